#include "text/topics.h"

#include <doctest/doctest.h>

#include "support.h"

using crosshead::Document;

namespace {

/// First words of the sections, joined by "|".
std::string sections_of(std::string_view text) {
  Document document;
  crosshead::well_formed(text, document.text);
  find_blocks(document, true);
  std::string out;
  for (const auto& section : document.sections) {
    const std::string_view words = document.slice(section.span);
    if (!out.empty()) out += '|';
    out += words.substr(0, words.find(' '));
    CHECK(section.heading.empty() == (section.kind != crosshead::SectionKind::crosshead));
  }
  return out;
}

}  // namespace

TEST_CASE("topics: sections part where the words change, and only without headings") {
  const std::string flour =
      "Flour comes from the mill by the river. The mill grinds wheat and rye flour for bakers.\n\n"
      "Bakers buy the flour from the mill because the wheat is grown beside the river and ground "
      "slowly.\n\n";
  const std::string tram =
      "Trams will return to the avenue next spring. The tram line crosses two bridges and a "
      "tunnel.\n\n"
      "Drivers for the trams are being trained in a tunnel where the line was laid across both "
      "bridges.";
  CHECK(sections_of(flour + tram) == "Flour|Trams");
  CHECK(sections_of(flour) == "Flour");
  CHECK(sections_of(flour + "- A tram -\n\n" + tram) == "Flour|-");
  CHECK(sections_of("") == "");
  CHECK(sections_of("Mill.") == "Mill.");
}

TEST_CASE("topics: hostile texts cost linear time") {
  std::string text;
  for (int i = 0; i < 60'000; ++i) text += "word and word again.\n\n";
  CHECK(sections_of(text) == "word");
}
