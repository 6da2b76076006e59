// Random numbers for tests: the same sequence on every machine.
#pragma once
#include <cstddef>
#include <cstdint>

namespace crosshead::test {

/// xorshift64*.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15u | 1) {}
  /// A number below `bound`.
  uint32_t below(uint32_t bound) {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return static_cast<uint32_t>((state_ * 0x2545f4914f6cdd1du >> 32) * bound >> 32);
  }
  template <class T, size_t count>
  const T& one_of(const T (&list)[count]) {
    return list[below(count)];
  }

 private:
  uint64_t state_;
};

}  // namespace crosshead::test
