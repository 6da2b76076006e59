#include "people/speech/phrase_cores.h"

#include <algorithm>
#include <array>

#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Participles that link two names of one person or thing: "senator turned lobbyist Otto Lind".
constexpr auto linking = std::to_array<std::string_view>(
    {"turned", "named", "renamed", "nicknamed", "called", "dubbed", "aged", "based"});

bool has_source_noun(const Line& line, uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i)
    if (line.knows(i, List::source_noun) || line.knows(i, List::title) ||
        line.is(i, class_quantity) || line.is_name(i) || line.reads(i, "percent") ||
        line.reads(i, "majority") || (line.reads(i, "old") && is_joint(line, i - 1)))
      return true;
  return false;
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

/// "Holm | backed | Lind", "the judge | jailed | the mayor": a verb that the table of small words
/// does not know, between subject and object.
bool is_verb_between(const Line& line, uint32_t i) {
  if (i == 0 || i + 1 >= line.size() || line.is_name(i)) return false;
  const std::string_view word = line.text(i);
  const bool cue =  // "praises", but not "press"
      word.ends_with("s") && !word.ends_with("ss") && line.knows(i, List::cue);
  if (line.is_capital(i)) {
    if (!cue || line.r.document.blocks[line.block].kind != BlockKind::headline) return false;
  } else if (!cue && !is_past(line, i)) {
    return false;
  }
  const bool after_pronoun = cue && line.is(i - 1, class_pronoun);  // "she says Holm's letter"
  if (!after_pronoun &&
      (!is_noun(line, i - 1) || line.is(i - 1, class_determiner | class_quantity) ||
       contains<linking>(word)))
    return false;
  // "Northern registered voters": behind an adjective a participle is another one.
  const Mention* before = mention_at(line, i - 1);
  if (!line.is_capital(i + 1) && before && before->type == MentionType::norp)
    return line.is(i + 1, class_determiner | class_possessive);
  return is_noun(line, i + 1) || (line.is_capital(i + 1) && !is_time(line, i + 1)) ||
         line.is(i + 1, class_determiner | class_possessive | class_quantity);
}

/// "Mr", "Ms.", "Dr".
bool is_address(const Line& line, uint32_t i) {
  return !line.is_hole(i) &&
         line.r.lexicon.is_a(line.word(i).folded_entry, List::title, "honorific");
}

}  // namespace

const Mention* mention_at(const Line& line, uint32_t i) {
  if (i >= line.size() || line.items[i].mention == none) return nullptr;
  return &line.r.document.mentions[line.items[i].mention];
}

uint32_t mention_start(const Line& line, uint32_t i, uint32_t limit) {
  const uint32_t mention = line.items[i].mention;
  while (i > limit && line.items[i - 1].mention == mention) --i;
  return i;
}

uint32_t mention_end(const Line& line, uint32_t i, uint32_t limit) {
  const uint32_t mention = line.items[i].mention;
  while (i < limit && line.items[i].mention == mention) ++i;
  return i;
}

bool is_seat(const Line& line, uint32_t i) {
  const Mention* mention = mention_at(line, i);
  return mention && (mention->type == MentionType::loc || mention->type == MentionType::org);
}

bool is_noun(const Line& line, uint32_t i) {
  return line.is_name(i) || line.knows(i, List::source_noun) || line.knows(i, List::title);
}

bool are_nouns(const Line& line, uint32_t first, uint32_t end) {
  while (first < end && (is_noun(line, first) || is_joint(line, first))) ++first;
  return first == end;
}

bool is_past(const Line& line, uint32_t i) {
  const std::string_view word = line.text(i);
  return word.size() > 4 && word.ends_with("ed") && !line.is_capital(i);
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
  return is_possessive(line.text(i));
}

bool is_joint(const Line& line, uint32_t i) {
  if (i == 0 || i + 1 >= line.size() || line.is_hole(i)) return false;
  const std::string_view text = line.text(i);
  if (text != "-" && text != "&" && text != "/" && text != "‑" && text != "–") return false;
  const auto& tokens = line.r.document.tokens;
  return text == "&" || (!tokens[line.items[i].first_token].space_before &&
                         !tokens[line.items[i + 1].first_token].space_before);
}

bool is_core(const Line& line, uint32_t i) {
  const Item& item = line.items[i];
  if (item.hole != none || !item.is_word) return false;
  if (line.is_name(i)) return true;
  if (line.reads(i, "said") || line.reads(i, "says")) return false;
  if (is_time(line, i) && !line.knows(i, List::source_noun))
    return i > 0 && line.is(i - 1, class_article);  // "a Wednesday editorial"
  if (item.classes & (class_determiner | class_possessive | class_quantity)) return true;
  if (item.classes & class_pronoun) return false;
  if (!(item.classes & (class_stops_phrase | class_adverb | class_verb)))
    return !is_verb_between(line, i);
  if (line.is(i, class_adverb) && i > 0 && line.is(i - 1, class_article))
    return true;                                                       // a next one
  if (line.is_capital(i) && i != line.sentence_start(i)) return true;  // Will Holm, Sunday Times
  return i > 0 && (is_joint(line, i - 1) || is_joint(line, i + 1));    // mother-of-two
}

bool is_nickname(const Line& line, uint32_t i) {
  return line.is_hole(i) && i > 0 && i + 1 < line.size() && line.is_capital(i - 1) &&
         line.is_capital(i + 1) && !line.items[i].ends_sentence &&
         line.items[i].end_token - line.items[i].first_token <= 5;
}

uint32_t title_items(const Line& line, uint32_t i, uint32_t end) {
  if (line.is_hole(i)) return 0;
  const auto& document = line.r.document;
  const auto match = line.r.lexicon.longest(document, line.items[i].first_token,
                                            line.items[end - 1].end_token, mask_of(List::title));
  return std::min(match.token_count, end - i);
}

bool title_crosses(const Line& line, uint32_t first, uint32_t at, uint32_t end) {
  for (uint32_t i = first; i < at; ++i)
    if (i + title_items(line, i, end) > at) return true;
  return false;
}

uint32_t holder_behind(const Line& line, uint32_t at, uint32_t limit) {
  if (at == 0 || !line.knows(at - 1, List::title)) return none;
  if (!line.reads(at, "of") && !(line.reads(at, "for") && line.is_capital(at - 1))) return none;
  uint32_t i = at + 1;
  while (i < limit && line.is(i, class_article)) ++i;
  const bool named = is_seat(line, i);
  const uint32_t first = i;
  if (named)
    i = mention_end(line, i, limit);
  else
    while (i < limit && ((line.is_capital(i) && !line.is_name(i) && !line.knows(i, List::title)) ||
                         (i > first && line.reads(i, "and") && line.is_capital(i + 1))))
      ++i;
  const bool address = i < limit && is_address(line, i);
  // "Minister for Housing | Ana Lund"
  if (i == first || !(named || address || line.reads(at, "for"))) return none;
  const uint32_t name = i + address;
  return name < limit && is_person(line, name) ? name : none;
}

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
      from = mention_start(line, end - 1, first);
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

uint32_t core_start(const Line& line, uint32_t end, uint32_t limit) {
  if (end <= limit) return end;
  const uint32_t last = end - 1;
  if (line.is(last, class_object) && last >= limit + 2 && line.reads(last - 1, "of") &&
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

}  // namespace crosshead
