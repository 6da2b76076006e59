#include "people/indirect.h"

#include "speech_support.h"

using crosshead::test::speech;

TEST_CASE("indirect: reported clauses and their extent") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      {"Vera Holm said the bridge was safe.", "indirect Vera Holm <said> [the bridge was safe]"},
      {"Vera Holm said in a letter on Monday that the bridge was safe.",
       "indirect Vera Holm <said> [the bridge was safe]"},
      {"Vera Holm told reporters the bridge was safe.",
       "indirect Vera Holm <told> [the bridge was safe]"},
      {"The bridge is safe, Vera Holm said.", "indirect Vera Holm <said> [The bridge is safe]"},
      {"The bridge is safe, said Vera Holm.", "indirect Vera Holm <said> [The bridge is safe]"},
      {"The bridge is safe, according to Vera Holm.",
       "indirect Vera Holm <according to> [The bridge is safe]"},
      {"According to Vera Holm, the bridge is safe.",
       "indirect Vera Holm <According to> [the bridge is safe]"},
      {"The bridge, Vera Holm said, is safe for lorries.",
       "indirect Vera Holm <said> [The bridge] [is safe for lorries]"},
      {"Vera Holm said the bridge was safe, but Igor Brandt said it was closed.",
       "indirect Vera Holm <said> [the bridge was safe] / indirect Igor Brandt <said> [it was "
       "closed]"},
      {"Vera Holm asked whether the bridge was safe.",
       "indirect Vera Holm <asked> [whether the bridge was safe]"},
      {"Vera Holm denied that the bridge had moved.",
       "indirect Vera Holm <denied> [the bridge had moved]"},
      {"Officials in Elvas said the bridge was safe.",
       "indirect Officials in Elvas <said> [the bridge was safe]"},
      {"While Vera Holm said the bridge was safe, she closed it.",
       "indirect Vera Holm <said> [the bridge was safe]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(speech(row.text) == row.want);
  }
}

TEST_CASE("indirect: what nobody has said") {
  const char* const texts[] = {
      "Vera Holm did not say the bridge was safe.",
      "Critics might say the bridge was a folly.",
      "Vera Holm declined to comment.",
      "Vera Holm vowed to leave the council.",
      "Did Vera Holm say the bridge was safe?",
      "Vera Holm called for talks on the bridge.",
      "If the letters show that the bridge moved, it will close.",
  };
  for (const char* text : texts) {
    CAPTURE(text);
    CHECK(speech(text) == "");
  }
}
