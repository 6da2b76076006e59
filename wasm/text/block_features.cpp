#include "text/block_features.h"

#include <algorithm>

#include "text/compare_lines.h"
#include "text/foot.h"
#include "text/headline.h"
#include "text/line_phrases.h"
#include "text/prose.h"

namespace crosshead {
namespace {

using F = Feature;

/// A kicker has at most so many words.
constexpr uint16_t max_kicker_words = 2;
/// A line of a table of results has at least so many figures.
constexpr uint16_t min_result_numbers = 3;
/// What stands of posts and desks below an author's name has at most so many words.
constexpr uint16_t role_words = 8;
/// So many times make a live blog; the heads of its entries have at most so many words.
constexpr uint32_t min_times = 2;
constexpr uint16_t entry_head_words = 12;
/// Where the habit of stops is sure, so few words in double quotation marks that have none are a
/// heading, not speech.
constexpr uint16_t quoted_head_words = 6;

bool any(uint16_t bits, uint32_t mask) {
  return bits & mask;
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
        facts_[i] = line_facts(document_, lines_[i]);
      out_[i] = facts_[i].features;
      cities_ += facts_[i].city;
    }
    for (size_t i = 0; i < 2 && i + 1 < lines_.size() && (i == 0 || out_[0].has(F::bars)); ++i)
      out_[i].set(F::bars, is_kicker(i));
    mark_foot(document_, lines_, facts_, out_);
    prose_ = find_prose(document_, lines_, facts_, out_);
    find_times();
    const Body body{prose_.first, prose_.last};
    mark_runs(lines_, facts_, prose_.lines, body, out_);
    prose_below_.assign(lines_.size(), 0);
    for (size_t i = lines_.size(); i-- > 1;)
      prose_below_[i - 1] = inserted(i) ? prose_below_[i] : prose(i);
    for (size_t i = 0; i < lines_.size(); ++i)
      out_[i].set(F::entry_head, heads_entry(i) || heads_entry(i + 1));
    mark_numbered_heads();
    headline_ = find_headline(document_, lines_, facts_, prose_.first, prose_.page_head, out_);
    for (size_t i = 0; i < lines_.size(); ++i) in_place(i);
    below_heads();
    compare_lines(lines_, facts_, prose_.lines, body, out_);
  }

 private:
  /// The name of a desk or form above what may be the headline: "Film review", "World news".
  bool is_kicker(size_t i) const {
    const TextLine &line = lines_[i], &below = lines_[i + 1];
    return (cues(i) & cue_kicker) && line.words <= max_kicker_words &&
           line.ending == Ending::open && below.ending == Ending::open &&
           below.words > first_headline_words && !out_[i + 1].has(F::byline_opening);
  }
  uint32_t cues(size_t i) const { return facts_[i].cues; }
  bool prose(size_t i) const { return prose_.lines[i]; }
  /// A caption or an advertisement, which may stand between any two lines of an article.
  bool inserted(size_t i) const {
    return out_[i].has(F::caption_words) || out_[i].has(F::furniture_line);
  }
  bool near(size_t i) const {  // a line without blank line between it and the next
    return i + 1 < lines_.size() && !lines_[i + 1].blank_before;
  }

  /// "Farms editor, Mill News" below the author's name, or "Ana Lund, farms editor, and Rui Costa".
  bool states_role(size_t i) const {
    const TextLine& line = lines_[i];
    bool below = false;
    if (i > 0) {
      const Features& above = out_[i - 1];
      const bool author = above.has(F::names_only) && !above.has(F::first_of_some_length);
      below = author || above.has(F::byline_opening) || above.has(F::byline_role);
    }
    return below ? line.words <= role_words
                 : line.capitalised * 2 >= line.words && !out_[i].has(F::title_case);
  }

  /// The times that head a live blog's entries; "13.50" is one right above text, if it has
  /// siblings.
  void find_times() {
    std::vector<uint32_t> clocks;
    for (uint32_t i = 0; i < lines_.size(); ++i) {
      times_ += any(lines_[i].marks.bits, mark_time);
      if (any(lines_[i].marks.bits, mark_clock)) clocks.push_back(i);
    }
    const auto above_text = [&](size_t i) {
      return i + 1 < lines_.size() && lines_[i + 1].words > lines_[i + 1].numbers &&
             (prose(i + 1) || (i + 2 < lines_.size() && prose(i + 2)));
    };
    uint32_t count = times_;
    for (const uint32_t i : clocks) count += above_text(i);
    for (const uint32_t i : clocks) {
      const bool time = count >= min_times && above_text(i);
      out_[i].set(time ? F::time_head : F::no_letters);
      times_ += time;
    }
  }
  /// A line of its own with nothing but the time of an entry.
  bool is_bare_time(size_t i) const {
    return out_[i].has(F::time_head) &&
           ((cues(i) & cue_time_stamp) || lines_[i].words == lines_[i].numbers);
  }
  /// The head of a live blog's entry, between its time and its text.
  bool heads_entry(size_t i) const {
    if (times_ < min_times || i == 0 || i + 1 >= lines_.size() || !is_bare_time(i - 1))
      return false;
    const TextLine& line = lines_[i];
    return line.ending == Ending::open && line.words <= entry_head_words &&
           !out_[i].has(F::time_head) && lines_[i + 1].words > line.words;
  }

