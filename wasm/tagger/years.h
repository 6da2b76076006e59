// Years and decades in figures: "2015", "2026-27", "1979 to 1994", "the 1990s", "the '80s".
//
// Four digits are a year only where what stands around them says so; how much it must say hangs on
// how near the year is to those that news writes about. Tested by tests/unit/dates_test.cpp.
#pragma once
#include <cstdint>

#include "tagger/terms.h"

namespace crosshead {

/// The year at `token`: four digits, 1000 to 2100; 0 if there is none. The form alone.
uint32_t year_at(const Scan& scan, uint32_t token);

/// The year or range of years at `token`, in figures.
Found find_year(const Scan& scan, uint32_t token);
/// The decade at `token`, which is one in digits: "the 1990s", "the '80s"; and the year without its
/// century: "in '07".
Found find_decade(const Scan& scan, uint32_t token);

}  // namespace crosshead
