#include "tagger/names.h"

#include <algorithm>

namespace crosshead {
namespace {

/// Weight of the average reading elsewhere, in natural-logarithm units. Of 0, 1.5, 3 and 5, tried
/// on two sets of news articles, those from 1.5 to 3 served best.
constexpr float reading_weight = 2.5f;

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
  readings_.assign(extractor_.views().size() * 2, {});
  pieces_.clear();
  uint32_t rows = 0;
  for (const Sentence& sentence : document.sentences) {
    Piece piece{sentence, 0, false};
    for (uint32_t at = sentence.first_token; at < sentence.end_token;
         at = piece.sentence.end_token) {
      piece.sentence.first_token = at;
      piece.sentence.end_token = std::min(sentence.end_token, at + longest_piece);
      piece.first_score = rows;
      pieces_.push_back(piece);
      rows += piece.sentence.end_token - at;
      if (rows < longest_window) continue;
      read_window(names);
      pieces_.clear();
      rows = 0;
    }
  }
  read_window(names);
}

void NameTagger::read_window(std::vector<Name>& names) {
  if (pieces_.empty()) return;
  const Piece& last = pieces_.back();
  const size_t rows = last.first_score + last.sentence.end_token - last.sentence.first_token;
  scores_.resize(rows * crf_row);
  own_.assign(rows * (type_count + 1), 0);
  for (const Piece& piece : pieces_) {
    score(piece.sentence, &scores_[size_t{piece.first_score} * crf_row]);
    gather(piece);
  }
  explain_acronyms();
  for (const Piece& piece : pieces_) {
    if (disagrees(piece)) add_readings(piece);
    collect(piece, names);
  }
}

uint32_t NameTagger::word_of(uint32_t token) const {
  const uint32_t view = extractor_.view_of(token);
  const uint16_t shape = extractor_.views()[view].shape;
  if (!(shape & shape_upper_first)) return none;
  return extractor_.folded_of(view) * 2 + ((shape & shape_all_upper) != 0);
}

/// The piece's scores as the lattice reads them.
void NameTagger::decode(const Piece& piece) {
  const uint32_t length = piece.sentence.end_token - piece.sentence.first_token;
  const int16_t* from = &scores_[size_t{piece.first_score} * crf_row];
  sentence_.assign(from, from + size_t{length} * crf_row);
  path_.resize(length);
}

/// First pass: the marginals of capitalised words, by type.
void NameTagger::gather(const Piece& piece) {
  const uint32_t first = piece.sentence.first_token, end = piece.sentence.end_token;
  bool any = false;
  for (uint32_t i = first; i < end && !any; ++i) any = word_of(i) != none;
  if (!any) return;
  decode(piece);
  exponentiate(model_.factors(), sentence_, work_);
  forward_backward(model_.factors(), end - first, work_);
  for (uint32_t i = first; i < end; ++i) {
    const uint32_t word = word_of(i);
    if (word == none) continue;
    const size_t row = size_t{i - first} * crf_row;
    float* own = &own_[size_t{piece.first_score + i - first} * (type_count + 1)];
    for (uint32_t label = 0; label < label_count; ++label)
      own[label == 0 ? type_count : type_of_label(label)] +=
          work_.alpha[row + label] * work_.beta[row + label];
    Readings& readings = readings_[word];
    for (uint32_t type = 0; type <= type_count; ++type) readings.sum[type] += own[type];
    ++readings.count;
  }
}

/// A short form is read as its long form is: that counts like two more occurrences.
void NameTagger::explain_acronyms() {
  constexpr float occurrences = 2;
  const Sentence &front = pieces_.front().sentence, &back = pieces_.back().sentence;
  for (const Acronym& acronym : extractor_.acronyms()) {
    if (acronym.first_token < front.first_token || acronym.end_token > back.end_token) continue;
    const uint32_t word = word_of(acronym.token);
    if (word == none) continue;
    float sum[type_count + 1] = {};
    uint32_t words = 0;
    for (uint32_t i = acronym.first_token; i < acronym.end_token; ++i) {
      if (word_of(i) == none) continue;
      const float* own = &own_[size_t{i - front.first_token} * (type_count + 1)];
      for (uint32_t type = 0; type <= type_count; ++type) sum[type] += own[type];
      ++words;
    }
    Readings& readings = readings_[word];
    for (uint32_t type = 0; type <= type_count; ++type)
      readings.sum[type] += occurrences * sum[type] / static_cast<float>(words);
    readings.count += static_cast<uint32_t>(occurrences);
  }
}

/// True if a word of the piece is read otherwise than its other occurrences.
bool NameTagger::disagrees(const Piece& piece) const {
  const uint32_t first = piece.sentence.first_token, end = piece.sentence.end_token;
  for (uint32_t i = first; i < end; ++i) {
    const uint32_t word = word_of(i);
    if (word == none || readings_[word].count < 2) continue;
    const float* own = &own_[size_t{piece.first_score + i - first} * (type_count + 1)];
    uint32_t here_best = 0, other_best = 0;
    for (uint32_t type = 1; type <= type_count; ++type) {
      if (own[type] > own[here_best]) here_best = type;
      if (readings_[word].sum[type] - own[type] > readings_[word].sum[other_best] - own[other_best])
        other_best = type;
    }
    if (here_best != other_best) return true;
  }
  return false;
}

/// Adds the average reading elsewhere to the scores of every capitalised word of the piece.
void NameTagger::add_readings(const Piece& piece) {
  const uint32_t first = piece.sentence.first_token, end = piece.sentence.end_token;
  for (uint32_t i = first; i < end; ++i) {
    const uint32_t word = word_of(i);
    if (word == none || readings_[word].count < 2) continue;
    const size_t row = piece.first_score + i - first;
    const float* own = &own_[row * (type_count + 1)];
    const float share =
        reading_weight / model_.factors().unit / static_cast<float>(readings_[word].count - 1);
    int16_t* labels = &scores_[row * crf_row];
    for (uint32_t label = 0; label < label_count; ++label) {
      const uint32_t type = label == 0 ? type_count : type_of_label(label);
      const float more = (readings_[word].sum[type] - own[type]) * share;
      labels[label] = static_cast<int16_t>(
          std::clamp(labels[label] + static_cast<int32_t>(more), -32767, 32767));
    }
  }
}

/// Second pass: the best path, and how likely each of its names is.
void NameTagger::collect(const Piece& piece, std::vector<Name>& names) {
  const uint32_t first = piece.sentence.first_token;
  decode(piece);
  best_path(model_.crf(), sentence_, work_, path_);
  if (std::all_of(path_.begin(), path_.end(), [](uint8_t label) { return label == 0; })) return;
  const auto length = static_cast<uint32_t>(path_.size());
  exponentiate(model_.factors(), sentence_, work_);
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
    names.push_back(
        {first + t, first + end, static_cast<MentionType>(type_of_label(path_[t])), probability});
    t = end;
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

void NameTagger::score(const Sentence& sentence, int16_t* rows) const {
  const uint32_t length = sentence.end_token - sentence.first_token;
  for (uint32_t t = 0; t < length; ++t) {
    int32_t columns[column_count] = {}, labels[crf_row] = {};
    keys_.clear();
    extractor_.token_features(sentence, sentence.first_token + t, keys_);
    for (const uint64_t key : keys_) model_.add(key, columns);
    add_columns(columns, labels);
    for (uint32_t place = 0; place < place_count; ++place) {
      const int64_t j = int64_t{t} + place - here;
      const int16_t* row = j < 0 || j >= length
                               ? edge_[place]
                               : &rows_[(size_t{extractor_.view_of(
                                             static_cast<uint32_t>(sentence.first_token + j))} *
                                             place_count +
                                         place) *
                                        crf_row];
      for (uint32_t label = 0; label < crf_row; ++label) labels[label] += row[label];
    }
    for (uint32_t label = 0; label < crf_row; ++label)
      rows[size_t{t} * crf_row + label] =
          static_cast<int16_t>(std::clamp(labels[label], -32767, 32767));
  }
}

}  // namespace crosshead
