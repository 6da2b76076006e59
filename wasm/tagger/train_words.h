// Words of the training texts taken together: which are common, and what name parts of compounds
// are. Offline.
#pragma once
#include <cstdint>
#include <vector>

#include "tagger/train_text.h"

namespace crosshead {

/// Words that running text writes in small letters at least `cutoff` times, as fingerprints in
/// ascending order, and a class each: 1 hardly ever, 2 at times, 3 often with a capital.
void count_common(const std::vector<TrainingText>& texts, uint32_t cutoff,
                  std::vector<uint32_t>& prints, std::vector<uint8_t>& classes);

/// Gives name parts of compounds ("US-led") the label that their word mostly bears elsewhere.
void settle_compounds(std::vector<TrainingText>& texts);

}  // namespace crosshead
