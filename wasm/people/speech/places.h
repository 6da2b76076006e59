// Places: what the place of a name in its sentence weighs when the focus is asked for, and what
// sentences open with.
//
// There is no parser: a name counts as a subject when no preposition stands before it and it is the
// first in its sentence. Both hang on their own block alone. Tested by
// tests/unit/resolver_test.cpp.
#pragma once
#include <cstdint>
#include <vector>

#include "document.h"
#include "people/same_blocks.h"

namespace crosshead {

/// Weights of places: of a subject, of one that opens its sentence, of "Lind" in "Lind's car"; of
/// what is no name of the article proper.
inline constexpr int8_t place_subject = 24, place_opening = 26, place_possessor = -8,
                        no_place = INT8_MIN;

/// The name stands before a noun that it tells more of: "Senate aides", "the Volta tax".
bool modifies(const Document& document, const Mention& mention);

/// Bits of what a sentence may open with: "The minister", "A guard" or "His deputy", and, in its
/// first words, "my mother".
enum Opening : uint8_t { opens_the = 1, opens_someone = 2, opens_my_kin = 4 };
/// Words in which "my mother" counts.
inline constexpr uint32_t opening_reach = 12;

/// What names and sentences of a text tell by where they stand.
struct Places {
  std::vector<int8_t> names;      ///< [mentions]
  std::vector<uint8_t> openings;  ///< [sentences]: bits of Opening.
};

/// Fills `places`, which holds those of the earlier text. Linear; same blocks keep theirs.
void find_places(const Document& document, const SameBlocks& same, Places& places);

}  // namespace crosshead
