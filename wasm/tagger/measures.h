// Dates, times and amounts of a whole document: the five grammars in one pass.
#pragma once
#include <vector>

#include "document.h"
#include "earlier.h"
#include "tagger/terms.h"

namespace crosshead {

/// What finding amounts leaves for the next reading of nearly the same text.
struct AmountMemory {
  Terms terms;
  std::vector<Mention> mentions;  ///< Before any was merged with names.
  std::vector<uint8_t> unknown;   ///< [mention]: its own words leave the currency open.
};

/// Appends the DATE, TIME, MONEY, PERCENT and QUANTITY mentions of the document to `out`, in text
/// order and without overlap, and fills Document::values with their readings. Needs blocks, tokens
/// and words. Linear: one look-up a distinct word, then a bounded look-around at the few tokens
/// where a mention can be recognised. With an earlier reading and what it left in `memory`,
/// mentions of kept blocks are taken over; `memory`, where given, is replaced.
void find_amounts(Document& document, std::vector<Mention>& out, const Earlier* earlier = nullptr,
                  AmountMemory* memory = nullptr);

}  // namespace crosshead
