#include "tagger/distances.h"

#include "tagger/numbers.h"

namespace crosshead {

Found find_ago(const Scan& scan, uint32_t i) {
  uint32_t at = scan.before(i);
  if (at == none) return {};
  if (scan.at(at).is(CalendarKind::half)) {  // a year and a half ago
    const bool form = at >= scan.floor + 4 && at >= scan.begin + 4 && scan.at(at - 1).is(clue_a) &&
                      scan.at(at - 2).is(clue_and) && scan.at(at - 3).is_period() &&
                      (scan.at(at - 4).is(clue_a) || scan.at(at - 4).number);
    return form ? found(at - 4, i + 1) : Found{};
  }
  const bool one = scan.at(at).is_period(), many = scan.at(at).is_periods();
  if (!one && !many) return {};
  uint32_t first = at;
  uint32_t left = scan.before(at);
  if (one) {
    if (left == none || !(scan.at(left).is(clue_a) || scan.text(left) == "one")) return {};
    first = left;
    left = scan.before(left);
    if (left != none && scan.at(left).is(CalendarKind::half)) first = left;
    return found(first, i + 1);
  }
  if (left != none && scan.at(left).is(clue_of)) {  // a couple of years ago
    const uint32_t couple = scan.before(left);
    if (couple != none && scan.at(couple).is(CalendarKind::few)) left = couple;
  }
  if (left != none && scan.at(left).is(CalendarKind::few)) {
    first = left;
    const uint32_t article = scan.before(left);
    if (article != none && scan.at(article).is(clue_a)) first = article;
  }
  return found(first, i + 1);
}

Found find_shift(const Scan& scan, uint32_t i) {
  if (Found out = find_ago(scan, i)) return out;
  const bool phrase = scan.text(i + 1) == "in" && scan.at(i + 2).is(clue_the) &&
                      (scan.at(i + 3).is_period() || scan.at(i + 3).is(CalendarKind::day_part));
  return phrase ? found(i, i + 4) : Found{};
}

Found find_counted(const Scan& scan, uint32_t i) {
  const NumberRange number = read_range(scan, i, false);
  if (!number.end) return {};
  const uint32_t at = scan.past_hyphen(number.end);
  const bool period = scan.at(at).is_period() || scan.at(at).is_periods();
  const Term& last = scan.at(at + 1);
  if (!period || !(last.is(CalendarKind::ago) || last.is(CalendarKind::shift))) return {};
  return found(i, at + 2);
}

}  // namespace crosshead
