// Quotation marks: which open, which close, and what stands between them.
//
// Every style of English news is read: straight and curly, double and single, TeX (``...''),
// guillemets, German low-high and reversed, CJK brackets, marks typed in the wrong direction or
// mixed. One block is read at a time, in three passes over its marks:
//   1. double marks of all kinds are paired on a stack; where a straight mark could do both, its
//      surroundings, the marks that follow and what is open decide;
//   2. single marks are paired inside the gaps that the double ones leave. An apostrophe looks the
//      same, so the decision falls at the closing mark: one behind a comma or full stop closes
//      surely, one behind a plural ("the rebels' advance") only if nothing better follows;
//   3. pairs are sorted into a tree of at most `max_quote_depth` levels, and a span that its block
//      leaves open is tied to the span that opens the next block.
// Apostrophes, elisions ('90s, 'tis), feet, inches and minutes of arc never open or close. Sources:
// AP, Guardian and AFP style guides on quotation marks; Unicode's list of quotation marks.
// Linear in the number of tokens. Tested by tests/unit/quotes_test.cpp.
#pragma once
#include "document.h"
#include "earlier.h"

namespace crosshead {

/// Spans nested deeper than this are left out; no style of print goes beyond three.
inline constexpr uint32_t max_quote_depth = 4;

/// Fills Document::marked from the quote_mark tokens of every block.
void find_marked(Document& document, const Earlier* earlier = nullptr);

}  // namespace crosshead
