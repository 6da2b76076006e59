// Attributions before a colon: "Holm said:", "Holm:", "His message to fans:", "Holm turned to
// Lind:"; and behind the dash that ends a headline. Tested by tests/unit/attribution_test.cpp.
#include <algorithm>
#include <array>
#include <span>

#include "people/speech/attribution.h"
#include "people/speech/phrase_cores.h"
#include "people/speech/subjects.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr auto owners = std::to_array({word_key("his"), word_key("her"), word_key("their")});

/// What a headline is the headline of: "Film review: Slow Water rises".
constexpr auto columns = std::to_array(
    {word_key("review"), word_key("reviews"), word_key("analysis"), word_key("obituary"),
     word_key("letter"), word_key("letters"), word_key("interview"), word_key("editorial"),
     word_key("column"), word_key("commentary"), word_key("video"), word_key("exclusive"),
     word_key("verdict"), word_key("live"), word_key("watch"), word_key("breaking"),
     word_key("quote")});

/// What becomes of somebody whom the words before a headline's colon may be about.
constexpr std::string_view fates[] = {"dies", "faces", "gets", "is", "loses", "was"};

/// What people say they are: words that a headline quotes right behind a name.
constexpr std::string_view moods[] = {"confident", "delighted", "devastated", "furious", "not",
                                      "proud",     "ready",     "shocked",    "sorry",   "very"};

bool lists(std::span<const uint64_t> keys, const Line& line, uint32_t i) {
  return !line.is_hole(i) && std::find(keys.begin(), keys.end(), line.word(i).folded) != keys.end();
}

/// A noun for somebody or a group of people, as against a letter or an unlisted noun.
bool may_speak(const Line& line, uint32_t i) {
  if (line.knows(i, List::title)) return true;
  return line.knows(i, List::source_noun) &&
         !line.r.lexicon.is_a(line.word(i).folded_entry, List::source_noun, "document");
}

/// "His message", "Holm's advice to Lind": whose words they are, where the clause opens with
/// something of his that does not speak itself.
NounPhrase owner(const Line& line, uint32_t start, uint32_t colon) {
  while (start < colon && line.is(start, class_conjunction | class_adverb)) ++start;
  uint32_t end = start;
  while (end < colon && is_core(line, end) && !is_possessive_ending(line, end + 1)) ++end;
  const bool pronoun = start < colon && lists(owners, line, start);
  if (pronoun)
    end = start + 1;
  else if (end < colon && is_person(line, end))
    ++end;
  else
    return {};
  uint32_t noun = pronoun ? end : end + 1;
  while (noun + 1 < colon && is_core(line, noun + 1)) ++noun;
  if (noun >= colon || may_speak(line, noun) || line.is_name(noun)) return {};
  if (!pronoun) return phrase_before(line, end, start);
  NounPhrase phrase{.first = start, .end = end};
  name_speaker(line, phrase, start, end);
  phrase.pronoun = phrase.source = true;
  return phrase;
}

bool acts(const Line& line, const NounPhrase& phrase) {
  const std::string_view word = line.text(phrase.first);
  return phrase.pronoun ? word != "It" && word != "it"
         : phrase.name  ? is_person(line, phrase.end - 1)
                        : may_speak(line, phrase.head);
}

/// Whoever opens the clause, where the phrase before the colon at item `colon`, if it is a name,
/// only hangs on a verb or preposition: "Holm turned to Lind:", "Holm, of Lund:"; else empty.
NounPhrase doer(const Line& line, uint32_t start, const NounPhrase& beside, uint32_t colon) {
  const uint32_t end = beside && beside.name ? beside.first : colon;
  const NounPhrase opening = clause_subject(line, start, colon);
  if (!opening || opening.end >= end || line.reads(end - 1, "by")) return {};
  bool hangs = end == colon || !is_person(line, beside.end - 1);
  for (uint32_t i = opening.end; i < end && !hangs; ++i)
    hangs = line.items[i].is_word && !line.is_capital(i) && !(line.shape(i) & shape_digit);
  return hangs && acts(line, opening) ? opening : NounPhrase{};
}

