// Figures: a word in digits ("1,250.5", "9:30", "21st", "1990s") as a decimal, with the forms it has.
//
// A number is an integer times a power of ten until the very end, when one exact multiplication or
// one correctly rounded division makes a double of it: "3.5 percent" is 35 / 1000, which prints as
// 0.035 everywhere. Tested by tests/unit/numbers_test.cpp.
#pragma once
#include <cstdint>
#include <string_view>

namespace crosshead {

/// digits * 10^exponent.
struct Decimal {
  uint64_t digits = 0;
  int exponent = 0;
  bool negative = false;

  Decimal shifted(int power) const { return {digits, exponent + power, negative}; }
  /// The nearest double; exact steps only, so that it is the same on every machine.
  double to_double() const;
  bool operator<(const Decimal& other) const { return to_double() < other.to_double(); }
};

/// Forms of a word in digits.
enum FigureForm : uint8_t {
  figure_plain = 1,     ///< Digits alone: "2015".
  figure_number = 2,    ///< A number: "2015", "1,250", "3.5".
  figure_clock = 4,     ///< Hours and minutes after a colon: "9:30". In `hour` and `minute`.
  figure_dotted = 8,    ///< Might be hours and minutes after a point: "9.30", "2.40".
  figure_ordinal = 16,  ///< "21st"
  figure_plural = 32,   ///< "1990s", "80s"
  figure_day = 64,      ///< "05.03.2026": day, month, year.
};

/// One word in digits, read once per distinct word.
struct Figures {
  Decimal value;                 ///< Of the digits; for figure_day: the year.
  uint8_t length = 0;            ///< Digits.
  uint8_t forms = 0;             ///< FigureForm bits.
  uint8_t hour = 0, minute = 0;  ///< For figure_day: month and day.

  bool is(uint8_t form) const { return forms & form; }
  uint32_t whole() const { return static_cast<uint32_t>(value.digits); }
};

/// Reads a word that begins with a digit. Forms are 0 if it is none of the above.
Figures read_figures(std::string_view word);

}  // namespace crosshead
