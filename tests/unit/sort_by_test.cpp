#include "text/sort_by.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

#include "random.h"

using namespace crosshead;

TEST_CASE("records are sorted by their numbers, and equal ones keep their order") {
  struct Record {
    uint32_t first, second, number;
    bool operator==(const Record&) const = default;
  };
  test::Random random(1);
  for (uint32_t size : {0u, 1u, 2u, 7u, 300u})
    for (uint32_t values : {1u, 3u, 1000u}) {
      std::vector<Record> list;
      for (uint32_t i = 0; i < size; ++i)
        list.push_back({random.below(values), random.below(2), i});
      std::vector<Record> expected = list;
      std::stable_sort(expected.begin(), expected.end(), [](const Record& a, const Record& b) {
        return a.first != b.first ? a.first < b.first : a.second > b.second;
      });
      sort_by(list, [](const Record& r) { return sort_key(r.first, ~r.second); });
      CHECK(list == expected);
    }
}

TEST_CASE("a part of a list is sorted alone") {
  std::vector<uint32_t> list = {9, 3, 2, 1, 0};
  sort_by(std::span(list).subspan(1, 3), [](uint32_t n) { return n; });
  CHECK(list == std::vector<uint32_t>{9, 1, 2, 3, 0});
}
