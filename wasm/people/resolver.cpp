#include "people/resolver.h"

#include <algorithm>

#include "people/clusters.h"
#include "people/function_words.h"
#include "people/gender.h"
#include "people/organisation_kinds.h"
#include "people/title_nouns.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr uint32_t look_at = 32;       // descriptions or names that share a noun
constexpr uint32_t pronoun_reach = 6;  // sentences back
constexpr uint32_t nominal_reach = 3;
constexpr uint32_t bearer_reach = 6;
constexpr uint32_t topic_rank = 5;      // entities that an article can be about
constexpr uint32_t topic_mentions = 3;  // of the organisation that "the company" means from afar
constexpr uint32_t phrase_limit = 40;   // tokens of a phrase that are looked at
constexpr uint32_t clear_distance = 2;  // sentences between two bearers of one description

bool is_possessive(std::string_view text) {
  return text == "'s" || text == "’s" || text == "'" || text == "’";
}

}  // namespace

Resolver::Resolver(const Document& document, const Lexicon& lexicon)
    : document_(document),
      lexicon_(lexicon),
      focus_(document),
      mentions_(document.sentences.size() + 1) {
  for (const Mention& mention : document.mentions) ++mentions_[mention.sentence + 1];
  for (size_t s = 1; s < mentions_.size(); ++s) mentions_[s] += mentions_[s - 1];
  for (uint32_t d = 0; d < document.descriptions.size(); ++d) {
    const uint64_t head = word(document.descriptions[d].head_token).folded;
    heads_.add(head, d);
    for (const TitleNoun& row : title_nouns)
      if (row.title == head)
        each_part(row.nouns, ' ', [&](std::string_view noun) { heads_.add(word_key(noun), d); });
  }
  for (uint32_t e = 0; e < document.entities.size(); ++e) {
    const Entity& entity = document.entities[e];
    if (entity.type != MentionType::org) continue;
    const Mention& name = document.mentions[entity.name];
    if (name.end_token - name.first_token < 2) continue;
    name_words_.add(word(name.end_token - 1).folded, e);
    for (uint32_t t = name.first_token + 1; t < name.end_token; ++t)
      if (text(t) == "of" || text(t) == "for") {
        name_words_.add(word(t - 1).folded, e);
        break;
      }
  }
}

uint32_t Resolver::resolve(uint32_t first, uint32_t end, std::span<const uint32_t> others) {
  if (first >= end || end > document_.tokens.size()) return none;
  end = std::min(end, first + phrase_limit);
  bool modifier_only = false;
  const uint32_t name = named(first, end, modifier_only);
  if (name != none) return name;
  read_until(first);
  if (addresses(first, end)) return none;  // "Secretary Mr. Brandt": someone of another name
  if (end - first == 1 && !modifier_only && (uses(first) & (use_pronoun | use_relative)))
    return pronoun(first, others);
  return nominal(read_phrase(first, end));
}

