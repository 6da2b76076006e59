// Dates: days, months and years that a calendar knows ("Sept. 30, 2015", "9 November"), with their
// ISO 8601 reading where the text alone fixes it.
//
// Years alone and decades ("2026-27", "the '80s") stand in years.h, dates by place in time ("last
// week", "two years ago") in periods.h, times of day in times.h. Tested by tests/unit/dates_test.cpp.
#pragma once
#include <cstdint>

#include "tagger/terms.h"

namespace crosshead {

/// Fields that the text gives; 0 where it does not.
struct CalendarDate {
  uint32_t year = 0, month = 0, day = 0;
};

/// A date of one or more tokens from `token` on; `end` is 0 if there is none.
struct DateRead {
  uint32_t end = 0;
  CalendarDate from, to;  ///< `to` in a range.
  bool range = false;
};

/// "March 5, 2026", "9 November", "May 3-5", "January to March" from `token` on, on the strength of
/// its form alone.
DateRead read_date(const Scan& scan, uint32_t token);

/// The date that was read, from `first` on, with its ISO 8601 reading where the text gives the year.
Found as_found(uint32_t first, const DateRead& read);

/// "early", "late", "mid-", "earlier" before a date belong to it: the token where it begins.
uint32_t with_edge(const Scan& scan, uint32_t first);

/// "the" before a named period, unless it belongs to the noun behind it ("the 1990s boom").
uint32_t with_article(const Scan& scan, uint32_t first, uint32_t end);

/// The date that is recognised at `token`: a month, a number in digits, "AD", "fiscal".
Found find_date(const Scan& scan, uint32_t token);

}  // namespace crosshead
