// Characters: reading UTF-8, classes of characters, lower case, base letters.
//
// The tables come from Unicode's own data files (Debian's `unicode-data`), turned into two-stage
// tables by scripts/unicode-tables.mjs when the project is built. Bytes that are not UTF-8 are
// replaced once, at the door (well_formed), by U+FFFD as the WHATWG decoder does, so that everything
// behind it may read without checks. Tested by tests/unit/unicode_test.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace crosshead {

/// Bits of a character's class.
enum CharClass : uint8_t {
  char_upper = 1,        ///< Lu, Lt
  char_lower = 2,        ///< Ll
  char_letter = 4,       ///< L*
  char_digit = 8,        ///< Nd
  char_space = 16,       ///< White_Space, and zero-width space and byte order mark
  char_punctuation = 32, ///< P*
  char_symbol = 64,      ///< S*, No, Nl
  char_mark = 128,       ///< M*, joiners and variation selectors: part of what stands before
};

// Most characters of most texts are ASCII: those are answered in place, all others by a call.
extern const std::array<uint8_t, 128> ascii_classes;
uint8_t wide_char_class(char32_t c);
char32_t wide_to_lower(char32_t c);

/// Class bits of a code point; 0 for controls and unassigned ones.
inline uint8_t char_class(char32_t c) { return c < 128 ? ascii_classes[c] : wide_char_class(c); }
/// Simple lower-case mapping; `c` itself where there is none.
inline char32_t to_lower(char32_t c) {
  if (c < 128) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return wide_to_lower(c);
}
/// The letter under the accents in lower case ("É" -> "e", "ł" -> "l"); `c` in lower case otherwise.
char32_t base_letter(char32_t c);

struct Decoded {
  char32_t c;
  uint32_t length;  ///< Bytes.
};

/// The character at `at`, which must be a character's first byte in well-formed UTF-8.
inline Decoded decode(std::string_view text, uint32_t at) {
  const auto byte = [&](uint32_t i) { return static_cast<uint8_t>(text[at + i]); };
  const uint8_t b = byte(0);
  if (b < 0x80) return {b, 1};
  if (b < 0xE0) return {static_cast<char32_t>((b & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
  if (b < 0xF0)
    return {static_cast<char32_t>((b & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
  return {static_cast<char32_t>((b & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 |
                                (byte(3) & 0x3F)),
          4};
}

/// Start of the character that ends before `at` (0 < at <= text.size()).
inline uint32_t previous(std::string_view text, uint32_t at) {
  do --at;
  while (at > 0 && (static_cast<uint8_t>(text[at]) & 0xC0) == 0x80);
  return at;
}

void append_utf8(std::string& out, char32_t c);

/// First byte that begins no well-formed character, or the size.
size_t ill_formed_at(std::string_view bytes);

/// Writes `bytes` to `out` as well-formed UTF-8: each maximal ill-formed part becomes U+FFFD.
void well_formed(std::string_view bytes, std::string& out);

/// Lower case, appended to `out`.
void append_lower(std::string& out, std::string_view text);
/// Base letters in lower case ("José" -> "jose"), marks dropped, appended to `out`.
void append_base(std::string& out, std::string_view text);

}  // namespace crosshead
