// Same blocks: of the blocks that an edit leaves alone, those whose people are the same.
//
// What a block tells of people by itself hangs on its words, its kind, the mentions and quotation
// marks in it, and how far the dateline reaches into it. Where all of this is as it was, a stage
// takes over what the earlier reading found, moved. Tested by tests/unit/same_blocks_test.cpp.
#pragma once
#include <span>
#include <vector>

#include "document.h"
#include "earlier.h"

namespace crosshead {

/// Where the records of a block lie now, less where they lay; modulo 2^32.
struct PeopleShift : Shift {
  uint32_t sentences = 0, mentions = 0, marked = 0;

  bool operator==(const PeopleShift&) const = default;
};

/// Same blocks in a row, [first, end), all moved alike, their sentences, mentions and marked spans.
struct SameRow {
  uint32_t first = 0, end = 0;
  uint32_t first_sentence = 0, end_sentence = 0;
  uint32_t first_mention = 0, end_mention = 0;
  uint32_t first_marked = 0, end_marked = 0;
  PeopleShift shift;
};

class SameBlocks {
 public:
  /// Compares mentions that are placed with those that the earlier reading had `placed`. Without one
  /// no block is the same. Linear in the blocks, mentions and marks.
  explicit SameBlocks(const Document& now, const Earlier* earlier = nullptr,
                      std::span<const Mention> placed = {});

  /// Drops the blocks whose mentions got another type or article than they had in the end.
  void settle(const Document& now);

  /// The document before the edit. There is one where there are rows.
  const Document& before() const { return earlier_->document; }

  /// Goes through all blocks in order: `keep(row)` for every row, `read(block)` for every other
  /// block.
  void each_block(auto&& keep, auto&& read) const {
    each(&SameRow::first, &SameRow::end, blocks_, keep, read);
  }

  /// The same for single sentences.
  void each_sentence(auto&& keep, auto&& read) const {
    each(&SameRow::first_sentence, &SameRow::end_sentence, sentences_, keep, read);
  }
  /// The same for single mentions: `keep(row)`, and `read(mention)` for each outside of the rows.
  void each_mention(auto&& keep, auto&& read) const {
    each(&SameRow::first_mention, &SameRow::end_mention, mentions_, keep, read);
  }
  /// The same for single marked spans.
  void each_marked(auto&& keep, auto&& read) const {
    each(&SameRow::first_marked, &SameRow::end_marked, marked_, keep, read);
  }

 private:
  void each(uint32_t SameRow::*first, uint32_t SameRow::*end, uint32_t count, auto&& keep,
            auto&& read) const {
    uint32_t record = 0;
    for (size_t r = 0;; ++r) {
      const uint32_t stop = r < rows_.size() ? rows_[r].*first : count;
      for (; record < stop; ++record) read(record);
      if (r == rows_.size()) return;
      keep(rows_[r]);
      record = rows_[r].*end;
    }
  }

  const Earlier* earlier_;
  uint32_t blocks_, sentences_, mentions_, marked_;  // of the present document
  std::vector<SameRow> rows_;
};

}  // namespace crosshead
