// Indirect speech: reported clauses without quotation marks, and how far they reach.
//
// Precision comes first: a clause is taken behind "that", a question word, or a verb of the say
// class with a clause that has a verb of its own; before an attribution set off by a comma; and on
// either side of "according to". Negated, modal and infinitive reports are left out, and so are
// clauses that hold quoted words (those are mixed). Tested by tests/unit/indirect_test.cpp.
#pragma once
#include <vector>

#include "people/speech/attribution.h"

namespace crosshead {

class Utterances;

/// Adds the reported clauses of a line to the drafts.
void find_indirect(const Line& line, const std::vector<Cue>& cues, Utterances& out);

}  // namespace crosshead
