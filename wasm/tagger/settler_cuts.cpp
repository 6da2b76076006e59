// What a name sheds: words and letters around it that were read as a part of it, and names that are
// none.
#include <algorithm>
#include <string_view>

#include "tagger/extent_words.h"
#include "tagger/settler.h"
#include "text/word_lists.h"

namespace crosshead {

using Type = MentionType;

namespace {

constexpr uint32_t longest_letters = 12;  // tokens of letters behind a person's name

/// What some pages make of "›" between the parts of a path.
constexpr std::string_view misread_arrow = "âº";

/// "MPs", "TDs": letters of a body's members.
bool is_members(std::string_view word) {
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  return word.size() >= 3 && word.back() == 's' &&
         std::all_of(word.begin(), word.end() - 1, is_letter);
}

}  // namespace

/// "Ana Lund, Ph.D., MBA, said": letters behind a person's name that were read as a name.
bool Settler::is_post_nominal(const Name& name, const Name& before) const {
  const auto& tokens = document_.tokens;
  const auto part = [&](uint32_t first, uint32_t end) {  // "Ph." and "D." are two tokens
    return contains<post_nominals>(document_.slice(Span{tokens[first].start, tokens[end - 1].end}));
  };
  uint32_t first = before.end_token;
  // "Lund, MD": a town's state as well as a doctor
  if (name.type == Type::loc && text(name.first_token).size() == 2) return false;
  if (before.type != Type::person || name.end_token - first > longest_letters) return false;
  if (first >= name.first_token || text(first) != ",") return false;
  for (uint32_t i = ++first; i < name.end_token; ++i)
    if (text(i) == ",") {
      if (i == first || !part(first, i)) return false;
      first = i + 1;
    }
  return first < name.end_token && part(first, name.end_token);
}

/// "The Bill was read"; not "the Bill Lund I know", "the Bill and Ana Lund Foundation".
bool Settler::is_paper(const Name& name) const {
  const uint32_t i = name.first_token;
  if (name.end_token != i + 1 || !contains<papers>(text(i)) || i == block_->first_token ||
      (text(i - 1) != "the" && text(i - 1) != "The"))
    return false;
  uint32_t next = i + 1;
  if (next < block_->end_token && contains<between_namesakes>(text(next))) ++next;
  return next >= block_->end_token || !is_capital(next);
}

/// 'The words "Talas First"': not called so, and not the marks of a title.
bool Settler::is_written(const Name& name) const {
  constexpr uint32_t longest_passive = 5;  // tokens: "known in the islands as"
  uint32_t open = name.first_token - 1;
  if (name.first_token < block_->first_token + 2 ||
      (name.type != Type::misc && name.type != Type::loc))
    return false;
  if (text(open) == "the") --open;
  const bool closed =
      is_quote_mark(name.end_token) ||
      (is_quote_mark(name.end_token + 1) && !document_.tokens[name.end_token].space_before);
  if (!closed || !is_quote_mark(open) || open == block_->first_token) return false;
  if (text(open - 1) != "as") return contains<before_words>(text(open - 1));
  for (uint32_t i = open - 1; i > block_->first_token && i + longest_passive > open; --i)
    if (contains<before_as>(text(i - 1))) return true;
  return false;
}

/// "CEO", "EVMs", "Left-wing"
bool Settler::is_no_name(const Name& name) const {
  const std::string_view word = text(name.first_token);
  return name.end_token == name.first_token + 1 &&
         (contains<no_names>(word) || contains<time_zones>(word) ||
          (name.type == Type::person && is_members(word)) ||
          (name.end_token + 1 < block_->end_token && text(name.end_token + 1) == "wing"));
}

/// "$14 | Million in Art": the capital of a headline's number.
bool Settler::is_amount(const Name& name) const {
  const uint32_t i = name.first_token;
  return i > block_->first_token && document_.tokens[i - 1].kind == TokenKind::number &&
         contains<great_numbers>(text(i));
}

void Settler::drop_no_names() {
  size_t kept = 0;
  for (const Name& name : names_) {
    if (kept > 0 && is_post_nominal(name, names_[kept - 1])) continue;
    if (is_paper(name) || is_written(name) || is_no_name(name) || is_amount(name)) continue;
    names_[kept++] = name;
  }
  names_.resize(kept);
}

/// "Garda | Ana Lund", "Lord | Lund", "Copyright | Elvas Courier"; not "Nizam Lund", which may be
/// his name.
void Settler::cut_head(Name& name) const {
  const uint32_t first = name.first_token, length = name.end_token - first;
  // "Chief Executive of | Lund Homes"
  if (name.type == Type::org && length > 3)
    if (const auto post = lexicon_.longest(document_, first, name.end_token, mask_of(List::title));
        post.token_count > 1 && post.token_count + 1 < length &&
        text(first + post.token_count) == "of")
      name.first_token += post.token_count + 1;
  const bool title = length > 2 && lexicon_.fact(word(first).folded_entry, List::title) &&
                     !(word(first).lists & person_names);
  const bool address =
      length == 2 && (text(first) == "Lord" ||
                      (!(word(first).lists & person_names) &&  // "Ouma Lund"
                       lexicon_.is_a(word(first).folded_entry, List::title, "honorific")));
  const auto opens = [&](uint32_t i) {  // "Dr | de Groot"
    return is_capital(i) ||
           (i + 1 < name.end_token && is_capital(i + 1) && contains<name_particles>(text(i)));
  };
  if (name.type == Type::person && (title || address) && opens(first + 1) &&
      !lexicon_.longest(document_, first, name.end_token, mask_of(List::alias_family)))
    ++name.first_token;
  if (length > 1 && text(first) == "Copyright")
    name.first_token += text(first + 1) == "The" ? 2 : 1;
}

/// "Elvas | UTC +1"
void Settler::cut_zones(Name& name) const {
  while (name.end_token - name.first_token > 1 && contains<time_zones>(text(name.end_token - 1)))
    --name.end_token;
  while (name.end_token - name.first_token > 1 && contains<time_zones>(text(name.first_token)))
    ++name.first_token;
}

/// "Lawrence Hurley | ; Editing", "WALLACE | : Let us", "The Last Tide | ), Ana Lund": no name goes
/// over such a mark, but a title over a colon.
void Settler::cut_at_mark(Name& name) const {
  bool open = false;
  for (uint32_t i = name.first_token + 1; i < name.end_token; ++i) {
    open = open || text(i) == "(";
    if (text(i) == ";" || text(i) == ">" || text(i) == "via" || text(i) == misread_arrow ||
        (text(i) == ":" && name.type == Type::person) || (text(i) == ")" && !open))
      name.end_token = i;
  }
}

/// "Photograph: Ana Lund/ | Norpix": the agency is none of the person's.
void Settler::take_agency(Name& name) {
  if (name.type != Type::person) return;
  for (uint32_t i = name.first_token + 2; i + 1 < name.end_token; ++i) {
    if (text(i) != "/" || (text(i + 1) == "S" && i + 2 == name.end_token)) continue;  // "A/S"
    const bool person = word(i + 1).lists & person_names;
    added_.push_back({i + 1, name.end_token, person ? Type::person : Type::org, name.probability});
    name.end_token = i;
  }
}

/// "Bassan | unveils foldable Orvon": no name goes over two words in small letters that are not as
/// short as "of" and "the", and one word before them is one if the lists say so.
void Settler::cut_clause(Name& name) const {
  constexpr size_t long_word = 4;
  const auto is_plain = [&](uint32_t i) {
    return (shape(i) & shape_lower) && text(i).size() >= long_word && text(i)[0] >= 'a' &&
           text(i)[0] <= 'z';
  };
  for (uint32_t i = name.first_token + 1; i + 1 < name.end_token; ++i)
    if (is_plain(i) && is_plain(i + 1)) {
      const auto type = listed_.whole(name.first_token, i);
      name.end_token = type || i > name.first_token + 1 ? i : name.first_token;
      name.type = type.value_or(name.type);
    }
}

/// Letters before a place's name and figures and letters behind another's.
void Settler::cut_letters(Name& name) const {
  const auto several = [&] { return name.end_token - name.first_token > 1; };
  if (name.end_token - name.first_token > 2 && (shape(name.first_token) & shape_one_letter) &&
      text(name.first_token + 1) == "-" &&
      (name.type == Type::loc ||
       listed_.whole(name.first_token + 2, name.end_token) == Type::loc)) {
    name.first_token += 2;  // "R-Ohio", "D-Vermont"
    name.type = Type::loc;
  }
  if (name.end_token < block_->end_token && text(name.end_token) == "%" &&
      document_.tokens[name.end_token - 1].kind == TokenKind::number)
    --name.end_token;  // "the Hang Seng | 2%"
  if (name.type == Type::person) {
    while (several() && contains<post_nominals>(text(name.end_token - 1))) --name.end_token;
  } else if (name.type == Type::org && several() &&
             (contains<offices_behind>(text(name.end_token - 1)) ||
              (block_->kind == BlockKind::byline &&
               contains<of_newsroom>(text(name.end_token - 1))) ||
              ((shape(name.end_token - 1) & shape_digit) &&
               listed_.whole(name.first_token, name.end_token - 1) == Type::org))) {
    --name.end_token;  // "Elvas CEO", "By Elvas Press | Staff", "Elvas A320"
  } else if (name.type == Type::loc && several() && contains<directions>(text(name.first_token))) {
    ++name.first_token;
  }
}

void Settler::cut_ends() {
  for (Name& name : names_) {
    cut_head(name);
    close_bracket(name);
    cut_zones(name);
    cut_at_mark(name);
    take_agency(name);
    cut_clause(name);
    cut_letters(name);
  }
  drop_empty();
}

}  // namespace crosshead
