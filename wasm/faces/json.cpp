#include "faces/json.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>

#include "text/unicode.h"

namespace crosshead {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto tags = std::to_array<std::string_view>(
    {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "figcaption", "blockquote", "hr", "aside"});
constexpr auto offset_units = std::to_array<std::string_view>({"utf8", "utf16", "codepoint"});

/// Index of `name` in a table of names, or the table's size.
size_t index_in(const auto& names, std::string_view name) {
  return static_cast<size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

std::string to_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// The names of a table as a choice: "utf8, utf16 or codepoint".
std::string choice(const auto& names) {
  std::string out;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i) out += i + 1 == names.size() ? " or " : ", ";
    out += names[i];
  }
  return out;
}

/// A value in a sentence. Arrays and objects are only named: they may be large, and nested deeply.
std::string shown(const Json& value) {
  return value.is_structured() ? "an " + std::string(value.type_name()) : to_line(value);
}

std::string read_hints(const Json& hints, std::string_view text, std::vector<Hint>& out) {
  if (!hints.is_array()) return "hints must be an array, not " + std::string(hints.type_name());
  const OffsetMap map(text, OffsetUnit::utf16);
  uint32_t last = 0;
  for (size_t i = 0; i < hints.size(); ++i) {
    const Json& hint = hints[i];
    const std::string where = "hints[" + std::to_string(i) + "]";
    const auto offset = [&](const char* name) {
      const auto field = hint.is_object() ? hint.find(name) : hint.end();
      return hint.is_object() && field != hint.end() && field->is_number_unsigned()
                 ? std::min<uint64_t>(field->get<uint64_t>(), UINT32_MAX)
                 : UINT64_MAX;
    };
    const uint64_t start = offset("start"), end = offset("end");
    if (start > end || end > map.length())
      return where + " must have 0 <= start <= end <= " + std::to_string(map.length());
    if (start < last) return where + " starts before the hint in front of it: sort them by start";
    last = static_cast<uint32_t>(start);
    const auto tag = hint.find("tag");
    const std::string name = tag != hint.end() && tag->is_string() ? tag->get<std::string>() : "";
    const size_t index = index_in(tags, name);
    if (index == tags.size()) {
      std::string why = where;
      why.append(".tag is \"").append(name).append("\", must be ").append(choice(tags));
      return why;
    }
    out.push_back(
        {{map.to_byte(last), map.to_byte(static_cast<uint32_t>(end))}, static_cast<Tag>(index)});
  }
  return "";
}

}  // namespace

std::string read_request(std::string_view json, std::string_view text, Request& request) {
  request = {};
  if (json.empty()) return "";
  const Json root = Json::parse(json.begin(), json.end(), nullptr, false);
  if (!root.is_object()) return "the options are not a JSON object";
  for (const auto& [name, value] : root.items()) {
    if (name == "hints") {
      if (std::string wrong = read_hints(value, text, request.hints); !wrong.empty()) return wrong;
    } else if (name == "topicBreaks") {
      if (!value.is_boolean()) return "topicBreaks must be true or false, not " + shown(value);
      request.options.topic_breaks = value.get<bool>();
    } else if (name == "offsets") {
      const size_t unit = index_in(offset_units, value.is_string() ? value.get<std::string>() : "");
      if (unit == offset_units.size())
        return "offsets is " + shown(value) + ", must be " + choice(offset_units);
      request.unit = static_cast<OffsetUnit>(unit);
    } else {
      return "unknown option \"" + name + "\": options are hints, topicBreaks and offsets";
    }
  }
  return "";
}

}  // namespace crosshead
