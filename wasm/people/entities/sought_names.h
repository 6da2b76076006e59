// Sought names: the words by which a name that was found is looked for elsewhere.
//
//     Ponte Bank Holdings SA   the same words, without "SA", "Ponte", which no list knows,
//                              "PBH"; "SA:" and "Sa:" as the label of what is said
//     Ana Lind                 the same words, "Lind"; "Lind:"
//
// They hang on the spelling alone: each is read once, and an editing session keeps them. Tested by
// tests/unit/repeats_test.cpp.
#pragma once
#include <span>
#include <vector>

#include "document.h"
#include "people/entities/written_names.h"
#include "people/key_index.h"

namespace crosshead {

/// Words that mean a name where they stand.
struct SoughtWords {
  uint32_t key = 0;      ///< Number of their key, see SoughtNames::number.
  uint32_t word = none;  ///< The first of them; none for initials and labels.
  uint8_t count = 0;
};

class SoughtNames {
 public:
  static constexpr uint32_t longest_name = 6;  ///< Tokens. Longer ones are not looked for.

  /// What to look for where `mention`, spelled `spelling` and no longer than that, was found.
  std::span<const SoughtWords> of(const Document& document, uint32_t spelling,
                                  const Mention& mention);

  /// Numbers of keys are below this.
  uint32_t numbers() const { return numbers_; }
  /// The number of the exact words of a phrase_key(), or none if no name has it.
  uint32_t number(uint64_t key) const;
  /// The same of a label: the last word of a name, before a colon.
  static uint64_t label(uint64_t word);

 private:
  void read(const Document& document, const Mention& mention);
  void add(uint64_t key, uint32_t word = none, uint32_t count = 0);
  void add_initials(const Document& document, const Mention& mention);

  std::vector<SoughtWords> words_;  // grouped by spelling
  struct Group {
    uint32_t first = none, end = 0;
  };
  std::vector<Group> groups_;  // [spellings]
  KeyIndex index_;             // key -> number
  uint32_t numbers_ = 0;
};

/// A company's name of several words: its legal form ends it.
bool is_company(const Document& document, const Mention& mention);

}  // namespace crosshead
