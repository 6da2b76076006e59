#include "people/entities/misread.h"

#include <doctest/doctest.h>

#include "people_support.h"

using namespace crosshead;
using namespace crosshead::test;

TEST_CASE("misread: a name of the wrong type joins the entity it belongs to and takes its type") {
  struct Row {
    const char* text;
    const char* want;
    const char* types;  // of all mentions, by their letters
  };
  const Row rows[] = {
      {"{O|Helm AG} fell. {O|Helm AG} rose. {P|Helm} left.", "Helm AG = Helm", "OOO"},
      {"{O|Zuko Foods} fell. {P|Zuko} rose.", "Zuko Foods = Zuko", "OO"},
      {"{P|Zuko} rose. {O|Zuko Foods} fell.", "Zuko; Zuko Foods", "PO"},  // not introduced
      {"{O|Zuko Ridge Foods} fell. {L|Zuko Ridge} rose.", "Zuko Ridge Foods = Zuko Ridge", "OO"},
      {"{O|Zuko Ridge Board} fell. {L|Zuko Ridge} rose.", "Zuko Ridge Board; Zuko Ridge", "OL"},
      {"{O|Zuko Mercury} fell. {L|Mercury} rose.", "Zuko Mercury = Mercury", "OO"},
      {"{O|Zuko Mercury} fell. {O|Zuko} rose.", "Zuko Mercury; Zuko", "OO"},
      {"{P|Tobi Zuko} ran. {M|Zuko} won.", "Tobi Zuko = Zuko", "PP"},
      {"{P|Tobi Zuko-Imre} ran. {L|Zuko-Imre} won.", "Tobi Zuko-Imre = Zuko-Imre", "PP"},
      {"{P|Tobi Zuko} ran. {L|Imre Zuko} won.", "Tobi Zuko; Imre Zuko", "PL"},
      {"{L|Zuko} rose. {L|Zuko} fell. {P|Zuko} left.", "Zuko", "LLL"},
      {"{L|Zuko} rose. Mr {P|Zuko} left.", "Zuko; Zuko", "LP"},
      {"{P|Tobi Zuko} left {O|Zuko & Company}.", "Tobi Zuko; Zuko & Company", "PO"},
      {"{P|Ana Chad} left {L|Chad}.", "Ana Chad; Chad", "PL"},  // a country by the lists
      {"{P|Jordan} left {L|Jordan}.", "Jordan; Jordan", "PL"},  // a given name by the lists
      {"{N|Zuko} men left {L|Zuko}.", "Zuko; Zuko", "NL"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    const Document document = with_entities(row.text);
    CHECK(who(document) == std::string(row.want));
    std::string types;
    for (const Mention& mention : document.mentions)
      types += "POLNM"[static_cast<int>(mention.type)];
    CHECK(types == std::string(row.types));
  }
}
