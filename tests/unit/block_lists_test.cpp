// Lists that have no marks, and the parts of pages that stand around an article: press releases,
// readers' letters, pictures, agencies' marks.
#include <doctest/doctest.h>

#include <string>

#include "blocks_support.h"

using crosshead::test::blocks_of;
using crosshead::test::kinds;

namespace {

const std::string head = "Mill shares fall in Lisbon";
const std::string first =
    "\n\nThe mill's shares fell on Monday as the price of flour rose for a third week.\n\n";
const std::string last = "\n\nThe exchange opens again on Tuesday morning, its owner said.";

}  // namespace

TEST_CASE("blocks: rows with figures that no blank line parts are items") {
  const std::string markets =
      "Lisbon - PSI 20: DOWN 2.0 percent at 4,811.27 (break)\n"
      "Braga - Composite: DOWN 0.4 percent at 3,880.10\n"
      "Euro/dollar: UP at $1.1640 from $1.1612 on Monday";
  CHECK(kinds(head + first + "Key figures at 0230 GMT\n\n" + markets + last) == "HPCLLLP");
  CHECK(kinds(head + first + "The mayor spoke on Monday.\n\n" + markets) == "HPPLLL");
  CHECK(kinds(head + first +
              "Full result\n\nAna Lund (Mill Party) 9,412\nRui Costa (River) 9,200\n"
              "Ines Reis (Greens) 4,118" +
              last) == "HPCLLLP");
  CHECK(kinds(head + first + "Ingredients\n\n4 leeks\n500g flour\n1 egg, beaten" + last) ==
        "HPCLLLP");
  CHECK(kinds(head + first + "Name: Ana Lund\nAge: 61\nBorn: Elvas, 1965" + last) == "HPLLLP");
  // Two rows, sentences, and rows that blank lines part are none.
  CHECK(kinds(head + first + "Elvas 3\nBraga 2" + last).find('L') == std::string::npos);
  CHECK(kinds(head + first +
              "ELVAS: F Lund 7; Reed 6.\nBRAGA: I Reis 5; Costa 6.\nGoals: 3 and 2." + last) ==
        "HPPPPP");
  CHECK(kinds(head + first + "Elvas 3\n\nBraga 2\n\nFaro 1" + last).find('L') == std::string::npos);
}

TEST_CASE("blocks: short lines in a row are items where blank lines part paragraphs") {
  const std::string schools = "Elvas Primary School\nBraga College\nSt Mary's Academy";
  CHECK(kinds(head + first + "Schools closed\n\n" + schools + last) == "HPCLLLP");
  CHECK(kinds(head + first +
              "Green arch above the rain,\nYou bear us home again,\n"
              "The boys, the brides, the clowns." +
              last)
            .find('L') == std::string::npos);
}

TEST_CASE("blocks: a summary's head and its points stand above the text") {
  CHECK(kinds(head + "\n\nBy Ana Lund\n\nKey points\n\n- Shares fell by 9%\n- Flour costs more" +
              first + last) == "HYCLLPP");
  CHECK(kinds(head +
              "\n\nBy Ana Lund\n\nSummary\nShares fell by 9%\nFlour costs more than "
              "rye\n\nLISBON, Nov 3 (Reuters) - The mill's shares fell on Monday." +
              last) == "HYCLLPP");
  CHECK(kinds(head +
              "\n\nIn short:\n\nThe mill's shares fell on Monday.\nFlour costs more than "
              "rye." +
              first + last) == "HCLLPP");
}

TEST_CASE("blocks: points stand between a byline and the text, and long ones are points too") {
  CHECK(kinds(head +
              "\n\nBy Ana Lund\n\nThe mill halts work after a dam overflows\nFlour rises by "
              "nine per cent in Lisbon" +
              first + last) == "HYLLPP");
  const std::string point =
      "- The thresholds stay where they are until the mill is paid for, which means that nobody in "
      "the town will see a loaf for less than three euros before the year is out, the mayor said.";
  CHECK(kinds(head + first + point + "\n" + point + last) == "HPLLP");
}

