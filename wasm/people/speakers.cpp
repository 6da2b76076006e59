#include "people/speakers.h"

#include <algorithm>

#include "people/resolver.h"
#include "people/utterances.h"

namespace crosshead {
namespace {

/// Orders drafts as Document::quotes wants them: by start, the longer one first.
std::vector<uint32_t> text_order(const std::vector<Span>& spans) {
  std::vector<uint32_t> order(spans.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    if (spans[a].start != spans[b].start) return spans[a].start < spans[b].start;
    if (spans[a].end != spans[b].end) return spans[a].end > spans[b].end;
    return a < b;
  });
  return order;
}

bool is_speaker_itself(std::string_view words) {
  return words == "I" || words == "me" || words == "my" || words == "My";
}

}  // namespace

void find_quotes(Document& document, const Lexicon& lexicon, const Earlier* earlier,
                 SpeechMemory* memory) {
  document.quotes.clear();
  document.quote_parts.clear();
  if (document.tokens.empty()) {
    if (memory) *memory = {};
    return;
  }
  const Reading reading(document, lexicon);
  Utterances utterances(reading, earlier, memory);
  utterances.read();
  const auto& drafts = utterances.drafts;

  // Parts grouped by draft: count, add up, fill. They come in text order within a draft.
  std::vector<uint32_t> first_part(drafts.size() + 1, 0);
  for (const DraftPart& part : utterances.parts) ++first_part[part.draft + 1];
  for (size_t i = 0; i < drafts.size(); ++i) first_part[i + 1] += first_part[i];
  std::vector<Span> parts(utterances.parts.size());
  std::vector<uint32_t> next(first_part.begin(), first_part.end());
  for (const DraftPart& part : utterances.parts) parts[next[part.draft]++] = part.span;

  std::vector<Span> spans(drafts.size());
  for (size_t i = 0; i < drafts.size(); ++i)
    spans[i] = {parts[first_part[i]].start, parts[first_part[i + 1] - 1].end};
  const std::vector<uint32_t> order = text_order(spans);
  std::vector<uint32_t> quote_of_marked(document.marked.size(), none);

  for (const uint32_t i : order) {
    const Draft& draft = drafts[i];
    Quote quote{.span = spans[i], .kind = draft.kind};
    quote.first_part = static_cast<uint32_t>(document.quote_parts.size());
    quote.part_count = first_part[i + 1] - first_part[i];
    for (uint32_t k = first_part[i]; k < first_part[i + 1]; ++k)
      document.quote_parts.push_back(parts[k]);
    quote.rule = name_of(draft.by.rule);
    quote.confidence = static_cast<uint8_t>(weight_of(draft.by.rule) - draft.by.malus);
    quote.speaker = draft.by.speaker;
    quote.cue = draft.by.cue;
    if (draft.first_marked != none) {
      const uint32_t parent = document.marked[draft.first_marked].parent;
      if (parent != none) quote.parent = quote_of_marked[parent];
    }
    const auto index = static_cast<uint32_t>(document.quotes.size());
    document.quotes.push_back(quote);
    if (draft.first_marked != none) {
      for (uint32_t k = 0; k < quote.part_count; ++k) {
        const Span part = document.quote_parts[quote.first_part + k];
        const auto at =
            std::lower_bound(document.marked.begin(), document.marked.end(), part.start,
                             [](const Marked& m, uint32_t s) { return m.span.start < s; });
        if (at != document.marked.end() && at->span.start == part.start)
          quote_of_marked[static_cast<size_t>(at - document.marked.begin())] = index;
      }
    }
  }

  // Who the speakers are, in the order in which the text names them.
  struct Named {
    uint32_t token, quote, draft;
  };
  std::vector<Named> named;
  for (uint32_t q = 0; q < order.size(); ++q)
    if (drafts[order[q]].by && drafts[order[q]].by.end_token > drafts[order[q]].by.first_token)
      named.push_back({drafts[order[q]].by.first_token, q, order[q]});
  std::stable_sort(named.begin(), named.end(),
                   [](const Named& a, const Named& b) { return a.token < b.token; });
  Resolver resolver(document, lexicon);
  uint32_t last_token = none, last_entity = none;
  for (const Named& n : named) {
    const Attribution& by = drafts[n.draft].by;
    if (n.token != last_token) {
      last_entity = resolver.resolve(by.first_token, by.end_token);
      if (last_entity != none) resolver.spoke(by.first_token, last_entity);
      last_token = n.token;
    }
    document.quotes[n.quote].speaker_entity = last_entity;
  }
  // "I thought, 'It is over'," said Holm: whoever says "I" inside a quotation is its speaker. An
  // outer quote comes before the ones inside it.
  for (Quote& quote : document.quotes)
    if (quote.parent != none && is_speaker_itself(document.slice(quote.speaker)))
      quote.speaker_entity = document.quotes[quote.parent].speaker_entity;
}

}  // namespace crosshead
