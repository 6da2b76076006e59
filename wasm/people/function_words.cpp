#include "people/function_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "people/word_classes.h"
#include "text/tokens.h"

namespace crosshead {
namespace {

struct Row {
  uint16_t uses;
  std::string_view words;  // parted by spaces
};
constexpr Row rows[] = {
    {use_definite, "the this that these those"},
    {use_indefinite, "a an another some any each every no several many few both all"},
    {use_plural, "they them their themselves"},
    {use_first_person, "i we you me us my our your myself ourselves yourself"},
    {use_verb,
     "met meets meet saw sees beat beats named names married joined replaced succeeded backed made "
     "told "
     "tells called calls accused urged asked thanked gave give gives helped left became become "
     "becomes "
     "remained remains"},
    {use_modifier,
     "former ex deputy vice acting interim outgoing incoming new newly senior junior chief lead "
     "assistant associate co founding honorary executive veteran late longtime head first "
     "second top local national federal state regional foreign prime fellow leading retired "
     "current "
     "graduate opposition general"},
    {use_kin,
     "father mother dad mum mom parent parents brother sister brothers sisters son daughter sons "
     "daughters husband wife uncle aunt nephew niece cousin grandfather grandmother "
     "grandson granddaughter stepfather stepmother stepson stepdaughter "
     "boyfriend girlfriend fiance fiancee fiancé fiancée partner widow widower twin friend "
     "neighbour "
     "neighbor namesake"},
};

/// What a class of words is used for here.
struct ClassUse {
  uint32_t classes;
  uint16_t use;
};
constexpr ClassUse class_uses[] = {
    {class_article, use_article},
    {class_quantity, use_indefinite},
    {class_possessive, use_possessive},
    {class_preposition, use_preposition},
    {class_conjunction | class_subordinator | class_question, use_conjunction},
    {class_be | class_auxiliary | class_modal, use_verb},
    {class_adverb | class_negation, use_adverb},
    {class_pronoun | class_object | class_reflexive, use_pronoun},
    {class_relative, use_relative},
};

struct Use {
  uint64_t key = 0;
  uint16_t uses = 0;
};
constexpr size_t count_words() {
  size_t count = 0;
  for (const Row& row : rows)
    count += static_cast<size_t>(std::count(row.words.begin(), row.words.end(), ' ')) + 1;
  return count;
}
constexpr auto table = [] {
  std::array<Use, count_words()> made{};
  size_t n = 0;
  for (const Row& row : rows)
    for (size_t at = 0; at < row.words.size();) {
      const size_t to = std::min(row.words.find(' ', at), row.words.size());
      made[n++] = {word_key(row.words.substr(at, to - at)), row.uses};
      at = to + 1;
    }
  std::sort(made.begin(), made.end(), [](const Use& a, const Use& b) { return a.key < b.key; });
  return made;
}();

}  // namespace

std::vector<uint16_t> word_uses(const Document& document) {
  std::vector<uint32_t> classes;
  find_word_classes(document, classes);
  std::vector<uint16_t> uses(document.words.size());
  for (size_t w = 0; w < uses.size(); ++w) {
    for (const ClassUse& row : class_uses)
      if (classes[w] & row.classes) uses[w] |= row.use;
    const uint64_t key = document.words[w].folded;
    auto at = std::lower_bound(table.begin(), table.end(), key,
                               [](const Use& a, uint64_t b) { return a.key < b; });
    for (; at != table.end() && at->key == key; ++at) uses[w] |= at->uses;
    // "first minister": what modifies a role does not end its phrase.
    if (uses[w] & use_modifier) uses[w] &= static_cast<uint16_t>(~use_adverb);
    if (uses[w] & use_first_person) uses[w] &= static_cast<uint16_t>(~use_pronoun);
    if (uses[w] & use_relative) uses[w] &= static_cast<uint16_t>(~(use_pronoun | use_conjunction));
  }
  return uses;
}

}  // namespace crosshead
