// Mentions: names from the tagger, dates and amounts from their grammars, in one ordered list.
#pragma once
#include "document.h"
#include "tagger/model.h"
#include "text/lexicon.h"

namespace crosshead {

/// Fills Document::mentions and values. Linear.
void find_mentions(Document& document, const Lexicon& lexicon, const TaggerModel& model);

}  // namespace crosshead
