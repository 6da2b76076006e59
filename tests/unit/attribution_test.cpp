#include "people/speech/attribution.h"

#include "speech_support.h"

using crosshead::test::headline_speech;
using crosshead::test::speech;

namespace {
struct Row {
  const char* text;
  const char* want;
};
void check(const Row& row) {
  CAPTURE(row.text);
  CHECK(speech(row.text, true) == row.want);
}
}  // namespace

TEST_CASE("attribution: behind the words") {
  const Row rows[] = {
      {"\"The bridge held,\" Vera Holm said.",
       "cue-after: direct Vera Holm <said> [\"The bridge held,\"]"},
      {"\"The bridge held,\" said Vera Holm, 54, a teacher.",
       "inverted: direct Vera Holm <said> [\"The bridge held,\"]"},
      {"\"The bridge held,\" said Mayor Vera Holm.",
       "inverted: direct Vera Holm <said> [\"The bridge held,\"]"},
      {"\"Did the bridge hold?\" asked the union's president, Vera Holm.",
       "inverted: direct Vera Holm <asked> [\"Did the bridge hold?\"]"},
      {"\"The bridge held,\" said the head of the water agency, Vera Holm.",
       "inverted: direct Vera Holm <said> [\"The bridge held,\"]"},
      {"\"Not now,\" was all Vera Holm would say.",
       "cue-after: direct Vera Holm <say> [\"Not now,\"]"},
      {"\"An utter circus,\" is how Vera Holm described it.",
       "cue-after: direct Vera Holm <described> [\"An utter circus,\"]"},
      {"\"The bridge held,\" according to a spokesman for the town, Vera Holm.",
       "according-to: direct Vera Holm <according to> [\"The bridge held,\"]"},
      {"\"The bridge held,\" said a report of the agency, Vera Holm.",
       "inverted: direct report <said> [\"The bridge held,\"]"},
      {"\"The bridge held,\" his wife, Vera Holm, said.",
       "cue-after: direct Vera Holm <said> [\"The bridge held,\"]"},
      {"\"The bridge held,\" a senior official said on condition of anonymity.",
       "cue-after: direct senior official <said> [\"The bridge held,\"]"},
      {"\"The bridge held,\" according to Vera Holm.",
       "according-to: direct Vera Holm <according to> [\"The bridge held,\"]"},
      {"\"The bridge is sound and safe.\" - Mayor Vera Holm",
       "signature: direct Vera Holm <-> [\"The bridge is sound and safe.\"]"},
      {"\"The bridge is sound and safe.\" ― Vera Holm",
       "signature: direct Vera Holm <―> [\"The bridge is sound and safe.\"]"},
      {"\"The bridge held,\" Vera Holm told reporters.",
       "cue-after: direct Vera Holm <told> [\"The bridge held,\"]"},
      {"\"The bridge held,\" Vera Holm, who built it, said.",
       "cue-after: direct Vera Holm <said> [\"The bridge held,\"]"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("attribution: before the words") {
  const Row rows[] = {
      {"Vera Holm said: \"The bridge held.\"",
       "colon: direct Vera Holm <said> [\"The bridge held.\"]"},
      {"Vera Holm, a doctor in the town, said: \"The bridge held.\"",
       "colon: direct Vera Holm <said> [\"The bridge held.\"]"},
      {"Vera Holm, who lost her house, said, \"The bridge held.\"",
       "cue-before: direct Vera Holm <said> [\"The bridge held.\"]"},
      {"Vera Holm said on Tuesday, hours before flying home: \"The bridge held.\"",
       "colon: direct Vera Holm <said> [\"The bridge held.\"]"},
      {"A spokesman for Vera Holm said: \"The bridge held.\"",
       "colon: direct spokesman for Vera Holm <said> [\"The bridge held.\"]"},
      {"And from Mayor Vera Holm:\n\n\"The bridge held through the night.\"",
       "label: direct Vera Holm <:> [\"The bridge held through the night.\"]"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("attribution: words inside the reporter's sentence") {
  const Row rows[] = {
      {"Vera Holm asked us to wait \"until all are home,\" as the council warned of \"chaos\".",
       "clause-before: mixed Vera Holm <asked> [\"until all are home,\"] / "
       "clause-before: mixed council <warned> [\"chaos\"]"},
      {"It must wait \"until all are home,\" as Vera Holm warned.",
       "cue-after: mixed Vera Holm <warned> [\"until all are home,\"]"},
      {"Vera Holm told the court it was \"a mess,\" according to a report.",
       "clause-before: mixed Vera Holm <told> [\"a mess,\"]"},
      {"The bridge was \"a mess,\" according to a report.",
       "according-to: mixed report <according to> [\"a mess,\"]"},
      {"The town's mayor, Vera Holm, urged both sides to avoid \"a mess\".",
       "clause-before: mixed Vera Holm <urged> [\"a mess\"]"},
      {"The Bank of Lund in Bern called it \"a mess\".",
       "clause-before: mixed Bank of Lund <called> [\"a mess\"]"},
      {"Calling the bridge \"a joke,\" Vera Holm left.",
       "clause-before: mixed Vera Holm <Calling> [\"a joke,\"]"},
      {"Igor Brandt said it was late. Calling the bridge \"a joke\", Vera Holm left.",
       "clause-before: indirect Igor Brandt <said> [it was late] / "
       "clause-before: mixed Vera Holm <Calling> [\"a joke\"]"},
      {"The driver was \"in a hurry\", the court heard on Monday.",
       "cue-after: mixed - <heard> [\"in a hurry\"]"},
      {"An inquest was told that the driver had been late.",
       "clause-before: indirect - <told> [the driver had been late]"},
      {"Praised by critics as \"a master\" and by friends as \"a saint\", Vera Holm left.",
       "clause-before: mixed critics <Praised> [\"a master\"] / "
       "clause-before: mixed friends <Praised> [\"a saint\"]"},
      {"Vera Holm, who called the plan \"unfair,\" portrayed her rival as weak.",
       "clause-before: mixed Vera Holm <called> [\"unfair,\"]"},
      {"The market was calm, with many guests chanting \"We are here\" and \"We stay\".",
       "cue-before: mixed many guests <chanting> [\"We are here\"] / "
       "clause-before: mixed many guests <chanting> [\"We stay\"]"},
      {"Vera Holm said the plan was \"a disaster for the town\" and left.",
       "clause-before: mixed Vera Holm <said> [\"a disaster for the town\"]"},
      {"The plan is \"unfair\" and \"cruel\", Vera Holm said.",
       "clause-after: mixed Vera Holm <said> [\"unfair\"] / cue-after: mixed Vera Holm <said> "
       "[\"cruel\"]"},
      {"Vera Holm rejected the report, dubbing it \"a fairy tale\".",
       "clause-before: mixed Vera Holm <dubbing> [\"a fairy tale\"]"},
      {"Vera Holm, the mayor of Lund, said the council \"moved too late\".",
       "clause-before: mixed Vera Holm <said> [\"moved too late\"]"},
      {"\"It is a mess,\" said actor and activist Vera Holm.",
       "inverted: direct Vera Holm <said> [\"It is a mess,\"]"},
      {"\"It is a mess,\" said the mayor and police chief Vera Holm.",
       "inverted: direct mayor <said> [\"It is a mess,\"]"},
      {"Asked by Igor Brandt whether it was \"a mess\", Vera Holm said: \"No.\"",
       "clause-before: mixed Igor Brandt <Asked> [\"a mess\"] / "
       "colon: direct Vera Holm <said> [\"No.\"]"},
      {"Vera Holm was told it was \"a mess\". \"So it is,\" she said: \"Let us go.\"",
       "none: term - [\"a mess\"] / cue-after: direct she <said> [\"So it is,\"] "
       "[\"Let us go.\"]"},
      {"A man heard Vera Holm say \"never again\".",
       "cue-before: direct Vera Holm <say> [\"never again\"]"},
      {"They heard her say \"never again\".", "cue-before: direct her <say> [\"never again\"]"},
      {"They let her know it was \"a mess\".", "none: term - [\"a mess\"]"},
      {"\"It is a mess,\" said the mother-of-two.",
       "inverted: direct mother-of-two <said> [\"It is a mess,\"]"},
      {"\"It is a mess,\" the 54-year-old mother-of-two says.",
       "cue-after: direct 54-year-old mother-of-two <says> [\"It is a mess,\"]"},
      {"Vera Holm began, \"It is late.\"",
       "cue-before: direct Vera Holm <began> [\"It is late.\"]"},
      {"Vera Holm began the \"Big Dig\" in May.", "none: term - [\"Big Dig\"]"},
      {"A paper that Vera Holm published named the \"big dig\".", "none: term - [\"big dig\"]"},
      {"According to him, the plan was \"a mess\".",
       "according-to: mixed him <According to> [\"a mess\"]"},
      {"The plan (\"a first step,\" in her words) was dropped.",
       "possessive: mixed her <in her words> [\"a first step,\"]"},
      {"While Vera Holm called Otto Lind a \"forceful\" man, he sees Lund as lost.",
       "clause-before: mixed Vera Holm <called> [\"forceful\"]"},
      {"As Vera Holm said that he \"slept,\" one of the judges said the cases were old.",
       "clause-before: mixed Vera Holm <said> [\"slept,\"] / clause-before: indirect one of the "
       "judges <said> [the cases were old]"},
      {"Vera Holm said she would make it \"glow,\" and Otto Lind vowed to stay.",
       "clause-before: mixed Vera Holm <said> [\"glow,\"]"},
      {"The actor, known for \"Slow Water,\" said she was \"lost\".",
       "none: term - [\"Slow Water,\"] / clause-before: mixed actor <said> [\"lost\"]"},
      {"The 29-year-old, known for \"Slow Water\", told fans she was \"lost\".",
       "none: term - [\"Slow Water\"] / clause-before: mixed 29-year-old <told> [\"lost\"]"},
      {"There was talk when Vera Holm took the stage and called him a \"liar\".",
       "clause-before: mixed Vera Holm <called> [\"liar\"]"},
      {"There was talk of Vera Holm, who is new here, saying \"Rain must fall on all.\"",
       "cue-before: direct Vera Holm <saying> [\"Rain must fall on all.\"]"},
      {"\"We keep it,\" one owner, who asked not to be named, told reporters.",
       "cue-after: direct one owner <told> [\"We keep it,\"]"},
      {"\"It was late,\" The This Hour co-host Vera Holm said.",
       "cue-after: direct Vera Holm <said> [\"It was late,\"]"},
      {"\"It is late,\" Vera Holm, 30, of Lund, Ohio, who was there, said in a letter.",
       "cue-after: direct Vera Holm <said> [\"It is late,\"]"},
      {"\"It is late,\" said Vera Holm and Igor Brandt.",
       "inverted: direct Vera Holm and Igor Brandt <said> [\"It is late,\"]"},
      {"Vera Holm said he would press on \"as long as it takes\".",
       "clause-before: mixed Vera Holm <said> [\"as long as it takes\"]"},
      {"Vera Holm spoke of what she called \"a mess\" by the council.",
       "cue-before: mixed she <called> [\"a mess\"]"},
      {"@veraholm: \"Three boats for us all. I have had more rain in my coat.\"",
       "label: direct veraholm <:> [\"Three boats for us all. I have had more rain in my coat.\"]"},
      {"It was, in Vera Holm's words, \"over for good.\"",
       "possessive: mixed Vera Holm <in Vera Holm's words> [\"over for good.\"]"},
      {"In Vera Holm's view, the plan is \"mad\".",
       "possessive: mixed Vera Holm <In Vera Holm's view> [\"mad\"]"},
      {"In my opinion, it is \"grim\".", "none: term - [\"grim\"]"},
      {"\"It is our year!\" Vera Holm's niece, Igor Brandt, shouted to the crowd.",
       "cue-after: direct Igor Brandt <shouted> [\"It is our year!\"]"},
      {"\"We won,\" said her lawyer, former mayor Vera Holm.",
       "inverted: direct Vera Holm <said> [\"We won,\"]"},
      {"\"We won,\" said its head, Dr Vera Holm, who spoke first.",
       "inverted: direct Vera Holm <said> [\"We won,\"]"},
      {"\"Rain fell on us,\" according to Vera Holm, whose bridge was safe.",
       "according-to: direct Vera Holm <according to> [\"Rain fell on us,\"]"},
      {"Vera Holm said in prepared remarks: \"Demand was weak.\"",
       "colon: direct Vera Holm <said> [\"Demand was weak.\"]"},
      {"Igor Brandt called her leaked emails \"grave\".",
       "clause-before: mixed Igor Brandt <called> [\"grave\"]"},
      {"Vera Holm was, by her own account, \"a poor singer\".",
       "possessive: mixed her <by her own account> [\"a poor singer\"]"},
      {"Her remark that \"rain must fall\" angered Lund.",
       "possessive: mixed Her <remark> [\"rain must fall\"]"},
      {"The town lived with Vera Holm's claim on Monday that it was \"lost\".",
       "possessive: mixed Vera Holm <claim> [\"lost\"]"},
      {"The town stood by the claim that it was \"lost\".", "none: term - [\"lost\"]"},
      {"The plan is \"a mess,\" Vera Holm said on Monday.",
       "cue-after: mixed Vera Holm <said> [\"a mess,\"]"},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("attribution: passives without an auxiliary, headlines") {
  const Row rows[] = {
      {"Igor Brandt, once described by Vera Holm as \"a liar\", left.",
       "clause-before: mixed Vera Holm <described> [\"a liar\"]"},
      {"Described by Vera Holm as \"a liar\", Igor Brandt left.",
       "clause-before: mixed Vera Holm <Described> [\"a liar\"]"},
      {"The plan, dubbed \"a mess\" by Vera Holm, was dropped.",
       "cue-before: mixed Vera Holm <dubbed> [\"a mess\"]"},
      {"Igor Brandt, accused of \"lying\" to a court, left.", "none: term - [\"lying\"]"},
      {"Igor Brandt accused Vera Holm of \"lying\".",
       "clause-before: mixed Igor Brandt <accused> [\"lying\"]"},
      {"Police say demand for it is \"weak\".", "clause-before: mixed Police <say> [\"weak\"]"},
      {"What Vera Holm described as \"a mess\" was cleared.",
       "cue-before: mixed Vera Holm <described as> [\"a mess\"]"},
      {"Vera Holm said police were calling \"every ten minutes\".",
       "clause-before: mixed Vera Holm <said> [\"every ten minutes\"]"},
      {"That is what Vera Holm said. Officials were calling it \"a mess\" again.",
       "clause-before: mixed Officials <calling> [\"a mess\"]"},
      {"Vera Holm responded by calling it \"a mess\".",
       "clause-before: mixed Vera Holm <calling> [\"a mess\"]"},
      {"Vera Holm is said to have replied: \"Never again.\"",
       "colon: direct Vera Holm <replied> [\"Never again.\"]"},
      {"Vera Holm was asked to describe it as \"a mess\".", "none: term - [\"a mess\"]"},
  };
  for (const Row& row : rows) check(row);
  const Row headlines[] = {
      {"Vera Holm accused of 'lying' to the court", "mixed - ['lying']"},
      {"'Shameful': Vera Holm storms out as bridge closes", "mixed Vera Holm <:> ['Shameful']"},
      {"'Shameful': (Vera Holm says) as bridge closes", "mixed - ['Shameful']"},
      {"'Shameful': Vera Holm supporters march over bridge", "mixed - ['Shameful']"},
      {"'Shameful': Vera Holm is out as bridge closes", "mixed - ['Shameful']"},
      {"'Shameful': Vera Holm dies as bridge closes", "mixed - ['Shameful']"},
      {"Shops pull 'smart' lamps after fires", "term - ['smart']"},
      {"Judge halts work on town's 'tower' bridge", "term - ['tower']"},
      {"Vera Holm 'not sure' about bridge", "mixed - ['not sure']"},
      {"Minister 'slept as bridge fell', court told", "mixed - ['slept as bridge fell']"},
      {"'Slow Water': a bridge with a broken heart", "term - ['Slow Water']"},
      {"Vera Holm tells court she 'never fell' off bridge",
       "mixed Vera Holm <tells> ['never fell']"},
      {"Vera Holm told to 'get lost'", "direct - ['get lost']"},
      {"'It was late': Vera Holm recalls the night", "direct Vera Holm <recalls> ['It was late']"},
      {"'It was late': Mayor Vera Holm on the night", "direct Vera Holm ['It was late']"},
      {"'It was late': Man on trial after the night", "direct - ['It was late']"},
      {"'It was late': A town feels the loss", "direct - ['It was late']"},
      {"'It was late': Man jailed over the night", "direct - ['It was late']"},
      {"Bridge over the river is 'dead' - mayor", "mixed mayor <-> ['dead']"},
      {"Bridge over the river is 'dead' - BBC News", "mixed - ['dead']"},
      {"Bridge over the river is 'dead' - and nobody cares", "mixed - ['dead']"},
      {"Vera Holm criticised over 'cruel' joke", "mixed - ['cruel']"},
      {"Vera Holm hailed a 'hero' by Igor Brandt", "mixed Igor Brandt <hailed> ['hero']"},
      {"Bridge 'was not safe', jury told", "mixed - ['was not safe']"},
      {"Vera Holm told Igor Brandt 'you must go'", "direct Vera Holm <told> ['you must go']"},
      {"Vera Holm accuses Igor Brandt of 'lying'", "mixed Vera Holm <accuses> ['lying']"},
      {"Minister Warns: 'Reform or Die'", "mixed Minister <Warns> ['Reform or Die']"},
      {"Vera Holm Blasts Igor Brandt: 'He Is A Liar'",
       "direct Vera Holm <Blasts> ['He Is A Liar']"},
      {"Vera Holm Calls Igor Brandt 'A Mess' Over Police Plan",
       "mixed Vera Holm <Calls> ['A Mess']"},
      {"Vera Holm shames bank: 'Get out'", "mixed Vera Holm <:> ['Get out']"},
      {"Vera Holm Fans In Lund: 'Get Out'", "mixed Vera Holm Fans In Lund <:> ['Get Out']"},
      {"Vera Holm Claims Of 'Plots' Dismissed", "mixed - ['Plots']"},
      {"Review: 'Slow Water' is a mess", "mixed - ['Slow Water']"},
      {"Vera Holm quits, says Igor Brandt 'must go'", "mixed Vera Holm <says> ['must go']"},
      {"Mayor sacks aide, says he was 'rude'", "mixed Mayor <says> ['rude']"},
      {"Lund hit by 'tonight we march' threat", "direct - ['tonight we march']"},
      {"Lund 'must do more' for its bridge, says Vera Holm",
       "mixed Vera Holm <says> ['must do more']"},
      {"MPs balk at Vera Holm's bridge plan: 'No'", "mixed MPs <:> ['No']"},
      {"Bridge 'was not safe', says Vera Holm", "mixed Vera Holm <says> ['was not safe']"},
  };
  for (const Row& row : headlines) {
    CAPTURE(row.text);
    CHECK(headline_speech(row.text) == row.want);
  }
}

TEST_CASE("attribution: before a colon, whoever acts and not who the verb leads to") {
  const Row rows[] = {
      {"Vera Holm turned to Igor Brandt: \"What now?\"",
       "label: direct Vera Holm <:> [\"What now?\"]"},
      {"She took to Twitter: \"What now?\"", "label: direct She <:> [\"What now?\"]"},
      {"The mayor looked at Vera Holm: \"What now?\"", "label: direct mayor <:> [\"What now?\"]"},
      {"Vera Holm, of Lund: \"What now?\"", "label: direct Vera Holm <:> [\"What now?\"]"},
      {"Vera Holm's lawyer, Igor Brandt: \"What now?\"",
       "label: direct Igor Brandt <:> [\"What now?\"]"},
      {"Best line of the night from Igor Brandt: \"What now?\"",
       "label: direct Igor Brandt <:> [\"What now?\"]"},
      {"Vera Holm was followed by Igor Brandt: \"What now?\"",
       "label: direct Igor Brandt <:> [\"What now?\"]"},
      {"Her message was clear: \"Go home.\"", "label: direct Her <:> [\"Go home.\"]"},
      {"Vera Holm's advice to Igor Brandt: \"Go home.\"",
       "label: direct Vera Holm <:> [\"Go home.\"]"},
      {"His lawyer: \"Go home.\"", "label: direct His lawyer <:> [\"Go home.\"]"},
      {"With critics worried about rain, Vera Holm has a message: \"Go home.\"",
       "label: direct Vera Holm <:> [\"Go home.\"]"},
      {"As Vera Holm said, the plan was a mess: \"Go home.\"",
       "colon: direct Vera Holm <said> [\"Go home.\"]"},
  };
  for (const Row& row : rows) check(row);
}
