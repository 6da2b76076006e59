#include "tagger/figures.h"

#include <algorithm>

namespace crosshead {
namespace {

/// Powers of ten that a double holds exactly.
constexpr int max_power = 22;
constexpr double powers[max_power + 1] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                          1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                          1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
/// More digits than this say nothing that a double could hold.
constexpr uint32_t max_digits = 18;
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Groups of three behind commas, or India's groups of two before the last three.
bool well_grouped(std::string_view whole) {
  const size_t last = whole.rfind(',');
  if (last == whole.npos) return true;
  if (whole.size() - last != 4) return false;
  size_t run = 0, commas = 0;
  for (size_t i = 0; i < last; ++i) {
    if (is_digit(whole[i])) {
      ++run;
    } else {
      if (commas++ && run != 2 && run != 3) return false;
      run = 0;
    }
  }
  return run >= 1 && run <= 3;
}

}  // namespace

double Decimal::to_double() const {
  double number = static_cast<double>(digits);
  int power = exponent;
  for (; power > max_power; power -= max_power) number *= powers[max_power];
  for (; power < -max_power; power += max_power) number /= powers[max_power];
  number = power < 0 ? number / powers[-power] : number * powers[power];
  return negative ? -number : number;
}

Figures read_figures(std::string_view word) {
  Figures out;
  const size_t end = std::min(word.find_first_not_of("0123456789,.:"), word.size());
  const std::string_view body = word.substr(0, end), tail = word.substr(end);
  uint32_t points = 0, commas = 0, colons = 0, digits = 0, kept = 0;
  uint32_t part_value[3] = {}, part_length[3] = {}, part = 0;
  for (const char c : body) {
    if (is_digit(c)) {
      const auto digit = static_cast<uint32_t>(c - '0');
      ++digits;
      if (kept < max_digits) {
        out.value.digits = out.value.digits * 10 + digit;
        kept += out.value.digits != 0;
        out.value.exponent -= points > 0;
      } else {
        out.value.exponent += points == 0;
      }
      if (part < 3 && part_length[part]++ < 4) part_value[part] = part_value[part] * 10 + digit;
    } else {
      points += c == '.';
      commas += c == ',';
      colons += c == ':';
      ++part;
    }
  }
  out.length = static_cast<uint8_t>(std::min<uint32_t>(digits, 255));
  if (tail == "s" || tail == "S") {
    if (points + commas + colons == 0) out.forms = figure_plural;
    return out;
  }
  if (!tail.empty()) {
    if (tail.size() == 2 && points + commas + colons == 0) out.forms = figure_ordinal;
    return out;
  }
  const bool two_parts = part == 1 && part_length[0] <= 2 && part_length[1] == 2 &&
                         part_value[0] <= 24 && part_value[1] < 60;
  if (colons == 1 && points == 0 && commas == 0 && two_parts) {
    out.forms = figure_clock;
  } else if (points == 2 && commas + colons == 0 && part_length[0] <= 2 && part_length[1] <= 2 &&
             part_length[2] == 4 && part_value[0] <= 31 && part_value[1] <= 12) {
    out.forms = figure_day;
    out.value = {part_value[2], 0};
    out.hour = static_cast<uint8_t>(part_value[1]);
    out.minute = static_cast<uint8_t>(part_value[0]);
    return out;
  } else if (colons == 0 && points <= 1 && well_grouped(body.substr(0, body.find('.')))) {
    out.forms = figure_number;
    if (points + commas == 0) out.forms |= figure_plain;
    if (points == 1 && commas == 0 && two_parts) out.forms |= figure_dotted;
  }
  if (two_parts) {
    out.hour = static_cast<uint8_t>(part_value[0]);
    out.minute = static_cast<uint8_t>(part_value[1]);
  }
  return out;
}

}  // namespace crosshead
