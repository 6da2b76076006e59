// Salience: which entities the article is about.
//
// Headline, first position and number of mentions decide, as in "salience" features of Dunietz and
// Gillick, "A new entity salience task with millions of training examples" (EACL 2014). Mentions in
// bylines, datelines, end marks and boilerplate do not count. Tested by
// tests/unit/salience_test.cpp.
#pragma once
#include <vector>

#include "document.h"

namespace crosshead {

/// Salience of every entity, higher first; `document` has mentions with entities. Linear.
std::vector<uint32_t> salience(const Document& document, uint32_t entity_count);

}  // namespace crosshead
