#include "people/entities/salience.h"

#include <algorithm>

namespace crosshead {
namespace {

constexpr uint32_t headline_weight = 60;  // to stand in the headline: as much as ten mentions
constexpr uint32_t standfirst_weight = 20;
constexpr uint32_t mention_weight = 6;
constexpr uint32_t most_mentions = 200;  // further ones add nothing
constexpr uint32_t first_weight = 40;    // to open the body; less by the block
constexpr uint32_t first_step = 4;

bool counts(BlockKind kind) {
  return kind != BlockKind::byline && kind != BlockKind::boilerplate &&
         kind != BlockKind::endmark && kind != BlockKind::divider;
}

}  // namespace

std::vector<uint32_t> salience(const Document& document, uint32_t entity_count) {
  std::vector<uint32_t> score(entity_count), counted(entity_count);
  std::vector<uint8_t> seen(
      entity_count);  // bit 1: in a headline, 2: in a standfirst, 4: in the body
  uint32_t body_blocks = 0, counted_block = none;
  for (const Mention& mention : document.mentions) {
    if (mention.entity == none) continue;
    const uint32_t block = document.sentences[mention.sentence].block;
    const BlockKind kind = document.blocks[block].kind;
    const Span& dateline = document.dateline.span;
    if (!counts(kind) || (mention.span.start >= dateline.start && mention.span.end <= dateline.end))
      continue;
    if (block != counted_block && kind == BlockKind::paragraph) {
      counted_block = block;
      ++body_blocks;
    }
    uint32_t& sum = score[mention.entity];
    uint8_t& bits = seen[mention.entity];
    if (counted[mention.entity]++ < most_mentions) sum += mention_weight;
    if (kind == BlockKind::headline) {
      if (!(bits & 1)) sum += headline_weight;
      bits |= 1;
    } else if (kind == BlockKind::standfirst) {
      if (!(bits & 2)) sum += standfirst_weight;
      bits |= 2;
    } else {
      const uint32_t late = std::min(body_blocks ? body_blocks - 1 : 0, first_weight / first_step);
      if (!(bits & 4)) sum += first_weight - first_step * late;
      bits |= 4;
    }
  }
  return score;
}

}  // namespace crosshead
