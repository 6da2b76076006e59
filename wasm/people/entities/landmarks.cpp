#include "people/entities/landmarks.h"

#include <algorithm>
#include <span>

#include "people/function_words.h"

namespace crosshead {
namespace {

/// The landmarks of tokens [first, end), moved.
void keep(const std::vector<uint32_t>& before, uint32_t first, uint32_t end, uint32_t moved,
          std::vector<uint32_t>& out) {
  auto at = std::lower_bound(before.begin(), before.end(), first);
  for (; at != before.end() && *at < end; ++at) out.push_back(*at + moved);
}

/// Adds the tokens of [first, end) that `counts`. No jump hangs on the token: which word is one, no
/// processor guesses.
void find(uint32_t first, uint32_t end, std::vector<uint32_t>& out, const auto& counts) {
  size_t count = out.size();
  out.resize(count + (end - first) + 1);
  for (uint32_t t = first; t < end; ++t) {
    out[count] = t;
    count += counts(t) ? 1 : 0;
  }
  out.resize(count);
}

}  // namespace

void find_landmarks(Document& document, const Earlier* earlier) {
  document.capitals.clear();
  document.pronouns.clear();
  for_runs(
      document, earlier,
      [&](const BlockRun& run) {
        const Document& before = earlier->document;
        const uint32_t first = before.blocks[run.before].first_token,
                       end = before.blocks[run.end_before() - 1].end_token,
                       moved = earlier->shift(document, run).tokens;
        keep(before.capitals, first, end, moved, document.capitals);
        keep(before.pronouns, first, end, moved, document.pronouns);
      },
      [&](uint32_t block) {
        const uint32_t first = document.blocks[block].first_token,
                       end = document.blocks[block].end_token;
        find(first, end, document.capitals,
             [&](uint32_t t) { return document.tokens[t].shape & shape_upper_first; });
        find(first, end, document.pronouns, [&](uint32_t t) {
          return document.word_of(document.tokens[t]).uses & (use_male | use_female);
        });
      });
}

void place_mentions(Document& document) {
  document.mention_of.assign(document.tokens.size(), none);
  const std::span<const Sentence> sentences = document.sentences;
  uint32_t m = 0, sentence = 0;
  for (Mention& mention : document.mentions) {
    for (uint32_t t = mention.first_token; t < mention.end_token; ++t) document.mention_of[t] = m;
    ++m;
    while (sentence + 1 < sentences.size() && sentences[sentence].end_token <= mention.first_token)
      ++sentence;
    mention.sentence = sentence;
  }
}

}  // namespace crosshead
