#include "people/speech/places.h"

#include <algorithm>
#include <utility>

#include "people/function_words.h"
#include "people/speech/organisation_kinds.h"
#include "people/word_classes.h"
#include "text/lexicon.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr int oblique_weight = -14;  // after a preposition

bool tells(BlockKind kind) {
  return kind == BlockKind::paragraph || kind == BlockKind::list_item ||
         kind == BlockKind::standfirst || kind == BlockKind::headline ||
         kind == BlockKind::crosshead;
}

/// A preposition stands before the name, over articles and titles.
bool is_oblique(const Document& document, const Mention& mention) {
  constexpr uint32_t reach = 6;
  uint32_t t = mention.first_token;
  const uint32_t from = document.sentences[mention.sentence].first_token;
  for (uint32_t steps = 0; t > from && steps < reach; ++steps) {
    --t;
    const Token& token = document.tokens[t];
    const uint16_t use = document.word_of(token).uses;
    if (use & use_preposition) {
      // "For Lind, the job is done", "As for Lind,": whom the sentence is about.
      const bool as = t == from + 1 && document.slice(document.tokens[from]) == "As";
      const bool topic =
          (t == from && document.slice(token) == "For") || (as && document.slice(token) == "for");
      return !topic || mention.end_token == document.block_of(mention).end_token ||
             document.slice(document.tokens[mention.end_token]) != ",";
    }
    if (token.kind != TokenKind::word || (use & (use_verb | use_conjunction | use_pronoun))) break;
    if (!(use & (use_article | use_modifier)) && !(token.shape & shape_upper_first)) break;
  }
  return mention.type == MentionType::person && mention.first_token > from &&  // "the Bach suite"
         (document.word_of(document.tokens[mention.first_token - 1]).uses & use_article);
}

/// Reads the mentions of a document, or some of them, in order.
class NamePlaces {
 public:
  explicit NamePlaces(const Document& document) : document_(document) {}

  int8_t of(const Mention& mention) {
    const Block& block = document_.block_of(mention);
    if (mention.entity == none || !tells(block.kind)) return no_place;
    const bool oblique = is_oblique(document_, mention), quoted = is_quoted(mention.first_token);
    const bool person = mention.type == MentionType::person;
    const bool modifier = modifies(document_, mention);
    const bool first = mention.sentence != acted_;
    int weight = 0;
    if (oblique)
      weight = oblique_weight;
    else if (!modifier && !quoted && (person || (mention.type == MentionType::org && first)))
      weight = first ? place_subject : place_subject / 3;
    if (weight == place_subject &&
        mention.first_token - document_.sentences[mention.sentence].first_token <= 1)
      weight = place_opening;
    if (modifier || owns(mention, block))
      weight = std::min(weight, 0) + place_possessor;
    else if (!oblique && !quoted && person)
      acted_ = mention.sentence;
    return static_cast<int8_t>(weight);
  }

 private:
  bool is_quoted(uint32_t token) {
    const auto& marked = document_.marked;
    while (marked_ < marked.size() &&
           (marked[marked_].parent != none || marked[marked_].end_token <= token))
      ++marked_;
    return marked_ < marked.size() && marked[marked_].first_token <= token;
  }

  bool owns(const Mention& mention, const Block& block) const {
    if (mention.end_token >= block.end_token) return false;
    const std::string_view next = document_.slice(document_.tokens[mention.end_token]);
    return next == "'s" || next == "’s";
  }

  const Document& document_;
  uint32_t marked_ = 0;    // outermost marked span that does not end before the mention
  uint32_t acted_ = none;  // last sentence that has a person for a subject
};

uint8_t opening_of(const Document& document, const Sentence& sentence) {
  const auto uses = [&](uint32_t t) { return document.word_of(document.tokens[t]).uses; };
  const auto text = [&](uint32_t t) { return document.slice(document.tokens[t]); };
  const uint32_t first = sentence.first_token;
  uint8_t opening = text(first) == "The" ? opens_the : 0;
  if (uses(first) & (use_indefinite | use_possessive)) opening |= opens_someone;
  for (uint32_t t = first; t + 1 < sentence.end_token && t < first + opening_reach; ++t)
    if ((uses(t + 1) & use_kin) && text(t) == "my") opening |= opens_my_kin;
  return opening;
}

/// Takes over what was found of records [first, end).
template <typename Fact>
void keep(const std::vector<Fact>& before, uint32_t first, uint32_t end, uint32_t shift,
          std::vector<Fact>& now) {
  std::copy(before.begin() + static_cast<std::ptrdiff_t>(first - shift),
            before.begin() + static_cast<std::ptrdiff_t>(end - shift),
            now.begin() + static_cast<std::ptrdiff_t>(first));
}

}  // namespace

bool modifies(const Document& document, const Mention& mention) {
  constexpr uint32_t object = class_determiner | class_possessive | class_object;
  constexpr uint32_t goes_on =
      class_verb | class_finite | class_stops_phrase | class_adverb | class_reflexive | object;
  const uint32_t end = document.sentences[mention.sentence].end_token;
  if (mention.end_token >= end) return false;
  const Token& next = document.tokens[mention.end_token];
  const Word& word = document.word_of(next);
  if (document.slice(next).ends_with("s") && mention.end_token + 1 < end &&
      (document.word_of(document.tokens[mention.end_token + 1]).classes & object))
    return false;  // "Lind plays the host"
  return next.kind == TokenKind::word && !(word.classes & goes_on) &&
         !(word.lists & mask_of(List::cue)) && !document.slice(next).ends_with("ed") &&
         !organisation_kind(document.slice(next));  // "the Volta group"
}

void find_places(const Document& document, const SameBlocks& same, Places& places) {
  const Places before = std::exchange(places, {});
  places.names.resize(document.mentions.size());
  NamePlaces names(document);
  same.each_mention(
      [&](const SameRow& row) {
        keep(before.names, row.first_mention, row.end_mention, row.shift.mentions, places.names);
      },
      [&](uint32_t m) { places.names[m] = names.of(document.mentions[m]); });
  places.openings.resize(document.sentences.size());
  same.each_sentence(
      [&](const SameRow& row) {
        keep(before.openings, row.first_sentence, row.end_sentence, row.shift.sentences,
             places.openings);
      },
      [&](uint32_t s) { places.openings[s] = opening_of(document, document.sentences[s]); });
}

}  // namespace crosshead
