#include "text/line_marks.h"

#include <algorithm>
#include <array>

#include "text/calendar_names.h"
#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

constexpr std::u32string_view rule_characters = U"*-–—_=~#•·⁂◦■□●○◆◇♦※❧❦✦✶✻+.…―─━";
constexpr std::u32string_view bullet_characters = U"*-+•·‣◦▪●○■►▶→✓✔✅–";
constexpr std::u32string_view dash_characters = U"-–—―";
constexpr std::u32string_view frame_characters = U"-–—―*~•·■●◆+#";
constexpr std::u32string_view opening_quotes = U"\"'“‘«„";
constexpr std::u32string_view closing_quotes = U"\"'”’»“";
constexpr std::u32string_view double_quotes = U"\"“”«»„";

/// A frame longer than this is decoration of another kind.
constexpr uint32_t max_frame = 12;
/// A list or chapter number has up to this many digits.
constexpr uint32_t max_number_digits = 3;

bool in(std::u32string_view set, char32_t c) {
  return set.find(c) != set.npos;
}

/// The marks of one line, found from both ends inwards.
class Finder {
 public:
  Finder(std::string_view text, Span line) : text_(text), line_(line) { marks_.inner = line; }

  Marks find() {
    if (is_rule()) {
      marks_.bits = mark_rule;
      return marks_;
    }
    if (!hashes() && !equals() && !frame() && !emphasis()) list_item();
    time();
    quotes_and_brackets();
    return marks_;
  }

 private:
  uint32_t start() const { return marks_.inner.start; }
  uint32_t end() const { return marks_.inner.end; }
  Decoded at(uint32_t i) const { return i < end() ? decode(text_, i) : Decoded{0, 0}; }
  uint8_t class_at(uint32_t i) const { return i < end() ? char_class(at(i).c) : 0; }
  bool digit(uint32_t i) const { return i < end() && text_[i] >= '0' && text_[i] <= '9'; }
  bool space(uint32_t i) const { return class_at(i) & char_space; }

  /// Past the run of `c` that starts at `i`.
  uint32_t run(uint32_t i, char32_t c) const {
    while (i < end() && at(i).c == c) i += at(i).length;
    return i;
  }
  /// Start of the run of `c` that ends at `i`.
  uint32_t run_back(uint32_t i, char32_t c) const {
    while (i > start()) {
      const uint32_t before = previous(text_, i);
      if (decode(text_, before).c != c) break;
      i = before;
    }
    return i;
  }

  void keep(uint32_t from, uint32_t to, uint16_t bit) {
    Span inner{skip_space(text_, from, to), to};
    while (inner.end > inner.start) {
      const uint32_t last = previous(text_, inner.end);
      if (!(char_class(decode(text_, last).c) & char_space)) break;
      inner.end = last;
    }
    if (inner.empty()) return;
    marks_.inner = inner;
    marks_.bits |= bit;
  }

  bool is_rule() const {
    char32_t first = 0;
    uint32_t count = 0;
    for (uint32_t i = start(); i < end();) {
      const Decoded d = decode(text_, i);
      i += d.length;
      const uint8_t cls = char_class(d.c);
      if (cls & (char_space | char_mark)) continue;
      if ((cls & (char_letter | char_digit)) || !in(rule_characters, d.c)) return false;
      if (!first) first = d.c;
      ++count;
    }
    return count >= 3 || first == U'⁂' || first == U'※' ||
           (count >= 1 && first != '.' && first != U'…');
  }

  bool hashes() {
    const uint32_t to = run(start(), '#');
    if (to == start() || to - start() > 6 || !space(to)) return false;
    marks_.level = static_cast<uint8_t>(to - start());
    keep(to, run_back(end(), '#'), mark_hashes);
    return true;
  }

  bool equals() {
    const uint32_t to = run(start(), '='), back = run_back(end(), '=');
    const uint32_t count = to - start();
    if (count < 2 || count > 6 || end() - back != count || back <= to) return false;
    marks_.level = static_cast<uint8_t>(count);
    keep(to, back, mark_equals);
    return true;
  }

  /// "- Dam inquiry -": the same character at both ends, with spaces inside.
  bool frame() {
    const char32_t c = at(start()).c;
    if (!in(frame_characters, c)) return false;
    // "- Dam inquiry -." too: some archives close every line with a stop.
    const uint32_t last = text_[end() - 1] == '.' ? end() - 1 : end();
    const uint32_t to = run(start(), c), back = run_back(last, c);
    if (back <= to || back == last || to - start() > max_frame || last - back > max_frame)
      return false;
    const bool spaced = space(to) && space(previous(text_, back));
    // "-Dam inquiry-", "—Dam inquiry—": dashes alone may touch the words.
    const bool tight = in(dash_characters, c) && (class_at(to) & (char_letter | char_digit));
    if (!spaced && !tight) return false;
    keep(to, back, mark_framed);
    return true;
  }

  /// "**bold**", "__bold__", "*italic*", "_italic_", without the same marks inside.
  bool emphasis() {
    const char32_t c = at(start()).c;
    if (c != '*' && c != '_') return false;
    const uint32_t to = run(start(), c), back = run_back(end(), c), count = to - start();
    if (count > 3 || back <= to || end() - back != count) return false;
    if (text_.substr(to, back - to).find(static_cast<char>(c)) != std::string_view::npos)
      return false;
    keep(to, back, count >= 2 ? mark_bold : mark_italic);
    return true;
  }

