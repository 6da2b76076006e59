#include "people/entities/distinct_names.h"

namespace crosshead {

Names::Names(const WrittenNames& written, std::span<const MentionFacts> facts)
    : written_(written),
      facts_(facts),
      of_mention_(facts.size(), none),
      of_same_(written.size(), none) {
  for (uint32_t m = 0; m < facts.size(); ++m) {
    if (facts[m].spelling == none) continue;
    const uint32_t found = name_of(facts[m].spelling, m);
    DistinctName& name = names_[found];
    ++name.mention_count;
    if (name.first_in_body == none && !facts[m].front) name.first_in_body = m;
    of_mention_[m] = found;
  }
}

/// The name that a mention spells.
uint32_t Names::name_of(uint32_t spelling, uint32_t mention) {
  const WrittenName& written = written_[spelling];
  uint32_t& found = of_same_[written.same];
  if (found == none) {
    found = size();
    names_.push_back({written, mention});
    return found;
  }
  DistinctName& name = names_[found];
  name.acronym = name.acronym && written.acronym;
  if (name.entry == none) name.entry = written.entry;
  return found;
}

}  // namespace crosshead
