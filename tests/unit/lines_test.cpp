#include "text/lines.h"

#include <doctest/doctest.h>

#include <string>

#include "support.h"

using crosshead::Document;
using crosshead::TextLine;

namespace {

/// The lines of a text, joined by "|"; line breaks inside them as "/".
std::string lines_of(std::string_view text) {
  Document document;
  crosshead::well_formed(text, document.text);
  std::vector<TextLine> lines;
  find_lines(document, lines);
  std::string out;
  for (const TextLine& line : lines) {
    if (!out.empty()) out += '|';
    for (const char c : document.slice(line.span))
      if (c != '\r') out += c == '\n' ? '/' : c;
  }
  return out;
}

}  // namespace

TEST_CASE("lines: a hard wrap is undone, other breaks stay") {
  struct Row {
    const char* text;
    const char* lines;
  };
  const Row rows[] = {
      {"", ""},
      {"one\ntwo\r\nthree\rfour\xE2\x80\xA8"
       "five",
       "one|two|three|four|five"},
      {"  one  \n\n \t\n\xC2\xA0two\xC2\xA0", "one|two"},
      // Too little text for a habit: only a break within a sentence is undone.
      {"\"The flood came\nfaster than we knew,\" she said.",
       "\"The flood came/faster than we knew,\" she said."},
      {"The flood came.\nfaster", "The flood came.|faster"},
      {"Share\ntweet\nprint", "Share|tweet|print"},
      {"Mill burns\n==========\nIt was old.", "Mill burns/==========|It was old."},
      // Wrapped at forty columns.
      {"The mill on the river burned down on the\nnight of Friday, and nobody who lives in\n"
       "the old town will forget the sight of it\nfor as long as they live there.\n"
       "- The fire -\nIt began in the loft, where flour had\nbeen drying since the autumn began.",
       "The mill on the river burned down on the/night of Friday, and nobody who lives in/"
       "the old town will forget the sight of it/for as long as they live there.|"
       "- The fire -|It began in the loft, where flour had/been drying since the autumn began."},
      {"    The mill on the river burned down on\nthe night of Friday, and nobody who has\n"
       "seen it will forget the sight of it all.\n    It began in the loft, where flour had\n"
       "been drying since the autumn began here.\n    Nobody was hurt.\n    It was old.",
       "The mill on the river burned down on/the night of Friday, and nobody who has/"
       "seen it will forget the sight of it all.|It began in the loft, where flour had/"
       "been drying since the autumn began here.|Nobody was hurt.|It was old."},
      // Wrapped, with a paragraph that is not and a line that a dash within the sentence opens.
      {"The mill on the river burned down on the\nnight of Friday, and the fire - very hot\n"
       "- could be seen from all of the old town\nuntil Monday.\n\nIt began in the loft, where "
       "flour had been drying since the autumn began.\nNobody was hurt.",
       "The mill on the river burned down on the/night of Friday, and the fire - very hot/"
       "- could be seen from all of the old town/until Monday.|It began in the loft, where flour "
       "had been drying since the autumn began.|Nobody was hurt."},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(lines_of(row.text) == row.lines);
  }
}

TEST_CASE("lines: words are counted and the ending is seen through closing marks") {
  const auto first = [](std::string_view text) {
    Document document;
    document.text = text;
    std::vector<TextLine> lines;
    find_lines(document, lines);
    REQUIRE(lines.size() == 1);
    return lines[0];
  };
  using crosshead::Ending;
  CHECK(first("Two words").ending == Ending::open);
  CHECK(first("\"It is over.\"").ending == Ending::stop);
  CHECK(first("It is over. (AFP)").ending == Ending::stop);
  CHECK(first("Is it over?)").ending == Ending::question);
  CHECK(first("They are:").ending == Ending::colon);
  CHECK(first("10.15 p.m.").ending == Ending::open);
  const TextLine line = first("The U.S. Senate voted 3.5 times in 2024");
  CHECK(line.words == 8);
  CHECK(line.capitalised == 3);
  CHECK(line.numbers == 2);
  CHECK(line.long_words == 3);
  CHECK(first("MILL BURNS").upper);
  CHECK(!first("MILL Burns").upper);
}
