#include "tagger/periods.h"

#include "tagger/dates.h"
#include "tagger/distances.h"
#include "tagger/numbers.h"
#include "tagger/years.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Past "night" in "Monday night".
uint32_t past_day_part(const Scan& scan, uint32_t i) {
  return scan.at(i).is(CalendarKind::day_part) ? i + 1 : i;
}

/// The article before a named period belongs to it: "the summer of 2015".
uint32_t with_the(const Scan& scan, uint32_t i) {
  const uint32_t article = scan.before(i);
  return article != none && scan.at(article).is(clue_the) ? article : i;
}

/// The ordinal before a quarter, half or century; `none` if there is none.
uint32_t ordinal_before(const Scan& scan, uint32_t i) {
  uint32_t at = scan.before(i);
  if (at != none && scan.joined(at)) at = scan.before(at);
  if (at == none) return none;
  const Figures* figures = scan.figures(at);
  if (scan.at(at).is(CalendarKind::ordinal) || (figures && figures->is(figure_ordinal))) return at;
  const uint32_t number = scan.before(at);  // "21 st", as some wires print it
  const bool apart = number != none && scan.at(at).is(CalendarKind::ordinal_ending) &&
                     scan.figures(number) && scan.figures(number)->is(figure_plain);
  return apart ? number : none;
}

/// "the Sunday Lantern": no day, be the Lantern a name by itself or not; where nobody read it, the
/// settler makes one of both words.
bool names_paper(const Scan& scan, uint32_t i) {
  return i > scan.begin && scan.at(i - 1).is(clue_the) && scan.capital(i + 1) &&
         !scan.joined(i + 1) && scan.at(i + 1).calendar == CalendarKind::nothing;
}

/// "Friday", "late Monday night", "Friday, Oct. 14", "Monday to Friday".
Found find_weekday(const Scan& scan, uint32_t i) {
  if (!scan.capital(i)) return {};
  const bool is_short = scan.at(i).is(CalendarKind::weekday_short);
  if (names_paper(scan, i)) return {};
  if (i > scan.begin && scan.at(i - 1).is(clue_named_day) && scan.capital(i - 1)) return {};
  uint32_t end = past_day_part(scan, i + 1);
  uint32_t date_at = end;
  if (is_short && scan.text(date_at) == ".") ++date_at;
  if (scan.at(date_at).is(clue_comma)) ++date_at;
  if (scan.at(date_at).is(clue_the)) ++date_at;
  const DateRead read = read_date(scan, date_at);
  if (read.end && (read.from.day || read.from.year)) return as_found(with_edge(scan, i), read);
  if (is_short) return {};
  const bool joint = scan.joined(end) || scan.at(end).is(clue_to);
  if (joint && scan.at(end + 1).is(CalendarKind::weekday) && scan.capital(end + 1))
    end = past_day_part(scan, end + 2);
  // "It meets on Thursday week", in Britain: the one after the next.
  if (scan.text(end) == "week" && end == i + 1 && i > scan.begin && scan.at(i - 1).is(clue_when) &&
      !(scan.shape(end + 1) & shape_letter))
    ++end;
  // "the first Monday of December"
  const uint32_t ordinal = ordinal_before(scan, i);
  if (ordinal != none && scan.at(end).is(clue_of) && scan.at(end + 1).is(CalendarKind::month))
    return found(with_the(scan, ordinal), end + 2);
  return found(with_edge(scan, i), end);
}

/// The number of periods at i: "24", "few", "several", "couple of". Token after it, or 0.
uint32_t count_end(const Scan& scan, uint32_t i) {
  if (scan.at(i).is(CalendarKind::few)) return scan.at(i + 1).is(clue_of) ? i + 2 : i + 1;
  const NumberRange number = read_range(scan, i, false);
  if (number.from.rough) return 0;
  return number.end;
}

