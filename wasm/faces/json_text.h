// JSON as text, written from left to right into one string. A tree of values, as a library builds
// it, takes an allocation for each of them: a tenth of the whole call for an article. Tested
// through tests/unit/json_test.cpp.
#pragma once
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

namespace crosshead {

class JsonText {
 public:
  explicit JsonText(size_t expected_bytes) { out_.reserve(expected_bytes); }
  std::string take() { return std::move(out_); }

  /// Begins an object or array, or ends it: one of { } [ ].
  void open(char bracket) {
    separate();
    out_ += bracket;
  }
  void close(char bracket) { out_ += bracket; }

  /// A field's name, which needs no escapes; its value comes next.
  void key(std::string_view name) {
    plain_string(name);
    out_ += ':';
  }
  void null() { raw("null"); }
  void number(uint32_t value) {
    char digits[10];
    const char* end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    raw({digits, static_cast<size_t>(end - digits)});
  }
  /// A value that is JSON already.
  void raw(std::string_view json) {
    separate();
    out_ += json;
  }
  /// A string without anything to escape.
  void plain_string(std::string_view text) {
    begin_string();
    out_ += text;
    end_string();
  }

  /// A string in parts, of well-formed UTF-8.
  void begin_string() {
    separate();
    out_ += '"';
  }
  void part(std::string_view text) {
    size_t written = 0;
    for (size_t i = 0; i < text.size(); ++i) {
      const auto c = static_cast<uint8_t>(text[i]);
      if (c >= 0x20 && c != '"' && c != '\\') continue;
      out_.append(text, written, i - written);
      written = i + 1;
      escape(c);
    }
    out_.append(text, written);
  }
  void end_string() { out_ += '"'; }

 private:
  /// A comma, if a value stands right before.
  void separate() {
    if (!out_.empty() && out_.back() != '{' && out_.back() != '[' && out_.back() != ':')
      out_ += ',';
  }

  void escape(uint8_t c) {
    constexpr std::string_view named = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt";
    constexpr std::string_view digits = "0123456789abcdef";
    out_ += '\\';
    if (const size_t at = named.find(static_cast<char>(c)); at != named.npos) {
      out_ += letters[at];
      return;
    }
    out_ += "u00";
    out_ += digits[c >> 4];
    out_ += digits[c & 15];
  }

  std::string out_;
};

}  // namespace crosshead
