#include "people/entities/role_phrases.h"

#include <algorithm>

#include "people/word_classes.h"
#include "text/word_lists.h"

namespace crosshead {

RolePhrases::RolePhrases(const Document& document, const Lexicon& lexicon)
    : document_(document),
      lexicon_(lexicon),
      honorific_(static_cast<uint8_t>(lexicon.class_index(List::title, "honorific"))) {}

void RolePhrases::enter(const Mention& mention) {
  const Sentence& sentence = document_.sentences[mention.sentence];
  from_ = sentence.first_token;
  to_ = std::max(sentence.end_token, mention.end_token);
  person_ = mention.type == MentionType::person;
}

bool RolePhrases::is_hyphen(uint32_t token) const {
  return text(token) == "-" && !document_.tokens[token].space_before &&
         token + 1 < document_.tokens.size() && !document_.tokens[token + 1].space_before;
}

bool RolePhrases::in_compound(uint32_t token) const {
  return is_hyphen(token) || (token > from_ && is_hyphen(token - 1)) ||
         (token + 1 < to_ && is_hyphen(token + 1));
}

bool RolePhrases::is_possessive(uint32_t token) const {
  return crosshead::is_possessive(text(token));
}

bool RolePhrases::is_honorific(uint32_t token) const {
  const Fact* fact = lexicon_.fact(word(token).folded_entry, List::title);
  return fact && text(token) != "Chief" && text(token) != "chief" &&
         (fact->cls == honorific_ || text(token) == "Dr" || text(token) == "Dr." ||
          text(token) == "Sir" || text(token) == "Dame");
}

bool RolePhrases::is_noun(uint32_t token) const {
  return lexicon_.fact(word(token).folded_entry, List::title) ||
         lexicon_.fact(word(token).folded_entry, List::source_noun);
}

bool RolePhrases::is_cue(uint32_t token) const {
  return (shape(token) & shape_lower) && lexicon_.fact(word(token).folded_entry, List::cue) &&
         !is_noun(token);
}

bool RolePhrases::is_past(uint32_t token) const {
  return (shape(token) & shape_lower) &&
         (text(token).ends_with("ed") || (word(token).classes & class_verb));
}

bool RolePhrases::is_agent(uint32_t token) const {
  static constexpr std::string_view none_of_them[] = {
      "consider", "cover",   "deliver", "either", "enter",    "favor",  "hammer",  "honor",
      "monitor",  "neither", "offer",   "prefer", "remember", "server", "whether", "younger"};
  if (!(shape(token) & shape_lower) || in_mention(token)) return false;
  if (uses(token) & (ends_phrase | use_modifier)) return false;
  constexpr std::string_view endings[] = {"er", "or", "ist", "ian", "ican", "man", "eer", "ant"};
  const std::string_view noun = text(token);
  return noun.size() >= 5 && !contains<none_of_them>(noun) &&
         std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view e) { return noun.ends_with(e); });
}

uint32_t RolePhrases::title_start(uint32_t from, uint32_t end) const {
  const ListMask lists =
      person_ ? mask_of(List::title) | mask_of(List::source_noun) : mask_of(List::source_noun);
  for (uint32_t t = from; t < end; ++t) {
    if (in_mention(t) || (!person_ && t > from_ && is_hyphen(t - 1))) continue;  // "12-nation"
    const Lexicon::Match match = lexicon_.longest(document_, t, end, lists);
    if (match.token_count != end - t) continue;
    const Fact* noun = lexicon_.fact(match.entry, List::source_noun);
    if (noun && (noun->flags & fact_plural)) continue;
    if (!person_ && (uses(end - 1) & use_modifier)) continue;  // "the opposition North League"
    if (noun &&
        lexicon_.classes(List::source_noun)[noun->cls] == (person_ ? "person" : "organisation"))
      return t;
    if (person_ && lexicon_.fact(match.entry, List::title)) return t;
  }
  return none;
}

/// A word in -ed that is no adjective within a phrase: "the club sacked manager X".
bool RolePhrases::is_participle(uint32_t token) const {
  if (!(shape(token) & shape_lower) || (uses(token) & use_modifier)) return false;
  if (!text(token).ends_with("ed") || token <= from_) return false;
  return !(uses(token - 1) & (use_article | use_possessive | use_preposition | use_conjunction));
}

/// A word of no list before a capital or a modifier is a verb ("overthrew Emperor X", "backing
/// former Gov. X"), but not where a noun phrase opens ("the embattled Prime Minister X").
bool RolePhrases::is_verb(uint32_t token, uint32_t end) const {
  const bool before_title =
      token + 1 < end && (in_mention(token + 1) || is_capital(token + 1) ||
                          ((uses(token + 1) & (use_modifier | use_adverb)) && !is_noun(token + 1)));
  const bool ing = text(token).ends_with("ing");
  if (!before_title && !(ing && in_mention(token + 1)) && !(word(token).classes & class_verb))
    return false;
  if (uses(token) & use_modifier) return false;
  if (is_noun(token)) {  // "her rivals Mayor X and Mayor Y"
    const Fact* noun = lexicon_.fact(word(token).folded_entry, List::source_noun);
    return before_title && noun && (noun->flags & fact_plural) && (shape(token) & shape_lower) &&
           text(token).ends_with('s');  // not "the police Chief X"
  }
  if (!(shape(token) & shape_lower))  // "Citing Finance Minister X", not "Housing Minister X"
    return token == from_ && ing &&
           lexicon_.longest(document_, token, end, mask_of(List::title)).token_count < 2;
  if (token == from_) return false;
  const uint16_t before = uses(token - 1);
  if ((before & (use_article | use_indefinite | use_possessive)) || is_possessive(token - 1))
    return false;
  if (ing || text(token - 1) == "to" || text(token - 1) == "that") return true;
  return is_word(token - 1) && !is_cue(token - 1) && !(before & use_preposition) &&
         !(word(token - 1).classes & class_subordinator);
}

uint32_t RolePhrases::phrase_start(uint32_t end) const {
  uint32_t t = end;
  while (t > from_ && end - t < role_reach) {
    const uint32_t at = t - 1;
    if (in_mention(at)) {
      if (!is_name(mention(at).type) || is_person(at)) break;
    } else if (!in_compound(at)) {  // "US-backed" is one word
      const bool of_title = text(at) == "of" && t < end && is_capital(t) && at > from_ &&
                            is_capital(at - 1) && (in_mention(at - 1) || is_noun(at - 1));
      if (is_possessive(at) || !is_word(at) || ((uses(at) & ends_phrase) && !of_title)) break;
      if (!of_title && (is_cue(at) || is_participle(at) || is_verb(at, end))) break;
    }
    t = at;
  }
  return t;
}

uint32_t RolePhrases::role_start(uint32_t start, uint32_t title) const {
  // After a mark, an article, a preposition or a verb a new phrase begins: all of it is the role.
  const uint32_t edge = start - 1;
  const bool closed = start == from_ || (!in_mention(edge) && (uses(edge) & use_adverb) == 0 &&
                                         !(is_participle(edge) && !in_mention(start)));
  if (closed) return start;
  uint32_t t = title;
  while (t > start) {
    const uint32_t at = t - 1;
    const bool goes_on = in_mention(at) || is_hyphen(at) || (t < title && is_hyphen(t)) ||
                         (uses(at) & use_modifier) || is_capital(at) || is_noun(at);
    if (!goes_on) break;
    t = at;
  }
  if (t < title && is_hyphen(t)) ++t;
  return t;
}

}  // namespace crosshead
