#include "people/speech/kinds.h"

#include "speech_support.h"

using crosshead::test::speech;

TEST_CASE("kinds: direct, mixed and term by place and verb") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      {"Vera Holm said \"never again\" would she sail.",
       "mixed Vera Holm <said> [\"never again\"]"},
      {"The crowd chanted \"Out, out!\"", "direct crowd <chanted> [\"Out, out!\"]"},
      {"'All Bets Are Off.'\n\nRain fell on the town.", "term - ['All Bets Are Off.']"},
      {"'No, I did not see it.'\n\nRain fell on the town.", "direct - ['No, I did not see it.']"},
      {"\"(LAUGHTER.)\"", "term - [\"(LAUGHTER.)\"]"},
      {"Her essay, \"Come home, all of you,\" is long.", "term - [\"Come home, all of you,\"]"},
      {"His second EP \"Slow Water,\" his agency Helvag said, sold well.",
       "term - [\"Slow Water,\"]"},
      {"Vera Holm is to release \"Salt,\" her first album in years.", "term - [\"Salt,\"]"},
      {"Vera Holm said it was \"Salty,\" the film critic said.",
       "mixed film critic <said> [\"Salty,\"]"},
      {"Vera Holm has a \"reduce\" rating on it.", "term - [\"reduce\"]"},
      {"Vera Holm said the Elm Water Fund (\"EWF\") was empty.",
       "indirect Vera Holm <said> [the Elm Water Fund (\"EWF\") was empty] / term - [\"EWF\"]"},
      {"Vera Holm called the mayor a fool (\"a true clown\") again.",
       "mixed Vera Holm <called> [\"a true clown\"]"},
      {"Vera Holm added sleep to her \"Four Good Things\" checklist.",
       "term - [\"Four Good Things\"]"},
      {"Vera Holm found a page headed \"Rainy Day\".", "term - [\"Rainy Day\"]"},
      {"\"They say to me 'go on' and they leave,\" said Vera Holm.",
       "direct Vera Holm <said> [\"They say to me 'go on' and they leave,\"] / "
       "direct They <say> ['go on']"},
      {"Vera Holm said \"never\" and left.", "mixed Vera Holm <said> [\"never\"]"},
      {"As Vera Holm put it, \"too dear for us and them\".",
       "mixed Vera Holm <put it> [\"too dear for us and them\"]"},
      {"As Vera Holm put it, \"We cannot pay for this.\"",
       "direct Vera Holm <put it> [\"We cannot pay for this.\"]"},
      {"Her fans call themselves \"Holmers\".", "term - [\"Holmers\"]"},
      {"Vera Holm called herself \"a lost case\".", "mixed Vera Holm <called> [\"a lost case\"]"},
      {"A banner read \"No more dams\".", "term - [\"No more dams\"]"},
      {"Officials avoid the word \"refugee\".", "term - [\"refugee\"]"},
      {"His first film, titled \"Slow Water\", was shown.", "term - [\"Slow Water\"]"},
      {"The street is known as \"the Ditch\" to all.", "term - [\"the Ditch\"]"},
      {"Vera Holm, who held up a copy of \"Loved.\"", "term - [\"Loved.\"]"},
      {"There is a word for it: \"managed decline\".", "term - [\"managed decline\"]"},
      {"A band called \"The Low Tide\" played there.", "term - [\"The Low Tide\"]"},
      {"She named her dog \"Rex\" for him.", "term - [\"Rex\"]"},
      {"Vera Holm called the plan \"a fairy tale\".",
       "mixed Vera Holm <called> [\"a fairy tale\"]"},
      {"\"We knew nothing of it,\" went the tale in the valley.",
       "direct - [\"We knew nothing of it,\"]"},
      {"\"Slow Water Rising Fast,\" a film, was shown.", "term - [\"Slow Water Rising Fast,\"]"},
      {"\"Slow Water\" director Vera Holm said it was late.",
       "term - [\"Slow Water\"] / indirect Vera Holm <said> [it was late]"},
      {"\"Slow Water,\" director Vera Holm said.", "direct Vera Holm <said> [\"Slow Water,\"]"},
      {"\"Go Home\" roared Vera Holm.", "direct Vera Holm <roared> [\"Go Home\"]"},
      {"Vera Holm wore a shirt that read \"No more dams\".", "term - [\"No more dams\"]"},
      {"Vera Holm, in a red shirt, said \"no more\".", "direct Vera Holm <said> [\"no more\"]"},
      {"\"It is late,\" she said to cries of \"shame\".",
       "direct she <said> [\"It is late,\"] / term - [\"shame\"]"},
      {"It was what the mayor, Vera Holm, called \"a mess\".",
       "mixed Vera Holm <called> [\"a mess\"]"},
      {"A band from Lund called \"the tide\" played.", "term - [\"the tide\"]"},
      {"They rated some Republican claims as \"false\".", "term - [\"false\"]"},
      {"The plan, Vera Holm said, \"is of no use to us\".",
       "mixed Vera Holm <said> [\"is of no use to us\"]"},
      {"On Monday, Vera Holm said, \"it is of no use to us\".",
       "direct Vera Holm <said> [\"it is of no use to us\"]"},
      {"The plan, Vera Holm said, \"Is of no use to us.\"",
       "direct Vera Holm <said> [\"Is of no use to us.\"]"},
      {"He was asked, \"Will you go there again?\"", "direct - [\"Will you go there again?\"]"},
      {"A study of her film, \"Slow Water Rises Now\", was read.",
       "term - [\"Slow Water Rises Now\"]"},
      {"Vera Holm said water is good for \"us as well as them\".",
       "mixed Vera Holm <said> [\"us as well as them\"]"},
      {"The council promised \"more jobs and more hope.\"",
       "mixed council <promised> [\"more jobs and more hope.\"]"},
      {"The council promised \"we will build it again.\"",
       "direct council <promised> [\"we will build it again.\"]"},
      {"Vera Holm said simply, \"No.\"", "direct Vera Holm <said> [\"No.\"]"},
      {"Vera Holm said, simply, \"It is late.\"", "direct Vera Holm <said> [\"It is late.\"]"},
      {"Vera Holm says she will name judges who \"are fit for it\".",
       "mixed Vera Holm <says> [\"are fit for it\"]"},
      {"In her own words, \"it is over.\"", "mixed her <In her own words> [\"it is over.\"]"},
      {"It was what critics called \"a farce\".", "mixed critics <called> [\"a farce\"]"},
      {"Vera Holm called the town's programme \"worse than rain\".",
       "mixed Vera Holm <called> [\"worse than rain\"]"},
      {"Vera Holm made a programme \"Rain\".", "term - [\"Rain\"]"},
      {"She named the dog of Lund's mayor \"Rex\".", "term - [\"Rex\"]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(speech(row.text) == row.want);
  }
}
