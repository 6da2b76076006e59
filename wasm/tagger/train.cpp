// The trainer: corpora and lists in, the tagger's weights out. Offline; never part of the runtime.
//
// It maximises the likelihood of the labels (train_objective.h) by OWL-QN with an L1 penalty, which
// leaves few weights, and then once more over those few by L-BFGS with an L2 penalty, which takes
// the first penalty's bias out (both: liblbfgs). Nothing is drawn by chance: the same corpora,
// lists and program give the same file. Andrew and Gao 2007 (OWL-QN).
#include <lbfgs.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "language.h"
#include "tagger/train_articles.h"
#include "tagger/train_corpus.h"
#include "tagger/train_data.h"
#include "tagger/train_objective.h"
#include "tagger/train_weights.h"
#include "tagger/train_words.h"

using namespace crosshead;

namespace {

struct Options {
  std::string corpora, articles, model, out;
  DataOptions data;
  uint32_t common_cutoff = 8, select_rounds = 70, refit_rounds = 25, hold_out = 25, alone_every = 0;
  double l1 = 1.0, l2 = 0.02, unit = 0.05, rarer_orgs = 0;
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

/// Reads the files of a folder in the order of their names and calls `add` with every text and its
/// number in its file, from 1. False, and says so, if one cannot be read.
template <typename Reader, typename Add>
bool read_all(const std::string& folder, std::string_view ending, Reader reader, Add add) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ending) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) {
    uint32_t count = 0;
    if (!reader(file, [&](TrainingText& text) { add(text, ++count); })) {
      std::fprintf(stderr, "cannot read %s\n", file.c_str());
      return false;
    }
    std::printf("%s: %u texts\n", file.c_str(), count);
  }
  return true;
}

bool read_file(const std::string& path, std::string& out) {
  std::ifstream in(path, std::ios::binary);
  out.assign(std::istreambuf_iterator<char>(in), {});
  return static_cast<bool>(in);
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Trains the tagger's weights"};
  app.add_option("--corpora", options.corpora, "folder of .conll files")->required();
  app.add_option("--articles", options.articles, "folder of articles with marked names (.txt)");
  app.add_option("--alone-every", options.alone_every,
                 "one of so many paragraphs of the articles is read alone as well, 0: none");
  app.add_option("--model", options.model, "model file that holds the lists")->required();
  app.add_option("--out", options.out, "weights file to write")->required();
  app.add_option("--cutoff", options.data.cutoff, "occurrences below which a feature is dropped");
  app.add_option("--outside-cutoff", options.data.outside_cutoff,
                 "the same, of features never seen in a name");
  app.add_option("--common-cutoff", options.common_cutoff, "occurrences of a common word");
  app.add_option("--unknown-every", options.data.unknown_every,
                 "one of so many capitalised words is taken for a new one, 0: none");
  app.add_option("--unlisted-every", options.data.unlisted_every,
                 "one of so many is taken for a new one that no list holds");
  app.add_option("--rare", options.data.rare, "words seen more often are never taken for new ones");
  app.add_option("--l1", options.l1, "L1 penalty of the selection");
  app.add_option("--l2", options.l2, "L2 penalty of the refit");
  app.add_option("--select", options.select_rounds, "rounds of the selection");
  app.add_option("--refit", options.refit_rounds, "rounds of the refit");
  app.add_option("--unit", options.unit, "step of the stored weights");
  app.add_option("--rarer-orgs", options.rarer_orgs,
                 "logarithm by which organisations are rarer where the tagger is used");
  app.add_option("--hold-out", options.hold_out, "every n-th text calibrates and does not train");
  CLI11_PARSE(app, argc, argv);

  std::string bytes;
  Language language;
  if (!read_file(options.model, bytes) ||
      !language.open({reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()}).ok()) {
    std::fprintf(stderr, "cannot open the model %s\n", options.model.c_str());
    return 1;
  }
  std::vector<TrainingText> texts, held_out;
  const auto add = [&](const TrainingText& text, uint32_t number) {
    (number % options.hold_out == 0 ? held_out : texts).push_back(text);
  };
  if (!read_all(options.corpora, ".conll", read_corpus, add)) return 1;
  const size_t first_article = texts.size();
  if (!options.articles.empty() && !read_all(options.articles, ".txt", read_articles, add))
    return 1;
  if (options.alone_every > 0) add_paragraphs(texts, first_article, options.alone_every);
  for (auto* list : {&texts, &held_out})
    for (TrainingText& text : *list) language.lexicon.look_up(text.document);
  std::fflush(stdout);

  settle_compounds(texts);
  Weights weights;
  count_common(texts, options.common_cutoff, weights.common_prints, weights.common_classes);
  WordClasses common;
  common.build(weights.common_prints, weights.common_classes);
  std::printf("%zu common words\n", weights.common_prints.size());

  Data data = collect(texts, language.lexicon, common, options.data);
  std::vector<double> x(transition_params + data.column.size(), 0.0);
  // What is zero half-way hardly ever comes back, and the rest goes faster without it.
  for (const uint32_t rounds :
       {options.select_rounds / 2, options.select_rounds - options.select_rounds / 2}) {
    Objective objective(data);
    optimise(objective, x, options.l1, 0.001, rounds);
    prune(data, x);
  }
  if (options.refit_rounds > 0) {
    Objective objective(data);
    optimise(objective, x, 0, options.l2, options.refit_rounds);
  }

  weights.unit = options.unit;
  weights.transitions.assign(x.begin(), x.begin() + transition_params);
  constexpr auto org = static_cast<uint32_t>(MentionType::org);
  for (uint32_t from = 0; from <= label_count; ++from)
    for (const Position first : {begins, single})
      weights.transitions[from * label_count + label_of(org, first)] -= options.rarer_orgs;
  for (uint32_t f = 0; f < data.print.size(); ++f)
    for (uint32_t p = data.first_param[f]; p < data.first_param[f + 1]; ++p)
      weights.features.push_back({data.print[f], data.column[p], x[transition_params + p]});
  calibrate(weights, held_out, language.lexicon);
  std::ofstream(options.out, std::ios::binary) << serialise(weights);
  std::printf("wrote %s\n", options.out.c_str());
}
