// Companies by their own last words: a legal form, a line of business, a ticker in brackets.
#include "tagger/company_names.h"
#include "tagger/company_words.h"

namespace crosshead {
namespace {

/// Words before a company's legal form that are looked at.
constexpr uint32_t longest_company = 5;

}  // namespace

bool CompanyNames::ends_as_company(const Name& name, uint32_t block_end) const {
  const uint32_t last = name.end_token - 1;
  if (name.end_token - name.first_token < 2 || name.type == MentionType::org) return false;
  const bool named = name.type == MentionType::person || name.type == MentionType::loc;
  if (text(last - 1) == "/" && text(last) == "S") return true;  // "Talas A/S"
  // "Texas AG Ana Lund", "US Energy Secretary"
  const bool ends = name.end_token == block_end || !is_capital(name.end_token);
  if (!named || !ends) return false;
  // "Ana Mercury"
  const bool given = name.type == MentionType::person &&
                     (word(name.first_token).lists & mask_of(List::given_name)) &&
                     !(word(name.first_token).lists & mask_of(List::place));
  if (contains<company_ends>(text(last))) return true;
  if (!given && contains<club_ends>(text(last)))  // "Soviet Union"
    return lexicon_.longest(document_, name.first_token, name.end_token, mask_of(List::place))
               .token_count < name.end_token - name.first_token;
  return contains<legal_forms>(text(last)) &&
         (name.type == MentionType::person || !contains<doubtful_forms>(text(last)));
}

/// "(HLVG.S)", "(NASDAQ: HLVG)"
bool CompanyNames::opens_ticker(uint32_t i, uint32_t end) const {
  if (i + 2 >= end || text(i) != "(") return false;
  const auto capitals = [&](uint32_t t) { return document_.tokens[t].shape & shape_all_upper; };
  const std::string_view code = text(i + 1);
  if (text(i + 2) == ")") {
    const size_t dot = code.find('.');
    return capitals(i + 1) && dot != code.npos && dot >= 2 && dot + 1 < code.size();
  }
  return i + 4 < end && contains<exchanges>(code) && text(i + 2) == ":" && capitals(i + 3) &&
         text(i + 4) == ")";
}

/// First token of the company whose legal form or ticker stands at a token, or none: "Talas Foods
/// AS".
uint32_t CompanyNames::first_before(uint32_t form, bool ticker, const Sentence& sentence,
                                    const NamesOfBlock& block) const {
  if (!ticker && !contains<legal_forms>(text(form))) return none;
  const bool doubtful = !ticker && contains<doubtful_forms>(text(form));
  if (doubtful && ((form + 1 < sentence.end_token && is_capital(form + 1)) ||
                   (document_.tokens[form - 1].shape & shape_all_upper)))
    return none;
  if (const uint32_t n = block.owner(form - 1); n != none)
    return doubtful && block.names[n].type != MentionType::org ? none : block.names[n].first_token;
  uint32_t first = form - 1;
  while (first > sentence.first_token && first + longest_company > form && is_capital(first - 1) &&
         block.owner(first - 1) == none)
    --first;
  if (first > sentence.first_token)
    if (const uint32_t n = block.owner(first - 1);
        n != none && block.names[n].type != MentionType::norp)
      return block.names[n].first_token;  // "Talas | Foods plc"
  // The capital of a sentence's first word is due and says nothing.
  const bool due = first == sentence.first_token;
  return due && (doubtful || !is_unknown(first)) ? none : first;
}

void CompanyNames::add_by_form(const NamesOfBlock& block, std::vector<Name>& added) const {
  constexpr float probability = 0.9f;
  for (const Telling& one : block.telling) {
    const Sentence& sentence = block.sentences[one.sentence];
    const uint32_t i = one.token + 1;
    if (!(one.tells & tells_capital) || i == sentence.end_token || block.owner(i) != none) continue;
    const bool ticker = opens_ticker(i, sentence.end_token);
    if (!ticker && !is_capital(i) && text(i) != "plc") continue;
    const uint32_t n = block.owner(i - 1);
    if (ticker && n != none && block.names[n].type == MentionType::org) continue;
    const uint32_t first = first_before(i, ticker, sentence, block);
    if (first != none) added.push_back({first, ticker ? i : i + 1, MentionType::org, probability});
  }
}

}  // namespace crosshead
