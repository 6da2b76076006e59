// Whose francs they are, by the article. Tested by tests/unit/amounts_test.cpp.
#pragma once
#include <span>

#include "document.h"

namespace crosshead {

/// Names the currency of words that several nations share by the one that the article names
/// elsewhere ("Swiss francs"). `mentions` are the document's amounts. Linear.
void settle_currencies(Document& document, std::span<const Mention> mentions);

}  // namespace crosshead
