// What stands out in a sentence: runs of capitals, titles ("Prime Minister", "Mr"), and phrases of the
// name lists over several tokens. Tested by tests/unit/features_test.cpp.
#pragma once
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
    const Range range = phrases_of_[token];
    return std::span(phrases_).subspan(range.first, range.end - range.first);
  }
  const Run& run(uint32_t token) const { return runs_[token]; }
  /// Class of a title that ends right before a token, or 0.
  uint32_t title_before(uint32_t token) const { return title_before_[token]; }
  /// 1 first, 2 further token of a title, 0 no title.
  uint8_t in_title(uint32_t token) const { return in_title_[token]; }

 private:
  void find_runs(const Sentence& sentence);
  void find_titles(const Sentence& sentence);
  void find_phrases(const Sentence& sentence);
  const View& view(uint32_t token) const { return views_->at(token); }

  const Lexicon& lexicon_;
  const Document* document_ = nullptr;
  const Views* views_ = nullptr;
  std::vector<Run> runs_;               // [token]
  std::vector<PhraseMark> phrases_;     // by sentence, then by token
  std::vector<Range> phrases_of_;       // [token]
  std::vector<uint32_t> title_before_;  // [token + 1]
  std::vector<uint8_t> in_title_;       // [token]
};

}  // namespace crosshead
