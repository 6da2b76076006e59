#include "people/resolver.h"

namespace crosshead {

uint32_t Resolver::resolve(uint32_t first_token, uint32_t end_token) const {
  uint32_t found = none;  // the last name of the phrase: "Foreign Minister Sergei Lavrov"
  for (const Mention& mention : document_.mentions)
    if (mention.first_token >= first_token && mention.end_token <= end_token &&
        mention.entity != none)
      found = mention.entity;
  return found;
}

void Resolver::spoke(uint32_t /*token*/, uint32_t /*entity*/) {}

}  // namespace crosshead
