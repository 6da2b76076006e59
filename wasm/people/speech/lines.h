// Lines: one level of one block as a flat row of items, for the stages that find who speaks.
//
// An item is a token of the level or a hole, a whole quotation that stands in it. So the reporter's
// own sentence reads as one row ('[quote] he said [quote]'), and what people say inside a quotation
// is a line of its own, in which a further quotation is a hole again. Words inside a hole never
// count as words of the line. Lines are built one at a time and reuse their memory; all lines
// together hold each token at most once. Tested by tests/unit/noun_phrases_test.cpp.
#pragma once
#include <vector>

#include "document.h"
#include "people/word_classes.h"
#include "text/lexicon.h"

namespace crosshead {

struct Item {
  uint32_t first_token = 0, end_token = 0;
  uint32_t hole = none;     ///< Index into Document::marked, or none for a token.
  uint32_t classes = 0;     ///< WordClass bits of a token.
  uint32_t mention = none;  ///< Mention that covers the token.
  bool ends_sentence = false;
  bool is_word = false;  ///< A word or number, not a mark.
};

/// What all lines of a document share.
class Reading {
 public:
  Reading(const Document& document, const Lexicon& lexicon);

  const Document& document;
  const Lexicon& lexicon;
  std::vector<bool> breaks;  ///< [tokens]: a sentence ends with the token.

  /// Bits of the lists that know a token as an ordinary word (title, source noun), in lower case.
  bool has(uint32_t token, List list) const {
    return document.word_of(document.tokens[token]).lists & mask_of(list);
  }
};

/// One line. Items are addressed by index; `none` never is one.
class Line {
 public:
  explicit Line(const Reading& reading) : r(reading) {}

  /// Reads the block's own words (`parent` none) or those directly inside the marked span `parent`.
  void read(uint32_t block_index, uint32_t parent);

  const Reading& r;
  std::vector<Item> items;
  uint32_t block = 0;
  uint32_t parent = none;

  uint32_t size() const { return static_cast<uint32_t>(items.size()); }
  bool is(uint32_t i, uint32_t classes) const { return i < size() && (items[i].classes & classes); }
  bool is_hole(uint32_t i) const { return i < size() && items[i].hole != none; }
  /// These three and `reads` are asked in hundreds of places, which one function for all keeps small.
  std::string_view text(uint32_t i) const;
  /// The word of item `i`, which is a token.
  const Word& word(uint32_t i) const {
    return r.document.word_of(r.document.tokens[items[i].first_token]);
  }
  /// Whether item `i` is this mark or word.
  bool reads(uint32_t i, std::string_view written) const;
  bool is_dash(uint32_t i) const;
  uint16_t shape(uint32_t i) const;
  bool is_capital(uint32_t i) const { return shape(i) & shape_upper_first; }
  bool is_name(uint32_t i) const;  ///< Inside a mention of a person, organisation, place or group.
  bool knows(uint32_t i, List list) const;
  /// First item of the sentence that item `i` stands in, and one past its last; the line's end if
  /// `i` is no item.
  uint32_t sentence_start(uint32_t i) const;
  uint32_t sentence_end(uint32_t i) const;
  Span span(uint32_t first, uint32_t end) const {
    return {r.document.tokens[items[first].first_token].start,
            r.document.tokens[items[end - 1].end_token - 1].end};
  }

 private:
  std::vector<uint32_t> starts_, ends_;  // [items]: the item's sentence
};

}  // namespace crosshead
