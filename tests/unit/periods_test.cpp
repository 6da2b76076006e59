#include "tagger/periods.h"

#include <doctest/doctest.h>

#include "measures_support.h"

using crosshead::test::check_measures;
using crosshead::test::MeasureRow;

TEST_CASE("periods: days of the week and days by their place") {
  const MeasureRow rows[] = {
      {"on Friday and on Monday night", "DATE Friday; DATE Monday night"},
      {"early Saturday, late Thursday", "DATE early Saturday; DATE late Thursday"},
      {"Monday to Friday", "DATE Monday to Friday"},
      {"Black Friday sales on Good Friday", ""},
      {"USA Today, NBC's Today show, the Today programme and \"Today\": \"Today, we left\"",
       "DATE Today"},
      {"today, yesterday evening and tomorrow",
       "DATE today; DATE yesterday evening; DATE tomorrow"},
      {"The Sun shone on Sat 3 March", "DATE Sat 3 March"},
      {"Friday's game, every Sunday", "DATE Friday; DATE Sunday"},
  };
  check_measures(rows);
}

TEST_CASE("periods: last, next, this, past") {
  const MeasureRow rows[] = {
      {"last week, next month, this year's", "DATE last week; DATE next month; DATE this year"},
      {"last March, next Tuesday, this summer",
       "DATE last March; DATE next Tuesday; DATE this summer"},
      {"in the past 24 hours", "DATE the past 24 hours"},
      {"the last two years, the next few days", "DATE the last two years; DATE the next few days"},
      {"the past decade, the coming weeks", "DATE the past decade; DATE the coming weeks"},
      {"earlier this week, late last year", "DATE earlier this week; DATE late last year"},
      {"the same day, that night", "DATE the same day; DATE that night"},
      {"it would now last six weeks, on her last night, in 2008, his last year",
       "DATE 2008 = 2008"},
      {"compared to last week, she met her last summer", "DATE last week; DATE last summer"},
      {"to lose that November, since that July, said that Friday's vote, hoped that Monday would",
       "DATE that November; DATE that July; DATE Friday; DATE Monday"},
      {"her 2019 and 2021 campaigns", "DATE 2019 = 2019; DATE 2021 = 2021"},
      {"goals in the last seven minutes, the last man, next of kin", ""},
      {"in this way, this time, last resort", ""},
      {"the previous governor, the past, coming home", ""},
  };
  check_measures(rows);
}

TEST_CASE("periods: ago, earlier, later") {
  const MeasureRow rows[] = {
      {"two years ago, nine days later", "DATE two years ago; DATE nine days later"},
      {"a week earlier, a decade ago", "DATE a week earlier; DATE a decade ago"},
      {"several years ago, a few months later, a couple of weeks ago",
       "DATE several years ago; DATE a few months later; DATE a couple of weeks ago"},
      {"years later she wrote, an hour later", "DATE years later; DATE an hour later"},
      {"a minute later, ten seconds ago, 20 minutes earlier", ""},
      {"a year and a half ago, two and a half years ago",
       "DATE a year and a half ago; DATE two and a half years ago"},
      {"later in the day, ten years ago this month",
       "DATE later in the day; "
       "DATE ten years ago this month"},
      {"for four years, a five-day visit, 30 years of war, recent years", ""},
      {"earlier reports, later that, long ago", ""},
  };
  check_measures(rows);
}

TEST_CASE("periods: quarters, halves, centuries, seasons, ends") {
  const MeasureRow rows[] = {
      {"Sales in the third quarter fell", "DATE the third quarter"},
      {"Profit in the September quarter fell", "DATE the September quarter"},
      {"It lost money in the June half", "DATE the June half"},
      {"She came in September quarter to nine", "DATE September"},
      {"It reads the Sunday Lantern", ""},
      {"It met in the Monday morning session", "DATE Monday morning"},
      {"in the last quarter of 1996", "DATE the last quarter of 1996"},
      {"the second-quarter results, a third-quarter loss",
       "DATE second-quarter; DATE third-quarter"},
      {"the first half of 2020, the first half was dull", "DATE the first half of 2020"},
      {"the 19th century, an 18th-century fort", "DATE the 19th century; DATE 18th-century"},
      {"20th Century Films sued", ""},
      {"in the twenty-first century", "DATE the twenty-first century"},
      {"in the autumn, in the fall of Rome, over the summer.", "DATE the autumn; DATE the summer"},
      {"on the first Monday of December", "DATE the first Monday of December"},
      {"the last financial year", "DATE the last financial year"},
      {"the summer of 2015, winter coats", "DATE the summer of 2015"},
      {"by year-end, by the end of the year, by year's end",
       "DATE year-end; DATE the end of the year; DATE year's end"},
      {"over the weekend, in Q3 2015", "DATE the weekend; DATE Q3 2015"},
      {"a quarter-final, the end of the road, three quarters", ""},
  };
  check_measures(rows);
}
