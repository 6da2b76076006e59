// Which names belong together: union-find over the indices of distinct names. The root of a set is
// its lowest index, so the result does not depend on the order of the joins. Tested through
// tests/unit/aliases_test.cpp.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

namespace crosshead {

class Clusters {
 public:
  explicit Clusters(uint32_t count) : parent_(count) {
    for (uint32_t i = 0; i < count; ++i) parent_[i] = i;
  }

  uint32_t root(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  void join(uint32_t a, uint32_t b) {
    a = root(a);
    b = root(b);
    if (a > b) std::swap(a, b);
    parent_[b] = a;
  }

 private:
  std::vector<uint32_t> parent_;
};

/// The one root that several candidates agree on.
class OnlyRoot {
 public:
  void offer(uint32_t root) {
    if (root_ == UINT32_MAX)
      root_ = root;
    else if (root_ != root)
      several_ = true;
  }
  bool any() const { return root_ != UINT32_MAX; }
  bool several() const { return several_; }
  /// The root, or UINT32_MAX if there is none or more than one.
  uint32_t get() const { return several_ ? UINT32_MAX : root_; }

 private:
  uint32_t root_ = UINT32_MAX;
  bool several_ = false;
};

}  // namespace crosshead
