// The names' tagger alone, natively or as wasm in Node: from tokens and sentences to names. Reads
// all texts again and again, in turn, so that an article meets what the ones before it left in the
// caches, and prints a line
//
//     {"tokens", "first", "ms", "least"}   ms of a round over all texts: the first one, the median
//                                          of the others, and the one that was disturbed least
//
//     build/native/tagging_bench MODEL ROUNDS TEXT...
//     node build/wasm/tagging_bench.cjs MODEL ROUNDS TEXT...
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "files.h"
#include "language.h"
#include "text/blocks.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/unicode.h"

using namespace crosshead;

int main(int argc, char** argv) {
  if (argc < 4) return std::fprintf(stderr, "usage: tagging_bench MODEL ROUNDS TEXT...\n"), 2;
  Language language;
  const std::string model = test::bytes_of(argv[1]);
  if (!language.open(test::as_model(model)).ok())
    return std::fprintf(stderr, "tagging_bench: cannot open %s\n", argv[1]), 1;
  std::vector<Document> documents;
  size_t tokens = 0;
  for (int i = 3; i < argc; ++i) {
    Document& document = documents.emplace_back();
    well_formed(test::bytes_of(argv[i]), document.text);
    find_blocks(document, false);
    find_tokens(document);
    language.lexicon.look_up(document);
    find_sentences(document);
    tokens += document.tokens.size();
  }
  const int rounds = std::max(1, std::atoi(argv[2]));
  std::vector<double> ms;
  std::vector<Name> names;
  for (int round = 0; round <= rounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    for (const Document& document : documents) {
      names.clear();
      language.names->find(document, names);
    }
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    ms.push_back(taken.count());
  }
  const double first = ms[0];
  ms.erase(ms.begin());
  const auto middle = ms.begin() + rounds / 2;
  std::nth_element(ms.begin(), middle, ms.end());
  std::printf("{\"tokens\":%zu,\"first\":%.3f,\"ms\":%.3f,\"least\":%.3f}\n", tokens, first,
              *middle, *std::min_element(ms.begin(), ms.end()));
}
