#include "tagger/times.h"

#include <string>

#include "tagger/years.h"

namespace crosshead {
namespace {

constexpr uint32_t unknown_meridiem = 2;

struct Clock {
  uint32_t end = 0;  ///< The token after it; 0: there is no time.
  uint32_t hour = 0, minute = 0;
  uint32_t meridiem = unknown_meridiem;
  bool marked = false;  ///< "a.m.", a zone or the like says that it is a time.
  bool colon = false;   ///< Written "9:30".
  std::string_view offset;

  bool valid() const {
    return end && minute < 60 && (meridiem == unknown_meridiem ? hour <= 24 : hour <= 12);
  }
};

std::string iso(const Clock& clock) {
  uint32_t hour = clock.hour;
  if (clock.meridiem != unknown_meridiem) hour = hour % 12 + 12 * clock.meridiem;
  std::string out;
  for (const uint32_t number : {hour, clock.minute}) {
    if (!out.empty()) out += ':';
    out += static_cast<char>('0' + number / 10);
    out += static_cast<char>('0' + number % 10);
  }
  out += clock.offset;
  return out;
}

/// Reads "GMT", "local time", "Eastern time" behind a time.
void read_zone(const Scan& scan, Clock& clock) {
  const uint32_t at = clock.end;
  if (const uint8_t zone = scan.at(at).zone) {
    clock.offset = zones[zone - 1].offset;
    clock.end = at + 1;
    clock.marked = true;
    return;
  }
  if (scan.at(at).is(clue_local) && scan.at(at + 1).is(clue_time)) {
    clock.end = at + 2;
    clock.marked = true;
    return;
  }
  for (uint32_t words = 1; words <= 2; ++words) {  // Eastern time, Eastern Standard Time
    if (!scan.capital(at + words - 1)) return;
    if (scan.at(at + words).is(clue_time)) {
      clock.end = at + words + 1;
      clock.marked = true;
      return;
    }
  }
}

/// A small number in words or figures: an hour.
bool read_hour(const Scan& scan, uint32_t i, uint32_t& hour) {
  if (const Figures* figures = scan.figures(i)) {
    hour = figures->whole();
    return figures->is(figure_plain) && figures->length <= 2 && hour <= 24;
  }
  const uint8_t word = scan.at(i).number;
  if (!word || number_words[word - 1].kind != NumberWordKind::small) return false;
  hour = number_words[word - 1].value;
  return hour >= 1 && hour <= 12;
}

/// "h30" behind 21: the minutes, or 60.
uint32_t minutes_after_h(std::string_view text) {
  const auto digit = [&](size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  if (text.size() != 3 || (text[0] != 'h' && text[0] != 'H') || !digit(1) || !digit(2)) return 60;
  return static_cast<uint32_t>((text[1] - '0') * 10 + (text[2] - '0'));
}

Clock read_clock(const Scan& scan, uint32_t i) {
  Clock clock;
  const Figures* figures = scan.figures(i);
  bool hour_alone = false, military = false;
  if (figures && figures->is(figure_clock | figure_dotted)) {
    clock.hour = figures->hour;
    clock.minute = figures->minute;
    clock.colon = figures->is(figure_clock);
  } else if (figures && figures->is(figure_plain) && figures->length == 4) {
    clock.hour = figures->whole() / 100;
    clock.minute = figures->whole() % 100;
    military = true;
  } else if (read_hour(scan, i, clock.hour)) {
    hour_alone = true;
  } else {
    return clock;
  }
  clock.end = i + 1;
  if (hour_alone && figures && scan.glued(i + 1)) {
    if (const uint32_t minute = minutes_after_h(scan.text(i + 1)); minute < 60) {
      clock.minute = minute;
      clock.marked = true;
      ++clock.end;
    }
  }
  // "at nine in the morning"
  if (hour_alone && i > scan.begin && scan.at(i - 1).is(clue_at) && scan.text(clock.end) == "in" &&
      scan.at(clock.end + 1).is(clue_the) && scan.at(clock.end + 2).is(CalendarKind::day_part) &&
      !(scan.shape(clock.end + 3) & shape_letter)) {
    clock.marked = true;
    const std::string_view part = scan.text(clock.end + 2);  // "two in the night"
    clock.meridiem = part != "morning" && (part != "night" || clock.hour >= 6);
    clock.end += 3;
    return clock;
  }
  if (hour_alone && scan.at(clock.end).is(CalendarKind::clock)) {
    clock.marked = true;
    ++clock.end;
  }
  const uint32_t at = scan.past_hyphen(clock.end);
  if (scan.at(at).is(CalendarKind::meridiem) && !military) {
    clock.meridiem = scan.at(at).value;
    clock.marked = true;
    clock.end = at + 1;
  }
  if (military && scan.at(clock.end).is(CalendarKind::hours) && figures->whole() % 5 == 0 &&
      !scan.at(clock.end + 1).is(clue_of)) {
    clock.marked = scan.text(i)[0] == '0' || (i > scan.begin && scan.at(i - 1).is(clue_at));
    if (clock.marked) ++clock.end;
  }
  if (!hour_alone || clock.marked) {
    const bool marked = clock.marked;
    Clock zoned = clock;
    read_zone(scan, zoned);
    // "In 2015 Moscow time ..." is no clock: figures alone need a zone's own name.
    if (marked || clock.colon || scan.at(clock.end).zone || scan.at(clock.end).is(clue_local))
      clock = zoned;
  }
  return clock;
}

/// "At ten past nine", "half past six", "until a quarter to five": how the hour is told aloud.
Clock read_spoken(const Scan& scan, uint32_t i) {
  Clock clock;
  const std::string_view past = scan.text(i + 1);
  const bool half = scan.at(i).is(CalendarKind::half), quarter = scan.text(i) == "quarter";
  uint32_t minutes = half ? 30 : 15;
  const uint32_t before = scan.before(i);
  if (!(half || quarter) && !read_hour(scan, i, minutes)) return clock;
  // "Three to six", "ten past Elvas": numbers of minutes stand behind "at", and are no others.
  const bool to = past == "to",
             at = before != none && (scan.shape(i) & shape_lower) && scan.at(before).is(clue_at);
  const bool one = before != none && scan.at(before).is(clue_a);
  const bool minutes_told =
      half || (quarter && (one || at)) || (at && (minutes == 5 || minutes == 10));
  if (!(to || past == "past") || (half && to) || !minutes_told ||
      !read_hour(scan, i + 2, clock.hour))
    return clock;
  clock.end = i + 3;
  clock.minute = to ? 60 - minutes : minutes;
  if (to) clock.hour = clock.hour > 1 ? clock.hour - 1 : 12;
  clock.marked = true;
  return clock;
}

/// The head of a live blog's entry: "16.42 Ferry ashore".
bool heads_entry(const Scan& scan, uint32_t i) {
  constexpr uint32_t longest_head = 16;  // tokens
  const Figures* figures = scan.figures(i);
  return i == scan.begin && figures && figures->is(figure_dotted) && figures->length == 4 &&
         (scan.capital(i + 1) || scan.capital(i + 2)) && scan.end - i <= longest_head &&
         scan.text(scan.end - 1) != ".";
}

/// "20:30" alone: the word before must expect a time.
bool clock_stands(const Scan& scan, uint32_t i, const Clock& clock) {
  if (clock.marked) return true;
  if (!clock.colon) return heads_entry(scan, i);
  if (i == scan.begin) return true;
  const Term& before = scan.at(i - 1);
  // "26 November 2026 - 05:00"
  if (before.is(clue_hyphen) && !scan.glued(i) && i >= scan.begin + 2 && year_at(scan, i - 2))
    return true;
  if (scan.glued(i) && !before.is(clue_open) && scan.token(i - 1).kind != TokenKind::quote_mark)
    return false;
  return before.is(clue_at) || before.is(clue_open) || before.is(clue_comma) ||
         before.is(clue_to) || before.is(clue_between) || before.is(clue_and) ||
         before.is(CalendarKind::weekday) || before.is(CalendarKind::day) || scan.opens_sentence(i);
}

Found as_found(uint32_t first, const Clock& clock) {
  Found out = found(first, clock.end, MentionType::time);
  out.has_value = true;
  out.value.kind = Value::Kind::iso;
  out.value.iso_from = iso(clock);
  return out;
}

Found find_clock(const Scan& scan, uint32_t i) {
  if (const Clock spoken = read_spoken(scan, i); spoken.end) return as_found(i, spoken);
  Clock clock = read_clock(scan, i);
  if (!clock.end) return {};
  // "9 a.m. to 5 p.m.", "9-11 a.m."
  const uint32_t joint = clock.end;
  if (scan.joined(joint) || scan.at(joint).is(clue_to)) {
    Clock second = read_clock(scan, joint + 1);
    if (second.valid() && second.marked && (clock.marked || second.meridiem != unknown_meridiem)) {
      if (!clock.marked) clock.meridiem = second.meridiem;
      if (clock.offset.empty()) clock.offset = second.offset;
      if (clock.valid()) {
        Found out = as_found(i, clock);
        out.end = second.end;
        out.value.range = true;
        out.value.iso_to = iso(second);
        return out;
      }
    }
  }
  if (!clock.valid() || !clock_stands(scan, i, clock)) return {};
  return as_found(i, clock);
}

}  // namespace

Found find_time(const Scan& scan, uint32_t i) {
  const Term& term = scan.at(i);
  if (term.is(CalendarKind::noon)) {
    // "Midnight Birch", "the Midnight Sun"
    const bool titled = scan.capital(i) && !(scan.shape(i) & shape_all_upper);
    if (titled && (!scan.opens_sentence(i) ||
                   (scan.capital(i + 1) && !scan.at(i + 1).is(CalendarKind::weekday))))
      return {};
    Clock clock{.end = i + 1, .hour = term.value, .marked = true};
    read_zone(scan, clock);
    const Figures* twelve = i > scan.floor && i > scan.begin ? scan.figures(i - 1) : nullptr;
    const bool counted = twelve && twelve->is(figure_plain) && twelve->whole() == 12;
    return as_found(counted ? i - 1 : i, clock);  // 12 noon
  }
  if (term.is(CalendarKind::dawn)) {
    const bool lower = scan.shape(i) & shape_lower;
    if (!lower || i == scan.begin || !scan.at(i - 1).is(clue_at | clue_to)) return {};
    return found(i, i + 1, MentionType::time);
  }
  const bool part = term.is(CalendarKind::half) || term.is(CalendarKind::quarter);
  return part || term.figures != none || term.number ? find_clock(scan, i) : Found{};
}

}  // namespace crosshead
