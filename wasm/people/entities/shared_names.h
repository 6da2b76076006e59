// Shared surnames: which of several bearers a bare "Lind" means, told from where it stands.
//
//     the bearer that was introduced alone          Lars Lind won. Lind wept. Ana Lind came.
//     the one that the headline's reader will meet  LIND LOSES / Lars Lind lost ...
//     the one that the article is about             named in full three times as often as any
//                                                   other, or alone in the headline
//
// What none of these tells stays open: no bearer is better than the wrong one. Near-linear. Tested
// by tests/unit/aliases_test.cpp.
#pragma once
#include <vector>

#include "document.h"
#include "people/entities/clusters.h"
#include "people/entities/distinct_names.h"
#include "people/entities/persons.h"
#include "text/lexicon.h"

namespace crosshead {

/// Sets `node`, for each mention the name that stands for its entity, of the mentions of shared
/// names that it can tell.
void place_shared(const Document& document, const Lexicon& lexicon, const Names& names,
                  const std::vector<Shared>& shared, Clusters& clusters,
                  std::vector<uint32_t>& node);

}  // namespace crosshead
