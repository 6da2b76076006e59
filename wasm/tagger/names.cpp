#include "tagger/names.h"

#include <algorithm>
#include <utility>

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

void copy_names(const std::vector<Name>& from, uint32_t first, uint32_t end, uint32_t shift,
                std::vector<Name>& names) {
  names.insert(names.end(), from.begin() + first, from.begin() + end);
  for (Name& name : std::span(names).last(end - first)) {
    name.first_token += shift;
    name.end_token += shift;
  }
}

NameTagger::NameTagger(const Lexicon& lexicon, const TaggerModel& model)
    : model_(model), extractor_(lexicon, model.common_words()), scores_(model, extractor_) {}

void NameTagger::find(const Document& document, std::vector<Name>& names, const Earlier* earlier,
                      NameMemory* memory) {
  if (model_.empty()) return;
  if (memory) std::swap(m_, *memory);
  extractor_.swap(m_.article);
  read_article(document, earlier);
  names.insert(names.end(), m_.pieces.names.begin(), m_.pieces.names.end());
  acronyms_ = extractor_.acronyms();
  extractor_.swap(m_.article);
  if (memory) std::swap(m_, *memory);
}

void NameTagger::read_article(const Document& document, const Earlier* earlier) {
  extractor_.begin(document, {}, earlier);
  scores_.begin(document);
  touched_.assign(extractor_.slots(), 0);
  if (!earlier) m_.readings.clear();
  if (!earlier) m_.explanations.clear();
  m_.readings.resize(extractor_.slots());
  std::swap(before_, m_.pieces);
  m_.pieces.clear();
  if (!earlier) before_.clear();
  first_names_.clear();
  taken_.clear();
  window_ = 0;

  uint32_t sentence = 0;
  for_runs(
      document, earlier,
      [&](const BlockRun& run) {
        const Shift shift = earlier->shift(document, run);
        const Range range = records_of(before_.list, run.before, run.end_before());
        if (range.first == range.end) return;
        const uint32_t sentences = sentence - before_.list[range.first].sentence;
        const auto moved = [&](uint32_t p) {
          Piece piece = before_.list[p];
          piece.block += shift.blocks;
          piece.first_token += shift.tokens;
          piece.end_token += shift.tokens;
          piece.sentence += sentences;
          return piece;
        };
        for (uint32_t p = range.first; p < range.end; ++p) {
          const uint32_t first = p;
          for (; p < range.end; ++p) {
            const Piece piece = moved(p);
            if (!extractor_.same(piece)) break;
            m_.pieces.list.push_back(piece);
          }
          if (p > first) take_over(first, p, shift.tokens);
          if (p < range.end) read_first(moved(p));
        }
        sentence = m_.pieces.list.back().sentence + 1;
      },
      [&](uint32_t block) {
        for (; sentence < document.sentences.size() && document.sentences[sentence].block == block;
             ++sentence) {
          Piece piece{document.sentences[sentence], sentence};
          for (uint32_t end = piece.end_token; piece.first_token < end;
               piece.first_token = piece.end_token) {
            piece.end_token = std::min(end, piece.first_token + longest_piece);
            read_first(piece);
          }
        }
      });
  forget_gone();
  explain_acronyms();
  read_second();
}

/// First pass over a piece that no earlier reading knows.
void NameTagger::read_first(Piece piece) {
  Pieces& now = m_.pieces;
  if (scores_.kept() >= longest_window) {
    window_ = static_cast<uint32_t>(now.list.size());
    scores_.clear();
  }
  piece.first_score = scores_.score(piece, piece.sentence);
  scores_.keep();
  piece.first_name = static_cast<uint32_t>(first_names_.size());
  piece.first_own = static_cast<uint32_t>(now.own.size());
  read(piece, true, first_names_);
  piece.end_name = static_cast<uint32_t>(first_names_.size());
  piece.end_own = static_cast<uint32_t>(now.own.size());
  now.list.push_back(piece);
  for (const OwnReading& own : own_of(piece)) gather(own.word, own.marginal, 1);
}

/// The last pieces are pieces [first, end) of the earlier reading, as they were: they keep their
/// readings, and until the second pass the numbers of their names.
void NameTagger::take_over(uint32_t first, uint32_t end, uint32_t tokens) {
  Pieces& now = m_.pieces;
  const auto count = static_cast<uint32_t>(now.list.size());
  taken_.push_back({count - (end - first), count, first, tokens});
  const uint32_t from = before_.list[first].first_own, to = before_.list[end - 1].end_own;
  const uint32_t shift = static_cast<uint32_t>(now.own.size()) - from;
  now.own.insert(now.own.end(), before_.own.begin() + from, before_.own.begin() + to);
  for (OwnReading& own : std::span(now.own).last(to - from)) own.token += tokens;
  for (Piece& piece : std::span(now.list).last(end - first)) {
    piece.first_own += shift;
    piece.end_own += shift;
  }
}

/// Takes away what the pieces showed that were not taken over.
void NameTagger::forget_gone() {
  uint32_t piece = 0;
  const auto forget_until = [&](uint32_t end) {
    for (; piece < end; ++piece)
      for (uint32_t o = before_.list[piece].first_own; o < before_.list[piece].end_own; ++o)
        gather(before_.own[o].word, before_.own[o].marginal, -1);
  };
  for (const TakenPieces& taken : taken_) {
    forget_until(taken.before);
    piece = taken.before + (taken.end - taken.first);
  }
  forget_until(static_cast<uint32_t>(before_.list.size()));
}

