#include "tagger/terms.h"

#include "text/tokens.h"

namespace crosshead {
namespace {

/// Open addressing over word keys, filled when the program is compiled; at most half full.
constexpr size_t slot_count = 2048;
struct Slots {
  uint64_t keys[slot_count] = {};
  Term terms[slot_count] = {};
  size_t count = 0;

  static constexpr size_t next(size_t slot) { return (slot + 1) & (slot_count - 1); }
  static constexpr size_t home(uint64_t key) { return (key ^ key >> 32) & (slot_count - 1); }

  constexpr Term& of(std::string_view text) {
    const uint64_t key = word_key(text);
    size_t slot = home(key);
    while (keys[slot] && keys[slot] != key) slot = next(slot);
    count += keys[slot] == 0;
    keys[slot] = key;
    return terms[slot];
  }
  const Term* find(uint64_t key) const {
    for (size_t slot = home(key); keys[slot]; slot = next(slot))
      if (keys[slot] == key) return &terms[slot];
    return nullptr;
  }
};

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
constexpr void number_rows(Slots& slots, const auto& rows, auto field) {
  static_assert(std::tuple_size_v<std::remove_cvref_t<decltype(rows)>> < 255);
  for (size_t i = 0; i < rows.size(); ++i)
    slots.of(rows[i].text).*field = static_cast<uint8_t>(i + 1);
}

constexpr Slots make_written() {
  Slots slots;
  for (size_t i = 0; i < units.size(); ++i)
    if (written_as_is(units[i].use)) slots.of(units[i].text).unit = static_cast<uint8_t>(i + 1);
  number_rows(slots, currency_signs, &Term::sign);
  number_rows(slots, zones, &Term::zone);
  for (const CurrencySign& sign : currency_signs) slots.of(sign.text).opens = true;
  for (const Zone& zone : zones) slots.of(zone.text).calendar = CalendarKind::zone;
  return slots;
}

constexpr Slots make_lower() {
  Slots slots;
  for (size_t i = 0; i < units.size(); ++i)
    if (!written_as_is(units[i].use)) slots.of(units[i].text).unit = static_cast<uint8_t>(i + 1);
  number_rows(slots, number_words, &Term::number);
  number_rows(slots, unit_prefixes, &Term::prefix);
  number_rows(slots, unit_pers, &Term::per);
  number_rows(slots, currency_words, &Term::currency);
  number_rows(slots, currency_nations, &Term::nation);
  for (const NumberWord& word : number_words)
    slots.of(word.text).opens =
        word.kind != NumberWordKind::letters && word.kind != NumberWordKind::letter;
  for (const CalendarWord& word : calendar_words) {
    Term& term = slots.of(word.text);
    term.calendar = word.kind;
    term.value = word.value;
    term.opens |= opens_date(word.kind);
  }
  for (const ClueWord& word : clue_words) {
    slots.of(word.text).clues |= word.clues;
    slots.of(word.text).opens |= (word.clues & clue_that) != 0;
  }
  return slots;
}

constexpr Slots written = make_written();
constexpr Slots lower = make_lower();
static_assert(written.count <= slot_count / 2 && lower.count <= slot_count / 2);

bool is_fraction_sign(std::string_view text) {
  return text == "½" || text == "¼" || text == "¾";
}

}  // namespace

void Terms::read(const Document& document) {
  words.clear();
  figures.clear();
  pounds = dollars = false;
  words.reserve(document.words.size());
  for (const Word& word : document.words) {
    Term term;
    if (const Term* known = lower.find(word.folded)) term = *known;
    if (const Term* known = written.find(word.exact)) {
      term.sign = known->sign;
      term.zone = known->zone;
      if (known->unit) term.unit = known->unit;
      if (known->zone) term.calendar = known->calendar;
      term.opens |= known->opens;
    }
    const std::string_view text = document.slice(word.first);
    if ((word.shape & shape_digit) && text[0] >= '0' && text[0] <= '9') {
      term.figures = static_cast<uint32_t>(figures.size());
      term.opens = true;
      figures.push_back(read_figures(text));
    } else if ((word.shape & shape_non_ascii) && is_fraction_sign(text)) {
      term.opens = true;
    }
    if (text == "£" || text == "pence") pounds = true;
    if (text == "$") dollars = true;
    words.push_back(term);
  }
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
