#include "tagger/crf.h"

#include <algorithm>
#include <cstring>

namespace crosshead {

namespace {

/// Which cells of a row are not 0, in whole groups.
CrfFactors::Range range_of(const float* row) {
  uint32_t first = crf_row, end = 0;
  for (uint32_t i = 0; i < crf_row; ++i)
    if (row[i] != 0) {
      first = std::min(first, i / crf_lanes * crf_lanes);
      end = (i / crf_lanes + 1) * crf_lanes;
    }
  return {static_cast<uint8_t>(std::min(first, end)), static_cast<uint8_t>(end)};
}

/// sum += factor * row, over the cells of the row that are not 0.
void add_scaled(float* sum, float factor, const float* row, CrfFactors::Range range) {
  for (uint32_t at = range.first; at < range.end; at += crf_lanes)
    for (uint32_t i = 0; i < crf_lanes; ++i) sum[at + i] += factor * row[at + i];
}

}  // namespace

float exp_negative(float x) {
  // e^x = 2^n * e^r with |r| <= ln 2 / 2; the series to the sixth power. No branch, so that a row's
  // exponentials are worked out side by side.
  constexpr float least = -80;
  const float inside = std::max(x, least);
  const float scaled = inside * 1.44269504f;
  const int32_t n = static_cast<int32_t>(scaled - 0.5f);
  const float r = inside - static_cast<float>(n) * 0.693147181f;
  const float series =
      1 + r * (1 + r * (0.5f + r * (1.0f / 6 + r * (1.0f / 24 + r * (1.0f / 120 + r / 720)))));
  const uint32_t bits = static_cast<uint32_t>(n + 127) << 23;
  float power;
  std::memcpy(&power, &bits, sizeof power);
  return x > least ? series * power : 0;
}

void best_path(const Crf& crf, std::span<const int32_t> scores, CrfWork& work,
               std::span<uint8_t> path) {
  const auto length = static_cast<uint32_t>(path.size());
  if (length == 0) return;
  work.back.resize(size_t{length} * crf_row);
  int32_t best[crf_row], next[crf_row];
  for (uint32_t to = 0; to < crf_row; ++to)
    best[to] = to < crf.labels ? crf.transition[crf.labels][to] + scores[to] : forbidden;
  for (uint32_t t = 1; t < length; ++t) {
    int32_t from_label[crf_row];
    for (uint32_t to = 0; to < crf_row; ++to) {
      next[to] = best[0] + crf.transition[0][to];
      from_label[to] = 0;
    }
    for (uint32_t from = 1; from < crf.labels; ++from) {
      const int32_t base = best[from];
      const int32_t* row = crf.transition[from];
      for (uint32_t to = 0; to < crf_row; ++to) {
        const int32_t score = base + row[to];
        const bool better = score > next[to];
        next[to] = better ? score : next[to];
        from_label[to] = better ? static_cast<int32_t>(from) : from_label[to];
      }
    }
    uint8_t* back = &work.back[size_t{t} * crf_row];
    const int32_t* row = &scores[size_t{t} * crf_row];
    for (uint32_t to = 0; to < crf_row; ++to) {
      back[to] = static_cast<uint8_t>(from_label[to]);
      best[to] = std::max(next[to] + row[to], 2 * forbidden);  // never near the integer's end
    }
  }
  uint32_t last = 0;
  for (uint32_t label = 1; label < crf.labels; ++label)
    if (crf.can_end[label] && (!crf.can_end[last] || best[label] > best[last])) last = label;
  path[length - 1] = static_cast<uint8_t>(last);
  for (uint32_t t = length - 1; t > 0; --t) path[t - 1] = work.back[size_t{t} * crf_row + path[t]];
}

CrfFactors factors_of(const Crf& crf, float unit) {
  CrfFactors factors = {};
  factors.labels = crf.labels;
  factors.unit = unit;
  for (uint32_t from = 0; from <= crf.labels; ++from)
    for (uint32_t to = 0; to < crf.labels; ++to) {
      const int32_t score = crf.transition[from][to];
      // Factors above one are possible: e^x = 1 / e^-x.
      const float x = static_cast<float>(score) * unit;
      const float factor = score <= forbidden ? 0.0f
                           : x <= 0           ? exp_negative(x)
                                              : 1 / exp_negative(-x);
      factors.forward[from == crf.labels ? crf_row : from][to] = factor;
      if (from < crf.labels) factors.backward[to][from] = factor;
    }
  for (uint32_t label = 0; label < crf.labels; ++label) factors.end[label] = crf.can_end[label];
  set_ranges(factors);
  return factors;
}

void set_ranges(CrfFactors& factors) {
  for (uint32_t row = 0; row <= crf_row; ++row)
    factors.forward_range[row] = range_of(factors.forward[row]);
  for (uint32_t row = 0; row < crf_row; ++row)
    factors.backward_range[row] = range_of(factors.backward[row]);
}

void exponentiate(const CrfFactors& factors, std::span<const int32_t> scores, CrfWork& work) {
  work.psi.assign(scores.size(), 0.0f);
  for (size_t at = 0; at < scores.size(); at += crf_row) {
    const int32_t* row = &scores[at];
    const int32_t top = *std::max_element(row, row + factors.labels);
    for (uint32_t label = 0; label < factors.labels; ++label)
      work.psi[at + label] = exp_negative(static_cast<float>(row[label] - top) * factors.unit);
  }
}

void forward_backward(const CrfFactors& factors, uint32_t length, CrfWork& work) {
  if (length == 0) return;
  const size_t cells = size_t{length} * crf_row;
  work.alpha.resize(cells);
  work.beta.resize(cells);
  work.scale.resize(length);
  for (uint32_t t = 0; t < length; ++t) {
    float* alpha = &work.alpha[size_t{t} * crf_row];
    const float* psi = &work.psi[size_t{t} * crf_row];
    float sum[crf_row] = {};
    if (t == 0) {
      for (uint32_t to = 0; to < crf_row; ++to) sum[to] = factors.forward[crf_row][to];
    } else {
      const float* before = alpha - crf_row;
      for (uint32_t from = 0; from < factors.labels; ++from)
        add_scaled(sum, before[from], factors.forward[from], factors.forward_range[from]);
    }
    float total = 0;
    for (uint32_t to = 0; to < crf_row; ++to) {
      sum[to] *= psi[to];
      if (t + 1 == length) sum[to] *= factors.end[to];
      total += sum[to];
    }
    if (!(total > 1e-30f)) total = 1e-30f;
    const float inverse = 1 / total;
    for (uint32_t to = 0; to < crf_row; ++to) alpha[to] = sum[to] * inverse;
    work.scale[t] = total;
  }
  float* last = &work.beta[cells - crf_row];
  for (uint32_t label = 0; label < crf_row; ++label) last[label] = 1;
  for (uint32_t t = length - 1; t-- > 0;) {
    const float* after = &work.beta[size_t{t + 1} * crf_row];
    const float* psi = &work.psi[size_t{t + 1} * crf_row];
    float sum[crf_row] = {};
    const float inverse = 1 / work.scale[t + 1];
    for (uint32_t to = 0; to < factors.labels; ++to) {
      float base = after[to] * psi[to] * inverse;
      if (t + 2 == length) base *= factors.end[to];
      add_scaled(sum, base, factors.backward[to], factors.backward_range[to]);
    }
    float* beta = &work.beta[size_t{t} * crf_row];
    for (uint32_t from = 0; from < crf_row; ++from) beta[from] = sum[from];
  }
}

float path_probability(const CrfFactors& factors, const CrfWork& work, uint32_t first,
                       std::span<const uint8_t> path) {
  const auto length = static_cast<uint32_t>(work.scale.size());
  float probability = work.alpha[size_t{first} * crf_row + path[0]];
  for (uint32_t i = 1; i < path.size(); ++i) {
    const uint32_t t = first + i;
    probability *= factors.forward[path[i - 1]][path[i]] * work.psi[size_t{t} * crf_row + path[i]] /
                   work.scale[t];
    if (t + 1 == length) probability *= factors.end[path[i]];
  }
  const auto last = first + static_cast<uint32_t>(path.size()) - 1;
  return std::min(1.0f, probability * work.beta[size_t{last} * crf_row + path.back()]);
}

bool likeliest_labels(const CrfFactors& factors, const CrfWork& work, std::span<uint8_t> path) {
  for (size_t t = 0; t < path.size(); ++t) {
    const float *alpha = &work.alpha[t * crf_row], *beta = &work.beta[t * crf_row];
    float greatest = 0;
    path[t] = 0;
    for (uint32_t label = 0; label < factors.labels; ++label)
      if (const float marginal = alpha[label] * beta[label]; marginal > greatest) {
        greatest = marginal;
        path[t] = static_cast<uint8_t>(label);
      }
  }
  return path.empty() || path_probability(factors, work, 0, path) > 0.51f;
}

}  // namespace crosshead
