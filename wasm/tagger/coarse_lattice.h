// A first look at a lattice with the types left out (coarse to fine, Charniak and others 2006):
// which tokens are O whatever is beside them.
//
// They are those where no name that begins, goes on or ends there comes within a margin of the labels
// without it, however well it fits the tokens around. An estimate: every position has its best label,
// of whatever type, and transitions add the most that they can. Tested by tests/unit/crf_test.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "tagger/crf.h"

namespace crosshead {

class CoarseLattice {
 public:
  explicit CoarseLattice(const Crf& crf);
  /// Fills `outside` [length] with 1 or 0 for `scores` [length][crf_row]. O(length).
  void look(std::span<const int16_t> scores, int32_t margin, std::span<uint8_t> outside);

 private:
  /// A score for each position.
  struct ByPosition {
    int32_t begin, inside, end, single;
  };
  ByPosition best_of_types(const int16_t* row) const;

  int16_t bonus_[crf_row];  // most that transitions add to a label, more than to O
  /// [token]: what the best label of a position scores more than the best one that leaves no name
  /// open; `single`, than O.
  std::vector<ByPosition> odds_;
  std::vector<int32_t> open_;  // [token]: best odds of a name that has begun before it
};

}  // namespace crosshead
