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
constexpr int min_broken_percent = 30;
constexpr int min_broken = 2;
/// A line broken within a sentence holds at least this many words.
constexpr uint16_t min_broken_words = 3;

constexpr std::u32string_view closers = U"\"'”’»)]*_";

/// Length of the line break at `at`, or 0. CR LF is one; so are Unicode's NEL, LS and PS.
uint32_t break_length(std::string_view text, uint32_t at) {
  const auto byte = static_cast<uint8_t>(text[at]);
  if (byte > '\r' && byte != 0xC2 && byte != 0xE2) return 0;
  const Decoded d = decode(text, at);
  if (d.c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') return 2;
  const bool is_break = d.c == '\n' || d.c == '\r' || d.c == '\f' || d.c == U'\u0085' ||
                        d.c == U'\u2028' || d.c == U'\u2029';
  return is_break ? d.length : 0;
}

/// One line of the text as it stands, before joining.
struct PhysicalLine {
  Span span;
  uint32_t hint = none;
  uint32_t columns = 0;     ///< Characters; not exact above max_width.
  uint32_t first_word = 0;  ///< Characters before the first space.
  uint32_t indent = 0;      ///< Bytes of white space before it.
  bool blank_before = false;
};

/// Start of a short bracket that closes the line behind a sentence ("... by 15 July. (PTI)"), or
/// the line's end.
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
      case '.':
      case '!':
      case U'…':
      case U'。':
      case U'！':
        return Ending::stop;
      case '?':
      case U'？':
        return Ending::question;
      case ':':
        return Ending::colon;
      case ',':
      case ';':
      case '-':
      case U'–':
      case U'—':
        return Ending::comma;
      default:
        return Ending::open;
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
    bool blank = true;
    for (uint32_t at = 0; at < size;) {
      while (next_cut_ < cuts_.size() && cuts_[next_cut_] <= at) ++next_cut_;
      const uint32_t bound = next_cut_ < cuts_.size() ? std::min(cuts_[next_cut_], size) : size;
      uint32_t end = at, length = 0;
      while (end < bound && !(length = break_length(text_, end))) ++end;
      if (add({at, end}, blank))
        blank = false;
      else if (length)
        blank = true;
      at = end + length;
    }
    return std::move(lines_);
  }

 private:
  /// Adds the line in `raw`, unless it is blank.
  bool add(Span raw, bool blank_before) {
    PhysicalLine line{.span = {skip_space(text_, raw.start, raw.end), raw.end}};
    while (line.span.end > line.span.start) {
      const uint32_t last = previous(text_, line.span.end);
      if (!(char_class(decode(text_, last).c) & char_space)) break;
      line.span.end = last;
    }
    if (line.span.empty()) return false;
    line.indent = line.span.start - raw.start;
    line.blank_before = blank_before;
    line.hint = innermost(line.span.start);
    // Columns are of interest up to the widest hard wrap.
    const uint32_t seen = std::min(line.span.end, line.span.start + 4 * (max_width + 1));
    for (uint32_t at = line.span.start; at < seen; ++at) {
      if ((static_cast<uint8_t>(text_[at]) & 0xC0) == 0x80) continue;
      if (text_[at] == ' ' && !line.first_word) line.first_word = line.columns;
      ++line.columns;
    }
    if (!line.first_word) line.first_word = line.columns;
    lines_.push_back(line);
    return true;
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
  uint32_t next_hint_ = 0;
};

/// The text's habit of breaking lines.
struct Habit {
  uint32_t width = 0;     ///< Columns of a hard wrap; 0 where there is none.
  uint32_t margin = 0;    ///< The smallest indent.
  bool indented = false;  ///< Deeper indents open paragraphs.
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

