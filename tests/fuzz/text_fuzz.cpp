// Any bytes as a text, with hints: the result is valid, is the same a second time, and holds
// nothing of a text read in between.
//
// Input: the text. Its last byte says how many hints there are (0 to 7) and whether topics are
// looked for; four bytes before it for each hint: start, length (two bytes), tag.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "faces/json.h"
#include "support.h"
#include "text/unicode.h"

using namespace crosshead;

namespace {

constexpr size_t hint_bytes = 4;
constexpr uint8_t tag_count = static_cast<uint8_t>(Tag::aside) + 1;

/// Moves an offset to the start of the character that it lies in.
uint32_t boundary(std::string_view text, size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && (static_cast<uint8_t>(text[at]) & 0xC0) == 0x80) --at;
  return static_cast<uint32_t>(at);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const uint8_t mode = size ? data[--size] : 0;
  const size_t count = std::min<size_t>(mode & 7, size / hint_bytes);
  const uint8_t* bytes = data + size - count * hint_bytes;
  const std::string_view text = test::as_text(data, size - count * hint_bytes);
  std::string clean;
  well_formed(text, clean);
  std::vector<Hint> hints;
  uint32_t last = 0;
  for (size_t i = 0; i < count; ++i, bytes += hint_bytes) {
    const uint32_t start = boundary(clean, last + bytes[0]);
    const uint32_t end = boundary(clean, size_t{start} + (bytes[1] | bytes[2] << 8));
    hints.push_back({{start, end}, static_cast<Tag>(bytes[3] % tag_count)});
    last = start;
  }
  const Options options{.topic_breaks = (mode & 8) != 0};

  Annotator& annotator = test::annotator();
  std::string first[3];
  const Document& document = annotator.annotate(text, hints, options);
  test::expect_valid(document);
  for (uint32_t unit = 0; unit < 3; ++unit) {
    first[unit] = to_json(document, static_cast<OffsetUnit>(unit));
    test::expect(nlohmann::json::accept(first[unit]), "the result is JSON");
  }
  test::expect_valid(
      annotator.annotate("LIMA - \"It held,\" said Ana Duarte of the U.N. on Friday."));
  const std::string second = to_json(annotator.annotate(text, hints, options), OffsetUnit::utf16);
  test::expect(second == first[static_cast<size_t>(OffsetUnit::utf16)], "the same result twice");
  return 0;
}
