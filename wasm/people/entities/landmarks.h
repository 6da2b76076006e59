// Landmarks: the few tokens that the passes over the whole document look for, found once: words
// with a capital, and pronouns that tell a gender; and which mention stands where. Tested by
// tests/unit/repeats_test.cpp and gender_test.cpp.
#pragma once
#include "document.h"
#include "earlier.h"

namespace crosshead {

/// Fills Document::capitals and pronouns. A session's kept blocks keep theirs. Linear.
void find_landmarks(Document& document, const Earlier* earlier = nullptr);

/// Fills Mention::sentence and Document::mention_of, once all mentions are known. Linear.
void place_mentions(Document& document);

}  // namespace crosshead
