// Texts and NDJSON records in, lines of JSON out: what the native program does between its streams.
#pragma once
#include <string>
#include <string_view>

#include "annotate.h"

namespace crosshead {

/// Annotates any bytes. `options` is JSON as json.h describes it, or ""; `unit` is the unit of
/// offsets where the options name none. Returns the result or {"error":...}, one line without its
/// end.
std::string annotate_bytes(Annotator& annotator, std::string_view bytes, std::string_view options,
                           std::string_view unit);

/// Answers one line {"id","text","hints"?} with {"id","annotation"} or {"id","error"}; any bytes
/// are a valid line. A blank line has no answer: "".
std::string annotate_record(Annotator& annotator, std::string_view line, std::string_view unit);

}  // namespace crosshead
