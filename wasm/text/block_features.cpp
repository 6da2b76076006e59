#include "text/block_features.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/dateline.h"
#include "text/line_phrases.h"
#include "text/picture_credits.h"
#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

using F = Feature;

// Lengths in words. A heading inside an article is short (Google's, the BBC's and the Guardian's
// style guides all ask for a few words); a headline runs to some sixteen words, a standfirst to
// forty.
constexpr uint16_t short_words = 10;
constexpr uint16_t headline_words = 20;
constexpr uint16_t first_headline_words = 3;
constexpr uint16_t long_line_words = 28;
/// A line without a stop that is this long is prose all the same.
constexpr uint16_t prose_words = 25;
/// A line with a stop needs this many words to count as prose.
constexpr uint16_t min_prose_words = 2;
constexpr uint16_t byline_words = 16;
constexpr uint16_t max_caption_words = 70;
/// So many short lines in a row without any stop are a menu, a table or a list, not prose.
constexpr uint32_t fragment_run = 4;
/// An article's head and foot have at most so many lines.
constexpr size_t max_head = 12;
constexpr size_t foot_lines = 4;
/// This many above or below the article are a page's menu: no article's head is so long.
constexpr uint32_t menu_run = 8;
/// Within the article, a menu shows itself by so many lines like "Search" and "Sign in".
constexpr uint32_t min_menu_furniture = 2;
/// An interview: at least so many questions, and at most so many lines to each. An article whose
/// headings are questions has more text between them.
constexpr uint32_t min_interview_questions = 4;
constexpr uint32_t max_lines_to_question = 4;
/// Share of prose that ends in a stop which makes that a habit.
constexpr uint32_t habit_percent = 80;

/// Small words between the names of a byline: "Ana Duarte and John Reed in Braga".
constexpr auto between_names = std::to_array<std::string_view>(
    {"and", "at",  "in",  "for", "of",  "from", "with", "de", "da", "di", "del",
     "van", "von", "der", "den", "bin", "al",   "el",   "la", "le", "y",  "e"});

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

class Extractor {
 public:
  Extractor(const Document& document, std::span<const TextLine> lines, std::vector<Features>& out,
            std::vector<LineFacts>& facts)
      : document_(document), text_(document.text), lines_(lines), out_(out), facts_(facts) {}

