// A multimap from 64-bit keys to 32-bit values in flat arrays, for one document's look-ups.
//
// Open addressing over the keys; the values of one key form a chain in the order they were added.
// Callers bound how far they follow a chain, so that a text made to collide costs no more than any
// other. Tested by tests/unit/distinct_names_test.cpp.
#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

#include "document.h"

namespace crosshead {

class KeyIndex {
 public:
  KeyIndex() = default;
  /// Has room for `expected` keys and values from the start; more may come.
  explicit KeyIndex(size_t expected) {
    heads_.reserve(expected);
    links_.reserve(expected);
    slots_.assign(std::bit_ceil(std::max(least_slots, expected * 4)), none);
  }

  /// Amortised constant time. The key is taken for a hash; 0 is as good as any.
  void add(uint64_t key, uint32_t value) {
    const size_t slot = slot_for(key);
    if (slots_[slot] == none) return begin(slot, key, value);
    const auto link = static_cast<uint32_t>(links_.size());
    links_.push_back({value, none});
    Head& head = heads_[slots_[slot]];
    links_[head.last].next = link;
    head.last = link;
  }

  /// Adds the value if the key has none, and tells whether.
  bool add_first(uint64_t key, uint32_t value) {
    const size_t slot = slot_for(key);
    if (slots_[slot] != none) return false;
    begin(slot, key, value);
    return true;
  }

  bool holds(uint64_t key) const { return !slots_.empty() && slots_[slot_of(key)] != none; }

  /// Calls `visit(value)` for the first `limit` values of `key`. Returns false if there are more.
  bool each(uint64_t key, uint32_t limit, const auto& visit) const {
    if (slots_.empty()) return true;
    const uint32_t found = slots_[slot_of(key)];
    if (found == none) return true;
    for (uint32_t link = heads_[found].first; link != none; link = links_[link].next) {
      if (limit-- == 0) return false;
      visit(links_[link].value);
    }
    return true;
  }

 private:
  static constexpr size_t least_slots = 128;

  struct Head {
    uint64_t key;
    uint32_t first, last;  // into links_
  };
  struct Link {
    uint32_t value, next;
  };

  /// The key's slot, or the free one where it belongs, with room for one more key.
  size_t slot_for(uint64_t key) {
    if ((heads_.size() + 1) * 4 > slots_.size()) grow();
    return slot_of(key);
  }
  /// The first value of a key.
  void begin(size_t slot, uint64_t key, uint32_t value) {
    const auto link = static_cast<uint32_t>(links_.size());
    links_.push_back({value, none});
    slots_[slot] = static_cast<uint32_t>(heads_.size());
    heads_.push_back({key, link, link});
  }

  size_t slot_of(uint64_t key) const {
    const size_t mask = slots_.size() - 1;
    size_t slot = (key ^ key >> 29) * 0x9e3779b97f4a7c15u >> 32 & mask;
    while (slots_[slot] != none && heads_[slots_[slot]].key != key) slot = (slot + 1) & mask;
    return slot;
  }

  void grow() {
    slots_.assign(std::max(least_slots, slots_.size() * 2), none);
    for (uint32_t i = 0; i < heads_.size(); ++i) slots_[slot_of(heads_[i].key)] = i;
  }

  std::vector<uint32_t> slots_;  // [power of two]: index into heads_ or none
  std::vector<Head> heads_;
  std::vector<Link> links_;
};

}  // namespace crosshead