/// A year behind a season or quarter: "of 2015", "2015", "of next year".
uint32_t past_year(const Scan& scan, uint32_t i) {
  const uint32_t at = scan.at(i).is(clue_of) ? i + 1 : i;
  if (year_at(scan, at)) return at + 1;
  if (scan.at(at).is(CalendarKind::deictic) && scan.at(at + 1).is(clue_year_word)) return at + 2;
  if (at > i && scan.at(at).is(CalendarKind::fiscal) && year_at(scan, at + 1)) return at + 2;
  if (at > i && scan.at(at).is(clue_the) && scan.at(at + 1).is(clue_year_word)) return at + 2;
  return i;
}

/// What "last", "this" or "next" makes a date of at i: token after it, or 0.
uint32_t deictic_end(const Scan& scan, uint32_t i) {
  const Term& term = scan.at(i);
  if (term.is_period()) return i + 1;
  switch (term.calendar) {
    case CalendarKind::day_part:
    case CalendarKind::season:
      return i + 1;
    case CalendarKind::weekday:
      return scan.capital(i) ? past_day_part(scan, i + 1) : 0;
    case CalendarKind::month:
    case CalendarKind::month_word:
    case CalendarKind::month_short: {
      const DateRead read = read_date(scan, i);
      return read.end;
    }
    case CalendarKind::fiscal:
      return scan.at(i + 1).is(clue_year_word) ? i + 2 : 0;
    default:
      break;
  }
  return 0;
}

/// Before "last" where it is a verb, whatever follows or only before a number, and where it tells
/// whose last night it is ("her" behind a preposition: "endorsed her last summer").
constexpr std::string_view modals[] = {"can",  "could",  "may",  "might",
                                       "must", "should", "will", "would"};
constexpr std::string_view before_verb[] = {"not", "n't", "n’t", "to"};
constexpr std::string_view owners[] = {"his", "my", "your"};
constexpr std::string_view between_verbs[] = {"just",  "now",       "often",  "only",
                                              "still", "typically", "usually"};

/// "Would | last six weeks", "on her | last night".
bool is_no_date(const Scan& scan, uint32_t i) {
  if (i == scan.begin || scan.text(i) != "last") return false;
  std::string_view before = scan.text(i - 1);
  if (i >= scan.begin + 2 && contains<between_verbs>(before) && contains<modals>(scan.text(i - 2)))
    before = scan.text(i - 2);  // "would now last"
  if (before == "her") return i >= scan.begin + 2 && scan.at(i - 2).is(clue_when | clue_comma);
  return contains<modals>(before) || contains<owners>(before) ||
         (contains<before_verb>(before) && count_end(scan, i + 1));
}

/// "last week", "the next two years", "earlier this month", "this past week"; not "would last six
/// weeks", "on her last night".
Found find_deictic(const Scan& scan, uint32_t i) {
  if (is_no_date(scan, i)) return {};
  uint32_t at = i + 1;
  if (scan.at(at).is(CalendarKind::span)) ++at;
  const std::string_view word = scan.text(i);
  const bool this_one = word == "this" || word == "This" || word == "THIS";
  uint32_t end = 0;
  if (!(this_one && scan.at(at).is(CalendarKind::period) && scan.at(at).value == period_day))
    end = deictic_end(scan, at);
  const bool last_day = !this_one && (word == "last" || word == "Last") &&
                        scan.at(at).is(CalendarKind::period) && scan.at(at).value == period_day;
  if (last_day || scan.joined(at + 1)) end = 0;
  if (!end && !this_one) {
    const uint32_t number = count_end(scan, at);
    if (number && scan.at(number).is_periods()) end = number + 1;
  }
  if (!end) return {};
  if (scan.at(at).is(CalendarKind::quarter) || scan.at(at).is(CalendarKind::season))
    end = past_year(scan, end);
  uint32_t first = with_edge(scan, i);
  if (first == i) {
    const uint32_t article = scan.before(first);
    if (article != none && scan.at(article).is(clue_the)) first = article;
  }
  return found(first, end);
}

