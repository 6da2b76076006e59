#include "people/speech/utterances.h"

#include <iterator>

#include "speech_support.h"

using crosshead::Document;
using crosshead::none;
using crosshead::test::opening;
using crosshead::test::speech;
using crosshead::test::speech_annotator;

TEST_CASE("utterances: parts of one utterance, and speakers that paragraphs hand on") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      {"\"It is over,\" Vera Holm said, \"for now.\"",
       "cue-after: direct Vera Holm <said> [\"It is over,\"] [\"for now.\"]"},
      {"\"It is over,\" one said. \"They lost.\" Another official said the next week would be bad.",
       "cue-after: direct one <said> [\"It is over,\"] [\"They lost.\"] / clause-before: indirect "
       "Another official <said> [the next week would be bad]"},
      {"\"It is late,\" she said. But \"Vera Holm will come here in time.\"",
       "cue-after: direct she <said> [\"It is late,\"] / "
       "same-paragraph: direct she [\"Vera Holm will come here in time.\"]"},
      {"\"It is over,\" said Vera Holm. \"I counted.\" Igor Brandt agrees.",
       "inverted: direct Vera Holm <said> [\"It is over,\"] [\"I counted.\"]"},
      {"\"It is over,\" said Vera Holm. \"Is it?\" Igor Brandt repeated.",
       "inverted: direct Vera Holm <said> [\"It is over,\"] / "
       "cue-after: direct Igor Brandt <repeated> [\"Is it?\"]"},
      {"\"Have you been here?\" It rains on all.", "none: direct - [\"Have you been here?\"]"},
      {"\"We are ready.\" That was the message from Vera Holm on Monday.",
       "possessive: direct Vera Holm <message> [\"We are ready.\"]"},
      {"\"We are ready.\" That was the message on the door.", "none: direct - [\"We are ready.\"]"},
      {"In Lund, where it rained, Vera Holm shrugged. \"Let it be.\"",
       "introduced: direct Vera Holm [\"Let it be.\"]"},
      {"\"It is over,\" said Vera Holm, adding that it was late. \"We go home.\"",
       "inverted: direct Vera Holm <said> [\"It is over,\"] [\"We go home.\"] / "
       "clause-before: indirect Vera Holm <adding> [it was late]"},
      {"\"It is over,\" said Vera Holm, adding of the town, \"We go home.\"",
       "inverted: direct Vera Holm <said> [\"It is over,\"] / "
       "clause-before: direct Vera Holm <adding> [\"We go home.\"]"},
      {"\"It is over,\" said Vera Holm, who won. \"We go home.\"",
       "inverted: direct Vera Holm <said> [\"It is over,\"] [\"We go home.\"]"},
      {"\"It is over,\" said Vera Holm, summing up the town's challenges. \"We go home.\"",
       "inverted: direct Vera Holm <said> [\"It is over,\"] [\"We go home.\"]"},
      {"\"It is over,\" said Vera Holm at the fair, where Igor Brandt also spoke. \"We go.\"",
       "inverted: direct Vera Holm <said> [\"It is over,\"] [\"We go.\"]"},
      {"\"The bridge is old.\" ― Vera Holm.\n\n\"The tunnel is older than the bridge.\" ― a voice",
       "signature: direct Vera Holm <―> [\"The bridge is old.\"] / "
       "none: direct - [\"The tunnel is older than the bridge.\"]"},
      {"\"Nobody came,\" Vera Holm said.\n\n“Nobody came”\n\nThe road was opened by the town "
       "later.",
       "cue-after: direct Vera Holm <said> [\"Nobody came,\"] / "
       "pull-quote: direct Vera Holm [“Nobody came”]"},
      {"\"All bets are off,\" Vera Holm said.\n\n“All Bets Are Off”\n\nThe road was opened later.",
       "cue-after: direct Vera Holm <said> [\"All bets are off,\"] / "
       "none: term - [“All Bets Are Off”]"},
      {"“We will go home”\n\nRain fell. \"Oh, no,\" said Igor Brandt. \"We will go home,\" Vera "
       "Holm "
       "said.",
       "pull-quote: direct Vera Holm [“We will go home”] / inverted: direct Igor Brandt <said> "
       "[\"Oh, no,\"] / cue-after: direct Vera Holm <said> [\"We will go home,\"]"},
      {"Igor Brandt called it \"a mess\". Vera Holm, 54, shrugged. \"Let it be.\"",
       "clause-before: mixed Igor Brandt <called> [\"a mess\"] / "
       "introduced: direct Vera Holm [\"Let it be.\"]"},
      {"\"We won,\" Igor Brandt said. Vera Holm came second. \"She is good.\"",
       "cue-after: direct Igor Brandt <said> [\"We won,\"] / "
       "same-paragraph: direct Igor Brandt [\"She is good.\"]"},
      {"Vera Holm said: \"We will build it.\n\n\"(APPLAUSE.)\n\n\"We will build it soon.\"",
       "colon: direct Vera Holm <said> [\"We will build it.] [\"We will build it soon.\"] / "
       "none: term - [\"(APPLAUSE.)]"},
      {"\"Yes,\" said Vera Holm. \"No,\" said Igor Brandt.",
       "inverted: direct Vera Holm <said> [\"Yes,\"] / inverted: direct Igor Brandt <said> "
       "[\"No,\"]"},
      {"“It is over,” said Vera Holm. “We go.\n\n“We go tonight.”",
       "inverted: direct Vera Holm <said> [“It is over,”] [“We go.] [“We go tonight.”]"},
      {"\"It is over,\" said Vera Holm.\n\n\"Then the lights went out and we sang.\"",
       "inverted: direct Vera Holm <said> [\"It is over,\"] / "
       "continued: direct Vera Holm [\"Then the lights went out and we sang.\"]"},
      {"\"It is over,\" said Vera Holm, who said she was tired. \"Now we rest.\"",
       "inverted: direct Vera Holm <said> [\"It is over,\"] [\"Now we rest.\"] / "
       "clause-before: indirect Vera Holm <said> [she was tired]"},
      {"\"It is over,\" Vera Holm told Igor Brandt, who said: \"Good.\"",
       "cue-after: direct Vera Holm <told> [\"It is over,\"] / "
       "colon: direct Igor Brandt <said> [\"Good.\"]"},
      {"\"It is over.\" Igor Brandt said: \"It has begun.\"",
       "none: direct - [\"It is over.\"] / colon: direct Igor Brandt <said> [\"It has begun.\"]"},
      {"Mayor Vera Holm dismissed it. \"Where is the proof?\" she asked.",
       "cue-after: direct she <asked> [\"Where is the proof?\"]"},
      {"\"HOLM: Did you open the gate?\n\n\"BRANDT: It was open.\"",
       "label: direct HOLM <:> [Did you open the gate?] / label: direct BRANDT <:> [It was "
       "open.\"]"},
      // what a sentence before reports, but for whoever asks
      {"The bridge is safe, says chief engineer Vera Holm. \"We tested it.\"",
       "clause-after: indirect Vera Holm <says> [The bridge is safe] / "
       "introduced: direct Vera Holm [\"We tested it.\"]"},
      {"\"It is old,\" said Igor Brandt. But Vera Holm warned that the bridge would fall. \"It "
       "is late.\"",
       "inverted: direct Igor Brandt <said> [\"It is old,\"] / "
       "clause-before: indirect Vera Holm <warned> [the bridge would fall] / "
       "introduced: direct Vera Holm [\"It is late.\"]"},
      {"A spokesman said the bridge was safe.\n\n\"We tested it.\"",
       "clause-before: indirect spokesman <said> [the bridge was safe] / "
       "introduced: direct spokesman [\"We tested it.\"]"},
      {"Vera Holm, the town's mayor said in a letter. \"We tested it.\"",
       "introduced: direct Vera Holm [\"We tested it.\"]"},
      {"Vera Holm asked whether the bridge was safe. \"No, it is not.\"",
       "clause-before: indirect Vera Holm <asked> [whether the bridge was safe] / "
       "none: direct - [\"No, it is not.\"]"},
      {"When asked, Vera Holm said the bridge was safe. \"We tested it.\"",
       "clause-before: indirect Vera Holm <said> [the bridge was safe] / "
       "introduced: direct Vera Holm [\"We tested it.\"]"},
      // lines of a dialogue
      {"\"Is it safe?\" Vera Holm asked Igor Brandt.\n\n\"No.\"\n\n\"Why?\"\n\n\"It is old.\"",
       "cue-after: direct Vera Holm <asked> [\"Is it safe?\"] / continued: direct Igor Brandt "
       "[\"No.\"] / continued: direct Vera Holm [\"Why?\"] / continued: direct Igor Brandt "
       "[\"It is old.\"]"},
      {"\"It is old,\" Vera Holm said.\n\n\"Is it?\"\n\n\"Yes.\"",
       "cue-after: direct Vera Holm <said> [\"It is old,\"] / continued: direct Vera Holm [\"Is "
       "it?\"] / none: direct - [\"Yes.\"]"},
      {"\"Is it safe?\" Vera Holm asked.\n\n\"It is old and it shakes.\"",
       "cue-after: direct Vera Holm <asked> [\"Is it safe?\"] / "
       "continued: direct Vera Holm [\"It is old and it shakes.\"]"},
      {"\"Bring a hammer,\" said club president Ian \"Spud\" Brandt. \"Beer is on us.\"",
       "inverted: direct Ian \"Spud\" Brandt <said> [\"Bring a hammer,\"] [\"Beer is on us.\"] / "
       "none: term - [\"Spud\"]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(speech(row.text, true) == row.want);
  }
}

