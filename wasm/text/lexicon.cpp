#include "text/lexicon.h"

#include <algorithm>
#include <array>

#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

/// Which column of a table says what. -1: the table has no such column.
struct Table {
  std::string_view name;
  List list;
  int forms, cls, notes, gender, number;
  bool folded;  ///< Ordinary words: matched in lower case.
};
constexpr Table tables[] = {
    {"cues", List::cue, 1, 2, 3, -1, -1, true},
    {"titles", List::title, -1, 1, -1, 2, -1, true},
    {"source_nouns", List::source_noun, -1, 3, -1, 2, 1, true},
    {"given_names", List::given_name, -1, 2, -1, 1, -1, false},
    {"family_names", List::family_name, -1, 1, -1, -1, -1, false},
    {"companies", List::company, 1, 2, 3, -1, -1, false},
    {"media", List::media, 1, 2, 3, -1, -1, false},
    {"parties", List::party, 1, 2, 3, -1, -1, false},
    {"public_bodies", List::public_body, 1, 2, 3, -1, -1, false},
    {"sports", List::sport, 1, 2, 3, -1, -1, false},
    {"misc_names", List::misc_name, 1, 2, 3, -1, -1, false},
    {"places", List::place, 1, 2, 3, -1, -1, false},
    {"countries", List::place, 1, 2, 3, -1, -1, false},
    {"cities", List::place, 1, 2, 3, -1, -1, false},
    {"groups", List::group, 1, 2, 3, -1, -1, false},
    {"alias_families", List::alias_family, 1, 2, -1, -1, -1, false},
};

struct Note {
  std::string_view name;
  uint8_t flag;
};
constexpr Note notes[] = {{"that", cue_that},     {"addr", cue_addressee}, {"frag", cue_fragment},
                          {"weak", fact_ambiguous}, {"amb", fact_ambiguous}, {"m", fact_male},
                          {"f", fact_female},     {"p", fact_plural}};

/// Calls `visit` with each part of `text` between separators.
void each_part(std::string_view text, char separator, const auto& visit) {
  for (size_t at = 0; at <= text.size();) {
    const size_t to = std::min(text.find(separator, at), text.size());
    visit(text.substr(at, to - at));
    at = to + 1;
  }
}

uint8_t flags_of(std::string_view text) {
  uint8_t flags = 0;
  each_part(text, ',', [&](std::string_view part) {
    for (const Note& note : notes)
      if (part == note.name) flags |= note.flag;
  });
  return flags;
}

struct Pair {
  uint64_t key;
  Fact fact;
  bool prefix;  ///< Only says that a longer phrase begins with this key.
};

/// Adds the phrase's key, and the keys of its beginnings as prefixes.
void add_phrase(std::vector<Pair>& pairs, std::string_view phrase, bool folded, const Fact& fact) {
  std::string lower;
  if (folded) {
    append_lower(lower, phrase);
    phrase = lower;
  }
  const auto size = static_cast<uint32_t>(phrase.size());
  uint64_t key = 0;
  bool first = true, after_word = false;
  uint32_t last_end = none;
  for (uint32_t at = skip_space(phrase, 0, size); at < size; at = skip_space(phrase, at, size)) {
    const Token token = next_token(phrase, at, size, after_word && at == last_end);
    const uint64_t word = word_key(phrase.substr(token.start, token.end - token.start));
    if (!first) pairs.push_back({key, fact, true});
    key = first ? word : phrase_key(key, word);
    first = false;
    after_word = token.kind == TokenKind::word || token.kind == TokenKind::number;
    at = last_end = token.end;
  }
  if (!first) pairs.push_back({key, fact, false});
}

}  // namespace

