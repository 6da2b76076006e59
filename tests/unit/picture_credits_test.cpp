#include "text/picture_credits.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("picture credits: lines that close or open with one, and lines that do not") {
  for (const char* const line : {
           "Photo: Ana Lund",
           "The dam on Monday. Photo: Ana Lund/Reuters",
           "The dam on Monday. (AP Photo/Ana Lund)",
           "The dam on Monday (Reuters/Ana Lund)",
           "FILE PHOTO: The dam on Monday. It holds. REUTERS/Ana Lund",
           "Photograph: Ana Lund/The Paper",
           "Ana Lund swims across the lake. Photo / Rui Costa",
           "Ana Lund via Getty Images",
           "Flames above the dam on Monday. AAP",
           "Flames above the dam on Monday. AP/Ana Lund",
           "Flames above the dam. Ana Lund/Mill News",
           "Flames above the dam on Monday. THE CANADIAN PRESS/Ana Lund",
           "Flames above the dam on Monday. (ANI Photo)",
           "Flames above the dam [Ana Lund/Al Jazeera]",
           "Flames above the dam. Pic: Reuters",
           "A boy waits on the dam. \xE2\x80\x94"
           "ANA LUND",
           "\xF0\x9F\x93\xB8 The dam on Monday",
       }) {
    CAPTURE(std::string(line));
    CHECK(crosshead::credits_picture(line));
  }
  for (const char* const line : {
           "",
           "The dam held.",
           "The dam held. It is old. AAP",
           "The dam held \xE2\x80\x94 just.",
           "The photo was taken on Monday.",
           "She sold it to Getty Images. The price was high.",
           "The dam held. He and/or she left",
           "The rate (in euros/dollars) rose (2/3)",
           "He spoke (and/or sang)",
           "It fell on Monday. The S&P/Lund index fell too.",
           "Lund leads [Mill/Braga, NBC/Lund]",
       }) {
    CAPTURE(std::string(line));
    CHECK(!crosshead::credits_picture(line));
  }
}
