// Names that the tagger read as the wrong type, found by the company they keep.
//
//     Helvag (a person?) beside Helvag AG           the company
//     Sakamoto (a person?) after Sakamoto Foods     the company
//     Akinwande (a work?) beside Tobi Akinwande     the person
//     Moscow (a person?) beside Moscow (a place)    the place
//
// Only a name that nothing else joined is put right, and only where one other entity can take it. A
// name that the lists know as what it was read as is left alone ("Jordan" the country beside April
// Jordan), and so is a person with a form of address ("Mr Jordan"). Groups of people never join.
// Tested by tests/unit/misread_test.cpp.
#pragma once
#include "document.h"
#include "people/entities/clusters.h"
#include "people/entities/distinct_names.h"
#include "text/lexicon.h"

namespace crosshead {

/// Joins misread names to the entity they belong to. Near-linear.
void join_misread(const Document& document, const Names& names, const Lexicon& lexicon,
                  Clusters& clusters);

/// Gives every entity the type that most of its mentions have, and its mentions the entity's type.
void settle_types(Document& document);

/// "The Talas Road opens": gives a title its article wherever the article stands before it, where
/// one mention has it amid a sentence. Before the entities are named.
void take_articles(Document& document);

}  // namespace crosshead
