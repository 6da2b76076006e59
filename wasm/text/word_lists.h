// Lists of words as they are written out in the sources: sorted, searched, cut into parts.
#pragma once
#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace crosshead {

/// A sorted copy, made when the program is compiled, so that look-up is a binary search.
template <typename Word, size_t n>
constexpr std::array<Word, n> sorted(std::array<Word, n> words) {
  std::sort(words.begin(), words.end());
  return words;
}

/// For short lists: looks at every word.
bool contains(const auto& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Calls `visit` with each part of `text` between separators.
void each_part(std::string_view text, char separator, const auto& visit) {
  for (size_t at = 0; at <= text.size();) {
    const size_t to = std::min(text.find(separator, at), text.size());
    visit(text.substr(at, to - at));
    at = to + 1;
  }
}

}  // namespace crosshead
