#include "faces/offsets.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/unicode.h"

using crosshead::OffsetMap;
using crosshead::OffsetUnit;

namespace {

/// The slow and obvious way: decode everything before `at` and count.
uint32_t counted(std::string_view text, uint32_t at, OffsetUnit unit) {
  uint32_t units = 0;
  for (uint32_t i = 0; i < at;) {
    const auto d = crosshead::decode(text, i);
    units += unit == OffsetUnit::utf8                    ? d.length
             : unit == OffsetUnit::utf16 && d.c > 0xFFFF ? 2
                                                         : 1;
    i += d.length;
  }
  return units;
}

}  // namespace

TEST_CASE("offsets: every character boundary of mixed texts agrees with counting, and comes back") {
  std::string mixed;
  for (int i = 0; i < 50; ++i) mixed += "aé漢🙂e\u0301\r\n\"“x”";
  const std::string texts[] = {"",
                               "plain ASCII",
                               "é",
                               "🙂",
                               mixed,
                               std::string(64, 'a') + "🙂",
                               std::string(63, 'a') + "🙂" + std::string(64, 'b')};
  for (const std::string& text : texts)
    for (const OffsetUnit unit : {OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint}) {
      const OffsetMap map(text, unit);
      for (uint32_t at = 0; at <= text.size();
           at += at < text.size() ? crosshead::decode(text, at).length : 1) {
        CHECK(map.from_byte(at) == counted(text, at, unit));
        CHECK(map.to_byte(map.from_byte(at)) == at);
      }
      CHECK(map.length() == counted(text, static_cast<uint32_t>(text.size()), unit));
      CHECK(map.to_byte(UINT32_MAX) == text.size());
    }
}

TEST_CASE("offsets: a unit inside a surrogate pair belongs to the pair's first byte") {
  const OffsetMap map("a🙂b", OffsetUnit::utf16);
  CHECK(map.to_byte(1) == 1);
  CHECK(map.to_byte(2) == 1);
  CHECK(map.to_byte(3) == 5);
}
