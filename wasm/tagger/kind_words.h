// Words that tell what kind a name is of: its own last and first words, and the words around it.
// Tested by tests/unit/settle_test.cpp.
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

#include "document.h"
#include "text/short_text.h"
#include "text/word_lists.h"

namespace crosshead {

/// Where a word of a name tells the name's kind.
enum KindUse : uint8_t {
  ends_name = 1,   ///< Behind any words: "Talas Ferry Inquiry Tribunal".
  ends_body = 2,   ///< Behind a place's or a group's name, of a body or its meeting: "Elvan League".
  opens_name = 4,  ///< "Hurricane Talas".
};
/// Words that tell a kind, parted by spaces: courts, hospitals, journals are organisations, streets and
/// stations places, festivals and indexes other names.
struct KindWords {
  MentionType type;
  uint8_t uses;  ///< KindUse bits.
  std::string_view words;
};
inline constexpr KindWords kind_lists[] = {
    {MentionType::org, ends_name,
     "Airlines Airways Authority Battalion Brigade Chronicle Clinic College Corps Courier Dal "
     "Directorate Exchange Fleet Gallery Gazette Herald Hospital Inspectorate Ministry Movement "
     "Monthly Newswire Observatory Orchestra Party Patrol Quarterly Regiment Review Secretariat Squadron Synod Tribunal "
     "Tribune Trust University"},
    {MentionType::org, ends_name | ends_body,
     "Academy Agency Association Board Bureau Commission Committee Council Court Federation "
     "Foundation Institute Museum"},
    {MentionType::org, ends_body,
     "Alliance Assembly Center Centre Chamber Club Coalition Conference Department Fund Guild League "
     "Office Register Society"},
    {MentionType::loc, ends_name,
     "Airport Avenue Barrage Basilica Bridge Canal Cathedral Dam Harbor Harbour Hill Island Islands "
     "Lido Mansion Meadows Mosque Pavilion Peninsula Prefecture Reservoir River Road Stadium Station "
     "Street Theater Theatre Track Trail Tunnel Valley"},
    {MentionType::loc, ends_body, "Jail Prison"},
    {MentionType::misc, ends_name,
     "Accord Accords Act Agreement Amendment Award Awards Bill Charter Festival Games Index Pact Prize "
     "Protocol Trophy War Wars"},
    {MentionType::misc, ends_name | ends_body,
     "Championship Championships Convention Cup Marathon Prix Treaty"},
    {MentionType::misc, ends_body, "Survey"},
    {MentionType::org, opens_name, "FC"},
    {MentionType::loc, opens_name, "Hotel Lake Mount Rue"},
    {MentionType::misc, opens_name,
     "BRP Cyclone HMAS HMCS HMS Hurricane INS M/V MV Operation RMS Storm Supertyphoon Typhoon USNS "
     "USS"},
};

struct KindWord {
  ShortText<13> word = "";
  MentionType type = MentionType::misc;
  uint8_t uses = 0;  ///< KindUse bits.
};
/// One row a word, the shorter ones first, so that only those of a word's length are looked at.
inline constexpr auto kind_words = [] {
  constexpr size_t count = [] {
    size_t sum = 0;
    for (const KindWords& list : kind_lists)
      each_part(list.words, ' ', [&](std::string_view) { ++sum; });
    return sum;
  }();
  std::array<KindWord, count> rows;
  size_t at = 0;
  for (const KindWords& list : kind_lists)
    each_part(list.words, ' ', [&](std::string_view word) {
      KindWord& row = rows[at++];
      for (size_t i = 0; i < word.size(); ++i) row.word.letters[i] = word[i];
      row.type = list.type;
      row.uses = list.uses;
    });
  std::sort(rows.begin(), rows.end(), [](const KindWord& a, const KindWord& b) {
    return a.word.size() != b.word.size() ? a.word.size() < b.word.size()
                                          : std::string_view(a.word) < std::string_view(b.word);
  });
  return rows;
}();
/// The row of a word that has one of these uses, or null.
[[gnu::noinline]] inline const KindWord* find_kind(std::string_view word, uint8_t uses) {
  auto kind = std::lower_bound(
      kind_words.begin(), kind_words.end(), word.size(),
      [](const KindWord& one, size_t length) { return one.word.size() < length; });
  for (; kind != kind_words.end() && kind->word.size() == word.size(); ++kind)
    if (kind->word == word) return kind->uses & uses ? &*kind : nullptr;
  return nullptr;
}

/// Of these the tagger is often wrongly sure.
inline constexpr std::string_view sure_kinds[] = {"Act", "Amendment", "Convention"};
/// A name read with more confidence than this keeps its type.
inline constexpr float sure_of_kind = 0.9f;

/// Last words of places that were read as persons; they are family names as well.
inline constexpr std::string_view places_not_persons[] = {
    "Bay",        "Beach", "Boulevard", "Castle",  "Creek", "Crescent", "Drive",  "Farm",
    "Fieldhouse", "Lane",  "Parish",    "Reserve", "Ridge", "Row",      "Square", "Terrace"};
/// ... those of them that stand in an address.
inline constexpr std::string_view roads[] = {"Avenue", "Close", "Crescent", "Drive",  "Gardens",
                                             "Grove",  "Lane",  "Road",     "Street", "Way"};
inline constexpr std::string_view before_address[] = {"at", "in", "of", "on"};
/// What stands behind a place's name in its council's or court's: "Talas District Council".
inline constexpr std::string_view kinds_of_places[] = {"Borough", "County", "District", "Parish",
                                                       "Shire",   "Town",   "Township"};
/// Last words of the names of lands and waters, which are places though they have a short form:
/// "Northern Elva Territory (NET)".
inline constexpr std::string_view lands[] = {
    "Area",   "Areas",     "Basin", "Bay",    "Belt",    "City",  "Coast",  "Corridor",  "Delta",
    "Desert", "Flats",     "Gulf",  "Heights", "Highlands", "Mountains", "Ocean", "Park", "Plateau",
    "Province", "Range",   "Reef",  "Region", "Republic", "Sea",  "State",  "Strait",    "Strip",
    "Territories", "Territory", "Zone"};
/// Who governs a town and who lives there, behind its name: "Talas Falls council".
inline constexpr std::string_view townspeople[] = {"council",   "councillors", "mayor",
                                                   "residents", "villagers",   "voters"};
/// What a country's body is called before the country: "Statistics Canada". Source: the national
/// bodies of Australia, Britain, Canada, Ireland, New Zealand and the Nordic countries.
inline constexpr std::string_view bodies_before_countries[] = {
    "Athletics", "Creative", "Cricket", "Cycling",  "Elections",  "Football", "Health",
    "Historic",  "Hockey",   "Homes",   "Maritime", "Parks",      "Police",   "Rugby",
    "Screen",    "Services", "Sport",   "Stats",    "Statistics", "Tennis",   "Tourism",
    "Transport", "Visit"};
/// What a club does to another in a headline: "Elvas Rovers stun Talas Town".
inline constexpr std::string_view match_verbs[] = {"beat", "edge", "hold", "stun", "thrash"};
/// ... and what else stands between two sides of a match.
inline constexpr std::string_view between_sides[] = {"beats", "edged", "thrashed", "v", "vs"};
inline constexpr std::string_view articles[] = {"A", "An", "The", "a", "an", "the"};
/// Places that bear the name behind "called": "a village called Talas".
inline constexpr std::string_view named_places[] = {
    "area", "district", "hamlet", "island", "neighborhood", "neighbourhood", "place",
    "river", "settlement", "street", "suburb", "town", "valley", "village"};
/// Behind the name of what they are: "in Talas Elvan district".
inline constexpr std::string_view governed_places[] = {"county", "district", "municipality",
                                                       "prefecture", "province", "village"};
/// Behind the names of several: "the Talas and Elva rivers".
inline constexpr std::string_view kinds_in_plural[] = {
    "counties", "districts", "islands", "lakes", "mountains", "provinces", "regions", "rivers",
    "streets",  "valleys",   "villages"};
/// Animals that bear the name behind "called": "a dog called Talas".
inline constexpr std::string_view animals[] = {
    "cat", "cow", "dog", "donkey", "elephant", "goat", "horse", "mare", "parrot", "pony", "puppy",
    "tortoise"};
/// ... and those who are: "the Talas gang".
inline constexpr std::string_view named_bodies[] = {"cartel", "faction", "gang",
                                                    "gangs",  "militia", "syndicate"};
/// What is called by the name right before it, wherever the lists know no such place or body: "the
/// Stella probe", "the Talas prize".
inline constexpr std::string_view named_things[] = {
    "app",    "award",  "browser",  "cereal",  "chatbot",    "console",    "drone",    "festival",
    "index",  "missile", "newsletter", "podcast", "prize",   "probe",      "protocol", "rocket",
    "scooter", "smartphone", "spacecraft", "storm", "tablet", "tablets",   "telescope", "trophy",
    "vaccine"};

/// What is called by the name right behind it, whoever bears that name else: "the trawler Stella
/// Maris".
inline constexpr std::string_view vessels[] = {
    "battleship", "brig",    "corvette", "cruiser",    "destroyer", "dredger",   "ferry",
    "freighter",  "frigate", "gunboat",  "icebreaker", "lifeboat",  "liner",     "minesweeper",
    "schooner",   "ship",    "shuttle",  "spacecraft", "steamer",   "steamship", "submarine",
    "tanker",     "trawler", "tug",      "tugboat",    "vessel",    "warship",   "yacht"};
/// Beside the works of text/work_words.h, what else bears the title that stands behind it in quotation
/// marks: 'the sequel "Stella Maris"'.
inline constexpr std::string_view other_works[] = {
    "debut", "entitled", "exhibition", "hit", "newsletter", "report", "sang", "sequel", "sing",
    "singing", "sitcom", "study", "thriller", "titled", "trilogy", "work"};
/// What follows a paper's name behind "told the", beside marks: "told the Lantern he would".
inline constexpr std::string_view behind_told[] = {"a",   "he",   "his",  "in",   "it",
                                                   "on",  "she",  "that", "the",  "there",
                                                   "they", "this", "we"};

}  // namespace crosshead
