#include "tagger/years.h"

#include "tagger/dates.h"

namespace crosshead {
namespace {

constexpr uint32_t first_year = 1000, last_year = 2100;
/// Years that news writes about: a plain number in this range needs less evidence.
constexpr uint32_t first_near_year = 1800, last_near_year = 2050;
/// A plain number with nothing around it is a year only if it is this near.
constexpr uint32_t first_bare_year = 1900, last_bare_year = 2040;
/// ... and behind a word in small letters, if it is nearer still.
constexpr uint32_t first_telling_year = 1980;

/// What stands around four digits, as evidence that they are a year.
bool year_stands(const Scan& scan, uint32_t i, uint32_t year, uint32_t end) {
  const bool near = year >= first_near_year && year <= last_near_year;
  const bool opens = scan.opens_sentence(i);
  const Term& next = scan.at(end);
  const std::string_view next_text = scan.text(end);
  const bool lower_next = end < scan.end && (scan.shape(end) & shape_lower) && !scan.glued(end);
  const bool counted = lower_next && !next.is(clue_tail) && next_text.size() > 2 &&
                       next_text.ends_with('s') && !next_text.ends_with("ss");
  const bool people = next.is(clue_people);
  if (i > scan.begin && scan.glued(i)) {
    const Term& mark = scan.at(i - 1);
    const bool prefixed = mark.is(clue_hyphen) && i >= scan.begin + 2 &&
                          (scan.at(i - 2).is(clue_when) || scan.at(i - 2).is(CalendarKind::mid) ||
                           scan.at(i - 2).is(CalendarKind::end));
    if (prefixed) return near;
    const TokenKind kind = scan.token(i - 1).kind;
    const bool bracket = mark.is(clue_open) || kind == TokenKind::quote_mark;
    const bool starred = scan.text(i - 1) == "*" || scan.text(i - 1) == "—";
    if (!bracket && !starred) return false;
  }
  if (i == scan.begin) {
    const bool punctuated = end >= scan.end || scan.token(end).kind == TokenKind::punctuation;
    return punctuated && year >= first_bare_year && year <= last_bare_year;
  }
  const Term& before = scan.at(i - 1);
  const bool strong = before.is(clue_when | clue_of | clue_between | clue_open) ||
                      before.is(CalendarKind::edge) || before.is(CalendarKind::season) ||
                      before.is(CalendarKind::fiscal) || before.is(CalendarKind::quarter) ||
                      before.is(CalendarKind::quarter_name) || before.is(clue_year_word);
  if (strong) {
    if (people && scan.text(i - 1) != "in" && scan.text(i - 1) != "In") return false;
    if (counted && (year % 100 == 0 || !near)) return false;
    if (counted && before.is(clue_of)) return false;
    return near || !lower_next || next.is(clue_tail);
  }
  if (!near) return false;
  if (before.is(clue_the | clue_a | clue_owner))
    return !people && !(counted && year % 100 == 0) && !scan.at(end).is(clue_hyphen);
  // "in 2010, 2011 and 2014", "her 2019 and 2021 campaigns"
  const bool listed = scan.floor + 1 == i && scan.floor > scan.begin &&
                      year_at(scan, scan.floor - 1) &&
                      before.is(clue_and | clue_or | clue_comma | clue_to);
  if (listed) return !people && !(counted && year % 100 == 0);
  // "its 2026 forecast", "due 2033", "for 2026": a count so near would be written "2,026"
  if ((scan.shape(i - 1) & shape_lower) && year >= first_telling_year && year <= last_bare_year &&
      year % 100 != 0)
    return !people && !counted && !scan.at(end).is(clue_hyphen);
  if (before.is(clue_to | clue_and | clue_or)) return !lower_next || next.is(clue_tail);
  const bool ends =
      end >= scan.end || scan.token(end).kind == TokenKind::punctuation || next.is(clue_tail);
  const bool apart = opens || scan.token(i - 1).kind == TokenKind::punctuation;
  return ends && apart && year >= first_bare_year && year <= last_bare_year;
}

/// "1980 s" and "the 1980's", as old wires print them.
bool is_plural_ending(const Scan& scan, uint32_t i) {
  if (scan.text(i) == "s") return true;
  return scan.text(i) == "'s" && i >= scan.begin + 2 &&
         (scan.at(i - 2).is(clue_the) || scan.at(i - 2).is(CalendarKind::edge));
}

}  // namespace

uint32_t year_at(const Scan& scan, uint32_t i) {
  const Figures* figures = scan.figures(i);
  if (!figures || figures->length != 4 || !figures->is(figure_plain)) return 0;
  const uint32_t year = figures->whole();
  return year >= first_year && year <= last_year ? year : 0;
}

Found find_year(const Scan& scan, uint32_t i) {
  const uint32_t year = year_at(scan, i);
  if (!year) return {};
  DateRead read{.end = i + 1, .from = {year, 0, 0}};
  bool certain = false;
  const bool hyphen = scan.joined(i + 1);
  // "(1931 - 2004)"
  const bool dash = !hyphen && scan.at(i + 1).is(clue_hyphen) && year_at(scan, i + 2);
  const bool slash = scan.at(i + 1).is(clue_slash) && scan.glued(i + 1) && scan.glued(i + 2);
  const bool word = scan.at(i + 1).is(clue_to);
  const Figures* second = scan.figures(i + 2);
  if ((hyphen || slash || word || dash) && second && second->is(figure_plain) &&
      !(scan.joined(i + 3) && scan.figures(i + 4))) {
    uint32_t to = year_at(scan, i + 2);
    if (!to && second->length == 2 && !word) to = year / 100 * 100 + second->whole();
    if (!to && second->length == 2 && year % 100 == 99 && second->whole() == 0) to = year + 1;
    const bool next_year = to == year + 1;
    if (to > year && (!slash || next_year) && year >= first_near_year && to <= last_near_year) {
      read.range = true;
      read.to = {to, 0, 0};
      read.end = i + 3;
      certain = (second->length == 4 || next_year) &&
                (i == scan.begin || !scan.glued(i) || scan.at(i - 1).is(clue_open));
    } else if (hyphen || slash) {
      return {};
    }
  }
  if (!certain && !year_stands(scan, i, year, read.end)) return {};
  Found out = as_found(i, read);
  out.first = with_edge(scan, i);
  if (out.first > scan.floor && out.first > scan.begin &&
      scan.at(out.first - 1).is(clue_year_word)) {
    --out.first;  // the year 2000
  }
  return out;
}

Found find_decade(const Scan& scan, uint32_t i) {
  const Figures* figures = scan.figures(i);
  const bool quoted = i > scan.floor && i > scan.begin && scan.glued(i) &&
                      scan.at(i - 1).is(clue_quote) &&
                      scan.token(i - 1).kind == TokenKind::quote_mark;
  const bool plural = figures->is(figure_plural) && figures->whole() % 10 == 0;
  Found out;
  if (year_at(scan, i) && figures->whole() % 10 == 0 && is_plural_ending(scan, i + 1)) {
    const uint32_t year = figures->whole();
    out = as_found(i, {.end = i + 2, .from = {year, 0, 0}, .to = {year + 9, 0, 0}, .range = true});
  } else if (plural && figures->length == 4) {
    const uint32_t year = figures->whole();
    if (year < first_year || year > last_year) return {};
    out = as_found(i, {.end = i + 1, .from = {year, 0, 0}, .to = {year + 9, 0, 0}, .range = true});
  } else if (plural && figures->length == 2 && quoted) {
    out.first = i - 1;
    out.end = i + 1;
  } else if (quoted && figures->is(figure_plain) && figures->length == 2 && i >= scan.begin + 2 &&
             (scan.at(i - 2).is(clue_when | clue_of) || scan.at(i - 2).is(CalendarKind::season))) {
    out.first = i - 1;
    out.end = i + 1;
    return out;
  } else {
    return {};
  }
  out.first = with_article(scan, with_edge(scan, out.first), out.end);
  return out;
}

}  // namespace crosshead
