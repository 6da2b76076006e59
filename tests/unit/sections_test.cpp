#include "text/sections.h"

#include <doctest/doctest.h>

#include "support.h"

using crosshead::Document;

namespace {

/// Titles of the sections, "-" for none, joined by "|".
std::string titles(std::string_view text) {
  const Document document = crosshead::test::tokenised(text);
  std::string out;
  for (const auto& section : document.sections) {
    if (!out.empty()) out += '|';
    out += section.title.empty() ? "-" : std::string(document.slice(section.title));
  }
  return out;
}

}  // namespace

TEST_CASE("sections: titles are headings without decoration") {
  struct Row {
    const char* text;
    const char* titles;
  };
  const Row rows[] = {
      {"", ""},
      {"The mill burned down.", "-"},
      {"The mill burned down.\n\n- 'Old and dry' -\n\nIt was old.", "-|Old and dry"},
      {"The mill burned down.\n\n## Old and dry ##\n\nIt was old.", "-|Old and dry"},
      {"The mill burned down.\n\n== Old and dry ==\n\nIt was old.", "-|Old and dry"},
      {"The mill burned down.\n\n**Old and dry**\n\nIt was old.", "-|Old and dry"},
      {"The mill burned down.\n\n2. Old and dry\n\nIt was old.", "-|Old and dry"},
      {"The mill burned down.\n\n'OLD AND DRY'\n\nIt was old.", "-|OLD AND DRY"},
      {"10:42 Fire is out\n\nThe fire is out.\n\n9:05 Crews arrive\n\nCrews came.",
       "10:42 Fire is out|9:05 Crews arrive"},
      {"The mill burned down.\n\nIn short:\n\nIt was old.", "-|In short"},
      {"The mill burned down.\n\n'I'm a mill'\n\nIt was old.", "-|I'm a mill"},
      {"The mill burned down.\n\n* * *\n\nIt was old.", "-|-"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(titles(row.text) == row.titles);
  }
}

TEST_CASE("sections: a rule that markup draws parts them without any text") {
  Document document;
  document.text = "It burned all night.\nIt was old and dry.\nNobody was hurt.";
  const auto at = static_cast<uint32_t>(document.text.find("Nobody"));
  document.hints = {{{at, at}, crosshead::Tag::hr}};
  find_blocks(document, false);
  REQUIRE(document.sections.size() == 2);
  CHECK(document.sections[1].kind == crosshead::SectionKind::divider);
  CHECK(document.sections[1].span.start == at);
  CHECK(document.sections[1].heading.empty());
}

TEST_CASE("sections: they meet, and boilerplate at the foot belongs to none") {
  const Document document = crosshead::test::tokenised(
      "The mill burned down.\n\n- Dry -\n\nIt was old.\n\nSign up for our newsletter");
  REQUIRE(document.sections.size() == 2);
  CHECK(document.sections[0].span.end == document.sections[1].span.start);
  CHECK(document.sections[1].span.end == document.blocks.back().span.start);
  CHECK(document.slice(document.sections[1].heading) == "- Dry -");
}
