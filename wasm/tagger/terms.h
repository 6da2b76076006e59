// What the tables of numbers, units, money and the calendar know of each distinct word, and a view
// of one block's tokens with that knowledge at hand.
//
// The tables (number_words.h, units.h, money.h, calendar.h) are merged into two hash tables when
// the program is compiled: one for forms as written (symbols, codes, zones), one for lower case.
// Each distinct word of a document is looked up once; the grammars then only compare small numbers.
// Tested by the tests of the grammars.
#pragma once
#include <cstdint>
#include <vector>

#include "document.h"
#include "tagger/calendar.h"
#include "tagger/figures.h"
#include "tagger/money.h"
#include "tagger/number_words.h"
#include "tagger/units.h"

namespace crosshead {

/// Knowledge of one word. The bytes are indices into the tables plus one; 0: the table has no such
/// word.
struct Term {
  uint8_t number = 0;    ///< number_words
  uint8_t unit = 0;      ///< units
  uint8_t prefix = 0;    ///< unit_prefixes
  uint8_t per = 0;       ///< unit_pers
  uint8_t sign = 0;      ///< currency_signs
  uint8_t currency = 0;  ///< currency_words
  uint8_t nation = 0;    ///< currency_nations
  uint8_t zone = 0;      ///< zones
  CalendarKind calendar = CalendarKind::nothing;
  uint8_t value = 0;  ///< CalendarWord::value
  uint32_t clues = 0;
  uint32_t figures = none;  ///< Into Terms::figures, for words in digits.

  bool is(uint32_t clue) const { return clues & clue; }
  bool is(CalendarKind kind) const { return calendar == kind; }
  /// One period: "week"; minutes are too short to be more than a duration.
  bool is_period() const {
    return (is(CalendarKind::period) && value != period_short) || is(CalendarKind::quarter) ||
           is(CalendarKind::century);
  }
  /// Several of them: "weeks".
  bool is_periods() const {
    return (is(CalendarKind::periods) && value != period_short) || is(CalendarKind::hours);
  }
  /// A mention may begin, or be recognised, at this word.
  bool opens = false;
};

/// The terms of a whole document. Keeps its memory from call to call.
struct Terms {
  std::vector<Term> words;                          ///< [word]: parallel to Document::words.
  std::vector<Figures> figures;                     ///< Words in digits.
  std::vector<uint32_t> pound_words, dollar_words;  ///< "£" and "pence"; "$".
  bool pounds = false;   ///< The document has "£" or "pence": a "p" behind a number is money.
  bool dollars = false;  ///< The document has "$": a bare "pounds" is weight.

  /// Forgets the document and keeps the room.
  void clear();
  /// Reads every distinct word that was not read yet. One or two probes each.
  void read(const Document& document);

 private:
  void read_signs(std::string_view text, Term& term);
};

/// The tokens of one block. Indices outside it read as empty terms.
struct Scan {
  const Document& document;
  const Terms& terms;
  uint32_t begin, end;  ///< The block's tokens.
  uint32_t floor;       ///< Tokens before it belong to an earlier mention.

  const Term& at(uint32_t i) const {
    static constexpr Term nothing;
    return i >= begin && i < end ? terms.words[document.tokens[i].word] : nothing;
  }
  const Token& token(uint32_t i) const { return document.tokens[i]; }
  std::string_view text(uint32_t i) const {
    return i >= begin && i < end ? document.slice(token(i)) : std::string_view();
  }
  uint16_t shape(uint32_t i) const {
    return i >= begin && i < end ? token(i).shape : uint16_t{0};
  }
  /// The figures of a token in digits, or nullptr.
  const Figures* figures(uint32_t i) const {
    const uint32_t index = at(i).figures;
    return index == none ? nullptr : &terms.figures[index];
  }
  /// Nothing stands between token i and the one before it.
  bool glued(uint32_t i) const { return i > begin && i < end && !token(i).space_before; }
  /// A hyphen with no space on either side.
  bool joined(uint32_t i) const { return at(i).is(clue_hyphen) && glued(i) && glued(i + 1); }
  /// Past an optional joined hyphen at i.
  uint32_t past_hyphen(uint32_t i) const { return joined(i) ? i + 1 : i; }
  /// The token before i, which a mention that begins at i may still take in; `none` if it may not.
  uint32_t before(uint32_t i) const { return i > floor && i > begin ? i - 1 : none; }
  bool capital(uint32_t i) const { return shape(i) & shape_upper_first; }
  /// Token i opens the block or its sentence, as far as the mark before it tells.
  bool opens_sentence(uint32_t i) const;
};

/// What a grammar found: tokens [first, end); `end` is 0 if it found nothing.
struct Found {
  uint32_t first = 0, end = 0;
  MentionType type = MentionType::date;
  bool has_value = false;
  Value value;
  explicit operator bool() const { return end > 0; }
};
inline Found found(uint32_t first, uint32_t end, MentionType type = MentionType::date) {
  Found out;
  out.first = first;
  out.end = end;
  out.type = type;
  return out;
}

}  // namespace crosshead
