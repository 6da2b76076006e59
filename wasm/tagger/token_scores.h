// The scores of tokens, and which tokens are plainly outside of names.
//
// A token's scores are the sum of five rows, of the words around it (word_rows.h), and of its own
// features. Where the rows alone say that no name can hold a token (coarse_lattice.h), its own features
// are not looked up: four tokens in five. Tested by tests/unit/mentions_test.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "document.h"
#include "tagger/coarse_lattice.h"
#include "tagger/features.h"
#include "tagger/model.h"
#include "tagger/word_rows.h"

namespace crosshead {

/// Rows of [crf_row] scores, one a token, in the order in which pieces were scored.
class TokenScores {
 public:
  /// Both outlive the scores.
  TokenScores(const TaggerModel& model, FeatureExtractor& extractor)
      : model_(model), extractor_(extractor), words_(model, extractor), coarse_(model.crf()) {}

  /// Begins an article that the extractor has read.
  void begin(const Document& document);

  /// Scores a piece of a sentence behind the rows that are kept, and gives its first row.
  uint32_t score(const Sentence& piece, uint32_t sentence);
  /// Keeps the rows that were scored last.
  void keep() { kept_ = static_cast<uint32_t>(outside_.size()); }
  uint32_t kept() const { return kept_; }
  /// Keeps no row.
  void clear() { kept_ = 0; }

  /// `length` rows from `first` on.
  std::span<int16_t> rows(uint32_t first, uint32_t length) {
    return std::span(scores_).subspan(size_t{first} * crf_row, size_t{length} * crf_row);
  }
  /// The same tokens: 1 where they are O for certain.
  std::span<const uint8_t> outside(uint32_t first, uint32_t length) const {
    return std::span(outside_).subspan(first, length);
  }

 private:
  uint32_t rows_of(uint32_t token);
  void score_words(const Sentence& piece, std::span<int16_t> scores);
  void score_tokens(const Sentence& piece, uint32_t sentence, std::span<const uint8_t> outside,
                    std::span<int16_t> scores);

  const TaggerModel& model_;
  FeatureExtractor& extractor_;
  WordScorer words_;
  CoarseLattice coarse_;
  const Document* document_ = nullptr;
  uint32_t kept_ = 0;
  std::vector<int16_t> scores_;   // [token][crf_row]
  std::vector<uint8_t> outside_;  // [token]: O for certain
  std::vector<uint32_t> rows_;    // [view]: number of its rows, or none
  std::vector<uint32_t> around_;  // [token of the piece, and two more at each end]: of its rows
  struct Inside {
    uint32_t token, end_key;  // of the piece; of its keys
  };
  std::vector<Inside> inside_;   // tokens of the piece that are not outside
  std::vector<uint64_t> keys_;   // of their features, in order
  std::vector<FoundKey> found_;  // those of keys_ that have weights
};

}  // namespace crosshead
