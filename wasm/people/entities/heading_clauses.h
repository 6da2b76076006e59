// Clauses that were read as names: "Lind Will Not Be Glad" in a headline that gives every word a
// capital. Tested by tests/unit/repeats_test.cpp.
#pragma once
#include <vector>

#include "document.h"
#include "text/lexicon.h"

namespace crosshead {

/// Drops them from the mentions of headings and returns them, in text order. What the body has,
/// too, what the lists know and what stands in quotation marks is a name. Linear.
std::vector<Mention> drop_heading_clauses(Document& document, const Lexicon& lexicon);

}  // namespace crosshead
