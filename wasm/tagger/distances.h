// Dates by their distance from another one: "two years ago", "a week earlier", "nine days later".
// Tested by tests/unit/periods_test.cpp.
#pragma once
#include <cstdint>

#include "tagger/terms.h"

namespace crosshead {

/// "a week earlier", "several years ago", "months later", recognised at the last word.
Found find_ago(const Scan& scan, uint32_t token);
/// The same, and "later in the day", "earlier in the week", recognised at the shift's word.
Found find_shift(const Scan& scan, uint32_t token);
/// "two years ago", "nine days later", recognised at the number.
Found find_counted(const Scan& scan, uint32_t token);

}  // namespace crosshead
