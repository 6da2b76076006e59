#include "faces/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

using crosshead::read_request;
using crosshead::Request;

TEST_CASE("json: a wrong option is named with its value and its bound") {
  struct Row {
    const char* json;
    const char* wrong;
  };
  const Row rows[] = {
      {"", ""},
      {"{}", ""},
      {R"({"offsets":"codepoint","topicBreaks":true})", ""},
      {R"({"hints":[{"start":0,"end":2,"tag":"h1"},{"start":3,"end":5,"tag":"p"}]})", ""},
      {"[", "the options are not a JSON object"},
      {"3", "the options are not a JSON object"},
      {R"({"offsets":"bytes"})", "offsets is \"bytes\", must be utf8, utf16 or codepoint"},
      {R"({"topicBreaks":1})", "topicBreaks must be true or false, not 1"},
      {R"({"speed":9})", "unknown option \"speed\": options are hints, topicBreaks and offsets"},
      {R"({"hints":{}})", "hints must be an array, not object"},
      {R"({"hints":[{"start":0,"end":9,"tag":"p"}]})", "hints[0] must have 0 <= start <= end <= 7"},
      {R"({"hints":[{"start":-1,"end":2,"tag":"p"}]})",
       "hints[0] must have 0 <= start <= end <= 7"},
      {R"({"hints":[7]})", "hints[0] must have 0 <= start <= end <= 7"},
      {R"({"hints":[{"start":2,"end":3,"tag":"p"},{"start":1,"end":2,"tag":"p"}]})",
       "hints[1] starts before the hint in front of it: sort them by start"},
      {R"({"hints":[{"start":0,"end":2,"tag":"b"}]})",
       "hints[0].tag is \"b\", must be h1, h2, h3, h4, h5, h6, p, li, figcaption, blockquote, hr "
       "or aside"},
  };
  for (const Row& row : rows) {
    Request request;
    CHECK(read_request(row.json, "ab 🙂 c", request) == row.wrong);
  }
}

TEST_CASE("json: hints count in UTF-16 code units") {
  Request request;
  CHECK(read_request(R"({"hints":[{"start":2,"end":3,"tag":"li"}]})", "🙂ab", request) == "");
  REQUIRE(request.hints.size() == 1);
  CHECK(request.hints[0].span == crosshead::Span{4, 5});
  CHECK(request.hints[0].tag == crosshead::Tag::li);
}

TEST_CASE("json: names and titles have single spaces, fields come in one order") {
  crosshead::Document document;
  document.text = "The  United\n Nations";
  document.blocks.push_back({.span = {0, 20}});
  document.mentions.push_back(
      {.span = {5, 20}, .type = crosshead::MentionType::org, .confidence = 93, .entity = 0});
  document.entity_mentions = {0};
  document.entities.push_back({.type = crosshead::MentionType::org, .name = 0, .mention_count = 1});
  CHECK(
      crosshead::to_json(document, crosshead::OffsetUnit::utf16) ==
      R"({"crosshead":1,"length":20,"blocks":[{"start":0,"end":20,"kind":"paragraph"}],"dateline":null,)"
      R"("sections":[],"sentences":[],"mentions":[{"start":5,"end":20,"type":"ORG","entity":0,"confidence":0.93}],)"
      R"("entities":[{"id":0,"type":"ORG","name":"United Nations","aliases":[],"mentions":[0]}],"quotes":[]})");
}

TEST_CASE("json: what the text writes is escaped as a library reads it") {
  crosshead::Document document;
  std::string expected;
  for (char c = 1; c < 0x7f; ++c) document.text += c;
  document.text += "\x7f é 🙂 \\\"";
  document.mentions.push_back({.span = {0, static_cast<uint32_t>(document.text.size())}});
  document.entities.push_back({.name = 0});
  // White space, in words, is one blank.
  for (const char c : document.text)
    if (c > 0x20 || c < 9 || (c > 13 && c != 0x20))
      expected += c;
    else if (!expected.empty() && expected.back() != ' ')
      expected += ' ';
  const auto json = nlohmann::json::parse(crosshead::to_json(document, crosshead::OffsetUnit::utf8),
                                          nullptr, false);
  REQUIRE(!json.is_discarded());
  CHECK(json["entities"][0]["name"].get<std::string>() == expected);
}

TEST_CASE("json: amounts and confidence have no more digits than they need") {
  crosshead::Document document;
  document.text = "abc";
  const double amounts[] = {5e8, 0.035, 1.1, -2, 1e21, 123456.789, 1e16, 0.00001, 1.5e-7, 0};
  for (const double amount : amounts) {
    document.mentions.push_back({.span = {0, 3},
                                 .type = crosshead::MentionType::percent,
                                 .confidence = static_cast<uint8_t>(document.values.size() * 10),
                                 .value = static_cast<uint32_t>(document.values.size())});
    document.values.push_back({.from = amount});
  }
  const std::string json = crosshead::to_json(document, crosshead::OffsetUnit::utf8);
  for (const char* value :
       {"\"confidence\":0,\"value\":500000000}", "\"confidence\":0.1,\"value\":0.035}",
        "\"confidence\":0.2,\"value\":1.1}", "\"confidence\":0.3,\"value\":-2}",
        "\"confidence\":0.4,\"value\":1e+21}", "\"value\":123456.789}",
        "\"value\":10000000000000000}", "\"value\":0.00001}", "\"value\":1.5e-7}",
        "\"confidence\":0.9,\"value\":0}"})
    CHECK(json.find(value) != json.npos);
}
