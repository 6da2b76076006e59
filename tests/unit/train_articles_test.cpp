// Training articles: marks become labels and leave the text, paragraphs stand alone without the
// rest.
#include "tagger/train_articles.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace crosshead;

namespace {

std::vector<TrainingText> articles(std::string_view file) {
  std::vector<TrainingText> texts;
  each_article(file, [&](const TrainingText& text) { texts.push_back(text); });
  return texts;
}

/// The labelled tokens: "Ana/B-PERSON Lund/E-PERSON".
std::string labelled(const TrainingText& text) {
  constexpr const char* types[] = {"PERSON", "ORG", "LOC", "NORP", "MISC"};
  constexpr const char* positions[] = {"B", "I", "E", "S"};
  std::string out;
  for (size_t i = 0; i < text.labels.size(); ++i) {
    const uint8_t label = text.labels[i];
    if (label == 0) continue;
    if (!out.empty()) out += ' ';
    out += std::string(text.document.slice(text.document.tokens[i])) + '/' +
           positions[position_of_label(label)] + '-' + types[type_of_label(label)];
  }
  return out;
}

constexpr std::string_view two =
    "{L:Elvas} {O:Water Board} to Move\n\n{P:Ana Lund}, who heads the board, called {N:Elvan} "
    "rules a {brace} for {M:the Long Dry}.\n\n=====\n\n{P:Lund}'s {O:EWB} said no.\n";

}  // namespace

TEST_CASE("train articles: marks are labels, and what is no mark is text") {
  const std::vector<TrainingText> texts = articles(two);
  REQUIRE(texts.size() == 2);
  CHECK(texts[0].document.text ==
        "Elvas Water Board to Move\n\nAna Lund, who heads the board, called Elvan rules a {brace} "
        "for the Long Dry.\n\n");
  CHECK(labelled(texts[0]) ==
        "Elvas/S-LOC Water/B-ORG Board/E-ORG Ana/B-PERSON Lund/E-PERSON Elvan/S-NORP the/B-MISC "
        "Long/I-MISC Dry/E-MISC");
  CHECK(texts[0].document.blocks[0].kind == BlockKind::headline);
  CHECK(labelled(texts[1]) == "Lund/S-PERSON EWB/S-ORG");
}

TEST_CASE("train articles: marks that are none, and no article at all") {
  CHECK(labelled(articles("{X:Ana} {P:Lund\n{P} {")[0]).empty());
  CHECK(articles("").empty());
  CHECK(articles("\n=====\n\n======\n").empty());
}

TEST_CASE("train articles: a paragraph alone has its labels and nothing of the rest") {
  std::vector<TrainingText> texts = articles(two);
  add_paragraphs(texts, 0, 2);
  REQUIRE(texts.size() == 3);
  CHECK(texts[2].again);
  CHECK_FALSE(texts[0].again);
  CHECK(texts[2].document.text ==
        "Ana Lund, who heads the board, called Elvan rules a {brace} for the Long Dry.");
  CHECK(labelled(texts[2]) ==
        "Ana/B-PERSON Lund/E-PERSON Elvan/S-NORP the/B-MISC Long/I-MISC Dry/E-MISC");
}
