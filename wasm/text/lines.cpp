#include "text/lines.h"

#include <algorithm>
#include <array>

#include "text/sort_by.h"
#include "text/tokens.h"
#include "text/unicode.h"
#include "text/wraps.h"

namespace crosshead {
namespace {

/// [byte]: a line break may begin with it.
constexpr auto may_break = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view("\n\f\r\xC2\xE2")) table[static_cast<uint8_t>(c)] = true;
  return table;
}();

/// Length of the line break at `at`, or 0. CR LF is one; so are Unicode's NEL, LS and PS.
uint32_t break_length(std::string_view text, uint32_t at) {
  if (!may_break[static_cast<uint8_t>(text[at])]) return 0;
  const Decoded d = decode(text, at);
  if (d.c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') return 2;
  const bool is_break = d.c == '\n' || d.c == '\r' || d.c == '\f' || d.c == U'\u0085' ||
                        d.c == U'\u2028' || d.c == U'\u2029';
  return is_break ? d.length : 0;
}

/// Characters that begin in text[at, end).
[[gnu::noinline]] uint32_t characters(std::string_view text, uint32_t at, uint32_t end) {
  uint32_t count = 0;
  for (; at < end; ++at) count += (static_cast<uint8_t>(text[at]) & 0xC0) != 0x80;
  return count;
}

/// Cuts the text at line breaks and at the ends of hints.
class Cutter {
 public:
  explicit Cutter(const Document& document) : document_(document), text_(document.text) {
    for (const Hint& hint : document.hints) {
      cuts_.push_back(hint.span.start);
      cuts_.push_back(hint.span.end);
    }
    sort_by(cuts_, [](uint32_t cut) { return cut; });
  }

  std::vector<PhysicalLine> cut() {
    cut_from(0, true, [](uint32_t, bool) { return false; });
    return std::move(lines_);
  }

  /// The lines after an edit of a text that had the lines `before`.
  std::vector<PhysicalLine> cut_again(const Edit& edit, const std::vector<PhysicalLine>& before) {
    const auto raw_start = [](const PhysicalLine& line) { return line.span.start - line.indent; };
    const auto first_from = [&](uint32_t at) {
      return std::lower_bound(
          before.begin(), before.end(), at,
          [&](const PhysicalLine& line, uint32_t a) { return raw_start(line) < a; });
    };
    auto touched = first_from(edit.start);
    if (touched != before.begin()) --touched;  // the edit may stand in its line break
    lines_.assign(before.begin(), touched);
    const bool any = touched != before.end() && raw_start(*touched) < edit.start;
    // Where a line begins behind the edit that began there before, the rest is as it was.
    const auto take_rest = [&](uint32_t at, bool blank) {
      if (at < edit.start + edit.inserted) return false;
      const uint32_t moved = edit.inserted - edit.removed;
      const auto rest = first_from(at - moved);
      if (rest == before.end() || raw_start(*rest) != at - moved) return false;
      const size_t first = lines_.size();
      lines_.insert(lines_.end(), rest, before.end());
      lines_[first].blank_before = blank;
      for (size_t i = first; i < lines_.size(); ++i)
        for (Span* span : {&lines_[i].span, &lines_[i].marks.inner}) {
          span->start += moved;
          span->end += moved;
        }
      return true;
    };
    cut_from(any ? raw_start(*touched) : 0, any ? touched->blank_before : true, take_rest);
    return std::move(lines_);
  }

 private:
  /// Cuts the text from a line's start on, until `take_rest(line start, blank before)` says so.
  void cut_from(uint32_t first, bool blank, const auto& take_rest) {
    const auto size = static_cast<uint32_t>(text_.size());
    for (uint32_t at = first; at < size && !take_rest(at, blank);) {
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
  }

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
    line.columns = characters(text_, line.span.start, seen);
    const size_t blank = text_.substr(0, seen).find(' ', line.span.start);
    line.first_word = blank == text_.npos
                          ? line.columns
                          : characters(text_, line.span.start, static_cast<uint32_t>(blank));
    line.marks = find_marks(text_, line.span);
    line.ending = ending_of(text_, line.span);
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

/// A line longer than this is measured on its first bytes alone: whatever they are, it is prose.
constexpr uint32_t max_measured = 240;

/// So few words parted by one slash or dot are a path: "Obituaries • Music".
constexpr uint16_t max_path_words = 3;

/// Fills the counts of a line in one pass over its characters.
void measure(std::string_view text, TextLine& line) {
  uint32_t capitals = 0, smalls = 0, letters = 0;  // `letters` of the word at hand
  uint32_t slashes = 0;
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
    if (text[at] == ' ') {  // most of what is in no word
      end_word();
      before = ' ';
      ++at;
      continue;
    }
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
      const uint32_t rest = at;
      while (at < end && text[at] >= 'a' && text[at] <= 'z') ++at;  // most of most words
      letters += at - rest;
      smalls += at - rest;
    } else if (!(cls & char_mark) && d.c != '\'' && d.c != U'’' && d.c != '.' && d.c != ',') {
      end_word();
      if (d.c == '"' || d.c == U'“' || d.c == U'”' || d.c == U'«') line.has_quotes = true;
      slashes += (d.c == '/' || d.c == U'·' || d.c == U'•') && before == ' ';
      if (d.c == '|' || d.c == U'→' || slashes == 2 ||
          ((d.c == '>' || d.c == U'»' || d.c == U'›') && before == ' '))
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
  if (slashes && line.words <= max_path_words && !line.numbers) line.has_bar = true;
  line.upper = capitals >= 2 && smalls == 0;
  line.ending = ending_of(text, line.marks.inner);
  if ((line.marks.bits & mark_time) && line.words <= 4 && line.ending == Ending::stop)
    line.ending = Ending::open;  // the stop of "p.m."
  const char last = text[line.span.end - 1];
  line.is_code = last == '{' || last == '}' || text[line.span.start] == '}';
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
  lines.clear();
  join_wraps(document.text, Cutter(document).cut(), lines);
  for (TextLine& line : lines) measure(document.text, line);
}

void find_lines(const Document& document, const Edit* edit, LineMemory& memory,
                std::vector<uint32_t>& kept) {
  const std::vector<PhysicalLine> physical = std::move(memory.physical);
  const std::vector<TextLine> before = std::move(memory.lines);
  Cutter cutter(document);
  memory.physical = edit ? cutter.cut_again(*edit, physical) : cutter.cut();
  std::vector<TextLine>& lines = memory.lines;
  lines.clear();
  lines.reserve(before.size() + 16);
  join_wraps(document.text, memory.physical, lines);
  kept.assign(edit ? lines.size() : 0, none);
  size_t at = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    const Span span = edit ? edit->before(lines[i].span) : Span{};
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
