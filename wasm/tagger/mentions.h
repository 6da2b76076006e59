// Mentions: names from the tagger, dates and amounts from their grammars, in one ordered list.
#pragma once
#include "document.h"
#include "earlier.h"
#include "tagger/measures.h"
#include "tagger/names.h"
#include "tagger/settle.h"
#include "text/lexicon.h"

namespace crosshead {

struct MentionMemory {
  NameMemory names;
  SettleMemory settled;
  AmountMemory amounts;
};

/// Fills Document::mentions and values. Linear. Without a tagger (no model is open) there are no
/// names. With an earlier reading and what it left in `memory`, work on kept blocks is taken over;
/// `memory`, where given, is replaced.
void find_mentions(Document& document, const Lexicon& lexicon, NameTagger* tagger,
                   const Earlier* earlier = nullptr, MentionMemory* memory = nullptr);

}  // namespace crosshead