void Resolver::spoke(uint32_t token, uint32_t entity) {
  if (entity == none || token >= document_.tokens.size()) return;
  read_until(token);
  focus_.spoke(token, entity);
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

/// "group", "news agency": small words that end in a kind of organisation, right behind its name.
bool Resolver::kind_follows(uint32_t next, uint32_t end) const {
  constexpr uint32_t most = 3;
  for (uint32_t t = next; t < std::min(end, next + most); ++t) {
    if (!(shape(t) & shape_lower) || document_.tokens[t].kind != TokenKind::word ||
        (uses(t) & ends_phrase))
      return false;
    if (lists_of_kind(text(t)) && (t + 1 >= end || document_.tokens[t + 1].kind != TokenKind::word))
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
        const bool title = text(t) == "of" && mention.first_token - t > 1 &&
                           mention.type == MentionType::person;  // "Secretary of State X"
        oblique = !title;
        break;
      }
      if (text(t) == ",") break;
    }
    if (oblique) continue;
    // Past the name: nothing, a kind, or an aside.
    uint32_t next = mention.end_token;
    if (mention.type == MentionType::org && kind_follows(next, end)) return mention.entity;
    while (next < end && document_.tokens[next].kind == TokenKind::quote_mark) ++next;
    const bool closes = next >= end || text(next) == "," || text(next) == "(" ||
                        text(next) == "." || text(next) == ":" ||
                        (uses(next) & (use_relative | use_preposition | use_conjunction));
    if (!closes) continue;
    if (mention.type == MentionType::norp) continue;  // "the Nigerian"
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
    if (at > 0 && text(at - 1) == ",") --at;
    const uint32_t m = first_mention_in(token);
    if (m > 0 && document_.mentions[m - 1].end_token == at) return document_.mentions[m - 1].entity;
    return none;
  }
  const Gender gender = pronoun_gender(document_, token);
  if (gender != Gender::unknown) return focus_.person(token, gender, pronoun_reach, others);
  if (!(use & use_plural))
    return focus_.thing(token, 2, none, Focus::as_subject, [](uint32_t) { return true; });
  // "They" are seldom the organisation that was named last: "Volta held what they called a feast",
  // or one that speaks already.
  const auto is_org = [&](uint32_t entity) {
    return document_.entities[entity].type == MentionType::org;
  };
  const uint32_t acts = focus_.thing(token, 0, none, Focus::as_opening, is_org);
  return acts != none ? acts : focus_.thing(token, 1, none, Focus::as_speaker, is_org);
}

/// Whether the phrase calls somebody Mr or Ms.
bool Resolver::addresses(uint32_t first, uint32_t end) const {
  for (uint32_t t = first; t + 1 < end; ++t)
    if (lexicon_.is_a(word(t).folded_entry, List::title, "honorific") &&
        (shape(t) & shape_upper_first) && (shape(t + 1) & shape_upper_first))
      return true;
  return false;
}

Resolver::Phrase Resolver::read_phrase(uint32_t first, uint32_t end) const {
  Phrase phrase{first, end};
  const auto take = [&](uint16_t use) {
    if (use & use_definite) phrase.definite = true;
    if (use & use_indefinite) phrase.indefinite = true;
    if (use & use_possessive) phrase.possessed = true;
  };
  if (first > 0 &&
      (uses(first - 1) & (use_article | use_definite | use_indefinite | use_possessive)) &&
      !(uses(first) & (use_article | use_definite | use_indefinite | use_possessive)))
    take(uses(first - 1));
  while (phrase.first < end &&
         (uses(phrase.first) & (use_article | use_definite | use_indefinite | use_possessive)))
    take(uses(phrase.first++));
  if (phrase.first > 0 && is_possessive(text(phrase.first - 1))) phrase.possessed = true;
  uint32_t t = phrase.first;
  for (; t < end; ++t) {
    const Token& token = document_.tokens[t];
    if (is_possessive(text(t))) {
      phrase.possessed = true;
      continue;
    }
    if (token.kind == TokenKind::word) {
      if (uses(t) & (use_preposition | use_relative | use_conjunction | use_verb)) break;
      phrase.head = t;
    } else if (text(t) == "," || text(t) == "(" || text(t) == ":") {
      break;
    }
  }
  phrase.end = t;
  if (phrase.head != none) {
    const Fact* noun = lexicon_.fact(word(phrase.head).folded_entry, List::source_noun);
    phrase.plural = noun && (noun->flags & fact_plural);
  }
  return phrase;
}

