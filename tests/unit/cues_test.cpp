#include "people/speech/cues.h"

#include "speech_support.h"
#include "text/lexicon.h"

using namespace crosshead;

namespace {

/// Cues of the text's first block as "verb(subject)", with what was read of the verb.
std::string cues(std::string_view text) {
  const Document& document = test::speech_annotator().annotate(text);
  const Lexicon& lexicon = test::speech_lexicon();
  const Reading reading(document, lexicon);
  const CueClasses classes(lexicon);
  Line line(reading);
  line.read(0, none);
  std::vector<Cue> found;
  find_cues(line, classes, found);
  std::string out;
  for (const Cue& cue : found) {
    if (!out.empty()) out += ' ';
    out += document.slice(line.span(cue.first, cue.end));
    out += '(';
    if (cue.subject) out += document.slice(cue.subject.speaker);
    out += ')';
    if (cue.negated) out += "-not";
    if (cue.modal) out += "-may";
    if (cue.passive) out += "-passive";
    if (cue.inverted) out += "-inverted";
  }
  return out;
}

}  // namespace

TEST_CASE("cues: verbs with their subjects") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      {"Vera Holm said the bridge was safe.", "said(Vera Holm)"},
      {"Vera Holm on Monday also said the bridge was safe.", "said(Vera Holm)"},
      {"Vera Holm has not said the bridge was safe.", "said(Vera Holm)-not"},
      {"Vera Holm, who drove her son, Igor Brandt, to town, said it was late.", "said(Vera Holm)"},
      {"Vera Holm, in her newsletter, Igor Brandt, said it was late.", "said(Vera Holm)"},
      {"One of them, Vera Holm, owns a boat and said it was late.", "said(Vera Holm)"},
      {"An official who refused to give her name said it was late.",
       "refused(official) said(official)"},
      {"The claim by the council was large.", ""},
      {"Lund states that the bridge is safe.", "states(Lund)"},
      {"Vera Holm has shops in Bern and Lund states.", ""},
      {"Ms Till said the bridge was safe.", "said(Till)"},
      {"Vera Holm could be heard telling the guard to go.", "telling(Vera Holm)"},
      {"The court heard that the bridge was old.", "heard(court)"},
      {"Lund Crown Court was told the bridge was old.", "told(Lund Crown Court)"},
      {"Vera Holm heard that the bridge was old.", ""},
      {"Vera Holm was told the bridge was old.", "told()-passive"},
      {"Igor Brandt spoke in Lund, where activists had gathered outside, shouting at him.",
       "spoke(Igor Brandt) shouting(activists)"},
      {"Igor Brandt spoke as rain fell, adding that it was late.",
       "spoke(Igor Brandt) adding(Igor Brandt)"},
      {"Vera Holm's recent warning had come too late.", ""},
      {"The actor deletes post after the fire.", ""},
      {"The rude remarks and the old issues like these had come too late.", ""},
      {"Vera Holm claims and Igor Brandt denies it.", "claims(Vera Holm) denies(Igor Brandt)"},
      {"Village residents fear the fire.", "fear(Village residents)"},
      {"The council's member for roads, Vera Holm, said it was safe.", "said(Vera Holm)"},
      {"The 54-year-old from Lund said it was safe.", "said(54-year-old from Lund)"},
      {"Their report was late and the council met.", ""},
      {"The bridge was called safe by Vera Holm.", "called(Vera Holm)-passive"},
      {"Mayor Vera Holm and Igor Brandt said it was safe.", "said(Vera Holm and Igor Brandt)"},
      {"A spokesman for the council said it was safe.", "said(spokesman for the council)"},
      {"The council's head, Vera Holm, said it was safe.", "said(Vera Holm)"},
      {"Secretary of State Vera Holm said it was safe.", "said(Vera Holm)"},
      {"One of them said it was safe.", "said(One of them)"},
      {"Safe it is, said Vera Holm.", "said(Vera Holm)-inverted"},
      // forms that are nouns beside what they belong to
      {"Some state officials praised the bridge.", "praised(Some state officials)"},
      {"The road crosses 18 states and two rivers.", ""},
      {"The council wrote rules that could close it.", "wrote(council)"},
      {"Vera Holm's claims about the bridge were false.", ""},
      {"Vera Holm fears the bridge will close.", "fears(Vera Holm)"},
      {"Officials fear the bridge will close.", "fear(Officials)"},
      {"It is worth noting that it was safe.", ""},
      {"The town met owners, many of whom say it is old.", "say(many of whom)"},
      // number
      {"One engineer says it is old, another says it is new.", "says(One engineer) says(another)"},
      {"About 4 in 10 say it is old.", "say(4 in 10)"},
      {"The data show that it is old.", "show(data)"},
      {"The data shows that it is old.", "shows(data)"},
      // a verb that no list knows stands between its subject and its object
      {"Vera Holm backed Igor Brandt, saying he was safe.", "saying(Vera Holm)"},
      {"The judge jailed Igor Brandt, saying he was bad.", "saying(judge)"},
      {"Vera Holm praises Igor Brandt, saying he was safe.",
       "praises(Vera Holm) saying(Vera Holm)"},
      {"Senator turned farmer Igor Brandt said it was safe.", "said(Igor Brandt)"},
      {"Injured driver Igor Brandt said it was safe.", "said(Igor Brandt)"},
      {"The Swiss registered voters said it was safe.", "said(Swiss registered voters)"},
      // a message speaks for who sends it
      {"Vera Holm wrote a letter to the council saying it was safe.",
       "wrote(Vera Holm) saying(Vera Holm)"},
      {"Minutes later, she sent an email saying it was safe.", "saying(she)"},
      {"Later in May, the council sent a statement saying it was safe.", "saying(council)"},
      {"The council put out a statement saying it was safe.", "put(council) saying(council)"},
      {"Vera Holm emailed voters saying it was safe.", "emailed(Vera Holm) saying(Vera Holm)"},
      {"A statement saying it was safe came late.", "saying(statement)"},
      {"The council read a poll saying it was safe.", "read(council) saying(poll)"},
      {"Vera Holm rose and in a letter said it was safe.", "said(Vera Holm)"},
      {"In a statement released on Monday, Vera Holm rose, saying it was safe.",
       "released() saying(Vera Holm)"},
      {"A plan added by Igor Brandt came late.", ""},
      {"The bridge is safe, as a council memo put it.", "put it(council memo)"},
      {"Vera Holm, of Brandt, who was there, said it was safe.", "said(Vera Holm)"},
      {"Vera Holm, who lives at a house in Lund, Ohio, said it was safe.", "said(Vera Holm)"},
      {"Vera Holm has in the past said it was safe.", "said(Vera Holm)"},
      {"Vera Holm has since said it was safe.", "said(Vera Holm)"},
      {"Vera Holm had to change her answer.", ""},
      // what tells of the noun that opens the clause stands between it and its verb
      {"A doctor who treated Vera Holm said it was safe.", "said(doctor)"},
      {"The lawyer who represents Vera Holm said it was safe.", "said(lawyer)"},
      {"A woman who chose not to be hurt said it was safe.", "said(woman)"},
      {"A lawyer working for Vera Holm said it was safe.", "said(lawyer)"},
      {"A statement printed in the Lund Times said it was safe.",
       "printed(statement) said(statement)"},
      {"A nurse who won $2 million in Friday night's draw said it was safe.", "said(nurse)"},
      {"Vera Holm shrugged when asked if it was safe.", "shrugged(Vera Holm) asked()-passive"},
      {"Vera Holm (Ind) and Igor Brandt said it was safe.",
       "said(Vera Holm (Ind) and Igor Brandt)"},
      {"The first new council said it was safe.", "said(first new council)"},
      {"Those who help him say it is safe.", "say(Those)"},
      {"The town left amid a protest by teachers, who said it was safe.", "said(teachers)"},
      {"They met a nurse they know in Sweden, who said it was safe.", "know(they) said(nurse)"},
      {"They met officials in Lund, who said it was safe.", "said(officials in Lund)"},
      {"Vera Holm, who spoke through his aide, Igor Brandt, said it was safe.",
       "spoke(Vera Holm) said(Vera Holm)"},
      {"Vera Holm, whose father was mayor of Lund, remembers Mr Brandt.", "remembers(Vera Holm)"},
      {"Vera Holm replied on Lund Online saying it was safe.",
       "replied(Vera Holm) saying(Vera Holm)"},
      {"Vera Holm was happy to add that it was safe.", "add(Vera Holm)"},
      {"A man who thinks Vera Holm said so.", "thinks(man) said(Vera Holm)"},
      {"The spokesman moved to the town where Vera Holm said so.", "said(Vera Holm)"},
      {"Officials in Lund and Bern said it was safe.", "said(Officials in Lund and Bern)"},
      {"The council met officials in Lund and Vera Holm said so.", "said(Vera Holm)"},
      {"Vera Holm spoke at length, adding that it was safe.", "spoke(Vera Holm) adding(Vera Holm)"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(cues(row.text) == row.want);
  }
}
