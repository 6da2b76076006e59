// What is settled after the tagger, in sentences of our own: names as the tagger might give them
// in, names as they leave.
#include "tagger/settle.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support.h"
#include "tagger/telling.h"

using namespace crosshead;

namespace {

constexpr const char* lists =
    "#groups\nGreen\tGreens\tpolitical\nFree Democrat\t\tpolitical\nSouth "
    "Elvan\tElvan\tnationality\nPort Elver\tPort "
    "Elvers\tcity\tamb\n"
    "#misc_names\nWolof\t\tlanguage\nElvas 100\t\tindex\nSept. "
    "11\t\tevent\nTalbot\t\tindex\tamb\nOrvix\t\tproduct\n"
    "#public_bodies\nElvas Faith Convention\t\tchurch\nBank of Northern "
    "Elvas\t\tcentralbank\nHouse 10\t\tgovernment\nMill "
    "Street\t\tgovernment/gb\nGarda of Elvan Roads\t\tagency\n"
    "#places\nOrvon\t\tcelestial\nOrvos\t\tcelestial\tamb\nBassan\t\tcountry\nElvan "
    "Coast\t\tcountry\tamb\n"
    "#parties\nNorden\t\tparty\tamb\nNorthern Front\tNF\tmovement\tamb\nSouthern "
    "Front\tSF\tmilitant\tamb\n"
    "#family_names\nMarrow\nStreet\n#given_names\nCarla\n"
    "#media\nLe Courant\t\tnewspaper\nelp\t\tagency\nChirp\tX\tplatform\tamb\nBassan "
    "Images\t\tagency\n"
    "#titles\nGarda\trank\t\nNizam\tnobility\tm\nOuma\thonorific\tf\nChief "
    "Executive\toffice\t\n#companies\nCarla Marsh\t\tbank\n"
    "#sports\nElvas League\t\tleague\nLagos\t\tclub\tamb\nBlue "
    "Elvas\t\tclub\nBassan Marlins\tMarlins\tteam\tamb\nPort Elvas "
    "49ers\t\tteam\nMarrow's\t\tclub\n";

/// An article with its credits.
constexpr const char* credited =
    "Mill burns in Elvas\n\nA mill burned down in Elvas on Monday and nobody was hurt, the owner "
    "said.\n\n(Reporting by Ana Duarte; Editing by Will Lund)";

struct Row {
  const char* text;
  const char* first;  ///< The tagger's names, parted by "|"; "=" before one: a group.
  MentionType type;
  float probability;
  const char* want;
};

std::string settled(const Row& row) {
  Lexicon lexicon;
  REQUIRE(lexicon.read(lists) == none);
  Document document = test::read(row.text);
  lexicon.look_up(document);
  const WordClasses common;
  FeatureExtractor extractor(lexicon, common);
  extractor.begin(document);
  std::vector<Name> names;
  for (std::string_view rest = row.first; !rest.empty();) {
    std::string_view one = rest.substr(0, rest.find('|'));
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    const bool group = one.starts_with('=');
    if (group) one.remove_prefix(1);
    const size_t at = document.text.find(one), end = at + one.size();
    Name name{none, 0, group ? MentionType::norp : row.type, row.probability};
    for (uint32_t i = 0; i < document.tokens.size(); ++i)
      if (document.tokens[i].start >= at && document.tokens[i].end <= end) {
        if (name.first_token == none) name.first_token = i;
        name.end_token = i + 1;
      }
    names.push_back(name);
  }
  settle_names(document, lexicon, extractor.acronyms(), names);
  static const char* const types[] = {"PERSON ", "ORG ", "LOC ", "NORP ", "MISC "};
  std::string out;
  for (const Name& name : names) {
    if (!out.empty()) out += " | ";
    out += types[static_cast<size_t>(name.type)];
    out += document.slice(
        Span{document.tokens[name.first_token].start, document.tokens[name.end_token - 1].end});
  }
  return out;
}

}  // namespace