uint32_t Resolver::nominal(const Phrase& phrase) const {
  if (phrase.head == none || phrase.indefinite || phrase.plural) return none;
  if (uses(phrase.head) & use_kin) return none;
  const uint32_t someone = described(phrase);
  if (someone != none) return someone;
  if (!phrase.definite) return none;

  // "the 24-year-old"
  const std::string_view head = text(phrase.head);
  if (head == "old" && phrase.head > phrase.first + 2)
    return focus_.person(phrase.head, Gender::unknown, nominal_reach);
  // "the Nigerian"
  const uint32_t m = first_mention_in(phrase.first);
  if (m < document_.mentions.size() && document_.mentions[m].type == MentionType::norp &&
      document_.mentions[m].end_token == phrase.end)
    return focus_.person(phrase.first, Gender::unknown, nominal_reach);
  if (m < document_.mentions.size() && document_.mentions[m].first_token < phrase.end) return none;
  // "the woman"
  if (phrase.end - phrase.first == 1)
    if (const Fact* noun = lexicon_.fact(word(phrase.head).folded_entry, List::source_noun)) {
      const bool male = noun->flags & fact_male, female = noun->flags & fact_female;
      const bool person = lexicon_.classes(List::source_noun)[noun->cls] == "person";
      const bool title = lexicon_.fact(word(phrase.head).folded_entry, List::title) != nullptr;
      if (person && male != female && !title)
        return focus_.person(phrase.head, male ? Gender::male : Gender::female, nominal_reach);
    }
  return of_kind(phrase);
}

/// "Malaysia" and "Malaysian" begin alike.
bool Resolver::same_stem(uint32_t a, uint32_t b) const {
  constexpr size_t stem = 4;
  const std::string_view x = text(a), y = text(b);
  return (shape(a) & shape_upper_first) && x.size() >= stem && y.size() >= stem &&
         x.substr(0, stem) == y.substr(0, stem);
}

/// True if all words of the phrase occur in the description; with `elsewhere`, all but the names of
/// places and peoples, and the description has none of these.
bool Resolver::agrees(const Phrase& phrase, const Description& description, bool elsewhere) const {
  const auto of_place = [&](uint32_t t) {
    const Mention* mention = mention_at(t);
    return mention && (mention->type == MentionType::loc || mention->type == MentionType::norp);
  };
  for (uint32_t d = description.first_token; elsewhere && d < description.end_token; ++d)
    if (of_place(d)) return false;
  for (uint32_t t = phrase.first; t < phrase.end; ++t) {
    if (t == phrase.head || document_.tokens[t].kind != TokenKind::word || is_possessive(text(t)))
      continue;
    bool found = false;
    for (uint32_t d = description.first_token; d < description.end_token && !found; ++d)
      found = word(d).folded == word(t).folded || same_stem(t, d);
    if (!found && !(elsewhere && of_place(t))) return false;
  }
  return true;
}

/// Token of the entity's last mention before `token`; none if it comes later only.
uint32_t Resolver::last_reference(uint32_t entity, uint32_t token) const {
  const Entity& e = document_.entities[entity];
  const auto begin = document_.entity_mentions.begin() + e.first_mention;
  const auto at = std::lower_bound(
      begin, begin + e.mention_count, token,
      [&](uint32_t m, uint32_t t) { return document_.mentions[m].first_token < t; });
  return at == begin ? none : document_.mentions[*(at - 1)].first_token;
}

