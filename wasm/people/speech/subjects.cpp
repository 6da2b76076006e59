#include "people/speech/subjects.h"

#include <algorithm>

#include "people/entities/distinct_names.h"
#include "people/speech/phrase_cores.h"

namespace crosshead {
namespace {

/// Whether the items [first, end) between two commas read like an apposition, an age, a relative
/// clause or an adverbial, and not like a clause or name of their own.
bool is_modifier(const Line& line, uint32_t first, uint32_t end) {
  if (first >= end) return false;
  if (line.is(first, class_relative | class_preposition | class_article | class_possessive |
                         class_subordinator | class_determiner | class_adverb))
    return true;
  if (line.shape(first) & shape_all_digits) return true;
  if (!line.items[first].is_word) return false;
  return line.is_capital(first) ? is_honour(line.text(first))  // "Holm, M.D.,"
                                : !line.is(first, class_conjunction | class_pronoun);
}

bool is_place(const Line& line, uint32_t i) {
  const Mention* mention = mention_at(line, i);
  return mention && mention->type == MentionType::loc;
}

/// "their son, Ed | , 12 | , to school": behind an age from comma to comma, or the first comma.
uint32_t behind_age(const Line& line, uint32_t comma) {
  const bool age = line.reads(comma + 2, ",") && (line.shape(comma + 1) & shape_all_digits);
  return age ? comma + 2 : comma;
}

/// "Holm, whose brother, Ed Brandt, | lost, said", "Holm, who met Brandt | in May, said": whether
/// the phrase before the comma at item `comma` stands inside the relative clause that begins at
/// item `relative`, and not beside its noun: "Holm, who met us, mayor Ed Brandt, | 54, said"; but
/// again "Holm, who drove their son, Ed, | to school, said".
bool in_relative_clause(const Line& line, uint32_t relative, const NounPhrase& phrase,
                        uint32_t comma) {
  const std::string_view word = line.text(relative);
  if (word != "who" && word != "whose" && !line.reads(relative + 1, "whom")) return false;
  comma = behind_age(line, comma);
  return !line.reads(phrase.first - 1, ",") ||
         (line.is(comma + 1, class_finite | class_verb | class_preposition) &&
          !line.reads(comma + 1, "of")) ||
         is_past(line, comma + 1) || (word == "whose" && phrase.first <= relative + 4);
}

/// "Holm, whose chief of staff | , Ed Brandt,": whether a name is to follow the comma at item
/// `comma`.
bool ends_possessor(const Line& line, uint32_t comma) {
  constexpr uint32_t most = 5;
  for (uint32_t i = comma; i > 1 && i + most > comma && !line.reads(i - 1, ","); --i)
    if (line.reads(i - 1, "whose")) return true;
  return false;
}

/// "a Democrat": one of a people or party, whose name may follow.
bool is_one_of_many(const Line& line, uint32_t i) {
  const Mention* mention = mention_at(line, i);
  return mention && mention->type == MentionType::norp;
}

/// "Lund, Sweden,": the first comma, where the place before the comma at item `last` only tells
/// where the one before it is; else `last`.
uint32_t before_state(const Line& line, uint32_t last, uint32_t limit) {
  if (last <= limit || !is_place(line, last - 1)) return last;
  const uint32_t first = mention_start(line, last - 1, limit);
  return first > limit + 1 && line.reads(first - 1, ",") && is_seat(line, first - 2) ? first - 1
                                                                                     : last;
}

/// The same from the first comma to the second.
uint32_t behind_state(const Line& line, uint32_t comma, uint32_t end) {
  if (comma == 0 || !is_seat(line, comma - 1) || !is_place(line, comma + 1)) return comma;
  const uint32_t i = mention_end(line, comma + 1, end);
  return i < end && line.reads(i, ",") ? i : comma;
}

/// "the nurse we met | in Lund, who": the person before the place at item `place`, whom a place's
/// preposition parts from it.
NounPhrase person_at(const Line& line, uint32_t place, uint32_t limit) {
  constexpr uint32_t reach = 8;
  if (place <= limit || !line.is(place - 1, class_preposition)) return {};
  for (uint32_t i = place - 1; i-- > limit && i + reach > place && line.items[i].is_word;)
    if (line.knows(i, List::source_noun) || is_person(line, i))
      return phrase_before(line, i + 1, limit);
  return {};
}

/// "Holm, in his newsletter | , Night Post,": whether a phrase that only tells where ends at the
/// comma.
bool ends_adverbial(const Line& line, uint32_t comma, uint32_t limit) {
  const NounPhrase phrase = phrase_before(line, comma, limit);
  return phrase && !phrase.name && phrase.first > limit + 1 && line.reads(phrase.first - 2, ",") &&
         (line.reads(phrase.first - 1, "in") || line.reads(phrase.first - 1, "on"));
}

/// "A spokeswoman for the new owner", whose name may follow.
bool speaks_for(const Line& line, const NounPhrase& phrase) {
  for (uint32_t i = phrase.first; i + 1 < phrase.end; ++i)
    if (line.reads(i + 1, "for")) return line.text(i).starts_with("spokes");
  return false;
}

bool is_he_or_she(std::string_view word) {
  return word == "He" || word == "She" || word == "he" || word == "she";
}

/// "Holm, who spoke through | his aide": whether the phrase stands in such a relative clause.
bool follows_who(const Line& line, const NounPhrase& phrase, uint32_t floor) {
  for (uint32_t i = phrase.first; i-- > floor + 1;) {
    if (line.reads(i, "who"))  // "Holm, a junior who"
      return line.reads(i - 1, ",") ||
             (i > floor + 3 && line.is(i - 2, class_article) && line.reads(i - 3, ","));
    if (!line.items[i].is_word || line.reads(i, "that") || line.is(i, class_conjunction))
      return false;
  }
  return false;
}

}  // namespace

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
      end = mention_start(line, i, limit);
      if (end > limit && line.is(end - 1, class_preposition)) --end;
    } else if (line.is(i, class_determiner) && (line.reads(i, "all") || line.reads(i, "both")) &&
               i > limit && (line.is(i - 1, class_pronoun) || line.is_name(i - 1))) {
      end = i;  // "they all said", "Holm and Brandt both said"
    } else {
      break;
    }
  }
  uint32_t last = end - 1;
  if (line.is(last, class_conjunction)) return {};
  // "owners, many of whom said"
  if (line.reads(last, "whom") && last >= limit + 2 && line.reads(last - 1, "of") &&
      line.is(last - 2, class_quantity))
    return phrase_before(line, end, limit);
  // "Holm, who ..., said": the antecedent of a relative pronoun.
  if ((line.is(last, class_relative) || line.reads(last, "that")) && line.items[last].is_word &&
      !line.is_capital(last)) {
    uint32_t noun_end = last;
    if (noun_end > limit && line.reads(noun_end - 1, ",")) --noun_end;
    if (noun_end > limit && line.is(noun_end - 1, class_preposition)) return {};
    const NounPhrase phrase = phrase_before(line, noun_end, limit);
    if (line.reads(last, "who") && phrase && is_place(line, phrase.first) &&
        is_place(line, phrase.end - 1))
      if (const NounPhrase person = person_at(line, phrase.first, limit)) return person;
    // "Holm, the mayor of Lund, who said": a name that the phrase is an apposition to.
    if (phrase && noun_end < last && !phrase.name && phrase.first > limit &&
        line.reads(phrase.first - 1, ",")) {
      const NounPhrase named = phrase_before(line, phrase.first - 1, limit);
      if (named && named.name && is_person(line, named.end - 1)) return named;
    }
    if (phrase && (phrase.source || noun_end < last)) return phrase;
    return {};
  }
  if (!line.is_name(last) && (line.reads(last, "'s") || line.reads(last, "’s")))  // Lind's
    return phrase_before(line, last, limit);
  if (!line.reads(last, ",")) return phrase_before(line, end, limit);

  // Behind a comma: step over what stands between commas as long as it modifies what is before.
  const uint32_t floor = end > limit + max_apposition_items ? end - max_apposition_items : limit;
  last = before_state(line, last, limit);
  uint32_t comma = last, best = none;
  NounPhrase found;
  uint32_t found_comma = none;
  bool aside = false;  // what was found stands in a phrase of its own
  for (uint32_t i = last; i-- > floor;) {
    if (line.is_hole(i) && line.items[i].ends_sentence) break;
    if (line.reads(i, ";") || line.reads(i, ":")) break;
    if (!line.reads(i, ",")) continue;
    const bool adverbial = ends_adverbial(line, i, limit);
    // "Holm, in his paper, the Night Post, said", "Holm, who drove her son, Ed, to school, said"
    const bool apposed = found && found.first == i + 1 && found_comma == comma;
    aside = aside || (apposed && adverbial) ||
            (found && in_relative_clause(line, i + 1, found, found_comma));
    if (best != none && !is_modifier(line, i + 1, comma) && !is_place(line, comma - 1) &&
        !ends_possessor(line, i) && !aside &&
        !(apposed && line.is(behind_age(line, comma) + 1, class_preposition)))
      break;
    const bool first_step = best == none;
    if (adverbial && (aside || first_step)) {
      best = comma = i;
      continue;
    }
    i = before_state(line, i, limit);
    const NounPhrase phrase = phrase_before(line, i, limit);
    if (phrase && phrase.source) {
      // "the union's head, Ilka Brandt, said": a bare name between the commas is the speaker.
      const bool name = phrase.name && line.is_name(phrase.end - 1);
      if (first_step && (!name || is_one_of_many(line, phrase.end - 1)) && !phrase.pronoun &&
          !follows_who(line, phrase, floor)) {
        // "Ed Holm, head of police, STF, said", "Ed Holm, of the guards' union, the STF, said": not
        // where it is said of a person.
        uint32_t opens = phrase.first;
        while (opens > limit + 1 && line.is(opens - 1, class_article | class_preposition)) --opens;
        const bool behind_person =
            opens > limit + 1 && line.reads(opens - 1, ",") && is_person(line, opens - 2);
        const NounPhrase inner = phrase_before(line, comma, i + 1);
        if (inner && inner.name && inner.first == i + 1 &&
            (is_person(line, inner.end - 1) || (!name && line.is_capital(inner.end - 1) &&
                                                !behind_person && !speaks_for(line, phrase))))
          return inner;
      }
      const bool person = phrase.name && is_person(line, phrase.end - 1);
      const std::string_view link = found ? line.text(found.first - 1) : std::string_view{};
      const bool hangs = link == "of" || link == "for" || link == "from";  // Holm, of Lund, who
      if (first_step || !found || aside || (phrase.name && !found.name) ||
          (person && (hangs || !is_person(line, found.end - 1)))) {
        found = phrase;
        found_comma = i;
        aside = false;
      }
      best = i;
    } else if (first_step) {
      // "the cabinet member for roads, Ilka Brandt, said"
      const NounPhrase inner = phrase_before(line, comma, i + 1);
      if (inner && inner.first == i + 1 && line.is_capital(i + 1) &&
          is_person(line, inner.end - 1) && !follows_who(line, {.first = i}, floor))
        return inner;
      best = i;
    } else if (!phrase) {
      break;
    }
    comma = i;
  }
  // "Investigators at the port of Lund, where he died, say"
  if (found && found.name && is_place(line, found.end - 1) && found.first > limit &&
      line.is(found.first - 1, class_preposition))
    return person_at(line, found.first, limit);
  return found;
}

