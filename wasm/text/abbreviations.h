// Abbreviations that keep their full stop, and what the stop says about the end of a sentence.
// Source: the usual inventory of English news style (AP, Reuters and Guardian style guides name the
// forms); written for this project. Compared in lower case, without the stop.
#pragma once
#include <array>
#include <string_view>

#include "text/calendar_names.h"
#include "text/word_lists.h"

namespace crosshead {

/// Always followed by more of the same phrase: a sentence does not end after them.
inline constexpr auto leading_abbreviations = std::to_array<std::string_view>({
    "adm",  "asst", "atty", "brig", "capt", "cf",   "ch",   "cmdr", "col",    "cpl",  "del",
    "dr",   "fr",   "gen",  "gov",  "hon",  "insp", "lt",   "maj",  "messrs", "mlle", "mme",
    "mohd", "mr",   "mrs",  "ms",   "mt",   "pfc",  "pres", "prof", "pvt",    "rep",  "reps",
    "rev",  "sen",  "sens", "sgt",  "sk",   "smt",  "st",   "ste",  "supt",   "viz",  "vs",
});

/// May end a sentence: the next word decides.
inline constexpr auto other_abbreviations = std::to_array<std::string_view>({
    "ave", "bros", "co", "corp", "dept", "div", "est",  "etc", "ft", "gal", "hwy",
    "inc", "jr",   "lb", "lbs",  "ltd",  "mfg", "nos",  "op",  "oz", "ph",  "plc",
    "pp",  "rd",   "rs", "sq",   "sr",   "tel", "univ", "vol", "yr", "yrs",
});

/// American states and Canadian provinces, which have a capital: "fell ill." ends a sentence.
inline constexpr auto states = std::to_array<std::string_view>({
    "calif", "colo", "conn", "fla", "ariz", "ark", "ill",  "kan",  "mass", "mich", "minn", "miss",
    "mo",    "mont", "neb",  "nev", "okla", "ore", "penn", "tenn", "tex",  "va",   "vt",   "wash",
    "wis",   "wyo",  "ala",  "ga",  "ind",  "ky",  "md",   "pa",   "ont",  "alta", "sask",
});

inline bool is_leading_abbreviation(std::string_view lower) {
  return contains<leading_abbreviations>(lower);
}

/// "Sept."; "Mar." is one only before a day ("Mar. 19", not "Del Mar."), which the tokeniser sees.
inline bool is_short_month(std::string_view lower) {
  return contains<short_months>(lower) && lower != "mar";
}

inline bool is_abbreviation(std::string_view lower, bool capital) {
  return is_leading_abbreviation(lower) || contains<other_abbreviations>(lower) ||
         is_short_month(lower) || (capital && contains<states>(lower));
}

}  // namespace crosshead
