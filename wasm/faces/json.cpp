#include "faces/json.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <nlohmann/json.hpp>

#include "text/unicode.h"

namespace crosshead {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto block_kinds =
    std::to_array<const char*>({"headline", "standfirst", "byline", "paragraph", "crosshead",
                                "divider", "list-item", "caption", "boilerplate", "endmark"});
constexpr auto section_kinds =
    std::to_array<const char*>({"opening", "crosshead", "divider", "topic"});
constexpr auto mention_types = std::to_array<const char*>(
    {"PERSON", "ORG", "LOC", "NORP", "MISC", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"});
constexpr auto quote_kinds = std::to_array<const char*>({"direct", "mixed", "indirect", "term"});
constexpr auto tags = std::to_array<std::string_view>(
    {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "figcaption", "blockquote", "hr", "aside"});
constexpr auto units = std::to_array<std::string_view>({"utf8", "utf16", "codepoint"});

/// Index of `name` in a table of names, or the table's size.
size_t index_in(const auto& names, std::string_view name) {
  return static_cast<size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// The words of a span with single spaces between them.
std::string words(const Document& document, Span span) {
  std::string out;
  const std::string_view text = document.slice(span);
  bool space = false;
  for (uint32_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    if (char_class(d.c) & char_space) {
      space = !out.empty();
    } else {
      if (space) out.push_back(' ');
      space = false;
      out.append(text, at, d.length);
    }
    at += d.length;
  }
  return out;
}

class Writer {
 public:
  Writer(const Document& document, const OffsetMap& map) : document_(document), map_(map) {}

  Json write() const {
    Json result;
    result["crosshead"] = 1;
    result["length"] = map_.length();
    result["blocks"] = blocks();
    result["dateline"] = dateline();
    result["sections"] = sections();
    result["sentences"] = sentences();
    result["mentions"] = mentions();
    Json& entities = result["entities"] = Json::array();
    for (uint32_t id = 0; id < document_.entities.size(); ++id) entities.push_back(entity(id));
    result["quotes"] = quotes();
    return result;
  }

  Json write(Span range) {
    range_ = range;
    Json result = span(range);
    result["length"] = map_.length();
    result["blocks"] = blocks();
    result["dateline"] = dateline();
    result["sections"] = sections();
    result["sentences"] = sentences();
    result["mentions"] = mentions();
    result["quotes"] = quotes();
    return result;
  }

 private:
  Json blocks() const {
    return all(document_.blocks, [&](const Block& block) {
      Json json = span(block.span);
      json["kind"] = block_kinds[static_cast<size_t>(block.kind)];
      if (block.level) json["level"] = block.level;
      return json;
    });
  }
  Json sections() const {
    return all(document_.sections, [&](const Section& section) {
      Json json = span(section.span);
      json["title"] = words_or_null(section.title);
      json["heading"] = section.heading.empty() ? Json(nullptr) : span(section.heading);
      json["kind"] = section_kinds[static_cast<size_t>(section.kind)];
      return json;
    });
  }
  Json sentences() const {
    return all(document_.sentences, [&](const Sentence& sentence) { return span(sentence.span); });
  }
  Json mentions() const {
    return all(document_.mentions, [&](const Mention& m) { return mention(m); });
  }
  Json quotes() const {
    return all(document_.quotes, [&](const Quote& q) { return quote(q); });
  }

  /// The records that reach into the range.
  Json all(const auto& records, const auto& one) const {
    Json array = Json::array();
    for (const auto& record : records)
      if (record.span.start < range_.end && record.span.end > range_.start)
        array.push_back(one(record));
    return array;
  }

  static Json index_or_null(uint32_t index) { return index == none ? Json(nullptr) : Json(index); }

  Json span(Span s) const {
    Json json;
    json["start"] = map_.from_byte(s.start);
    json["end"] = map_.from_byte(s.end);
    return json;
  }

  Json words_or_null(Span s) const { return s.empty() ? Json(nullptr) : Json(words(document_, s)); }

  Json dateline() const {
    const Dateline& dateline = document_.dateline;
    if (dateline.span.empty()) return nullptr;
    Json json = span(dateline.span);
    json["place"] = words_or_null(dateline.place);
    json["agency"] = words_or_null(dateline.agency);
    json["date"] = words_or_null(dateline.date);
    return json;
  }

  /// A whole number prints without a fraction: 500000000, not 500000000.0.
  static Json plain(double number) {
    constexpr double exact = 9007199254740992.0;  // 2^53
    const bool fits = number > -exact && number < exact;
    if (fits && number == static_cast<double>(static_cast<int64_t>(number)))
      return static_cast<int64_t>(number);
    return number;
  }

  static Json amount(const Value& value, double number) {
    if (value.kind == Value::Kind::percent) return plain(number);
    Json json;
    json["amount"] = plain(number);
    json[value.kind == Value::Kind::money ? "currency" : "unit"] = value.unit;
    return json;
  }

  static Json reading(const Value& value) {
    const bool iso = value.kind == Value::Kind::iso;
    const Json from = iso ? Json(value.iso_from) : amount(value, value.from);
    if (!value.range) return from;
    Json json;
    json["from"] = from;
    json["to"] = iso ? Json(value.iso_to) : amount(value, value.to);
    return json;
  }

  Json mention(const Mention& mention) const {
    Json json = span(mention.span);
    json["type"] = mention_types[static_cast<size_t>(mention.type)];
    json["entity"] = index_or_null(mention.entity);
    json["confidence"] = plain(mention.confidence / 100.0);
    if (mention.value != none) json["value"] = reading(document_.values[mention.value]);
    return json;
  }

  std::string name_of(uint32_t entity) const {
    return words(document_, document_.mentions[document_.entities[entity].name].span);
  }

  Json entity(uint32_t id) const {
    const Entity& entity = document_.entities[id];
    Json json;
    json["id"] = id;
    json["type"] = mention_types[static_cast<size_t>(entity.type)];
    json["name"] = name_of(id);
    Json& aliases = json["aliases"] = Json::array();
    for (uint32_t i = 0; i < entity.alias_count; ++i)
      aliases.push_back(words(document_, document_.entity_aliases[entity.first_alias + i]));
    Json& mentions = json["mentions"] = Json::array();
    for (uint32_t i = 0; i < entity.mention_count; ++i)
      mentions.push_back(document_.entity_mentions[entity.first_mention + i]);
    if (!entity.role.empty()) json["role"] = words(document_, entity.role);
    return json;
  }

  Json quote(const Quote& quote) const {
    Json json = span(quote.span);
    json["kind"] = quote_kinds[static_cast<size_t>(quote.kind)];
    Json& parts = json["parts"] = Json::array();
    for (uint32_t i = 0; i < quote.part_count; ++i)
      parts.push_back(span(document_.quote_parts[quote.first_part + i]));
    Json& speaker = json["speaker"] = nullptr;
    if (!quote.speaker.empty()) {
      speaker = span(quote.speaker);
      speaker["entity"] = index_or_null(quote.speaker_entity);
      speaker["name"] =
          quote.speaker_entity == none ? Json(nullptr) : Json(name_of(quote.speaker_entity));
    }
    json["cue"] = quote.cue.empty() ? Json(nullptr) : span(quote.cue);
    json["rule"] = quote.rule;
    json["confidence"] = plain(quote.confidence / 100.0);
    json["parent"] = index_or_null(quote.parent);
    return json;
  }

  const Document& document_;
  const OffsetMap& map_;
  Span range_{0, UINT32_MAX};
};

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
    if (index == tags.size()) return where + ".tag is \"" + name + "\", must be " + choice(tags);
    out.push_back(
        {{map.to_byte(last), map.to_byte(static_cast<uint32_t>(end))}, static_cast<Tag>(index)});
  }
  return "";
}

}  // namespace

std::string to_json(const Document& document, OffsetUnit unit) {
  return to_line(Writer(document, OffsetMap(document.text, unit)).write());
}

std::string to_json(const Document& document, Span range, const OffsetMap& map) {
  return to_line(Writer(document, map).write(range));
}

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
      const size_t unit = index_in(units, value.is_string() ? value.get<std::string>() : "");
      if (unit == units.size()) return "offsets is " + shown(value) + ", must be " + choice(units);
      request.unit = static_cast<OffsetUnit>(unit);
    } else {
      return "unknown option \"" + name + "\": options are hints, topicBreaks and offsets";
    }
  }
  return "";
}

std::string error_json(std::string_view code, std::string_view message, uint32_t offset) {
  Json json;
  Json& error = json["error"];
  error["code"] = code;
  error["message"] = message;
  if (offset != none) error["offset"] = offset;
  return to_line(json);
}

}  // namespace crosshead
