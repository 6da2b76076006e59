// The trainer: corpora and lists in, the tagger's weights out. Offline; never part of the runtime.
//
// It maximises the likelihood of the labels under the engine's own features and lattice (crf.h), by
// OWL-QN with an L1 penalty, which leaves few weights, and then once more over those few by L-BFGS
// with an L2 penalty, which takes the first penalty's bias out (both: liblbfgs). Gradients come
// from forward-backward. Word features are summed once per distinct word and place, not per token.
// Andrew and Gao 2007 (OWL-QN); Sutton and McCallum 2012, section 5 (gradients of a CRF).
#include <lbfgs.h>
#include <omp.h>

#include <tsl/robin_map.h>
#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "language.h"
#include "tagger/crf.h"
#include "tagger/features.h"
#include "tagger/train_corpus.h"
#include "tagger/train_weights.h"
#include "text/tokens.h"

using namespace crosshead;

namespace {

struct Options {
  std::string corpora, model, out, start;
  uint32_t cutoff = 3, outside_cutoff = 10, select_rounds = 70, refit_rounds = 25, hold_out = 25;
  uint32_t common_cutoff = 8;
  uint32_t unknown_every = 0;
  double l1 = 1.0, l2 = 0.02, unit = 0.05;
};

/// A feature by number: its key, how often it was seen, and the columns it was seen with.
struct Features {
  tsl::robin_map<uint64_t, uint32_t> number;
  std::vector<uint64_t> key;
  std::vector<uint32_t> count, once, twice;  // column masks

  uint32_t add(uint64_t k) {
    const auto [at, added] = number.try_emplace(k, static_cast<uint32_t>(key.size()));
    if (added) {
      key.push_back(k);
      count.push_back(0);
      once.push_back(0);
      twice.push_back(0);
    }
    return at->second;
  }
  void observe(uint32_t feature, uint32_t columns) {
    ++count[feature];
    twice[feature] |= once[feature] & columns;
    once[feature] |= columns;
  }
};

uint32_t columns_of_label(uint32_t label) {
  if (label > label_count) return 0;  // left open
  if (label == 0) return 1;
  return 1u << label | 1u << (label_count + type_of_label(label)) |
         1u << (label_count + type_count + position_of_label(label));
}

struct Range {
  uint32_t first, end;
  bool masked;
};

/// Everything the objective needs, in flat arrays.
struct Data {
  std::vector<uint32_t> word;       // [token]
  std::vector<uint8_t> label;       // [token]
  std::vector<uint32_t> first_own;  // [token + 1] into `own`
  std::vector<uint32_t> own;        // features of tokens, by number
  std::vector<Range> sentences;
  std::vector<uint32_t> first_placed;  // [word * place_count + place + 1] into `placed`
  std::vector<uint32_t> placed;        // features of words at places
  std::vector<uint32_t> first_param;   // [feature + 1]
  std::vector<uint8_t> column;         // [param]
  std::vector<uint64_t> key;           // [feature]
  uint32_t edge = 0;                   // the word outside every sentence
};

/// Words by how running text writes them.
void count_common(const std::vector<TrainingText>& texts, uint32_t cutoff,
                  std::vector<uint32_t>& prints, std::vector<uint8_t>& classes) {
  struct Forms {
    uint32_t lower = 0, capital = 0;
  };
  tsl::robin_map<uint64_t, Forms> forms;
  for (const TrainingText& text : texts)
    for (const Sentence& sentence : text.document.sentences)
      for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        const Word& word = text.document.word_of(text.document.tokens[i]);
        if (word.shape & shape_lower)
          ++forms[word.folded].lower;
        else if (i > sentence.first_token && (word.shape & shape_upper_first))
          ++forms[word.folded].capital;
      }
  std::vector<std::pair<uint32_t, uint8_t>> found;
  for (const auto& [key, form] : forms) {
    if (form.lower < cutoff) continue;
    const double share = form.capital / double(form.lower + form.capital);
    found.push_back({print_of(key), share < 0.02 ? 1 : share < 0.2 ? 2 : 3});
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end(),
                          [](const auto& a, const auto& b) { return a.first == b.first; }),
              found.end());
  for (const auto& [print, cls] : found) {
    prints.push_back(print);
    classes.push_back(cls);
  }
}

