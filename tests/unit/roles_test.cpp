#include "people/entities/roles.h"

#include <doctest/doctest.h>

#include <span>

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

struct Row {
  const char* text;
  const char* want;
};

void check(std::span<const Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(roles(with_entities(row.text)) == std::string(row.want));
  }
}

}  // namespace

TEST_CASE("roles: titles before a name and appositions after it") {
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
      {"The {N|Dravian} winger {P|Lars Lind} left.", "Lars Lind: Dravian winger"},
      {"If {N|Dravians} choose {P|Lars Lind} he will go.", ""},
      {"The {N|Swiss} winger {P|Lars Lind} left.", "Lars Lind: Swiss winger"},
      {"They came to honor {P|Ana Lopez}. Some prefer {P|Lars Lind}.", ""},
      {"{O|Volta Works} brother {P|Idris Bah} left.", "Idris Bah: Volta Works brother"},
      {"Yesterday grower {P|Ana Lopez} left.", "Ana Lopez: grower"},
      // a verb in front of a title is no part of it
      {"Rebels overthrew President {P|Lars Lind} then.", "Lars Lind: President"},
      {"That is how we got Minister {P|Lars Lind}.", "Lars Lind: Minister"},
      {"It would replace Minister {P|Lars Lind}.", "Lars Lind: Minister"},
      {"A list that included {L|Elm} Mayor {P|Lars Lind} fell.", "Lars Lind: Elm Mayor"},
      {"A group backing former Mayor {P|Lars Lind} fell.", "Lars Lind: former Mayor"},
      {"Citing Finance Minister {P|Lars Lind}, it fell.", "Lars Lind: Finance Minister"},
      {"Standing alongside {L|Elm} Mayor {P|Lars Lind} she wept.", "Lars Lind: Elm Mayor"},
      {"The party chose mayor {P|Lars Lind}.", "Lars Lind: mayor"},
      {"A Bench of Foreign Minister {P|Lars Lind} sat.", "Lars Lind: Foreign Minister"},
      {"Her fellow officials Mayor {P|Lars Lind} and others left.", "Lars Lind: Mayor"},
      {"The embattled Prime Minister {P|Lars Lind} left.", "Lars Lind: embattled Prime Minister"},
      {"The retired bus driver {P|Lars Lind} left.", "Lars Lind: retired bus driver"},
      {"It went by populist Mayor {P|Lars Lind}.", "Lars Lind: populist Mayor"},
      {"Secretary of State {P|Lars Lind} left.", "Lars Lind: Secretary of State"},
      {"Minister for Housing {P|Lars Lind} left.", "Lars Lind: Minister for Housing"},
      {"Then Minister for Trade and Industry {P|Lars Lind} left.",
       "Lars Lind: Minister for Trade and Industry"},
      {"Demand for Housing {P|Lars Lind} met.", ""},
      {"The mayor asked for Minister {P|Lars Lind}.", "Lars Lind: Minister"},
      {"A 26-year-old newspaper editor {P|Lars Lind} left.",
       "Lars Lind: 26-year-old newspaper editor"},
  };
  check(rows);
}