TEST_CASE("utterances: words of the headline are somebody's who is quoted with them") {
  const std::string headline = "Town pulls 'smart' lamps from the old bridge\n\nBy Ilka Lind\n\n";
  const std::string body = "LUND - The lamps on the bridge were pulled on Monday by the town. ";
  const auto kind = [&](std::string_view rest) {
    return speech_annotator().annotate(headline + body + std::string(rest)).quotes[0].kind;
  };
  CHECK(kind("Vera Holm called them \"not so smart\".") == crosshead::QuoteKind::mixed);
  CHECK(kind("Vera Holm called them \"smarter\".") == crosshead::QuoteKind::term);
  CHECK(kind("It was late.") == crosshead::QuoteKind::term);
}

TEST_CASE("utterances: a quotation inside another one knows its parent and its own speaker") {
  const Document& document = speech_annotator().annotate(
      std::string(opening) + "\"My brother said 'go home' and I went,\" Vera Holm recalled.");
  REQUIRE(document.quotes.size() == 2);
  CHECK(document.quotes[0].parent == none);
  CHECK(document.quotes[1].parent == 0);
  CHECK(document.slice(document.quotes[1].speaker) == "My brother");
  CHECK(document.slice(document.quotes[0].speaker) == "Vera Holm");
}

TEST_CASE("utterances: three levels of quotations, each with its parent") {
  const Document& document = speech_annotator().annotate(
      std::string(opening) +
      "\"My brother said, 'She told me, \"Go home,\" and I went,' years ago,\" Vera Holm said.");
  REQUIRE(document.quotes.size() == 3);
  CHECK(document.quotes[0].parent == none);
  CHECK(document.quotes[1].parent == 0);
  CHECK(document.quotes[2].parent == 1);
  CHECK(document.slice(document.quotes[2].speaker) == "She");
}

