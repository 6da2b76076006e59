#include "text/topics.h"
#include "text/sort_by.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/tokens.h"
#include "text/unicode.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Content words looked at on either side of a gap (Hearst: six sentences of twenty words).
constexpr uint32_t window = 120;
/// A section holds at least this many content words.
constexpr uint32_t min_section = 8;
/// How deep the likeness must fall, of 1000 on either side together.
constexpr int32_t min_depth = 140;
/// A gap with no likeness at all is a break even where there is nothing to fall from.
constexpr int32_t unlike = 40;

/// Words that belong to no topic; three letters or more, as shorter ones are not looked at.
constexpr auto function_words = std::to_array<std::string_view>(
    {"about", "above",   "after",     "again", "against", "all",     "also",  "although",
     "and",   "another", "any",       "are",   "around",  "because", "been",  "before",
     "being", "between", "both",      "but",   "can",     "could",   "did",   "does",
     "down",  "during",  "each",      "even",  "every",   "few",     "first", "for",
     "from",  "had",     "has",       "have",  "her",     "here",    "him",   "his",
     "how",   "however", "including", "into",  "its",     "just",    "last",  "like",
     "made",  "make",    "many",      "may",   "might",   "more",    "most",  "much",
     "must",  "new",     "nor",       "not",   "now",     "off",     "old",   "one",
     "only",  "other",   "our",       "out",   "over",    "own",     "per",   "said",
     "same",  "say",     "says",      "she",   "should",  "since",   "some",  "still",
     "such",  "than",    "that",      "the",   "their",   "them",    "then",  "there",
     "these", "they",    "this",      "those", "three",   "through", "told",  "too",
     "two",   "under",   "until",     "upon",  "very",    "was",     "well",  "were",
     "what",  "when",    "where",     "which", "while",   "who",     "whom",  "whose",
     "why",   "will",    "with",      "would", "year",    "years",   "yet",   "you",
     "your"});

uint32_t root(uint64_t value) {
  uint64_t low = 0, high = uint64_t{1} << 32;
  while (low + 1 < high) {
    const uint64_t middle = (low + high) / 2;
    (middle * middle <= value ? low : high) = middle;
  }
  return static_cast<uint32_t>(low);
}

class Tiler {
 public:
  explicit Tiler(const Document& document) : document_(document) {
    for (uint32_t i = 0; i < document.blocks.size(); ++i) {
      const BlockKind kind = document.blocks[i].kind;
      if (kind != BlockKind::paragraph && kind != BlockKind::list_item) continue;
      blocks_.push_back(i);
      starts_.push_back(static_cast<uint32_t>(words_.size()));
      add_words(document.blocks[i].span);
    }
    starts_.push_back(static_cast<uint32_t>(words_.size()));
    number_words();
  }

  /// Blocks that open a new topic, in order.
  std::vector<uint32_t> breaks() {
    const size_t gaps = blocks_.empty() ? 0 : blocks_.size() - 1;
    std::vector<int32_t> likeness(gaps);
    for (size_t g = 0; g < gaps; ++g) likeness[g] = likeness_at(starts_[g + 1]);
    std::vector<uint32_t> out;
    uint32_t section_start = 0;
    const auto all = static_cast<uint32_t>(words_.size());
    const std::vector<int32_t> left = peaks(likeness, false), right = peaks(likeness, true);
    for (size_t g = 0; g < gaps; ++g) {
      const uint32_t at = starts_[g + 1];
      if (at - section_start < min_section || all - at < min_section) continue;
      const bool lowest = (g == 0 || likeness[g] <= likeness[g - 1]) &&
                          (g + 1 == gaps || likeness[g] < likeness[g + 1]);
      const int32_t depth = left[g] + right[g] - 2 * likeness[g];
      if (!lowest || (depth < min_depth && likeness[g] > unlike)) continue;
      out.push_back(blocks_[g + 1]);
      section_start = at;
    }
    return out;
  }

 private:
  /// Keys of the content words of a block, plural endings off.
  void add_words(Span span) {
    const std::string_view text = document_.text;
    for (uint32_t at = skip_space(text, span.start, span.end); at < span.end;
         at = skip_space(text, at, span.end)) {
      const Token token = next_token(text, at, span.end, false);
      at = token.end;
      if (token.kind != TokenKind::word) continue;
      lower_.clear();
      append_lower(lower_, document_.slice(token));
      if (lower_.size() < 3 || contains<function_words>(lower_)) continue;
      if (lower_.size() > 3 && lower_.back() == 's' && lower_[lower_.size() - 2] != 's')
        lower_.pop_back();
      words_.push_back(word_key(lower_));
    }
  }

  /// Replaces keys by small numbers.
  void number_words() {
    std::vector<uint64_t> keys = words_;
    sort_by(keys, [](uint64_t key) { return key; });
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (uint64_t& word : words_)
      word = static_cast<uint64_t>(std::lower_bound(keys.begin(), keys.end(), word) - keys.begin());
    before_.assign(keys.size(), 0);
    behind_.assign(keys.size(), 0);
  }

  /// Cosine of the words before and behind `at`, times 1000.
  int32_t likeness_at(uint32_t at) {
    const uint32_t from = at - std::min(at, window);
    const uint32_t to = std::min(static_cast<uint32_t>(words_.size()), at + window);
    for (uint32_t i = from; i < at; ++i) ++before_[words_[i]];
    for (uint32_t i = at; i < to; ++i) ++behind_[words_[i]];
    uint64_t product = 0, before = 0, behind = 0;  // every word adds its count once per occurrence
    for (uint32_t i = from; i < at; ++i) {
      before += before_[words_[i]];
      product += behind_[words_[i]];
    }
    for (uint32_t i = at; i < to; ++i) behind += behind_[words_[i]];
    for (uint32_t i = from; i < at; ++i) before_[words_[i]] = 0;
    for (uint32_t i = at; i < to; ++i) behind_[words_[i]] = 0;
    const uint32_t norm = root(before * behind);
    return norm ? static_cast<int32_t>(product * 1000 / norm) : 0;
  }

  /// [gap] how high the likeness climbs from there without falling, to the left or to the right.
  static std::vector<int32_t> peaks(const std::vector<int32_t>& likeness, bool to_right) {
    std::vector<int32_t> out(likeness);
    const size_t n = likeness.size();
    for (size_t k = 1; k < n; ++k) {
      const size_t i = to_right ? n - 1 - k : k, beside = to_right ? i + 1 : i - 1;
      if (likeness[beside] >= likeness[i]) out[i] = out[beside];
    }
    return out;
  }

  const Document& document_;
  std::vector<uint32_t> blocks_;           // [unit] index of its block
  std::vector<uint32_t> starts_;           // [unit] its first word; one more cell for the end
  std::vector<uint64_t> words_;            // content words of all units
  std::vector<uint32_t> before_, behind_;  // [word] counts on the two sides of the gap at hand
  std::string lower_;
};

}  // namespace

void find_topics(Document& document) {
  if (document.sections.size() != 1 || document.sections[0].kind != SectionKind::opening) return;
  for (const uint32_t block : Tiler(document).breaks()) {
    const uint32_t at = document.blocks[block].span.start, end = document.sections.back().span.end;
    document.sections.back().span.end = at;
    document.sections.push_back({.span = {at, end}, .kind = SectionKind::topic});
  }
}

}  // namespace crosshead
