// Sentences: where each begins and ends, never across a block.
//
// A stop, question mark or exclamation mark ends a sentence together with the closing marks behind
// it, unless what follows goes on in lower case ('"Why?" he asked') or the stop belongs to an
// abbreviation (text/abbreviations.h). Tested by tests/unit/sentences_test.cpp.
#pragma once
#include "document.h"
#include "earlier.h"

namespace crosshead {

/// Fills Document::sentences from the tokens of every block. Linear.
void find_sentences(Document& document, const Earlier* earlier = nullptr);

}  // namespace crosshead
