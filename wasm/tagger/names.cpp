#include "tagger/names.h"

#include <algorithm>

#include "text/tokens.h"

namespace crosshead {
namespace {

/// Weight of the average reading elsewhere, in natural-logarithm units. Of 0, 1.5, 3 and 5, tried
/// on two sets of news articles, those from 1.5 to 3 served best.
constexpr float reading_weight = 2.5f;

/// A token is outside of names where, by the rows of the words alone, every name that it could be
/// part of scores this many natural-logarithm units less than no name. From 3 to 6 the F1 scores of
/// five sets of news articles are the same to a tenth; at 4 three tokens in four are outside.
constexpr float certain = 4;

/// Appends names [first, end) of a list, `shift` tokens on (modulo 2^32).
void copy_names(const std::vector<Name>& from, uint32_t first, uint32_t end, uint32_t shift,
                std::vector<Name>& names) {
  for (uint32_t n = first; n < end; ++n) {
    names.push_back(from[n]);
    names.back().first_token += shift;
    names.back().end_token += shift;
  }
}

}  // namespace

NameTagger::NameTagger(const Lexicon& lexicon, const TaggerModel& model)
    : model_(model),
      extractor_(lexicon, model.common_words()),
      scorer_(model, extractor_),
      coarse_(model.crf()) {}

void NameTagger::find(const Document& document, std::vector<Name>& names, const Earlier* earlier,
                      NameMemory* memory) {
  if (model_.empty()) return;
  extractor_.begin(document);
  scorer_.begin();
  const size_t views = extractor_.views().size();
  rows_.assign(views, none);
  readings_.assign(views * 2, {});
  if (memory) {
    std::swap(before_, *memory);
    now_.clear();
    now_.tokens.resize(document.tokens.size());
    for (uint32_t i = 0; i < document.tokens.size(); ++i)
      now_.tokens[i] = extractor_.key_of_view(extractor_.view_of(i));
  }
  next_before_ = 0;
  pieces_.clear();
  uint32_t rows = 0;
  for (const Sentence& sentence : document.sentences) {
    Piece piece{sentence};
    for (uint32_t at = sentence.first_token; at < sentence.end_token;
         at = piece.sentence.end_token) {
      piece.sentence.first_token = at;
      piece.sentence.end_token = std::min(sentence.end_token, at + longest_piece);
      piece.first_score = rows;
      piece.earlier = earlier ? kept_piece(document, *earlier, piece) : none;
      pieces_.push_back(piece);
      rows += piece.sentence.end_token - at;
      if (rows < longest_window) continue;
      read_window(names, memory);
      pieces_.clear();
      rows = 0;
    }
  }
  read_window(names, memory);
  if (!memory) return;
  now_.names = names;
  std::swap(*memory, now_);
}

/// The earlier piece of the same words, if its block is kept and the article shows the same of
/// them.
uint32_t NameTagger::kept_piece(const Document& document, const Earlier& earlier,
                                const Piece& piece) {
  const uint32_t block = earlier.blocks[piece.sentence.block];
  if (block == none) return none;
  const uint32_t shift = earlier.document.blocks[block].first_token -
                         document.blocks[piece.sentence.block].first_token;  // modulo 2^32
  const uint32_t first = piece.sentence.first_token + shift;
  while (before_.pieces[next_before_].sentence.first_token < first) ++next_before_;
  const bool same =
      std::equal(now_.tokens.begin() + piece.sentence.first_token,
                 now_.tokens.begin() + piece.sentence.end_token, before_.tokens.begin() + first);
  return same ? next_before_ : none;
}

void NameTagger::read_window(std::vector<Name>& names, NameMemory* memory) {
  if (pieces_.empty()) return;
  const Piece& last = pieces_.back();
  const size_t rows = last.first_score + last.sentence.end_token - last.sentence.first_token;
  scores_.resize(rows * crf_row);
  outside_.resize(rows);
  own_.assign(rows * (type_count + 1), 0);
  first_names_.clear();
  for (Piece& piece : pieces_) {
    piece.first_name = static_cast<uint32_t>(first_names_.size());
    if (piece.earlier == none) {
      score(piece);
      read(piece, true, first_names_);
    } else {
      keep(piece);
    }
    piece.end_name = static_cast<uint32_t>(first_names_.size());
    gather(piece);
  }
  explain_acronyms();
  for (Piece& piece : pieces_) {
    const bool known = piece.earlier != none;
    const Piece& before = known ? before_.pieces[piece.earlier] : piece;
    piece.more = disagrees(piece) ? weigh_readings(piece) : 0;
    const auto first_name = static_cast<uint32_t>(names.size());
    if (known && before.more == piece.more) {
      copy_names(before_.names, before.first_name, before.end_name,
                 piece.sentence.first_token - before.sentence.first_token, names);
    } else if (!known && piece.more == 0) {
      copy_names(first_names_, piece.first_name, piece.end_name, 0, names);
    } else {
      if (known) score(piece);
      if (piece.more) add_readings(piece);
      read(piece, false, names);
    }
    piece.first_name = first_name;
    piece.end_name = static_cast<uint32_t>(names.size());
  }
  if (!memory) return;
  now_.pieces.insert(now_.pieces.end(), pieces_.begin(), pieces_.end());
  now_.own.insert(now_.own.end(), own_.begin(), own_.end());
}

uint32_t NameTagger::word_of(uint32_t token) const {
  const uint32_t view = extractor_.view_of(token);
  const uint16_t shape = extractor_.views()[view].shape;
  if (!(shape & shape_upper_first)) return none;
  return extractor_.folded_of(view) * 2 + ((shape & shape_all_upper) != 0);
}

/// Appends the names of a piece whose scores stand. With `marginals`, also fills own_ for its
/// capitalised words.
void NameTagger::read(const Piece& piece, bool marginals, std::vector<Name>& names) {
  const uint32_t length = piece.sentence.end_token - piece.sentence.first_token;
  const uint8_t* outside = &outside_[piece.first_score];
  for (uint32_t t = 0; t < length;) {
    if (outside[t]) {
      if (marginals) own_[own_at(piece, piece.sentence.first_token + t) + type_count] = 1;
      ++t;
      continue;
    }
    const uint32_t first = t;
    while (t < length && !outside[t]) ++t;
    read_stretch(piece, first, t, marginals, names);
  }
}

/// Reads tokens [first, end) of a piece: the best path, and how likely each of its names is.
void NameTagger::read_stretch(const Piece& piece, uint32_t first, uint32_t end, bool marginals,
                              std::vector<Name>& names) {
  const Sentence& sentence = piece.sentence;
  const CrfEnds at{first == 0, sentence.first_token + end == sentence.end_token};
  const uint32_t length = end - first;
  const auto scores = std::span<const int16_t>(scores_).subspan(
      size_t{piece.first_score + first} * crf_row, size_t{length} * crf_row);
  path_.resize(length);
  exponentiate(model_.factors(), scores, work_);
  forward_backward(model_.factors(), length, at, work_);
  if (marginals) add_marginals(piece, first, end);
  if (!likeliest_labels(model_.factors(), work_, path_))
    best_path(model_.crf(), scores, at, work_, path_);
  const uint32_t token = sentence.first_token + first;
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

/// Marginals of the capitalised words among tokens [first, end) of a piece, by type.
void NameTagger::add_marginals(const Piece& piece, uint32_t first, uint32_t end) {
  for (uint32_t t = first; t < end; ++t) {
    const uint32_t token = piece.sentence.first_token + t;
    if (word_of(token) == none) continue;
    const float* alpha = &work_.alpha[size_t{t - first} * crf_row];
    const float* beta = &work_.beta[size_t{t - first} * crf_row];
    float* own = &own_[own_at(piece, token)];
    own[type_count] = alpha[0] * beta[0];
    for (const uint32_t cells : first_cell)
      for (uint32_t type = 0; type < type_count; ++type)
        own[type] += alpha[cells + type] * beta[cells + type];
  }
}

/// The marginals of an earlier reading.
void NameTagger::keep(const Piece& piece) {
  const Sentence& before = before_.pieces[piece.earlier].sentence;
  std::copy(before_.own.begin() + size_t{before.first_token} * (type_count + 1),
            before_.own.begin() + size_t{before.end_token} * (type_count + 1),
            own_.begin() + own_at(piece, piece.sentence.first_token));
}

/// Adds a piece's marginals to what the article knows of its words.
void NameTagger::gather(const Piece& piece) {
  for (uint32_t i = piece.sentence.first_token; i < piece.sentence.end_token; ++i) {
    const uint32_t word = word_of(i);
    if (word == none) continue;
    const float* own = &own_[own_at(piece, i)];
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
      const float* own = &own_[own_at(pieces_.front(), i)];
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
    const float* own = &own_[own_at(piece, i)];
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

/// Works out what the average reading elsewhere adds to every capitalised word of the piece: fills
/// more_ and gives its key, which is not 0.
uint64_t NameTagger::weigh_readings(const Piece& piece) {
  const uint32_t first = piece.sentence.first_token, end = piece.sentence.end_token;
  more_.assign(size_t{end - first} * (type_count + 1), 0);
  uint64_t key = 0;
  for (uint32_t i = first; i < end; ++i) {
    const uint32_t word = word_of(i);
    if (word == none || readings_[word].count < 2) continue;
    const float* own = &own_[own_at(piece, i)];
    const float share =
        reading_weight / model_.factors().unit / static_cast<float>(readings_[word].count - 1);
    int32_t* more = &more_[size_t{i - first} * (type_count + 1)];
    for (uint32_t type = 0; type <= type_count; ++type) {
      more[type] = static_cast<int32_t>((readings_[word].sum[type] - own[type]) * share);
      key = phrase_key(key, static_cast<uint32_t>(more[type]) + 1);
    }
  }
  return key | 1;
}

void NameTagger::add_readings(const Piece& piece) {
  const uint32_t length = piece.sentence.end_token - piece.sentence.first_token;
  for (uint32_t t = 0; t < length; ++t) {
    int16_t* row = &scores_[size_t{piece.first_score + t} * crf_row];
    const int32_t* more = &more_[size_t{t} * (type_count + 1)];
    const auto add = [](int16_t& score, int32_t by) {
      score = static_cast<int16_t>(std::clamp(score + by, -32767, 32767));
    };
    add(row[0], more[type_count]);
    for (const uint32_t cells : first_cell)
      for (uint32_t type = 0; type < type_count; ++type) add(row[cells + type], more[type]);
  }
}

/// Number of the rows of a token's word, which are summed when they are asked for first.
uint32_t NameTagger::rows_of(uint32_t token) {
  const uint32_t view = extractor_.view_of(token);
  if (rows_[view] == none) rows_[view] = scorer_.rows_of(extractor_.views()[view]);
  return rows_[view];
}

void NameTagger::score(const Piece& piece) {
  const Sentence& sentence = piece.sentence;
  const uint32_t length = sentence.end_token - sentence.first_token;
  const auto scores =
      std::span(scores_).subspan(size_t{piece.first_score} * crf_row, size_t{length} * crf_row);
  around_.assign(length + place_count - 1, WordScorer::edge);
  for (uint32_t t = 0; t < length; ++t) around_[t + here] = rows_of(sentence.first_token + t);
  for (uint32_t t = 0; t < length; ++t) {
    const int16_t* rows[place_count];
    for (uint32_t place = 0; place < place_count; ++place)
      rows[place] = scorer_.rows(around_[t + place]).at[place];
    int16_t sum[crf_row];
    static_assert(place_count == 5);
    for (uint32_t cell = 0; cell < crf_row; ++cell)
      sum[cell] = static_cast<int16_t>(rows[0][cell] + rows[1][cell] + rows[2][cell] +
                                       rows[3][cell] + rows[4][cell]);
    std::copy_n(sum, crf_row, &scores[size_t{t} * crf_row]);
  }
  const auto outside = std::span(outside_).subspan(piece.first_score, length);
  coarse_.look(scores, static_cast<int32_t>(certain / model_.factors().unit), outside);
  for (uint32_t t = 0; t < length; ++t) {
    if (outside[t]) continue;
    keys_.clear();
    extractor_.token_features(sentence, sentence.first_token + t, keys_);
    int32_t columns[column_count] = {};
    bool known = false;
    for (const uint64_t key : keys_) known |= model_.add(key, columns);
    if (!known) continue;
    int16_t own[crf_row];
    row_of(columns, own);
    int16_t* row = &scores[size_t{t} * crf_row];
    for (uint32_t cell = 0; cell < crf_row; ++cell)
      row[cell] = static_cast<int16_t>(row[cell] + own[cell]);
  }
}

}  // namespace crosshead
