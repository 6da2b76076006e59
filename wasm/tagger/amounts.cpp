#include "tagger/amounts.h"

#include <string>

#include "tagger/dates.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Letters behind a number that might be pence: longer figures are no prices in pence ("1080p").
constexpr uint8_t max_pence_digits = 3;
/// Temperatures written in a single letter ("31C") have few digits.
constexpr uint8_t max_degree_digits = 3;
/// A number under this behind "5ft" is inches.
constexpr uint32_t inches_in_foot = 12;

Found found(uint32_t first, uint32_t end, MentionType type) {
  Found out;
  out.first = first;
  out.end = end;
  out.type = type;
  return out;
}

void set_value(Found& out, Value::Kind kind, const NumberRange& number, int power,
               std::string unit) {
  if (number.from.rough) return;
  out.has_value = true;
  out.value.kind = kind;
  out.value.unit = std::move(unit);
  out.value.range = number.range;
  out.value.from = number.from.value.shifted(power).to_double();
  out.value.to = number.range ? number.to.value.shifted(power).to_double() : 0;
}

/// Puts "minus" or a free-standing minus sign before the amount.
void take_minus(const Scan& scan, Found& out) {
  const uint32_t before = out.first - 1;
  if (out.first <= scan.floor || out.first == scan.begin) return;
  const Term& term = scan.at(before);
  const bool word = term.is(clue_minus) && !term.is(clue_hyphen);
  const bool apart =
      !scan.glued(before) || (before > scan.begin && scan.at(before - 1).is(clue_open));
  const bool sign =
      term.is(clue_hyphen) && scan.glued(out.first) && apart && scan.text(before) != "–";
  if (!word && !sign) return;
  out.first = before;
  if (out.has_value && !out.value.range) out.value.from = -out.value.from;
}

// ---- money -------------------------------------------------------------------------------------

/// A sign, with the letters before it: "$", "C$", "Rs", "USD".
struct Sign {
  std::string_view code;
  uint32_t end = 0;
};

Sign read_sign(const Scan& scan, uint32_t i) {
  const uint8_t index = scan.at(i).sign;
  if (!index) return {};
  const CurrencySign& sign = currency_signs[index - 1];
  if (!sign.joint.empty() && scan.at(i + 1).sign && scan.token(i + 1).kind == TokenKind::symbol) {
    // US$5, A$30, GH₵10; apart only where the letters are no word: "A $5 deal", "gave the US $5"
    const bool word = sign.text == "A" || (i > scan.begin && scan.at(i - 1).is(clue_the));
    if (scan.glued(i + 1) || !word) return {sign.joint, i + 2};
  }
  return sign.code.empty() ? Sign{} : Sign{sign.code, i + 1};
}

/// Takes in the figures that stand apart behind a sum: "R45 000".
void take_thousands(const Scan& scan, std::string_view code, Number& number) {
  if (!contains(spaced_thousands, code) || number.scaled) return;
  while (const Figures* next = scan.figures(number.end)) {
    const Figures* last = scan.figures(number.end - 1);
    if (!last || !last->is(figure_plain) || last->length > 3 || !next->is(figure_plain) ||
        next->length != 3)
      return;
    number.value = {number.value.digits * 1000 + next->whole(), 0};
    ++number.end;
  }
}

/// Verbs and prepositions of change make two amounts around "to" a before and an after.
bool in_change(const Scan& scan, uint32_t first) {
  for (uint32_t back = 1; back <= 2 && first >= scan.begin + back; ++back)
    if (scan.at(first - back).is(clue_change)) return true;
  return false;
}

Found money_after_sign(const Scan& scan, uint32_t i) {
  const Sign sign = read_sign(scan, i);
  if (!sign.end) return {};
  NumberRange number;
  number.from = read_number(scan, sign.end, true);
  if (!number.from || number.from.rough) return {};
  if (!number.from.figures && scan.token(i).kind != TokenKind::symbol) return {};
  take_thousands(scan, sign.code, number.from);
  // A single letter needs its number at its side: "R500", not "Class R 500".
  if (sign.end == i + 1 && scan.text(i).size() == 1 && scan.token(i).kind == TokenKind::word &&
      !scan.glued(sign.end))
    return {};
  uint32_t end = number.from.end;
  // $5-10 million, $5m-$10m, $5 to $10
  const bool hyphen = scan.at(end).is(clue_hyphen),
             to = scan.at(end).is(clue_to) && !in_change(scan, i);
  if (hyphen || to) {
    const Sign again = read_sign(scan, end + 1);
    Number second = read_number(scan, again.end ? again.end : end + 1, true);
    const bool one_sign =
        !again.end && second && second.figures && (scan.joined(end) || second.scaled);
    if (second && ((again.end && again.code == sign.code) || one_sign)) {
      Number first = number.from;
      if (second.scaled && !first.scaled) {  // $1.5 to $2 billion; not $500 to $2 billion
        const Decimal shared = first.value.shifted(second.scale);
        if (one_sign || shared < second.value) first.value = shared;
      }
      if (first.value < second.value) {
        number = {first, second, true};
        end = second.end;
      }
    }
  }
  if (const uint8_t word = scan.at(end).currency;  // $5 million dollars
      word && currency_words[word - 1].code == sign.code && currency_words[word - 1].power == 0)
    ++end;
  Found out = found(i, end, MentionType::money);
  set_value(out, Value::Kind::money, number, 0, std::string(sign.code));
  return out;
}

