// Lists of words as they are written out in the sources: sorted, searched, cut into parts.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

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

/// For short lists: looks at every word, none of which is empty. One function for all, which keeps
/// the program small.
[[gnu::noinline]] inline bool contains(std::span<const std::string_view> words,
                                       std::string_view word) {
  for (const std::string_view one : words)
    if (one.size() == word.size() && one[0] == word[0] && one == word) return true;
  return false;
}

/// "'s", or the apostrophe that stands for it.
inline bool is_possessive(std::string_view word) {
  return word == "'s" || word == "’s" || word == "'" || word == "’";
}

/// Calls `visit` with each part of `text` between separators.
void each_part(std::string_view text, char separator, const auto& visit) {
  for (size_t at = 0; at <= text.size();) {
    size_t to = at;  // parts are short: quicker than a call that searches
    while (to < text.size() && text[to] != separator) ++to;
    visit(text.substr(at, to - at));
    at = to + 1;
  }
}

}  // namespace crosshead
