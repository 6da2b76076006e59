// A multimap from 64-bit keys to 32-bit values in flat arrays, for one document's look-ups.
//
// Open addressing over the keys; the values of one key form a chain in the order they were added.
// Callers bound how far they follow a chain, so that a text made to collide costs no more than any
// other. Tested by tests/unit/distinct_names_test.cpp.
#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "document.h"

namespace crosshead {

class KeyIndex {
 public:
  KeyIndex() = default;
  /// Has room for `expected` keys and values from the start; more may come.
  explicit KeyIndex(size_t expected) {
    links_.reserve(expected);
    slots_.resize(std::bit_ceil(std::max(least_slots, expected * 3 / 2)));
  }

  /// Amortised constant time. The key is taken for a hash; 0 is as good as any.
  void add(uint64_t key, uint32_t value) {
    Slot& slot = slot_for(key);
    if (slot.first == none) return begin(slot, key, value);
    links_[slot.last].next = static_cast<uint32_t>(links_.size());
    slot.last = static_cast<uint32_t>(links_.size());
    links_.push_back({value, none});
  }

  /// Adds the value if the key has none, and tells whether.
  bool add_first(uint64_t key, uint32_t value) {
    Slot& slot = slot_for(key);
    if (slot.first != none) return false;
    begin(slot, key, value);
    return true;
  }

  bool holds(uint64_t key) const { return !slots_.empty() && slots_[slot_of(key)].first != none; }

  /// Calls `visit(value)` for the first `limit` values of `key`. Returns false if there are more.
  bool each(uint64_t key, uint32_t limit, const auto& visit) const {
    if (slots_.empty()) return true;
    for (uint32_t link = slots_[slot_of(key)].first; link != none; link = links_[link].next) {
      if (limit-- == 0) return false;
      visit(links_[link].value);
    }
    return true;
  }

 private:
  static constexpr size_t least_slots = 64;

  /// A key and the ends of its chain, into links_; free where there is none.
  struct Slot {
    uint64_t key = 0;
    uint32_t first = none, last = none;
  };
  struct Link {
    uint32_t value, next;
  };

  /// The key's slot, or the free one where it belongs, with room for one more key.
  Slot& slot_for(uint64_t key) {
    if ((keys_ + 1) * 3 > slots_.size() * 2) grow();
    return slots_[slot_of(key)];
  }
  /// The first value of a key.
  void begin(Slot& slot, uint64_t key, uint32_t value) {
    const auto link = static_cast<uint32_t>(links_.size());
    slot = {key, link, link};
    links_.push_back({value, none});
    ++keys_;
  }

  size_t slot_of(uint64_t key) const {
    const size_t mask = slots_.size() - 1;
    size_t slot = (key ^ key >> 29) * 0x9e3779b97f4a7c15u >> 32 & mask;
    while (slots_[slot].first != none && slots_[slot].key != key) slot = (slot + 1) & mask;
    return slot;
  }

  void grow() {
    const std::vector<Slot> before =
        std::exchange(slots_, std::vector<Slot>(std::max(least_slots, slots_.size() * 2)));
    for (const Slot& slot : before)
      if (slot.first != none) slots_[slot_of(slot.key)] = slot;
  }

  std::vector<Slot> slots_;  // [power of two], at most two thirds of them taken
  size_t keys_ = 0;
  std::vector<Link> links_;
};

}  // namespace crosshead
