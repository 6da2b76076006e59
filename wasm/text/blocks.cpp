#include "text/blocks.h"

#include <span>
#include <utility>
#include <vector>

#include "text/block_model.h"
#include "text/dateline.h"
#include "text/lines.h"
#include "text/prose.h"
#include "text/sections.h"
#include "text/topics.h"

namespace crosshead {
namespace {

/// Heading level: what markup says first, then hashes and equals signs.
uint8_t level_of(const Document& document, const TextLine& line) {
  if (line.hint != none) {
    const Tag tag = document.hints[line.hint].tag;
    if (tag <= Tag::h6) return static_cast<uint8_t>(static_cast<uint8_t>(tag) + 1);
  }
  return line.marks.level;
}

}  // namespace

void find_blocks(Document& document, bool topic_breaks, const Edit* edit, BlockMemory* memory) {
  document.blocks.clear();
  document.dateline = {};
  BlockMemory local;
  BlockMemory& now = memory ? *memory : local;
  std::vector<uint32_t> kept;
  find_lines(document, edit, now.lines, kept);
  const std::vector<TextLine>& lines = now.lines.lines;
  const std::vector<LineFacts> before = std::move(now.facts);
  std::vector<Features> features;
  find_features(document, lines, features, now.facts, kept, before);
  std::vector<BlockKind> kinds;
  decide_kinds(features, kinds, kept, &now.kinds);

  bool dateline_sought = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    Block block{.span = lines[i].span, .kind = kinds[i]};
    if (block.kind == BlockKind::headline || block.kind == BlockKind::crosshead)
      block.level = level_of(document, lines[i]);
    if (block.kind == BlockKind::paragraph && !dateline_sought) {
      document.dateline =
          find_dateline(document.text, block.span, i > 0 && has_lone_label(now.facts));
      dateline_sought = true;
    }
    document.blocks.push_back(block);
  }
  find_sections(document, lines);
  if (topic_breaks) find_topics(document);
}

}  // namespace crosshead
