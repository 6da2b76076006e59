// Messages: statements, letters and interviews, which speak for whoever sends or gives them. Where
// the sentence names a sender, the message is not the one who says what is in it. Courts and other
// forums, before which things are said, stand for somebody who is not named.
// Tested by tests/unit/cues_test.cpp.
#pragma once
#include "people/speech/cues.h"

namespace crosshead {

/// "Holm rose and in a | letter | said": a message that only tells where somebody speaks.
bool is_venue(const Line& line, const NounPhrase& message, uint32_t start);

/// "Lind released a | statement | saying", "in a statement": a message that the subject of the
/// clause sends. The clause begins at item `clause`, its sentence at item `start`.
bool is_sent(const Line& line, const NounPhrase& message, uint32_t start, uint32_t clause);

/// "Holm emailed her | voters | saying", "wrote to voters saying": whoever reads what the verb
/// `cue` sends says nothing.
bool is_addressed(const Line& line, const Cue& cue, const NounPhrase& phrase);

/// "the | court | heard", "the | inquest | was told": whoever is to judge, for whose ears things are
/// said; who said them the sentence does not tell.
bool is_forum(std::string_view noun);
bool is_forum(const Line& line, const NounPhrase& phrase);
/// The forum that is the subject of a verb at item `verb`, but in a headline; else empty.
NounPhrase forum_before(const Line& line, uint32_t verb, uint32_t start);

}  // namespace crosshead
