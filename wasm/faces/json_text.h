// JSON as text, written from left to right into one string. A tree of values, as a library builds
// it, takes an allocation for each of them: a tenth of the whole call for an article. Tested
// through tests/unit/json_test.cpp.
#pragma once
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace crosshead {

class JsonText {
 public:
  explicit JsonText(size_t expected_bytes) : out_(expected_bytes, '\0') {}
  std::string take() {
    out_.resize(size_);
    return std::move(out_);
  }

  /// Begins an object or array, or ends it: one of { } [ ].
  void open(char bracket) {
    put(bracket, {}, {});
    value_before_ = false;
  }
  void close(char bracket) {
    put({&bracket, 1});
    value_before_ = true;
  }

  /// A field's name, which needs no escapes; its value comes next. Names are literals: to copy what
  /// has a known length is a move or two, not a call.
  template <size_t size>
  void key(const char (&name)[size]) {
    char* at = room(size + 3);
    if (value_before_) *at++ = ',';
    *at++ = '"';
    at = std::copy_n(name, size - 1, at);
    *at++ = '"';
    *at++ = ':';
    size_ = static_cast<size_t>(at - out_.data());
    value_before_ = false;
  }
  void null() { raw("null"); }
  void number(uint32_t value) {
    constexpr size_t most_digits = 10;
    char* at = room(most_digits + 1);
    if (value_before_) *at++ = ',';
    size_ = static_cast<size_t>(std::to_chars(at, at + most_digits, value).ptr - out_.data());
    value_before_ = true;
  }
  /// A value that is JSON already.
  void raw(std::string_view json) {
    put(json[0], json.substr(1), {});
    value_before_ = true;
  }
  /// A string without anything to escape.
  void plain_string(std::string_view text) {
    put('"', text, "\"");
    value_before_ = true;
  }

  /// A string in parts, of well-formed UTF-8.
  void begin_string() {
    put('"', {}, {});
    value_before_ = false;
  }
  void part(std::string_view text) {
    size_t written = 0;
    for (size_t i = 0; i < text.size(); ++i) {
      const auto c = static_cast<uint8_t>(text[i]);
      if (c >= 0x20 && c != '"' && c != '\\') continue;
      put(text.substr(written, i - written));
      escape(static_cast<char>(c));
      written = i + 1;
    }
    put(text.substr(written));
  }
  void end_string() {
    put("\"");
    value_before_ = true;
  }

 private:
  /// Where the next `bytes` bytes go.
  char* room(size_t bytes) {
    if (out_.size() - size_ < bytes) out_.resize(std::max(2 * out_.size(), size_ + bytes));
    return out_.data() + size_;
  }
  /// Appends three pieces of text, and before them a comma if a value stands right before.
  [[gnu::noinline]] void put(char first, std::string_view middle, std::string_view last) {
    char* at = room(middle.size() + last.size() + 2);
    if (value_before_) *at++ = ',';
    *at++ = first;
    at = std::copy(middle.begin(), middle.end(), at);
    at = std::copy(last.begin(), last.end(), at);
    size_ = static_cast<size_t>(at - out_.data());
  }
  /// Appends what no comma comes before.
  [[gnu::noinline]] void put(std::string_view text) {
    std::copy(text.begin(), text.end(), room(text.size()));
    size_ += text.size();
  }

  void escape(char c) {
    constexpr std::string_view named = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt";
    constexpr std::string_view digits = "0123456789abcdef";
    if (const size_t at = named.find(c); at != named.npos) {
      const char pair[] = {'\\', letters[at]};
      return put({pair, 2});
    }
    const char code[] = {'\\', 'u', '0', '0', digits[static_cast<uint8_t>(c) >> 4], digits[c & 15]};
    put({code, 6});
  }

  std::string out_;  // what is written, and room behind it
  size_t size_ = 0;  // of what is written
  bool value_before_ = false;
};

}  // namespace crosshead
