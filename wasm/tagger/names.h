// Names: the tagger at work. Features, scores, the best path, and how likely each name on it is.
//
// A word's scores at the five places around a token are summed once per distinct word of the article
// ([view][place][label], 16 bit); a token adds five rows and its own features. Sentences longer than
// `longest_piece` tokens are read in pieces, so that memory stays bounded.
// Tested by tests/unit/mentions_test.cpp.
#pragma once
#include <cstdint>
#include <vector>

#include "document.h"
#include "tagger/features.h"
#include "tagger/model.h"
#include "text/lexicon.h"

namespace crosshead {

/// A name: tokens [first_token, end_token), and the probability of exactly this reading.
struct Name {
  uint32_t first_token, end_token;
  MentionType type;
  float probability;
};

class NameTagger {
 public:
  /// Both outlive the tagger.
  NameTagger(const Lexicon& lexicon, const TaggerModel& model);

  /// Appends the names of the article, in order. Linear.
  void find(const Document& document, std::vector<Name>& names);

 private:
  static constexpr uint32_t longest_piece = 400;

  void sum_words();
  void score(const Sentence& sentence);
  void read(const Sentence& sentence, std::vector<Name>& names);

  const TaggerModel& model_;
  FeatureExtractor extractor_;
  std::vector<int16_t> rows_;          // [view][place][crf_row]
  int16_t edge_[place_count][crf_row] = {};
  std::vector<int32_t> scores_;        // [token of the sentence][crf_row]
  std::vector<uint64_t> keys_;
  std::vector<WordFeature> word_features_;
  std::vector<uint8_t> path_;
  CrfWork work_;
};

}  // namespace crosshead
