// What the result calls kinds and types, in the order of their enumerators.
#pragma once
#include <array>
#include <string_view>

namespace crosshead {

inline constexpr auto block_kinds =
    std::to_array<std::string_view>({"headline", "standfirst", "byline", "paragraph", "crosshead",
                                     "divider", "list-item", "caption", "boilerplate", "endmark"});
inline constexpr auto section_kinds =
    std::to_array<std::string_view>({"opening", "crosshead", "divider", "topic"});
inline constexpr auto mention_types = std::to_array<std::string_view>(
    {"PERSON", "ORG", "LOC", "NORP", "MISC", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"});
inline constexpr auto quote_kinds =
    std::to_array<std::string_view>({"direct", "mixed", "indirect", "term"});

}  // namespace crosshead
