#include "text/main_text.h"

#include <algorithm>

#include "text/line_phrases.h"

namespace crosshead {
namespace {

/// What a line gains, in words: a paragraph as many as it has, to a limit.
constexpr int bytes_of_word = 6;
constexpr int most_words = 100;
/// What others lose: furniture the more, the longer a run of it goes on, so that an advertisement
/// between two paragraphs costs less than either of them.
constexpr int furniture_loss = 6;
constexpr int longest_run = 4;
constexpr int other_loss = 3;
/// What follows the head of comments reads as text and is none of the article's.
constexpr int comments_loss = 40;

/// A head or foot of a page has at least so many lines that are no running text, and among them so
/// many of furniture; a head may instead have so many entries of menus, which no article has. It
/// holds no more than this share of the running text.
constexpr uint32_t least_others = 4, least_furniture = 2, least_entries = 16;
constexpr int head_share = 4;

constexpr uint32_t furniture =
    cue_furniture_line | cue_furniture_head | cue_link_head | cue_comments_head;
/// Ends an article, and is furniture in its foot.
constexpr uint32_t ends = cue_credit | cue_endmark;

}  // namespace

Body main_text(std::span<const TextLine> lines, std::span<const LineFacts> facts,
               std::span<const uint8_t> prose) {
  const auto words = [&](size_t i) {
    const uint32_t bytes = lines[i].span.end - lines[i].span.start;
    return prose[i] ? std::min(static_cast<int>(bytes) / bytes_of_word, most_words) : 0;
  };
  int run = 0;  // of lines that are no running text
  const auto gain = [&](size_t i) {
    run = prose[i] ? 0 : std::min(run + 1, longest_run);
    if (prose[i]) return words(i);
    if (facts[i].features.has(Feature::caption_words) ||
        facts[i].features.has(Feature::short_question))
      return 0;
    if (facts[i].cues & cue_comments_head) return -comments_loss;
    return facts[i].cues & furniture ? -run * furniture_loss : -other_loss;
  };
  const auto is_furnished = [&](size_t from, size_t to) {
    uint32_t others = 0, furnished = 0;
    for (size_t i = from; i < to; ++i) {
      others += !prose[i];
      furnished += !prose[i] && (facts[i].cues & (furniture | ends));
    }
    return others >= least_others && furnished >= least_furniture;
  };

  size_t first = 0, end = 0, start = 0;  // the best stretch, and where the one at hand starts
  int64_t sum = 0, best = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (sum <= 0) {
      sum = 0;
      start = i;
    }
    sum += gain(i);
    if (sum >= best && prose[i]) {
      best = sum;
      first = start;
      end = i + 1;
    }
  }
  int64_t above = 0, inside = 0;
  for (size_t i = 0; i < end; ++i) (i < first ? above : inside) += words(i);
  uint32_t entries = 0;
  for (size_t i = 0; i < first; ++i) entries += !prose[i] && lines[i].words <= menu_words;
  const bool menus = entries >= least_entries || is_furnished(0, first);
  if (above * head_share > inside || !menus) first = 0;
  if (!is_furnished(end, lines.size())) end = lines.size();
  while (end < lines.size() && !(facts[end].cues & (furniture | ends))) ++end;
  return {first, end - (end > 0)};
}

}  // namespace crosshead
