#include "text/compare_lines.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/line_phrases.h"

namespace crosshead {
namespace {

using F = Feature;

/// So many short lines in a row without any stop are a menu, a table or a list, not prose.
constexpr uint32_t fragment_run = 4;
/// This many above or below the article are a page's menu: no article's head is so long.
constexpr uint32_t menu_run = 8;
/// Within the article, a menu shows itself by so many lines like "Search" and "Sign in".
constexpr uint32_t min_menu_furniture = 2;
/// An interview: at least so many questions, and at most so many lines to each. More than
/// half of the questions speak to somebody, or as many lines between them of oneself outside
/// quotation marks: in an article whose headings are questions neither does.
constexpr uint32_t min_interview_questions = 4;
constexpr uint32_t max_lines_to_question = 4;
/// So many questions that stand alone, and do not go on from the text before, make others headings.
constexpr uint32_t least_headings = 2;

/// So many lines in a row without blank lines between them, each a label or name with figures, are
/// a list: "Oslo - OBX: DOWN 0.4 percent at 1,520.11". Each has at most so many words.
constexpr size_t min_rows = 3;
constexpr uint16_t max_row_words = 16;

/// Marks lines of the same key, 0 left aside. Open addressing, at most half full.
void mark_equal(std::span<const LineFacts> facts, uint64_t LineFacts::*key, Feature feature,
                std::span<Features> out) {
  size_t size = 64;
  while (size < facts.size() * 2) size *= 2;
  std::vector<uint32_t> slots(size, none);
  for (uint32_t i = 0; i < facts.size(); ++i) {
    const uint64_t own = facts[i].*key;
    if (own == 0) continue;
    size_t slot = (own ^ own >> 32) & (size - 1);
    while (slots[slot] != none && facts[slots[slot]].*key != own) slot = (slot + 1) & (size - 1);
    if (slots[slot] == none) {
      slots[slot] = i;
    } else {
      out[slots[slot]].set(feature);
      out[i].set(feature);
    }
  }
}

/// Whether blank lines part nearly all paragraphs.
bool is_spaced(std::span<const TextLine> lines, std::span<const uint8_t> prose, Body body) {
  uint32_t count = 0, tight = 0;
  for (size_t i = body.first + 1; i <= body.last && i < lines.size(); ++i) {
    count += prose[i];
    tight += prose[i] && !lines[i].blank_before;
  }
  return tight * 3 <= count;
}

/// The rows of lists without marks: lines that no blank line parts.
class Rows {
 public:
  Rows(std::span<const TextLine> lines, std::span<const LineFacts> facts,
       std::span<const uint8_t> prose, Body body, std::span<Features> out)
      : lines_(lines),
        facts_(facts),
        prose_(prose),
        body_(body),
        out_(out),
        spaced_(is_spaced(lines, prose, body)) {}

  /// Marks them as items.
  void mark() {
    for (size_t i = 0, end = i; i < lines_.size(); i = end) {
      const uint32_t above = i > 0 && spaced_ ? facts_[i - 1].cues : 0;
      const bool summary = above & cue_heading;
      const bool points = i < body_.first && lines_[i].blank_before && (above & stamps);
      const auto fits = [&](size_t k) {
        return summary ? is_plain(k) : points ? is_point(k) : k >= body_.first && is_row(k);
      };
      for (end = i; end < lines_.size() && (end == i || !lines_[end].blank_before) && fits(end);)
        ++end;
      for (size_t k = i; end - i >= (summary || points ? 2 : min_rows) && k < end; ++k) {
        out_[k].set(F::bullet);
        out_[k].set(F::below_colon, summary);
        for (const F f : {F::label, F::many_numbers, F::caption_words, F::names_only})
          out_[k].clear(f);
      }
      end += end == i;
    }
  }

 private:
  static constexpr uint32_t stamps = cue_byline | cue_time_stamp | cue_stamp_part;
  static constexpr uint32_t others =
      stamps | cue_furniture_line | cue_furniture_head | cue_link_head | cue_label;

  /// Below the head of a summary, a line with no mark of its own.
  bool is_plain(size_t i) const { return !facts_[i].label && !out_[i].has(F::bullet); }
  /// Between the byline and the text, a point of a summary without a head.
  bool is_point(size_t i) const {
    return i < body_.first && lines_[i].ending == Ending::open && lines_[i].words > menu_words &&
           !(facts_[i].cues & others) && !out_[i].has(F::names_only) &&
           !out_[i].has(F::caption_words) && !out_[i].has(F::bars);
  }
  /// A label or name with figures; between paragraphs that blank lines part, one without. In the
  /// article's foot, where sites count shares and views, it has both.
  bool is_row(size_t i) const {
    const TextLine& line = lines_[i];
    const bool inside = i > body_.first && i < body_.last;
    if (line.ending != Ending::open || (facts_[i].cues & others)) return false;
    if (line.numbers > 0 && line.words <= max_row_words &&
        (facts_[i].label || (inside && (facts_[i].figures || out_[i].has(F::many_numbers)))))
      return true;
    // Verse has few capitals.
    return spaced_ && inside && line.words <= short_words && !prose_[i] &&
           (facts_[i].label || line.capitalised * 2 >= line.words) &&
           !(line.marks.bits & ~mark_clock) && !out_[i].has(F::time_head);
  }

