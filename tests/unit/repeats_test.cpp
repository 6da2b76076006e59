#include "people/entities/repeats.h"

#include <doctest/doctest.h>

#include "people/entities/family_names.h"
#include "people/entities/landmarks.h"
#include "people_support.h"

using namespace crosshead;
using namespace crosshead::test;

TEST_CASE("repeats: a name that was found once is found again") {
  struct Row {
    const char* text;
    const char* want;  // all mentions, parted by "|"
  };
  const Row rows[] = {
      {"The {O|LFB} met. The LFB left, and LFB men cried.", "LFB|LFB|LFB"},
      {"{P|Ana Lopez} left. Then Lopez and Ana Lopez came.", "Ana Lopez|Lopez|Ana Lopez"},
      {"{O|Helm AG} fell. Later Helm rose.", "Helm AG|Helm"},
      {"{O|Ponte Bank} fell. Ponte closed flat.", "Ponte Bank|Ponte"},
      {"The {O|Mountain Mission} (MM) left. MM stayed.", "Mountain Mission|MM|MM"},
      {"The {O|Department of Education} (DepEd) paid. The DepEd left.",
       "Department of Education|DepEd|DepEd"},
      {"The {O|Department of Education} (Denied) paid.", "Department of Education"},
      {"{O|Helm Tools} (HLM.S) fell.", "Helm Tools|HLM.S"},
      {"{L|Elm} (AFP) is quiet.", "Elm"},
      {"The {O|Elm Planning Board} met. The EPB left. The EP left.", "Elm Planning Board|EPB"},
      {"{P|Ann Lind Moss} met them. The ALM left.", "Ann Lind Moss"},
      {"{O|Reef Gazette} asked.\n\nGazette: Why?", "Reef Gazette|Gazette"},
      {"{P|Ann Moss} won.\n\nMOSS: We did.\n\nFALL: No.", "Ann Moss|MOSS"},
      {"{P|Ann Moss} won. Referee: B Moss, A Moss.", "Ann Moss|Moss|A Moss"},
      {"{P|Ann Moss KC} spoke. {P|Ann Moss Jr.} left.", "Ann Moss|Ann Moss Jr."},
      {"IS said so. They fled IS. THIS IS SAID.", "IS|IS"},
      // part of a longer name
      {"{L|Elm} fell. They saw Elm Valley Dam.", "Elm"},
      {"{L|Elm} fell. They saw the Old Elm.", "Elm"},
      // an ordinary word, and a line in capitals
      {"{P|Cheikh Fall} ran. In the fall he won. Fall was mild.", "Cheikh Fall"},
      {"{O|IS} took it. THIS IS A TEST.", "IS"},
      // one letter
      {"She left {O|X} alone. But X said no, and X users wept.", "X|X|X"},
      {"She left {O|X} alone. Malcolm X fell. An X-ray showed Generation X.", "X"},
      {"{D|Friday} came. Friday went.", "Friday"},
      {"The {O|Elm Marlins} lost. Marlins coach {P|Ann Moss} left. Marlins left.",
       "Elm Marlins|Marlins|Ann Moss"},
      {"The {L|Elm Falls} froze. Falls manager {P|Ann Moss} left.", "Elm Falls|Ann Moss"},
      // a double name that was cut at its hyphen
      {"{P|Ann Lind-Moss} won. {P|Lind}-{P|Moss} wept.", "Ann Lind-Moss|Lind-Moss"},
      {"{P|Ann Lind} and {P|Bo Moss} won. The {P|Lind}-{P|Moss} match began.",
       "Ann Lind|Bo Moss|Lind|Moss"},
      // clauses in a headline of capitals
      {"{M|Ann Moss Will Not Be Glad}\n\n{P|Ann Moss} left the old mill on the hill at noon.",
       "Ann Moss|Ann Moss"},
      {"{M|Elm Mill To Open In May For Ann Moss}\n\n{P|Ann Moss} left the mill on the hill.",
       "Ann Moss|Ann Moss"},
      {"{M|Back To The Mill} Is Out\n\nThe film was shown on the hill at noon.",
       "Back To The Mill"},
      {"\"{M|We Will Not Go}\" Is Out\n\nThe film was shown on the hill at noon.",
       "We Will Not Go"},
      {"{M|We Will Go} Is Out\n\nThe film {M|We Will Go} was shown on the hill.",
       "We Will Go|We Will Go"},
      {"{P|Will Moss} Is Out\n\nThe mill was sold on the hill at noon.", "Will Moss"},
      {"The mill on the hill has a sign. It reads {M|We Will Not Go}.", "We Will Not Go"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    Document document = marked(row.text);
    find_landmarks(document);
    EntityMemory memory;
    memory.begin(document, 0);
    find_repeats(document, small_lexicon(), memory);
    settle_by_families(document, small_lexicon());
    std::string found;
    uint32_t last = 0;
    for (const Mention& mention : document.mentions) {
      CHECK(mention.first_token >= last);
      CHECK(mention.span.start == document.tokens[mention.first_token].start);
      last = mention.end_token;
      if (!found.empty()) found += '|';
      found += document.slice(mention.span);
    }
    CHECK(found == std::string(row.want));
  }
}
