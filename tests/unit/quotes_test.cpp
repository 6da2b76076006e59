#include "text/quotes.h"

#include <doctest/doctest.h>

#include "support.h"

using crosshead::Document;
using crosshead::none;
using crosshead::test::read;

namespace {

/// Marked spans joined by "|"; a nested one is preceded by ">", an unclosed one by "?", one that
/// carries on an earlier one by "+".
std::string marks(std::string_view text) {
  const Document document = read(text);
  std::string out;
  for (const auto& marked : document.marked) {
    if (!out.empty()) out += '|';
    for (uint32_t p = marked.parent; p != none; p = document.marked[p].parent) out += '>';
    if (!marked.closed) out += '?';
    if (marked.continues != none) out += '+';
    out += document.slice(marked.span);
  }
  return out;
}

struct Row {
  const char* text;
  const char* want;
};

}  // namespace

TEST_CASE("quotes: every style of marks") {
  const Row rows[] = {
      {"\"We stay,\" he said.", "\"We stay,\""},
      {"“We stay,” he said. “Here.”", "“We stay,”|“Here.”"},
      {"'We stay,' he said.", "'We stay,'"},
      {"‘We’re staying and don’t ask,’ he said.", "‘We’re staying and don’t ask,’"},
      {"``We stay,'' he said.", "``We stay,''"},
      {"''We stay,'' he said.", "''We stay,''"},
      {"''It is 'old-school,''' he said.", "''It is 'old-school,'''|>'old-school,'"},
      {"`We stay,' he said.", "`We stay,'"},
      {"«We stay,» he said.", "«We stay,»"},
      {"the phrase « tout va bien » again", "« tout va bien »"},
      {"»We stay«, he said.", "»We stay«"},
      {"„We stay“, he said.", "„We stay“"},
      {"„We stay”, he said.", "„We stay”"},
      {"‚We stay‘, he said.", "‚We stay‘"},
      {"「We stay,」 he said.", "「We stay,」"},
      {"『We stay,』 he said.", "『We stay,』"},
      {"”We stay,” he said.", "”We stay,”"},
      {"\"We stay,” he said.", "\"We stay,”"},
      {"“We stay,\" he said.", "“We stay,\""},
      {"He said:\"We stay.\"Then he left.", "\"We stay.\""},
      {"(\"a start,\" in her words)", "\"a start,\""},
      {"It was—“frankly”—odd.", "“frankly”"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marks(row.text) == row.want);
  }
}

TEST_CASE("quotes: apostrophes, elisions and units are no marks") {
  const Row rows[] = {
      {"The farmers' union met the Hughes' lawyer.", ""},
      {"in the '80s and '90s, back in '05", ""},
      {"in the ’80s and ’90s, back in ’05", ""},
      {"Salt 'n' pepper for 'em; 'twas late, 'cause of rain 'til noon.", ""},
      {"a 6'2\" goalkeeper and a 5' 9\" winger", ""},
      {"Pipes of 3\", 5\" and 8\" are sold.", ""},
      {"at 52°31'12\"N 13°24'18\"E", ""},
      {"goin' home and nothin' left", ""},
      {"'The miners' vote has failed,' she said.", "'The miners' vote has failed,'"},
      {"‘The miners’ vote has failed,’ she said.", "‘The miners’ vote has failed,’"},
      {"'The '70s were better,' she said.", "'The '70s were better,'"},
      {"the 'miners' who came", "'miners'"},
      {"The 'miners' vote, she said, came 'too late'.", "'miners'|'too late'"},
      {"\"The plank was 9\" wide,\" he said.", "\"The plank was 9\" wide,\""},
      {"The 5\" lens broke. \"It fell,\" he said. \"Twice.\"", "\"It fell,\"|\"Twice.\""},
      {"He wore number \"10\" and left.", "\"10\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marks(row.text) == row.want);
  }
}

TEST_CASE("quotes: nesting") {
  const Row rows[] = {
      {"\"He yelled 'stop' twice,\" she said.", "\"He yelled 'stop' twice,\"|>'stop'"},
      {"‘They call it “home”, I don’t,’ she said.", "‘They call it “home”, I don’t,’|>“home”"},
      {"“She said, ‘They cried “no” once,’” he said.",
       "“She said, ‘They cried “no” once,’”|>‘They cried “no” once,’|>>“no”"},
      {"\"My mother said, 'Go.'\"", "\"My mother said, 'Go.'\"|>'Go.'"},
      {"\"'Go' is all they said,\" he said.", "\"'Go' is all they said,\"|>'Go'"},
      {"\"I read the line “all is well” and left,\" he said.",
       "\"I read the line “all is well” and left,\"|>“all is well”"},
      {"\"He said \"go\" and I went,\" she said.", "\"He said \"go\" and I went,\"|>\"go\""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marks(row.text) == row.want);
  }
}

TEST_CASE("quotes: unclosed marks end with their paragraph and tie to the next one") {
  const Row rows[] = {
      {"He said: \"We will not leave", "?\"We will not leave"},
      {"“One.\n\n“Two.\n\n“Three,” she said.", "?“One.|?+“Two.|+“Three,”"},
      {"‘One thing.\n\n‘Two things,’ she said.", "?‘One thing.|+‘Two things,’"},
      {"\"One.\n\nNot this.\n\n\"Two,\" she said.", "?\"One.|\"Two,\""},
      {"A stray \"mark here.\n\n\"All is well,\" she said.", "\"All is well,\""},
      {"“We lost it, he said. “All of it.”", "“All of it.”"},
      {"He was “tired.”\n\n“But alive,” she said.", "“tired.”|“But alive,”"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(marks(row.text) == row.want);
  }
}

TEST_CASE("quotes: hostile input stays linear and shallow") {
  const char* const pieces[] = {"\"",   "'",   "“",   "”",   "‘",    "’",
                                " \"a", " 'a", "a' ", "\" ", "“ a ", "''"};
  for (const char* piece : pieces) {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += piece;
    const Document document = read(text);
    for (const auto& marked : document.marked) {
      uint32_t depth = 1;
      for (uint32_t p = marked.parent; p != none; p = document.marked[p].parent) ++depth;
      REQUIRE(depth <= crosshead::max_quote_depth);
      REQUIRE(marked.span.start < marked.span.end);
    }
  }
  std::string deep;
  for (int i = 0; i < 10000; ++i) deep += "“a ";
  for (int i = 0; i < 10000; ++i) deep += "” ";
  CHECK(read(deep).marked.size() <= crosshead::max_quote_depth);
  const std::string long_quote = "\"" + std::string(2000000, 'a') + "\"";
  CHECK(read(long_quote).marked.size() == 1);
}
