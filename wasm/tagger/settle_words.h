// Words that settle what a name is and where it ends.
#pragma once
#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "document.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {

/// The words of lists by their keys: for what every word is asked.
template <const auto&... lists>
inline constexpr auto key_set = [] {
  std::array<uint64_t, (std::size(lists) + ...)> keys{};
  size_t count = 0;
  const auto add = [&](const auto& words) {
    for (const std::string_view word : words) keys[count++] = word_key(word);
  };
  (add(lists), ...);
  return KeySet(keys);
}();

/// Names of a kind that their last word tells: courts, hospitals, journals are organisations,
/// streets and stations places, festivals and indexes other names.
struct KindWord {
  std::string_view word;
  MentionType type;
};
/// The shorter ones first, so that only those of a word's length are looked at.
template <size_t n>
constexpr std::array<KindWord, n> by_length(std::array<KindWord, n> words) {
  std::sort(words.begin(), words.end(), [](const KindWord& a, const KindWord& b) {
    return a.word.size() != b.word.size() ? a.word.size() < b.word.size() : a.word < b.word;
  });
  return words;
}
inline constexpr auto last_words = by_length(std::to_array<KindWord>({
    {"Academy", MentionType::org},     {"Agency", MentionType::org},
    {"Airlines", MentionType::org},    {"Airways", MentionType::org},
    {"Association", MentionType::org}, {"Authority", MentionType::org},
    {"Battalion", MentionType::org},   {"Brigade", MentionType::org},
    {"Fleet", MentionType::org},       {"Regiment", MentionType::org},
    {"Squadron", MentionType::org},    {"Chronicle", MentionType::org},
    {"Clinic", MentionType::org},      {"College", MentionType::org},
    {"Commission", MentionType::org},  {"Committee", MentionType::org},
    {"Council", MentionType::org},     {"Courier", MentionType::org},
    {"Court", MentionType::org},       {"Exchange", MentionType::org},
    {"Federation", MentionType::org},  {"Foundation", MentionType::org},
    {"Gallery", MentionType::org},     {"Gazette", MentionType::org},
    {"Herald", MentionType::org},      {"Hospital", MentionType::org},
    {"Institute", MentionType::org},   {"Ministry", MentionType::org},
    {"Movement", MentionType::org},    {"Museum", MentionType::org},
    {"Newswire", MentionType::org},    {"Party", MentionType::org},
    {"Review", MentionType::org},      {"Tribune", MentionType::org},
    {"University", MentionType::org},  {"Trust", MentionType::org},
    {"Bureau", MentionType::org},      {"Corps", MentionType::org},
    {"Directorate", MentionType::org}, {"Inspectorate", MentionType::org},
    {"Observatory", MentionType::org}, {"Orchestra", MentionType::org},
    {"Secretariat", MentionType::org}, {"Tribunal", MentionType::org},
    {"Dal", MentionType::org},         {"Patrol", MentionType::org},
    {"Synod", MentionType::org},       {"Board", MentionType::org},
    {"Barrage", MentionType::loc},     {"Theater", MentionType::loc},
    {"Theatre", MentionType::loc},
    {"Harbor", MentionType::loc},      {"Harbour", MentionType::loc},
    {"Mansion", MentionType::loc},     {"Meadows", MentionType::loc},
    {"Lido", MentionType::loc},        {"Pavilion", MentionType::loc},
    {"Prefecture", MentionType::loc},
    {"Tunnel", MentionType::loc},      {"Prix", MentionType::misc},
    {"Airport", MentionType::loc},     {"Avenue", MentionType::loc},
    {"Cathedral", MentionType::loc},   {"Hill", MentionType::loc},
    {"Island", MentionType::loc},      {"Islands", MentionType::loc},
    {"Peninsula", MentionType::loc},   {"River", MentionType::loc},
    {"Road", MentionType::loc},        {"Stadium", MentionType::loc},
    {"Station", MentionType::loc},     {"Street", MentionType::loc},
    {"Valley", MentionType::loc},      {"Basilica", MentionType::loc},
    {"Bridge", MentionType::loc},      {"Canal", MentionType::loc},
    {"Dam", MentionType::loc},         {"Mosque", MentionType::loc},
    {"Reservoir", MentionType::loc},   {"Act", MentionType::misc},
    {"Amendment", MentionType::misc},  {"Convention", MentionType::misc},
    {"Award", MentionType::misc},      {"Awards", MentionType::misc},
    {"Cup", MentionType::misc},        {"Festival", MentionType::misc},
    {"Games", MentionType::misc},      {"Index", MentionType::misc},
    {"Marathon", MentionType::misc},   {"Prize", MentionType::misc},
    {"Treaty", MentionType::misc},     {"War", MentionType::misc},
    {"Accord", MentionType::misc},     {"Accords", MentionType::misc},
    {"Agreement", MentionType::misc},  {"Bill", MentionType::misc},
    {"Championship", MentionType::misc}, {"Championships", MentionType::misc},
    {"Charter", MentionType::misc},    {"Pact", MentionType::misc},
    {"Protocol", MentionType::misc},   {"Trophy", MentionType::misc},
    {"Wars", MentionType::misc}}));