uint32_t Lexicon::read(std::string_view packed) {
  for (auto& names : classes_) names.clear();
  for (auto& names : heads_) names.clear();
  entries_.clear();
  facts_.clear();

  std::vector<Pair> pairs;
  const Table* table = nullptr;
  for (size_t at = 0; at < packed.size();) {
    const size_t to = std::min(packed.find('\n', at), packed.size());
    const std::string_view line = packed.substr(at, to - at);
    const auto offset = static_cast<uint32_t>(at);
    at = to + 1;
    if (line.empty()) continue;
    if (line[0] == '#') {
      const Table* named = std::find_if(std::begin(tables), std::end(tables),
                                        [&](const Table& t) { return t.name == line.substr(1); });
      if (named == std::end(tables)) return offset;
      table = named;
      continue;
    }
    if (!table) return offset;
    std::array<std::string_view, 4> columns;
    size_t count = 0;
    each_part(line, '\t', [&](std::string_view part) {
      if (count < columns.size()) columns[count++] = part;
    });
    const auto column = [&](int i) {
      return i >= 0 && static_cast<size_t>(i) < count ? columns[static_cast<size_t>(i)]
                                                      : std::string_view{};
    };
    const size_t list = static_cast<size_t>(table->list);
    Fact fact{table->list, 0, 0, static_cast<uint32_t>(heads_[list].size())};
    const std::string_view cls = column(table->cls);
    fact.cls = class_index(table->list, cls);
    if (fact.cls == 255 && classes_[list].size() < 255) {
      fact.cls = static_cast<uint8_t>(classes_[list].size());
      classes_[list].emplace_back(cls);
    }
    fact.flags = flags_of(column(table->notes)) | flags_of(column(table->gender)) |
                 flags_of(column(table->number));
    heads_[list].emplace_back(columns[0]);
    add_phrase(pairs, columns[0], table->folded, fact);
    fact.flags |= fact_variant;
    if (!column(table->forms).empty())
      each_part(column(table->forms), '|', [&](std::string_view form) {
        if (form != columns[0]) add_phrase(pairs, form, table->folded, fact);
      });
  }

  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const Pair& a, const Pair& b) { return a.key < b.key; });
  for (size_t i = 0; i < pairs.size();) {
    Entry entry{pairs[i].key, static_cast<uint32_t>(facts_.size()), 0, false, 0};
    for (; i < pairs.size() && pairs[i].key == entry.key; ++i) {
      if (pairs[i].prefix) {
        entry.longer = true;
      } else if (entry.fact_count < UINT16_MAX) {
        facts_.push_back(pairs[i].fact);
        ++entry.fact_count;
        entry.lists |= mask_of(pairs[i].fact.list);
      }
    }
    entries_.push_back(entry);
  }
  size_t size = 2;
  while (size < entries_.size() * 2) size *= 2;
  slots_.assign(size, none);
  for (uint32_t i = 0; i < entries_.size(); ++i) {
    size_t slot = (entries_[i].key ^ entries_[i].key >> 32) & (size - 1);
    while (slots_[slot] != none) slot = (slot + 1) & (size - 1);
    slots_[slot] = i;
  }
  return none;
}

uint32_t Lexicon::find(uint64_t key) const {
  if (slots_.empty()) return none;
  size_t slot = (key ^ key >> 32) & (slots_.size() - 1);
  while (slots_[slot] != none && entries_[slots_[slot]].key != key)
    slot = (slot + 1) & (slots_.size() - 1);
  return slots_[slot];
}

std::span<const Fact> Lexicon::facts(uint32_t entry) const {
  if (entry == none) return {};
  return std::span(facts_).subspan(entries_[entry].first_fact, entries_[entry].fact_count);
}

const Fact* Lexicon::fact(uint32_t entry, List list) const {
  for (const Fact& fact : facts(entry))
    if (fact.list == list) return &fact;
  return nullptr;
}

uint8_t Lexicon::class_index(List list, std::string_view name) const {
  const auto& names = classes_[index(list)];
  const auto at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? 255 : static_cast<uint8_t>(at - names.begin());
}

void Lexicon::look_up(Document& document) const {
  for (Word& word : document.words) {
    word.exact_entry = find(word.exact);
    word.folded_entry = word.folded == word.exact ? word.exact_entry : find(word.folded);
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
    if (!entries_[found].longer) break;
  }
  return best;
}

Lexicon::Match Lexicon::longest(const Document& document, uint32_t token, uint32_t end_token,
                                ListMask lists) const {
  constexpr ListMask lower_lists =
      mask_of(List::cue) | mask_of(List::title) | mask_of(List::source_noun);
  Match match;
  if (lists & lower_lists) match = longest(document, token, end_token, lists & lower_lists, true);
  if (lists & ~lower_lists) {
    const Match exact = longest(document, token, end_token, lists & ~lower_lists, false);
    if (exact.token_count > match.token_count) match = exact;
  }
  return match;
}

}  // namespace crosshead
