#include "people/speech/kept_speech.h"

#include <algorithm>

namespace crosshead {

void KeptBlocks::Cursor::go(const Document& document, uint32_t token) {
  const auto& mentions = document.mentions;
  const auto& all_marked = document.marked;
  while (mention < mentions.size() && mentions[mention].first_token < token) ++mention;
  while (marked < all_marked.size() && all_marked[marked].first_token < token) ++marked;
}

/// How far the dateline reaches into a block or behind it, in bytes; 0 where it ends before.
uint32_t KeptBlocks::dateline_in(const Document& document, const Block& block) {
  const Span dateline = document.dateline.span;
  if (dateline.empty() || dateline.start < block.span.start) return 0;
  return std::min(dateline.end, block.span.end) - block.span.start;
}

uint32_t KeptBlocks::find(uint32_t block, SpeechShift& shift) {
  const uint32_t old = earlier_.blocks[block];
  if (old == none) return none;
  const Block &now = now_.blocks[block], &before = earlier_.document.blocks[old];
  at_.go(now_, now.first_token);
  at_before_.go(earlier_.document, before.first_token);
  shift = {{.bytes = now.span.start - before.span.start,
            .tokens = now.first_token - before.first_token,
            .blocks = block - old},
           at_.marked - at_before_.marked};
  if (now.kind != before.kind || dateline_in(now_, now) != dateline_in(earlier_.document, before))
    return none;

  const auto &mentions = now_.mentions, &old_mentions = earlier_.document.mentions;
  for (uint32_t m = at_.mention, o = at_before_.mention;; ++m, ++o) {
    const bool more = m < mentions.size() && mentions[m].first_token < now.end_token;
    const bool had_more = o < old_mentions.size() && old_mentions[o].first_token < before.end_token;
    if (more != had_more) return none;
    if (!more) break;
    if (mentions[m].type != old_mentions[o].type ||
        mentions[m].first_token != old_mentions[o].first_token + shift.tokens ||
        mentions[m].end_token != old_mentions[o].end_token + shift.tokens)
      return none;
  }
  const auto &marked = now_.marked, &old_marked = earlier_.document.marked;
  for (uint32_t m = at_.marked, o = at_before_.marked;; ++m, ++o) {
    const bool more = m < marked.size() && marked[m].first_token < now.end_token;
    const bool had_more = o < old_marked.size() && old_marked[o].first_token < before.end_token;
    if (more != had_more) return none;
    if (!more) break;
    const uint32_t parent = old_marked[o].parent;
    if (marked[m].closed != old_marked[o].closed ||
        marked[m].first_token != old_marked[o].first_token + shift.tokens ||
        marked[m].end_token != old_marked[o].end_token + shift.tokens ||
        marked[m].parent != (parent == none ? none : parent + shift.marked))
      return none;
  }
  return old;
}

}  // namespace crosshead
