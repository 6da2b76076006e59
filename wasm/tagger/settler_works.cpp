// Works, laws, indexes, languages and cars: names that the words around them or their first word
// make things, be they read as something else or by nobody.
#include <algorithm>
#include <string_view>

#include "tagger/company_words.h"
#include "tagger/kind_words.h"
#include "tagger/settler.h"
#include "tagger/thing_words.h"
#include "text/word_lists.h"
#include "text/work_words.h"

namespace crosshead {

using Type = MentionType;

void Settler::things() {
  for (Name& name : names_) {
    if (name.type != Type::norp && name.type != Type::misc &&
        listed_.is_language(name, sentence_of(name.first_token)))
      settle(name, Type::misc);
    if (name.type == Type::org && (is_car(name) || is_prize(name))) settle(name, Type::misc);
    take_year(name);
  }
}

/// "Chevrolet Malibu"; not "Ford Motor", "Ford Foundation".
bool Settler::is_car(const Name& name) const {
  const std::string_view last = text(name.end_token - 1);
  return name.end_token - name.first_token >= 2 && contains<car_makes>(text(name.first_token)) &&
         !contains<parts_of_makers>(text(name.first_token + 1)) &&
         !find_kind(last, ends_name | ends_body) && !contains<company_ends>(last) &&
         !contains<legal_forms>(last) && !listed_.whole(name.first_token, name.end_token);
}

/// "National Prize for Natural Sciences": what stands before "for" tells the kind.
bool Settler::is_prize(const Name& name) const {
  for (uint32_t i = name.first_token + 1; i + 1 < name.end_token; ++i)
    if (text(i) == "for") {
      const KindWord* kind = find_kind(text(i - 1), ends_name);
      return kind && kind->type == Type::misc;
    }
  return false;
}

/// "Reform Act | of 1995", "Reform Act | 2021"
void Settler::take_year(Name& name) const {
  const uint32_t at = name.end_token;
  if (at + 1 < block_->end_token && text(at - 1) == "Act" && text(at) == "of" &&
      (shape(at + 1) & shape_all_digits) && text(at + 1).size() == 4)
    name.end_token = at + 2;
  else if (at < block_->end_token && text(at - 1) == "Act" && (shape(at) & shape_all_digits) &&
           text(at).size() == 4)
    name.end_token = at + 1;
}

/// End of the title in quotation marks, or between commas, behind the work at `i`; none if there is
/// none. "The novel 'Go-Slow'", "her last film, Customs, was"; not "his film, Ana Lund said".
uint32_t Settler::title_end(uint32_t first, bool marked, const Sentence& sentence) const {
  constexpr uint32_t longest_title = 8;  // tokens
  uint32_t end = first;
  if (first >= sentence.end_token || !is_capital(first)) return none;
  for (; end < sentence.end_token && end <= first + longest_title; ++end) {
    const TokenKind kind = document_.tokens[end].kind;
    if (marked && kind == TokenKind::quote_mark) break;
    if (marked || is_capital(end) || kind == TokenKind::number) continue;
    const bool inside = end + 1 < sentence.end_token && is_capital(end + 1) &&
                        (contains<inside_titles>(text(end)) || text(end) == "-");
    if (!inside) break;
  }
  const bool closed = end < sentence.end_token && end <= first + longest_title &&
                      (marked || contains<behind_titles>(text(end)));
  if (!closed) return none;
  if (marked && (text(end - 1) == "," || text(end - 1) == ".")) --end;
  return end > first && !(shape(end - 1) & shape_lower) ? end : none;
}

/// The work that a sentence names by what it is, at `i`.
void Settler::add_work(uint32_t i, const Sentence& sentence) {
  constexpr size_t shortest = 4;  // not "hit"
  if (i + 2 >= sentence.end_token || text(i).size() < shortest) return;
  uint32_t at = i + 1;
  if (text(at) == ",") ++at;
  const bool marked = document_.tokens[at].kind == TokenKind::quote_mark;
  if (!marked && (at == i + 1 || i == sentence.first_token ||
                  !(contains<before_works>(text(i - 1)) || is_possessive(text(i - 1)))))
    return;
  const uint32_t first = at + marked, end = title_end(first, marked, sentence);
  if (end == none) return;
  const std::optional<Type> known = listed_.whole(first, end);
  if (known && *known != Type::misc) return;
  if (!marked && (word(first).lists & mask_of(List::given_name))) return;  // its maker
  add(first, end, Type::misc);
}

/// The work whose title's opening mark is at `i`: '"Paper Mills" singer Ana Lund', '"Half Past," a
/// film about', 'the star of "Paper Mills"', '"Paper Mills", Ana Lund's play'; not '"Stop," a film
/// star said'.
void Settler::add_marked(uint32_t i, const Sentence& sentence) {
  const uint32_t first = i + 1;
  const bool opens = first < sentence.end_token && !document_.tokens[first].space_before &&
                     (i == sentence.first_token || document_.tokens[i].space_before);
  const uint32_t end = opens ? title_end(first, true, sentence) : none;
  if (end == none || listed_.whole(first, end).value_or(Type::misc) != Type::misc) return;
  uint32_t at = end;
  if (text(at) == ",") ++at;
  const bool comma = at > end;
  if (i >= sentence.first_token + 2 && text(i - 1) == "of" && contains<parts_of_works>(text(i - 2)))
    return add(first, end, Type::misc);
  if (at + 2 >= sentence.end_token || !is_quote_mark(at)) return;
  ++at;
  if (contains<of_titles>(text(at)) && !comma) return add(first, end, Type::misc);
  if (text(at) == ",") ++at;
  const uint32_t maker = at < sentence.end_token ? owner(at) : none;
  if (const uint32_t behind = maker == none ? none : names_[maker].end_token;
      behind != none && behind + 1 < sentence.end_token && is_possessive(text(behind)))
    for (uint32_t k = behind + 1; k < std::min(sentence.end_token, behind + 4); ++k)
      if (key_set<works, other_works>.contains(word(k).exact)) return add(first, end, Type::misc);
  if (!key_set<determiners>.contains(word(at).folded) || text(at) == "the") return;
  for (uint32_t k = at + 1; k + 1 < sentence.end_token && k < at + 4; ++k)
    if (key_set<works, other_works>.contains(word(k).exact) &&
        (document_.tokens[k + 1].kind != TokenKind::word || contains<behind_phrase>(text(k + 1))))
      return add(first, end, Type::misc);
}

/// "COP31", "an OBE", "the OBX index", "NSE 20 Share Index" at `i`.
void Settler::add_code(uint32_t i, const Sentence& sentence) {
  const std::string_view code = text(i);
  uint32_t end = 0;
  if (shape(i) & shape_digit) {
    const bool summit = (code.starts_with("COP") || code.starts_with("Cop")) && code.size() == 5 &&
                        code.find_first_not_of("0123456789", 3) == code.npos;
    if (summit) end = i + 1;
  } else if ((shape(i) & shape_all_upper) && i + 1 < sentence.end_token) {
    const bool order =
        i > sentence.first_token && contains<orders>(code) && contains<before_orders>(text(i - 1));
    const bool index = text(i + 1) == "index" && !(word(i).lists & mask_of(List::place));
    if (order || index) end = i + 1;
    if (shape(i + 1) & shape_all_digits)
      for (uint32_t k = i + 2; k < sentence.end_token && is_capital(k) && k < i + 5; ++k)
        if (text(k) == "Index") end = k + 1;
  }
  if (end) add(i, end, Type::misc);
}

void Settler::add_things() {
  for (const Telling& one : telling_) {
    const uint32_t i = one.token;
    const Sentence& sentence = sentences_[one.sentence];
    if ((one.tells & tells_listed) && word(i).lists & mask_of(List::misc_name))
      add_version(i, sentence);
    if (one.tells & tells_quote)
      add_marked(i, sentence);
    else if (shape(i) & (shape_all_upper | shape_digit))
      add_code(i, sentence);
    else if (one.tells & tells_work)
      add_work(i, sentence);
    else if (text(i) == "Act" || text(i) == "Bill")
      add_law(i, sentence);
  }
  for (Name& name : added_) take_year(name);
}

}  // namespace crosshead