TEST_CASE("utterances: whoever says I inside a quotation is its speaker") {
  const Document& document = speech_annotator().annotate(
      std::string(opening) + "\"When it fell I thought, 'It is over',\" Vera Holm recalled.");
  REQUIRE(document.quotes.size() == 2);
  REQUIRE(document.quotes[0].speaker_entity != none);
  CHECK(document.slice(document.quotes[1].speaker) == "I");
  CHECK(document.quotes[1].speaker_entity == document.quotes[0].speaker_entity);
}

TEST_CASE("utterances: whoever says I in an answer is whose answer it is") {
  const Document& document = speech_annotator().annotate(
      std::string(opening) +
      "Igor Brandt: When did you leave?\n\n"
      "Vera Holm: In May. My uncle Otto Lind said, \"It is late.\" I told him he was wrong.");
  REQUIRE(document.quotes.size() == 2);
  REQUIRE(document.quotes[1].speaker_entity != none);
  CHECK(document.slice(
            document.mentions[document.entities[document.quotes[1].speaker_entity].name].span) ==
        "Vera Holm");
}

TEST_CASE("utterances: whoever is \"he\" inside a quotation is not its speaker") {
  const Document& document = speech_annotator().annotate(
      std::string(opening) + "\"When it fell she said, 'It is over',\" Vera Holm recalled.");
  REQUIRE(document.quotes.size() == 2);
  REQUIRE(document.quotes[0].speaker_entity != none);
  CHECK(document.quotes[1].speaker_entity == none);
}

