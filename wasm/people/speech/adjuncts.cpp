#include "people/speech/adjuncts.h"

#include <algorithm>
#include <array>

#include "people/speech/messages.h"
#include "people/speech/phrase_cores.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Where things are said: "said in a statement the talks had failed".
constexpr auto venues = std::to_array<std::string_view>(
    {"statement", "interview", "letter",     "email",   "e-mail",  "tweet",    "post",
     "speech",    "report",    "memo",       "message", "note",    "briefing", "conference",
     "hearing",   "debate",    "testimony",  "video",   "Twitter", "Facebook", "Instagram",
     "Telegram",  "X",         "television", "radio",   "TV"});
constexpr uint32_t max_venue_items = 6;

/// What a broadcaster's name may be followed by: "told the Today programme".
constexpr auto broadcasts =
    std::to_array<std::string_view>({"podcast", "program", "programme", "show"});

/// Words that stand before a number and belong to it: "at least", "up to", "as many as", "nearly".
constexpr auto counting = std::to_array<std::string_view>(
    {"about",  "almost",  "another", "approximately", "around", "as",     "at",
     "barely", "between", "close",   "few",           "fewer",  "just",   "least",
     "less",   "many",    "more",    "most",          "much",   "nearly", "no",
     "not",    "only",    "over",    "roughly",       "some",   "than",   "to",
     "under",  "up"});
/// Parts of a whole, behind "a".
constexpr auto parts = std::to_array<std::string_view>(
    {"third", "quarter", "fifth", "dozen", "hundred", "thousand", "million", "half"});

}  // namespace

uint32_t behind_addressee(const Line& line, uint32_t i, uint32_t stop) {
  if (line.is(i, class_object | class_reflexive) || line.reads(i, "her")) return i + 1;
  const uint32_t from = i;
  if (line.is(i, class_quantity) && line.is(i + 1, class_subordinator)) return i + 1;  // others
  while (i < stop && line.is(i, class_article | class_possessive | class_determiner)) ++i;
  if (i < stop && line.items[i].mention != none && line.is_name(i)) {
    i = mention_end(line, i, stop);
    // "told Ana and Ivo Holm they"
    if (line.reads(i, "and") && i + 1 < stop && line.is_name(i + 1))
      if (const uint32_t both = mention_end(line, i + 1, stop); line.is(both, class_pronoun))
        return both;
    // "told the Herald's evening show she"
    if (is_possessive_ending(line, i))
      for (++i;
           i < stop && line.items[i].is_word && (!line.items[i].classes || line.is_capital(i));)
        ++i;
    while (i < stop && !line.is(i, class_finite) &&
           (line.knows(i, List::source_noun) || contains<broadcasts>(line.text(i))))
      ++i;
    return i;
  }
  uint32_t head = none;
  for (uint32_t k = i;
       k < stop && k < i + 5 && line.items[k].is_word && !line.is(k, class_stops_phrase); ++k)
    if (line.knows(k, List::source_noun) ||
        (is_forum(line.text(k)) && !line.knows(k + 1, List::source_noun)) ||
        (line.is_capital(k) && !line.is(k, class_pronoun))) {
      head = k + 1;
      while (head < stop && ((line.is_name(head) && line.is_capital(head)) ||  // Mr. Holm
                             contains<broadcasts>(line.text(head))))
        ++head;
      break;
    }
  return head == none ? from : head;
}

uint32_t behind_adjunct(const Line& line, uint32_t i, uint32_t stop) {
  const std::string_view preposition = line.text(i);
  if (preposition != "after" && preposition != "before" && preposition != "during" &&
      preposition != "in" && preposition != "on" && preposition != "at" &&
      preposition != "outside" && preposition != "inside")
    return i;
  for (uint32_t t = i + 2; t + 1 < stop && t < i + max_phrase_items; ++t) {
    if (line.is(t, class_subordinator | class_relative | class_conjunction) ||
        line.knows(t, List::cue))
      break;
    if (line.is_hole(t) || !line.items[t].is_word || line.is(t, class_finite | class_verb)) break;
    if (line.is(t, class_pronoun) && line.is(t + 1, class_finite | class_verb)) return t;
  }
  // "in a statement | the talks", "on Twitter | the plan"
  for (uint32_t t = i + 1; t < stop && t < i + max_venue_items && line.items[t].is_word; ++t) {
    if (line.is(t, class_stops_phrase)) break;
    if (!contains<venues>(line.text(t))) continue;
    uint32_t next = t + 1;
    while (next < stop && is_time(line, next + (line.reads(next, "on") ? 1 : 0))) ++next;
    return line.is(next, class_article | class_determiner | class_possessive | class_quantity |
                             class_pronoun) ||
                   line.is_name(next)
               ? next
               : i;
  }
  return i;
}

bool is_figure(const Line& line, uint32_t i) {
  return i < line.size() && line.items[i].mention != none && !line.is_name(i);
}

bool counts(const Line& line, uint32_t i, uint32_t stop) {
  constexpr uint32_t most_words = 4;
  const auto counted = [&](uint32_t t) {  // "at", "At"
    const std::string_view word = line.text(t);
    return std::any_of(counting.begin(), counting.end(), [&](std::string_view one) {
      return one.size() == word.size() && one.substr(1) == word.substr(1) &&
             one[0] == (word[0] | 0x20);
    });
  };
  uint32_t t = i;
  while (t < stop && t < i + most_words && counted(t)) ++t;
  if (t == i || t >= stop || is_time(line, t)) return false;
  if ((line.reads(i, "at") || line.reads(i, "At")) && !line.reads(i + 1, "least") &&
      !line.reads(i + 1, "most"))
    return false;
  return (line.shape(t) & shape_digit) || is_figure(line, t) ||
         (line.is(t, class_quantity) && !line.reads(t, "those")) ||
         (line.is(t, class_article) && contains<parts>(line.text(t + 1)));
}

uint32_t behind_time(const Line& line, uint32_t i, uint32_t stop) {
  if (!is_time(line, i)) return i;
  const uint32_t end = mention_end(line, i, stop);
  bool compound = false;  // "third-quarter profit"
  for (uint32_t t = i; t <= end; ++t) compound = compound || is_joint(line, t);
  const bool own = compound || is_possessive_ending(line, end) || line.is(end, class_finite) ||
                   line.reads(end, "of");
  return own ? i : end;
}

uint32_t behind_aside(const Line& line, uint32_t i, uint32_t stop) {
  constexpr uint32_t most = 9;
  if (!line.is(i, class_adverb | class_preposition) && !is_time(line, i)) return i;
  const uint32_t end = std::min(stop, i + most);
  while (i < end && line.items[i].is_word &&
         (is_time(line, i) || !line.is(i, class_finite | class_verb | class_conjunction |
                                              class_relative | class_pronoun)))
    ++i;
  return i;
}

}  // namespace crosshead
