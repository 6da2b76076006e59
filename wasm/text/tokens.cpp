#include "text/tokens.h"

#include <array>

#include "text/abbreviations.h"
#include "text/unicode.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Endings that apostrophes cut off a word: "Assad's", "they're", "he'd".
constexpr auto clitics = std::to_array<std::string_view>({"s", "re", "ve", "ll", "d", "m"});
/// Endings that belong to a number: "1990s", "21st".
constexpr auto number_endings = std::to_array<std::string_view>({"s", "st", "nd", "rd", "th"});
/// What follows the stop in a company named after its address: "Amazon.com".
constexpr auto domains =
    std::to_array<std::string_view>({"com", "org", "net", "co", "uk", "gov", "edu", "info", "io"});
/// Letters that print right before an amount of money: "Sh6.5", "Rs200", "USD5m". Source: ISO 4217
/// and the house styles of the countries' papers.
constexpr auto money_letters = std::to_array<std::string_view>(
    {"Sh",  "KSh", "Ksh", "USh", "Ush", "TSh", "Tsh", "Rs",  "RM",  "Rp",
     "Tk",  "Dh",  "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "INR", "AUD",
     "CAD", "AED", "SAR", "KES", "NGN", "ZAR", "PHP", "Php", "PhP"});
/// One letter needs a longer or parted number behind it ("R500", "R45 000", "N1.2bn"; not "R2",
/// "N95").
constexpr auto one_letter_money = std::to_array<std::string_view>({"R", "N", "P"});
constexpr auto money_scales = std::to_array<std::string_view>({"m", "mn", "bn", "tn", "k"});
constexpr auto money_words = std::to_array<std::string_view>({"million", "billion"});
/// The longest abbreviation, so that looking one up stays cheap for long words.
constexpr uint32_t max_abbreviation = 6;

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == U'’';
}

bool is_word_char(uint8_t cls) {
  return cls & (char_letter | char_digit | char_mark);
}

/// A small reader over text[at, end).
struct Reader {
  std::string_view text;
  uint32_t end;

  bool ascii_at(uint32_t at, char c) const { return at < end && text[at] == c; }
  uint8_t class_at(uint32_t at) const { return at < end ? char_class(decode(text, at).c) : 0; }
  bool letter_at(uint32_t at) const { return class_at(at) & char_letter; }
  bool digit_at(uint32_t at) const { return class_at(at) & char_digit; }
  bool word_at(uint32_t at) const { return is_word_char(class_at(at)); }

  /// Past the run of characters whose class meets `classes`.
  uint32_t run(uint32_t at, uint8_t classes) const {
    while (at < end) {
      const Decoded d = decode(text, at);
      if (!(char_class(d.c) & classes)) break;
      at += d.length;
    }
    return at;
  }
};

std::string_view ascii_lower(std::string_view word, std::array<char, 8>& buffer) {
  if (word.size() > buffer.size()) return {};
  for (size_t i = 0; i < word.size(); ++i)
    buffer[i] = static_cast<char>(word[i] >= 'A' && word[i] <= 'Z' ? word[i] + 32 : word[i]);
  return {buffer.data(), word.size()};
}

/// End of a clitic whose apostrophe starts at `at`, or 0.
uint32_t clitic_end(const Reader& in, uint32_t at, uint32_t apostrophe_length) {
  const uint32_t from = at + apostrophe_length, to = in.run(from, char_letter | char_digit);
  std::array<char, 8> buffer;
  return contains<clitics>(ascii_lower(in.text.substr(from, to - from), buffer)) ? to : 0;
}

bool is_address_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '-' || c == '_' || c == '+';
}

/// End of a URL or e-mail address at `at`, or 0. Closing punctuation is left outside.
uint32_t address_end(const Reader& in, uint32_t at) {
  const std::string_view rest = in.text.substr(at, in.end - at);
  const bool url =
      rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
  uint32_t to = at;
  if (at > 0 && is_address_char(in.text[at - 1])) return 0;  // tried already; keeps the scan linear
  if (url) {
    while (to<in.end&& static_cast<uint8_t>(in.text[to])> ' ' && in.text[to] != '"' &&
           in.text[to] != '<' && in.text[to] != '>')
      ++to;
  } else {  // letters@letters.letters, ASCII
    const auto part = [&](uint32_t i) { return i < in.end && is_address_char(in.text[i]); };
    while (part(to)) ++to;
    if (to == at || !in.ascii_at(to, '@') || !part(to + 1)) return 0;
    ++to;
    while (part(to)) ++to;
  }
  constexpr std::string_view closing = ".,;:!?)]}'";
  while (to > at && closing.find(in.text[to - 1]) != closing.npos) --to;
  // The cut may fall inside a character only if the text had one there; step back to its start.
  while (to > at && to < in.end && (static_cast<uint8_t>(in.text[to]) & 0xC0) == 0x80) --to;
  return to;
}

