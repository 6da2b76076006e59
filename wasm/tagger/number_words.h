// Numbers in words. Source: English usage; Indian numbers (lakh, crore) as the PTI and The Hindu
// print them, short forms (bn, tn, m) as the FT and the Guardian do. Written for this project.
// Tested by tests/unit/numbers_test.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "text/short_text.h"

namespace crosshead {

enum class NumberWordKind : uint8_t {
  small,    ///< 0 to 19.
  ten,      ///< 20 to 90.
  hundred,
  dozen,
  scale,    ///< `value` is a power of ten: "million".
  letters,  ///< A scale in letters, right behind its number: "3bn".
  letter,   ///< The same in one letter that also stands for other things: "5m", "10k".
  half,
  plural,   ///< A rough number: "hundreds of".
};

struct NumberWord {
  ShortText<12> text;  ///< Lower case.
  NumberWordKind kind;
  uint8_t value;
};

inline constexpr auto number_words = std::to_array<NumberWord>({
    {"zero", NumberWordKind::small, 0},      {"one", NumberWordKind::small, 1},
    {"two", NumberWordKind::small, 2},       {"three", NumberWordKind::small, 3},
    {"four", NumberWordKind::small, 4},      {"five", NumberWordKind::small, 5},
    {"six", NumberWordKind::small, 6},       {"seven", NumberWordKind::small, 7},
    {"eight", NumberWordKind::small, 8},     {"nine", NumberWordKind::small, 9},
    {"ten", NumberWordKind::small, 10},      {"eleven", NumberWordKind::small, 11},
    {"twelve", NumberWordKind::small, 12},   {"thirteen", NumberWordKind::small, 13},
    {"fourteen", NumberWordKind::small, 14}, {"fifteen", NumberWordKind::small, 15},
    {"sixteen", NumberWordKind::small, 16},  {"seventeen", NumberWordKind::small, 17},
    {"eighteen", NumberWordKind::small, 18}, {"nineteen", NumberWordKind::small, 19},
    {"twenty", NumberWordKind::ten, 20},     {"thirty", NumberWordKind::ten, 30},
    {"forty", NumberWordKind::ten, 40},      {"fifty", NumberWordKind::ten, 50},
    {"sixty", NumberWordKind::ten, 60},      {"seventy", NumberWordKind::ten, 70},
    {"eighty", NumberWordKind::ten, 80},     {"ninety", NumberWordKind::ten, 90},
    {"hundred", NumberWordKind::hundred, 2}, {"dozen", NumberWordKind::dozen, 12},
    {"thousand", NumberWordKind::scale, 3},  {"million", NumberWordKind::scale, 6},
    {"billion", NumberWordKind::scale, 9},   {"trillion", NumberWordKind::scale, 12},
    {"lakh", NumberWordKind::scale, 5},      {"lakhs", NumberWordKind::scale, 5},
    {"crore", NumberWordKind::scale, 7},     {"crores", NumberWordKind::scale, 7},
    {"mln", NumberWordKind::scale, 6},       {"bln", NumberWordKind::scale, 9},
    {"bn", NumberWordKind::letters, 9},      {"mn", NumberWordKind::letters, 6},
    {"tn", NumberWordKind::letters, 12},     {"trn", NumberWordKind::letters, 12},
    {"cr", NumberWordKind::letters, 7},      {"m", NumberWordKind::letter, 6},
    {"k", NumberWordKind::letter, 3},        {"b", NumberWordKind::letter, 9},
    {"half", NumberWordKind::half, 0},       {"tens", NumberWordKind::plural, 1},
    {"dozens", NumberWordKind::plural, 1},   {"scores", NumberWordKind::plural, 1},
    {"hundreds", NumberWordKind::plural, 2}, {"thousands", NumberWordKind::plural, 3},
    {"millions", NumberWordKind::plural, 6}, {"billions", NumberWordKind::plural, 9},
    {"trillions", NumberWordKind::plural, 12}, {"multimillion", NumberWordKind::plural, 6},
    {"multibillion", NumberWordKind::plural, 9},
});

}  // namespace crosshead
