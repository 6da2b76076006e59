// Generated articles: sentences from a small grammar (names, cues, figures, marks that do not
// always close), joined by all kinds of gaps, some with a byte broken. Whatever comes out must hold
// what any document holds, give the same bytes twice, and fit its own JSON. A failure prints its
// seed.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "annotate.h"
#include "faces/json.h"
#include "files.h"
#include "invariants.h"
#include "random.h"

using namespace crosshead;
using test::Random;

namespace {

/// A grammar: "%P" and the like stand for one of a list; everything else for itself.
const char* const people[] = {"Ana Duarte", "Mr. Reed", "Dr Ünal Çelik", "King Charles III",
                              "O’Brien",    "she",      "the minister",  "Duarte"};
const char* const places[] = {"Elvas", "the U.N.", "New York", "Norvale", "St. Ives", "the U.S."};
const char* const cues[] = {"said",  "told reporters", "added", "warned that",
                            "asked", "called it",      "says",  "according to"};
const char* const figures[] = {"$5 million", "£3bn",      "3.5 percent",  "12 km",
                               "on May 3",   "at 10:30",  "1,00,000",     "last Friday",
                               "the 1990s",  "€1.2m-€3m", "between 3 and"};
const char* const opening[] = {"“", "\"", "‘", "'", "«", "``", ""};
const char* const closing[] = {"”", "\"", "’", "'", "»", "''", ""};
const char* const gaps[] = {"\n\n", "\n\n",     " ",  " ", " ", "\n",
                            "\r\n", "\r\n\r\n", "\r", "",  "\t"};
const char* const sentences[] = {
    "%O%F went to %L,%C %P %V.",
    "%P %V %Oit held%C %F.",
    "%L (AFP) - %P left %L for %F.",
    "- %P -",
    "## %L",
    "%P: %OYes, %P %V.%C",
    "* * *",
    "%O%OWe %V it,%C %P %V%C, and %F.",
    "By %P",
    "%P, %P and %P of %L %V %F (%F)",
    "%V %P %V %L %V",
    "😀 %O漢字 e\u0301%C %P",
};

std::string sentence(Random& random) {
  std::string out;
  for (const char* at = random.one_of(sentences); *at; ++at) {
    if (*at != '%') {
      out += *at;
      continue;
    }
    switch (*++at) {
      case 'P':
        out += random.one_of(people);
        break;
      case 'L':
        out += random.one_of(places);
        break;
      case 'V':
        out += random.one_of(cues);
        break;
      case 'F':
        out += random.one_of(figures);
        break;
      case 'O':
        out += random.one_of(opening);
        break;
      default:
        out += random.one_of(closing);
    }
  }
  return out;
}

std::string article(Random& random) {
  std::string out;
  for (uint32_t i = random.below(30); i > 0; --i) out += sentence(random) + random.one_of(gaps);
  if (!out.empty() && random.below(4) == 0)
    out[random.below(static_cast<uint32_t>(out.size()))] = static_cast<char>(random.below(256));
  return out;
}

/// Whether every span of a result ends behind its start and not behind `length`.
bool spans_fit(const nlohmann::json& value, uint32_t length) {
  if (value.is_object() && value.contains("start"))
    if (value["start"] >= value["end"] || value["end"] > length) return false;
  if (value.is_structured())
    for (const auto& item : value)
      if (!spans_fit(item, length)) return false;
  return true;
}

}  // namespace

TEST_CASE("generated articles: a valid document, the same bytes twice, JSON that fits") {
  Annotator annotator;
  REQUIRE(annotator.open(test::shipped_model()).ok());
  for (uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    const std::string text = article(random);
    CAPTURE(text);
    REQUIRE(test::broken_invariant(annotator.annotate(text)) == "");
    for (const OffsetUnit unit : {OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint}) {
      const std::string first = to_json(annotator.annotate(text), unit);
      REQUIRE(to_json(annotator.annotate(text), unit) == first);
      const auto json = nlohmann::json::parse(first);
      REQUIRE(spans_fit(json, json["length"].get<uint32_t>()));
    }
  }
}