/// Gives name parts of compounds the label that their word mostly bears elsewhere.
void settle_compounds(std::vector<TrainingText>& texts) {
  struct Uses {
    uint32_t all = 0, outside = 0, alone[type_count] = {};
  };
  tsl::robin_map<uint64_t, Uses> uses;
  for (const TrainingText& text : texts)
    for (uint32_t i = 0; i < text.labels.size(); ++i) {
      const uint8_t label = text.labels[i];
      if (label >= label_count) continue;
      Uses& word = uses[text.document.word_of(text.document.tokens[i]).exact];
      ++word.all;
      word.outside += label == 0;
      if (label > 0 && position_of_label(label) == single) ++word.alone[type_of_label(label)];
    }
  uint32_t settled = 0, open = 0;
  for (TrainingText& text : texts)
    for (uint32_t i = 0; i < text.labels.size(); ++i) {
      if (text.labels[i] != any_label) continue;
      ++open;
      const Uses& word = uses[text.document.word_of(text.document.tokens[i]).exact];
      if (word.all >= 4 && word.outside * 4 >= word.all * 3) text.labels[i] = 0;
      for (uint32_t type = 0; type < type_count; ++type)
        if (word.all >= 4 && word.alone[type] * 4 >= word.all * 3) {
          text.labels[i] = label_of(type, single);
          ++settled;
        }
    }
  std::printf("%u name parts of compounds, %u settled\n", open, settled);
}

/// Parts the number of a word from that of the same word taken for a new one.
constexpr uint64_t unknown_mark = 0x756E6B6E6F776E21u;