/// The one entity that the article describes with this noun; of several the one just mentioned.
uint32_t Resolver::described(const Phrase& phrase) const {
  uint32_t best = none, second = none, best_token = 0, second_token = 0;
  const auto offer = [&](uint32_t entity) {
    if (entity == best || entity == second) return;
    const uint32_t token = last_reference(entity, phrase.first);
    if (token == none) return;
    if (best == none || token > best_token) {
      second = best, second_token = best_token;
      best = entity, best_token = token;
    } else if (second == none || token > second_token) {
      second = entity, second_token = token;
    }
  };
  const uint64_t head = word(phrase.head).folded;
  OnlyRoot bearer;  // of the noun at all
  const bool all = heads_.each(head, look_at, [&](uint32_t d) {
    const Description& description = document_.descriptions[d];
    if (description.first_token >= phrase.first) return;
    if (agrees(phrase, description)) offer(description.entity);
    if (phrase.definite) bearer.offer(description.entity);
  });
  // "the Florida senator", of "Sen. Lind", if he is near and there is no other senator.
  if (best == none && all && bearer.any() && !bearer.several()) {
    const uint32_t last = last_reference(bearer.get(), phrase.first);
    if (last == none || focus_.sentence_of(phrase.first) - focus_.sentence_of(last) > bearer_reach)
      return none;
    heads_.each(head, look_at, [&](uint32_t d) {
      const Description& description = document_.descriptions[d];
      if (description.first_token < phrase.first && agrees(phrase, description, true))
        offer(description.entity);
    });
  }
  if (!phrase.possessed && phrase.end - phrase.first == 1) name_words_.each(head, look_at, offer);
  if (best == none || !all) return none;
  if (second != none) {
    const uint32_t apart = focus_.sentence_of(best_token) - focus_.sentence_of(second_token);
    if (apart < clear_distance) return none;
  }
  return best;
}

/// "the company": the organisation in focus, unless the lists know it to be of another kind.
uint32_t Resolver::of_kind(const Phrase& phrase) const {
  const ListMask lists = lists_of_kind(text(phrase.head));
  if (!lists || phrase.end - phrase.first != 1) return none;
  const auto fits = [&](uint32_t entity) {
    const Entity& e = document_.entities[entity];
    if (e.type != MentionType::org) return false;
    const Mention& name = document_.mentions[e.name];
    const Lexicon::Match match =
        lexicon_.longest(document_, name.first_token, name.end_token, organisation_lists);
    if (!match || match.token_count != name.end_token - name.first_token) return true;
    return (lexicon_.entry(match.entry).lists & lists) != 0;
  };
  uint32_t topic = none;
  for (uint32_t e = 0; e < document_.entities.size() && e < topic_rank && topic == none; ++e)
    if (fits(e) && document_.entities[e].mention_count >= topic_mentions) topic = e;
  return focus_.thing(phrase.head, nominal_reach, topic, Focus::any_place, fits);
}

bool Resolver::is_he_or_she(uint32_t token) const {
  const uint64_t key = word(token).folded;
  return key == word_key("he") || key == word_key("she");
}

/// Takes in the sentences before `token`: "She left." keeps her in focus.
void Resolver::read_until(uint32_t token) {
  for (; read_ < document_.sentences.size(); ++read_) {
    const Sentence& sentence = document_.sentences[read_];
    if (sentence.end_token > token) return;
    const uint32_t first = sentence.first_token;
    if (first >= sentence.end_token) continue;
    bool subject = true;
    const auto& pronouns = document_.pronouns;
    for (; pronouns_ < pronouns.size() && pronouns[pronouns_] < sentence.end_token; ++pronouns_) {
      const uint32_t t = pronouns[pronouns_];
      const bool opens = t == first && (uses(t) & use_possessive);  // "Her son left."
      if (!(is_he_or_she(t) || opens) || focus_.is_quoted(t)) continue;
      const uint32_t entity = pronoun(t);
      if (entity == none) continue;
      focus_.refer(t, entity, subject && !opens, pronoun_gender(document_, t));
      subject = false;
    }
    if (text(first) == "The" && first + 1 < sentence.end_token) {
      uint32_t end = first + 1;
      while (end < sentence.end_token && end - first < 4 &&
             document_.tokens[end].kind == TokenKind::word &&
             !(uses(end) & (use_verb | use_preposition)) &&
             !lexicon_.fact(word(end).folded_entry, List::cue))
        ++end;
      bool modifier_only = false;
      if (named(first, end, modifier_only) != none || modifier_only) continue;
      const uint32_t entity = nominal(read_phrase(first, end));
      if (entity != none) focus_.refer(first, entity, true);
    }
  }
}

}  // namespace crosshead
