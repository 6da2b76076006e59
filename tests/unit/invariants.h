// What holds for every document, whatever the text: spans lie inside it, cut no character, stand in
// order, and refer to records that are there. Returns the first broken rule in words, or "".
#pragma once
#include <string>

#include "document.h"

namespace crosshead::test {

class Invariants {
 public:
  explicit Invariants(const Document& document) : d_(document) {}

  std::string broken() {
    blocks();
    tokens();
    sentences();
    mentions();
    entities();
    quotes();
    return broken_;
  }

 private:
  void fail(const std::string& what, size_t index) {
    if (broken_.empty()) broken_ = what + " [" + std::to_string(index) + "]";
  }

  bool boundary(uint32_t at) const {
    return at == d_.text.size() ||
           (at < d_.text.size() && (static_cast<uint8_t>(d_.text[at]) & 0xC0) != 0x80);
  }
  bool good(Span span) const {
    return span.start < span.end && span.end <= d_.text.size() && boundary(span.start) &&
           boundary(span.end);
  }
  static bool inside(Span inner, Span outer) {
    return outer.start <= inner.start && inner.end <= outer.end;
  }
  /// Text order: by start, then the longer one first.
  static bool ordered(Span a, Span b) {
    return a.start < b.start || (a.start == b.start && a.end >= b.end);
  }

  void blocks() {
    uint32_t end = 0;
    for (size_t i = 0; i < d_.blocks.size(); ++i) {
      const Block& block = d_.blocks[i];
      if (!good(block.span) || block.span.start < end) fail("blocks out of order", i);
      end = block.span.end;
    }
    if (!d_.dateline.span.empty() && !good(d_.dateline.span)) fail("dateline", 0);
    for (const Span part : {d_.dateline.place, d_.dateline.agency, d_.dateline.date})
      if (!part.empty() && (!good(part) || !inside(part, d_.dateline.span))) fail("dateline part", 0);
    for (size_t i = 0; i < d_.sections.size(); ++i) {
      const Section& s = d_.sections[i];
      if (!good(s.span) || (i && s.span.start < d_.sections[i - 1].span.end)) fail("sections", i);
      if (!s.heading.empty() && (!good(s.heading) || !inside(s.heading, s.span))) fail("heading", i);
      if (!s.title.empty() && (!good(s.title) || !inside(s.title, s.heading))) fail("title", i);
    }
  }

  void tokens() {
    for (size_t b = 0; b < d_.blocks.size(); ++b) {
      const Block& block = d_.blocks[b];
      uint32_t end = block.span.start;
      if (block.first_token > block.end_token || block.end_token > d_.tokens.size())
        return fail("token range of block", b);
      for (uint32_t i = block.first_token; i < block.end_token; ++i) {
        const Token& token = d_.tokens[i];
        if (!good(token.span()) || token.start < end || token.end > block.span.end)
          return fail("token", i);
        if (token.word >= d_.words.size()) return fail("word of token", i);
        end = token.end;
      }
    }
  }

  void sentences() {
    uint32_t token = 0;
    for (size_t i = 0; i < d_.sentences.size(); ++i) {
      const Sentence& s = d_.sentences[i];
      if (!good(s.span) || s.block >= d_.blocks.size() || !inside(s.span, d_.blocks[s.block].span))
        return fail("sentence", i);
      if (s.first_token != token || s.end_token <= s.first_token) return fail("tokens of sentence", i);
      token = s.end_token;
    }
    if (token != d_.tokens.size()) return fail("tokens behind the sentences", token);
    uint32_t sentence = 0;
    for (uint32_t b = 0; b < d_.blocks.size(); ++b) {
      if (d_.blocks[b].first_sentence != sentence) return fail("sentences of block", b);
      for (const Sentence& s : d_.sentences_of(d_.blocks[b]))
        if (s.block != b) return fail("sentences of block", b);
      sentence = d_.blocks[b].end_sentence;
    }
    if (sentence != d_.sentences.size()) return fail("sentences behind the blocks", sentence);
    for (size_t i = 0; i < d_.marked.size(); ++i) {
      const Marked& m = d_.marked[i];
      if (!good(m.span) || (i && !ordered(d_.marked[i - 1].span, m.span))) return fail("marked", i);
      if (m.parent != none && (m.parent >= i || !inside(m.span, d_.marked[m.parent].span)))
        return fail("parent of marked", i);
      if (m.continues != none && m.continues >= i) return fail("continuation of marked", i);
    }
  }

  void mentions() {
    uint32_t end = 0;
    for (size_t i = 0; i < d_.mentions.size(); ++i) {
      const Mention& m = d_.mentions[i];
      if (!good(m.span) || m.span.start < end) return fail("mentions overlap or out of order", i);
      if (m.confidence > 100) return fail("confidence of mention", i);
      if (is_name(m.type) ? m.entity >= d_.entities.size() : m.entity != none)
        return fail("entity of mention", i);
      if (m.value != none && m.value >= d_.values.size()) return fail("value of mention", i);
      end = m.span.end;
    }
  }

  void entities() {
    size_t mentions = 0;
    for (size_t i = 0; i < d_.entities.size(); ++i) {
      const Entity& e = d_.entities[i];
      if (e.mention_count == 0 || e.first_mention + e.mention_count > d_.entity_mentions.size() ||
          e.first_alias + e.alias_count > d_.entity_aliases.size() || e.name >= d_.mentions.size())
        return fail("ranges of entity", i);
      for (uint32_t k = 0; k < e.mention_count; ++k) {
        const uint32_t mention = d_.entity_mentions[e.first_mention + k];
        if (mention >= d_.mentions.size() || d_.mentions[mention].entity != i)
          return fail("mention of entity", i);
      }
      if (!e.role.empty() && !good(e.role)) return fail("role of entity", i);
      mentions += e.mention_count;
    }
    size_t names = 0;
    for (const Mention& m : d_.mentions) names += is_name(m.type);
    if (mentions != names) fail("names without an entity", names);
  }

  void quotes() {
    for (size_t i = 0; i < d_.quotes.size(); ++i) {
      const Quote& q = d_.quotes[i];
      if (!good(q.span) || (i && !ordered(d_.quotes[i - 1].span, q.span))) return fail("quote", i);
      if (q.part_count == 0 || q.first_part + q.part_count > d_.quote_parts.size())
        return fail("parts of quote", i);
      uint32_t end = q.span.start;
      for (uint32_t k = 0; k < q.part_count; ++k) {
        const Span part = d_.quote_parts[q.first_part + k];
        if (!good(part) || part.start < end || part.end > q.span.end) return fail("part of quote", i);
        end = part.end;
      }
      if (!q.speaker.empty() && !good(q.speaker)) return fail("speaker of quote", i);
      if (q.speaker.empty() && q.speaker_entity != none) return fail("entity without speaker", i);
      if (q.speaker_entity != none && q.speaker_entity >= d_.entities.size())
        return fail("entity of speaker", i);
      if (!q.cue.empty() && !good(q.cue)) return fail("cue of quote", i);
      if (q.kind == QuoteKind::term && !q.speaker.empty()) return fail("term with a speaker", i);
      if (q.confidence > 100 || !q.rule || !*q.rule) return fail("rule of quote", i);
      if (q.parent != none && (q.parent >= i || !inside(q.span, d_.quotes[q.parent].span)))
        return fail("parent of quote", i);
    }
  }

  const Document& d_;
  std::string broken_;
};

inline std::string broken_invariant(const Document& document) { return Invariants(document).broken(); }

}  // namespace crosshead::test
