// How the model file writes which columns its features have weights in: in ascending order, each as
// its rank among what may stand there.
//
// The two columns before say much of the next one: a feature that speaks for B-PERSON and I-PERSON
// mostly has a weight for E-PERSON as well. For every pair of columns before, those that came next
// stand in the order of how often they did until now, so that most ranks are small numbers and pack
// well. Writer and reader keep the same order, and none is in the file: 37 kB with brotli, where the
// columns themselves and their number took 50. Lists that order themselves by frequency: Rivest 1976.
// Tested by tests/unit/tagger_model_test.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "tagger/labels.h"

namespace crosshead {

/// Numbers of columns: the labels, then the types, then the positions.
inline constexpr uint32_t column_count = label_count + type_count + position_count;
/// Stands where there is no column: before the first one, and behind the last.
inline constexpr uint8_t no_column = column_count;

class ColumnRanks {
 public:
  ColumnRanks() : orders_((column_count + 1) * (column_count + 1)) {
    for (Order& order : orders_)
      for (uint8_t column = 0; column <= no_column; ++column) order.columns[column] = column;
  }

  /// Begins the columns of the next feature.
  void begin() { last_ = before_ = no_column; }
  /// The column behind which the next rank is.
  uint8_t last() const { return last_; }

  /// The column of this rank, at most `no_column`, which is the next one from here on.
  uint8_t column_at(uint8_t rank) { return go_on(order().columns[rank], rank); }

  /// The rank of this column, which is the next one from here on.
  uint8_t rank_of(uint8_t column) {
    uint8_t rank = 0;
    while (order().columns[rank] != column) ++rank;
    go_on(column, rank);
    return rank;
  }

 private:
  struct Order {
    std::array<uint8_t, column_count + 1> columns;
    std::array<uint32_t, column_count + 1> counts{};  // [rank]
  };
  Order& order() { return orders_[last_ * (column_count + 1) + before_]; }

  uint8_t go_on(uint8_t column, uint8_t rank) {
    auto& [columns, counts] = order();
    ++counts[rank];
    for (; rank > 0 && counts[rank] > counts[rank - 1]; --rank) {
      std::swap(counts[rank], counts[rank - 1]);
      std::swap(columns[rank], columns[rank - 1]);
    }
    before_ = std::exchange(last_, column);
    return column;
  }

  std::vector<Order> orders_;  // [last][before]
  uint8_t last_ = no_column, before_ = no_column;
};

}  // namespace crosshead
