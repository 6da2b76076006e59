// Terms: marked words that nobody says, by the words around them: nicknames, titles of works, what
// signs show, and words under discussion. All looks are bounded by the sentence and small constants.
// Tested by tests/unit/kinds_test.cpp.
#pragma once
#include "people/speech/cues.h"
#include "people/speech/lines.h"

namespace crosshead {

/// True where the words are a nickname, title, sign or word under discussion: "the song ...",
/// "known as ...", a banner that reads ..., whatever verb of speech stands nearby.
bool is_term(const Line& line, uint32_t hole);

/// True where what shows the words does not speak: "a banner read", "a shirt that says".
bool is_sign(const Line& line, const Cue& cue);

}  // namespace crosshead
