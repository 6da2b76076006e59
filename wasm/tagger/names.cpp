#include "tagger/names.h"

#include <algorithm>
#include <utility>

#include "text/tokens.h"

namespace crosshead {

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

}  // namespace crosshead
