// What an earlier reading of nearly the same text knows: how an editing session keeps the work on
// every block that an edit leaves alone. A stage that is given an Earlier takes over what depends
// on a kept block alone, moved, and reads the other blocks; the outcome equals that of a fresh
// reading. Tested by tests/unit/session_test.cpp, which compares the two after every edit.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "document.h"

namespace crosshead {

/// One replacement in a text: `inserted` bytes stand where `removed` bytes stood.
struct Edit {
  uint32_t start = 0, removed = 0, inserted = 0;

  /// Where a stretch of the new text that the edit does not touch lay before; empty if it touches
  /// it.
  Span before(Span span) const {
    if (span.end <= start) return span;
    if (span.start < start + inserted) return {};
    return {span.start - inserted + removed, span.end - inserted + removed};
  }
};

/// Where records of kept blocks lie now, less where they lay; modulo 2^32.
struct Shift {
  uint32_t bytes = 0, tokens = 0, blocks = 0;

  bool operator==(const Shift&) const = default;
  Span moved(Span span) const {
    return span.empty() ? span : Span{span.start + bytes, span.end + bytes};
  }
};

/// Blocks in a row, [first, end): those of the earlier text from `before` on, all moved alike, or
/// new ones (`before` is none).
struct BlockRun {
  uint32_t first = 0, end = 0, before = none;
  bool kept() const { return before != none; }
  uint32_t end_before() const { return before + (end - first); }
};

/// The records of blocks [first, end) among records that are ordered by block.
struct Range {
  uint32_t first = 0, end = 0;
};
Range records_of(const auto& records, uint32_t first_block, uint32_t end_block) {
  const auto before = [](const auto& record, uint32_t block) { return record.block < block; };
  const auto from = std::lower_bound(records.begin(), records.end(), first_block, before);
  const auto to = std::lower_bound(from, records.end(), end_block, before);
  return {static_cast<uint32_t>(from - records.begin()),
          static_cast<uint32_t>(to - records.begin())};
}

struct Earlier {
  Document document;  ///< As it was before the edit, but for its words: ids stay, the new document
                      ///< has them.
  Edit edit;
  std::vector<uint32_t> blocks;  ///< [block]: the earlier block of the same bytes, or none. Rising.
  std::vector<BlockRun> runs;    ///< All blocks, in order.

  /// Fills `blocks` and `runs`. Linear in the blocks.
  void match(const Document& now) {
    blocks.assign(now.blocks.size(), none);
    runs.clear();
    size_t at = 0;
    for (uint32_t b = 0; b < now.blocks.size(); ++b) {
      const Span span = edit.before(now.blocks[b].span);
      if (!span.empty()) {
        while (at < document.blocks.size() && document.blocks[at].span.start < span.start) ++at;
        if (at < document.blocks.size() && document.blocks[at].span == span)
          blocks[b] = static_cast<uint32_t>(at);
      }
      const bool goes_on =
          !runs.empty() &&
          (blocks[b] == none ? !runs.back().kept()
                             : runs.back().kept() && runs.back().end_before() == blocks[b] &&
                                   bytes(now, b) == bytes(now, runs.back().first));
      if (goes_on)
        ++runs.back().end;
      else
        runs.push_back({b, b + 1, blocks[b]});
    }
  }

  /// How the records of a kept run moved; its tokens once they are found.
  Shift shift(const Document& now, const BlockRun& run) const {
    return {bytes(now, run.first),
            now.blocks[run.first].first_token - document.blocks[run.before].first_token,
            run.first - run.before};
  }

  /// Calls `visit(block)` for the earlier blocks that are gone, in order.
  void for_gone(auto&& visit) const {
    uint32_t block = 0;
    const auto until = [&](uint32_t kept) {
      for (; block < kept; ++block) visit(block);
    };
    for (const BlockRun& run : runs) {
      if (!run.kept()) continue;
      until(run.before);
      block = run.end_before();
    }
    until(static_cast<uint32_t>(document.blocks.size()));
  }

 private:
  uint32_t bytes(const Document& now, uint32_t block) const {
    return now.blocks[block].span.start - document.blocks[blocks[block]].span.start;
  }
};

/// Goes through all blocks in order: `keep(run)` for every kept run, `read(block)` for every other
/// block. Without an earlier reading all are read.
void for_runs(const Document& document, const Earlier* earlier, auto&& keep, auto&& read) {
  const BlockRun all{0, static_cast<uint32_t>(document.blocks.size())};
  std::span<const BlockRun> runs(&all, 1);
  if (earlier) runs = earlier->runs;
  for (const BlockRun& run : runs) {
    if (run.kept())
      keep(run);
    else
      for (uint32_t b = run.first; b < run.end; ++b) read(b);
  }
}

}  // namespace crosshead
