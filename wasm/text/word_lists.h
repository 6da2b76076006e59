// Lists of words as they are written out in the sources: sorted, searched, cut into parts.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>

#include "text/tokens.h"

namespace crosshead {

/// A sorted copy, made when the program is compiled, so that look-up is a binary search.
template <typename Word, size_t n>
constexpr std::array<Word, n> sorted(std::array<Word, n> words) {
  std::sort(words.begin(), words.end());
  return words;
}

/// A set of word keys, made when the program is compiled. Most words that are not in it are told by
/// one bit of their keys.
template <size_t n>
class KeySet {
 public:
  constexpr explicit KeySet(const std::array<uint64_t, n>& keys) : keys_(sorted(keys)) {
    for (const uint64_t key : keys) bits_[place_of(key) / 64] |= uint64_t{1} << place_of(key) % 64;
  }
  constexpr bool contains(uint64_t key) const {
    return bits_[place_of(key) / 64] >> place_of(key) % 64 & 1 &&
           std::binary_search(keys_.begin(), keys_.end(), key);
  }

 private:
  static constexpr size_t words = 16;
  static constexpr size_t place_of(uint64_t key) { return (key ^ key >> 32) % (words * 64); }
  std::array<uint64_t, n> keys_;
  std::array<uint64_t, words> bits_ = {};
};

/// The words of lists by their keys: for what every word is asked.
template <const auto&... lists>
inline constexpr auto key_set = [] {
  std::array<uint64_t, (std::size(lists) + ...)> keys{};
  size_t count = 0;
  const auto add = [&](const auto& words) {
    for (const std::string_view word : words) keys[count++] = word_key(word);
  };
  (add(lists), ...);
  return KeySet(keys);
}();

/// A list of words, made when the program is compiled: the shorter ones first, and before all of one
/// length that length and their number. A pointer and a size for every word would be half of what the
/// lists take in a download: nothing packs them.
template <const auto& words>
inline constexpr auto packed_words = [] {
  constexpr size_t longest = 127, most = 127;  // of one length
  constexpr auto of_length = [](size_t length) {
    size_t count = 0;
    for (const std::string_view word : words) count += word.size() == length;
    return count;
  };
  constexpr size_t bytes = [of_length] {
    size_t sum = 0;
    for (size_t length = 1; length <= longest; ++length)
      if (const size_t count = of_length(length)) sum += 2 + count * length;
    return sum;
  }();
  std::array<char, bytes> packed{};
  size_t at = 0;
  for (size_t length = 1; length <= longest; ++length) {
    const size_t count = of_length(length);
    if (count == 0) continue;
    packed[at++] = static_cast<char>(length);
    if (count > most) std::abort();  // does not compile
    packed[at++] = static_cast<char>(count);
    for (const std::string_view word : words)
      if (word.size() == length)
        for (const char c : word) packed[at++] = c;
  }
  return packed;
}();

/// Looks at the words of a packed list that are as long. One function for all, which keeps the
/// program small.
[[gnu::noinline]] inline bool contains_packed(std::span<const char> list, std::string_view word) {
  for (size_t at = 0; at < list.size();) {
    const size_t length = static_cast<uint8_t>(list[at]), count = static_cast<uint8_t>(list[at + 1]);
    const size_t first = at + 2;
    at = first + length * count;
    if (length < word.size()) continue;
    if (length > word.size()) return false;
    for (size_t one = first; one < at; one += length)
      if (list[one] == word[0] && std::string_view(&list[one], length) == word) return true;
    return false;
  }
  return false;
}

/// True if a list written out in the source, of words under 128 bytes and none empty, holds the word.
template <const auto& words>
[[gnu::always_inline]] inline bool contains(std::string_view word) {
  return contains_packed(packed_words<words>, word);
}

/// "'s", or the apostrophe that stands for it.
inline bool is_possessive(std::string_view word) {
  return word == "'s" || word == "’s" || word == "'" || word == "’";
}

/// Whether `holds` is true of every part of `text` between separators; asks no further than that.
constexpr bool every_part(std::string_view text, char separator, const auto& holds) {
  for (size_t at = 0; at <= text.size();) {
    size_t to = at;  // parts are short: quicker than a call that searches
    while (to < text.size() && text[to] != separator) ++to;
    if (!holds(text.substr(at, to - at))) return false;
    at = to + 1;
  }
  return true;
}
/// Calls `visit` with each part of `text` between separators.
constexpr void each_part(std::string_view text, char separator, const auto& visit) {
  every_part(text, separator, [&](std::string_view part) { return visit(part), true; });
}

}  // namespace crosshead