TEST_CASE("names are settled by the guide's rules and by the article") {
  using Type = MentionType;
  const Row rows[] = {
      // extents
      {"For the defence, Ana Duarte KC spoke.", "Ana Duarte KC", Type::person, 0.9f,
       "PERSON Ana Duarte"},
      {"It grew, said Ana Duarte, Ph.D., MBA, of Elvas.", "Ana Duarte|Ph.D.|MBA", Type::person,
       0.9f, "PERSON Ana Duarte"},
      {"In Ana Duarte, and LLM, they trust.", "Ana Duarte|LLM", Type::person, 0.9f,
       "PERSON Ana Duarte | PERSON LLM"},
      {"For Elvas, LLM, it is new.", "Elvas|LLM", Type::org, 0.9f, "ORG Elvas | ORG LLM"},
      {"It is rated R. Running is out.", "", Type::person, 0, ""},
      {"It is by R. Harding, he said.", "Harding", Type::person, 0.9f, "PERSON R. Harding"},
      {"He met J.D. Marsh at noon.", "Marsh", Type::person, 0.9f, "PERSON J.D. Marsh"},
      {"Saved by F Duarte late on.", "Duarte", Type::person, 0.9f, "PERSON F Duarte"},
      {"A Duarte painting was sold.", "Duarte", Type::person, 0.9f, "PERSON Duarte"},
      {"Senator Walter Lane, R-Ohio, agreed.", "R-Ohio", Type::loc, 0.9f, "LOC Ohio"},
      {"Senator Walter Lane, R-Bassan, agreed.", "R-Bassan", Type::org, 0.9f, "LOC Bassan"},
      {"Senator Walter Lane, R-Talas, agreed.", "R-Talas", Type::org, 0.9f, "ORG R-Talas"},
      {"Rebels in eastern Elvas gave up.", "eastern Elvas", Type::loc, 0.7f, "LOC Elvas"},
      {"It grew, von Marsh said.", "Marsh", Type::person, 0.9f, "PERSON von Marsh"},
      {"De Marsh left. Then Ana Duarte dos Santos met Rui, Tomas.",
       "Marsh|Ana Duarte|Santos|Rui|Tomas", Type::person, 0.9f,
       "PERSON De Marsh | PERSON Ana Duarte dos Santos | PERSON Rui | PERSON Tomas"},
      {"The Talas Valley Review wrote it.", "Talas Valley", Type::loc, 0.95f,
       "ORG Talas Valley Review"},
      {"They fear Hurricane Talas now.", "Talas", Type::person, 0.9f, "MISC Hurricane Talas"},
      {"It grew, von Marsh said.", "Marsh", Type::loc, 0.9f, "LOC Marsh"},
      {"Saturday: Lagos Blue Elvas.", "Lagos Blue Elvas", Type::org, 0.5f,
       "ORG Lagos | ORG Blue Elvas"},
      {"Saturday: Lagos Blue.", "Lagos Blue", Type::org, 0.5f, "ORG Lagos Blue"},
      {"On Friday: Talas 31 Elvas Town 17.", "Talas 31 Elvas Town", Type::person, 0.5f,
       "ORG Talas | ORG Elvas Town"},
      {"It was Talas 31 Elvas all day.", "Talas 31 Elvas", Type::misc, 0.5f, "MISC Talas 31 Elvas"},
      {"He works for Lund & Talas now.", "Lund|Talas", Type::person, 0.9f, "ORG Lund & Talas"},
      {"It is Lund & Carla, or Ana Lund & Talas.", "Lund|Carla|Ana Lund|Talas", Type::person, 0.9f,
       "PERSON Lund | PERSON Carla | PERSON Ana Lund | PERSON Talas"},
      {"The Bassan-Elvan border is shut.", "Bassan-Elvan", Type::norp, 0.8f,
       "NORP Bassan | NORP Elvan"},
      {"The Bassan-Marran border is shut.", "Bassan-Marran", Type::norp, 0.8f,
       "NORP Bassan-Marran"},
      {"The trawler Ana Duarte sank.", "Ana Duarte", Type::person, 0.9f, "MISC Ana Duarte"},
      {"The shuttle Elvas sank, and so Elvas was lost.", "Elvas", Type::loc, 0.9f,
       "MISC Elvas | MISC Elvas"},
      {"The tug Carla sank. Carla wept.", "Carla", Type::person, 0.9f, "MISC Carla"},
      {"The tanker Bassan seized is a ship Elvas-bound.", "Bassan|Elvas", Type::loc, 0.9f,
       "LOC Bassan | LOC Elvas"},
      {"They want to ship Elvas wine.", "Elvas", Type::loc, 0.9f, "LOC Elvas"},
      // what the next word calls it
      {"The Hela probe left. A Blue Elvas rocket and Hela prize winners rose.", "Hela",
       Type::person, 0.9f, "MISC Hela | ORG Blue Elvas"},
      {"The Bassan prize went to Ana.", "Bassan", Type::loc, 0.9f, "LOC Bassan"},
      // capitals that nobody read, up to their kind
      {"They asked the Planning Inspectorate today.", "", Type::org, 0,
       "ORG Planning Inspectorate"},
      {"It cites the Fair Work Act and laws.", "", Type::org, 0, "MISC Fair Work Act"},
      {"They asked the Planning Inspectorate Chief today.", "", Type::org, 0, ""},
      {"They crossed the Old Mill Bridge today.", "", Type::org, 0, ""},
      {"Planning Inspectorate reports are due.", "", Type::org, 0, ""},
      // a body's place; its force; a carrier's craft
      {"The Trade Council of Bassan met.", "Trade Council|Bassan", Type::org, 0.9f,
       "ORG Trade Council | LOC Bassan"},
      {"The Elvan Trade Council of Bassan met.", "Elvan|Bassan", Type::loc, 0.9f,
       "ORG Elvan Trade Council of Bassan"},
      {"The Talas Police met. The Talas Police Chief left.", "Talas", Type::loc, 0.9f,
       "ORG Talas Police"},
      {"A Le Courant A320 fell.", "Le Courant A320", Type::org, 0.9f, "ORG Le Courant"},
      // the short name of a firm or club
      {"They left Vesto. Then Vesto Inc grew.", "Vesto|Vesto Inc", Type::person, 0.9f,
       "ORG Vesto | ORG Vesto Inc"},
      {"It was Tusko coach Ana Lund.", "Tusko|Ana Lund", Type::person, 0.9f,
       "ORG Tusko | PERSON Ana Lund"},
      // works in quotation marks
      {"It is a film, \"Ana Duarte\" or so.", "Ana Duarte", Type::person, 0.9f, "MISC Ana Duarte"},
      {"They saw \"The Elvas\" or \"The Elvas are.\"", "Elvas", Type::loc, 0.9f, "MISC The Elvas"},
      {"They read \"The Le Courant\" there.", "Le Courant", Type::org, 0.9f, "ORG Le Courant"},
      {"They met \"The Elvas is\" there.", "Elvas", Type::loc, 0.9f, "LOC Elvas"},
      {"The novel \"Elvas,\" he said, was it.", "Elvas", Type::loc, 0.9f, "MISC Elvas"},
      {"It is a film: \"Ana Duarte\" or so.", "Ana Duarte", Type::person, 0.9f,
       "PERSON Ana Duarte"},
      {"Of the film, \"Ana Duarte is great,\" he said.", "Ana Duarte", Type::person, 0.9f,
       "PERSON Ana Duarte"},
      // letters that are no name, and offices behind one
      {"A super PAC and the LGBT vote.", "PAC|LGBT", Type::org, 0.9f, ""},
      {"The Port Aid Club (PAC) met. The PAC left.", "PAC", Type::org, 0.9f,
       "ORG Port Aid Club | ORG PAC | ORG PAC"},
      {"It was Elvas GM Ana Lund.", "Elvas GM", Type::org, 0.9f, "ORG Elvas"},
      {"It was in The Talas Courier, not in The Mill.", "The Talas Courier|The Mill", Type::org,
       0.9f, "ORG Talas Courier | ORG The Mill"},
      {"It was GM.", "GM", Type::org, 0.9f, "ORG GM"},
      {"The storm grew, and Storm Talas came.", "Talas", Type::person, 0.9f, "MISC Storm Talas"},
      {"It met HMS Talas at sea.", "HMS Talas", Type::org, 0.6f, "MISC HMS Talas"},
      {"It is the Elvan Trade Council, not the Elvan council or Elvan Trade Council Chief Lund.",
       "Elvan", Type::norp, 0.9f, "ORG Elvan Trade Council | NORP Elvan"},
      {"It met Elvan Trade Council Chief Lund.", "Elvan", Type::norp, 0.9f, "NORP Elvan"},
      {"The Port Elvas Department of Health and Sport paid.", "Port Elvas", Type::loc, 0.9f,
       "ORG Port Elvas Department of Health and Sport"},
      {"At the Elvan Wolof Convention they sang.", "Elvan|Wolof", Type::norp, 0.9f,
       "MISC Elvan Wolof Convention"},
      {"He left Talas County Jail.", "Talas County", Type::loc, 0.9f, "LOC Talas County Jail"},
      {"Then the Orvas 2% and others.", "Orvas 2", Type::misc, 0.9f, "MISC Orvas"},
      {"It was Bassan's Supreme Court.", "Bassan's Supreme Court", Type::org, 0.9f,
       "LOC Bassan | ORG Supreme Court"},
      {"It was the Elvan Coast's Health Board.", "Elvan Coast's Health Board", Type::org, 0.9f,
       "LOC Elvan Coast | ORG Health Board"},
      {"It was Bassan's Voice or Talas's Health Board.", "Bassan's Voice|Talas's Health Board",
       Type::org, 0.9f, "ORG Bassan's Voice | ORG Talas's Health Board"},
      {"Talas meets Elvas at noon", "Talas meets Elvas", Type::person, 0.9f,
       "PERSON Talas | PERSON Elvas"},
      {"Le Courant buys Talas News", "Le Courant buys Talas News", Type::misc, 0.9f,
       "ORG Le Courant | ORG Talas News"},
      {"Carla loves Talas, Talas loves Elvas and Ana dos Mares left",
       "Carla loves Talas|Talas loves Elvas|Ana dos Mares", Type::misc, 0.9f,
       "PERSON Carla | PERSON Talas | MISC Talas loves Elvas | MISC Ana dos Mares"},
      {"It met Le Courant's Blue Sea.", "Le Courant's Blue Sea", Type::misc, 0.9f,
       "ORG Le Courant | MISC Blue Sea"},
      {"It won Bassan's Cup.", "Bassan's Cup", Type::misc, 0.9f, "MISC Bassan's Cup"},
      {"It was the NRP(M), or so (of the Mill (Trade) Board).", "NRP(M|Mill (Trade) Board",
       Type::org, 0.9f, "ORG NRP(M) | ORG Mill (Trade) Board"},
      {"It was Ana \"The Rock\" Lund and \"No\" Tomas.", "Ana|Rock|Lund|Tomas", Type::person, 0.9f,
       "PERSON Ana \"The Rock\" Lund | PERSON Tomas"},
      {"It was Ana, \"Yes,\" Lund and Rui \"of it\" Marsh.", "Ana|Lund|Rui|Marsh", Type::person,
       0.9f, "PERSON Ana | PERSON Lund | PERSON Rui | PERSON Marsh"},
      {"DUARTE: Let us begin with the news.", "DUARTE: Let", Type::person, 0.9f, "PERSON DUARTE"},
      // the head and the foot of an article
      {"Mill burns in Elvas\n\nBy Ana Duarte and Tomas Sole\n\nA mill burned down in Elvas on "
       "Monday and nobody was hurt, the owner said.",
       "Tomas", Type::person, 0.9f, "PERSON Tomas Sole"},
      {"Mill burns in Elvas\n\nBy Ana Duarte\nHealth editor\n\nA mill burned down in Elvas on "
       "Monday and nobody was hurt, the owner said.",
       "Ana Duarte", Type::person, 0.9f, "PERSON Ana Duarte"},
      {credited, "Ana Duarte; Editing", Type::person, 0.9f, "PERSON Ana Duarte"},
      {credited, "Lund", Type::person, 0.9f, "PERSON Will Lund"},
      {"Mill burns in Elvas\n\nTALAS (Norwire) - A mill burned down in Elvas on Monday and nobody "
       "was hurt, the owner said.",
       "Norwire", Type::loc, 0.6f, "LOC TALAS | ORG Norwire"},
      // kinds
      {"He wrote in Le Courant.", "Le Courant", Type::person, 0.6f, "ORG Le Courant"},
      {"He wrote in Le Courant.", "Le Courant", Type::person, 0.95f, "PERSON Le Courant"},
      {"They won the Elvas League.", "Elvas League", Type::org, 0.95f, "MISC Elvas League"},
      {"She works at Elvas Hospital now.", "Elvas Hospital", Type::loc, 0.6f, "ORG Elvas Hospital"},
      {"She works at Elvas Hospital now.", "Elvas Hospital", Type::loc, 0.95f,
       "LOC Elvas Hospital"},
      {"She left Talas Lane and Carla Lane.", "Talas Lane|Carla Lane", Type::person, 0.6f,
       "LOC Talas Lane | PERSON Carla Lane"},
      {"She left Talas Hill and Carla Marrow Hill.", "Talas Hill|Carla Marrow Hill", Type::person,
       0.6f, "LOC Talas Hill | LOC Carla Marrow Hill"},
      {"She left Talas Street and Carla Street.", "Talas Street|Carla Street", Type::person, 0.6f,
       "LOC Talas Street | PERSON Carla Street"},
      {"She left Carla Review and Carla Marrow.", "Carla Review|Carla Marrow", Type::person, 0.6f,
       "ORG Carla Review | PERSON Carla Marrow"},
      {"They met Talas Rovers.", "Talas Rovers", Type::loc, 0.95f, "ORG Talas Rovers"},
      {"It cites Lund v. Talas Foods.", "Lund v. Talas Foods", Type::org, 0.95f,
       "MISC Lund v. Talas Foods"},
      {"At the Elvas National Convention or the 14th Amendment.",
       "Elvas National Convention|14th Amendment", Type::org, 0.95f,
       "MISC Elvas National Convention | MISC 14th Amendment"},
      {"It was the Elvas Faith Convention.", "Elvas Faith Convention", Type::org, 0.95f,
       "ORG Elvas Faith Convention"},
      {"It was sung in Wolof, she said.", "Wolof", Type::norp, 0.9f, "MISC Wolof"},
      {"It was sung in Wolof villages.", "Wolof", Type::norp, 0.9f, "NORP Wolof"},
      {"A Wolof-speaking town.", "Wolof", Type::norp, 0.9f, "MISC Wolof"},
      {"Many Port Elvers left, but no Port Elver.", "Port Elvers", Type::loc, 0.95f,
       "NORP Port Elvers"},
      {"The Greens left the room.", "Greens", Type::org, 0.9f, "NORP Greens"},
      // short forms
      {"The World Food Programme (WFP) appealed. The WFP left.", "World Food Programme", Type::org,
       0.9f, "ORG World Food Programme | ORG WFP | ORG WFP"},
      {"Shares in Helvag fell. Helvag AG said so.", "Helvag AG", Type::org, 0.9f,
       "ORG Helvag | ORG Helvag AG"},
      {"Tobi Akinwande scored. Then Akinwande left.", "Tobi Akinwande", Type::person, 0.9f,
       "PERSON Tobi Akinwande | PERSON Akinwande"},
      {"At Helvag the Helvag Town Council met.", "Helvag|Helvag Town Council", Type::person, 0.8f,
       "LOC Helvag | ORG Helvag Town Council"},
      {"At Helvag the Helvag Council met.", "Helvag|Helvag Council", Type::person, 0.8f,
       "PERSON Helvag | ORG Helvag Council"},
      {"The Bassan Marlins won. Marlins fans sang.", "Bassan", Type::loc, 0.9f,
       "ORG Bassan Marlins | ORG Marlins"},
      {"They met the Port Elvas 49ers at noon.", "Port Elvas", Type::loc, 0.9f,
       "ORG Port Elvas 49ers"},
      {"The Marrows left. Critics of the Marrows, of the Talass and the Lunds say so.", "",
       Type::org, 0, "PERSON Marrows | PERSON Marrows"},
      {"It was the Marrows' Mill.", "Marrows' Mill", Type::org, 0.9f, "ORG Marrows' Mill"},
      {"They met in the Marrows of Elvas, in Marrows and at the Marrows Mill.", "", Type::org, 0,
       ""},
      {"It was Marrow's at noon.", "Marrow", Type::person, 0.9f, "PERSON Marrow"},
      {"Hurricane Talas left. By noon Talas had weakened, said Ana Talas.",
       "Hurricane Talas|Ana Talas", Type::misc, 0.9f,
       "MISC Hurricane Talas | MISC Talas | MISC Ana Talas"},
      {"Tobi Akinwande saw Hurricane Akinwande. Then Akinwande left.",
       "Tobi Akinwande|Hurricane Akinwande", Type::person, 0.85f,
       "PERSON Tobi Akinwande | MISC Hurricane Akinwande | PERSON Akinwande"},
      {"They took flight TL17. Then TL17 fell.", "", Type::misc, 0, "MISC TL17 | MISC TL17"},
      {"They took Flight TL17 or Flight 9; TL18 did not fly.", "", Type::misc, 0,
       "MISC Flight TL17 | MISC Flight 9"},
      // companies that no list knows
      {"Chipmaker Helvag said so.", "", Type::person, 0, "ORG Helvag"},
      {"At chipmaker Helvag all is well, and Helvag grew.", "", Type::person, 0,
       "ORG Helvag | ORG Helvag"},
      {"Said chipmaker Helvag Systems: it grew.", "Helvag Systems", Type::person, 0.95f,
       "ORG Helvag Systems"},
      {"The firm Helvag runs is old.", "Helvag", Type::person, 0.9f, "PERSON Helvag"},
      {"The firm Helvag, of Elvas, is old.", "Helvag", Type::person, 0.9f, "ORG Helvag"},
      {"In the West Bank Helvag left.", "Helvag", Type::person, 0.9f, "PERSON Helvag"},
      {"Helvag shares fell in May.", "Helvag", Type::loc, 0.9f, "ORG Helvag"},
      {"Helvag shares a house in Elvas.", "Helvag", Type::person, 0.9f, "PERSON Helvag"},
      {"Marrow shares fell in May.", "Marrow", Type::person, 0.9f, "PERSON Marrow"},
      {"Helvag's chief executive left.", "Helvag", Type::person, 0.9f, "ORG Helvag"},
      {"Helvag's chief rival left town.", "Helvag", Type::person, 0.9f, "PERSON Helvag"},
      {"Tobi Akinwande met Akinwande's chief executive.", "Tobi Akinwande", Type::person, 0.9f,
       "PERSON Tobi Akinwande | PERSON Akinwande"},
      {"Helvag, the old firm based in Elvas, grew.", "Helvag", Type::person, 0.9f, "ORG Helvag"},
      {"Helvag, Bassan's fourth-largest lender, grew.", "Helvag", Type::loc, 0.9f, "ORG Helvag"},
      {"Helvag, the firm, grew. They met Helvag.", "", Type::person, 0, "ORG Helvag | ORG Helvag"},
      {"Helvag, the firm boss, grew.", "Helvag", Type::person, 0.9f, "PERSON Helvag"},
      {"Helvag, a friend of the firm, grew.", "Helvag", Type::person, 0.9f, "PERSON Helvag"},
      {"Marrow, the firm, grew.", "Marrow", Type::person, 0.9f, "PERSON Marrow"},
      {"The Elvan Space Agency grew.", "=Elvan|Space Agency", Type::org, 0.95f,
       "ORG Elvan Space Agency"},
      {"The pro-Elvan Helvag Party grew.", "=Elvan|Helvag Party", Type::org, 0.95f,
       "NORP Elvan | ORG Helvag Party"},
      {"The Elvan Helvag Systems grew.", "=Elvan|Helvag Systems", Type::org, 0.95f,
       "NORP Elvan | ORG Helvag Systems"},
      {"It stood in the journal Brain on Monday.", "", Type::org, 0, "ORG Brain"},
      {"The peer-reviewed medical journal Annals of the Elvan Academy said so.", "Elvan Academy",
       Type::org, 0.95f, "ORG Annals of the Elvan Academy"},
      {"They left her journal Monday, a journal Tuesday.", "", Type::org, 0, ""},
      {"She said on X that it grew.", "", Type::org, 0, "MISC X"},
      {"On X, she said so.", "", Type::org, 0, "MISC X"},
      {"She wrote on X Thursday about it.", "", Type::org, 0, "MISC X"},
      {"An X user and the platform X said so.", "", Type::org, 0, "MISC X | MISC X"},
      {"She took to Chirp. It fell.", "Chirp", Type::org, 0.9f, "MISC Chirp"},
      {"A Chirp video fell.", "Chirp", Type::org, 0.9f, "MISC Chirp"},
      {"She put limits on Chirp.", "Chirp", Type::org, 0.9f, "ORG Chirp"},
      {"She left Chirp in May.", "Chirp", Type::org, 0.9f, "ORG Chirp"},
      {"The X axis and values on X axes grew, as did an X-ray on X2 and on X-rays.", "", Type::org,
       0, ""},
      {"They saw Carla d'Elvas there.", "Carla", Type::person, 0.95f, "PERSON Carla d'Elvas"},
      {"They saw Carla dell’Orm there.", "Carla", Type::person, 0.95f, "PERSON Carla dell’Orm"},
      {"They saw Carla don't there.", "Carla", Type::person, 0.95f, "PERSON Carla"},
      {"Bassan unveils foldable Orvos today", "Bassan unveils foldable Orvos", Type::misc, 0.5f,
       "LOC Bassan"},
      {"Review: The captain came. \"Poor captain.\"", "", Type::org, 0, ""},
      {"Storm Carla nears. They said Carla grew.", "Carla", Type::person, 0.9f,
       "MISC Storm Carla | MISC Carla"},
      {"Then Helvag founder Ana Lund spoke.", "Helvag", Type::person, 0.5f, "ORG Helvag"},
      {"The Elvan Space Agency plc grew.", "=Elvan|Space Agency", Type::org, 0.9f,
       "ORG Elvan Space Agency plc"},
      {"Loud footsteps upstairs woke it", "Loud footsteps upstairs", Type::misc, 0.5f, ""},
      {"Then Elvan Coast captain Ana Lund spoke.", "Elvan Coast", Type::loc, 0.5f,
       "LOC Elvan Coast"},
      {"It left the Doctors without any Orvon.", "Doctors without any Orvon", Type::org, 0.9f,
       "ORG Doctors without any Orvon"},
      {"He wrote a study in Le Courant on mills.", "", Type::org, 0, "ORG Le Courant"},
      {"A study in Elp tells.", "", Type::org, 0, ""},
      {"Then Helvag analyst Ana Lund spoke.", "Helvag", Type::person, 0.5f, "ORG Helvag"},
      {"Photograph: Carla Orm/Norpix", "Carla Orm/Norpix", Type::person, 0.9f,
       "PERSON Carla Orm | ORG Norpix"},
      {"On it Helvag Robotics (HLVG.S) grew.", "", Type::org, 0,
       "ORG Helvag Robotics | ORG HLVG.S"},
      {"On it Helvag Robotics (NASDAQ: HLVG) grew.", "", Type::org, 0,
       "ORG Helvag Robotics | ORG NASDAQ | ORG HLVG"},
      {"On it Helvag Robotics (OSE: HLVG) grew.", "", Type::org, 0,
       "ORG Helvag Robotics | ORG OSE | ORG HLVG"},
      {"In Norway (AP) it grew.", "Norway", Type::loc, 0.9f, "LOC Norway"},
      {"The Public Trade Commission of Norway met.", "Norway", Type::loc, 0.9f,
       "ORG Public Trade Commission of Norway"},
      {"Helvag A/S grew.", "Helvag A/S", Type::person, 0.95f, "ORG Helvag A/S"},
      {"It chose the retailer Helvag among others.", "Helvag", Type::person, 0.9f, "ORG Helvag"},
      {"The conglomerate Axel Helvag, of Elvas, grew.", "Axel Helvag", Type::person, 0.95f,
       "ORG Axel Helvag"},
      {"It went to the manufacturer Carla Helvag in May.", "Carla Helvag", Type::person, 0.95f,
       "PERSON Carla Helvag"},
      {"It went to the newspaper Carla Helvag reads.", "Carla Helvag", Type::person, 0.95f,
       "PERSON Carla Helvag"},
      {"Helvag-Orm, the security firm, grew.", "Helvag-Orm", Type::person, 0.95f, "ORG Helvag-Orm"},
      {"Carla Helvag, the operator of a crane, fell.", "Carla Helvag", Type::person, 0.95f,
       "PERSON Carla Helvag"},
      {"The charity elp said so.", "", Type::org, 0, "ORG elp"},
      {"They sued Rothby & Marden in May.", "Rothby & Marden", Type::person, 0.95f,
       "ORG Rothby & Marden"},
      {"The Helvag Ferries boat sank.", "Helvag", Type::loc, 0.9f, "ORG Helvag Ferries"},
      {"The Helvag Media Minister left.", "Helvag", Type::loc, 0.9f, "LOC Helvag"},
      {"Thanks went to the Henry Helvag Brigade.", "Henry Helvag Brigade", Type::person, 0.95f,
       "ORG Henry Helvag Brigade"},
      // Two bodies on both sides of "and"; a person and what he is of.
      {"The Elvas Museum and Childhelp closed.", "Elvas Museum and Childhelp", Type::org, 0.95f,
       "ORG Elvas Museum | ORG Childhelp"},
      {"The Elvas Museum and Art Gallery closed.", "Elvas Museum and Art Gallery", Type::org, 0.95f,
       "ORG Elvas Museum and Art Gallery"},
      {"The Elvas Centre for Media and Law closed.", "Elvas Centre for Media and Law", Type::org,
       0.95f, "ORG Elvas Centre for Media and Law"},
      {"Pollster Carla Helvag of Metrovol spoke.", "Carla Helvag of Metrovol", Type::person, 0.95f,
       "PERSON Carla Helvag | ORG Metrovol"},
      {"Then Joan of Helvag spoke.", "Joan of Helvag", Type::person, 0.95f,
       "PERSON Joan of Helvag"},
      {"Helvag Rovers 2 Marrow Town 1", "Helvag Rovers 2 Marrow", Type::org, 0.9f,
       "ORG Helvag Rovers | ORG Marrow Town"},
      {"Helvag Rovers 2 Marrow 1", "Helvag Rovers 2 Marrow 1", Type::misc, 0.9f,
       "ORG Helvag Rovers | ORG Marrow"},
      // A storm at the head of a report, the town of an address.
      {"Storm Ingreth left the town dark.", "", Type::org, 0, "MISC Storm Ingreth"},
      {"Storm Warnings went out. Storm Centre Head Lund left.", "", Type::org, 0, ""},
      {"Carla Orm, of Elm Road, Helvag, was fined.", "Elm Road|Helvag", Type::loc, 0.9f,
       "LOC Elm Road | LOC Helvag"},
      {"The shares in Helvag fell.", "Helvag", Type::loc, 0.9f, "ORG Helvag"},
      {"The shares in Helvag Bay fell.", "Helvag", Type::loc, 0.9f, "LOC Helvag"},
      {"Helvag CEO Ana Marrow left.", "Helvag", Type::person, 0.9f, "ORG Helvag"},
      {"The CEO left. Then The Lund left.", "Lund", Type::person, 0.9f, "PERSON Lund"},
      {"Helvag, which makes ships, grew.", "Helvag", Type::loc, 0.9f, "ORG Helvag"},
      {"Helvag, which lies inland, grew.", "Helvag", Type::loc, 0.9f, "LOC Helvag"},
      {"Ana Marrow Ltd closed.", "Ana Marrow", Type::person, 0.95f, "ORG Ana Marrow Ltd"},
      {"Ana Marrow Foods plc closed.", "Ana Marrow", Type::person, 0.95f,
       "ORG Ana Marrow Foods plc"},
      {"It sued Northgate Mills plc, and Northgate paid.", "", Type::org, 0,
       "ORG Northgate Mills plc | ORG Northgate"},
      {"Profit at Fjordan AS rose.", "", Type::org, 0, "ORG Fjordan AS"},
      {"PRICES UP AS MILLS SHUT", "", Type::org, 0, ""},
      {"The Helvag AG sued.", "Helvag", Type::loc, 0.9f, "LOC Helvag"},
      {"It met Helvag AG Ana Marrow.", "", Type::org, 0, ""},
      {"The Helvag Mining plant grew, and Helvag, too.", "Helvag Mining", Type::person, 0.95f,
       "ORG Helvag Mining | ORG Helvag"},
      {"The Helvag Police car broke, and Helvag wept.", "Helvag Police", Type::person, 0.95f,
       "ORG Helvag Police"},
      {"The Helvag Robotics plant.", "Helvag Robotics", Type::person, 0.95f, "ORG Helvag Robotics"},
      {"The Elvas Energy Minister left.", "Elvas Energy", Type::loc, 0.95f, "LOC Elvas Energy"},
      {"Talbot crude fell; at noon Talbot rose.", "Talbot", Type::person, 0.9f,
       "MISC Talbot | MISC Talbot"},
      {"Benchmark Talbot fell.", "Talbot", Type::person, 0.9f, "MISC Talbot"},
      {"Talbot fell.", "Talbot", Type::person, 0.9f, "PERSON Talbot"},
      {"Talbot crude fell and Talbot Capital rose.", "Talbot Capital", Type::person, 0.9f,
       "ORG Talbot Capital"},
      // other names that the lists settle
      {"Mill Street would not say.", "Mill Street", Type::loc, 0.95f, "ORG Mill Street"},
      {"It is as large as Orvon, or Orvos.", "Orvon|Orvos", Type::person, 0.95f,
       "LOC Orvon | PERSON Orvos"},
      {"The Bill was read.", "Bill", Type::person, 0.9f, ""},
      {"The Bill and Ana Duarte Fund grew, said Bill.", "Bill|Ana Duarte", Type::person, 0.9f,
       "PERSON Bill | PERSON Ana Duarte"},
      // fixed phrases
      {"They flew to Washington, D.C., at night.", "Washington", Type::loc, 0.9f,
       "LOC Washington, D.C."},
      {"The council adopted Resolution 2999 at once.", "", Type::misc, 0, "MISC Resolution 2999"},
      {"He told the Sunday Lantern. The Monday talks failed.", "", Type::misc, 0,
       "ORG Sunday Lantern"},
      {"They passed Senate Bill 12 and Bill 9, not Amendment A.", "", Type::misc, 0,
       "MISC Senate Bill 12 | MISC Bill 9"},
      {"It cites Lund v. Talas Foods.", "Talas Foods", Type::org, 0.9f, "MISC Lund v. Talas Foods"},
      {"It was Elvas v. Talas, and a v. Lund.", "Elvas|Talas|Lund", Type::loc, 0.9f,
       "LOC Elvas | LOC Talas | LOC Lund"},
      {"It fell on Interstate 5, not Route 9 or County Road 12.", "County Road", Type::loc, 0.9f,
       "LOC Interstate 5 | LOC Route 9 | LOC County Road 12"},
      {"He sang Highway 61 Revisited; Road 5 and Highway 1995 shut.", "", Type::loc, 0, ""},
      {"Traffic on the M1 and near the A38 stood.", "A38", Type::org, 0.9f, "LOC M1 | LOC A38"},
      {"A lorry fell on the M1 near the N2.", "N2", Type::org, 0.9f, "LOC M1 | LOC N2"},
      {"A lorry with the M1 Abrams and M4 fell on paper of the A4000 mill.", "", Type::org, 0, ""},
      {"He fired the M1.", "", Type::org, 0, ""},
      {"He left the Bank of Northern Elvas in May.", "Elvas", Type::loc, 0.9f,
       "ORG Bank of Northern Elvas"},
      {"The Elvas 100 rose.", "Elvas", Type::loc, 0.9f, "MISC Elvas 100"},
      {"The Elvas 1000 rose.", "Elvas", Type::loc, 0.9f, "LOC Elvas"},
      {"On Sept. 11 they left House 10 for good.", "", Type::loc, 0, ""},
      {"A South Elvan ship sank.", "Elvan", Type::norp, 0.9f, "NORP South Elvan"},
      {"He left the Southern Front on Friday.", "Southern", Type::norp, 0.6f, "ORG Southern Front"},
      {"He left the Northern Front on Friday.", "", Type::norp, 0, ""},
      {"The New Southern Front Committee met.", "", Type::norp, 0,
       "ORG New Southern Front Committee"},
      {"R. K. Iyer and J.D. Marsh testified.", "", Type::norp, 0,
       "PERSON R. K. Iyer | PERSON J.D. Marsh"},
      {"An anti-NF raid; a pro-Green vote; a Wolof-led choir.", "", Type::norp, 0,
       "ORG NF | NORP Green | MISC Wolof"},
      {"The South Elvan President met pro - Green voters.", "", Type::norp, 0,
       "NORP South Elvan | NORP Green"},
      {"They sang of Wolof life, of Marrow life, of NF life and New Wolof life.", "", Type::norp, 0,
       "MISC Wolof"},
      {"As elp reports, the elp-run desk closed.", "", Type::norp, 0, "ORG elp | ORG elp"},
      // what the words around a name call it
      {"Zorvan, a new film by Ana Duarte, opened.", "Zorvan|Ana Duarte", Type::person, 0.8f,
       "MISC Zorvan | PERSON Ana Duarte"},
      {"Carla, a model from Elvas, won.", "Carla|Elvas", Type::person, 0.8f,
       "PERSON Carla | PERSON Elvas"},
      {"Zorvan, the film star, left.", "Zorvan", Type::person, 0.8f, "PERSON Zorvan"},
      {"Pebwise, an Elvas start-up that grew, is new.", "", Type::person, 0, "ORG Pebwise"},
      {"So it is as they think\n\ntank Norvel left the town.", "Norvel", Type::person, 0,
       "PERSON Norvel"},
      {"Undaunted, the firm and its men left. So did the think tank Norvel.", "Norvel",
       Type::person, 0.8f, "ORG Norvel"},
      {"It grew, said an analyst at Norvel. So did the founder of Zorvan Lume.",
       "Norvel|Zorvan Lume", Type::person, 0.8f, "ORG Norvel | ORG Zorvan Lume"},
      {"A partner at Lume-based Norvel left, and so did the founder of Bassan.", "Lume|Bassan",
       Type::loc, 0.8f, "LOC Lume | LOC Bassan"},
      {"It is late, she told Norvel. Ana Duarte told Carla.", "Norvel|Ana Duarte|Carla",
       Type::person, 0.8f, "PERSON Norvel | PERSON Ana Duarte | PERSON Carla"},
      {"A Norvel poll put her ahead.", "Norvel", Type::loc, 0.8f, "ORG Norvel"},
      {"She won for \"The Last Tide\" in May.", "The Last Tide", Type::loc, 0.8f,
       "MISC The Last Tide"},
      {"She read \"The Le Courant\" in May.", "The Le Courant", Type::org, 0.8f, "ORG Le Courant"},
      {"Two (The Last Tide), Ana Duarte (The Sea) and Elvas (M) Ltd grew.",
       "The Last Tide), Ana Duarte|Elvas (M) Ltd", Type::misc, 0.8f,
       "MISC The Last Tide | MISC Elvas (M) Ltd"},
      {"The old firm, Norvel, grew. Its last product, Zorvan, sells.", "Norvel|Zorvan",
       Type::person, 0.8f, "ORG Norvel | MISC Zorvan"},
      {"It is late at the firm, Norvel said. At the firm, Carla, too, left.", "Norvel|Carla",
       Type::person, 0.8f, "PERSON Norvel | PERSON Carla"},
      {"They acquired Norvel in May. She founded Lume in Elvas, and acquired No. 3.",
       "Norvel|Elvas", Type::loc, 0.8f, "ORG Norvel | ORG Lume | LOC Elvas"},
      // one of several
      {"Talas Foods, Norvel and Elvas Rovers grew.", "Talas Foods|Norvel|Elvas Rovers", Type::org,
       0.9f, "ORG Talas Foods | ORG Norvel | ORG Elvas Rovers"},
      {"At Norvel the Norvel Borough Council met, and at Lume the Lume Town.",
       "Norvel|Norvel Borough Council|Lume|Lume Town", Type::org, 0.8f,
       "LOC Norvel | ORG Norvel Borough Council | ORG Lume | ORG Lume Town"},
      {"MPs saw that EVMs are old. Left-wing Elvas won.", "EVMs|Left", Type::person, 0.8f, ""},
      // partners, rivals and heads
      {"Elvas Town stun Talas City in May.", "Elvas Town stun Talas City", Type::org, 0.8f,
       "ORG Elvas Town | ORG Talas City"},
      {"", "", Type::misc, 0, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(settled(row) == std::string(row.want));
  }
}

TEST_CASE("names of things by their first word and the words around them") {
  using Type = MentionType;
  const Row rows[] = {
      {"Her third novel, 'Go-Slow', sold.", "", Type::misc, 0, "MISC Go-Slow"},
      {"He saw the play \"The Lund of Elvas.\"", "Lund", Type::person, 0.9f,
       "MISC The Lund of Elvas"},
      {"He saw the play \"going to Elvas\" twice.", "Elvas", Type::loc, 0.9f, "LOC Elvas"},
      {"Her last film, Talas and Sons, was banned.", "", Type::misc, 0, "MISC Talas and Sons"},
      {"Her last film, Carla Lund said, was banned.", "Carla Lund", Type::person, 0.9f,
       "PERSON Carla Lund"},
      {"The film, Customs, was banned.", "", Type::misc, 0, ""},
      {"She drove a Toyota Talas home.", "Toyota Talas", Type::org, 0.95f, "MISC Toyota Talas"},
      {"She left Toyota Motor for Toyota Racing.", "Toyota Motor|Toyota Racing", Type::org, 0.95f,
       "ORG Toyota Motor | ORG Toyota Racing"},
      {"The Talas Prize for Mills went to her.", "Talas Prize for Mills", Type::org, 0.95f,
       "MISC Talas Prize for Mills"},
      {"The Ministry for Mills went to her.", "Ministry for Mills", Type::org, 0.95f,
       "ORG Ministry for Mills"},
      {"The Clean Mills Act of 1970 stands.", "", Type::misc, 0, "MISC Clean Mills Act of 1970"},
      {"The Clean Mills Act of May stands.", "", Type::misc, 0, "MISC Clean Mills Act"},
      {"It is in St. Peter's Square now.", "Peter", Type::person, 0.9f, "LOC St. Peter's Square"},
      {"It is in St. Peter's honour.", "Peter", Type::person, 0.9f, "PERSON Peter"},
      {"ANA MARSH-LUND and Rui Marsh-Lund met.", "ANA MARSH|LUND|Rui Marsh", Type::person, 0.9f,
       "PERSON ANA MARSH-LUND | PERSON Rui Marsh-Lund"},
      {"A Marsh-Lund pact held.", "Marsh|Lund", Type::person, 0.9f, "PERSON Marsh | PERSON Lund"},
      {"It grew, Talas Norte's chief executive said.", "Talas Norte", Type::person, 0.9f,
       "ORG Talas Norte"},
      {"It grew, Talas Norte's chief worry now.", "Talas Norte", Type::person, 0.9f,
       "PERSON Talas Norte"},
      {"ELVAS (AP) - The chief executive of a firm left.", "", Type::person, 0.9f,
       "LOC ELVAS | ORG AP"},
      {"The Bank of Talas's band is wide.", "Talas", Type::loc, 0.9f, "ORG Bank of Talas"},
      {"The bank of Talas is wide.", "Talas", Type::loc, 0.9f, "LOC Talas"},
      {"At COP31 and Cop30 they met.", "COP31", Type::org, 0.9f, "MISC COP31 | MISC Cop30"},
      {"He turned down an OBE.", "", Type::misc, 0, "MISC OBE"},
      {"The OBX index rose, the TLS 20 Share Index fell.", "TLS", Type::org, 0.9f,
       "MISC OBX | MISC TLS 20 Share Index"},
      {"A Wolof proverb says so, translated from Wolof.", "=Wolof", Type::norp, 0.9f,
       "MISC Wolof | MISC Wolof"},
      {"A Wolof farmer says so.", "=Wolof", Type::norp, 0.9f, "NORP Wolof"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(settled(row) == row.want);
  }
}

TEST_CASE("names of bodies, parties, laws and titles by the words around them") {
  using Type = MentionType;
  const Row rows[] = {
      // a country's bodies and a company's branches
      {"Then Statistics Bassan said so.", "Statistics Bassan", Type::loc, 0.9f,
       "ORG Statistics Bassan"},
      {"For Statistics, Bassan paid. At Sport Talas they met.", "Bassan|Talas", Type::loc, 0.9f,
       "LOC Bassan | LOC Talas"},
      {"They left with $14 Million in Art.", "Million in Art", Type::misc, 0.8f, ""},
      {"The Cobalt and Quill rivers, the Cobalt and Rui sang.", "Cobalt|Quill", Type::misc, 0.8f,
       "LOC Cobalt | LOC Quill"},
      // areas, districts, products, works of somebody
      {"In Cobalt Local Government Area of Bassan.", "Cobalt Local Government", Type::org, 0.9f,
       "LOC Cobalt Local Government Area | LOC Bassan"},
      {"She is from Cobalt Elvan district.", "Cobalt Elvan", Type::misc, 0.9f, "LOC Cobalt Elvan"},
      {"The product, Ana, was new. They say Ana works.", "Ana", Type::person, 0.8f,
       "MISC Ana | MISC Ana"},
      {"The star of 'Salt Road' and the study, 'Borrowed Water', left.", "Salt Road", Type::loc,
       0.8f, "MISC Salt Road | MISC Borrowed Water"},
      {"The pick is 'Eleven Widows', Rui Lund's play.", "Rui Lund", Type::person, 0.9f,
       "MISC Eleven Widows | PERSON Rui Lund"},
      // what is shortened behind its name
      {"For the Cobalt Sound Line (CSL) it is new.", "Cobalt Sound Line|CSL", Type::loc, 0.7f,
       "ORG Cobalt Sound Line | ORG CSL"},
      {"In the Cobalt Sound Territory (CST) it is new.", "Cobalt Sound Territory|CST", Type::loc,
       0.7f, "LOC Cobalt Sound Territory | LOC CST"},
      {"In the Cobalt Sound Airport (CSA) it is new.", "Cobalt Sound Airport|CSA", Type::loc, 0.7f,
       "LOC Cobalt Sound Airport | LOC CSA"},
      // houses of power, clubs
      {"He spoke for House Elvas.", "Talas", Type::loc, 0.9f, ""},
      {"It is Bassan Marlins' own.", "Bassan Marlins", Type::person, 0.95f, "ORG Bassan Marlins"},
      {"A No 10 spokesman and the No 10 shirt.", "", Type::org, 0, "ORG No 10"},
      // parties and their members
      {"The Elvan Greens and the Elvan Marlins met.", "Elvan Greens|Elvan Marlins", Type::org, 0.9f,
       "NORP Elvan Greens | ORG Elvan Marlins"},
      {"A Free Democrat voice rose.", "Free Democrat", Type::org, 0.9f, "NORP Free Democrat"},
      {"The Green leader met Carla Lund, leader of all.", "Carla Lund", Type::person, 0.9f,
       "NORP Green | PERSON Carla Lund"},
      {"Then Carla Lund (Con, Elvas North) and A Lund (Jpn) rose.", "Carla Lund|A Lund",
       Type::person, 0.9f,
       "PERSON Carla Lund | NORP Con | LOC Elvas North | PERSON A Lund | LOC Jpn"},
      {"The firm (Con, Elvas) rose.", "Elvas", Type::org, 0.9f, "ORG Elvas"},
      {"Talas Inc (Nasdaq: TLS) rose.", "Talas Inc", Type::org, 0.9f,
       "ORG Talas Inc | ORG Nasdaq | ORG TLS"},
      {"Talas (7203.T), Norvel (NRV.S) and Lume (2.5) rose.", "Talas|Norvel|Lume", Type::org, 0.9f,
       "ORG Talas | ORG 7203.T | ORG Norvel | ORG NRV.S | ORG Lume"},
      // joined and parted bodies
      {"It sued Talas Limited and Elvas Mills Limited.", "Talas Limited and Elvas Mills Limited",
       Type::org, 0.9f, "ORG Talas Limited | ORG Elvas Mills Limited"},
      {"The Talas Ports Agency's Dock Unit met.", "Talas Ports Agency's Dock Unit", Type::org, 0.9f,
       "ORG Talas Ports Agency | ORG Dock Unit"},
      {"Tusko Falls council voted.", "Tusko Falls", Type::org, 0.9f, "LOC Tusko Falls"},
      {"A site > Talas > News", "Talas > News", Type::org, 0.9f, "ORG Talas"},
      // persons and places
      {"He came from Lund, Co Carla.", "Lund|Co Carla", Type::person, 0.95f,
       "PERSON Lund | LOC Co Carla"},
      {"Then Ana Lund III spoke.", "Ana Lund", Type::person, 0.9f, "PERSON Ana Lund III"},
      // laws, titles and versions
      {"Under the Mills (Repeal and Reform) Act 2021 it may.", "Mills", Type::loc, 0.9f,
       "MISC Mills (Repeal and Reform) Act 2021"},
      {"Support for Orvix 17 and Orvix 1999 came.", "Orvix", Type::misc, 0.9f,
       "MISC Orvix 17 | MISC Orvix"},
      {"The Elvan Grand Prix is on.", "=Elvan", Type::norp, 0.9f, "MISC Elvan Grand Prix"},
      {"The aircraft carrier Carla Lund left.", "Carla Lund", Type::person, 0.9f,
       "MISC Carla Lund"},
      // languages
      {"He knows two words of Wolof.", "=Wolof", Type::norp, 0.9f, "MISC Wolof"},
      {"He said it in Wolof to all.", "=Wolof", Type::norp, 0.9f, "MISC Wolof"},
      {"He said it in Wolof halls.", "=Wolof", Type::norp, 0.9f, "NORP Wolof"},
      // papers
      {"She told the Lantern that it fell. The Lantern sold.", "", Type::misc, 0,
       "ORG Lantern | ORG Lantern"},
      {"She told the Lantern meeting, told the Garda that it fell.", "Lantern", Type::misc, 0.9f,
       "MISC Lantern"},
      {"It is in the Talas Mercury. Carla Mercury sang.", "Talas Mercury|Carla Mercury",
       Type::person, 0.9f, "ORG Talas Mercury | PERSON Carla Mercury"},
      {"Getty via Bassan Images", "Getty via Bassan Images", Type::org, 0.9f,
       "ORG Getty | ORG Bassan Images"},
      // members
      {"Two Norden MPs and a Green transport critic met the Greens.", "", Type::org, 0,
       "ORG Norden | NORP Green | NORP Greens"},
      {"The Green party leader met.", "Green", Type::org, 0.9f, "ORG Green"},
      // titles
      {"Then Garda Ana Lund, Nizam Lund and Lord Lund met.", "Garda Ana Lund|Nizam Lund|Lord Lund",
       Type::person, 0.95f, "PERSON Ana Lund | PERSON Nizam Lund | PERSON Lund"},
      {"Then Ouma Lund met her.", "Ouma Lund", Type::person, 0.95f, "PERSON Lund"},
      {"Ana Lund is Chief Executive of Lund Mills.", "Ana Lund", Type::person, 0.95f,
       "PERSON Ana Lund"},
      // joined names
      {"South of San Talas de Elva it rains.", "San Talas|Elva", Type::loc, 0.9f,
       "LOC San Talas de Elva"},
      {"The Talas Front for the Defence of Elva fell.", "Talas Front|Defence of Elva", Type::org,
       0.9f, "ORG Talas Front for the Defence of Elva"},
      {"She left Talas Mills for the Defence Office.", "Talas Mills|Defence Office", Type::org,
       0.9f, "ORG Talas Mills | ORG Defence Office"},
      {"Then Tennis Bassan paid.", "Bassan", Type::loc, 0.9f, "ORG Tennis Bassan"},
      {"The Elvan Academy of Mills met.", "=Elvan|Academy of Mills", Type::org, 0.9f,
       "ORG Elvan Academy of Mills"},
      // what firms and clubs are called, whatever they look like
      {"Shares in Talas Bright fell. The Elva-based Norvel Grupo rose.",
       "Talas Bright|Norvel Grupo", Type::person, 0.9f, "ORG Talas Bright | ORG Norvel Grupo"},
      {"He joined Talas Heat, an Elvan firm that grows.", "Talas Heat", Type::misc, 0.9f,
       "ORG Talas Heat | NORP Elvan"},
      {"He saw the Talas 2, a band of iron, and Rui Lund, whose firm, Norvel, grew.",
       "Talas 2|Rui Lund|Norvel", Type::misc, 0.9f, "MISC Talas 2 | MISC Rui Lund | ORG Norvel"},
      {"She covers food for Carla Marsh now.", "Carla Marsh", Type::person, 0.95f,
       "ORG Carla Marsh"},
      {"Then Talas beat Elvas by two. Norvel 2 Lume 1, Tusko 24-23 Orm: late.",
       "Talas|Elvas|Norvel|Lume|Tusko|Orm", Type::loc, 0.95f,
       "ORG Talas | ORG Elvas | ORG Norvel | ORG Lume | ORG Tusko | ORG Orm"},
      {"On Monday Norvel beat Lume 2-1.", "Norvel|Lume", Type::loc, 0.95f, "ORG Norvel | ORG Lume"},
      {"Talas beat Elvas to host the fair.", "Talas|Elvas", Type::loc, 0.95f,
       "LOC Talas | LOC Elvas"},
      {"Bassan beat Bassan. From Feb. 9 Talas votes, in 1972 Elvas did.", "Bassan|Talas|Elvas",
       Type::loc, 0.95f, "LOC Bassan | LOC Bassan | LOC Talas | LOC Elvas"},
      {"Bassan lost.", "Bassan", Type::org, 0.95f, "LOC Bassan"},
      {"Talas councillors met. They like Talas.", "Talas", Type::person, 0.9f, "LOC Talas"},
      {"The Talas Herald News Service and Talas News said so.", "Talas Herald", Type::org, 0.9f,
       "ORG Talas Herald News Service"},
      // words that are written, animals
      {"A sign that read \"Talas First.\" It is known as \"the Lume\".", "Talas First|Lume",
       Type::misc, 0.9f, ""},
      {"He is known as \"Talas\". The novel \"Lume\" sold.", "Talas|Lume", Type::person, 0.9f,
       "PERSON Talas | MISC Lume"},
      {"A dog called Talas and his horse, Lume, ate.", "Talas|Lume", Type::misc, 0.9f,
       "PERSON Talas | PERSON Lume"},
      {"He was bitten by a dog, the TALAS said.", "TALAS", Type::org, 0.9f, "ORG TALAS"},
      {"She fell off a horse, Talas Wildlife said.", "Talas Wildlife", Type::org, 0.9f,
       "ORG Talas Wildlife"},
      {"A dog in Talas ate.", "Talas", Type::loc, 0.9f, "LOC Talas"},
      {"The Talas, a tug carrying coal, left.", "Talas", Type::loc, 0.9f, "MISC Talas"},
      {"A mixture of Wolof and songs, a Wolof-immersion school.", "=Wolof", Type::norp, 0.9f,
       "MISC Wolof | MISC Wolof"},
      // what is called so
      {"A charity named Rui Lund as its head.", "Rui Lund", Type::person, 0.9f, "PERSON Rui Lund"},
      {"Rui Ledger left.", "Rui Ledger", Type::person, 0.9f, "PERSON Rui Ledger"},
      // a body, and who heads it
      {"The Garda of Elvan Roads left.", "", Type::org, 0, "ORG Garda of Elvan Roads"},
      {"Garda of Elvan Roads Rui Lund left.", "Rui Lund", Type::person, 0.9f, "PERSON Rui Lund"},
      {"The Garda of Elvan Roads, Rui Lund, left.", "Rui Lund", Type::person, 0.9f,
       "PERSON Rui Lund"},
      {"A storm named Talas came. A firm called Lume Two, a village called Orm.",
       "Talas|Lume Two|Orm", Type::person, 0.9f, "MISC Talas | ORG Lume Two | LOC Orm"},
      {"The firm called Talas a liar, the town named Lume its mayor.", "Talas|Lume", Type::person,
       0.9f, "PERSON Talas | PERSON Lume"},
      {"The Talas gang and the Bassan gang met.", "Talas|Bassan", Type::loc, 0.9f,
       "ORG Talas | LOC Bassan"},
      {"She told the Evening Lantern that it fell.", "Evening Lantern", Type::misc, 0.9f,
       "ORG Evening Lantern"},
      {"He read The Chirp here.", "Chirp", Type::loc, 0.9f, "ORG Chirp"},
      // titles by what stands behind their marks
      {"The \"Paper Mills\" singer and \"Half Past,\" a long film about Elvas, came.", "",
       Type::misc, 0, "MISC Paper Mills | MISC Half Past"},
      {"\"Stop It,\" the film crew said. \"We Won,\" a film star said. \"No,\" Talas said to a "
       "\"Lume\" fan.",
       "", Type::misc, 0, ""},
      {"She was appointed MBE under the IT Act.", "", Type::misc, 0, "MISC MBE | MISC IT Act"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(settled(row) == row.want);
  }
}

TEST_CASE("telling tokens are those that a rule may turn on") {
  Lexicon lexicon;
  REQUIRE(lexicon.read(lists) == none);
  Document document = test::read("The film (of 2021) was short. \"Storm Orm\" hit a wolof mill.");
  lexicon.look_up(document);
  std::vector<Telling> telling;
  TellingWords(document).find(document.sentences, telling);
  struct Row {
    const char* text;
    uint32_t sentence, tells;
  };
  const Row rows[] = {{"The", 0, tells_capital}, {"film", 0, tells_work},
                      {"(", 0, tells_bracket},   {"2021", 0, tells_figures},
                      {"\"", 1, tells_quote},    {"Storm", 1, tells_capital | tells_pattern},
                      {"Orm", 1, tells_capital}, {"\"", 1, tells_quote},
                      {"hit", 1, tells_work}};
  REQUIRE(telling.size() == std::size(rows));
  for (size_t i = 0; i < telling.size(); ++i) {
    CAPTURE(std::string(rows[i].text));
    CHECK(std::string(document.slice(document.tokens[telling[i].token])) == rows[i].text);
    CHECK(telling[i].sentence == rows[i].sentence);
    CHECK(telling[i].tells == rows[i].tells);
  }
}