TEST_CASE("utterances: \"he\" inside a quotation is who was named before, but for one unnamed") {
  const auto of_inner = [](std::string_view text) {
    const Document& document = speech_annotator().annotate(std::string(opening).append(text));
    REQUIRE(document.quotes.size() == 2);
    const uint32_t entity = document.quotes[1].speaker_entity;
    return entity == none ? std::string("-")
                          : std::string(document.slice(
                                document.mentions[document.entities[entity].name].span));
  };
  CHECK(of_inner("Igor Brandt left in May. Otto Lind stayed. \"He told me, 'It is over',\" Otto "
                 "Lind recalled.") == "Igor Brandt");
  CHECK(of_inner("Igor Brandt left in May. Otto Lind stayed. \"A young man stopped me. He told "
                 "me, 'It is over',\" Otto Lind recalled.") == "-");
}

TEST_CASE("utterances: somebody without a name goes on speaking, and so does whoever adds") {
  struct Row {
    const char* text;
    const char* name;  ///< Of the last quotation's speaker; "" if nobody is named.
  };
  const Row rows[] = {
      {"Igor Brandt left the town in May. A guard said the bridge was old. \"It shook,\" he added.",
       ""},
      {"Igor Brandt left the town in May. A Department for Roads spokesman said: \"It is old.\" "
       "\"It shook,\" he added.",
       ""},
      {"Igor Brandt left the town in May. A guard asked when the bridge was built. \"Nobody "
       "knew,\" he said.",
       "Igor Brandt"},
      {"Igor Brandt left the town in May. His wife said the bridge was old. \"It shook,\" he "
       "added.",
       "Igor Brandt"},
      {"A guard said the bridge was old. Igor Brandt left. \"It shook,\" he added.", "Igor Brandt"},
      {"Igor Brandt said: \"A guard told me, 'Go.'\" \"It was late,\" he added.", "Igor Brandt"},
      {"Igor Brandt said the bridge was old. \"It shakes,\" the barrister added.", "Igor Brandt"},
      {"Igor Brandt said the bridge was old. \"It shakes,\" the barrister said.", ""},
      // a noun that the text has not used is another word for whoever is in focus
      {"Igor Brandt said the bridge was old. \"It shakes,\" the guard said.", "Igor Brandt"},
      {"A guard left. Igor Brandt said the bridge was old. \"It shakes,\" the guard said.", ""},
      {"Igor Brandt said the bridge was old. \"It shakes,\" this guard said.", ""},
      {"Igor Brandt said the bridge was old. \"It shakes,\" the guard of Lund said.", ""},
      {"Igor Brandt, head of Helvag, spoke. \"It shakes,\" the Helvag head said.", "Igor Brandt"},
      {"Igor Brandt sighed. \"It shakes,\" she said.", "Igor Brandt"},
      {"Mr Igor Brandt sighed. \"It shakes,\" she said.", ""},
      // whom the lead tells of, the next sentences name
      {"The town's mayor said the bridge was old.\n\nRain fell. Igor Brandt said it was \"lost\". "
       "\"It is,\" the mayor added.",
       "Igor Brandt"},
      {"A local mayor said the bridge was \"old\".\n\nRain fell. Town Mayor Igor Brandt left.",
       "Igor Brandt"},
      {"Mayor Igor Brandt left. \"It shakes,\" the defeated mayor said.", "Igor Brandt"},
      {"Igor Brandt, the mayor, left. A spokesman for the mayor said it was \"lost\".",
       "Igor Brandt"},
      {"A spokeswoman for the new owner, Helvag, said it was \"lost\".", "Helvag"},
      {"Igor Brandt said the bridge was old. \"It shakes,\" a barrister added.", ""},
      {"Igor Brandt left the town in May. \"It shakes,\" the father of two said.", "Igor Brandt"},
      {"Igor Brandt left the town in May. \"It shakes,\" said the mother of two.", ""},
      {"Igor Brandt left the town in May. \"It shakes,\" the father of the boy said.", ""},
      {"Vera Holm came. She read a note in which a guard called it \"lost\". \"Who knew?\" she "
       "asked.",
       "Vera Holm"},
      {"Vera Holm came. A guard called it \"lost\". \"Who knew?\" she asked.", ""},
      // whoever writes "I ask" does not answer
      {"Vera Holm came. \"It is late,\" she said.\n\n\"Is it?\" I ask.\n\n\"It is now.\"",
       "Vera Holm"},
      {"\"Is it late?\" asked Vera Holm.\n\n\"It is now.\"", "Vera Holm"},
      {"\"It is late,\" said Igor Brandt.\n\n\"Is it?\" asked Vera Holm.\n\n\"It is now.\"",
       "Igor Brandt"},
      {"\"It is late,\" said Igor Brandt.\n\nAnd on the bridge: \"It will stay.\"", "Igor Brandt"},
      // whoever is told of does not tell it
      {"Anna Brandt spoke for an hour. Vera Holm, she said, was \"late\".", "Anna Brandt"},
      // of an organisation that speaks through somebody
      {"A Helvag spokesman said it was \"lost\".", "Helvag"},
      {"A Helvag spokesman, who was ill, said it was \"lost\".", "Helvag"},
      {"A former Helvag spokesman said it was \"lost\".", ""},
      {"A Helvag candidate said it was \"lost\".", ""},
      {"A spokesman said it was \"lost\".", ""},
      {"A spokesman for Helvag said it was \"lost\".", "Helvag"},
      {"Officials at chipmaker Helvag said it was \"lost\".", "Helvag"},
      {"A report by Helvag said it was \"lost\".", "Helvag"},
      {"A customer of Helvag said it was \"lost\".", ""},
      {"A spokesman for the Helvag family said it was \"lost\".", ""},
      {"In May chipmaker Helvag left. The company's spokesman said it was \"lost\".", "Helvag"},
      {"In May chipmaker Helvag left. A company spokesman said it was \"lost\".", "Helvag"},
      {"In May chipmaker Helvag left. A spokesman for the company said it was \"lost\".", "Helvag"},
      {"Igor Brandt sat. \"It shakes,\" said the 34-year-old head of Helvag.", "Igor Brandt"},
      {"Vera Holm and colleagues said it was \"lost\".", "Vera Holm"},
      // of a person who speaks through somebody
      {"A spokesman for the mayor, a doctor, said Vera Holm was \"lost\".", ""},
      {"A spokeswoman for Mayor Vera Holm said it was \"lost\".", "Vera Holm"},
      {"Vera Holm left. The Holm campaign said it was \"lost\".", "Vera Holm"},
      {"A spokesman for Vera Holm's wife said it was \"lost\".", ""},
      {"Its chief executive said it was \"lost\". \"No,\" said CEO Vera Holm. \"Go,\" the chief "
       "executive added.",
       "Vera Holm"},
      // who gives a name of his own
      {"\"It is old,\" said a guard who gave his name as Igor Brandt.", "Igor Brandt"},
      {"\"It is old,\" said a guard, who asked to be identified only as Igor Brandt.",
       "Igor Brandt"},
      {"\"It is old,\" said a guard who called himself Igor Brandt.", "Igor Brandt"},
      {"\"It is old,\" said a guard who worked as Igor Brandt's driver.", ""},
      {"\"It is old,\" said a guard who once drove Igor Brandt.", ""},
      {"\"It is old,\" said a guard who only met Igor Brandt in May.", ""},
      {"\"It is old,\" said a guard who built it himself and told Igor Brandt.", ""},
      // inside a quotation somebody else is meant
      {"Igor Brandt left. \"My son met Igor Brandt. He said, 'It is over',\" Vera Holm recalled.",
       "Igor Brandt"},
      {"Vera Holm wrote to Anna Brandt. \"She said, 'Come home',\" Vera Holm recalled.",
       "Anna Brandt"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    const Document& document =
        speech_annotator().annotate(std::string(opening) + std::string(row.text));
    const uint32_t entity = document.quotes.back().speaker_entity;
    const std::string name(
        entity == none ? ""
                       : document.slice(document.mentions[document.entities[entity].name].span));
    CHECK(name == row.name);
  }
}

TEST_CASE("utterances: of two who speak together none is the speaker") {
  for (const char* text : {"\"It is over,\" Vera Holm and Igor Brandt said.",
                           "\"It is over,\" said Vera Holm and Igor Brandt."}) {
    CAPTURE(text);
    const Document& document = speech_annotator().annotate(std::string(opening) + text);
    REQUIRE(document.quotes.size() == 1);
    CHECK(document.slice(document.quotes[0].speaker) == "Vera Holm and Igor Brandt");
    CHECK(document.quotes[0].speaker_entity == none);
  }
}

TEST_CASE("utterances: whoever names somebody is somebody else, unless others are quoted") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      // ... and unless there is nobody else near
      {"Anna Brandt came. It rained. It poured. It was cold. Vera Holm is a candidate. She said, "
       "\"They say Vera Holm will quit, and I will not.\"",
       "Vera Holm"},
      {"Anna Brandt wrote to Vera Holm. She said, \"Vera Holm was the soul of the town.\"",
       "Anna Brandt"},
      {"Vera Holm wrote to Anna Brandt. \"My brother said, 'Vera, come home',\" she said.",
       "Vera Holm"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    const Document& document =
        speech_annotator().annotate(std::string(opening) + std::string(row.text));
    REQUIRE(!document.quotes.empty());
    REQUIRE(document.quotes[0].speaker_entity != none);
    const uint32_t name = document.entities[document.quotes[0].speaker_entity].name;
    CHECK(document.slice(document.mentions[name].span) == row.want);
  }
}

