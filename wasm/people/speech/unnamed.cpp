// The resolver's people without a name: who speaks or acts in a sentence, and is then whom "he"
// means rather than the last name. Tested by tests/unit/resolver_test.cpp.
#include <algorithm>

#include "people/entities/gender.h"
#include "people/function_words.h"
#include "people/speech/organisation_kinds.h"
#include "people/speech/resolver.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Those who do not speak for what the word before them names: "an Elm High fan".
constexpr std::string_view outsiders[] = {
    "candidate",  "candidates", "contender", "contenders", "countries", "critic",     "critics",
    "customer",   "customers",  "driver",    "drivers",    "fan",       "fans",       "graduate",
    "hostage",    "judge",      "judges",    "justice",    "nations",   "nominee",    "passenger",
    "passengers", "patient",    "patients",  "player",     "players",   "resident",   "residents",
    "shopper",    "shoppers",   "student",   "states",     "students",  "subscriber", "subscribers",
    "supporter",  "supporters", "user",      "users",      "voter",     "voters"};

/// What links somebody to whom he speaks for.
constexpr std::string_view serving[] = {"at", "for", "from", "of"};

/// Who speaks for the person whose name stands before: "the Holm campaign".
constexpr std::string_view campaigns[] = {"camp", "campaign"};

/// Words that tell that somebody gives his own name: "who called himself", "gave her first name
/// as".
constexpr std::string_view naming[] = {"herself", "himself", "name", "only"};

}  // namespace

/// "a spokesman", "her son": somebody whom the text does not name speaks.
void Resolver::unnamed_spoke(uint32_t first, uint32_t end) {
  Phrase phrase = read_phrase(first, end);
  if (phrase.head != none && phrase.end < end && mention_at(phrase.head))
    phrase.head = end - 1;  // "a Department for Roads | spokesman"
  if (!phrase.definite && (phrase.indefinite || phrase.possessed) && is_person_noun(phrase))
    unnamed_ = phrase.head;
}

uint32_t Resolver::employer(uint32_t first, uint32_t end) {
  constexpr uint32_t most = 3;  // words before the name, and behind it
  const auto tokens = static_cast<uint32_t>(document_.tokens.size());
  const auto other = lexicon_.fact(word(end - 1).folded_entry, List::source_noun);
  if (!other || contains<outsiders>(text(end - 1))) return none;
  // "a company | spokesman": of the company that the text is about
  if (const Phrase phrase = read_phrase(first, end);
      phrase.first + 2 == end && (shape(phrase.first) & shape_lower) && !phrase.possessed &&
      organisation_kind(text(phrase.first)) &&
      lexicon_.classes(List::source_noun)[other->cls] != "document")
    return of_kind({phrase.first, phrase.first + 1, phrase.first});
  for (uint32_t t = first; t < end && t <= first + most; ++t) {
    if (reads(t, "former") || reads(t, "Former")) return none;
    if (t > first && is_possessive(text(t)))  // "the commission's | spokesman"
      if (const uint32_t owner = resolve(first, t);
          owner != none && document_.entities[owner].type == MentionType::org)
        return owner;
    const Mention* mention = mention_at(t);
    if (!mention) continue;
    if (mention->type == MentionType::person && mention->end_token + 1 == end &&
        contains<campaigns>(text(end - 1)))
      return mention->entity;
    if (mention->type != MentionType::org || mention->end_token + most < end) break;
    if (contains<families_of_bodies>(text(mention->end_token - 1)) &&
        organisation_kind(text(end - 1)))
      return none;
    for (t = mention->end_token; t < end; ++t)
      if (mention_at(t) || (shape(t) & shape_upper_first) || text(t).ends_with("ed") ||
          (uses(t) & (use_preposition | use_relative | use_conjunction)))
        return none;
    return mention->entity;
  }
  // "a spokeswoman for | Senator Ana Holm"
  for (uint32_t t = first; t < end; ++t)
    if (text(t).starts_with("spokes") && t + 1 < tokens && reads(t + 1, "for"))
      if (const uint32_t one = spoken_for(t + 2); one != none) return one;
  // "an official | of Volta", "strategists | at the small Lund Bank"
  const bool written = end < tokens && reads(end, "by") &&  // "a report | by Volta"
                       lexicon_.classes(List::source_noun)[other->cls] == "document";
  if (end >= tokens || !(written || contains<serving>(text(end)))) return none;
  for (uint32_t t = end + 1; t < std::min(tokens, end + 1 + most); ++t) {
    const Mention* mention = mention_at(t);
    if (mention && mention->type == MentionType::loc && mention->end_token < tokens &&
        is_possessive(text(mention->end_token))) {
      t = mention->end_token;  // "at London's | Lund Bank"
      continue;
    }
    if (mention)
      return mention->type == MentionType::org && !modifies(document_, *mention) ? mention->entity
                                                                                 : none;
    if (document_.tokens[t].kind != TokenKind::word || (uses(t) & (use_verb | use_preposition)))
      break;
  }
  return none;
}

