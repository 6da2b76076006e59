// The names of months, of the days of the week and of time zones, as datelines, stamps of
// publication, dates and times use them.
//
// Source: English usage and the AP and Guardian style guides (abbreviated months and days); zone
// names and offsets from the IANA time zone database. Written for this project. Tested by
// tests/unit/dateline_test.cpp, dates_test.cpp and times_test.cpp.
#pragma once
#include <array>
#include <string_view>

#include "text/short_text.h"

namespace crosshead {

/// From January on; lower case.
inline constexpr auto months = std::to_array<std::string_view>(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december"});
/// What is written for them, with a stop behind it or without; the first three letters tell which.
inline constexpr auto short_months = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"});

/// From Monday on; lower case.
inline constexpr auto weekdays = std::to_array<std::string_view>(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
/// ... and their short forms.
inline constexpr auto short_weekdays = std::to_array<std::string_view>(
    {"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"});

/// The place, from 1, of a short form's whole name in one of the lists above.
constexpr uint8_t place_of_short(std::string_view short_form, const auto& whole) {
  uint8_t place = 1;
  for (const std::string_view name : whole) {
    if (name.starts_with(short_form.substr(0, 3))) break;
    ++place;
  }
  return place;
}

/// Time zones, written in capitals, and their ISO 8601 offset; empty where the name alone does not
/// fix it (IST is India's, Ireland's and Israel's; ET is EST or EDT).
struct Zone {
  ShortText<4> text;
  ShortText<6> offset;
};
inline constexpr auto zones = std::to_array<Zone>({
    {"GMT", "Z"},       {"UTC", "Z"},       {"BST", ""},        {"CET", "+01:00"},
    {"CEST", "+02:00"}, {"EET", "+02:00"},  {"EEST", "+03:00"}, {"MSK", "+03:00"},
    {"IST", ""},        {"EST", "-05:00"},  {"EDT", "-04:00"},  {"CST", ""},
    {"CDT", "-05:00"},  {"MST", "-07:00"},  {"MDT", "-06:00"},  {"PST", "-08:00"},
    {"PDT", "-07:00"},  {"ET", ""},         {"PT", ""},         {"CT", ""},
    {"MT", ""},         {"AEST", "+10:00"}, {"AEDT", "+11:00"}, {"AWST", "+08:00"},
    {"ACST", "+09:30"}, {"NZST", "+12:00"}, {"NZDT", "+13:00"}, {"JST", "+09:00"},
    {"KST", "+09:00"},  {"PHT", "+08:00"},  {"SGT", "+08:00"},  {"HKT", "+08:00"},
    {"WIB", "+07:00"},  {"PKT", "+05:00"},  {"EAT", "+03:00"},  {"WAT", "+01:00"},
    {"SAST", "+02:00"}, {"BRT", "-03:00"},
});

}  // namespace crosshead
