#include "people/speech/resolver.h"

#include <algorithm>

#include "people/entities/distinct_names.h"
#include "people/entities/gender.h"
#include "people/function_words.h"
#include "people/speech/organisation_kinds.h"
#include "people/speech/title_nouns.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr uint32_t pronoun_reach = 6;  // sentences back
constexpr uint32_t phrase_limit = 40;  // tokens of a phrase that are looked at

/// What somebody is whom letters or a title alone call so: "Ana Lopez KC", "Dr Lopez".
constexpr uint64_t counsel[] = {word_key("barrister"), word_key("lawyer"), word_key("advocate")};
constexpr uint64_t doctors[] = {word_key("doctor"), word_key("surgeon"), word_key("physician")};

}  // namespace

Resolver::Resolver(const Document& document, const Lexicon& lexicon, const Places& places)
    : document_(document),
      lexicon_(lexicon),
      places_(places),
      focus_(document, places.names),
      mentions_(document.sentences.size() + 1),
      age_(document.entities.size()),
      calling_(document.entities.size()),
      told_(document.entities.size()) {
  of_ages_.fill(none);
  for (const Mention& mention : document.mentions) ++mentions_[mention.sentence + 1];
  for (size_t s = 1; s < mentions_.size(); ++s) mentions_[s] += mentions_[s - 1];
  for (uint32_t d = 0; d < document.descriptions.size(); ++d) {
    const uint64_t head = word(document.descriptions[d].head_token).folded;
    heads_.add(head, d);
    const Description& description = document.descriptions[d];
    calling_[bearer_of(description)] |= calling(description.head_token);
    if (word(description.head_token).lists & (mask_of(List::title) | mask_of(List::source_noun)))
      told_[bearer_of(description)] = true;
    for (uint32_t t = description.first_token + 1; t < description.head_token; ++t)
      if (reads(t, "and")) heads_.add(word(t - 1).folded, d);  // "the chairman and chief executive"
    for (uint32_t t = description.first_token; t < description.end_token; ++t)
      if (const Mention* people = mention_at(t); people && people->type == MentionType::norp)
        name_words_.add(people_key(*people), bearer_of(description));  // "the Nigerian"
  }
  constexpr uint32_t lead = 3;  // sentences
  for (const Block& block : document.blocks)
    if (block.kind == BlockKind::paragraph && block.first_sentence < block.end_sentence) {
      lead_end_ = block.first_sentence + lead;
      break;
    }
  uint64_t title = 0;  // of the nouns that follow, if somebody here bears it
  each_part(title_nouns, ' ', [&](std::string_view noun) {
    const bool opens = noun[0] == '=';
    if (!opens && !title) return;
    const uint64_t key = word_key(noun.substr(opens));
    if (opens)
      title = heads_.holds(key) ? key : 0;
    else
      heads_.each(title, none, [&](uint32_t d) {  // but not those that a further noun stands for
        if (word(document.descriptions[d].head_token).folded == title) heads_.add(key, d);
      });
  });
  for (const Mention& mention : document.mentions) {
    if (mention.type != MentionType::person || mention.entity == none) continue;
    const uint32_t next = mention.end_token;  // "Ana Lopez, 34, left", "Ana Lopez (34)"
    if (next + 2 < document.tokens.size() && (reads(next, ",") || reads(next, "(")) &&
        document.tokens[next + 2].kind == TokenKind::punctuation && !age_[mention.entity]) {
      const uint32_t age = age_[mention.entity] = years(next + 1);
      of_ages_[age] = of_ages_[age] == none ? mention.entity : several;
    }
    if (next < document.tokens.size() &&
        (reads(next, "QC") || reads(next, "KC") || reads(next, "SC")))
      for (const uint64_t noun : counsel) name_words_.add(noun, mention.entity);
    if (mention.first_token == 0) continue;
    const Word& before = word(mention.first_token - 1);
    if ((before.lists & mask_of(List::title)) &&
        lexicon_.is_a(before.folded_entry, List::title, "medical"))  // Dr, which is no role
      for (const uint64_t noun : doctors) name_words_.add(noun, mention.entity);
  }
  uint32_t persons = 0;
  for (uint32_t e = 0; e < document.entities.size(); ++e) {
    const Entity& entity = document.entities[e];
    if (entity.type == MentionType::person && persons++ < 2) leading_end_ = e + 1;
    if (entity.type != MentionType::org) continue;
    const Mention& name = document.mentions[entity.name];
    if (name.end_token - name.first_token < 2) continue;
    name_words_.add(word(name.end_token - 1).folded, e);
    for (uint32_t t = name.first_token + 1; t < name.end_token; ++t)
      if (reads(t, "of") || reads(t, "for")) {
        name_words_.add(word(t - 1).folded, e);
        break;
      }
  }
}

bool Resolver::reads(uint32_t token, std::string_view written) const {
  return text(token) == written;
}

