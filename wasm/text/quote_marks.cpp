#include "text/quote_marks.h"

#include <array>
#include <string>

#include "text/unicode.h"
#include "text/word_lists.h"

namespace crosshead::quote_marks {
namespace {

constexpr auto glyphs = std::to_array<Glyph>({
    {"\"", Group::twin, Side::either, true},
    {"“", Group::twin, Side::open, false},
    {"”", Group::twin, Side::close, false},
    {"'", Group::single, Side::either, true},
    {"’", Group::single, Side::close, false},
    {"‘", Group::single, Side::open, false},
    {"``", Group::twin, Side::open, true},
    {"''", Group::twin, Side::either, true},
    {"„", Group::twin, Side::open, false},
    {"‟", Group::twin, Side::open, false},
    {"＂", Group::twin, Side::either, true},
    {"〝", Group::twin, Side::open, false},
    {"〞", Group::twin, Side::close, false},
    {"«", Group::guillemet, Side::open, false},
    {"»", Group::guillemet, Side::close, false},
    {"‹", Group::small_guillemet, Side::open, false},
    {"›", Group::small_guillemet, Side::close, false},
    {"「", Group::corner, Side::open, false},
    {"」", Group::corner, Side::close, false},
    {"『", Group::white_corner, Side::open, false},
    {"』", Group::white_corner, Side::close, false},
    {"‚", Group::single, Side::open, false},
    {"‛", Group::single, Side::open, false},
    {"`", Group::single, Side::open, true},
    {"´", Group::single, Side::either, true},
});

/// Words whose head an apostrophe cuts off: 'tis, 'em, rock 'n' roll.
constexpr auto elisions = std::to_array<std::string_view>(
    {"n",   "tis",  "twas", "twill", "twere", "em",   "er",    "im",     "cause", "cos", "coz",
     "til", "till", "bout", "round", "neath", "nuff", "fraid", "nother", "ere",   "s"});
/// Words whose tail an apostrophe cuts off, besides every -in' for -ing.
constexpr auto cut_words = std::to_array<std::string_view>(
    {"n", "o", "ol", "an", "th", "mo", "lil", "po", "fo", "wi", "lov"});

bool is_opening(std::string_view mark) {
  return mark == "(" || mark == "[" || mark == "{" || mark == "$" || mark == "£" || mark == "€" ||
         mark == "#" || mark == "@" || mark == "¿" || mark == "¡";
}

bool is_readable(const Token& t) {
  return t.kind == TokenKind::word || t.kind == TokenKind::number || t.kind == TokenKind::url;
}

bool glyph_starts(std::string_view word) {
  return word.starts_with('\'') || word.starts_with("’");
}

}  // namespace

const Glyph* glyph_of(std::string_view text) {
  for (const Glyph& glyph : glyphs)
    if (glyph.text == text) return &glyph;
  return nullptr;
}

bool is_closing(std::string_view mark) {
  static constexpr auto marks = std::to_array<std::string_view>(
      {".", ",", ";", ":", "!", "?", "…", "...", "%", ")", "]", "}", "。", "、", "！", "？"});
  return contains<marks>(mark);
}

void collect(const Document& document, const Block& block, std::vector<Mark>& marks) {
  marks.clear();
  for (uint32_t i = block.first_token; i < block.end_token; ++i) {
    const Token& t = document.tokens[i];
    if (t.kind != TokenKind::quote_mark) continue;
    const Glyph* glyph = glyph_of(document.slice(t));
    if (!glyph) continue;
    Mark mark{.token = i, .glyph = glyph};
    mark.space_before = i == block.first_token || t.space_before;
    mark.space_after = i + 1 >= block.end_token || document.tokens[i + 1].space_before;
    if (mark.space_before) {
      mark.open_side = true;
    } else {
      const Token& before = document.tokens[i - 1];
      mark.after_digit = before.kind == TokenKind::number;
      const std::string_view text = document.slice(before);
      mark.after_stop = is_closing(text);
      mark.after_comma = text == "," || text == ":";
      if (before.kind == TokenKind::quote_mark)
        mark.open_side = !marks.empty() && marks.back().token == i - 1 && marks.back().open_side;
      else  // a mark behind "=" is markup: <a id="x">
        mark.open_side = !is_readable(before) && !mark.after_stop && text != "=";
      mark.after_digit |= text == "=";
    }
    marks.push_back(mark);
  }
  for (size_t k = marks.size(); k-- > 0;) {
    Mark& mark = marks[k];
    if (mark.space_after) {
      mark.close_side = true;
      continue;
    }
    const Token& after = document.tokens[mark.token + 1];
    if (after.kind == TokenKind::quote_mark)
      mark.close_side = k + 1 < marks.size() && marks[k + 1].close_side;
    else  // a clitic counts as the end of the quoted word: "Gladiator"'s
      mark.close_side = (!is_readable(after) && !is_opening(document.slice(after))) ||
                        (after.kind == TokenKind::word && glyph_starts(document.slice(after)));
  }
}

bool is_elided(const Document& document, uint32_t i) {
  const std::string_view word = document.slice(document.tokens[i]);
  if (document.tokens[i].kind == TokenKind::number) {
    size_t digits = 0;
    while (digits < word.size() && word[digits] >= '0' && word[digits] <= '9') ++digits;
    return digits == 2 && (word.size() == 2 || word.substr(2) == "s");
  }
  std::string lower;
  if (word.size() > 6) return false;
  append_lower(lower, word);
  return contains<elisions>(lower);
}

Closing closing(const Document& document, const Block& block, const Mark& m) {
  const Glyph& glyph = *m.glyph;
  if (m.space_before || !m.close_side) return Closing::no;
  if (glyph.side == Side::open && glyph.text != "‘") return Closing::no;
  if (glyph.side == Side::open && m.open_side) return Closing::no;
  if (m.after_stop) return Closing::strong;
  const Token& before = document.tokens[m.token - 1];
  if (before.kind == TokenKind::quote_mark) return m.open_side ? Closing::no : Closing::strong;
  if (before.kind == TokenKind::number) return Closing::weak;  // feet, minutes
  if (before.kind != TokenKind::word) return Closing::strong;
  const std::string_view word = document.slice(before);
  const bool word_follows =
      m.token + 1 < block.end_token && is_readable(document.tokens[m.token + 1]);
  const bool cut = word.ends_with("in") || contains<cut_words>(word);
  if (word_follows && (word.back() == 's' || word.back() == 'S' || cut)) return Closing::weak;
  return cut && word != "in" && word.size() < 3 ? Closing::weak : Closing::strong;
}

bool may_open(const Document& document, const Block& block, const Mark& m) {
  return m.open_side && !m.space_after && m.token + 1 < block.end_token &&
         !is_elided(document, m.token + 1);
}

}  // namespace crosshead::quote_marks
