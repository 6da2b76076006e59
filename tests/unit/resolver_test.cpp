#include "people/speech/resolver.h"

#include <doctest/doctest.h>

#include "people_support.h"

using namespace crosshead;
using namespace crosshead::test;

namespace {

/// The name that the last occurrence of `phrase` in a marked text means, "-" for none. The phrases
/// given before a "/" speak first, in their order.
std::string meant(std::string_view source, std::string_view phrases) {
  const Document document = with_entities(source);
  const Places places = places_of(document);
  Resolver resolver(document, small_lexicon(), places);
  std::string found = "-";
  for (size_t at = 0; at < phrases.size();) {
    const size_t to = std::min(phrases.find('/', at), phrases.size());
    const std::string_view phrase = phrases.substr(at, to - at);
    const size_t start =
        to < phrases.size() ? document.text.find(phrase) : document.text.rfind(phrase);
    REQUIRE(start != std::string::npos);
    uint32_t first = 0, end;
    while (document.tokens[first].end <= start) ++first;
    for (end = first;
         end < document.tokens.size() && document.tokens[end].end <= start + phrase.size();)
      ++end;
    const uint32_t entity = resolver.resolve(first, end);
    resolver.spoke(first, entity);
    found =
        entity == none
            ? "-"
            : std::string(document.slice(document.mentions[document.entities[entity].name].span));
    at = to + 1;
  }
  return found;
}

}  // namespace