/// Features of all texts, numbered, rare ones dropped.
Data collect(std::vector<TrainingText>& texts, const Language& language, const WordClasses& common,
             const Options& options) {
  Data data;
  Features features;
  tsl::robin_map<uint64_t, uint32_t> words;
  std::vector<std::vector<WordFeature>> word_features;
  FeatureExtractor extractor(language.lexicon, common);
  data.first_own.push_back(0);
  FeatureExtractor::edge_features(word_features.emplace_back());
  data.edge = 0;

  std::vector<std::vector<WordFeature>> article;
  std::vector<uint64_t> keys;
  std::vector<bool> unknown;
  for (TrainingText& text : texts) {
    const Document& document = text.document;
    // Some words of every text are taken for new ones, chosen by their letters and the text's
    // number.
    const uint64_t text_number = static_cast<uint64_t>(&text - texts.data());
    unknown.assign(document.words.size(), false);
    for (size_t w = 0; w < document.words.size(); ++w)
      if (options.unknown_every > 0 && (document.words[w].shape & shape_upper_first))
        unknown[w] =
            (phrase_key(document.words[w].exact, text_number) >> 20) % options.unknown_every == 0;
    extractor.begin(document, &unknown);
    article.assign(extractor.views().size(), {});
    for (size_t v = 0; v < article.size(); ++v)
      extractor.article_features(extractor.views()[v], article[v]);
    for (const Sentence& sentence : document.sentences) {
      const auto first = static_cast<uint32_t>(data.word.size());
      for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        const uint32_t v = extractor.view_of(i);
        const View& view = extractor.views()[v];
        const auto [at, added] = words.try_emplace(view.exact ^ (view.unknown ? unknown_mark : 0),
                                                   static_cast<uint32_t>(word_features.size()));
        if (added) extractor.word_features(view, word_features.emplace_back());
        data.word.push_back(at->second);
        data.label.push_back(text.labels[i]);
        keys.clear();
        extractor.token_features(sentence, i, keys);
        for (uint32_t place = 1; place <= 3; ++place) {
          const int64_t j = int64_t{i} + place - here;
          if (j < sentence.first_token || j >= sentence.end_token) continue;
          for (const WordFeature& f : article[extractor.view_of(static_cast<uint32_t>(j))])
            if (f.places >> place & 1) keys.push_back(placed(f.key, place));
        }
        const uint32_t columns = columns_of_label(text.labels[i]);
        for (const uint64_t key : keys) {
          const uint32_t number = features.add(key);
          features.observe(number, columns);
          data.own.push_back(number);
        }
        data.first_own.push_back(static_cast<uint32_t>(data.own.size()));
      }
      const bool open = std::any_of(data.label.begin() + first, data.label.end(),
                                    [](uint8_t label) { return label > label_count; });
      data.sentences.push_back({first, static_cast<uint32_t>(data.word.size()), open});
    }
  }

  // Word features at every place of every word; then what they were seen with.
  data.first_placed.push_back(0);
  for (const auto& list : word_features)
    for (uint32_t place = 0; place < place_count; ++place) {
      for (const WordFeature& f : list)
        if (f.places >> place & 1) data.placed.push_back(features.add(placed(f.key, place)));
      data.first_placed.push_back(static_cast<uint32_t>(data.placed.size()));
    }
  for (const Range& sentence : data.sentences)
    for (uint32_t t = sentence.first; t < sentence.end; ++t)
      for (uint32_t place = 0; place < place_count; ++place) {
        const int64_t j = int64_t{t} + place - here;
        const bool outside = j < sentence.first || j >= sentence.end;
        const uint32_t row =
            (outside ? data.edge : data.word[static_cast<size_t>(j)]) * place_count + place;
        for (uint32_t k = data.first_placed[row]; k < data.first_placed[row + 1]; ++k)
          features.observe(data.placed[k], columns_of_label(data.label[t]));
      }

  // Keep what was seen often enough, and renumber.
  std::vector<uint32_t> renumber(features.key.size(), none);
  data.first_param.push_back(0);
  for (uint32_t f = 0; f < features.key.size(); ++f) {
    const bool outside_only = features.once[f] == 1;
    if (features.count[f] < (outside_only ? options.outside_cutoff : options.cutoff)) continue;
    if (features.twice[f] == 0) continue;
    renumber[f] = static_cast<uint32_t>(data.key.size());
    data.key.push_back(features.key[f]);
    for (uint32_t column = 0; column < column_count; ++column)
      if (features.twice[f] >> column & 1) data.column.push_back(static_cast<uint8_t>(column));
    data.first_param.push_back(static_cast<uint32_t>(data.column.size()));
  }
  const auto compact = [&](std::vector<uint32_t>& list, std::vector<uint32_t>& firsts) {
    uint32_t to = 0, from = 0;
    for (size_t i = 1; i < firsts.size(); ++i) {
      for (; from < firsts[i]; ++from)
        if (renumber[list[from]] != none) list[to++] = renumber[list[from]];
      firsts[i] = to;
    }
    list.resize(to);
    list.shrink_to_fit();
  };
  compact(data.own, data.first_own);
  compact(data.placed, data.first_placed);
  std::printf("%zu tokens, %zu words, %zu of %zu features, %zu weights\n", data.word.size(),
              word_features.size(), data.key.size(), features.key.size(), data.column.size());
  return data;
}

constexpr uint32_t transition_params = (label_count + 1) * label_count;

/// The negative log-likelihood and its gradient over all weights; the transitions stand first.
class Objective {
 public:
  explicit Objective(const Data& data) : data_(data), threads_(omp_get_max_threads()) {
    row_gradients_.resize(threads_);
    gradients_.resize(threads_);
  }
  size_t size() const { return transition_params + data_.column.size(); }
  double l2 = 0;

