#include "text/foot.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/headline.h"
#include "text/line_phrases.h"
#include "text/picture_credits.h"

namespace crosshead {
namespace {

using F = Feature;

/// An article's foot has at most so many lines.
constexpr size_t foot_lines = 4;
/// So many bytes may stand before the author's name in "Contact Ana Lund at", ...
constexpr size_t max_invitation = 10;
/// ... and between its first two names and the verb in "Ana Lund Reis covers farms".
constexpr size_t max_surname = 12;

/// What authors do, at the foot of what they wrote.
constexpr auto verbs =
    std::to_array<std::string_view>({" is a", " is the ", " covers ", " writes ", " teaches "});

/// The author's first two names, where the article's head gives them: "Ana Lund".
std::string_view find_author(const Document& document, std::span<const TextLine> lines,
                             std::span<const LineFacts> facts, std::span<const Features> features) {
  for (size_t i = 1; i < std::min(max_head, lines.size()); ++i) {
    const bool by = features[i].has(F::byline_opening);
    if (!by && !features[i].has(F::names_only) && !facts[i].role_line) continue;
    std::string_view line = document.slice(lines[i].span);
    if (by) line.remove_prefix(line.find(' ') + 1);
    const size_t space = line.find(' ');
    if (space == line.npos) return {};
    line = line.substr(0, line.find(' ', space + 1));
    return line.substr(0, line.find(','));
  }
  return {};
}

/// "Ana Lund covers farms", "The writer is a farmer".
bool tells_of(std::string_view who, std::string_view line) {
  if (who.empty() || !line.starts_with(who)) return false;
  for (const std::string_view verb : verbs)
    if (line.find(verb, who.size()) <= who.size() + max_surname) return true;
  return false;
}

}  // namespace

void mark_foot(const Document& document, std::span<const TextLine> lines,
               std::span<const LineFacts> facts, std::span<Features> features) {
  const std::string_view author = find_author(document, lines, facts, features);
  bool last = true;  // nothing of the article stands below
  for (size_t i = lines.size(), end = i - std::min(i, foot_lines); i-- > end;) {
    const std::string_view line = document.slice(lines[i].span);
    const bool reach = !author.empty() && line.find(author) <= max_invitation &&
                       (line.find('@') != line.npos || (facts[i].cues & cue_medium));
    const bool site = reach || facts[i].foot_site,
               life = !site && (tells_of(author, line) || tells_of("The writer", line));
    features[i].set(F::furniture_line, site);
    features[i].set(F::credit, life || facts[i].foot_credit);
    features[i].set(F::endmark, life);  // long as it may be
    if (life && i > 0 && features[i - 1].has(F::rule)) features[i - 1].set(F::hint_rule);
    if (last && ends_in_provider(line)) features[i].clear(F::caption_words);
    last = last && (site || features[i].has(F::credit) || features[i].has(F::furniture_line));
  }
}

}  // namespace crosshead
