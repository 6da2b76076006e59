// The engine in JavaScript: three functions that pass bytes and JSON. web/engine.ts is their only
// caller; it passes text as UTF-8 bytes (TextEncoder), because Embind's own conversion of strings
// misreads lone surrogates.
#include <emscripten/bind.h>

#include <span>
#include <string>

#include "annotate.h"
#include "faces/json.h"
#include "text/unicode.h"

namespace {

crosshead::Annotator& annotator() {
  static crosshead::Annotator instance;
  return instance;
}

/// Opens a model. Returns "" or {"error":...}.
std::string open_model(const std::string& bytes) {
  const crosshead::ModelStatus status =
      annotator().open({reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()});
  if (status.ok()) return "";
  return crosshead::error_json(crosshead::code_of(status.error), status.message, status.offset);
}

/// Annotates UTF-8 text. Returns the result or {"error":...}, as JSON.
std::string annotate(const std::string& text, const std::string& options) {
  crosshead::Request request;
  if (const std::string wrong = crosshead::read_request(options, text, request); !wrong.empty())
    return crosshead::error_json("bad-option", wrong);
  return crosshead::to_json(annotator().annotate(text, request.hints, request.options),
                            request.unit);
}

}  // namespace

EMSCRIPTEN_BINDINGS(crosshead) {
  emscripten::function("open", &open_model);
  emscripten::function("annotate", &annotate);
}
