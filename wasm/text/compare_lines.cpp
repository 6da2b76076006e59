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
/// An interview: at least so many questions, and at most so many lines to each. An article whose
/// headings are questions has more text between them.
constexpr uint32_t min_interview_questions = 4;
constexpr uint32_t max_lines_to_question = 4;
/// So many questions that stand alone, and do not go on from the text before, make others headings.
constexpr uint32_t least_headings = 2;

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

}  // namespace

void mark_runs(std::span<const TextLine> lines, std::span<const LineFacts> facts,
               std::span<const uint8_t> prose, Body body, std::span<Features> out) {
  mark_equal(facts, &LineFacts::key, F::repeated, out);
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

  uint32_t questions = 0, headings = 0;
  const size_t end = std::min(body.last + 1, lines.size());
  for (size_t i = body.first; i < end; ++i) {
    const bool question = lines[i].ending == Ending::question && !lines[i].has_quotes;
    questions += question;
    headings += out[i].has(F::short_question) && !out[i].has(F::question_back);
  }
  const bool interview =
      questions >= min_interview_questions && end - body.first <= questions * max_lines_to_question;
  for (size_t i = 0; i < lines.size(); ++i) {
    out[i].set(F::interview_question, interview && lines[i].ending == Ending::question);
    // "Who is against it?" between "What is the dam for?" and "What happens next?"
    if (!interview && headings >= least_headings && lines[i].words > 2)
      out[i].clear(F::question_back);
  }

  mark_equal(facts, &LineFacts::label_key, F::label_again, out);
  for (Features& f : out)
    if (f.has(F::repeated)) f.clear(F::label_again);
}

}  // namespace crosshead
