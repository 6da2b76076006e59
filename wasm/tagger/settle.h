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
  /// Where the records of a block begin.
  struct Ends {
    uint32_t read = 0, alone = 0, settled = 0, acronyms = 0, by_acronyms = 0, by_names = 0,
             by_context = 0;
  };
  std::vector<Ends> blocks;  ///< [block], and one more.
  std::vector<Name> read;    ///< As the tagger reads them.
  std::vector<Name> alone;   ///< As each block alone tells.
  std::vector<Name> settled;
  std::vector<Acronym> acronyms;
  std::vector<Explained> by_acronyms, by_names, by_context;
  std::vector<uint8_t> explained;  ///< [word]: what it stands for, see tagger/settler.h.

  Ends next() const {
    const auto size = [](const auto& list) { return static_cast<uint32_t>(list.size()); };
    return {size(read),        size(alone),    size(settled),   size(acronyms),
            size(by_acronyms), size(by_names), size(by_context)};
  }
};

/// Changes, adds and joins names; they stay in order and never overlap.
void settle_names(const Document& document, const Lexicon& lexicon,
                  const std::vector<Acronym>& acronyms, std::vector<Name>& names,
                  const Earlier* earlier = nullptr, SettleMemory* memory = nullptr);

}  // namespace crosshead
