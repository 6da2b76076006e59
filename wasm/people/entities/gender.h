// Man or woman: told by titles ("Mr", "Queen"), words for kin, given names, and pronouns that can
// mean one person only; never by a role. What points both ways stays unknown. Tested by
// tests/unit/gender_test.cpp.
#pragma once
#include <span>

#include "document.h"
#include "people/entities/mention_facts.h"
#include "text/lexicon.h"

namespace crosshead {

/// Gender that the words right before a mention give: "Ms Whitman", "spokeswoman Darya Orlova".
Gender title_gender(const Document& document, const Lexicon& lexicon, const Mention& mention);

/// "His niece, Lind": what the word for kin before a comma tells.
Gender kin_gender(const Document& document, const Lexicon& lexicon, const Mention& mention);

/// What the given name of a full name tells.
Gender given_name_gender(const Document& document, const Lexicon& lexicon, const Mention& mention);

/// Gender of a pronoun ("he", "her", "himself"), by its token.
Gender pronoun_gender(const Document& document, uint32_t token);

/// Fills Entity::gender of persons; the pronouns are known. Linear.
void find_genders(Document& document, const Lexicon& lexicon, std::span<const MentionFacts> facts);

}  // namespace crosshead
