#include "text/lines.h"

#include <algorithm>
#include <array>

#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

// A hard wrap: widths that mail, wire and terminal programs use, with room on both sides.
constexpr uint32_t min_width = 30;
constexpr uint32_t max_width = 120;
/// So many of a hundred line breaks inside runs of lines must fall within a sentence.
constexpr uint32_t min_broken_percent = 30;
constexpr uint32_t min_broken = 3;
/// So many of a hundred lines may be longer than the width (addresses cannot be broken).
constexpr uint32_t max_longer_percent = 2;
/// A line broken within a sentence holds at least this many words.
constexpr uint16_t min_broken_words = 3;

constexpr std::u32string_view closers = U"\"'”’»)]*_";

bool is_line_break(char32_t c) {
  return c == '\n' || c == '\r' || c == '\f' || c == U'\u2028' || c == U'\u2029' || c == U'\u0085';
}

/// One line of the text as it stands, before joining.
struct PhysicalLine {
  Span span;
  uint32_t hint = none;
  uint32_t columns = 0;     ///< Characters.
  uint32_t first_word = 0;  ///< Characters before the first space.
  uint32_t indent = 0;      ///< White space before it.
  bool blank_before = false;
};

/// Start of a short bracket that closes the line behind a sentence ("... by 15 July. (PTI)"), or the
/// line's end.
uint32_t before_bracket(std::string_view text, Span span) {
  constexpr uint32_t max_bracket = 60;
  if (text[span.end - 1] != ')') return span.end;
  const uint32_t from = span.end - std::min(max_bracket, span.end - span.start);
  const size_t open = text.substr(from, span.end - from).rfind(" (");
  return open == std::string_view::npos || open == 0 || text[from + open - 1] != '.'
             ? span.end
             : from + static_cast<uint32_t>(open);
}

Ending ending_of(std::string_view text, Span span) {
  uint32_t at = before_bracket(text, span);
  while (at > span.start) {
    at = previous(text, at);
    const char32_t c = decode(text, at).c;
    if (closers.find(c) != closers.npos || char_class(c) & char_space) continue;
    switch (c) {
      case '.': case '!': case U'…': case U'。': case U'！': return Ending::stop;
      case '?': case U'？': return Ending::question;
      case ':': return Ending::colon;
      case ',': case ';': case '-': case U'–': case U'—': return Ending::comma;
      default: return Ending::open;
    }
  }
  return Ending::open;
}

/// Cuts the text at line breaks and at the ends of hints.
class Cutter {
 public:
  explicit Cutter(const Document& document) : document_(document), text_(document.text) {
    for (const Hint& hint : document.hints) {
      cuts_.push_back(hint.span.start);
      cuts_.push_back(hint.span.end);
    }
    std::sort(cuts_.begin(), cuts_.end());
  }

  std::vector<PhysicalLine> cut() {
    const auto size = static_cast<uint32_t>(text_.size());
    PhysicalLine line{.blank_before = true};
    for (uint32_t at = 0; at < size;) {
      const Decoded d = decode(text_, at);
      if (next_cut_ < cuts_.size() && cuts_[next_cut_] <= at) {
        while (next_cut_ < cuts_.size() && cuts_[next_cut_] <= at) ++next_cut_;
        if (!line.span.empty()) close(line);
      }
      if (is_line_break(d.c)) {
        const bool crlf = d.c == '\r' && at + 1 < size && text_[at + 1] == '\n';
        if (line.span.empty()) line.blank_before = true;
        else close(line);
        line.indent = 0;
        at += crlf ? 2 : d.length;
        continue;
      }
      add(line, at, d);
      at += d.length;
    }
    if (!line.span.empty()) close(line);
    return std::move(lines_);
  }

 private:
  void add(PhysicalLine& line, uint32_t at, Decoded d) {
    const bool space = char_class(d.c) & char_space;
    if (line.span.empty()) {
      if (space) {
        ++line.indent;
        return;
      }
      line.span.start = at;
      columns_ = 0;
      in_first_word_ = true;
    }
    ++columns_;
    if (space) {
      in_first_word_ = false;
      return;
    }
    line.span.end = at + d.length;
    line.columns = columns_;
    if (in_first_word_) line.first_word = columns_;
  }

