// The resolver's nominal phrases: "the minister", "the Nigerian"; "the company" is in bodies.cpp.
#include <algorithm>
#include <array>

#include "people/entities/clusters.h"
#include "people/function_words.h"
#include "people/speech/organisation_kinds.h"
#include "people/speech/resolver.h"
#include "people/word_classes.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// What somebody in the news is: of stage, sport and trade, where an office would be another's.
constexpr auto epithets = std::to_array<std::string_view>(
    {"actor",        "actress",     "all-rounder", "astronomer",  "backbencher",   "batsman",
     "batter",       "billionaire", "bowler",      "boxer",       "businessman",   "businesswoman",
     "champion",     "chef",        "comedian",    "congressman", "congresswoman", "councillor",
     "cyclist",      "defender",    "driver",      "filmmaker",   "footballer",    "forward",
     "goalkeeper",   "golfer",      "guitarist",   "heavyweight", "jockey",        "lawmaker",
     "left-hander",  "legislator",  "magnate",     "midfielder",  "mogul",         "musician",
     "neurosurgeon", "novelist",    "opener",      "playmaker",   "politician",    "popstar",
     "presenter",    "quarterback", "rapper",      "rider",       "rookie",        "singer",
     "songwriter",   "spinner",     "sprinter",    "star",        "striker",       "swimmer",
     "teenager",     "tycoon",      "veteran",     "winger",      "winner",        "youngster"});
/// The same of whoever runs for something: many may, so that it is one whom the text is about.
constexpr auto runners = std::to_array<std::string_view>(
    {"candidate", "challenger", "incumbent", "nominee", "runner", "senator"});

/// Whom a text tells of without a name, so that they are no other word for whom it has named.
constexpr auto strangers = std::to_array<std::string_view>(
    {"accused",   "aide",      "announcer",   "assailant", "attacker",    "bystander", "caller",
     "captor",    "clerk",     "complainant", "customer",  "defendant",   "detainee",  "gunman",
     "heckler",   "hostage",   "insider",     "intruder",  "interviewer", "juror",     "moderator",
     "narrator",  "neighbor",  "neighbour",   "official",  "onlooker",    "operator",  "passenger",
     "passer-by", "passerby",  "patient",     "plaintiff", "reporter",    "resident",  "robber",
     "source",    "spectator", "stranger",    "suspect",   "translator",  "victim",    "viewer",
     "visitor",   "witness"});

/// What somebody in trade does, which is no office.
constexpr auto trades = std::to_array<std::string_view>(
    {"accountant", "banker", "broker", "entrepreneur", "financier", "hotelier", "investor",
     "publisher", "restaurateur", "trader"});

/// "the Saudis", "the Chinese", "the French": a whole people, never one of it.
bool names_many(std::string_view people) {
  return people.ends_with("s") || people.ends_with("ese") || people.ends_with("sh") ||
         (people.ends_with("ch") && people != "Czech");
}

}  // namespace

