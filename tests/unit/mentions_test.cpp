// Names in whole sentences, and texts made to hurt the tagger. Sentences of our own.
#include "tagger/mentions.h"

#include <doctest/doctest.h>

#include <ctime>
#include <string>

#include "annotate.h"
#include "files.h"

using namespace crosshead;

namespace {

Annotator& annotator() {
  static Annotator instance;
  static const bool opened = instance.open(test::shipped_model()).ok();
  REQUIRE(opened);
  return instance;
}

/// "PERSON Ana Duarte | LOC Elvas": the names of a text.
std::string names_of(std::string_view text) {
  static const char* const types[] = {"PERSON", "ORG", "LOC", "NORP", "MISC"};
  const Document& document = annotator().annotate(text);
  std::string out;
  for (const Mention& mention : document.mentions) {
    if (!is_name(mention.type)) continue;
    if (!out.empty()) out += " | ";
    out += types[static_cast<size_t>(mention.type)];
    out += ' ';
    out += document.slice(mention.span);
  }
  return out;
}

std::string repeated(std::string_view unit, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += unit;
  return out;
}

}  // namespace

TEST_CASE("names: extents and types in plain sentences") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      {"Officials in Lisbon said on Monday that the talks with Spain had failed.",
       "LOC Lisbon | LOC Spain"},
      {"German Chancellor Angela Merkel flew to Athens to meet Greek officials.",
       "NORP German | PERSON Angela Merkel | LOC Athens | NORP Greek"},
      {"The World Health Organization said the outbreak in Liberia was over.",
       "ORG World Health Organization | LOC Liberia"},
      {"Mr Harris told Reuters that his firm would appeal.", "PERSON Harris | ORG Reuters"},
      {"Shares of Microsoft rose after the report.", "ORG Microsoft"},
      {"There was nothing to see, and nobody said so.", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(names_of(row.text) == row.want);
  }
}

TEST_CASE("names: a heading in capitals is read with the body's help") {
  const std::string found = names_of(
      "WHITMAN FLIES TO AMMAN\n\n"
      "Carla Whitman flew to Amman on Monday, her office said. She will stay there for two "
      "days.\n\n"
      "Whitman flies home on Thursday, the office said.\n");
  CHECK(found.starts_with("PERSON WHITMAN | LOC AMMAN | PERSON Carla Whitman | LOC Amman"));
}

TEST_CASE("names: no name crosses a block") {
  const Document& document = annotator().annotate(
      "The Bank of\n\nEngland said so.\n\nHe met Angela\n\nMerkel in New\n\nYork on Monday.\n");
  for (const Mention& mention : document.mentions) {
    const std::string_view text = document.slice(mention.span);
    CAPTURE(text);
    CHECK(text.find('\n') == text.npos);
  }
}

TEST_CASE("names: a name that no list knows is read alike all over the article") {
  CHECK(names_of("Oreva Tsikhan, the mayor of Lisbon, resigned on Monday.\n\n"
                 "Tsikhan had been in office since May. The council met Tsikhan twice.\n\n"
                 "\"I am tired,\" Tsikhan said.\n") ==
        "PERSON Oreva Tsikhan | LOC Lisbon | PERSON Tsikhan | PERSON Tsikhan | PERSON Tsikhan");
}

TEST_CASE("names: bylines and datelines are read for what they are") {
  CHECK(names_of("Dam near Amman holds\n\nBy Tobi Akinwande\n\n"
                 "LAGOS (Reuters) - The dam held, officials in Amman said on Monday.\n") ==
        "LOC Amman | PERSON Tobi Akinwande | LOC LAGOS | ORG Reuters | LOC Amman");
}

TEST_CASE("names: long and senseless texts stay linear and never break") {
  const std::clock_t start = std::clock();  // of the processor: what others do does not count
  annotator().annotate(std::string(2'000'000, 'A'));
  annotator().annotate(repeated("Word ", 100'000));
  annotator().annotate(repeated("NATO-", 50'000));
  annotator().annotate(repeated("Mr. Smith of the ", 20'000));
  annotator().annotate(repeated("A\n\n", 50'000));
  const auto seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  CHECK(seconds < 60);  // quadratic work would take hours
}