/// "Vera Holm Hammers Bank Chief:", "Vera Holm shames bank:": the person who opens a headline with
/// a verb that the list of cues does not have; else empty.
NounPhrase opening_person(const Line& line, uint32_t start, uint32_t colon) {
  if (line.r.document.blocks[line.block].kind != BlockKind::headline || !is_person(line, start))
    return {};
  const uint32_t verb = mention_end(line, start, colon);
  const bool acting = verb + 1 < colon && line.text(verb).ends_with("s") &&
                      !is_possessive_ending(line, verb) && !is_noun(line, verb);
  return acting ? phrase_before(line, verb, start) : NounPhrase{};
}

/// "As Lind complained, Holm had a message:": the subject of the main clause, where the verb of a
/// cue stands in a clause before it; else empty.
NounPhrase behind_opener(const Line& line, const Cue& cue, uint32_t start, uint32_t colon) {
  if (!line.is(start, class_subordinator | class_preposition)) return {};
  const uint32_t before = cue.subject.first > start ? cue.subject.first - 1 : start;
  if (!cue.weak && (line.reads(before, "As") || line.reads(before, "as"))) return {};
  const NounPhrase subject = main_subject(line, cue.end, colon);
  return subject && acts(line, subject) ? subject : NounPhrase{};
}

/// "Lund poll: Holm leads": of a place it is the vote itself, and no source.
bool is_vote(const Line& line, uint32_t noun) {
  if (!line.reads(noun, "poll") && !line.reads(noun, "polls")) return false;
  const Mention* place = noun ? mention_at(line, noun - 1) : nullptr;
  return place && place->type == MentionType::loc;
}

/// The colon only parts off a section of the paper: "Review: Slow Water rises".
bool is_column(const Line& line, uint32_t colon) {
  return colon > 0 && line.r.document.blocks[line.block].kind == BlockKind::headline &&
         (lists(columns, line, colon - 1) || (line.reads(1, "of") && lists(columns, line, 0)));
}

/// 'Union: Bridge is "a mess"': the source before a headline's first colon; a name there may be
/// that of whom it is about.
Attribution attribute_label(const Line& line, uint32_t hole) {
  constexpr uint32_t most = 5;
  uint32_t colon = 0;
  const NounPhrase label = opening_label(line, most, colon);
  if (!label || label.name || colon >= hole || !may_speak(line, label.head)) return {};
  Attribution a = attribution(label, Rule::label);
  a.cue = line.span(colon, colon + 1);
  return a;
}

}  // namespace

NounPhrase opening_label(const Line& line, uint32_t most, uint32_t& colon) {
  for (colon = 0; colon < most && !line.reads(colon, ":");) ++colon;
  if (colon == 0 || !line.reads(colon, ":") || is_column(line, colon)) return {};
  const NounPhrase label = phrase_before(line, colon, 0);
  return label.first == 0 && !label.pronoun && !is_vote(line, label.head) ? label : NounPhrase{};
}

