#include "people/speech/noun_phrases.h"

#include <algorithm>
#include <array>

#include "people/function_words.h"
#include "people/speech/phrase_cores.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// "spokesman", "witnesses", but not "report" or "council".
bool is_person_noun(const Line& line, uint32_t i) {
  if (!line.knows(i, List::source_noun)) return false;
  return line.r.lexicon.is_a(line.word(i).folded_entry, List::source_noun, "person");
}

/// Steps left over a bracket or a pair of dashes that ends right before `end`.
uint32_t over_bracket(const Line& line, uint32_t end, uint32_t limit) {
  const bool round = line.reads(end - 1, ")"), square = line.reads(end - 1, "]");
  if (!round && !square && !line.is_dash(end - 1)) return end;
  const uint32_t floor = end > limit + max_apposition_items ? end - max_apposition_items : limit;
  for (uint32_t i = end - 1; i-- > floor;)
    if (round ? line.reads(i, "(") : square ? line.reads(i, "[") : line.is_dash(i)) return i;
  return end;
}

/// Steps left over where somebody stands, "a man | behind me", "the woman | next to him".
uint32_t over_neighbour(const Line& line, uint32_t end, uint32_t limit) {
  if (end < limit + 3 || !(line.is(end - 1, class_object) || line.reads(end - 1, "her")))
    return end;
  uint32_t first = end - 2;
  if (!line.is(first, class_preposition)) return end;
  if (line.reads(first, "to") && line.reads(first - 1, "next")) --first;
  if (line.reads(first, "of")) {
    if (first < limit + 3 || !line.reads(first - 1, "front")) return end;
    first -= 2;
  }
  return first > limit && line.knows(first - 1, List::source_noun) ? first : end;
}

/// Steps left over persons in a row, "Holm, Brandt | and Lind", where the row opens a clause.
uint32_t row_start(const Line& line, uint32_t first, uint32_t limit) {
  constexpr uint32_t most = 4;
  for (uint32_t steps = 0; steps < most && first > limit + 1; ++steps) {
    if (!line.reads(first - 1, ",") || !is_person(line, first - 2)) break;
    const uint32_t before = core_start(line, first - 1, limit);
    if (before != limit && !line.is_hole(before - 1) && !line.reads(before - 1, ",")) break;
    first = before;
  }
  return first;
}

/// Steps left from the second of two names that hang on one preposition, "in Lund | and Bern", to
/// the first; `core` stays where it is no such pair.
uint32_t over_joint(const Line& line, uint32_t core, uint32_t end, uint32_t limit) {
  if (core < limit + 4 || !line.reads(core - 1, "and")) return core;
  if (is_person(line, end - 1) && !line.is_name(core - 2))
    return core;  // "for art and news Ed Holm"
  const uint32_t other = core_start(line, core - 1, limit);
  if (other + 1 >= core || other < limit + 2 || !line.is(other - 1, class_preposition) ||
      line.text(core).ends_with("ing"))
    return core;
  const uint32_t head = other - 2;  // "officials in"
  uint32_t noun = core_start(line, head + 1, limit);
  if (noun > limit + 1 && line.reads(noun - 1, "of")) noun = core_start(line, noun - 1, limit);
  const bool opens = noun == limit || line.is_hole(noun - 1) || !line.items[noun - 1].is_word;
  return opens && noun <= head && line.knows(head, List::source_noun) ? other : core;
}

/// "activist | Vera Holm", "long-time mayor | Vera Holm": a post from item `i` on and its holder.
bool has_holder(const Line& line, uint32_t i, uint32_t limit) {
  const uint32_t end = std::min(limit, i + max_phrase_items / 2);
  bool post = false;
  for (; i < end && !is_person(line, i) && (is_core(line, i) || is_joint(line, i)); ++i)
    post = !line.is(i, class_determiner) && is_noun(line, i);
  return post && i < end && is_person(line, i);
}

