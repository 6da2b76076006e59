#include "people/roles.h"

#include <doctest/doctest.h>

#include "people_support.h"

using namespace crosshead;
using namespace crosshead::test;

namespace {

/// "Name: role; Name: role" of all entities that have a role, most salient first.
std::string roles(const Document& document) {
  std::string out;
  for (const Entity& entity : document.entities) {
    if (entity.role.empty()) continue;
    if (!out.empty()) out += "; ";
    out += document.slice(document.mentions[entity.name].span);
    (out += ": ") += document.slice(entity.role);
  }
  return out;
}

}  // namespace

TEST_CASE("roles: titles before a name and appositions after it") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      {"{N|Dravian} Foreign Minister {P|Ana Lopez} left.", "Ana Lopez: Dravian Foreign Minister"},
      {"The {O|Volta Works} chief executive {P|Lars Lind} quit.",
       "Lars Lind: Volta Works chief executive"},
      {"Mr {P|Lars Lind} quit.", ""},
      {"President Sir {P|Lars Lind} quit.", "Lars Lind: President"},
      {"He met former Prime Minister {P|Lars Lind}.", "Lars Lind: former Prime Minister"},
      {"Rovers sacked manager {P|Lars Lind}.", "Lars Lind: manager"},
      {"It is backed by supporting {N|Dravian} President {P|Lars Lind}.",
       "Lars Lind: Dravian President"},
      {"{P|Ana Lopez}, the {N|Dravian} chancellor, left.", "Ana Lopez: Dravian chancellor"},
      {"{P|Ana Lopez}, 54, a teacher in {L|Elm}, left.", "Ana Lopez: teacher"},
      {"{P|Ana Lopez}, a hydrologist at {O|Elm University}, left.", "Ana Lopez: hydrologist"},
      {"said {P|Ana Lopez}, president of the {O|North League}.",
       "Ana Lopez: president of the North League"},
      {"The bank's founder, {P|Ana Lopez}, left.", "Ana Lopez: founder"},
      {"{P|Ana Lopez}, mayor {P|Lars Lind} and others.", "Lars Lind: mayor"},
      {"{P|Ana Lopez}, whose fields lie low, wept.", ""},
      {"His brother {P|Idris Bah} left.", ""},  // says only whose relative
      {"A {L|US}-backed rebel group {O|Sun Front} left.", "Sun Front: US-backed rebel group"},
      {"The workers' union, the {O|Sea Alliance}, left.", "Sea Alliance: union"},
      {"The {O|Sun Front} group left.", ""},
      {"Yesterday grower {P|Ana Lopez} left.", "Ana Lopez: grower"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(roles(with_entities(row.text)) == std::string(row.want));
  }
}
