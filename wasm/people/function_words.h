// What small words do around a name: where a phrase begins and ends, what makes it definite, which
// words belong to a role.
//
// The classes of words (people/word_classes.h) give the grammar; the table here adds what roles and
// reference need besides: definite and indefinite words, modifiers of roles ("former"), words for
// relatives, and frequent verbs that stand right before a name. Looked up once per distinct word.
// Tested by tests/unit/roles_test.cpp.
#pragma once
#include <cstdint>

#include "document.h"

namespace crosshead {

enum WordUse : uint16_t {
  use_article = 1,
  use_indefinite = 2,  ///< a, an, another, one, some ...
  use_definite = 4,    ///< the, this, that ...
  use_possessive = 8,  ///< his, her, its, their, my ...
  use_preposition = 16,
  use_conjunction = 32,  ///< and, or, that, while, as ...
  use_verb = 64,         ///< Forms of be, have, do; modal verbs; frequent verbs before names.
  use_adverb = 128,
  use_modifier = 256,       ///< former, deputy, acting: part of a role.
  use_kin = 512,            ///< brother, wife, son
  use_pronoun = 1024,       ///< he, she, they, it and their other cases
  use_relative = 2048,      ///< who, which, whose
  use_plural = 4096,        ///< they, their
  use_first_person = 8192,  ///< I, we, you, my, our
  use_male = 16384,         ///< he, him, his, himself
  use_female = 32768,       ///< she, her, hers, herself
};

/// Fills Word::uses of every distinct word from number `first` on, from its classes and the table. A
/// probe each.
void find_word_uses(Document& document, uint32_t first = 0);

/// Words at which a noun phrase that runs leftwards or rightwards ends.
inline constexpr uint16_t ends_phrase =
    use_article | use_indefinite | use_definite | use_possessive | use_preposition |
    use_conjunction | use_verb | use_adverb | use_pronoun | use_relative | use_first_person;

}  // namespace crosshead
