#include "text/add_phrase.h"

#include <bit>

#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

constexpr size_t most_facts = size_t{1} << 24;  // Entry::first_fact

constexpr char to_lower_case = 0x20;
/// True at a letter of ASCII.
constexpr bool is_letter(char c) {
  return static_cast<uint8_t>((c | to_lower_case) - 'a') < 26;
}

/// True at a letter of U+00C0 to U+017F, which takes two bytes: all but the signs of times and of
/// division.
bool is_latin_letter(std::string_view text, size_t at) {
  const auto lead = static_cast<uint8_t>(text[at]);
  if (lead < 0xC3 || lead > 0xC5) return false;
  return lead != 0xC3 || (text[at + 1] != '\x97' && text[at + 1] != '\xB7');
}

}  // namespace

uint32_t Lexicon::find_or_add(uint64_t key) {
  const uint64_t place = place_of(key);
  uint32_t slot;
  if (filter_.may_hold(place)) {
    slot = slot_of(key);
    if (slots_[slot] != none) return slots_[slot];
  } else {  // new, as most are: no other entry is looked at
    slot = first_slot(key);
    while (slots_[slot] != none) slot = slot_after(slot);
    filter_.add(place);
  }
  const auto added = static_cast<uint32_t>(entries_.size());
  entries_.push_back({key, 0, 0, 0, 0});
  slots_[slot] = added;
  if (entries_.size() * 4 > slots_.size() * 3) make_slots(slots_.size() * 2);
  return added;
}

/// Makes slots, a power of two, and places the entries that are there.
void Lexicon::make_slots(size_t count) {
  slots_.assign(count, none);
  filter_shift_ = 62 - static_cast<uint32_t>(std::countr_zero(count));
  filter_.reset(count * 4);
  for (uint32_t i = 0; i < entries_.size(); ++i) {
    slots_[slot_of(entries_[i].key)] = i;
    filter_.add(place_of(entries_[i].key));
  }
}

void PhraseAdder::add(std::string_view phrase, const Fact& fact, bool folded) {
  // Words of Latin letters between single blanks or hyphens, nearly all, need no tokeniser.
  const char fold = folded ? to_lower_case : 0;
  uint64_t before = 0;
  for (size_t i = 0;; ++i) {
    const size_t start = i;
    uint64_t key = word_key({});
    for (; i < phrase.size(); ++i) {
      if (is_letter(phrase[i])) {
        key = next_key(key, static_cast<char>(phrase[i] | fold));
      } else if (!folded && is_latin_letter(phrase, i)) {
        key = next_key(next_key(key, phrase[i]), phrase[i + 1]);
        ++i;
      } else {
        break;
      }
    }
    if (start > 0) key = phrase_key(before, key);
    if (i == phrase.size() && i > start) return add_fact(key, fact);
    if (i == start || (phrase[i] != ' ' && phrase[i] != '-'))
      return add_tokens(phrase, fact, folded);
    add_opening(key, fact.list);
    if (phrase[i] == '-') add_opening(key = phrase_key(key, word_key("-")), fact.list);
    before = key;
  }
}

/// The same for any phrase. What the words before have opened, it opens once more.
void PhraseAdder::add_tokens(std::string_view phrase, const Fact& fact, bool folded) {
  if (folded) {
    lower_.clear();
    append_lower(lower_, phrase);
    phrase = lower_;
  }
  const auto size = static_cast<uint32_t>(phrase.size());
  bool after_word = false;
  uint32_t last_end = none;
  uint64_t before = 0;
  for (uint32_t i = skip_space(phrase, 0, size); i < size;) {
    const Token token = next_token(phrase, i, size, after_word && i == last_end);
    const uint64_t word = word_key(phrase.substr(token.start, token.end - token.start));
    const uint64_t key = last_end == none ? word : phrase_key(before, word);
    after_word = token.kind == TokenKind::word || token.kind == TokenKind::number;
    last_end = token.end;
    i = skip_space(phrase, last_end, size);
    if (i >= size) return add_fact(key, fact);
    add_opening(key, fact.list);
    before = key;
  }
}

/// A longer phrase of the list begins with what has this key.
void PhraseAdder::add_opening(uint64_t key, List list) {
  lexicon_.entries_[lexicon_.find_or_add(key)].longer |= static_cast<uint16_t>(mask_of(list));
}

void PhraseAdder::add_fact(uint64_t key, const Fact& fact) {
  Lexicon::Entry& entry = lexicon_.entries_[lexicon_.find_or_add(key)];
  if (entry.fact_count == UINT8_MAX || lexicon_.facts_.size() >= most_facts) return;
  entry.lists |= static_cast<uint16_t>(mask_of(fact.list));
  // An entry's facts stand together: those of one that has some elsewhere move to the end.
  std::vector<Fact>& facts = lexicon_.facts_;
  const auto end = static_cast<uint32_t>(facts.size());
  const uint32_t first = entry.first_fact, count = entry.fact_count;
  if (first + count != end) {
    for (uint32_t i = 0; i < count; ++i) facts.push_back(Fact(facts[first + i]));
    entry.first_fact = end;
  }
  ++entry.fact_count;
  facts.push_back(fact);
}

}  // namespace crosshead
