#include "tagger/settle.h"

#include <algorithm>

#include "tagger/head_names.h"
#include "tagger/settler.h"

namespace crosshead {
namespace {

/// True if short forms of an earlier reading are those of the present one, `shift` tokens on.
bool same_acronyms(std::span<const Acronym> before, std::span<const Acronym> now, uint32_t shift) {
  return std::equal(before.begin(), before.end(), now.begin(), now.end(),
                    [&](const Acronym& a, const Acronym& b) {
                      return a.token + shift == b.token && a.first_token + shift == b.first_token &&
                             a.end_token + shift == b.end_token;
                    });
}

/// True if names [first, end) of an earlier reading are those of the present one, `shift` tokens
/// on.
bool same_names(const std::vector<Name>& before, uint32_t first, uint32_t end,
                std::span<const Name> now, uint32_t shift) {
  return std::equal(before.begin() + first, before.begin() + end, now.begin(), now.end(),
                    [&](const Name& a, const Name& b) {
                      return a.first_token + shift == b.first_token &&
                             a.end_token + shift == b.end_token && a.type == b.type &&
                             a.probability == b.probability;
                    });
}

}  // namespace

void settle_names(const Document& document, const Lexicon& lexicon,
                  const std::vector<Acronym>& acronyms, std::vector<Name>& names,
                  const Earlier* earlier, SettleMemory* memory) {
  SettleMemory local;
  SettleMemory& now = memory ? *memory : local;
  const SettleMemory before = std::move(now);
  now = {};
  const auto block_count = static_cast<uint32_t>(document.blocks.size());
  now.blocks.reserve(block_count + 1);
  std::vector<uint8_t> kept(block_count, 0);
  Settler settler(document, lexicon, acronyms, now.explained);

  // Every block by itself.
  uint32_t at = 0, acronym = 0;  // names and short forms of the blocks before
  for (uint32_t b = 0; b < block_count; ++b) {
    const Block& block = document.blocks[b];
    const uint32_t first = at;
    while (at < names.size() && names[at].first_token < block.end_token) ++at;
    const auto read = std::span(names).subspan(first, at - first);
    const uint32_t first_acronym = acronym;
    while (acronym < acronyms.size() && acronyms[acronym].token < block.end_token) ++acronym;
    const auto short_forms = std::span(acronyms).subspan(first_acronym, acronym - first_acronym);
    now.blocks.push_back(now.next());
    const uint32_t old = earlier ? earlier->blocks[b] : none;
    const uint32_t shift =
        old == none ? 0 : block.first_token - earlier->document.blocks[old].first_token;
    if (old != none &&
        same_names(before.read, before.blocks[old].read, before.blocks[old + 1].read, read,
                   shift) &&
        same_acronyms(std::span(before.acronyms)
                          .subspan(before.blocks[old].acronyms,
                                   before.blocks[old + 1].acronyms - before.blocks[old].acronyms),
                      short_forms, shift)) {
      kept[b] = 1;
      const SettleMemory::Ends &from = before.blocks[old], &to = before.blocks[old + 1];
      copy_names(before.alone, from.alone, to.alone, shift, now.alone);
      const auto copy = [&](const auto& list, uint32_t begin, uint32_t end, auto& out) {
        out.insert(out.end(), list.begin() + begin, list.begin() + end);
      };
      copy(before.by_acronyms, from.by_acronyms, to.by_acronyms, now.by_acronyms);
      copy(before.by_names, from.by_names, to.by_names, now.by_names);
      copy(before.by_context, from.by_context, to.by_context, now.by_context);
    } else {
      settler.settle_alone(b, read);
      now.alone.insert(now.alone.end(), settler.names().begin(), settler.names().end());
      settler.explain(now.by_acronyms, now.by_names, now.by_context);
    }
    now.read.insert(now.read.end(), read.begin(), read.end());
    now.acronyms.insert(now.acronyms.end(), short_forms.begin(), short_forms.end());
  }
  now.blocks.push_back(now.next());

  // What the article explains; the first to explain a word is right.
  now.explained.assign(document.words.size(), unexplained);
  for (const auto* list : {&now.by_acronyms, &now.by_names})
    for (const Explained& one : *list)
      if (now.explained[one.word] == unexplained)
        now.explained[one.word] = static_cast<uint8_t>(one.type);
  for (const Explained& one : now.by_context)  // unless it is a person's name, too
    if (now.explained[one.word] == unexplained)
      now.explained[one.word] = static_cast<uint8_t>(one.type) | context_bit;
  std::vector<uint8_t> changed;  // [word], if any word is explained otherwise than before
  for (size_t w = 0; earlier && w < now.explained.size(); ++w) {
    const uint8_t was = w < before.explained.size() ? before.explained[w] : unexplained;
    if (now.explained[w] == was) continue;
    changed.resize(now.explained.size());
    changed[w] = 1;
  }

  for (uint32_t b = 0; b < block_count; ++b) {
    const Block& block = document.blocks[b];
    const uint32_t old = earlier && kept[b] ? earlier->blocks[b] : none;
    bool same = old != none && !states_names(document, block) &&
                !states_names(earlier->document, earlier->document.blocks[old]);
    for (uint32_t i = block.first_token; !changed.empty() && same && i < block.end_token; ++i)
      same = !changed[document.tokens[i].word];
    now.blocks[b].settled = static_cast<uint32_t>(now.settled.size());
    if (same) {
      copy_names(before.settled, before.blocks[old].settled, before.blocks[old + 1].settled,
                 block.first_token - earlier->document.blocks[old].first_token, now.settled);
    } else {
      settler.settle_in_article(
          b, std::span(now.alone).subspan(now.blocks[b].alone,
                                          now.blocks[b + 1].alone - now.blocks[b].alone));
      now.settled.insert(now.settled.end(), settler.names().begin(), settler.names().end());
    }
  }
  now.blocks.back().settled = static_cast<uint32_t>(now.settled.size());
  names = now.settled;
}

}  // namespace crosshead
