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
    {"AIM",    "AMEX", "ASX", "BME",  "BMV",  "BSE", "CPH",  "CSE",   "EPA",   "ETR", "FRA", "HEL",
     "HKEX",   "IDX",  "JSE", "KRX",  "LSE",  "NASDAQ", "NGX", "NSE", "NYSE", "NZX", "Nasdaq", "OSE",
     "OTC",    "OTCQB", "OTCQX", "SGX", "SSE", "STO", "SZSE", "TASE", "TSE", "TSX", "TSXV", "WSE"});

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
     "Mobility", "Motors", "Mutual", "Networks", "Packaging", "Partners", "Petroleum", "Pharma",
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
     "Observer", "Orchestra", "Packet", "Panthers", "Philharmonic", "Police", "RFC", "Radio", "Raiders",
     "Rangers", "Rhinos", "Rovers", "Sentinel", "Sharks", "Storm", "Symphony", "Telegraph",
     "Tigers", "Titans", "Union", "United", "Wanderers", "Warriors", "Weekly", "Wire", "Wolves"});

/// Businesses that are called so and no persons: "chipmaker Talas", not "the miner Lund".
inline constexpr std::string_view businesses[] = {
    "affiliate", "agency", "airline", "authority", "automaker", "band", "bank", "biotech",
    "brewery", "brokerage", "carmaker", "cartel", "chain", "charity", "chipmaker", "company",
    "conglomerate", "consortium", "consultancy", "cooperative", "distributor", "drugmaker",
    "exchange", "fintech", "firm", "foundation", "gang", "group", "housebuilder", "insurer",
    "label", "lender", "lobby", "magazine", "maker", "manufacturer", "militia", "newspaper",
    "nonprofit", "operator", "organisation", "organization", "outlet", "party", "planemaker",
    "refiner", "restaurant", "regulator", "retailer", "shipbuilder", "shipyard", "startup",
    "steelmaker", "studio", "subsidiary", "supermarket", "supplier", "tabloid", "toymaker",
    "truckmaker", "union", "utility", "watchdog", "website"};
/// Things that are called so, beside vessels: "Talas, a language model that".
inline constexpr std::string_view things[] = {
    "album", "app", "book", "chatbot", "device", "drug", "film", "gadget", "headset", "jab", "model",
    "musical", "novel", "product", "sitcom", "smartphone", "song", "vaccine"};
/// Behind them, where they end the phrase: "Talas, a firm based in Elvas", not "a bank robber"; and
/// behind the name: "the retailer Talas in Elvas", not "the firm Lund runs".
inline constexpr std::string_view behind_phrase[] = {
    "about", "among", "and", "at", "backed", "based", "behind", "by", "carrying", "directed", "for",
    "founded", "from", "in", "of", "on", "or", "owned", "run", "starring", "that", "to", "which",
    "whose", "with"};
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
inline constexpr std::string_view determiners[] = {
    "the", "a", "an", "his", "her", "its", "their", "my", "our", "'s", "’s", "this", "that"};

/// What shares do: "Talas shares fell"; not "Lund shares a house".
inline constexpr std::string_view moves[] = {
    "climbed", "closed", "dropped", "edged", "fell", "gained", "jumped", "lost", "plunged",
    "rallied", "rose", "sank", "slid", "slipped", "slumped", "soared", "surged", "traded",
    "tumbled", "were"};

/// What is traded behind its benchmark's name: "Talas crude".
inline constexpr std::string_view traded[] = {"crude", "futures", "oil", "prices"};

/// What companies do in a clause with "which": "Talas, which makes".
inline constexpr std::string_view company_verbs[] = {
    "develops", "employs", "makes", "manufactures", "operates", "owns", "sells"};

}  // namespace crosshead
