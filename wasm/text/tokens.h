// Tokens: the words, numbers and marks of every block, and the table of distinct words.
//
// One pass over the characters with a few characters of look-ahead; linear time, no allocation per
// token. What a token is stands at `Token` in document.h. Whether an apostrophe is a quotation mark
// is not decided here: an apostrophe between two letters belongs to the word, any other is a
// `quote_mark` token for text/quotes to judge. Tested by tests/unit/tokens_test.cpp.
#pragma once
#include <string_view>
#include <vector>

#include "document.h"
#include "earlier.h"

namespace crosshead {

/// The key of a text with one more byte.
constexpr uint64_t next_key(uint64_t key, char c) {
  return (key ^ static_cast<uint8_t>(c)) * 0x100000001b3u;
}
/// Hash of a token's text (FNV-1a, 64 bit). Equal keys are taken for equal texts.
constexpr uint64_t word_key(std::string_view text) {
  uint64_t key = 0xcbf29ce484222325u;
  for (const char c : text) key = next_key(key, c);
  return key;
}

/// Key of a phrase: the key of its first word, extended by each further word.
constexpr uint64_t phrase_key(uint64_t phrase, uint64_t next_word) {
  uint64_t key = (phrase ^ (next_word >> 32)) * 0x9e3779b97f4a7c15u;
  key = (key ^ next_word) * 0xff51afd7ed558ccdu;
  return key ^ key >> 29;
}

/// A word of ASCII letters and its key, as most tokens are.
struct PlainWord {
  uint32_t end = 0;  ///< 0 if it takes more than a look at the letters to tell where it ends.
  uint64_t key = 0;
};
/// The word that starts at `at`; `end` bounds it.
PlainWord plain_word(std::string_view text, uint32_t at, uint32_t end);

/// The token that starts at `at`, which is no white space; `end` bounds it. `after_word` tells that
/// a word or number ends right at `at`, which makes "'s" a possessive.
Token next_token(std::string_view text, uint32_t at, uint32_t end, bool after_word);

/// First byte at or after `at` (before `end`) that is no white space; `end` if there is none. The
/// second one answers what nearly all ask in place.
uint32_t skip_any_space(std::string_view text, uint32_t at, uint32_t end);
inline uint32_t skip_space(std::string_view text, uint32_t at, uint32_t end) {
  // A blank, or none, before a sign of ASCII.
  const auto seen = [&](uint32_t i) { return i < end && text[i] > ' ' && text[i] < 0x7f; };
  if (seen(at)) return at;
  if (at < end && text[at] == ' ' && seen(at + 1)) return at + 1;
  return skip_any_space(text, at, end);
}

/// Shape bits of one word.
uint16_t shape_of(std::string_view word);

/// Where the words of a session's text are found by their keys.
struct WordMemory {
  std::vector<uint32_t> slots;  ///< [power of two]: index into Document::words, or none.
};

/// Splits every block into tokens: fills Document::tokens, words and the blocks' token ranges. A
/// session that passes its memory to every reading keeps the numbers of its words; those of an
/// earlier reading move to `document`.
void find_tokens(Document& document, Earlier* earlier = nullptr, WordMemory* memory = nullptr);

}  // namespace crosshead
