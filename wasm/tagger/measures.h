// Dates, times and amounts of a whole document: the five grammars in one pass.
#pragma once
#include <vector>

#include "document.h"

namespace crosshead {

/// Appends the DATE, TIME, MONEY, PERCENT and QUANTITY mentions of the document to `out`, in text
/// order and without overlap, and fills Document::values with their readings. Needs blocks, tokens
/// and words. Linear: one look-up a distinct word, then a bounded look-around at the few tokens
/// where a mention can be recognised.
void find_amounts(Document& document, std::vector<Mention>& out);

}  // namespace crosshead
