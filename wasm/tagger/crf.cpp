#include "tagger/crf.h"

#include <algorithm>
#include <cstring>

namespace crosshead {
namespace {

constexpr uint32_t width = CrfFactors::width, closing = CrfFactors::closing;
constexpr uint32_t begin_cell = first_cell[begins], inside_cell = first_cell[inside];

/// Cells of the labels that leave no name open.
constexpr auto closing_cell = [] {
  std::array<uint8_t, closing> cells{};
  for (uint8_t type = 0; type < type_count; ++type) {
    cells[1u + type] = static_cast<uint8_t>(first_cell[single] + type);
    cells[1u + type_count + type] = static_cast<uint8_t>(first_cell[ends] + type);
  }
  return cells;
}();

/// What a score may be at most: of empty cells, nothing.
constexpr auto most_of_cell = [] {
  std::array<int16_t, crf_row> most{};
  for (uint32_t cell = 0; cell < crf_row; ++cell)
    most[cell] = label_of_cell[cell] == UINT8_MAX ? INT16_MIN : INT16_MAX;
  return most;
}();

/// Four numbers side by side: a row is six of them, half a row three. Spelled out, since what
/// compilers make of the loops below by themselves is three times as long.
using Four [[gnu::vector_size(16)]] = float;
constexpr uint32_t half = width / 4;

Four four(const float* at) {
  Four four;
  std::memcpy(&four, at, sizeof four);
  return four;
}
void put(Four four, float* at) {
  std::memcpy(at, &four, sizeof four);
}

/// The sum of rows [width], each times a number.
struct WeightedSum {
  Four sum[half] = {};
  void add(float number, const float* row) {
    for (uint32_t i = 0; i < half; ++i) sum[i] += number * four(row + 4 * i);
  }
  void put_at(float* at) const {
    for (uint32_t i = 0; i < half; ++i) put(sum[i], at + 4 * i);
  }
};

/// Cells of one position, by type, twice: as the cells of I and E stand in a row.
void twice(const float* cells, float* out) {
  constexpr uint32_t types = width / 2;
  for (uint32_t i = 0; i < types; ++i) out[i] = out[types + i] = i < type_count ? cells[i] : 0;
}

/// What reaches each cell from the row before.
void step(const CrfFactors& factors, const float* before, float* sum) {
  WeightedSum closed;
  for (uint32_t from = 0; from < closing; ++from)
    closed.add(before[closing_cell[from]], factors.forward[from]);
  closed.put_at(sum);
  float begun[width], open[width];
  twice(before + begin_cell, begun);
  twice(before + inside_cell, open);
  for (uint32_t to = 0; to < width; to += 4)
    put(four(begun + to) * four(factors.enter + to) + four(open + to) * four(factors.stay + to),
        sum + width + to);
}

/// What each cell reaches in the row after, whose cells weigh `after`.
void step_back(const CrfFactors& factors, const float* after, float* sum) {
  WeightedSum closed_sum;
  for (uint32_t to = 0; to < width; ++to) closed_sum.add(after[to], factors.backward[to]);
  float closed[width], begun[width], open[width];
  closed_sum.put_at(closed);
  for (uint32_t to = 0; to < width; to += 4) {
    put(four(after + width + to) * four(factors.enter + to), begun + to);
    put(four(after + width + to) * four(factors.stay + to), open + to);
  }
  std::fill(sum, sum + crf_row, 0.0f);
  for (uint32_t from = 0; from < closing; ++from) sum[closing_cell[from]] = closed[from];
  for (uint32_t type = 0; type < type_count; ++type) {
    sum[begin_cell + type] = begun[type] + begun[width / 2 + type];
    sum[inside_cell + type] = open[type] + open[width / 2 + type];
  }
}

/// In an order of its own, so that it is worked out four cells at a time.
float sum_of(const float* row) {
  Four sum = {};
  for (uint32_t cell = 0; cell < crf_row; cell += 4) sum += four(row + cell);
  return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

}  // namespace

bool can_end(uint32_t cell) {
  const uint8_t label = label_of_cell[cell];
  return label == 0 || (label != UINT8_MAX && position_of_label(label) >= ends);
}

Crf::Crf() {
  for (auto& row : transition) std::fill(std::begin(row), std::end(row), forbidden);
  for (uint32_t from = 0; from <= sentence_begin; ++from)
    for (uint32_t to = 0; to < label_count; ++to)
      if (may_follow(from, to)) transition[row_before(from)][cell_of(to)] = 0;
}

float exp_negative(float x) {
  // e^x = 2^n * e^r with |r| <= ln 2 / 2; the series to the sixth power. No branch, so that a row's
  // exponentials are worked out side by side.
  constexpr float least = -80;
  const float inside_range = std::max(x, least);
  const float scaled = inside_range * 1.44269504f;
  const int32_t n = static_cast<int32_t>(scaled - 0.5f);
  const float r = inside_range - static_cast<float>(n) * 0.693147181f;
  const float series =
      1 + r * (1 + r * (0.5f + r * (1.0f / 6 + r * (1.0f / 24 + r * (1.0f / 120 + r / 720)))));
  const uint32_t bits = static_cast<uint32_t>(n + 127) << 23;
  float power;
  std::memcpy(&power, &bits, sizeof power);
  return x > least ? series * power : 0;
}

void best_path(const Crf& crf, std::span<const int16_t> scores, CrfEnds at, CrfWork& work,
               std::span<uint8_t> path) {
  const auto length = static_cast<uint32_t>(path.size());
  if (length == 0) return;
  make_room(work.back, size_t{length} * crf_row);
  const int32_t* first = crf.transition[at.begins ? crf_row : 0];
  int32_t best[crf_row], next[crf_row];
  for (uint32_t to = 0; to < crf_row; ++to) best[to] = first[to] + scores[to];
  for (uint32_t t = 1; t < length; ++t) {
    int32_t from_cell[crf_row] = {};
    std::fill_n(next, width, 2 * forbidden);
    for (const uint32_t from : closing_cell) {
      const int32_t* row = crf.transition[from];
      for (uint32_t to = 0; to < width; ++to) {
        const int32_t score = best[from] + row[to];
        const bool better = score > next[to];
        next[to] = better ? score : next[to];
        from_cell[to] = better ? static_cast<int32_t>(from) : from_cell[to];
      }
    }
    for (uint32_t to = width; to < crf_row; ++to) {
      const uint32_t type = (to - width) % (width / 2);
      const uint32_t begun = begin_cell + type, open = inside_cell + type;
      const int32_t enter = best[begun] + crf.transition[begun][to];
      const int32_t stay = best[open] + crf.transition[open][to];
      next[to] = std::max(enter, stay);
      from_cell[to] = static_cast<int32_t>(stay > enter ? open : begun);
    }
    uint8_t* back = &work.back[size_t{t} * crf_row];
    const int16_t* row = &scores[size_t{t} * crf_row];
    for (uint32_t to = 0; to < crf_row; ++to) {
      back[to] = static_cast<uint8_t>(from_cell[to]);
      best[to] = std::max(next[to] + row[to], 2 * forbidden);  // never near the integer's end
    }
  }
  uint32_t last = 0;
  for (uint32_t cell = 0; cell < crf_row; ++cell) {
    best[cell] += !at.ends ? crf.transition[cell][0] : can_end(cell) ? 0 : forbidden;
    if (best[cell] > best[last]) last = cell;
  }
  for (uint32_t t = length; t-- > 0;) {
    path[t] = label_of_cell[last];
    if (t > 0) last = work.back[size_t{t} * crf_row + last];
  }
}

CrfFactors factors_of(const Crf& crf, float unit) {
  CrfFactors factors;
  factors.unit = unit;
  for (uint32_t from = 0; from <= crf_row; ++from)
    for (uint32_t to = 0; to < crf_row; ++to) {
      const int32_t score = crf.transition[from][to];
      // Factors above one are possible: e^x = 1 / e^-x.
      const float x = static_cast<float>(score) * unit;
      factors.factor[from][to] = score <= forbidden ? 0.0f
                                 : x <= 0           ? exp_negative(x)
                                                    : 1 / exp_negative(-x);
    }
  factors.pack();
  do {
    factors.powers.push_back(exp_negative(-static_cast<float>(factors.powers.size()) * unit));
  } while (factors.powers.back() > 0 && factors.powers.size() <= UINT16_MAX);
  return factors;
}

void CrfFactors::pack() {
  std::memset(backward, 0, sizeof backward);
  for (uint32_t to = 0; to < width; ++to) {
    for (uint32_t from = 0; from < closing; ++from)
      backward[to][from] = forward[from][to] = factor[closing_cell[from]][to];
    const uint32_t type = to % (width / 2);
    enter[to] = type < type_count ? factor[begin_cell + type][width + to] : 0;
    stay[to] = type < type_count ? factor[inside_cell + type][width + to] : 0;
  }
  for (uint32_t cell = 0; cell < crf_row; ++cell) {
    leave[0][cell] = factor[cell][0];
    leave[1][cell] = can_end(cell);
  }
}

void exponentiate(const CrfFactors& factors, std::span<const int16_t> scores, CrfWork& work) {
  make_room(work.psi, scores.size());
  const float* powers = factors.powers.data();
  const auto last = static_cast<uint16_t>(factors.powers.size() - 1);
  for (size_t at = 0; at < scores.size(); at += crf_row) {
    int16_t row[crf_row];
    for (uint32_t cell = 0; cell < crf_row; ++cell)
      row[cell] = std::min(scores[at + cell], most_of_cell[cell]);
    int16_t top = row[0];
    for (uint32_t cell = 1; cell < crf_row; ++cell) top = std::max(top, row[cell]);
    uint16_t below[crf_row];  // as all differences of two scores, 16 bits
    for (uint32_t cell = 0; cell < crf_row; ++cell)
      below[cell] = std::min(static_cast<uint16_t>(top - row[cell]), last);
    float* psi = &work.psi[at];
    for (uint32_t cell = 0; cell < crf_row; ++cell) psi[cell] = powers[below[cell]];
  }
}

void forward_backward(const CrfFactors& factors, uint32_t length, CrfEnds at, CrfWork& work) {
  if (length == 0) return;
  const float* first = factors.factor[at.begins ? crf_row : 0];
  const size_t cells = size_t{length} * crf_row;
  make_room(work.alpha, cells);
  make_room(work.beta, cells);
  make_room(work.scale, length);
  float* last = &work.psi[cells - crf_row];
  for (uint32_t cell = 0; cell < crf_row; ++cell) last[cell] *= factors.leave[at.ends][cell];
  for (uint32_t t = 0; t < length; ++t) {
    float* alpha = &work.alpha[size_t{t} * crf_row];
    const float* psi = &work.psi[size_t{t} * crf_row];
    float sum[crf_row];
    if (t == 0)
      std::copy_n(first, crf_row, sum);
    else
      step(factors, alpha - crf_row, sum);
    for (uint32_t to = 0; to < crf_row; ++to) sum[to] *= psi[to];
    const float total = std::max(sum_of(sum), 1e-30f);
    const float inverse = 1 / total;
    for (uint32_t to = 0; to < crf_row; ++to) alpha[to] = sum[to] * inverse;
    work.scale[t] = total;
  }
  float after[crf_row];
  std::fill_n(&work.beta[cells - crf_row], crf_row, 1.0f);
  for (uint32_t t = length - 1; t-- > 0;) {
    const float* beta = &work.beta[size_t{t + 1} * crf_row];
    const float* psi = &work.psi[size_t{t + 1} * crf_row];
    const float inverse = 1 / work.scale[t + 1];
    for (uint32_t to = 0; to < crf_row; ++to) after[to] = beta[to] * psi[to] * inverse;
    step_back(factors, after, &work.beta[size_t{t} * crf_row]);
  }
}

float path_probability(const CrfFactors& factors, const CrfWork& work, uint32_t first,
                       std::span<const uint8_t> path) {
  uint32_t cell = cell_of(path[0]);
  float probability = work.alpha[size_t{first} * crf_row + cell];
  for (uint32_t i = 1; i < path.size(); ++i) {
    const uint32_t t = first + i, next = cell_of(path[i]);
    probability *=
        factors.factor[cell][next] * work.psi[size_t{t} * crf_row + next] / work.scale[t];
    cell = next;
  }
  const size_t last = first + path.size() - 1;
  return std::min(1.0f, probability * work.beta[last * crf_row + cell]);
}

bool likeliest_labels(const CrfFactors& factors, const CrfWork& work, std::span<uint8_t> path) {
  for (size_t t = 0; t < path.size(); ++t) {
    const float *alpha = &work.alpha[t * crf_row], *beta = &work.beta[t * crf_row];
    float greatest = alpha[0] * beta[0];
    path[t] = 0;
    if (greatest > 0.5f) continue;  // most words
    for (uint32_t cell = 1; cell < crf_row; ++cell)
      if (const float marginal = alpha[cell] * beta[cell]; marginal > greatest) {
        greatest = marginal;
        path[t] = label_of_cell[cell];
      }
  }
  return path.empty() || path_probability(factors, work, 0, path) > 0;
}

}  // namespace crosshead
