// The lexicon: words and phrases known beforehand (cue verbs, titles, nouns for sources, names of
// people, places and organisations, families of aliases), each with what the lists say of it.
//
// The lists are the tables of wasm/data/lists/*.tsv, packed into the model file as text (section
// "LEXI": a line "#name" opens a list, then one row a line, columns parted by tabs; a row whose
// first column is "=" tells what the rows below it say in columns that they leave empty; a row that
// begins with a byte 14 to 31 shares 1 to 18 bytes with the name before it; "*s" and "-ing" are the
// name with an ending, and the same without its last letter). They are read into one hash table
// from phrase keys (text/tokens.h) to facts, so a look-up is one probe. A phrase of several words
// is found word by word: `longer` tells that a further word may follow.
//
// Lists of names match the case as written; lists of ordinary words (cues, titles, nouns) match in
// lower case. Tested by tests/unit/lexicon_test.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document.h"
#include "text/key_filter.h"

namespace crosshead {

enum class List : uint8_t {
  // Matched in lower case:
  cue,
  title,
  source_noun,
  // Matched as written:
  given_name,
  family_name,
  company,
  media,
  party,
  public_body,
  sport,
  misc_name,
  place,
  group,
  alias_family,
};
inline constexpr uint32_t list_count = 14;
using ListMask = uint32_t;
constexpr ListMask mask_of(List list) {
  return 1u << static_cast<uint32_t>(list);
}
/// Lists that are matched in lower case.
inline constexpr ListMask lower_lists =
    mask_of(List::cue) | mask_of(List::title) | mask_of(List::source_noun);
/// Lists of what persons are called.
inline constexpr ListMask person_names = mask_of(List::given_name) | mask_of(List::family_name);

/// True if a phrase of one of the lists, or the word alone, begins with the word.
constexpr bool opens_phrase(const Word& word, ListMask lists) {
  return (word.lists | word.longer) & lists;
}

/// One statement of one list about a phrase.
struct Fact {
  List list;
  uint8_t flags;  ///< FactFlag bits.
  uint16_t
      cls;  ///< Index into Lexicon::classes(list): class of cue or title, kind of noun or name.
  uint32_t row;  ///< Where the row stands in the lists, in bytes; all forms of one row share it.
};

enum FactFlag : uint8_t {
  fact_variant = 1,    ///< An alias or inflected form, not the row's head.
  fact_ambiguous = 2,  ///< Also a common word, person or place ("amb"); weak cue.
  fact_male = 4,       ///< Given name, title or noun of a man.
  fact_female = 8,     ///< ... of a woman.
  fact_plural = 16,    ///< Noun in the plural.
  cue_that = 32,       ///< Cue that takes a reported clause: "said (that) ...".
  cue_addressee = 64,  ///< Cue that takes a recipient first: "told reporters".
  cue_fragment = 128,  ///< Cue that takes quoted fragments: 'called it "a disaster"'.
};

class Lexicon {
 public:
  struct Entry {
    uint64_t key;
    uint32_t first_fact : 24, fact_count : 8;
    uint16_t lists;   ///< ListMask: lists that have a fact here ...
    uint16_t longer;  ///< ... and those with a longer phrase that begins with this one.
  };
  static_assert(sizeof(Entry) == 16);  // they are many, and met in no order: each in one cache line
  struct Match {
    uint32_t entry = none;
    uint32_t token_count = 0;
    explicit operator bool() const { return token_count > 0; }
  };

  /// Reads the packed lists and replaces what was there. Returns the offset of the first byte
  /// that is not UTF-8 or of the first line that cannot be read, or `none`; after a failure the
  /// lexicon is empty.
  uint32_t read(std::string_view packed);

  /// Index of the entry of a phrase key, or `none`.
  uint32_t find(uint64_t key) const {
    return filter_.may_hold(place_of(key)) ? slots_[slot_of(key)] : none;
  }
  const Entry& entry(uint32_t index) const { return entries_[index]; }
  /// What a word's entries say together, each of the lists that are matched in its case.
  struct Lists {
    uint16_t lists = 0, longer = 0;  ///< As of an entry.
  };
  Lists lists_of(uint32_t exact_entry, uint32_t folded_entry) const;
  std::span<const Fact> facts(uint32_t entry) const;
  /// The fact of `list` about an entry, or nullptr; `entry` may be `none`.
  const Fact* fact(uint32_t entry, List list) const;

  /// True if the list has a fact about the entry and gives it this class; `entry` may be `none`.
  bool is_a(uint32_t entry, List list, std::string_view cls) const {
    const Fact* found = fact(entry, list);
    return found && classes_[index(list)][found->cls] == cls;
  }

  /// Class names of a list, as its table writes them ("neutral", "office", "agency/gb").
  std::span<const std::string> classes(List list) const { return classes_[index(list)]; }
  /// Index of a class name of a list, or 65535.
  uint16_t class_index(List list, std::string_view name) const;
  /// Hash of a class's name without its country: equal for "agency/gb" and "agency/us", never 0.
  uint32_t class_stem(List list, uint16_t cls) const { return stems_[index(list)][cls]; }
  /// Head of the row that stands at `row` ("say"), if it shares nothing with the row before.
  std::string_view head(uint32_t row) const;

  /// Fills what the lists say of every word from number `first` on. One probe or two a distinct
  /// word.
  void look_up(Document& document, uint32_t first = 0) const;

  /// Longest phrase of the given lists that starts at `token` and ends by `end_token`. Lists
  /// matched in lower case and lists matched as written are both tried.
  Match longest(const Document& document, uint32_t token, uint32_t end_token,
                ListMask lists) const {
    // Most words begin no phrase at all.
    if (token >= end_token || !opens_phrase(document.word_of(document.tokens[token]), lists))
      return {};
    return longest_of(document, token, end_token, lists);
  }

 private:
  friend class ListReader;
  friend class PhraseAdder;
  static_assert(list_count <= 16);  // Word::lists
  static uint32_t index(List list) { return static_cast<uint32_t>(list); }
  Match longest_of(const Document& document, uint32_t token, uint32_t end_token,
                   ListMask lists) const;
  Match longest(const Document& document, uint32_t token, uint32_t end_token, ListMask lists,
                bool folded) const;
  uint64_t place_of(uint64_t key) const { return key * 0x9e3779b97f4a7c15u >> filter_shift_; }
  uint32_t slot_of(uint64_t key) const;  // the key's slot, or the free one where it belongs
  uint32_t first_slot(uint64_t key) const {
    return static_cast<uint32_t>((key ^ key >> 32) & (slots_.size() - 1));
  }
  uint32_t slot_after(uint32_t slot) const {
    return (slot + 1) & static_cast<uint32_t>(slots_.size() - 1);
  }
  void make_slots(size_t count);        // ... and the next are in text/add_phrase.cpp
  uint32_t find_or_add(uint64_t key);

  std::vector<Entry> entries_;
  std::vector<Fact> facts_;      // grouped by entry
  std::vector<uint32_t> slots_;  // [power of two]: entry index or none
  KeyFilter filter_;             // of four times as many places as there are slots
  uint32_t filter_shift_ = 58;
  std::vector<std::string> classes_[list_count];
  std::vector<uint32_t> stems_[list_count];  // [class]
  std::string text_;                         // the lists as they were read
};

}  // namespace crosshead
