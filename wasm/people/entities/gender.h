// Man or woman: told by titles ("Mr", "Queen"), words for kin, given names, and pronouns that can
// mean one person only; never by a role. What points both ways stays unknown. Tested by
// tests/unit/gender_test.cpp.
#pragma once
#include "document.h"
#include "text/lexicon.h"

namespace crosshead {

/// Gender that the words right before a mention give: "Ms Whitman", "spokeswoman Darya Orlova".
Gender title_gender(const Document& document, const Lexicon& lexicon, uint32_t mention);

/// Gender that a mention shows by its title or its given name.
Gender gender_of_mention(const Document& document, const Lexicon& lexicon, uint32_t mention);

/// Gender of a pronoun ("he", "her", "himself"), by its token.
Gender pronoun_gender(const Document& document, uint32_t token);

/// Fills Entity::gender of persons; the pronouns are known. Linear.
void find_genders(Document& document, const Lexicon& lexicon);

}  // namespace crosshead
