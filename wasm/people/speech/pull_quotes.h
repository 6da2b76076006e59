// Pull quotes: words of a quotation that the page repeats on a line of their own. They have the
// speaker of the quotation they are taken from. And words of a headline that somebody says below.
// Tested by tests/unit/utterances_test.cpp.
#pragma once
#include "document.h"

namespace crosshead {

/// Gives the speaker to quotes that fill their block, have no attribution of their own and repeat the
/// words of a part of an attributed quote, before them or behind; makes terms of the headline mixed
/// quotes where an attributed quote has their words. Linear.
void find_pull_quotes(Document& document);

}  // namespace crosshead