/// Whom the phrase at `first` means, behind "a spokesman for": "the company", "Senator Ana Holm",
/// "the new owner, Volta,"; or none.
uint32_t Resolver::spoken_for(uint32_t first) {
  constexpr uint32_t reach = 6;
  const auto tokens = static_cast<uint32_t>(document_.tokens.size());
  const uint32_t noun = first + 1;
  if (noun < tokens && reads(first, "the") && !mention_at(noun))
    if (const uint32_t one = resolve(noun, noun + 1); one != none) return one;
  for (uint32_t i = first; i < std::min(tokens, first + reach); ++i) {
    if (const Mention* mention = mention_at(i)) {
      if (mention->type == MentionType::person) return person_at(i);
      if (mention->type == MentionType::org && reads(i - 1, ",") && mention->end_token < tokens &&
          reads(mention->end_token, ","))
        return mention->entity;
    }
    const bool names_next = reads(i, ",") && i + 1 < tokens && mention_at(i + 1);
    if ((document_.tokens[i].kind != TokenKind::word && !reads(i, ".") && !names_next) ||
        ((shape(i) & shape_lower) && !reads(i, "of") &&
         ((uses(i) & (use_verb | use_preposition)) || (word(i).lists & mask_of(List::cue)))))
      return none;
  }
  return none;
}

/// The person whose name begins at `token` and owns nothing, or none.
uint32_t Resolver::person_at(uint32_t token) const {
  const Mention* mention = mention_at(token);
  if (!mention || mention->type != MentionType::person || mention->first_token != token ||
      (mention->end_token < document_.tokens.size() && is_possessive(text(mention->end_token))))
    return none;
  return mention->entity;
}

/// "a guard | who gave his name only as Ivo", "a man | named Ivo": the person as whom somebody
/// without a name is known behind the phrase that ends at `end`, or none.
uint32_t Resolver::own_name(uint32_t end) const {
  constexpr uint32_t reach = 16, beside = 7;
  const auto tokens = static_cast<uint32_t>(document_.tokens.size());
  constexpr uint32_t most = 4;
  if (end < tokens && reads(end, "of"))  // "one | of the guards, who"
    for (const uint32_t of = end; end < tokens && end < of + most && !reads(end, ",");) ++end;
  uint32_t t = end < tokens && reads(end, ",") ? end + 1 : end;
  if (t + 1 >= tokens) return none;
  if (reads(t, "named")) return person_at(t + 1);
  if (!(uses(t) & use_relative)) return none;
  uint32_t stop = std::min(tokens, t + reach);
  for (bool seen = false;
       ++t < stop && !reads(t, ".") && document_.tokens[t].kind != TokenKind::quote_mark;) {
    if (seen && mention_at(t))
      return !(uses(t - 1) & use_preposition) || reads(t - 1, "as") ? person_at(t) : none;
    // "who saw it himself said Holm was", "who was only let in"
    if (seen && !reads(t, "is") && !reads(t, "was") &&
        ((uses(t) & use_verb) || (word(t).lists & mask_of(List::cue))))
      return none;
    if (seen || !contains<naming>(text(t)) || (reads(t, "only") && !reads(t + 1, "as"))) continue;
    seen = true;
    stop = std::min(tokens, t + beside);
  }
  return none;
}

