#include "text/sections.h"

#include "text/unicode.h"

namespace crosshead {
namespace {

/// A heading's words without what decorates them: `- 'Information warfare' -`, `In short:`.
Span title_of(std::string_view text, const TextLine& line) {
  Span title = line.marks.inner;
  title.end -= text[title.end - 1] == ':';
  if (!(line.marks.bits & mark_quoted)) return title;
  title.start += decode(text, title.start).length;
  title.end = previous(text, title.end);
  return title;
}

}  // namespace

void find_sections(Document& document, std::span<const TextLine> lines) {
  document.sections.clear();
  const auto& blocks = document.blocks;
  size_t count = blocks.size();
  while (count > 0 && blocks[count - 1].kind == BlockKind::boilerplate) --count;
  if (count == 0) return;
  document.sections.push_back({.span = {blocks[0].span.start, 0}});
  const auto close = [&](uint32_t end) { document.sections.back().span.end = end; };
  size_t hint = 0;
  for (size_t i = 0; i < count; ++i) {
    const Block& block = blocks[i];
    bool ruled = false;  // a rule that markup draws between this block and the one before: no text
    for (; hint < document.hints.size() && document.hints[hint].span.start <= block.span.start;
         ++hint)
      ruled |= i > 0 && document.hints[hint].tag == Tag::hr && document.hints[hint].span.empty();
    const bool heading = block.kind == BlockKind::crosshead;
    const bool divider = !heading && (ruled || block.kind == BlockKind::divider);
    if (!divider && !heading) continue;
    Section section{.span = {block.span.start, 0}};
    if (heading || block.kind == BlockKind::divider) section.heading = block.span;
    section.kind = divider ? SectionKind::divider : SectionKind::crosshead;
    if (!divider) section.title = title_of(document.text, lines[i]);
    // A heading right behind a rule or at the text's start opens the section that is open already.
    const bool after_rule = !divider && i > 0 && blocks[i - 1].kind == BlockKind::divider;
    if (i == 0 || after_rule) {
      section.span.start = document.sections.back().span.start;
      document.sections.back() = section;
      continue;
    }
    close(block.span.start);
    document.sections.push_back(section);
  }
  close(count < blocks.size() ? blocks[count].span.start : blocks[count - 1].span.end);
}

}  // namespace crosshead
