// Mention facts: what a mention and the words around it tell by themselves, whoever it names.
//
// Each hangs on a few tokens around the mention: an editing session keeps them where these are as
// they were. So what goes through all mentions of a long text finds a flat table, and looks at the
// words of few. Tested by tests/unit/session_test.cpp and through tests/unit/aliases_test.cpp.
#pragma once
#include <vector>

#include "document.h"
#include "people/entities/written_names.h"
#include "people/same_blocks.h"
#include "text/lexicon.h"

namespace crosshead {

/// The mention that stands behind a name as its short form, in brackets: "(WFP)", "(TSX: NLR)".
enum class Definition : uint8_t { absent, next, next_but_one };

struct MentionFacts {
  uint64_t written = 0;            ///< Key of the words without capitals.
  uint32_t spelling = none;        ///< In WrittenNames; none for dates and amounts.
  uint32_t words = 0, letters = 0;
  bool mixed_case = false;         ///< Not all in capitals.
  bool headline = false;           ///< In a headline ...
  bool front = false;              ///< ... or a standfirst.
  uint8_t other_name = 0;          ///< Tokens back to the end of a name that this is the other of.
  Definition definition = Definition::absent;
  Gender title = Gender::unknown;  ///< That the word before tells: "Mr", "chairman".
  Gender kin = Gender::unknown;    ///< Likewise before a comma: "His niece, Lind".
};

/// True if mention `m` stands where its facts were read; one that has taken in its article since
/// begins elsewhere.
inline bool is_placed(const Document& document, uint32_t m) {
  return document.mention_of[document.mentions[m].first_token] == m;
}

/// What the words of a mention and its block tell.
MentionFacts facts_within(const Document& document, const Mention& mention);

/// Fills `facts`, [mentions], which holds those of the earlier text. Of names; all else is left
/// empty. Linear; most of same blocks keep theirs.
void find_facts(const Document& document, const Lexicon& lexicon, const SameBlocks& same,
                WrittenNames& written, std::vector<MentionFacts>& facts);

}  // namespace crosshead
