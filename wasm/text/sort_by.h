// Sorting records by whole numbers. One sort serves all lists: the library makes another one, of
// three to four kilobytes, for every kind of record and order. Tested by
// tests/unit/sort_by_test.cpp.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace crosshead {

/// The number that a record is sorted by, and where the record stands.
struct SortKey {
  uint64_t key;
  uint32_t index;
};
/// Sorts by key; equal keys keep their order. Linear: a pass for every byte in which keys differ,
/// from the last one on (radix sort; Knuth 1973, 5.2.5).
void sort_keys(std::vector<SortKey>& keys);

/// A number that sorts by `first`, then by `second`.
constexpr uint64_t sort_key(uint32_t first, uint32_t second) {
  return uint64_t{first} << 32 | second;
}

/// Sorts a list by key(record), a whole number; equal ones keep their order. Most lists are in
/// order already.
template <typename Record>
void sort_by(std::span<Record> list, const auto& key) {
  size_t at = 1;
  while (at < list.size() && key(list[at - 1]) <= key(list[at])) ++at;
  if (at >= list.size()) return;
  std::vector<SortKey> keys;
  keys.reserve(list.size());
  for (const Record& record : list)
    keys.push_back({key(record), static_cast<uint32_t>(keys.size())});
  sort_keys(keys);
  const std::vector<Record> before(list.begin(), list.end());
  for (size_t i = 0; i < keys.size(); ++i) list[i] = before[keys[i].index];
}
template <typename Record>
void sort_by(std::vector<Record>& list, const auto& key) {
  sort_by(std::span<Record>(list), key);
}

}  // namespace crosshead
