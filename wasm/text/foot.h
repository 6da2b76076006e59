// The foot of an article: who had a part in it, what its author does, how to reach the author and to
// follow the site. What such lines say is told from running text by where they stand, and by the
// name that the byline gives. Linear in the lines of the foot. Tested by tests/unit/blocks_test.cpp.
#pragma once
#include <span>

#include "document.h"
#include "text/line_features.h"
#include "text/lines.h"

namespace crosshead {

/// Adds to `features` [line] what only the last lines of an article tell.
void mark_foot(const Document& document, std::span<const TextLine> lines,
               std::span<const LineFacts> facts, std::span<Features> features);

}  // namespace crosshead
