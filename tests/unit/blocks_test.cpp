#include "text/blocks.h"

#include <doctest/doctest.h>

#include "blocks_support.h"

using crosshead::Document;
using crosshead::Hint;
using crosshead::Tag;
using crosshead::test::blocks_of;
using crosshead::test::kinds;

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (size_t at = 0; (at = text.find(what, at)) != text.npos; at += with.size())
    text.replace(at, what.size(), with);
  return text;
}

const std::string article =
    "Bakers strike as flour prices double\n\n"
    "By Ana Lund\n\n"
    "Lisbon (AFP) - Bakers closed their shops on Monday in a protest against the price of "
    "flour.\n\n"
    "The union said that four in five bakeries had joined the strike and that more would "
    "follow.\n\n"
    "- Empty shelves -\n\n"
    "In the old town, people queued from six in the morning for what was left of Sunday's "
    "bread.\n\n"
    "\"I have eaten cake for two days,\" said Rui Costa, a retired teacher who lives above a "
    "bakery.\n\n"
    "- 'No end in sight' -\n\n"
    "The ministry said talks would go on through the night, but the union saw no end in sight.\n\n"
    "Sign up for our morning newsletter";

}  // namespace

TEST_CASE("blocks: each line of an article gets its kind") {
  struct Row {
    const char* text;
    const char* kinds;
  };
  const Row rows[] = {
      {"", ""},
      {" \n\t\r\n \xC2\xA0\n", ""},
      {"The mill burned down.", "P"},
      {"Mill fire\n\nThe mill burned down.", "HP"},
      {"MILL BURNS DOWN\n\nThe mill burned down on Friday.", "HP"},
      {"Mill burns down\nBy Ana Lund\nUpdated 3 May 2024, 10:15\n\nThe mill burned down on Friday.",
       "HYYP"},
      {"Home > News > Local\n\nAdvertisement\n\nMill burns down after storm\n\nThe mill burned "
       "down.",
       "XXHP"},
      {"FOR IMMEDIATE RELEASE\n\nMill opens second hall\n\nThe mill has opened a second hall.",
       "XHP"},
      // Crossheads of all forms.
      {"The mill burned all night.\n\nFire crews blamed\n\nNobody was hurt in the fire.", "PCP"},
      {"The mill burned all night.\n\nFIRE CREWS BLAMED\n\nNobody was hurt in the fire.", "PCP"},
      {"The mill burned all night.\n\nWho set the fire?\n\nNobody was hurt in the fire.", "PCP"},
      {"The mill burned all night.\n\n### The fire\n\nNobody was hurt in the fire.", "PCP"},
      {"The mill burned all night.\n\nThe fire\n--------\n\nNobody was hurt in the fire.", "PCP"},
      {"The mill burned all night.\n\n=== The fire ===\n\nNobody was hurt in the fire.", "PCP"},
      {"The mill burned all night.\n\n3. The fire\n\nNobody was hurt in the fire.", "PCP"},
      {"The mill burned all night.\n- The fire -\nNobody was hurt in the fire.", "PCP"},
      {"11:02 Fire is out\n\nThe fire is out.\n\n10.15pm: Crews arrive\n\nSix crews are here.",
       "CPCP"},
      // Dividers and end marks.
      {"The mill burned all night.\n\n* * *\n\nNobody was hurt.\n\n_____\n\nIt was old.", "PDPDP"},
      {"The mill burned all night.\n\n###", "PE"},
      {"The mill burned all night.\n\n-30-", "PE"},
      {"The mill burned all night.\n\nENDS\n\nMedia contact: Ana Lund, 020 555 0100", "PEX"},
      {"The mill burned all night.\n\n(Reporting by Ana Lund; Editing by Tom Reed)", "PE"},
      // Lists and captions.
      {"The mill makes:\n\n- rye flour\n- wheat flour\n- semolina\n\nIt employs forty people.",
       "PLLLP"},
      {"The mill has rules:\n\n1. Wear a mask.\n2. Do not smoke.\n\nIt employs forty people.",
       "PLLP"},
      {"The mill burned down.\n\nThe mill on Friday. Photo: Ana Lund/Reuters\n\nNobody was hurt.",
       "PIP"},
      // False friends of crossheads.
      {"The mill burned all night.\n\nNobody came.\n\nIt was old and had been sold twice.", "PPP"},
      {"The mill burned all night.\n\n\"Nobody came\"\n\nIt was old and had been sold twice.",
       "PPP"},
      {"The mill burned all night.\n\nWHY DID NOBODY COME.\n\nIt had been sold twice.", "PPP"},
      {"The mill burned all night.\n\nMillers 3 Bakers 2\n\nIt had been sold twice.", "PPP"},
      {"The mill burned all night.\n\nOwner: A Lund, Braga\n\nIt had been sold twice.", "PPP"},
      {"The mill burned all night.\n\nIt had been sold twice", "PP"},
      {"\xE2\x80\x94 Where were you?\n\n\xE2\x80\x94 At home.\n\nThey said no more that evening.",
       "PPP"},
      // More false friends, and site text of other kinds.
      {"It burned all night.\n\nThe wheel is still\nThe loft is black\nThe sacks are gone\n"
       "The rats are back\n\nThe owner wept.",
       "PPPPPP"},
      {"It burned all night.\n\nLund Flour 4.20 +0.3\nBraga Oil 12.10 -1.1\n\nShares fell.",
       "PPPP"},
      {"It burned all night.\n\nQ: Did you see it?\n\nA: I saw it.\n\nQ: And then?\n\nA: I ran.",
       "PPPPP"},
      {"It burned all night.\n\n\xE2\x80\x93 Did you see it?\n\n\xE2\x80\x93 I saw it.\n\nThey "
       "left.",
       "PPPP"},
      {"It burned all night.\n\nTHE OWNER WILL REBUILD THE MILL AS SOON AS THE BANK LETS HIM, HE "
       "SAID\n\n"
       "Nobody was hurt.",
       "PPP"},
      {"Mill burns down\n\nThe fire spread fast in the dry wind.\n\nBy Ana Lund\n\nIt burned all "
       "night.",
       "HSYP"},
      {"Mill burns down\nAna Lund | 3 May 2024\nIt burned all night.", "HYP"},
      {"Mill burns down\n\nMill News Desk / Updated: May 4, 2024, 18:30 IST\n\nIt burned all "
       "night.",
       "HYP"},
      {"Mill burns down\n\nMay 4, 2024 06:30 pm | Updated 07:10 pm IST - BRAGA\n\nIt burned all "
       "night.",
       "HYP"},
      {"Mill burns down\n\nOn May 4, 2024, at 18:30 a mill in Braga burned\n\nIt burned all night.",
       "HSP"},
      {"Mill Burns Down In Braga\n\nOwner Says Loss Is Great; Millers Vow To Stay\n\nIt burned all "
       "night.",
       "HSP"},
      // The title of a page is the headline if nothing else is.
      {"Mill burns down in Braga | Mill News\n\nBy Ana Lund\n\nIt burned all night.", "HYP"},
      {"Mill burns down in Braga | Mill News\n\nMill burns down in Braga\n\nIt burned all night.",
       "XHP"},
      // Facts in the body are no bylines.
      {"It burned all night.\n\nAge: 43\nBorn: Braga\nLives: Port Elvas\n\nHe had sold it twice.",
       "PLLLP"},
      {"It burned all night.\n\nNobody was hurt by it.\n\nUP NEXT\n\nMillers: Host Bakers on "
       "Friday.",
       "PPCP"},
      // What stands below an author's name: posts, desks, the city of a dateline.
      {"Mill burns down\n\nAna Lund\n\nFarms reporter, Mill News\n\nIt burned all night.", "HYYP"},
      {"Mill burns down\n\nBy Ana Lund\nFarms correspondent\nReporting from Leeds\n\nIt burned all "
       "night.",
       "HYYYP"},
      {"Mill burns down\n\nAna Lund, farms editor, and Rui Costa\n\nIt burned all night.", "HYP"},
      {"Mill burns down\n\nBy Ana Lund\nNEW DELHI\n\nIt burned all night.", "HYYP"},
      {"Mill burns down\n\nAna Lund\n\nNew Delhi: The mill burned all night.", "HYP"},
      {"Mill burns down\n\nBy Ana Lund\nWhat the editor of the Mill News thinks\n\nIt burned all "
       "night.",
       "HYSP"},
      {"Mill burns down\n\nThe owner, a former reporter in Braga\n\nIt burned all night.", "HSP"},
      {"Lund Wins Braga\n\nHe thanks his former editor\n\nIt was a close race.", "HSP"},
      {"It burned all night.\n\nNEW DELHI\n\nNobody was hurt.", "PCP"},
      {"Mills to see\n\nBy Ana Lund\n\nLONDON\n\nThis one is old.\n\nNEW DELHI\n\nThis one is new.",
       "HYCPCP"},
      {"1042 GMT: Fire is out\n\nThe fire is out.\n\n0905 GMT: Crews arrive\n\nCrews came.",
       "CPCP"},
      {"9:30 a.m.\n\nThe fire is out.\n\n8:15 a.m.\n\nCrews came.", "CPCP"},
      // Heads below the times of a live blog, whatever they say; other figures with a stop inside.
      {"Mill live\n\n14:32 GMT\nCrews leave the mill\nThe last of the crews has left it.\n\n13:10 "
       "GMT\nLund: 'We start again'\nThe owner will build it again.",
       "HCCPCCP"},
      {"Explained | Why the mill burned\n\nWhat went wrong, and who is going to pay for "
       "it?\n\nA. Lund | Braga | Updated: May 4, 2026 07:12 IST\n\nIt burned all night.",
       "HSYP"},
      {"Mill News | Braga Courier\n\nMill burns down in Braga\n\nIt burned all night.", "XHP"},
      {"Three things we learned in Braga\n\n1. The mill is old\nIt was built in 1880.\n\n2. The "
       "river "
       "is low\nIt has not rained.\n\n3. And finally ...\nNobody was hurt.",
       "HCPCPCP"},
      {"Mill live: all the news\n\n10:05pm\nCrews leave the mill\nThe last of the crews has left "
       "it.\n\n"
       "9:40pm\nOwner: it is over\nThe owner will not build it again.",
       "HCCPCCP"},
      {"Mill live: all the news\n\n14.32\n\nCrews leave the mill\n\nThe last of the crews has left "
       "it.\n\n13.50\n\nThe owner will not build it again.",
       "HCCPCP"},
      {"Mill live: all the news\n\n14:32 GMT\n\nThe last of the crews has left.\n\nIt is "
       "over.\n\n13:10 "
       "GMT\n\nBy Ana Lund\n\nIt is not over yet.",
       "HCPPCYP"},
      {"It burned all night.\n\n14.32\n\nNobody was hurt in it.", "PPP"},
      {"It burned all night.\n\n14.32\n\n13.50\n\nNobody was hurt in it.", "PPPP"},
      // Where all else ends in a stop, a few words in double quotation marks are a heading.
      {"It burned all night.\n\nIt was old.\n\n\"A black day\"\n\nIt had been sold.\n\nLund "
       "left.\n\n"
       "He wept.",
       "PPCPPP"},
      {"It burned all night.\n\nIt was old.\n\n\"It was a black day for all of us\"\n\nIt had been "
       "sold.\n\nLund left.\n\nHe wept.",
       "PPPPPP"},
      {"It burned all night.\n\nThe mill on Friday (Reuters/Ana Lund)\n\nNobody was hurt.", "PIP"},
      {"It burned all night.\n\nAna Lund reported from Braga.", "PE"},
      // Foot lines of the agencies, and sentences that look like them.
      {"It burned all night.\n\nLund reported from Braga, Portugal. Associated Press writer Tom "
       "Reed in "
       "Porto contributed.",
       "PE"},
      {"It burned all night.\n\nReed contributed from Porto.\n\nburs-lo/kd", "PEE"},
      {"It burned all night.\n\nSource: Reuters/kd(lo)", "PE"},
      {"It burned all night.\n\nSource: the mill/the town", "PP"},
      {"It burned all night.\n\nstr-ab/jsa/kir", "PE"},
      {"It burned all night.\n\n- with AAP", "PE"},
      {"It burned all night.\n\n\xE2\x80\x94 PTI", "PE"},
      {"It burned all night.\n\nBoth of the men contributed.", "PP"},
      {"It burned all night.\n\nIt was one of two fires that the police reported from Braga.",
       "PP"},
      {"It burned all night.\n\nWith AAP it had won.", "PP"},
      {"It burned all night.\n\nbread/oil", "PE"},
      {"It burned all night.\n\nbread/o", "PP"},
      {"It burned.\n\nbread/oil\n\nIt was old.\n\nIt was big.\n\nIt is gone.\n\nIt was ours.",
       "PPPPPP"},
      {"It burned all night.\n\nThis story has been corrected to show that it was the old mill.",
       "PX"},
      {"It burned all night.\n\nAP mills: https://apnews.com/hub/mills", "PX"},
      {"It burned all night.\n\nThe AP's mill coverage receives financial support from "
       "foundations. AP is "
       "solely responsible for all content.",
       "PX"},
      {"It burned all night.\n\nThe mill receives financial support from the city.\n\nIt was old.",
       "PPP"},
      {"It burned all night.\n\nEditor's note: This story has been updated with a new count.",
       "PX"},
      {"It burned all night.\n\nThe editor's note this week was short.", "PP"},
      {"It burned all night.\n\nMedia contact:\nAna Lund\npress@mill.example\n+1 555 0101\n\n###",
       "PXXXXE"},
      // At the foot a date is the page's.
      {"It burned all night.\n\nPublished - November 04, 2026 07:10 am IST", "PX"},
      {"It burned all night.\n\nPublished in The Mill News, May 3rd, 2026.", "PX"},
      {"It burned all night.\n\nIt was 20 May 2026.", "PP"},
      {"It burned all night.\n\n___\n\nLund reported from Braga.", "PDE"},
      {"It burned all night.\n\nGot a story? Ring our news desk.", "PX"},
      {"It burned all night.\n\nMust read: Ten mills to see", "PX"},
      {"It burned all night.\n\npress@mill.example", "PX"},
      {"It burned all night. Write to press@mill.example for a ticket to it.", "P"},
      {"It burned all night.\n\nSaturday: the old gods\n\nNobody was hurt.", "PCP"},
      {"It burned all night.\n\nRelated: Ten mills to see\n\nNobody was hurt.", "PXP"},
      {"It burned all night.\n\nRelated deaths\n\nNobody was hurt.", "PCP"},
      {"It burned all night.\n\nReferee: A Lund\n\nNobody was hurt.", "PPP"},
      {"It burned all night.\n\nThis story has been told in Braga for a hundred years.", "PP"},
      {"It burned all night.\n\nWATCH: Mill burns\n\nNobody was hurt.", "PXP"},
      {"It burned all night.\n\nTags: mills, fire\n\nFacebook\nTwitter\nEmail", "PXXXX"},
      // What the author does, and how to reach the author or the site.
      {"Mill burns down\n\nBy Ana Lund\n\nIt burned all night.\n\nAna Lund Reis is a farmer in "
       "Braga.",
       "HYPE"},
      {"Mill burns down\n\nAna Lund, mill columnist\n\nIt burned all night.\n\nAna Lund is the "
       "author of \"Grist.\" The views are her own.",
       "HYPE"},
      {"Mill burns down\n\nBy Ana Lund\n\nIt burned all night.\n\nRui Costa is a farmer in "
       "Braga.",
       "HYPP"},
      {"Mill burns down\n\nBy Ana Lund\n\nIt burned all night.\n\nReach Ana Lund at 555-0177 or "
       "lund@mill.example",
       "HYPX"},
      {"It burned all night.\n\nThe writer is a farmer in Braga.", "PE"},
      {"It burned all night.\n\nThe writer of the letter is a farmer.", "PP"},
      {"It burned all night.\n\nFollow Mill News on WhatsApp, Facebook and X.", "PX"},
      {"It burned all night.\n\nFollow the money, he wrote.", "PP"},
      {"It burned all night.\n\n\"Follow the money,\" he wrote on Facebook.", "PP"},
      {"It burned all night.\n\nTwitter: @millnews.", "PX"},
      {"It burned all night.\n\nThe account @millnews had it first.", "PP"},
      {"It burned all night.\n\nTopics: mills, fire, Braga", "PX"},
      {"It burned all night.\n\nTopics ranged from mills to fire.", "PP"},
      // More credits and end marks.
      {"It burned all night.\n\nWith input from PTI", "PE"},
      {"It burned all night.\n\nWith input from millers, it will be built again.", "PP"},
      {"It burned all night.\n\nContributing: Ana Lund and Rui Costa", "PE"},
      {"It burned all night.\n\n(FRANCE 24 with AFP and AP)", "PE"},
      {"It burned all night.\n\nab/cd (AFP, dpa)", "PE"},
      {"It burned all night.\n\n==Kyodo", "PE"},
      {"It burned all night.\n\nEnditem", "PE"},
      {"It burned all night.\n\n\xE2\x80\x93 ENDS \xE2\x80\x93\n\nPress office: 020 555 0100",
       "PEX"},
      {"It burned all night.\n\n* * *\n\nThe writer is a farmer in Braga.", "PDE"},
      // The first words of an article whose city has hyphens are no agency's label.
      {"PORT-AU-PRINCE, Haiti (AP) \xE2\x80\x94 The old mill by the harbour burned down.", "P"},
      {"AB-CD-MILL-FIRE, 2nd Ld\n\nMill burns down in Braga\n\nIt burned all night.", "XHP"},
      // Above the headline: desks and forms.
      {"Film review\n\nMill burns down in Braga\n\nBy Ana Lund\n\nIt burned all night.", "XHYP"},
      {"Obituaries \xE2\x80\xA2 Music\n\nThe man who loved a mill\n\nBy Ana Lund\n\nHe died in "
       "it.",
       "XHYP"},
      {"Mill review\n\nBy Ana Lund\n\nIt burned all night.", "HYP"},
      {"Face the music\n\nThe mill is gone and so is the band\n\nIt burned all night.", "HSP"},
      {"Advertisement\n\nMill Rural\n\nMill burns down in Braga\n\nBy Ana Lund\n\nIt burned.",
       "XXHYP"},
      // Below it: points in one line, names and what the authors write for.
      {"Mill burns down\n\n\xE2\x80\xA2 Nobody was hurt \xE2\x80\xA2 Rain is near\n\nBy Ana "
       "Lund\n\nIt burned all night.",
       "HSYP"},
      {"Mill burns down\n\nAna Lund, Mill Press\n\nBRAGA, Portugal \xE2\x80\x94 The mill "
       "burned.",
       "HYP"},
      {"Mill burns down\n\nAna Lund at the Braga Oval\n\nIt burned all night.", "HYP"},
      {"Mill burns down\n\nThe fire spread fast in the dry wind.\n\nAna Lund\n\nIt burned all "
       "night.",
       "HSYP"},
      {"Mill burns down\nby Ana Lund\nIt burned all night.", "HYP"},
      // Headings whatever stands around them, and results below one.
      {"It burned all night.\n\nIn short:\n\nNobody was hurt in it.", "PCP"},
      {"It burned all night.\n\nNotes to editors\n\n1. The mill is old.\n2. It was sold twice.",
       "PCLL"},
      {"They played all night.\n\nResults\n\nSingles: A Lund bt R Reis 6-3 6-2\nDoubles: Reed/Rui "
       "bt Costa/Lund 6-3 7-5",
       "PCLL"},
      {"The mill will:\n\n-- open in May;\n-- close in June.\n\nIt was sold.", "PLLP"},
      // Boilerplate, and sentences that only sound like it.
      {"The mill burned down.\n\nRead more:\nFire in Braga\nTen mills to see", "PXXX"},
      {"The mill burned down.\n\n12 Comments\n\nmillfan says:\nSad. I loved that mill.", "PXXX"},
      {"The mill burned down.\n\nThis site uses cookies. Accept all", "PX"},
      {"The mill burned down.\n\n\xC2\xA9 2024 Mill News. All rights reserved.", "PX"},
      {"The mill burned down.\n\nThe owner wrote in a newsletter that it was insured.", "PP"},
      {"The shop sells cookies to subscribers who sign up for its newsletter.", "P"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(kinds(row.text) == row.kinds);
  }
}

TEST_CASE("blocks: a short line above items that say something heads them") {
  const std::string body =
      "Bakers strike\n\nBakers closed their shops on Monday in a protest against the price of "
      "flour.\n\n"
      "The ministry said talks would go on through the night, but the union saw no end in "
      "sight.\n\n";
  const std::string items =
      "\n\n• Four in five bakeries closed\n• Flour costs twice what it did in May\n• Talks go on";
  for (const char* head : {"What we know so far", "Key facts", "Who has joined?"})
    CHECK_MESSAGE(kinds(body + head + items) == "HPPCLLL", head);
  CHECK(kinds(body + "The union wants:" + items) == "HPPPLLL");
  CHECK(kinds(body + "Related stories" + items).substr(0, 4) == "HPPX");
}

TEST_CASE("blocks: a page that was pasted whole gives its article alone") {
  const std::string menu =
      "Skip to content\nElvas Courier\nHome\nNews\nSport\nOpinion\nSubscribe\n"
      "Log in\nWe use cookies to make this site better. Read our policy.\n";
  const std::string head = "Mill burns down after storm\nTwo crews fought the fire for a night\n";
  const std::string byline = "By Ana Lund\nUpdated 3 May 2024, 10:15\n";
  const std::string text =
      "The mill at the river burned down on Friday night, and nobody was hurt in the fire.\n\n"
      "Six crews fought the flames until the morning, and the road was closed for a day.\n\n"
      "\"We will build it again,\" said Rui Costa, who has owned the mill for thirty years.\n\n";
  const std::string foot =
      "Topics\nFire\nElvas\nMost read\nMinister quits over leak\nStorm damages the old harbour\n"
      "Got a news tip? We want to hear from you.\nSubscribe\nPrivacy\n";
  const auto all = [](const std::string& kinds, char kind) {
    return kinds.find_first_not_of(kind) == kinds.npos;
  };

  const std::string whole = kinds(menu + head + byline + text + foot);
  CHECK(all(whole.substr(0, 9), 'X'));
  CHECK(whole.substr(9, 7) == "HSYYPPP");
  CHECK(all(whole.substr(16), 'X'));

  // Without menus nothing is cut off, and a line or two of furniture parts no article.
  CHECK(kinds(head + byline + text) == "HSYYPPP");
  CHECK(kinds(text + "Advertisement\n\nIt was old.\n") == "PPPXP");
  CHECK(kinds(text + "Reporting by Ana Lund; Editing by Rui Costa\nOur Standards: The Thomson "
                     "Reuters Trust Principles.\nSuggested Topics:\nFire\nElvas\nAna Lund\n") ==
        "PPPEXXXXX");
  // A page says its headline twice: the second stands above the text.
  const std::string twice =
      kinds(menu + "Mill burns down after storm\nNews\n" + head + text + foot);
  CHECK(twice.find('H') == 11);
  CHECK(twice.find('H', 12) == twice.npos);
}

TEST_CASE("blocks: markup of a site's parts tells nothing, its title does") {
  const std::string menu =
      "Menu\nHome\nMost read\nStorm damages the old harbour\nMinister quits over leak\n";
  const std::string title = "Mill burns down";
  const std::string text =
      "\nThe harbour is not far from it\n\nThe mill at the river burned down on Friday night, and "
      "nobody "
      "was hurt in the fire.\n\nSix crews fought the flames until the morning, and the road was "
      "closed.\n";
  std::vector<Hint> hints;
  for (size_t at = 0, end; (end = menu.find('\n', at)) != menu.npos; at = end + 1)
    hints.push_back({{static_cast<uint32_t>(at), static_cast<uint32_t>(end)}, Tag::li});
  const auto at = static_cast<uint32_t>(menu.size());
  hints.push_back({{at, at + static_cast<uint32_t>(title.size())}, Tag::h1});
  CHECK(kinds(blocks_of(menu + title + text, hints)) == "XXXXXHSPP");
}

TEST_CASE("blocks: what agencies, contacts and pictures write is no headline") {
  struct Row {
    const char* text;
    const char* kinds;
  };
  const Row rows[] = {
      {"AP-US-MILL-FIRE, 3rd Ld-Writethru\nMill burns down\n\nThe mill burned down on Friday.",
       "XHP"},
      {"Mill burns down after storm | The Elvas Courier\n\nAna Lund, Mill News "
       "correspondent\n\nThe "
       "mill burned down on Friday.",
       "HYP"},
      // Some archives end headlines with a semicolon.
      {"Mill fire is a test for the mayor;\nLetter From Elvas.\n\nThe mill burned down on Friday.",
       "HSP"},
      {"HOME / NEWS / REGION\nMill burns down\nPublished 3 May 2024\n4 min read\n1,204\n\nThe mill "
       "burned down on Friday.",
       "XHYXXP"},
      {"CO-OP CLOSES MILL\n\nThe mill was closed on Friday.", "HP"},
      {"FOR IMMEDIATE RELEASE\n\nContact: Ana Lund\nPress office, Elvas Mills\n+1 555 010 2345\n\n"
       "Elvas Mills Opens Second Hall\n\nThe mill has opened a second hall.",
       "XXXXHP"},
      {"The mill burned all night.\n\nRui Costa (pictured) at the mill\n\nNobody was hurt.", "PIP"},
      {"The mill burned all night.\n\nCrews at the mill.(ABC News: Ana Lund)\n\nNobody was hurt.",
       "PIP"},
      {"The mill burned all night.\n\nIt was old (Costa: We want it back.)\n\nNobody was hurt.",
       "PPP"},
      {"The mill burned all night.\n\nWhat burned?\n\nThe mill and its roof.\n\nWho owned the "
       "mill?\n\nRui Costa owned the mill.\n\nWho is against it now?\n\nNobody was hurt.",
       "PCPCPCP"},
      {"The mill burned all night.\n\nWho is against it now?\n\nNobody was hurt.", "PPP"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(kinds(row.text) == row.kinds);
  }
}

TEST_CASE("blocks: the habit of breaking lines changes nothing") {
  const std::string want = "HYPPCPPCPX";
  CHECK(kinds(article) == want);
  CHECK(kinds(replaced(article, "\n", "\r\n")) == want);
  CHECK(kinds(replaced(article, "\n\n", "\n")) == want);
  CHECK(kinds(replaced(article, "\n\n", "\n\n    ")) == want);
  CHECK(kinds(replaced(article, "\n\n", "\n\xC2\xA0\n")) == want);
  CHECK(kinds(replaced(article, "\n\n", "\n\n\n\n")) == want);
}

TEST_CASE("blocks: a wrapped paragraph is one block, spans without the space around") {
  std::string wrapped;
  size_t column = 0;
  for (size_t at = 0; at < article.size(); ++at) {
    const size_t word_end = article.find_first_of(" \n", at + 1);
    if (article[at] == '\n') column = 0;
    if (article[at] == ' ' && column + (std::min(word_end, article.size()) - at) > 60) {
      wrapped += '\n';
      column = 0;
      continue;
    }
    wrapped += article[at];
    ++column;
  }
  const Document document = blocks_of(wrapped);
  CHECK(kinds(document) == "HYPPCPPCPX");
  CHECK(replaced(std::string(document.slice(document.blocks[6].span)), "\n", " ") ==
        "\"I have eaten cake for two days,\" said Rui Costa, a retired teacher who lives above a "
        "bakery.");
}

TEST_CASE("blocks: markup decides where it is given") {
  const std::string_view text =
      "Mill burns down\nThe mill burned on Friday\nThe owner\nA short note here\nMore to see";
  const auto at = [&](std::string_view part, Tag tag) {
    const auto start = static_cast<uint32_t>(text.find(part));
    return Hint{{start, start + static_cast<uint32_t>(part.size())}, tag};
  };
  const Document document =
      blocks_of(text, {at("Mill burns down", Tag::h1), at("The mill burned on Friday", Tag::p),
                       at("The owner", Tag::h3), at("A short note here", Tag::p),
                       at("More to see", Tag::aside)});
  CHECK(kinds(document) == "HPCPX");
  CHECK(document.blocks[2].level == 3);
}

TEST_CASE("blocks: hostile texts cost linear time and give valid blocks") {
  const auto repeat = [](std::string_view part, size_t times) {
    std::string out;
    for (size_t i = 0; i < times; ++i) out += part;
    return out;
  };
  for (const std::string& text :
       {repeat("\n", 1 << 20), repeat("\r", 1 << 20), repeat(" \t", 1 << 19),
        repeat("word\n", 200'000), repeat("- Fire -\n\n", 100'000), repeat("## Fire\n", 100'000),
        repeat("*", 1 << 20), repeat("- ", 1 << 19), repeat("Read more: ", 90'000),
        repeat("Read more\n", 90'000), repeat("By By ", 1 << 17), repeat("3 comments\n", 90'000),
        repeat("(((( ", 1 << 17), repeat("\"", 1 << 20), repeat("A: b\n", 150'000),
        repeat("1. ", 300'000)}) {
    const Document document = blocks_of(text);
    uint32_t end = 0;
    for (const auto& block : document.blocks) {
      REQUIRE(block.span.start >= end);
      REQUIRE(block.span.end > block.span.start);
      end = block.span.end;
    }
    REQUIRE(end <= text.size());
  }
}
