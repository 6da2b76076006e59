// The running text of an article: what all other lines are measured against.
//
// Prose is a line that ends its sentence with a stop, or that is simply long, and that is not of the
// site. Where the first and the last such line stand divides an article into its head, its body and
// its foot; a dateline and a byline say more of where it begins. Linear in the lines.
// Tested by tests/unit/blocks_test.cpp.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "document.h"
#include "text/block_model.h"
#include "text/line_features.h"
#include "text/lines.h"

namespace crosshead {

struct Prose {
  std::vector<uint8_t> lines;      ///< [line]: whether it is running text of the article.
  size_t first = 0, last = 0;      ///< Its first and last line of these; none: {lines, 0}.
  size_t page_end = 0;             ///< The last line of the article.
  bool letters = false;            ///< It is readers' letters.
  bool page_head = false;          ///< A site's menus stand above the article.
  bool stop_habit = false;         ///< Nearly all of it ends in a stop,
  bool sure_habit = false;         ///< and there is enough of it to be sure.
};

/// Whether at most one line opens with a label in capitals, as a city before a colon is and every
/// turn of a transcript: "LUND: Good evening."
bool has_lone_label(std::span<const LineFacts> facts);

/// Finds it; what opens it marks the head's lines in `features` [line] (dateline_below,
/// byline_below).
Prose find_prose(const Document& document, std::span<const TextLine> lines,
                 std::span<const LineFacts> facts, std::span<Features> features);

}  // namespace crosshead
