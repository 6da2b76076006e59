#include "tagger/names.h"

#include <algorithm>

namespace crosshead {
namespace {

/// Sums features at one place into a row of labels.
void sum_row(const TaggerModel& model, const std::vector<WordFeature>& features, uint32_t place,
             int16_t* row) {
  int32_t columns[column_count] = {}, labels[crf_row] = {};
  for (const WordFeature& feature : features)
    if (feature.places >> place & 1) model.add(placed(feature.key, place), columns);
  add_columns(columns, labels);
  for (uint32_t label = 0; label < crf_row; ++label)
    row[label] = static_cast<int16_t>(std::clamp(labels[label], -32767, 32767));
}

}  // namespace

NameTagger::NameTagger(const Lexicon& lexicon, const TaggerModel& model)
    : model_(model), extractor_(lexicon, model.common_words()) {
  FeatureExtractor::edge_features(word_features_);
  for (uint32_t place = 0; place < place_count; ++place)
    sum_row(model_, word_features_, place, edge_[place]);
}

void NameTagger::find(const Document& document, std::vector<Name>& names) {
  if (model_.empty()) return;
  extractor_.begin(document);
  sum_words();
  for (const Sentence& sentence : document.sentences) {
    Sentence piece = sentence;
    for (uint32_t at = sentence.first_token; at < sentence.end_token; at = piece.end_token) {
      piece.first_token = at;
      piece.end_token = std::min(sentence.end_token, at + longest_piece);
      read(piece, names);
    }
  }
}

void NameTagger::sum_words() {
  const auto& views = extractor_.views();
  rows_.resize(views.size() * place_count * crf_row);
  for (size_t v = 0; v < views.size(); ++v) {
    word_features_.clear();
    extractor_.word_features(views[v], word_features_);
    extractor_.article_features(views[v], word_features_);
    for (uint32_t place = 0; place < place_count; ++place)
      sum_row(model_, word_features_, place, &rows_[(v * place_count + place) * crf_row]);
  }
}

void NameTagger::score(const Sentence& sentence) {
  const uint32_t length = sentence.end_token - sentence.first_token;
  scores_.assign(size_t{length} * crf_row, 0);
  for (uint32_t t = 0; t < length; ++t) {
    int32_t* labels = &scores_[size_t{t} * crf_row];
    int32_t columns[column_count] = {};
    keys_.clear();
    extractor_.token_features(sentence, sentence.first_token + t, keys_);
    for (const uint64_t key : keys_) model_.add(key, columns);
    add_columns(columns, labels);
    for (uint32_t place = 0; place < place_count; ++place) {
      const int64_t j = int64_t{t} + place - here;
      const int16_t* row =
          j < 0 || j >= length
              ? edge_[place]
              : &rows_[(size_t{extractor_.view_of(static_cast<uint32_t>(sentence.first_token + j))} *
                            place_count + place) * crf_row];
      for (uint32_t label = 0; label < crf_row; ++label) labels[label] += row[label];
    }
  }
}

void NameTagger::read(const Sentence& sentence, std::vector<Name>& names) {
  const uint32_t length = sentence.end_token - sentence.first_token;
  score(sentence);
  path_.resize(length);
  best_path(model_.crf(), scores_, work_, path_);
  if (std::all_of(path_.begin(), path_.end(), [](uint8_t label) { return label == 0; })) return;
  exponentiate(model_.factors(), scores_, work_);
  forward_backward(model_.factors(), length, work_);
  for (uint32_t t = 0; t < length;) {
    if (path_[t] == 0) {
      ++t;
      continue;
    }
    uint32_t end = t + 1;
    while (position_of_label(path_[end - 1]) <= inside) ++end;
    const float probability =
        path_probability(model_.factors(), work_, t, std::span(path_).subspan(t, end - t));
    names.push_back({sentence.first_token + t, sentence.first_token + end,
                     static_cast<MentionType>(type_of_label(path_[t])), probability});
    t = end;
  }
}

}  // namespace crosshead
