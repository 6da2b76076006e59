#include "tagger/word_rows.h"

namespace crosshead {

/// The rows of features_.
void WordScorer::sum(WordRows& rows) {
  keys_.resize(features_.size());
  for (uint32_t place = 0; place < place_count; ++place) {
    size_t count = 0;
    for (const WordFeature& feature : features_) {
      keys_[count] = placed(feature.key, place);
      count += feature.places >> place & 1;
    }
    model_.find_all(std::span(keys_).first(count), found_);
    int32_t row[crf_row] = {};
    for (const FoundKey& feature : found_) model_.add(feature.number, row);
    for (uint32_t cell = 0; cell < crf_row; ++cell) rows.at[place][cell] = limited(row[cell]);
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
