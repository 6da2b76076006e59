#include "people/entities/known_names.h"

#include "text/tokens.h"

namespace crosshead {
namespace {

ListMask lists_of(MentionType type) {
  switch (type) {
    case MentionType::person:
      return mask_of(List::alias_family);
    case MentionType::org:
      return mask_of(List::alias_family) | mask_of(List::company) | mask_of(List::media) |
             mask_of(List::party) | mask_of(List::public_body) | mask_of(List::sport);
    case MentionType::loc:
      return mask_of(List::alias_family) | mask_of(List::place);
    case MentionType::norp:
      return mask_of(List::group);
    default:
      return mask_of(List::alias_family) | mask_of(List::misc_name);
  }
}

/// True if a row of the alias families, which hold all types, can name a thing of this type.
bool family_fits(const Lexicon& lexicon, const Fact& fact, MentionType type) {
  const bool of_person = lexicon.classes(List::alias_family)[fact.cls] == "PERSON";
  return of_person == (type == MentionType::person);
}

uint64_t row_key(const Fact& fact) {
  return phrase_key(static_cast<uint64_t>(fact.list) + 1, fact.row);
}

/// Calls `visit` with each fact that says what the name means.
void each_row(const DistinctName& name, const Lexicon& lexicon, const auto& visit) {
  const ListMask lists = lists_of(name.type);
  for (const Fact& fact : lexicon.facts(name.entry))
    if ((mask_of(fact.list) & lists) &&
        (fact.list != List::alias_family || family_fits(lexicon, fact, name.type)))
      visit(fact);
}

}  // namespace

void join_known(const Names& names, const Lexicon& lexicon, Clusters& clusters) {
  constexpr uint32_t look_at = 16;
  KeyIndex index(names.size());
  std::vector<uint32_t> lists_used(
      names.size());  // a bit for each list that has the name in one row
  for (uint32_t i = 0; i < names.size(); ++i) {
    // A list that has the name in several rows leaves open which one is meant.
    uint32_t seen = 0, several = 0;
    each_row(names[i], lexicon, [&](const Fact& fact) {
      several |= seen & mask_of(fact.list);
      seen |= mask_of(fact.list);
    });
    lists_used[i] = seen & ~several;
    each_row(names[i], lexicon, [&](const Fact& fact) {
      if (!(lists_used[i] & mask_of(fact.list))) return;
      index.each(row_key(fact), look_at, [&](uint32_t other) { clusters.join(other, i); });
      index.add(row_key(fact), i);
    });
  }
  for (uint32_t i = 0; i < names.size(); ++i) {
    OnlyRoot only;
    each_row(names[i], lexicon, [&](const Fact& fact) {
      if (!(lists_used[i] & mask_of(fact.list)))
        index.each(row_key(fact), look_at,
                   [&](uint32_t other) { only.offer(clusters.root(other)); });
    });
    if (only.get() != none) clusters.join(i, only.get());
  }
}

bool is_known(const DistinctName& name, const Lexicon& lexicon) {
  bool known = false;
  each_row(name, lexicon, [&](const Fact& fact) {
    known = known || !(fact.flags & (fact_variant | fact_ambiguous));
  });
  return known;
}

bool is_place(const Lexicon& lexicon, uint32_t entry) {
  return lexicon.fact(entry, List::place) || lexicon.is_a(entry, List::alias_family, "LOC");
}

}  // namespace crosshead
