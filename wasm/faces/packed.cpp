#include "faces/packed.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "faces/result_names.h"
#include "faces/single_spaced.h"

namespace crosshead {
namespace {

/// Places of the first names among the words.
constexpr uint32_t first_section_kind = block_kinds.size();
constexpr uint32_t first_mention_type = first_section_kind + section_kinds.size();
constexpr uint32_t first_quote_kind = first_mention_type + mention_types.size();

/// Numbers, and words that they point to.
class Answer {
 public:
  explicit Answer(size_t expected) {
    numbers_.reserve(expected + 1);
    numbers_.push_back(0);
  }

  void number(uint32_t value) { numbers_.push_back(value); }
  /// Place of the number that comes next, and the number at a place.
  size_t next() const { return numbers_.size(); }
  uint32_t& at(size_t place) { return numbers_[place]; }

  /// Begins a word; gives its place among them.
  uint32_t begin_word() {
    if (word_count_ > 0) words_ += '\n';
    return word_count_++;
  }
  void part(std::string_view letters) { words_ += letters; }
  uint32_t add_word(std::string_view word) {
    const uint32_t place = begin_word();
    part(word);
    return place;
  }

  std::vector<uint32_t> take() {
    numbers_[0] = static_cast<uint32_t>(numbers_.size() - 1);
    words_.append(sizeof(uint32_t) - words_.size() % sizeof(uint32_t), '\n');
    const size_t behind = numbers_.size();
    numbers_.resize(behind + words_.size() / sizeof(uint32_t));
    std::memcpy(numbers_.data() + behind, words_.data(), words_.size());
    return std::move(numbers_);
  }

 private:
  std::vector<uint32_t> numbers_;
  std::string words_;
  uint32_t word_count_ = 0;
};

class Packer {
 public:
  /// `bytes` of the text are written about, about a number for each three of them.
  Packer(const Document& document, const OffsetMap& map, size_t bytes)
      : document_(document),
        map_(map),
        out_(bytes / 3 + 256),
        name_places_(document.entities.size(), none) {
    for (const std::string_view kind : block_kinds) out_.add_word(kind);
    for (const std::string_view kind : section_kinds) out_.add_word(kind);
    for (const std::string_view type : mention_types) out_.add_word(type);
    for (const std::string_view kind : quote_kinds) out_.add_word(kind);
  }

  std::vector<uint32_t> whole() {
    number(map_.length());
    range_ = {0, UINT32_MAX};
    blocks();
    dateline();
    sections_to_mentions();
    array(document_.entities, [&](const Entity& e) { entity(e); });
    quotes();
    return out_.take();
  }

  std::vector<uint32_t> parts(std::span<const Change> changes) {
    number(map_.length());
    dateline();
    array(changes, [&](const Change& change) {
      range_ = change.now;
      span(range_);
      blocks();
      sections_to_mentions();
      quotes();
    });
    return out_.take();
  }

 private:
  void blocks() {
    in_range(document_.blocks, [&](const Block& block) {
      number(static_cast<uint32_t>(block.kind));
      number(block.level);
    });
  }
  void sections_to_mentions() {
    in_range(document_.sections, [&](const Section& section) {
      words_or_null(section.title);
      span_or_null(section.heading);
      number(first_section_kind + static_cast<uint32_t>(section.kind));
    });
    in_range(document_.sentences, [](const Sentence&) {});
    in_range(document_.mentions, [&](const Mention& m) { mention(m); });
  }
  void quotes() {
    in_range(
        document_.quotes, [&](const Quote& q) { quote(q); }, true);
  }

  void number(uint32_t value) { out_.number(value); }
  void span(Span s) {
    number(map_.from_byte(s.start));
    number(map_.from_byte(s.end));
  }
  void span_or_null(Span s) { s.empty() ? number(none) : span(s); }

  void array(const auto& values, const auto& write) {
    number(static_cast<uint32_t>(values.size()));
    for (const auto& value : values) write(value);
  }
  /// The records that reach into the range: their span, and what `fields` writes. Ordered by start;
  /// those that do not `nest` are ordered by end as well.
  void in_range(const auto& records, const auto& fields, bool nest = false) {
    const auto end = std::lower_bound(records.begin(), records.end(), range_.end,
                                      [](const auto& r, uint32_t at) { return r.span.start < at; });
    auto at =
        nest ? records.begin()
             : std::lower_bound(records.begin(), end, range_.start,
                                [](const auto& r, uint32_t start) { return r.span.end <= start; });
    const size_t count = out_.next();
    number(0);
    for (; at != end; ++at) {
      if (at->span.end <= range_.start) continue;
      ++out_.at(count);
      span(at->span);
      fields(*at);
    }
  }

