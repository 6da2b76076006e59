// The words of a piece of text with single spaces between them: how the result writes names and titles.
#pragma once
#include <cstdint>
#include <string_view>

#include "text/unicode.h"

namespace crosshead {

/// Passes each word of well-formed UTF-8, and " " before each but the first, to `write`.
inline void single_spaced(std::string_view text, const auto& write) {
  uint32_t first = 0;  // of the word that is not yet written
  bool any = false;
  const auto write_word = [&](uint32_t end) {
    if (first == end) return;
    if (any) write(std::string_view(" "));
    write(text.substr(first, end - first));
    any = true;
  };
  for (uint32_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    if (char_class(d.c) & char_space) {
      write_word(at);
      first = at + d.length;
    }
    at += d.length;
  }
  write_word(static_cast<uint32_t>(text.size()));
}

}  // namespace crosshead
