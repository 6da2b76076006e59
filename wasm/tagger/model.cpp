#include "tagger/model.h"

namespace crosshead {

uint32_t TaggerModel::read(std::span<const uint8_t> bytes) { return bytes.empty() ? UINT32_MAX : 0; }

}  // namespace crosshead
