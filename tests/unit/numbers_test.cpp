#include "tagger/numbers.h"

#include <doctest/doctest.h>

#include "measures_support.h"
#include "tagger/terms.h"

using namespace crosshead;

namespace {

/// The number that starts at the text's first token, and how many tokens it takes.
std::string first_number(std::string_view text, bool money = false) {
  const Document document = test::tokenised(text);
  Terms terms;
  terms.read(document);
  const auto end = static_cast<uint32_t>(document.tokens.size());
  const Scan scan{document, terms, 0, end, 0};
  const Number read = read_number(scan, 0, money);
  if (!read) return "none";
  std::string out = read.rough ? "rough" : test::number(read.value.to_double());
  if (read.end < end) out += " then " + std::string(document.slice(document.tokens[read.end]));
  return out;
}

}  // namespace

TEST_CASE("numbers: figures and words read as the same numbers") {
  const test::MeasureRow rows[] = {
      {"7", "7"},
      {"500,000", "500000"},
      {"12,34,567", "1234567"},
      {"0.05", "0.05"},
      {"1.2 million", "1200000"},
      {"3bn litres", "3000000000 then litres"},
      {"5m tonnes", "5000000 then tonnes"},
      {"5m high", "5 then m"},
      {"2 crore voters", "20000000 then voters"},
      {"14 lakh", "1400000"},
      {"1.5 lakh crore", "1.5e+12"},
      {"6 1/2 miles", "6.5 then miles"},
      {"2½ miles", "2.5 then miles"},
      {"1/4 inch", "0.25 then inch"},
      {"seven", "7"},
      {"twenty-five men", "25 then men"},
      {"two hundred and twelve", "212"},
      {"one hundred fifty", "150"},
      {"nineteen and twenty", "19 then and"},
      {"three thousand four hundred and six", "3406"},
      {"two million five hundred thousand", "2500000"},
      {"two and a half million", "2500000"},
      {"two and a half years", "2.5 then years"},
      {"one-and-a-half million", "1500000"},
      {"half a million", "500000"},
      {"half a mile", "0.5 then mile"},
      {"a dozen", "none"},
      {"dozen eggs", "12 then eggs"},
      {"two dozen eggs", "24 then eggs"},
      {"hundreds of thousands of euros", "rough then euros"},
      {"million", "1000000"},
      {"bn", "none"},
      {"9:30", "none"},
      {"21st", "none"},
      {"1990s", "none"},
      {"1,2,3", "none"},
      {"12345678901234567890123", "1.23456789012e+22"},
  };
  for (const auto& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(first_number(row.text) == std::string(row.want));
  }
  CHECK(first_number("5m", true) == "5000000");
  CHECK(first_number("10k run", true) == "10000 then run");
}

TEST_CASE("numbers: decimals become the nearest double in one step") {
  CHECK(Decimal{35, -3}.to_double() == 0.035);
  CHECK(Decimal{614, -3}.to_double() == 0.614);
  CHECK(Decimal{12, 5}.to_double() == 1200000.0);
  CHECK(Decimal{1, 22}.to_double() == 1e22);
  CHECK(Decimal{5, 0, true}.to_double() == -5.0);
  CHECK(Decimal{7, 400}.to_double() > 1e300);
  CHECK(Decimal{7, -400}.to_double() == 0.0);
}

TEST_CASE("numbers: forms of figures") {
  CHECK(read_figures("9:30").is(figure_clock));
  CHECK(read_figures("9:30").hour == 9);
  CHECK(read_figures("9:30").minute == 30);
  CHECK(read_figures("2.40").is(figure_dotted));
  CHECK(read_figures("21st").is(figure_ordinal));
  CHECK(read_figures("1990s").is(figure_plural));
  CHECK(read_figures("05.03.2026").is(figure_day));
  CHECK(read_figures("2015").is(figure_plain));
  CHECK_FALSE(read_figures("1,250").is(figure_plain));
  CHECK_FALSE(read_figures("99:99").is(figure_clock));
  CHECK(read_figures("1.2.3.4").forms == 0);
}
