// Persons: which of their names are short for which, "Kerry" and "J. F. Kerry" for "John Kerry".
//
// Names are taken from the fullest to the shortest. Each looks up the fuller names that it can be
// short for and joins them if they are one person; if they are two, it stays alone, and a bare
// surname is left to be told from where it stands (`Shared`). How well a short name fits decides
// first: a family name before a given name before a name in the middle.
// Tested by tests/unit/persons_test.cpp.
#pragma once
#include <vector>

#include "document.h"
#include "people/entities/clusters.h"
#include "people/entities/distinct_names.h"

namespace crosshead {

/// A bare name that several persons of the article bear.
struct Shared {
  uint32_t name;
  std::vector<uint32_t> bearers;  ///< Names, each of another person; 8 at most.
};

/// Joins the names of each person. A surname is short for a name that is `doubtful` (see
/// people/entities/doubtful_names.h) only where no other name ends in it. Near-linear: every look-up follows
/// a bounded chain.
std::vector<Shared> join_persons(const Names& names, const Lexicon& lexicon,
                                 const std::vector<bool>& doubtful, Clusters& clusters);

/// How a shorter name can stand for a fuller one.
enum class Fit : uint8_t { no, middle, given, family, whole };

/// Fit of person name `s` to the name `f`, which has as many forms or more.
Fit fit_of(const Names& names, const DistinctName& s, const DistinctName& f);

}  // namespace crosshead
