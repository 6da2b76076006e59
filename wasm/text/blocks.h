// Blocks and sections: what every line of a pasted article is.
//
// In order: lines (text/lines), the facts about each (text/block_features), the kind that fits them
// best (text/block_model), then what follows from the kinds: the dateline (text/dateline) and the
// sections (text/sections, text/topics). Tested by tests/unit/blocks_test.cpp.
#pragma once
#include "document.h"
#include "earlier.h"
#include "text/block_features.h"

namespace crosshead {

/// What finding blocks leaves for the next reading of nearly the same text.
struct BlockMemory {
  LineMemory lines;
  std::vector<LineFacts> facts;  ///< [line]
  KindMemory kinds;
};

/// Fills Document::blocks, dateline and sections. `topic_breaks` asks for breaks of topic in long
/// texts without any heading. Linear in the text. With an edit and what the reading before it left
/// in `memory`, lines that the edit leaves alone are not looked at again; `memory` is replaced.
void find_blocks(Document& document, bool topic_breaks, const Edit* edit = nullptr,
                 BlockMemory* memory = nullptr);

}  // namespace crosshead
