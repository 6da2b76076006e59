// Short forms of given names: "Ken Lind" is Kenneth Lind.
//
// Common knowledge, the customary English ones. Folded, each before what it is short for.
#pragma once
#include <array>
#include <string_view>

#include "text/word_lists.h"

namespace crosshead {

// clang-format off
inline constexpr auto short_forms = std::to_array<std::string_view>({
    "abe", "abraham", "al", "albert", "alex", "alexander", "alex", "alexandra",
    "andy", "andrew", "barb", "barbara", "becky", "rebecca", "ben", "benjamin",
    "bernie", "bernard", "beth", "elizabeth", "betsy", "elizabeth", "bill", "william",
    "billy", "william", "bob", "robert", "bobby", "robert", "charlie", "charles",
    "chris", "christian", "chris", "christine", "chris", "christopher", "chuck", "charles",
    "dan", "daniel", "danny", "daniel", "dave", "david", "deb", "deborah",
    "debbie", "deborah", "dick", "richard", "don", "donald", "doug", "douglas",
    "ed", "edward", "eddie", "edward", "fred", "frederick", "gabe", "gabriel",
    "gerry", "gerald", "greg", "gregory", "hank", "henry", "harry", "harold",
    "jack", "john", "jackie", "jacqueline", "jamie", "james", "jeff", "geoffrey",
    "jeff", "jeffrey", "jen", "jennifer", "jenny", "jennifer", "jerry", "gerald",
    "jim", "james", "jimmy", "james", "joe", "joseph", "joey", "joseph",
    "johnny", "john", "jon", "jonathan", "josh", "joshua", "judy", "judith",
    "kate", "catherine", "kate", "katherine", "kathy", "katherine", "kathy", "kathleen",
    "ken", "kenneth", "kim", "kimberly", "larry", "laurence", "larry", "lawrence",
    "len", "leonard", "liz", "elizabeth", "lou", "louis", "maggie", "margaret",
    "matt", "matthew", "max", "maxwell", "meg", "margaret", "mick", "michael",
    "mike", "michael", "mitch", "mitchell", "nat", "nathaniel", "nate", "nathan",
    "nick", "nicholas", "pam", "pamela", "pat", "patricia", "pat", "patrick",
    "patty", "patricia", "pete", "peter", "phil", "philip", "phil", "phillip",
    "randy", "randall", "ray", "raymond", "rich", "richard", "rick", "richard",
    "ricky", "richard", "rob", "robert", "ron", "ronald", "ronnie", "ronald",
    "russ", "russell", "sam", "samantha", "sam", "samuel", "sandy", "sandra",
    "stan", "stanley", "steph", "stephanie", "steve", "stephen", "steve", "steven",
    "stu", "stuart", "sue", "susan", "ted", "edward", "ted", "theodore",
    "terry", "terence", "tim", "timothy", "tom", "thomas", "tommy", "thomas",
    "tony", "anthony", "val", "valerie", "vince", "vincent", "walt", "walter",
    "wes", "wesley", "will", "william", "zach", "zachary",
});
// clang-format on
/// Calls `visit(full)` with the names that `name` is short for.
inline void each_full_form(std::string_view name, const auto& visit) {
  bool full = false, found = false;
  each_packed(packed_words<short_forms>, [&](std::string_view word) {
    if (full && found) visit(word);
    if (!full) found = word == name;
    full = !full;
  });
}

}  // namespace crosshead