TEST_CASE("utterances: no quotations in site text, crossheads and dividers") {
  CHECK(
      speech(
          "\"All is well,\" Vera Holm said.\n\n- 'Information war' -\n\nThe rain went on all night "
          "and the river rose again before dawn came.") ==
      "direct Vera Holm <said> [\"All is well,\"]");
}

TEST_CASE("utterances: hostile texts take linear time") {
  const char* const units[] = {"He said it was \"bad\" and ",
                               "\"A,\" Holm, a doctor, ",
                               "\"A b c d.\" ",
                               "Holm and ",
                               ", saying",
                               "according to ",
                               "he said: ",
                               "he said that ",
                               "he said - ",
                               "\"A,\" he said.\n\n",
                               "“A\n\n",
                               "said \"x\" ",
                               "head of "};
  for (const char* unit : units) {
    std::string text;
    while (text.size() < 300000) text += unit;
    const Document& document = speech_annotator().annotate(text);
    for (const auto& quote : document.quotes) REQUIRE(quote.span.end <= document.text.size());
  }
  std::string deep;
  for (int i = 0; i < 10000; ++i) deep += "“he said ";
  CHECK(speech_annotator().annotate(deep).quotes.size() <= 8);
  const std::string big = "\"" + std::string(2000000, 'a') + ",\" Vera Holm said.";
  CHECK(speech_annotator().annotate(big).quotes.size() == 1);
}

TEST_CASE("utterances: marks and verbs in any order give a valid document") {
  const char* const bits[] = {"\"",
                              "“",
                              "”",
                              "‘",
                              "’",
                              "'",
                              "«",
                              "»",
                              "(",
                              ")",
                              "—",
                              " - ",
                              ":",
                              ", ",
                              ". ",
                              "\n\n",
                              " said ",
                              "according to ",
                              "who ",
                              "that ",
                              "and ",
                              " of them",
                              " in her words",
                              "``",
                              "''",
                              "HOLM:",
                              "?",
                              "!",
                              "%"};
  uint32_t seed = 7;
  const auto random = [&](uint32_t n) {
    return (seed = seed * 1664525u + 1013904223u) / 65536u % n;
  };
  for (int k = 0; k < 300; ++k) {
    std::string text;
    for (int i = 0; i < 30; ++i) {
      text += bits[random(static_cast<uint32_t>(std::size(bits)))];
      if (random(3)) text += "Holm";
    }
    CAPTURE(text);
    const Document& document = speech_annotator().annotate(text);
    for (const auto& quote : document.quotes) REQUIRE(quote.span.end <= document.text.size());
  }
}