/// Last words of places that were read as persons; they are family names as well.
inline constexpr std::string_view places_not_persons[] = {
    "Bay",        "Beach", "Boulevard", "Castle",  "Creek", "Crescent", "Drive",  "Farm",
    "Fieldhouse", "Lane",  "Parish",    "Reserve", "Ridge", "Row",      "Square", "Terrace"};
/// ... those of them that stand in an address.
inline constexpr std::string_view roads[] = {"Avenue", "Close", "Crescent", "Drive",  "Gardens",
                                             "Grove",  "Lane",  "Road",     "Street", "Way"};
inline constexpr std::string_view before_address[] = {"at", "in", "of", "on"};
/// ... or their first word.
inline constexpr auto first_words = by_length(std::to_array<KindWord>({
    {"Cyclone", MentionType::misc}, {"Hurricane", MentionType::misc},
    {"Storm", MentionType::misc}, {"Typhoon", MentionType::misc}, {"HMS", MentionType::misc},
    {"HMAS", MentionType::misc}, {"HMCS", MentionType::misc}, {"MV", MentionType::misc},
    {"RMS", MentionType::misc}, {"FC", MentionType::org},
    {"M/V", MentionType::misc}, {"Hotel", MentionType::loc}, {"Supertyphoon", MentionType::misc},
    {"BRP", MentionType::misc}, {"INS", MentionType::misc},
    {"USNS", MentionType::misc}, {"USS", MentionType::misc}, {"Operation", MentionType::misc},
    {"Lake", MentionType::loc},
    {"Mount", MentionType::loc}, {"Rue", MentionType::loc}}));
/// What ends the name of a body or its meeting behind a place's or a group's: "Elvan Trade
/// Council".
inline constexpr auto bodies = by_length(std::to_array<KindWord>({
    {"Academy", MentionType::org},     {"Agency", MentionType::org},
    {"Alliance", MentionType::org},    {"Assembly", MentionType::org},
    {"Association", MentionType::org}, {"Board", MentionType::org},
    {"Bureau", MentionType::org},      {"Center", MentionType::org},
    {"Centre", MentionType::org},      {"Chamber", MentionType::org},
    {"Coalition", MentionType::org},   {"Commission", MentionType::org},
    {"Committee", MentionType::org},   {"Conference", MentionType::org},
    {"Convention", MentionType::misc}, {"Council", MentionType::org},
    {"Court", MentionType::org},       {"Department", MentionType::org},
    {"Federation", MentionType::org},  {"Foundation", MentionType::org},
    {"Fund", MentionType::org},        {"Institute", MentionType::org},
    {"Jail", MentionType::loc},        {"League", MentionType::org},
    {"Museum", MentionType::org},      {"Office", MentionType::org},
    {"Prison", MentionType::loc},      {"Register", MentionType::org},
    {"Society", MentionType::org},     {"Survey", MentionType::misc},
    {"Treaty", MentionType::misc},     {"Prix", MentionType::misc},
    {"Cup", MentionType::misc},        {"Championship", MentionType::misc},
    {"Championships", MentionType::misc}, {"Marathon", MentionType::misc}}));
