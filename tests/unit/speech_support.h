// What the tests of people/ share for speech: the whole pipeline over a text, and its quotations as
// lines of words.
#pragma once
#include <doctest/doctest.h>

#include <string>

#include "annotate.h"
#include "files.h"
#include "language.h"

namespace crosshead::test {

inline Annotator& speech_annotator() {
  static Annotator instance;
  static const bool opened = instance.open(shipped_model()).ok();
  REQUIRE(opened);
  return instance;
}

/// The same lists, to ask them directly.
inline const Lexicon& speech_lexicon() {
  static Language language;
  static const bool opened = language.open(shipped_model()).ok();
  REQUIRE(opened);
  return language.lexicon;
}

/// A paragraph that stands before the text, so that its first line is no headline.
inline constexpr std::string_view opening =
    "Heavy rain fell on the valley for most of the week and closed several roads there.\n\n";

/// Every quotation as "kind speaker <cue> [words] [words]", joined by " / ". A missing speaker is
/// "-"; `rules` puts the rule's name in front.
inline std::string quotes_of(const Document& document, bool rules) {
  static constexpr const char* kinds[] = {"direct", "mixed", "indirect", "term"};
  std::string out;
  for (const Quote& quote : document.quotes) {
    if (!out.empty()) out += " / ";
    if (rules) out += std::string(quote.rule) + ": ";
    out += kinds[static_cast<size_t>(quote.kind)];
    out += ' ';
    out += quote.speaker.empty() ? "-" : document.slice(quote.speaker);
    if (!quote.cue.empty()) out += " <" + std::string(document.slice(quote.cue)) + ">";
    for (uint32_t i = 0; i < quote.part_count; ++i)
      out += " [" + std::string(document.slice(document.quote_parts[quote.first_part + i])) + "]";
  }
  return out;
}

inline std::string speech(std::string_view text, bool rules = false) {
  return quotes_of(speech_annotator().annotate(std::string(opening) + std::string(text)), rules);
}

/// The same of a headline above the paragraph.
inline std::string headline_speech(std::string_view headline) {
  return quotes_of(
      speech_annotator().annotate(std::string(headline) + "\n\n" + std::string(opening)), false);
}

}  // namespace crosshead::test
