// Telling tokens: those of a block that a rule for names may turn on. Most tokens are words in
// small letters that no list knows: all rules pass them by, and they are left out once for all.
// What is telling of a word is found once per distinct word.
// Tested by tests/unit/settle_test.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "document.h"

namespace crosshead {

/// What makes a token telling.
enum Tells : uint8_t {
  tells_capital = 1,   ///< Begins with a capital.
  tells_figures = 2,   ///< Holds a digit.
  tells_listed = 4,    ///< Word::lists is not empty.
  tells_work = 8,      ///< Says what a work is: "film".
  tells_pattern = 16,  ///< May open a name by a fixed pattern: "Bill" 12, "Storm" Talas.
  tells_bracket = 32,  ///< "("
  tells_quote = 64,    ///< A quotation mark.
};

struct Telling {
  uint32_t token;
  uint32_t sentence;  ///< Of those that were looked at.
  uint8_t tells;      ///< Tells bits, at least one.
};

class TellingWords {
 public:
  /// Reads the words of a document, which outlives it. Linear.
  explicit TellingWords(const Document& document);
  /// Replaces `out` by the telling tokens of sentences, in order. Linear.
  void find(std::span<const Sentence> sentences, std::vector<Telling>& out) const;

 private:
  const Document& document_;
  std::vector<uint8_t> words_;  // [word]: its Tells bits
};

}  // namespace crosshead