  void list_item() {
    const Decoded d = at(start());
    const uint32_t behind = start() + d.length;
    // Lists open with hyphens and, without stops, with en dashes too.
    const char last = text_[end() - 1];
    const bool sentence = last == '.' || last == '?' || last == '!';
    if (d.c == U'—' || d.c == U'―' || (d.c == U'–' && sentence)) {
      if (behind < end()) keep(behind, end(), mark_speech_dash);
    } else if (const uint32_t dashes = run(start(), '-');
               dashes == start() + 2 && space(dashes) &&
               is_point(skip_space(text_, dashes, end()))) {
      keep(dashes, end(), mark_bullet);
    } else if (in(bullet_characters, d.c)) {
      const bool tight = d.c == U'•' || (d.c == '-' && (class_at(behind) & char_upper));
      if (space(behind) || tight) keep(behind, end(), mark_bullet);
    } else {
      const bool bracket = d.c == '(';
      uint32_t i = start() + bracket;
      const uint32_t digits = i;
      while (digit(i) && i - digits <= max_number_digits) ++i;
      if (i == digits || i - digits > max_number_digits || i >= end()) return;
      if (text_[i] == ')' || (!bracket && text_[i] == '.'))
        if (space(i + 1)) keep(i + 1, end(), mark_number);
    }
  }

  /// What stands behind "-- " is a point of a list, not who wrote the words above: "-- Ana Lund".
  bool is_point(uint32_t i) const {
    constexpr uint32_t min_bytes = 50;
    return (class_at(i) & char_lower) || end() - i >= min_bytes;
  }

  /// A time of day at the head: "10:42", "11.35pm", "9 a.m.", "1042 GMT", "10.42" before a capital,
  /// "10.42:".
  void time() {
    uint32_t i = start();
    while (digit(i) && i - start() < 4) ++i;
    const uint32_t digits = i - start();
    if (digits == 0 || digits == 3 || digit(i)) return;
    const char separator = i < end() ? text_[i] : 0;
    bool sure = false, minutes = digits == 4;
    if (digits <= 2 && (separator == ':' || separator == '.') && digit(i + 1) && digit(i + 2) &&
        !digit(i + 3)) {
      minutes = true;
      i += 3;
      sure = separator == ':';
    }
    uint32_t next = skip_space(text_, i, end());
    if (digits <= 2)
      if (const uint32_t to = half_day(next)) {
        sure = true;
        i = to;
        next = skip_space(text_, i, end());
      }
    if (minutes && zone(next)) sure = true;
    if (minutes && is_clock(digits) && i < end() && text_[i] == ':') sure = true;
    if (minutes && digits <= 2 && (class_at(next) & char_upper) && next > i) sure = true;
    if (!sure && minutes && i == end() && is_clock(digits)) marks_.bits |= mark_clock;
    if (!sure) return;
    if (i < end() && !space(i) && !in(U":-–—|,", at(i).c)) return;
    marks_.bits |= mark_time;
  }

  /// The line begins with an hour of so many digits and, behind one character, a minute.
  bool is_clock(uint32_t digits) const {
    const auto tens = [&](uint32_t i) { return text_[i] - '0'; };
    const int hour = digits == 1 ? tens(start()) : tens(start()) * 10 + tens(start() + 1);
    return digits <= 2 && hour < 24 && tens(start() + digits + 1) < 6;
  }

  /// End of "am", "p.m." and their like at `i`, or 0.
  uint32_t half_day(uint32_t i) const {
    if (i + 1 >= end() || ((text_[i] | 32) != 'a' && (text_[i] | 32) != 'p')) return 0;
    ++i;
    if (text_[i] == '.') ++i;
    if (i >= end() || (text_[i] | 32) != 'm') return 0;
    ++i;
    if (i < end() && text_[i] == '.') ++i;
    return class_at(i) & (char_letter | char_digit) ? 0 : i;
  }

  /// The name of a time zone stands at `i`.
  bool zone(uint32_t i) const {
    uint32_t to = i;
    while (class_at(to) & char_letter) to += at(to).length;
    const std::string_view word = text_.substr(i, to - i);
    return std::any_of(zones.begin(), zones.end(),
                       [&](const Zone& zone) { return zone.text == word; });
  }

  void quotes_and_brackets() {
    const uint32_t last = previous(text_, end());
    const char32_t open = at(start()).c, close = decode(text_, last).c;
    const uint32_t behind = start() + at(start()).length;
    if (behind >= last) return;
    const bool tag = open == '<' && (class_at(behind) & char_letter);
    if ((open == '(' && close == ')') || (open == '[' && close == ']') || tag)
      marks_.bits |= mark_bracketed;
    if (!in(opening_quotes, open) || !in(closing_quotes, close)) return;
    const auto in_word = [&](uint32_t i) {  // "'I'm not leaving'"
      return open == '\'' && (class_at(i - 1) & char_letter) && (class_at(i + 1) & char_letter);
    };
    for (uint32_t i = behind; i < last; i += at(i).length)
      if ((at(i).c == open && !in_word(i)) || (open != '\'' && open != U'‘' && at(i).c == close))
        return;
    marks_.bits |= mark_quoted;
    if (in(double_quotes, open)) marks_.bits |= mark_double_quotes;
  }

  std::string_view text_;
  Span line_;
  Marks marks_;
};

}  // namespace

Marks find_marks(std::string_view text, Span line) {
  return Finder(text, line).find();
}

}  // namespace crosshead
