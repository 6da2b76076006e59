// Features: what the tagger looks at, as 64-bit keys. The trainer and the engine share this file,
// so they can never disagree.
//
// Most features belong to a word alone (its letters, shape and list entries) and count at one of
// the five places around a token: they are worked out once per distinct word. Some belong to a word
// in its article (evidence.h: how it is written elsewhere, what stands before it there). The rest
// belong to one token: pairs of neighbours, phrases of the lists, the run of capitals around it.
// What is read are views (views.h), not words. Tested by tests/unit/features_test.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "document.h"
#include "tagger/evidence.h"
#include "tagger/views.h"
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

/// More than the features of one token can be: those of each template, and three of each list.
inline constexpr uint32_t most_token_features = 40 + 3 * list_count;

/// What the features of an article hang on, for the reading after an edit.
struct ArticleMemory {
  ViewMemory views;
  EvidenceMemory evidence;
};

class FeatureExtractor {
 public:
  /// Both outlive the extractor.
  FeatureExtractor(const Lexicon& lexicon, const WordClasses& common)
      : lexicon_(lexicon), views_(lexicon, common), evidence_(lexicon) {}

  /// Reads an article whose tokens, words and sentences stand. Linear. `hidden` [word], see Hidden,
  /// is for the trainer. With an earlier reading, what stands is that reading's, see Views and Evidence.
  void begin(const Document& document, std::span<const uint8_t> hidden = {},
             const Earlier* earlier = nullptr);
  void swap(ArticleMemory& memory) {
    views_.swap(memory.views);
    evidence_.swap(memory.evidence);
  }

  /// True if all that the features of a sentence's tokens [first, end) hang on is as in the earlier
  /// reading.
  bool same(const Sentence& tokens) const;
  /// Makes token_features() possible for a sentence, should it be one of a kept block.
  void read_again(const Sentence& sentence) {
    if (evidence_.same_views(sentence.block)) evidence_.read_marks(sentence);
  }

  /// Short forms that the article explains.
  const std::vector<Acronym>& acronyms() const { return evidence_.acronyms(); }

  const std::vector<View>& views() const { return views_.all(); }
  /// Index of the view of a token.
  uint32_t view_of(uint32_t token) const { return views_.of(token); }
  /// Key of all that word_features() and article_features() hang on.
  uint64_t key_of_rows(const View& view) const;
  /// Above all View::slot.
  uint32_t slots() const { return views_.slots(); }

  /// Features of a word that depend on its text and entries alone; appended.
  void word_features(const View& view, std::vector<WordFeature>& out) const;
  /// Features of a word in this article; appended.
  void article_features(const View& view, std::vector<WordFeature>& out) const;
  /// Features of the place before or behind a sentence; appended.
  static void edge_features(std::vector<WordFeature>& out);
  /// Features of one token of a sentence; appended.
  void token_features(const Sentence& sentence, uint32_t token, std::vector<uint64_t>& out) const;

 private:
  const Lexicon& lexicon_;
  const Document* document_ = nullptr;
  Views views_;
  Evidence evidence_;
};

}  // namespace crosshead
