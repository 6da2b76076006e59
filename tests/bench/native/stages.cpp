// The engine's stages, one benchmark each (Google Benchmark): nanoseconds a token, tokens a second.
//
// usage: stages_bench --model FILE ARTICLE.txt... [--benchmark_...]
// An iteration is one pass over all articles. `whole` is annotate() and to_json() together, `open`
// reads the model. Time is the process's own (CPU), so that a busy machine disturbs it little.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "annotate.h"
#include "faces/json.h"
#include "people/entities/aliases.h"
#include "people/entities/roles.h"
#include "people/function_words.h"
#include "people/same_blocks.h"
#include "people/speech/speakers.h"
#include "people/word_classes.h"
#include "tagger/mentions.h"
#include "text/blocks.h"
#include "text/quotes.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/unicode.h"

namespace {

using namespace crosshead;

struct Setting {
  std::vector<std::string> articles;
  std::string model;
  Language language;
  Annotator annotator;
};
Setting setting;

struct Work {
  Document document;
  std::string text, json;
};

struct Stage {
  const char* name;
  std::function<void(Work&)> run;
};

const std::vector<Stage>& stages() {
  static const std::vector<Stage> all = {
      {"well_formed",
       [](Work& w) {
         w.document.clear();
         well_formed(w.text, w.document.text);
       }},
      {"blocks", [](Work& w) { find_blocks(w.document, false); }},
      {"tokens", [](Work& w) { find_tokens(w.document); }},
      {"words",
       [](Work& w) {
         setting.language.lexicon.look_up(w.document);
         find_word_classes(w.document);
         find_word_uses(w.document);
       }},
      {"sentences", [](Work& w) { find_sentences(w.document); }},
      {"marked", [](Work& w) { find_marked(w.document); }},
      {"mentions",
       [](Work& w) {
         find_mentions(w.document, setting.language.lexicon, setting.language.names.get());
       }},
      {"entities",
       [](Work& w) {
         find_entities(w.document, setting.language.lexicon);
         find_roles(w.document, setting.language.lexicon, SameBlocks(w.document));
       }},
      {"quotes",
       [](Work& w) { find_quotes(w.document, setting.language.lexicon, SameBlocks(w.document)); }},
      {"json", [](Work& w) { w.json = to_json(w.document, OffsetUnit::utf16); }},
  };
  return all;
}

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

constexpr size_t passes = 5;

/// Seconds of every stage [stage][pass], measured together in one run over the articles.
struct Profile {
  std::vector<std::vector<double>> seconds;
  uint64_t tokens = 0;  // of one pass
};

const Profile& profile() {
  static const Profile measured = [] {
    Profile p;
    p.seconds.assign(stages().size(), std::vector<double>(passes));
    Work work;
    for (size_t pass = 0; pass < passes; ++pass) {
      p.tokens = 0;
      for (const std::string& article : setting.articles) {
        work.text = article;
        double last = cpu_seconds();
        for (size_t i = 0; i < stages().size(); ++i) {
          stages()[i].run(work);
          const double now = cpu_seconds();
          p.seconds[i][pass] += now - last;
          last = now;
        }
        p.tokens += work.document.tokens.size();
      }
    }
    return p;
  }();
  return measured;
}

void report_stage(benchmark::State& state, size_t stage) {
  size_t pass = 0;
  for (auto _ : state) state.SetIterationTime(profile().seconds[stage][pass++]);
  state.SetItemsProcessed(static_cast<int64_t>(profile().tokens * pass));
}

void whole(benchmark::State& state) {
  uint64_t tokens = 0, bytes = 0;
  for (auto _ : state)
    for (const std::string& article : setting.articles) {
      const Document& document = setting.annotator.annotate(article);
      const std::string json = to_json(document, OffsetUnit::utf16);
      benchmark::DoNotOptimize(json.data());
      tokens += document.tokens.size();
      bytes += article.size();
    }
  state.SetItemsProcessed(static_cast<int64_t>(tokens));
  state.SetBytesProcessed(static_cast<int64_t>(bytes));
}

void open(benchmark::State& state) {
  Language language;
  for (auto _ : state)
    benchmark::DoNotOptimize(language.open(
        {reinterpret_cast<const uint8_t*>(setting.model.data()), setting.model.size()}));
}

bool read_file(const std::string& path, std::string& out) {
  std::ifstream in(path, std::ios::binary);
  out.assign(std::istreambuf_iterator<char>(in), {});
  return in.good();
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc < 4 || std::string(argv[1]) != "--model") {
    std::fputs("usage: stages_bench --model FILE ARTICLE.txt...\n", stderr);
    return 2;
  }
  if (!read_file(argv[2], setting.model)) return std::fputs("cannot read the model\n", stderr), 1;
  const std::span bytes(reinterpret_cast<const uint8_t*>(setting.model.data()),
                        setting.model.size());
  if (!setting.language.open(bytes).ok() || !setting.annotator.open(bytes).ok())
    return std::fputs("cannot open the model\n", stderr), 1;
  for (int i = 3; i < argc; ++i)
    if (!read_file(argv[i], setting.articles.emplace_back()))
      return std::fprintf(stderr, "cannot read %s\n", argv[i]), 1;

  benchmark::RegisterBenchmark("open", open)->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("whole", whole)->Iterations(passes)->Unit(benchmark::kMillisecond);
  for (size_t i = 0; i < stages().size(); ++i)
    benchmark::RegisterBenchmark(stages()[i].name, report_stage, i)
        ->UseManualTime()
        ->Iterations(passes)
        ->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
