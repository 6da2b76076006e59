// Names that the head and the foot of an article state, whatever the tagger makes of them: the
// places and the agency of its dateline, the authors of its byline and of the credits at its end.
// Tested by tests/unit/settle_test.cpp.
#pragma once
#include <span>
#include <vector>

#include "document.h"
#include "tagger/names.h"

namespace crosshead {

/// True if a block holds such names: the dateline's, or authors'.
bool states_names(const Document& document, const Block& block);

/// Appends the names that a block states, in any order. `names` are those known in it, in order:
/// an author's name takes in the capitals beside it, "Tomas | Sole".
void find_head_names(const Document& document, const Block& block, std::span<const Name> names,
                     std::vector<Name>& out);

}  // namespace crosshead
