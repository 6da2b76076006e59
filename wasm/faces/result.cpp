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
#include "faces/result_names.h"
#include "faces/single_spaced.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

class ResultWriter {
 public:
  /// The result has some five times as many bytes as the text.
  ResultWriter(const Document& document, OffsetUnit unit)
      : document_(document), map_(document.text, unit), out_(document.text.size() * 5 + 1024) {}

  std::string write() {
    out_.open('{');
    number("crosshead", 1);
    number("length", map_.length());
    blocks();
    dateline();
    sections();
    records("sentences", document_.sentences, [](const Sentence&) {});
    records("mentions", document_.mentions, [&](const Mention& m) { mention(m); });
    array("entities", document_.entities, [&](const Entity& e) { entity(e); });
    records("quotes", document_.quotes, [&](const Quote& q) { quote(q); });
    out_.close('}');
    return out_.take();
  }

 private:
  void blocks() {
    records("blocks", document_.blocks, [&](const Block& block) {
      name("kind", block_kinds[static_cast<size_t>(block.kind)]);
      if (block.level) number("level", block.level);
    });
  }
  void sections() {
    records("sections", document_.sections, [&](const Section& section) {
      words_or_null("title", section.title);
      span_or_null("heading", section.heading);
      name("kind", section_kinds[static_cast<size_t>(section.kind)]);
    });
  }

  template <size_t size>
  void array(const char (&key)[size], const auto& values, const auto& write) {
    out_.key(key);
    out_.open('[');
    for (const auto& value : values) write(value);
    out_.close(']');
  }
  /// Records: their span, and what `fields` writes.
  template <size_t size>
  void records(const char (&key)[size], const auto& all, const auto& fields) {
    array(key, all, [&](const auto& record) {
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
    out_.begin_string();
    single_spaced(document_.slice(s), [&](std::string_view part) { out_.part(part); });
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

  /// As JavaScript prints a number: 500000000, 0.00001, 1e+21. Source: ECMAScript 2024, 6.1.6.1.20.
  void real(double value) {
    if (!std::isfinite(value)) return out_.null();
    if (value == 0) return out_.number(0);
    char digits[32];
    int length = 0, exponent = 0;
    nlohmann::detail::dtoa_impl::grisu2(digits, length, exponent, std::abs(value));
    const int point = length + exponent;  // behind so many digits
    const std::string_view all(digits, static_cast<size_t>(length));
    const auto zeros = [](int count) { return std::string(static_cast<size_t>(count), '0'); };
    const auto parted = [&](size_t at) {
      return std::string(all.substr(0, at)) + (at < all.size() ? "." : "") +
             std::string(all.substr(at));
    };
    std::string out = value < 0 ? "-" : "";
    if (point > 21 || point < -5)
      out += parted(1) + (point > 0 ? "e+" : "e-") + std::to_string(std::abs(point - 1));
    else if (point >= length)
      out += std::string(all) + zeros(exponent);
    else if (point > 0)
      out += parted(static_cast<size_t>(point));
    else
      out += "0." + zeros(-point) + std::string(all);
    out_.raw(out);
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
  OffsetMap map_;
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

std::string to_json(const Document& document, OffsetUnit unit) {
  return ResultWriter(document, unit).write();
}

}  // namespace crosshead
