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

/// Which organisations a kind may stand for, by what the lists say of them.
enum class KindFit : uint8_t {
  list,   ///< Those in its lists, and those in none: "the company".
  cls,    ///< Those of the class there that has its name, and those in no list: "the airline".
  known,  ///< Those of that class alone, for others would say so in their name: "the ministry".
};

struct OrganisationKind {
  std::string_view noun;
  ListMask lists;  ///< Lists that organisations of the kind can stand in.
  KindFit fit = KindFit::list;
  /// Another class of which they may be; of those in no list, one whose name ends so is `known`.
  std::string_view also = {};
};

/// What tells somebody apart from whoever is in focus: "the rival company", "the former trader".
inline constexpr std::string_view telling_apart[] = {
    "away",   "bigger", "first",   "former",   "home",  "host",     "larger", "local",
    "losing", "new",    "old",     "opposing", "other", "parent",   "rival",  "same",
    "second", "sister", "smaller", "state",    "third", "visiting", "winning"};

/// Whose agencies and bodies are others than they: "the UN agency".
inline constexpr std::string_view families_of_bodies[] = {"E.U.", "EU", "U.N.", "UN"};

/// The kind that `noun`, in lower case but for its first letter, stands for, or nullptr.
const OrganisationKind* organisation_kind(std::string_view noun);

}  // namespace crosshead
