// Scores that a word adds to the labels around it: one row for each place, summed once per distinct
// word and kept, within bounds, from article to article.
//
// What depends on the word's text alone is kept by its key, what depends on the article by a hash
// of the features themselves, and their sum by both. Rows are small enough for 16-bit sums: a token
// adds `place_count` of them and one of its own. Tested by tests/unit/annotate_test.cpp.
#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

#include "tagger/features.h"
#include "tagger/model.h"
#include "text/word_map.h"

namespace crosshead {

/// Scores stay within this, either way: six of them make a 16-bit number. Weights come to a tenth of
/// it.
inline constexpr int32_t row_limit = 5400;

constexpr int16_t limited(int32_t score) {
  return static_cast<int16_t>(std::clamp(score, -row_limit, row_limit));
}

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

/// The rows of every word of an article as the article shows it, and of earlier ones while there is
/// room: most words of a text were in the last one.
class WordScorer {
 public:
  /// Both outlive the scorer.
  WordScorer(const TaggerModel& model, const FeatureExtractor& extractor)
      : model_(model), extractor_(extractor) {
    forget();
  }

  /// Begins an article: numbers of rows given before are not valid any more.
  void begin();
  /// Number of the rows of a word of the extractor's article.
  uint32_t rows_of(const View& view);
  /// Number of the rows of the place before or behind a sentence.
  static constexpr uint32_t edge = 0;
  const WordRows& rows(uint32_t number) const { return rows_[number]; }

 private:
  /// Rows that are kept for the next article: 2 MB, the words of some twenty articles.
  static constexpr uint32_t room = 8192;

  void score(const View& view, WordRows& rows);
  void sum(WordRows& rows);
  void forget();

  const TaggerModel& model_;
  const FeatureExtractor& extractor_;
  std::vector<WordRows> rows_;        // [number]
  WordMap<uint32_t> numbers_;         // by key_of_rows(); `edge`: not summed yet
  RowCache texts_{11}, articles_{8};  // of what hangs on the text alone, on the article alone
  std::vector<WordFeature> features_;
  std::vector<uint64_t> keys_;
  std::vector<FoundKey> found_;
};

}  // namespace crosshead
