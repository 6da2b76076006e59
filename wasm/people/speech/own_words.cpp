// Attributions by what is somebody's own: "in her own words", "in Holm's view". Tested by
// tests/unit/attribution_test.cpp.

#include "people/speech/attribution.h"

#include <array>
#include "people/speech/phrase_cores.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr auto owners =
    std::to_array<std::string_view>({"his", "her", "their", "His", "Her", "Their"});
constexpr auto owned = std::to_array<std::string_view>(
    {"words", "view", "opinion", "telling", "estimation", "account"});

/// What somebody says, as a noun: "her remark that".
constexpr auto sayings = std::to_array<std::string_view>(
    {"claim",     "claims",     "remark",     "remarks",     "comment",    "comments",
     "assertion", "statement",  "suggestion", "argument",    "promise",    "pledge",
     "vow",       "warning",    "warnings",   "answer",      "accusation", "allegation",
     "complaint", "prediction", "contention", "declaration", "message",    "verdict",
     "view",      "words",      "assessment", "conclusion"});

/// "Her" words: the pronoun is the speaker.
Attribution by_owner(const Line& line, uint32_t pronoun) {
  Attribution a;
  a.rule = Rule::possessive;
  a.speaker = line.span(pronoun, pronoun + 1);
  a.first_token = line.items[pronoun].first_token;
  a.end_token = line.items[pronoun].end_token;
  return a;
}

}  // namespace

Attribution in_saying(const Line& line, uint32_t hole) {
  constexpr uint32_t reach = 12, most = 2;  // items before the words, adjectives before the noun
  const uint32_t start = line.sentence_start(hole);
  uint32_t that = hole;
  while (that > start && that + reach > hole && !line.is_hole(that - 1) &&
         !line.reads(that, "that"))
    --that;
  if (!line.reads(that, "that") || that < start + 2) return {};
  uint32_t noun = that - 1;
  if (line.is(noun, class_be) || is_time(line, noun)) --noun;
  if (is_time(line, that - 1) && line.is(noun, class_preposition)) --noun;
  if (!contains<sayings>(line.text(noun))) return {};
  uint32_t owner = noun;
  while (owner > start && owner + most >= noun && !line.is(owner - 1, class_possessive) &&
         !is_possessive_ending(line, owner - 1))
    --owner;
  if (owner == start) return {};
  Attribution a;
  if (contains<owners>(line.text(owner - 1))) {
    a = by_owner(line, owner - 1);
  } else if (is_possessive_ending(line, owner - 1)) {
    const NounPhrase phrase = phrase_before(line, owner - 1, start);
    if (!phrase.source) return {};
    a = attribution(phrase, Rule::possessive);
  } else {
    return {};
  }
  a.cue = line.span(noun, noun + 1);
  return a;
}

Attribution behind_saying(const Line& line, uint32_t from) {
  constexpr uint32_t reach = 8;
  if (line.is(from + 1, class_be)) ++from;
  if (!line.is(from, class_be)) return {};
  const uint32_t stop = line.sentence_end(from);
  for (uint32_t i = from + 1; i + 1 < stop && i < from + reach; ++i)
    if (contains<sayings>(line.text(i)) && (line.reads(i + 1, "of") || line.reads(i + 1, "from")))
      if (const NounPhrase phrase = phrase_after(line, i + 2, stop); phrase.source) {
        Attribution a = attribution(phrase, Rule::possessive);
        a.cue = line.span(i, i + 1);
        return a;
      }
  return {};
}

Attribution in_words(const Line& line, uint32_t from, uint32_t& end) {
  Attribution a;
  if (!line.reads(from, "in") && !line.reads(from, "In") && !line.reads(from, "by")) return a;
  uint32_t owner = from + 2;  // behind whose words they are
  if (!contains<owners>(line.text(from + 1))) {
    while (owner + 2 < from + max_owned_items && !is_possessive_ending(line, owner)) ++owner;
    const NounPhrase phrase = phrase_before(line, owner, from + 1);
    if (!phrase.source || !is_possessive_ending(line, owner)) return a;
    a = attribution(phrase, Rule::possessive);
    ++owner;
  }
  end = line.reads(owner, "own") ? owner + 1 : owner;
  if (line.is_hole(end) || !contains<owned>(line.text(end))) return {};
  if (!a) a = by_owner(line, from + 1);
  a.cue = line.span(from, ++end);
  return a;
}

}  // namespace crosshead