TEST_CASE("roles: what stands behind a name is taken whole or not at all") {
  const Row rows[] = {
      {"{P|Ana Lopez}, president of {O|Volta}'s electric unit, left.",
       "Ana Lopez: president of Volta's electric unit"},
      {"{P|Ana Lopez}, mayor of the {L|Elm} food division.",
       "Ana Lopez: mayor of the Elm food division"},
      {"{P|Ana Lopez}, the president of {O|Volta}-X, left.", "Ana Lopez: president of Volta-X"},
      {"{P|Ana Lopez}, mayor of {O|Volta}'s \"Night\", left.", "Ana Lopez: mayor"},
      {"{P|Ana Lopez}, a mayor of {P|Lars Lind}'s firm, left.", "Ana Lopez: mayor"},
      {"{P|Ana Lopez}, mayor of {O|Volta} 12, left.", "Ana Lopez: mayor"},
      {"{P|Ana Lopez}, president of a {L|Elm} bread and cake firm, left.", "Ana Lopez: president"},
      {"{P|Ana Lopez}, president of the {O|North League} in {L|Elm}, left.",
       "Ana Lopez: president of the North League"},
      // words with hyphens, ages, participles
      {"{P|Ana Lopez}, a former two-term {L|Elm} mayor, left.",
       "Ana Lopez: former two-term Elm mayor"},
      {"{P|Ana Lopez}, a self-taught painter, left.", "Ana Lopez: self-taught painter"},
      {"{P|Ana Lopez}, a 34-year-old teacher, left.", "Ana Lopez: teacher"},
      {"{P|Ana Lopez}, a painter based in {L|Elm}, left.", "Ana Lopez: painter"},
      {"{P|Ana Lopez}, a teacher serving in {L|Elm}, left.", "Ana Lopez: teacher"},
      {"{P|Ana Lopez}, a top outside helper, left.", ""},
      {"{P|Ana Lopez}, a {L|Elm}-based, wise woman, left.", ""},
      {"{P|Ana Lopez}, a senior at {O|Elm High}, left.", "Ana Lopez: senior"},
      {"{P|Ana Lopez}, the founders and others left.", ""},
      // the next subject is no role
      {"Without {P|Ana Lopez}, the team lost.", ""},
      {"For {P|Ana Lopez}, the mission is different.", ""},
      {"Under {P|Ana Lopez}, the economy shrank.", ""},
      {"Unlike {P|Ana Lopez}, the president backs it.", ""},
      {"After meeting {P|Ana Lopez}, the mayor left.", ""},
      {"Backed by {P|Ana Lopez}, the mayor won.", ""},
      {"On {D|Monday}, without {P|Ana Lopez}, the mayor lost.", ""},
      {"He saw {P|Ana Lopez}, the mood was calm.", ""},
      {"According to {P|Ana Lopez}, the {N|Dravian} president, it works.",
       "Ana Lopez: Dravian president"},
      {"After {P|Ana Lopez}, the mayor of {L|Elm}, left, he wept.", "Ana Lopez: mayor of Elm"},
      {"In {D|May} he met {P|Ana Lopez}, the mayor.", "Ana Lopez: mayor"},
      {"Some left, including {P|Ana Lopez}, the mayor of {L|Elm}.", "Ana Lopez: mayor of Elm"},
  };
  check(rows);
}

TEST_CASE("roles: a post and what it is a post of, before a comma") {
  const Row rows[] = {
      {"The work and pensions secretary, {P|Ana Lopez}, left.",
       "Ana Lopez: work and pensions secretary"},
      {"The firm's founder and chief executive, {P|Ana Lopez}, left.",
       "Ana Lopez: founder and chief executive"},
      {"Work and Pensions Secretary {P|Ana Lopez} left.", "Ana Lopez: Work and Pensions Secretary"},
      {"He and Defence Minister {P|Ana Lopez} left.", "Ana Lopez: Defence Minister"},
      {"Talks between the union and company president, {P|Ana Lopez}, failed.", ""},
      {"The mayor and the minister, {P|Ana Lopez}, left.", "Ana Lopez: minister"},
      {"The mayor of {L|London}, {P|Ana Lopez}, left.", "Ana Lopez: mayor of London"},
      {"The Mayor of {L|London}, {P|Ana Lopez}, left.", "Ana Lopez: Mayor of London"},
      {"The mayor of the museum, {P|Ana Lopez}, left.", "Ana Lopez: mayor of the museum"},
      {"Its minister to the {L|UK}, {P|Ana Lopez}, left.", "Ana Lopez: minister to the UK"},
      {"The regional mayor for {L|East Elm}, {P|Ana Lopez}, left.",
       "Ana Lopez: regional mayor for East Elm"},
      {"After talks with the mayor of {L|London}, {P|Lopez}, unhurt, left.", ""},
      {"After talks with the mayor of {L|London}, {P|Ana Lopez} left.", ""},
      {"In the streets of {L|London}, {P|Ana Lopez}, unhurt, left.", ""},
      {"Talks on mayors of {L|London}, {P|Ana Lopez}, others.", ""},
  };
  check(rows);
}
