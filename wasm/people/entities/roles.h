// Roles: what the article calls a person or an organisation besides the name.
//
//     Turkish Foreign Minister Feridun Sinirlioglu      before the name
//     Angela Merkel, the German chancellor,             after it, between commas
//     The union's president, Nguyen Mai,                before it, with a comma
//     US-backed rebel group Suqur al-Jabal              an organisation's kind
//
// A phrase is a role when a title or a noun for people (organisations: for organisations) ends it.
// Leftwards it takes in other names, modifiers ("former") and further titles; where an article
// opens the phrase, it takes in everything. Tested by tests/unit/roles_test.cpp.
#pragma once
#include "document.h"
#include "people/same_blocks.h"
#include "text/lexicon.h"

namespace crosshead {

/// Fills Document::descriptions and Entity::role. Linear: each mention looks at a few tokens
/// around; those of same blocks keep their descriptions.
void find_roles(Document& document, const Lexicon& lexicon, const SameBlocks& same);

}  // namespace crosshead
