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

/// Steps along records of the present document, ordered by token, and along those before.
template <typename Record>
class Pairs {
 public:
  Pairs(std::span<const Record> now, std::span<const Record> before, uint32_t token,
        uint32_t token_before)
      : now_(now), before_(before), at_(first_from(now, token)) {
    shift_ = at_ - first_from(before, token_before);
  }

  /// Goes on to the records that begin behind these tokens. Whether as many were stepped over on
  /// both sides, of which each pair is the same.
  bool step(uint32_t end, uint32_t end_before, auto&& same_pair) {
    bool same = true;
    for (; at_ < now_.size() && now_[at_].first_token < end; ++at_)
      same = same && at_ - shift_ < before_.size() && same_pair(now_[at_], before_[at_ - shift_]);
    const uint32_t old = at_ - shift_;
    if (same && (old == before_.size() || before_[old].first_token >= end_before)) return true;
    shift_ = at_ - first_from(before_, end_before);
    return false;
  }

  uint32_t at() const { return at_; }        ///< Of the present document.
  uint32_t shift() const { return shift_; }  ///< Of the record there.

 private:
  std::span<const Record> now_, before_;
  uint32_t at_, shift_;
};

/// Walks along the blocks of one kept run, now and before.
class Walk {
 public:
  Walk(const Document& now, const Earlier& earlier, std::span<const Mention> placed,
       const BlockRun& run)
      : now_(now),
        before_(earlier.document),
        shift_{earlier.shift(now, run)},
        mentions_(now.mentions, placed, first_token(run), first_token(run) - shift_.tokens),
        marked_(now.marked, before_.marked, first_token(run), first_token(run) - shift_.tokens) {
    shift_.sentences = records_of(now.sentences, run.first, run.first).first -
                       records_of(before_.sentences, run.before, run.before).first;
  }

  /// Whether the next block is the same; steps over it.
  bool step(uint32_t block) {
    const Block &now = now_.blocks[block], &before = before_.blocks[block - shift_.blocks];
    shift_.mentions = mentions_.shift();
    shift_.marked = marked_.shift();
    row_ = {.first = block,
            .end = block + 1,
            .first_mention = mentions_.at(),
            .first_marked = marked_.at(),
            .shift = shift_};
    const bool same_mentions =
        mentions_.step(now.end_token, before.end_token, [&](const Mention& a, const Mention& b) {
          return same(a, b) && a.end_token <= now.end_token;
        });
    const bool same_marked =
        marked_.step(now.end_token, before.end_token,
                     [&](const Marked& a, const Marked& b) { return same(a, b); });
    row_.end_mention = mentions_.at();
    row_.end_marked = marked_.at();
    return same_mentions && same_marked && now.kind == before.kind &&
           dateline_in(now_, now) == dateline_in(before_, before);
  }

  /// The block that was stepped over, without its sentences.
  const SameRow& row() const { return row_; }

 private:
  uint32_t first_token(const BlockRun& run) const { return now_.blocks[run.first].first_token; }

  bool same(const Mention& a, const Mention& b) const {
    return a.type == b.type && a.first_token == b.first_token + shift_.tokens &&
           a.end_token == b.end_token + shift_.tokens;
  }
  bool same(const Marked& a, const Marked& b) const {
    return a.closed == b.closed && a.first_token == b.first_token + shift_.tokens &&
           a.end_token == b.end_token + shift_.tokens &&
           a.parent == (b.parent == none ? none : b.parent + shift_.marked);
  }

  const Document &now_, &before_;
  PeopleShift shift_;
  Pairs<Mention> mentions_;
  Pairs<Marked> marked_;
  SameRow row_;
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
      if (same && !goes_on) rows_.push_back(walk.row());
      if (same) {
        rows_.back().end = walk.row().end;
        rows_.back().end_mention = walk.row().end_mention;
        rows_.back().end_marked = walk.row().end_marked;
      }
      goes_on = same;
    }
  }
  for (SameRow& row : rows_) {
    const Range sentences = records_of(now.sentences, row.first, row.end);
    row.first_sentence = sentences.first;
    row.end_sentence = sentences.end;
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
