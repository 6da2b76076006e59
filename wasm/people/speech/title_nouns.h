// What a title is called without its name: "Sen. Lind" is "the senator" in the next sentence.
//
// Abbreviations after the style books of AP and Reuters, with the nouns that news writes for them,
// and a few titles that go by another noun. Tested by tests/unit/resolver_test.cpp.
#pragma once
#include <array>
#include <string_view>

#include "text/tokens.h"

namespace crosshead {

struct TitleNoun {
  uint64_t title;          ///< Key of its last word in lower case, with the stop if it has one.
  std::string_view nouns;  ///< Parted by spaces.
};
inline constexpr auto title_nouns = std::to_array<TitleNoun>({
    {word_key("sen."), "senator lawmaker"},
    {word_key("sen"), "senator lawmaker"},
    {word_key("senator"), "lawmaker"},
    {word_key("gov."), "governor"},
    {word_key("gov"), "governor"},
    {word_key("rep."), "representative congressman congresswoman lawmaker"},
    {word_key("rep"), "representative congressman congresswoman lawmaker"},
    {word_key("representative"), "congressman congresswoman lawmaker"},
    {word_key("congressman"), "lawmaker"},
    {word_key("congresswoman"), "lawmaker"},
    {word_key("mp"), "lawmaker"},
    {word_key("gen."), "general"},
    {word_key("gen"), "general"},
    {word_key("lt."), "lieutenant"},
    {word_key("lt"), "lieutenant"},
    {word_key("col."), "colonel"},
    {word_key("col"), "colonel"},
    {word_key("capt."), "captain"},
    {word_key("capt"), "captain"},
    {word_key("sgt."), "sergeant"},
    {word_key("sgt"), "sergeant"},
    {word_key("prof."), "professor academic"},
    {word_key("prof"), "professor academic"},
    {word_key("professor"), "academic"},
    {word_key("rev."), "reverend pastor"},
    {word_key("rev"), "reverend pastor"},
    {word_key("supt."), "superintendent"},
    {word_key("supt"), "superintendent"},
    {word_key("insp"), "inspector"},
    {word_key("cllr"), "councillor"},
    {word_key("coach"), "boss manager"},
    {word_key("manager"), "boss coach"},
});

}  // namespace crosshead
