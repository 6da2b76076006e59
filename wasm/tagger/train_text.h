// One text for the trainer: a document as the engine cuts it, and a label for every token. Offline:
// never linked into the runtime.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "document.h"
#include "tagger/model.h"

namespace crosshead {

/// Labels that a corpus leaves open: anything at all; or nothing or a MISC.
inline constexpr uint8_t any_label = 255, outside_or_misc = 254;
constexpr bool allows(uint8_t open_label, uint32_t label) {
  if (open_label == any_label) return true;
  if (open_label != outside_or_misc) return label == open_label;
  return label == 0 || type_of_label(label) == type_count - 1;
}

/// Blocks, tokens, words and sentences stand.
struct TrainingText {
  Document document;
  std::vector<uint8_t> labels;  ///< [token]: a label, or one of the two above
  bool again = false;           ///< Words of another text once more: they count for no feature.
};

/// A name as the corpus marks it: bytes of the text.
struct MarkedName {
  Span span;
  uint8_t type;  ///< see labels.h
};

/// Labels the tokens that names cover by half or more, 0 elsewhere. Names in order, none in two
/// sentences.
void label(TrainingText& text, std::span<const MarkedName> names);

}  // namespace crosshead
