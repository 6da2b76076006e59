// The marks around the words of a line: bullets, numbers, Markdown and wiki headings, dashes before
// and after an agency's crosshead, times at the head of a live blog's entries, rules.
//
// Only the two ends of a line are looked at, except for a rule, whose every character counts; so
// all lines of a text together cost linear time. Forms from CommonMark, MediaWiki and the wires'
// house styles (AFP frames its crossheads with dashes). Tested by tests/unit/line_marks_test.cpp.
#pragma once
#include <string_view>

#include "document.h"

namespace crosshead {

enum Mark : uint16_t {
  mark_rule = 1,              ///< No letter or digit, nothing but rule characters: "* * *", "---".
  mark_framed = 2,            ///< "- UN resolution -", "*** Update ***".
  mark_hashes = 4,            ///< "## Beginnings": `level` counts the hashes.
  mark_equals = 8,            ///< "== History ==": `level` counts the signs.
  mark_bold = 16,             ///< "**Why lamps?**", the whole line.
  mark_italic = 32,           ///< "*Interview by Ana Duarte*", the whole line.
  mark_bullet = 64,           ///< "* ", "- ", "• ".
  mark_number = 128,          ///< "2. ", "3) ", "(4) ".
  mark_time = 256,            ///< "10:42 ", "11.35pm: ". Stays in the inner span.
  mark_speech_dash = 512,     ///< "— Where were you?"
  mark_quoted = 1024,         ///< Quotation marks around the whole line, none inside.
  mark_bracketed = 2048,      ///< Brackets around the whole line, or a tag that opens it.
  mark_double_quotes = 4096,  ///< With mark_quoted: the marks are double ones.
  mark_clock = 8192,          ///< "13.50", the whole line: a time, if its like stand elsewhere.
};

/// The bits of enum Mark that a line has, and what is left when the marks are taken off.
struct Marks {
  Span inner;  ///< Never empty for a line that is not; the whole line where it is a rule.
  uint16_t bits = 0;
  uint8_t level = 0;  ///< 1..6 for mark_hashes and mark_equals.
};

/// Marks of a line, which starts and ends with a character that is no white space.
Marks find_marks(std::string_view text, Span line);

}  // namespace crosshead
