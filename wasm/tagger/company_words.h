// Words around the names of companies. Source: the business pages' stock phrases; written for this
// project.
#pragma once
#include <array>
#include <string_view>

#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {

/// Legal forms behind a company's name; what stands before one is its short name.
inline constexpr auto legal_forms = std::to_array<std::string_view>(
    {"AG",   "SA",    "SE",  "NV",   "PLC", "Plc",  "plc", "Inc", "Inc.",
     "Corp", "Corp.", "Ltd", "Ltd.", "LLC", "GmbH", "Co.", "LLP", "ASA",
     "Oyj",  "SpA",   "Bhd", "Pty",  "Pvt", "AS",   "AB", "Limited", "Incorporated", "Berhad"});
/// Those that are also a title, a place, a point of the compass or a word in capitals.
inline constexpr auto doubtful_forms =
    std::to_array<std::string_view>({"AG", "SA", "SE", "NV", "AS", "AB", "Co."});

/// Exchanges before a company's ticker: "(NASDAQ: HLVG)".
inline constexpr auto exchanges = std::to_array<std::string_view>(
    {"AIM", "AMEX", "ASX", "BSE", "CSE", "HKEX", "JSE", "LSE", "NASDAQ", "NGX", "NSE", "NYSE", "NZX",
     "Nasdaq", "OTC", "OTCQB", "OTCQX", "SGX", "TASE", "TSE", "TSX", "TSXV"});

/// Last words of companies' names that end no other name; what stands before one is its short name.
inline constexpr auto company_ends = std::to_array<std::string_view>(
    {"Advisors", "Aerospace", "Airlines", "Airways", "Analytics", "Architects", "Associates",
     "Automotive", "Aviation", "Bancorp", "Beverages", "Bio", "Biologics", "Biopharma",
     "Biosciences", "Biotech", "Brands", "Breweries", "Builders", "Capital", "Cargo", "Cement",
     "Chemicals", "Communications", "Construction", "Consulting", "Cosmetics", "Developments",
     "Diagnostics", "Digital", "Dredging", "Dynamics", "Electric", "Electronics", "Energy",
     "Engineering", "Enterprises", "Entertainment", "Farms", "Ferries", "Films", "Financial",
     "Foods", "Freight", "Group", "Healthcare", "Holdings", "Homes", "Hotels", "Industries",
     "Infratech", "Insurance", "Interactive", "Investments", "Laboratories", "Labs", "Lines",
     "Lithium", "Logistics", "Management", "Materials", "Media", "Metals", "Minerals", "Mining",
     "Mobility", "Motors", "Networks", "Packaging", "Partners", "Petroleum", "Pharma",
     "Pharmaceuticals", "Pictures", "Products", "Properties", "Publishing", "Realty", "Records",
     "Refining", "Renewables", "Resources", "Restaurants", "Robotics", "Salvage", "Securities",
     "Semiconductor", "Semiconductors", "Services", "Shipping", "Software", "Solutions", "Stores",
     "Studios", "Supermarkets", "Supplies", "Systems", "Tankers", "Technologies", "Telecom",
     "Textiles", "Therapeutics", "Trading", "Uranium", "Utilities", "Ventures", "Wireless"});
/// ... of clubs', forces' and papers' names, which open with a place.
inline constexpr auto club_ends = std::to_array<std::string_view>(
    {"AFC", "Advertiser", "Albion", "Argus", "Argyle", "Athletic", "Bears", "Broncos", "Bulls",
     "Chiefs", "Constabulary", "Dispatch", "Eagles", "Echo", "Examiner", "FC", "Falcons", "Hawks",
     "Hotspur", "Inquirer", "Journal", "Kings", "Knights", "Lions", "Mail", "Mercury", "Mirror",
     "Observer", "Orchestra", "Panthers", "Philharmonic", "Police", "RFC", "Radio", "Raiders",
     "Rangers", "Rhinos", "Rovers", "Sentinel", "Sharks", "Storm", "Symphony", "Telegraph",
     "Tigers", "Titans", "Union", "United", "Wanderers", "Warriors", "Weekly", "Wire", "Wolves"});

