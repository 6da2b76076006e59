#include "tagger/amounts.h"

#include "tagger/amount_grammars.h"

namespace crosshead {
namespace {

Value::Kind kind_of(MentionType type) {
  return type == MentionType::money     ? Value::Kind::money
         : type == MentionType::percent ? Value::Kind::percent
                                        : Value::Kind::quantity;
}

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

Found amount(uint32_t first, uint32_t end, MentionType type, const NumberRange& number, int power,
             std::string_view unit) {
  Found out = found(first, end, type);
  if (number.from.rough) return out;
  out.has_value = true;
  out.value.kind = kind_of(type);
  out.value.unit = unit;
  out.value.range = number.range;
  out.value.from = number.from.value.shifted(power).to_double();
  out.value.to = number.range ? number.to.value.shifted(power).to_double() : 0;
  return out;
}

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

bool in_change(const Scan& scan, uint32_t first) {
  for (uint32_t back = 1; back <= 2 && first >= scan.begin + back; ++back)
    if (scan.at(first - back).is(clue_change)) return true;
  return false;
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
      // "narrowed by 1.8 percentage points to 11.2%" is no range
      const bool alike =
          second_end && (scan.text(end - 1) == "points") == (scan.text(second_end - 1) == "points");
      if (alike && again == power && sum.from.value < second.value) {
        sum = {sum.from, second, true, second_end};
        end = second_end;
      }
    }
  }
  Found out = amount(i, end, MentionType::percent, sum, power, "");
  take_minus(scan, out);
  return out;
}

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
