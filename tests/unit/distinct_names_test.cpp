#include "people/entities/distinct_names.h"

#include <doctest/doctest.h>

#include "people/entities/acronyms.h"
#include "people/key_index.h"
#include "people_support.h"

using namespace crosshead;
using namespace crosshead::test;

namespace {

/// The forms of the first mention's name, a hyphen before those that hang on by one, "+" before a
/// suffix and "!" at the end of an acronym.
std::string forms(std::string_view source) {
  const OwnNames names(marked(source), small_lexicon());
  const DistinctName& name = names[names.of_mention(0)];
  std::string out;
  for (uint32_t i = 0; i < name.form_count; ++i) {
    if (i) out += ' ';
    if (names.hyphenated(name, i)) out += '-';
    out += names.text(names.forms(name)[i]);
  }
  if (name.suffix != none) (out += " +") += names.text(name.suffix);
  if (name.acronym) out += '!';
  return out;
}

}  // namespace

TEST_CASE("names: forms without capitals, accents and marks, in one spelling") {
  struct Row {
    const char* name;
    const char* want;
  };
  const Row rows[] = {
      {"{P|José Peña-Ortiz Jr.}", "jose pena -ortiz +jr"},
      {"{P|J.D. Moss}", "j d moss"},
      {"{P|O’Dowd}", "odowd"},
      {"{P|Ian \"Mac\" Reid}", "ian mac reid"},
      {"{P|STRUGATSKY}", "strugatsky!"},  // until a mention in small letters says otherwise
      {"{O|Ponte Bank Holdings SA}", "ponte bank holdings"},
      {"{O|The Elm Centre}", "elm center"},
      {"{O|U.N.}", "un!"},
      {"{O|BoM}", "bom!"},
      {"{O|Nestlé}", "nestle"},
      {"{O|AG}", "ag!"},
      {"{O|Seafarers’ Alliance}", "seafarers alliance"},
      {"{L|St. Ives}", "saint ives"},
      {"{O|東京電力}", "東京電力"},
      {"{O|...}", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.name));
    CHECK(forms(row.name) == std::string(row.want));
  }
}

TEST_CASE("names: equal names of one type are counted once") {
  const OwnNames names(marked("{P|Ana Núñez}, {P|ANA NUNEZ}, {O|Ana Nunez}, {P|Núñez}, {D|Friday}"),
                       small_lexicon());
  CHECK(names.size() == 3);
  CHECK(names[0].mention_count == 2);
  CHECK(names.of_mention(1) == 0);
  CHECK(names.of_mention(4) == none);
}

TEST_CASE("acronyms: letters that open words, links left out or not") {
  struct Row {
    const char* name;
    const char* acronym;
    bool fits;     // beside its parentheses
    bool spelled;  // by first letters alone
  };
  const Row rows[] = {
      {"Lake Food Board", "LFB", true, true},
      {"Bureau of Water", "BoW", true, true},
      {"Bureau of Water", "BW", true, true},
      {"Lake Food Board of Elva", "LFB", true, true},
      {"Lake Board of Elva", "LB", true, false},
      {"Mountain Mission", "MM", true, true},
      {"Dairy and Egg Products Export Authority", "DEPEA", true, true},
      {"Dairy and Processed Egg Export Development Authority", "DAPEDA", true, false},
      {"Nurses Without Rest", "IRS", false, false},
      {"Lake Food Board", "LFX", false, false},
      {"Lake", "LK", true, false},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.acronym));
    const std::string source = "{O|" + std::string(row.name) + "} ({O|" + row.acronym + "})";
    const OwnNames names(marked(source), small_lexicon());
    const uint32_t letters = names.forms(names[names.of_mention(1)])[0];
    const auto words = names.forms(names[names.of_mention(0)]);
    CHECK(acronym_fits(names, letters, words) == row.fits);
    std::vector<uint64_t> keys;
    acronym_keys(names, words, keys);
    CHECK((std::find(keys.begin(), keys.end(), acronym_key(names, letters)) != keys.end()) ==
          row.spelled);
  }
}

TEST_CASE("key index: values of a key in order, bounded") {
  KeyIndex index;
  const auto values = [&](uint64_t key, uint32_t limit) {
    std::string out;
    const bool all =
        index.each(key, limit, [&](uint32_t value) { out += std::to_string(value) + " "; });
    return out + (all ? "." : "...");
  };
  CHECK(values(7, 3) == ".");
  for (uint32_t i = 0; i < 1000; ++i) index.add(i % 100 * 0x100000000u, i);
  CHECK(values(0, 3) == "0 100 200 ...");
  CHECK(values(99ull * 0x100000000u, 10) == "99 199 299 399 499 599 699 799 899 999 .");
  CHECK(values(5, 3) == ".");
}
