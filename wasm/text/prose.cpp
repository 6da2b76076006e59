#include "text/prose.h"

#include <algorithm>
#include <utility>

#include "text/compare_lines.h"
#include "text/dateline.h"
#include "text/headline.h"
#include "text/line_phrases.h"
#include "text/main_text.h"

namespace crosshead {
namespace {

using F = Feature;

/// A line without a stop that is this long is prose all the same.
constexpr uint16_t prose_words = 25;
/// A line with a stop needs this many words to count as prose.
constexpr uint16_t min_prose_words = 2;
/// An author's name has at most so many words.
constexpr uint16_t author_words = 3;
constexpr size_t max_author = 25;  // bytes
/// Share of prose that ends in a stop which makes that a habit, and the lines of prose that make it
/// a sure one.
constexpr uint32_t habit_percent = 80;
constexpr uint32_t sure_habit_lines = 5;

class Finder {
 public:
  Finder(const Document& document, std::span<const TextLine> lines,
         std::span<const LineFacts> facts, std::span<Features> features)
      : document_(document), lines_(lines), facts_(facts), out_(features) {}

  Prose run() {
    prose_.lines.assign(lines_.size(), 0);
    bool any = false;
    for (const bool by_markup : {false, true}) {
      for (size_t i = 0; i < lines_.size(); ++i)
        if (reads_as_prose(i, any, by_markup)) {
          prose_.lines[i] = 1;
          any = true;
        }
      if (any) break;
    }
    const Body main = main_text(lines_, facts_, prose_.lines);
    prose_.page_head = main.first > 0;
    prose_.page_end = main.last;
    uint32_t count = 0, ended = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (i < main.first || i > main.last || !prose_.lines[i]) {
        prose_.lines[i] = 0;
        continue;
      }
      if (count++ == 0) prose_.first = i;
      prose_.last = i;
      ended += lines_[i].ending == Ending::stop || lines_[i].ending == Ending::question;
    }
    if (count == 0) prose_.first = lines_.size();
    for (size_t i = 0; i < std::min(lines_.size(), max_head); ++i) {
      const std::string_view line = document_.slice(lines_[i].span);
      prose_.letters = prose_.letters || (facts_[i].cues & cue_letters) ||
                       line.starts_with("Letters:") || line.starts_with("SIR ");
    }
    start_at_dateline();
    if (!prose_.letters) start_below_byline();
    prose_.stop_habit = count > 0 && ended * 100 >= count * habit_percent;
    prose_.sure_habit = prose_.stop_habit && count >= sure_habit_lines;
    return std::move(prose_);
  }

 private:
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
    const bool asks_in_head =
        !seen && i < max_head && line.ending == Ending::question && is_first_of_some_length(i);
    const bool sentence =
        ended && line.words >= min_prose_words && !f.has(F::title_case) && !asks_in_head;
    if (!sentence && line.words < prose_words && !(by_markup && f.has(F::hint_paragraph)))
      return false;
    // What stands in italics above the first paragraph is a standfirst.
    if ((line.marks.bits & marked) || (!seen && f.has(F::italic))) return false;
    return !(facts_[i].cues & other_cues) && !f.has(F::credit) && !f.has(F::byline_opening) &&
           !f.has(F::caption_words) && !f.has(F::bars) && !f.has(F::code) &&
           !f.has(F::furniture_line) && !(f.has(F::furniture_inside) && f.has(F::to_the_reader)) &&
           !f.has(F::hint_heading) && !f.has(F::hint_title) && !f.has(F::hint_caption);
  }

  /// At most a kicker or a site's name stands above line `i`: a question there is a headline.
  bool is_first_of_some_length(size_t i) const {
    return std::all_of(lines_.begin(), lines_.begin() + static_cast<std::ptrdiff_t>(i),
                       [](const TextLine& line) { return line.words <= menu_words; });
  }

  /// "Ana Lund", "Ana Lund, Mill News"
  bool short_name(size_t i) const {
    const bool facts = facts_[i].label && i + 1 < lines_.size() && facts_[i + 1].label;
    return out_[i].has(F::names_only) && !facts &&
           (lines_[i].words <= author_words ||
            document_.slice(lines_[i].span).find(',') < max_author);
  }
  /// A dateline opens the first paragraph: what stands above it is the article's head.
  void start_at_dateline() {
    // A city that no list has may do so below no more than a standfirst.
    bool lone = prose_.first < lines_.size() && has_lone_label(facts_);
    for (size_t i = prose_.first; i < std::min(lines_.size(), max_head); ++i) {
      if (!prose_.lines[i]) continue;
      if (find_dateline(document_.text, lines_[i].span, lone && i > 0).span.empty()) {
        lone = lone && i == prose_.first && lines_[i].words < long_line_words;
        continue;
      }
      for (size_t k = 0; k < i; ++k) prose_.lines[k] = 0;
      // An author's name may stand between the headline and the dateline.
      if (i > 0) out_[i - 1].set(F::dateline_below, i == 1 || !short_name(i - 1));
      prose_.first = i;
      return;
    }
  }

  /// A sentence right above a byline is a standfirst, not the first paragraph.
  void start_below_byline() {
    const size_t i = prose_.first;
    size_t below = i + 1;  // a picture may stand between the two
    while (below < lines_.size() && out_[below].has(F::caption_words)) ++below;
    if (i == 0 || below + 1 >= lines_.size()) return;
    const bool stamp =
        (facts_[below].cues & cue_stamp_part) && lines_[below].ending == Ending::open;
    if (!stamp && !out_[below].has(F::byline_opening) && !short_name(below)) return;
    if (lines_[i].words >= long_line_words || i >= max_head) return;
    prose_.lines[i] = 0;
    out_[i].set(F::byline_below);
    for (prose_.first = i + 1; prose_.first < lines_.size() && !prose_.lines[prose_.first];)
      ++prose_.first;
  }

  const Document& document_;
  std::span<const TextLine> lines_;
  std::span<const LineFacts> facts_;
  std::span<Features> out_;
  Prose prose_;
};

}  // namespace

bool has_lone_label(std::span<const LineFacts> facts) {
  return std::count_if(facts.begin(), facts.end(),
                       [](const LineFacts& line) { return line.capital_label; }) <= 1;
}

Prose find_prose(const Document& document, std::span<const TextLine> lines,
                 std::span<const LineFacts> facts, std::span<Features> features) {
  return Finder(document, lines, facts, features).run();
}

}  // namespace crosshead
