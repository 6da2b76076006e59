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
constexpr Note notes[] = {{"that", cue_that},       {"addr", cue_addressee}, {"frag", cue_fragment},
                          {"weak", fact_ambiguous}, {"amb", fact_ambiguous}, {"m", fact_male},
                          {"f", fact_female},       {"p", fact_plural}};

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

/// Keys of the first word, the first two words ... of a phrase: the last one is the phrase's own.
/// Phrases of ASCII letters and blanks, nearly all, are cut without the tokeniser.
void phrase_keys(std::string_view phrase, std::vector<uint64_t>& keys) {
  keys.clear();
  const auto add = [&](std::string_view word) {
    const uint64_t key = word_key(word);
    keys.push_back(keys.empty() ? key : phrase_key(keys.back(), key));
  };
  const auto plain = [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; };
  const auto size = static_cast<uint32_t>(phrase.size());
  if (std::all_of(phrase.begin(), phrase.end(), [&](char c) { return plain(c) || c == ' '; })) {
    each_part(phrase, ' ', [&](std::string_view word) {
      if (!word.empty()) add(word);
    });
    return;
  }
  bool after_word = false;
  uint32_t last_end = none;
  for (uint32_t at = skip_space(phrase, 0, size); at < size; at = skip_space(phrase, at, size)) {
    const Token token = next_token(phrase, at, size, after_word && at == last_end);
    add(phrase.substr(token.start, token.end - token.start));
    after_word = token.kind == TokenKind::word || token.kind == TokenKind::number;
    at = last_end = token.end;
  }
}

/// Class names of one list by key, while the lists are read.
class ClassNumbers {
 public:
  static constexpr size_t most = 2048;

  /// Number of a name, 65535 when there are too many; a new name is added to `names`.
  uint16_t of(std::string_view name, std::vector<std::string>& names) {
    const uint64_t key = word_key(name);
    size_t slot = (key ^ key >> 32) % keys_.size();
    while (numbers_[slot] != 0 && keys_[slot] != key) slot = (slot + 1) % keys_.size();
    if (numbers_[slot] == 0) {
      if (names.size() == most) return UINT16_MAX;
      names.emplace_back(name);
      keys_[slot] = key;
      numbers_[slot] = static_cast<uint16_t>(names.size());
    }
    return static_cast<uint16_t>(numbers_[slot] - 1);
  }

 private:
  std::array<uint64_t, 2 * most> keys_ = {};
  std::array<uint16_t, 2 * most> numbers_ = {};  // number + 1, or 0
};

/// A fact on its way to its entry.
struct Pending {
  uint32_t entry;
  Fact fact;
};

}  // namespace

uint32_t Lexicon::slot_of(uint64_t key) const {
  size_t slot = (key ^ key >> 32) & (slots_.size() - 1);
  while (slots_[slot] != none && entries_[slots_[slot]].key != key)
    slot = (slot + 1) & (slots_.size() - 1);
  return static_cast<uint32_t>(slot);
}

uint32_t Lexicon::find_or_add(uint64_t key) {
  const uint32_t slot = slot_of(key);
  if (slots_[slot] != none) return slots_[slot];
  const auto added = static_cast<uint32_t>(entries_.size());
  entries_.push_back({key, 0, 0, false, 0});
  slots_[slot] = added;
  if (entries_.size() * 2 > slots_.size()) {
    slots_.assign(slots_.size() * 2, none);
    for (uint32_t i = 0; i <= added; ++i) slots_[slot_of(entries_[i].key)] = i;
  }
  return added;
}

uint32_t Lexicon::read(std::string_view packed) {
  const auto refused = [this](uint32_t offset) {
    *this = {};
    return offset;
  };
  *this = {};
  // What reads phrases takes characters whole, so half of one would lead it out of the file.
  std::string repaired;
  well_formed(packed, repaired);
  const auto bad = std::mismatch(packed.begin(), packed.end(), repaired.begin(), repaired.end());
  if (bad.first != packed.end()) return refused(static_cast<uint32_t>(bad.first - packed.begin()));
  text_ = packed;
  slots_.assign(size_t{1} << 17, none);  // room for the lists as they are, grown if need be

  std::vector<Pending> pending;
  std::vector<ClassNumbers> numbers(list_count);
  std::vector<uint64_t> keys;
  std::string lower;
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
      if (named == std::end(tables)) return refused(offset);
      table = named;
      continue;
    }
    if (!table) return refused(offset);
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
    fact.cls = numbers[list].of(column(table->cls), classes_[list]);
    if (fact.cls == UINT16_MAX) return refused(offset);
    fact.flags = flags_of(column(table->notes)) | flags_of(column(table->gender)) |
                 flags_of(column(table->number));
    heads_[list].push_back({offset, offset + static_cast<uint32_t>(columns[0].size())});
    const auto add = [&](std::string_view phrase) {
      if (table->folded) {
        lower.clear();
        append_lower(lower, phrase);
        phrase = lower;
      }
      phrase_keys(phrase, keys);
      for (size_t i = 0; i < keys.size(); ++i) {
        const uint32_t entry = find_or_add(keys[i]);
        if (i + 1 < keys.size()) {
          entries_[entry].longer = true;
        } else if (entries_[entry].fact_count < UINT16_MAX) {
          ++entries_[entry].fact_count;
          entries_[entry].lists |= mask_of(fact.list);
          pending.push_back({entry, fact});
        }
      }
    };
    add(columns[0]);
    fact.flags |= fact_variant;
    if (!column(table->forms).empty())
      each_part(column(table->forms), '|', [&](std::string_view form) {
        if (form != columns[0]) add(form);
      });
  }

  for (uint32_t list = 0; list < list_count; ++list)
    for (const std::string& name : classes_[list])
      stems_[list].push_back(static_cast<uint32_t>(
          word_key(std::string_view(name).substr(0, name.find('/'))) >> 32 | 1));

  // Facts of one entry stand together, in the order of the lists.
  uint32_t first = 0;
  for (Entry& entry : entries_) {
    entry.first_fact = first;
    first += entry.fact_count;
    entry.fact_count = 0;
  }
  facts_.resize(first);
  for (const Pending& p : pending) {
    Entry& entry = entries_[p.entry];
    facts_[entry.first_fact + entry.fact_count++] = p.fact;
  }
  return none;
}

uint32_t Lexicon::find(uint64_t key) const {
  return slots_.empty() ? none : slots_[slot_of(key)];
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

uint16_t Lexicon::class_index(List list, std::string_view name) const {
  const auto& names = classes_[index(list)];
  const auto at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? UINT16_MAX : static_cast<uint16_t>(at - names.begin());
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
