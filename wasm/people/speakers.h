// Who said what: quotes, their kinds, and the speakers that the text gives them.
#pragma once
#include "document.h"
#include "text/lexicon.h"

namespace crosshead {

/// Fills Document::quotes and quote_parts.
void find_quotes(Document& document, const Lexicon& lexicon);

}  // namespace crosshead
