#include "tagger/mentions.h"

#include <algorithm>
#include <vector>

namespace crosshead {
namespace {

constexpr uint8_t likely = 50, surest = told_confidence - 1;  // hundredths

/// One list of names and of dates and amounts, each ordered and without overlap: of two that
/// overlap, the longer stays ("World War II" over "II", "Monday" over "Mon"), a date or amount in a
/// tie and against a name that is less likely than not.
std::vector<Mention> merged(const std::vector<Mention>& names,
                            const std::vector<Mention>& amounts) {
  std::vector<Mention> out;
  out.reserve(names.size() + amounts.size());
  const auto length = [](const Mention& m) {
    return m.confidence < likely ? 0 : m.span.end - m.span.start;
  };
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

void find_mentions(Document& document, const Lexicon& lexicon, NameTagger* tagger,
                   const Earlier* earlier, MentionMemory* memory) {
  document.mentions.clear();
  if (tagger) {
    std::vector<Name> names;
    tagger->find(document, names, earlier, memory ? &memory->names : nullptr);
    settle_names(document, lexicon, tagger->acronyms(), names, earlier,
                 memory ? &memory->settled : nullptr);
    for (const Name& name : names)
      document.mentions.push_back(
          {.span = {document.tokens[name.first_token].start,
                    document.tokens[name.end_token - 1].end},
           .type = name.type,
           .confidence = name.probability < told_probability
                             ? std::min(tagger->model().calibrated(name.probability), surest)
                             : told_confidence,
           .first_token = name.first_token,
           .end_token = name.end_token});
  }
  std::vector<Mention> amounts;
  find_amounts(document, amounts, earlier, memory ? &memory->amounts : nullptr);
  document.mentions = merged(document.mentions, amounts);
}

}  // namespace crosshead
