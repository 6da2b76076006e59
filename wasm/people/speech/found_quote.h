// One quotation by itself: its attribution and kind, as far as its own line tells.
//
// Which side of the marks speaks (a verb before them, behind them, a colon), and whether the words
// are speech or a term. What neighbours add, people/speech/utterances knows. Tested by
// tests/unit/utterances_test.cpp.
#pragma once
#include <vector>

#include "people/speech/attribution.h"

namespace crosshead {

struct FoundQuote {
  uint32_t item = 0;
  Placement placement;
  Attribution own, after;  ///< `after`: the attribution right behind it, if that is its own.
  QuoteKind kind = QuoteKind::term;
  uint32_t draft = none;  ///< Filled by people/speech/utterances.
  uint32_t turn = none;   ///< Token behind a speaker's label inside the marks: "HOLM: We won."
};

/// What the block before hands on, if it ends with a colon.
struct LedIn {
  const Attribution& colon;
  bool after_colon = false;
};

/// Reads the quotation that is item `item` of the line. Costs no more than its sentence.
FoundQuote find_quote(const Line& line, const std::vector<Cue>& cues, uint32_t item,
                      const LedIn& led_in);

}  // namespace crosshead
