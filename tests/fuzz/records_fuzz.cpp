// Any bytes as NDJSON: every line that is not blank has one answer, in its place, on one line, with
// an annotation or with an error.
#include <nlohmann/json.hpp>

#include "faces/records.h"
#include "support.h"

using namespace crosshead;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view input = test::as_text(data, size);
  while (!input.empty()) {
    const size_t end = std::min(input.find('\n'), input.size());
    const std::string_view line = input.substr(0, end);
    input.remove_prefix(std::min(end + 1, input.size()));
    const std::string answer = annotate_record(test::annotator(), line, "utf16");
    if (answer.empty()) {
      test::expect(line.find_first_not_of(" \t\r") == line.npos, "only a blank line has no answer");
      continue;
    }
    test::expect(answer.find('\n') == answer.npos, "an answer is one line");
    const auto json = nlohmann::json::parse(answer, nullptr, false);
    test::expect(json.is_object() && json.size() == 2 && json.contains("id"),
                 "an answer has an id");
    test::expect(json.contains("annotation") != json.contains("error"),
                 "an annotation or an error");
  }
  return 0;
}
