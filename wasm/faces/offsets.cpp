#include "faces/offsets.h"

#include <algorithm>
#include <cstring>

namespace crosshead {
namespace {

constexpr uint32_t stride = 64;

/// Units that begin at a byte: none inside a character; in UTF-16, two for a character of four
/// bytes.
uint32_t units_at(uint8_t byte, OffsetUnit unit) {
  if ((byte & 0xC0) == 0x80) return 0;
  return unit == OffsetUnit::utf16 && byte >= 0xF0 ? 2 : 1;
}

/// Units that begin in `count` bytes, counted eight at a time.
uint32_t units_in(const char* bytes, uint32_t count, OffsetUnit unit) {
  constexpr uint64_t ones = 0x0101010101010101u;
  const auto sum = [](uint64_t flags) { return static_cast<uint32_t>(flags * ones >> 56); };
  uint32_t units = 0, at = 0;
  for (; at + 8 <= count; at += 8) {
    uint64_t eight;
    std::memcpy(&eight, bytes + at, 8);
    units += 8 - sum(eight >> 7 & ~(eight >> 6) & ones);
    if (unit == OffsetUnit::utf16)
      units += sum(eight >> 7 & eight >> 6 & eight >> 5 & eight >> 4 & ones);
  }
  for (; at < count; ++at) units += units_at(static_cast<uint8_t>(bytes[at]), unit);
  return units;
}

bool is_ascii(std::string_view text) {
  size_t at = 0;
  for (; at + stride <= text.size(); at += stride) {
    uint8_t any = 0;
    for (uint32_t i = 0; i < stride; ++i) any |= static_cast<uint8_t>(text[at + i]);
    if (any & 0x80) return false;
  }
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                     [](char c) { return static_cast<uint8_t>(c) < 0x80; });
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  length_ = static_cast<uint32_t>(text.size());
  if (unit == OffsetUnit::utf8 || is_ascii(text)) return;
  before_.reserve(text.size() / stride + 1);
  before_.push_back(0);
  size_t at = 0;
  for (; at + stride <= text.size(); at += stride)
    before_.push_back(before_.back() + units_in(text.data() + at, stride, unit));
  length_ = before_.back();
  for (; at < text.size(); ++at) length_ += units_at(static_cast<uint8_t>(text[at]), unit);
}

uint32_t OffsetMap::from_byte(uint32_t at) const {
  if (before_.empty()) return at;
  return before_[at / stride] + units_in(text_.data() + at / stride * stride, at % stride, unit_);
}

uint32_t OffsetMap::to_byte(uint32_t units) const {
  const auto size = static_cast<uint32_t>(text_.size());
  if (before_.empty()) return std::min(units, size);
  if (units >= length_) return size;
  const auto after = std::upper_bound(before_.begin(), before_.end(), units);
  auto at = static_cast<uint32_t>(after - before_.begin() - 1) * stride;
  uint32_t seen = before_[at / stride], start = at;
  for (; at < size; ++at) {
    const uint32_t here = units_at(static_cast<uint8_t>(text_[at]), unit_);
    if (here) start = at;
    if (here && seen + here > units) return start;
    seen += here;
  }
  return size;
}

}  // namespace crosshead
