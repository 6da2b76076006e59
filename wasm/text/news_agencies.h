// News agencies, as they are written alone: in brackets in a dateline, with no dash behind, and where a
// caption says who took the picture. Source: the agencies that papers in English credit. Tested by
// tests/unit/dateline_test.cpp.
#pragma once
#include <array>
#include <string_view>

namespace crosshead {

inline constexpr auto news_agencies = std::to_array<std::string_view>(
    {"AFP",    "AP",      "Reuters",   "CNN",     "UPI",  "PTI",      "ANI",     "IANS",
     "Xinhua", "DPA",     "dpa",       "EFE",     "ANSA", "TASS",     "Tass",    "Interfax",
     "Kyodo",  "Yonhap",  "Bloomberg", "AAP",     "PA",   "BBC",      "VOA",     "RFE/RL",
     "WAM",    "Anadolu", "AA",        "Bernama", "APP",  "BNO News", "Sputnik", "Al Jazeera",
     "JTA",    "CNS",     "KXAN",      "NAN",     "BSS",  "CNA"});

}  // namespace crosshead
