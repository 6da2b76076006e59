#include "text/sort_by.h"

#include <algorithm>

namespace crosshead {

void sort_keys(std::vector<SortKey>& keys) {
  std::sort(keys.begin(), keys.end(), [](const SortKey& a, const SortKey& b) {
    return a.key != b.key ? a.key < b.key : a.index < b.index;
  });
}

}  // namespace crosshead
