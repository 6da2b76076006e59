// Passives without an auxiliary, as headlines and appositions have them: "Mayor accused of
// 'lying'", "Holm, described by Lind as "brave", resigned". Who stands before such a participle is
// told or spoken of and says nothing. Tested by tests/unit/cues_test.cpp.
#pragma once
#include "people/cues.h"

namespace crosshead {

/// Whether a cue of a line, read up to its form, is such a participle.
bool is_bare_passive(const Line& line, const Cue& cue);

}  // namespace crosshead
