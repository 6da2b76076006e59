#include "tagger/train_objective.h"

#include <algorithm>
#include <cmath>

namespace crosshead {
namespace {

/// Adds columns [column_count] to a row [crf_row] of the lattice, each cell's own sum at once.
void add_columns(const float* columns, float* row) {
  float sum[crf_row] = {};
  for (uint32_t column = 0; column < column_count; ++column)
    add_column(column, columns[column], sum);
  for (uint32_t cell = 0; cell < crf_row; ++cell) row[cell] += sum[cell];
}

/// The gradient of a row [crf_row], as that of columns.
void collapse(const float* row, float* columns) {
  std::fill(columns, columns + column_count, 0.0f);
  columns[0] = row[0];
  for (uint32_t type = 0; type < type_count; ++type)
    for (uint32_t position = 0; position < position_count; ++position) {
      const float value = row[cell_of(label_of(type, position))];
      columns[label_of(type, position)] = value;
      columns[label_count + type] += value;
      columns[label_count + type_count + position] += value;
    }
}

/// A label's part in the gradient that is left out: far under the penalties even in sum.
constexpr float negligible = 1e-5f;

void add_transitions(const CrfFactors& factors, const CrfWork& work, uint32_t t, float sign,
                     float* gradient) {
  const size_t at = size_t{t} * crf_row;
  float after[label_count];
  for (uint32_t to = 0; to < label_count; ++to) {
    const size_t cell = at + cell_of(to);
    after[to] = sign * work.beta[cell] * work.psi[cell] / work.scale[t];
  }
  const auto add = [&](uint32_t from, const float* factor, float base) {
    for (uint32_t to = 0; to < label_count; ++to)
      gradient[from * label_count + to] += base * factor[cell_of(to)] * after[to];
  };
  if (t == 0) return add(sentence_begin, factors.factor[row_before(sentence_begin)], 1);
  for (uint32_t from = 0; from < label_count; ++from)
    add(from, factors.factor[row_before(from)], work.alpha[at - crf_row + cell_of(from)]);
}

}  // namespace

Objective::Objective(const Data& data) : data_(data), shards_(shard_count) {}

double Objective::operator()(const double* x, double* gradient) {
  const CrfFactors factors = set_weights(x);
  sum_rows();
  const size_t row_count = data_.first_placed.size() - 1;
#pragma omp parallel for schedule(dynamic, 1)
  for (size_t s = 0; s < shard_count; ++s) {
    Shard& shard = shards_[s];
    shard.value = 0;
    shard.rows.assign(row_count * crf_row, 0);
    shard.params.assign(size(), 0);
    for (size_t i = s; i < data_.sentences.size(); i += shard_count)
      shard.value += sentence(data_.sentences[i], factors, shard);
  }

  double value = 0;
  for (const Shard& shard : shards_) value += shard.value;
  for (size_t i = 0; i < size(); ++i) value += 0.5 * l2 * x[i] * x[i];
#pragma omp parallel for schedule(static)
  for (size_t i = 0; i < size(); ++i) {
    double sum = l2 * x[i];
    for (const Shard& shard : shards_) sum += static_cast<double>(shard.params[i]);
    gradient[i] = sum;
  }
#pragma omp parallel for schedule(static)
  for (size_t i = 0; i < row_count * crf_row; ++i)
    for (size_t s = 1; s < shard_count; ++s) shards_[0].rows[i] += shards_[s].rows[i];
  for (size_t row = 0; row < row_count; ++row) {
    float columns[column_count];
    collapse(&shards_[0].rows[row * crf_row], columns);
    for (uint32_t k = data_.first_placed[row]; k < data_.first_placed[row + 1]; ++k) {
      const uint32_t feature = data_.placed[k];
      for (uint32_t p = data_.first_param[feature]; p < data_.first_param[feature + 1]; ++p)
        gradient[transition_params + p] += static_cast<double>(columns[data_.column[p]]);
    }
  }
  return value;
}

CrfFactors Objective::set_weights(const double* x) {
  weights_.assign(x, x + size());
  CrfFactors factors;
  for (uint32_t from = 0; from <= label_count; ++from)
    for (uint32_t to = 0; to < label_count; ++to)
      if (may_follow(from, to))
        factors.factor[row_before(from)][cell_of(to)] = std::exp(weights_[from * label_count + to]);
  factors.pack();
  return factors;
}

void Objective::add_feature(uint32_t feature, float* columns) const {
  for (uint32_t p = data_.first_param[feature]; p < data_.first_param[feature + 1]; ++p)
    columns[data_.column[p]] += weights_[transition_params + p];
}

/// Scores of every word at every place.
void Objective::sum_rows() {
  const size_t row_count = data_.first_placed.size() - 1;
  rows_.assign(row_count * crf_row, 0);
#pragma omp parallel for schedule(dynamic, 1024)
  for (size_t row = 0; row < row_count; ++row) {
    float columns[column_count] = {};
    for (uint32_t k = data_.first_placed[row]; k < data_.first_placed[row + 1]; ++k)
      add_feature(data_.placed[k], columns);
    add_columns(columns, &rows_[row * crf_row]);
  }
}

double Objective::sentence(const LabelledSentence& range, const CrfFactors& factors,
                           Shard& shard) const {
  const uint32_t length = range.end - range.first;
  score(range, shard);
  forward_backward(factors, length, {}, shard.work);
  double value = 0;
  for (uint32_t t = 0; t < length; ++t) value += std::log(static_cast<double>(shard.work.scale[t]));
  if (range.masked) {
    // All paths through what the labels leave open.
    shard.gold.psi = shard.work.psi;
    for (uint32_t t = 0; t < length; ++t)
      for (uint32_t label = 0; label < label_count; ++label)
        if (!allows(data_.label[range.first + t], label))
          shard.gold.psi[size_t{t} * crf_row + cell_of(label)] = 0;
    forward_backward(factors, length, {}, shard.gold);
    for (uint32_t t = 0; t < length; ++t)
      value -= std::log(static_cast<double>(shard.gold.scale[t]));
  } else {
    uint32_t from = label_count;
    for (uint32_t t = 0; t < length; ++t) {
      const uint32_t label = data_.label[range.first + t];
      const float psi = std::max(shard.work.psi[size_t{t} * crf_row + cell_of(label)], 1e-35f);
      value -= std::log(static_cast<double>(psi)) +
               static_cast<double>(weights_[from * label_count + label]);
      from = label;
    }
  }
  add_gradient(range, factors, shard);
  return value;
}

/// Scores of the sentence's labels as factors, each token's highest 1.
void Objective::score(const LabelledSentence& range, Shard& shard) const {
  const uint32_t length = range.end - range.first;
  shard.work.psi.assign(size_t{length} * crf_row, 0);
  for (uint32_t t = 0; t < length; ++t) {
    const uint32_t token = range.first + t;
    float sum[crf_row] = {}, columns[column_count] = {};
    for (uint32_t place = 0; place < place_count; ++place) {
      const float* row = &rows_[data_.row(range, token, place) * crf_row];
      for (uint32_t cell = 0; cell < crf_row; ++cell) sum[cell] += row[cell];
    }
    for (uint32_t k = data_.first_own[token]; k < data_.first_own[token + 1]; ++k)
      add_feature(data_.own[k], columns);
    add_columns(columns, sum);
    float top = sum[0];
    for (uint32_t label = 1; label < label_count; ++label) top = std::max(top, sum[cell_of(label)]);
    for (uint32_t label = 0; label < label_count; ++label)
      shard.work.psi[size_t{t} * crf_row + cell_of(label)] =
          exp_negative(sum[cell_of(label)] - top);
  }
}

/// What the model expects less what the labels say, at every weight that had a part in it.
void Objective::add_gradient(const LabelledSentence& range, const CrfFactors& factors,
                             Shard& shard) const {
  const CrfWork &work = shard.work, &gold = shard.gold;
  float* gradient = shard.params.data();
  for (uint32_t t = 0; t < range.end - range.first; ++t) {
    const uint32_t token = range.first + t;
    const size_t at = size_t{t} * crf_row;
    float difference[crf_row], columns[column_count];
    for (uint32_t cell = 0; cell < crf_row; ++cell) {
      difference[cell] = work.alpha[at + cell] * work.beta[at + cell];
      if (range.masked) difference[cell] -= gold.alpha[at + cell] * gold.beta[at + cell];
    }
    if (!range.masked) difference[cell_of(data_.label[token])] -= 1;
    if (std::all_of(difference, difference + crf_row,
                    [](float d) { return std::abs(d) < negligible; }))
      continue;  // most words of running text, once the model is half learnt
    for (uint32_t place = 0; place < place_count; ++place) {
      float* row = &shard.rows[data_.row(range, token, place) * crf_row];
      for (uint32_t cell = 0; cell < crf_row; ++cell) row[cell] += difference[cell];
    }
    collapse(difference, columns);
    for (uint32_t k = data_.first_own[token]; k < data_.first_own[token + 1]; ++k) {
      const uint32_t feature = data_.own[k];
      for (uint32_t p = data_.first_param[feature]; p < data_.first_param[feature + 1]; ++p)
        gradient[transition_params + p] += columns[data_.column[p]];
    }
    add_transitions(factors, work, t, 1, gradient);
    if (range.masked) {
      add_transitions(factors, gold, t, -1, gradient);
    } else {
      const uint32_t from = t == 0 ? label_count : data_.label[token - 1];
      gradient[from * label_count + data_.label[token]] -= 1;
    }
  }
}

}  // namespace crosshead