  void close(PhysicalLine& line) {
    line.hint = innermost(line.span.start);
    lines_.push_back(line);
    line = {};
  }

  /// Index of the innermost hint around `at`; called with rising offsets.
  uint32_t innermost(uint32_t at) {
    const auto& hints = document_.hints;
    for (; next_hint_ < hints.size() && hints[next_hint_].span.start <= at; ++next_hint_) {
      leave(hints[next_hint_].span.start);
      open_.push_back(next_hint_);
    }
    leave(at);
    return open_.empty() ? none : open_.back();
  }
  void leave(uint32_t at) {
    while (!open_.empty() && document_.hints[open_.back()].span.end <= at) open_.pop_back();
  }

  const Document& document_;
  std::string_view text_;
  std::vector<PhysicalLine> lines_;
  std::vector<uint32_t> cuts_, open_;
  size_t next_cut_ = 0;
  uint32_t next_hint_ = 0, columns_ = 0;
  bool in_first_word_ = false;
};

/// The text's habit of breaking lines.
struct Habit {
  uint32_t width = 0;       ///< Columns of a hard wrap; 0 where there is none.
  bool indented = false;    ///< Indents open paragraphs.
};

class Joiner {
 public:
  Joiner(std::string_view text, const std::vector<PhysicalLine>& lines)
      : text_(text), lines_(lines), marks_(lines.size()), endings_(lines.size()) {
    for (size_t i = 0; i < lines.size(); ++i) {
      marks_[i] = find_marks(text, lines[i].span);
      endings_[i] = ending_of(text, lines[i].span);
    }
    find_habit();
  }

  void join(std::vector<Line>& out) const {
    for (size_t i = 0; i < lines_.size(); ++i) {
      Line line{.span = lines_[i].span, .marks = marks_[i], .hint = lines_[i].hint,
                .blank_before = lines_[i].blank_before};
      const size_t first = i;
      while (i + 1 < lines_.size() && joins(i)) ++i;
      if (i > first) {
        line.span.end = lines_[i].span.end;
        line.marks = find_marks(text_, line.span);
      } else if (underlined(i)) {
        line.span.end = lines_[i + 1].span.end;
        line.marks.bits |= mark_hashes;
        line.marks.level = text_[lines_[i + 1].span.start] == '=' ? 1 : 2;
        ++i;
      }
      out.push_back(line);
    }
  }

 private:
  static constexpr uint16_t alone = mark_rule | mark_framed | mark_hashes | mark_equals | mark_bold;
  static constexpr uint16_t opens = alone | mark_bullet | mark_number | mark_time | mark_speech_dash;

  bool starts_lower(size_t i) const {
    return char_class(decode(text_, lines_[i].span.start).c) & char_lower;
  }

  /// The break behind line `i` falls within a sentence.
  bool broken(size_t i) const {
    if (lines_[i + 1].blank_before || endings_[i] == Ending::stop || !starts_lower(i + 1)) return false;
    uint32_t words = 0;
    const Span span = lines_[i].span;
    for (uint32_t at = span.start; at < span.end && words < min_broken_words; ++at)
      words += at + 1 == span.end || (text_[at + 1] == ' ' && text_[at] != ' ');
    return words >= min_broken_words;
  }