/// End of the letters of money before a number at `at`, or 0.
uint32_t money_letters_end(const Reader& in, uint32_t at) {
  uint32_t to = at;
  while (to < at + 3 && to < in.end && ((in.text[to] | 32) >= 'a' && (in.text[to] | 32) <= 'z'))
    ++to;
  if (!in.digit_at(to)) return 0;
  const std::string_view letters = in.text.substr(at, to - at);
  if (contains<money_letters>(letters)) return to;
  if (!contains<one_letter_money>(letters)) return 0;
  const uint32_t digits = in.run(to, char_digit);
  const uint32_t suffix = in.run(digits, char_letter);
  const bool parted =
      (in.ascii_at(digits, '.') || in.ascii_at(digits, ',')) && in.digit_at(digits + 1);
  const bool scaled = contains<money_scales>(in.text.substr(digits, suffix - digits));
  const bool spaced = in.ascii_at(digits, ' ') && in.run(digits + 1, char_digit) == digits + 4 &&
                      !in.letter_at(digits + 4);
  const bool million = suffix == digits && in.ascii_at(digits, ' ') &&
                       contains<money_words>(in.text.substr(digits + 1, 7));
  return parted || scaled || spaced || million || (digits - to >= 3 && suffix == digits) ? to : 0;
}

/// [byte]: what it is to a word of ASCII letters. The signs of `ends` end one whatever comes behind
/// them; others may belong to the word, or to an address or number that it opens.
enum class Plain : uint8_t { other, letter, ends };
constexpr auto plain = [] {
  std::array<Plain, 256> table{};
  for (uint8_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 32] = Plain::letter;
  for (const char c : std::string_view(" \t\n\r,;!?\"()[]/"))
    table[static_cast<uint8_t>(c)] = Plain::ends;
  return table;
}();

/// End of the run of letters, digits and inner marks that starts with a letter at `at`.
uint32_t word_end(const Reader& in, uint32_t at) {
  uint32_t to = at;
  for (;;) {
    to = in.run(to, char_letter | char_digit | char_mark);
    if (to >= in.end) return to;
    const Decoded d = decode(in.text, to);
    if (is_apostrophe(d.c) && in.letter_at(to + d.length) && !clitic_end(in, to, d.length)) {
      to += d.length;  // O'Rourke, don't
    } else if (d.c == '&' && in.letter_at(to + 1) && in.letter_at(previous(in.text, to))) {
      ++to;  // AT&T
    } else {
      return to;
    }
  }
}

/// A letter glued to a figure or a degree sign is a unit and no initial: "It reached 45C."
bool measured(const Reader& in, uint32_t at) {
  if (at == 0) return false;
  const Decoded before = decode(in.text, previous(in.text, at));
  return before.c == U'°' || (char_class(before.c) & char_digit);
}

/// Includes the full stops of initialisms, abbreviations and addresses in the word [at, to).
uint32_t with_stops(const Reader& in, uint32_t at, uint32_t to) {
  if (!in.ascii_at(to, '.')) return to;
  const bool one_letter = previous(in.text, to) == at && in.letter_at(at);
  const std::string_view word = in.text.substr(at, to - at);
  if (one_letter) {  // J. or U.S. or a.m.
    uint32_t letters = 1, next = to + 1;
    while (in.letter_at(next)) {
      const uint32_t after = next + decode(in.text, next).length;
      if (in.word_at(after)) break;
      ++letters;
      if (!in.ascii_at(after, '.')) return after;  // U.S without its last stop
      next = after + 1;
    }
    if (letters > 1) return next;
    return (in.class_at(at) & char_upper) && !measured(in, at) ? to + 1 : to;
  }
  std::array<char, 8> buffer;
  if (word.size() <= max_abbreviation &&
      is_abbreviation(ascii_lower(word, buffer), in.class_at(at) & char_upper))
    return to + 1;
  // "Mar. 19", not "Del Mar."
  if (word == "Mar" && in.ascii_at(to + 1, ' ') && in.digit_at(to + 2)) return to + 1;
  const uint32_t next_end = in.run(to + 1, char_letter);
  const std::string_view next = in.text.substr(to + 1, next_end - to - 1);
  if (contains<domains>(next)) return next_end;
  const uint16_t shape = shape_of(word);  // a ticker: HLVG.S
  if ((shape & shape_all_upper) && !next.empty() && next.size() <= 2 &&
      (in.class_at(to + 1) & char_upper) && !in.word_at(next_end))
    return next_end;
  return to;
}

uint32_t number_end(const Reader& in, uint32_t at) {
  uint32_t to = at;
  for (;;) {
    to = in.run(to, char_digit);
    const bool joins = in.ascii_at(to, ',') || in.ascii_at(to, '.') || in.ascii_at(to, ':');
    if (!joins || !in.digit_at(to + 1)) break;
    ++to;
  }
  const uint32_t letters = in.run(to, char_letter);
  std::array<char, 8> buffer;
  const bool ending =
      contains<number_endings>(ascii_lower(in.text.substr(to, letters - to), buffer));
  return ending && !in.word_at(letters) ? letters : to;
}