/// Whether the phrase calls somebody Mr or Ms.
bool Resolver::addresses(uint32_t first, uint32_t end) const {
  for (uint32_t t = first; t + 1 < end; ++t)
    if (lexicon_.is_a(word(t).folded_entry, List::title, "honorific") &&
        (shape(t) & shape_upper_first) && (shape(t + 1) & shape_upper_first) &&
        !(word(t + 1).lists & mask_of(List::title)))  // "the Chief Minister"
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
    } else if (reads(t, ",") || reads(t, "(") || reads(t, ":")) {
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

/// What the title at a token is a calling of.
Resolver::Calling Resolver::calling(uint32_t token) const {
  const Fact* title = lexicon_.fact(word(token).folded_entry, List::title);
  if (!title) return no_calling;
  const std::string_view cls = lexicon_.classes(List::title)[title->cls];
  if (reads(token, "veteran")) return no_calling;  // of what, is another matter
  if (cls == "media" || cls == "sport") return cls == "media" ? stage : sport;
  const bool any = cls == "honorific" || cls == "nobility" || cls == "rank" || cls == "job";
  return any ? no_calling : office;
}

/// "mother of | two", "father | -of-three".
bool Resolver::counts_children(uint32_t noun) const {
  const uint32_t end = static_cast<uint32_t>(document_.tokens.size());
  uint32_t t = noun + 1;
  const auto hyphen = [&] { t += t < end && reads(t, "-") ? 1 : 0; };
  hyphen();
  if (t >= end || !reads(t, "of")) return false;
  ++t;
  hyphen();
  return t < end && ((shape(t) & shape_digit) || (word(t).classes & class_quantity));
}

/// "the woman | at the next table", "the 24-year-old driver | of": words that tell a new person
/// apart, and not the one in focus.
bool Resolver::of_something(const Phrase& phrase) const {
  const uint32_t next = phrase.head + 1;
  return next < document_.tokens.size() && (uses(next) & (use_preposition | use_relative));
}

/// "the founder | of Volta Labs"
bool Resolver::of_body(const Phrase& phrase) const {
  const uint32_t of = phrase.head + 1;
  return of + 1 < document_.tokens.size() && reads(of, "of") && mention_at(of + 1) &&
         mention_at(of + 1)->type == MentionType::org;
}

uint32_t Resolver::nominal(const Phrase& phrase) {
  if (phrase.head == none || phrase.plural) return none;
  if (phrase.indefinite) {
    // "A driver who sang has been fined. Ana Lopez, 34, said": the lead names nobody, the next
    // sentence does.
    if (!is_person_noun(phrase)) return none;
    const uint32_t person = focus_.named_next(phrase.head, Gender::unknown, true);
    return person != none && age_[person] ? person : told_next(phrase);
  }
  const auto in_focus = [&](Gender gender, std::span<const uint32_t> others = {}) {
    const uint32_t entity = focus_.person(phrase.head, gender, nominal_reach, others, true);
    return means_unnamed(phrase.first, entity, gender) ? none : entity;
  };
  const Fact* noun = lexicon_.fact(word(phrase.head).folded_entry, List::source_noun);
  const bool male = noun && (noun->flags & fact_male), female = noun && (noun->flags & fact_female);
  const Gender gender = male == female ? Gender::unknown : male ? Gender::male : Gender::female;
  // "the mother of two", "the father-of-three"
  if (phrase.definite && male != female && counts_children(phrase.head)) return in_focus(gender);
  if ((uses(phrase.head) & use_kin) && (!phrase.definite || phrase.possessed))
    return relative(phrase);
  const std::string_view head = text(phrase.head);
  // A headline calls by his role whom the text names further down, and so do the first sentences.
  const bool headline = heads(phrase);
  uint32_t someone = described(phrase, headline);
  const bool leads = !headline && focus_.sentence_of(phrase.first) < lead_end_;
  if (someone == none && leads) someone = described(phrase, true);
  if (someone == none && leads && (phrase.definite || phrase.possessed) && is_person_noun(phrase)) {
    someone = introduced(phrase);
    if (someone != none) name_words_.add(word(phrase.head).folded, someone);
  }
  if (someone != none) return someone;
  if (!phrase.definite)  // "Company says profit rose" in a headline
    return headline && !phrase.possessed ? of_kind(phrase) : none;

  // "the 24-year-old", "the 24-year-old woman"
  uint32_t old = phrase.first + 3;
  while (old < phrase.head && !reads(old, "old")) ++old;
  if (old == phrase.head
          ? head == "old"
          : old < phrase.head && male == female && (!of_something(phrase) || of_body(phrase))) {
    const uint32_t age = years(phrase.first);
    // Whoever has another age is somebody else.
    std::array<uint32_t, 3> others;
    uint32_t count = 0, entity = in_focus(Gender::unknown);
    while (age && entity != none && age_[entity] && age_[entity] != age && count < others.size()) {
      others[count++] = entity;
      entity = in_focus(Gender::unknown, std::span(others).first(count));
    }
    const uint32_t one =
        age && (entity == none || age_[entity] != age) ? of_age(age, entity) : entity;
    if (age && one != none && !age_[one]) age_[one] = age;
    return one;
  }
  // "the Nigerian"
  const uint32_t m = first_mention_in(phrase.first);
  if (m < document_.mentions.size() && document_.mentions[m].type == MentionType::norp &&
      document_.mentions[m].end_token == phrase.end && !names_many(head)) {
    const uint32_t one = of_people(document_.mentions[m]);
    return one != none ? one : focus_.person(phrase.first, Gender::unknown, nominal_reach);
  }
  const bool names =
      m < document_.mentions.size() && document_.mentions[m].first_token < phrase.end;
  // "the Dravian striker", "the Elm Prize winner"; not "the Life of Lind star"
  const bool runs = contains<runners>(head);
  // "the Dravian engineer": what somebody does, and no office
  const bool works = names && document_.mentions[m].type == MentionType::norp &&
                     is_person_noun(phrase) && !of_something(phrase) &&
                     lexicon_.is_a(word(phrase.head).folded_entry, List::title, "job");
  if ((runs || works || contains<epithets>(head)) && !phrase.possessed &&
      (!names || ((document_.mentions[m].type != MentionType::misc || head == "winner") &&
                  document_.mentions[m].type != MentionType::person))) {
    uint32_t entity = in_focus(gender);
    // "Minister Holm got on, and the driver called out": whoever is something else is not meant,
    // but may stand before who is.
    const Calling own = calling(phrase.head);
    const bool other = entity != none && (own == stage || own == sport) && calling_[entity] &&
                       !(calling_[entity] & own) && !reads(phrase.first, "former");
    if (other) {
      entity = in_focus(gender, {&entity, 1});
      if (entity == none || (calling_[entity] && !(calling_[entity] & own))) return none;
    }
    return runs && entity != none && entity >= leading_end_ ? none : entity;
  }
  // "the Lund-based company", "the Galaxy maker"; not "the Lund bank"
  const bool tells_more =
      names && (document_.mentions[m].type == MentionType::norp ||
                (document_.mentions[m].type == MentionType::misc && head == "maker") ||
                reads(phrase.head - 1, "based"));
  if (names && !tells_more) return none;
  // "the woman"
  if (!names && phrase.end - phrase.first == 1 && male != female &&
      lexicon_.classes(List::source_noun)[noun->cls] == "person" &&
      !lexicon_.fact(word(phrase.head).folded_entry, List::title) && !of_something(phrase))
    return in_focus(gender);
  if (!names && is_another_word(phrase)) {
    const uint32_t entity = focus_.person(phrase.head, gender, 1, {}, true);
    // A minister is not "the nurse", but a principal may be "the nun".
    const bool fits = entity != none && (!(calling_[entity] & office) ||
                                         (word(phrase.head).lists & mask_of(List::title)));
    if (fits && !means_unnamed(phrase.first, entity, gender)) return entity;
  }
  return of_kind(phrase);
}

/// "the trader", "the retired nurse": a noun that the text has called nobody by, and that is no
/// office which somebody else may hold, is another word for whoever is in focus.
bool Resolver::is_another_word(const Phrase& phrase) const {
  constexpr uint32_t longest = 3, reach = 600;  // tokens
  const uint64_t head = word(phrase.head).folded;
  const uint32_t head_entry = word(phrase.head).folded_entry;
  if (!phrase.definite || phrase.possessed || phrase.head + 1 != phrase.end ||
      phrase.end - phrase.first > longest || !is_person_noun(phrase) || of_something(phrase) ||
      heads(phrase) || heads_.holds(head) || focus_.is_quoted(phrase.first) ||
      contains<strangers>(text(phrase.head)) ||
      !(reads(phrase.first - 1, "the") || reads(phrase.first - 1, "The")))
    return false;
  if (const Fact* title = lexicon_.fact(head_entry, List::title)) {
    const std::string_view cls = lexicon_.classes(List::title)[title->cls];
    if ((calling(phrase.head) & office) && cls != "academic" && cls != "clergy" &&
        !contains<trades>(text(phrase.head)))
      return false;
  }
  for (uint32_t t = phrase.first; t < phrase.head; ++t)
    if (!(shape(t) & shape_lower) || contains<telling_apart>(text(t))) return false;
  for (uint32_t t = phrase.first - std::min(phrase.first, reach); t < phrase.first; ++t)
    if (word(t).folded == head) return false;
  return true;
}

}  // namespace crosshead
