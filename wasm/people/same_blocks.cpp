#include "people/same_blocks.h"

#include <algorithm>
#include <span>
#include <utility>

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
uint32_t behind(const auto& all, uint32_t at, uint32_t token) {
  const std::span records(all);
  while (at < records.size() && records[at].first_token < token) ++at;
  return at;
}

/// Walks along the blocks of one kept run, now and before.
class Walk {
 public:
  Walk(const Document& now, const Earlier& earlier, std::span<const Mention> placed,
       const BlockRun& run)
      : now_(now), before_(earlier.document), placed_(placed) {
    static_cast<Shift&>(shift_) = earlier.shift(now, run);
    sentence_ = records_of(now.sentences, run.first, run.first).first;
    shift_.sentences = sentence_ - records_of(before_.sentences, run.before, run.before).first;
    const uint32_t token = now.blocks[run.first].first_token;
    mention_ = first_from(now.mentions, token);
    marked_ = first_from(now.marked, token);
    shift_.mentions = mention_ - first_from(placed_, token - shift_.tokens);
    shift_.marked = marked_ - first_from(before_.marked, token - shift_.tokens);
  }

  /// Whether the next block is the same; steps over it.
  bool step(uint32_t block) {
    const Block &now = now_.blocks[block], &before = before_.blocks[block - shift_.blocks];
    bool same = now.kind == before.kind && dateline_in(now_, now) == dateline_in(before_, before);
    const uint32_t mentions = behind(now_.mentions, mention_, now.end_token);
    const uint32_t old_mentions = behind(placed_, mention_ - shift_.mentions, before.end_token);
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
    const Mention &a = now_.mentions[m], &b = placed_[m - shift_.mentions];
    return a.type == b.type && a.first_token == b.first_token + shift_.tokens &&
           a.end_token == b.end_token + shift_.tokens && a.end_token <= end;
  }

  bool same_marked(uint32_t m) const {
    const Marked &a = now_.marked[m], &b = before_.marked[m - shift_.marked];
    return a.closed == b.closed && a.first_token == b.first_token + shift_.tokens &&
           a.end_token == b.end_token + shift_.tokens &&
           a.parent == (b.parent == none ? none : b.parent + shift_.marked);
  }

  const Document &now_, &before_;
  const std::span<const Mention> placed_;  // mentions before
  PeopleShift shift_;
  SameRow row_;
  uint32_t sentence_ = 0, mention_ = 0, marked_ = 0;  // of the present document
};

/// The row without a block of it: what stands before the block, and what stands behind.
std::pair<SameRow, SameRow> without(const Document& now, const SameRow& row, uint32_t block) {
  SameRow before = row, behind = row;
  const uint32_t first = now.blocks[block].first_token, end = now.blocks[block].end_token;
  before.end = block;
  before.end_sentence = first_from(now.sentences, first);
  before.end_mention = first_from(now.mentions, first);
  before.end_marked = first_from(now.marked, first);
  behind.first = block + 1;
  behind.first_sentence = first_from(now.sentences, end);
  behind.first_mention = first_from(now.mentions, end);
  behind.first_marked = first_from(now.marked, end);
  return {before, behind};
}

}  // namespace

SameBlocks::SameBlocks(const Document& now, const Earlier* earlier, std::span<const Mention> placed)
    : earlier_(earlier),
      blocks_(static_cast<uint32_t>(now.blocks.size())),
      sentences_(static_cast<uint32_t>(now.sentences.size())),
      mentions_(static_cast<uint32_t>(now.mentions.size())),
      marked_(static_cast<uint32_t>(now.marked.size())) {
  if (!earlier) return;
  for (const BlockRun& run : earlier->runs) {
    if (!run.kept()) continue;
    Walk walk(now, *earlier, placed, run);
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

void SameBlocks::settle(const Document& now) {
  std::vector<SameRow> rows;
  rows.swap(rows_);
  for (SameRow row : rows) {
    for (uint32_t m = row.first_mention; m < row.end_mention;) {
      const Mention &a = now.mentions[m], &b = before().mentions[m - row.shift.mentions];
      if (a.type == b.type && a.first_token == b.first_token + row.shift.tokens) {
        ++m;
        continue;
      }
      const auto [head, tail] = without(now, row, now.sentences[a.sentence].block);
      if (head.first < head.end) rows_.push_back(head);
      row = tail;
      m = row.first_mention;
    }
    if (row.first < row.end) rows_.push_back(row);
  }
}

}  // namespace crosshead
