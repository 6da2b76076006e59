#include "people/speech/pull_quotes.h"

#include <algorithm>

#include "people/key_index.h"
#include "people/speech/kinds.h"
#include "text/tokens.h"

namespace crosshead {
namespace {

constexpr uint32_t min_words = 2;  // "Yes." says nothing about who repeats it

/// Key of the words of a span, without capitals and marks; 0 if they are too few.
uint64_t words_key(const Document& document, Span span) {
  auto token = std::lower_bound(document.tokens.begin(), document.tokens.end(), span.start,
                                [](const Token& t, uint32_t start) { return t.start < start; });
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

}  // namespace

void find_pull_quotes(Document& document) {
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