/// "the past 24 hours", "the previous year", "the coming weeks", "the same day".
Found find_span(const Scan& scan, uint32_t i) {
  const uint32_t article = scan.before(i);
  if (article == none || !scan.at(article).is(clue_the)) return {};
  if (scan.at(i).is(CalendarKind::moment)) {
    const Term& term = scan.at(i + 1);
    const bool period = term.is_period() || term.is(CalendarKind::day_part);
    return period ? found(article, i + 2) : Found{};
  }
  uint32_t end = deictic_end(scan, i + 1);
  if (!end && scan.at(i + 1).is_periods()) end = i + 2;
  if (!end) {
    const uint32_t number = count_end(scan, i + 1);
    if (number && scan.at(number).is_periods()) end = number + 1;
  }
  return end && !scan.joined(end) ? found(article, end) : Found{};
}

/// "the summer of 2015", "early spring 2015", "in the autumn"; not "in the fall of Rome".
Found find_season(const Scan& scan, uint32_t i) {
  const uint32_t end = past_year(scan, i + 1);
  const uint32_t first = with_the(scan, with_edge(scan, i));
  if (end > i + 1) return found(first, end);
  const bool ends = !(scan.shape(end) & shape_letter) && !scan.glued(end + 1);
  const bool stands = first < i && first > scan.begin &&
                      (scan.at(first - 1).is(clue_when) || scan.text(first - 1) == "over");
  return stands && ends ? found(first, end) : Found{};
}

/// "the third quarter", "second-quarter", "the first half of 2020", "the 19th century".
Found find_ordinal_period(const Scan& scan, uint32_t i) {
  const uint32_t ordinal = ordinal_before(scan, i);
  if (ordinal == none || scan.joined(i + 1)) return {};
  uint32_t end = i + 1;
  if (!scan.at(i).is(CalendarKind::century)) end = past_year(scan, end);
  if (scan.at(i).is(CalendarKind::half) && end == i + 1) return {};
  if (scan.at(i).is(CalendarKind::quarter) && scan.at(ordinal).value > 4) return {};
  uint32_t first = ordinal;
  // "20th Century Fox"
  if (scan.at(i).is(CalendarKind::century) && scan.capital(i) && scan.capital(i + 1)) return {};
  if (scan.at(i).is(CalendarKind::century)) {
    first = with_edge(scan, first);
    // the twenty-first century
    if (first > scan.begin && scan.joined(first - 1) && first >= scan.floor + 2 &&
        scan.at(first - 2).number)
      first -= 2;
  }
  const bool modifier = scan.joined(ordinal + 1);  // the third-quarter results
  return found(modifier ? first : with_the(scan, first), end);
}

/// "the end of the year", "the beginning of March".
Found find_edge_of(const Scan& scan, uint32_t i) {
  if (!scan.at(i + 1).is(clue_of)) return {};
  const uint32_t at = i + 2;
  uint32_t end = 0;
  if (scan.at(at).is(clue_the)) {
    const Term& term = scan.at(at + 1);
    if (term.is_period() || term.is(CalendarKind::season)) end = at + 2;
    if (const Figures* decade = scan.figures(at + 1);
        decade && decade->is(figure_plural) && decade->length == 4)
      end = at + 2;
  } else if (scan.at(at).is(CalendarKind::deictic)) {
    end = deictic_end(scan, at + 1);
  } else if (year_at(scan, at)) {
    end = at + 1;
  } else if (const DateRead read = read_date(scan, at); read.end && scan.capital(at)) {
    end = read.end;
  }
  return end ? found(with_the(scan, i), end) : Found{};
}

/// "year-end", "year's end", "the weekend", "mid-week".
Found find_lone_period(const Scan& scan, uint32_t i) {
  if (scan.joined(i + 1) && scan.at(i + 2).is(CalendarKind::end) && scan.text(i + 2) == "end")
    return found(i, i + 3);
  if (scan.at(i + 1).is(clue_owner) && scan.glued(i + 1) && scan.text(i + 2) == "end")
    return found(i, i + 3);
  const uint32_t left = scan.before(i);
  if (left == none) return {};
  if (scan.joined(left) && scan.at(left - 1).is(CalendarKind::mid) && left > scan.floor)
    return found(left - 1, i + 1);
  if (scan.at(left).is(clue_the) && scan.text(i) == "weekend") return found(left, i + 1);
  return {};
}