/// Behind what the post that ends before item `end` is of: "the head | of the water agency |", "one
/// | of them |".
uint32_t post_end(const Line& line, uint32_t end, uint32_t limit) {
  constexpr uint32_t most = 7;
  if (!line.reads(end, "of") && !line.reads(end, "for") && !line.reads(end, "at")) return end;
  if (end + 2 <= limit && line.is(end - 1, class_quantity) && line.is(end + 1, class_object))
    return end + 2;
  if (!line.knows(end - 1, List::title) && !is_person_noun(line, end - 1)) return end;
  uint32_t i = end + 1;
  while (i < limit && i < end + most && is_core(line, i) && !is_person(line, i)) ++i;
  return i;
}

/// Behind the titles from item `i` on: "Dr | Ilka Brandt", "former mayor | Ilka Brandt".
uint32_t behind_titles(const Line& line, uint32_t i, uint32_t limit) {
  const uint32_t end = std::min(limit, i + max_phrase_items / 2);
  while (i < end && line.items[i].is_word && !line.is_name(i) &&
         (is_noun(line, i) || line.word(i).uses & use_modifier))
    ++i;
  return i;
}

/// "prosecutors", "the report": what a person's name behind a comma is not that of.
bool is_several_or_paper(const Line& line, uint32_t i) {
  const Fact* noun = line.r.lexicon.fact(line.word(i).folded_entry, List::source_noun);
  return noun && ((noun->flags & fact_plural) ||
                  line.r.lexicon.classes(List::source_noun)[noun->cls] == "document");
}

constexpr auto companions =
    std::to_array<std::string_view>({"co-authors", "coauthors", "colleagues", "others"});

/// What is done with documents: "a report released on Monday said".
constexpr auto released = std::to_array<std::string_view>(
    {"circulated", "commissioned", "conducted", "filed", "issued", "leaked", "obtained", "posted",
     "prepared", "published", "released", "reviewed", "seen", "sent", "signed", "written"});

/// "minister for roads | Vera Holm", but not "secretary of mayor Vera Holm": whether the items up
/// to `stop` end with the name of whoever holds the post whose noun ends at item `noun_end`.
bool is_post(const Line& line, uint32_t noun_end, uint32_t stop) {
  if (!line.knows(noun_end - 1, List::title) || !is_person(line, stop - 1) ||
      !(line.reads(noun_end, "for") || line.reads(noun_end, "of")))
    return false;
  const uint32_t field = mention_start(line, stop - 1, noun_end) - 1;
  const Fact* noun = line.r.lexicon.fact(line.word(field).folded_entry, List::source_noun);
  return field > noun_end && line.items[field].is_word && !line.knows(field, List::title) &&
         (!noun || (noun->flags & fact_plural)) &&  // "chair of judges | Vera Holm"
         !line.is(field, class_stops_phrase | class_article | class_possessive);
}

}  // namespace