/// Whether words of this gender that would mean `entity` mean the unnamed person: "A guard spoke.
/// He said".
bool Resolver::means_unnamed(uint32_t token, uint32_t entity, Gender gender) const {
  constexpr uint32_t reach = 2;  // sentences
  if (entity == none || entity == focus_.subject_of_text() || unnamed_ == none || unnamed_ >= token)
    return false;
  const uint32_t back = focus_.sentence_of(token) - focus_.sentence_of(unnamed_);
  if ((back == 0 && !(uses(unnamed_) & use_kin)) || back > reach) return false;
  const Fact* noun = lexicon_.fact(word(unnamed_).folded_entry, List::source_noun);
  const bool male = noun->flags & fact_male, female = noun->flags & fact_female;
  if (male != female && gender != Gender::unknown && male != (gender == Gender::male)) return false;
  const uint32_t last = last_reference(entity, token);
  return last == none || last < unnamed_;
}

/// "The minister left.": whom the phrase at a sentence's head means, if it ends by `end`.
void Resolver::read_head(uint32_t sentence, uint32_t end) {
  constexpr uint32_t longest = 4, age_tokens = 5;  // "24-year-old"
  const uint8_t opening = places_.openings[sentence];
  const uint32_t first = document_.sentences[sentence].first_token;
  if (opening & opens_the) {
    uint32_t t = first + 1;
    if (t + age_tokens < end && years(t) && reads(t + age_tokens - 1, "old")) t += age_tokens;
    while (t < end && t - first < longest && document_.tokens[t].kind == TokenKind::word &&
           !(uses(t) & (use_verb | use_preposition)) &&
           (!lexicon_.fact(word(t).folded_entry, List::cue) ||
            lexicon_.fact(word(t).folded_entry, List::source_noun)))  // "The judge left."
      ++t;
    bool modifier_only = false;
    if (t >= end || named(first, t, modifier_only) != none) return;
    if (reads(t, ",") && t + 1 < end && mention_at(t + 1)) return;  // "The boy, Ivo,"
    const uint32_t entity = modifier_only ? none : nominal(read_phrase(first, t));
    if (entity != none) {
      focus_.refer(first, entity, true);
      unnamed_ = none;
      return;
    }
  }
  if (opening & opens_someone) {
    const uint32_t someone = unnamed_subject(first, end);
    if (someone != none) unnamed_ = someone;
  }
  if (!(opening & opens_my_kin)) return;
  for (uint32_t t = first; t + 1 < end && t < first + opening_reach;
       ++t)  // "I asked my mother why"
    if ((uses(t + 1) & use_kin) && reads(t, "my") && !focus_.is_quoted(t) &&
        lexicon_.fact(word(t + 1).folded_entry, List::source_noun))
      unnamed_ = t + 1;
}

/// "A former minister | agreed.", "The driver | got out.": the noun for one person that a sentence
/// opens with, unless a name tells who it is, "His deputy, Vera Holm,"; else none.
uint32_t Resolver::unnamed_subject(uint32_t first, uint32_t end) const {
  constexpr uint32_t longest = 6, reach = 24;
  for (uint32_t t = first + 1; t + 1 < end && t < first + longest; ++t) {
    if (document_.tokens[t].kind != TokenKind::word ||
        (uses(t) & (use_verb | use_preposition | use_relative | use_conjunction)))
      return none;
    const Fact* noun = lexicon_.fact(word(t).folded_entry, List::source_noun);
    if (!noun || (noun->flags & fact_plural) || mention_at(t) ||
        lexicon_.classes(List::source_noun)[noun->cls] != "person")
      continue;
    const uint32_t next = reads(t + 1, ",") ? t + 2 : t + 1;
    if (next >= end || mention_at(next) || is_possessive(text(next))) return none;
    if (text(next).starts_with("ask")) return none;  // whoever asks does not answer
    // "A nurse in Lund, she works at night."
    for (uint32_t i = next; i < end && i < first + reach; ++i)
      if (is_he_or_she(i) && reads(i - 1, ",")) return none;
    const Fact* more = lexicon_.fact(word(next).folded_entry, List::source_noun);
    if (next == t + 1 && more) continue;  // "a student | leader"
    return t;
  }
  return none;
}

}  // namespace crosshead
