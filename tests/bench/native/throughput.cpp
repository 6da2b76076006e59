// Native throughput: reads texts again and again and prints, for each file, a line
//
//     {"bytes", "tokens", "ms"}      ms: median of the runs, text in, JSON out
//
//     build/native/throughput_bench MODEL RUNS TEXT...
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "annotate.h"
#include "faces/json.h"
#include "files.h"

using crosshead::test::bytes_of;

int main(int argc, char** argv) {
  if (argc < 4) return std::fprintf(stderr, "usage: throughput_bench MODEL RUNS TEXT...\n"), 2;
  crosshead::Annotator annotator;
  const std::string model = bytes_of(argv[1]);
  if (!annotator.open(crosshead::test::as_model(model)).ok())
    return std::fprintf(stderr, "throughput_bench: cannot open %s\n", argv[1]), 1;
  const auto runs = static_cast<size_t>(std::max(1, std::atoi(argv[2])));
  for (int i = 3; i < argc; ++i) {
    const std::string text = bytes_of(argv[i]);
    std::vector<double> ms;
    size_t tokens = 0, out = 0;
    for (size_t run = 0; run <= runs; ++run) {  // the first one warms up
      const auto start = std::chrono::steady_clock::now();
      const crosshead::Document& document = annotator.annotate(text);
      out = crosshead::to_json(document, crosshead::OffsetUnit::utf16).size();
      const std::chrono::duration<double, std::milli> taken =
          std::chrono::steady_clock::now() - start;
      if (run > 0) ms.push_back(taken.count());
      tokens = document.tokens.size();
    }
    std::nth_element(ms.begin(), ms.begin() + static_cast<long>(runs / 2), ms.end());
    std::printf("{\"bytes\":%zu,\"tokens\":%zu,\"ms\":%.4f,\"json\":%zu}\n", text.size(), tokens,
                ms[runs / 2], out);
  }
}
