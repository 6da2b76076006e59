// What a line shows beside the other lines of its article: whether it looks as the headings do,
// whether its label or the whole line comes again, whether the article is an interview. Linear in
// the lines. Tested by tests/unit/blocks_test.cpp.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "text/block_model.h"
#include "text/line_features.h"
#include "text/lines.h"

namespace crosshead {

/// The first and the last line of running text; `first` lies past the end where there is none.
struct Body {
  size_t first = 0, last = 0;
};

/// Adds to `out` [line] what the lines show beside each other. `prose` [line] tells running text.
void compare_lines(std::span<const TextLine> lines, std::span<const LineFacts> facts,
                   std::span<const uint8_t> prose, Body body, std::span<Features> out);

}  // namespace crosshead
