#include "tagger/numbers.h"

#include "tagger/terms.h"

namespace crosshead {
namespace {

/// The longest number in words, in tokens: "nine hundred and ninety-nine thousand nine ...".
constexpr uint32_t max_words = 24;

const NumberWord* number_word(const Scan& scan, uint32_t i) {
  const uint8_t index = scan.at(i).number;
  return index ? &number_words[index - 1] : nullptr;
}

bool is_kind(const Scan& scan, uint32_t i, NumberWordKind kind) {
  const NumberWord* word = number_word(scan, i);
  return word && word->kind == kind;
}

/// A word that is nothing but a currency, or one with its nation; not "the 100m mark".
bool is_currency(const Scan& scan, uint32_t i) {
  if (scan.at(i).nation) return scan.at(i + 1).currency;
  const uint8_t index = scan.at(i).currency;
  return index && currency_words[index - 1].sense == Sense::money;
}

/// Applies the scales that follow: "1.2 million", "500-million", "3bn", "9 lakh crore".
void read_scales(const Scan& scan, Number& number, bool money) {
  for (int scales = 0; scales < 2; ++scales) {
    const bool hyphen = money ? scan.at(number.end).is(clue_hyphen) : scan.joined(number.end);
    const uint32_t at = hyphen ? number.end + 1 : number.end;
    const NumberWord* word = number_word(scan, at);
    if (!word) return;
    bool taken = word->kind == NumberWordKind::scale || word->kind == NumberWordKind::letters;
    if (word->kind == NumberWordKind::hundred) taken = scales == 0 && number.figures;
    if (word->kind == NumberWordKind::dozen && scales == 0) {
      number.value.digits *= word->value;
      number.end = at + 1;
      return;
    }
    if (word->kind == NumberWordKind::letter && at == number.end && scales == 0 && number.figures) {
      // "$5m", "$5 m"; elsewhere "5m tonnes", "5m euros", where a unit or a currency follows.
      const Term& next = scan.at(at + 1);
      taken = money || (scan.glued(at) && (next.unit || next.prefix || is_currency(scan, at + 1)) &&
                        scan.token(at + 1).space_before);
    }
    if (!taken) return;
    number.value = number.value.shifted(word->value);
    number.scale += word->value;
    number.scaled = true;
    number.end = at + 1;
  }
}

/// "6 1/2" and "1/2", where the fraction is a finite decimal.
bool read_fraction(const Scan& scan, uint32_t i, Decimal& value) {
  const Figures* over = scan.figures(i);
  const Figures* under = scan.figures(i + 2);
  if (!over || !under || !scan.at(i + 1).is(clue_slash) || !scan.glued(i + 1) ||
      !scan.glued(i + 2) || !over->is(figure_plain) || !under->is(figure_plain))
    return false;
  const uint32_t a = over->whole(), b = under->whole();
  if (over->length > 1 || under->length > 1 || a >= b || 1000 % b != 0) return false;
  value = {a * (1000 / b), -3};
  return true;
}

/// "½", "¼", "¾" right behind a number or alone.
bool read_fraction_sign(const Scan& scan, uint32_t i, Decimal& value) {
  const std::string_view text = scan.text(i);
  if (text == "½")
    value = {500, -3};
  else if (text == "¼")
    value = {250, -3};
  else if (text == "¾")
    value = {750, -3};
  else
    return false;
  return true;
}

void add_thousandths(Decimal& whole, const Decimal& fraction) {
  if (whole.exponent == 0 && whole.digits < 1'000'000'000'000)
    whole = {whole.digits * 1000 + fraction.digits, -3};
}

Number read_in_figures(const Scan& scan, uint32_t i, bool money) {
  Number number;
  const Figures* figures = scan.figures(i);
  Decimal fraction;
  if (!figures || !figures->is(figure_number)) return number;
  number.figures = true;
  number.value = figures->value;
  number.end = i + 1;
  if (read_fraction(scan, i, fraction)) {
    number.value = fraction;
    number.end = i + 3;
  } else if (scan.glued(i + 1) && read_fraction_sign(scan, i + 1, fraction)) {
    add_thousandths(number.value, fraction);
    number.end = i + 2;
  } else if (scan.figures(i + 1) && read_fraction(scan, i + 1, fraction)) {
    add_thousandths(number.value, fraction);
    number.end = i + 4;
  }
  read_scales(scan, number, money);
  return number;
}

/// "hundreds of thousands of": ends before the word that is counted.
Number read_rough(const Scan& scan, uint32_t i) {
  Number number{.end = i + 1, .scaled = true, .rough = true};
  while (scan.at(number.end).is(clue_of) && is_kind(scan, number.end + 1, NumberWordKind::plural) &&
         number.end < i + max_words)
    number.end += 2;
  if (scan.at(number.end).is(clue_of)) ++number.end;
  return number;
}

/// Token after "and a half" at i, hyphens or not; 0 if it is something else.
uint32_t half_end(const Scan& scan, uint32_t i) {
  if (!scan.at(i).is(clue_and)) return 0;
  const uint32_t a = scan.past_hyphen(i + 1), half = scan.past_hyphen(a + 1);
  return scan.at(a).is(clue_a) && is_kind(scan, half, NumberWordKind::half) ? half + 1 : 0;
}

Number read_in_words(const Scan& scan, uint32_t i) {
  Number number;
  uint64_t total = 0, group = 0;  // group: below the next scale
  int lowest_scale = 99;
  uint32_t at = i;
  bool half = false;
  const auto small_next = [&](uint32_t next) {
    return is_kind(scan, next, NumberWordKind::small) || is_kind(scan, next, NumberWordKind::ten);
  };
  while (at < i + max_words) {
    uint32_t from = at;
    if (at > i && scan.joined(at)) from = at + 1;
    if (at > i && scan.at(at).is(clue_and)) {
      const bool after_hundred =
          number_word(scan, at - 1) && (is_kind(scan, at - 1, NumberWordKind::hundred) ||
                                        is_kind(scan, at - 1, NumberWordKind::scale));
      if (after_hundred && small_next(at + 1)) from = at + 1;
    }
    if (const uint32_t end = at > i && !half ? half_end(scan, from) : 0) {
      half = true;
      number.end = at = end;
      continue;
    }
    const NumberWord* word = number_word(scan, from);
    if (!word) break;
    const uint64_t value = word->value;
    if (word->kind == NumberWordKind::small && !half) {
      if (group % 10 != 0 || (group % 100 != 0 && value >= 10)) break;
      if (at > i && value == 0) break;
      group += value;
    } else if (word->kind == NumberWordKind::ten && !half) {
      if (group % 100 != 0) break;
      group += value;
    } else if (word->kind == NumberWordKind::hundred && !half) {
      if (group >= 100) break;
      group = (group ? group : 1) * 100;
    } else if (word->kind == NumberWordKind::dozen && at == i) {
      group = value;
    } else if (word->kind == NumberWordKind::dozen && at == i + 1) {
      group *= value;
    } else if (word->kind == NumberWordKind::scale && !number.scaled && half) {
      number.value = {group * 10 + 5, word->value - 1};
      number.scaled = true;
      number.scale = word->value;
      number.end = from + 1;
      return number;
    } else if (word->kind == NumberWordKind::scale && value < static_cast<uint64_t>(lowest_scale)) {
      if (group == 0 && at != i) break;
      uint64_t power = 1;
      for (uint64_t k = 0; k < value; ++k) power *= 10;
      total += (group ? group : 1) * power;
      group = 0;
      lowest_scale = word->value;
      number.scale = word->value;
      number.scaled = true;
    } else {
      break;
    }
    at = from + 1;
    number.end = at;
  }
  number.value = {total + group, 0};
  if (half) number.value = {number.value.digits * 10 + 5, -1};
  return number;
}

}  // namespace

Number read_number(const Scan& scan, uint32_t i, bool money) {
  if (scan.at(i).figures != none) return read_in_figures(scan, i, money);
  Number number;
  const NumberWord* word = number_word(scan, i);
  Decimal fraction;
  if (word) {
    switch (word->kind) {
      case NumberWordKind::small:
      case NumberWordKind::ten:
      case NumberWordKind::hundred:
      case NumberWordKind::dozen:
      case NumberWordKind::scale:
        number = read_in_words(scan, i);
        break;
      case NumberWordKind::half:  // half a million, half a mile
        number.value = {5, -1};
        number.end = i + 1;
        if (scan.at(i + 1).is(clue_a)) number.end = i + 2;
        if (const NumberWord* scale = number_word(scan, number.end);
            scale &&
            (scale->kind == NumberWordKind::scale || scale->kind == NumberWordKind::hundred)) {
          number.value.exponent += scale->value;
          number.scaled = true;
          ++number.end;
        }
        break;
      case NumberWordKind::plural:
        number = read_rough(scan, i);
        break;
      case NumberWordKind::letters:
      case NumberWordKind::letter:
        break;
    }
  } else if (read_fraction_sign(scan, i, fraction)) {
    number.value = fraction;
    number.figures = true;
    number.end = i + 1;
    read_scales(scan, number, money);
  }
  return number;
}

NumberRange read_range(const Scan& scan, uint32_t i, bool money) {
  NumberRange out;
  out.from = read_number(scan, i, money);
  out.end = out.from.end;
  if (!out.from || out.from.rough) return out;
  const uint32_t joint = out.from.end;
  const Term& between = scan.at(joint);
  const bool hyphen = scan.joined(joint);
  const bool word = between.is(clue_to | clue_or) ||
                    (between.is(clue_and) && i > scan.begin && scan.at(i - 1).is(clue_between));
  if (!hyphen && !word) return out;
  Number second = read_number(scan, joint + 1, money);
  if (!second || second.rough) return out;
  if (second.scaled && !out.from.scaled) out.from.value = out.from.value.shifted(second.scale);
  if (!(out.from.value < second.value)) {
    out.from = read_number(scan, i, money);
    return out;
  }
  out.to = second;
  out.range = true;
  out.end = second.end;
  return out;
}

}  // namespace crosshead
