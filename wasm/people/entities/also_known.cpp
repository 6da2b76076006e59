#include "people/entities/also_known.h"

#include <algorithm>
#include <array>

namespace crosshead {
namespace {

constexpr uint32_t max_bracket_tokens = 30;

constexpr auto name_nouns =
    std::to_array<std::string_view>({"abbreviation", "acronym", "alias", "handle", "initials",
                                     "moniker", "name", "nickname", "pseudonym"});
constexpr auto name_kinds = std::to_array<std::string_view>({"stage", "pen", "birth", "ring"});
constexpr auto owners = std::to_array<std::string_view>({"his", "her", "their", "its", "the"});
constexpr auto adverbs = std::to_array<std::string_view>(
    {"better", "best", "also", "formerly", "professionally", "popularly", "commonly", "widely",
     "previously", "otherwise", "simply", "mostly", "usually", "sometimes", "once"});

/// Steps back over the tokens before a name.
class Back {
 public:
  Back(const Document& document, uint32_t end, uint32_t limit)
      : document_(document), end_(end), limit_(limit) {}

  bool take(std::string_view word) {
    if (text() != word) return false;
    --end_;
    return true;
  }
  bool take_one_of(const auto& words) {
    if (std::find(words.begin(), words.end(), text()) == words.end()) return false;
    --end_;
    return true;
  }
  void take_capital() {
    if (end_ > limit_ && (document_.tokens[end_ - 1].shape & shape_upper_first)) --end_;
  }
  void skip_mark() {
    if (end_ > limit_ && document_.tokens[end_ - 1].kind == TokenKind::quote_mark) --end_;
  }
  void skip_bracket() {
    if (text() != ")") return;
    for (uint32_t t = end_ - 1; t-- > limit_ && t + max_bracket_tokens > end_;)
      if (document_.slice(document_.tokens[t]) == "(") {
        end_ = t;
        return;
      }
  }
  uint32_t end() const { return end_; }

 private:
  std::string_view text() const {
    return end_ > limit_ ? document_.slice(document_.tokens[end_ - 1]) : std::string_view{};
  }

  const Document& document_;
  uint32_t end_, limit_;
};

/// End of the name that the one at `first_token` is another name of, or `none`.
uint32_t end_of_first_name(const Document& document, uint32_t first_token, uint32_t limit) {
  Back back(document, first_token, limit);
  back.skip_mark();
  if (back.take("born")) {  // "Nan Lark, born Ana Holm"
    back.take(",");
    return back.end();
  }
  if (back.take_one_of(name_nouns)) {
    if (!back.take_one_of(name_kinds)) back.take_capital();  // "its Slovene acronym"
    if (!back.take_one_of(owners) || !(back.take("by") || back.take("under"))) return none;
  } else {
    back.take("the");
    if (!back.take("as")) return none;
    back.take_one_of(adverbs);
  }
  if (!back.take("known")) return none;
  back.take_one_of(adverbs);
  back.take(",");
  back.skip_bracket();
  return back.end();
}

}  // namespace

uint8_t other_name_before(const Document& document, const Mention& mention) {
  const uint32_t end = end_of_first_name(document, mention.first_token,
                                         document.sentences[mention.sentence].first_token);
  return end == none ? 0 : static_cast<uint8_t>(mention.first_token - end);
}

void join_also_known(const Document& document, const Names& names, Clusters& clusters) {
  for (uint32_t m = 1; m < document.mentions.size(); ++m) {
    if (names.facts(m).other_name == 0) continue;
    const Mention& other = document.mentions[m];
    const uint32_t end = other.first_token - names.facts(m).other_name;
    // Dates may stand in the bracket between the two.
    for (uint32_t k = m; k-- > 0 && document.mentions[k].end_token >= end;)
      if (document.mentions[k].end_token == end && document.mentions[k].type == other.type &&
          names.of_mention(k) != none)
        clusters.join(names.of_mention(k), names.of_mention(m));
  }
}

}  // namespace crosshead
