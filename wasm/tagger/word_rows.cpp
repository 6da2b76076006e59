#include "tagger/word_rows.h"

#include <algorithm>

namespace crosshead {
namespace {

int16_t limited(int32_t score) {
  return static_cast<int16_t>(std::clamp(score, -row_limit, row_limit));
}

}  // namespace

void row_of(const int32_t* columns, int16_t* row) {
  int32_t labels[crf_row] = {};
  add_columns(columns, labels);
  for (uint32_t label = 0; label < crf_row; ++label) row[label] = limited(labels[label]);
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
  rows = words_.rows(view.exact, [&](WordRows& made) {
    features_.clear();
    extractor_.word_features(view, features_);
    sum(made);
  });
  features_.clear();
  extractor_.article_features(view, features_);
  if (features_.empty()) return;
  uint64_t key = 0;
  for (const WordFeature& feature : features_)
    key = (key ^ feature.key ^ feature.places) * 0xff51afd7ed558ccdu;
  const WordRows& more = articles_.rows(key, [&](WordRows& made) { sum(made); });
  for (uint32_t place = 0; place < place_count; ++place)
    for (uint32_t label = 0; label < crf_row; ++label)
      rows.at[place][label] = limited(rows.at[place][label] + more.at[place][label]);
}

WordRows WordScorer::edge() {
  WordRows rows;
  features_.clear();
  FeatureExtractor::edge_features(features_);
  sum(rows);
  return rows;
}

}  // namespace crosshead
