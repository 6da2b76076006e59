#include "people/speech/speakers.h"

#include <algorithm>
#include <numeric>

#include "people/speech/pull_quotes.h"
#include "people/speech/resolver.h"
#include "people/speech/utterances.h"
#include "text/sort_by.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Names of a quotation that are looked at: enough for any speech, and a bound on what each costs.
constexpr size_t max_named = 32;
/// Tokens from one speaker to where the same goes on.
constexpr uint32_t max_apart = 150;

/// Orders drafts as Document::quotes wants them: by start, the longer one first.
std::vector<uint32_t> text_order(const std::vector<Span>& spans) {
  std::vector<uint32_t> order(spans.size());
  std::iota(order.begin(), order.end(), 0u);
  sort_by(order, [&](uint32_t draft) { return sort_key(spans[draft].start, ~spans[draft].end); });
  return order;
}

/// Inside a quotation that stands in another one: somebody else's words.
bool is_nested(const Document& document, Span span) {
  auto at = std::upper_bound(document.marked.begin(), document.marked.end(), span.start,
                             [](uint32_t s, const Marked& m) { return s < m.span.start; });
  if (at == document.marked.begin()) return false;
  for (auto m = static_cast<uint32_t>(at - document.marked.begin()) - 1; m != none;
       m = document.marked[m].parent)
    if (document.marked[m].span.end >= span.end) return document.marked[m].parent != none;
  return false;
}

/// The persons whom the words of a quotation name: whoever says "I met Holm" is hardly Holm. He may
/// be called by name in what he quotes.
void find_named(const Document& document, const Quote& quote, std::vector<uint32_t>& out) {
  out.clear();
  for (uint32_t p = quote.first_part; p < quote.first_part + quote.part_count; ++p) {
    const Span part = document.quote_parts[p];
    auto at = std::lower_bound(document.mentions.begin(), document.mentions.end(), part.start,
                               [](const Mention& m, uint32_t s) { return m.span.start < s; });
    for (; at != document.mentions.end() && at->span.start < part.end && out.size() < max_named;
         ++at)
      if (at->type == MentionType::person && at->entity != none && !is_nested(document, at->span))
        out.push_back(at->entity);
  }
}

/// Confidence of a quotation that the text breaks off in: a further paragraph might go on with it.
constexpr uint8_t most_if_broken = 80;
bool breaks_off(const Document& document, const Draft& draft) {
  if (draft.last_marked == none) return false;
  const Marked& last = document.marked[draft.last_marked];
  return !last.closed && last.block + 1 == document.blocks.size();
}

bool is_speaker_itself(std::string_view words) {
  return words == "I" || words == "me" || words == "my" || words == "My";
}
bool is_somebody_else(std::string_view words) {
  return words == "he" || words == "He" || words == "she" || words == "She" || words == "him" ||
         words == "her";
}

/// The one person whom the byline names, who says "I" in the text; or none.
uint32_t author(const Document& document) {
  uint32_t found = none;
  for (const Mention& mention : document.mentions)
    if (mention.type == MentionType::person && mention.entity != none &&
        document.block_of(mention).kind == BlockKind::byline) {
      if (found != none && found != mention.entity) return none;
      found = mention.entity;
    }
  return found;
}

/// Whoever speaks in a block of an interview, "Holm: I went back.", or none.
uint32_t whose_turn(const Document& document, uint32_t token) {
  auto at = std::upper_bound(document.blocks.begin(), document.blocks.end(), token,
                             [](uint32_t t, const Block& b) { return t < b.first_token; });
  if (at == document.blocks.begin()) return none;
  constexpr uint32_t longest = 3;  // titles before the name, "Sir"
  const uint32_t first = (--at)->first_token;
  for (uint32_t t = first; t < std::min(token, first + longest); ++t) {
    if (document.mention_of[t] == none) continue;
    const Mention& name = document.mentions[document.mention_of[t]];
    return name.type == MentionType::person && name.end_token < token &&
                   document.slice(document.tokens[name.end_token]) == ":"
               ? name.entity
               : none;
  }
  return none;
}

/// "Lind, he said, was late.": the person whom the speaker at a token tells of, or none.
uint32_t told_about(const Document& document, uint32_t token) {
  if (token < 2 || document.slice(document.tokens[token - 1]) != ",") return none;
  const uint32_t m = document.mention_of[token - 2];
  if (m == none) return none;
  const Mention& name = document.mentions[m];
  return name.type == MentionType::person && name.end_token == token - 1 &&
                 name.first_token == sentence_of(document.sentences, token).first_token
             ? name.entity
             : none;
}

