#include "people/word_classes.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "text/word_lists.h"
#include "text/word_map.h"

namespace crosshead {
namespace {

struct Row {
  uint32_t classes;
  std::string_view words;  ///< Parted by spaces.
};
constexpr Row rows[] = {
    {class_article | class_determiner, "a an the"},
    {class_determiner, "this these every each any no such its"},
    {class_determiner | class_quantity,
     "those some both all many most several few half other others none another"},
    {class_quantity, "one two three four five six seven eight nine ten dozens hundreds thousands"},
    {class_pronoun, "he she they we i it you who"},
    {class_object, "him them us me whom"},
    {class_possessive, "his her its their my our your"},
    {class_preposition,
     "of in on at by for from with to into onto about against over under between among through "
     "during before after since until till without within near inside outside behind beside beyond "
     "toward towards upon across along around amid despite per via like as than off out up down "
     "above below except including regarding concerning following"},
    {class_conjunction, "and or but nor yet so plus"},
    {class_subordinator,
     "that because although though while whilst whereas unless if whether when once since after "
     "before as "
     "until till"},
    {class_relative, "who which whose whom where"},
    {class_question, "what why how whether if when where who which"},
    {class_be, "is are was were be been being am 's 're 'm ’s ’re ’m isn't aren't wasn't weren't"},
    {class_auxiliary, "has have had having do does did 've ’ve 'd ’d"},
    {class_modal, "will would can could may might shall should must 'll ’ll cannot ought"},
    {class_negation, "not never neither hardly barely"},
    {class_adverb,
     "also later then earlier again once recently now previously still just even ever often always "
     "too first soon already today yesterday tonight then there here instead meanwhile however "
     "therefore nevertheless thus long sometimes perhaps maybe rather quite very only almost twice "
     "simply back ago away not afterwards afterward next far much further furthermore moreover "
     "nonetheless thereafter elsewhere anyway besides"},
    {class_semi_auxiliary,
     "used like likes liked went goes go gone going on continue continues continued began begun "
     "begin begins came quick hastened hastens happy"},
    {class_reflexive, "himself herself itself themselves myself ourselves yourself"},
    {class_verb,
     "ate beat became began blew bought broke brought built came caught chose cost cut dealt died "
     "drank drew drove fell fed felt fled flew forgot fought found froze gave got grew heard held "
     "hid hit "
     "hung hurt kept knew laid lay led left lent let lit lost made meant met overcame paid put "
     "quit "
     "ran rang read rebuilt rode rose sang sank sat saw sent set shook shot shut slept sold sought "
     "spent spoke spread stole stood struck stuck swam swept swore swung taught threw told took "
     "tore "
     "understood went withdrew woke won wore wrote remains seems needs wants makes gives takes "
     "plans expects hopes works lives comes goes "
     "gets runs holds looks appears helps means depends supports opposes faces leads shows keeps "
     "need want make remain believe plan"},
};
/// Words in -ly that are no adverbs.
constexpr auto no_adverbs = std::to_array<std::string_view>(
    {"family",  "ally",     "rally", "bully", "assembly", "supply",   "reply",
     "anomaly", "elderly",  "fly",   "belly", "jelly",    "monopoly", "butterfly",
     "likely",  "friendly", "early", "daily", "weekly",   "monthly",  "deadly",
     "costly",  "lovely",   "apply", "imply", "comply",   "rely",     "lily"});

WordMap<uint32_t> make_table() {
  WordMap<uint32_t> table;
  for (const Row& row : rows)
    each_part(row.words, ' ', [&](std::string_view word) { table.of(word) |= row.classes; });
  return table;
}

}  // namespace

void find_word_classes(Document& document, uint32_t first) {
  static const WordMap<uint32_t> table = make_table();
  for (Word& word : std::span(document.words).subspan(first)) {
    const uint32_t* listed = table.find(word.folded);
    word.classes = listed ? *listed : 0;
    if (!(word.shape & shape_letter)) continue;
    const std::string_view text = document.slice(word.first);
    if (text.ends_with("n't") || text.ends_with("n’t"))
      word.classes |= class_negation | class_auxiliary;
    if (!word.classes && (word.shape & shape_lower) && text.size() > 4 && text.ends_with("ly") &&
        !contains<no_adverbs>(text))
      word.classes |= class_adverb;
  }
}

}  // namespace crosshead
