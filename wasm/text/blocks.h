// Blocks and sections: what every line of a pasted article is.
#pragma once
#include "document.h"

namespace crosshead {

/// Fills Document::blocks, dateline and sections. `topic_breaks` asks for breaks of topic in long
/// texts without any heading. Linear in the text.
void find_blocks(Document& document, bool topic_breaks);

}  // namespace crosshead
