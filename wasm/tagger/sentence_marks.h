// What stands out in a sentence: runs of capitals, titles ("Prime Minister", "Mr"), and phrases of the
// name lists over several tokens. Tested by tests/unit/features_test.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "document.h"
#include "tagger/views.h"
#include "text/lexicon.h"

namespace crosshead {

/// A phrase of the lists over several tokens, seen from one of them.
struct PhraseMark {
  uint32_t token;
  uint32_t cls;  ///< Hash of the class's name.
  uint8_t list, flags;
  uint8_t part;    ///< 0 first, 1 inside, 2 last.
  uint8_t length;  ///< Tokens, at most 4.
  bool whole;      ///< The phrase is a whole run of capitals.
};

/// Capitals in a row, a hyphen between two of them included; empty for other tokens.
struct Run {
  uint32_t first = 0, end = 0;
  uint32_t length() const { return end - first; }
};

class SentenceMarks {
 public:
  explicit SentenceMarks(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// Makes room for an article whose views stand; none of its sentences is read yet.
  void begin(const Document& document, const Views& views);
  /// Finds runs, titles and phrases of a sentence. Linear.
  void read(const Sentence& sentence);

  /// Phrases of the name lists over several tokens: the longest of each list, from the left.
  std::span<const PhraseMark> phrases(uint32_t token) const {
    const Range range = marks_[token].phrases;
    return std::span(phrases_).subspan(range.first, range.end - range.first);
  }
  const Run& run(uint32_t token) const { return marks_[token].run; }
  /// Class of a title that ends right before a token, or 0.
  uint32_t title_before(uint32_t token) const { return marks_[token].title_before; }
  /// 1 first, 2 further token of a title, 0 no title.
  uint8_t in_title(uint32_t token) const { return marks_[token].in_title; }

 private:
  struct TokenMarks {
    Run run;
    Range phrases;
    uint32_t title_before = 0;
    uint8_t in_title = 0;
  };
  /// End of the last phrase of each list.
  using ListEnds = std::array<uint32_t, list_count>;

  uint32_t mark_run(uint32_t i, const Sentence& sentence);
  uint32_t mark_title(uint32_t i, const Sentence& sentence);
  void mark_phrases(uint32_t i, const Sentence& sentence, ListEnds& taken);
  void group_phrases(uint32_t first);
  const View& view(uint32_t token) const { return views_->at(token); }

  const Lexicon& lexicon_;
  const Document* document_ = nullptr;
  const Views* views_ = nullptr;
  std::vector<TokenMarks> marks_;    // [token]
  std::vector<PhraseMark> phrases_;  // by sentence, then by token
};

}  // namespace crosshead
