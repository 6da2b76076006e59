// A short text in the place of its letters: a row of a table holds it without a pointer and a size,
// which nothing packs in a download.
#pragma once
#include <cstddef>
#include <string_view>

namespace crosshead {

/// Up to `room` bytes, none of them 0. A longer text does not compile.
template <size_t room>
struct ShortText {
  char letters[room] = {};

  consteval ShortText(const char* text) {
    for (size_t i = 0; text[i]; ++i) letters[i] = text[i];
  }
  constexpr size_t size() const {
    size_t size = 0;
    while (size < room && letters[size]) ++size;
    return size;
  }
  constexpr operator std::string_view() const { return {letters, size()}; }
  constexpr bool empty() const { return letters[0] == 0; }
  constexpr bool starts_with(std::string_view text) const {
    return std::string_view(*this).starts_with(text);
  }
  constexpr bool ends_with(char c) const { return std::string_view(*this).ends_with(c); }
  constexpr bool operator==(std::string_view text) const { return std::string_view(*this) == text; }
};

}  // namespace crosshead