NounPhrase phrase_before(const Line& line, uint32_t end, uint32_t limit) {
  NounPhrase phrase;
  if (end <= limit || end > line.size()) return phrase;
  uint32_t stop = end;
  for (uint32_t steps = 0; stop > limit && steps < 3; ++steps) {  // "Holm (R-Ohio)"
    const uint32_t before = over_bracket(line, stop, limit);
    if (before == stop) break;
    stop = before;
  }
  stop = over_neighbour(line, stop, limit);
  if (stop > limit + 1 && contains<released>(line.text(stop - 1)) &&
      line.knows(stop - 2, List::source_noun))
    --stop;
  uint32_t first = core_start(line, stop, limit);
  if (first == stop) return phrase;
  phrase.first = first;
  phrase.end = stop;
  uint32_t core_end = stop;
  // "a spokesman for the ministry": the noun before the preposition is the source, if it is one.
  uint32_t core_first = first;
  for (uint32_t steps = 0; steps < 3 && core_first > limit + 1; ++steps) {
    uint32_t preposition = over_joint(line, core_first, core_end, limit) - 1;
    if (!line.is(preposition, class_preposition) || line.is_capital(preposition)) break;
    if (line.is(core_first, class_pronoun) && !line.is(core_first, class_object) &&
        !line.reads(preposition, "of"))
      break;  // "lost its head of roads after | she"
    uint32_t noun_end = preposition;
    if (noun_end > limit &&
        (line.reads(noun_end - 1, "familiar") || line.reads(noun_end - 1, "close") ||
         line.reads(noun_end - 1, "briefed")))
      --noun_end;
    // "people with direct knowledge | of the talks"
    if (noun_end > limit + 2 && line.reads(noun_end - 1, "knowledge")) {
      const uint32_t with = noun_end - (line.reads(noun_end - 2, "direct") ? 3 : 2);
      if (with > limit && line.reads(with, "with")) noun_end = with;
    }
    const uint32_t noun = core_start(line, noun_end, limit);
    if (noun == noun_end || line.is(noun, class_pronoun)) break;
    const uint32_t head = noun_end - 1;
    if (title_crosses(line, noun, preposition, core_end) ||
        holder_behind(line, preposition, core_end) != none) {
      core_first = phrase.first = noun;
      continue;
    }
    if (line.reads(preposition, "by")) break;
    const bool source =
        line.knows(head, List::source_noun) || line.knows(head, List::title) ||
        line.is(head, class_quantity) || is_person(line, head) ||
        (line.reads(preposition, "in") && is_seat(line, head) && line.is_name(core_end - 1)) ||
        (line.shape(head) & shape_all_digits) ||  // 4 in 10
        (line.reads(head, "old") && is_joint(line, head - 1));
    if (!source && !(line.reads(preposition, "of") && line.is_capital(head))) break;
    core_first = noun;
    core_end = noun_end;
    phrase.first = noun;
  }
  name_speaker(line, phrase, core_first, core_end);
  if (core_first > limit && line.reads(core_first - 1, "@")) phrase.name = phrase.source = true;
  // "the senator and candidate", "Holm and Brandt": one phrase, where it opens a clause.
  if (phrase.first > limit + 1 && line.reads(phrase.first - 1, "and") && !phrase.pronoun) {
    const uint32_t other_end = over_bracket(line, phrase.first - 1, limit);  // "Holm (Ind) and"
    const uint32_t other = core_start(line, other_end, limit);
    const uint32_t last = other_end - 1;
    const bool opens = other == limit || line.is_hole(other - 1) || line.reads(other - 1, ",") ||
                       line.is_dash(other - 1) ||
                       line.is(other - 1, class_subordinator | class_conjunction);
    if (other <= last && opens && is_noun(line, last)) {
      const uint32_t row = is_person(line, stop - 1) ? row_start(line, other, limit) : other;
      uint32_t from = row;
      while (from < last && line.is(from, class_article)) ++from;
      const uint32_t title = title_items(line, from, last + 1);
      if (from + title <= last) from += title;
      phrase.first = row;
      phrase.speaker = line.span(from, stop);
      phrase.source = true;
      // Two are named: no single one of them is the speaker.
      if (phrase.name && line.is_name(last)) phrase.end_token = phrase.first_token;
      // "Holm and colleagues" are Holm's.
      if (is_person(line, last) && contains<companions>(line.text(phrase.head))) {
        phrase.first_token = line.items[mention_start(line, last, row)].first_token;
        phrase.end_token = line.items[last].end_token;
      }
      return phrase;
    }
  }
  if (!phrase.name && !phrase.pronoun && core_end < stop) {  // "spokesman for the ministry"
    if (is_post(line, core_end, stop)) {
      name_speaker(line, phrase, mention_start(line, stop - 1, core_end), stop);
      return phrase;
    }
    uint32_t from = core_first;
    while (from + 1 < core_end && line.is(from, class_article)) ++from;
    phrase.speaker = line.span(from, stop);
    phrase.source = true;
  }
  return phrase;
}

