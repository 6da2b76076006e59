#include "tagger/settle.h"

#include <algorithm>
#include <span>
#include <utility>

#include "tagger/head_names.h"
#include "tagger/settler.h"

namespace crosshead {
namespace {

uint32_t token_of(const Name& name) {
  return name.first_token;
}
uint32_t token_of(const Acronym& acronym) {
  return acronym.token;
}
uint32_t token_of(const Explained& explained) {
  return explained.token;
}
void move(Name& name, uint32_t tokens) {
  name.first_token += tokens;
  name.end_token += tokens;
}
void move(Acronym& acronym, uint32_t tokens) {
  acronym.token += tokens;
  acronym.first_token += tokens;
  acronym.end_token += tokens;
}
void move(Explained& explained, uint32_t tokens) {
  explained.token += tokens;
}

/// Tokens of blocks [first, end).
Range tokens_of(const Document& document, uint32_t first, uint32_t end) {
  return {document.blocks[first].first_token, document.blocks[end - 1].end_token};
}

/// Records of the tokens of whole blocks, among records that lie block by block.
template <typename Record>
std::span<const Record> within(std::span<const Record> records, Range tokens) {
  const auto before = [](const Record& record, uint32_t token) { return token_of(record) < token; };
  const auto from = std::lower_bound(records.begin(), records.end(), tokens.first, before);
  const auto to = std::lower_bound(from, records.end(), tokens.end, before);
  return {records.data() + (from - records.begin()), static_cast<size_t>(to - from)};
}

/// Notes the blocks of kept runs whose records are not those that the earlier reading had.
template <typename Record>
void compare(const Document& document, const Earlier& earlier, std::span<const Record> all,
             std::span<const Record> all_before, std::vector<uint8_t>& differs) {
  for (const BlockRun& run : earlier.runs) {
    if (!run.kept()) continue;
    const uint32_t shift = earlier.shift(document, run).tokens;
    auto now = within(all, tokens_of(document, run.first, run.end));
    auto before = within(all_before, tokens_of(earlier.document, run.before, run.end_before()));
    for (;;) {
      size_t same = 0;
      for (const size_t both = std::min(now.size(), before.size()); same < both; ++same) {
        Record moved = before[same];
        move(moved, shift);
        if (moved != now[same]) break;
      }
      now = now.subspan(same);
      before = before.subspan(same);
      if (now.empty() && before.empty()) break;
      const uint32_t token = std::min(now.empty() ? none : token_of(now.front()),
                                      before.empty() ? none : token_of(before.front()) + shift);
      const auto block = std::partition_point(
          document.blocks.begin() + run.first, document.blocks.begin() + run.end,
          [&](const Block& one) { return one.end_token <= token; });
      differs[static_cast<size_t>(block - document.blocks.begin())] = 1;
      now = within(now, {block->end_token, none});
      before = within(before, {block->end_token - shift, none});
    }
  }
}

/// The runs, but for blocks that differ: these are read anew.
std::vector<BlockRun> parted(const std::vector<BlockRun>& runs,
                             const std::vector<uint8_t>& differs) {
  std::vector<BlockRun> out;
  for (const BlockRun& run : runs)
    for (uint32_t b = run.first; b < run.end; ++b) {
      const bool kept = run.kept() && !differs[b];
      if (b == run.first || out.back().kept() != kept)
        out.push_back({b, b + 1, kept ? run.before + (b - run.first) : none});
      else
        ++out.back().end;
    }
  return out;
}

/// Takes over the records of a kept run.
template <typename Record>
void take_over(const std::vector<Record>& before, Range tokens_before, uint32_t shift,
               std::vector<Record>& now) {
  const auto kept = within(std::span(before), tokens_before);
  now.insert(now.end(), kept.begin(), kept.end());
  if (shift == 0) return;
  for (Record& record : std::span(now).last(kept.size())) move(record, shift);
}

/// What the article explains; the first to explain a word is right.
void find_explained(const Document& document, SettleMemory& now) {
  now.explained.assign(document.words.size(), unexplained);
  const auto explain = [&](const std::vector<Explained>& list, uint8_t bit) {
    for (const Explained& one : list) {
      uint8_t& type = now.explained[document.tokens[one.token].word];
      if (type == unexplained) type = static_cast<uint8_t>(one.type) | bit;
    }
  };
  explain(now.by_acronyms, 0);
  explain(now.by_names, 0);
  explain(now.by_context, context_bit);  // unless it is a person's name, too
}

/// [word], if any word is explained otherwise than before.
std::vector<uint8_t> newly_explained(std::vector<uint8_t> before, const std::vector<uint8_t>& now) {
  before.resize(now.size(), unexplained);
  if (before == now) return {};
  for (size_t w = 0; w < now.size(); ++w) before[w] = now[w] != before[w];
  return before;
}

}  // namespace

void settle_names(const Document& document, const Lexicon& lexicon,
                  const std::vector<Acronym>& acronyms, std::vector<Name>& names,
                  const Earlier* earlier, SettleMemory* memory) {
  SettleMemory local;
  SettleMemory& now = memory ? *memory : local;
  const SettleMemory before = std::exchange(now, {});
  now.read.swap(names);
  now.acronyms = acronyms;
  const auto block_count = static_cast<uint32_t>(document.blocks.size());
  Settler settler(document, lexicon, acronyms, now.explained);

  // Every block by itself.
  std::vector<BlockRun> runs;
  if (block_count > 0) runs.push_back({0, block_count});
  std::vector<uint8_t> differs(block_count);
  if (earlier) {
    compare<Name>(document, *earlier, now.read, before.read, differs);
    compare<Acronym>(document, *earlier, now.acronyms, before.acronyms, differs);
    runs = parted(earlier->runs, differs);
  }
  for (const BlockRun& run : runs) {
    if (run.kept()) {
      const Range tokens = tokens_of(earlier->document, run.before, run.end_before());
      const uint32_t shift = document.blocks[run.first].first_token - tokens.first;
      take_over(before.alone, tokens, shift, now.alone);
      take_over(before.by_acronyms, tokens, shift, now.by_acronyms);
      take_over(before.by_names, tokens, shift, now.by_names);
      take_over(before.by_context, tokens, shift, now.by_context);
      continue;
    }
    for (uint32_t b = run.first; b < run.end; ++b) {
      settler.settle_alone(b, within<Name>(now.read, tokens_of(document, b, b + 1)));
      now.alone.insert(now.alone.end(), settler.names().begin(), settler.names().end());
      settler.explain(now.by_acronyms, now.by_names, now.by_context);
    }
  }
  find_explained(document, now);

  // Every block in the article.
  if (earlier) {
    const std::vector<uint8_t> changed = newly_explained(before.explained, now.explained);
    for (const BlockRun& run : runs) {
      if (!run.kept()) continue;
      for (uint32_t b = run.first, old = run.before; b < run.end; ++b, ++old) {
        const Block& block = document.blocks[b];
        differs[b] = states_names(document, block) ||
                     states_names(earlier->document, earlier->document.blocks[old]);
        if (changed.empty()) continue;
        for (uint32_t i = block.first_token; i < block.end_token; ++i)
          differs[b] |= changed[document.tokens[i].word];
      }
    }
    runs = parted(runs, differs);
  }
  for (const BlockRun& run : runs) {
    if (run.kept()) {
      const Range tokens = tokens_of(earlier->document, run.before, run.end_before());
      take_over(before.settled, tokens, document.blocks[run.first].first_token - tokens.first,
                now.settled);
      continue;
    }
    for (uint32_t b = run.first; b < run.end; ++b) {
      settler.settle_in_article(b, within<Name>(now.alone, tokens_of(document, b, b + 1)));
      now.settled.insert(now.settled.end(), settler.names().begin(), settler.names().end());
    }
  }
  names = now.settled;
}

}  // namespace crosshead
