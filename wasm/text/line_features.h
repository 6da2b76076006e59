// The facts that a line shows by itself, wherever it stands: what its marks, its length, its ending
// and its words say. text/block_features adds what its place in the article says. Linear in the
// line, of which only the head is read where it is long. Tested by tests/unit/blocks_test.cpp.
#pragma once
#include <cstdint>

#include "document.h"
#include "text/block_model.h"
#include "text/lines.h"

namespace crosshead {

// Lengths in words. A heading inside an article is short (Google's, the BBC's and the Guardian's
// style guides all ask for a few words); a headline runs to some sixteen words, a standfirst to
// forty.
inline constexpr uint16_t short_words = 10;
inline constexpr uint16_t headline_words = 20;
inline constexpr uint16_t first_headline_words = 3;
inline constexpr uint16_t long_line_words = 28;
inline constexpr uint16_t byline_words = 16;

/// What a line shows by itself.
struct LineFacts {
  Features features;
  uint32_t cues = 0;                ///< line_cues() of its words.
  uint32_t label = 0;               ///< Length of a label before a colon, in bytes.
  uint64_t label_key = 0, key = 0;  ///< Of the label, where there is one, and of a short line.
  bool foot_credit = false;         ///< At an article's foot, names who had a part in it.
  bool foot_site = false;           ///< There, asks the reader to follow or install something.
  bool figures = false;             ///< Begins or ends in a digit.
  bool capital_label = false;       ///< The label has no small letters: "LUND: Good evening."
  bool city = false;                ///< A city of datelines in capitals: "NEW DELHI".
  bool role_line = false;           ///< Names may stand behind a role: "Farms editor, Mill News".
};

/// The facts of one line.
LineFacts line_facts(const Document& document, const TextLine& line);

}  // namespace crosshead