  double operator()(const double* x, double* gradient) {
    const size_t row_count = data_.first_placed.size() - 1;
    weights_.assign(x, x + size());
    CrfFactors factors = {};
    factors.labels = label_count;
    for (uint32_t from = 0; from <= label_count; ++from)
      for (uint32_t to = 0; to < label_count; ++to) {
        const bool allowed = from == label_count ? may_follow(0, to) : may_follow(from, to);
        const float factor = allowed ? std::exp(weights_[from * label_count + to]) : 0;
        factors.forward[from == label_count ? crf_row : from][to] = factor;
        if (from < label_count) factors.backward[to][from] = factor;
      }
    for (uint32_t label = 0; label < label_count; ++label)
      factors.end[label] = label == 0 || position_of_label(label) >= ends;

    rows_.assign(row_count * crf_row, 0);
#pragma omp parallel for schedule(dynamic, 1024)
    for (size_t row = 0; row < row_count; ++row) {
      float columns[column_count] = {};
      for (uint32_t k = data_.first_placed[row]; k < data_.first_placed[row + 1]; ++k)
        add_feature(data_.placed[k], columns);
      expand(columns, &rows_[row * crf_row]);
    }

    double value = 0;
#pragma omp parallel reduction(+ : value)
    {
      const int thread = omp_get_thread_num();
      auto& row_gradient = row_gradients_[thread];
      auto& own_gradient = gradients_[thread];
      row_gradient.assign(row_count * crf_row, 0);
      own_gradient.assign(size(), 0);
      CrfWork work, gold;
      std::vector<float> scores;
#pragma omp for schedule(dynamic, 64)
      for (size_t s = 0; s < data_.sentences.size(); ++s)
        value += sentence(data_.sentences[s], factors, work, gold, scores, row_gradient.data(),
                          own_gradient.data());
    }

#pragma omp parallel for schedule(static)
    for (size_t i = 0; i < size(); ++i) {
      double sum = l2 * x[i];
      for (const auto& g : gradients_) sum += g[i];
      gradient[i] = sum;
    }
    for (size_t i = 0; i < size(); ++i) value += 0.5 * l2 * x[i] * x[i];
    for (size_t row = 0; row < row_count; ++row) {
      float labels[crf_row] = {}, columns[column_count];
      for (const auto& g : row_gradients_)
        for (uint32_t label = 0; label < label_count; ++label)
          labels[label] += g[row * crf_row + label];
      collapse(labels, columns);
      for (uint32_t k = data_.first_placed[row]; k < data_.first_placed[row + 1]; ++k) {
        const uint32_t feature = data_.placed[k];
        for (uint32_t p = data_.first_param[feature]; p < data_.first_param[feature + 1]; ++p)
          gradient[transition_params + p] += columns[data_.column[p]];
      }
    }
    return value;
  }

 private:
  void add_feature(uint32_t feature, float* columns) const {
    for (uint32_t p = data_.first_param[feature]; p < data_.first_param[feature + 1]; ++p)
      columns[data_.column[p]] += weights_[transition_params + p];
  }
  static void expand(const float* columns, float* labels) {
    labels[0] += columns[0];
    for (uint32_t type = 0; type < type_count; ++type)
      for (uint32_t position = 0; position < position_count; ++position)
        labels[label_of(type, position)] += columns[label_of(type, position)] +
                                            columns[label_count + type] +
                                            columns[label_count + type_count + position];
  }
  static void collapse(const float* labels, float* columns) {
    std::fill(columns, columns + column_count, 0.0f);
    columns[0] = labels[0];
    for (uint32_t type = 0; type < type_count; ++type)
      for (uint32_t position = 0; position < position_count; ++position) {
        const float value = labels[label_of(type, position)];
        columns[label_of(type, position)] = value;
        columns[label_count + type] += value;
        columns[label_count + type_count + position] += value;
      }
  }

