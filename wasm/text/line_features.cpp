#include "text/line_features.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/dateline.h"
#include "text/line_phrases.h"
#include "text/picture_credits.h"
#include "text/tokens.h"
#include "text/unicode.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

using F = Feature;

constexpr uint16_t max_caption_words = 70;
constexpr uint16_t max_city_words = 3;
/// An article's last line of so few words and an address tells where to write to.
constexpr uint16_t max_address_words = 8;

/// A byline of so few words may end in a stop: "Reporting from Elvas, Calif."
constexpr uint16_t max_stopped_words = 4;

/// Small words between the names of a byline: "Ana Duarte and John Reed in Braga".
constexpr auto between_names = std::to_array<std::string_view>(
    {"and", "at",  "in",  "for", "of",  "from", "with", "de", "da", "di", "del",
     "van", "von", "der", "den", "bin", "al",   "el",   "la", "le", "y",  "e"});
constexpr size_t longest_between = 4;

/// Words of sentences that no list of names holds, though a headline writes them with a capital.
constexpr auto of_sentences = std::to_array<std::string_view>(
    {"After", "Against", "Amid", "Are",  "As",    "But",  "Could", "Has",   "Have", "His",
     "How",   "Is",      "It",   "Its",  "Not",   "Say",  "Says",  "Than",  "This", "To",
     "Vow",   "Vows",    "Was",  "Were", "Which", "What", "Who",   "Would", "Why"});

bool any(uint16_t bits, uint32_t mask) {
  return bits & mask;
}

bool is_title_case(const TextLine& line) {
  return !line.upper && line.long_words >= 2 && line.words >= 2 &&
         line.long_capitalised * 10 >= line.long_words * 9 && line.capitalised * 2 >= line.words;
}

/// Length of a label before a colon ("Referee: A Joyce"), in bytes; 0 if there is none.
uint32_t label_length(std::string_view text, const TextLine& line) {
  constexpr uint32_t max_label = 40;
  const std::string_view inner =
      text.substr(line.marks.inner.start,
                  std::min<uint32_t>(line.marks.inner.end - line.marks.inner.start, max_label));
  const size_t colon = inner.find(':');
  if (colon == inner.npos || colon == 0) return 0;
  const uint32_t behind = line.marks.inner.start + static_cast<uint32_t>(colon) + 1;
  if (behind < line.marks.inner.end) {
    const char32_t next = decode(text, behind).c;
    if (!(char_class(next) & char_space) && next != '*') return 0;  // "9:30", "https://"
  }
  return static_cast<uint32_t>(colon);
}

void add_hints(const Document& document, const TextLine& line, Features& f) {
  if (line.hint == none) return;
  switch (document.hints[line.hint].tag) {
    case Tag::h1:
      f.set(F::hint_title);
      break;
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      f.set(F::hint_heading);
      break;
    case Tag::p:
      f.set(F::hint_paragraph);
      break;
    case Tag::li:
      f.set(F::hint_item);
      break;
    case Tag::figcaption:
      f.set(F::hint_caption);
      break;
    case Tag::blockquote:
      f.set(F::hint_quote);
      break;
    case Tag::hr:
      f.set(F::hint_rule);
      break;
    case Tag::aside:
      f.set(F::hint_aside);
      break;
  }
}

/// The last word that belongs to no name, small words between names left aside: none in "Ana Duarte
/// and John Reed in Braga", "editor," in "Farms editor, Mill News". Empty if there is none.
std::string_view last_plain_word(std::string_view inner) {
  const auto space_before = [&](uint32_t at) {
    return (char_class(decode(inner, previous(inner, at)).c) & char_space) != 0;
  };
  for (auto end = static_cast<uint32_t>(inner.size()), at = end; end > 0; end = at) {
    while (at > 0 && !space_before(at)) at = previous(inner, at);
    const std::string_view word = inner.substr(at, end - at);
    const uint8_t first = char_class(decode(inner, at).c);
    if (!(first & char_upper) && (first & char_letter) &&
        (word.size() > longest_between || !contains<between_names>(word)) &&
        !(word == "the" && inner.substr(0, at).ends_with("at ")))  // "Rui Costa at the Oval"
      return word;
    if (contains<of_sentences>(word)) return word;
    while (at > 0 && space_before(at)) at = previous(inner, at);
  }
  return {};
}

/// What an agency files a report under: "AP-US-BRIDGE-COLLAPSE, 3rd Ld-Writethru".
bool is_slug(std::string_view line) {
  size_t hyphens = 0, at = 0;
  for (; at < line.size() && (line[at] == '-' || (line[at] >= 'A' && line[at] <= 'Z')); ++at)
    if (line[at] == '-' && (++hyphens, at == 0 || line[at - 1] == '-')) return false;
  return hyphens >= 2 && line[at - 1] != '-' &&
         (at == line.size() || line[at] == ' ' || line[at] == ',' || line[at] == ':');
}

