// The public JSON: options in, results out. Here bytes become UTF-16 code units, and nowhere else.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "annotate.h"
#include "document.h"
#include "faces/offsets.h"

namespace crosshead {

/// The result (schema 1) as one line of JSON, in UTF-8. Field order is fixed and equal results give
/// equal bytes: those of JSON.stringify.
std::string to_json(const Document& document, OffsetUnit unit);

/// What a caller may ask for beside the text.
struct Request {
  Options options;
  std::vector<Hint> hints;  ///< Bytes.
  OffsetUnit unit = OffsetUnit::utf16;
};

/// Reads {"hints":[{"start","end","tag"}],"topicBreaks":bool,"offsets":"utf8|utf16|codepoint"}, all
/// of it optional; an empty string asks for nothing. Hints count in UTF-16 code units of `text`
/// (well-formed UTF-8). Returns a sentence that names the bad value and what is allowed, or "".
std::string read_request(std::string_view json, std::string_view text, Request& request);

/// {"error":{"code","message","offset"?}} as one line; `offset` is left out where it is `none`.
std::string error_json(std::string_view code, std::string_view message, uint32_t offset = none);

}  // namespace crosshead