/// A day's word with a capital that is not due, behind a name, an owner or an article, or alone in
/// quotation marks.
bool is_title(const Scan& scan, uint32_t i) {
  if (scan.capital(i) && scan.text(i - 1) == "of") return true;  // "Leaders of Tomorrow"
  if (!scan.capital(i) || i == scan.begin || (scan.shape(i) & shape_all_upper)) return false;
  const auto mark = [&](uint32_t k) {
    return k < scan.end && scan.token(k).kind == TokenKind::quote_mark;
  };
  if (mark(i - 1) && mark(i + 1)) return true;
  return !scan.opens_sentence(i) &&
         (scan.capital(i - 1) || scan.at(i - 1).is(clue_owner | clue_the));
}

/// "that night", "that year", "since that Friday", "lost that May."; not "said that Friday's vote".
Found find_that(const Scan& scan, uint32_t i) {
  const Term& term = scan.at(i + 1);
  const bool period = (term.is(CalendarKind::period) && term.value != period_short) ||
                      term.is(CalendarKind::day_part);
  const bool named = (term.is(CalendarKind::weekday) || term.is(CalendarKind::month)) &&
                     scan.capital(i + 1) &&
                     (i == scan.begin || scan.at(i - 1).is(clue_when) || scan.opens_sentence(i) ||
                      !(scan.shape(i + 2) & shape_letter) || scan.at(i + 2).is(clue_when)) &&
                     !scan.at(i + 2).is(clue_owner);
  return (period || named) && !scan.joined(i + 2) ? found(with_edge(scan, i), i + 2) : Found{};
}

}  // namespace

Found find_period(const Scan& scan, uint32_t i) {
  const Term& term = scan.at(i);
  if (term.is(clue_that)) return find_that(scan, i);
  switch (term.calendar) {
    case CalendarKind::weekday:
    case CalendarKind::weekday_short:
      return find_weekday(scan, i);
    case CalendarKind::day: {
      // "USA Today" is a newspaper, "NBC's Today" and the "Today" show are programmes.
      if (is_title(scan, i)) return {};
      return found(with_edge(scan, i), past_day_part(scan, i + 1));
    }
    case CalendarKind::deictic:
      return find_deictic(scan, i);
    case CalendarKind::span:
    case CalendarKind::moment:
      return find_span(scan, i);
    case CalendarKind::ago:
      return find_ago(scan, i);
    case CalendarKind::shift:
      return find_shift(scan, i);
    case CalendarKind::season:
      return find_season(scan, i);
    case CalendarKind::quarter:
    case CalendarKind::half:
    case CalendarKind::century:
      return find_ordinal_period(scan, i);
    case CalendarKind::quarter_name: {
      const uint32_t end = past_year(scan, i + 1);
      return scan.capital(i) ? found(i, end) : Found{};
    }
    case CalendarKind::end:
      return find_edge_of(scan, i);
    case CalendarKind::period:
      return find_lone_period(scan, i);
    case CalendarKind::year_middle: {
      const uint32_t left = scan.before(i);
      return left != none && scan.at(left).is(clue_when) ? found(i, i + 1) : Found{};
    }
    case CalendarKind::fiscal: {
      const uint32_t year = scan.at(i + 1).is(clue_year_word) ? i + 2 : i + 1;
      return year_at(scan, year) ? found(i, year + 1) : Found{};
    }
    default:
      break;
  }
  if (term.figures == none && !term.number) return {};
  Found out = find_counted(scan, i);
  if (out && scan.at(out.end).is(CalendarKind::deictic))  // ten years ago this month
    if (const uint32_t end = deictic_end(scan, out.end + 1)) out.end = end;
  return out;
}

}  // namespace crosshead
