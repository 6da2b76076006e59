// Words at the edges of names: what belongs to a name and what does not, whatever the tagger read.
// Tested by tests/unit/settle_test.cpp.
#pragma once
#include <string_view>

#include "text/word_lists.h"

namespace crosshead {

/// Letters that are no name, whatever the tagger makes of them, but where the article explains
/// them.
inline constexpr std::string_view no_names[] = {"CEO", "CFO",  "DNA",   "DUI", "GDP", "ID",
                                                "IDs", "LGBT", "LGBTQ", "MBA", "PAC", "PACs",
                                                "PR",  "PTSD", "TV",    "VP"};
/// Time zones beside a name, in tables of hours ("Elvas UTC +1"): those of all that stand for nothing
/// else.
inline constexpr std::string_view time_zones[] = {"CET", "EDT", "EST", "GMT", "PDT", "PST", "UTC"};
/// Letters behind an organisation's name, of an office of it: "Elvas CEO Ana Lund".
inline constexpr std::string_view offices_behind[] = {"CEO", "CFO", "COO", "CTO", "GM", "HQ", "MP"};
/// Letters behind a person's name that are no part of it.
inline constexpr std::string_view post_nominals[] = {
    "KC",    "QC",   "SC",    "MP",  "MEP", "TD",   "CBE",   "OBE",  "MBE",   "MD",  "PhD", "BSc",
    "CFA",   "CPA",  "DPhil", "EVP", "FRS", "JD",   "LLB",   "LLM",  "M.D.",  "MBA", "MPH", "MSc",
    "Ph.D.", "Ph.D", "RN",    "SVP", "VP",  "J.D.", "LL.M.", "LL.M", "LL.B.", "SAN", "S.J."};
/// Figures behind a person's name.
inline constexpr std::string_view generations[] = {"II", "III", "IV"};
/// Given names that are also a paper before parliament: "the Bill".
inline constexpr std::string_view papers[] = {"Bill"};
inline constexpr std::string_view between_namesakes[] = {",", "and", "&"};
/// Behind these, words in quotation marks are written or said and no name: 'a sign that read "Elvas
/// First"', 'known as "the Talas"'.
inline constexpr std::string_view before_words[] = {"label", "letters", "nicknamed", "read",
                                                    "reading", "reads", "saying", "words"};
inline constexpr std::string_view before_as[] = {"describe",   "described", "identified", "know",
                                                 "known", "referred", "referring"};
/// Particles of names in French, Italian and Portuguese before an apostrophe.
inline constexpr std::string_view elided_particles[] = {"d", "dall", "dell", "l"};
/// Particles that open a family name: "von Bothmer said".
inline constexpr std::string_view name_particles[] = {
    "von", "van", "der", "den", "zu", "ter", "bin", "ibn", "da", "de", "del", "della",
    "di",  "do",  "dos", "du",  "Da", "De",  "Di",  "Dos", "Du", "Mc", "Van", "Von"};
/// Directions before a place are no part of it: "eastern Ukraine".
inline constexpr std::string_view directions[] = {
    "north",     "south",        "east",         "west",         "northern",    "southern",
    "eastern",   "western",      "central",      "northeast",    "northwest",   "southeast",
    "southwest", "northeastern", "northwestern", "southeastern", "southwestern"};

/// Behind a number they are a part of it, whatever their capital.
inline constexpr std::string_view great_numbers[] = {"Billion", "Hundred", "Million", "Thousand",
                                                     "Trillion"};
/// Who writes for a paper or an agency, behind its name in a byline.
inline constexpr std::string_view of_newsroom[] = {"Correspondent", "Correspondents", "Desk",
                                                   "Reporter", "Reporters", "Staff", "Writers"};

}  // namespace crosshead
