#include "text/headline.h"

#include <algorithm>
#include <string_view>

#include "text/compare_lines.h"
#include "text/line_phrases.h"

namespace crosshead {
namespace {

using F = Feature;

/// On a page that was pasted whole the headline has at most so many lines between it and the text.
constexpr size_t max_page_head = 40;
/// A byline and a standfirst stand at most so many lines below their headline.
constexpr size_t max_above_byline = 3, max_above_standfirst = 3;

/// What is all names and longer is a headline in title case.
constexpr uint16_t max_author_words = 5;

constexpr uint32_t byline_cues = cue_byline | cue_time_stamp | cue_stamp_part;
constexpr uint32_t no_headline =
    byline_cues | cue_furniture_line | cue_furniture_head | cue_link_head;

struct Head {
  const Document& document;
  std::span<const TextLine> lines;
  std::span<const LineFacts> facts;
  std::span<const Features> features;
  size_t first_prose;

  std::string_view text(size_t i) const { return document.slice(lines[i].span); }

  /// The line has so many words and no mark of anything else than a headline, but a bar perhaps.
  bool may_be(size_t i, uint16_t words) const {
    return lines[i].words >= words && !(facts[i].cues & no_headline) && !features[i].has(F::menu) &&
           !features[i].has(F::entry_head) && !features[i].has(F::caption_words) &&
           !features[i].has(F::bullet) && text(i).find('@') == std::string_view::npos;
  }
  bool is_like_one(size_t i, uint16_t words) const {
    return !features[i].has(F::bars) && may_be(i, words);
  }

  /// A byline or a time of publication stands right below.
  bool above_byline(size_t i) const {
    size_t between = 0;
    for (size_t k = i + 1; k < first_prose && between < max_above_byline; ++k) {
      if (facts[k].cues & byline_cues) return true;
      constexpr F beside[] = {F::caption_words, F::furniture_line, F::bullet, F::names_only,
                              F::byline_role};
      between += std::none_of(std::begin(beside), std::end(beside),
                              [&](F feature) { return features[k].has(feature); });
    }
    return false;
  }

  /// The last line of a page's head that may be its headline, above a byline if that is asked, or
  /// the one close above it: what stands right below a headline is a standfirst. A page may say its
  /// headline twice.
  size_t last(bool byline) const {
    const size_t top = first_prose - std::min(first_prose, max_page_head);
    const auto fits = [&](size_t i) {
      if (!byline)  // "You are signed in as" is none
        return is_like_one(i, menu_words + 1) && !(facts[i].cues & cue_reader);
      return is_like_one(i, first_headline_words) && above_byline(i) &&
             !(features[i].has(F::names_only) && lines[i].words <= max_author_words) &&
             !(i > 0 && (facts[i - 1].cues & cue_byline));
    };
    for (size_t i = first_prose; i-- > top;) {
      if (!fits(i)) continue;
      if (features[i].has(F::repeated)) return i;
      for (size_t k = i; k-- > top && k + max_above_standfirst >= i;)
        if (fits(k)) return k;
      return i;
    }
    return first_prose;
  }

  size_t first() const {
    for (size_t i = 0; i < first_prose; ++i)
      if (is_like_one(i, first_headline_words)) return i;
    return first_prose;
  }

  /// "Explained | Why the mill burnt down": a label before the headline, not a site's name behind.
  bool has_label_before_bar() const {
    const std::string_view label = text(0).substr(0, text(0).find('|'));
    return std::count(label.begin(), label.end(), ' ') <= 1 &&
           lines[0].capitalised * 2 < lines[0].words;
  }

  /// "Mill burns down | The Elvas Courier": a page's title is the headline where no other line
  /// above the text is one, and a headline behind its label is.
  bool has_title_of_page() const {
    if (lines.empty() || first_prose == 0 || first_prose > max_head || !lines[0].has_bar ||
        lines[0].ending != Ending::open || !may_be(0, first_headline_words) ||
        features[0].has(F::names_only) || std::count(text(0).begin(), text(0).end(), '|') != 1)
      return false;
    if (has_label_before_bar()) return true;
    for (size_t i = 1; i < first_prose; ++i)
      if (may_be(i, first_headline_words) && !features[i].has(F::byline_role)) return false;
    return true;
  }
};

}  // namespace

size_t find_headline(const Document& document, std::span<const TextLine> lines,
                     std::span<const LineFacts> facts, size_t first_prose, bool of_page,
                     std::span<Features> features) {
  const Head head{document, lines, facts, features, first_prose};
  size_t found = first_prose;
  for (size_t i = 0; i < first_prose; ++i)
    if (features[i].has(F::hint_title) && lines[i].words > 1) found = i;
  for (const bool byline : {true, false})
    if (of_page && found == first_prose) found = head.last(byline);
  if (found == first_prose && head.has_title_of_page()) {
    found = 0;
    features[0].clear(F::bars);
  }
  if (found == first_prose) found = head.first();
  if (found < first_prose) features[found].set(F::first_of_some_length);
  return found;
}

}  // namespace crosshead
