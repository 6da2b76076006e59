// Mentions: names from the tagger, dates and amounts from their grammars, in one ordered list.
#pragma once
#include "document.h"
#include "earlier.h"
#include "tagger/names.h"
#include "text/lexicon.h"

namespace crosshead {

/// Fills Document::mentions and values. Linear. Without a tagger (no model is open) there are no names.
/// See NameTagger::find for `earlier` and `memory`.
void find_mentions(Document& document, const Lexicon& lexicon, NameTagger* tagger,
                   const Earlier* earlier = nullptr, NameMemory* memory = nullptr);

}  // namespace crosshead
