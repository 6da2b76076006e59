#include "text/sentences.h"

#include <doctest/doctest.h>

#include "support.h"

using crosshead::Document;

namespace {

/// Sentences joined by "|".
std::string split(std::string_view text) {
  Document document = crosshead::test::tokenised(text);
  find_sentences(document);
  std::string out;
  for (const auto& sentence : document.sentences) {
    if (!out.empty()) out += '|';
    out += document.slice(sentence.span);
  }
  return out;
}

}  // namespace

TEST_CASE("sentences: a bar stands where a sentence ends, and nowhere else") {
  const char* const rows[] = {
      "The mill burned.|Nobody was hurt.",
      "Was it old?|It was!|Nobody knows\xE2\x80\xA6|The owner left.",
      "\"It is over.\"|She left.",
      "\"Why?\" he asked.|\"Because,\" she said.",
      "\xE2\x80\x9CIt is over.\xE2\x80\x9D|\xE2\x80\x9CIs it?\xE2\x80\x9D",
      "Mr. Lund met Dr. Reed and Sen. Ana Wells.|They left.",
      "J. K. Lund left.|It rained.",
      "It reached 45C.|The city slept.|It was 38.5°C.|Roads shut.|It blew at 90mph.|Trees fell.",
      "Braga are in Group F.|Oslo play them.|It was Exhibit A.|The court saw it.",
      "We lack vitamin C.|\"Eat,\" she said.|It was Plan B.|They left.",
      "He wrote it on X.|Braga denied it.|It left Serie A.|Oslo did not.",
      "Is Malcolm X. Lund here?|They met X. Lund and G. Measure.",
      "Mr. K. So met J. An, R. Group and F. Scott Lund of Group F. and left.",
      "He lives in the U.S. and works in Washington, D.C. now.",
      "He moved to the U.S.|The firm paid.",
      "U.S. Senator Lund spoke.",
      "Ana Lund (D-Md.) of Elvas, Ky. (AP) spoke.|She is from Macon, Ga.|The mill burned.",
      "It opens at 9:30 a.m. on Friday.|It shuts at 5 p.m.",
      "Lund Corp. Holdings fell.|Reed Inc. rose.",
      "It fell 3.5 percent to $1.25.|It rose.",
      "Ana fell ill.|Lund left the wash.|Rui sold ore.|Reed met Rep. Lund of Ill. Braga left.",
      "The rule (the mill's own.) stands.",
      "She won (D-Vt.).|Lund lost.",
      "The No. 2 mill shut.|The answer is no.|Two are left.",
      "The case was Lund v. Reed.|It was long.",
      "2. The mill burned.|3 people left.",
      "The mill... burned down.",
      "Smoke rose in...Braga",
      "It rained on Jan. 5, Mar. 8 and Feb. 11.|It stopped.",
  };
  for (const char* const row : rows) {
    std::string text = row;
    for (char& c : text)
      if (c == '|') c = ' ';
    CHECK(split(text) == row);
  }
}

TEST_CASE("sentences: none crosses a block, and together they hold every token") {
  const Document document =
      crosshead::test::read("Mill fire\n\nIt burned. It was old\n\n- Dry -\n\nIt \"was.\"");
  REQUIRE(document.sentences.size() == 5);
  uint32_t token = 0;
  for (const auto& sentence : document.sentences) {
    CHECK(sentence.first_token == token);
    token = sentence.end_token;
    CHECK(sentence.end_token <= document.blocks[sentence.block].end_token);
  }
  CHECK(token == document.tokens.size());
}

TEST_CASE("sentences: a hundred thousand stops are one pass") {
  for (const char* const part : {".", ". ", "\" ", "A. ", "a.) ", "1. ", "?\" "}) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += part;
    CHECK(!split(text).empty());
  }
}
