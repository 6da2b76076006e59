#include "people/entities/salience.h"

#include <doctest/doctest.h>

#include "people_support.h"

using namespace crosshead;
using namespace crosshead::test;

TEST_CASE("salience: headline, first position and count; not the byline or the desk") {
  struct Row {
    const char* text;
    const char* want;
  };
  const Row rows[] = {
      {"{L|Elm} floods again\n\nThe river rose on {D|Monday} near {L|Ponte}, said {P|Ana Lopez}.\n",
       "Elm; Ponte; Ana Lopez"},
      {"Dam fails in valley\n\nThe dam fell, said {P|Ana Lopez}.\n\nNobody was hurt.\n\nIt was "
       "built by "
       "{O|Volta Works}. {O|Volta Works} said nothing. {O|Volta Works} has left. {O|Volta Works} "
       "fell.",
       "Volta Works; Ana Lopez"},
      {"Dam fails in valley\n\nBy {P|Lars Lind}\n\nThe dam fell, said {P|Ana Lopez} of the rescue "
       "team.\n",
       "Ana Lopez; Lars Lind"},
  };
  for (const Row& row : rows) CHECK(who(with_entities(row.text)) == std::string(row.want));
}
