// Attributions by what is somebody's own: "in her own words", "in Holm's view". Tested by
// tests/unit/attribution_test.cpp.
#include <array>

#include "people/attribution.h"
#include "people/phrase_cores.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr auto owners = std::to_array<std::string_view>({"his", "her", "their"});
constexpr auto owned =
    std::to_array<std::string_view>({"words", "view", "opinion", "telling", "estimation"});

}  // namespace

Attribution in_words(const Line& line, uint32_t from, uint32_t& end) {
  Attribution a;
  if (!line.is_mark(from, "in") && !line.is_mark(from, "In")) return a;
  uint32_t owner = from + 2;  // behind whose words they are
  if (!contains(owners, line.text(from + 1))) {
    while (owner + 2 < from + max_owned_items && !is_possessive_ending(line, owner)) ++owner;
    const NounPhrase phrase = phrase_before(line, owner, from + 1);
    if (!phrase.source || !is_possessive_ending(line, owner)) return a;
    a = attribution(phrase, Rule::possessive);
    ++owner;
  }
  end = line.is_mark(owner, "own") ? owner + 1 : owner;
  if (line.is_hole(end) || !contains(owned, line.text(end))) return {};
  if (!a) {
    a.rule = Rule::possessive;
    a.speaker = line.span(from + 1, from + 2);
    a.first_token = line.items[from + 1].first_token;
    a.end_token = line.items[from + 1].end_token;
  }
  a.cue = line.span(from, ++end);
  return a;
}

}  // namespace crosshead
