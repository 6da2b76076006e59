// Quantities: a number and its unit of measure, which may be put together of several words.
#include <string>

#include "tagger/amount_grammars.h"

namespace crosshead {
namespace {

/// Temperatures written in a single letter ("31C") have few digits.
constexpr uint8_t max_degree_digits = 3;
/// A number under this behind "5ft" is inches.
constexpr uint32_t inches_in_foot = 12;

struct UnitRead {
  uint32_t end = 0;
  const Unit* unit = nullptr;
  std::string symbol;
};

/// The unit's divisor: "per hour", "an hour", "/h"; "a day" only for barrels, which are counted so.
void read_per(const Scan& scan, UnitRead& read) {
  uint32_t at = scan.past_hyphen(read.end);
  const bool slash = scan.at(at).is(clue_slash) && scan.glued(at) && scan.glued(at + 1);
  const bool per = scan.at(at).is(clue_per), a = scan.at(at).is(clue_a);
  if (!slash && !per && !a) return;
  at = scan.past_hyphen(at + 1);
  const uint8_t index = scan.at(at).per;
  if (!index) return;
  const std::string_view divisor = unit_pers[index - 1].symbol;
  const std::string_view base = read.symbol;
  const bool length = base == "km" || base == "mi" || base == "m" || base == "ft";
  const bool speed = length && (divisor == "h" || (divisor == "s" && !a));
  const bool use = length && divisor == "gal" && !a;
  const bool barrels = base == "bbl" && divisor == "d";
  const bool density = base.ends_with('g') && divisor == "l" && !a;  // "6 grams per litre"
  if (!slash && !speed && !use && !barrels && !density) return;
  if (slash && !(length || divisor == "s" || divisor == "l" || divisor == "h")) return;
  read.symbol += '/';
  read.symbol += divisor;
  if (read.symbol == "mi/h") read.symbol = "mph";
  read.end = at + 1;
}

/// A bracket, as between the two scales of "28 F (-2 C)".
bool at_bracket(const Scan& scan, uint32_t i) {
  return scan.at(i).is(clue_open) || scan.text(i) == ")";
}

/// Reads "cubic metres", "km/h", "degrees Celsius", "kilowatt-hours", "light-years" at i.
UnitRead read_unit(const Scan& scan, uint32_t i, bool figures) {
  UnitRead read;
  uint32_t at = i;
  const UnitPrefix* prefix = nullptr;
  if (const uint8_t index = scan.at(at).prefix) {
    prefix = &unit_prefixes[index - 1];
    at = scan.past_hyphen(at + 1);
  }
  const uint8_t index = scan.at(at).unit;
  if (!index) return read;
  const Unit& unit = units[index - 1];
  const uint32_t next = scan.past_hyphen(at + 1);
  switch (unit.use) {
    case UnitUse::attached:
      if (!figures || scan.at(at - 1).is(clue_hyphen)) return read;
      if (!scan.glued(at) && !(unit.symbol.starts_with("°") && at_bracket(scan, at + 1)))
        return read;
      break;
    case UnitUse::symbol:
      if (!figures && !prefix && unit.text != "km" && unit.text != "kg") return read;  // "three km"
      break;
    case UnitUse::scale:
      return read;
    case UnitUse::light:
      if (scan.at(next).is(CalendarKind::period) || scan.at(next).is(CalendarKind::periods)) {
        read = {next + 1, &unit, std::string(unit.symbol)};
      }
      return read;
    default:
      break;
  }
  read.end = at + 1;
  read.unit = &unit;
  if (prefix) read.symbol += prefix->before;
  read.symbol += unit.symbol;
  if (prefix) read.symbol += prefix->after;
  if (unit.use == UnitUse::degrees) {
    const uint8_t scale = scan.at(at + 1).unit;
    const bool names_scale = scale && (units[scale - 1].use == UnitUse::scale ||
                                       units[scale - 1].symbol.starts_with("°"));
    if (names_scale && scale != index) {
      read.symbol = units[scale - 1].symbol;
      read.end = at + 2;
    }
    return read;
  }
  if (unit.symbol.ends_with('W') && unit.use == UnitUse::word &&
      (scan.at(next).is(CalendarKind::period) || scan.at(next).is(CalendarKind::hours)) &&
      scan.text(next).starts_with("hour")) {
    read.symbol += 'h';
    read.end = next + 1;
  }
  read_per(scan, read);
  return read;
}

/// "3m jobs" counts jobs; "a 3m wall" and "3m tall" measure.
bool counts_things(const Scan& scan, const UnitRead& read) {
  if (read.symbol != "m" || !scan.glued(read.end - 1)) return false;
  const std::string_view next = scan.text(read.end);
  return scan.at(read.end).is(clue_people) ||
         ((scan.shape(read.end) & shape_lower) && next.size() > 2 && next.ends_with('s') &&
          !next.ends_with("ss"));
}

/// A single capital letter behind a number: a temperature, unless a name stands before it.
bool is_temperature(const Scan& scan, uint32_t i, const NumberRange& number) {
  const Figures* last = scan.figures(number.end - 1);
  if (!last || last->length > max_degree_digits) return false;
  return i == scan.begin || !scan.capital(i - 1) || scan.opens_sentence(i - 1);
}

}  // namespace

Found quantity(const Scan& scan, uint32_t i, const NumberRange& number) {
  const UnitRead read = read_unit(scan, scan.past_hyphen(number.end), number.from.figures);
  if (!read.end || counts_things(scan, read)) return {};
  if (number.from.rough && !scan.at(number.end - 1).is(clue_of)) return {};  // "Lund scores ton"
  if (read.unit->use == UnitUse::attached && read.symbol.starts_with("°") &&
      !is_temperature(scan, i, number))
    return {};
  NumberRange sum = number;
  uint32_t end = read.end;
  std::string symbol = read.symbol;
  if (read.unit->use == UnitUse::feet && symbol == "ft" && !number.range) {
    // 5ft 11in, 6 feet 2 inches, 6-foot-4
    const uint32_t rest = scan.past_hyphen(end);
    const Number inches = read_number(scan, rest, false);
    if (inches && inches.value.to_double() < inches_in_foot && number.from.value.exponent == 0 &&
        inches.value.exponent == 0) {
      const UnitRead unit = read_unit(scan, scan.past_hyphen(inches.end), inches.figures);
      const bool named = unit.end && unit.unit->use == UnitUse::inches;
      const bool bare_in = scan.text(inches.end) == "in" && scan.glued(inches.end);
      const bool in_words = !inches.figures && !number.from.figures;  // "six feet four"
      if (named || bare_in || rest > end || in_words) {
        sum.from.value.digits = number.from.value.digits * inches_in_foot + inches.value.digits;
        symbol = "in";
        end = named ? unit.end : bare_in ? inches.end + 1 : inches.end;
      }
    }
  }
  Found out = amount(i, end, MentionType::quantity, sum, 0, symbol);
  take_minus(scan, out);
  return out;
}

}  // namespace crosshead