bool is_quote_mark(char32_t c) {
  constexpr std::u32string_view wide = U"“”„‟‘’‚‛«»‹›「」『』〝〞＂´";
  return c < 0x80 ? c == '"' || c == '\'' || c == '`' : wide.find(c) != wide.npos;
}

/// Shape of small ASCII letters, of which the first may be a capital; 0 for all other words.
uint16_t plain_shape(std::string_view word) {
  if (word.empty()) return 0;
  const bool capital = word[0] >= 'A' && word[0] <= 'Z';
  for (size_t i = capital; i < word.size(); ++i)
    if (word[i] < 'a' || word[i] > 'z') return 0;
  return static_cast<uint16_t>(shape_letter | (capital ? shape_upper_first : shape_lower) |
                               (word.size() == 1 ? shape_one_letter : 0));
}

}  // namespace

uint32_t skip_any_space(std::string_view text, uint32_t at, uint32_t end) {
  return Reader{text, end}.run(at, char_space);
}

PlainWord plain_word(std::string_view text, uint32_t at, uint32_t end) {
  const auto is = [&](uint32_t i, Plain what) {
    return plain[static_cast<uint8_t>(text[i])] == what;
  };
  uint64_t key = word_key({});
  uint32_t to = at;
  for (; to < end && is(to, Plain::letter); ++to) key = next_key(key, text[to]);
  return to > at && (to == end || is(to, Plain::ends)) ? PlainWord{to, key} : PlainWord{};
}

Token next_token(std::string_view text, uint32_t at, uint32_t end, bool after_word) {
  const Reader in{text, end};
  const Decoded d = decode(text, at);
  const uint8_t cls = char_class(d.c);
  Token token{.start = at, .end = at + d.length};
  if (cls & char_letter) {
    if (const PlainWord word = plain_word(text, at, end); word.end) {
      token.end = word.end;
    } else if (const uint32_t to = address_end(in, at)) {
      token.kind = TokenKind::url;
      token.end = to;
    } else {
      const uint32_t money = money_letters_end(in, at);
      token.end = money ? money : with_stops(in, at, word_end(in, at));
    }
  } else if (cls & char_digit) {
    token.kind = TokenKind::number;
    token.end = number_end(in, at);
  } else if (is_quote_mark(d.c)) {
    token.kind = TokenKind::quote_mark;
    const uint32_t clitic = after_word && is_apostrophe(d.c) ? clitic_end(in, at, d.length) : 0;
    if (clitic) {
      token.kind = TokenKind::word;
      token.end = clitic;
    } else if ((d.c == '`' || d.c == '\'') && in.ascii_at(at + 1, text[at])) {
      // TeX: ``...''; behind words the inner mark closes first: ''the 'old school''' said.
      const bool inner = at > 0 && static_cast<uint8_t>(text[at - 1]) > ' ' && d.c == '\'' &&
                         in.ascii_at(at + 2, text[at]);
      token.end = at + (inner ? 1 : 2);
    }
  } else if (d.c == '.' || d.c == '-') {  // runs: "...", "--"
    token.kind = TokenKind::punctuation;
    while (in.ascii_at(token.end, text[at])) ++token.end;
  } else {
    token.kind = cls & char_punctuation ? TokenKind::punctuation : TokenKind::symbol;
    token.end = in.run(token.end, char_mark);
  }
  return token;
}

uint16_t shape_of(std::string_view word) {
  if (const uint16_t known = plain_shape(word)) return known;
  uint16_t shape = 0;
  uint32_t letters = 0, upper = 0, digits = 0, others = 0;
  bool last_lower = false;
  for (uint32_t at = 0; at < word.size();) {
    const Decoded d = decode(word, at);
    const uint8_t cls = char_class(d.c);
    if (d.c >= 0x80 && !is_apostrophe(d.c)) shape |= shape_non_ascii;
    if (cls & char_letter) {
      if (letters == 0 && (cls & char_upper)) shape |= shape_upper_first;
      if ((cls & char_upper) && last_lower) shape |= shape_mixed;
      if (cls & char_upper) ++upper;
      last_lower = cls & char_lower;
      ++letters;
    } else if (cls & char_digit) {
      ++digits;
    } else if (d.c == '.') {
      shape |= shape_dot;
    } else if (is_apostrophe(d.c)) {
      shape |= shape_apostrophe;
    } else if (d.c != ',' && d.c != ':') {
      ++others;
    }
    at += d.length;
  }
  if (letters) shape |= shape_letter;
  if (letters == 1) shape |= shape_one_letter;
  if (letters >= 2 && upper == letters) shape |= shape_all_upper;
  if (letters && upper == 0) shape |= shape_lower;
  if (digits) shape |= shape_digit;
  if (digits && !letters && !others) shape |= shape_all_digits;
  if (!letters) shape &= static_cast<uint16_t>(~(shape_dot | shape_apostrophe));
  return shape;
}

}  // namespace crosshead
