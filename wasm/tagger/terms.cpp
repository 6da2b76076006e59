#include "tagger/terms.h"

#include <algorithm>
#include <string>

#include "text/tokens.h"
#include "text/word_lists.h"
#include "text/word_map.h"

namespace crosshead {
namespace {

constexpr uint64_t k_pound = word_key("£"), k_pence = word_key("pence"), k_dollar = word_key("$");

constexpr bool written_as_is(UnitUse use) {
  return use == UnitUse::symbol || use == UnitUse::attached;
}

/// Kinds at which a date or time is recognised; the others only stand beside such a word.
constexpr bool opens_date(CalendarKind kind) {
  switch (kind) {
    case CalendarKind::month:
    case CalendarKind::month_short:
    case CalendarKind::month_word:
    case CalendarKind::weekday:
    case CalendarKind::weekday_short:
    case CalendarKind::day:
    case CalendarKind::season:
    case CalendarKind::period:
    case CalendarKind::quarter:
    case CalendarKind::half:
    case CalendarKind::century:
    case CalendarKind::deictic:
    case CalendarKind::span:
    case CalendarKind::moment:
    case CalendarKind::ago:
    case CalendarKind::shift:
    case CalendarKind::noon:
    case CalendarKind::dawn:
    case CalendarKind::clock:
    case CalendarKind::end:
    case CalendarKind::fiscal:
    case CalendarKind::era:
    case CalendarKind::year_middle:
    case CalendarKind::quarter_name:
      return true;
    default:
      return false;
  }
}

/// Gives rows their index plus one in a field of their terms.
void number_rows(WordMap<Term>& terms, const auto& rows, auto field) {
  static_assert(std::tuple_size_v<std::remove_cvref_t<decltype(rows)>> < 255);
  for (size_t i = 0; i < rows.size(); ++i)
    terms.of(rows[i].text).*field = static_cast<uint8_t>(i + 1);
}

WordMap<Term> make_written() {
  WordMap<Term> terms;
  for (size_t i = 0; i < units.size(); ++i)
    if (written_as_is(units[i].use)) terms.of(units[i].text).unit = static_cast<uint8_t>(i + 1);
  number_rows(terms, currency_signs, &Term::sign);
  number_rows(terms, zones, &Term::zone);
  for (const CurrencySign& sign : currency_signs) terms.of(sign.text).opens = true;
  for (const Zone& zone : zones) terms.of(zone.text).calendar = CalendarKind::zone;
  return terms;
}

/// Gives a name of a month or day, or a form of it, its kind and its number.
void name_calendar(WordMap<Term>& terms, std::string_view name, CalendarKind kind, size_t number) {
  Term& term = terms.of(name);
  term.calendar = kind;
  term.value = static_cast<uint8_t>(number);
  term.opens = true;
}

void add_calendar_names(WordMap<Term>& terms) {
  for (size_t i = 0; i < months.size(); ++i)
    name_calendar(terms, months[i],
                  contains<month_words>(months[i]) ? CalendarKind::month_word : CalendarKind::month,
                  i + 1);
  for (const std::string_view name : short_months)
    for (const char* stop : {"", "."})
      name_calendar(terms, std::string(name) + stop, CalendarKind::month_short,
                    place_of_short(name, months));
  for (size_t i = 0; i < weekdays.size(); ++i)
    for (const char* plural : {"", "s"})
      name_calendar(terms, std::string(weekdays[i]) + plural, CalendarKind::weekday, i + 1);
  for (const std::string_view name : short_weekdays)
    name_calendar(terms, name, CalendarKind::weekday_short, place_of_short(name, weekdays));
}

WordMap<Term> make_lower() {
  WordMap<Term> terms;
  for (size_t i = 0; i < units.size(); ++i)
    if (!written_as_is(units[i].use)) terms.of(units[i].text).unit = static_cast<uint8_t>(i + 1);
  number_rows(terms, number_words, &Term::number);
  number_rows(terms, unit_prefixes, &Term::prefix);
  number_rows(terms, unit_pers, &Term::per);
  number_rows(terms, currency_words, &Term::currency);
  number_rows(terms, currency_nations, &Term::nation);
  for (const NumberWord& word : number_words)
    terms.of(word.text).opens =
        word.kind != NumberWordKind::letters && word.kind != NumberWordKind::letter;
  add_calendar_names(terms);
  for (const CalendarWord& word : calendar_words) {
    Term& term = terms.of(word.text);
    term.calendar = word.kind;
    term.value = word.value;
    term.opens |= opens_date(word.kind);
  }
  for (const ClueWord& word : clue_words) {
    terms.of(word.text).clues |= word.clues;
    terms.of(word.text).opens |= (word.clues & clue_that) != 0;
  }
  return terms;
}

bool is_fraction_sign(std::string_view text) {
  return text == "½" || text == "¼" || text == "¾";
}

}  // namespace

void Terms::clear() {
  words.clear();
  figures.clear();
  pound_words.clear();
  dollar_words.clear();
}

/// What the signs of a word say that no table holds.
void Terms::read_signs(std::string_view text, Term& term) {
  if (text[0] >= '0' && text[0] <= '9') {
    term.figures = static_cast<uint32_t>(figures.size());
    term.opens = true;
    figures.push_back(read_figures(text));
  } else if (is_fraction_sign(text)) {
    term.opens = true;
  }
}

void Terms::read(const Document& document) {
  static const WordMap<Term> written = make_written(), lower = make_lower();
  words.reserve(document.words.size());
  for (auto w = static_cast<uint32_t>(words.size()); w < document.words.size(); ++w) {
    const Word& word = document.words[w];
    Term term;
    if (const Term* known = lower.find(word.folded)) term = *known;
    if (const Term* known = written.find(word.exact)) {
      term.sign = known->sign;
      term.zone = known->zone;
      if (known->unit) term.unit = known->unit;
      if (known->zone) term.calendar = known->calendar;
      term.opens |= known->opens;
    }
    if (word.shape & (shape_digit | shape_non_ascii)) read_signs(document.slice(word.first), term);
    if (word.exact == k_pound || word.exact == k_pence) pound_words.push_back(w);
    if (word.exact == k_dollar) dollar_words.push_back(w);
    words.push_back(term);
  }
  const auto stands = [&](uint32_t w) { return document.words[w].count > 0; };
  pounds = std::any_of(pound_words.begin(), pound_words.end(), stands);
  dollars = std::any_of(dollar_words.begin(), dollar_words.end(), stands);
}

bool Scan::opens_sentence(uint32_t i) const {
  if (i == begin) return true;
  const Token& before = token(i - 1);
  if (before.kind == TokenKind::quote_mark) return true;
  const std::string_view mark = text(i - 1);
  return before.kind == TokenKind::punctuation &&
         (mark == "." || mark == "!" || mark == "?" || mark == ":" || mark == "*" || mark == "…" ||
          mark == "...");
}

}  // namespace crosshead
