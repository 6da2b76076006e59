// Any bytes as options: they are read, or refused with a sentence. Input: the options as JSON,
// then, after the first line break, the text that they are for.
#include <nlohmann/json.hpp>

#include "faces/json.h"
#include "faces/records.h"
#include "support.h"
#include "text/unicode.h"

using namespace crosshead;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string_view input = test::as_text(data, size);
  const size_t end = std::min(input.find('\n'), input.size());
  const std::string_view json = input.substr(0, end);
  std::string text;
  well_formed(input.substr(std::min(end + 1, input.size())), text);

  // As the wasm reads them, without a limit on their depth ...
  Request request;
  const std::string wrong = read_request(json, text, request);
  if (wrong.empty()) {
    const Document& document = test::annotator().annotate(text, request.hints, request.options);
    test::expect_valid(document);
    test::expect(nlohmann::json::accept(to_json(document, request.unit)), "the result is JSON");
  } else {
    test::expect(nlohmann::json::accept(error_json("bad-option", wrong)), "the error is JSON");
  }
  // ... and as the native program does.
  const std::string line = annotate_bytes(test::annotator(), text, json, "codepoint");
  test::expect(nlohmann::json::accept(line), "the answer is JSON");
  test::expect(wrong.empty() || line.starts_with("{\"error\":{\"code\":\"bad-option\""),
               "what one refuses the other does not take");
  return 0;
}
