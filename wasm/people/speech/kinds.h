// Kinds of marked words: speech that stands on its own (direct), words built into the reporter's
// sentence (mixed), or words in marks that nobody says (term).
//
// The place of the words in their sentence decides first: at the sentence's head, behind a colon,
// behind a verb of speech, or in the middle. Then the attribution does: words in the middle that
// nobody is said to say are a term; see also people/speech/terms. Tested by tests/unit/kinds_test.cpp.
#pragma once
#include "people/speech/cues.h"
#include "people/speech/lines.h"

namespace crosshead {

/// Where a hole stands and how its words begin and end.
struct Placement {
  bool at_start = false;  ///< Opens its sentence (marks, bullets and a dateline aside).
  bool after_colon = false, after_comma = false, after_dash = false;
  bool begins_upper = false;
  bool stops_inside = false;  ///< Ends in a stop, comma, question mark ... inside or right behind.
  bool comma_inside = false;  ///< The same for a comma: an attribution should follow.
  bool ends_sentence = false;
  bool word_follows = false;  ///< A lower-case word goes on right behind it.
  uint32_t words = 0;
};

Placement place(const Line& line, uint32_t hole);

/// "(CROSSTALK.)": what happened, not what was said.
bool is_bracketed(const Document& document, const Marked& marked);

/// The long words all with a capital, `least` of them or more: the title of a work or programme.
bool is_title_case(const Document& document, const Marked& marked, uint32_t least = 2);

/// Whether marked words are a clause: a verb with something before it, or its subject ("tonight we
/// march"), but not a part of the reporter's own clause ("must do more").
bool holds_clause(const Document& document, const Marked& marked);

/// True where words placed like this are speech of their own. `cue` is the cue that governs them
/// from the left, or nullptr; `attributed_after` tells that an attribution follows directly.
bool is_direct(const Line& line, uint32_t hole, const Placement& placement, const Cue* cue,
               bool attributed_after);

}  // namespace crosshead