/// The pounds of this number are weight: "weighs 200 pounds", "40 pounds of flour".
bool is_weight(const Scan& scan, uint32_t first, uint32_t word, const NumberRange& number) {
  if (number.from.scaled && number.from.scale >= 6) return false;
  for (uint32_t back = 1; back <= 3 && first >= scan.begin + back; ++back)
    if (scan.at(first - back).is(clue_weight)) return true;
  if (scan.at(word + 1).is(clue_of)) return true;
  return !scan.terms.pounds;
}

/// The code that a nation gives to a currency word, or nothing.
std::string_view national_code(const Scan& scan, uint32_t nation, const CurrencyWord& word) {
  const uint8_t index = scan.at(nation).nation;
  if (!index) return {};
  const CurrencyNation& row = currency_nations[index - 1];
  return word.text.starts_with(row.family) ? row.code : std::string_view();
}

Found money_before_word(const Scan& scan, uint32_t i, const NumberRange& number) {
  uint32_t at = scan.past_hyphen(number.end);
  // "200 USD", "20 €"
  if (const uint8_t index = scan.at(at).sign; index && number.from.figures) {
    const CurrencySign& sign = currency_signs[index - 1];
    const bool code = sign.text.size() == 3 && sign.text == sign.code;
    const bool symbol = scan.token(at).kind == TokenKind::symbol;
    if ((code || symbol) && !read_number(scan, at + 1, true)) {
      Found out = found(i, at + 1, MentionType::money);
      set_value(out, Value::Kind::money, number, 0, std::string(sign.code));
      return out;
    }
  }
  // Up to three words of nation: "Swiss francs", "New Taiwan dollars".
  uint32_t nation = none;
  for (uint32_t k = at; k < at + 3 && !scan.at(k).currency; ++k) {
    if (!scan.capital(k)) return {};
    if (scan.at(k).nation && scan.at(k + 1).currency) nation = k;
  }
  if (nation != none) at = nation + 1;
  const uint8_t index = scan.at(at).currency;
  if (!index) return {};
  const CurrencyWord& word = currency_words[index - 1];
  std::string_view code = word.code;
  if (nation != none) {
    code = national_code(scan, nation, word);
    if (code.empty()) code = word.code;
  }
  if (word.attached && !(number.from.figures && scan.terms.pounds && scan.figures(number.end - 1) &&
                         scan.figures(number.end - 1)->length <= max_pence_digits))
    return {};
  if (word.sense == Sense::word && !word.attached && nation == none && !number.from.scaled)
    return {};
  // "in 1996 dollars"
  if (year_at(scan, i) && number.end == i + 1 && i > scan.begin && scan.at(i - 1).is(clue_when))
    return {};
  if (word.sense == Sense::weight && nation == none && is_weight(scan, i, at, number)) return {};
  if (scan.capital(at) && !scan.opens_sentence(i) && !(scan.shape(i) & shape_all_upper) &&
      !number.from.figures)
    return {};
  uint32_t end = at + 1;
  NumberRange sum = number;
  int power = word.power;
  // 5 dollars 50 cents
  const uint32_t rest = scan.at(end).is(clue_and) ? end + 1 : end;
  if (power == 0 && !number.range) {
    const Number minor = read_number(scan, rest, false);
    const uint8_t unit = minor ? scan.at(minor.end).currency : uint8_t{0};
    if (unit && currency_words[unit - 1].power == -2 && !currency_words[unit - 1].attached &&
        minor.value.exponent == 0 && minor.value.digits < 100 && number.from.value.exponent == 0) {
      sum.from.value.digits = number.from.value.digits * 100 + minor.value.digits;
      power = -2;
      end = minor.end + 1;
    }
  }
  Found out = found(i, end, MentionType::money);
  set_value(out, Value::Kind::money, sum, power, std::string(code));
  return out;
}

