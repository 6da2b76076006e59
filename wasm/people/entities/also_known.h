// Other names that the text gives in so many words: "Ana Holm (born 1986), better known by her
// stage name Nan Lark", "Nan Lark, born Ana Holm", "the Lake Food Board, also known as the Larder".
//
// The two names must be of one type, and only a bracket may stand between the first and the words
// that join them. Tested by tests/unit/aliases_test.cpp.
#pragma once
#include "document.h"
#include "people/entities/clusters.h"
#include "people/entities/distinct_names.h"

namespace crosshead {

/// How many tokens before a mention a name ends that it is the other name of; 0 if it is none.
uint8_t other_name_before(const Document& document, const Mention& mention);

/// Joins names that such words stand between. Linear.
void join_also_known(const Document& document, const Names& names, Clusters& clusters);

}  // namespace crosshead