TEST_CASE("resolver: names, pronouns and nominal phrases") {
  struct Row {
    const char* text;
    const char* phrase;
    const char* want;
  };
  const Row rows[] = {
      // names
      {"{N|Dravian} Foreign Minister {P|Ana Lopez} left.", "Foreign Minister Ana Lopez",
       "Ana Lopez"},
      {"{P|Ana Lopez} KC left.", "Ana Lopez KC", "Ana Lopez"},
      {"A spokesman for {P|Ana Lopez} left.", "A spokesman for Ana Lopez", "-"},
      {"A {O|Volta Works} spokesman left.", "A Volta Works spokesman", "-"},
      {"{P|Ana Lopez}, a teacher in {L|Elm}, left.", "Ana Lopez, a teacher in Elm", "Ana Lopez"},
      {"{P|Lars Lind}'s deputy, {P|Ana Lopez}, left.", "Lars Lind's deputy, Ana Lopez",
       "Ana Lopez"},
      {"The {O|Sun Front} group left.", "The Sun Front group", "Sun Front"},
      {"Chief Minister {P|Ana Lopez} left. The Chief Minister sang.", "The Chief Minister",
       "Ana Lopez"},
      {"The mayor, Minister {P|Ana Lopez}, left. The mayor sang.", "The mayor", "Ana Lopez"},
      {"Judge {P|Ana Lopez} sang. {P|Vera Lind} wept. The judge was calm. She left.", "She",
       "Ana Lopez"},
      {"{O|Volta} news agency left.", "Volta news agency", "Volta"},
      {"{O|Volta} news editors left.", "Volta news editors", "-"},
      {"Founder and chief executive {P|Ana Lopez} left. The founder spoke.", "The founder",
       "Ana Lopez"},
      {"King and Queen {P|Ana Lopez} left. The king spoke.", "The king", "-"},
      {"{O|Elm Police} met {O|Volta}. The force said", "The force", "Elm Police"},
      {"{O|Volta} met the mayor. The force said", "The force", "-"},
      {"{N|Czech} striker {P|Ana Lopez} left. The {N|Czech} spoke.", "The Czech", "Ana Lopez"},
      {"{L|Dravia}'s ministry said so.", "Dravia's ministry", "-"},
      // pronouns
      {"{P|Ana Lopez} met {P|Lars Lind}. \"Well,\" she said.", "she", "Ana Lopez"},
      {"{P|Ana Lopez} met {P|Lars Lind}. \"Well,\" he said.", "he", "Lars Lind"},
      {"{P|Idris Bah} said {P|Lars Lind} had lied. \"We have proof,\" he said.", "Idris Bah/he",
       "Idris Bah"},
      {"\"We have proof,\" he said.", "he", "-"},
      {"{P|Ana Lopez} met {P|Lars Lind}. In her words, \"Well.\"", "her", "Ana Lopez"},
      // a name that only tells more of a noun is nobody who acts
      {"{P|Lars Lind} aide {P|Idris Bah} came. \"Well,\" he said.", "he", "Idris Bah"},
      {"{P|Idris Bah} came. {P|Lars Lind} plays the host. \"Well,\" he said.", "he", "Lars Lind"},
      {"{P|Ana Lopez} fled. She taught. She wept.\n\n\"No,\" she said.", "she", "Ana Lopez"},
      {"{P|Ana Lopez} and {P|Carla Dunn} left. \"No,\" he said.", "he", "-"},
      {"{O|Volta Works} cut jobs. It said so.", "It", "Volta Works"},
      {"{P|Ana Lopez} spoke of {O|Volta Works}. It said so.", "It", "-"},
      {"{O|Volta Works} staff left. It said so.", "It", "-"},
      {"{L|Elm} is large. It said so.", "It", "-"},
      {"{O|Volta Works} cut jobs. They said so.", "They", "-"},
      {"{O|Volta Works} held what they called a feast.", "they", "Volta Works"},
      {"{O|Volta Works} watchers held what they called a feast.", "they", "-"},
      {"{O|Volta Works} cut jobs. They said more.", "Volta Works/They", "Volta Works"},
      {"{P|Ana Lopez}, who left, wept.", "who", "Ana Lopez"},
      // the one whom the text is about
      {"{P|Ana Lopez} taught. {P|Lopez} wrote. {P|Lopez} sang. {P|Lopez} ran. {P|Lopez} "
       "swam.\n\nIt "
       "rained. It rained. It rained. It rained. It rained. It rained. It rained.\n\n\"No,\" she "
       "said.",
       "she", "Ana Lopez"},
      // roles
      {"{L|Elm} Mayor {P|Ana Lopez} came at noon. \"Well,\" the mayor said.", "the mayor",
       "Ana Lopez"},
      {"Foreign Minister {P|Ana Lopez} met Finance Minister {P|Lars Lind}. The foreign minister "
       "left.",
       "The foreign minister", "Ana Lopez"},
      {"Foreign Minister {P|Ana Lopez} met Finance Minister {P|Lars Lind}. The minister left.",
       "The minister", "-"},
      {"Mayor {P|Ana Lopez} came. A mayor left.", "A mayor", "-"},
      {"Secretary of State {P|Ana Lopez} came. The secretary left.", "The secretary", "Ana Lopez"},
      {"Secretary of State {P|Ana Lopez} came. The state left.", "The state", "-"},
      {"Mayor {P|Ana Lopez} came. Mayor Ms. Dunn left.", "Mayor Ms. Dunn", "-"},
      {"{P|Ana Lopez} came. Her brother left.", "Her brother", "-"},
      // kin whom the text has named
      {"{P|Ana Lopez} came. Her brother {P|Lars} keeps the books. \"No,\" said her brother.",
       "her brother", "Lars"},
      {"{P|Ana Lopez} came. Her brother, {P|Lars Lind}, sang. Her brother left.", "Her brother",
       "Lars Lind"},
      {"{P|Ana Lopez} came. Her brother, {P|Lars Lind}, sang. His brother left.", "His brother",
       "-"},
      {"{P|Lars Lind}'s brother {P|Idris} met {P|Ana Lopez}. Her brother left.", "Her brother",
       "-"},
      {"{P|Ana} and her sister {P|Carla} left with her sister {P|Vera}. Her sister spoke.",
       "Her sister", "-"},
      {"Mayor {P|Ana Lopez} came. Officials left.", "Officials", "-"},
      // titles that go by another noun, places that the title leaves out
      {"Gov. {P|Ana Lopez} came. The governor left.", "The governor", "Ana Lopez"},
      {"Gov. {P|Ana Lopez} came. The {L|Elm} governor left.", "The Elm governor", "Ana Lopez"},
      {"{L|Ulm} Gov. {P|Ana Lopez} came. The {L|Elm} governor left.", "The Elm governor", "-"},
      {"Gov. {P|Ana Lopez} met Governor {P|Lars Lind}. The {L|Elm} governor left.",
       "The Elm governor", "-"},
      {"Gov. {P|Ana Lopez} came. The local governor left.", "The local governor", "-"},
      // one of a people, and all of it
      {"{P|Ana Lopez} came. The {N|Dravian} left.", "The Dravian", "Ana Lopez"},
      {"{P|Ana Lopez} came. The {N|Dravians} left.", "The Dravians", "Dravians"},
      {"{N|Dravian} striker {P|Ana Lopez} met {P|Lars Lind}. {P|Lind} fell. \"No,\" the "
       "{N|Dravian} said.",
       "the Dravian", "Ana Lopez"},
      {"{N|Dravian} striker {P|Ana Lopez} met {N|Dravian} manager {P|Lars Lind}. "
       "{P|Lind} fell. \"No,\" the {N|Dravian} said.",
       "the Dravian", "Lars Lind"},
      // elegant variation
      {"Dr {P|Ana Lopez} met {P|Lars Lind}. The doctor left.", "The doctor", "Ana Lopez"},
      {"Dr {P|Ana Lopez} met Dr {P|Lars Lind}. The doctor left.", "The doctor", "-"},
      {"President {P|Ana Lopez} met {P|Lars Lind}. The leader left.", "The leader", "Ana Lopez"},
      {"President {P|Ana Lopez} came. The union leader left.", "The union leader", "-"},
      // a headline calls by his role whom the text names
      {"The mayor says that the old bridge is closed\n\n{L|Elm} Mayor {P|Ana Lopez} said so in a "
       "letter to all of the town.",
       "The mayor", "Ana Lopez"},
      {"The mayor says that the old bridge is closed\n\n{L|Elm} Mayor {P|Ana Lopez} met Mayor "
       "{P|Lars Lind} in the town.",
       "The mayor", "-"},
      {"Secretary {P|Ana Lopez} falls as the minister says so\n\nIt rained in the town. It rained "
       "in the town. Minister {P|Lars Lind} left.",
       "the minister", "Ana Lopez"},
      {"The minister says that the old bridge is closed\n\nSecretary {P|Ana Lopez} left the old "
       "town. It rained. It rained. It rained. Minister {P|Lars Lind} left.",
       "The minister", "Ana Lopez"},
      // ages
      {"{P|Ana Lopez}, 34, met {P|Lars Lind}. {P|Lind} fell. The 34-year-old left.",
       "The 34-year-old", "Ana Lopez"},
      {"{P|Ana Lopez} (34) met {P|Lars Lind} (51). {P|Lind} fell. The 34-year-old left.",
       "The 34-year-old", "Ana Lopez"},
      {"{P|Ana Lopez}, 34, cried. The 51-year-old left.", "The 51-year-old", "-"},
      {"{P|Ana Lopez}, 34 others and {P|Lars Lind} met. {P|Lind} fell. The 34-year-old left.",
       "The 34-year-old", "Lars Lind"},
      {"{P|Ana Lopez}, 34, met {P|Lars Lind}, 34. {P|Lind} fell. The 34-year-old left.",
       "The 34-year-old", "Lars Lind"},
      // whoever runs for something is one whom the text is about
      {"{P|Ana Lopez} met {P|Lars Lind}. {P|Lind} fell. \"No,\" the {N|Dravian} candidate said.",
       "the Dravian candidate", "Lars Lind"},
      {"{P|Ana Lopez} ran. {P|Lopez} met {P|Lars Lind}. {P|Lars Lind} left. {P|Idris Bah} fell. "
       "\"No,\" the candidate said.",
       "the candidate", "-"},
      {"{P|Lars Lind} left. When I asked my brother why, he wept.", "he", "-"},
      {"{P|Ana Lopez} left. When I asked my brother why, she wept.", "she", "Ana Lopez"},
      // somebody without a name who opens a sentence
      {"{P|Lars Lind} came. A teacher agreed. \"No,\" he said.", "he", "-"},
      {"{P|Lars Lind} came. A teacher agreed. \"No,\" the 24-year-old said.", "the 24-year-old",
       "-"},
      {"{P|Lars Lind} came. A woman agreed. \"No,\" he said.", "he", "Lars Lind"},
      {"{P|Lars Lind} came. A teacher asked why. \"No,\" he said.", "he", "Lars Lind"},
      {"{P|Lars Lind} came. A teacher, {P|Idris Bah}, agreed. \"No,\" he said.", "he", "Idris Bah"},
      {"{P|Lars Lind} came. The man, {P|Idris Bah}, agreed. \"No,\" he said.", "he", "Idris Bah"},
      {"{P|Ana Lopez} came. A teacher in {L|Elm}, she works at night. \"No,\" she said.", "she",
       "Ana Lopez"},
      {"{P|Lars Lind} came. A teacher's dog barked. \"No,\" he said.", "he", "Lars Lind"},
      {"{P|Lars Lind} came. The teacher agreed. \"No,\" he said.", "he", "Lars Lind"},
      // a sentence's own subject before whoever spoke last
      {"{P|Idris Bah} said {P|Lars Lind} had lied. {P|Lind} left, but he said so.", "Idris Bah/he",
       "Lars Lind"},
      // kinds
      {"The {O|Lake Food Board} met. The board left.", "The board", "Lake Food Board"},
      {"{O|Volta Works} fell. {O|Reuters} saw it. The company left.", "The company", "Volta Works"},
      {"{O|Volta Bank} fell. The lender left.", "The lender", "Volta Bank"},
      {"{O|Reuters} fell. The lender left.", "The lender", "-"},
      {"{O|Volta Works} fell\n\n- Company to leave {L|Elm}", "Company", "Volta Works"},
      {"{O|Volta Works} fell. Company left.", "Company", "-"},
      {"{P|Ana Lopez} cried. \"No,\" the 24-year-old said.", "the 24-year-old", "Ana Lopez"},
      // what somebody is, but for whose
      {"{P|Ana Lopez} cried. \"No,\" the {N|Dravian} winger said.", "the Dravian winger",
       "Ana Lopez"},
      {"{P|Ana Lopez} cried. \"No,\" the wealthy singer said.", "the wealthy singer", "Ana Lopez"},
      {"{P|Ana Lopez} cried. \"No,\" the {L|Elm}-based lawmaker said.", "the Elm-based lawmaker",
       "Ana Lopez"},
      {"{P|Ana Lopez} cried. \"No,\" a wealthy singer said.", "a wealthy singer", "-"},
      {"{P|Ana Lopez} cried. \"No,\" the {M|Elm Prize} winner said.", "the Elm Prize winner",
       "Ana Lopez"},
      {"{P|Ana Lopez} left. For {P|Lars Lind}, {P|Eva Brandt} is a friend. \"No,\" he said.", "he",
       "Lars Lind"},
      {"{P|Ana Lopez} left. As for {P|Lars Lind}, {P|Eva Brandt} is a friend. \"No,\" he said.",
       "he", "Lars Lind"},
      {"{P|Ana Lopez} cried. \"No,\" the club's winger said.", "the club's winger", "-"},
      {"{P|Ana Lopez} cried. \"No,\" the {M|Elm Night} star said.", "the Elm Night star", "-"},
      {"{P|Ana Lopez} cried. \"No,\" the wealthy official said.", "the wealthy official", "-"},
      {"{P|Ana Lopez} cried. \"No,\" the {N|Dravian} said.", "the Dravian", "Ana Lopez"},
      {"{P|Ana Lopez} met {P|Lars Lind}. The woman left.", "The woman", "Ana Lopez"},
      {"{P|Ana Lopez} met {P|Lars Lind}. The woman at the gate left.", "The woman", "-"},
      {"{P|Ana Lopez} cried. The 24-year-old film lover left.", "The 24-year-old film lover",
       "Ana Lopez"},
      {"{P|Ana Lopez} cried. The 24-year-old lover of films left.", "The 24-year-old lover", "-"},
      {"{P|Ana Lopez} cried. The mother of {P|Lars Lind} left.", "The mother", "-"},
      // a given name may mislead about the only speaker there is
      {"{P|Lars Lind} spoke.\n\nThen she left.", "Lars Lind/she", "Lars Lind"},
      {"{P|Ana Lopez} and {P|Lars Lind} spoke.\n\nThen she left.", "Lars Lind/she", "Ana Lopez"},
      {"Mr {P|Lars Lind} spoke.\n\nThen she left.", "Lars Lind/she", "-"},
      // kinds of organisation with a modifier
      {"{O|Volta} left. The {N|Dravian} company left.", "The Dravian company", "Volta"},
      {"{O|Volta} left. The rival company left.", "The rival company", "-"},
      {"{O|Volta} left. The Elm-based company left.", "The Elm-based company", "Volta"},
      {"{O|Volta} left. The {L|Elm}-based company left.", "The Elm-based company", "Volta"},
      {"{O|Volta} left. The wheel-chair maker left.", "The wheel-chair maker", "Volta"},
      {"{O|Volta} left. The {M|Spark} maker left.", "The Spark maker", "Volta"},
      {"{O|Volta} left. The {M|Spark} company left.", "The Spark company", "-"},
      // kinds that the lists know
      {"{O|Reuters} left. The airline left.", "The airline", "-"},
      {"{O|North League} left. The union left.", "The union", "-"},
      {"{O|Volta} left. The ministry left.", "The ministry", "-"},
      // groups, not one of a people
      {"The {N|Greens} left.", "The Greens", "Greens"},
      {"{N|Northern Reds} left.", "Northern Reds", "Northern Reds"},
      {"The {N|Dravian} left.", "The Dravian", "-"},
      {"The {N|Swiss} left.", "The Swiss", "-"},
      // whom the first sentences call by what the text says further down
      {"The mayor left town. It rained. Mayor {P|Ana Lopez} took a bus.", "The mayor", "Ana Lopez"},
      {"It rained. It poured. It froze. The mayor left town. Mayor {P|Ana Lopez} took a bus.",
       "The mayor", "-"},
      {"{O|Volta} left. The state company left.", "The state company", "-"},
      // letters behind a party are no honour
      {"{O|North League} MP {P|Ana Lopez} left. The {O|North League} MP", "North League MP",
       "Ana Lopez"},
      // whoever is of another age, or of another calling, is somebody else
      {"{P|Ana Lopez} won. The 20-year-old smiled. {P|Carla Moss} sat. {P|Ana Lopez} ran. The "
       "26-year-old",
       "26-year-old", "Carla Moss"},
      {"{P|Ana Lopez} left. {P|Lars Lind}, 24, sat with his mother. {P|Daniel Moss}, 26, ran. The "
       "24-year-old",
       "24-year-old", "Lars Lind"},
      {"{P|Ana Lopez} left. Minister {P|Lars Lind} sat. The striker", "The striker", "Ana Lopez"},
      {"{P|Ana Lopez} left. Striker {P|Lars Lind} sat. The striker", "The striker", "Lars Lind"},
      // told of behind a comma, or by the own name only
      {"{P|Ana Lopez}, a {N|Dravian} teacher who left", "Dravian teacher", "Ana Lopez"},
      {"{P|Ana Lopez}, a {N|Dravian} teacher said", "Dravian teacher", "-"},
      {"One of the men, who gave his name only as {P|Idris}, left.", "One", "Idris"},
      {"{P|Ana Lopez} KC left. The lawyer", "The lawyer", "Ana Lopez"},
      {"Dr {P|Ana Lopez} left. The surgeon", "The surgeon", "Ana Lopez"},
      // named only in the next sentence, where the text has named nobody
      {"She left. {P|Ana Lopez} rows here.", "She", "Ana Lopez"},
      {"She left. {P|Lars Lind} rows here.", "She", "-"},
      {"{P|Carla Moss} left. It rained. It rained. It rained. It rained. It rained. It rained. It "
       "rained. She left. {P|Ana Lopez} rows here.",
       "She", "-"},
      {"A teacher who sang left. {P|Ana Lopez}, 34, sat.", "A teacher", "Ana Lopez"},
      {"A teacher who sang left. {P|Ana Lopez} sat.", "A teacher", "-"},
      // what spoke goes on speaking; several words before a kind
      {"{O|Volta} said so. {P|Ana Lopez} left. She sat. She slept. It", "Volta/It", "Volta"},
      {"{O|Volta} left. The human rights group", "The human rights group", "Volta"},
      // above the text it is whom the text is about, whoever else is near
      {"{O|Volta} triples its profit\n\n* Estimate of {O|Elmau} was lower\n* Company\n\nIt was on "
       "Monday that {O|Volta} told the town. {O|Volta} is old.",
       "Company", "Volta"},
      // whoever acted last is as near as whoever spoke before
      {"\"No,\" said {P|Ana Lopez}. {P|Carla Moss} laughed. She", "Ana Lopez/She", "Carla Moss"},
      {"{P|Vera Holm} obituary\n\nIt is the old house on the hill and it has no roof. {P|Ana "
       "Lopez} wept. It rained.\n\nThere she said so.",
       "she", "Vera Holm"},
      // an obituary goes back to its subject, but for another who has just spoken
      {"{P|Vera Holm}, who taught the town to sew, dies at the age of 88\n\nIt is the old house on "
       "the hill and it has no roof. {P|Ana Lopez} wept. It rained.\n\nThere she said so.",
       "she", "Vera Holm"},
      {"Dame {P|Vera Holm}, who taught the town to sew, dies at the age of 88\n\nIt is the old "
       "house "
       "on the hill and it has no roof. {P|Ana Lopez} wept. It rained.\n\nThere she said so.",
       "she", "Vera Holm"},
      {"Friend of {P|Vera Holm}, who taught the town to sew, dies at the age of 88\n\nIt is the "
       "old "
       "house on the hill and it has no roof. {P|Ana Lopez} wept. It rained.\n\nThere she said so.",
       "she", "Ana Lopez"},
      {"{P|Vera Holm}, who taught the town to sew, sells the old house\n\nIt is the old house on "
       "the hill and it has no roof. {P|Ana Lopez} wept. It rained.\n\nThere she said so.",
       "she", "Ana Lopez"},
      {"{P|Vera Holm}, who taught the town to sew, dies at the age of 88\n\nShe left a sister and "
       "her cat in the old house on the hill. \"No,\" said {P|Ana Lopez}. Then she left.",
       "Ana Lopez/she", "Ana Lopez"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CAPTURE(std::string(row.phrase));
    CHECK(meant(row.text, row.phrase) == std::string(row.want));
  }
}

TEST_CASE("resolver: many names and many questions stay quick") {
  std::string text = "{P|Ana Lopez} left. ";
  for (int i = 0; i < 4000; ++i)
    text += "Mayor {P|N" + std::to_string(i) + " Smith} said he left. ";
  const Document document = with_entities(text);
  const Places places = places_of(document);
  Resolver resolver(document, small_lexicon(), places);
  uint32_t found = 0;
  for (uint32_t t = 0; t + 1 < document.tokens.size(); ++t)
    found += resolver.resolve(t, t + 1) != none;
  CHECK(found > 3900);
}
