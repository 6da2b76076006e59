#include "people/entities/gender.h"

#include <doctest/doctest.h>

#include "people_support.h"

using namespace crosshead;
using namespace crosshead::test;

TEST_CASE("gender: titles, given names and pronouns, never the role alone") {
  struct Row {
    const char* text;
    Gender want;  // of the first entity
  };
  const Row rows[] = {
      {"Ms {P|Okafor} left.", Gender::female},
      {"Mr {P|Okafor} left.", Gender::male},
      {"{P|Ana Lopez} left.", Gender::female},
      {"{P|Jordan Lopez} left.", Gender::unknown},
      {"{P|Jordan Lopez} left her car.", Gender::unknown},
      {"{P|Jordan Lopez} said she was ill.", Gender::female},
      {"{P|Jordan Lopez} told him.", Gender::unknown},
      {"Minister {P|Jordan Lopez} left.", Gender::unknown},
      {"His brother, {P|Jordan Lopez}, said she was ill.", Gender::male},
      {"His brother, {P|Ana Lopez} said, is ill.", Gender::unknown},
      {"His spokesman, {P|Jordan Lopez}, left.", Gender::unknown},
      {"Spokesman {P|Ana Lopez} left.", Gender::female},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(with_entities(row.text).entities[0].gender == row.want);
  }
}
