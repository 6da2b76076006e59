// Words and what is known of each, found by word_key() or another key as well mixed: open addressing,
// at most half full. Tables of fixed words are filled when they are first asked for: the program holds
// them as text, not as keys, since a key is eight bytes that nothing packs and there are thousands.
// Tested through tests/unit/tokens_test.cpp and by the stages that use it.
#pragma once
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/tokens.h"

namespace crosshead {

template <typename Value>
class WordMap {
 public:
  /// What is known of a word; of a new one, `Value{}`. The reference holds until the next word.
  Value& of(std::string_view word) { return of(word_key(word)); }
  Value& of(uint64_t key) {
    if (2 * (count_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[slot_of(key)];
    if (!slot.used) {
      slot = {key, true, {}};
      ++count_;
    }
    return slot.value;
  }

  /// nullptr if the word is not in the set.
  const Value* find(uint64_t key) const {
    const Slot& slot = slots_[slot_of(key)];
    return slot.used ? &slot.value : nullptr;
  }

 private:
  struct Slot {
    uint64_t key = 0;
    bool used = false;
    Value value{};
  };

  size_t slot_of(uint64_t key) const {
    const size_t mask = slots_.size() - 1;
    size_t slot = (key ^ key >> 32) & mask;
    while (slots_[slot].used && slots_[slot].key != key) slot = (slot + 1) & mask;
    return slot;
  }

  void grow() {
    std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const Slot& slot : old)
      if (slot.used) slots_[slot_of(slot.key)] = slot;
  }

  std::vector<Slot> slots_ = std::vector<Slot>(64);  // [power of two]
  size_t count_ = 0;
};

}  // namespace crosshead
