// Byte offsets into UTF-16 code units or code points, and back: the one place where units change.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace crosshead {

enum class OffsetUnit : uint8_t { utf8, utf16, codepoint };

/// Offsets of one text in one unit. Made in one sweep; each look-up then counts at most 64 bytes.
class OffsetMap {
 public:
  /// `text` is well-formed UTF-8 and must outlive the map.
  OffsetMap(std::string_view text, OffsetUnit unit);

  /// Units before byte `at`, which is at most the text's size and inside no character.
  uint32_t from_byte(uint32_t at) const;
  /// The byte at which unit number `units` begins; inside a character, that character's first byte;
  /// beyond the text, its size.
  uint32_t to_byte(uint32_t units) const;
  /// Length of the whole text in units.
  uint32_t length() const { return length_; }

 private:
  std::string_view text_;
  OffsetUnit unit_;
  uint32_t length_ = 0;
  std::vector<uint32_t> before_;  // [bytes / 64 + 1]: units that begin before byte 64 * i; empty
                                  // where units are bytes
};

}  // namespace crosshead