Attribution attribute_colon(const Line& line, const std::vector<Cue>& cues, uint32_t colon) {
  if (is_column(line, colon) || (colon > 0 && is_vote(line, colon - 1))) return {};
  const uint32_t start = line.sentence_start(colon);
  const NounPhrase beside = phrase_before(line, colon, start);
  const NounPhrase person = opening_person(line, start, colon);
  // 'Lund trial: "He begged me"'
  const bool headline = line.r.document.blocks[line.block].kind == BlockKind::headline;
  const std::string_view last = line.text(colon - 1);
  if (headline && colon > start + 1 && line.is_name(colon - 2) && !line.items[colon - 1].classes &&
      !line.is_capital(colon - 1) && !is_noun(line, colon - 1) && !last.ends_with("s") &&
      !last.ends_with("ed") && mention_start(line, colon - 2, start) == start)
    return {};
  // 'Lund Cup: "We deserved it" - Holm'
  if (const Mention* event = mention_at(line, colon - 1);
      event && event->type == MentionType::misc && mention_start(line, colon - 1, start) == start)
    return {};
  if (!person && beside && beside.name && line.is_name(beside.end - 1) &&
      (beside.first == start || line.is_dash(beside.first - 1))) {  // "Polls agree - Vera Holm:"
    Attribution a = attribution(beside, Rule::label);
    a.cue = line.span(colon, colon + 1);
    return a;
  }
  NounPhrase phrase;
  for (size_t k = first_cue_from(cues, colon); k-- > 0;) {
    const Cue& cue = cues[k];
    if (cue.first < start || cue.first + max_distance_items < colon) break;
    if (!cue.subject || (!cue.has_speaker() && cue.weak) || (cue.passive && cue.end != colon))
      continue;
    phrase = behind_opener(line, cue, start, colon);
    if (phrase) break;
    return attribution(line, cues, static_cast<uint32_t>(k), Rule::colon);
  }
  // No verb: "Holm:", "And from Mayor Ilka Brandt:".
  if (!phrase) phrase = person;
  if (!phrase) phrase = owner(line, start, colon);
  if (!phrase) phrase = doer(line, start, beside, colon);
  if (!phrase) phrase = beside;
  if (!phrase || (!phrase.name && !phrase.pronoun)) {
    for (uint32_t i = colon; i-- > start && i + max_distance_items > colon;) {
      if (line.is_hole(i)) break;
      if (line.items[i].mention == none) continue;
      if (line.r.document.mentions[line.items[i].mention].type != MentionType::person) continue;
      if (headline && is_possessive_ending(line, mention_end(line, i, colon)))
        continue;  // MPs balk at Holm's bill: "..."
      phrase = phrase_before(line, i + 1, start);
      break;
    }
  }
  if (!phrase || (!phrase.name && !phrase.pronoun)) {
    const NounPhrase subject = clause_subject(line, start, colon);
    if (subject) phrase = subject;
  }
  if (phrase && !phrase.name && !phrase.pronoun && line.reads(colon - 1, "follows")) return {};
  if (!phrase || !phrase.source || line.reads(phrase.first, "it") || line.reads(phrase.first, "It"))
    return {};
  Attribution a = attribution(phrase, Rule::label);
  a.cue = line.span(colon, colon + 1);
  return a;
}

NounPhrase tail_source(const Line& line, uint32_t& mark) {
  constexpr uint32_t most = 8;
  const bool headline = line.r.document.blocks[line.block].kind == BlockKind::headline;
  const uint32_t end = line.size();
  for (uint32_t i = end; i-- > mark + 1 && i + most > end;) {
    const bool colon = headline && line.reads(i, ":");
    if (!line.is_dash(i) && !colon) continue;
    mark = i;
    const NounPhrase source = phrase_after(line, i + 1, end);
    if (!source.source || source.end != end || lists(columns, line, end - 1) ||
        (colon && !are_nouns(line, i + 1, end)) ||
        line.r.lexicon.longest(line.r.document, source.first_token, source.end_token,
                               mask_of(List::media)))
      return {};
    return source;
  }
  return {};
}

Attribution attribute_tail(const Line& line, uint32_t hole) {
  const BlockKind kind = line.r.document.blocks[line.block].kind;
  if (kind != BlockKind::headline && kind != BlockKind::list_item) return {};
  const uint32_t end = line.size();
  // 'Holm "not in a hurry" over roads': how somebody says he feels.
  const auto& tokens = line.r.document.tokens;
  const uint32_t word = line.items[hole].first_token + 1;
  if (contains<moods>(line.r.document.slice(tokens[word])) &&
      (!line.items[std::min(hole + 1, end - 1)].is_word ||
       line.is(hole + 1, class_preposition | class_subordinator | class_relative)))
    if (const NounPhrase person = phrase_before(line, hole, 0);
        person.source && (person.first == 0 || !line.items[person.first - 1].is_word))
      return attribution(person, Rule::label);
  if (kind == BlockKind::headline && hole == 0 && line.reads(1, ":")) {
    const NounPhrase person = phrase_after(line, 2, end);
    const std::string_view verb = line.text(person.end);
    // Not "Vera Holm is", "Vera Holm supporters": a verb of its own.
    if (person.name && is_person(line, person.end - 1) && verb.ends_with("s") &&
        !(line.items[person.end].classes & ~class_verb) &&
        (!is_noun(line, person.end) || line.knows(person.end, List::cue)) &&
        !is_possessive_ending(line, person.end) && !contains<fates>(verb)) {
      Attribution a = attribution(person, Rule::label);
      a.cue = line.span(1, 2);
      return a;
    }
  }
  uint32_t mark = hole;
  if (const NounPhrase source = tail_source(line, mark)) {
    Attribution a = attribution(source, Rule::signature);
    a.cue = line.span(mark, mark + 1);
    return a;
  }
  return kind == BlockKind::headline ? attribute_label(line, hole) : Attribution{};
}

}  // namespace crosshead
