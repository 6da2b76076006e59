// Organisations, places and other things: which of their names are short for which.
//
//     Ponte Bank Holdings SA = Ponte Bank = Ponte     its beginning
//     Rift Valley Review = Review                     its last word
//     World Food Programme (WFP) = WFP                in parentheses, or by its letters
//     Helvag AG (HLVG.S) = HELVAG                     a ticker, a legal form, capitals
//
// As with persons, each name joins the one fuller name that it can be short for. A short name of
// one word must come after the full one in the article's body and may not be well known by itself:
// an article on Reuters need not be on the Reuters Institute. Places are not cut short ("Quebec
// City" is not "Quebec") except those that end in a noun for a building or a ground. Tested by
// tests/unit/aliases_test.cpp.
#pragma once
#include <string_view>

#include "document.h"
#include "people/entities/clusters.h"
#include "people/entities/distinct_names.h"
#include "text/lexicon.h"

namespace crosshead {

/// The mention behind a mention that stands in its parentheses.
Definition definition_behind(const Document& document, uint32_t mention);

/// Joins acronyms and tickers to the names beside whose parentheses they stand. Linear.
void join_defined(const Document& document, const Names& names, const Lexicon& lexicon,
                  Clusters& clusters);

/// Joins the names of each organisation, place or other thing. Near-linear.
void join_things(const Names& names, const Lexicon& lexicon, Clusters& clusters);

/// True if a paper's name ends with this form, by which alone it is called: "Gazette".
bool is_paper(std::string_view last);

}  // namespace crosshead
