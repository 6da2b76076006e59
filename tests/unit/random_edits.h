// Random edits of an article, as people make them and as nobody does: single keys, words, names,
// line breaks, quotation marks, whole paragraphs moved, torn and taken out. Shared by the unit test
// and by the long differential run (tests/fuzz/session_fuzz.cpp).
#pragma once
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotate.h"
#include "faces/json.h"
#include "random.h"
#include "session.h"

namespace crosshead::test {

struct RandomEdit {
  Span replaced;
  std::string insert;
};

/// The first byte of the character at `at`.
inline uint32_t character(std::string_view text, uint32_t at) {
  while (at > 0 && at < text.size() && (static_cast<uint8_t>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

/// An edit of `text` that keeps it shorter than about `limit` bytes. `source` lends paragraphs.
inline RandomEdit random_edit(Random& random, std::string_view text, std::string_view source,
                              uint32_t limit) {
  static constexpr std::string_view keys[] = {"a", "e", "s",  "t", "n", "S", "M", " ",  " ",
                                              ".", ",", "\"", "“", "”", "'", "’", "\n", "-",
                                              "(", ")", "5",  ":", "é", "👩", "$", "%"};
  static constexpr std::string_view words[] = {"Ana Duarte",
                                               " said ",
                                               " he said, ",
                                               "Putin",
                                               "Mr Duarte",
                                               "the minister",
                                               "\n\n",
                                               "\r\n",
                                               "WFP",
                                               " (WFP) ",
                                               "World Food Programme",
                                               "\"We held,\" ",
                                               " told reporters ",
                                               "Monday",
                                               "$5 million",
                                               "London",
                                               "LONDON (AFP) - ",
                                               "\n- ‘Two bridges’ -\n\n",
                                               "## What next\n\n",
                                               "By Ana Duarte\n",
                                               " she ",
                                               "U.S.",
                                               " according to Holm",
                                               "Holm",
                                               "* * *\n",
                                               "ENDS",
                                               "Reuters",
                                               "\xFF\xC3",
                                               "who",
                                               "was",
                                               "Read more:\n",
                                               " in ",
                                               "DUARTE",
                                               "duarte"};
  const auto size = static_cast<uint32_t>(text.size());
  const uint32_t at = character(text, random.below(size + 1));
  const auto to = [&](uint32_t longest) {
    return character(text, std::min(size, at + random.below(longest) + 1));
  };
  const uint32_t what = size > limit ? 2 + random.below(3) : random.below(10);
  switch (what) {
    case 0:
    case 1:
    case 5:
    case 6:
      return {{at, at}, std::string(keys[random.below(std::size(keys))])};
    case 2:
      return {{at, std::max(at, to(4))}, ""};
    case 3:
      return {{at, std::max(at, to(12))}, std::string(words[random.below(std::size(words))])};
    case 4:
      return {{at, std::max(at, to(random.below(8) == 0 ? 2000 : 60))}, ""};
    case 7:
    case 8:
      return {{at, at}, std::string(words[random.below(std::size(words))])};
    default: {
      const auto end = static_cast<uint32_t>(source.size());
      const uint32_t from = character(source, random.below(end));
      const uint32_t until = character(source, std::min(end, from + random.below(400)));
      return {{at, at}, std::string(source.substr(from, until - from))};
    }
  }
}

/// What a session's document has that a fresh reading has not, in words; "" if they are equal.
inline std::string difference(const Document& session, const Document& fresh) {
  if (session.text != fresh.text) return "text";
  const auto differ = [](const auto& a, const auto& b, auto&& same) {
    if (a.size() != b.size()) return true;
    for (size_t i = 0; i < a.size(); ++i)
      if (!same(a[i], b[i])) return true;
    return false;
  };
  if (differ(session.blocks, fresh.blocks, [](const Block& a, const Block& b) {
        return a.span == b.span && a.kind == b.kind && a.level == b.level &&
               a.first_token == b.first_token && a.end_token == b.end_token;
      }))
    return "blocks";
  if (differ(session.tokens, fresh.tokens, [](const Token& a, const Token& b) {
        return a.span() == b.span() && a.kind == b.kind && a.space_before == b.space_before;
      }))
    return "tokens";
  for (size_t i = 0; i < fresh.tokens.size(); ++i) {  // words have other numbers
    const Word &a = session.word_of(session.tokens[i]), &b = fresh.word_of(fresh.tokens[i]);
    if (a.exact != b.exact || a.folded != b.folded || a.exact_entry != b.exact_entry ||
        a.folded_entry != b.folded_entry || a.count != b.count || a.shape != b.shape ||
        session.slice(a.first) != fresh.slice(b.first))
      return "words";
  }
  if (differ(session.marked, fresh.marked, [](const Marked& a, const Marked& b) {
        return a.span == b.span && a.block == b.block && a.parent == b.parent &&
               a.closed == b.closed && a.continues == b.continues;
      }))
    return "marked";
  return to_json(session, OffsetUnit::utf16) == to_json(fresh, OffsetUnit::utf16) ? "" : "json";
}

/// What changed outside of the ranges that a session reported, in words; "" if nothing did.
inline std::string unreported(const Document& before, const Document& now,
                              const std::vector<Change>& changes) {
  for (size_t i = 0; i + 1 < changes.size(); ++i)
    if (changes[i].before.end >= changes[i + 1].before.start ||
        changes[i].now.end >= changes[i + 1].now.start)
      return "ranges that meet";
  const auto moved = [&](Span s) {
    uint32_t shift = 0;  // modulo 2^32
    for (const Change& change : changes)
      if (s.end > change.before.start) shift = change.now.end - change.before.end;
    return Span{s.start + shift, s.end + shift};
  };
  const auto outside = [&](Span s, Span Change::*side) {
    return std::all_of(changes.begin(), changes.end(), [&](const Change& change) {
      return s.end <= (change.*side).start || s.start >= (change.*side).end;
    });
  };
  const auto differ = [&](const auto& a, const auto& b, auto&& same) {
    size_t i = 0, k = 0;
    for (;; ++i, ++k) {
      while (i < a.size() && !outside(a[i].span, &Change::before)) ++i;
      while (k < b.size() && !outside(b[k].span, &Change::now)) ++k;
      if (i == a.size() || k == b.size()) return i != a.size() || k != b.size();
      if (!(moved(a[i].span) == b[k].span) || !same(a[i], b[k])) return true;
    }
  };
  if (differ(before.blocks, now.blocks,
             [](const Block& a, const Block& b) { return a.kind == b.kind; }))
    return "blocks outside of the ranges";
  if (differ(before.sentences, now.sentences, [](auto&, auto&) { return true; }))
    return "sentences outside of the ranges";
  if (differ(before.mentions, now.mentions, [](const Mention& a, const Mention& b) {
        return a.type == b.type && a.confidence == b.confidence;
      }))
    return "mentions outside of the ranges";
  if (differ(before.quotes, now.quotes, [&](const Quote& a, const Quote& b) {
        return a.kind == b.kind && std::string_view(a.rule) == b.rule &&
               a.speaker.empty() == b.speaker.empty();
      }))
    return "quotes outside of the ranges";
  return "";
}

}  // namespace crosshead::test
