// The blocks of a text, for tests: as a document, or as one letter a block.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support.h"
#include "text/blocks.h"

namespace crosshead::test {

/// One letter a block: Headline, Standfirst, byline (Y), Paragraph, Crosshead, Divider, List item,
/// caption (I), boilerplate (X), Endmark.
inline std::string kinds(const Document& document) {
  std::string out;
  for (const auto& block : document.blocks) out += "HSYPCDLIXE"[static_cast<size_t>(block.kind)];
  return out;
}

inline Document blocks_of(std::string_view text, std::vector<Hint> hints = {}) {
  Document document;
  well_formed(text, document.text);
  document.hints = std::move(hints);
  find_blocks(document, false);
  return document;
}

inline std::string kinds(std::string_view text) {
  return kinds(blocks_of(text));
}

}  // namespace crosshead::test
