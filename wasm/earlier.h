// What an earlier reading of nearly the same text knows: how an editing session keeps the work on
// every block that an edit leaves alone. A stage that is given an Earlier copies what depends on a
// kept block alone, shifted, and reads the other blocks; the outcome equals that of a fresh reading.
// Tested by tests/unit/session_test.cpp, which compares the two after every edit.
#pragma once
#include <cstdint>
#include <vector>

#include "document.h"

namespace crosshead {

/// One replacement in a text: `inserted` bytes stand where `removed` bytes stood.
struct Edit {
  uint32_t start = 0, removed = 0, inserted = 0;

  /// Where a stretch of the new text that the edit does not touch lay before; empty if it touches it.
  Span before(Span span) const {
    if (span.end <= start) return span;
    if (span.start < start + inserted) return {};
    return {span.start - inserted + removed, span.end - inserted + removed};
  }
};

struct Earlier {
  Document document;             ///< As it was before the edit.
  Edit edit;
  std::vector<uint32_t> blocks;  ///< [block]: the earlier block of the same bytes, or none. Rising.

  /// Fills `blocks`. Linear in the blocks.
  void match(const Document& now) {
    blocks.assign(now.blocks.size(), none);
    size_t at = 0;
    for (size_t b = 0; b < now.blocks.size(); ++b) {
      const Span span = edit.before(now.blocks[b].span);
      if (span.empty()) continue;
      while (at < document.blocks.size() && document.blocks[at].span.start < span.start) ++at;
      if (at < document.blocks.size() && document.blocks[at].span == span)
        blocks[b] = static_cast<uint32_t>(at);
    }
  }
};

}  // namespace crosshead
