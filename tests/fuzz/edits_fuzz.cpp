// Any bytes as an editing session: after every edit the document equals a fresh reading of the
// text, and nothing changed outside of the range that was reported.
//
// Input: the text's length (two bytes), the text, then edits: where (two bytes), how many bytes go,
// how many come, and those. Offsets are moved to the start of their character.
#include <algorithm>

#include "random_edits.h"
#include "session.h"
#include "support.h"

using namespace crosshead;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view input = test::as_text(data, size);
  const auto take = [&](size_t count) {
    const std::string_view taken = input.substr(0, std::min(count, input.size()));
    input.remove_prefix(taken.size());
    return taken;
  };
  const auto byte = [&] {
    const std::string_view taken = take(1);
    return taken.empty() ? size_t{0} : size_t{static_cast<uint8_t>(taken[0])};
  };
  const size_t length = byte() | byte() << 8;
  Annotator& annotator = test::annotator();
  Session session(annotator.language(), take(length), {});
  while (!input.empty()) {
    const Document before = session.document();
    const auto end_of_text = static_cast<uint32_t>(before.text.size());
    const size_t at = byte() | byte() << 8;
    const uint32_t start = test::character(before.text, std::min<uint32_t>(at, end_of_text));
    const uint32_t end =
        test::character(before.text, std::min(end_of_text, start + static_cast<uint32_t>(byte())));
    const std::string_view insert = take(byte());
    const std::vector<Change> changes = session.edit({start, std::max(start, end)}, insert);
    const Document& now = session.document();
    test::expect_valid(now);
    const std::string differs = test::difference(now, annotator.annotate(now.text));
    test::expect(differs.empty(), "as a fresh reading: " + differs);
    const std::string unreported = test::unreported(before, now, changes);
    test::expect(unreported.empty(), "reported: " + unreported);
  }
  return 0;
}
