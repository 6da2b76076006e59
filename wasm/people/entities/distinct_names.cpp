#include "people/entities/distinct_names.h"

namespace crosshead {
namespace {

bool is_front(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::standfirst;
}

}  // namespace

Names::Names(const Document& document, const Lexicon& lexicon, WrittenNames& written)
    : written_(written) {
  of_mention_.assign(document.mentions.size(), none);
  for (uint32_t m = 0; m < document.mentions.size(); ++m) {
    const Mention& mention = document.mentions[m];
    if (!is_name(mention.type)) continue;
    const uint32_t found = name_of(written.of(document, lexicon, mention), m);
    DistinctName& name = names_[found];
    ++name.mention_count;
    if (name.first_in_body == none && !is_front(document.block_of(mention).kind))
      name.first_in_body = m;
    of_mention_[m] = found;
  }
}

/// The name that a mention spells.
uint32_t Names::name_of(uint32_t spelling, uint32_t mention) {
  const WrittenName& written = written_[spelling];
  if (of_same_.size() < written_.size()) of_same_.resize(written_.size(), none);
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
