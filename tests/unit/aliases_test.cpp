#include "people/entities/aliases.h"

#include <doctest/doctest.h>

#include <ctime>

#include "people_support.h"

using namespace crosshead;
using namespace crosshead::test;

TEST_CASE("aliases: the names of one thing share an entity, and no others do") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      // persons
      {"{P|Carla Dunn} landed. Secretary {P|Dunn} left. Ms {P|Dunn} smiled.", "Carla Dunn = Dunn"},
      {"{P|Ana Lopez} sells bread. {P|Ana} wakes at four.", "Ana Lopez = Ana"},
      {"{P|Zoë Núñez} spoke. {P|NUNEZ} left. {P|Zoe Nunez} returned.",
       "Zoë Núñez = NUNEZ = Zoe Nunez"},
      {"{P|Ana Lopez} met {P|Lars Lind}. {P|Lind} slept.", "Lars Lind = Lind; Ana Lopez"},
      // of two spellings the commoner one names the person
      {"{P|Kristin Lind} spoke. {P|Kristen Lind} left. {P|Kristen Lind} slept.",
       "Kristen Lind = Kristin Lind"},
      // the body names the person, where a headline runs words together
      {"{P|Ana Lopez Slams Rain}\n\nThe town saw {P|Ana Lopez} in the old hall on the hill.",
       "Ana Lopez = Ana Lopez Slams Rain"},
      {"{P|Ana Lopez} Wins\n\nThe town saw {P|Lopez} in the old hall on the hill.",
       "Ana Lopez = Lopez"},
      // what the text itself calls another name
      {"{P|Ana Maria Holm} (born {D|1986}), better known by her stage name {P|Nan Lark}, sang. "
       "{P|Lark} left.",
       "Ana Maria Holm = Nan Lark = Lark"},
      {"{P|Nan Lark}, born {P|Ana Holm}, sang.", "Nan Lark = Ana Holm"},
      {"The {O|Lake Food Board}, also known as the {O|Larder}, met.", "Lake Food Board = Larder"},
      {"The {O|Lake Food Board}, known by its Elvan acronym {O|JPT}, met.",
       "Lake Food Board = JPT"},
      {"{P|Ana Holm}, known as a friend of {P|Nan Lark}, sang.", "Ana Holm; Nan Lark"},
      // a shared surname: the one introduced alone keeps it, and with two it is left open
      {"{P|Lars Lind} won. {P|Lind} wept. {P|Ana Lind} came. {P|Lind} sang.",
       "Lars Lind = Lind; Ana Lind"},
      {"{P|Lars Lind} met {P|Ana Lind}. Then {P|Lind} left.", "Lars Lind; Ana Lind; Lind"},
      {"{P|Lars Lind} met {P|Ana Lind}. Then Ms {P|Lind} left.", "Ana Lind = Lind; Lars Lind"},
      {"Mr {P|Lind} won. {P|Ana Lind} left. {P|Lars Lind} came.", "Lars Lind = Lind; Ana Lind"},
      // the one that the article is about: named most, alone in the headline, the others relatives
      {"{P|Lars Lind} met {P|Ana Lind}. {P|Lars Lind} and {P|Lars Lind} left. {P|Lind} sang.",
       "Lars Lind = Lind; Ana Lind"},
      {"{P|Lars Lind} met {P|Ana Lind}. {P|Lars Lind} left. {P|Lind} sang.",
       "Lars Lind; Ana Lind; Lind"},
      {"{P|Ana Lind} met {P|Lars Lind}. {P|Lars Lind} and {P|Lars Lind} left. {P|Lind} sang.",
       "Lars Lind; Ana Lind; Lind"},
      // ... and what holds for "Lind" holds for "Mr Lind", if that one may be a man
      {"Mr {P|Lars Lind} won. Mr {P|Lind} wept. Mr {P|Idris Lind} came. Mr {P|Lind} sang.",
       "Lars Lind = Lind; Idris Lind"},
      // a people that speaks without an article is a person of that name
      {"{P|Ana French} left. {N|French} also said so. \"No,\" said {N|French}.",
       "Ana French = French"},
      {"{P|Ana French} left. The {N|French} said so. She met {N|French} voters.",
       "French; Ana French"},
      // the family's name in front, as in East Asia
      {"{P|Lim Dae-ho} won. {P|Lim} wept. His sister {P|Vera Lim} came. {P|Lim} sang.",
       "Lim Dae-ho = Lim; Vera Lim"},
      {"{P|Lim Dae-Ho} won. {P|Lim} wept. His sister {P|Vera Lim} came.",
       "Vera Lim = Lim; Lim Dae-Ho"},
      // a suffix tells generations apart, but for the short name of one introduced with it
      {"{P|Lars Lind Jr.} met {P|Lars Lind III}.", "Lars Lind Jr.; Lars Lind III"},
      {"{P|Ana Lind} came. {P|Lars Moss} met his son, {P|Lars Moss Jr.}, there.",
       "Ana Lind; Lars Moss; Lars Moss Jr."},
      {"{P|Lars Moss Jr.} came. {P|Lars Moss} met {P|Ana Lind} there.",
       "Lars Moss Jr. = Lars Moss; Ana Lind"},
      // a relative is introduced as one, over titles too
      {"{P|Lars Lind} met his sister, former Senator {P|Ana Lind}. {P|Lind} sang.",
       "Lars Lind = Lind; Ana Lind"},
      // a word before a surname makes no second bearer of it, a name unheard of does
      {"{P|Interestingly Lind} left. {P|AG Lind} met {P|Lars Lind}. {P|Lind} sang.",
       "Lars Lind = Lind; Interestingly Lind; AG Lind"},
      {"{P|Will Lind} Go?\n\n{P|Lars Lind} would not say whether he would. {P|Lind} sang.",
       "Will Lind; Lars Lind = Lind"},
      {"{P|Lars Lind} has a film. The {P|Life of Lind} is it. {P|Lind} sang.",
       "Lars Lind = Lind; Life of Lind"},
      {"{P|Wouter Lind} left. {P|Lars Lind} came. {P|Lind} sang.", "Wouter Lind; Lars Lind; Lind"},
      {"{P|Ana Lind} Wins\n\n{P|Lars Lind} met {P|Ana Lind} in the old town. {P|Lind} sang there.",
       "Ana Lind = Lind; Lars Lind"},
      {"{P|Carla Lind} came with her brother, {P|Lars Lind}. {P|Lind} sang.",
       "Carla Lind = Lind; Lars Lind"},
      {"{P|Carla Lind} met {P|Lars Lind}, her brother. {P|Lind} sang.",
       "Carla Lind = Lind; Lars Lind"},
      {"{P|Vera Lind} came with her brother, {P|Jan Lind}. Mr {P|Lind} sang.",
       "Vera Lind; Jan Lind; Lind"},
      // whose relatives are "her" sister and brother is a woman
      {"{P|Vera Lind} Dies\n\nThe town has lost {P|Vera Lind} of the old hall on the hill. Her "
       "sister, {P|Ana Lind}, wept. Ms {P|Lind} sang.",
       "Vera Lind = Lind; Ana Lind"},
      {"{P|Vera Lind} Dies\n\nThe town has lost {P|Vera Lind} of the old hall on the hill. Her "
       "brother, {P|Lars Lind}, wept. Mr {P|Lind} sang.",
       "Vera Lind; Lars Lind = Lind"},
      // a word that opens the sentence before a name known in full
      {"{P|Ana Lind} came. {P|Brazen Ana Lind} sang. {P|Lind} left.", "Ana Lind = Lind"},
      {"{P|Ana Lind} came. {P|Heartbroken Ana} wept.", "Ana Lind = Ana"},
      // a town's name is the man's, where the town itself is named nowhere
      {"{P|Ana Chad} came. {L|Chad} said so. All saw {L|Chad}.", "Ana Chad = Chad"},
      {"{P|Ana Chad} came. {L|Chad} said so in {L|Chad}.", "Chad; Ana Chad"},
      // whom the headline names in full, and the body as well
      {"{P|Lars Lind} on Trial\n\nThe hall was full as {P|Lars Lind} of the old hall denied it. "
       "Then came {P|Ana Lind}, who left him. Ms {P|Lind} wept. {P|Lind} sang.",
       "Lars Lind = Lind; Ana Lind = Lind"},
      // a title that full names give to nobody is rather another's
      {"{P|Carla Lind} met {P|Lars Lind}, her brother. President {P|Lind} sang.",
       "Carla Lind; Lars Lind; Lind"},
      {"President {P|Carla Lind} met {P|Lars Lind}, her brother. President {P|Lind} sang.",
       "Carla Lind = Lind; Lars Lind"},
      // organisations
      {"The grocer {O|Elmau} fell. {O|Elmau Food Holdings} has shops. {O|Elmau} closed flat.",
       "Elmau Food Holdings = Elmau"},
      {"{O|Elmau} fell. {O|Elmau Food Watch} has an office.", "Elmau; Elmau Food Watch"},
      {"{O|Elmau} fell. {O|Elmau Water} has an office.", "Elmau Water = Elmau"},
      {"{O|Elmau Food Watch} Fights On\n\nThe town by the lake has a new office, where {O|Elmau} "
       "sells its books.",
       "Elmau Food Watch = Elmau"},
      {"{O|Ponte Bank Holdings SA} fell. {O|Ponte Bank} rose. {O|Ponte} closed flat.",
       "Ponte Bank Holdings SA = Ponte Bank = Ponte"},
      {"The {O|Lake Food Board} ({O|LFB}) met. {O|LFB} trucks left.", "Lake Food Board = LFB"},
      {"The {O|LFB} ({O|Lake Food Board}) met.", "Lake Food Board = LFB"},
      {"The {O|Lake Food Board} met. The {O|LFB} left.", "Lake Food Board = LFB"},
      {"{O|Nurses Without Rest} ({O|IRS}) left. {O|IRS} staff stayed.",
       "Nurses Without Rest = IRS"},
      {"{O|Helm Tools AG} ({O|HLM.S}) fell.", "Helm Tools AG = HLM.S"},
      {"{O|Helm Tools AG} ({O|7203.T}) fell.", "Helm Tools AG = 7203.T"},
      {"{O|Helm} ({O|TSX}: {O|HELMA.S}) fell.", "Helm = HELMA.S; TSX"},
      {"{O|Helm Tools} ({O|TSX}: {O|HTO}) fell.", "Helm Tools = HTO; TSX"},
      {"The {O|Reef Valley Gazette} asked. {O|Gazette}: why?", "Reef Valley Gazette = Gazette"},
      // one word that is well known by itself is not cut from a longer name
      {"The {O|Reuters Institute} met. {O|Reuters} was there.", "Reuters Institute; Reuters"},
      // a chamber is not its committee nor the White House
      {"The {O|House of Elders} met. The {O|House} left.", "House of Elders = House"},
      {"The {O|Dravian Senate} met. The {O|Senate} left.", "Dravian Senate = Senate"},
      {"The {O|House Budget Board} met. The {O|House} left.", "House Budget Board; House"},
      {"The {O|White House} asked. The {O|House} left.", "White House; House"},
      // a short name that the lists give to another
      {"The {O|Elm Res} asked. The {O|Res} and the {O|Central Reserve} left.",
       "Central Reserve = Res; Elm Res"},
      {"The {O|Elm Rest} asked. The {O|Rest} left.", "Elm Rest = Rest"},
      // nor a place of two words its newspaper, nor the letters of a state what they spell
      {"The {O|Gaza Strip Courier} wrote so. {O|Gaza Strip} fell.",
       "Gaza Strip Courier; Gaza Strip"},
      {"The {O|Under Sea Club} met in the {L|U.S.} today.", "Under Sea Club; U.S."},
      // the lists
      {"{O|IS} took it. {O|Daesh} lost it. {O|Islamic State} fled.", "Islamic State = IS = Daesh"},
      {"{L|America} and the {L|U.S.} are the {L|United States}.", "United States = America = U.S."},
      // a name of two rows joins the one that the article has
      {"{O|Lega} won. {O|NL} cheered.", "Lega = NL"},
      {"{O|North League} beat the {O|New Left}. {O|NL} cheered.", "North League; New Left; NL"},
      // places
      {"{L|Moscow} spoke for {L|Russia}. {N|Russian} jets and {N|Russians}.",
       "Russians = Russian; Moscow; Russia"},
      {"{L|Lake Chad} lies in {L|Chad}.", "Lake Chad; Chad"},
      {"{L|Elm City} is not {L|Elm}.", "Elm City; Elm"},
      // what governs a place is not called by its name; a hall is
      {"{O|Elm Falls Town Council} met. {O|Elm Falls} slept.", "Elm Falls Town Council; Elm Falls"},
      {"{O|Elm Falls Town Choir} met. {O|Elm Falls} slept.", "Elm Falls Town Choir = Elm Falls"},
      // the party of a nation
      {"The {N|Russian Greens} met. {N|Greens} slept.", "Russian Greens = Greens"},
      {"The {N|Elm Greens} met. {N|Greens} slept.", "Elm Greens; Greens"},
      // the article of a title, where it opens a sentence too
      {"They saw {M|The Salt Path}. The {M|Salt Path} is long.", "The Salt Path"},
      {"They saw The {M|Salt Path}. The {M|Salt Path} is long.", "The Salt Path"},
      {"The {M|Salt Path} is long. They met.", "Salt Path"},
      {"They saw The {M|Salt Path}, and the {M|Salt Path}.", "Salt Path"},
      {"They met at {L|Elm Park}. {L|Elm} was full.", "Elm Park = Elm"},
      {"They met at {L|Elmau Community Park}. {L|Elmau} was full.", "Elmau Community Park; Elmau"},
      {"They sailed the {L|Elmau River}. The {L|Elmau} was full.", "Elmau River = Elmau"},
      {"A {L|Co Clare} mill burned. The mills of {L|Clare} are old.", "Co Clare = Clare"},
      {"{O|Elmau} Falls\n\nThe {O|Elmau Group} fell, and the mills of the town with it.",
       "Elmau Group = Elmau"},
      {"{O|Elmau Group} Falls\n\n{O|Elmau} fell. The {O|Elmau Group} has mills in the old town.",
       "Elmau Group = Elmau"},
      {"{M|Storm Elmau} Nears\n\nThe rain of {M|Elmau} will fall in the old hall on the hill.",
       "Storm Elmau = Elmau"},
      // read as persons
      {"The {P|Jan Kalyan Mor} ({O|JKM}) won.", "Jan Kalyan Mor = JKM"},
      {"{O|Elmau Marrow} lost. {P|Marrow} fell.", "Elmau Marrow = Marrow"},
      {"{O|Elmau Marsh} lost. {P|Marsh} fell.", "Elmau Marsh; Marsh"},
      // types keep apart
      {"{P|Jordan} went to {L|Jordan}.", "Jordan; Jordan"},
      {"{D|Friday} came.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(who(with_entities(row.text)) == std::string(row.want));
  }
}

