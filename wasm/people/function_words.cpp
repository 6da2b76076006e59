#include "people/function_words.h"

#include <span>
#include <string_view>

#include "people/word_classes.h"
#include "text/word_lists.h"
#include "text/word_map.h"

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
    {use_male, "he him his himself"},
    {use_female, "she her hers herself"},
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

WordMap<uint16_t> make_table() {
  WordMap<uint16_t> table;
  for (const Row& row : rows)
    each_part(row.words, ' ', [&](std::string_view word) { table.of(word) |= row.uses; });
  return table;
}

}  // namespace

void find_word_uses(Document& document, uint32_t first) {
  static const WordMap<uint16_t> table = make_table();
  for (Word& word : std::span(document.words).subspan(first)) {
    uint16_t uses = 0;
    if (word.classes)
      for (const ClassUse& row : class_uses)
        if (word.classes & row.classes) uses |= row.use;
    if (const uint16_t* listed = table.find(word.folded)) uses |= *listed;
    // "first minister": what modifies a role does not end its phrase.
    if (uses & use_modifier) uses &= static_cast<uint16_t>(~use_adverb);
    if (uses & use_first_person) uses &= static_cast<uint16_t>(~use_pronoun);
    if (uses & use_relative) uses &= static_cast<uint16_t>(~(use_pronoun | use_conjunction));
    word.uses = uses;
  }
}

}  // namespace crosshead
