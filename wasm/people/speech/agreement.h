// Agreement: whether a form of a verb of speech goes with what stands before it, or is a noun
// there. Tested by tests/unit/cues_test.cpp.
#pragma once
#include <vector>

#include "people/speech/cues.h"

namespace crosshead {

/// Whether a phrase may be the subject of a bare verb form ("they say", "critics say").
bool agrees(const Line& line, const NounPhrase& phrase);
/// Whether it may be the subject of either form: "the crew say", "the crew says".
bool is_collective(const Line& line, const NounPhrase& phrase);

/// "claim", "estimate": the bare form of a verb that is a noun as a rule.
bool is_noun_too(std::string_view verb);
/// Whether a form that can be a noun is one, by its neighbours: "some state officials", "18
/// states", "rules that could help". The sentence starts at item `start`; `earlier`: the line's
/// cues so far.
bool is_noun_form(const Line& line, const std::vector<Cue>& earlier, const Cue& cue,
                  uint32_t start);

/// "Holm's recent | warning": whether the phrase before a form in -ing only says whose it is.
bool is_owned(const Line& line, const NounPhrase& phrase);

}  // namespace crosshead
