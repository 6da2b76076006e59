#include "people/speech/noun_phrases.h"

#include <memory>

#include "people/speech/subjects.h"
#include "speech_support.h"
#include "text/lexicon.h"

using namespace crosshead;

namespace {

const Line& line_of(std::string_view text) {
  static std::unique_ptr<Reading> reading;
  static std::unique_ptr<Line> line;
  const Document& document = test::speech_annotator().annotate(text);
  reading = std::make_unique<Reading>(document, test::speech_lexicon());
  line = std::make_unique<Line>(*reading);
  line->read(0, none);
  return *line;
}

std::string words(const Line& line, const NounPhrase& phrase) {
  return phrase ? std::string(line.r.document.slice(phrase.speaker)) : "";
}

}  // namespace

TEST_CASE("lines: quotations are holes, what they hold is a line of its own") {
  const Line& line = line_of("\"We saw 'him' there,\" she said.");
  REQUIRE(line.size() == 4);
  CHECK(line.is_hole(0));
  CHECK(line.text(1) == "she");
  Line inner(line.r);
  inner.read(0, 0);
  CHECK(inner.size() == 5);
  CHECK(inner.is_hole(2));
}

TEST_CASE("noun phrases: the subject before the first verb of saying") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      {"Vera Holm said so.", "Vera Holm"},
      {"Vera Holm (R-Ohio) said so.", "Vera Holm"},
      {"Vera Holm, 54, a doctor, said so.", "Vera Holm"},
      {"Vera Holm, whose house burned in May, said so.", "Vera Holm"},
      {"We met Vera Holm, the mayor of Lund, who said so.", "Vera Holm"},
      {"In the town, a teacher, who said so.", "teacher"},
      {"Vera Holm, PhD, who led the talks, said so.", "Vera Holm"},
      {"The senior official said so.", "senior official"},
      // a name inside a relative clause, and one beside it
      {"The mayor, whose wife, former Gov. Ana Lind, lost in May, said so.", "mayor"},
      {"Vera Holm, whose head of staff, Ana Lind, was in Lund for talks, said so.", "Vera Holm"},
      {"The singer, who has a son Igor, 6, with husband Ed Lind, said so.", "singer"},
      {"The army chief, whose rival Igor Brandt, known as Iggy, leads a band, said so.",
       "army chief"},
      {"Speaking after Vera Holm, who won in May, the mayor, Ana Lind, said so.", "Ana Lind"},
      {"Two people familiar with the talks said so.", "Two people familiar with the talks"},
      {"She said so.", "She"},
      {"Governor of Washington Vera Holm said so.", "Vera Holm"},
      {"The mayor of London Vera Holm said so.", "Vera Holm"},
      {"Undersecretary for Education Mr. Lind said so.", "Lind"},
      {"Head of operations Vera Holm said so.", "Vera Holm"},
      {"The director of mayor Vera Holm said so.", "director of mayor Vera Holm"},
      {"The report released on Monday said so.", "report"},
      {"Vera Holm, a teacher from Athens, Greece, said so.", "Vera Holm"},
      {"Vera Holm, Igor Brandt and Ana Lind said so.", "Vera Holm, Igor Brandt and Ana Lind"},
      {"After meeting Vera Holm, Igor Brandt and Ana Lind said so.", "Igor Brandt and Ana Lind"},
      {"A friend of Vera Holm said so.", "friend of Vera Holm"},
      {"A spokesman for Governor Vera Holm said so.", "spokesman for Governor Vera Holm"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Line& line = line_of(row.text);
    uint32_t verb = 0;
    while (verb < line.size() && line.text(verb) != "said") ++verb;
    CHECK(words(line, subject_of(line, verb, 0)) == row.want);
  }
}

TEST_CASE("word classes: adverbs by their ending, names are none") {
  const Line& line = line_of("He quickly told the family.");
  CHECK(line.is(0, class_pronoun));
  CHECK(line.is(1, class_adverb));
  CHECK(line.is(3, class_article));
  CHECK_FALSE(line.is(4, class_adverb));
}
