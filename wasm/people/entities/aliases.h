// Who is who: one entity for every name of a person, place or organisation.
//
//     clauses of headlines dropped (heading_clauses), overlooked mentions found (repeats) ->
//     what full names tell of others (family_names) ->
//     distinct names (names) -> names joined: by the lists (known_names), persons, organisations,
//     names of the wrong type (misread) -> mentions that only their place can tell, a surname that
//     two share (shared_names) -> entities by salience -> gender
//
// Nothing joins on likeness alone: a name that could mean two things stays by itself. A demonym
// never joins its country, nor a capital its state, because their names are not short for each
// other and their types differ. Near-linear in the text: work is done per distinct name, by hashes.
// Tested by tests/unit/aliases_test.cpp.
#pragma once
#include "document.h"
#include "earlier.h"
#include "people/entities/entity_memory.h"
#include "people/same_blocks.h"
#include "text/lexicon.h"

namespace crosshead {

/// Fills Document::entities, entity_mentions, entity_aliases and the mentions' entities. A session
/// passes the reading before and the memory that it keeps, which knows the document's first `known`
/// words. Tells which blocks have the same mentions as in that reading.
SameBlocks find_entities(Document& document, const Lexicon& lexicon,
                         const Earlier* earlier = nullptr, EntityMemory* memory = nullptr,
                         uint32_t known = 0);

}  // namespace crosshead
