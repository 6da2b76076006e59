// Who said what: quotes, their kinds, and the speakers that the text gives them.
#pragma once
#include "document.h"
#include "earlier.h"
#include "people/speech/kept_speech.h"
#include "text/lexicon.h"

namespace crosshead {

/// Fills Document::quotes and quote_parts. See Utterances for `earlier` and `memory`.
void find_quotes(Document& document, const Lexicon& lexicon, const Earlier* earlier = nullptr,
                 SpeechMemory* memory = nullptr);

}  // namespace crosshead
