// The long differential run of editing sessions: random edits of texts made of the golden cases,
// each followed by a fresh reading that must give the same document and the same JSON.
//
//     build/native/session_fuzz MODEL EDITS SEED TEXT...     exit 1 and the edit that broke it
#include <cstdio>
#include <cstdlib>
#include <string>

#include "files.h"
#include "random_edits.h"

using namespace crosshead;
using namespace crosshead::test;

int main(int argc, char** argv) {
  if (argc < 5) return std::fprintf(stderr, "usage: session_fuzz MODEL EDITS SEED TEXT...\n"), 2;
  Annotator annotator;
  const std::string model = bytes_of(argv[1]);
  if (!annotator.open(as_model(model)).ok())
    return std::fprintf(stderr, "session_fuzz: cannot open %s\n", argv[1]), 2;
  std::string source;
  for (int i = 4; i < argc; ++i) source += bytes_of(argv[i]) + "\n\n";
  const long edits = std::atol(argv[2]);
  const uint64_t seed = std::strtoull(argv[3], nullptr, 10);

  // Mostly short texts, where everything hangs together; now and then one of many articles.
  constexpr long edits_per_text = 250;
  for (long done = 0; done < edits;) {
    const uint64_t text_seed = seed * 1'000'003 + static_cast<uint64_t>(done);
    Random random(text_seed);
    const uint32_t limit = random.below(8) == 0 ? 12'000 : 500 + random.below(2500);
    const auto size = static_cast<uint32_t>(source.size());
    const uint32_t from = character(source, random.below(size));
    const uint32_t end = character(source, std::min(size, from + random.below(limit)));
    const Options options{.topic_breaks = random.below(4) == 0};
    Session session(annotator.language(), std::string_view(source).substr(from, end - from),
                    options);
    for (long i = 0; i < edits_per_text && done < edits; ++i, ++done) {
      const RandomEdit edit = random_edit(random, session.document().text, source, limit);
      const Document before = session.document();
      const std::vector<Change> changes = session.edit(edit.replaced, edit.insert);
      std::string wrong =
          difference(session.document(), annotator.annotate(session.document().text, {}, options));
      if (wrong.empty()) wrong = unreported(before, session.document(), changes);
      if (wrong.empty()) continue;
      std::printf("seed %llu, edit %ld [%u, %u) <- \"%s\": %s differ; the text before:\n%s\n",
                  static_cast<unsigned long long>(text_seed), i, edit.replaced.start,
                  edit.replaced.end, edit.insert.c_str(), wrong.c_str(), before.text.c_str());
      return 1;
    }
    if (done % 5000 < edits_per_text) std::fprintf(stderr, "%ld edits\n", done);
  }
  std::printf("%ld edits, each equal to a fresh reading\n", edits);
}
