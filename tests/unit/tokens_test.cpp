#include "text/tokens.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support.h"

using crosshead::Document;
using crosshead::test::tokenised;

namespace {

/// Tokens joined by "|".
std::string split(std::string_view text) {
  const Document document = tokenised(text);
  std::string out;
  for (const auto& token : document.tokens) {
    if (!out.empty()) out += '|';
    out += document.slice(token);
  }
  return out;
}

}  // namespace

TEST_CASE("tokens: each row is split as shown") {
  struct Row {
    const char* text;
    const char* tokens;
  };
  const Row rows[] = {
      {"Russia strikes.", "Russia|strikes|."},
      {"US-led anti-IS force", "US|-|led|anti|-|IS|force"},
      {"Assad's foes, rebels' advance", "Assad|'s|foes|,|rebels|'|advance"},
      {"Martin O’Dowd’s d'Ivoire K'Obiero", "Martin|O’Dowd|’s|d'Ivoire|K'Obiero"},
      {"they're don't I'm he'd", "they|'re|don't|I|'m|he|'d"},
      {"the U.S. and U.N. at 9:30 a.m. GMT", "the|U.S.|and|U.N.|at|9:30|a.m.|GMT"},
      {"Sen. J. K. Briggs Jr. of Ponte Co. Ltd.", "Sen.|J.|K.|Briggs|Jr.|of|Ponte|Co.|Ltd.|"},
      {"$500-million, £3bn, 3.5%", "$|500|-|million|,|£|3|bn|,|3.5|%"},
      {"1,250,000 in the '90s and 1990s, 21st", "1,250,000|in|the|'|90s|and|1990s|,|21st"},
      {"2.40am 5ft 11in 30C", "2.40|am|5|ft|11|in|30|C"},
      {"It hit 45C. It was 3.5°C. By F. Lund", "It|hit|45|C|.|It|was|3.5|°|C|.|By|F.|Lund"},
      {"post in... Hama -- then…", "post|in|...|Hama|--|then|…"},
      {"''the 'old school''' and '''new' one''", "''|the|'|old|school|'|''|and|''|'|new|'|one|''"},
      {"``TeX'' and \"plain\"", "``|TeX|''|and|\"|plain|\""},
      {"AT&T, P&O, Amazon.com, HLVG.S", "AT&T|,|P&O|,|Amazon.com|,|HLVG.S"},
      {"mail a.b@c.example, see https://x.example/a?b.",
       "mail|a.b@c.example|,|see|https://x.example/a?b|."},
      {"🔭🎉 wow", "🔭|🎉|wow"},
      {"Nguyễn Thị Mai, José Peña", "Nguyễn|Thị|Mai|,|José|Peña"},
      {"a-b-c-d", "a|-|b|-|c|-|d"},
      {"Stop.Go now", "Stop|.|Go|now"},
  };
  for (const Row& row : rows) {
    std::string want = row.tokens;
    if (want.ends_with('|')) want.pop_back();
    CHECK(split(row.text) == want);
  }
}

TEST_CASE("tokens: equal texts share a word, and words know their shape") {
  const Document document = tokenised("The cat saw the cat. NATO McCain U.S. 3.5 O'Dowd");
  CHECK(document.words[document.tokens[1].word].count == 2);
  CHECK(document.words[document.tokens[0].word].folded ==
        document.words[document.tokens[3].word].exact);
  const auto shape = [&](uint32_t i) { return document.words[document.tokens[i].word].shape; };
  CHECK(shape(6) ==
        (crosshead::shape_upper_first | crosshead::shape_all_upper | crosshead::shape_letter));
  CHECK((shape(7) & crosshead::shape_mixed));
  CHECK((shape(8) & crosshead::shape_dot));
  CHECK((shape(9) & crosshead::shape_all_digits));
  CHECK((shape(10) & crosshead::shape_apostrophe));
}

TEST_CASE("tokens: a plain word is what the tokens have there, with its key") {
  using crosshead::plain_word;
  struct Row {
    const char* text;
    uint32_t end;
  };
  const Row rows[] = {{"word", 4},  {"Word next", 4},  {"word, next", 4}, {"word) next", 4},
                      {"a", 1},     {"", 0},           {" word", 0},      {"7 words", 0},
                      {"don't", 0}, {"U.S.", 0},       {"end.", 0},       {"re-enter", 0},
                      {"café", 0},  {"a@b.example", 0}};
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    const std::string_view text = row.text;
    const auto word = plain_word(text, 0, static_cast<uint32_t>(text.size()));
    CHECK(word.end == row.end);
    if (word.end) {
      CHECK(word.key == crosshead::word_key(text.substr(0, word.end)));
      CHECK(split(text).substr(0, word.end) == std::string(text.substr(0, word.end)));
    }
  }
  CHECK(plain_word("a word that goes on", 2, 4).end == 4);
}
