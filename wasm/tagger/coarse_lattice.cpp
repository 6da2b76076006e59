#include "tagger/coarse_lattice.h"

#include <algorithm>

namespace crosshead {

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

/// Fills best_: at the first cell of each position, the greatest of the types. All cells get the
/// greatest of the five from there on, in three loops that run over many at once.
void CoarseLattice::best_of_types(std::span<const int16_t> scores) {
  static_assert(type_count == 5);
  const size_t cells = scores.size();
  make_room(sum_, cells + type_count);
  make_room(pair_, cells + type_count);
  make_room(best_, cells);
  for (size_t at = 0; at < cells; at += crf_row)
    for (uint32_t cell = 0; cell < crf_row; ++cell)
      sum_[at + cell] = static_cast<int16_t>(scores[at + cell] + bonus_[cell]);
  for (size_t i = 0; i < cells; ++i) pair_[i] = std::max(sum_[i], sum_[i + 1]);
  for (size_t i = 0; i < cells; ++i)
    best_[i] = std::max(std::max(pair_[i], pair_[i + 2]), sum_[i + 4]);
}

void CoarseLattice::look(std::span<const int16_t> scores, int32_t margin,
                         std::span<uint8_t> outside) {
  const auto length = static_cast<uint32_t>(outside.size());
  make_room(odds_, length);
  make_room(open_, length);
  best_of_types(scores);
  int32_t open = forbidden;
  for (uint32_t t = 0; t < length; ++t) {
    const size_t at = size_t{t} * crf_row;
    const auto best = [&](Position position) { return int32_t{best_[at + first_cell[position]]}; };
    const int32_t outside_score = sum_[at], alone = best(single);
    const int32_t closed = std::max(outside_score, alone);
    odds_[t] = {best(begins) - closed, best(inside) - closed, best(ends) - closed,
                alone - outside_score};
    open_[t] = open;
    open = std::max(odds_[t].begin, std::max(open + odds_[t].inside, forbidden));
  }
  int32_t close = forbidden;  // best odds of an open name's rest behind the token
  for (uint32_t t = length; t-- > 0;) {
    const Odds& odds = odds_[t];
    const int32_t best = std::max(
        {odds.single, odds.begin + close, open_[t] + odds.end, open_[t] + odds.inside + close});
    outside[t] = best <= -margin;
    close = std::max(odds.end, std::max(odds.inside + close, forbidden));
  }
}

}  // namespace crosshead