TEST_CASE("blocks: the days of a chronicle head its parts, a date with a stop is an answer") {
  CHECK(kinds(head + first + last + "\n\nOctober 30" + last + "\n\n3 November 2026" + last) ==
        "HPPCPCP");
  CHECK(kinds(head + first + "Where is the mill?\n\nOn Monday 28 March 2027." + last) == "HPCPP");
  CHECK(kinds(head + "\n\n3 November 2026" + first + last) == "HYPP");
}

TEST_CASE("blocks: slugs and comments around the headline") {
  CHECK(kinds("ELVAS-MILL/ (UPDATE 2)\n\n" + head + first + last) == "XHPP");
  CHECK(kinds(head + "\n\n3 Comments" + first + last) == "HXPP");
  CHECK(kinds(head + first + "[CROSSTALK]" + last) == "HPPP");
}

TEST_CASE("blocks: what heads a press release, and what ends a report") {
  CHECK(kinds("PRESS RELEASE \xE2\x80\x93 EMBARGOED UNTIL 00:01 ON MONDAY 2 MAY 2026\n\nMill opens "
              "forty shops\n\nSix hundred people will work there\n\nElvas, 2 May 2026 \xE2\x80\x93 "
              "The mill will open forty shops." +
              last) == "XHSPP");
  CHECK(kinds("NEWS RELEASE\n\n" + head + first + last) == "XHPP");
  CHECK(kinds(head + first + "The press release was wrong." + last) == "HPPP");
  CHECK(kinds(head + first + last + "\n\n(NAN)") == "HPPE");
  CHECK(kinds(head + first + last + "\n\n(NAN)(www.nan.example)") == "HPPE");
  CHECK(kinds(head + first + last + "\n\nNobody was hurt, he added. PTI") == "HPPP");
}

TEST_CASE("blocks: readers' letters have titles and are signed") {
  const std::string page =
      "Letters: the bus to nowhere\n\nThe absurd timetable\n\nSIR - Your report on the bus was too "
      "kind. It has not come since May.\n\nAna Lund\nElvas, Alentejo\n\nSwifts and bricks\n\nSIR - "
      "Bricks cost thirty pounds each.\n\nDr Rui Costa\nBraga\n\nLetters should be short.";
  CHECK(kinds(page) == "HCPYYCPYYX");
  // The same names head sections where nobody writes letters.
  CHECK(kinds(head + first + last + "\n\nSouth Korea" + last + "\n\nNorth Korea" + last) ==
        "HPPCPCP");
}

TEST_CASE("blocks: quoted words head a part below items too") {
  const std::string text = first + last + first + last;
  CHECK(kinds(head + text + "\n\n- Flour costs more\n- Bread does not\n\n\"Loaded dice\"" + first +
              last) == "HPPPPLLCPP");
}

TEST_CASE("blocks: a city that no list has may open the text, where no other label does") {
  const auto dateline = [](const std::string& text) {
    const crosshead::Document document = blocks_of(text);
    return std::string(document.slice(document.dateline.span));
  };
  const std::string text =
      "Hundreds of growers blocked the road for four hours on Monday, led by "
      "the mayor of the town.\n\nHe carried a sack.";
  CHECK(dateline(head + "\n\nMILL RIVER: " + text) == "MILL RIVER:");
  CHECK(dateline(head + "\n\nBy Ana Lund\n\nMILL RIVER: " + text) == "MILL RIVER:");
  for (const char* label : {"EXCLUSIVE", "FACT CHECK", "MATCH REPORT", "BBC SPORT", "THE FACTS",
                            "Mill River", "LATE GOAL WINS IT FOR ELVAS"})
    CHECK_MESSAGE(dateline(head + "\n\n" + label + ": " + text).empty(), label);
  CHECK(dateline(head + "\n\nThe vote was close, and the river is low.\n\nMILL RIVER: " + text) ==
        "MILL RIVER:");
  CHECK(kinds(head + first + last + "\n\nMILL RIVER: " + text) == "HPPPP");
  CHECK(dateline("MILL RIVER: " + text).empty());
  CHECK(dateline(head + "\n\nLUND: " + text + "\n\nREED: Good evening.").empty());
}
