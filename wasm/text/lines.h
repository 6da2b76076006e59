// Lines: what an article's blocks are made of, with the counts that tell what each line is.
//
// A text comes in one of several habits: paragraphs parted by blank lines, one line to a paragraph,
// lines broken at some seventy columns, first lines indented. find_lines() works the habit out over
// the whole text and joins what a hard wrap has broken, so that from here on a line is a paragraph,
// a heading or whatever else stands by itself. See text/wraps.h. Lines that markup covers
// (Document::hints) are cut and joined as the markup says.
//
// Linear in the text. Tested by tests/unit/lines_test.cpp.
#pragma once
#include <vector>

#include "document.h"
#include "earlier.h"
#include "text/line_marks.h"

namespace crosshead {

/// What closes a line, closing quotation marks, brackets and emphasis left aside.
enum class Ending : uint8_t { open, stop, question, colon, comma };

/// One line of the text as it stands, before joining.
struct PhysicalLine {
  Span span;
  uint32_t hint = none;
  uint32_t columns = 0;     ///< Characters; not exact above max_width.
  uint32_t first_word = 0;  ///< Characters before the first space.
  uint32_t indent = 0;      ///< Bytes of white space before it.
  Marks marks;
  Ending ending = Ending::open;
  bool blank_before = false;
};

struct TextLine {
  Span span;  ///< From its first to its last character that is no white space.
  Marks marks;
  uint32_t hint = none;           ///< The innermost hint it lies in: index into Document::hints.
  uint16_t words = 0;             ///< Words in the inner span; a long line is counted in part.
  uint16_t capitalised = 0;       ///< Words that begin with a capital.
  uint16_t long_words = 0;        ///< Words of four letters or more ...
  uint16_t long_capitalised = 0;  ///< ... that begin with a capital.
  uint16_t numbers = 0;           ///< Words that begin with a digit.
  Ending ending = Ending::open;
  bool blank_before = false;  ///< An empty line (or the text's start) stands before it.
  bool upper = false;         ///< Two capitals or more, and no small letter.
  bool starts_lower = false;  ///< The first letter, if a word starts the line, is small.
  bool has_quotes = false;    ///< Holds a double quotation mark.
  bool is_code = false;       ///< Opens or closes a brace: what is left of a page's style sheet.
  bool has_bar = false;       ///< Holds "|" or "→", or ">", "»" or two "/" or "·" behind spaces.
};

/// Replaces `lines` by the lines of the document's text, in order.
void find_lines(const Document& document, std::vector<TextLine>& lines);

/// The lines of a text, for the reading after an edit.
struct LineMemory {
  std::vector<PhysicalLine> physical;
  std::vector<TextLine> lines;
};

/// The same, with a memory of the text's lines. After an edit of a text without hints, whose lines
/// stand in the memory, those that it leaves alone are neither cut nor measured again, and `kept`
/// [line] tells the earlier line of the same words, or none; else `kept` is empty.
void find_lines(const Document& document, const Edit* edit, LineMemory& memory,
                std::vector<uint32_t>& kept);

}  // namespace crosshead
