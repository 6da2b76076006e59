// A bit for each of many places: most keys that a table does not hold are told by it without a look
// into the table, whose memory is a hundred times as large.
#pragma once
#include <cstdint>
#include <vector>

namespace crosshead {

class KeyFilter {
 public:
  /// Forgets all places and makes `count` of them, a power of two from 64 up.
  void reset(size_t count) { bits_.assign(count / 64, 0); }
  /// Places lie below the count.
  void add(uint64_t place) { bits_[place / 64] |= uint64_t{1} << place % 64; }
  bool may_hold(uint64_t place) const { return bits_[place / 64] >> place % 64 & 1; }

 private:
  std::vector<uint64_t> bits_ = std::vector<uint64_t>(1);
};

}  // namespace crosshead
