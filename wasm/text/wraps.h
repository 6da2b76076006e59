// Hard wraps: lines that a mail, wire or terminal program broke, put together again.
//
// A hard wrap tells its width: lines broken within a sentence fill it and have no room for the
// first word of the next one, so that they agree on a number of columns, whatever other lines the
// text holds. Where no width is found, only a break within a sentence is undone. Tested by
// tests/unit/lines_test.cpp.
#pragma once
#include <string_view>
#include <vector>

#include "text/lines.h"

namespace crosshead {

/// The widest hard wrap, in columns.
inline constexpr uint32_t max_width = 120;

/// What closes the words in `span`, closing marks and a bracket behind the sentence left aside.
Ending ending_of(std::string_view text, Span span);

/// Appends the lines with what a wrap has broken joined, and headings that are underlined. Their
/// counts are not filled yet. Linear.
void join_wraps(std::string_view text, const std::vector<PhysicalLine>& lines,
                std::vector<TextLine>& out);

}  // namespace crosshead