/// Businesses that are called so and no persons: "chipmaker Talas", not "the miner Lund".
inline constexpr auto businesses = KeySet(std::to_array<uint64_t>(
    {word_key("affiliate"), word_key("agency"), word_key("airline"), word_key("authority"),
    word_key("automaker"),
    word_key("band"), word_key("bank"), word_key("biotech"), word_key("brewery"),
    word_key("brokerage"), word_key("carmaker"), word_key("cartel"), word_key("chain"), word_key("charity"),
    word_key("chipmaker"),
    word_key("company"), word_key("conglomerate"), word_key("consortium"),
    word_key("consultancy"), word_key("cooperative"), word_key("distributor"),
    word_key("drugmaker"), word_key("exchange"), word_key("fintech"), word_key("firm"),
    word_key("foundation"), word_key("gang"), word_key("group"), word_key("housebuilder"), word_key("insurer"),
    word_key("label"), word_key("lender"), word_key("lobby"), word_key("magazine"), word_key("maker"),
    word_key("manufacturer"), word_key("militia"), word_key("newspaper"), word_key("nonprofit"),
    word_key("operator"), word_key("organisation"), word_key("organization"), word_key("outlet"),
    word_key("party"), word_key("planemaker"), word_key("refiner"), word_key("restaurant"), word_key("regulator"), word_key("retailer"),
    word_key("shipbuilder"),
    word_key("shipyard"), word_key("startup"), word_key("steelmaker"), word_key("studio"),
    word_key("subsidiary"), word_key("supermarket"), word_key("supplier"), word_key("tabloid"),
    word_key("toymaker"), word_key("truckmaker"), word_key("union"), word_key("utility"),
    word_key("watchdog"), word_key("website")}));
/// Things that are called so, beside vessels: "Talas, a language model that".
inline constexpr std::string_view things[] = {
    "album",   "app",   "book",   "drug",       "film", "jab",    "model",
    "musical", "novel", "product", "sitcom", "smartphone", "song", "vaccine"};
/// Behind them, where they end the phrase: "Talas, a firm based in Elvas", not "a bank robber"; and
/// behind the name: "the retailer Talas in Elvas", not "the firm Lund runs".
inline constexpr std::string_view behind_phrase[] = {
    "about", "among", "and",  "at",   "backed", "based",    "behind", "by",    "carrying", "directed",
    "for",   "founded", "from", "in", "of",     "on",       "or",     "owned", "run",      "starring",
    "that",  "to",    "which", "whose", "with"};
/// What a company has and no person.
inline constexpr std::string_view belongings[] = {"headquarters", "shareholders", "subsidiaries",
                                                  "subsidiary", "workforce"};
/// ... and what is chief of it.
inline constexpr std::string_view chiefs[] = {"executive", "financial", "information",
                                              "marketing", "operating", "technology"};
/// Posts that stand right behind the name of a company or club: "Talas CEO Ana Lund".
inline constexpr std::string_view company_posts[] = {
    "CEO", "CFO", "COO", "CTO", "analyst", "analysts", "boss", "captain", "chairman",
    "chairwoman", "coach", "economist", "founder", "investors", "midfielder", "poll",
    "shareholder", "shareholders", "skipper", "spokesman", "spokesperson", "spokeswoman",
    "strategist", "striker", "survey"};
/// Those of what is named behind "of".
inline constexpr std::string_view heads[] = {"CEO", "CFO", "chairman", "chairwoman", "founder",
                                             "shareholder", "shareholders"};
/// What is done to firms and papers, and by those who work there.
inline constexpr std::string_view before_firm[] = {"acquired", "founded"};
/// Before them: whose founder or owner may stand behind them ("the firm Lund runs").
inline constexpr auto determiners = KeySet(std::to_array<uint64_t>(
    {word_key("the"), word_key("a"), word_key("an"), word_key("his"), word_key("her"),
     word_key("its"), word_key("their"), word_key("my"), word_key("our"), word_key("'s"),
     word_key("\xE2\x80\x99s"), word_key("this"), word_key("that")}));

/// What shares do: "Talas shares fell"; not "Lund shares a house".
inline constexpr auto moves = KeySet(std::to_array<uint64_t>(
    {word_key("climbed"), word_key("closed"),  word_key("dropped"), word_key("edged"),
     word_key("fell"),    word_key("gained"),  word_key("jumped"),  word_key("lost"),
     word_key("plunged"), word_key("rallied"), word_key("rose"),    word_key("sank"),
     word_key("slid"),    word_key("slipped"), word_key("slumped"), word_key("soared"),
     word_key("surged"),  word_key("traded"),  word_key("tumbled"), word_key("were")}));

/// What is traded behind its benchmark's name: "Talas crude".
inline constexpr auto traded = KeySet(std::to_array<uint64_t>(
    {word_key("crude"), word_key("futures"), word_key("oil"), word_key("prices")}));

/// What companies do in a clause with "which": "Talas, which makes".
inline constexpr auto company_verbs = KeySet(std::to_array<uint64_t>(
    {word_key("develops"), word_key("employs"), word_key("makes"), word_key("manufactures"),
     word_key("operates"), word_key("owns"), word_key("sells")}));

}  // namespace crosshead
