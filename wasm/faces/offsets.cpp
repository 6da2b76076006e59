#include "faces/offsets.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace crosshead {
namespace {

constexpr uint32_t block_bytes = 64;
constexpr uint64_t each_byte = 0x0101010101010101u;

bool is_ascii(std::string_view text) {
  size_t at = 0;
  for (; at + block_bytes <= text.size(); at += block_bytes) {
    uint8_t any = 0;
    for (uint32_t i = 0; i < block_bytes; ++i) any |= static_cast<uint8_t>(text[at + i]);
    if (any & 0x80) return false;
  }
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                     [](char c) { return static_cast<uint8_t>(c) < 0x80; });
}

/// The lowest bits of eight bytes side by side, the first byte's lowest.
uint32_t side_by_side(uint64_t bits) {
  return static_cast<uint32_t>((bits & each_byte) * 0x0102040810204080u >> 56);
}

/// Which of 64 bytes begin a character, and which begin one of four bytes.
struct Starts {
  uint64_t all = 0, of_four = 0;
};
Starts starts_in(const char* bytes) {
  Starts starts;
  for (uint32_t i = 0; i < block_bytes; i += 8) {
    uint64_t eight;
    std::memcpy(&eight, bytes + i, 8);
    if (!(eight & each_byte << 7)) {
      starts.all |= uint64_t{0xFF} << i;
      continue;
    }
    const uint64_t lead = eight >> 7 & eight >> 6;
    starts.all |= uint64_t{side_by_side(lead | ~(eight >> 7))} << i;
    starts.of_four |= uint64_t{side_by_side(lead & eight >> 5 & eight >> 4)} << i;
  }
  return starts;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text) {
  length_ = static_cast<uint32_t>(text.size());
  if (unit == OffsetUnit::utf8 || is_ascii(text)) return;
  blocks_.reserve(text.size() / block_bytes + 1);
  length_ = 0;
  uint64_t second = 0;  // the byte in front was the first of four
  for (size_t at = 0; at <= text.size(); at += block_bytes) {
    char padded[block_bytes];
    const char* bytes = text.data() + at;
    if (at + block_bytes > text.size()) {
      std::memset(padded, 0x80, block_bytes);  // bytes that begin nothing
      std::memcpy(padded, bytes, text.size() - at);
      bytes = padded;
    }
    const Starts starts = starts_in(bytes);
    uint64_t units = starts.all;
    if (unit == OffsetUnit::utf16) {
      units |= starts.of_four << 1 | second;
      second = starts.of_four >> (block_bytes - 1);
    }
    blocks_.push_back({units, length_});
    length_ += static_cast<uint32_t>(std::popcount(units));
  }
}

uint32_t OffsetMap::from_byte(uint32_t at) const {
  if (blocks_.empty()) return at;
  const Block& block = blocks_[at / block_bytes];
  const uint64_t before = (uint64_t{1} << at % block_bytes) - 1;
  return block.before + static_cast<uint32_t>(std::popcount(block.units & before));
}

uint32_t OffsetMap::to_byte(uint32_t units) const {
  if (units >= length_) return static_cast<uint32_t>(text_.size());
  if (blocks_.empty()) return units;
  const auto after =
      std::upper_bound(blocks_.begin(), blocks_.end(), units,
                       [](uint32_t wanted, const Block& block) { return wanted < block.before; });
  const Block& block = *(after - 1);
  uint64_t left = block.units;
  for (uint32_t i = block.before; i < units; ++i) left &= left - 1;  // drops the lowest
  const uint32_t at = static_cast<uint32_t>(after - 1 - blocks_.begin()) * block_bytes +
                      static_cast<uint32_t>(std::countr_zero(left));
  const bool second = (static_cast<uint8_t>(text_[at]) & 0xC0) == 0x80;
  return at - second;
}

}  // namespace crosshead