/// Years in two digits that a token gives, or 0.
uint32_t Resolver::years(uint32_t token) const {
  const std::string_view digits = text(token);
  if (digits.size() != 2 || !(shape(token) & shape_all_digits)) return 0;
  return static_cast<uint32_t>(10 * (digits[0] - '0') + digits[1] - '0');
}

uint32_t Resolver::resolve(uint32_t first, uint32_t end, std::span<const uint32_t> others) {
  if (first >= end || end > document_.tokens.size()) return none;
  end = std::min(end, first + phrase_limit);
  bool modifier_only = false;
  const uint32_t name = named(first, end, modifier_only);
  if (name != none) return name;
  read_until(first);
  if (addresses(first, end)) return none;  // "Secretary Mr. Brandt": someone of another name
  if (end - first == 1 && !modifier_only &&
      (uses(first) & (use_pronoun | use_relative | use_possessive))) {
    const uint32_t entity = pronoun(first, others);
    return is_he_or_she(first) && means_unnamed(first, entity, pronoun_gender(document_, first))
               ? none
               : entity;
  }
  const Phrase phrase = read_phrase(first, end);
  if (const uint32_t person = told_of(phrase); person != none) return person;
  const uint32_t own = !phrase.plural ? own_name(end) : none;
  return own != none ? own : nominal(phrase);
}

/// "Ana Lopez, | a Lund nurse | who": the person whom the phrase tells more of, or none.
uint32_t Resolver::told_of(const Phrase& phrase) const {
  const uint32_t comma = phrase.first - 2;
  if (phrase.first < 3 || !phrase.indefinite || !reads(comma, ",") || !mention_at(comma - 1) ||
      phrase.end >= document_.tokens.size() || !reads(phrase.end, "who"))
    return none;
  const Mention& name = *mention_at(comma - 1);
  return name.type == MentionType::person ? name.entity : none;
}

bool Resolver::is_person_noun(const Phrase& phrase) const {
  return phrase.head != none && !phrase.plural &&
         lexicon_.is_a(word(phrase.head).folded_entry, List::source_noun, "person");
}

bool Resolver::is_one(uint32_t first, uint32_t end) const {
  const Phrase phrase = read_phrase(first, end);
  return phrase.definite && !phrase.possessed && phrase.end == end && is_person_noun(phrase);
}

void Resolver::spoke(uint32_t token, uint32_t entity) {
  if (entity == none || token >= document_.tokens.size()) return;
  read_until(token);
  focus_.spoke(token, entity);
  unnamed_ = none;
}

const Mention* Resolver::mention_at(uint32_t token) const {
  const uint32_t mention = document_.mention_of[token];
  return mention == none ? nullptr : &document_.mentions[mention];
}

/// Index of the first mention that starts at or after a token.
uint32_t Resolver::first_mention_in(uint32_t first_token) const {
  const uint32_t sentence = focus_.sentence_of(first_token);
  const auto begin = document_.mentions.begin();
  if (sentence == none) return static_cast<uint32_t>(document_.mentions.size());
  const auto at = std::lower_bound(
      begin + mentions_[sentence], begin + mentions_[sentence + 1], first_token,
      [](const Mention& mention, uint32_t token) { return mention.first_token < token; });
  return static_cast<uint32_t>(at - begin);
}

/// "group", "news agency": small words that end in a kind of organisation, right behind its name;
/// but not the "Galaxy maker".
bool Resolver::kind_follows(uint32_t next, uint32_t end) const {
  constexpr uint32_t most = 3;
  for (uint32_t t = next; t < std::min(end, next + most); ++t) {
    if (!(shape(t) & shape_lower) || document_.tokens[t].kind != TokenKind::word ||
        (uses(t) & ends_phrase))
      return false;
    if (organisation_kind(text(t)) && !reads(t, "maker") &&
        (t + 1 >= end || document_.tokens[t + 1].kind != TokenKind::word))
      return true;
  }
  return false;
}

/// The entity of the name that the phrase turns on. `modifier_only` tells that there are names, and
/// the phrase turns on none of them: "a Pentagon spokesman".
uint32_t Resolver::named(uint32_t first, uint32_t end, bool& modifier_only) const {
  uint32_t head = none;
  for (uint32_t m = first_mention_in(first); m < document_.mentions.size(); ++m) {
    const Mention& mention = document_.mentions[m];
    if (mention.end_token > end) break;
    if (mention.entity == none) continue;
    modifier_only = true;
    // After a preposition the name only tells whose or where: "a spokesman for Duarte".
    bool oblique = false;
    for (uint32_t t = mention.first_token; t > first;) {
      --t;
      if (uses(t) & use_preposition) {
        const bool title = reads(t, "of") && mention.first_token - t > 1 &&
                           mention.type == MentionType::person;  // "Secretary of State X"
        oblique = !title;
        break;
      }
      if (reads(t, ",")) break;
    }
    if (oblique) continue;
    // Past the name: nothing, a kind, or an aside.
    uint32_t next = mention.end_token;
    if (mention.type == MentionType::org &&
        !contains<families_of_bodies>(text(mention.end_token - 1)) && kind_follows(next, end))
      return mention.entity;
    const bool person = mention.type == MentionType::person;
    while (next < end && (document_.tokens[next].kind == TokenKind::quote_mark ||
                          (person && (shape(next) & shape_upper_first) && is_honour(text(next)))))
      ++next;  // "Ana Lopez KC", but not "the Labour MP"
    const bool closes = next >= end || reads(next, ",") || reads(next, "(") || reads(next, ".") ||
                        reads(next, ":") ||
                        (uses(next) & (use_relative | use_preposition | use_conjunction));
    if (!closes) continue;
    const std::string_view last = text(mention.end_token - 1);
    if (mention.type == MentionType::norp && (!last.ends_with('s') || last.ends_with("ss")))
      continue;  // "the Nigerian", "the Swiss", but "the Greens"
    if (head == none || (mention.type == MentionType::person &&
                         document_.mentions[first_mention_in(first)].type != MentionType::person))
      head = mention.entity;
  }
  return head;
}