// ---- percent -----------------------------------------------------------------------------------

/// Token after "percent", "per cent", "percentage points", "basis points" at i, or 0. `power` is
/// the one that makes a fraction of it.
uint32_t percent_end(const Scan& scan, uint32_t i, int& power) {
  power = -2;
  const Term& term = scan.at(i);
  if (term.is(clue_percent)) {
    const bool letters = scan.text(i) == "pc";
    if (letters && !scan.glued(i)) return 0;
    return scan.at(i + 1).is(clue_point) ? i + 2 : i + 1;
  }
  if (term.is(clue_per)) {
    const uint32_t cent = scan.past_hyphen(i + 1);
    return scan.at(cent).is(clue_cent) ? cent + 1 : 0;
  }
  const bool percentage = term.is(clue_percentage), basis = term.is(clue_basis);
  const uint32_t point = scan.past_hyphen(i + 1);
  if ((percentage || basis) && scan.at(point).is(clue_point)) {
    if (basis) power = -4;
    return point + 1;
  }
  return 0;
}

Found percent(const Scan& scan, uint32_t i, const NumberRange& number) {
  int power = 0;
  NumberRange sum = number;
  uint32_t end = percent_end(scan, scan.past_hyphen(number.end), power);
  if (!end) return {};
  if (!sum.range) {  // 10%-15%, 10 percent to 15 percent
    const bool hyphen = scan.joined(end);
    const bool to = scan.at(end).is(clue_to) && !in_change(scan, i);
    if (hyphen || to) {
      const Number second = read_number(scan, end + 1, false);
      int again = 0;
      const uint32_t second_end =
          second ? percent_end(scan, scan.past_hyphen(second.end), again) : 0;
      if (second_end && again == power && sum.from.value < second.value) {
        sum = {sum.from, second, true, second_end};
        end = second_end;
      }
    }
  }
  Found out = found(i, end, MentionType::percent);
  set_value(out, Value::Kind::percent, sum, power, "");
  take_minus(scan, out);
  return out;
}

// ---- quantity ----------------------------------------------------------------------------------

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
  if (!slash && !speed && !use && !barrels) return;
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
      if (!figures && !prefix) return read;
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
      if (named || bare_in || rest > end) {
        sum.from.value.digits = number.from.value.digits * inches_in_foot + inches.value.digits;
        symbol = "in";
        end = named ? unit.end : bare_in ? inches.end + 1 : inches.end;
      }
    }
  }
  Found out = found(i, end, MentionType::quantity);
  set_value(out, Value::Kind::quantity, sum, 0, std::move(symbol));
  take_minus(scan, out);
  return out;
}

/// "a million dollars", "half a mile", "several hundred miles": what makes a number of a scale.
void take_count(const Scan& scan, Found& out) {
  if (out.first <= scan.floor || out.first == scan.begin) return;
  const uint8_t index = scan.at(out.first).number;
  if (!index || scan.joined(out.first + 1)) return;
  const NumberWordKind kind = number_words[index - 1].kind;
  const bool scale = kind == NumberWordKind::scale || kind == NumberWordKind::hundred ||
                     kind == NumberWordKind::dozen;
  if (scale && scan.at(out.first - 1).is(CalendarKind::few)) {
    --out.first;
    out.has_value = false;
    if (out.first == scan.floor || out.first == scan.begin) return;
    if (scan.at(out.first - 1).is(clue_a)) --out.first;
  } else if ((scale || kind == NumberWordKind::half) && scan.at(out.first - 1).is(clue_a)) {
    --out.first;
  }
}

}  // namespace

Found find_amount(const Scan& scan, uint32_t i) {
  if (scan.at(i).sign)
    if (Found out = money_after_sign(scan, i)) return out;
  const NumberRange number = read_range(scan, i, false);
  if (!number.end) return {};
  for (const auto grammar : {percent, money_before_word, quantity}) {
    if (Found out = grammar(scan, i, number)) {
      take_count(scan, out);
      return out;
    }
  }
  if (number.range) {  // "5 to 10% of ..." failed as a range: nothing more to read
    const NumberRange first{.from = number.from, .end = number.from.end};
    for (const auto grammar : {percent, money_before_word, quantity})
      if (Found out = grammar(scan, i, first)) return out;
  }
  return {};
}

}  // namespace crosshead
