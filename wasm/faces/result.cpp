// The result (schema 1) as JSON. Field order is fixed; what comes from the text has single spaces.
// Tested by tests/unit/json_test.cpp and by every golden case.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/detail/conversions/to_chars.hpp>
#include <span>

#include "faces/json.h"
#include "faces/json_text.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

constexpr auto block_kinds =
    std::to_array<std::string_view>({"headline", "standfirst", "byline", "paragraph", "crosshead",
                                     "divider", "list-item", "caption", "boilerplate", "endmark"});
constexpr auto section_kinds =
    std::to_array<std::string_view>({"opening", "crosshead", "divider", "topic"});
constexpr auto mention_types = std::to_array<std::string_view>(
    {"PERSON", "ORG", "LOC", "NORP", "MISC", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"});
constexpr auto quote_kinds =
    std::to_array<std::string_view>({"direct", "mixed", "indirect", "term"});

class ResultWriter {
 public:
  /// `bytes` of the text are written about; the result has some five times as many.
  ResultWriter(const Document& document, const OffsetMap& map, size_t bytes, Letters letters)
      : document_(document), map_(map), out_(bytes * 5 + 1024, letters) {}

  /// The whole result.
  std::string whole() {
    out_.open('{');
    number("crosshead", 1);
    number("length", map_.length());
    range_ = {0, UINT32_MAX};
    blocks();
    dateline();
    sections_to_mentions();
    array("entities", document_.entities, [&](const Entity& e) { entity(e); });
    quotes();
    out_.close('}');
    return out_.take();
  }

  /// What stands in the ranges.
  std::string parts(std::span<const Change> changes) {
    out_.open('{');
    number("length", map_.length());
    dateline();
    array("parts", changes, [&](const Change& change) {
      range_ = change.now;
      out_.open('{');
      span_fields(range_);
      blocks();
      sections_to_mentions();
      quotes();
      out_.close('}');
    });
    out_.close('}');
    return out_.take();
  }

 private:
  void blocks() {
    in_range("blocks", document_.blocks, [&](const Block& block) {
      name("kind", block_kinds[static_cast<size_t>(block.kind)]);
      if (block.level) number("level", block.level);
    });
  }
  void sections_to_mentions() {
    in_range("sections", document_.sections, [&](const Section& section) {
      words_or_null("title", section.title);
      span_or_null("heading", section.heading);
      name("kind", section_kinds[static_cast<size_t>(section.kind)]);
    });
    in_range("sentences", document_.sentences, [](const Sentence&) {});
    in_range("mentions", document_.mentions, [&](const Mention& m) { mention(m); });
  }
  void quotes() {
    in_range(
        "quotes", document_.quotes, [&](const Quote& q) { quote(q); }, true);
  }

  template <size_t size>
  void array(const char (&key)[size], const auto& values, const auto& write) {
    out_.key(key);
    out_.open('[');
    for (const auto& value : values) write(value);
    out_.close(']');
  }
  /// The records that reach into the range: their span, and what `fields` writes. Ordered by start;
  /// those that do not `nest` are ordered by end as well.
  template <size_t size>
  void in_range(const char (&key)[size], const auto& records, const auto& fields,
                bool nest = false) {
    const auto end = std::lower_bound(records.begin(), records.end(), range_.end,
                                      [](const auto& r, uint32_t at) { return r.span.start < at; });
    const auto first =
        nest ? records.begin()
             : std::lower_bound(records.begin(), end, range_.start,
                                [](const auto& r, uint32_t at) { return r.span.end <= at; });
    const auto reaching = std::span(records).subspan(static_cast<size_t>(first - records.begin()),
                                                     static_cast<size_t>(end - first));
    array(key, reaching, [&](const auto& record) {
      if (record.span.end <= range_.start) return;
      out_.open('{');
      span_fields(record.span);
      fields(record);
      out_.close('}');
    });
  }

  template <size_t size>
  void number(const char (&key)[size], uint32_t value) {
    out_.key(key);
    out_.number(value);
  }
  template <size_t size>
  void index_or_null(const char (&key)[size], uint32_t index) {
    out_.key(key);
    index == none ? out_.null() : out_.number(index);
  }
  template <size_t size>
  void name(const char (&key)[size], std::string_view value) {
    out_.key(key);
    out_.plain_string(value);
  }

  void span_fields(Span s) {
    number("start", map_.from_byte(s.start));
    number("end", map_.from_byte(s.end));
  }
  void span(Span s) {
    out_.open('{');
    span_fields(s);
    out_.close('}');
  }
  template <size_t size>
  void span_or_null(const char (&key)[size], Span s) {
    out_.key(key);
    s.empty() ? out_.null() : span(s);
  }

  /// The words of a span with single spaces between them.
  void words(Span s) {
    const std::string_view text = document_.slice(s);
    out_.begin_string();
    uint32_t first = 0;  // of the word that is not yet written
    bool any = false;
    const auto write = [&](uint32_t end) {
      if (first == end) return;
      if (any) out_.part(" ");
      out_.part(text.substr(first, end - first));
      any = true;
    };
    for (uint32_t at = 0; at < text.size();) {
      const Decoded d = decode(text, at);
      if (char_class(d.c) & char_space) {
        write(at);
        first = at + d.length;
      }
      at += d.length;
    }
    write(static_cast<uint32_t>(text.size()));
    out_.end_string();
  }
  template <size_t size>
  void words_or_null(const char (&key)[size], Span s) {
    out_.key(key);
    s.empty() ? out_.null() : words(s);
  }
  template <size_t size>
  void name_of(const char (&key)[size], uint32_t entity) {
    out_.key(key);
    words(document_.mentions[document_.entities[entity].name].span);
  }

  void dateline() {
    const Dateline& dateline = document_.dateline;
    out_.key("dateline");
    if (dateline.span.empty()) return out_.null();
    out_.open('{');
    span_fields(dateline.span);
    words_or_null("place", dateline.place);
    words_or_null("agency", dateline.agency);
    words_or_null("date", dateline.date);
    out_.close('}');
  }

  /// A whole number prints without a fraction: 500000000, not 500000000.0. Others print as nlohmann
  /// writes them, with as few digits as tell them apart.
  void real(double value) {
    if (!std::isfinite(value)) return out_.null();
    constexpr double exact = 9007199254740992.0;  // 2^53
    const bool fits = value > -exact && value < exact;
    char digits[32];
    const char* end = fits && value == static_cast<double>(static_cast<int64_t>(value))
                          ? std::to_chars(digits, std::end(digits), static_cast<int64_t>(value)).ptr
                          : nlohmann::detail::to_chars(digits, std::end(digits), value);
    out_.raw({digits, static_cast<size_t>(end - digits)});
  }
  /// 100 as 1, 93 as 0.93, 90 as 0.9.
  template <size_t size>
  void hundredths(const char (&key)[size], uint8_t value) {
    out_.key(key);
    if (value % 100 == 0) return out_.number(value / 100);
    const char digits[] = {'0', '.', static_cast<char>('0' + value / 10 % 10),
                           static_cast<char>('0' + value % 10)};
    out_.raw({digits, value % 10 ? 4u : 3u});
  }

  void one_reading(const Value& value, double number, const std::string& iso) {
    if (value.kind == Value::Kind::iso) return out_.plain_string(iso);
    if (value.kind == Value::Kind::percent) return real(number);
    out_.open('{');
    out_.key("amount");
    real(number);
    if (value.kind == Value::Kind::money)
      out_.key("currency");
    else
      out_.key("unit");  // "°C"
    out_.begin_string();
    out_.part(value.unit);
    out_.end_string();
    out_.close('}');
  }
  void reading(const Value& value) {
    if (!value.range) return one_reading(value, value.from, value.iso_from);
    out_.open('{');
    out_.key("from");
    one_reading(value, value.from, value.iso_from);
    out_.key("to");
    one_reading(value, value.to, value.iso_to);
    out_.close('}');
  }

  void mention(const Mention& mention) {
    name("type", mention_types[static_cast<size_t>(mention.type)]);
    index_or_null("entity", mention.entity);
    hundredths("confidence", mention.confidence);
    if (mention.value == none) return;
    out_.key("value");
    reading(document_.values[mention.value]);
  }

  void entity(const Entity& entity) {
    const auto id = static_cast<uint32_t>(&entity - document_.entities.data());
    out_.open('{');
    number("id", id);
    name("type", mention_types[static_cast<size_t>(entity.type)]);
    name_of("name", id);
    const std::span aliases(document_.entity_aliases);
    array("aliases", aliases.subspan(entity.first_alias, entity.alias_count),
          [&](Span alias) { words(alias); });
    const std::span mentions(document_.entity_mentions);
    array("mentions", mentions.subspan(entity.first_mention, entity.mention_count),
          [&](uint32_t index) { out_.number(index); });
    if (!entity.role.empty()) words_or_null("role", entity.role);
    out_.close('}');
  }

  void quote(const Quote& quote) {
    name("kind", quote_kinds[static_cast<size_t>(quote.kind)]);
    const std::span parts(document_.quote_parts);
    array("parts", parts.subspan(quote.first_part, quote.part_count), [&](Span s) { span(s); });
    out_.key("speaker");
    if (quote.speaker.empty()) {
      out_.null();
    } else {
      out_.open('{');
      span_fields(quote.speaker);
      index_or_null("entity", quote.speaker_entity);
      if (quote.speaker_entity == none) {
        out_.key("name");
        out_.null();
      } else {
        name_of("name", quote.speaker_entity);
      }
      out_.close('}');
    }
    span_or_null("cue", quote.cue);
    name("rule", quote.rule);
    hundredths("confidence", quote.confidence);
    index_or_null("parent", quote.parent);
  }

  const Document& document_;
  const OffsetMap& map_;
  Span range_;  // that is written about
  JsonText out_;
};

}  // namespace

std::string error_json(std::string_view code, std::string_view message, uint32_t offset) {
  JsonText out(code.size() + message.size() + 64);
  out.open('{');
  out.key("error");
  out.open('{');
  out.key("code");
  out.plain_string(code);
  out.key("message");
  out.begin_string();
  std::string words;
  well_formed(message, words);
  out.part(words);
  out.end_string();
  if (offset != none) {
    out.key("offset");
    out.number(offset);
  }
  out.close('}');
  out.close('}');
  return out.take();
}

std::string to_json(const Document& document, OffsetUnit unit, Letters letters) {
  return ResultWriter(document, OffsetMap(document.text, unit), document.text.size(), letters)
      .whole();
}

std::string to_json(const Document& document, std::span<const Change> changes,
                    const OffsetMap& map) {
  size_t bytes = 0;
  for (const Change& change : changes) bytes += change.now.end - change.now.start;
  return ResultWriter(document, map, bytes, Letters::escaped).parts(changes);
}

}  // namespace crosshead
