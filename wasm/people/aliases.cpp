#include "people/aliases.h"

namespace crosshead {

void find_entities(Document& document, const Lexicon& /*lexicon*/) {
  for (uint32_t i = 0; i < document.mentions.size(); ++i) {
    Mention& mention = document.mentions[i];
    if (!is_name(mention.type)) continue;
    mention.entity = static_cast<uint32_t>(document.entities.size());
    document.entities.push_back({.type = mention.type,
                                 .name = i,
                                 .first_mention = static_cast<uint32_t>(document.entity_mentions.size()),
                                 .mention_count = 1});
    document.entity_mentions.push_back(i);
  }
}

}  // namespace crosshead
