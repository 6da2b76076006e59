#include "tagger/word_rows.h"

#include <algorithm>

namespace crosshead {
namespace {

int16_t limited(int32_t score) {
  return static_cast<int16_t>(std::clamp(score, -row_limit, row_limit));
}

}  // namespace

void row_of(const int32_t* columns, int16_t* row) {
  int32_t sum[crf_row] = {};
  add_columns(columns, sum);
  for (uint32_t cell = 0; cell < crf_row; ++cell) row[cell] = limited(sum[cell]);
}

/// The rows of features_.
void WordScorer::sum(WordRows& rows) const {
  for (uint32_t place = 0; place < place_count; ++place) {
    int32_t columns[column_count] = {};
    for (const WordFeature& feature : features_)
      if (feature.places >> place & 1) model_.add(placed(feature.key, place), columns);
    row_of(columns, rows.at[place]);
  }
}

void WordScorer::score(const View& view, WordRows& rows) {
  if (!is_capital(view)) {  // the article adds nothing to these
    features_.clear();
    extractor_.word_features(view, features_);
    return sum(rows);
  }
  rows = texts_.rows(view.exact, [&](WordRows& made) {
    features_.clear();
    extractor_.word_features(view, features_);
    sum(made);
  });
  features_.clear();
  extractor_.article_features(view, features_);
  uint64_t key = 0;
  for (const WordFeature& feature : features_)
    key = (key ^ feature.key ^ feature.places) * 0xff51afd7ed558ccdu;
  const WordRows& more = articles_.rows(key, [&](WordRows& made) { sum(made); });
  for (uint32_t place = 0; place < place_count; ++place)
    for (uint32_t cell = 0; cell < crf_row; ++cell)
      rows.at[place][cell] = limited(rows.at[place][cell] + more.at[place][cell]);
}

void WordScorer::begin() {
  if (rows_.size() > room) forget();
}

void WordScorer::forget() {
  rows_.resize(1);
  numbers_ = {};
  features_.clear();
  FeatureExtractor::edge_features(features_);
  sum(rows_[edge]);
}

uint32_t WordScorer::rows_of(const View& view) {
  uint32_t& number = numbers_.of(extractor_.key_of_rows(view));
  if (number == edge) {
    number = static_cast<uint32_t>(rows_.size());
    rows_.emplace_back();
    score(view, rows_.back());
  }
  return number;
}

}  // namespace crosshead