/// Reuters ends it in a slash: "ELVAS-MILL/", "ELVAS-MILL/ (UPDATE 2)".
bool is_headed(std::string_view line) {
  return line.substr(0, line.find(" (")).ends_with('/');
}

/// The initials of the desks that had a report in hand: "burs-lo/ka", "ab-cde/fg/hi".
bool is_desk_mark(std::string_view line) {
  constexpr size_t max_bytes = 24, min_letters = 2, max_letters = 5;
  line = line.substr(0, line.find(" ("));  // "ab/cd (AFP, dpa)"
  if (line.size() > max_bytes || line.find('/') == line.npos) return false;
  size_t letters = 0;
  for (const char c : line) {
    const bool parts = c == '/' || c == '-';
    if (parts ? letters < min_letters : c < 'a' || c > 'z' || letters == max_letters) return false;
    letters = parts ? 0 : letters + 1;
  }
  return letters >= min_letters;
}

/// Whose report it was and which desks had it: "Source: AFP/ab(cd)", "==Kyodo", "dpa ab xx n1".
bool is_source_mark(std::string_view line) {
  constexpr std::string_view source = "Source: ";
  if (line.starts_with("==") || line.starts_with("dpa ")) return true;
  if (!line.starts_with(source)) return false;
  const std::string_view desks = line.substr(source.size());
  return desks.find('/') != desks.npos && desks.find(' ') == desks.npos;
}

/// An agency's name alone in brackets: "(NAN)", "(NAN)(www.nan.example)".
bool is_agency_mark(std::string_view line) {
  const size_t end = line.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1);
  return line[0] == '(' && end != line.npos && end > 2 && line[end] == ')' &&
         line.find(' ') == line.npos;
}

/// A day and a year close the line: "Ana Lund in London October 21 2026".
bool ends_in_date(const Document& document, const TextLine& line) {
  std::string_view inner = document.slice(line.marks.inner);
  if (inner.ends_with('.')) inner.remove_suffix(1);
  const size_t digits = inner.size() - 1 - inner.find_last_not_of("0123456789");
  return line.numbers == 2 && digits == 4;
}

/// "• Troops called in • More rain forecast": points of a summary, in one line.
bool has_more_bullets(std::string_view line) {
  return line.find(" • ", 1) != line.npos;
}

/// An e-mail address alone: "hrcha@hanul.example".
bool is_address(std::string_view line) {
  const size_t at = line.find('@');
  return at != line.npos && at > 0 && line.find(' ') == line.npos &&
         line.find('.', at) != line.npos;
}

}  // namespace