  double sentence(const Range& range, const CrfFactors& factors, CrfWork& work, CrfWork& gold,
                  std::vector<float>& scores, float* row_gradient, float* own_gradient) const {
    const uint32_t length = range.end - range.first;
    scores.assign(size_t{length} * crf_row, 0);
    work.psi.assign(scores.size(), 0);
    const auto row_at = [&](uint32_t t, uint32_t place) {
      const int64_t j = int64_t{t} + place - here;
      const uint32_t word = j < 0 || j >= length ? data_.edge : data_.word[range.first + j];
      return (size_t{word} * place_count + place) * crf_row;
    };
    double value = 0;
    for (uint32_t t = 0; t < length; ++t) {
      float* labels = &scores[size_t{t} * crf_row];
      for (uint32_t place = 0; place < place_count; ++place) {
        const float* row = &rows_[row_at(t, place)];
        for (uint32_t label = 0; label < crf_row; ++label) labels[label] += row[label];
      }
      float columns[column_count] = {};
      const uint32_t token = range.first + t;
      for (uint32_t k = data_.first_own[token]; k < data_.first_own[token + 1]; ++k)
        add_feature(data_.own[k], columns);
      expand(columns, labels);
      const float top = *std::max_element(labels, labels + label_count);
      for (uint32_t label = 0; label < label_count; ++label)
        work.psi[size_t{t} * crf_row + label] = exp_negative(labels[label] - top);
      value += top;
    }
    forward_backward(factors, length, work);
    for (uint32_t t = 0; t < length; ++t) value += std::log(work.scale[t]);

    // What the labels allow: one path, or all paths through what they leave open.
    gold.psi = work.psi;
    for (uint32_t t = 0; t < length; ++t) {
      float* psi = &gold.psi[size_t{t} * crf_row];
      for (uint32_t label = 0; label < label_count; ++label)
        if (!allows(data_.label[range.first + t], label)) psi[label] = 0;
      value -= *std::max_element(&scores[size_t{t} * crf_row],
                                 &scores[size_t{t} * crf_row] + label_count);
    }
    if (range.masked) {
      forward_backward(factors, length, gold);
      for (uint32_t t = 0; t < length; ++t) value -= std::log(gold.scale[t]);
    } else {
      uint32_t from = label_count;
      for (uint32_t t = 0; t < length; ++t) {
        const uint32_t label = data_.label[range.first + t];
        value -= std::log(std::max(gold.psi[size_t{t} * crf_row + label], 1e-35f)) +
                 weights_[from * label_count + label];
        from = label;
      }
    }

    float difference[crf_row];
    for (uint32_t t = 0; t < length; ++t) {
      const size_t at = size_t{t} * crf_row;
      for (uint32_t label = 0; label < crf_row; ++label)
        difference[label] = work.alpha[at + label] * work.beta[at + label];
      if (range.masked)
        for (uint32_t label = 0; label < crf_row; ++label)
          difference[label] -= gold.alpha[at + label] * gold.beta[at + label];
      else
        difference[data_.label[range.first + t]] -= 1;
      for (uint32_t place = 0; place < place_count; ++place) {
        float* row = row_gradient + row_at(t, place);
        for (uint32_t label = 0; label < crf_row; ++label) row[label] += difference[label];
      }
      float columns[column_count];
      collapse(difference, columns);
      const uint32_t token = range.first + t;
      for (uint32_t k = data_.first_own[token]; k < data_.first_own[token + 1]; ++k) {
        const uint32_t feature = data_.own[k];
        for (uint32_t p = data_.first_param[feature]; p < data_.first_param[feature + 1]; ++p)
          own_gradient[transition_params + p] += columns[data_.column[p]];
      }
      add_transitions(factors, work, t, 1, own_gradient);
      if (range.masked) {
        add_transitions(factors, gold, t, -1, own_gradient);
      } else {
        const uint32_t from = t == 0 ? label_count : data_.label[token - 1];
        own_gradient[from * label_count + data_.label[token]] -= 1;
      }
    }
    return value;
  }

  static void add_transitions(const CrfFactors& factors, const CrfWork& work, uint32_t t,
                              float sign, float* gradient) {
    const size_t at = size_t{t} * crf_row;
    const bool last = at + crf_row == work.alpha.size();
    float after[crf_row];
    for (uint32_t to = 0; to < crf_row; ++to)
      after[to] = sign * work.beta[at + to] * work.psi[at + to] / work.scale[t] *
                  (last ? factors.end[to] : 1.0f);
    if (t == 0) {
      for (uint32_t to = 0; to < label_count; ++to)
        gradient[label_count * label_count + to] += factors.forward[crf_row][to] * after[to];
      return;
    }
    for (uint32_t from = 0; from < label_count; ++from) {
      const float base = work.alpha[at - crf_row + from];
      for (uint32_t to = 0; to < label_count; ++to)
        gradient[from * label_count + to] += base * factors.forward[from][to] * after[to];
    }
  }

