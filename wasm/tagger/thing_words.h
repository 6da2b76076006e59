// Words that tell works, cars, laws and orders from other names. Source: written for this project.
// Tested by tests/unit/settle_test.cpp.
#pragma once
#include <string_view>

namespace crosshead {

/// Makers of cars, whose name before a model's is none of the maker. Source: the makes on sale in
/// Britain, the United States and Japan.
inline constexpr std::string_view car_makes[] = {
    "Audi",   "BMW",     "Chevrolet",  "Chevy",  "Chrysler",   "Citroën",    "Dacia",   "Dodge",
    "Fiat",   "Ford",    "Honda",      "Hyundai", "Isuzu",     "Jaguar",     "Jeep",    "Kia",
    "Lexus",  "Mazda",   "Mercedes",   "Mitsubishi", "Nissan", "Opel",       "Peugeot", "Porsche",
    "Renault", "Skoda",  "Subaru",     "Suzuki", "Tesla",      "Toyota",     "Vauxhall", "Volkswagen",
    "Volvo",  "VW"};
/// ... and what stands behind it in the names of its own parts.
inline constexpr std::string_view parts_of_makers[] = {
    "America", "Australia", "Benz",   "Canada", "Cars",  "China",  "Credit", "Electric", "Energy",
    "Europe",  "Financial", "Group",  "Heavy",  "India", "Japan",  "Korea",  "Motor",    "Motors",
    "North",   "Racing",    "Research", "Trucks", "UK",  "Union"};
/// What stands before a work that is called by its title between commas: "her last film, Customs,".
inline constexpr std::string_view before_works[] = {
    "acclaimed", "debut", "fifth", "final",  "first", "fourth", "her",    "his",  "hit",
    "last",      "latest", "my",   "new",    "next",  "our",    "second", "sixth", "their",
    "third"};
/// Small words inside a title, and what ends it.
inline constexpr std::string_view inside_titles[] = {"a",  "and", "at", "by",  "for", "from", "in",
                                                     "of", "on",  "or", "the", "to",  "with"};
inline constexpr std::string_view behind_titles[] = {",", ".", ";", "(", ":"};
/// What is called after a saint: "St. Peter's Church".
inline constexpr std::string_view saints_places[] = {"Church", "Crypt", "Park", "Parish", "Tower"};
/// Orders whose letters stand for themselves: "turned down an OBE".
inline constexpr std::string_view orders[] = {"CBE", "MBE", "OBE"};
inline constexpr std::string_view before_orders[] = {"A", "An", "a", "an", "appointed", "awarded",
                                                     "made"};
/// What follows a work's title: '"Paper Mills" singer Ana Lund'.
inline constexpr std::string_view of_titles[] = {
    "actor",  "actress",  "album", "author",  "creator",    "director", "episode", "film",
    "franchise", "frontman", "host", "movie", "musical", "podcast",    "rapper",   "sequel",  "series", "show",
    "singer", "soundtrack", "star", "stars",  "trilogy",    "video"};

/// Who and what is of a work: "the set of 'Paper Mills'".
inline constexpr std::string_view parts_of_works[] = {
    "adaptation", "author", "cast", "chorus", "creator", "director", "episode", "finale", "lyrics",
    "performance", "premiere", "production", "rendition", "screening", "set", "star", "stars",
    "verse", "verses", "writer"};

}  // namespace crosshead
