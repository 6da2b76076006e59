// Short forms of given names: "Ken Lind" is Kenneth Lind.
//
// Common knowledge, the customary English ones. Folded, in alphabetical order, each before what
// it is short for.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

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
/// The same, each behind its length, and where those begin that begin with a letter: an array of
/// views would take four times as much.
inline constexpr auto packed_short_forms = [] {
  constexpr size_t bytes = [] {
    size_t sum = 0;
    for (const std::string_view word : short_forms) sum += 1 + word.size();
    return sum;
  }();
  struct {
    std::array<char, bytes> words{};
    std::array<uint16_t, 27> first{};  // of "a" to "z", and the end
  } packed;
  size_t at = 0;
  char letter = 'a';
  for (size_t i = 0; i < short_forms.size(); ++i) {
    if (i % 2 == 0)
      for (; letter <= short_forms[i][0]; ++letter)
        packed.first[static_cast<size_t>(letter - 'a')] = static_cast<uint16_t>(at);
    packed.words[at++] = static_cast<char>(short_forms[i].size());
    for (const char c : short_forms[i]) packed.words[at++] = c;
  }
  for (; letter <= 'z' + 1; ++letter)
    packed.first[static_cast<size_t>(letter - 'a')] = static_cast<uint16_t>(at);
  return packed;
}();

/// Calls `visit(full)` with the names that `name` is short for.
inline void each_full_form(std::string_view name, const auto& visit) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') return;
  const auto letter = static_cast<size_t>(name[0] - 'a');
  size_t at = packed_short_forms.first[letter];
  const auto next = [&] {
    const char* const word = &packed_short_forms.words[at];
    at += 1 + static_cast<size_t>(word[0]);
    return std::string_view(word + 1, static_cast<size_t>(word[0]));
  };
  while (at < packed_short_forms.first[letter + 1]) {
    const std::string_view one = next(), full = next();
    if (one == name) visit(full);
  }
}

}  // namespace crosshead
