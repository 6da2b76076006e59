// Scores that a word adds to the labels around it: one row for each place, summed once per distinct
// word and kept, within bounds, from article to article.
//
// What depends on the word's text alone is kept by its key, what depends on the article by a hash
// of the features themselves. Rows are small enough for 16-bit sums: a token adds `place_count` of
// them and one of its own. Tested by tests/unit/annotate_test.cpp.
#pragma once
#include <cstdint>
#include <vector>

#include "tagger/features.h"
#include "tagger/model.h"

namespace crosshead {

/// Cells of a row stay within this, either way: six of them make a 16-bit number. Weights come to a
/// tenth of it.
inline constexpr int32_t row_limit = 5400;

/// Adds up columns [column_count] into a row [crf_row].
void row_of(const int32_t* columns, int16_t* row);

/// The rows of one word, by the place where it stands, seen from the token.
struct WordRows {
  int16_t at[place_count][crf_row];
};

/// Rows by key: each has one slot, and the newest stays.
class RowCache {
 public:
  explicit RowCache(uint32_t slots_log2)
      : slots_(size_t{1} << slots_log2), shift_(64 - slots_log2) {}

  /// The rows of a key; `fill` makes them where they are not there. Valid until the next call.
  const WordRows& rows(uint64_t key, const auto& fill) {
    Slot& slot = slots_[key * 0x9e3779b97f4a7c15u >> shift_];
    if (!slot.used || slot.key != key) {
      fill(slot.rows);
      slot.key = key;
      slot.used = true;
    }
    return slot.rows;
  }

 private:
  struct Slot {
    uint64_t key = 0;
    bool used = false;
    WordRows rows;
  };
  std::vector<Slot> slots_;
  uint32_t shift_;
};

class WordScorer {
 public:
  /// Both outlive the scorer.
  WordScorer(const TaggerModel& model, const FeatureExtractor& extractor)
      : model_(model), extractor_(extractor) {}

  /// The rows of a word of the extractor's article.
  void score(const View& view, WordRows& rows);
  /// The rows of the place before or behind a sentence.
  WordRows edge();

 private:
  void sum(WordRows& rows) const;

  const TaggerModel& model_;
  const FeatureExtractor& extractor_;
  RowCache words_{13}, articles_{8};  // 2 MB: the words of some twenty articles
  std::vector<WordFeature> features_;
};

}  // namespace crosshead
