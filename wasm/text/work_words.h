// What works are called, right before their titles: 'the film "Stella Maris"'.
// Tested by tests/unit/settle_test.cpp and terms_test.cpp.
#pragma once
#include <string_view>

namespace crosshead {

inline constexpr std::string_view works[] = {
    "album", "ballad", "book", "column", "comedy", "documentary", "drama", "essay", "film",
    "memoir", "movie", "musical", "novel", "opera", "painting", "play", "podcast", "poem",
    "program", "programme", "series", "show", "single", "song"};

}  // namespace crosshead
