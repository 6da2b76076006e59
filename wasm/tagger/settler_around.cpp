// What a name is by what stands right around it: what governs it, which country or party it is of,
// the law that its brackets are part of. Few sentences have any of these.
#include <string_view>

#include "tagger/company_words.h"
#include "tagger/kind_words.h"
#include "tagger/settler.h"
#include "tagger/thing_words.h"
#include "text/word_lists.h"

namespace crosshead {

using Type = MentionType;

namespace {

/// A party behind its member's name, where it comes in short: "Ana Lund (Con, Elvas)".
constexpr std::string_view members_in_brackets[] = {"Con", "Ind", "LD"};
/// A country behind its player's name: "A Lund (Jpn)". Source: the results pages' short forms.
constexpr std::string_view countries_in_brackets[] = {
    "Arg", "Aus",  "Aut", "Bel", "Bra", "Can", "Chi", "Chn", "Col", "Cro", "Cze", "Den",
    "Eng", "Esp",  "Est", "Eth", "Fin", "Fra", "GB",  "Ger", "Gre", "Hun", "Ind", "Ire",
    "Irl", "Isr",  "Ita", "Jam", "Jpn", "Kaz", "Ken", "Kor", "Lat", "Mex", "NI",  "NZ",
    "Ned", "Neth", "Nor", "Pak", "Pol", "Por", "Rom", "Rsa", "Rus", "SA",  "Sco", "Ser",
    "Spa", "Sui",  "Svk", "Swe", "Swi", "Tur", "US",  "USA", "Ukr", "Uru", "Wal"};

/// End of the ticker that opens behind a bracket, or 0: "HLVG.S", "7203 | . | T".
uint32_t ticker_end(const Document& document, uint32_t i) {
  const auto text = [&](uint32_t t) { return document.slice(document.tokens[t]); };
  const bool figures = document.tokens[i].shape & shape_all_digits;
  const uint32_t last = figures && text(i + 1) == "." ? i + 2 : i;
  const std::string_view code = text(last);
  const size_t dot = code.find('.');
  const bool exchange = figures ? last > i && code.size() <= 2
                                : dot != code.npos && dot >= 2 && dot + 3 >= code.size();
  return exchange && dot + 1 != code.size() &&
                 (document.tokens[last].shape & (shape_all_upper | shape_one_letter)) &&
                 !(figures && document.tokens[last].space_before)
             ? last + 1
             : 0;
}

}  // namespace

/// "Talas Falls council votes": what has a council and is no listed body is a place.
bool Settler::is_governed(const Name& name) const {
  const bool unknown = name.type == Type::person && name.end_token == name.first_token + 1 &&
                       !word(name.first_token).lists;
  return (name.type == Type::org || unknown) && name.end_token < block_->end_token &&
         contains<townspeople>(text(name.end_token)) &&
         !(word(name.end_token - 1).shape & shape_all_upper) &&
         !(word(name.end_token - 1).lists & mask_of(List::party)) &&
         !listed_.whole(name.first_token, name.end_token);
}

/// "Amazon Australia", "Statistics Norway": a company's branch in a country, a country's body.
bool Settler::is_branch(const Name& name) const {
  const ListMask lists = word(name.first_token).lists;
  const bool company = (lists & mask_of(List::company)) && !(lists & mask_of(List::place));
  if (name.type != Type::loc || name.end_token < name.first_token + 2 ||
      !(company || contains<bodies_before_countries>(text(name.first_token))))
    return false;
  const Lexicon::Match rest =
      lexicon_.longest(document_, name.first_token + 1, name.end_token, mask_of(List::place));
  return rest.token_count + 1 == name.end_token - name.first_token &&
         lexicon_.is_a(rest.entry, List::place, "country");
}

/// "A Lund (Jpn)", "Ana Lund (Con, Elvas North)", "(Nasdaq: HLVG)": what the bracket at `i` says.
void Settler::add_bracketed(uint32_t i, const Sentence& sentence) {
  constexpr uint32_t longest_seat = 5;  // tokens
  if (i == sentence.first_token || i + 2 >= sentence.end_token) return;
  const std::string_view mark = text(i + 2), code = text(i + 1);
  if (mark == ":" && contains<exchanges>(code)) {
    add(i + 1, i + 2, Type::org);
    if (i + 4 < sentence.end_token && (shape(i + 3) & (shape_all_upper | shape_digit)))
      add(i + 3, i + 4, Type::org);
  }
  const uint32_t n = owner(i - 1);
  if (i + 4 < sentence.end_token && n != none && names_[n].type == Type::org)
    if (const uint32_t end = ticker_end(document_, i + 1); end && text(end) == ")")
      add(i + 1, end, Type::org);
  if (n == none || names_[n].type != Type::person) return;
  const bool party = contains<members_in_brackets>(code) && (mark == ")" || mark == ",");
  if (party || code == "Lab")
    add(i + 1, i + 2, party ? Type::norp : Type::org);
  else if (mark == ")" && contains<countries_in_brackets>(code))
    add(i + 1, i + 2, Type::loc);
  if (mark != "," || (!party && code != "Lab")) return;
  uint32_t end = i + 3;
  while (end < sentence.end_token && end < i + 3 + longest_seat && text(end) != ")") ++end;
  if (end < sentence.end_token && text(end) == ")" && is_capital(i + 3)) add(i + 3, end, Type::loc);
}

/// "Talas (Amendment and Repeal) Act", at "Act": the law with its brackets.
void Settler::add_law(uint32_t i, const Sentence& sentence) {
  constexpr uint32_t longest_law = 14;  // tokens
  if (i < sentence.first_token + 4 || text(i - 1) != ")") return;
  bool inside = true;
  uint32_t first = i - 1;
  for (; first > sentence.first_token && first + longest_law > i; --first) {
    const std::string_view word = text(first - 1);
    if (inside && word == "(")
      inside = false;
    else if (!is_capital(first - 1) && !contains<inside_titles>(word) && !(inside && word == ","))
      break;
  }
  // "Under the Talas (Repeal) Act"
  for (uint32_t k = first; !inside && k < i && text(k) != "("; ++k)
    if (text(k) == "the" || text(k) == "The" || (k == first && !is_capital(k))) first = k + 1;
  if (!inside && text(first) != "(") add(first, i + 1, Type::misc);
}

/// "iPhone | 17": a listed product and its version, at its name.
void Settler::add_version(uint32_t i, const Sentence& sentence) {
  constexpr size_t longest_version = 2;
  if (i + 1 >= sentence.end_token || !(shape(i + 1) & shape_all_digits) || shape(i) & shape_digit ||
      text(i + 1).size() > longest_version ||
      !lexicon_.is_a(word(i).exact_entry, List::misc_name, "product"))
    return;
  const uint32_t n = owner(i);  // which may be longer
  if (n == none || names_[n].end_token == i + 1)
    add(n == none ? i : names_[n].first_token, i + 2, Type::misc);
}

}  // namespace crosshead