  const Data& data_;
  const size_t threads_;
  std::vector<float> weights_, rows_;
  std::vector<std::vector<float>> row_gradients_, gradients_;
};

lbfgsfloatval_t evaluate(void* objective, const lbfgsfloatval_t* x, lbfgsfloatval_t* gradient,
                         const int /*n*/, const lbfgsfloatval_t /*step*/) {
  return (*static_cast<Objective*>(objective))(x, gradient);
}

int progress(void*, const lbfgsfloatval_t* x, const lbfgsfloatval_t*, const lbfgsfloatval_t value,
             const lbfgsfloatval_t, const lbfgsfloatval_t gradient, const lbfgsfloatval_t, int n,
             int round, int calls) {
  size_t used = 0;
  for (int i = 0; i < n; ++i) used += x[i] != 0;
  std::printf("round %3d  loss %.0f  gradient %.1f  weights %zu  calls %d\n", round, value,
              gradient, used, calls);
  std::fflush(stdout);
  return 0;
}

void optimise(Objective& objective, std::vector<double>& x, double l1, double l2, uint32_t rounds) {
  lbfgs_parameter_t parameter;
  lbfgs_parameter_init(&parameter);
  parameter.m = 6;
  parameter.max_iterations = static_cast<int>(rounds);
  parameter.epsilon = 1e-4;
  parameter.max_linesearch = 12;
  if (l1 > 0) {
    parameter.orthantwise_c = l1;
    parameter.orthantwise_start = transition_params;
    parameter.linesearch = LBFGS_LINESEARCH_BACKTRACKING;
  }
  objective.l2 = l2;
  const int n = static_cast<int>(x.size());
  double* start = lbfgs_malloc(n);
  std::copy(x.begin(), x.end(), start);
  lbfgs(n, start, nullptr, evaluate, progress, &objective, &parameter);
  std::copy(start, start + n, x.begin());
  lbfgs_free(start);
}

/// Leaves the features and weights that are not zero.
void prune(Data& data, std::vector<double>& x) {
  std::vector<uint32_t> renumber(data.key.size(), none);
  std::vector<double> kept(x.begin(), x.begin() + transition_params);
  std::vector<uint32_t> first_param{0};
  std::vector<uint8_t> column;
  std::vector<uint64_t> key;
  for (uint32_t f = 0; f < data.key.size(); ++f) {
    const size_t before = column.size();
    for (uint32_t p = data.first_param[f]; p < data.first_param[f + 1]; ++p)
      if (x[transition_params + p] != 0) {
        column.push_back(data.column[p]);
        kept.push_back(x[transition_params + p]);
      }
    if (column.size() == before) continue;
    renumber[f] = static_cast<uint32_t>(key.size());
    key.push_back(data.key[f]);
    first_param.push_back(static_cast<uint32_t>(column.size()));
  }
  const auto compact = [&](std::vector<uint32_t>& list, std::vector<uint32_t>& firsts) {
    uint32_t to = 0, from = 0;
    for (size_t i = 1; i < firsts.size(); ++i) {
      for (; from < firsts[i]; ++from)
        if (renumber[list[from]] != none) list[to++] = renumber[list[from]];
      firsts[i] = to;
    }
    list.resize(to);
  };
  compact(data.own, data.first_own);
  compact(data.placed, data.first_placed);
  data.first_param = std::move(first_param);
  data.column = std::move(column);
  data.key = std::move(key);
  x = std::move(kept);
  std::printf("kept %zu features, %zu weights\n", data.key.size(), data.column.size());
}

bool read_file(const std::string& path, std::string& out) {
  std::ifstream in(path, std::ios::binary);
  out.assign(std::istreambuf_iterator<char>(in), {});
  return static_cast<bool>(in);
}

