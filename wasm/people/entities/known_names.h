// Names that the lists know to mean one thing: "Daesh" and "Islamic State", "Bohs" and "Bohemians".
//
// All forms of one row of a list mean one thing. Two names of the article join when they stand in
// one row of a list that fits their type. A name of several rows ("Congress", "Rovers") joins the
// one row that another name of the article stands in, if there is only one. Tested by
// tests/unit/aliases_test.cpp.
#pragma once
#include "people/entities/clusters.h"
#include "people/entities/distinct_names.h"
#include "text/lexicon.h"

namespace crosshead {

/// Joins the names that share a row. Linear.
void join_known(const Names& names, const Lexicon& lexicon, Clusters& clusters);

/// True if the lists know the name by itself: as the head of a row of a list that fits its type.
bool is_known(const DistinctName& name, const Lexicon& lexicon);

/// True if the lists know a place by the words of this entry; `entry` may be `none`.
bool is_place(const Lexicon& lexicon, uint32_t entry);

}  // namespace crosshead