/// What is of the place behind "of": "Bank of Elvas".
inline constexpr std::string_view bodies_before_places[] = {"Bank", "Institute", "Museum",
                                                            "University"};
/// What is for something, in its name: "Talas Front for the Defence of Elva".
inline constexpr std::string_view bodies_for[] = {
    "Alliance", "Campaign", "Center", "Centre", "Coalition", "Committee",
    "Council",  "Forum",    "Front",  "Institute", "Movement"};
/// What a country's body is called before the country: "Statistics Canada". Source: the national
/// bodies of Australia, Britain, Canada, Ireland, New Zealand and the Nordic countries.
inline constexpr std::string_view bodies_before_countries[] = {
    "Athletics", "Creative", "Cricket", "Cycling",  "Elections",  "Football", "Health",
    "Historic",  "Hockey",   "Homes",   "Maritime", "Parks",      "Police",   "Rugby",
    "Screen",    "Services", "Sport",   "Stats",    "Statistics", "Tennis",   "Tourism",
    "Transport", "Visit"};
/// What stands behind a place's name in its council's or court's: "Talas District Council".
inline constexpr std::string_view kinds_of_places[] = {"Borough", "County", "District", "Parish",
                                                       "Shire",   "Town",   "Township"};
/// A network that is used: "the platform X", "wrote on X", "took to X", "an X post".
inline constexpr std::string_view before_network[] = {"app", "network", "platform", "service",
                                                      "site", "website"};
inline constexpr std::string_view network_prepositions[] = {"on", "On", "over", "via"};
/// ... but not "a ban on X", "a row over X".
inline constexpr std::string_view burdens[] = {
    "ban", "concerns", "control", "crackdown", "curbs", "dispute", "fight", "focus",
    "limits", "pressure", "restrictions", "row", "tax"};
inline constexpr std::string_view to_network[] = {"posted", "shared", "take", "taken",
                                                  "taking", "took", "uploaded"};
inline constexpr std::string_view behind_network[] = {
    "account", "accounts", "app", "channel", "followers", "group", "groups", "message", "messages",
    "page", "pages", "post", "posts", "thread", "user", "users", "video", "videos"};
/// ... words that may follow "on X", the one letter, beside those for days.
inline constexpr std::string_view behind_on_network[] = {
    "after", "and", "as", "at", "before", "by", "early", "following", "formerly", "from",
    "in", "just", "late", "or", "saying", "shortly", "that", "to", "when", "which", "while", "with"};
/// Those whose second word comes to stand for the whole: "Talas had weakened".
inline constexpr std::string_view storms[] = {"Cyclone", "Hurricane", "Hurricanes", "Storm",
                                              "Typhoon"};
inline constexpr std::string_view no_storms[] = {"Center", "Centre", "Season", "Warnings"};
/// The row of a word in a table in that order, or null.
[[gnu::noinline]] inline const KindWord* find_kind(std::span<const KindWord> table,
                                                   std::string_view word) {
  auto kind = std::lower_bound(
      table.begin(), table.end(), word.size(),
      [](const KindWord& one, size_t length) { return one.word.size() < length; });
  for (; kind != table.end() && kind->word.size() == word.size(); ++kind)
    if (kind->word == word) return &*kind;
  return nullptr;
}
/// Of these the tagger is often wrongly sure.
inline constexpr std::string_view sure_kinds[] = {"Act", "Amendment", "Convention"};
/// A name read with more confidence than this keeps its type.
inline constexpr float sure_of_kind = 0.9f;

