// Quotation marks: which open, which close, what stands between them.
#pragma once
#include "document.h"

namespace crosshead {

/// Fills Document::marked from the quote_mark tokens of every block. Linear.
void find_marked(Document& document);

}  // namespace crosshead
