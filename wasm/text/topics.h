// Breaks of topic in a text without any heading, where the words change from one paragraph to the
// next: TextTiling (M. Hearst, Computational Linguistics 23(1), 1997) with paragraphs as its units.
//
// At each gap between paragraphs the content words before it are compared with those behind it; a
// gap where the likeness falls well below what it is on both sides is a break. Off by default, and
// never mixed with the breaks that an article shows itself. Tested by tests/unit/topics_test.cpp.
#pragma once
#include "document.h"

namespace crosshead {

/// Splits the opening section of a document that has no other section. Needs Document::blocks and
/// sections. Linear in the text: every gap looks at a bounded number of words.
void find_topics(Document& document);

}  // namespace crosshead
