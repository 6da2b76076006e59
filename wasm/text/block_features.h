// The facts about every line that the block model weighs: see Feature in text/block_model.h.
//
// The article's running text (text/prose) is what the rest is measured against: how it ends tells
// whether a line without a stop is unusual; and the lines that look most like headings tell what
// this article's headings look like. Linear in the lines.
// Tested by tests/unit/blocks_test.cpp.
#pragma once
#include <span>
#include <vector>

#include "document.h"
#include "text/block_model.h"
#include "text/line_features.h"
#include "text/lines.h"

namespace crosshead {

/// Replaces `features` by the features of all lines, [line], and `facts` by what each shows by
/// itself. Facts of lines that are `kept` [line] come from `before`; neither need be given.
void find_features(const Document& document, std::span<const TextLine> lines,
                   std::vector<Features>& features, std::vector<LineFacts>& facts,
                   std::span<const uint32_t> kept = {}, std::span<const LineFacts> before = {});

}  // namespace crosshead
