// Byte offsets into UTF-16 code units or code points, and back: the one place where units change.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace crosshead {

enum class OffsetUnit : uint8_t { utf8, utf16, codepoint };

/// Offsets of one text in one unit. Made in one sweep; each look-up then counts the bits of a word.
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
  /// 64 bytes: at which of them a unit begins, and how many begin before them. The second unit of a
  /// character of two begins at its second byte.
  struct Block {
    uint64_t units;
    uint32_t before;
  };

  std::string_view text_;
  uint32_t length_ = 0;
  std::vector<Block> blocks_;  // [bytes / 64 + 1]; empty where units are bytes
};

}  // namespace crosshead