NounPhrase clause_subject(const Line& line, uint32_t first, uint32_t end) {
  const uint32_t ceiling = std::min(end, first + max_apposition_items);
  constexpr uint32_t most = 5;  // items of an adverbial without comma
  bool opens = true;            // nothing but adverbs so far
  for (uint32_t i = first; i < ceiling; ++i) {
    if (line.items[i].hole != none) return {};
    // An adverbial at the head ends with its comma.
    const bool verbal =
        line.text(i).ends_with("ing") || (line.text(i).ends_with("ed") && !line.is_name(i));
    if (opens && (line.is(i, class_preposition | class_subordinator) || verbal)) {
      opens = false;
      uint32_t comma = i;
      while (comma < ceiling && !line.reads(comma, ",")) {
        // "In later life | she": a pronoun needs no comma.
        if (comma > i + 1 && comma < i + most && line.is(i, class_preposition) &&
            !line.is(i, class_subordinator) && is_he_or_she(line.text(comma)) &&
            !line.is(comma - 1, class_stops_phrase))
          return phrase_after(line, comma, end);
        ++comma;
      }
      if (comma == ceiling) return {};
      i = behind_state(line, comma, ceiling);
      continue;
    }
    if (i > first && line.reads(i - 1, ",") && line.is(i, class_relative)) {
      while (i + 1 < ceiling && !line.reads(i + 1, ",")) ++i;  // "In Lund, where it rained, she"
      continue;
    }
    if (line.is(i, class_adverb | class_conjunction) || line.reads(i, ",") || is_time(line, i))
      continue;
    opens = false;
    if (!line.items[i].is_word ||
        (line.is(i, class_preposition) && (line.shape(i + 1) & shape_digit)))
      continue;  // "about 200 people"
    const NounPhrase phrase = phrase_after(line, i, end);
    if (phrase && line.is(phrase.end, class_adverb) && line.reads(phrase.end + 1, ",") &&
        !phrase.name && !phrase.pronoun) {  // "Minutes later, she"
      i = phrase.end;
      continue;
    }
    return phrase && phrase.source ? phrase : NounPhrase{};
  }
  return {};
}

NounPhrase main_subject(const Line& line, uint32_t first, uint32_t end) {
  const auto& document = line.r.document;
  const uint32_t ceiling = std::min(end, first + max_apposition_items);
  for (uint32_t i = first; i + 1 < ceiling; ++i) {
    bool comma = line.reads(i, ",");
    if (line.is_hole(i) && line.items[i].end_token > line.items[i].first_token + 2)
      comma = document.slice(document.tokens[line.items[i].end_token - 2]) == ",";
    if (!comma) continue;
    if (!line.is_hole(i)) i = behind_state(line, i, ceiling);
    if (line.is(i + 1, class_conjunction)) continue;
    if (const NounPhrase subject = clause_subject(line, i + 1, end)) return subject;
  }
  return {};
}

NounPhrase person_of_sentence(const Line& line, uint32_t item) {
  const uint32_t start = line.sentence_start(item);
  const NounPhrase subject = clause_subject(line, start, item + 1);
  if (!subject) return {};
  if (subject.pronoun) return is_he_or_she(line.text(subject.first)) ? subject : NounPhrase{};
  if (!subject.name) return {};
  return is_person(line, subject.end - 1) ? subject : NounPhrase{};
}

}  // namespace crosshead