uint32_t Resolver::pronoun(uint32_t token, std::span<const uint32_t> others) const {
  const uint16_t use = uses(token);
  if (use & use_relative) {
    uint32_t at = token;
    if (at > 0 && reads(at - 1, ",")) --at;
    const uint32_t m = first_mention_in(token);
    if (m > 0 && document_.mentions[m - 1].end_token == at) return document_.mentions[m - 1].entity;
    return none;
  }
  const Gender gender = pronoun_gender(document_, token);
  if (gender != Gender::unknown) {
    const uint32_t person = focus_.person(token, gender, pronoun_reach, others);
    return person == none && unnamed_ == none && is_he_or_she(token)
               ? focus_.named_next(token, gender, false)
               : person;
  }
  const auto is_org = [&](uint32_t entity) {
    return document_.entities[entity].type == MentionType::org;
  };
  if (!(use & use_plural)) {
    const uint32_t thing =
        focus_.thing(token, 2, none, Focus::as_subject, [](uint32_t) { return true; });
    return thing != none || focus_.is_quoted(token)
               ? thing
               : focus_.thing(token, pronoun_reach - 1, none, Focus::as_speaker, is_org);
  }
  // "They" are seldom the organisation that was named last: "Volta held what they called a feast",
  // or one that speaks already.
  const uint32_t acts = focus_.thing(token, 0, none, Focus::as_opening, is_org);
  return acts != none ? acts : focus_.thing(token, 1, none, Focus::as_speaker, is_org);
}

uint32_t Resolver::somebody_else(uint32_t token, uint32_t speaker) const {
  constexpr uint32_t reach = 24, longest = 4;  // tokens: "A young nurse stopped me. She said"
  for (uint32_t t = token - std::min(token, reach); t + longest < token; ++t) {
    if (!(uses(t) & (use_indefinite | use_possessive)) || (t > 0 && reads(t - 1, ","))) continue;
    for (uint32_t noun = t + 1; noun < t + longest; ++noun)
      if (!mention_at(noun + 1) && !mention_at(noun + 2) && is_person_noun({noun, noun + 1, noun}))
        return none;
  }
  const std::span<const uint32_t> others(&speaker, 1);
  return focus_.person(token, pronoun_gender(document_, token), pronoun_reach, others, true);
}

bool Resolver::is_he_or_she(uint32_t token) const {
  const uint64_t key = word(token).folded;
  return key == word_key("he") || key == word_key("she");
}

/// Takes in the sentences before `token`: "She left." keeps her in focus.
void Resolver::read_until(uint32_t token) {
  for (; read_ < document_.sentences.size(); ++read_) {
    const Sentence& sentence = document_.sentences[read_];
    if (sentence.end_token > token) return read_head(read_, token);
    bool subject = true;
    const auto& pronouns = document_.pronouns;
    for (; pronouns_ < pronouns.size() && pronouns[pronouns_] < sentence.end_token; ++pronouns_) {
      const uint32_t t = pronouns[pronouns_];
      const bool opens =
          t == sentence.first_token && (uses(t) & use_possessive);  // "Her son left."
      if (!(is_he_or_she(t) || opens) || focus_.is_quoted(t)) continue;
      const uint32_t entity = pronoun(t);
      if (entity == none ||
          (is_he_or_she(t) && means_unnamed(t, entity, pronoun_gender(document_, t))))
        continue;
      // "Ana Lopez asked the man if he": no pronoun that tells whether the asker is a woman.
      const bool asked = t > 0 && (reads(t - 1, "if") || reads(t - 1, "whether"));
      focus_.refer(t, entity, subject && !opens,
                   asked ? Gender::unknown : pronoun_gender(document_, t));
      // "She read out what an official wrote.": she goes on, not the official.
      bool inside = false;
      if (t == sentence.first_token && !opens && unnamed_ != none)
        for (uint32_t i = t + 1; i < unnamed_ && !inside; ++i) inside = uses(i) & use_relative;
      if (inside) unnamed_ = none;
      subject = false;
    }
    read_head(read_, sentence.end_token);
  }
}

}  // namespace crosshead
