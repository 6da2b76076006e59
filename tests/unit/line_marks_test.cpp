#include "text/line_marks.h"

#include <doctest/doctest.h>

#include <string>

using namespace crosshead;

TEST_CASE("line marks: what stands around the words is told and taken off") {
  struct Row {
    const char* line;
    const char* inner;
    uint32_t marks;
  };
  const Row rows[] = {
      {"Mill burns", "Mill burns", 0},
      {"- Mill burns -", "Mill burns", mark_framed},
      {"\xE2\x80\x93 Mill burns \xE2\x80\x93", "Mill burns", mark_framed},
      {"*** Mill burns ***", "Mill burns", mark_framed},
      {"- Mill burns -.", "Mill burns", mark_framed},
      {"- 'Mill burns' -", "'Mill burns'", mark_framed | mark_quoted},
      {"\"Mill burns\"", "\"Mill burns\"", mark_quoted | mark_double_quotes},
      {"\"Mill\" and \"dam\"", "\"Mill\" and \"dam\"", 0},
      {"# Mill", "Mill", mark_hashes},
      {"### Mill ###", "Mill", mark_hashes},
      {"#mill", "#mill", 0},
      {"== Mill ==", "Mill", mark_equals},
      {"== Mill =", "== Mill =", 0},
      {"**Mill burns**", "Mill burns", mark_bold},
      {"*Mill burns*", "Mill burns", mark_italic},
      {"**Mill:** burns", "**Mill:** burns", 0},
      {"* Mill burns", "Mill burns", mark_bullet},
      {"\xE2\x80\xA2 Mill burns", "Mill burns", mark_bullet},
      {"-Mill burns", "Mill burns", mark_bullet},
      {"-- close the mill;", "close the mill;", mark_bullet},
      {"-- Ana Lund, poet", "-- Ana Lund, poet", 0},
      {"--close the mill", "--close the mill", 0},
      {"\xC2\xB7 Mill burns", "Mill burns", mark_bullet},
      {"'I'm a mill'", "'I'm a mill'", mark_quoted},
      {"'I' and 'me'", "'I' and 'me'", 0},
      {"2. Mill burns", "Mill burns", mark_number},
      {"(12) Mill burns", "Mill burns", mark_number},
      {"2024. Mill burns", "2024. Mill burns", 0},
      {"3.5 mills burn", "3.5 mills burn", 0},
      {"10:42 Mill burns", "10:42 Mill burns", mark_time},
      {"11.35pm: Mill burns", "11.35pm: Mill burns", mark_time},
      {"11.35: Mill burns", "11.35: Mill burns", mark_time},
      {"11.75: a price", "11.75: a price", 0},
      {"5 p.m.", "5 p.m.", mark_time},
      {"13.50", "13.50", mark_clock},
      {"9.05", "9.05", mark_clock},
      {"24.50", "24.50", 0},
      {"13.60", "13.60", 0},
      {"13.5", "13.5", 0},
      {"13.50 13.60", "13.50 13.60", 0},
      {"2.40 metres of snow", "2.40 metres of snow", 0},
      {"3 pumps burn", "3 pumps burn", 0},
      {"\xE2\x80\x94 Who burns?", "Who burns?", mark_speech_dash},
      {"(Mill burns)", "(Mill burns)", mark_bracketed},
      {"* * *", "* * *", mark_rule},
      {"---", "---", mark_rule},
      {"\xE2\x81\x82", "\xE2\x81\x82", mark_rule},
      {"~", "~", mark_rule},
      {"x", "x", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.line));
    const std::string_view line = row.line;
    const Marks marks = find_marks(line, {0, static_cast<uint32_t>(line.size())});
    CHECK(line.substr(marks.inner.start, marks.inner.end - marks.inner.start) == row.inner);
    CHECK(marks.bits == row.marks);
  }
}
