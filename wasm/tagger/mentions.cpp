#include "tagger/mentions.h"

#include <algorithm>

#include "tagger/measures.h"

namespace crosshead {
namespace {

constexpr ListMask organisations = mask_of(List::company) | mask_of(List::media) |
                                   mask_of(List::party) | mask_of(List::public_body) |
                                   mask_of(List::sport);
constexpr ListMask known_names = organisations | mask_of(List::misc_name) | mask_of(List::place) |
                                 mask_of(List::group) | mask_of(List::alias_family);

/// What a phrase of the lists is; organisations win over other readings.
MentionType type_of(const Lexicon& lexicon, uint32_t entry) {
  const ListMask lists = lexicon.entry(entry).lists;
  if (lists & mask_of(List::group)) return MentionType::norp;
  if (lists & mask_of(List::place)) return MentionType::loc;
  if (lists & organisations) return MentionType::org;
  if (lists & mask_of(List::misc_name)) return MentionType::misc;
  const Fact* fact = lexicon.fact(entry, List::alias_family);
  const std::string_view type = lexicon.classes(List::alias_family)[fact->cls];
  return type == "ORG" ? MentionType::org : type == "LOC" ? MentionType::loc : MentionType::person;
}

/// Names of one sentence: phrases of the lists, and runs of capitalised words that a given name or a
/// title opens.
void names_of(Document& document, const Lexicon& lexicon, const Sentence& sentence) {
  const auto word = [&](uint32_t i) -> const Word& { return document.word_of(document.tokens[i]); };
  const auto capital = [&](uint32_t i) {
    return document.tokens[i].kind == TokenKind::word && (word(i).shape & shape_upper_first);
  };
  const auto add = [&](uint32_t from, uint32_t to, MentionType type) {
    document.mentions.push_back({.span = {document.tokens[from].start, document.tokens[to - 1].end},
                                 .type = type,
                                 .confidence = 60,
                                 .first_token = from,
                                 .end_token = to});
  };
  for (uint32_t i = sentence.first_token; i < sentence.end_token;) {
    if (!capital(i)) {
      ++i;
      continue;
    }
    uint32_t end = i + 1;  // of the run of capitalised words
    while (end < sentence.end_token && capital(end) && end - i < 6) ++end;
    const Lexicon::Match title = lexicon.longest(document, i, end, mask_of(List::title));
    if (title && i + title.token_count < end) {
      i += title.token_count;
      add(i, end, MentionType::person);
      i = end;
      continue;
    }
    const Lexicon::Match known = lexicon.longest(document, i, sentence.end_token, known_names);
    const bool given = lexicon.fact(word(i).exact_entry, List::given_name) != nullptr;
    if (known && !(given && end - i > known.token_count)) {
      const Lexicon::Entry& entry = lexicon.entry(known.entry);
      const bool unsure = lexicon.facts(known.entry)[0].flags & fact_ambiguous;
      if (!(unsure && i == sentence.first_token && known.token_count == 1 && entry.fact_count == 1))
        add(i, i + known.token_count, type_of(lexicon, known.entry));
      i += known.token_count;
    } else if (given && (end - i > 1 || i > sentence.first_token)) {
      add(i, end, MentionType::person);
      i = end;
    } else if (i > sentence.first_token && !title &&
               lexicon.fact(word(end - 1).exact_entry, List::family_name)) {
      add(i, end, MentionType::person);
      i = end;
    } else {
      i += title ? title.token_count : 1;
    }
  }
}

/// One list of names and of dates and amounts, each ordered and without overlap: of two that overlap,
/// the longer stays ("World War II" over "II", "Monday" over "Mon"), a date or amount in a tie.
std::vector<Mention> merged(const std::vector<Mention>& names, const std::vector<Mention>& amounts) {
  std::vector<Mention> out;
  out.reserve(names.size() + amounts.size());
  const auto length = [](const Mention& m) { return m.span.end - m.span.start; };
  const auto add = [&](const Mention& mention, bool wins_tie) {
    while (!out.empty() && out.back().span.end > mention.span.start) {
      const uint32_t had = length(out.back()), has = length(mention);
      if (had > has || (had == has && !wins_tie)) return;
      out.pop_back();
    }
    out.push_back(mention);
  };
  size_t name = 0;
  for (const Mention& amount : amounts) {
    while (name < names.size() && names[name].span.start < amount.span.start)
      add(names[name++], false);
    add(amount, true);
  }
  while (name < names.size()) add(names[name++], false);
  return out;
}

}  // namespace

void find_mentions(Document& document, const Lexicon& lexicon, const TaggerModel& /*model*/) {
  document.mentions.clear();
  for (const Sentence& sentence : document.sentences) names_of(document, lexicon, sentence);
  std::vector<Mention> amounts;
  find_amounts(document, amounts);
  document.mentions = merged(document.mentions, amounts);
}

}  // namespace crosshead
