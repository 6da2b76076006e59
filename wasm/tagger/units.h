// Units of measure: their words, symbols and how they are put together.
//
// Source: the SI brochure (BIPM, 9th edition) for symbols; US customary and imperial units as the
// Guardian and AP style guides print them. Units of time are left out: "five hours" is a duration,
// which is no mention. Written for this project. Tested by tests/unit/amounts_test.cpp.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "text/short_text.h"

namespace crosshead {

enum class UnitUse : uint8_t {
  word,      ///< A word, in any case: "12 kilometres".
  symbol,    ///< As written, with or without a space: "12 km".
  attached,  ///< As written, only right behind its number: "12m", "31C".
  degrees,   ///< "degrees", which takes a scale after it.
  scale,     ///< "Celsius": only after degrees.
  feet,      ///< May be followed by inches: "5ft 11in".
  inches,
  light,     ///< "light", which needs "years" after it.
};

struct Unit {
  ShortText<13> text;    ///< Lower case for words, as written for symbols.
  ShortText<7> symbol;
  UnitUse use;
};

inline constexpr auto units = std::to_array<Unit>({
    // Length.
    {"kilometre", "km", UnitUse::word},    {"kilometres", "km", UnitUse::word},
    {"kilometer", "km", UnitUse::word},    {"kilometers", "km", UnitUse::word},
    {"km", "km", UnitUse::symbol},         {"kms", "km", UnitUse::symbol},
    {"metre", "m", UnitUse::word},         {"metres", "m", UnitUse::word},
    {"meter", "m", UnitUse::word},         {"meters", "m", UnitUse::word},
    {"m", "m", UnitUse::symbol},           {"centimetre", "cm", UnitUse::word},
    {"centimetres", "cm", UnitUse::word},  {"centimeter", "cm", UnitUse::word},
    {"centimeters", "cm", UnitUse::word},  {"cm", "cm", UnitUse::symbol},
    {"millimetre", "mm", UnitUse::word},   {"millimetres", "mm", UnitUse::word},
    {"millimeter", "mm", UnitUse::word},   {"millimeters", "mm", UnitUse::word},
    {"mm", "mm", UnitUse::symbol},         {"micrometres", "µm", UnitUse::word},
    {"micrometers", "µm", UnitUse::word},  {"microns", "µm", UnitUse::word},
    {"nanometres", "nm", UnitUse::word},   {"nanometers", "nm", UnitUse::word},
    {"nm", "nm", UnitUse::symbol},         {"mile", "mi", UnitUse::word},
    {"miles", "mi", UnitUse::word},        {"yard", "yd", UnitUse::word},
    {"yards", "yd", UnitUse::word},        {"yd", "yd", UnitUse::symbol},
    {"yds", "yd", UnitUse::symbol},        {"foot", "ft", UnitUse::feet},
    {"feet", "ft", UnitUse::feet},         {"ft", "ft", UnitUse::feet},
    {"ft.", "ft", UnitUse::feet},          {"inch", "in", UnitUse::inches},
    {"inches", "in", UnitUse::inches},     {"in", "in", UnitUse::attached},
    {"in.", "in", UnitUse::attached},      {"fathoms", "fathom", UnitUse::word},
    {"furlong", "furlong", UnitUse::word}, {"furlongs", "furlong", UnitUse::word},
    {"light", "ly", UnitUse::light},       {"parsecs", "pc", UnitUse::word},
    {"km2", "km²", UnitUse::symbol},       {"sqm", "m²", UnitUse::symbol},
    {"m2", "m²", UnitUse::symbol},         {"m3", "m³", UnitUse::symbol},
    // Area.
    {"acre", "acre", UnitUse::word},       {"acres", "acre", UnitUse::word},
    {"hectare", "ha", UnitUse::word},      {"hectares", "ha", UnitUse::word},
    {"ha", "ha", UnitUse::symbol},         {"sqft", "ft²", UnitUse::symbol},
    // Mass.
    {"tonne", "t", UnitUse::word},         {"tonnes", "t", UnitUse::word},
    {"ton", "ton", UnitUse::word},         {"tons", "ton", UnitUse::word},
    {"t", "t", UnitUse::attached},         {"kilogram", "kg", UnitUse::word},
    {"kilograms", "kg", UnitUse::word},    {"kilogramme", "kg", UnitUse::word},
    {"kilogrammes", "kg", UnitUse::word},  {"kilo", "kg", UnitUse::word},
    {"kilos", "kg", UnitUse::word},        {"kg", "kg", UnitUse::symbol},
    {"kgs", "kg", UnitUse::symbol},        {"gram", "g", UnitUse::word},
    {"grams", "g", UnitUse::word},         {"gramme", "g", UnitUse::word},
    {"grammes", "g", UnitUse::word},       {"g", "g", UnitUse::attached},
    {"milligram", "mg", UnitUse::word},    {"milligrams", "mg", UnitUse::word},
    {"nanograms", "ng", UnitUse::word},    {"dwt", "dwt", UnitUse::symbol},
    {"mg", "mg", UnitUse::symbol},         {"micrograms", "µg", UnitUse::word},
    {"pound", "lb", UnitUse::word},        {"pounds", "lb", UnitUse::word},
    {"lb", "lb", UnitUse::symbol},         {"lbs", "lb", UnitUse::symbol},
    {"lb.", "lb", UnitUse::symbol},        {"lbs.", "lb", UnitUse::symbol},
    {"ounce", "oz", UnitUse::word},        {"ounces", "oz", UnitUse::word},
    {"oz", "oz", UnitUse::symbol},         {"oz.", "oz", UnitUse::symbol},
    {"carat", "ct", UnitUse::word},        {"carats", "ct", UnitUse::word},
    {"quintal", "q", UnitUse::word},       {"quintals", "q", UnitUse::word},
    {"stone", "st", UnitUse::symbol},
    // Volume.
    {"litre", "l", UnitUse::word},         {"litres", "l", UnitUse::word},
    {"liter", "l", UnitUse::word},         {"liters", "l", UnitUse::word},
    {"l", "l", UnitUse::attached},         {"millilitres", "ml", UnitUse::word},
    {"milliliters", "ml", UnitUse::word},  {"ml", "ml", UnitUse::symbol},
    {"gallon", "gal", UnitUse::word},      {"gallons", "gal", UnitUse::word},
    {"pint", "pt", UnitUse::word},         {"pints", "pt", UnitUse::word},
    {"quarts", "qt", UnitUse::word},       {"barrel", "bbl", UnitUse::word},
    {"barrels", "bbl", UnitUse::word},     {"bushel", "bu", UnitUse::word},
    {"bushels", "bu", UnitUse::word},      {"bpd", "bbl/d", UnitUse::symbol},
    {"cc", "cm³", UnitUse::symbol},        {"cusecs", "ft³/s", UnitUse::word},
    // Speed.
    {"mph", "mph", UnitUse::symbol},       {"kph", "km/h", UnitUse::symbol},
    {"kmh", "km/h", UnitUse::symbol},      {"kmph", "km/h", UnitUse::symbol},
    {"knot", "kn", UnitUse::word},         {"knots", "kn", UnitUse::word},
    // Temperature and angle.
    {"degree", "°", UnitUse::degrees},     {"degrees", "°", UnitUse::degrees},
    {"°", "°", UnitUse::degrees},          {"celsius", "°C", UnitUse::scale},
    {"centigrade", "°C", UnitUse::scale},  {"fahrenheit", "°F", UnitUse::scale},
    {"C", "°C", UnitUse::attached},        {"F", "°F", UnitUse::attached},
    {"kelvin", "K", UnitUse::word},
    // Power, energy, electricity, pressure, sound, frequency.
    {"watt", "W", UnitUse::word},          {"watts", "W", UnitUse::word},
    {"kilowatt", "kW", UnitUse::word},     {"kilowatts", "kW", UnitUse::word},
    {"megawatt", "MW", UnitUse::word},     {"megawatts", "MW", UnitUse::word},
    {"gigawatt", "GW", UnitUse::word},     {"gigawatts", "GW", UnitUse::word},
    {"terawatt", "TW", UnitUse::word},     {"terawatts", "TW", UnitUse::word},
    {"W", "W", UnitUse::attached},         {"kW", "kW", UnitUse::symbol},
    {"MW", "MW", UnitUse::symbol},         {"GW", "GW", UnitUse::symbol},
    {"TW", "TW", UnitUse::symbol},         {"kWh", "kWh", UnitUse::symbol},
    {"MWh", "MWh", UnitUse::symbol},       {"GWh", "GWh", UnitUse::symbol},
    {"TWh", "TWh", UnitUse::symbol},       {"horsepower", "hp", UnitUse::word},
    {"hp", "hp", UnitUse::symbol},         {"bhp", "bhp", UnitUse::symbol},
    {"volt", "V", UnitUse::word},          {"volts", "V", UnitUse::word},
    {"kilovolts", "kV", UnitUse::word},    {"kV", "kV", UnitUse::symbol},
    {"amps", "A", UnitUse::word},          {"joules", "J", UnitUse::word},
    {"calories", "cal", UnitUse::word},    {"kilocalories", "kcal", UnitUse::word},
    {"kcal", "kcal", UnitUse::symbol},     {"kilotons", "kt", UnitUse::word},
    {"kiloton", "kt", UnitUse::word},      {"kilotonnes", "kt", UnitUse::word},
    {"megatons", "Mt", UnitUse::word},     {"megaton", "Mt", UnitUse::word},
    {"megatonnes", "Mt", UnitUse::word},   {"gigatons", "Gt", UnitUse::word},
    {"gigatonnes", "Gt", UnitUse::word},   {"psi", "psi", UnitUse::symbol},
    {"millibars", "mbar", UnitUse::word},  {"mb", "mbar", UnitUse::symbol},
    {"hPa", "hPa", UnitUse::symbol},       {"kPa", "kPa", UnitUse::symbol},
    {"hectopascals", "hPa", UnitUse::word}, {"decibel", "dB", UnitUse::word},
    {"decibels", "dB", UnitUse::word},     {"dB", "dB", UnitUse::symbol},
    {"hertz", "Hz", UnitUse::word},        {"Hz", "Hz", UnitUse::symbol},
    {"kilohertz", "kHz", UnitUse::word},   {"kHz", "kHz", UnitUse::symbol},
    {"megahertz", "MHz", UnitUse::word},   {"MHz", "MHz", UnitUse::symbol},
    {"gigahertz", "GHz", UnitUse::word},   {"GHz", "GHz", UnitUse::symbol},
    {"ppm", "ppm", UnitUse::symbol},       {"millisieverts", "mSv", UnitUse::word},
    {"microsieverts", "µSv", UnitUse::word},
    // Data.
    {"kilobytes", "kB", UnitUse::word},    {"megabyte", "MB", UnitUse::word},
    {"megabytes", "MB", UnitUse::word},    {"MB", "MB", UnitUse::symbol},
    {"gigabyte", "GB", UnitUse::word},     {"gigabytes", "GB", UnitUse::word},
    {"GB", "GB", UnitUse::symbol},         {"terabyte", "TB", UnitUse::word},
    {"terabytes", "TB", UnitUse::word},    {"TB", "TB", UnitUse::symbol},
    {"petabytes", "PB", UnitUse::word},    {"Mbps", "Mbit/s", UnitUse::symbol},
    {"Gbps", "Gbit/s", UnitUse::symbol},   {"megabits", "Mbit", UnitUse::word},
    {"gigabits", "Gbit", UnitUse::word},   {"megapixel", "MP", UnitUse::word},
    {"megapixels", "MP", UnitUse::word},
});

/// A word before the unit that belongs to it. `before` and `after` go around the unit's symbol.
struct UnitPrefix {
  ShortText<8> text;
  ShortText<9> before;
  ShortText<2> after;
};
inline constexpr auto unit_prefixes = std::to_array<UnitPrefix>({
    {"square", "", "²"}, {"sq", "", "²"},  {"sq.", "", "²"},       {"cubic", "", "³"},
    {"cu", "", "³"},     {"metric", "metric ", ""}, {"nautical", "nautical ", ""},
    {"short", "short ", ""}, {"long", "long ", ""}, {"fluid", "fl ", ""}, {"imperial", "imp ", ""},
    {"troy", "troy ", ""},
});

/// What a unit is divided by: "kilometres per hour", "miles an hour", "km/h", "barrels a day".
struct UnitPer {
  ShortText<6> text;
  ShortText<3> symbol;
};
inline constexpr auto unit_pers = std::to_array<UnitPer>({
    {"hour", "h"}, {"h", "h"}, {"hr", "h"}, {"second", "s"}, {"s", "s"}, {"sec", "s"},
    {"gallon", "gal"}, {"day", "d"}, {"minute", "min"}, {"litre", "l"}, {"liter", "l"},
});

}  // namespace crosshead
