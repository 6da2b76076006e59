#include "people/noun_phrases.h"

#include <algorithm>

namespace crosshead {
namespace {

const Mention* mention_at(const Line& line, uint32_t i) {
  if (i >= line.size() || line.items[i].mention == none) return nullptr;
  return &line.r.document.mentions[line.items[i].mention];
}

bool is_time(const Line& line, uint32_t i) {
  const Mention* mention = mention_at(line, i);
  return mention && (mention->type == MentionType::date || mention->type == MentionType::time);
}

bool is_person(const Line& line, uint32_t i) {
  const Mention* mention = mention_at(line, i);
  return mention && mention->type == MentionType::person;
}

bool is_possessive_ending(const Line& line, uint32_t i) {
  const std::string_view text = line.text(i);
  return text == "'s" || text == "’s" || text == "'" || text == "’";
}

/// A hyphen, ampersand or slash inside a compound: both sides hang on it.
bool is_joint(const Line& line, uint32_t i) {
  if (i == 0 || i + 1 >= line.size() || line.is_hole(i)) return false;
  const std::string_view text = line.text(i);
  if (text != "-" && text != "&" && text != "/" && text != "‑" && text != "–") return false;
  const auto& tokens = line.r.document.tokens;
  return text == "&" || (!tokens[line.items[i].first_token].space_before &&
                         !tokens[line.items[i + 1].first_token].space_before);
}

/// A word that can be part of a noun phrase's core: open words, names, determiners, numbers.
bool is_core(const Line& line, uint32_t i) {
  const Item& item = line.items[i];
  if (item.hole != none || !item.is_word) return false;
  if (line.is_name(i)) return true;
  if (is_time(line, i) && !line.knows(i, List::source_noun))
    return i > 0 && line.is(i - 1, class_article);  // "a Wednesday editorial"
  if (item.classes & (class_determiner | class_possessive | class_quantity)) return true;
  if (item.classes & class_pronoun) return false;
  if (!(item.classes & (class_stops_phrase | class_adverb | class_verb))) return true;
  return line.is_capital(i) && i != line.sentence_start(i);  // Will Holm, Sunday Times
}

/// A nickname between two names: Ana "Nan" Holm.
bool is_nickname(const Line& line, uint32_t i) {
  return line.is_hole(i) && i > 0 && i + 1 < line.size() && line.is_capital(i - 1) &&
         line.is_capital(i + 1) && !line.items[i].ends_sentence &&
         line.items[i].end_token - line.items[i].first_token <= 5;
}

bool has_source_noun(const Line& line, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i)
    if (line.knows(i, List::source_noun) || line.knows(i, List::title) ||
        line.is(i, class_quantity) || line.is_name(i) || line.text(i) == "percent" ||
        line.text(i) == "majority")
      return true;
  return false;
}

/// Items of the longest title at `i`, or 0.
uint32_t title_items(const Line& line, uint32_t i, uint32_t end) {
  if (line.is_hole(i)) return 0;
  const auto& document = line.r.document;
  const auto match = line.r.lexicon.longest(document, line.items[i].first_token,
                                            line.items[end - 1].end_token, mask_of(List::title));
  return std::min(match.token_count, end - i);
}

/// Whether a single capital word at the head of a sentence, unknown to the tagger, looks like a
/// name.
bool may_be_name(const Line& line, uint32_t i) {
  const std::string_view word = line.text(i);
  if (line.items[i].classes || line.knows(i, List::source_noun) || line.knows(i, List::title))
    return false;
  return !word.ends_with("s") && !word.ends_with("ing") && !word.ends_with("ed") &&
         !word.ends_with("ly");
}

/// Fills what the speaker's words are, from the core [first, end) of the phrase.
void name_speaker(const Line& line, NounPhrase& phrase, uint32_t first, uint32_t end) {
  const auto& items = line.items;
  phrase.head = end - 1;
  phrase.first_token = items[first].first_token;
  phrase.end_token = items[end - 1].end_token;
  phrase.pronoun = end == first + 1 && line.is(first, class_pronoun);
  if (phrase.pronoun) {
    phrase.source = true;
    phrase.speaker = line.span(first, end);
    return;
  }
  // A name that ends the phrase names the source: "ministry spokesman Igor Holm".
  uint32_t from = first;
  if (line.is_name(end - 1)) {
    const Mention& mention = line.r.document.mentions[items[end - 1].mention];
    if (mention.end_token == items[end - 1].end_token) {
      from = end - 1;
      while (from > first && items[from - 1].mention == items[end - 1].mention) --from;
      phrase.name = true;
      phrase.source = true;
    }
  }
  if (!phrase.name) {
    while (from + 1 < end && (line.is(from, class_article) || is_possessive_ending(line, from)))
      ++from;
    phrase.source = has_source_noun(line, from, end);
    // Capitals behind a title are a name, known or not: "Mayor Ilka Brandt".
    uint32_t at = from;
    while (at < end && !line.is_capital(at)) ++at;
    uint32_t behind = at;
    while (behind < end) {
      const uint32_t count = title_items(line, behind, end);
      if (!count) break;
      behind += count;
    }
    bool capitals = behind < end;
    for (uint32_t i = behind; i < end; ++i)
      capitals = capitals && (line.is_capital(i) || is_joint(line, i) || is_nickname(line, i));
    // One capital at the sentence's head may be any word: plurals and forms of verbs are none.
    if (capitals && behind + 1 == end && behind == line.sentence_start(behind) &&
        !may_be_name(line, behind))
      capitals = false;
    if (capitals) {
      from = behind;
      phrase.name = true;
      phrase.source = true;
    }
  }
  phrase.speaker = line.span(from, end);
  if (phrase.name) phrase.first_token = items[from].first_token;
}

/// Whether a title runs over the preposition at item `at`: "Secretary of State Ilka Brandt".
bool title_crosses(const Line& line, uint32_t first, uint32_t at, uint32_t end) {
  for (uint32_t i = first; i < at; ++i)
    if (i + title_items(line, i, end) > at) return true;
  return false;
}

/// Start of the core that ends right before `end`; `end` itself if there is none.
uint32_t core_start(const Line& line, uint32_t end, uint32_t limit) {
  if (end <= limit) return end;
  const uint32_t last = end - 1;
  if (line.is(last, class_object) && last >= limit + 2 && line.is_mark(last - 1, "of") &&
      line.is(last - 2, class_quantity))
    return last - 2;  // one of them
  if (line.is(last, class_pronoun) && line.items[last].is_word) return last;
  if (!is_core(line, last) || line.is(last, class_article | class_possessive)) return end;
  uint32_t first = last;
  const uint32_t floor = end > limit + max_phrase_items ? end - max_phrase_items : limit;
  while (first > floor) {
    const uint32_t i = first - 1;
    if (is_core(line, i)) {
      first = i;
      // What stands before an article belongs to something else, except "all the", "both the".
      if (line.is(i, class_article | class_possessive) && !line.is_name(i)) {
        if (i > floor && line.is(i - 1, class_determiner) && !line.is(i - 1, class_article))
          --first;
        break;
      }
    } else if ((is_joint(line, i) || is_possessive_ending(line, i) || is_nickname(line, i)) &&
               i > floor && (is_core(line, i - 1) || is_nickname(line, i))) {
      first = i;
    } else {
      break;
    }
  }
  while (first < last &&
         (is_joint(line, first) || is_possessive_ending(line, first) || line.is_hole(first)))
    ++first;
  return first;
}

/// Steps left over a bracket or a pair of dashes that ends right before `end`.
uint32_t over_bracket(const Line& line, uint32_t end, uint32_t limit) {
  const bool round = line.is_mark(end - 1, ")"), square = line.is_mark(end - 1, "]");
  if (!round && !square && !line.is_dash(end - 1)) return end;
  const uint32_t floor = end > limit + max_apposition_items ? end - max_apposition_items : limit;
  for (uint32_t i = end - 1; i-- > floor;)
    if (round ? line.is_mark(i, "(") : square ? line.is_mark(i, "[") : line.is_dash(i)) return i;
  return end;
}

/// Whether the items [first, end) between two commas read like an apposition, an age, a relative
/// clause or an adverbial, and not like a clause or name of their own.
bool is_modifier(const Line& line, uint32_t first, uint32_t end) {
  if (first >= end) return false;
  if (line.is(first, class_relative | class_preposition | class_article | class_possessive |
                         class_subordinator | class_determiner | class_adverb))
    return true;
  if (line.shape(first) & shape_all_digits) return true;
  return line.items[first].is_word && !line.is_capital(first) &&
         !line.is(first, class_conjunction | class_pronoun);
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
  uint32_t first = core_start(line, stop, limit);
  if (first == stop) return phrase;
  phrase.first = first;
  phrase.end = stop;
  uint32_t core_end = stop;
  // "a spokesman for the ministry": the noun before the preposition is the source, if it is one.
  uint32_t core_first = first;
  for (uint32_t steps = 0; steps < 3 && core_first > limit + 1; ++steps) {
    uint32_t preposition = core_first - 1;
    if (!line.is(preposition, class_preposition) || line.is_capital(preposition)) break;
    uint32_t noun_end = preposition;
    if (noun_end > limit &&
        (line.text(noun_end - 1) == "familiar" || line.text(noun_end - 1) == "close" ||
         line.text(noun_end - 1) == "briefed"))
      --noun_end;
    const uint32_t noun = core_start(line, noun_end, limit);
    if (noun == noun_end || line.is(noun, class_pronoun)) break;
    const uint32_t head = noun_end - 1;
    if (title_crosses(line, noun, preposition, core_end)) {
      core_first = phrase.first = noun;
      continue;
    }
    if (line.is_mark(preposition, "by")) break;
    const bool source = line.knows(head, List::source_noun) || line.knows(head, List::title) ||
                        line.is(head, class_quantity) || is_person(line, head);
    if (!source && !(line.is_mark(preposition, "of") && line.is_capital(head))) break;
    core_first = noun;
    core_end = noun_end;
    phrase.first = noun;
  }
  name_speaker(line, phrase, core_first, core_end);
  // "the senator and candidate", "Holm and Brandt": one phrase, where it opens a clause.
  if (phrase.first > limit + 1 && line.is_mark(phrase.first - 1, "and") && !phrase.pronoun) {
    const uint32_t other = core_start(line, phrase.first - 1, limit);
    const uint32_t last = phrase.first - 2;
    const bool opens = other == limit || line.is_hole(other - 1) || line.is_mark(other - 1, ",") ||
                       line.is(other - 1, class_subordinator | class_conjunction);
    if (other <= last && opens &&
        (line.is_name(last) || line.knows(last, List::source_noun) ||
         line.knows(last, List::title))) {
      uint32_t from = other;
      while (from < last && line.is(from, class_article)) ++from;
      const uint32_t title = title_items(line, from, last + 1);
      if (from + title <= last) from += title;
      phrase.first = other;
      phrase.speaker = line.span(from, stop);
      phrase.source = true;
      return phrase;
    }
  }
  if (!phrase.name && !phrase.pronoun && core_end < stop) {  // "spokesman for the ministry"
    uint32_t from = core_first;
    while (from + 1 < core_end && line.is(from, class_article)) ++from;
    phrase.speaker = line.span(from, stop);
    phrase.source = true;
  }
  return phrase;
}

NounPhrase phrase_after(const Line& line, uint32_t first, uint32_t limit) {
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
    } else if (end > first && line.is_mark(end, "of") && end + 1 < ceiling &&
               line.is_capital(end + 1) && title_crosses(line, first, end, end + 2)) {
      ++end;  // Secretary of State
    } else if (end > first && line.is_mark(end, "and") && end + 1 < ceiling &&
               !line.is_name(end - 1) && line.knows(end - 1, List::title) &&
               line.is_capital(end + 1)) {
      ++end;  // former Mayor and Party Chairman Ed Holm
    } else {
      break;
    }
    if (line.items[end - 1].ends_sentence) break;
  }
  if (source_end != none && source_end < end) end = source_end;
  if (end == first) return phrase;
  // "its president, Ilka Brandt, ...": the name in apposition is the speaker.
  phrase.first = first;
  phrase.end = end;
  name_speaker(line, phrase, first, end);
  if (!phrase.name && end + 1 < limit && line.is_mark(end, ",") && is_person(line, end + 1)) {
    uint32_t name_end = end + 2;
    while (name_end < limit && line.items[name_end].mention == line.items[end + 1].mention)
      ++name_end;
    NounPhrase name{.first = first, .end = name_end};
    name_speaker(line, name, end + 1, name_end);
    return name;
  }
  if (!phrase.name && !phrase.source && !line.is(first, class_determiner | class_possessive) &&
      source_end == none)
    return {};
  return phrase;
}