  void join(std::vector<TextLine>& out) const {
    for (size_t i = 0; i < lines_.size(); ++i) {
      TextLine line{.span = lines_[i].span,
                    .marks = marks_[i],
                    .hint = lines_[i].hint,
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
  static constexpr uint16_t opens =
      alone | mark_bullet | mark_number | mark_time | mark_speech_dash;

  bool starts_lower(size_t i) const {
    return char_class(decode(text_, lines_[i].span.start).c) & char_lower;
  }

  /// The break behind line `i` falls within a sentence.
  bool broken(size_t i) const {
    if (lines_[i + 1].blank_before || endings_[i] == Ending::stop || !starts_lower(i + 1))
      return false;
    uint32_t words = 0;
    const Span span = lines_[i].span;
    for (uint32_t at = span.start; at < span.end && words < min_broken_words; ++at)
      words += at + 1 == span.end || (text_[at + 1] == ' ' && text_[at] != ' ');
    return words >= min_broken_words;
  }

  /// A line broken within a sentence tells the width within the length of a word: the line fills
  /// it, and the next word had no room. The width that most such lines agree on is the habit.
  void find_habit() {
    std::array<int, 2 * max_width + 2> votes{};  // [columns]: lines that agree from there on
    int breaks = 0, broken_count = 0, indents = 0;
    if (lines_.empty()) return;
    const auto least = [](const PhysicalLine& a, const PhysicalLine& b) {
      return a.indent < b.indent;
    };
    habit_.margin = std::min_element(lines_.begin(), lines_.end(), least)->indent;
    for (size_t i = 0; i < lines_.size(); ++i) {
      indents += lines_[i].indent >= habit_.margin + 2;
      if (i + 1 == lines_.size() || lines_[i + 1].blank_before) continue;
      const uint32_t columns = filled(lines_[i]);
      if (columns > max_width) continue;
      ++breaks;
      if (!broken(i)) continue;
      ++broken_count;
      ++votes[columns];
      --votes[columns + 1 + std::min(lines_[i + 1].first_word, max_width)];
    }
    habit_.indented = indents >= 2;
    if (broken_count < min_broken || broken_count * 100 < breaks * min_broken_percent) return;
    int agree = 0, most = min_broken - 1;
    for (uint32_t width = 0; width <= max_width; ++width) {
      agree += votes[width];
      if (agree > most && width >= min_width) {
        most = agree;
        habit_.width = width;
      }
    }
  }

  /// Columns that a line fills, its indent among them.
  static uint32_t filled(const PhysicalLine& line) { return line.indent + line.columns; }
  /// The first word of the next line had no room on line `i`.
  bool full(size_t i) const {
    return filled(lines_[i]) + 1 + lines_[i + 1].first_word > habit_.width;
  }

  /// The line has spaces beyond the width: whoever wrapped the text did not wrap this line.
  bool unwrapped(size_t i) const {
    return filled(lines_[i]) > habit_.width && lines_[i].first_word < lines_[i].columns;
  }

  bool joins(size_t i) const {
    const PhysicalLine &line = lines_[i], &next = lines_[i + 1];
    if (line.hint != next.hint || next.blank_before) return false;
    const uint16_t marks = marks_[i].bits, next_marks = marks_[i + 1].bits;
    if ((marks & mark_rule) || (next_marks & alone)) return false;
    if ((next_marks & mark_bullet) && !is_aside(i)) return false;
    if (habit_.width == 0)
      return !((marks & alone) || (next_marks & opens)) && broken(i) &&
             endings_[i] != Ending::colon;
    if (habit_.indented && next.indent >= habit_.margin + 2 && !(marks & mark_bullet)) return false;
    if (!full(i) || ((unwrapped(i) || unwrapped(i + 1)) && !broken(i))) return false;
    // A number, time or dash at the head of a line means nothing within a sentence, and much behind
    // one.
    if (endings_[i] != Ending::stop) return !opens_byline(i + 1);
    if (next_marks & opens) return false;
    // A sentence ends here. If the next line has room left and no stop, it is a line of its own.
    const bool last = i + 2 >= lines_.size() || lines_[i + 2].blank_before;
    return last || endings_[i + 1] != Ending::open || full(i + 1);
  }

  /// The dash that opens the next line stands within the sentence: "- and perhaps inevitable -".
  bool is_aside(size_t i) const {
    const Span next = lines_[i + 1].span;
    return habit_.width != 0 && full(i) && endings_[i] == Ending::open &&
           !(marks_[i].bits & mark_bullet) && text_[next.start] == '-' &&
           next.end - next.start > 2 && text_[next.start + 1] == ' ' &&
           (char_class(decode(text_, next.start + 2).c) & char_lower);
  }

  bool opens_byline(size_t i) const {
    return text_.substr(lines_[i].span.start).starts_with("By ") &&
           (char_class(decode(text_, lines_[i].span.start + 3).c) & char_upper);
  }

  /// Markdown's other headings: a short line with "=====" or "-----" right under it.
  bool underlined(size_t i) const {
    if (i + 1 >= lines_.size() || !(marks_[i + 1].bits & mark_rule)) return false;
    const PhysicalLine &line = lines_[i], &rule = lines_[i + 1];
    const std::string_view signs = text_.substr(rule.span.start, rule.span.end - rule.span.start);
    return !rule.blank_before && line.columns <= max_width && signs.size() >= 3 &&
           (signs.find_first_not_of('=') == signs.npos ||
            signs.find_first_not_of('-') == signs.npos) &&
           !(marks_[i].bits & opens) && endings_[i] == Ending::open;
  }

  std::string_view text_;
  const std::vector<PhysicalLine>& lines_;
  std::vector<Marks> marks_;
  std::vector<Ending> endings_;
  Habit habit_;
};

/// A line longer than this is measured on its first bytes alone: whatever they are, it is prose.
constexpr uint32_t max_measured = 240;

/// Fills the counts of a line in one pass over its characters.
void measure(std::string_view text, TextLine& line) {
  uint32_t capitals = 0, smalls = 0, letters = 0;  // `letters` of the word at hand
  bool in_word = false, capital = false, first = true;
  char32_t before = ' ';
  const auto end_word = [&] {
    if (!in_word) return;
    in_word = false;
    if (letters < 4) return;
    ++line.long_words;
    if (capital) ++line.long_capitalised;
  };
  const uint32_t end = std::min(line.marks.inner.end, line.marks.inner.start + max_measured);
  for (uint32_t at = line.marks.inner.start; at < end;) {
    const Decoded d = decode(text, at);
    const uint8_t cls = char_class(d.c);
    at += d.length;
    if (cls & (char_letter | char_digit)) {
      if (!in_word) {
        in_word = true;
        letters = 0;
        capital = cls & char_upper;
        ++line.words;
        if (capital) ++line.capitalised;
        if (cls & char_digit) ++line.numbers;
        if (first)
          line.starts_lower = (cls & char_lower) && at == line.marks.inner.start + d.length;
        first = false;
      }
      letters += (cls & char_letter) != 0;
      capitals += (cls & char_upper) != 0;
      smalls += (cls & char_lower) != 0;
    } else if (!(cls & char_mark) && d.c != '\'' && d.c != U'’' && d.c != '.' && d.c != ',') {
      end_word();
      if (d.c == '"' || d.c == U'“' || d.c == U'”' || d.c == U'«') line.has_quotes = true;
      if (d.c == '|' || ((d.c == '>' || d.c == U'»' || d.c == U'›') && before == ' '))
        line.has_bar = true;
    } else if (d.c == '.' || d.c == ',') {
      // "3.5" and "U.S" are one word, "end. Next" two: what follows decides.
      if (at >= line.marks.inner.end ||
          !(char_class(decode(text, at).c) & (char_letter | char_digit)))
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

namespace {

/// The lines with their spans and marks, not measured yet.
void cut_lines(const Document& document, std::vector<TextLine>& lines) {
  lines.clear();
  const std::vector<PhysicalLine> physical = Cutter(document).cut();
  Joiner(document.text, physical).join(lines);
}

/// Whether a line is what an earlier one was, `shift` bytes on (modulo 2^32).
bool same_line(const TextLine& before, const TextLine& now, uint32_t shift) {
  return before.span.end + shift == now.span.end &&
         before.marks.inner.start + shift == now.marks.inner.start &&
         before.marks.inner.end + shift == now.marks.inner.end &&
         before.marks.bits == now.marks.bits && before.marks.level == now.marks.level &&
         before.blank_before == now.blank_before && before.hint == now.hint;
}

}  // namespace

void find_lines(const Document& document, std::vector<TextLine>& lines) {
  cut_lines(document, lines);
  for (TextLine& line : lines) measure(document.text, line);
}

void find_lines(const Document& document, const Edit& edit, const std::vector<TextLine>& before,
                std::vector<TextLine>& lines, std::vector<uint32_t>& kept) {
  cut_lines(document, lines);
  kept.assign(lines.size(), none);
  size_t at = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    const Span span = edit.before(lines[i].span);
    while (!span.empty() && at < before.size() && before[at].span.start < span.start) ++at;
    if (span.empty() || at == before.size() || before[at].span.start != span.start ||
        !same_line(before[at], lines[i], lines[i].span.start - span.start)) {
      measure(document.text, lines[i]);
      continue;
    }
    const TextLine cut = lines[i];
    lines[i] = before[at];
    lines[i].span = cut.span;
    lines[i].marks = cut.marks;
    kept[i] = static_cast<uint32_t>(at);
  }
}

}  // namespace crosshead
