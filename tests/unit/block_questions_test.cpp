// Questions as blocks: headlines that ask, the headings of explainers, the turns of interviews.
#include <doctest/doctest.h>

#include <string>

#include "blocks_support.h"

using crosshead::test::kinds;

TEST_CASE("blocks: a long question in the first line is a headline, below a headline it is text") {
  const std::string question =
      "Why does a town of nine hundred people want two mills on one river?\n\n";
  const std::string text =
      "Ana Lund\nFarms correspondent\n\nElvas has voted for a second mill, two miles below the "
      "first one.\n\nIt will open in May, the mayor said.";
  CHECK(kinds(question + "The vote was close, and the river is low\n\n" + text) == "HSYYPP");
  CHECK(kinds("Analysis\n\n" + question + text) == "XHYYPP");
  CHECK(kinds("Two mills for the town of Elvas\n\n" + question +
              "Nobody knows, and the mayor has stopped asking.\n\nIt will open in May.") == "HPPP");
}

TEST_CASE("blocks: questions head an explainer unless they or the lines between speak in person") {
  const auto article = [](const char* first, const char* second, const char* third,
                          const char* fourth, const char* fifth, const char* answer) {
    std::string out = "A second mill for Elvas\n\nThe town has voted for a second mill.";
    for (const char* question : {first, second, third, fourth, fifth})
      out += std::string("\n\n") + question + "\n\n" + answer;
    return out;
  };
  const std::string headed = "HPCPCPCPCPCP", turns = "HPPPPPPPPPPP";
  CHECK(
      kinds(article("Where will it stand?", "Who wins?", "And who loses?", "Is it just the flour?",
                    "What happens next?", "The council says it will not be simple.")) == headed);
  // One "you" makes no interview; nor does an "I" in quotation marks.
  CHECK(kinds(article("Where will it stand?", "How much will you pay?", "Who loses?",
                      "Who is exempt?", "What happens next?",
                      "The council is not sure. \"I hope so,\" the mayor said.")) == headed);
  CHECK(kinds(article("How do I apply?", "Who can apply?", "When will I hear?", "Is it free?",
                      "What happens next?", "The council's form is on its website.")) == headed);
  CHECK(kinds(article("Where will it stand?", "Is the river low?", "Why not upstream?",
                      "Who will run it?", "What happens next?",
                      "My brother asked that too, and I told him to wait.")) == turns);
  CHECK(kinds(article("Where do you live?", "What do you bake?", "Who taught you?", "Why flour?",
                      "What's next?", "The mill house. It is damp.")) == turns);
  CHECK(kinds(article("**Where will it stand?**", "**Is the river low?**", "**Why flour?**",
                      "**Who will run it?**", "**Is it safe?**",
                      "It depends, as I told the town.")) == turns);
}