  void run(std::span<const uint32_t> kept, std::span<const LineFacts> before) {
    facts_.assign(lines_.size(), {});
    out_.resize(lines_.size());
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!kept.empty() && kept[i] != none)
        facts_[i] = before[kept[i]];
      else
        alone(i);
      out_[i] = facts_[i].features;
      const bool at_foot = i + foot_lines >= lines_.size();
      if ((cues(i) & cue_reported_from) && at_foot && lines_[i].words <= short_words &&
          lines_[i].capitalised >= 3)
        out_[i].set(F::credit);
    }
    find_prose();
    fragments();
    prose_below_.assign(lines_.size(), 0);
    for (size_t i = lines_.size(); i-- > 1;)
      prose_below_[i - 1] = inserted(i) ? prose_below_[i] : prose(i);
    for (size_t i = 0; i < lines_.size(); ++i) in_place(i);
    below_heads();
    compare();
  }

 private:
  uint32_t cues(size_t i) const { return facts_[i].cues; }
  bool prose(size_t i) const { return prose_[i]; }
  /// A caption or an advertisement, which may stand between any two lines of an article.
  bool inserted(size_t i) const {
    return out_[i].has(F::caption_words) || out_[i].has(F::furniture_line);
  }
  bool near(size_t i) const {  // a line without blank line between it and the next
    return i + 1 < lines_.size() && !lines_[i + 1].blank_before;
  }

  /// What a line shows by itself.
  void alone(size_t i) {
    const TextLine& line = lines_[i];
    Features& f = facts_[i].features;
    const uint16_t marks = line.marks.bits;
    const bool open = line.ending == Ending::open;
    f.set(F::rule, any(marks, mark_rule));
    f.set(F::framed, any(marks, mark_framed));
    f.set(F::hashes, any(marks, mark_hashes));
    f.set(F::top_hashes, any(marks, mark_hashes) && line.marks.level == 1);
    f.set(F::equals, any(marks, mark_equals));
    f.set(F::bold, any(marks, mark_bold));
    f.set(F::italic, any(marks, mark_italic));
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
    f.set(F::no_letters, line.words == line.numbers && !any(marks, mark_time));
    f.set(F::bars, line.has_bar);
    f.set(F::code, line.is_code);
    facts_[i].label = any(marks, mark_time) ? 0 : label_length(text_, line);
    f.set(F::label, facts_[i].label && line.ending != Ending::colon);
    if (facts_[i].label)
      facts_[i].label_key = word_key(text_.substr(line.marks.inner.start, facts_[i].label));
    if (line.words <= headline_words) facts_[i].key = word_key(document_.slice(line.span));

    // No set phrase of a site or a byline stands in a sentence that quotes somebody.
    const bool quoting = line.has_quotes && line.words > byline_words;
    const uint32_t cues = facts_[i].cues = quoting ? 0 : line_cues(document_.slice(line.span));
    const bool short_byline = line.words <= byline_words && line.ending != Ending::stop;
    f.set(F::byline_opening,
          (cues & cue_byline) && short_byline && (line.capitalised >= 2 || line.upper));
    f.set(F::byline_role, (cues & cue_role) && short_byline && line.capitalised >= 2);
    f.set(F::names_only, open && !line.upper && (line.numbers == 0 || line.has_bar) && names(line));
    f.set(F::caption_words, (cues & cue_caption) || (line.words <= max_caption_words &&
                                                     credits_picture(document_.slice(line.span))));
    f.set(F::question_back, (cues & cue_refers_back) && line.ending == Ending::question);
    f.set(F::credit, cues & cue_credit);
    f.set(F::endmark, cues & cue_endmark);
    f.set(F::furniture_line, cues & cue_furniture_line);
    f.set(F::furniture_head, cues & cue_furniture_head);
    f.set(F::furniture_inside, cues & cue_furniture_inside);
    f.set(F::furniture_weak, cues & cue_furniture_weak);
    f.set(F::furniture_many, cues & cue_furniture_many);
    f.set(F::link_head,
          (cues & cue_link_head) || ((cues & cue_furniture_weak) && f.has(F::label) && open));
    f.set(F::to_the_reader, (cues & cue_reader) && !line.has_quotes);
    hints(line, f);
  }

  void hints(const TextLine& line, Features& f) {
    if (line.hint == none) return;
    switch (document_.hints[line.hint].tag) {
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

  /// Nothing but names, with small words between them: "Ana Duarte and John Reed in Braga".
  bool names(const TextLine& line) const {
    if (line.words < 2 || line.words > byline_words) return false;
    uint32_t capitals = 0;
    const std::string_view inner = document_.slice(line.marks.inner);
    const auto size = static_cast<uint32_t>(inner.size());
    for (uint32_t at = 0, end = 0; at < size; at = skip_space(inner, end, size)) {
      for (end = at; end < size && !(char_class(decode(inner, end).c) & char_space);)
        end += decode(inner, end).length;
      const uint8_t first = char_class(decode(inner, at).c);
      const std::string_view word = inner.substr(at, end - at);
      if (first & char_upper)
        ++capitals;
      else if ((first & char_letter) &&
               std::find(between_names.begin(), between_names.end(), word) == between_names.end())
        return false;
    }
    return capitals > 0;
  }

  /// A line that reads as running text. `seen` tells that an earlier one does; `by_markup` takes
  /// the paragraphs that markup gives, whatever they end with.
  bool reads_as_prose(size_t i, bool seen, bool by_markup) const {
    constexpr uint32_t other_cues = cue_furniture_line | cue_furniture_head | cue_comments_head |
                                    cue_endmark | cue_time_stamp | cue_link_head;
    constexpr uint16_t marked =
        mark_rule | mark_framed | mark_hashes | mark_equals | mark_bracketed;
    const TextLine& line = lines_[i];
    const Features& f = out_[i];
    const bool ended = line.ending == Ending::stop ||
                       (line.ending == Ending::question && line.words > short_words);
    const bool sentence = ended && line.words >= min_prose_words && !f.has(F::title_case);
    if (!sentence && line.words < prose_words && !(by_markup && f.has(F::hint_paragraph)))
      return false;
    // What stands in italics above the first paragraph is a standfirst.
    if (line.marks.bits & (seen ? marked : marked | mark_italic)) return false;
    return !(cues(i) & other_cues) && !f.has(F::credit) && !f.has(F::byline_opening) &&
           !f.has(F::caption_words) && !f.has(F::bars) && !f.has(F::code) &&
           !(f.has(F::furniture_inside) && f.has(F::to_the_reader)) && !f.has(F::hint_heading) &&
           !f.has(F::hint_title) && !f.has(F::hint_caption);
  }

  void find_prose() {
    prose_.assign(lines_.size(), 0);
    uint32_t count = 0, ended = 0;
    for (const bool by_markup : {false, true}) {
      for (size_t i = 0; i < lines_.size(); ++i) {
        if (!reads_as_prose(i, count > 0, by_markup)) continue;
        prose_[i] = 1;
        if (count++ == 0) first_prose_ = i;
        last_prose_ = i;
        ended += lines_[i].ending == Ending::stop || lines_[i].ending == Ending::question;
      }
      if (count > 0) break;
    }
    if (count == 0) first_prose_ = lines_.size();
    start_at_dateline();
    start_below_byline();
    for (const TextLine& line : lines_) times_ += any(line.marks.bits, mark_time);
    stop_habit_ = count > 0 && ended * 100 >= count * habit_percent;
  }

  /// A dateline opens the first paragraph: what stands above it is the article's head.
  void start_at_dateline() {
    for (size_t i = first_prose_; i < std::min(lines_.size(), max_head); ++i) {
      if (!prose(i) || find_dateline(text_, lines_[i].span).span.empty()) continue;
      for (size_t k = 0; k < i; ++k) prose_[k] = 0;
      if (i > 0) out_[i - 1].set(F::dateline_below);
      first_prose_ = i;
      return;
    }
  }

  /// A sentence right above a byline is a standfirst, not the first paragraph.
  void start_below_byline() {
    const size_t i = first_prose_;
    if (i == 0 || i + 2 >= lines_.size() || !out_[i + 1].has(F::byline_opening)) return;
    if (lines_[i].words >= long_line_words || i >= max_head) return;
    prose_[i] = 0;
    out_[i].set(F::byline_below);
    for (first_prose_ = i + 1; first_prose_ < lines_.size() && !prose(first_prose_);)
      ++first_prose_;
  }

  /// What a line shows by where it stands.
  void in_place(size_t i) {
    const TextLine& line = lines_[i];
    Features& f = out_[i];
    const bool before = i<first_prose_, after = i> last_prose_ && !before;
    f.set(F::before_prose, before);
    f.set(F::past_head, !before);
    f.set(F::after_prose, after);
    f.set(F::inside, !before && !after);
    // In the body a bare time heads an entry of a live blog.
    f.set(F::time_stamp,
          (cues(i) & cue_time_stamp) && ((before && times_ < 2) || !(line.marks.bits & mark_time)));
    f.set(F::between_prose, prose_above_ && prose_below_[i]);
    if (!inserted(i)) prose_above_ = prose(i);
    f.set(F::first_line, i == 0);
    f.set(F::last_line, i + 1 == lines_.size());
    const auto fragment = [&](size_t k) {
      return !prose(k) && lines_[k].ending == Ending::open && lines_[k].words <= short_words &&
             lines_[k].words > 0;
    };
    f.set(F::short_neighbour,
          (i > 0 && fragment(i - 1)) || (i + 1 < lines_.size() && fragment(i + 1)));
    const auto numbered = [&](size_t k) { return lines_[k].marks.bits & mark_number; };
    f.set(F::numbered_neighbour, numbered(i) && ((i > 0 && numbered(i - 1)) ||
                                                 (i + 1 < lines_.size() && numbered(i + 1))));
    f.set(F::stands_apart, line.blank_before && !near(i));
    f.set(F::breaks_stop_habit, stop_habit_ && line.ending == Ending::open);
    constexpr uint32_t no_headline =
        cue_byline | cue_time_stamp | cue_furniture_line | cue_furniture_head;
    if (before && !headline_seen_ && line.words >= first_headline_words &&
        !(cues(i) & no_headline) && !line.has_bar && !f.has(F::menu)) {
      headline_seen_ = true;
      f.set(F::first_of_some_length);
    }
  }

  /// Runs of short lines without stops.
  void fragments() {
    const auto fragment = [&](size_t i) {
      return !prose(i) && lines_[i].ending == Ending::open && lines_[i].words <= short_words &&
             !(lines_[i].marks.bits & ~(mark_quoted | mark_double_quotes));
    };
    for (size_t i = 0; i < lines_.size();) {
      size_t end = i;
      uint32_t furniture = 0;
      for (; end < lines_.size() && fragment(end); ++end)
        furniture += (cues(end) & (cue_furniture_line | cue_furniture_head)) != 0;
      const bool run = end - i >= fragment_run, list = end - i >= 2 && i > 0 &&
                                                       lines_[i - 1].ending == Ending::colon &&
                                                       !(cues(i - 1) & cue_link_head);
      for (size_t k = i; k < end; ++k) {
        const bool outside = k < first_prose_ || k > last_prose_;
        out_[k].set(F::fragments, run);
        out_[k].set(F::outer_fragments, run && outside);
        out_[k].set(F::menu, end - i >= menu_run && (outside || furniture >= min_menu_furniture));
        out_[k].set(F::below_colon, list);
      }
      i = end + (end == i);
    }
  }

  /// Links under "Read more:", comments under "3 comments".
  void below_heads() {
    bool links = false, comments = false;
    uint64_t above = 0, all = 0;  // bytes of prose
    const auto size = [&](size_t i) {
      return prose(i) ? lines_[i].span.end - lines_[i].span.start : 0;
    };
    for (size_t i = 0; i < lines_.size(); ++i) all += size(i);
    for (size_t i = 0; i < lines_.size(); ++i) {
      const TextLine& line = lines_[i];
      if (links && (prose(i) || line.ending == Ending::stop ||
                    (line.blank_before && i <= last_prose_) || line.words > headline_words))
        links = false;
      if (links) out_[i].set(F::below_link_head);
      if (comments) out_[i].set(F::below_comments_head);
      above += size(i);
      const bool head = (cues(i) & cue_link_head) && line.words <= 6 && line.ending != Ending::stop;
      if (head) links = true;
      if ((cues(i) & cue_comments_head) && line.words <= 6 && i > first_prose_ &&
          above * 2 >= all - above) {
        comments = true;
        out_[i].set(F::below_comments_head);
      }
    }
  }

  /// Lines that look like this article's other headings, and labels that come again.
  void compare() {
    std::array<uint32_t, 64> styles{};  // [style] lines that could be headings
    const auto style = [&](size_t i) -> uint32_t {
      const Features& f = out_[i];
      const uint32_t form = f.has(F::framed)      ? 1
                            : f.has(F::hashes)    ? 2
                            : f.has(F::equals)    ? 3
                            : f.has(F::bold)      ? 4
                            : f.has(F::numbered)  ? 5
                            : f.has(F::time_head) ? 6
                                                  : 0;
      return form * 3 + (f.has(F::capitals) ? 2 : f.has(F::title_case) ? 1 : 0);
    };
    const auto candidate = [&](size_t i) {
      const Features& f = out_[i];
      return i > first_prose_ && i < last_prose_ && f.has(F::short_line) && f.has(F::ends_open) &&
             !prose(i) && !f.has(F::short_neighbour) && !f.has(F::many_numbers) &&
             !f.has(F::bullet) && !f.has(F::rule) && !f.has(F::furniture_line) &&
             !f.has(F::starts_lower);
    };
    for (size_t i = 0; i < lines_.size(); ++i) styles[style(i)] += candidate(i);
    for (size_t i = 0; i < lines_.size(); ++i)
      out_[i].set(F::like_a_heading, candidate(i) && styles[style(i)] >= 2);

    uint32_t questions = 0;
    for (const TextLine& line : lines_)
      questions += line.ending == Ending::question && !line.has_quotes;
    if (questions >= min_interview_questions && lines_.size() <= questions * max_lines_to_question)
      for (size_t i = 0; i < lines_.size(); ++i)
        out_[i].set(F::interview_question, lines_[i].ending == Ending::question);

    mark_equal(&LineFacts::label_key, F::label_again);
    mark_equal(&LineFacts::key, F::repeated);
  }

  /// Marks lines of the same key, 0 left aside. Open addressing, at most half full.
  void mark_equal(uint64_t LineFacts::*key, Feature feature) {
    size_t size = 64;
    while (size < lines_.size() * 2) size *= 2;
    slots_.assign(size, none);
    for (uint32_t i = 0; i < lines_.size(); ++i) {
      const uint64_t own = facts_[i].*key;
      if (own == 0) continue;
      size_t slot = (own ^ own >> 32) & (size - 1);
      while (slots_[slot] != none && facts_[slots_[slot]].*key != own)
        slot = (slot + 1) & (size - 1);
      if (slots_[slot] == none) {
        slots_[slot] = i;
      } else {
        out_[slots_[slot]].set(feature);
        out_[i].set(feature);
      }
    }
  }

  const Document& document_;
  std::string_view text_;
  std::span<const TextLine> lines_;
  std::vector<Features>& out_;
  std::vector<LineFacts>& facts_;     // [line]
  std::vector<uint8_t> prose_;        // [line]
  std::vector<uint8_t> prose_below_;  // [line] the next line that is not inserted is prose
  std::vector<uint32_t> slots_;       // [power of two]: line or none
  size_t first_prose_ = 0, last_prose_ = 0;
  uint32_t times_ = 0;  // lines with a time at their head
  bool prose_above_ = false, stop_habit_ = false, headline_seen_ = false;
};

}  // namespace

void find_features(const Document& document, std::span<const TextLine> lines,
                   std::vector<Features>& features, std::vector<LineFacts>& facts,
                   std::span<const uint32_t> kept, std::span<const LineFacts> before) {
  Extractor(document, lines, features, facts).run(kept, before);
}

}  // namespace crosshead
