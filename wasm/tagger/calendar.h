// The words of the calendar and the clock, and the words around them that tell a date from a number.
//
// Months, days of the week and time zones stand in text/calendar_names.h, holidays, which are names, in
// the name lists.
// Source: English usage and the AP and Guardian style guides (forms of "a.m."). Written for this
// project. Tested by tests/unit/dates_test.cpp and times_test.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "text/calendar_names.h"
#include "text/short_text.h"

namespace crosshead {

enum class CalendarKind : uint8_t {
  nothing,
  month,         ///< value 1..12.
  month_short,   ///< Needs a number or year beside it: "Mar", "Dec".
  month_word,    ///< Also an ordinary word or a given name: "May", "March", "June".
  weekday,       ///< value 1 (Monday) .. 7.
  weekday_short, ///< Needs a date behind it: "Sun, Oct 14".
  day,           ///< A day by its place: "today".
  day_part,      ///< "morning": with a day it makes a longer date.
  season,        ///< "summer".
  period,        ///< "week"; `value` is a Period.
  periods,       ///< "weeks".
  quarter,       ///< "the third quarter".
  half,          ///< "the second half of".
  century,
  deictic,       ///< "last", "next", "this": before a period.
  span,          ///< "past", "coming", "previous": before a period or a number of them.
  moment,        ///< "same", "following": "the same day".
  ago,           ///< "ago": behind a number of periods.
  shift,         ///< "earlier", "later": behind a number of periods, or before a date.
  edge,          ///< "early", "late": before a date.
  mid,
  few,           ///< "few", "several", "couple": a number of periods.
  ordinal,       ///< value 1..31.
  ordinal_ending, ///< "th" apart from its number.
  meridiem,      ///< value 0 for a.m., 1 for p.m.
  noon,          ///< value: the hour.
  dawn,          ///< A time of day that needs a preposition: "at dawn".
  clock,         ///< "o'clock".
  zone,          ///< value: index into zones.
  hours,         ///< "0800 hours".
  end,           ///< "end", "beginning": before "of the year".
  fiscal,        ///< "fiscal 2015".
  era_before,    ///< "BC", behind a year.
  era,           ///< "AD".
  year_middle,   ///< "midyear" in one word.
  quarter_name,  ///< "Q3"
};

struct CalendarWord {
  ShortText<12> text;  ///< Lower case.
  CalendarKind kind;
  uint8_t value;
};

/// How long a period is: minutes never make a date, days and hours not after "this" or "last".
enum Period : uint8_t { period_short, period_day, period_long };

/// Months that are other words as well.
inline constexpr std::string_view month_words[] = {"march", "april", "may", "june", "august"};

/// The words beside the names of months and days.
inline constexpr auto calendar_words = std::to_array<CalendarWord>({
    {"today", CalendarKind::day, 0},          {"yesterday", CalendarKind::day, 0},
    {"tomorrow", CalendarKind::day, 0},       {"tonight", CalendarKind::day, 0},
    {"morning", CalendarKind::day_part, 0},   {"afternoon", CalendarKind::day_part, 0},
    {"evening", CalendarKind::day_part, 0},   {"night", CalendarKind::day_part, 0},
    {"lunchtime", CalendarKind::day_part, 0}, {"nights", CalendarKind::day_part, 0},
    {"mornings", CalendarKind::day_part, 0},  {"evenings", CalendarKind::day_part, 0},
    {"afternoons", CalendarKind::day_part, 0},
    {"spring", CalendarKind::season, 0},      {"summer", CalendarKind::season, 0},
    {"autumn", CalendarKind::season, 0},      {"fall", CalendarKind::season, 0},
    {"winter", CalendarKind::season, 0},
    {"second", CalendarKind::ordinal, 2},     {"seconds", CalendarKind::periods, period_short},
    {"minute", CalendarKind::period, period_short},
    {"minutes", CalendarKind::periods, period_short},
    {"hour", CalendarKind::period, period_day},
    {"hours", CalendarKind::hours, period_short},
    {"hrs", CalendarKind::hours, period_short},
    {"day", CalendarKind::period, period_day}, {"days", CalendarKind::periods, period_day},
    {"week", CalendarKind::period, period_long}, {"weeks", CalendarKind::periods, period_long},
    {"weekend", CalendarKind::period, period_long},
    {"weekends", CalendarKind::periods, period_long},
    {"fortnight", CalendarKind::period, period_long},
    {"month", CalendarKind::period, period_long}, {"months", CalendarKind::periods, period_long},
    {"year", CalendarKind::period, period_long}, {"years", CalendarKind::periods, period_long},
    {"season", CalendarKind::period, period_long}, {"seasons", CalendarKind::periods, period_long},
    {"semester", CalendarKind::period, period_long},
    {"decade", CalendarKind::period, period_long},
    {"decades", CalendarKind::periods, period_long},
    {"century", CalendarKind::century, period_long},
    {"centuries", CalendarKind::periods, period_long},
    {"millennium", CalendarKind::century, period_long},
    {"generations", CalendarKind::periods, period_long},
    {"quarter", CalendarKind::quarter, period_long},
    {"quarters", CalendarKind::periods, period_long}, {"half", CalendarKind::half, 0},
    {"last", CalendarKind::deictic, 0},       {"next", CalendarKind::deictic, 0},
    {"this", CalendarKind::deictic, 0},       {"past", CalendarKind::span, 0},
    {"coming", CalendarKind::span, 0},        {"previous", CalendarKind::span, 0},
    {"preceding", CalendarKind::span, 0},     {"following", CalendarKind::span, 0},
    {"same", CalendarKind::moment, 0},        {"ago", CalendarKind::ago, 0},
    {"earlier", CalendarKind::shift, 0},      {"later", CalendarKind::shift, 0},
    {"early", CalendarKind::edge, 0},         {"late", CalendarKind::edge, 0},
    {"mid", CalendarKind::mid, 0},            {"few", CalendarKind::few, 0},
    {"several", CalendarKind::few, 0},        {"couple", CalendarKind::few, 0},
    {"many", CalendarKind::few, 0},
    {"first", CalendarKind::ordinal, 1},      {"third", CalendarKind::ordinal, 3},
    {"fourth", CalendarKind::ordinal, 4},     {"fifth", CalendarKind::ordinal, 5},
    {"sixth", CalendarKind::ordinal, 6},      {"seventh", CalendarKind::ordinal, 7},
    {"eighth", CalendarKind::ordinal, 8},     {"ninth", CalendarKind::ordinal, 9},
    {"tenth", CalendarKind::ordinal, 10},     {"eleventh", CalendarKind::ordinal, 11},
    {"twelfth", CalendarKind::ordinal, 12},   {"thirteenth", CalendarKind::ordinal, 13},
    {"fourteenth", CalendarKind::ordinal, 14}, {"fifteenth", CalendarKind::ordinal, 15},
    {"sixteenth", CalendarKind::ordinal, 16}, {"seventeenth", CalendarKind::ordinal, 17},
    {"eighteenth", CalendarKind::ordinal, 18}, {"nineteenth", CalendarKind::ordinal, 19},
    {"twentieth", CalendarKind::ordinal, 20},
    {"st", CalendarKind::ordinal_ending, 0},  {"nd", CalendarKind::ordinal_ending, 0},
    {"rd", CalendarKind::ordinal_ending, 0},  {"th", CalendarKind::ordinal_ending, 0},
    {"am", CalendarKind::meridiem, 0},        {"a.m.", CalendarKind::meridiem, 0},
    {"a.m", CalendarKind::meridiem, 0},       {"pm", CalendarKind::meridiem, 1},
    {"p.m.", CalendarKind::meridiem, 1},      {"p.m", CalendarKind::meridiem, 1},
    {"noon", CalendarKind::noon, 12},         {"midday", CalendarKind::noon, 12},
    {"midnight", CalendarKind::noon, 0},      {"dawn", CalendarKind::dawn, 0},
    {"dusk", CalendarKind::dawn, 0},          {"daybreak", CalendarKind::dawn, 0},
    {"nightfall", CalendarKind::dawn, 0},     {"sunrise", CalendarKind::dawn, 0},
    {"sunset", CalendarKind::dawn, 0},        {"sundown", CalendarKind::dawn, 0},
    {"midafternoon", CalendarKind::dawn, 0},  {"midmorning", CalendarKind::dawn, 0},
    {"o'clock", CalendarKind::clock, 0},      {"o’clock", CalendarKind::clock, 0},
    {"end", CalendarKind::end, 0},            {"beginning", CalendarKind::end, 0},
    {"start", CalendarKind::end, 0},          {"turn", CalendarKind::end, 0},
    {"middle", CalendarKind::end, 0},         {"fiscal", CalendarKind::fiscal, 0}, {"fy", CalendarKind::fiscal, 0},
    {"financial", CalendarKind::fiscal, 0},
    {"bc", CalendarKind::era_before, 0},      {"b.c.", CalendarKind::era_before, 0},
    {"bce", CalendarKind::era_before, 0},     {"ad", CalendarKind::era, 0},
    {"a.d.", CalendarKind::era, 0},           {"midyear", CalendarKind::year_middle, 0},
    {"midweek", CalendarKind::year_middle, 0},   {"midsummer", CalendarKind::year_middle, 0},
    {"midwinter", CalendarKind::year_middle, 0}, {"q1", CalendarKind::quarter_name, 1},
    {"q2", CalendarKind::quarter_name, 2},    {"q3", CalendarKind::quarter_name, 3},
    {"q4", CalendarKind::quarter_name, 4},
});

/// What a word says about the number, month or amount beside it.
enum Clue : uint32_t {
  clue_the = 1u << 0,
  clue_a = 1u << 1,
  clue_when = 1u << 2,      ///< Before a date or year: "in", "since", "until".
  clue_of = 1u << 3,
  clue_hyphen = 1u << 4,
  clue_slash = 1u << 5,
  clue_comma = 1u << 6,
  clue_to = 1u << 7,        ///< "to", "through", between the ends of a range.
  clue_or = 1u << 8,
  clue_and = 1u << 9,
  clue_between = 1u << 10,
  clue_change = 1u << 11,   ///< "rose", "from": amounts around "to" are before and after.
  clue_percent = 1u << 12,  ///< "percent", "%", "pct".
  clue_per = 1u << 13,
  clue_cent = 1u << 14,
  clue_percentage = 1u << 15,
  clue_point = 1u << 16,
  clue_basis = 1u << 17,
  clue_minus = 1u << 18,
  clue_people = 1u << 19,   ///< "people", "children": what is counted.
  clue_owner = 1u << 20,    ///< "his", "the company 's": before a dated thing.
  clue_tail = 1u << 21,     ///< Follows a finished date: a verb, a conjunction, a preposition.
  clue_named_day = 1u << 22, ///< "Good", "Black": makes a name of a weekday.
  clue_local = 1u << 23,
  clue_time = 1u << 24,
  clue_year_word = 1u << 25, ///< "year", before or behind "end".
  clue_open = 1u << 26,      ///< "(", "©": before a year.
  clue_quote = 1u << 27,     ///< An apostrophe that may stand for a century: "'90s".
  clue_at = 1u << 29,        ///< Before a time of day: "at", "by".
  clue_that = 1u << 30,      ///< "that": "that night".
  clue_weight = 1u << 28,    ///< "weighed", "lost": the pounds after it are weight.
};

struct ClueWord {
  ShortText<11> text;  ///< Lower case.
  uint32_t clues;
};

inline constexpr auto clue_words = std::to_array<ClueWord>({
    {"the", clue_the},       {"a", clue_a},           {"an", clue_a},
    {"in", clue_when | clue_tail},       {"since", clue_when | clue_at | clue_tail},
    {"until", clue_when | clue_at | clue_tail},    {"till", clue_when | clue_at},
    {"by", clue_when | clue_at | clue_tail},       {"on", clue_when | clue_tail},
    {"during", clue_when | clue_tail},   {"before", clue_when | clue_at | clue_tail},
    {"after", clue_when | clue_at | clue_tail},    {"from", clue_when | clue_at | clue_change | clue_tail},
    {"around", clue_when | clue_at}, {"circa", clue_when},    {"throughout", clue_when},
    {"through", clue_when | clue_to | clue_tail},     {"to", clue_to | clue_tail},
    {"at", clue_at | clue_tail},         {"post", clue_when},     {"pre", clue_when},
    {"of", clue_of | clue_tail},         {"every", clue_when},    {"each", clue_when},
    {"between", clue_between | clue_when}, {"and", clue_and | clue_tail}, {"or", clue_or | clue_tail},
    {"-", clue_hyphen},      {"–", clue_hyphen},      {"‑", clue_hyphen},
    {"−", clue_hyphen | clue_minus},     {"/", clue_slash},       {",", clue_comma},
    {"minus", clue_minus},   {"rose", clue_change},   {"fell", clue_change},
    {"up", clue_change},     {"down", clue_change},   {"rise", clue_change},
    {"fall", clue_change},   {"gained", clue_change}, {"lost", clue_change | clue_weight},
    {"dropped", clue_change}, {"climbed", clue_change}, {"jumped", clue_change},
    {"slipped", clue_change}, {"slid", clue_change},  {"grew", clue_change},
    {"increased", clue_change}, {"decreased", clue_change}, {"declined", clue_change},
    {"surged", clue_change}, {"soared", clue_change}, {"plunged", clue_change},
    {"tumbled", clue_change}, {"added", clue_change}, {"shed", clue_change},
    {"advanced", clue_change}, {"cut", clue_change},  {"raised", clue_change},
    {"weighs", clue_weight}, {"weighed", clue_weight}, {"weighing", clue_weight},
    {"weigh", clue_weight},
    {"percent", clue_percent}, {"%", clue_percent},   {"pct", clue_percent},
    {"pc", clue_percent},    {"per", clue_per},       {"cent", clue_cent},
    {"percentage", clue_percentage},     {"point", clue_point},   {"points", clue_point},
    {"basis", clue_basis},   {"people", clue_people}, {"children", clue_people},
    {"men", clue_people},    {"women", clue_people},  {"troops", clue_people},
    {"his", clue_owner},     {"her", clue_owner},     {"its", clue_owner},
    {"their", clue_owner},   {"our", clue_owner},     {"my", clue_owner},
    {"'s", clue_owner},      {"’s", clue_owner},      {"your", clue_owner},
    {"is", clue_tail},       {"are", clue_tail},      {"was", clue_tail},
    {"were", clue_tail},     {"be", clue_tail},       {"had", clue_tail},
    {"has", clue_tail},      {"have", clue_tail},     {"will", clue_tail},
    {"would", clue_tail},    {"could", clue_tail},    {"did", clue_tail},
    {"saw", clue_tail},      {"when", clue_tail},     {"while", clue_tail},
    {"but", clue_tail},      {"as", clue_tail},       {"that", clue_tail | clue_that},
    {"who", clue_tail},      {"which", clue_tail},    {"with", clue_tail},
    {"for", clue_tail},      {"he", clue_tail},       {"she", clue_tail},
    {"it", clue_tail},       {"they", clue_tail},     {"we", clue_tail},
    {"i", clue_tail},        {"there", clue_tail},    {"said", clue_tail},
    {"because", clue_tail},  {"where", clue_tail},    {"than", clue_tail},
    {"if", clue_tail},       {"so", clue_tail},       {"alone", clue_tail},
    {"onwards", clue_tail},  {"onward", clue_tail},   {"under", clue_tail},
    {"into", clue_when | clue_tail},     {"over", clue_tail},     {"against", clue_tail},
    {"black", clue_named_day}, {"good", clue_named_day}, {"bloody", clue_named_day},
    {"super", clue_named_day}, {"ash", clue_named_day}, {"easter", clue_named_day},
    {"palm", clue_named_day}, {"cyber", clue_named_day}, {"maundy", clue_named_day},
    {"shrove", clue_named_day}, {"giving", clue_named_day}, {"holy", clue_named_day},
    {"about", clue_at},      {"born", clue_when}, {"due", clue_when}, {"founded", clue_when},
    {"established", clue_when}, {"built", clue_when}, {"local", clue_local},   {"time", clue_time},     {"year", clue_year_word},
    {"(", clue_open},        {"©", clue_open},        {"[", clue_open},
    {"'", clue_quote},       {"’", clue_quote},       {"‘", clue_quote},
});

}  // namespace crosshead
