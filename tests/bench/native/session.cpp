// Native cost of a key in an editing session: types the keys of a file into a text and prints
//
//     {"bytes", "open", "p50", "p99", "worst", "answer"}    ms of CPU, bytes; an edit is the
//     session's and its part of the answer
//
//     build/native/session_bench MODEL TEXT KEYS
//
// A line of KEYS is START TAB END TAB INSERT, in UTF-16 units: see makeKeys() in ../texts.mjs.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sstream>
#include <string>
#include <vector>

#include "annotate.h"
#include "faces/offsets.h"
#include "faces/packed.h"
#include "files.h"
#include "session.h"

using namespace crosshead;
using crosshead::test::bytes_of;

namespace {

/// Milliseconds of the process's own time, so that a busy machine disturbs little.
double now() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return std::fprintf(stderr, "usage: session_bench MODEL TEXT KEYS\n"), 2;
  Language language;
  const std::string model = bytes_of(argv[1]);
  if (!language.open(crosshead::test::as_model(model)).ok())
    return std::fprintf(stderr, "session_bench: cannot open %s\n", argv[1]), 1;
  const std::string text = bytes_of(argv[2]);
  double start = now();
  Session session(language, text, {});
  const double open = now() - start;
  std::istringstream keys(bytes_of(argv[3]));
  std::vector<double> ms;
  size_t written = 0;
  for (std::string from, to, insert; std::getline(keys, from, '\t') &&
                                     std::getline(keys, to, '\t') && std::getline(keys, insert);) {
    const OffsetMap map(session.document().text, OffsetUnit::utf16);
    const Span replaced{map.to_byte(static_cast<uint32_t>(std::atol(from.c_str()))),
                        map.to_byte(static_cast<uint32_t>(std::atol(to.c_str())))};
    start = now();
    const std::vector<Change> changes = session.edit(replaced, insert);
    const OffsetMap map_now(session.document().text, OffsetUnit::utf16);
    written += sizeof(uint32_t) * pack(session.document(), changes, map_now).size();
    ms.push_back(now() - start);
  }
  if (ms.empty()) return std::fprintf(stderr, "session_bench: no keys\n"), 1;
  std::sort(ms.begin(), ms.end());
  std::printf(
      "{\"bytes\":%zu,\"open\":%.2f,\"p50\":%.3f,\"p99\":%.3f,\"worst\":%.3f,\"answer\":%zu}\n",
      text.size(), open, ms[ms.size() / 2], ms[ms.size() * 99 / 100], ms.back(),
      written / ms.size());
}
