// Picture captions, told by the credit that they open or close with: "Photo: Ana Lund", "(AP
// Photo/Ana Lund)", "The dam on Monday (Reuters/Ana Lund)", a camera. Forms from the captions of
// AP, Reuters, AFP, Getty and British papers. Tested by tests/unit/picture_credits_test.cpp.
#pragma once
#include <string_view>

namespace crosshead {

/// Whether a line credits a picture. Looks at the two ends of the line.
bool credits_picture(std::string_view line);

/// Whether its one sentence has nothing but an agency's name behind it, as many an article's last:
/// "The dam on Monday. AAP"
bool ends_in_provider(std::string_view line);

}  // namespace crosshead
