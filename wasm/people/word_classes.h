// Word classes: the closed classes of English (determiners, pronouns, prepositions, auxiliaries
// ...), which tell where a noun phrase ends and what stands between a subject and its verb.
//
// The table lists function words only, as any grammar of English does (Huddleston and Pullum, The
// Cambridge Grammar of the English Language, 2002, gives the classes); everything else is an open
// word with no bit set. Tested by tests/unit/noun_phrases_test.cpp.
#pragma once
#include <cstdint>

#include "document.h"

namespace crosshead {

enum WordClass : uint32_t {
  class_article = 1,      ///< a, an, the
  class_determiner = 2,   ///< this, some, both, every ...; articles too
  class_pronoun = 4,      ///< Subjects: he, she, they, we, I, it, you
  class_object = 8,       ///< him, them, us, me
  class_possessive = 16,  ///< his, its, their ...
  class_preposition = 32,
  class_conjunction = 64,        ///< and, or, but ...
  class_subordinator = 128,      ///< that, whether, because, while ...
  class_relative = 256,          ///< who, which, whose, whom, where
  class_be = 512,                ///< is, was, been ...
  class_auxiliary = 1024,        ///< have, do in all forms
  class_modal = 2048,            ///< would, may, must ...
  class_negation = 4096,         ///< not, never, n't
  class_adverb = 8192,           ///< also, later ...; lower-case words in -ly
  class_quantity = 16384,        ///< one, two, some, many: may stand for people
  class_semi_auxiliary = 32768,  ///< used, likes, went, goes: before "to say"
  class_question = 65536,        ///< what, why, how, whether, if: opens an indirect question
  class_reflexive = 131072,      ///< himself, itself ...
  class_verb = 262144,           ///< Irregular past forms and frequent verbs: a clause has one.
};
/// Words that no noun phrase runs over.
inline constexpr uint32_t class_stops_phrase =
    class_preposition | class_conjunction | class_subordinator | class_relative | class_be |
    class_auxiliary | class_modal | class_negation | class_object | class_question;
inline constexpr uint32_t class_finite = class_be | class_auxiliary | class_modal;

/// Fills Word::classes of every distinct word of the document from number `first` on. A probe each.
void find_word_classes(Document& document, uint32_t first = 0);

}  // namespace crosshead
