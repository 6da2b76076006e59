// Settles names after the tagger: what the article says elsewhere, and what the annotation guide
// rules once and for all (extent of initials and post-nominals, languages, parties by their
// members, the kind that a name's last word tells). Named rules over tables, each linear. Tested by
// tests/unit/settle_test.cpp.
#pragma once
#include <vector>

#include "document.h"
#include "earlier.h"
#include "tagger/company_names.h"
#include "tagger/features.h"
#include "tagger/names.h"
#include "text/lexicon.h"

namespace crosshead {

/// What settling leaves for the next reading of nearly the same article.
struct SettleMemory {
  std::vector<Name> read;   ///< As the tagger reads them.
  std::vector<Name> alone;  ///< As each block alone tells.
  std::vector<Name> settled;
  std::vector<Acronym> acronyms;
  std::vector<Explained> by_acronyms, by_names, by_context;  ///< Block by block.
  std::vector<uint8_t> explained;  ///< [word]: what it stands for, see tagger/settler.h.
};

/// Changes, adds and joins names; they stay in order and never overlap.
void settle_names(const Document& document, const Lexicon& lexicon,
                  const std::vector<Acronym>& acronyms, std::vector<Name>& names,
                  const Earlier* earlier = nullptr, SettleMemory* memory = nullptr);

}  // namespace crosshead