  void find_habit() {
    std::array<uint32_t, max_width + 2> by_columns{};  // [columns] lines; the last cell: longer ones
    uint32_t breaks = 0, broken_count = 0, indents = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      ++by_columns[std::min(lines_[i].columns, max_width + 1)];
      indents += lines_[i].indent >= 2;
      if (i + 1 == lines_.size() || lines_[i + 1].blank_before) continue;
      ++breaks;
      broken_count += broken(i);
    }
    habit_.indented = indents >= 2 && indents < lines_.size();
    if (broken_count < min_broken || broken_count * 100 < breaks * min_broken_percent) return;
    const auto allowed = static_cast<uint32_t>(lines_.size() * max_longer_percent / 100);
    uint32_t longer = by_columns[max_width + 1], width = max_width;
    if (longer > allowed) return;
    while (width > 0 && longer + by_columns[width] <= allowed) longer += by_columns[width--];
    if (width >= min_width) habit_.width = width;
  }

  bool joins(size_t i) const {
    const PhysicalLine &line = lines_[i], &next = lines_[i + 1];
    if (line.hint != next.hint) return false;
    if ((marks_[i].bits & alone) || (marks_[i + 1].bits & opens)) return false;
    if (next.blank_before) return false;
    if (habit_.width == 0) return broken(i) && endings_[i] != Ending::colon;
    if (habit_.indented && next.indent >= line.indent + 2 && !(marks_[i].bits & opens)) return false;
    return line.columns + 1 + next.first_word > habit_.width;
  }

  /// Markdown's other headings: a short line with "=====" or "-----" right under it.
  bool underlined(size_t i) const {
    if (i + 1 >= lines_.size() || !(marks_[i + 1].bits & mark_rule)) return false;
    const PhysicalLine &line = lines_[i], &rule = lines_[i + 1];
    const std::string_view signs = text_.substr(rule.span.start, rule.span.end - rule.span.start);
    return !rule.blank_before && line.columns <= max_width && signs.size() >= 3 &&
           (signs.find_first_not_of('=') == signs.npos || signs.find_first_not_of('-') == signs.npos) &&
           !(marks_[i].bits & opens) && endings_[i] == Ending::open;
  }

  std::string_view text_;
  const std::vector<PhysicalLine>& lines_;
  std::vector<Marks> marks_;
  std::vector<Ending> endings_;
  Habit habit_;
};

void count(uint16_t& counter) { counter += counter < UINT16_MAX; }

/// Fills the counts of a line in one pass over its characters.
void measure(std::string_view text, Line& line) {
  uint32_t capitals = 0, smalls = 0, letters = 0;  // `letters` of the word at hand
  bool in_word = false, capital = false, first = true;
  char32_t before = ' ';
  const auto end_word = [&] {
    if (!in_word) return;
    in_word = false;
    if (letters < 4) return;
    count(line.long_words);
    if (capital) count(line.long_capitalised);
  };
  for (uint32_t at = line.marks.inner.start; at < line.marks.inner.end;) {
    const Decoded d = decode(text, at);
    const uint8_t cls = char_class(d.c);
    at += d.length;
    if (cls & (char_letter | char_digit)) {
      if (!in_word) {
        in_word = true;
        letters = 0;
        capital = cls & char_upper;
        count(line.words);
        if (capital) count(line.capitalised);
        if (cls & char_digit) count(line.numbers);
        if (first) line.starts_lower = (cls & char_lower) && at == line.marks.inner.start + d.length;
        first = false;
      }
      letters += (cls & char_letter) != 0;
      capitals += (cls & char_upper) != 0;
      smalls += (cls & char_lower) != 0;
    } else if (!(cls & char_mark) && d.c != '\'' && d.c != U'’' && d.c != '.' && d.c != ',') {
      end_word();
      if (d.c == '"' || d.c == U'“' || d.c == U'”' || d.c == U'«') line.has_quotes = true;
      if (d.c == '|' || ((d.c == '>' || d.c == U'»' || d.c == U'›') && before == ' ')) line.has_bar = true;
    } else if (d.c == '.' || d.c == ',') {
      // "3.5" and "U.S" are one word, "end. Next" two: what follows decides.
      if (at >= line.marks.inner.end || !(char_class(decode(text, at).c) & (char_letter | char_digit)))
        end_word();
    }
    before = d.c;
  }
  end_word();
  line.upper = capitals >= 2 && smalls == 0;
  line.ending = ending_of(text, line.marks.inner);
  if ((line.marks.bits & mark_time) && line.words <= 4 && line.ending == Ending::stop)
    line.ending = Ending::open;  // the stop of "p.m."
  const char last = text[line.span.end - 1];
  line.is_code = last == '{' || last == '}' || text[line.span.start] == '}';
}

}  // namespace

void find_lines(const Document& document, std::vector<Line>& lines) {
  lines.clear();
  const std::vector<PhysicalLine> physical = Cutter(document).cut();
  Joiner(document.text, physical).join(lines);
  for (Line& line : lines) measure(document.text, line);
}

}  // namespace crosshead