NounPhrase subject_of(const Line& line, uint32_t verb, uint32_t limit) {
  uint32_t end = verb;
  // Adverbs, reflexives and dates between subject and verb: "Holm on Monday also said".
  for (;;) {
    if (end <= limit) return {};
    const uint32_t i = end - 1;
    if (line.items[i].hole != none) return {};
    if (line.is(i, class_adverb | class_reflexive) && !line.is_capital(i) &&
        !line.is(i, class_determiner)) {
      end = i;
    } else if (is_time(line, i)) {
      while (end > limit && line.items[end - 1].mention == line.items[i].mention) --end;
      if (end > limit && line.is(end - 1, class_preposition)) --end;
    } else if (line.is(i, class_determiner) && (line.text(i) == "all" || line.text(i) == "both") &&
               i > limit && line.is(i - 1, class_pronoun)) {
      end = i;
    } else {
      break;
    }
  }
  uint32_t last = end - 1;
  if (line.is(last, class_conjunction)) return {};
  // "Holm, who ..., said": the antecedent of a relative pronoun.
  if ((line.is(last, class_relative) || line.text(last) == "that") && line.items[last].is_word &&
      !line.is_capital(last)) {
    uint32_t noun_end = last;
    if (noun_end > limit && line.is_mark(noun_end - 1, ",")) --noun_end;
    if (noun_end > limit && line.is(noun_end - 1, class_preposition)) return {};
    NounPhrase phrase = phrase_before(line, noun_end, limit);
    if (phrase && (phrase.source || noun_end < last)) return phrase;
    return {};
  }
  if (!line.is_mark(last, ",")) return phrase_before(line, end, limit);

  // Behind a comma: step over what stands between commas as long as it modifies what is before.
  const uint32_t floor = end > limit + max_apposition_items ? end - max_apposition_items : limit;
  uint32_t comma = last, best = none;
  NounPhrase found;
  for (uint32_t i = last; i-- > floor;) {
    if (line.is_hole(i) && line.items[i].ends_sentence) break;
    if (line.is_mark(i, ";") || line.is_mark(i, ":")) break;
    if (!line.is_mark(i, ",")) continue;
    if (best != none && !is_modifier(line, i + 1, comma)) break;
    const bool first_step = best == none;
    const NounPhrase phrase = phrase_before(line, i, limit);
    if (phrase && phrase.source) {
      // "the union's head, Ilka Brandt, said": a bare name between the commas is the speaker.
      if (first_step && !phrase.name && !phrase.pronoun) {
        const NounPhrase inner = phrase_before(line, comma, i + 1);
        if (inner && inner.name && inner.first == i + 1 && line.is_capital(inner.end - 1))
          return inner;
      }
      const bool person = phrase.name && is_person(line, phrase.end - 1);
      if (first_step || !found || (phrase.name && !found.name) ||
          (person && !is_person(line, found.end - 1)))
        found = phrase;
      best = i;
    } else if (first_step) {
      best = i;
    } else if (!phrase) {
      break;
    }
    comma = i;
  }
  return found;
}

NounPhrase clause_subject(const Line& line, uint32_t first, uint32_t end) {
  const uint32_t ceiling = std::min(end, first + max_apposition_items);
  for (uint32_t i = first; i < ceiling; ++i) {
    if (line.items[i].hole != none) return {};
    // An adverbial at the head ends with its comma.
    const bool verbal =
        line.text(i).ends_with("ing") || (line.text(i).ends_with("ed") && !line.is_name(i));
    if (i == first && (line.is(i, class_preposition | class_subordinator) || verbal)) {
      uint32_t comma = i;
      while (comma < ceiling && !line.is_mark(comma, ",")) ++comma;
      if (comma == ceiling) return {};
      i = comma;
      continue;
    }
    if (line.is(i, class_adverb | class_conjunction) || line.is_mark(i, ",") || is_time(line, i))
      continue;
    if (!line.items[i].is_word) continue;
    const NounPhrase phrase = phrase_after(line, i, end);
    return phrase && phrase.source ? phrase : NounPhrase{};
  }
  return {};
}

}  // namespace crosshead
