// Names: the tagger at work. Features, scores, the best path, and how likely each name on it is.
//
// A word's scores at the five places around a token are summed once per distinct word of the article
// ([view][place][label], 16 bit); a token adds five rows and its own features.
//
// A name is read twice where the article disagrees with itself: the first pass gathers, for every
// capitalised word, how its occurrences are read on average; a sentence that holds a word read
// otherwise than elsewhere is decoded again with that average as a further feature (Krishnan and
// Manning 2006, with one weight in place of a second model). Both passes are linear. Sentences longer
// than `longest_piece` tokens are read in pieces, and articles longer than `longest_window` tokens in
// windows, so that memory stays bounded.
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
  /// Short forms that the article of the last call explains.
  const std::vector<Acronym>& acronyms() const { return extractor_.acronyms(); }

 private:
  static constexpr uint32_t longest_piece = 400, longest_window = 1 << 15;

  /// How the occurrences of one capitalised word are read: sums of marginals by type, then outside.
  struct Readings {
    float sum[type_count + 1] = {};
    uint32_t count = 0;
  };
  /// A sentence or a part of one.
  struct Piece {
    Sentence sentence;
    uint32_t first_score;   // into scores_, in rows
    bool has_name;
  };

  void sum_words();
  void score(const Sentence& sentence, int16_t* rows) const;
  void read_window(std::vector<Name>& names);
  void decode(const Piece& piece);
  void gather(const Piece& piece);
  void explain_acronyms();
  bool disagrees(const Piece& piece) const;
  void add_readings(const Piece& piece);
  void collect(const Piece& piece, std::vector<Name>& names);
  /// Number of a token's word among the readings, or `none` if the word is not capitalised.
  uint32_t word_of(uint32_t token) const;

  const TaggerModel& model_;
  FeatureExtractor extractor_;
  std::vector<int16_t> rows_;          // [view][place][crf_row]
  int16_t edge_[place_count][crf_row] = {};
  std::vector<Piece> pieces_;          // of the window
  std::vector<int16_t> scores_;        // [token of the window][crf_row]
  std::vector<int32_t> sentence_;      // [token of the piece][crf_row]
  std::vector<Readings> readings_;     // [2 * folded word + all capitals]
  std::vector<float> own_;             // [token of the window][type_count + 1]: marginals
  mutable std::vector<uint64_t> keys_;
  std::vector<WordFeature> word_features_;
  std::vector<uint8_t> path_;
  CrfWork work_;
};

}  // namespace crosshead
