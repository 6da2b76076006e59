// Features: what the tagger looks at, as 64-bit keys. The trainer and the engine share this file, so
// they can never disagree.
//
// Most features belong to a word alone (its letters, shape and list entries) and count at one of the
// five places around a token: they are worked out once per distinct word. Some belong to a word in
// its article (how it is written elsewhere, what stands before it there: context aggregation after
// Chieu and Ng 2003, Ratinov and Roth 2009). The rest belong to one token: pairs of neighbours,
// phrases of the lists, the run of capitals around it.
//
// The tagger reads VIEWS, not words: a line in capitals or in title case is read with the letters
// that the article's body, the lists and the dictionary of common words give back.
// Tested by tests/unit/features_test.cpp.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "document.h"
#include "tagger/model.h"
#include "text/lexicon.h"

namespace crosshead {

/// Places around a token where a word's features count: -2, -1, 0, +1, +2.
inline constexpr uint32_t place_count = 5;
inline constexpr uint32_t here = 2;

/// A feature of a word and the places where it counts (bit p: at place p).
struct WordFeature {
  uint64_t key;
  uint8_t places;
};
/// Key of a word's feature at a place.
constexpr uint64_t placed(uint64_t key, uint32_t place) {
  return (key ^ place * 0x9e3779b97f4a7c15u) * 0xff51afd7ed558ccdu ^ key >> 31;
}

/// A word as the tagger reads it.
struct View {
  std::string_view text;     ///< Into the document or the extractor's own letters.
  uint64_t exact = 0, folded = 0;
  uint32_t exact_entry = none, folded_entry = none;
  uint16_t shape = 0;
  uint8_t common = 0;        ///< Class of the dictionary of common words, 0: not in it.
  uint32_t signature = 0;    ///< Hash of shape, lists and `common`.
  uint16_t seen = 0;         ///< Bits of what the article shows of the word, see features.cpp.
  bool unknown = false;      ///< Read as a word never met: in training alone.
};

/// "World Food Programme (WFP)": the token of the short form, and the tokens of the long one.
struct Acronym {
  uint32_t token;
  uint32_t first_token, end_token;
};

class FeatureExtractor {
 public:
  /// Both outlive the extractor.
  FeatureExtractor(const Lexicon& lexicon, const WordClasses& common)
      : lexicon_(lexicon), common_(common) {}

  /// Reads an article whose tokens, words and sentences stand. Linear. Words marked in `unknown`
  /// [word] are read as if they were in no list and had never been met: so the trainer teaches what
  /// to make of new names.
  void begin(const Document& document, const std::vector<bool>* unknown = nullptr);

  /// Short forms that the article explains.
  const std::vector<Acronym>& acronyms() const { return acronyms_; }

  const std::vector<View>& views() const { return views_; }
  /// Index of the view of a token.
  uint32_t view_of(uint32_t token) const { return token_views_[token]; }

  /// Key of all that a view's features hang on.
  uint64_t key_of_view(uint32_t view) const;

  /// First of the views that differ from this one in their case alone.
  uint32_t folded_of(uint32_t view) const { return folded_of_[view]; }

  /// Features of a word that depend on its text and entries alone; appended.
  void word_features(const View& view, std::vector<WordFeature>& out) const;
  /// Features of a word in this article; appended.
  void article_features(const View& view, std::vector<WordFeature>& out) const;
  /// Features of the place before or behind a sentence; appended.
  static void edge_features(std::vector<WordFeature>& out);
  /// Features of one token of a sentence; appended.
  void token_features(const Sentence& sentence, uint32_t token, std::vector<uint64_t>& out) const;

 private:
  /// A phrase of the lists over several tokens, seen from one of them.
  struct Mark {
    uint32_t token;
    uint32_t cls;    ///< Hash of the class's name.
    uint8_t list, flags;
    uint8_t part;    ///< 0 first, 1 inside, 2 last.
    uint8_t length;  ///< Tokens, at most 4.
  };

  void complete(View& view) const;
  void restore_case();
  void mark_phrases();
  void mark_titles();
  void find_acronyms();
  void observe();
  uint32_t add_view(std::string_view text);
  const View& view(uint32_t token) const { return views_[token_views_[token]]; }

  const Lexicon& lexicon_;
  const WordClasses& common_;
  const Document* document_ = nullptr;
  std::vector<View> views_;
  std::vector<uint32_t> token_views_;        // [token]
  std::vector<std::string> letters_;         // texts of restored views
  std::vector<uint32_t> folded_of_;          // [view]: first view with the same folded key
  std::vector<Mark> marks_;                  // by token
  std::vector<uint32_t> first_mark_;         // [token + 1]
  std::vector<uint32_t> title_before_;       // [token]: class of a title that ends right before, or 0
  std::vector<uint8_t> in_title_;            // [token]: 1 first, 2 further token of a title
  std::vector<uint32_t> run_first_, run_end_;  // [token]: its run of capitals, or empty
  std::vector<Acronym> acronyms_;
  std::vector<bool> plain_;                  // [block]: written in ordinary case
};

}  // namespace crosshead
