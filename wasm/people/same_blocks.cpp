#include "people/same_blocks.h"

#include <algorithm>
#include <span>

namespace crosshead {
namespace {

/// How far the dateline reaches into a block or behind it, in bytes; 0 where it ends before.
uint32_t dateline_in(const Document& document, const Block& block) {
  const Span dateline = document.dateline.span;
  if (dateline.empty() || dateline.start < block.span.start) return 0;
  return std::min(dateline.end, block.span.end) - block.span.start;
}

/// First of records, ordered by token, that begins at `token` or behind it.
uint32_t first_from(const auto& records, uint32_t token) {
  const auto at =
      std::lower_bound(records.begin(), records.end(), token,
                       [](const auto& record, uint32_t t) { return record.first_token < t; });
  return static_cast<uint32_t>(at - records.begin());
}

/// Index behind the records that begin before `token`.
template <typename Record>
uint32_t behind(const std::vector<Record>& all, uint32_t at, uint32_t token) {
  const std::span<const Record> records = all;
  while (at < records.size() && records[at].first_token < token) ++at;
  return at;
}

/// Walks along the blocks of one kept run, now and before.
class Walk {
 public:
  Walk(const Document& now, const Earlier& earlier, const BlockRun& run)
      : now_(now), before_(earlier.document) {
    static_cast<Shift&>(shift_) = earlier.shift(now, run);
    sentence_ = records_of(now.sentences, run.first, run.first).first;
    shift_.sentences = sentence_ - records_of(before_.sentences, run.before, run.before).first;
    const uint32_t token = now.blocks[run.first].first_token;
    mention_ = first_from(now.mentions, token);
    marked_ = first_from(now.marked, token);
    shift_.mentions = mention_ - first_from(before_.mentions, token - shift_.tokens);
    shift_.marked = marked_ - first_from(before_.marked, token - shift_.tokens);
  }

  /// Whether the next block is the same; steps over it.
  bool step(uint32_t block) {
    const Block &now = now_.blocks[block], &before = before_.blocks[block - shift_.blocks];
    bool same = now.kind == before.kind && dateline_in(now_, now) == dateline_in(before_, before);
    const uint32_t mentions = behind(now_.mentions, mention_, now.end_token);
    const uint32_t old_mentions =
        behind(before_.mentions, mention_ - shift_.mentions, before.end_token);
    same = same && mentions - old_mentions == shift_.mentions;
    for (uint32_t m = mention_; same && m < mentions; ++m) same = same_mention(m, now.end_token);
    const uint32_t marked = behind(now_.marked, marked_, now.end_token);
    const uint32_t old_marked = behind(before_.marked, marked_ - shift_.marked, before.end_token);
    same = same && marked - old_marked == shift_.marked;
    for (uint32_t m = marked_; same && m < marked; ++m) same = same_marked(m);
    const uint32_t sentences = behind(now_.sentences, sentence_, now.end_token);
    row_ = {block, block + 1, sentence_, sentences, mention_, mentions, marked_, marked, shift_};
    sentence_ = sentences;
    mention_ = mentions;
    marked_ = marked;
    shift_.mentions = mentions - old_mentions;
    shift_.marked = marked - old_marked;
    return same;
  }

  /// The block that was stepped over.
  const SameRow& row() const { return row_; }

 private:
  bool same_mention(uint32_t m, uint32_t end) const {
    const uint32_t old = m - shift_.mentions;
    const Mention &a = now_.mentions[m], &b = before_.mentions[old];
    // An article that a name took in later is covered by none, or by the mention before.
    const bool covered = now_.mention_of[a.first_token] == m;
    return a.type == b.type && a.first_token == b.first_token + shift_.tokens &&
           a.end_token == b.end_token + shift_.tokens && a.end_token <= end &&
           covered == (before_.mention_of[b.first_token] == old);
  }

  bool same_marked(uint32_t m) const {
    const Marked &a = now_.marked[m], &b = before_.marked[m - shift_.marked];
    return a.closed == b.closed && a.first_token == b.first_token + shift_.tokens &&
           a.end_token == b.end_token + shift_.tokens &&
           a.parent == (b.parent == none ? none : b.parent + shift_.marked);
  }

  const Document &now_, &before_;
  PeopleShift shift_;
  SameRow row_;
  uint32_t sentence_ = 0, mention_ = 0, marked_ = 0;  // of the present document
};

}  // namespace

SameBlocks::SameBlocks(const Document& now, const Earlier* earlier)
    : earlier_(earlier),
      blocks_(static_cast<uint32_t>(now.blocks.size())),
      sentences_(static_cast<uint32_t>(now.sentences.size())),
      mentions_(static_cast<uint32_t>(now.mentions.size())),
      marked_(static_cast<uint32_t>(now.marked.size())) {
  if (!earlier) return;
  for (const BlockRun& run : earlier->runs) {
    if (!run.kept()) continue;
    Walk walk(now, *earlier, run);
    bool goes_on = false;  // the block before is the same
    for (uint32_t b = run.first; b < run.end; ++b) {
      const bool same = walk.step(b);
      if (same && goes_on) {
        rows_.back().end = walk.row().end;
        rows_.back().end_sentence = walk.row().end_sentence;
        rows_.back().end_mention = walk.row().end_mention;
        rows_.back().end_marked = walk.row().end_marked;
      } else if (same) {
        rows_.push_back(walk.row());
      }
      goes_on = same;
    }
  }
}

}  // namespace crosshead
