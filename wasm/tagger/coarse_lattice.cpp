#include "tagger/coarse_lattice.h"

#include <algorithm>
#include <cstring>

namespace crosshead {
namespace {

/// Scores side by side.
using Four [[gnu::vector_size(8)]] = int16_t;
using Eight [[gnu::vector_size(16)]] = int16_t;

Four four(const int16_t* at) {
  Four four;
  std::memcpy(&four, at, sizeof four);
  return four;
}
Eight greater(Eight a, Eight b) {
  return a > b ? a : b;
}

}  // namespace

CoarseLattice::CoarseLattice(const Crf& crf) {
  const int32_t outside = crf.transition[0][0];
  for (uint32_t cell = 0; cell < crf_row; ++cell) {
    bonus_[cell] = 0;
    if (cell == 0 || label_of_cell[cell] == UINT8_MAX) continue;
    int32_t into = crf.transition[crf_row][cell] - crf.transition[crf_row][0], out = 0;
    for (uint32_t from = 0; from < crf_row; ++from)
      into = std::max(into, crf.transition[from][cell] - outside);
    if (can_end(cell)) {
      out = crf.transition[cell][0] - outside;
      for (uint32_t to = 0; to < first_open_cell; ++to)
        out = std::max(out, crf.transition[cell][to] - outside);
    }
    bonus_[cell] = static_cast<int16_t>(std::clamp(into + out, -1000, 1000));
  }
}

/// The best score of each position, of whatever type: one pass over a row, four types of two
/// positions side by side.
CoarseLattice::ByPosition CoarseLattice::best_of_types(const int16_t* row) const {
  static_assert(type_count == 5);
  const auto types = [&](Position position) {
    const uint32_t first = first_cell[position];
    return four(row + first) + four(bonus_ + first);
  };
  const auto fifth = [&](Position position) {
    const uint32_t cell = first_cell[position] + 4;
    return static_cast<int16_t>(row[cell] + bonus_[cell]);
  };
  const Eight first = __builtin_shufflevector(types(begins), types(inside), 0, 4, 1, 5, 2, 6, 3, 7);
  const Eight second = __builtin_shufflevector(types(ends), types(single), 0, 4, 1, 5, 2, 6, 3, 7);
  const Eight of_two = greater(__builtin_shufflevector(first, second, 0, 1, 2, 3, 8, 9, 10, 11),
                               __builtin_shufflevector(first, second, 4, 5, 6, 7, 12, 13, 14, 15));
  const Eight of_four =
      greater(of_two, __builtin_shufflevector(of_two, of_two, 2, 3, 2, 3, 6, 7, 6, 7));
  return {std::max(of_four[0], fifth(begins)), std::max(of_four[1], fifth(inside)),
          std::max(of_four[4], fifth(ends)), std::max(of_four[5], fifth(single))};
}

void CoarseLattice::look(std::span<const int16_t> scores, int32_t margin,
                         std::span<uint8_t> outside) {
  const auto length = static_cast<uint32_t>(outside.size());
  make_room(odds_, length);
  make_room(open_, length);
  int32_t open = forbidden;
  for (uint32_t t = 0; t < length; ++t) {
    const int16_t* row = &scores[size_t{t} * crf_row];
    const ByPosition best = best_of_types(row);
    const int32_t outside_score = row[0];
    const int32_t closed = std::max(outside_score, best.single);
    odds_[t] = {best.begin - closed, best.inside - closed, best.end - closed,
                best.single - outside_score};
    open_[t] = open;
    open = std::max(odds_[t].begin, std::max(open + odds_[t].inside, forbidden));
  }
  int32_t close = forbidden;  // best odds of an open name's rest behind the token
  for (uint32_t t = length; t-- > 0;) {
    const ByPosition& odds = odds_[t];
    const int32_t best = std::max(
        {odds.single, odds.begin + close, open_[t] + odds.end, open_[t] + odds.inside + close});
    outside[t] = best <= -margin;
    close = std::max(odds.end, std::max(odds.inside + close, forbidden));
  }
}

}  // namespace crosshead