/// Sets the weights that an earlier run gave, where the features are the same.
bool start_from(const std::string& path, const Data& data, std::vector<double>& x) {
  std::string bytes;
  TaggerModel model;
  if (!read_file(path, bytes) ||
      model.read({reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()}) != UINT32_MAX ||
      model.empty())
    return false;
  const double unit = static_cast<double>(model.factors().unit);
  for (uint32_t from = 0; from <= label_count; ++from)
    for (uint32_t to = 0; to < label_count; ++to)
      if (const int32_t score = model.crf().transition[from][to]; score != forbidden)
        x[from * label_count + to] = score * unit;
  for (uint32_t f = 0; f < data.key.size(); ++f) {
    int32_t columns[column_count] = {};
    model.add(data.key[f], columns);
    for (uint32_t p = data.first_param[f]; p < data.first_param[f + 1]; ++p)
      x[transition_params + p] = columns[data.column[p]] * unit;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Trains the tagger's weights"};
  app.add_option("--corpora", options.corpora, "folder of .conll files")->required();
  app.add_option("--model", options.model, "model file that holds the lists")->required();
  app.add_option("--out", options.out, "weights file to write")->required();
  app.add_option("--start", options.start, "weights file to start from instead of zero");
  app.add_option("--cutoff", options.cutoff, "occurrences below which a feature is dropped");
  app.add_option("--outside-cutoff", options.outside_cutoff,
                 "the same, of features never seen in a name");
  app.add_option("--common-cutoff", options.common_cutoff, "occurrences of a common word");
  app.add_option("--unknown-every", options.unknown_every,
                 "one of so many capitalised words is taken for a new one, 0: none");
  app.add_option("--l1", options.l1, "L1 penalty of the selection");
  app.add_option("--l2", options.l2, "L2 penalty of the refit");
  app.add_option("--select", options.select_rounds, "rounds of the selection");
  app.add_option("--refit", options.refit_rounds, "rounds of the refit");
  app.add_option("--unit", options.unit, "step of the stored weights");
  app.add_option("--hold-out", options.hold_out, "every n-th text calibrates and does not train");
  CLI11_PARSE(app, argc, argv);

  std::string bytes;
  Language language;
  if (!read_file(options.model, bytes) ||
      !language.open({reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()}).ok()) {
    std::fprintf(stderr, "cannot open the model %s\n", options.model.c_str());
    return 1;
  }
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(options.corpora))
    if (entry.path().extension() == ".conll") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<TrainingText> texts, held_out;
  for (const std::string& file : files) {
    uint32_t count = 0;
    const bool read = read_corpus(file, [&](TrainingText& text) {
      language.lexicon.look_up(text.document);
      (++count % options.hold_out == 0 ? held_out : texts).push_back(text);
    });
    if (!read) {
      std::fprintf(stderr, "cannot read %s\n", file.c_str());
      return 1;
    }
    std::printf("%s: %u texts\n", file.c_str(), count);
  }
  std::fflush(stdout);

  settle_compounds(texts);
  Weights weights;
  count_common(texts, options.common_cutoff, weights.common_prints, weights.common_classes);
  WordClasses common;
  common.build(weights.common_prints, weights.common_classes);
  std::printf("%zu common words\n", weights.common_prints.size());

  Data data = collect(texts, language, common, options);
  std::vector<double> x(transition_params + data.column.size(), 0.0);
  if (!options.start.empty() && !start_from(options.start, data, x)) {
    std::fprintf(stderr, "cannot read the weights %s\n", options.start.c_str());
    return 1;
  }
  {
    Objective objective(data);
    optimise(objective, x, options.l1, 0.001, options.select_rounds);
  }
  prune(data, x);
  if (options.refit_rounds > 0) {
    Objective objective(data);
    optimise(objective, x, 0, options.l2, options.refit_rounds);
  }

  weights.unit = options.unit;
  weights.transitions.assign(x.begin(), x.begin() + transition_params);
  for (uint32_t f = 0; f < data.key.size(); ++f)
    for (uint32_t p = data.first_param[f]; p < data.first_param[f + 1]; ++p)
      weights.features.push_back({data.key[f], data.column[p], x[transition_params + p]});
  calibrate(weights, held_out, language.lexicon);
  std::ofstream(options.out, std::ios::binary) << serialise(weights);
  std::printf("wrote %s\n", options.out.c_str());
}
