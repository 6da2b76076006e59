// Sections: the runs of blocks between an article's crossheads and dividers, with clean titles.
// Tested by tests/unit/sections_test.cpp.
#pragma once
#include <span>

#include "document.h"
#include "text/lines.h"

namespace crosshead {

/// Fills Document::sections from Document::blocks. `lines` holds the line of every block, [block].
/// Boilerplate at the article's foot belongs to no section.
void find_sections(Document& document, std::span<const TextLine> lines);

}  // namespace crosshead
