// Acronyms: whether letters stand for a name, "WFP" for "World Food Programme".
//
// The test follows Schwartz and Hearst, "A simple algorithm for identifying abbreviation
// definitions in biomedical text" (PSB 2003): the letters occur in order in the name, the first of
// them at its first word. Here every letter must also open a word, or follow in a word whose first
// letter was taken. Tested by tests/unit/distinct_names_test.cpp.
#pragma once
#include <span>
#include <vector>

#include "document.h"
#include "people/entities/distinct_names.h"

namespace crosshead {

/// True if the letters of the form `acronym` can stand for a name of these forms. Linear.
bool acronym_fits(const Names& names, uint32_t acronym, std::span<const uint32_t> forms);

/// Keys of the acronyms that the first letters of a name spell: all words, all but links, and those
/// before a link ("the ACLU" of the "American Civil Liberties Union | of Ohio"). One to three keys;
/// none for names of one word.
void acronym_keys(const Names& names, std::span<const uint32_t> forms, std::vector<uint64_t>& out);

/// Key of the letters of a form, to compare with acronym_keys().
uint64_t acronym_key(const Names& names, uint32_t form);

}  // namespace crosshead
