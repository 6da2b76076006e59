#include "tagger/dates.h"

#include <string>

#include "tagger/numbers.h"
#include "tagger/years.h"

namespace crosshead {
namespace {

bool is_month(CalendarKind kind) {
  return kind == CalendarKind::month || kind == CalendarKind::month_short ||
         kind == CalendarKind::month_word;
}

/// The month at i, written with a capital; 0 if there is none.
uint32_t month_at(const Scan& scan, uint32_t i) {
  const Term& term = scan.at(i);
  return is_month(term.calendar) && scan.capital(i) ? term.value : 0;
}

/// The day of the month at i: "5", "21st"; 0 if there is none.
uint32_t day_at(const Scan& scan, uint32_t i) {
  const Figures* figures = scan.figures(i);
  if (!figures || figures->length > 2 || !figures->is(figure_plain | figure_ordinal)) return 0;
  const uint32_t day = figures->whole();
  if (day < 1 || day > 31) return 0;
  // "in May 20 percent", "in May 20 million"
  const Term& next = scan.at(i + 1);
  const bool amount = next.is(clue_percent | clue_per | clue_percentage) ||
                      (next.number && number_words[next.number - 1].kind == NumberWordKind::scale);
  return amount ? 0 : day;
}

/// The deictic "last year" that may follow a month or day; token after it, or `i`.
uint32_t past_relative_year(const Scan& scan, uint32_t i) {
  const uint32_t of = scan.at(i).is(clue_of) ? i + 1 : i;
  const bool year = scan.at(of).is(CalendarKind::deictic) && scan.at(of + 1).is(clue_year_word);
  return year ? of + 2 : i;
}

/// A year behind a month or day: "2015", ", 2015", "of 2015".
uint32_t past_year(const Scan& scan, uint32_t i, uint32_t& year) {
  uint32_t at = i;
  if (scan.at(at).is(clue_comma) || scan.at(at).is(clue_of)) ++at;
  year = year_at(scan, at);
  if (year && at > i && scan.at(at + 1).is(clue_people)) year = 0;
  return year ? at + 1 : past_relative_year(scan, i);
}

/// "March 5, 2026", "March 2026", "March", "Mar/05/96".
DateRead read_month_first(const Scan& scan, uint32_t i) {
  DateRead read;
  read.from.month = month_at(scan, i);
  if (!read.from.month) return read;
  if (scan.at(i + 1).is(clue_slash) && day_at(scan, i + 2) && scan.at(i + 3).is(clue_slash) &&
      scan.figures(i + 4)) {
    read.from.day = day_at(scan, i + 2);
    read.from.year = year_at(scan, i + 4);
    read.end = i + 5;
    return read;
  }
  read.end = i + 1;
  // "Mar. 19", where the tokeniser knows no abbreviation
  const uint32_t at =
      scan.text(i + 1) == "." && scan.at(i).is(CalendarKind::month_short) ? i + 2 : i + 1;
  if (const uint32_t day = day_at(scan, at)) {
    read.from.day = day;
    read.end = scan.at(at + 1).is(CalendarKind::ordinal_ending) ? at + 2 : at + 1;
    const bool joint = scan.joined(read.end) || scan.at(read.end).is(clue_to);
    if (const uint32_t to = joint ? day_at(scan, read.end + 1) : 0; to > day) {  // May 3-5
      read.range = true;
      read.to = {0, read.from.month, to};
      read.end += 2;
    }
  }
  read.end = past_year(scan, read.end, read.from.year);
  if (read.range) read.to.year = read.from.year;
  return read;
}

/// "9 November 2023", "9th of November", "3-5 May".
DateRead read_day_first(const Scan& scan, uint32_t i) {
  DateRead read;
  const uint32_t day = day_at(scan, i);
  if (!day) return read;
  uint32_t at = i + 1, to = 0;
  if ((scan.joined(at) || scan.at(at).is(clue_to)) && day_at(scan, at + 1) > day) {
    to = day_at(scan, at + 1);
    at += 2;
  }
  if (scan.at(at).is(clue_of)) ++at;
  const uint32_t month = month_at(scan, scan.past_hyphen(at));
  if (!month) return read;
  at = scan.past_hyphen(at);
  read.from = {0, month, day};
  read.end = past_year(scan, scan.past_hyphen(at + 1), read.from.year);
  if (read.end == scan.past_hyphen(at + 1)) read.end = at + 1;
  if (to) {
    read.range = true;
    read.to = {read.from.year, month, to};
  }
  return read;
}

/// "2026-03-05", "05/03/2026", "05.03.2026".
DateRead read_in_figures(const Scan& scan, uint32_t i) {
  DateRead read;
  const Figures* first = scan.figures(i);
  if (!first) return read;
  if (first->is(figure_day)) {
    read.from = {first->whole(), first->hour, first->minute};
    read.end = i + 1;
    return read;
  }
  const Figures* second = scan.figures(i + 2);
  const Figures* third = scan.figures(i + 4);
  if (!second || !third || !first->is(figure_plain) || !second->is(figure_plain) ||
      !third->is(figure_plain) || second->length > 2)
    return read;
  if (scan.joined(i + 1) && scan.joined(i + 3) && year_at(scan, i) && third->length == 2 &&
      second->length == 2 && second->whole() >= 1 && second->whole() <= 12 && third->whole() >= 1 &&
      third->whole() <= 31) {
    read.from = {first->whole(), second->whole(), third->whole()};
    read.end = i + 5;
    return read;
  }
  const bool slashes = scan.at(i + 1).is(clue_slash) && scan.at(i + 3).is(clue_slash) &&
                       scan.glued(i + 1) && scan.glued(i + 2) && scan.glued(i + 3) &&
                       scan.glued(i + 4);
  if (!slashes || first->length > 2 || !(third->length == 4 || third->length == 2)) return read;
  const uint32_t a = first->whole(), b = second->whole();
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return read;
  read.end = i + 5;
  // Day and month are told apart only where one of them is above 12, or both are the same.
  if (third->length == 4 && (a > 12 || a == b)) read.from = {third->whole(), b, a};
  if (third->length == 4 && b > 12) read.from = {third->whole(), a, b};
  return read;
}

std::string iso(const CalendarDate& date) {
  std::string out;
  const auto put = [&](uint32_t number, int width) {
    for (uint32_t unit = width == 4 ? 1000 : 10; unit > 0; unit /= 10)
      out += static_cast<char>('0' + number / unit % 10);
  };
  if (!date.year) return out;
  put(date.year, 4);
  if (date.month) {
    out += '-';
    put(date.month, 2);
    if (date.day) {
      out += '-';
      put(date.day, 2);
    }
  }
  return out;
}

/// A month alone, "in May": whether its neighbours say that it is one.
bool month_stands(const Scan& scan, uint32_t i) {
  const CalendarKind kind = scan.at(i).calendar;
  if (kind == CalendarKind::month) return true;
  if (i == scan.begin) return false;
  const Term& before = scan.at(i - 1);
  const bool capital_next = scan.capital(i + 1) && !scan.at(i + 1).is(CalendarKind::weekday);
  const bool dated = before.is(CalendarKind::edge) || before.is(CalendarKind::deictic) ||
                     before.is(CalendarKind::span) || before.is(CalendarKind::end) ||
                     (before.is(clue_hyphen) && scan.at(i - 2).is(CalendarKind::mid));
  // "in April and May", "March, April"
  const bool listed = scan.floor + 1 == i && scan.floor > scan.begin &&
                      month_at(scan, scan.floor - 1) &&
                      before.is(clue_and | clue_or | clue_comma | clue_to | clue_hyphen);
  if (dated || listed) return true;
  if (before.is(clue_when | clue_between) || before.is(clue_of))
    return !capital_next || (!before.is(clue_of) && scan.text(i - 1) != "by");
  if (kind == CalendarKind::month_short || capital_next) return false;
  const bool lower_next = scan.shape(i + 1) & shape_lower;
  if (before.is(clue_the | clue_a | clue_owner)) return lower_next && !scan.at(i + 1).is(clue_tail);
  if (scan.at(i).value == 3 || scan.at(i).value == 5) return false;  // March, May
  return (scan.shape(i - 1) & shape_lower) && !scan.opens_sentence(i);
}

/// "the Long March 3 rocket": a capitalised word before a month that is a word too, and no place
/// in capitals ("TALGAR March 3").
bool is_part_of_name(const Scan& scan, uint32_t i) {
  if (!scan.at(i).is(CalendarKind::month_word) || i == scan.begin) return false;
  const Term& before = scan.at(i - 1);
  return scan.token(i - 1).kind == TokenKind::word && scan.capital(i - 1) &&
         !(scan.shape(i - 1) & shape_all_upper) && !scan.opens_sentence(i - 1) &&
         before.clues == 0 && before.is(CalendarKind::nothing);
}

/// Joins "to June", "-Oct. 2" to a date that begins with a month.
void read_range_end(const Scan& scan, DateRead& read) {
  if (read.range) return;
  const bool joint =
      scan.joined(read.end) || scan.at(read.end).is(clue_to) || scan.at(read.end).is(clue_hyphen);
  if (!joint) return;
  DateRead second = read_month_first(scan, read.end + 1);
  if (!second.end) second = read_day_first(scan, read.end + 1);
  if (!second.end || second.range) return;
  if (scan.at(read.end).is(clue_hyphen) && !scan.joined(read.end) && !read.from.day) return;
  read.range = true;
  read.to = second.from;
  if (!read.from.year) read.from.year = second.from.year;
  read.end = second.end;
}

/// "the September quarter", "the June half" of a firm's year, called by its last month.
Found find_part_of_year(const Scan& scan, uint32_t month, const DateRead& read) {
  const Term& part = scan.at(month + 1);
  const uint32_t article = scan.before(month);
  const bool called = read.end == month + 1 && article != none && scan.at(article).is(clue_the) &&
                      (part.is(CalendarKind::quarter) || part.is(CalendarKind::half));
  return called ? found(article, month + 2) : Found{};
}

}  // namespace

DateRead read_date(const Scan& scan, uint32_t i) {
  DateRead read = read_month_first(scan, i);
  if (!read.end) read = read_day_first(scan, i);
  if (read.end) read_range_end(scan, read);
  if (!read.end) read = read_in_figures(scan, i);
  return read;
}

Found as_found(uint32_t first, const DateRead& read) {
  Found out = found(first, read.end, MentionType::date);
  Value value;
  value.kind = Value::Kind::iso;
  value.range = read.range;
  value.iso_from = iso(read.from);
  value.iso_to = iso(read.to);
  out.has_value = !value.iso_from.empty() && (!value.range || !value.iso_to.empty());
  if (out.has_value) out.value = std::move(value);
  return out;
}

uint32_t with_edge(const Scan& scan, uint32_t first) {
  if (first <= scan.floor || first == scan.begin) return first;
  const Term& before = scan.at(first - 1);
  if (before.is(CalendarKind::edge) || before.is(CalendarKind::shift) ||
      before.is(CalendarKind::mid))
    return first - 1;
  if (before.is(clue_hyphen) && first >= scan.floor + 2 && first >= scan.begin + 2 &&
      (scan.at(first - 2).is(CalendarKind::mid) || scan.at(first - 2).is(CalendarKind::end) ||
       scan.at(first - 2).is(CalendarKind::edge)))
    return first - 2;
  return first;
}

uint32_t with_article(const Scan& scan, uint32_t first, uint32_t end) {
  if (first <= scan.floor || first == scan.begin || !scan.at(first - 1).is(clue_the)) return first;
  const bool noun_next = end < scan.end && !scan.glued(end) && (scan.shape(end) & shape_letter) &&
                         !scan.at(end).is(clue_tail | clue_owner | clue_change) &&
                         !scan.text(end).ends_with("ed");
  return noun_next ? first : first - 1;
}

Found find_date(const Scan& scan, uint32_t i) {
  const Term& term = scan.at(i);
  if (is_month(term.calendar)) {
    const DateRead read = read_date(scan, i);
    if (!read.end) return {};
    if (!read.from.day && !read.from.year && !month_stands(scan, i)) return {};
    if (!read.from.year && is_part_of_name(scan, i)) return {};
    if (const Found part = find_part_of_year(scan, i, read)) return part;
    Found out = as_found(i, read);
    out.first = with_edge(scan, i);
    return out;
  }
  if (const Figures* figures = scan.figures(i)) {
    if (const DateRead read = read_date(scan, i);
        read.end && !(i > scan.begin && scan.joined(i - 1)))
      return as_found(i, read);
    const Term& next = scan.at(i + 1);
    if (next.is(CalendarKind::era_before) && (scan.shape(i + 1) & shape_all_upper) &&
        figures->is(figure_plain))
      return as_found(i, {.end = i + 2});
    if (Found out = find_decade(scan, i)) return out;
    return find_year(scan, i);
  }
  if (term.is(CalendarKind::era) && (scan.shape(i) & shape_all_upper)) {
    const Figures* year = scan.figures(i + 1);
    if (year && year->is(figure_plain) && year->length <= 4)
      return as_found(i, {.end = i + 2, .from = {year->whole(), 0, 0}});
  }
  return {};
}

}  // namespace crosshead
