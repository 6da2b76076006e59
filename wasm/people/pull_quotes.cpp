#include "people/pull_quotes.h"

#include <algorithm>

#include "people/key_index.h"
#include "people/kinds.h"
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

/// The quote that is all of a block and has no attribution of its own, or `none`.
uint32_t lone_quote(const Document& document, const Block& block) {
  const auto at =
      std::lower_bound(document.quotes.begin(), document.quotes.end(), block.span.start,
                       [](const Quote& q, uint32_t start) { return q.span.start < start; });
  if (at == document.quotes.end() || at->span != block.span || at->part_count != 1 ||
      !at->cue.empty() || at->kind == QuoteKind::indirect)
    return none;
  const auto marked =
      std::lower_bound(document.marked.begin(), document.marked.end(), block.span.start,
                       [](const Marked& m, uint32_t start) { return m.span.start < start; });
  if (marked == document.marked.end() || marked->span != block.span ||
      is_title_case(document, *marked))  // 'All Bets Are Off': a crosshead
    return none;
  return static_cast<uint32_t>(at - document.quotes.begin());
}

}  // namespace

void find_pull_quotes(Document& document) {
  std::vector<uint32_t> lone;
  for (const Block& block : document.blocks) {
    const uint32_t quote = lone_quote(document, block);
    if (quote != none) lone.push_back(quote);
  }
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