/// Second pass: reads pieces again where the article disagrees with them.
void NameTagger::read_second() {
  std::vector<Piece>& list = m_.pieces.list;
  uint32_t p = 0;
  const auto read_until = [&](uint32_t end) {
    for (; p < end; ++p) {
      list[p].more = disagrees(list[p]) ? weigh_readings(list[p]) : 0;
      if (list[p].more == 0)
        place_names(p, p + 1, first_names_, 0);
      else
        read_again(list[p], p < window_);
    }
  };
  for (const TakenPieces& taken : taken_) {
    read_until(taken.first);
    while (p < taken.end) {
      const uint32_t first = p;
      while (p < taken.end && !touched(list[p])) ++p;
      if (p > first) place_names(first, p, before_.names, taken.tokens);
      if (p == taken.end) break;
      const uint64_t more = disagrees(list[p]) ? weigh_readings(list[p]) : 0;
      if (std::exchange(list[p].more, more) == more)
        place_names(p, p + 1, before_.names, taken.tokens);
      else
        read_again(list[p], true);
      ++p;
    }
  }
  read_until(static_cast<uint32_t>(list.size()));
}

/// Takes the names of pieces [first, end) from where they are, one piece's behind the other's.
void NameTagger::place_names(uint32_t first, uint32_t end, const std::vector<Name>& from,
                             uint32_t tokens) {
  std::vector<Name>& names = m_.pieces.names;
  const std::span<Piece> pieces = std::span(m_.pieces.list).subspan(first, end - first);
  const uint32_t shift = static_cast<uint32_t>(names.size()) - pieces.front().first_name;
  copy_names(from, pieces.front().first_name, pieces.back().end_name, tokens, names);
  for (Piece& piece : pieces) {
    piece.first_name += shift;
    piece.end_name += shift;
  }
}

/// Reads a piece whose `more_` stands; with `anew`, its scores do not.
void NameTagger::read_again(Piece& piece, bool anew) {
  if (anew) piece.first_score = scores_.score(piece, piece.sentence);
  if (piece.more) add_readings(piece);
  piece.first_name = static_cast<uint32_t>(m_.pieces.names.size());
  read(piece, false, m_.pieces.names);
  piece.end_name = static_cast<uint32_t>(m_.pieces.names.size());
}

uint32_t NameTagger::word_of(uint32_t token) const {
  const View& view = extractor_.views()[extractor_.view_of(token)];
  return is_capital(view) ? view.slot : none;
}

/// Appends the names of a piece whose scores stand. With `marginals`, also appends the readings of
/// its capitalised words.
void NameTagger::read(const Piece& piece, bool marginals, std::vector<Name>& names) {
  const uint32_t length = piece.end_token - piece.first_token;
  const auto outside = scores_.outside(piece.first_score, length);
  for (uint32_t t = 0; t < length;) {
    if (outside[t]) {
      const uint32_t word = marginals ? word_of(piece.first_token + t) : none;
      if (word != none) {
        m_.pieces.own.push_back({piece.first_token + t, word});
        m_.pieces.own.back().marginal[type_count] = certainty;
      }
      ++t;
      continue;
    }
    const uint32_t first = t;
    while (t < length && !outside[t]) ++t;
    read_stretch(piece, first, t, marginals, names);
  }
}

/// Reads tokens [first, end) of a piece: their likeliest labels, or the best path where those do
/// not fit together, and how likely each name of them is.
void NameTagger::read_stretch(const Piece& piece, uint32_t first, uint32_t end, bool marginals,
                              std::vector<Name>& names) {
  const CrfEnds at{first == 0, piece.first_token + end == piece.end_token};
  const uint32_t length = end - first;
  const std::span<const int16_t> scores = scores_.rows(piece.first_score + first, length);
  path_.resize(length);
  exponentiate(model_.factors(), scores, work_);
  forward_backward(model_.factors(), length, at, work_);
  if (marginals) add_marginals(piece, first, end);
  if (!likeliest_labels(model_.factors(), work_, path_))
    best_path(model_.crf(), scores, at, work_, path_);
  const uint32_t token = piece.first_token + first;
  for (uint32_t t = 0; t < length;) {
    if (path_[t] == 0) {
      ++t;
      continue;
    }
    uint32_t name_end = t + 1;
    while (position_of_label(path_[name_end - 1]) <= inside) ++name_end;
    const float probability =
        path_probability(model_.factors(), work_, t, std::span(path_).subspan(t, name_end - t));
    names.push_back({token + t, token + name_end, static_cast<MentionType>(type_of_label(path_[t])),
                     probability});
    t = name_end;
  }
}

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

/// Adds marginals of `count` occurrences to what the article knows of a word; takes them away where
/// `count` is negative.
void NameTagger::gather(uint32_t word, const auto& marginals, int count) {
  Readings& readings = m_.readings[word];
  for (uint32_t type = 0; type <= type_count; ++type)
    readings.sum[type] += count < 0 ? -int64_t{marginals[type]} : int64_t{marginals[type]};
  readings.count += static_cast<uint32_t>(count);
  touched_[word] = 1;
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
