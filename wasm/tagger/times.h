// Times of day: "9:30 a.m. GMT", "2.40am", "0945 GMT", "21h30", "nine o'clock", "midnight", with
// their ISO 8601 reading ("09:30Z"). Tested by tests/unit/times_test.cpp.
#pragma once
#include <cstdint>

#include "tagger/terms.h"

namespace crosshead {

/// The time that is recognised at `token`: a number or a word such as "noon". Bounded look-around.
Found find_time(const Scan& scan, uint32_t token);

}  // namespace crosshead
