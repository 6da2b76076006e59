// Which line above an article's text is most likely its headline. Tested by
// tests/unit/blocks_test.cpp.
#pragma once
#include <cstddef>
#include <span>

#include "document.h"
#include "text/block_model.h"
#include "text/line_features.h"
#include "text/lines.h"

namespace crosshead {

/// An article's head has at most so many lines.
inline constexpr size_t max_head = 12;

/// Sets Feature::first_of_some_length of one line above `first_prose`, or of none, and gives its
/// index, or `first_prose`. It is the last that markup calls a title, or the first line of some
/// length. Where the page was pasted whole (`of_page`), menus and teasers stand above: there it is
/// the last line that ends in front of a byline, or else the last that is longer than a menu's
/// entries.
size_t find_headline(const Document& document, std::span<const TextLine> lines,
                     std::span<const LineFacts> facts, size_t first_prose, bool of_page,
                     std::span<Features> features);

}  // namespace crosshead