  void word(std::string_view word) { number(out_.add_word(word)); }
  /// The words of a span.
  void words(Span s) {
    number(out_.begin_word());
    single_spaced(document_.slice(s), [&](std::string_view part) { out_.part(part); });
  }
  void words_or_null(Span s) { s.empty() ? number(none) : words(s); }

  /// An entity's name stands among the words once.
  void name_of(uint32_t entity) {
    uint32_t& place = name_places_[entity];
    if (place != none) return number(place);
    const size_t at = out_.next();
    words(document_.mentions[document_.entities[entity].name].span);
    place = out_.at(at);
  }

  void dateline() {
    const Dateline& dateline = document_.dateline;
    span_or_null(dateline.span);
    if (dateline.span.empty()) return;
    words_or_null(dateline.place);
    words_or_null(dateline.agency);
    words_or_null(dateline.date);
  }

  void real(double value) {
    uint32_t halves[2];
    std::memcpy(halves, &value, sizeof value);
    number(halves[0]);
    number(halves[1]);
  }
  void reading(const Value& value, double amount, const std::string& iso) {
    if (value.kind == Value::Kind::iso) return word(iso);
    real(amount);
    if (value.kind != Value::Kind::percent) word(value.unit);
  }

  void mention(const Mention& mention) {
    number(first_mention_type + static_cast<uint32_t>(mention.type));
    number(mention.entity);
    number(mention.confidence);
    if (mention.value == none) return number(0);
    const Value& value = document_.values[mention.value];
    number(1 + static_cast<uint32_t>(value.kind));
    number(value.range);
    reading(value, value.from, value.iso_from);
    if (value.range) reading(value, value.to, value.iso_to);
  }

  void entity(const Entity& entity) {
    number(first_mention_type + static_cast<uint32_t>(entity.type));
    name_of(static_cast<uint32_t>(&entity - document_.entities.data()));
    const std::span aliases(document_.entity_aliases);
    array(aliases.subspan(entity.first_alias, entity.alias_count), [&](Span s) { words(s); });
    const std::span mentions(document_.entity_mentions);
    array(mentions.subspan(entity.first_mention, entity.mention_count),
          [&](uint32_t index) { number(index); });
    words_or_null(entity.role);
  }

  void quote(const Quote& quote) {
    number(first_quote_kind + static_cast<uint32_t>(quote.kind));
    const std::span parts(document_.quote_parts);
    array(parts.subspan(quote.first_part, quote.part_count), [&](Span s) { span(s); });
    span_or_null(quote.speaker);
    if (!quote.speaker.empty()) {
      number(quote.speaker_entity);
      if (quote.speaker_entity != none) name_of(quote.speaker_entity);
    }
    span_or_null(quote.cue);
    rule(quote.rule);
    number(quote.confidence);
    number(quote.parent);
  }
  /// Rules are few: each stands among the words once.
  void rule(const char* name) {
    const auto known = std::find_if(rules_.begin(), rules_.end(),
                                    [&](const auto& rule) { return rule.first == name; });
    if (known != rules_.end()) return number(known->second);
    rules_.emplace_back(name, out_.add_word(name));
    number(rules_.back().second);
  }

  const Document& document_;
  const OffsetMap& map_;
  Span range_;  // that is written about
  Answer out_;
  std::vector<uint32_t> name_places_;                    // [entities]
  std::vector<std::pair<const char*, uint32_t>> rules_;  // and their places
};

}  // namespace

std::vector<uint32_t> pack(const ModelStatus& wrong) {
  Answer out(1);
  out.number(wrong.offset);
  out.add_word(code_of(wrong.error));
  out.add_word(wrong.message);
  return out.take();
}

std::vector<uint32_t> pack(const Document& document, OffsetUnit unit) {
  return Packer(document, OffsetMap(document.text, unit), document.text.size()).whole();
}

std::vector<uint32_t> pack(const Document& document, std::span<const Change> changes,
                           const OffsetMap& map) {
  size_t bytes = 0;
  for (const Change& change : changes) bytes += change.now.end - change.now.start;
  return Packer(document, map, bytes).parts(changes);
}

}  // namespace crosshead
