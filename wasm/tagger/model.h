// The tagger's weights, as the model file holds them.
#pragma once
#include <cstdint>
#include <span>

namespace crosshead {

class TaggerModel {
 public:
  /// Reads the section; returns the offset of what cannot be read, or UINT32_MAX.
  uint32_t read(std::span<const uint8_t> bytes);
};

}  // namespace crosshead