NounPhrase phrase_after(const Line& line, uint32_t first, uint32_t limit, bool alone) {
  NounPhrase phrase;
  if (first >= limit) return phrase;
  if (line.is(first, class_pronoun)) {
    phrase.first = first;
    phrase.end = first + 1;
    name_speaker(line, phrase, first, first + 1);
    return phrase;
  }
  uint32_t end = first;
  const uint32_t ceiling = std::min(limit, first + max_phrase_items + 8);
  uint32_t source_end = none;  // behind the last word that can be the head
  while (end < ceiling) {
    if (line.items[end].hole == none && is_core(line, end)) {
      if (end > first && line.is(end, class_article | class_possessive) && !line.is_name(end))
        break;
      ++end;
      if (line.is_name(end - 1) || line.is_capital(end - 1) ||
          line.knows(end - 1, List::source_noun) || line.knows(end - 1, List::title))
        source_end = end;
    } else if (end > first &&
               (is_joint(line, end) || is_possessive_ending(line, end) || is_nickname(line, end)) &&
               end + 1 < ceiling) {
      ++end;
    } else if (end > first && line.reads(end, "of") && end + 1 < ceiling &&
               line.is_capital(end + 1) && title_crosses(line, first, end, end + 2)) {
      ++end;  // Secretary of State
    } else if (const uint32_t holder = end > first ? holder_behind(line, end, ceiling) : none;
               holder != none) {
      end = holder;  // Governor of Washington Vera Holm
    } else if (end > first && line.reads(end, "and") && end + 1 < ceiling &&
               !line.is_name(end - 1) &&
               ((line.knows(end - 1, List::title) && line.is_capital(end + 1)) ||
                (!line.is(first, class_determiner) && is_noun(line, end - 1) &&
                 has_holder(line, end + 1, ceiling)))) {
      ++end;  // former Mayor and Party Chairman Ed Holm, actor and activist Vera Holm
    } else {
      break;
    }
    if (line.items[end - 1].ends_sentence) break;
  }
  if (source_end != none && line.knows(source_end - 1, List::source_noun))
    while (source_end + 1 < end && is_joint(line, source_end)) source_end += 2;  // mother-of-two
  const bool closed = alone && (line.reads(end, ",") || line.reads(end, "."));
  if (source_end != none && source_end < end && (!closed || line.is_name(source_end - 1)))
    end = source_end;
  if (end == first) return phrase;
  // "its president, Ilka Brandt, ...": the name in apposition is the speaker.
  phrase.first = first;
  phrase.end = end;
  name_speaker(line, phrase, first, end);
  // "said Vera Holm and Igor Brandt."
  if (phrase.name && line.reads(end, "and") && is_person(line, end - 1)) {
    uint32_t other = end + 1;
    while (other < limit && other < end + max_phrase_items && is_core(line, other)) ++other;
    if (is_person(line, other - 1) && (other >= limit || !line.items[other].is_word)) {
      phrase.end = other;
      phrase.speaker.end = line.span(other - 1, other).end;
      phrase.end_token = phrase.first_token;
      return phrase;
    }
  }
  const uint32_t comma = phrase.name || (alone && is_several_or_paper(line, end - 1))
                             ? limit
                             : post_end(line, end, limit);
  const uint32_t named = comma + 1 < limit ? behind_titles(line, comma + 1, limit) : limit;
  if (comma + 1 < limit && line.reads(comma, ",") && is_person(line, named)) {
    const uint32_t name_end = mention_end(line, named, limit);
    // "according to the polls, Ilka Brandt leads": no apposition.
    if (name_end < limit && line.items[name_end].is_word &&
        !line.is(name_end, class_preposition | class_relative | class_conjunction | class_adverb))
      return phrase;
    NounPhrase name{.first = first, .end = name_end};
    name_speaker(line, name, named, name_end);
    return name;
  }
  if (!phrase.name && !phrase.source && !line.is(first, class_determiner | class_possessive) &&
      source_end == none)
    return {};
  return phrase;
}

}  // namespace crosshead
