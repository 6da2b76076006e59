// Kinds of organisations: the nouns that stand for one ("the company", "the party"), and the lists
// in which organisations of that kind are known. Tested by tests/unit/resolver_test.cpp.
#pragma once
#include <string_view>

#include "text/lexicon.h"

namespace crosshead {

/// All lists of organisations.
inline constexpr ListMask organisation_lists = mask_of(List::company) | mask_of(List::media) |
                                               mask_of(List::party) | mask_of(List::public_body) |
                                               mask_of(List::sport);

/// Added to the lists of a kind that is a class of theirs: "airline", "union".
inline constexpr ListMask own_class = 1u << 31;

/// Lists that organisations of the kind `noun` can stand in; 0 if the noun, in lower case, is no
/// kind.
ListMask lists_of_kind(std::string_view noun);

}  // namespace crosshead
