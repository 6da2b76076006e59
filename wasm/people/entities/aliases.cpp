#include "people/entities/aliases.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "people/entities/also_known.h"
#include "people/entities/clusters.h"
#include "people/entities/distinct_names.h"
#include "people/entities/doubtful_names.h"
#include "people/entities/family_names.h"
#include "people/entities/gender.h"
#include "people/entities/known_names.h"
#include "people/entities/landmarks.h"
#include "people/entities/mention_facts.h"
#include "people/entities/misread.h"
#include "people/entities/organisations.h"
#include "people/entities/persons.h"
#include "people/entities/repeats.h"
#include "people/entities/salience.h"
#include "people/entities/shared_names.h"
#include "people/key_index.h"
#include "text/sort_by.h"
#include "text/tokens.h"

namespace crosshead {
namespace {

/// Orders the names of an entity: the fullest names it. Of two spellings the commoner one does, and
/// a caps-only headline form gives way. A headline that gives every word a capital runs names
/// together with their neighbours: what the body calls in full goes before it.
bool is_fuller(const Document& document, const Mention& mention, const MentionFacts& a,
               const Mention& other, const MentionFacts& b) {
  const bool in_body = a.words > 1 && !a.headline, other_in_body = b.words > 1 && !b.headline;
  if (in_body != other_in_body) return in_body;
  if (a.words != b.words) return a.words > b.words;
  if (a.mixed_case != b.mixed_case) return a.mixed_case;
  if (a.letters != b.letters) return a.letters > b.letters;
  if (a.spelling == b.spelling && a.spelling != none) return false;
  const auto times = [&](const Mention& name) {  // of the rarest word in the article
    uint32_t least = UINT32_MAX;
    for (uint32_t t = name.first_token; t < name.end_token; ++t)
      least = std::min(least, document.word_of(document.tokens[t]).count);
    return least;
  };
  return times(mention) > times(other);
}

/// Makes the entities: numbers them in text order, weighs them, and numbers them again by weight.
/// `node` holds for each mention the name that stands for its entity, or `none`.
void make_entities(Document& document, uint32_t name_count, const std::vector<uint32_t>& node) {
  const auto mention_count = static_cast<uint32_t>(document.mentions.size());
  std::vector<uint32_t> entity_of(name_count, none);
  uint32_t count = 0;
  for (uint32_t m = 0; m < mention_count; ++m) {
    Mention& mention = document.mentions[m];
    mention.entity = none;
    if (node[m] == none) continue;
    uint32_t& entity = entity_of[node[m]];
    if (entity == none) entity = count++;
    mention.entity = entity;
  }
  const std::vector<uint32_t> weight = salience(document, count);
  std::vector<uint32_t> order(count), rank(count);
  std::iota(order.begin(), order.end(), 0u);
  sort_by(order, [&](uint32_t entity) { return ~weight[entity]; });
  for (uint32_t i = 0; i < count; ++i) rank[order[i]] = i;

  document.entities.resize(count);
  for (Mention& mention : document.mentions) {
    if (mention.entity == none) continue;
    mention.entity = rank[mention.entity];
    ++document.entities[mention.entity].mention_count;
  }
  uint32_t at = 0;
  for (Entity& entity : document.entities) {
    entity.first_mention = at;
    at += entity.mention_count;
    entity.mention_count = 0;
  }
  document.entity_mentions.resize(at);
  for (uint32_t m = 0; m < mention_count; ++m) {
    if (document.mentions[m].entity == none) continue;
    Entity& entity = document.entities[document.mentions[m].entity];
    document.entity_mentions[entity.first_mention + entity.mention_count++] = m;
  }
}

/// Finds the fullest name of every entity, and its other names.
void name_entities(Document& document, std::span<const MentionFacts> kept_facts) {
  const auto facts = [&](uint32_t m) {
    return is_placed(document, m) ? kept_facts[m] : facts_within(document, document.mentions[m]);
  };
  KeyIndex listed;  // aliases of an entity, whatever their capitals
  for (uint32_t e = 0; e < document.entities.size(); ++e) {
    Entity& entity = document.entities[e];
    const std::span<const uint32_t> mentions =
        std::span(document.entity_mentions).subspan(entity.first_mention, entity.mention_count);
    MentionFacts fullest = facts(mentions[0]);
    entity.name = mentions[0];
    for (const uint32_t m : mentions.subspan(1))
      if (const MentionFacts one = facts(m);
          is_fuller(document, document.mentions[m], one, document.mentions[entity.name], fullest)) {
        fullest = one;
        entity.name = m;
      }
    entity.name = *std::find_if(mentions.begin(), mentions.end(), [&](uint32_t m) {
      return facts(m).written == fullest.written;
    });  // the first that is written so, be it in the headline
    entity.type = document.mentions[entity.name].type;
    entity.first_alias = static_cast<uint32_t>(document.entity_aliases.size());
    uint64_t last = fullest.written;  // most are written like the one before
    for (const uint32_t m : mentions) {
      const uint64_t written = facts(m).written;
      if (std::exchange(last, written) == written || written == fullest.written) continue;
      if (listed.add_first(phrase_key(written, e), m))
        document.entity_aliases.push_back(document.mentions[m].span);
    }
    entity.alias_count = static_cast<uint32_t>(document.entity_aliases.size()) - entity.first_alias;
  }
}

}  // namespace

SameBlocks find_entities(Document& document, const Lexicon& lexicon, const Earlier* earlier,
                         EntityMemory* memory, uint32_t known) {
  EntityMemory own;
  EntityMemory& knowledge = memory ? *memory : own;
  knowledge.begin(document, known);
  document.entities.clear();
  document.entity_mentions.clear();
  document.entity_aliases.clear();
  find_landmarks(document, earlier);
  find_repeats(document, lexicon, knowledge);
  settle_by_families(document, lexicon);
  place_mentions(document);
  SameBlocks same(document, earlier, knowledge.placed);
  find_facts(document, lexicon, same, knowledge.written, knowledge.facts);
  if (memory) memory->placed = document.mentions;
  const Names names(knowledge.written, knowledge.facts);
  Clusters clusters(names.size());
  join_known(names, lexicon, clusters);
  const std::vector<Shared> shared =
      join_persons(names, lexicon, find_doubtful(document, lexicon, names), clusters);
  join_also_known(document, names, clusters);
  join_defined(document, names, lexicon, clusters);
  join_things(names, lexicon, clusters);
  join_misread(document, names, lexicon, clusters);

  const auto mention_count = static_cast<uint32_t>(document.mentions.size());
  std::vector<uint32_t> node(mention_count, none);
  for (uint32_t m = 0; m < mention_count; ++m)
    if (names.of_mention(m) != none) node[m] = clusters.root(names.of_mention(m));
  place_shared(document, lexicon, names, shared, clusters, node);

  make_entities(document, names.size(), node);
  take_articles(document);
  name_entities(document, knowledge.facts);
  settle_types(document);
  find_genders(document, lexicon, knowledge.facts);
  same.settle(document);
  return same;
}

}  // namespace crosshead
