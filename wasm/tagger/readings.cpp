// The tagger's readings: what the other occurrences of a word in an article add to the scores of
// one.
#include <algorithm>
#include <utility>

#include "tagger/names.h"
#include "text/tokens.h"

namespace crosshead {
namespace {

/// Weight of the average reading elsewhere, in natural-logarithm units. Of 1, 1.5, 2, 2.5 and 3.5,
/// tried on six sets of news articles, 2 served best.
constexpr float reading_weight = 2.0f;

/// The whole part of a number. A model that makes no sense gives sums that are none, or without
/// end.
int32_t whole(float x) {
  constexpr float most = 1 << 24;
  return x > -most ? static_cast<int32_t>(std::min(x, most)) : 0;
}

}  // namespace

/// Readings of the capitalised words among tokens [first, end) of a piece.
void NameTagger::add_marginals(const Piece& piece, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; ++t) {
    const uint32_t word = word_of(piece.first_token + t);
    if (word == none) continue;
    const float* alpha = &work_.alpha[size_t{t - first} * crf_row];
    const float* beta = &work_.beta[size_t{t - first} * crf_row];
    float sum[type_count + 1] = {};
    sum[type_count] = alpha[0] * beta[0];
    for (const uint32_t cells : first_cell)
      for (uint32_t type = 0; type < type_count; ++type)
        sum[type] += alpha[cells + type] * beta[cells + type];
    m_.pieces.own.push_back({piece.first_token + t, word});
    for (uint32_t type = 0; type <= type_count; ++type)
      m_.pieces.own.back().marginal[type] = whole(sum[type] * certainty);
  }
}

/// A short form is read as its long form is.
void NameTagger::explain_acronyms() {
  std::swap(explanations_before_, m_.explanations);
  m_.explanations.clear();
  const auto& own = m_.pieces.own;
  for (const Acronym& acronym : extractor_.acronyms()) {
    Explanation explanation{word_of(acronym.token)};
    if (explanation.word == none) continue;
    auto at = std::lower_bound(
        own.begin(), own.end(), acronym.first_token,
        [](const OwnReading& reading, uint32_t token) { return reading.token < token; });
    int64_t words = 0;
    for (; at != own.end() && at->token < acronym.end_token; ++at, ++words)
      for (uint32_t type = 0; type <= type_count; ++type)
        explanation.sum[type] += at->marginal[type];
    for (int64_t& sum : explanation.sum) sum = sum * Explanation::occurrences / words;
    m_.explanations.push_back(explanation);
  }
  // Those that are as before leave their words untouched.
  const auto replace = [&](const std::vector<Explanation>& list,
                           const std::vector<Explanation>& other, int count) {
    for (size_t i = 0; i < list.size(); ++i)
      if (list.size() != other.size() || list[i] != other[i])
        gather(list[i].word, list[i].sum, count);
  };
  replace(explanations_before_, m_.explanations, -Explanation::occurrences);
  replace(m_.explanations, explanations_before_, Explanation::occurrences);
}

/// True if a word of the piece is read otherwise by the article than before.
bool NameTagger::touched(const Piece& piece) const {
  for (const OwnReading& own : own_of(piece))
    if (touched_[own.word]) return true;
  return false;
}

/// True if a word of the piece is read otherwise than its other occurrences.
bool NameTagger::disagrees(const Piece& piece) const {
  for (const OwnReading& own : own_of(piece)) {
    const Readings& readings = m_.readings[own.word];
    if (readings.count < 2) continue;
    uint32_t here_best = 0, other_best = 0;
    const auto other = [&](uint32_t type) { return readings.sum[type] - own.marginal[type]; };
    for (uint32_t type = 1; type <= type_count; ++type) {
      if (own.marginal[type] > own.marginal[here_best]) here_best = type;
      if (other(type) > other(other_best)) other_best = type;
    }
    if (here_best != other_best) return true;
  }
  return false;
}

/// Works out what the average reading elsewhere adds to every capitalised word of the piece: fills
/// more_ and gives its key, which is not 0.
uint64_t NameTagger::weigh_readings(const Piece& piece) {
  more_.assign(size_t{piece.end_token - piece.first_token} * (type_count + 1), 0);
  uint64_t key = 0;
  for (const OwnReading& own : own_of(piece)) {
    const Readings& readings = m_.readings[own.word];
    if (readings.count < 2) continue;
    const float share =
        reading_weight / certainty / model_.factors().unit / static_cast<float>(readings.count - 1);
    int32_t* more = &more_[size_t{own.token - piece.first_token} * (type_count + 1)];
    for (uint32_t type = 0; type <= type_count; ++type) {
      more[type] = whole(static_cast<float>(readings.sum[type] - own.marginal[type]) * share);
      key = phrase_key(key, static_cast<uint32_t>(more[type]) + 1);
    }
  }
  return key | 1;
}

void NameTagger::add_readings(const Piece& piece) {
  const uint32_t length = piece.end_token - piece.first_token;
  const std::span<int16_t> scores = scores_.rows(piece.first_score, length);
  for (const OwnReading& own : own_of(piece)) {
    const uint32_t t = own.token - piece.first_token;
    int16_t* row = &scores[size_t{t} * crf_row];
    const int32_t* more = &more_[size_t{t} * (type_count + 1)];
    const auto add = [](int16_t& score, int32_t by) {
      score = static_cast<int16_t>(std::clamp(score + by, -32767, 32767));
    };
    add(row[0], more[type_count]);
    for (const uint32_t cells : first_cell)
      for (uint32_t type = 0; type < type_count; ++type) add(row[cells + type], more[type]);
  }
}

}  // namespace crosshead