/// What stands before the journal that it is in: "a study in Nature".
inline constexpr std::string_view publications[] = {
    "appeared", "appears", "article", "paper", "papers", "published", "report", "reported",
    "research", "studies", "study",   "writing"};
/// What a club does to another in a headline: "Elvas Rovers stun Talas Town".
inline constexpr std::string_view match_verbs[] = {"beat", "edge", "hold", "stun", "thrash"};
/// ... and what else stands between two sides of a match.
inline constexpr std::string_view between_sides[] = {"beats", "edged", "thrashed", "v", "vs"};
/// Words that open a headline's question before a name: "Why India's prices rise".
inline constexpr std::string_view question_words[] = {"How",  "What", "When", "Where",
                                                      "Which", "Who", "Why"};
/// What is called by the name right behind it, whoever bears that name else: "the trawler Stella
/// Maris".
inline constexpr std::string_view vessels[] = {
    "battleship", "brig",    "corvette", "cruiser",    "destroyer", "dredger",   "ferry",
    "freighter",  "frigate", "gunboat",  "icebreaker", "lifeboat",  "liner",     "minesweeper",
    "schooner",   "ship",    "shuttle",  "spacecraft", "steamer",   "steamship", "submarine",
    "tanker",     "trawler", "tug",      "tugboat",    "vessel",    "warship",   "yacht"};
/// What is called by the name right before it, wherever the lists know no such place or body: "the
/// Stella probe", "the Talas prize".
inline constexpr std::string_view named_things[] = {
    "app",    "award",  "browser",  "cereal",  "chatbot",    "console",    "drone",    "festival",
    "index",  "missile", "newsletter", "podcast", "prize",   "probe",      "protocol", "rocket",
    "scooter", "smartphone", "spacecraft", "storm", "tablet", "tablets",   "telescope", "trophy",
    "vaccine"};
/// ... and those who are: "the Talas gang".
inline constexpr std::string_view named_bodies[] = {"cartel", "faction", "gang",
                                                    "gangs",  "militia", "syndicate"};
inline constexpr std::string_view articles[] = {"A", "An", "The", "a", "an", "the"};
/// Places that bear the name behind "called": "a village called Talas".
inline constexpr std::string_view named_places[] = {
    "area", "district", "hamlet", "island", "neighborhood", "neighbourhood", "place",
    "river", "settlement", "street", "suburb", "town", "valley", "village"};
/// Works that are called by what stands behind them in quotation marks: 'the film "Stella Maris"'.
inline constexpr std::string_view works[] = {
    "album",   "ballad",   "book",      "column",     "comedy",   "debut",  "documentary",
    "drama",   "entitled", "essay",     "exhibition", "film",     "hit",    "memoir",
    "movie",   "musical",  "newsletter", "novel",     "opera",    "painting", "play",
    "podcast", "poem",     "program",   "programme",  "sang",     "sequel", "series",
    "show",    "sing",     "singing",   "single",     "sitcom",   "song",   "thriller",
    "titled",  "trilogy",  "work"};
/// Behind these, words in quotation marks are written or said and no name: 'a sign that read "Elvas
/// First"', 'known as "the Talas"'.
inline constexpr std::string_view before_words[] = {"label", "letters", "nicknamed", "read",
                                                    "reading", "reads", "saying", "words"};
inline constexpr std::string_view before_as[] = {"describe",   "described", "identified", "know",
                                                 "known", "referred", "referring"};
/// Animals that bear the name behind "called": "a dog called Talas".
inline constexpr std::string_view animals[] = {"cat", "cow", "dog", "donkey", "elephant", "goat",
                                               "horse", "mare", "parrot", "pony", "puppy", "tortoise"};
/// Behind "&" they end a firm's name: "Lund & Sons".
inline constexpr std::string_view partner_words[] = {"Associates", "Brothers", "Co",
                                                     "Company",    "Partners", "Sons"};
