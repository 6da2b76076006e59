#include "tagger/telling.h"

#include "tagger/settle_words.h"

namespace crosshead {
namespace {

constexpr std::string_view other_patterns[] = {"St", "St.", "No", "Number", "Washington"};
constexpr auto patterns = key_set<storms, numbered_papers, numbered_roads, other_patterns>;

}  // namespace

TellingWords::TellingWords(const Document& document) : document_(document) {
  words_.reserve(document.words.size());
  for (const Word& word : document.words) {
    uint32_t tells = word.lists ? tells_listed : 0;
    if (word.shape & shape_upper_first)
      tells |= tells_capital | (patterns.contains(word.exact) ? tells_pattern : 0);
    else if (word.shape & shape_lower)
      tells |= key_set<works>.contains(word.exact) ? tells_work : 0;
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
