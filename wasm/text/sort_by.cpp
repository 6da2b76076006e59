#include "text/sort_by.h"

#include <utility>

namespace crosshead {
namespace {

constexpr size_t few = 32;

/// For short lists: insertion.
void insert_in_place(std::vector<SortKey>& keys) {
  for (size_t i = 1; i < keys.size(); ++i) {
    const SortKey one = keys[i];
    size_t at = i;
    for (; at > 0 && keys[at - 1].key > one.key; --at) keys[at] = keys[at - 1];
    keys[at] = one;
  }
}

}  // namespace

void sort_keys(std::vector<SortKey>& keys) {
  if (keys.size() <= few) return insert_in_place(keys);
  uint64_t differ = 0;  // bits in which any two keys differ
  for (const SortKey& one : keys) differ |= one.key ^ keys[0].key;
  std::vector<SortKey> other(keys.size());
  for (uint32_t shift = 0; shift < 64; shift += 8) {
    if (!(differ >> shift & 0xFF)) continue;
    uint32_t next[256] = {};  // place of the next key with this byte
    for (const SortKey& one : keys) ++next[one.key >> shift & 0xFF];
    uint32_t before = 0;
    for (uint32_t& place : next) before += std::exchange(place, before);
    for (const SortKey& one : keys) other[next[one.key >> shift & 0xFF]++] = one;
    keys.swap(other);
  }
}

}  // namespace crosshead
