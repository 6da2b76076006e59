#include "text/blocks.h"

#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead {

void find_blocks(Document& document, bool /*topic_breaks*/) {
  const std::string_view text = document.text;
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t at = skip_space(text, 0, size); at < size; at = skip_space(text, at, size)) {
    uint32_t end = at;
    while (end < size && text[end] != '\n' && text[end] != '\r') ++end;
    const uint32_t next = end;
    while (end > at) {
      const uint32_t last = previous(text, end);
      if (!(char_class(decode(text, last).c) & char_space)) break;
      end = last;
    }
    document.blocks.push_back({.span = {at, end}});
    at = next;
  }
  if (!document.blocks.empty())
    document.sections.push_back(
        {.span = {document.blocks.front().span.start, document.blocks.back().span.end}});
}

}  // namespace crosshead
