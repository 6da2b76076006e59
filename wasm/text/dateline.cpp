#include "text/dateline.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/calendar_names.h"
#include "text/dateline_cities.h"
#include "text/line_phrases.h"
#include "text/news_agencies.h"
#include "text/tokens.h"
#include "text/unicode.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// No dateline is longer, in bytes.
constexpr uint32_t max_bytes = 160;
constexpr uint32_t max_place_words = 5;
/// Behind a label in capitals, a paragraph has at least so many bytes with it.
constexpr uint32_t least_paragraph = 80;
/// So many letters in capitals make a headline.
constexpr uint32_t least_letters = 8;

class Reader {
 public:
  Reader(std::string_view text, Span paragraph, bool lone_label)
      : text_(text),
        start_(paragraph.start),
        at_(paragraph.start),
        end_(std::min(paragraph.end, paragraph.start + max_bytes)),
        lone_(lone_label && paragraph.end - paragraph.start >= least_paragraph) {
    while (end_ < paragraph.end && (static_cast<uint8_t>(text[end_]) & 0xC0) == 0x80) ++end_;
  }

  Dateline read() {
    date();    // "March 4 (Bloomberg) --"
    agency();  // "(CNN) —"
    if (out_.date.empty() && out_.agency.empty() && !place()) return {};
    for (bool more = true; more;) {
      space();
      more = country() || agency() || another() || (comma() && (date() || another() || region())) ||
             (out_.agency.empty() ? false : date());
    }
    return closes() && convincing() ? out_ : Dateline{};
  }

 private:
  char32_t peek() const { return at_ < end_ ? decode(text_, at_).c : 0; }
  uint8_t class_at(uint32_t i) const { return i < end_ ? char_class(decode(text_, i).c) : 0; }
  void space() { at_ = skip_space(text_, at_, end_); }
  bool take(char32_t c) {
    if (peek() != c) return false;
    at_ += decode(text_, at_).length;
    return true;
  }
  bool comma() {
    if (!take(',')) return false;
    space();
    return true;
  }

  /// End of the word at `i`: letters and digits with hyphens, apostrophes and inner stops.
  uint32_t word_end(uint32_t i) const {
    while (i < end_) {
      const Decoded d = decode(text_, i);
      const bool inner = d.c == '\'' || d.c == U'’' || d.c == '-' || d.c == '/';
      if (!(char_class(d.c) & (char_letter | char_digit | char_mark)) &&
          !(inner && (class_at(i + d.length) & char_letter)))
        break;
      i += d.length;
    }
    return i;
  }
  std::string lower(Span span) const {
    std::string out;
    append_lower(out, text_.substr(span.start, span.end - span.start));
    return out;
  }

  /// Capitalised words, with the small words and stops inside names: "ST. LOUIS", "Port of Spain".
  Span name(uint32_t max_words) {
    Span span{at_, at_};
    uint32_t words = 0;
    while (words < max_words && (class_at(at_) & char_letter)) {
      const uint32_t to = word_end(at_);
      const std::string_view word = text_.substr(at_, to - at_);
      const bool small = word == "of" || word == "de" || word == "da" || word == "do" ||
                         word == "la" || word == "the" || word == "del" || word == "el" ||
                         word == "upon";
      if (!(class_at(at_) & char_upper) && !(small && words > 0)) break;
      ++words;
      at_ = to;
      if (!small) span.end = at_;
      while (peek() == '.') {  // "Calif.", "D.C."
        ++at_;
        span.end = at_;
        if (class_at(at_) & char_letter) at_ = span.end = word_end(at_);
      }
      const uint32_t next = skip_space(text_, at_, end_);
      if (next == at_) break;
      if (!(class_at(next) & char_letter)) break;
      at_ = next;
    }
    at_ = span.end;
    return span;
  }

  bool place() {
    const Span span = name(max_place_words);
    if (span.empty()) return false;
    out_.place = span;
    capitals_ = true;
    uint32_t letters = 0;
    for (uint32_t i = span.start; i < span.end; i += decode(text_, i).length) {
      capitals_ = capitals_ && !(class_at(i) & char_lower);
      letters += (class_at(i) & char_letter) != 0;
    }
    capitals_ = capitals_ && letters >= 3;
    first_name_ = text_.substr(span.start, span.end - span.start);
    return true;
  }
  bool is_city() const { return is_dateline_city(first_name_.substr(0, first_name_.find('/'))); }

  /// ", Portugal", ", Calif.": carries the place on.
  bool region() {
    if (region_ || out_.place.empty()) return false;
    const Span span = name(3);
    if (span.empty()) return false;
    region_ = true;
    out_.place.end = span.end;
    return true;
  }

  /// "and COPENHAGEN", "/ KARACHI" carries on a place in capitals.
  bool another() {
    const bool slash = peek() == '/';
    const uint32_t to = slash ? at_ + 1 : word_end(at_);
    if (!capitals_ || (!slash && text_.substr(at_, to - at_) != "and")) return false;
    const uint32_t from = at_;
    at_ = skip_space(text_, to, end_);
    const Span span = name(max_place_words);
    for (uint32_t i = span.start; i < span.end; i += decode(text_, i).length)
      if (class_at(i) & char_lower) at_ = from;
    if (span.empty() || at_ == from) return at_ = from, false;
    out_.place.end = span.end;
    region_ = false;
    return true;
  }