/// Letters that are no name, whatever the tagger makes of them, but where the article explains
/// them.
inline constexpr std::string_view no_names[] = {"CEO", "CFO",  "DNA",   "DUI", "GDP", "ID",
                                                "IDs", "LGBT", "LGBTQ", "MBA", "PAC", "PACs",
                                                "PR",  "PTSD", "TV",    "VP"};
/// Time zones beside a name, in tables of hours ("Elvas UTC +1"): those of all that stand for nothing
/// else.
inline constexpr std::string_view time_zones[] = {"CET", "EDT", "EST", "GMT", "PDT", "PST", "UTC"};
/// Letters behind an organisation's name, of an office of it: "Elvas CEO Ana Lund".
inline constexpr std::string_view offices_behind[] = {"CEO", "CFO", "COO", "CTO", "GM", "HQ", "MP"};

/// Letters behind a person's name that are no part of it.
inline constexpr std::string_view post_nominals[] = {
    "KC",    "QC",   "SC",    "MP",  "MEP", "TD",   "CBE",   "OBE",  "MBE",   "MD",  "PhD", "BSc",
    "CFA",   "CPA",  "DPhil", "EVP", "FRS", "JD",   "LLB",   "LLM",  "M.D.",  "MBA", "MPH", "MSc",
    "Ph.D.", "Ph.D", "RN",    "SVP", "VP",  "J.D.", "LL.M.", "LL.M", "LL.B.", "SAN", "S.J."};
/// Figures behind a person's name.
inline constexpr std::string_view generations[] = {"II", "III", "IV"};
/// Given names that are also a paper before parliament: "the Bill".
inline constexpr std::string_view papers[] = {"Bill"};
inline constexpr std::string_view between_namesakes[] = {",", "and", "&"};
/// What bears a number and is known by it, and what may stand before: "Senate Bill 12".
inline constexpr std::string_view numbered_papers[] = {"Amendment", "Bill", "Flight", "Proposition",
                                                       "Resolution"};
inline constexpr std::string_view paper_houses[] = {"House", "Senate", "Assembly"};
/// Titles in capitals that stand inside what was read as one name: "Elvas CM Ana Lund".
inline constexpr std::string_view office_letters[] = {"CM",  "CS",  "DCM", "DGP", "LHP", "MCA",
                                                      "MLA", "MLC", "PS",  "QB",  "RHP", "SG"};
/// Roads that bear a number, and what may stand before those: "U.S. Route 1", "County Road 12".
inline constexpr std::string_view numbered_roads[] = {"Interstate", "Highway", "Route", "Road"};
inline constexpr std::string_view road_owners[] = {"County", "State", "US", "U.S."};
/// Words of a sentence that make "the M1" a road.
inline constexpr auto of_roads = KeySet(std::to_array<uint64_t>(
    {word_key("carriageway"), word_key("drivers"), word_key("eastbound"), word_key("gridlocked"),
    word_key("junction"), word_key("lorries"), word_key("lorry"), word_key("motorists"),
    word_key("motorway"), word_key("northbound"), word_key("road"), word_key("roundabout"),
    word_key("southbound"), word_key("tailbacks"), word_key("traffic"), word_key("vehicles"),
    word_key("westbound")}));
/// Behind "No 10" they tell that it is the house in Downing Street.
inline constexpr std::string_view behind_number_10[] = {
    "aide",    "aides",  "chief",   "declined", "has",          "insider",  "insiders", "insisted",
    "official", "officials", "operation", "press", "refused",   "said",     "says",     "source",
    "sources", "spokesman", "spokesperson", "spokeswoman", "staff", "team",   "will"};
