#include "people/entities/mention_facts.h"

#include <algorithm>
#include <utility>

#include "people/entities/also_known.h"
#include "people/entities/gender.h"
#include "people/entities/organisations.h"
#include "text/tokens.h"

namespace crosshead {
namespace {

// How far facts reach over the border of a row of blocks: tokens back (kin_gender), mentions ahead
// (definition_behind).
constexpr uint32_t tokens_back = 2, mentions_ahead = 2;

MentionFacts read(const Document& document, const Lexicon& lexicon, uint32_t m,
                  WrittenNames& written) {
  const Mention& mention = document.mentions[m];
  if (!is_name(mention.type)) return {};
  MentionFacts facts = facts_within(document, mention);
  facts.spelling = written.of(document, lexicon, mention);
  facts.other_name = other_name_before(document, mention);
  facts.definition = definition_behind(document, m);
  facts.title = title_gender(document, lexicon, mention);
  facts.kin = kin_gender(document, lexicon, mention);
  return facts;
}

}  // namespace

MentionFacts facts_within(const Document& document, const Mention& mention) {
  MentionFacts facts;
  for (uint32_t t = mention.first_token; t < mention.end_token; ++t) {
    const Token& token = document.tokens[t];
    facts.written = phrase_key(facts.written, document.word_of(token).folded);
    if (t == mention.first_token || token.space_before) ++facts.words;
    facts.letters += token.end - token.start;
    if (!(token.shape & shape_all_upper)) facts.mixed_case = true;
  }
  const BlockKind kind = document.block_of(mention).kind;
  facts.headline = kind == BlockKind::headline;
  facts.front = facts.headline || kind == BlockKind::standfirst;
  return facts;
}

void find_facts(const Document& document, const Lexicon& lexicon, const SameBlocks& same,
                WrittenNames& written, std::vector<MentionFacts>& facts) {
  const std::vector<MentionFacts> before = std::exchange(facts, {});
  facts.resize(document.mentions.size());
  const auto read_one = [&](uint32_t m) { facts[m] = read(document, lexicon, m, written); };
  same.each_mention(
      [&](const SameRow& row) {
        const uint32_t first = row.first_mention, end = row.end_mention;
        std::copy_n(before.begin() + static_cast<std::ptrdiff_t>(first - row.shift.mentions),
                    end - first, facts.begin() + static_cast<std::ptrdiff_t>(first));
        const uint32_t inside = document.blocks[row.first].first_token + tokens_back;
        for (uint32_t m = first; m < end && document.mentions[m].first_token < inside; ++m)
          read_one(m);
        for (uint32_t m = std::max(first + mentions_ahead, end) - mentions_ahead; m < end; ++m)
          read_one(m);
      },
      read_one);
}

}  // namespace crosshead
