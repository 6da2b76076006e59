// The whole pipeline on texts that nobody would call articles. What must hold for any bytes stands
// in invariants.h; here it is checked after every call, and the same annotator goes on to the next
// text.
#include "annotate.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "faces/json.h"
#include "files.h"
#include "invariants.h"

using crosshead::Annotator;
using crosshead::test::broken_invariant;
using crosshead::test::shipped_model;

namespace {

Annotator& annotator() {
  static Annotator instance;
  static const bool opened = instance.open(shipped_model()).ok();
  REQUIRE(opened);
  return instance;
}

std::string repeated(std::string_view unit, size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += unit;
  return out;
}

}  // namespace

TEST_CASE("annotate: any bytes give a valid document, and the next text is read as if alone") {
  const std::string article =
      "Dam holds after record rain\n\nELVAS (AFP) - Mayor Ana Duarte said on Friday: \"It "
      "held.\"\n";
  const std::string before =
      crosshead::to_json(annotator().annotate(article), crosshead::OffsetUnit::utf16);
  const std::string texts[] = {
      "",
      " ",
      "a",
      "\"",
      "\n",
      "\r\n\r\n",
      std::string(1, '\0'),
      std::string("a\0b \0 \"c\0d\"", 11),
      "\xFF\xFE broken \xC3 bytes \xED\xA0\x80 here \xF0\x9F",
      "no line end",
      "One.\r\n\r\nTwo.\rThree.",
      "👩‍👩‍👧 e\u0301 ﷽ \u202Eright to left\u202C",
      "' \" ‘ ’ “ ” « » ` `` '' „ ‚",
      "- - -\n* * *\n#\n##\n- x -\n",
      "said said said \"said\" said, said",
      "U.S. U.S. U.S.",
      "$ $$ $1 1$ % 5% -5% £ € 1,1,1.1.1:1:1",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(broken_invariant(annotator().annotate(text)) == "");
  }
  CHECK(crosshead::to_json(annotator().annotate(article), crosshead::OffsetUnit::utf16) == before);
}

TEST_CASE("annotate: what an annotator keeps of earlier words changes nothing") {
  // More distinct words than it keeps, so that they drive each other out while the text is read.
  std::string many;
  for (uint32_t i = 0; i < 9000; ++i) {
    many += i % 3 ? "wor" : "Mayor Wor";
    for (uint32_t n = i; n > 0; n /= 26) many += static_cast<char>('a' + n % 26);
    many += i % 11 ? " " : ". ";
  }
  Annotator fresh;
  REQUIRE(fresh.open(shipped_model()).ok());
  const auto read = [&](Annotator& with) {
    return crosshead::to_json(with.annotate(many), crosshead::OffsetUnit::utf16);
  };
  const std::string first = read(fresh);
  CHECK(first.find("\"PERSON\"") != first.npos);
  CHECK(read(fresh) == first);
  CHECK(read(annotator()) == first);
}

TEST_CASE("annotate: every prefix of an article is a valid text") {
  const std::string article =
      "\"We held,\" said Ana Duarte, 54, of Elvas' council. 'It cost £3bn,' she added, 'or 5%.'\n\n"
      "- ‘Two bridges’ -\n\nMoscow’s “envoy” told the U.N. that 12 km of road… was “lost.\n\n“We "
      "wait.”";
  for (size_t length = 0; length <= article.size(); ++length) {
    CAPTURE(length);
    CHECK(broken_invariant(annotator().annotate(article.substr(0, length))) == "");
  }
}

TEST_CASE("annotate: large monotonous texts stay valid and end") {
  const char* units[] = {"a",
                         "A ",
                         "\"",
                         "\" ",
                         "'a",
                         "a.\n",
                         "Ana Duarte said ",
                         "\n",
                         "(",
                         "5",
                         "$5 ",
                         "a-",
                         "“a ",
                         "- a -\n\n",
                         ". ",
                         "said ",
                         "He said that ",
                         "A\n",
                         "…",
                         "\xF0\x9F\x98\x80"};
  for (const char* unit : units) {
    CAPTURE(unit);
    CHECK(broken_invariant(annotator().annotate(repeated(unit, 200'000))) == "");
  }
}
