// Numbers of one or more tokens: figures with their scales ("1,250.5", "2 crore", "6 1/2") and
// number words ("two hundred and twelve"). Tested by tests/unit/numbers_test.cpp.
#pragma once
#include <cstdint>

#include "tagger/figures.h"

namespace crosshead {

struct Scan;

/// A number of one or more tokens.
struct Number {
  Decimal value;
  uint32_t end = 0;      ///< The token after it; 0: there is no number.
  bool figures = false;  ///< Begins in digits.
  bool scaled = false;   ///< Has a scale: "million", "bn".
  bool rough = false;    ///< "hundreds of": the value is not known.
  int scale = 0;         ///< Power of ten of the scale.
  explicit operator bool() const { return end > 0; }
};

/// The number that starts at `token`. `money` lets a single letter be a scale ("$5m"). Bounded
/// look-ahead.
Number read_number(const Scan& scan, uint32_t token, bool money);

/// "5", "5-10", "5 to 10 million": one number or a range of two.
struct NumberRange {
  Number from, to;
  bool range = false;
  uint32_t end = 0;
};

/// Reads a number or a range; `to` is set for ranges only.
NumberRange read_range(const Scan& scan, uint32_t token, bool money);

}  // namespace crosshead
