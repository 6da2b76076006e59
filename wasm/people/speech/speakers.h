// Who said what: quotes, their kinds, and the speakers that the text gives them.
#pragma once
#include "document.h"
#include "people/speech/kept_speech.h"
#include "text/lexicon.h"

namespace crosshead {

/// Fills Document::quotes and quote_parts. Of same blocks what they say by themselves is taken from
/// `memory`, where given, which holds what the earlier reading left; it is replaced.
void find_quotes(Document& document, const Lexicon& lexicon, const SameBlocks& same,
                 SpeechMemory* memory = nullptr);

}  // namespace crosshead
