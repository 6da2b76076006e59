// Words of names by a fixed pattern: what bears a number, storms, networks, the house at No 10.
// Tested by tests/unit/settle_test.cpp.
#pragma once
#include <string_view>

#include "text/word_lists.h"

namespace crosshead {

/// What bears a number and is known by it, and what may stand before: "Senate Bill 12".
inline constexpr std::string_view numbered_papers[] = {"Amendment", "Bill", "Flight", "Proposition",
                                                       "Resolution"};
inline constexpr std::string_view paper_houses[] = {"House", "Senate", "Assembly"};
/// Roads that bear a number, and what may stand before those: "U.S. Route 1", "County Road 12".
inline constexpr std::string_view numbered_roads[] = {"Interstate", "Highway", "Route", "Road"};
inline constexpr std::string_view road_owners[] = {"County", "State", "US", "U.S."};
/// Words of a sentence that make "the M1" a road.
inline constexpr std::string_view of_roads[] = {
    "carriageway", "drivers", "eastbound", "gridlocked", "junction", "lorries", "lorry",
    "motorists", "motorway", "northbound", "road", "roundabout", "southbound", "tailbacks",
    "traffic", "vehicles", "westbound"};
/// Those whose second word comes to stand for the whole: "Talas had weakened".
inline constexpr std::string_view storms[] = {"Cyclone", "Hurricane", "Hurricanes", "Storm",
                                              "Typhoon"};
inline constexpr std::string_view no_storms[] = {"Center", "Centre", "Season", "Warnings"};
/// What stands before the journal that it is in: "a study in Nature".
inline constexpr std::string_view publications[] = {
    "appeared", "appears", "article", "paper", "papers", "published", "report", "reported",
    "research", "studies", "study",   "writing"};
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
    "after", "and", "as", "at", "before", "by", "early", "following", "formerly", "from", "in",
    "just", "late", "or", "saying", "shortly", "that", "to", "when", "which", "while", "with"};
/// Behind "No 10" they tell that it is the house in Downing Street.
inline constexpr std::string_view behind_number_10[] = {
    "aide",    "aides",  "chief",   "declined", "has",          "insider",  "insiders", "insisted",
    "official", "officials", "operation", "press", "refused",   "said",     "says",     "source",
    "sources", "spokesman", "spokesperson", "spokeswoman", "staff", "team",   "will"};

}  // namespace crosshead
