#include "people/speech/indirect.h"

#include "speech_support.h"

using crosshead::test::speech;

TEST_CASE("indirect: reported clauses and their extent") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      {"Vera Holm said the bridge was safe.", "indirect Vera Holm <said> [the bridge was safe]"},
      {"Vera Holm shot back that the bridge was safe.",
       "indirect Vera Holm <shot back> [the bridge was safe]"},
      // what the reporter tells behind it
      {"Vera Holm said the bridge was safe, as workers raced to close it.",
       "indirect Vera Holm <said> [the bridge was safe]"},
      {"Vera Holm said the bridge was safe, as have others.",
       "indirect Vera Holm <said> [the bridge was safe]"},
      {"Vera Holm said the bridge was safe, as well as the road.",
       "indirect Vera Holm <said> [the bridge was safe, as well as the road]"},
      {"Vera Holm said the bridge was safe, which she called \"a gift\".",
       "indirect Vera Holm <said> [the bridge was safe] / mixed she <called> [\"a gift\"]"},
      {"Vera Holm said the bridge, which has shaken for years, was safe.",
       "indirect Vera Holm <said> [the bridge, which has shaken for years, was safe]"},
      // short ones
      {"Vera Holm said it would.", "indirect Vera Holm <said> [it would]"},
      {"The bridge fell, as Vera Holm said it would.", ""},
      {"The council has said it prefers a bridge.",
       "indirect council <said> [it prefers a bridge]"},
      {"Vera Holm said it best of all the guests.", ""},
      // what stands before its "that", or opens it
      {"Vera Holm said late on Tuesday that the bridge was safe.",
       "indirect Vera Holm <said> [the bridge was safe]"},
      {"Vera Holm insisted on local radio that the bridge was safe.",
       "indirect Vera Holm <insisted> [the bridge was safe]"},
      {"Vera Holm believes about 85 percent of the bridge is safe.",
       "indirect Vera Holm <believes> [about 85 percent of the bridge is safe]"},
      {"Among the injured was a teacher from the town, officials said.",
       "indirect officials <said> [Among the injured was a teacher from the town]"},
      {"Vera Holm answered the question he had dodged.", ""},
      {"Vera Holm recalled a man who could not pass a bridge.", ""},
      {"Vera Holm noted the man who built it was safe.",
       "indirect Vera Holm <noted> [the man who built it was safe]"},
      {"Vera Holm recalled a weakness she did not have in June.", ""},
      {"Vera Holm recalled a bridge shaken by a storm.", ""},
      {"Vera Holm held a rally he had announced.", ""},
      {"Vera Holm held that the bridge was safe.",
       "indirect Vera Holm <held> [the bridge was safe]"},
      {"Holm Securities sees the rate falling as it did in May.", ""},
      {"Vera Holm has said little about the plan in recent months.", ""},
      {"Vera Holm told the Today programme the bridge was safe.",
       "indirect Vera Holm <told> [the bridge was safe]"},
      {"Vera Holm answered that the bridge was safe.",
       "indirect Vera Holm <answered> [the bridge was safe]"},
      {"Vera Holm says that's not true.", "indirect Vera Holm <says> [that's not true]"},
      {"If elected, Vera Holm says, she will build the bridge.",
       "indirect Vera Holm <says> [If elected] [she will build the bridge]"},
      {"Igor Brandt shows the rock where, according to local legend, a ship has sunk.",
       "indirect local legend <according to> [a ship has sunk]"},
      {"The next week will be bad, one official said.",
       "indirect one official <said> [The next week will be bad]"},
      {"In this year's vote, undeclared voters were few, Vera Holm said.",
       "indirect Vera Holm <said> [In this year's vote, undeclared voters were few]"},
      {"Though rain has come, there's no risk, Vera Holm said.",
       "indirect Vera Holm <said> [Though rain has come, there's no risk]"},
      {"According to Vera Holm, a farmer from Lund, the bridge was safe.",
       "indirect Vera Holm <According to> [the bridge was safe]"},
      {"According to Vera Holm, 45, who owns it, the bridge was safe.",
       "indirect Vera Holm <According to> [the bridge was safe]"},
      {"According to a report, published on Monday, the bridge was safe.",
       "indirect report <According to> [the bridge was safe]"},
      {"According to Vera Holm, the man, a farmer, was safe.",
       "indirect Vera Holm <According to> [the man, a farmer, was safe]"},
      {"According to police, the man, 45, was safe.",
       "indirect police <According to> [the man, 45, was safe]"},
      {"Vera Holm said the bridge was safe, a claim Igor Brandt denied.",
       "indirect Vera Holm <said> [the bridge was safe]"},
      {"Vera Holm said the bridge was safe, hours after rain fell.",
       "indirect Vera Holm <said> [the bridge was safe]"},
      {"Vera Holm said the bridge was safe, just a day before it fell.",
       "indirect Vera Holm <said> [the bridge was safe]"},
      {"Vera Holm was keen to stress that the bridge was safe.",
       "indirect Vera Holm <stress> [the bridge was safe]"},
      {"Vera Holm said the bridge was safe, but declined to give details.",
       "indirect Vera Holm <said> [the bridge was safe]"},
      {"Police say he posed a threat and refused to leave.",
       "indirect Police <say> [he posed a threat and refused to leave]"},
      {"Vera Holm said a claim had been made and that nobody declined.",
       "indirect Vera Holm <said> [a claim had been made and that nobody declined]"},
      {"Vera Holm said towns like Lund and Bern will note the loss.",
       "indirect Vera Holm <said> [towns like Lund and Bern will note the loss]"},
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
      // verbs that no list knows
      {"Officials in Athens, Greece, said the bridge was safe.",
       "indirect Officials <said> [the bridge was safe]"},
      {"At a meeting in Athens, Greece, Vera Holm spoke, saying the bridge was safe.",
       "indirect Vera Holm <saying> [the bridge was safe]"},
      // who is quoted by somebody else
      {"The Herald quoted a mayor as saying that the bridge was safe.",
       "indirect mayor <saying> [the bridge was safe]"},
      {"The Herald cited him as saying the bridge was safe.",
       "indirect him <saying> [the bridge was safe]"},
      {"Vera Holm was quoted as saying that the bridge was safe.",
       "indirect Vera Holm <was quoted as saying> [the bridge was safe]"},
      {"Vera Holm was quoted by the Herald as saying the bridge was safe.",
       "indirect Vera Holm <saying> [the bridge was safe]"},
      // an opening participle has the subject of its sentence
      {"Noting that the bridge was safe, Vera Holm left.",
       "indirect Vera Holm <Noting> [the bridge was safe]"},
      {"After saying the bridge was safe, Vera Holm left.",
       "indirect Vera Holm <saying> [the bridge was safe]"},
      {"Vera Holm spoke, saying the bridge was safe, and she left.",
       "indirect Vera Holm <saying> [the bridge was safe, and she left]"},
      {"Vera Holm said in a letter on Monday the bridge was safe.",
       "indirect Vera Holm <said> [the bridge was safe]"},
      {"Vera Holm said on Twitter the bridge was safe.",
       "indirect Vera Holm <said> [the bridge was safe]"},
      {"Vera Holm spoke in an interview on the bridge that was lost.", ""},
      {"The WHO said the bridge was safe.", "indirect WHO <said> [the bridge was safe]"},
      {"Insurance adjusters said the bridge was safe.",
       "indirect Insurance adjusters <said> [the bridge was safe]"},
      // what counts belongs to the clause
      {"Vera Holm said at least six people died.",
       "indirect Vera Holm <said> [at least six people died]"},
      {"Vera Holm said about a third of it was safe.",
       "indirect Vera Holm <said> [about a third of it was safe]"},
      {"Vera Holm said on Monday nearly 50 people were hurt.",
       "indirect Vera Holm <said> [nearly 50 people were hurt]"},
      {"Vera Holm said between 20 and 30 bridges were safe.",
       "indirect Vera Holm <said> [between 20 and 30 bridges were safe]"},
      {"Vera Holm told the council about two bridges that were old.", ""},
      // a time that is the clause's own
      {"Vera Holm said Monday's vote was close.",
       "indirect Vera Holm <said> [Monday's vote was close]"},
      {"Vera Holm said Monday was a good day.",
       "indirect Vera Holm <said> [Monday was a good day]"},
      {"Vera Holm said Monday the bridge was safe.",
       "indirect Vera Holm <said> [the bridge was safe]"},
      {"Vera Holm said $3 million had been lost.",
       "indirect Vera Holm <said> [$3 million had been lost]"},
      // when and where it was said
      {"The bridge, Vera Holm said on Monday, was safe.",
       "indirect Vera Holm <said> [The bridge] [was safe]"},
      {"The bridge, Vera Holm said in a letter, would close.",
       "indirect Vera Holm <said> [The bridge] [would close]"},
      {"The bridge is closed, Vera Holm said, pointing at it.",
       "indirect Vera Holm <said> [The bridge is closed]"},
      {"The bridge is closed, Vera Holm said, including the deck.",
       "indirect Vera Holm <said> [The bridge is closed] [including the deck]"},
      {"Vera Holm said parents still like the old bridge.",
       "indirect Vera Holm <said> [parents still like the old bridge]"},
      {"Vera Holm, the mayor, said parents still like the bridge.",
       "indirect Vera Holm <said> [parents still like the bridge]"},
      {"The bridge beats the tunnel by two years, according to Vera Holm.",
       "indirect Vera Holm <according to> [The bridge beats the tunnel by two years]"},
      // what opens a clause
      {"Vera Holm said there was no danger.", "indirect Vera Holm <said> [there was no danger]"},
      {"Vera Holm said too much was made of it.",
       "indirect Vera Holm <said> [too much was made of it]"},
      {"Vera Holm said that would help the town.",
       "indirect Vera Holm <said> [that would help the town]"},
      {"Vera Holm said if asked she would go.",
       "indirect Vera Holm <said> [if asked she would go]"},
      {"Vera Holm told a meeting of the owners that the bridge was safe.",
       "indirect Vera Holm <told> [the bridge was safe]"},
      {"Vera Holm told the council her firm worked there.",
       "indirect Vera Holm <told> [her firm worked there]"},
      // before and behind
      {"That was often said in anger, Vera Holm recalled.",
       "indirect Vera Holm <recalled> [That was often said in anger]"},
      {"About 270 people have moved, officials said.",
       "indirect officials <said> [About 270 people have moved]"},
      {"The bridge has moved, the Herald reported.",
       "indirect Herald <reported> [The bridge has moved]"},
      {"As the Herald reported, the bridge has moved.",
       "indirect Herald <reported> [the bridge has moved]"},
      // sources
      {"About 47 percent said they would cross it.",
       "indirect 47 percent <said> [they would cross it]"},
      {"The mayor met owners who said the bridge was old.",
       "indirect owners <said> [the bridge was old]"},
      {"Owners who have seen the plans of the trail say the bridge is old.",
       "indirect Owners <say> [the bridge is old]"},
      {"Vera Holm said that if the bridge failed, the town would pay for it.",
       "indirect Vera Holm <said> [if the bridge failed, the town would pay for it]"},
      {"Although the town objected, Vera Holm said the bridge would close, including the deck.",
       "indirect Vera Holm <said> [the bridge would close, including the deck]"},
      {"Vera Holm said she had toured the bridge, but had not decided on the tunnel.",
       "indirect Vera Holm <said> [she had toured the bridge, but had not decided on the tunnel]"},
      {"Vera Holm said she met the builders and asked them to stop.",
       "indirect Vera Holm <said> [she met the builders and asked them to stop]"},
      {"Vera Holm said the bridge was old, though she noted it was safe.",
       "indirect Vera Holm <said> [the bridge was old] / indirect she <noted> [it was safe]"},
      {"Vera Holm said the bridge was old, citing a report.",
       "indirect Vera Holm <said> [the bridge was old]"},
      {"Owners left because they felt the bridge was long, old and unsafe.",
       "indirect they <felt> [the bridge was long, old and unsafe]"},
      {"Vera Holm said that she accepted the plan and suggested that the bridge would close.",
       "indirect Vera Holm <said> [she accepted the plan] / indirect Vera Holm <suggested> [the "
       "bridge would close]"},
      {"They noted his attorney offered to appear.",
       "indirect They <noted> [his attorney offered to appear]"},
      {"Few engineers believe that is likely.",
       "indirect Few engineers <believe> [that is likely]"},
      {"Vera Holm said after the vote she would not go.",
       "indirect Vera Holm <said> [she would not go]"},
      {"Vera Holm told the Herald's evening show it is clear that the bridge is old.",
       "indirect Vera Holm <told> [it is clear that the bridge is old]"},
      // "that" behind an adjunct
      {"Vera Holm told investors on Monday that the new rules undermine their trade.",
       "indirect Vera Holm <told> [the new rules undermine their trade]"},
      {"Vera Holm argued during Saturday's debate that the bridge should close.",
       "indirect Vera Holm <argued> [the bridge should close]"},
      {"Vera Holm warned, as did the council itself, that the bridge was unsafe.",
       "indirect Vera Holm <warned> [the bridge was unsafe]"},
      {"Vera Holm told \"Breakfast Hour\" that the bridge was unsafe.",
       "term - [\"Breakfast Hour\"] / indirect Vera Holm <told> [the bridge was unsafe]"},
      {"Shifting sands could block the port, Vera Holm said.",
       "indirect Vera Holm <said> [Shifting sands could block the port]"},
      {"According to the polls, Vera Holm leads by ten points.",
       "indirect polls <According to> [Vera Holm leads by ten points]"},
      {"According to its president, Vera Holm, the union is strong.",
       "indirect Vera Holm <According to> [the union is strong]"},
      // a title in the clause is no speech
      {"Vera Holm said the film titled \"Slow Water\" was shown.",
       "indirect Vera Holm <said> [the film titled \"Slow Water\" was shown] / term - [\"Slow "
       "Water\"]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(speech(row.text) == row.want);
  }
}