LineFacts line_facts(const Document& document, const TextLine& line) {
  LineFacts facts;
  Features& f = facts.features;
  const uint16_t marks = line.marks.bits;
  const std::string_view words = document.slice(line.span);
  const bool open = line.ending == Ending::open;
  f.set(F::rule, any(marks, mark_rule));
  f.set(F::hint_rule, any(marks, mark_rule) && words[0] == '_');
  f.set(F::framed, any(marks, mark_framed));
  f.set(F::hashes, any(marks, mark_hashes));
  f.set(F::top_hashes, any(marks, mark_hashes) && line.marks.level == 1);
  f.set(F::equals, any(marks, mark_equals));
  f.set(F::bold, any(marks, mark_bold));
  const bool summary = any(marks, mark_bullet) && has_more_bullets(words);
  f.set(F::italic, any(marks, mark_italic) || summary);
  f.set(F::bullet, any(marks, mark_bullet));
  f.set(F::numbered, any(marks, mark_number));
  f.set(F::time_head, any(marks, mark_time));
  f.set(F::speech_dash, any(marks, mark_speech_dash));
  f.set(F::in_double_quotes,
        any(marks, mark_quoted) && any(marks, mark_double_quotes) && !line.upper);
  f.set(F::bracketed, any(marks, mark_bracketed));
  f.set(F::ends_open, open);
  f.set(F::ends_stop, line.ending == Ending::stop);
  f.set(F::ends_question, line.ending == Ending::question);
  f.set(F::ends_colon, line.ending == Ending::colon);
  f.set(F::ends_comma, line.ending == Ending::comma);
  f.set(F::capitals, line.upper);
  f.set(F::title_case, is_title_case(line));
  f.set(F::starts_lower, line.starts_lower);
  f.set(F::one_word, line.words <= 1);
  f.set(F::short_line, line.words <= short_words);
  f.set(F::headline_length, line.words <= headline_words);
  f.set(F::middle_length, line.words > short_words && line.words < long_line_words);
  f.set(F::long_line, line.words >= long_line_words);
  f.set(F::short_question,
        line.ending == Ending::question && line.words <= short_words && !line.has_quotes);
  f.set(F::many_numbers,
        line.numbers >= 2 && line.numbers * 3 >= line.words && !any(marks, mark_time));
  f.set(F::no_letters, line.words == line.numbers && !any(marks, mark_time | mark_clock));
  f.set(F::bars, line.has_bar);
  f.set(F::code, line.is_code);
  facts.label = any(marks, mark_time) ? 0 : label_length(document.text, line);
  if (facts.label)
    facts.label_key = word_key(
        document.slice(Span{line.marks.inner.start, line.marks.inner.start + facts.label}));
  if (line.words <= headline_words) facts.key = word_key(words);

  // No set phrase of a site or a byline stands in a sentence that quotes
  // somebody, but for "This article appeared under the headline".
  const bool quoting =
      line.has_quotes && line.words > byline_words && !words.starts_with("This article");
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  facts.figures = digit(words.front()) || digit(words.back());
  uint32_t& cues = facts.cues;
  if (!quoting) cues = line_cues(words);
  const std::string_view named =
      document.slice(Span{line.marks.inner.start, line.marks.inner.start + facts.label});
  facts.capital_label =
      facts.label && !(cues & (cue_time_stamp | cue_stamp_part)) &&
      std::none_of(named.begin(), named.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const bool label = facts.label && line.ending != Ending::colon;
  f.set(F::label, label && !(cues & cue_furniture_head));
  if ((cues & cue_furniture_weak) && label && open) cues |= cue_link_head;
  if (line.words <= byline_words && open && (is_slug(words) || (line.upper && is_headed(words))))
    cues |= cue_furniture_line;
  if (is_address(words)) cues |= cue_furniture_head;
  // "Published in The Mill News, May 3rd, 2026"
  if ((cues & cue_furniture_weak) && line.words <= byline_words && ends_in_date(document, line))
    cues |= cue_furniture_head;
  const bool short_byline = line.words <= byline_words &&
                            (line.ending != Ending::stop || line.words <= max_stopped_words);
  f.set(F::byline_opening,
        (cues & cue_byline) && short_byline && (line.capitalised >= 2 || line.upper));
  f.set(F::byline_role,
        (cues & cue_role) && short_byline && (line.capitalised >= 2 || line.words <= 2));
  if (open && line.upper) {
    facts.city = line.words <= max_city_words && is_dateline_city(words);
  } else if (open && line.words <= byline_words && line.capitalised > 0) {
    const std::string_view plain = last_plain_word(document.slice(line.marks.inner));
    f.set(F::names_only, plain.empty() && line.words >= 2 &&
                             (line.numbers == 0 || line.has_bar || ends_in_date(document, line)));
    facts.role_line = !plain.empty() && (line_cues(plain) & cue_role);
  }
  f.set(F::caption_words, (cues & cue_caption) || ((cues & cue_pictured) && open) ||
                              (line.words <= max_caption_words && credits_picture(words)));
  f.set(F::question_back, (cues & cue_refers_back) && line.ending == Ending::question);
  f.set(F::credit, cues & cue_credit);
  // Names make up half of such a line: "AP writer Ana Lund in Braga contributed."
  facts.foot_credit = ((cues & cue_foot) && line.capitalised * 2 >= line.words) ||
                      (cues & cue_agencies) || (line.starts_lower && is_desk_mark(words)) ||
                      is_source_mark(words) || is_agency_mark(words);
  facts.foot_site = ((cues & cue_invitation) && (cues & cue_medium) && !line.has_quotes) ||
                    (line.words <= max_address_words && (label || (cues & cue_invitation)) &&
                     words.find('@') != words.npos) ||
                    ((cues & cue_furniture_weak) && words.find('@') != words.npos) ||
                    words.starts_with("SOURCE ");
  f.set(F::endmark, cues & cue_endmark);
  f.set(F::entry_head, cues & cue_heading);
  f.set(F::furniture_line, cues & cue_furniture_line);
  f.set(F::furniture_head, cues & cue_furniture_head);
  f.set(F::furniture_inside, cues & cue_furniture_inside);
  f.set(F::furniture_weak, cues & cue_furniture_weak);
  f.set(F::furniture_many, cues & cue_furniture_many);
  f.set(F::link_head, cues & cue_link_head);
  f.set(F::to_the_reader, (cues & cue_reader) && !line.has_quotes);
  add_hints(document, line, f);
  return facts;
}

}  // namespace crosshead
