// What a title is called without its name: "Sen. Lind" is "the senator" in the next sentence.
//
// Abbreviations after the style books of AP and Reuters, with the nouns that news writes for them,
// and titles that go by another noun, the "elegant variation" that Fowler named and that news lives
// by. Tested by tests/unit/resolver_test.cpp.
#pragma once
#include <string_view>

namespace crosshead {

/// Behind each "=" the last word of a title in lower case, with the stop if it has one, and the nouns
/// for whoever bears it.
inline constexpr std::string_view title_nouns =
    "=sen. senator lawmaker =sen senator lawmaker =senator lawmaker =gov. governor "
    "=gov governor =rep. representative congressman congresswoman lawmaker "
    "=rep representative congressman congresswoman lawmaker "
    "=representative congressman congresswoman lawmaker =congressman lawmaker "
    "=congresswoman lawmaker =mp lawmaker backbencher politician =president leader "
    "=chancellor leader =premier leader =gen. general =gen general =lt. lieutenant "
    "=lt lieutenant =col. colonel =col colonel =capt. captain =capt captain =captain skipper "
    "=skipper captain =sgt. sergeant officer =sgt sergeant officer =pc officer "
    "=constable officer =trooper officer =detective officer =inspector officer detective "
    "=insp inspector officer detective =supt. superintendent =supt superintendent "
    "=det detective officer =prof. professor academic don =prof professor academic don "
    "=professor academic don =lecturer academic don =sister nun =sr nun =justice judge "
    "=rev. reverend pastor vicar =rev reverend pastor vicar =fr. priest =fr priest "
    "=cllr councillor =attorney lawyer =lawyer attorney advocate counsel =barrister lawyer advocate counsel "
    "=solicitor lawyer =advocate lawyer counsel "
    "=executive ceo boss =ceo executive boss =coach boss manager "
    "=manager boss coach =boss manager coach =spokesperson spokesman spokeswoman "
    "=secretary minister =lord judge peer =sheriff judge =recorder judge =commander officer "
    "=economist analyst =analyst economist strategist =researcher scientist =scientist researcher "
    "=surgeon doctor =physician doctor =priest cleric =imam cleric =bishop cleric prelate =mayor politician "
    "=ambassador envoy diplomat =envoy diplomat =chair chairman chairwoman =chairman chair "
    "=chairwoman chair =archbishop cleric prelate =pope pontiff =queen monarch =king monarch "
    "=farmer grower =grower farmer =director filmmaker boss md";

}  // namespace crosshead
