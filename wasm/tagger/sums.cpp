// Sums of money: the sign before the number, or the currency's word behind it.
#include "tagger/amount_grammars.h"
#include "tagger/years.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Letters behind a number that might be pence: longer figures are no prices in pence ("1080p").
constexpr uint8_t max_pence_digits = 3;

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
  if (!contains<spaced_thousands>(code) || number.scaled) return;
  while (const Figures* next = scan.figures(number.end)) {
    const Figures* last = scan.figures(number.end - 1);
    if (!last || !last->is(figure_plain) || last->length > 3 || !next->is(figure_plain) ||
        next->length != 3)
      return;
    number.value = {number.value.digits * 1000 + next->whole(), 0};
    ++number.end;
  }
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

}  // namespace

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
  return amount(i, end, MentionType::money, number, 0, sign.code);
}

Found money_before_word(const Scan& scan, uint32_t i, const NumberRange& number) {
  uint32_t at = scan.past_hyphen(number.end);
  // "200 USD", "20 €"
  if (const uint8_t index = scan.at(at).sign; index && number.from.figures) {
    const CurrencySign& sign = currency_signs[index - 1];
    const bool code = sign.text.size() == 3 && sign.text == std::string_view(sign.code);
    const bool symbol = scan.token(at).kind == TokenKind::symbol;
    if ((code || symbol) && !read_number(scan, at + 1, true))
      return amount(i, at + 1, MentionType::money, number, 0, sign.code);
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
  // "186,500 won against", not "1,200 won seats"
  const bool parted = number.from.figures &&
                      scan.text(number.end - 1).find_first_of(",.") != std::string_view::npos &&
                      (!(scan.shape(at + 1) & shape_letter) || scan.at(at + 1).is(clue_tail));
  if (word.sense == Sense::word && !word.attached && nation == none && !number.from.scaled &&
      !parted)
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
  return amount(i, end, MentionType::money, sum, power, code);
}

}  // namespace crosshead
