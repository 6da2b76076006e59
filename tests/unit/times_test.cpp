#include "tagger/times.h"

#include <doctest/doctest.h>

#include "measures_support.h"

using crosshead::test::check_measures;
using crosshead::test::MeasureRow;

TEST_CASE("times: of day, with their reading") {
  const MeasureRow rows[] = {
      {"at 9:30 a.m. GMT", "TIME 9:30 a.m. GMT = 09:30Z"},
      {"At 0945 GMT, 2.40am, 10pm, 9 p.m.",
       "TIME 0945 GMT = 09:45Z; TIME 2.40am = 02:40; "
       "TIME 10pm = 22:00; TIME 9 p.m. = 21:00"},
      {"12 a.m. and 12.15pm", "TIME 12 a.m. = 00:00; TIME 12.15pm = 12:15"},
      {"at ten past nine or half past six, not until a quarter to one",
       "TIME ten past nine = 09:10; TIME half past six = 06:30; TIME quarter to one = 12:45"},
      {"from three to six, by one-quarter to one-third, ten past winners", ""},
      {"11.35pm: A shot", "TIME 11.35pm = 23:35"},
      {"noon, midnight and 21h30", "TIME noon = 12:00; TIME midnight = 00:00; TIME 21h30 = 21:30"},
      {"by 12 noon", "TIME 12 noon = 12:00"},
      {"nine o'clock, five p.m.", "TIME nine o'clock = 09:00; TIME five p.m. = 17:00"},
      {"at 3 p.m. local time, 8 a.m. Moscow time",
       "TIME 3 p.m. local time = 15:00; "
       "TIME 8 a.m. Moscow time = 08:00"},
      {"at 9 a.m. EST", "TIME 9 a.m. EST = 09:00-05:00"},
      {"from 9 a.m. to 5 p.m., 9-11 a.m.",
       "TIME 9 a.m. to 5 p.m. = 09:00..17:00; "
       "TIME 9-11 a.m. = 09:00..11:00"},
      {"by 20:30, John 3:16", "TIME 20:30 = 20:30"},
      {"until dawn, a new dawn", "TIME dawn"},
      {"at 0800 hours, after 2000 hours of work", "TIME 0800 hours = 08:00"},
      {"swimming at nine in the morning, he said", "TIME nine in the morning = 09:00"},
      {"It killed nine in the morning attack. \"Midnight Birch\" is green.", ""},
      {"about 0500 hrs", "TIME 0500 hrs = 05:00"},
      {"16.42 Ferry passengers ashore", "TIME 16.42 = 16:42"},
      {"16.42 Miners struck.", ""},
      {"5 November 2026 - 05:00", "DATE 5 November 2026 = 2026-11-05; TIME 05:00 = 05:00"},
      {"May 5, 2026 9:05 AM", "DATE May 5, 2026 = 2026-05-05; TIME 9:05 AM = 09:05"},
      {"I am 25 pm 99am 2:75", ""},
  };
  check_measures(rows);
}