  /// "Oct 14", "March 3, 2026", "4 March 2026", "Thursday", "Monday, March 2".
  bool date() {
    if (!out_.date.empty()) return false;
    const uint32_t from = at_;
    uint32_t to = from;
    bool month = false, day = false, year = false, weekday = false;
    for (uint32_t i = from; i < end_;) {
      const uint32_t word = word_end(i);
      if (word == i) break;
      const Span span{i, word};
      const std::string text = lower(span);
      const bool digits = text.find_first_not_of("0123456789") == text.npos;
      if (!weekday && !month && (contains<weekdays>(text) || contains<short_weekdays>(text)))
        weekday = true;
      else if (!month && (contains<months>(text) || contains<short_months>(text)))
        month = true;
      else if (digits && text.size() <= 2 && !day)
        day = true;
      else if (digits && text.size() == 4 && !year && month)
        year = true;
      else
        break;
      to = word;
      i = word;
      if (i < end_ && text_[i] == '.' && !digits) to = ++i;
      if (i < end_ && text_[i] == ',') ++i;
      i = skip_space(text_, i, end_);
    }
    if (!(month && (day || year)) && !weekday) return false;
    out_.date = {from, to};
    full_date_ = month && day;
    at_ = to;
    return true;
  }

  /// "(DR Congo)" between a place and an agency's bracket, "(Bihar) [India]".
  bool country() {
    const bool square = peek() == '[';
    if (out_.place.empty() || !out_.agency.empty() || (!square && peek() != '(')) return false;
    const uint32_t from = at_++;
    const uint32_t close = name(max_place_words).end, next = skip_space(text_, close + 1, end_);
    const bool closed = close < end_ && text_[close] == (square ? ']' : ')') &&
                        (square || (next < end_ && (text_[next] == '(' || text_[next] == '[')));
    at_ = closed ? close + 1 : from;
    region_ = region_ || closed;
    return closed;
  }

  /// "(AFP)", "/PRNewswire/".
  bool agency() {
    if (!out_.agency.empty()) return false;
    if (text_.substr(at_).starts_with("--(")) at_ += 2;  // "ELVAS--(BUSINESS WIRE)--"
    const char32_t open = peek(), close = open == '(' ? ')' : '/';
    if (open != '(' && open != '/') return false;
    const uint32_t from = skip_space(text_, at_ + 1, end_);
    uint32_t i = from, words = 1;
    while (i < end_ && decode(text_, i).c != close) {
      words += class_at(i) & char_space ? 1 : 0;
      i += decode(text_, i).length;
    }
    if (i >= end_ || i == from || words > 4) return false;
    if (!(class_at(from) & char_letter)) return false;
    out_.agency = {from, i};
    at_ = i + 1;
    known_agency_ = contains<news_agencies>(text_.substr(from, i - from));
    return true;
  }

  /// The dash or colon at the end.
  bool closes() {
    space();
    const bool spaced = char_class(decode(text_, previous(text_, at_)).c) & char_space;
    if (out_.agency.empty() && take(':')) {
      colon_ = true;
    } else if (peek() == '-') {
      // "SIEGEL--the deal" is somebody speaking.
      if (!spaced && out_.agency.empty() && !region_) return false;
      while (take('-')) {
      }
    } else if (!take(U'—') && !take(U'–') && !take(U'―')) {
      colon_ = out_.agency.empty() ? false : take(':');
      bare_ = !colon_;
    }
    out_.span = {start_, at_};
    if (bare_) out_.span.end = out_.agency.end + 1;
    space();
    return at_ < end_ && !(class_at(at_) & char_lower);  // a sentence follows
  }

  /// Enough of the parts are there, and sure enough.
  bool convincing() const {
    const uint32_t cues = line_cues(first_name_);
    if (cues & cue_label) return false;
    if (bare_) return known_agency_ && !out_.place.empty();
    if (colon_)
      return is_city() || (known_agency_ && !out_.place.empty()) ||
             (lone_ && capitals_ && cues == 0 && !first_name_.starts_with("THE ") &&
              (class_at(at_) & char_upper) && !goes_on_in_capitals());
    if (out_.place.empty() && out_.date.empty())  // "(See below) - "
      return (known_agency_ || has_inner_capital(out_.agency)) && !contains_space(out_.agency);
    if (!out_.agency.empty())
      return known_agency_ || capitals_ || is_city() || !out_.date.empty() || region_ ||
             agency_like();
    if (out_.place.empty()) return false;
    return is_city() || region_ || full_date_ ||
           (capitals_ && (!out_.date.empty() || !goes_on_in_capitals()));
  }
  /// "SOCCER - LATE GOAL WINS IT" is a headline.
  bool goes_on_in_capitals() const {
    uint32_t letters = 0, i = at_;
    for (; i < end_ && letters < least_letters && !(class_at(i) & char_lower);
         i += decode(text_, i).length)
      letters += class_at(i) & char_letter ? 1 : 0;
    return letters == least_letters;
  }
  /// "HealthDay", "NewsNation"
  bool has_inner_capital(Span span) const {
    for (uint32_t i = span.start + 1; i < span.end; ++i)
      if ((class_at(i) & char_upper) && (class_at(i - 1) & char_lower)) return true;
    return false;
  }
  bool contains_space(Span span) const {
    return text_.substr(span.start, span.end - span.start).find(' ') != std::string_view::npos;
  }
  bool agency_like() const { return class_at(out_.agency.start) & char_upper; }
  std::string_view text_;
  uint32_t start_, at_, end_;
  Dateline out_;
  std::string_view first_name_;  // of the place, without what carries it on
  bool capitals_ = false, region_ = false, known_agency_ = false;
  bool colon_ = false, bare_ = false, full_date_ = false, lone_;
};

}  // namespace

bool is_dateline_city(std::string_view name) {
  std::string lower;
  append_lower(lower, name);
  return contains<dateline_cities>(lower);
}

Dateline find_dateline(std::string_view text, Span paragraph, bool lone_label) {
  if (paragraph.empty()) return {};
  return Reader(text, paragraph, lone_label).read();
}

}  // namespace crosshead
