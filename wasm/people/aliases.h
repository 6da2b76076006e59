// Who is who: one entity for every name of a person, place or organisation.
#pragma once
#include "document.h"
#include "text/lexicon.h"

namespace crosshead {

/// Fills Document::entities, entity_mentions, entity_aliases and the mentions' entities.
void find_entities(Document& document, const Lexicon& lexicon);

}  // namespace crosshead
