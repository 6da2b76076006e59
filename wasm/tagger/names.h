// Names: the tagger at work. Features, scores, labels, and how likely each name is.
//
// Most tokens are plainly outside of names (token_scores.h): there the lattice ends before the
// token and begins anew behind it. What is left are short stretches around capitals.
//
// A name is read twice where the article disagrees with itself: the first pass gathers, for every
// capitalised word, how its occurrences are read on average; a sentence that holds a word read
// otherwise than elsewhere is decoded again with that average as a further feature (Krishnan and
// Manning 2006, with one weight in place of a second model). Both passes are linear. Sentences
// longer than `longest_piece` tokens are read in pieces, and articles longer than `longest_window`
// tokens in windows, so that memory stays bounded. Tested by tests/unit/mentions_test.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "document.h"
#include "earlier.h"
#include "tagger/features.h"
#include "tagger/model.h"
#include "tagger/token_scores.h"
#include "text/lexicon.h"

namespace crosshead {

/// A name: tokens [first_token, end_token), and the probability of exactly this reading.
struct Name {
  uint32_t first_token, end_token;
  MentionType type;
  float probability;
  bool operator==(const Name&) const = default;
};

/// More than any name is read with: the words around it tell the type.
inline constexpr float told_probability = 2;

/// Appends names [first, end) of a list, `shift` tokens on (modulo 2^32).
void copy_names(const std::vector<Name>& from, uint32_t first, uint32_t end, uint32_t shift,
                std::vector<Name>& names);

/// A sentence or a part of one, and how it was read.
struct Piece : Sentence {
  uint32_t sentence = 0;                  ///< The sentence it is of.
  uint32_t first_score = 0;               ///< Its first row among the window's scores.
  uint32_t first_own = 0, end_own = 0;    ///< Its capitalised words.
  uint32_t first_name = 0, end_name = 0;  ///< Its names: of the first pass, then of the article.
  uint64_t more = 0;  ///< Key of what the article's other readings added to its scores.
};

/// Pieces [first, end) that are as those of the earlier reading from `before` on were, `tokens` on.
struct TakenPieces {
  uint32_t first, end, before, tokens;
};

/// Marginals are summed as whole numbers, of which 1 is this many, so that sums do not hang on
/// their order.
inline constexpr int32_t certainty = 1 << 24;

/// How the first pass reads a capitalised word.
struct OwnReading {
  uint32_t token = 0, word = 0;
  int32_t marginal[type_count + 1] = {};  ///< By type, then outside; in parts of `certainty`.
};

/// The pieces of an article and what was read in them.
struct Pieces {
  std::vector<Piece> list;
  std::vector<OwnReading> own;
  std::vector<Name> names;

  /// Forgets the article and keeps the room.
  void clear() {
    list.clear();
    own.clear();
    names.clear();
  }
};

/// How the occurrences of one capitalised word are read: sums of marginals.
struct Readings {
  int64_t sum[type_count + 1] = {};  ///< By type, then outside; in parts of `certainty`.
  uint32_t count = 0;
};

/// What a long form adds to the readings of its short form: as much as `occurrences` of it.
struct Explanation {
  static constexpr int occurrences = 2;
  uint32_t word = 0;
  int64_t sum[type_count + 1] = {};
  bool operator==(const Explanation&) const = default;
};

/// What a reading leaves for the next one of nearly the same article.
struct NameMemory {
  ArticleMemory article;
  Pieces pieces;
  std::vector<Readings> readings;         ///< [View::slot]
  std::vector<Explanation> explanations;  ///< In text order.
};

class NameTagger {
 public:
  /// Both outlive the tagger.
  NameTagger(const Lexicon& lexicon, const TaggerModel& model);

  /// Appends the names of the article, in order. Linear. With an earlier reading and what it left
  /// in `memory`, pieces are not read again where every token of them is the same and is seen in
  /// the same way by the article; `memory`, where given, is replaced.
  void find(const Document& document, std::vector<Name>& names, const Earlier* earlier = nullptr,
            NameMemory* memory = nullptr);
  const TaggerModel& model() const { return model_; }
  /// Short forms that the article of the last call explains.
  const std::vector<Acronym>& acronyms() const { return acronyms_; }

 private:
  static constexpr uint32_t longest_piece = 400, longest_window = 1 << 15;

  void read_article(const Document& document, const Earlier* earlier);
  void read_first(Piece piece);
  void take_over(uint32_t first, uint32_t end, uint32_t tokens);
  void forget_gone();
  void read(const Piece& piece, bool marginals, std::vector<Name>& names);
  void read_stretch(const Piece& piece, uint32_t first, uint32_t end, bool marginals,
                    std::vector<Name>& names);
  void add_marginals(const Piece& piece, uint32_t first, uint32_t end);
  void gather(uint32_t word, const auto& marginals, int count);
  void explain_acronyms();
  bool touched(const Piece& piece) const;
  void read_second();
  void place_names(uint32_t first, uint32_t end, const std::vector<Name>& from, uint32_t tokens);
  void read_again(Piece& piece, bool anew);
  bool disagrees(const Piece& piece) const;
  uint64_t weigh_readings(const Piece& piece);
  void add_readings(const Piece& piece);
  std::span<const OwnReading> own_of(const Piece& piece) const {
    return std::span(m_.pieces.own).subspan(piece.first_own, piece.end_own - piece.first_own);
  }
  /// Number of a token's word among the readings, or `none` if the word is not capitalised.
  uint32_t word_of(uint32_t token) const;

  const TaggerModel& model_;
  FeatureExtractor extractor_;
  TokenScores scores_;  // of the window
  NameMemory m_;        // of the article
  std::vector<Acronym> acronyms_;
  Pieces before_;                 // of the earlier reading
  std::vector<TakenPieces> taken_;  // in order
  std::vector<uint8_t> touched_;  // [word]: its readings are not what they were
  std::vector<Explanation> explanations_before_;
  uint32_t window_ = 0;            // first piece whose scores stand
  std::vector<Name> first_names_;  // of the first pass, see Piece
  std::vector<int32_t> more_;      // [token of the piece][type_count + 1]: what readings add
  std::vector<uint8_t> path_;      // [token of the piece]
  CrfWork work_;
};

/// Adds marginals of `count` occurrences to what the article knows of a word; takes them away where
/// `count` is negative.
inline void NameTagger::gather(uint32_t word, const auto& marginals, int count) {
  Readings& readings = m_.readings[word];
  for (uint32_t type = 0; type <= type_count; ++type)
    readings.sum[type] += count < 0 ? -int64_t{marginals[type]} : int64_t{marginals[type]};
  readings.count += static_cast<uint32_t>(count);
  touched_[word] = 1;
}

}  // namespace crosshead