/// Verbs of whoever spoke before.
bool goes_on(std::string_view cue) {
  static constexpr std::string_view verbs[] = {"added", "adds", "continued", "continues"};
  return contains<verbs>(cue);
}

}  // namespace

void find_quotes(Document& document, const Lexicon& lexicon, const SameBlocks& same,
                 SpeechMemory* memory) {
  document.quotes.clear();
  document.quote_parts.clear();
  if (document.tokens.empty()) {
    if (memory) *memory = {};
    return;
  }
  const Reading reading(document, lexicon);
  Utterances utterances(reading, same, memory);
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
    if (breaks_off(document, draft)) quote.confidence = std::min(quote.confidence, most_if_broken);
    quote.speaker = draft.by.speaker;
    quote.cue = draft.by.cue;
    if (draft.first_marked != none) {
      const uint32_t parent = document.marked[draft.first_marked].parent;
      if (parent != none) quote.parent = quote_of_marked[parent];
    }
    const auto index = static_cast<uint32_t>(document.quotes.size());
    document.quotes.push_back(quote);
    if (draft.first_marked == none) continue;
    uint32_t k = first_part[i];
    for (uint32_t m = draft.first_marked; m <= draft.last_marked; ++m) {
      const uint32_t start = document.marked[m].span.start;
      while (k < first_part[i + 1] && parts[k].start < start) ++k;
      if (k < first_part[i + 1] && parts[k].start == start) quote_of_marked[m] = index;
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
  sort_by(named, [](const Named& one) { return one.token; });
  Places own_places;
  Places& places = memory ? memory->places : own_places;
  find_places(document, same, places);
  Resolver resolver(document, lexicon, places);
  uint32_t last_token = none, last_entity = none, employer = none;
  uint32_t asker = none, asked_end = 0;  // who asks, and the end of that sentence
  std::vector<uint32_t> others;
  for (const Named& n : named) {
    const Attribution& by = drafts[n.draft].by;
    if (n.token != last_token) {
      find_named(document, document.quotes[n.quote], others);
      // "Asked by Lind whether it was late, she said": not Lind.
      if (n.token < asked_end && asker != none) others.push_back(asker);
      if (const uint32_t told = told_about(document, n.token); told != none) others.push_back(told);
      const uint32_t previous = last_token == none ? none : last_entity;
      last_entity = resolver.resolve(by.first_token, by.end_token, others);
      // "Holm said so. ..., the barrister added.": whoever adds something spoke before.
      if (last_entity == none && goes_on(document.slice(by.cue)) &&
          by.first_token - last_token < max_apart &&
          resolver.is_one(by.first_token, by.end_token) &&
          (previous == none || document.entities[previous].type == MentionType::person))
        last_entity = previous;
      if (by.asks) {
        asker = last_entity;
        asked_end = sentence_of(document.sentences, n.token).end_token;
      }
      // "A guest asked. He did not know.": whoever asks is not the one who answers.
      if (last_entity != none && !by.asks)
        resolver.spoke(by.first_token, last_entity);
      else if (last_entity == none && document.quotes[n.quote].parent == none &&
               !document.slice(by.cue).starts_with("ask"))
        resolver.unnamed_spoke(by.first_token, by.end_token);
      last_token = n.token;
      employer = last_entity != none ? none : resolver.employer(by.first_token, by.end_token);
    }
    document.quotes[n.quote].speaker_entity = last_entity != none ? last_entity : employer;
  }
  // "I thought, 'It is over'," said Holm: whoever says "I" inside a quotation is its speaker. An
  // outer quote comes before the ones inside it.
  // Whoever is "he" there is not: "He told me, 'Go home,'" said Holm.
  const uint32_t byline = author(document);
  for (uint32_t q = 0; q < order.size(); ++q) {
    Quote& quote = document.quotes[q];
    const std::string_view words = document.slice(quote.speaker);
    if (!is_speaker_itself(words) && !is_somebody_else(words)) continue;
    const uint32_t token = drafts[order[q]].by.first_token;
    const bool nested = quote.parent != none;
    const uint32_t outer =
        nested ? document.quotes[quote.parent].speaker_entity : whose_turn(document, token);
    if (!nested && outer == none) {
      if (quote.speaker_entity == none && words == "I") quote.speaker_entity = byline;
    } else if (is_speaker_itself(words)) {
      quote.speaker_entity = outer;
    } else if (outer != none && (quote.speaker_entity == outer || quote.speaker_entity == none)) {
      quote.speaker_entity = resolver.somebody_else(token, outer);
    }
  }
  find_pull_quotes(document);
}

}  // namespace crosshead
