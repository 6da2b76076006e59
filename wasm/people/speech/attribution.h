// Attribution: who says the words of a hole, and what in the text tells so.
//
// Rules are few, named and ordered; each finds its evidence near the words and has a weight, the
// share of cases in which it is right, in one table (attribution.cpp). The rules of this file look
// at one line; people/speech/utterances adds the ones that carry a speaker over sentences and paragraphs.
// After O'Keefe et al., A Sequence Labelling Approach to Quote Attribution (2012), and Muzny et
// al., A Two-stage Sieve Approach for Quote Attribution (2017), whose sieves they resemble; weights
// counted on news articles. Tested by tests/unit/attribution_test.cpp.
#pragma once
#include <vector>

#include "people/speech/cues.h"
#include "people/speech/kinds.h"

namespace crosshead {

enum class Rule : uint8_t {
  nobody,
  inverted,
  cue_after,
  colon,
  cue_before,
  clause_before,
  clause_after,
  according_to,
  label,
  signature,
  same_paragraph,
  continued,
  introduced,
  beat,
  possessive
};
/// "inverted", "cue-after" ...: the public name of a rule.
const char* name_of(Rule rule);
/// Hundredths: how often the rule is right.
uint8_t weight_of(Rule rule);

struct Attribution {
  Rule rule = Rule::nobody;
  Span speaker, cue;
  uint32_t first_token = 0, end_token = 0;  ///< For the resolver.
  uint32_t cue_index = none;                ///< Into the line's cues.
  uint8_t malus = 0;                        ///< Taken off the rule's weight.
  bool asks = false;                        ///< "asked by Lind why": the next "she" is not Lind.
  explicit operator bool() const { return rule != Rule::nobody; }
};

/// Attribution by cue `index`, whose subject names the source.
Attribution attribution(const Line& line, const std::vector<Cue>& cues, uint32_t index, Rule rule);
/// Attribution by a phrase without a verb.
Attribution attribution(const NounPhrase& phrase, Rule rule);

/// How far a verb of speech may stand from the words that it governs.
inline constexpr uint32_t max_distance_items = 120;

/// Verbs that give a name: 'she named it "Rex"' says nothing about speech.
bool gives_name(std::string_view verb);

/// The attribution right behind a hole: ' "...," Holm said', ' "...," said Holm'.
Attribution attribute_after(const Line& line, const std::vector<Cue>& cues, uint32_t hole,
                            const Placement& placement);
/// Who or what a headline opens with before its first colon and item `colon`, which is at most
/// `most`: "Holm: Bridge is safe"; empty if that only names a section of the paper or a vote.
NounPhrase opening_label(const Line& line, uint32_t most, uint32_t& colon);
/// The attribution that a colon at item `colon` hands on to what follows.
Attribution attribute_colon(const Line& line, const std::vector<Cue>& cues, uint32_t colon);
/// The cue that governs the hole from the left within its sentence.
Attribution attribute_before(const Line& line, const std::vector<Cue>& cues, uint32_t hole,
                             const Placement& placement);
/// Items that "in Vera Holm's own words," has at most.
inline constexpr uint32_t max_owned_items = 8;
/// "in her own words", "in Holm's view" at item `from`; `end` becomes the item behind it.
Attribution in_words(const Line& line, uint32_t from, uint32_t& end);
/// The owner of the noun before the words: "her remark that", "Holm's claim on Monday that".
Attribution in_saying(const Line& line, uint32_t hole);
/// "That was the message of Holm", "was the verdict of Holm" at item `from`, behind the words.
Attribution behind_saying(const Line& line, uint32_t from);
/// The source that a headline ends with, behind a dash or colon and item `mark`, "Bridge is safe:
/// mayor", which becomes the item of that mark; empty for the paper that it stands in.
NounPhrase tail_source(const Line& line, uint32_t& mark);
/// A headline or point of a list that ends with its source: 'Bridge is "safe" - mayor'; but not
/// with the paper that it stands in. Or one that goes on with it: '"No more": Holm quits'.
Attribution attribute_tail(const Line& line, uint32_t hole);
/// An attribution set off by a comma later in the sentence: '... "grim", Holm said.'
Attribution attribute_clause_after(const Line& line, const std::vector<Cue>& cues, uint32_t hole);

}  // namespace crosshead
