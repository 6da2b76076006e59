// Adjuncts: what may stand between a verb of speech and the clause that it governs: whom somebody
// told, when, where and in what the words were said. Each function steps over one such phrase.
//
// Bounded walks over a line's items, [i, stop). Tested by tests/unit/indirect_test.cpp.
#pragma once
#include "people/speech/lines.h"

namespace crosshead {

/// Behind the recipient of "told" at item `i`: one name, pronoun or noun; `i` if there is none.
uint32_t behind_addressee(const Line& line, uint32_t i, uint32_t stop);

/// Behind a phrase that a preposition opens at item `i`, if a clause opens there: "after the vote |
/// she would go", "in a statement | the talks had failed", "on Twitter | the plan was dead". Else
/// `i`.
uint32_t behind_adjunct(const Line& line, uint32_t i, uint32_t stop);

/// Behind the date or time at item `i`, if it only tells when somebody spoke, else `i`: "said
/// Monday | he would go", but not "said Monday's vote was close", "said Monday was a holiday".
uint32_t behind_time(const Line& line, uint32_t i, uint32_t stop);

/// Behind what tells when and where somebody spoke: adverbs, times, a phrase with a preposition.
uint32_t behind_aside(const Line& line, uint32_t i, uint32_t stop);

/// "at least six", "about a third", "between 20 and 30": item `i` opens a phrase that counts.
bool counts(const Line& line, uint32_t i, uint32_t stop);

/// Inside a mention that is no name: a date, a time, a sum.
bool is_figure(const Line& line, uint32_t i);

}  // namespace crosshead
