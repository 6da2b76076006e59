// The one structure that every stage of the pipeline reads and extends: the article's text and flat
// arrays of records about it.
//
// UNITS. Inside the engine every offset is a BYTE offset into `Document::text` (UTF-8) and every
// range is half-open, [start, end). Outside (JSON, JavaScript) offsets are UTF-16 code units; the
// faces convert, once, at the end, and nothing else does.
//
//     text    R u s s i a   s t r i k e s .
//     byte    0           6 7             14 15
//     token   [0,6)         [7,14)        [14,15)
//
// Records refer to each other by index into these arrays, never by pointer. Indices are stable: a
// stage appends records or fills in fields of its own; it does not reorder what others have
// written. Standard library only. Tested through every stage's tests and the invariants in
// tests/unit/invariants.h.
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crosshead {

/// "No such record", for every index in this file.
inline constexpr uint32_t none = UINT32_MAX;

/// Half-open byte range of Document::text.
struct Span {
  uint32_t start = 0;
  uint32_t end = 0;
  bool empty() const { return start >= end; }
  bool operator==(const Span&) const = default;
};

/// Structure that the caller knows already (from HTML): the bytes of one element and its tag.
enum class Tag : uint8_t { h1, h2, h3, h4, h5, h6, p, li, figcaption, blockquote, hr, aside };
struct Hint {
  Span span;
  Tag tag;
};

enum class BlockKind : uint8_t {
  headline,
  standfirst,
  byline,
  paragraph,
  crosshead,
  divider,
  list_item,
  caption,
  boilerplate,
  endmark
};

/// One block of the article. Blocks tile the non-blank lines, in order; a block's span runs from
/// its first to its last non-space character and may hold line breaks (hard-wrapped paragraphs).
struct Block {
  Span span;
  BlockKind kind = BlockKind::paragraph;
  uint8_t level = 0;         ///< Heading level where markup gives one (1..6), else 0.
  uint32_t first_token = 0;  ///< Tokens of the block: [first_token, end_token).
  uint32_t end_token = 0;
  uint32_t first_sentence = 0, end_sentence = 0;  ///< Its sentences.
};

/// "Beirut (AFP) -" at the head of the first paragraph; `span` is empty when there is none.
struct Dateline {
  Span span, place, agency, date;  ///< Parts that are missing are empty.
};

enum class SectionKind : uint8_t { opening, crosshead, divider, topic };

/// A run of blocks under one heading. `title` is the heading without its decoration ("- UN -").
struct Section {
  Span span;
  Span heading;  ///< Empty for the opening section, a topic and a rule that markup alone draws.
  Span title;    ///< Empty where there is no title (opening, divider, topic).
  SectionKind kind = SectionKind::opening;
};

/// What a token is made of.
enum class TokenKind : uint8_t { word, number, punctuation, quote_mark, symbol, url };

/// A token: a word with its inner apostrophes and abbreviation stops ("don't", "U.S.", "Mr."), a
/// number ("500,000", "9:30"), one mark of punctuation, or a URL or e-mail address. A hyphen always
/// stands alone ("US" "-" "led"), and so does a possessive ("Assad" "'s").
struct Token {
  uint32_t start = 0, end = 0;  ///< Bytes.
  uint32_t word = 0;            ///< Index into Document::words.
  TokenKind kind = TokenKind::word;
  bool space_before = false;  ///< White space, or the block's start, stands before it.
  uint16_t shape = 0;         ///< Word::shape, here too: most questions are about it alone.
  Span span() const { return {start, end}; }
};

/// Bits of Word::shape.
enum Shape : uint16_t {
  shape_upper_first = 1,   ///< The first letter is a capital: "Putin", "iPhone" not.
  shape_all_upper = 2,     ///< Two or more letters, all capitals: "NATO", "U.S.".
  shape_lower = 4,         ///< Letters, none of them capital.
  shape_mixed = 8,         ///< A capital after a lower-case letter: "McCain", "iPhone".
  shape_digit = 16,        ///< Holds a digit.
  shape_all_digits = 32,   ///< Digits and the marks inside numbers alone.
  shape_letter = 64,       ///< Holds a letter.
  shape_dot = 128,         ///< A word with a full stop inside or at its end: "U.S.", "Mr.".
  shape_apostrophe = 256,  ///< A word with an apostrophe inside: "O'Rourke".
  shape_one_letter = 512,  ///< One letter, with or without a stop: "J", "J.".
  shape_non_ascii = 1024,  ///< Holds a character outside ASCII.
};

/// One distinct token text of the document. Work that depends on the text of a token alone is done
/// once per Word, not once per Token.
struct Word {
  Span first;           ///< Bytes of an occurrence: the first one, or in a session any.
  uint64_t exact = 0;   ///< word_key() of the text as written.
  uint64_t folded = 0;  ///< word_key() of the text in lower case; equals `exact` if that is lower.
  uint32_t exact_entry = none;   ///< Lexicon entry of the exact form, see text/lexicon.h.
  uint32_t folded_entry = none;  ///< Lexicon entry of the folded form.
  uint32_t count = 0;    ///< Occurrences in the document; in a session 0 for words that are gone.
  uint32_t classes = 0;  ///< WordClass bits, see people/word_classes.h.
  uint16_t uses = 0;     ///< WordUse bits, see people/function_words.h.
  uint16_t lists = 0;    ///< ListMask: lists that hold the word, each in the case it is matched in ...
  uint16_t longer = 0;   ///< ... and those with a longer phrase that begins with it.
  uint16_t shape = 0;    ///< Shape bits.
};

/// A sentence never crosses a block. Sentences tile the tokens.
struct Sentence {
  Span span;
  uint32_t block = 0;
  uint32_t first_token = 0, end_token = 0;
};

/// Words between quotation marks, as the marks alone tell; what they mean is decided later.
struct Marked {
  Span span;  ///< Marks included.
  uint32_t block = 0;
  uint32_t first_token = 0, end_token = 0;  ///< Marks included.
  uint32_t parent = none;                   ///< The marked span directly around this one.
  bool closed = true;         ///< False where the block ended before the closing mark came.
  uint32_t continues = none;  ///< The marked span of an earlier block that this one carries on: it
                              ///< was left open there and is opened again here.
};

enum class MentionType : uint8_t {
  person,
  org,
  loc,
  norp,
  misc,
  date,
  time,
  money,
  percent,
  quantity
};

/// True for the types that have entities: names, as against dates and amounts.
constexpr bool is_name(MentionType type) {
  return type <= MentionType::misc;
}

/// The normalised reading of a date, time or amount. An amount: `from` (and `to` in a range) times
/// `unit`. A date or time: ISO 8601 text in `iso_from` (and `iso_to`).
struct Value {
  enum class Kind : uint8_t { money, quantity, percent, iso } kind = Kind::percent;
  bool range = false;
  double from = 0, to = 0;
  std::string unit;  ///< ISO 4217 code, or the unit's symbol ("km", "°C").
  std::string iso_from, iso_to;
  bool operator==(const Value&) const = default;
};

/// Mention::confidence of a name whose type the words around it tell, until entities stand: what the
/// model gives stays below.
inline constexpr uint8_t told_confidence = 100;

/// A name, date or amount. Mentions are in text order and never overlap.
struct Mention {
  Span span;
  MentionType type = MentionType::person;
  uint8_t confidence = 100;  ///< Hundredths.
  uint32_t first_token = 0, end_token = 0;
  uint32_t sentence = 0;   ///< Index into Document::sentences; known once all mentions are.
  uint32_t entity = none;  ///< Index into Document::entities; `none` for dates and amounts.
  uint32_t value = none;   ///< Index into Document::values.
};

/// Man, woman, or not known: taken from titles, given names and pronouns, never from a role.
enum class Gender : uint8_t { unknown, male, female };

/// One person, place, organisation or other named thing of the article.
struct Entity {
  MentionType type = MentionType::person;
  Gender gender = Gender::unknown;
  uint32_t name = none;                           ///< The mention that names it most fully.
  uint32_t first_mention = 0, mention_count = 0;  ///< Into Document::entity_mentions.
  uint32_t first_alias = 0, alias_count = 0;      ///< Into Document::entity_aliases.
  Span role;  ///< "Russian President"; empty if the article gives none.
};

/// What the text calls an entity besides its names: "Turkish Foreign Minister", "German
/// chancellor". Article and possessor stay outside.
struct Description {
  uint32_t mention = none;  ///< The mention that it stands at.
  uint32_t first_token = 0, end_token = 0;
  uint32_t head_token = 0;  ///< The noun that it turns on: "Minister", "chancellor".
  bool role = true;         ///< Can stand as a role: "brother" and "group" cannot.
};

enum class QuoteKind : uint8_t { direct, mixed, indirect, term };

/// An utterance: who said what, in one or more parts.
struct Quote {
  Span span;  ///< From the first part's start to the last part's end.
  QuoteKind kind = QuoteKind::direct;
  uint8_t confidence = 100;                 ///< Hundredths.
  uint32_t first_part = 0, part_count = 0;  ///< Into Document::quote_parts.
  Span speaker;  ///< The words that name the source; empty if the text names none.
  uint32_t speaker_entity = none;
  Span cue;                ///< "said", "according to"; empty if there is none.
  uint32_t parent = none;  ///< The quote around this one.
  const char* rule = "";   ///< Name of the rule that decided; a string literal.
};

/// The sentence that holds a token; one of these does. O(log sentences).
inline const Sentence& sentence_of(std::span<const Sentence> sentences, uint32_t token) {
  const auto behind =
      std::upper_bound(sentences.begin(), sentences.end(), token,
                       [](uint32_t t, const Sentence& s) { return t < s.first_token; });
  return *(behind - 1);
}

/// Everything known about one text. Reused from call to call: clear() keeps the memory.
struct Document {
  std::string text;  ///< Well-formed UTF-8.

  std::vector<Hint> hints;  ///< Sorted by start.
  std::vector<Block> blocks;
  Dateline dateline;
  std::vector<Section> sections;
  std::vector<Token> tokens;
  std::vector<Word> words;
  std::vector<Sentence> sentences;
  std::vector<Marked> marked;  ///< Sorted by start, the outer one first.
  std::vector<Mention> mentions;
  std::vector<uint32_t> mention_of;  ///< [tokens]: the mention that covers it, or none.
  std::vector<Value> values;
  std::vector<uint32_t> capitals;  ///< Tokens that begin with a capital, in text order.
  std::vector<uint32_t> pronouns;  ///< Tokens that are "he", "her", "himself" ..., in text order.
  std::vector<Entity> entities;    ///< By salience.
  std::vector<uint32_t> entity_mentions;  ///< Mention indices, grouped by entity, in text order.
  std::vector<Span> entity_aliases;       ///< Distinct names, grouped by entity.
  std::vector<Description> descriptions;  ///< In the order of the mentions they stand at.
  std::vector<Quote> quotes;              ///< Sorted by start, the longer one first.
  std::vector<Span> quote_parts;          ///< Grouped by quote, in text order.

  std::string_view slice(Span span) const {
    return std::string_view(text).substr(span.start, span.end - span.start);
  }
  std::string_view slice(const Token& token) const { return slice(token.span()); }
  const Word& word_of(const Token& token) const { return words[token.word]; }
  std::span<const Sentence> sentences_of(const Block& block) const {
    return std::span(sentences)
        .subspan(block.first_sentence, block.end_sentence - block.first_sentence);
  }
  const Block& block_of(const Mention& mention) const {
    return blocks[sentences[mention.sentence].block];
  }

  /// Forgets the article and keeps the memory.
  void clear();
};

}  // namespace crosshead
