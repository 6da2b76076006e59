// Money: signs, codes, words and the nations that tell one dollar from another.
//
// Source: ISO 4217 (codes, names and minor units); the signs and prefixes as the AP, Reuters and
// Guardian style guides print them ("C$5", "Rs 200", "Sh6.5 billion"). Written for this project.
// Tested by tests/unit/amounts_test.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "text/short_text.h"

namespace crosshead {

/// ISO 4217's own code for "no particular currency": the text does not tell whose francs they are.
inline constexpr std::string_view unknown_currency = "XXX";

/// What stands before a number: a sign ("$"), or letters before a sign ("C$") or alone ("Rs 200").
struct CurrencySign {
  ShortText<4> text;   ///< As written.
  ShortText<3> code;   ///< Right before a number; empty: it is no money.
  ShortText<3> joint;  ///< Right before "$" or another sign; empty: they do not go together.
};

inline constexpr auto currency_signs = std::to_array<CurrencySign>({
    {"$", "USD", ""},   {"£", "GBP", ""},   {"€", "EUR", ""},   {"¥", "JPY", ""},
    {"₹", "INR", ""},   {"₦", "NGN", ""},   {"₩", "KRW", ""},   {"₽", "RUB", ""},
    {"₪", "ILS", ""},   {"฿", "THB", ""},   {"₫", "VND", ""},   {"₱", "PHP", ""},
    {"₴", "UAH", ""},   {"₺", "TRY", ""},   {"₵", "GHS", ""},   {"₡", "CRC", ""},
    {"₸", "KZT", ""},   {"₾", "GEL", ""},   {"₼", "AZN", ""},   {"₭", "LAK", ""},
    {"₮", "MNT", ""},
    // Letters before "$".
    {"US", "", "USD"}, {"U.S.", "", "USD"}, {"A", "", "AUD"},  {"AU", "", "AUD"},
    {"C", "", "CAD"},  {"CA", "", "CAD"},   {"NZ", "", "NZD"}, {"HK", "", "HKD"},
    {"S", "", "SGD"},  {"NT", "", "TWD"},   {"TT", "", "TTD"}, {"J", "", "JMD"},
    {"Z", "", "ZWL"},  {"N", "NGN", "NAD"},    {"B", "", "BND"},  {"Bds", "", "BBD"},
    {"EC", "", "XCD"}, {"Mex", "", "MXN"},  {"R", "ZAR", "BRL"},  {"FJ", "", "FJD"},
    // Letters that stand alone before a number.
    {"Rs", "INR", ""},  {"Rs.", "INR", ""},   {"Re", "INR", ""},  {"Sh", "KES", ""},
    {"Shs", "UGX", ""}, {"KSh", "KES", ""},   {"Ksh", "KES", ""}, {"Sh.", "KES", ""},
    {"KSh.", "KES", ""}, {"Ksh.", "KES", ""}, {"USh", "UGX", ""}, {"Ush", "UGX", ""},
    {"TSh", "TZS", ""}, {"Tsh", "TZS", ""},   {"RM", "MYR", ""},  {"Rp", "IDR", ""},
    {"Tk", "BDT", ""},  {"GH", "", "GHS"},   {"Dh", "AED", ""},  {"Dhs", "AED", ""},
    {"P", "PHP", ""},   {"Php", "PHP", ""},   {"PhP", "PHP", ""}, {"¢", "GHS", ""},
    {"Kc", "CZK", ""},  {"SFr", "CHF", ""},   {"Sfr", "CHF", ""}, {"SwFr", "CHF", ""},
    // ISO 4217 codes: before a number or after it.
    {"USD", "USD", ""}, {"EUR", "EUR", ""}, {"GBP", "GBP", ""}, {"JPY", "JPY", ""},
    {"CHF", "CHF", ""}, {"CNY", "CNY", ""}, {"RMB", "CNY", ""}, {"INR", "INR", ""},
    {"PKR", "PKR", ""}, {"LKR", "LKR", ""}, {"NPR", "NPR", ""}, {"BDT", "BDT", ""},
    {"AUD", "AUD", ""}, {"CAD", "CAD", ""}, {"NZD", "NZD", ""}, {"HKD", "HKD", ""},
    {"SGD", "SGD", ""}, {"TWD", "TWD", ""}, {"KRW", "KRW", ""}, {"MYR", "MYR", ""},
    {"IDR", "IDR", ""}, {"THB", "THB", ""}, {"PHP", "PHP", ""}, {"VND", "VND", ""},
    {"SEK", "SEK", ""}, {"NOK", "NOK", ""}, {"DKK", "DKK", ""}, {"PLN", "PLN", ""},
    {"CZK", "CZK", ""}, {"HUF", "HUF", ""}, {"RON", "RON", ""}, {"BGN", "BGN", ""},
    {"RUB", "RUB", ""}, {"UAH", "UAH", ""}, {"TRY", "TRY", ""}, {"ILS", "ILS", ""},
    {"SAR", "SAR", ""}, {"AED", "AED", ""}, {"QAR", "QAR", ""}, {"KWD", "KWD", ""},
    {"EGP", "EGP", ""}, {"ZAR", "ZAR", ""}, {"NGN", "NGN", ""}, {"KES", "KES", ""},
    {"UGX", "UGX", ""}, {"TZS", "TZS", ""}, {"GHS", "GHS", ""}, {"ETB", "ETB", ""},
    {"XOF", "XOF", ""}, {"XAF", "XAF", ""}, {"MAD", "MAD", ""}, {"BRL", "BRL", ""},
    {"MXN", "MXN", ""}, {"ARS", "ARS", ""}, {"CLP", "CLP", ""}, {"COP", "COP", ""},
    {"PEN", "PEN", ""}, {"TTD", "TTD", ""}, {"JMD", "JMD", ""}, {"KZT", "KZT", ""},
    {"ISK", "ISK", ""},
});

/// Codes of amounts whose thousands stand apart: "R45 000".
inline constexpr std::string_view spaced_thousands[] = {"ZAR"};

/// What a currency word must have around it before it counts as money.
enum class Sense : uint8_t {
  money,    ///< Nothing: "20 euros".
  weight,   ///< Also a unit of weight: "pounds".
  word,     ///< Also an ordinary word or verb: "won", "real", "mark"; needs a scale or a nation.
};

struct CurrencyWord {
  ShortText<13> text;       ///< Lower case.
  ShortText<3> code;        ///< Whose it is where nothing else is said.
  int8_t power;           ///< Of ten: -2 for cents.
  Sense sense;
  bool attached;          ///< Only right behind its number: "20p".
};

inline constexpr auto currency_words = std::to_array<CurrencyWord>({
    {"dollar", "USD", 0, Sense::money},      {"dollars", "USD", 0, Sense::money},
    {"buck", "USD", 0, Sense::word},         {"bucks", "USD", 0, Sense::money},
    {"cent", "USD", -2, Sense::money},       {"cents", "USD", -2, Sense::money},
    {"¢", "USD", -2, Sense::money},
    {"euro", "EUR", 0, Sense::money},        {"euros", "EUR", 0, Sense::money},
    {"pound", "GBP", 0, Sense::weight},      {"pounds", "GBP", 0, Sense::weight},
    {"quid", "GBP", 0, Sense::money},        {"sterling", "GBP", 0, Sense::money},
    {"pence", "GBP", -2, Sense::money},      {"penny", "GBP", -2, Sense::word},
    {"p", "GBP", -2, Sense::word, true},     {"yen", "JPY", 0, Sense::money},
    {"yuan", "CNY", 0, Sense::money},        {"renminbi", "CNY", 0, Sense::money},
    {"rupee", "INR", 0, Sense::money},       {"rupees", "INR", 0, Sense::money},
    {"paise", "INR", -2, Sense::money},      {"taka", "BDT", 0, Sense::money},
    {"franc", "XXX", 0, Sense::money},       {"francs", "XXX", 0, Sense::money},
    {"won", "KRW", 0, Sense::word},          {"baht", "THB", 0, Sense::money},
    {"ringgit", "MYR", 0, Sense::money},     {"rupiah", "IDR", 0, Sense::money},
    {"dong", "VND", 0, Sense::money},        {"peso", "XXX", 0, Sense::money},
    {"pesos", "XXX", 0, Sense::money},       {"real", "BRL", 0, Sense::word},
    {"reais", "BRL", 0, Sense::money},       {"reals", "BRL", 0, Sense::money},
    {"ruble", "RUB", 0, Sense::money},       {"rubles", "RUB", 0, Sense::money},
    {"rouble", "RUB", 0, Sense::money},      {"roubles", "RUB", 0, Sense::money},
    {"kopecks", "RUB", -2, Sense::money},    {"hryvnia", "UAH", 0, Sense::money},
    {"hryvnias", "UAH", 0, Sense::money},    {"zloty", "PLN", 0, Sense::money},
    {"zlotys", "PLN", 0, Sense::money},      {"zlotych", "PLN", 0, Sense::money},
    {"forint", "HUF", 0, Sense::money},      {"forints", "HUF", 0, Sense::money},
    {"leu", "RON", 0, Sense::money},         {"lei", "RON", 0, Sense::word},
    {"lev", "BGN", 0, Sense::word},          {"leva", "BGN", 0, Sense::money},
    {"koruna", "CZK", 0, Sense::money},      {"korunas", "CZK", 0, Sense::money},
    {"krona", "SEK", 0, Sense::money},       {"kronor", "SEK", 0, Sense::money},
    {"krone", "XXX", 0, Sense::money},       {"kroner", "XXX", 0, Sense::money},
    {"crown", "XXX", 0, Sense::word},        {"crowns", "XXX", 0, Sense::word},
    {"lira", "TRY", 0, Sense::money},        {"liras", "TRY", 0, Sense::money},
    {"lire", "ITL", 0, Sense::money},        {"shekel", "ILS", 0, Sense::money},
    {"shekels", "ILS", 0, Sense::money},     {"dinar", "XXX", 0, Sense::money},
    {"dinars", "XXX", 0, Sense::money},      {"dirham", "AED", 0, Sense::money},
    {"dirhams", "AED", 0, Sense::money},     {"riyal", "SAR", 0, Sense::money},
    {"riyals", "SAR", 0, Sense::money},      {"rial", "IRR", 0, Sense::money},
    {"rials", "IRR", 0, Sense::money},       {"toman", "IRR", 1, Sense::money},
    {"ariary", "MGA", 0, Sense::money},      {"lari", "GEL", 0, Sense::money},
    {"tomans", "IRR", 1, Sense::money},      {"afghani", "AFN", 0, Sense::word},
    {"afghanis", "AFN", 0, Sense::money},    {"tenge", "KZT", 0, Sense::money},
    {"som", "XXX", 0, Sense::word},          {"soms", "XXX", 0, Sense::money},
    {"rand", "ZAR", 0, Sense::money},        {"rands", "ZAR", 0, Sense::money},
    {"naira", "NGN", 0, Sense::money},       {"cedi", "GHS", 0, Sense::money},
    {"cedis", "GHS", 0, Sense::money},       {"birr", "ETB", 0, Sense::money},
    {"kwacha", "ZMW", 0, Sense::money},      {"kwanza", "AOA", 0, Sense::money},
    {"pula", "BWP", 0, Sense::money},        {"shilling", "XXX", 0, Sense::money},
    {"shillings", "XXX", 0, Sense::money},   {"bob", "XXX", 0, Sense::word},
    {"mark", "DEM", 0, Sense::word},         {"marks", "DEM", 0, Sense::word},
    {"deutschmarks", "DEM", 0, Sense::money}, {"deutschemarks", "DEM", 0, Sense::money},
    {"guilder", "NLG", 0, Sense::money},     {"guilders", "NLG", 0, Sense::money},
    {"peseta", "ESP", 0, Sense::money},      {"pesetas", "ESP", 0, Sense::money},
    {"drachma", "GRD", 0, Sense::money},     {"drachmas", "GRD", 0, Sense::money},
    {"markka", "FIM", 0, Sense::money},      {"schillings", "ATS", 0, Sense::money},
    {"escudos", "PTE", 0, Sense::money},     {"bolivar", "VES", 0, Sense::word},
    {"bolivars", "VES", 0, Sense::money},    {"quetzals", "GTQ", 0, Sense::money},
    {"sol", "PEN", 0, Sense::word},          {"soles", "PEN", 0, Sense::word},
    {"kyat", "MMK", 0, Sense::money},        {"kyats", "MMK", 0, Sense::money},
    {"kip", "LAK", 0, Sense::money},         {"riel", "KHR", 0, Sense::money},
});

/// "Swiss francs": the word before the currency word, how the currency word begins and the code.
/// Two-word nations ("Hong Kong") are listed by their second word.
struct CurrencyNation {
  ShortText<11> text;   ///< Lower case.
  ShortText<5> family;  ///< How the currency word begins.
  ShortText<3> code;
};

inline constexpr auto currency_nations = std::to_array<CurrencyNation>({
    {"swiss", "franc", "CHF"},      {"french", "franc", "FRF"},    {"belgian", "franc", "BEF"},
    {"cfa", "franc", "XOF"},        {"congolese", "franc", "CDF"}, {"rwandan", "franc", "RWF"},
    {"burundian", "franc", "BIF"},  {"guinean", "franc", "GNF"},   {"us", "", "USD"},
    {"u.s.", "", "USD"},            {"american", "", "USD"},       {"canadian", "", "CAD"},
    {"australian", "", "AUD"},      {"zealand", "", "NZD"},        {"kong", "", "HKD"},
    {"singapore", "", "SGD"},       {"singaporean", "", "SGD"},    {"taiwan", "", "TWD"},
    {"taiwanese", "", "TWD"},       {"jamaican", "", "JMD"},       {"tobago", "", "TTD"},
    {"zimbabwean", "", "ZWL"},      {"zimbabwe", "", "ZWL"},       {"namibian", "", "NAD"},
    {"british", "", "GBP"},         {"sterling", "", "GBP"},       {"egyptian", "", "EGP"},
    {"lebanese", "", "LBP"},        {"syrian", "", "SYP"},         {"sudanese", "pound", "SDG"},
    {"irish", "", "IEP"},           {"cypriot", "", "CYP"},        {"turkish", "", "TRY"},
    {"italian", "", "ITL"},         {"japanese", "", "JPY"},       {"chinese", "", "CNY"},
    {"indian", "", "INR"},          {"pakistani", "", "PKR"},      {"lankan", "", "LKR"},
    {"nepalese", "", "NPR"},        {"nepali", "", "NPR"},         {"mauritian", "", "MUR"},
    {"bangladeshi", "", "BDT"},     {"indonesian", "", "IDR"},     {"malaysian", "", "MYR"},
    {"thai", "", "THB"},            {"philippine", "", "PHP"},     {"filipino", "", "PHP"},
    {"mexican", "", "MXN"},         {"argentine", "", "ARS"},      {"argentinian", "", "ARS"},
    {"chilean", "", "CLP"},         {"colombian", "", "COP"},      {"cuban", "", "CUP"},
    {"uruguayan", "", "UYU"},       {"dominican", "", "DOP"},      {"brazilian", "", "BRL"},
    {"peruvian", "", "PEN"},        {"venezuelan", "", "VES"},     {"russian", "", "RUB"},
    {"belarusian", "", "BYN"},      {"ukrainian", "", "UAH"},      {"polish", "", "PLN"},
    {"hungarian", "", "HUF"},       {"romanian", "", "RON"},       {"bulgarian", "", "BGN"},
    {"czech", "", "CZK"},           {"slovak", "", "SKK"},         {"swedish", "", "SEK"},
    {"danish", "", "DKK"},          {"norwegian", "", "NOK"},      {"icelandic", "", "ISK"},
    {"estonian", "", "EEK"},        {"german", "", "DEM"},         {"dutch", "", "NLG"},
    {"israeli", "", "ILS"},         {"jordanian", "", "JOD"},      {"kuwaiti", "", "KWD"},
    {"iraqi", "", "IQD"},           {"bahraini", "", "BHD"},       {"libyan", "", "LYD"},
    {"tunisian", "", "TND"},        {"algerian", "", "DZD"},       {"serbian", "", "RSD"},
    {"moroccan", "", "MAD"},        {"uae", "", "AED"},            {"emirati", "", "AED"},
    {"saudi", "", "SAR"},           {"qatari", "", "QAR"},         {"omani", "", "OMR"},
    {"yemeni", "", "YER"},          {"iranian", "", "IRR"},        {"korean", "", "KRW"},
    {"kenyan", "", "KES"},          {"kenya", "", "KES"},          {"ugandan", "", "UGX"},
    {"uganda", "", "UGX"},          {"tanzanian", "", "TZS"},      {"somali", "", "SOS"},
    {"african", "", "ZAR"},         {"nigerian", "", "NGN"},       {"ghanaian", "", "GHS"},
    {"ethiopian", "", "ETB"},       {"zambian", "", "ZMW"},        {"malawian", "", "MWK"},
    {"angolan", "", "AOA"},         {"kazakh", "", "KZT"},         {"kyrgyz", "", "KGS"},
    {"uzbek", "", "UZS"},           {"vietnamese", "", "VND"},     {"afghan", "", "AFN"},
    {"austrian", "", "ATS"},        {"fijian", "", "FJD"},         {"liberian", "", "LRD"},
});

/// Currency words that several nations share, and their codes: where one article has "1.4 billion
/// Swiss francs", its other francs are Swiss too.
struct CurrencyFamily {
  std::string_view word;   ///< How the currency word begins.
  std::string_view codes;  ///< Three letters each, parted by spaces.
};
inline constexpr auto currency_families = std::to_array<CurrencyFamily>({
    {"franc", "CHF FRF BEF XOF XAF CDF RWF BIF GNF"},
    {"peso", "MXN ARS CLP COP CUP PHP UYU DOP"},
    {"shilling", "KES UGX TZS SOS"},
    {"bob", "KES"},
    {"kron", "DKK NOK"},
    {"crown", "CZK SEK NOK DKK ISK"},
    {"dinar", "JOD KWD IQD BHD LYD TND DZD RSD"},
    {"som", "KGS UZS SOS"},
});

}  // namespace crosshead
