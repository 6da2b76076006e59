// What a line shows beside the other lines of its article: whether it stands among short lines,
// looks as the headings do, comes again or has a label that does, whether the article is an
// interview. Linear in the lines. Tested by tests/unit/blocks_test.cpp.
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

/// The entries of a site's menus have at most so many words.
inline constexpr uint16_t menu_words = 4;

/// Adds to `out` [line] which lines come twice, and which short ones stand in a row, as in menus and
/// lists. `prose` [line] tells running text.
void mark_runs(std::span<const TextLine> lines, std::span<const LineFacts> facts,
               std::span<const uint8_t> prose, Body body, std::span<Features> out);

/// Adds to `out` [line] what else the lines show beside each other; the place of each is told.
void compare_lines(std::span<const TextLine> lines, std::span<const LineFacts> facts,
                   std::span<const uint8_t> prose, Body body, std::span<Features> out);

}  // namespace crosshead
