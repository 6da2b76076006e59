// The resolver's descriptions: whom the article itself tells more of, by a noun ("the minister" is
// "Minister Lind"), a people ("the Nigerian") or an age ("the 34-year-old").
#include <algorithm>

#include "people/entities/clusters.h"
#include "people/function_words.h"
#include "people/speech/resolver.h"
#include "people/word_classes.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// What has become of somebody, and tells him apart from nobody: "the beaten coach".
constexpr std::string_view fortunes[] = {
    "acting",    "beaten",     "beleaguered", "defeated",   "departing", "deposed",
    "disgraced", "embattled",  "fired",       "incoming",   "jubilant",  "losing",
    "ousted",    "outgoing",   "relieved",    "reelected",  "retiring",  "sacked",
    "surviving", "triumphant", "veteran",     "victorious", "winning"};

constexpr uint32_t look_at = 32;        // descriptions or names that share a noun
constexpr uint32_t bearer_reach = 6;    // sentences back
constexpr uint32_t clear_distance = 2;  // sentences between two bearers of one description

}  // namespace

/// The one person near whose description has the people of the mention: "Dravian striker Ivo Holm".
uint32_t Resolver::of_people(const Mention& people) const {
  const uint32_t token = people.first_token;
  uint32_t found = none;
  bool more = false;
  name_words_.each(people_key(people), look_at, [&](uint32_t entity) {
    const uint32_t last = last_reference(entity, token);
    if (document_.entities[entity].type != MentionType::person || last == none ||
        focus_.sentence_of(token) - focus_.sentence_of(last) > bearer_reach)
      return;
    more = more || (found != none && found != entity);
    found = entity;
  });
  return more ? none : found;
}

