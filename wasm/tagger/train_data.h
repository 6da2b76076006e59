// The training texts as flat arrays: every token's features by number, and the weights of a
// feature. Offline.
//
// Word features are kept once per distinct word and place, as the engine sums them, not per token.
#pragma once
#include <cstdint>
#include <vector>

#include "tagger/features.h"
#include "tagger/train_text.h"
#include "text/lexicon.h"

namespace crosshead {

struct DataOptions {
  uint32_t cutoff = 3;           ///< Occurrences below which a feature is dropped ...
  uint32_t outside_cutoff = 10;  ///< ... if it was never seen in a name.
  /// One of so many capitalised words of a text is read as one never met, or as one that stands in
  /// no list either; 0: none. Which ones follows from the word and the text's number. Only words
  /// that all texts together hold at most `rare` times: frequent names are never new, and most of
  /// them are countries, which new names are not.
  uint32_t unknown_every = 0, unlisted_every = 0, rare = 25;
};

/// A sentence: tokens [first, end).
struct LabelledSentence {
  uint32_t first, end;
  bool masked;  ///< Some of its labels are left open.
  bool again;   ///< see TrainingText
};

struct Data {
  std::vector<uint32_t> word;       // [token]
  std::vector<uint8_t> label;       // [token]
  std::vector<uint32_t> first_own;  // [token + 1] into `own`
  std::vector<uint32_t> own;        // features of tokens, by number
  std::vector<LabelledSentence> sentences;
  std::vector<uint32_t> first_placed;  // [word * place_count + place + 1] into `placed`
  std::vector<uint32_t> placed;        // features of words at places
  std::vector<uint32_t> first_param;   // [feature + 1] into `column`
  std::vector<uint8_t> column;         // [param]
  std::vector<uint32_t> print;         // [feature]: top 32 bits of its key
  uint32_t edge = 0;                   // the word outside every sentence

  /// Row of a word at a place, counted from the token itself; `data.edge` outside the sentence.
  size_t row(const LabelledSentence& sentence, uint32_t token, uint32_t place) const {
    const int64_t j = int64_t{token} + place - here;
    const bool outside = j < sentence.first || j >= sentence.end;
    return size_t{outside ? edge : word[static_cast<size_t>(j)]} * place_count + place;
  }
};

/// Parameters before those of features: transitions [from, or label_count at the start][to].
inline constexpr uint32_t transition_params = (label_count + 1) * label_count;

/// Features of all texts, numbered, rare ones dropped.
Data collect(const std::vector<TrainingText>& texts, const Lexicon& lexicon,
             const WordClasses& common, const DataOptions& options);

/// Leaves the features whose weight in `x` (transitions first) is not zero, and those weights.
void prune(Data& data, std::vector<double>& x);

}  // namespace crosshead