TEST_CASE("indirect: what nobody has said") {
  const char* const texts[] = {
      "Vera Holm considers herself a friend even though she has sold the bridge.",
      "Vera Holm has mentioned Lund as one place where she could be safe.",
      "On Monday, during a talk at the bridge, now called Old Bridge, Vera Holm said little.",
      "Igor Brandt challenged her when she ran for the council.",
      "Vera Holm did not say the bridge was safe.",
      "Critics might say the bridge was a folly.",
      "Vera Holm declined to comment.",
      "Vera Holm vowed to leave the council.",
      "Did Vera Holm say the bridge was safe?",
      "Vera Holm called for talks on the bridge.",
      "If the letters show that the bridge moved, it will close.",
      "Vera Holm said nothing more about the old bridge.",
      "Vera Holm said the same of the old bridge.",
      "Vera Holm expects a cut in April.",
      "Vera Holm announced her plan for the old bridge.",
      "Vera Holm told the owners of the old bridge.",
      "Voters who say the bridge is old were few.",
      "It is worth noting that the bridge is old.",
      "Vera Holm responded by citing a case to prove that the bridge was safe.",
      "Vera Holm responded the same way that we must.",
      "The gap between what Vera Holm says her plan would cost and the truth is large.",
  };
  for (const char* text : texts) {
    CAPTURE(text);
    CHECK(speech(text) == "");
  }
}

TEST_CASE("indirect: headlines name the source before a colon or with a capital verb") {
  struct Row {
    const char* headline;
    const char* want;
  };
  const Row rows[] = {
      {"Vera Holm: Old bridge has moved", "Vera Holm: Old bridge has moved"},
      {"Poll: Voters like the old bridge", "Poll: Voters like the old bridge"},
      {"Old Bridge Is Safe, Vera Holm Says", "Vera Holm: Old Bridge Is Safe"},
      {"Vera Holm Insists Old Bridge Is Safe", "Vera Holm: Old Bridge Is Safe"},
      {"Vera Holm Announces Plans She Has Made", ""},
      {"Film review: Old bridge has moved", ""},
      {"Storm Vera: Old bridge has moved", ""},
      {"Vera Holm: The woman who moved the bridge", ""},
      {"Vera Holm: How the old bridge was moved", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.headline);
    const auto& document = crosshead::test::speech_annotator().annotate(
        std::string(row.headline) + "\n\n" + std::string(crosshead::test::opening));
    std::string found;
    for (const auto& quote : document.quotes)
      found += std::string(document.slice(quote.speaker)) + ": " +
               std::string(document.slice(document.quote_parts[quote.first_part]));
    CHECK(found == row.want);
  }
}