  /// "1. Elvas is back" above a paragraph, and more of its kind: the heads of a numbered article.
  void mark_numbered_heads() {
    constexpr uint32_t min_heads = 3;
    const auto head = [&](size_t i) {
      const std::string_view line = document_.slice(lines_[i].span);
      const bool trails_off = line.ends_with("..") || line.ends_with("…");
      return (lines_[i].marks.bits & mark_number) && lines_[i].words <= short_words &&
             (!prose(i) || trails_off) && prose(i + 1);
    };
    uint32_t count = 0;
    for (size_t i = 0; i + 1 < lines_.size(); ++i) count += head(i);
    for (size_t i = 0; count >= min_heads && i + 1 < lines_.size(); ++i)
      if (head(i)) out_[i].set(F::entry_head);
  }

  /// A short line above items that say something, as "Key facts".
  bool heads_items(size_t i) const {
    constexpr uint16_t min_item_words = 2;
    const auto item = [&](size_t k) {
      return k < lines_.size() && out_[k].has(F::bullet) && lines_[k].words >= min_item_words;
    };
    const Ending ending = lines_[i].ending;
    return (ending == Ending::open || ending == Ending::question) &&
           lines_[i].words <= short_words && !out_[i].has(F::bullet) && item(i + 1) && item(i + 2);
  }

  /// "Saturday: the old gods" alone between paragraphs: no label of a table, whose cells begin with
  /// capitals and figures.
  bool heads_after_label(size_t i) const {
    const TextLine& line = lines_[i];
    const uint32_t behind = line.marks.inner.start + facts_[i].label + 2;
    return line.blank_before && !near(i) && line.ending == Ending::open &&
           line.words <= entry_head_words && i > 0 && prose(i - 1) && prose_below_[i] &&
           behind < line.marks.inner.end && text_[behind] >= 'a' && text_[behind] <= 'z';
  }

  /// Below a reader's letter, who wrote it and where: "Ana Lund", "Mill Road, Elvas".
  bool signs_letter(size_t i) const {
    const TextLine& line = lines_[i];
    return i > prose_.first && line.ending == Ending::open && line.words <= role_words &&
           (line.capitalised * 2 >= line.words || (cues(i) & cue_byline)) &&
           !out_[i].has(F::furniture_line) &&
           (prose(i - 1) || (!line.blank_before && out_[i - 1].has(F::byline_opening)));
  }

