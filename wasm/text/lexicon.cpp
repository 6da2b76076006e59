#include "text/lexicon.h"

#include <algorithm>

#include "text/tokens.h"

namespace crosshead {

uint32_t Lexicon::slot_of(uint64_t key) const {
  uint32_t slot = first_slot(key);
  while (slots_[slot] != none && entries_[slots_[slot]].key != key) slot = slot_after(slot);
  return slot;
}

std::span<const Fact> Lexicon::facts(uint32_t entry) const {
  if (entry == none) return {};
  return std::span(facts_).subspan(entries_[entry].first_fact, entries_[entry].fact_count);
}

const Fact* Lexicon::fact(uint32_t entry, List list) const {
  if (entry == none || !(entries_[entry].lists & mask_of(list))) return nullptr;
  for (const Fact& fact : facts(entry))
    if (fact.list == list) return &fact;
  return nullptr;
}

uint16_t Lexicon::class_index(List list, std::string_view name) const {
  const auto& names = classes_[index(list)];
  const auto at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? UINT16_MAX : static_cast<uint16_t>(at - names.begin());
}

std::string_view Lexicon::head(uint32_t row) const {
  const std::string_view rest = std::string_view(text_).substr(row);
  return rest.substr(0, rest.find_first_of("\t\n"));
}

Lexicon::Lists Lexicon::lists_of(uint32_t exact_entry, uint32_t folded_entry) const {
  Lists both;
  const auto add = [&](uint32_t index, ListMask mask) {
    if (index == none) return;
    both.lists |= static_cast<uint16_t>(entries_[index].lists & mask);
    both.longer |= static_cast<uint16_t>(entries_[index].longer & mask);
  };
  add(exact_entry, ~lower_lists);
  add(folded_entry, lower_lists);
  return both;
}

void Lexicon::look_up(Document& document, uint32_t first) const {
  for (Word& word : std::span(document.words).subspan(first)) {
    word.exact_entry = find(word.exact);
    word.folded_entry = word.folded == word.exact ? word.exact_entry : find(word.folded);
    const Lists lists = lists_of(word.exact_entry, word.folded_entry);
    word.lists = lists.lists;
    word.longer = lists.longer;
  }
}

Lexicon::Match Lexicon::longest(const Document& document, uint32_t token, uint32_t end_token,
                                ListMask lists, bool folded) const {
  Match best;
  uint64_t key = 0;
  for (uint32_t i = token; i < end_token; ++i) {
    const Word& word = document.word_of(document.tokens[i]);
    const uint64_t next = folded ? word.folded : word.exact;
    uint32_t found;
    if (i == token) {
      key = next;
      found = folded ? word.folded_entry : word.exact_entry;
    } else {
      key = phrase_key(key, next);
      found = find(key);
    }
    if (found == none) break;
    if (entries_[found].lists & lists) best = {found, i + 1 - token};
    if (!(entries_[found].longer & lists)) break;
  }
  return best;
}

Lexicon::Match Lexicon::longest_of(const Document& document, uint32_t token, uint32_t end_token,
                                   ListMask lists) const {
  Match match;
  if (lists & lower_lists) match = longest(document, token, end_token, lists & lower_lists, true);
  if (lists & ~lower_lists) {
    const Match exact = longest(document, token, end_token, lists & ~lower_lists, false);
    if (exact.token_count > match.token_count) match = exact;
  }
  return match;
}

}  // namespace crosshead
