// Doubtful names: what reads as a full name and may be a surname with a word before it that has its
// capital from the place alone.
//
//     Endorsed Lind, Mayor Won't Run      a heading
//     Interestingly Lind stayed away.     the first word of a sentence
//     AG Lind, Rep Lind                   an office in short
//
// A name that is met once or twice and begins with no given name of the lists is no rival to a full
// name that is none of this, when the article asks whom "Lind" means. Tested by
// tests/unit/aliases_test.cpp.
#pragma once
#include <cstdint>
#include <vector>

#include "document.h"
#include "people/entities/distinct_names.h"
#include "text/lexicon.h"

namespace crosshead {

/// [names]: true for a person's name that is doubtful. Linear.
std::vector<bool> find_doubtful(const Document& document, const Lexicon& lexicon,
                                const Names& names);

}  // namespace crosshead
