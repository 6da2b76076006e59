#include "people/function_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/tokens.h"

namespace crosshead {
namespace {

struct Group {
  uint16_t uses;
  std::string_view words;  // parted by spaces
};
constexpr Group groups[] = {
    {use_article | use_definite, "the"},
    {use_article | use_indefinite, "a an"},
    {use_definite, "this that these those"},
    {use_indefinite, "another one some any each every no several many few both all two three"},
    {use_possessive, "its your"},
    {use_possessive | use_first_person, "my our"},
    {use_possessive | use_plural, "their"},
    {use_possessive, "his"},
    {use_possessive | use_subject, "her"},
    {use_subject, "he she it him himself herself itself"},
    {use_subject | use_plural, "they them themselves"},
    {use_first_person, "i we me us you"},
    {use_relative, "who which whom whose"},
    {use_preposition,
     "of in on at by for from with to into onto over under against between among about after "
     "before "
     "during since until through throughout across behind beyond near outside inside within "
     "without "
     "toward towards upon off per via despite amid alongside around below above beside besides "
     "like "
     "unlike including"},
    {use_conjunction,
     "and or but nor yet so because although though while whereas if unless when where as than how "
     "why "
     "whether"},
    {use_verb,
     "is are was were be been being am has have had having do does did will would shall should can "
     "could "
     "may might must 's 're 've 'd 'll ’s ’re ’ve ’d ’ll won't don't didn't isn't wasn't "
     "met meets meet saw sees beat beats named names married joined replaced succeeded backed made "
     "told "
     "tells called calls accused urged asked thanked including led gave give gives helped left "
     "became "
     "become becomes remained remains"},
    {use_adverb,
     "not also then now later earlier meanwhile however still already only just even never always "
     "often "
     "here there again once today yesterday tomorrow recently previously reportedly"},
    {use_modifier,
     "former ex deputy vice acting interim outgoing incoming then-new new newly senior junior "
     "chief lead "
     "assistant associate co founding honorary executive veteran late longtime long-time head "
     "first "
     "second top local national federal state regional foreign prime fellow leading retired "
     "current "
     "graduate opposition general"},
    {use_kin,
     "father mother dad mum mom parent parents brother sister brothers sisters son daughter sons "
     "daughters husband wife ex-husband ex-wife uncle aunt nephew niece cousin grandfather "
     "grandmother "
     "grandson granddaughter stepfather stepmother stepson stepdaughter half-brother half-sister "
     "boyfriend girlfriend fiance fiancee fiancé fiancée partner widow widower twin friend "
     "neighbour "
     "neighbor namesake son-in-law daughter-in-law brother-in-law sister-in-law father-in-law "
     "mother-in-law"},
};

struct Use {
  uint64_t key = 0;
  uint16_t uses = 0;
};
constexpr size_t count_words() {
  size_t count = 0;
  for (const Group& group : groups)
    count += static_cast<size_t>(std::count(group.words.begin(), group.words.end(), ' ')) + 1;
  return count;
}
constexpr auto table = [] {
  std::array<Use, count_words()> made{};
  size_t n = 0;
  for (const Group& group : groups)
    for (size_t at = 0; at < group.words.size();) {
      const size_t to = std::min(group.words.find(' ', at), group.words.size());
      made[n++] = {word_key(group.words.substr(at, to - at)), group.uses};
      at = to + 1;
    }
  std::sort(made.begin(), made.end(), [](const Use& a, const Use& b) { return a.key < b.key; });
  return made;
}();

}  // namespace

std::vector<uint16_t> word_uses(const Document& document) {
  std::vector<uint16_t> uses(document.words.size());
  for (size_t w = 0; w < uses.size(); ++w) {
    const uint64_t key = document.words[w].folded;
    auto at = std::lower_bound(table.begin(), table.end(), key,
                               [](const Use& a, uint64_t b) { return a.key < b; });
    for (; at != table.end() && at->key == key; ++at) uses[w] |= at->uses;
  }
  return uses;
}

}  // namespace crosshead
