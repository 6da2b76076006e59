// Passives without an auxiliary, as headlines and appositions have them: "Mayor accused of
// 'lying'", "Holm, described by Lind as "brave", resigned". Who stands before such a participle is
// told or spoken of and says nothing. Tested by tests/unit/cues_test.cpp.
#pragma once
#include "people/speech/cues.h"

namespace crosshead {

/// Whether a cue of a line, read up to its form, is such a participle.
bool is_bare_passive(const Line& line, const Cue& cue);

/// "asked by Lind", "told by Lind": a participle whose agent speaks to its subject.
bool is_asked_by(const Line& line, const Cue& cue);

/// "rules added by Lind": a participle that tells who did something, and no speech.
bool is_done_by(const Line& line, const Cue& cue);

/// Whether the object of the verb at item `verb` may stand before it: "what Holm called".
bool has_fronted_object(const Line& line, uint32_t verb);

}  // namespace crosshead
