// Settles names after the tagger: what the article says elsewhere, and what the annotation guide
// rules once and for all (extent of initials and post-nominals, languages, parties by their
// members, the kind that a name's last word tells). Named rules over tables, each linear. Tested by
// tests/unit/settle_test.cpp.
#pragma once
#include <vector>

#include "document.h"
#include "tagger/features.h"
#include "tagger/names.h"
#include "text/lexicon.h"

namespace crosshead {

/// Changes, adds and joins names; they stay in order and never overlap.
void settle_names(const Document& document, const Lexicon& lexicon,
                  const std::vector<Acronym>& acronyms, std::vector<Name>& names);

}  // namespace crosshead
