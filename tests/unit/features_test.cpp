// What the tagger looks at: the case of headings, short forms, and that keys tell texts apart.
#include "tagger/features.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support.h"
#include "text/tokens.h"

using namespace crosshead;

namespace {

struct Read {
  Lexicon lexicon;
  WordClasses common;
  Document document;
  FeatureExtractor extractor{lexicon, common};

  explicit Read(std::string_view text) {
    REQUIRE(lexicon.read(
                "#places\nAmman\t\tcity\n#public_bodies\nNATO\t\tigo\n#given_names\nCarla\tf\n") ==
            none);
    std::vector<std::pair<uint32_t, uint8_t>> words;
    for (const char* word : {"dam", "flies", "to", "as", "fails"})
      words.push_back({print_of(word_key(word)), 1});
    std::sort(words.begin(), words.end());
    std::vector<uint32_t> prints;
    for (const auto& [print, cls] : words) prints.push_back(print);
    common.build(prints, std::vector<uint8_t>(prints.size(), 1));
    document = test::read(text);
    lexicon.look_up(document);
    extractor.begin(document);
  }
  /// The views of a block's tokens, as one line.
  std::string line(uint32_t block) const {
    std::string out;
    for (uint32_t i = document.blocks[block].first_token; i < document.blocks[block].end_token; ++i)
      (out += extractor.views()[extractor.view_of(i)].text) += ' ';
    out.pop_back();
    return out;
  }
};

}  // namespace

TEST_CASE("a line in capitals takes its letters from the body, the lists and the common words") {
  const Read read(
      "WHITMAN FLIES TO AMMAN AS NATO DAM FAILS\n\n"
      "The office of Carla Whitman said nothing about it on Monday.\n");
  CHECK(read.line(0) == "Whitman flies to Amman as NATO dam fails");
  CHECK(read.line(1) == "The office of Carla Whitman said nothing about it on Monday .");
}

TEST_CASE("a listed name in capitals is read as a name, short forms and other words are not") {
  const Read read("AMMAN (Reuters) - The dam held, CARLA said. It was NEVER in NATO.\n");
  CHECK(read.line(0) == "Amman ( Reuters ) - The dam held , Carla said . It was NEVER in NATO .");
}

TEST_CASE("capitals alone are a word of their own") {
  const Read read("It is said that IS left. Amman waits.\n");
  const auto& views = read.extractor.views();
  const View &small = views[read.extractor.view_of(1)], &large = views[read.extractor.view_of(4)];
  CHECK(small.folded == large.folded);
  CHECK(small.identity != large.identity);
  CHECK((large.seen & seen_lower) == 0);
  CHECK((small.seen & seen_lower) != 0);
}

TEST_CASE("an article on sport is told by its words") {
  const Read sport("The coach said his team would win the match and the league this season.\n");
  const Read other("The minister said his party would win the vote and the seat this year.\n");
  const auto has_more = [](const Read& read) {
    std::vector<WordFeature> features;
    View view = read.extractor.views()[0];
    read.extractor.article_features(view, features);
    return features.size();
  };
  CHECK(has_more(sport) > has_more(other));
}

TEST_CASE("a line in title case keeps names and loses common words") {
  const Read read(
      "Whitman Flies To Amman As Dam Fails\n\nThe dam near Amman held, said Whitman.\n");
  CHECK(read.line(0) == "Whitman flies to Amman as dam fails");
}

TEST_CASE("short forms in brackets find their long forms") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      {"The World Food Programme (WFP) appealed.", "WFP = World Food Programme"},
      {"He left the Bank of Northern Elvas (BNE) in May.", "BNE = Bank of Northern Elvas"},
      {"The Mountain Mission group (MM) left.", "MM = Mountain Mission"},
      {"The Elvas Public Transport Association (Epta) left.",
       "Epta = Elvas Public Transport Association"},
      {"The Elvas Public Transport Association (Then) left.", ""},
      {"The World Food Programme (UNO) appealed.", ""},
      {"It is (WFP) here.", ""},
  };
  for (const Row& row : rows) {
    const Read read(row.text);
    std::string found;
    for (const Acronym& acronym : read.extractor.acronyms()) {
      const auto& tokens = read.document.tokens;
      found = std::string(read.document.slice(tokens[acronym.token])) + " = " +
              std::string(read.document.slice(
                  Span{tokens[acronym.first_token].start, tokens[acronym.end_token - 1].end}));
    }
    CAPTURE(row.text);
    CHECK(found == row.want);
  }
}

TEST_CASE(
    "a feature's keys differ from place to place, and an unknown word has no name of its own") {
  const Read read("Amman waits.");
  std::vector<WordFeature> features, hidden;
  View view = read.extractor.views()[0];
  read.extractor.word_features(view, features);
  std::vector<uint64_t> keys;
  for (const WordFeature& feature : features)
    for (uint32_t place = 0; place < place_count; ++place)
      if (feature.places >> place & 1) keys.push_back(placed(feature.key, place));
  std::sort(keys.begin(), keys.end());
  CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
  view.unknown = true;
  view.exact_entry = view.folded_entry = none;
  read.extractor.word_features(view, hidden);
  CHECK(hidden.size() < features.size());
}
