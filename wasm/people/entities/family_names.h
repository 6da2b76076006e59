// Family names: what full names tell of mentions elsewhere that end in the same word.
//
//     Ana French ... "French also said"     a person: no people speaks without an article
//     Ana Joyce ... "A Joyce"               the initial belongs to the name
//     Ana Lind-Joyce ... "Lind | - | Joyce" is one name
//
// Tested by tests/unit/repeats_test.cpp and aliases_test.cpp.
#pragma once
#include "document.h"
#include "text/lexicon.h"

namespace crosshead {

/// Changes the types and extents of mentions. Linear.
void settle_by_families(Document& document, const Lexicon& lexicon);

}  // namespace crosshead
