// Repeats: a name that the tagger found in one place and overlooked in another.
//
// Within an article a name in capitals means the same thing throughout ("one sense per discourse",
// Gale, Church and Yarowsky 1992). Every name that was found is looked for where no mention stands;
// a company is looked for without its legal form too, a person by the family name alone. What may
// be part of a longer name, or an ordinary word that only opens its sentence, is left alone. Tested
// by tests/unit/repeats_test.cpp.
#pragma once
#include "document.h"
#include "people/entities/entity_memory.h"
#include "text/lexicon.h"

namespace crosshead {

/// Adds the overlooked mentions to Document::mentions, in text order. The landmarks are known.
/// Linear. `memory` is ready for the document.
void find_repeats(Document& document, const Lexicon& lexicon, EntityMemory& memory);

}  // namespace crosshead
