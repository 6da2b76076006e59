#include "people/entities/gender.h"

#include "people/function_words.h"
#include "text/tokens.h"

namespace crosshead {
namespace {

Gender of_flags(uint8_t flags) {
  const bool male = flags & fact_male, female = flags & fact_female;
  return male == female ? Gender::unknown : male ? Gender::male : Gender::female;
}

/// Votes of one entity.
struct Votes {
  uint32_t male = 0, female = 0;
  void add(Gender gender, uint32_t weight) {
    if (gender == Gender::male) male += weight;
    if (gender == Gender::female) female += weight;
  }
  Gender winner() const {
    if (male > 2 * female) return Gender::male;
    if (female > 2 * male) return Gender::female;
    return Gender::unknown;
  }
};

constexpr uint32_t title_votes = 13;  // just outweighs one given name, and no pronoun besides
constexpr uint32_t role_votes = 2;    // "chairman" is said of women too
constexpr uint32_t given_name_votes = 6;
constexpr uint32_t kin_votes = 5;  // outweighs a pronoun, and no given name
constexpr uint32_t pronoun_votes = 2;

/// The word before the mention is a role ("chairman X") and not a form of address ("Mr X").
bool is_role(const Document& document, const Lexicon& lexicon, const Mention& mention) {
  if (mention.first_token == 0) return false;
  const Word& word = document.word_of(document.tokens[mention.first_token - 1]);
  const Fact* title = lexicon.fact(word.folded_entry, List::title);
  if (!title) return true;
  const std::string& cls = lexicon.classes(List::title)[title->cls];
  return cls != "honorific" && cls != "nobility";
}

/// "told him", "with her": someone else than the one just named.
bool is_object(const Document& document, uint32_t token) {
  const uint64_t key = document.word_of(document.tokens[token]).folded;
  return key == word_key("him") || key == word_key("her");
}

}  // namespace

Gender pronoun_gender(const Document& document, uint32_t token) {
  const uint16_t uses = document.word_of(document.tokens[token]).uses;
  return uses & use_male ? Gender::male : uses & use_female ? Gender::female : Gender::unknown;
}

Gender kin_gender(const Document& document, const Lexicon& lexicon, const Mention& mention) {
  if (mention.first_token < 2 || document.slice(document.tokens[mention.first_token - 1]) != ",")
    return Gender::unknown;
  const Word& word = document.word_of(document.tokens[mention.first_token - 2]);
  const Fact* noun = lexicon.fact(word.folded_entry, List::source_noun);
  return noun && (word.uses & use_kin) ? of_flags(noun->flags) : Gender::unknown;
}

Gender given_name_gender(const Document& document, const Lexicon& lexicon, const Mention& mention) {
  if (mention.end_token - mention.first_token < 2) return Gender::unknown;
  const Word& word = document.word_of(document.tokens[mention.first_token]);
  const Fact* fact = lexicon.fact(word.exact_entry, List::given_name);
  return fact ? of_flags(fact->flags) : Gender::unknown;
}

Gender title_gender(const Document& document, const Lexicon& lexicon, const Mention& mention) {
  if (mention.first_token == 0) return Gender::unknown;
  const uint32_t entry = document.word_of(document.tokens[mention.first_token - 1]).folded_entry;
  constexpr ListMask lists = mask_of(List::title) | mask_of(List::source_noun);
  if (entry == none || !(lexicon.entry(entry).lists & lists)) return Gender::unknown;
  uint8_t flags = 0;
  for (const List list : {List::title, List::source_noun})
    if (const Fact* fact = lexicon.fact(entry, list)) flags |= fact->flags;
  return of_flags(flags);
}

void find_genders(Document& document, const Lexicon& lexicon, std::span<const MentionFacts> facts) {
  std::vector<Votes> votes(document.entities.size());
  for (uint32_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    if (mention.type != MentionType::person || mention.entity == none) continue;
    const bool placed = is_placed(document, m);
    const Gender title = placed ? facts[m].title : title_gender(document, lexicon, mention);
    if (title != Gender::unknown)
      votes[mention.entity].add(title,
                                is_role(document, lexicon, mention) ? role_votes : title_votes);
    votes[mention.entity].add(placed ? facts[m].kin : kin_gender(document, lexicon, mention),
                              kin_votes);
  }
  for (uint32_t e = 0; e < document.entities.size(); ++e) {
    const Entity& entity = document.entities[e];
    if (entity.type == MentionType::person)
      votes[e].add(given_name_gender(document, lexicon, document.mentions[entity.name]),
                   given_name_votes);
  }
  // Pronouns of a sentence that names one person only, after the name.
  std::span<const Mention> left = document.mentions;
  std::span<const uint32_t> pronouns = document.pronouns;
  for (uint32_t s = 0; !pronouns.empty(); ++s) {
    while (document.sentences[s].end_token <= pronouns.front()) ++s;
    while (!left.empty() && left.front().sentence < s) left = left.subspan(1);
    uint32_t person = none, after = 0;
    bool several = false;
    for (; !left.empty() && left.front().sentence == s; left = left.subspan(1)) {
      const Mention& mention = left.front();
      if (mention.type != MentionType::person || mention.entity == none) continue;
      several = several || (person != none && person != mention.entity);
      if (person == none) after = mention.end_token;
      person = mention.entity;
    }
    const bool alone = person != none && !several;
    const uint32_t end = document.sentences[s].end_token;
    for (; !pronouns.empty() && pronouns.front() < end; pronouns = pronouns.subspan(1))
      if (const uint32_t t = pronouns.front(); alone && t >= after && !is_object(document, t))
        votes[person].add(pronoun_gender(document, t), pronoun_votes);
  }
  for (uint32_t e = 0; e < document.entities.size(); ++e)
    if (document.entities[e].type == MentionType::person)
      document.entities[e].gender = votes[e].winner();
}

}  // namespace crosshead
