#include "people/indirect.h"

#include "people/utterances.h"

namespace crosshead {

void find_indirect(const Line& /*line*/, const std::vector<Cue>& /*cues*/, Utterances& /*out*/) {}

}  // namespace crosshead
