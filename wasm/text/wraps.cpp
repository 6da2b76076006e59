#include "text/wraps.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace crosshead {
namespace {

/// The narrowest hard wrap, in columns.
constexpr uint32_t min_width = 30;
/// So many of a hundred line breaks inside runs of lines must fall within a sentence.
constexpr int min_broken_percent = 30;
constexpr int min_broken = 2;
/// A line broken within a sentence holds at least this many words.
constexpr uint16_t min_broken_words = 3;

constexpr std::u32string_view closers = U"\"'”’»)]*_";

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

/// The text's habit of breaking lines.
struct Habit {
  uint32_t width = 0;     ///< Columns of a hard wrap; 0 where there is none.
  uint32_t margin = 0;    ///< The smallest indent.
  bool indented = false;  ///< Deeper indents open paragraphs.
};

class Joiner {
 public:
  Joiner(std::string_view text, const std::vector<PhysicalLine>& lines)
      : text_(text), lines_(lines) {
    find_habit();
  }

  void join(std::vector<TextLine>& out) const {
    for (size_t i = 0; i < lines_.size(); ++i) {
      TextLine line{.span = lines_[i].span,
                    .marks = lines_[i].marks,
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
    if (lines_[i + 1].blank_before || lines_[i].ending == Ending::stop || !starts_lower(i + 1))
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
    const uint16_t marks = lines_[i].marks.bits, next_marks = lines_[i + 1].marks.bits;
    if ((marks & mark_rule) || (next_marks & alone)) return false;
    if ((next_marks & mark_bullet) && !is_aside(i)) return false;
    if (habit_.width == 0)
      return !((marks & alone) || (next_marks & opens)) && broken(i) &&
             lines_[i].ending != Ending::colon && !(i == 0 && opens_byline(i + 1));
    if (habit_.indented && next.indent >= habit_.margin + 2 && !(marks & mark_bullet)) return false;
    if (!full(i) || ((unwrapped(i) || unwrapped(i + 1)) && !broken(i))) return false;
    // A number, time or dash at the head of a line means nothing within a sentence, and much behind
    // one.
    if (lines_[i].ending != Ending::stop) return !opens_byline(i + 1);
    if (next_marks & opens) return false;
    // A sentence ends here. If the next line has room left and no stop, it is a line of its own.
    const bool last = i + 2 >= lines_.size() || lines_[i + 2].blank_before;
    return last || lines_[i + 1].ending != Ending::open || full(i + 1);
  }

  /// The dash that opens the next line stands within the sentence: "- and perhaps inevitable -".
  bool is_aside(size_t i) const {
    const Span next = lines_[i + 1].span;
    return habit_.width != 0 && full(i) && lines_[i].ending == Ending::open &&
           !(lines_[i].marks.bits & mark_bullet) && text_[next.start] == '-' &&
           next.end - next.start > 2 && text_[next.start + 1] == ' ' &&
           (char_class(decode(text_, next.start + 2).c) & char_lower);
  }

  bool opens_byline(size_t i) const {
    const std::string_view line = text_.substr(lines_[i].span.start);
    return (line.starts_with("By ") || (habit_.width == 0 && line.starts_with("by "))) &&
           (char_class(decode(text_, lines_[i].span.start + 3).c) & char_upper);
  }

  /// Markdown's other headings: a short line with "=====" or "-----" right under it.
  bool underlined(size_t i) const {
    if (i + 1 >= lines_.size() || !(lines_[i + 1].marks.bits & mark_rule)) return false;
    const PhysicalLine &line = lines_[i], &rule = lines_[i + 1];
    const std::string_view signs = text_.substr(rule.span.start, rule.span.end - rule.span.start);
    return !rule.blank_before && line.columns <= max_width && signs.size() >= 3 &&
           (signs.find_first_not_of('=') == signs.npos ||
            signs.find_first_not_of('-') == signs.npos) &&
           !(lines_[i].marks.bits & opens) && lines_[i].ending == Ending::open;
  }

  std::string_view text_;
  const std::vector<PhysicalLine>& lines_;
  Habit habit_;
};

}  // namespace

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

void join_wraps(std::string_view text, const std::vector<PhysicalLine>& lines,
                std::vector<TextLine>& out) {
  Joiner(text, lines).join(out);
}

}  // namespace crosshead