/// A party behind its member's name, where it comes in short: "Ana Lund (Con, Elvas)".
inline constexpr std::string_view members_in_brackets[] = {"Con", "Ind", "LD"};
/// A country behind its player's name: "A Lund (Jpn)". Source: the results pages' short forms.
inline constexpr std::string_view countries_in_brackets[] = {
    "Arg", "Aus", "Aut",  "Bel", "Bra", "Can", "Chi", "Chn", "Col", "Cro", "Cze", "Den",
    "Eng", "Esp", "Est",  "Eth", "Fin", "Fra", "GB",  "Ger", "Gre", "Hun", "Ind", "Ire",
    "Irl", "Isr", "Ita",  "Jam", "Jpn", "Kaz", "Ken", "Kor", "Lat", "Mex", "NI",  "NZ",
    "Ned", "Neth", "Nor", "Pak", "Pol", "Por", "Rom", "Rsa", "Rus", "SA",  "Sco", "Ser",
    "Spa", "Sui", "Svk",  "Swe", "Swi", "Tur", "US",  "USA", "Ukr", "Uru", "Wal"};
/// Words before and behind the name of a language.
inline constexpr std::string_view before_language[] = {
    "in", "In", "into", "speak", "speaks", "spoke", "speaking", "learn", "learned", "learning"};
inline constexpr std::string_view behind_language[] = {
    "acronym", "dialect", "dictionary", "exam", "grammar", "lessons", "phrase", "proverb",
    "proverbs", "subtitles", "translation", "translations", "word", "words"};
inline constexpr std::string_view glued_to_language[] = {"immersion", "language", "medium",
                                                         "speaker",   "speakers", "speaking"};
/// What stands before a name and a hyphen, with or without blanks: "anti-IS", "pro - Western".
inline constexpr std::string_view name_prefixes[] = {"anti", "ex",  "neo", "non",
                                                     "post", "pre", "pro"};
/// Last words of what a party's member is called: "a Liberal Democrat voice".
inline constexpr std::string_view party_members[] = {"Conservative", "Dem", "Democrat"};
/// What a party's member is: "a Green MSP".
inline constexpr std::string_view partisans[] = {
    "MEP", "MEPs", "MLA", "MLAs", "MP", "MPs", "MSP", "MSPs", "TD", "TDs", "backbencher",
    "backbenchers", "candidate", "candidates", "councillor", "councillors", "critic",
    "frontbencher", "leader", "minister", "peer", "peers", "senator", "senators", "spokesman",
    "spokesperson", "spokeswoman"};
/// What follows a paper's name behind "told the", beside marks: "told the Lantern he would".
inline constexpr std::string_view behind_told[] = {"a",   "he",   "his",  "in",   "it",
                                                   "on",  "she",  "that", "the",  "there",
                                                   "they", "this", "we"};
/// Who governs a town and who lives there, behind its name: "Talas Falls council".
inline constexpr std::string_view townspeople[] = {"council",   "councillors", "mayor",
                                                   "residents", "villagers",   "voters"};
/// Nouns before "of" and a language: "two words of German".
inline constexpr std::string_view knowledge[] = {"command", "knowledge", "mixture", "smattering",
                                                 "word", "words"};
/// What may follow a language, which is no noun that it describes: "in Tongan to his mother".
inline constexpr std::string_view past_language[] = {
    "and", "as", "at", "before", "but", "for", "from", "on", "or", "that", "through", "to", "when",
    "while", "with"};
/// Particles of names in French, Italian and Portuguese before an apostrophe.
inline constexpr std::string_view elided_particles[] = {"d", "dall", "dell", "l"};
/// Particles that open a family name: "von Bothmer said".
inline constexpr std::string_view name_particles[] = {
    "von", "van", "der", "den", "zu", "ter", "bin", "ibn", "da", "de", "del", "della",
    "di",  "do",  "dos", "du",  "Da", "De",  "Di",  "Dos", "Du", "Mc", "Van", "Von"};
/// Directions before a place are no part of it: "eastern Ukraine".
inline constexpr std::string_view directions[] = {
    "north",     "south",        "east",         "west",         "northern",    "southern",
    "eastern",   "western",      "central",      "northeast",    "northwest",   "southeast",
    "southwest", "northeastern", "northwestern", "southeastern", "southwestern"};

}  // namespace crosshead
