// What the tests of dates and amounts share: the mentions of a text with their readings, in one
// line.
#pragma once
#include <doctest/doctest.h>

#include <cstdio>
#include <string>
#include <vector>

#include "support.h"
#include "tagger/measures.h"

namespace crosshead::test {

inline std::string number(double value) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.12g", value);
  return buffer;
}

inline std::string reading(const Value& value) {
  const bool iso = value.kind == Value::Kind::iso;
  std::string out = iso ? value.iso_from : number(value.from);
  if (value.range) out += ".." + (iso ? value.iso_to : number(value.to));
  if (!value.unit.empty()) out += " " + value.unit;
  return out;
}

/// "MONEY £3bn = 3000000000 GBP; DATE Friday".
inline std::string measures(std::string_view text) {
  Document document = tokenised(text);
  std::vector<Mention> mentions;
  find_amounts(document, mentions);
  constexpr const char* names[] = {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"};
  std::string out;
  for (const Mention& mention : mentions) {
    if (!out.empty()) out += "; ";
    out += names[static_cast<size_t>(mention.type) - static_cast<size_t>(MentionType::date)];
    out += ' ';
    out += document.slice(mention.span);
    if (mention.value != none) out += " = " + reading(document.values[mention.value]);
  }
  return out;
}

struct MeasureRow {
  const char* text;
  const char* want;
};

/// Checks every row: the measures found in its text are those it wants.
inline void check_measures(const auto& rows) {
  for (const MeasureRow& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(measures(row.text) == std::string(row.want));
  }
}

}  // namespace crosshead::test
