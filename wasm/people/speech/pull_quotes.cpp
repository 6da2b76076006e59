#include "people/speech/pull_quotes.h"

#include <algorithm>
#include <array>

#include "people/key_index.h"
#include "people/speech/kinds.h"
#include "text/tokens.h"

namespace crosshead {
namespace {

constexpr uint32_t min_words = 2;  // "Yes." says nothing about who repeats it

/// First token that starts at `start` or behind it.
uint32_t token_at(const Document& document, uint32_t start) {
  const auto token = std::lower_bound(document.tokens.begin(), document.tokens.end(), start,
                                      [](const Token& t, uint32_t at) { return t.start < at; });
  return static_cast<uint32_t>(token - document.tokens.begin());
}

/// Key of the words of a span, without capitals and marks; 0 if they are too few.
uint64_t words_key(const Document& document, Span span) {
  auto token = document.tokens.begin() + token_at(document, span.start);
  uint64_t key = 0;
  uint32_t words = 0;
  for (; token != document.tokens.end() && token->end <= span.end; ++token) {
    if (token->kind != TokenKind::word && token->kind != TokenKind::number) continue;
    key = phrase_key(key, document.word_of(*token).folded);
    ++words;
  }
  return words < min_words ? 0 : key;
}

/// The quotes that are all of a block and have no attribution of their own.
std::vector<uint32_t> lone_quotes(const Document& document) {
  std::vector<uint32_t> lone;
  const auto& quotes = document.quotes;
  const auto& all_marked = document.marked;
  size_t q = 0, m = 0;  // first ones that do not begin before the block
  for (const Block& block : document.blocks) {
    while (q < quotes.size() && quotes[q].span.start < block.span.start) ++q;
    while (m < all_marked.size() && all_marked[m].span.start < block.span.start) ++m;
    if (q == quotes.size() || m == all_marked.size()) break;
    const Quote& quote = quotes[q];
    if (quote.span == block.span && quote.part_count == 1 && quote.cue.empty() &&
        quote.kind != QuoteKind::indirect && all_marked[m].span == block.span &&
        !is_title_case(document, all_marked[m]))  // 'All Bets Are Off': a crosshead
      lone.push_back(static_cast<uint32_t>(q));
  }
  return lone;
}

/// Whether the quotation whose first word is at `first` has few words and the text at `at` has the
/// same.
bool repeats(const Document& document, uint32_t first, uint32_t at) {
  constexpr uint32_t longest = 4;  // words
  const auto& tokens = document.tokens;
  for (uint32_t i = 0; i <= longest && first + i < tokens.size(); ++i) {
    if (tokens[first + i].kind != TokenKind::word)
      return i > 0 && tokens[first + i].kind == TokenKind::quote_mark;
    if (at + i >= tokens.size() ||
        document.word_of(tokens[first + i]).folded != document.word_of(tokens[at + i]).folded)
      return false;
  }
  return false;
}

/// "Brothers jailed over 'cowardly' fire": words of the headline that look like irony are
/// somebody's where the text quotes him with them.
void settle_headline_terms(Document& document) {
  constexpr uint32_t most = 4;                      // that are looked for
  std::array<std::array<uint32_t, 2>, most> terms;  // token and quote
  uint32_t count = 0;
  for (uint32_t q = 0; q < document.quotes.size() && count < most; ++q) {
    const Quote& quote = document.quotes[q];
    if (quote.kind != QuoteKind::term) continue;
    const uint32_t mark = token_at(document, quote.span.start);
    const Sentence& sentence = sentence_of(document.sentences, mark);
    if (document.blocks[sentence.block].kind != BlockKind::headline) continue;
    terms[count++] = {mark + 1, q};
  }
  for (uint32_t q = 0; q < document.quotes.size() && count > 0; ++q) {
    const Quote& said = document.quotes[q];
    if (said.speaker.empty() || said.kind == QuoteKind::indirect || said.kind == QuoteKind::term)
      continue;
    for (uint32_t p = said.first_part; p < said.first_part + said.part_count; ++p) {
      const Span part = document.quote_parts[p];
      for (uint32_t t = token_at(document, part.start);
           t < document.tokens.size() && document.tokens[t].end <= part.end; ++t)
        for (uint32_t k = 0; k < count; ++k) {
          const auto [first, term] = terms[k];
          if (!repeats(document, first, t)) continue;
          document.quotes[term].kind = QuoteKind::mixed;
          document.quotes[term].rule = "pull-quote";
          document.quotes[term].confidence = said.confidence;
        }
    }
  }
}

}  // namespace

void find_pull_quotes(Document& document) {
  settle_headline_terms(document);
  const std::vector<uint32_t> lone = lone_quotes(document);
  if (lone.empty()) return;

  KeyIndex said;  // words of a part -> quote
  for (uint32_t q = 0; q < document.quotes.size(); ++q) {
    const Quote& quote = document.quotes[q];
    if (quote.speaker.empty() || quote.cue.empty() || quote.kind == QuoteKind::indirect) continue;
    for (uint32_t p = quote.first_part; p < quote.first_part + quote.part_count; ++p)
      if (const uint64_t key = words_key(document, document.quote_parts[p])) said.add(key, q);
  }
  for (const uint32_t q : lone) {
    const uint64_t key = words_key(document, document.quotes[q].span);
    if (!key) continue;
    said.each(key, 1, [&](uint32_t source) {
      Quote& quote = document.quotes[q];
      const Quote& from = document.quotes[source];
      quote.kind = QuoteKind::direct;
      quote.rule = "pull-quote";
      quote.confidence = from.confidence;
      quote.speaker = from.speaker;
      quote.speaker_entity = from.speaker_entity;
    });
  }
}

}  // namespace crosshead