  std::span<const TextLine> lines_;
  std::span<const LineFacts> facts_;
  std::span<const uint8_t> prose_;
  Body body_;
  std::span<Features> out_;
  bool spaced_;
};

}  // namespace

void mark_runs(std::span<const TextLine> lines, std::span<const LineFacts> facts,
               std::span<const uint8_t> prose, Body body, std::span<Features> out) {
  mark_equal(facts, &LineFacts::key, F::repeated, out);
  Rows(lines, facts, prose, body, out).mark();
  const auto fragment = [&](size_t i) {
    return !prose[i] && !(facts[i].cues & (cue_byline | cue_time_stamp)) &&
           lines[i].ending == Ending::open && lines[i].words <= short_words &&
           !(lines[i].marks.bits & ~(mark_quoted | mark_double_quotes | mark_clock)) &&
           !out[i].has(F::time_head);
  };
  for (size_t i = 0; i < lines.size();) {
    size_t end = i;
    uint32_t furniture = 0;
    for (; end < lines.size() && fragment(end); ++end)
      furniture += (facts[end].cues & (cue_furniture_line | cue_furniture_head)) != 0;
    const bool run = end - i >= fragment_run, list = end - i >= 2 && i > 0 &&
                                                     lines[i - 1].ending == Ending::colon &&
                                                     !(facts[i - 1].cues & cue_link_head);
    for (size_t k = i; k < end; ++k) {
      const bool outside = k < body.first || k > body.last;
      out[k].set(F::fragments, run);
      out[k].set(F::outer_fragments, run && outside);
      out[k].set(F::menu, end - i >= menu_run && (outside ? lines[k].words <= menu_words
                                                          : furniture >= min_menu_furniture));
      out[k].set(F::below_colon, list);
    }
    i = end + (end == i);
  }
}

void compare_lines(std::span<const TextLine> lines, std::span<const LineFacts> facts,
                   std::span<const uint8_t> prose, Body body, std::span<Features> out) {
  std::array<uint32_t, 64> styles{};  // [style] lines that could be headings
  const auto style = [&](size_t i) -> uint32_t {
    const Features& f = out[i];
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
    const Features& f = out[i];
    return i > body.first && i < body.last && f.has(F::short_line) && f.has(F::ends_open) &&
           !prose[i] && !f.has(F::short_neighbour) && !f.has(F::many_numbers) &&
           !f.has(F::bullet) && !f.has(F::rule) && !f.has(F::furniture_line) &&
           !f.has(F::starts_lower);
  };
  for (size_t i = 0; i < lines.size(); ++i) styles[style(i)] += candidate(i);
  for (size_t i = 0; i < lines.size(); ++i)
    out[i].set(F::like_a_heading, candidate(i) && styles[style(i)] >= 2);

  uint32_t questions = 0, turns = 0, headings = 0, spoken = 0;
  const size_t end = std::min(body.last + 1, lines.size());
  for (size_t i = body.first - (body.first > 1); i < end; ++i) {  // the first may stand above
    const bool question = lines[i].ending == Ending::question && !lines[i].has_quotes;
    questions += question;
    const uint32_t speech = question ? cue_addresses | cue_label : cue_speaks;  // "Q. Why?"
    spoken += (facts[i].cues & speech) && !lines[i].has_quotes;
    const bool asks = out[i].has(F::short_question);
    turns += asks;
    headings += out[i].has(F::like_a_heading) || (asks && !out[i].has(F::question_back));
  }
  const bool in_person = spoken * 2 > questions;
  const bool interview = questions >= min_interview_questions && in_person &&
                         end - body.first <= questions * max_lines_to_question;
  for (size_t i = 0; i < lines.size(); ++i) {
    out[i].set(F::interview_question, interview && lines[i].ending == Ending::question);
    // "Who is against it?" between "What is the dam for?" and "What happens next?"
    if (!interview && lines[i].words > 2 &&
        (headings >= least_headings || (turns >= min_interview_questions && !in_person)))
      out[i].clear(F::question_back);
  }

  mark_equal(facts, &LineFacts::label_key, F::label_again, out);
  for (Features& f : out)
    if (f.has(F::repeated)) f.clear(F::label_again);
}

}  // namespace crosshead
