// Names: the tagger at work. Features, scores, the best path, and how likely each name on it is.
//
// A token's scores are the sum of five rows, of the words around it (word_rows.h), and of its own
// features. Most tokens are plainly outside of names: where the rows alone say so, the token's own
// features are not looked up, and the lattice ends before it and begins anew behind it. What is left
// are short stretches around capitals.
//
// A name is read twice where the article disagrees with itself: the first pass gathers, for every
// capitalised word, how its occurrences are read on average; a sentence that holds a word read
// otherwise than elsewhere is decoded again with that average as a further feature (Krishnan and
// Manning 2006, with one weight in place of a second model). Both passes are linear. Sentences
// longer than `longest_piece` tokens are read in pieces, and articles longer than `longest_window`
// tokens in windows, so that memory stays bounded. Tested by tests/unit/mentions_test.cpp.
#pragma once
#include <cstdint>
#include <vector>

#include "document.h"
#include "earlier.h"
#include "tagger/features.h"
#include "tagger/model.h"
#include "tagger/word_rows.h"
#include "text/lexicon.h"

namespace crosshead {

/// A name: tokens [first_token, end_token), and the probability of exactly this reading.
struct Name {
  uint32_t first_token, end_token;
  MentionType type;
  float probability;
};

/// A sentence or a part of one, and how it was read.
struct Piece {
  Sentence sentence;
  uint32_t first_score = 0;               ///< Into the window's scores, in rows.
  uint32_t earlier = none;                ///< The earlier piece of the same words, or none.
  uint32_t first_name = 0, end_name = 0;  ///< Its names: of the first pass, then of the article.
  uint64_t more = 0;  ///< Key of what the article's other readings added to its scores.
};

/// What a reading leaves for the next one of nearly the same article. A piece is kept where every
/// token of it is the same and is seen in the same way by the article (View::seen).
struct NameMemory {
  std::vector<uint64_t> tokens;  ///< [token]: key of its view.
  std::vector<float> own;        ///< [token][type_count + 1]: marginals of the first pass.
  std::vector<Piece> pieces;
  std::vector<Name> names;

  /// Forgets the article and keeps the room.
  void clear() {
    tokens.clear();
    own.clear();
    pieces.clear();
    names.clear();
  }
};

class NameTagger {
 public:
  /// Both outlive the tagger.
  NameTagger(const Lexicon& lexicon, const TaggerModel& model);

  /// Appends the names of the article, in order. Linear. With an earlier reading and what it left
  /// in `memory`, pieces of kept blocks are not read again; `memory`, where given, is replaced.
  void find(const Document& document, std::vector<Name>& names, const Earlier* earlier = nullptr,
            NameMemory* memory = nullptr);
  const TaggerModel& model() const { return model_; }
  /// Short forms that the article of the last call explains.
  const std::vector<Acronym>& acronyms() const { return extractor_.acronyms(); }

 private:
  static constexpr uint32_t longest_piece = 400, longest_window = 1 << 15;

  /// How the occurrences of one capitalised word are read: sums of marginals by type, then outside.
  struct Readings {
    float sum[type_count + 1] = {};
    uint32_t count = 0;
  };
  uint32_t kept_piece(const Document& document, const Earlier& earlier, const Piece& piece);
  uint32_t rows_of(uint32_t token);
  void read_window(std::vector<Name>& names, NameMemory* memory);
  void score(const Piece& piece);
  void read(const Piece& piece, bool marginals, std::vector<Name>& names);
  void read_stretch(const Piece& piece, uint32_t first, uint32_t end, bool marginals,
                    std::vector<Name>& names);
  void add_marginals(const Piece& piece, uint32_t first, uint32_t end);
  void keep(const Piece& piece);
  void gather(const Piece& piece);
  void explain_acronyms();
  bool disagrees(const Piece& piece) const;
  uint64_t weigh_readings(const Piece& piece);
  void add_readings(const Piece& piece);
  /// Index into own_ of a token of a piece.
  static size_t own_at(const Piece& piece, uint32_t token) {
    return size_t{piece.first_score + token - piece.sentence.first_token} * (type_count + 1);
  }
  /// Number of a token's word among the readings, or `none` if the word is not capitalised.
  uint32_t word_of(uint32_t token) const;

  const TaggerModel& model_;
  FeatureExtractor extractor_;
  WordScorer scorer_;
  NameMemory before_, now_;
  uint32_t next_before_ = 0;     // piece of before_ that may be kept next
  std::vector<uint32_t> rows_;      // [view]: number of its rows, or none
  std::vector<uint32_t> around_;    // [token of the piece, and two more at each end]: of its rows
  CoarseLattice coarse_;
  std::vector<Piece> pieces_;       // of the window
  std::vector<int16_t> scores_;     // [token of the window][crf_row]
  std::vector<uint8_t> outside_;    // [token of the window]: O for certain
  std::vector<Name> first_names_;   // of the window's first pass, see Piece
  std::vector<Readings> readings_;  // [2 * folded word + all capitals]
  std::vector<float> own_;          // [token of the window][type_count + 1]: marginals
  std::vector<int32_t> more_;       // [token of the piece][type_count + 1]: what readings add
  std::vector<uint64_t> keys_;
  std::vector<uint8_t> path_;  // [token of the piece]
  CrfWork work_;
};

}  // namespace crosshead
