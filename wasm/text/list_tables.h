// The tables of wasm/data/lists: what each of their columns says, and what the notes in them mean.
#pragma once
#include <string_view>

#include "text/lexicon.h"

namespace crosshead {

/// Which column of a table says what. -1: the table has no such column.
struct ListTable {
  std::string_view name;
  List list;
  int forms, cls, notes, gender, number;
  bool folded;  ///< Ordinary words: matched in lower case.
};
inline constexpr ListTable list_tables[] = {
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

struct ListNote {
  std::string_view name;
  uint8_t flag;
};
inline constexpr ListNote list_notes[] = {{"that", cue_that},      {"addr", cue_addressee},
                                          {"frag", cue_fragment},  {"weak", fact_ambiguous},
                                          {"amb", fact_ambiguous}, {"m", fact_male},
                                          {"f", fact_female},      {"p", fact_plural}};

}  // namespace crosshead