/// The one person whom the text calls `age` years old; without one `other`, unless it gives him
/// another age.
uint32_t Resolver::of_age(uint32_t age, uint32_t other) const {
  const uint32_t found = of_ages_[age];
  if (found == several) return none;
  return found != none || other == none || age_[other] ? found : other;
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
  // "the EPA | chairman", of "Ana Lopez, chairman of the Elm Park Association (EPA)"
  const auto is_its_body = [&](uint32_t t) {
    constexpr uint32_t reach = 4;
    const Mention* body = mention_at(t);
    if (!body || body->type != MentionType::org) return false;
    const uint32_t end = std::min<uint32_t>(description.head_token + 1 + reach,
                                            static_cast<uint32_t>(document_.tokens.size()));
    for (uint32_t i = description.head_token + 1; i < end && !reads(i, ","); ++i)
      if (mention_at(i)) return mention_at(i)->entity == body->entity;
    return false;
  };
  for (uint32_t d = description.first_token; elsewhere && d < description.end_token; ++d)
    if (of_place(d)) return false;
  for (uint32_t t = phrase.first; t < phrase.end; ++t) {
    if (t == phrase.head || document_.tokens[t].kind != TokenKind::word || is_possessive(text(t)) ||
        contains<fortunes>(text(t)))
      continue;
    bool found = reads(t, "chief") && reads(description.head_token, "CEO");
    for (uint32_t d = description.first_token; d < description.end_token && !found; ++d)
      found = word(d).folded == word(t).folded || same_stem(t, d);
    if (!found && !(elsewhere && (of_place(t) || is_its_body(t)))) return false;
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

uint32_t Resolver::first_reference(uint32_t entity) const {
  return document_.mentions[document_.entity_mentions[document_.entities[entity].first_mention]]
      .first_token;
}

/// Outside the paragraphs, as in a headline, where nouns have no article.
bool Resolver::heads(const Phrase& phrase) const {
  const Sentence& sentence = document_.sentences[focus_.sentence_of(phrase.first)];
  return document_.blocks[sentence.block].kind != BlockKind::paragraph;
}

/// The one entity that the article describes with this noun; of several the one just mentioned.
/// `ahead`: whom the text names further down counts as well.
uint32_t Resolver::described(const Phrase& phrase, bool ahead) const {
  uint32_t best = none, second = none, best_token = 0, second_token = 0;
  const auto offer = [&](uint32_t entity) {
    if (entity == best || entity == second) return;
    const uint32_t last = last_reference(entity, phrase.first);
    if (last == none && !(ahead && document_.entities[entity].type == MentionType::person)) return;
    const uint32_t token = last == none ? first_reference(entity) : last;
    // Of those whom only the text below names, the first one, "Minister says", if he stands alone;
    // whoever it names above comes before them.
    if (best != none && (last == none || best_token > phrase.first)) {
      const bool wins = token < best_token;
      const auto [above, below] = std::minmax(token, best_token);
      const bool near = focus_.sentence_of(below) - focus_.sentence_of(above) < clear_distance;
      if (near)
        second = wins ? best : entity;
      else if (wins)
        second = none;
      if (wins) best = entity, best_token = token;
      if (near) second_token = best_token;
      return;
    }
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
    if (description.first_token >= phrase.first && !ahead) return;
    if (agrees(phrase, description)) offer(bearer_of(description));
    if (phrase.definite) bearer.offer(bearer_of(description));
  });
  // "the Florida senator", of "Sen. Lind", if he is near and there is no other senator.
  if (best == none && all && bearer.any() && !bearer.several()) {
    const uint32_t last = last_reference(bearer.get(), phrase.first);
    if (last == none || focus_.sentence_of(phrase.first) - focus_.sentence_of(last) > bearer_reach)
      return none;
    heads_.each(head, look_at, [&](uint32_t d) {
      const Description& description = document_.descriptions[d];
      if (description.first_token < phrase.first && agrees(phrase, description, true))
        offer(bearer_of(description));
    });
  }
  if (!phrase.possessed && phrase.end - phrase.first == 1 && !mention_at(phrase.head))
    name_words_.each(head, look_at, offer);
  if (best == none || !all) return none;
  if (second != none) {
    const uint32_t apart = focus_.sentence_of(best_token) - focus_.sentence_of(second_token);
    if (apart < clear_distance) return none;
  }
  return best;
}

/// "Canada's ethics commissioner ruled on Wednesday. Ana Lopez said ...": whom one of the next
/// sentences names first, in full, speaking, and without a word of who that is, for the lead has
/// told; or none.
uint32_t Resolver::introduced(const Phrase& phrase) const {
  constexpr uint32_t reach = 2;  // sentences
  const uint32_t next = focus_.sentence_of(phrase.first) + 1;
  const auto sentences = static_cast<uint32_t>(document_.sentences.size());
  const auto speaks = [&](uint32_t t) {
    return t < document_.tokens.size() && (word(t).lists & mask_of(List::cue));
  };
  for (uint32_t m = mentions_[next]; m < mentions_[std::min(next + reach, sentences)]; ++m) {
    const Mention& name = document_.mentions[m];
    if (name.type != MentionType::person || name.entity == none ||
        first_reference(name.entity) < name.first_token)
      continue;
    const bool alone = name.end_token - name.first_token >= 2 && !told_[name.entity] &&
                       !age_[name.entity] && !focus_.is_quoted(name.first_token);
    return alone && (speaks(name.end_token) || speaks(name.first_token - 1)) ? name.entity : none;
  }
  return none;
}

/// "A federal judge ruled on Monday. ... U.S. District Judge Ana Lopez said ...": the one person
/// whom the sentences behind the lead call by the same noun, or none.
uint32_t Resolver::told_next(const Phrase& phrase) const {
  constexpr uint32_t reach = 3;  // sentences
  const uint32_t here = focus_.sentence_of(phrase.first);
  if (heads(phrase) || here >= lead_end_) return none;
  OnlyRoot found;
  const bool all = heads_.each(word(phrase.head).folded, look_at, [&](uint32_t d) {
    const Description& description = document_.descriptions[d];
    const uint32_t there = focus_.sentence_of(description.first_token);
    if (there > here && there <= here + reach) found.offer(bearer_of(description));
  });
  return all && found.any() && !found.several() ? found.get() : none;
}

/// "his wife", of "His wife, Ana Lopez,": the one person whom the text has called so, by the same
/// pronoun and the same words.
uint32_t Resolver::relative(const Phrase& phrase) const {
  if (phrase.first > 1 && (uses(phrase.first - 2) & use_conjunction)) return none;  // of two
  if (phrase.first == 0 || !(uses(phrase.first - 1) & use_possessive) ||
      (uses(phrase.first - 1) & use_first_person) || reads(phrase.first - 1, "my"))
    return none;
  OnlyRoot found;
  const bool all = heads_.each(word(phrase.head).folded, look_at, [&](uint32_t d) {
    const Description& description = document_.descriptions[d];
    if (description.first_token == 0 || description.first_token >= phrase.first) return;
    if (word(description.first_token - 1).folded == word(phrase.first - 1).folded &&
        agrees(phrase, description))
      found.offer(bearer_of(description));
  });
  return all && found.any() && !found.several() ? found.get() : none;
}

}  // namespace crosshead
