// Dates by their place in the week or in time: "Friday", "Monday night", "last week", "the past 24
// hours", "two years ago", "the third quarter", "the 19th century", "year-end".
//
// Most have no reading of their own: which day "Friday" is, the text alone does not tell. Bare
// durations ("for four years") are no mentions. Tested by tests/unit/periods_test.cpp.
#pragma once
#include <cstdint>

#include "tagger/terms.h"

namespace crosshead {

/// The period that is recognised at `token`; it may begin some tokens before it, but not before
/// Scan::floor. Bounded look-around.
Found find_period(const Scan& scan, uint32_t token);

}  // namespace crosshead
