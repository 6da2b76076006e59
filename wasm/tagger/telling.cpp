#include "tagger/telling.h"

#include "tagger/kind_words.h"
#include "tagger/pattern_words.h"
#include "text/calendar_names.h"
#include "text/work_words.h"

namespace crosshead {
namespace {

constexpr std::string_view other_patterns[] = {"St", "St.", "No", "Number", "Washington"};

/// A bit for each word that may open a pattern. A word in fifty has one by chance, which costs a
/// look.
constexpr uint32_t places = 1024;
constexpr uint32_t place_of(uint64_t key) {
  return static_cast<uint32_t>(key ^ key >> 32) % places;
}
constexpr auto patterns = [] {
  std::array<uint64_t, places / 64> bits{};
  const auto add = [&](const auto& words) {
    for (const std::string_view word : words) {
      const uint32_t place = place_of(word_key(word));
      bits[place / 64] |= uint64_t{1} << place % 64;
    }
  };
  add(storms), add(weekdays), add(numbered_papers), add(numbered_roads), add(other_patterns);
  return bits;
}();
bool may_open_pattern(uint64_t key) {
  return patterns[place_of(key) / 64] >> place_of(key) % 64 & 1;
}

}  // namespace

TellingWords::TellingWords(const Document& document) : document_(document) {
  words_.reserve(document.words.size());
  for (const Word& word : document.words) {
    uint32_t tells = word.lists ? tells_listed : 0;
    if (word.shape & shape_upper_first)
      tells |= tells_capital |
               (may_open_pattern(word.exact) || may_open_pattern(word.folded) ? tells_pattern : 0);
    else if (word.shape & shape_lower)
      tells |= key_set<works, other_works>.contains(word.exact) ? tells_work : 0;
    else if (word.exact == word_key("("))
      tells |= tells_bracket;
    if (word.shape & shape_digit) tells |= tells_figures;
    words_.push_back(static_cast<uint8_t>(tells));
  }
}

void TellingWords::find(std::span<const Sentence> sentences, std::vector<Telling>& out) const {
  out.clear();
  for (uint32_t s = 0; s < sentences.size(); ++s)
    for (uint32_t i = sentences[s].first_token; i < sentences[s].end_token; ++i) {
      const Token& token = document_.tokens[i];
      uint32_t tells = words_[token.word];
      if (token.kind == TokenKind::quote_mark) tells |= tells_quote;
      if (tells) out.push_back({i, s, static_cast<uint8_t>(tells)});
    }
}

}  // namespace crosshead
