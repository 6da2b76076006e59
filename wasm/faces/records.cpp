// Tested by tests/web/cases.test.mjs through the native program, and by
// tests/fuzz/records_fuzz.cpp.
#include "faces/records.h"

#include <nlohmann/json.hpp>

#include "faces/json.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

using Json = nlohmann::ordered_json;

/// Deepest nesting that is read: writing a value takes stack for each level of it.
constexpr int deepest = 64;

/// Parses JSON. `discarded` where it is none, or is nested too deeply.
Json parse(std::string_view text) {
  bool deep = false;
  const auto keep = [&](int depth, Json::parse_event_t, Json&) {
    deep |= depth > deepest;
    return !deep;
  };
  Json json = Json::parse(text.begin(), text.end(), keep, false);
  return deep ? Json(Json::value_t::discarded) : json;
}

}  // namespace

std::string annotate_bytes(Annotator& annotator, std::string_view bytes, std::string_view options,
                           std::string_view unit) {
  std::string text;
  well_formed(bytes, text);
  Json json = options.empty() ? Json::object() : parse(options);
  if (json.is_object() && !json.contains("offsets")) json["offsets"] = unit;
  Request request;
  const std::string wrong = read_request(json.dump(), text, request);
  if (!wrong.empty()) return error_json("bad-option", wrong);
  return to_json(annotator.annotate(text, request.hints, request.options), request.unit);
}

std::string annotate_record(Annotator& annotator, std::string_view line, std::string_view unit) {
  if (line.find_first_not_of(" \t\r") == line.npos) return "";
  const Json record = parse(line);
  const bool good = record.is_object() && record.contains("text") && record["text"].is_string();
  const std::string id = record.is_object() && record.contains("id") ? record["id"].dump() : "null";
  std::string options;
  if (good && record.contains("hints")) options = Json{{"hints", record["hints"]}}.dump();
  const std::string result =
      good ? annotate_bytes(annotator, record["text"].get<std::string>(), options, unit)
           : error_json("bad-record", "the line is not a JSON object with a \"text\"");
  if (result.starts_with("{\"error\"")) return "{\"id\":" + id + "," + result.substr(1);
  return "{\"id\":" + id + ",\"annotation\":" + result + "}";
}

}  // namespace crosshead
