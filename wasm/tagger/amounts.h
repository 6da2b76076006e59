// Amounts: MONEY ("$500-million", "60 million francs"), PERCENT ("3.5 percent") and QUANTITY
// ("12 kilometres", "6ft 4in"), each with its reading.
//
// An amount is a number or a range and what it counts: a currency sign or word, a percent word, a
// unit of measure. Counts of people and things are no amounts. The tables stand in money.h and
// units.h. Tested by tests/unit/amounts_test.cpp.
#pragma once
#include <cstdint>

#include "tagger/terms.h"

namespace crosshead {

/// The amount that starts at `token`: a currency sign or a number. Bounded look-ahead.
Found find_amount(const Scan& scan, uint32_t token);

}  // namespace crosshead
