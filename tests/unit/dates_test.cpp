#include "tagger/dates.h"

#include <doctest/doctest.h>

#include "measures_support.h"

using crosshead::test::check_measures;
using crosshead::test::MeasureRow;

TEST_CASE("dates: days, months and years") {
  const MeasureRow rows[] = {
      {"on Sept. 30, 2015, the", "DATE Sept. 30, 2015 = 2015-09-30"},
      {"on 9 November 2023 and 5 March", "DATE 9 November 2023 = 2023-11-09; DATE 5 March"},
      {"in March 2024 and August", "DATE March 2024 = 2024-03; DATE August"},
      {"TALGAR, Oct 14 - A mill", "DATE Oct 14"},
      {"the 4th of July, July 4th", "DATE 4th of July; DATE July 4th"},
      {"on 2026-03-05, on 05/03/2026, 25/03/2026, 05.03.2026",
       "DATE 2026-03-05 = 2026-03-05; DATE 05/03/2026; DATE 25/03/2026 = 2026-03-25; "
       "DATE 05.03.2026 = 2026-03-05"},
      {"from May 3-5, 3-5 May 2026", "DATE May 3-5; DATE 3-5 May 2026 = 2026-05-03..2026-05-05"},
      {"from Sept. 30 to Oct. 2, 2015", "DATE Sept. 30 to Oct. 2, 2015 = 2015-09-30..2015-10-02"},
      {"from January to March", "DATE January to March"},
      {"in early March, mid-April, late 2015",
       "DATE early March; DATE mid-April; DATE late 2015 = 2015"},
      {"died on May 23 last year", "DATE May 23 last year"},
      {"It meets on Thursday week.", "DATE Thursday week"},
      {"On Thursday week one ends.", "DATE Thursday"},
      {"Friday, Oct. 14, 2016", "DATE Friday, Oct. 14, 2016 = 2016-10-14"},
      {"in May 20 percent left", "DATE May; PERCENT 20 percent = 0.2"},
  };
  check_measures(rows);
}

TEST_CASE("dates: words that only look like months") {
  const MeasureRow rows[] = {
      {"They may march in the second row.", ""},
      {"May said so. Mrs May left. Theresa May won.", ""},
      {"March on! They joined the March.", ""},
      {"April Dunne and June Osei spoke.", ""},
      {"May 5 was wet, but in May it was dry.", "DATE May 5; DATE May"},
      {"every May, since March, until June", "DATE May; DATE March; DATE June"},
      {"in April and May", "DATE April; DATE May"},
      {"a Long March 3 rocket, on Sunday March 3", "DATE Sunday March 3"},
      {"the April vote", "DATE April"},
      {"a Mar and a Dec", ""},
  };
  check_measures(rows);
}

TEST_CASE("dates: years and plain numbers") {
  const MeasureRow rows[] = {
      {"In 2011 it began; since 1976, by 2028.",
       "DATE 2011 = 2011; DATE 1976 = 1976; DATE 2028 = 2028"},
      {"in 2015 people left", "DATE 2015 = 2015"},
      {"Some 2015 people left, 1900 homes fell, about 2000 troops.", ""},
      {"cuts 2026 growth, a bond due 2033, at least 2028",
       "DATE 2026 = 2026; DATE 2033 = 2033; DATE 2028 = 2028"},
      {"some 2000 fled, took 2026 votes, ran 2031 metres", "QUANTITY 2031 metres = 2031 m"},
      {"the 2023 payout, her 1963 record", "DATE 2023 = 2023; DATE 1963 = 1963"},
      {"Ana Lind (1931-2004)", "DATE 1931-2004 = 1931..2004"},
      {"Ivo Lind (1931 - 2004)", "DATE 1931 - 2004 = 1931..2004"},
      {"for 2026-27 and 1979 to 1994", "DATE 2026-27 = 2026..2027; DATE 1979 to 1994 = 1979..1994"},
      {"in 2010, 2011 and 2014", "DATE 2010 = 2010; DATE 2011 = 2011; DATE 2014 = 2014"},
      {"Answer: 2016. A crate", "DATE 2016 = 2016"},
      {"\u00a9 2026 Harbour Media", "DATE 2026 = 2026"},
      {"post-2015 rules, fiscal 1997, the year 2000",
       "DATE 2015 = 2015; DATE fiscal 1997; "
       "DATE year 2000 = 2000"},
      {"Resolution 1973, Flight 1950, Room 2012", ""},
      {"in 44 BC and AD 79", "DATE 44 BC; DATE AD 79 = 0079"},
      {"the ad 79 times", ""},
      {"2,015 votes, 2015 metres", "QUANTITY 2015 metres = 2015 m"},
  };
  check_measures(rows);
}

TEST_CASE("dates: decades") {
  const MeasureRow rows[] = {
      {"in the 1990s.", "DATE the 1990s = 1990..1999"},
      {"in the '90s and the ’70s", "DATE the '90s; DATE the ’70s"},
      {"the '80s hits, its '70s carpet", "DATE '80s; DATE '70s"},
      {"the late 1960s were", "DATE the late 1960s = 1960..1969"},
      {"the mid-1990s, early 1980s",
       "DATE the mid-1990s = 1990..1999; DATE early 1980s = 1980..1989"},
      {"in the 1980's", "DATE the 1980's = 1980..1989"},
      {"in '07 and the class of '92", "DATE '07; DATE '92"},
      {"a man in his 80s said '90 it is'", ""},
  };
  check_measures(rows);
}
