// Datelines: "Beirut (AFP) -", "ZURICH, Oct 14 (Reuters) -", "NEW DELHI:", read into place, agency
// and date.
//
// A small grammar over the head of the first paragraph: a place, then in any order a region, a date
// and an agency in brackets or slashes, then a dash or a colon. How much of it must be there
// depends on how sure its parts are: a place in small letters before a bare dash has to be one of
// the cities that news style lets stand alone. Forms from the AP and Reuters style guides and
// Indian dailies. Tested by tests/unit/dateline_test.cpp.
#pragma once
#include <string_view>

#include "document.h"

namespace crosshead {

/// The dateline that opens `paragraph`; its span is empty if there is none. `lone_label` tells that
/// no other line opens with a label in capitals: "ELVAS:" may then be a city that no list has.
/// Constant time.
Dateline find_dateline(std::string_view text, Span paragraph, bool lone_label = false);

/// Whether `name` is a city that news style lets stand alone in a dateline.
bool is_dateline_city(std::string_view name);

}  // namespace crosshead
