#include "text/unicode.h"

#include <doctest/doctest.h>

#include <string>

using namespace crosshead;

namespace {

std::string fixed(std::string_view bytes) {
  std::string out = "left over";
  well_formed(bytes, out);
  return out;
}

std::string lower(std::string_view text) {
  std::string out;
  append_lower(out, text);
  return out;
}

std::string base(std::string_view text) {
  std::string out;
  append_base(out, text);
  return out;
}

}  // namespace

TEST_CASE("unicode: classes of characters") {
  struct Row {
    char32_t c;
    int cls;
  };
  const Row rows[] = {
      {U'a', char_letter | char_lower},
      {U'Z', char_letter | char_upper},
      {U'É', char_letter | char_upper},
      {U'ß', char_letter | char_lower},
      {U'Ж', char_letter | char_upper},
      {U'中', char_letter},
      {U'ª', char_letter},
      {U'5', char_digit},
      {U'٣', char_digit},
      {U' ', char_space},
      {U'\u00a0', char_space},
      {U'\u200b', char_space},
      {U'\ufeff', char_space},
      {U'\t', char_space},
      {U'.', char_punctuation},
      {U'’', char_punctuation},
      {U'—', char_punctuation},
      {U'$', char_symbol},
      {U'€', char_symbol},
      {U'½', char_symbol},
      {U'🎉', char_symbol},
      {U'\u0301', char_mark},
      {U'\u200d', char_mark},
      {U'\ufe0f', char_mark},
      {U'\0', 0},
      {U'\x1b', 0},
  };
  for (const Row& row : rows) {
    CAPTURE(static_cast<uint32_t>(row.c));
    CHECK(static_cast<int>(char_class(row.c)) == row.cls);
  }
  CHECK(char_class(0x20000) == char_letter);  // CJK extension B
  CHECK(char_class(0x10FFFF) == 0);
  CHECK(char_class(0xE0001) != char_letter);  // a tag character is no letter
}

TEST_CASE("unicode: every code point has a class and stable mappings") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    const uint8_t cls = char_class(c);
    const bool cased = cls & (char_upper | char_lower);
    if (cased && !(cls & char_letter))
      FAIL_CHECK("cased but no letter: " << static_cast<uint32_t>(c));
    const char32_t small = to_lower(c);
    if (small > 0x10FFFF || to_lower(small) != small)
      FAIL_CHECK("lower case is not stable: " << static_cast<uint32_t>(c));
    const char32_t plain = base_letter(c);
    if (plain > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) != (plain >= 0xD800 && plain <= 0xDFFF))
      FAIL_CHECK("base letter is no character: " << static_cast<uint32_t>(c));
  }
}

TEST_CASE("unicode: encoding and decoding agree") {
  for (const char32_t c : {U'\0', U'a', U'\x7f', U'\x80', U'\u07ff', U'\u0800', U'\ud7ff',
                           U'\ue000', U'\uffff', U'\U00010000', U'\U0010ffff'}) {
    std::string text = "x";
    append_utf8(text, c);
    const Decoded d = decode(text, 1);
    CHECK(static_cast<uint32_t>(d.c) == static_cast<uint32_t>(c));
    CHECK(d.length == text.size() - 1);
    text += 'y';
    CHECK(previous(text, static_cast<uint32_t>(text.size() - 1)) == 1);
    CHECK(previous(text, 1) == 0);
    CHECK(fixed(text) == text);
  }
}

TEST_CASE("unicode: ill-formed bytes become replacement characters as WHATWG decodes them") {
  const std::string r = "\xEF\xBF\xBD";
  struct Row {
    std::string bytes, want;
  };
  const Row rows[] = {
      {"", ""},
      {"plain", "plain"},
      {"\xff", r},
      {"a\x80z", "a" + r + "z"},
      {"\xc0\xaf", r + r},  // overlong
      {"\xc1\xbf", r + r},
      {"\xe0\x80\xaf", r + r + r},  // overlong in three bytes
      {"\xe0\x9f\xbf", r + r + r},
      {"\xed\xa0\x80", r + r + r},          // a surrogate
      {"\xf0\x80\x80\xaf", r + r + r + r},  // overlong in four bytes
      {"\xf4\x90\x80\x80", r + r + r + r},  // beyond U+10FFFF
      {"\xf5\x80", r + r},
      {"\xe2\x82", r},  // cut off: one for the part that was good
      {"\xe2\x82z", r + "z"},
      {"\xf0\x9f\x8e", r},
      {"\xf0\x9f\x8e\xf0\x9f\x8e\x89", r + "\xf0\x9f\x8e\x89"},
      {"\xe2\x28\xa1", r + "(" + r},
      {"caf\xc3", "caf" + r},
      {"\xc3\xa9", "\xc3\xa9"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.bytes.size());
    CHECK(fixed(row.bytes) == row.want);
    CHECK(fixed(row.want) == row.want);
  }
}

TEST_CASE("unicode: any three bytes become well-formed text") {
  const auto whole = [](const std::string& text) {
    for (uint32_t at = 0; at < text.size();) {
      const Decoded d = decode(text, at);
      std::string again;
      append_utf8(again, d.c);
      if (text.compare(at, d.length, again) != 0) return false;
      at += d.length;
    }
    return true;
  };
  const uint8_t edges[] = {0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc2,
                           0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff};
  for (const uint8_t a : edges)
    for (const uint8_t b : edges)
      for (const uint8_t c : edges) {
        const std::string bytes = {static_cast<char>(a), static_cast<char>(b),
                                   static_cast<char>(c)};
        if (!whole(fixed(bytes))) FAIL_CHECK("not well-formed: " << +a << " " << +b << " " << +c);
      }
}

TEST_CASE("unicode: lower case and base letters") {
  CHECK(lower("NATO Éclair ΑΒΓ Жук İ") == "nato éclair αβγ жук i");
  CHECK(lower("straße ½ 中") == "straße ½ 中");
  CHECK(base("José Peña") == "jose pena");
  CHECK(base("Jose\xcc\x81") == "jose");
  CHECK(base("Łódź Øre Đặng") == "lodz ore dang");
  CHECK(base("Nguyễn Zoë") == "nguyen zoe");
  CHECK(base("中 🎉") == "中 🎉");
}