  /// What a line shows by where it stands.
  void in_place(size_t i) {
    const TextLine& line = lines_[i];
    Features& f = out_[i];
    const bool before = i<prose_.first, after = i> prose_.last && !before;
    f.set(F::before_prose, before);
    f.set(F::past_head, !before);
    f.set(F::after_prose, after);
    f.set(F::inside, !before && !after);
    // In the body a bare time heads an entry of a live blog.
    f.set(F::time_stamp, (cues(i) & cue_time_stamp) &&
                             ((before && times_ < min_times) || !(line.marks.bits & mark_time)));
    // The days of a chronicle head its parts; "On 3 May 2026." answers a question.
    if (!before && !after && f.has(F::time_stamp) &&
        (line.ending == Ending::stop ||
         (prose_above_ && prose_below_[i] && line.words <= menu_words))) {
      f.clear(F::time_stamp);
      f.clear(F::many_numbers);
    }
    if (after && f.has(F::time_stamp)) {  // of the page, not of an author
      f.clear(F::time_stamp);
      f.set(F::furniture_head);
    }
    f.set(F::time_stamp,
          before && i > 0 && (cues(i) & cue_stamp_part) && line.ending == Ending::open);
    // A dateline's city may have a line of its own; several head the parts of an article.
    if (before && facts_[i].city) f.set(F::names_only, cities_ == 1);
    if (i > 0 && i < headline_ && headline_ < prose_.first && f.has(F::names_only)) {  // a desk
      f.clear(F::names_only);
      f.set(F::bars);
    }
    // "Lives: Elvas" below the head is no author's.
    if (!before && f.has(F::label)) f.clear(F::names_only);
    if (f.has(F::label) && heads_after_label(i)) f.clear(F::label);
    if (before && f.has(F::italic)) f.clear(F::bullet);
    if (prose_.letters) {
      f.set(F::byline_opening, signs_letter(i));
      f.set(F::entry_head, i > headline_ && i + 1 == prose_.first && line.words <= short_words);
    }
    result_above_ = i > 0 && line.ending == Ending::open && line.numbers >= min_result_numbers &&
                    (result_above_ || (cues(i - 1) & cue_heading));
    if (result_above_) {  // "Singles: A Lund bt R Reis 6-3 6-2" below "Results"
      f.set(F::bullet);
      f.clear(F::label);
      f.clear(F::many_numbers);
    }
    if (before && facts_[i].role_line) f.set(F::byline_role, states_role(i));
    f.set(F::between_prose, prose_above_ && prose_below_[i]);
    f.set(F::above_items, prose_above_ && heads_items(i));
    if (!inserted(i)) prose_above_ = prose(i) || f.has(F::bullet);
    f.set(F::first_line, i == 0);
    f.set(F::last_line, i + 1 == lines_.size());
    const auto fragment = [&](size_t k) {
      return !prose(k) && lines_[k].ending == Ending::open && lines_[k].words <= short_words &&
             lines_[k].words > 0 && (before || !out_[k].has(F::bullet));
    };
    f.set(F::short_neighbour,
          (i > 0 && fragment(i - 1)) || (i + 1 < lines_.size() && fragment(i + 1)));
    const auto item = [&](size_t k) {  // the entries of menus are short
      if (k >= lines_.size()) return 0;
      return lines_[k].marks.bits &
             (mark_number | (lines_[k].words > menu_words ? mark_bullet : 0));
    };
    f.set(F::item_neighbour, item(i) & (item(i + 1) | (i > 0 ? item(i - 1) : 0)));
    f.set(F::stands_apart, line.blank_before && !near(i));
    f.set(F::breaks_stop_habit, prose_.stop_habit && line.ending == Ending::open);
    f.set(F::quoted_head, f.has(F::in_double_quotes) && prose_.sure_habit &&
                              f.has(F::between_prose) && line.ending == Ending::open &&
                              line.words <= quoted_head_words);
    // A short headline may stand right above a longer standfirst.
    f.set(F::beside_headline,
          before && headline_ < prose_.first && i != headline_ && i + 1 != headline_);
    const bool ends =
        f.has(F::credit) || f.has(F::endmark) || (f.has(F::rule) && text_[line.span.start] == '#');
    if ((i > prose_.page_end && !ends) || (prose_.page_head && i < headline_)) {
      f.set(F::site_part);  // whatever it is of the site's
      for (const F hint : {F::hint_heading, F::hint_title, F::hint_paragraph, F::hint_item})
        f.clear(hint);
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
      if (links && (prose(i) || out_[i].has(F::endmark) || out_[i].has(F::rule) ||
                    line.ending == Ending::stop || (line.blank_before && i <= prose_.last) ||
                    line.words > headline_words))
        links = false;
      if (links) out_[i].set(F::below_link_head);
      if (comments) out_[i].set(F::below_comments_head);
      above += size(i);
      const bool head = (cues(i) & cue_link_head) && line.words <= 6 &&
                        line.ending != Ending::stop && !out_[i].has(F::label);
      if (head) links = true;
      out_[i].set(F::furniture_line,
                  (cues(i) & cue_comments_head) && i < prose_.first && line.words <= 6);
      if ((cues(i) & cue_comments_head) && line.words <= 6 && i > prose_.first &&
          above * 2 >= all - above) {
        comments = true;
        out_[i].set(F::below_comments_head);
      }
    }
  }

  const Document& document_;
  std::string_view text_;
  std::span<const TextLine> lines_;
  std::vector<Features>& out_;
  std::vector<LineFacts>& facts_;  // [line]
  Prose prose_;
  std::vector<uint8_t> prose_below_;  // [line] the next line that is not inserted is prose
  uint32_t times_ = 0;                // lines with a time at their head
  uint32_t cities_ = 0;               // lines with nothing but a dateline's city
  size_t headline_ = 0;               // the line that is most likely the headline, or prose_.first
  bool prose_above_ = false, result_above_ = false;
};

}  // namespace

void find_features(const Document& document, std::span<const TextLine> lines,
                   std::vector<Features>& features, std::vector<LineFacts>& facts,
                   std::span<const uint32_t> kept, std::span<const LineFacts> before) {
  Extractor(document, lines, features, facts).run(kept, before);
}

}  // namespace crosshead
