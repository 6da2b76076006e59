#include "text/unicode.h"

#include <cstring>

#include "unicode_tables.h"

namespace crosshead {
namespace tables = unicode_tables;

constinit const std::array<uint8_t, 128> ascii_classes = [] {
  std::array<uint8_t, 128> classes{};
  for (uint32_t c = 0; c < 128; ++c)
    classes[c] = tables::class_stage2[tables::class_stage1[0] * 128 + c];
  return classes;
}();

uint8_t wide_char_class(char32_t c) {
  if (c < tables::limit)
    return tables::class_stage2[tables::class_stage1[c >> 7] * 128 + (c & 127)];
  return c < 0x40000 ? char_letter : 0;  // planes 2 and 3: CJK
}

namespace {

/// Adds a difference that is stored modulo 2^16; the result stays in the plane of `c`.
char32_t shifted(char32_t c, int16_t difference) {
  return (c & ~0xFFFFu) | ((c + static_cast<char32_t>(difference)) & 0xFFFFu);
}

}  // namespace

char32_t wide_to_lower(char32_t c) {
  if (c >= tables::limit) return c;
  return shifted(c, tables::lower_stage2[tables::lower_stage1[c >> 7] * 128 + (c & 127)]);
}

char32_t base_letter(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= tables::limit) return c;
  return shifted(c, tables::base_stage2[tables::base_stage1[c >> 7] * 128 + (c & 127)]);
}

void append_utf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

namespace {

/// Length of the well-formed character at `at`, or 0; `bad` is then the length of the maximal
/// ill-formed part (Unicode 15, table 3-7: what the second byte may be depends on the first).
uint32_t valid_length(std::string_view s, size_t at, uint32_t& bad) {
  const auto byte = [&](size_t i) -> uint32_t {
    return i < s.size() ? static_cast<uint8_t>(s[i]) : 0;
  };
  const uint32_t b0 = byte(at);
  bad = 1;
  if (b0 < 0x80) return 1;
  if (b0 < 0xC2 || b0 > 0xF4) return 0;
  const uint32_t length = b0 < 0xE0 ? 2 : b0 < 0xF0 ? 3 : 4;
  const uint32_t low = b0 == 0xE0 ? 0xA0 : b0 == 0xF0 ? 0x90 : 0x80;
  const uint32_t high = b0 == 0xED ? 0x9F : b0 == 0xF4 ? 0x8F : 0xBF;
  for (uint32_t i = 1; i < length; ++i) {
    const uint32_t b = byte(at + i);
    if (b < (i == 1 ? low : 0x80) || b > (i == 1 ? high : 0xBF)) return 0;
    bad = i + 1;
  }
  return length;
}

/// End of the well-formed run that begins at `at`; `bad` is the length of the ill-formed part
/// there.
size_t well_formed_run(std::string_view bytes, size_t at, uint32_t& bad) {
  for (;;) {
    // Eight characters of ASCII at a time.
    uint64_t eight = 0;
    while (at + sizeof eight <= bytes.size()) {
      std::memcpy(&eight, bytes.data() + at, sizeof eight);
      if (eight & 0x8080808080808080u) break;
      at += sizeof eight;
    }
    if (at >= bytes.size()) return bytes.size();
    const uint32_t length = valid_length(bytes, at, bad);
    if (!length) return at;
    at += length;
  }
}

}  // namespace

size_t ill_formed_at(std::string_view bytes) {
  uint32_t bad = 0;
  return well_formed_run(bytes, 0, bad);
}

void well_formed(std::string_view bytes, std::string& out) {
  out.clear();
  out.reserve(bytes.size());
  for (size_t at = 0; at < bytes.size();) {
    uint32_t bad = 0;
    const size_t end = well_formed_run(bytes, at, bad);
    out.append(bytes, at, end - at);
    if (end == bytes.size()) break;
    out.append("\xEF\xBF\xBD");
    at = end + bad;
  }
}

void append_lower(std::string& out, std::string_view text) {
  for (uint32_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    append_utf8(out, to_lower(d.c));
    at += d.length;
  }
}

void append_base(std::string& out, std::string_view text) {
  for (uint32_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    if (!(char_class(d.c) & char_mark)) append_utf8(out, base_letter(d.c));
    at += d.length;
  }
}

}  // namespace crosshead