TEST_CASE("aliases: mentions, entities and their lists agree") {
  const Document document = with_entities(
      "{P|Ana Lopez} of {O|Ponte Bank} met {P|Lars Lind} on {D|Friday}. {P|Lopez} and {P|Ana "
      "Lopez}.");
  uint32_t listed = 0;
  for (uint32_t e = 0; e < document.entities.size(); ++e) {
    const Entity& entity = document.entities[e];
    CHECK(entity.first_mention == listed);
    CHECK(entity.mention_count > 0);
    for (uint32_t i = 0; i < entity.mention_count; ++i, ++listed)
      CHECK(document.mentions[document.entity_mentions[listed]].entity == e);
  }
  CHECK(listed == 5);
  CHECK(document.mentions[3].entity == none);
}

TEST_CASE("aliases: a text made to be slow costs no more than its length") {
  std::string letters, surnames;
  for (int i = 0; i < 50000; ++i)
    letters += std::string("{P|") + static_cast<char>('A' + i % 26) + "} ";
  for (int i = 0; i < 20000; ++i) surnames += "{P|N" + std::to_string(i) + " Smith} {P|Smith} ";
  for (const std::string& text : {letters, surnames}) {
    const Document marked_text = marked(text);
    Document document = marked_text;
    const std::clock_t start = std::clock();  // of the processor: what others do does not count
    find_entities(document, small_lexicon());
    const auto seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    CHECK(seconds < 20.0);  // a tenth of a second where quick; all pairs would take minutes
    CHECK(document.entities.size() >= 26);
  }
}
