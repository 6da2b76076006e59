// Noun phrases that may name a source: the subject to the left of a verb, or the noun phrase that
// starts at a given place ("said Finance Minister Vera Holm, 54, ...").
//
// There is no parser. Closed classes of words (people/word_classes.h), the lists of nouns for
// sources and titles, and the mentions tell where a phrase ends. Appositions, relative clauses and
// brackets between the subject and its verb are stepped over: "Vera Holm, who runs the ministry,
// said". All walks are bounded by the constants below. Tested by tests/unit/noun_phrases_test.cpp.
#pragma once
#include "people/speech/lines.h"

namespace crosshead {

/// Items that one walk looks at most: the longest apposition that still reads well in print.
inline constexpr uint32_t max_phrase_items = 12;
inline constexpr uint32_t max_apposition_items = 45;

struct NounPhrase {
  uint32_t first = 0, end = 0;  ///< Items of the line, [first, end); with what modifies the noun.
  uint32_t head = 0;            ///< Item of the noun that the verb agrees with.
  Span speaker;                 ///< The words that name the source: no article, no title.
  uint32_t first_token = 0, end_token = 0;  ///< The words that the resolver is to read.
  bool pronoun = false;
  bool name = false;    ///< A name, as against "the minister".
  bool source = false;  ///< A pronoun, a name or a noun that sources are known by.
  bool shared = false;  ///< Taken from an earlier verb of the sentence.
  explicit operator bool() const { return end > first; }
};

/// The phrase that ends right before item `end`, not going left of `limit`; empty if there is none.
NounPhrase phrase_before(const Line& line, uint32_t end, uint32_t limit);

/// The phrase that starts at item `first`, not going right of `limit`; empty if there is none.
/// `alone`: no verb stands beside it, so that it may reach up to a comma ("local legend").
NounPhrase phrase_after(const Line& line, uint32_t first, uint32_t limit, bool alone = false);

}  // namespace crosshead
