// The article itself on a page that was pasted whole: between the site's menus and its foot.
//
// Maximum subsequence segmentation (Pasternack and Roth, "Extracting Article Text from the Web with
// Maximum Subsequence Segmentation", 2009): running text gains, furniture of the site and short
// lines lose, and the article is the stretch that gains most. An article of its own has hardly any
// furniture and stays whole. Linear in the lines. Tested by tests/unit/blocks_test.cpp.
#pragma once
#include <cstdint>
#include <span>

#include "text/compare_lines.h"
#include "text/line_features.h"
#include "text/lines.h"

namespace crosshead {

/// The lines [first, last] of the article. `prose` [line] tells running text, some of which may be
/// the site's: cookie notices, teasers, a newsletter's praise. The head and the foot are cut off
/// only where they hold furniture of the site, not a line or two of it.
Body main_text(std::span<const TextLine> lines, std::span<const LineFacts> facts,
               std::span<const uint8_t> prose);

}  // namespace crosshead
