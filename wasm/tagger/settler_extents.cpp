// Where a name begins and ends.
#include <algorithm>
#include <string_view>

#include "tagger/company_words.h"
#include "tagger/extent_words.h"
#include "tagger/settler.h"
#include "text/word_lists.h"

namespace crosshead {

using Type = MentionType;

namespace {

/// "d'Elvas", "dell’Arno": a particle without its vowel, and a capital.
bool has_elided_particle(std::string_view word) {
  const size_t at = word.find_first_of("'\xE2");
  if (at == word.npos || at == 0 || !contains<elided_particles>(word.substr(0, at))) return false;
  const size_t behind = at + (word[at] == '\'' ? 1 : std::string_view("’").size());
  return behind < word.size() && word[behind] >= 'A' && word[behind] <= 'Z';
}

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

/// "Why | Elvas", "told TDs the | Government", "Chipmaker | Talas": what stands before a name that
/// the lists know, before an article and before a firm.
void Settler::cut_head(Name& name) const {
  const uint32_t first = name.first_token, length = name.end_token - first;
  if (length > 2 && text(first + 1) == "the" && is_members(text(first))) name.first_token += 2;
  if (length == 2 && name.type == Type::person && !(word(first).lists & person_names) &&
      companies_.is_business(first) && companies_.is_unknown(first + 1)) {
    ++name.first_token;
    name.type = Type::org;
  }
  // "Garda Ana Lund", "Lord Lund"; not "Nizam Lund", which may be his name
  const bool title = length > 2 && lexicon_.fact(word(first).folded_entry, List::title) &&
                     !(word(first).lists & person_names);
  if (name.type == Type::person && (title || (length == 2 && text(first) == "Lord")) &&
      is_capital(first + 1) &&
      !lexicon_.longest(document_, first, name.end_token, mask_of(List::alias_family)))
    ++name.first_token;
  if (length > 1 && text(first) == "Copyright")
    name.first_token += text(first + 1) == "The" ? 2 : 1;
  if (length < 2 || !contains<question_words>(text(first))) return;
  const auto rest = listed_.whole(first + 1, name.end_token);
  if (!rest || listed_.whole(first, name.end_token)) return;
  ++name.first_token;
  name.type = *rest;
}

/// "Elvas CM Ana Lund" is of Ana Lund alone, and so is "Goodbye, Ana" at the head of a speech.
void Settler::cut(Name& name) const {
  if (name.type == Type::loc || name.type == Type::norp) return;
  for (uint32_t i = name.first_token; i + 1 < name.end_token; ++i) {
    const bool hail = i == name.first_token + 1 && text(i) == "," && i + 2 == name.end_token &&
                      i - 1 > block_->first_token &&
                      document_.tokens[i - 2].kind == TokenKind::quote_mark &&
                      !(word(i - 1).lists & person_names) && (word(i + 1).lists & person_names);
    const bool office = contains<office_letters>(text(i)) && is_capital(i + 1);
    if (!hail && !office) continue;
    name.first_token = i + 1;
    name.type = Type::person;
    return;
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

/// "NRP(M | )": a bracket that opens inside closes inside.
void Settler::close_bracket(Name& name) const {
  if (name.end_token >= block_->end_token || text(name.end_token) != ")") return;
  bool open = false;
  for (uint32_t i = name.first_token + 1; i < name.end_token; ++i)
    open = text(i) == "(" || (open && text(i) != ")");
  name.end_token += open;
}

/// 'Ana "The Rock" Lund' is one person.
void Settler::nicknames() {
  for (size_t n = 0; n < names_.size(); ++n) {
    Name& name = names_[n];
    if (name.type != Type::person) continue;
    uint32_t close = name.end_token + 1;
    if (is_quote_mark(name.end_token))
      while (close < block_->end_token && close - name.end_token <= longest_nickname &&
             (is_capital(close) || document_.tokens[close].kind == TokenKind::number))
        ++close;
    if (!is_quote_mark(name.end_token) || !is_quote_mark(close) ||
        document_.tokens[close].space_before)
      continue;
    size_t last = n + 1;  // the name right behind the marks
    while (last < names_.size() && names_[last].first_token <= close) ++last;
    if (last == names_.size() || names_[last].first_token != close + 1 ||
        names_[last].type != Type::person)
      continue;
    name.end_token = names_[last].end_token;
    for (; last > n; --last) names_[last].first_token = names_[last].end_token;
  }
  drop_empty();
}

/// "Lund & Marsh" is one firm; "Carla & Tomas" are two persons.
void Settler::partners() {
  const auto may_be = [&](const Name& name) {
    return (name.type == Type::person || name.type == Type::loc) &&
           name.end_token == name.first_token + 1;
  };
  for (size_t n = 1; n < names_.size(); ++n) {
    Name &first = names_[n - 1], &second = names_[n];
    if (second.first_token != first.end_token + 1 || text(first.end_token) != "&" ||
        !may_be(first) || !may_be(second) ||
        (word(second.first_token).lists & mask_of(List::given_name)))
      continue;
    second.first_token = first.first_token;
    second.type = Type::org;
    first.end_token = first.first_token;
  }
}

/// "Ana Lund | & Sons", "Talas | C&T": a firm.
void Settler::take_partners(Name& name) {
  const uint32_t end = name.end_token;
  if (name.type == Type::norp || end + 1 >= block_->end_token) return;
  const bool partners = text(end) == "&" && contains<partner_words>(text(end + 1));
  if (!partners && (text(end).find('&') == std::string_view::npos || text(end).size() < 3)) return;
  while (name.end_token < end + 1 + partners && owner(name.end_token) == none)
    owner(name.end_token++) = static_cast<uint32_t>(&name - names_.data());
  name.type = Type::org;
}

/// "Ana Marsh | - | Lund": a second family name, be it read as a name of its own; not "Marsh-Lund
/// pact", of two.
void Settler::take_hyphen(Name& name) {
  const uint32_t hyphen = name.end_token, last = hyphen + 1;
  if (name.end_token - name.first_token < 2 || last >= block_->end_token || text(hyphen) != "-" ||
      document_.tokens[hyphen].space_before || document_.tokens[last].space_before ||
      !is_capital(last) || shape(last) & shape_one_letter)
    return;
  const auto n = static_cast<uint32_t>(&name - names_.data());
  if (const uint32_t other = owner(last); other != none) {
    Name& second = names_[other];
    if (second.type != Type::person || second.end_token != last + 1) return;
    second.first_token = second.end_token;
  }
  name.end_token = last + 1;
  owner(hyphen) = owner(last) = n;
}

/// "San Pedro | de | Talas": no place stands behind another and a particle of its language.
void Settler::take_particle(Name& name) {
  if (&name == names_.data() || name.type != Type::loc) return;
  Name& before = *(&name - 1);
  const uint32_t link = before.end_token;
  if (before.type != Type::loc || link + 1 != name.first_token ||
      !contains<name_particles>(text(link)) || is_capital(link))
    return;
  name.first_token = before.first_token;
  before.end_token = before.first_token;
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

/// Drops names that another has taken in.
void Settler::drop_empty() {
  std::erase_if(names_, [](const Name& name) { return name.first_token == name.end_token; });
}

void Settler::extents() {
  size_t kept = 0;
  for (const Name& name : names_) {
    if (kept > 0 && is_post_nominal(name, names_[kept - 1])) continue;
    if (is_paper(name) || is_written(name)) continue;
    const std::string_view word = text(name.first_token);
    if (name.end_token == name.first_token + 1 &&
        (contains<no_names>(word) || contains<time_zones>(word) ||
         (name.type == Type::person && is_members(word)) ||
         (name.end_token + 1 < block_->end_token && text(name.end_token + 1) == "wing")))
      continue;  // "CEO", "EVMs", "Left-wing"
    names_[kept++] = name;
  }
  names_.resize(kept);
  nicknames();
  for (Name& name : names_) {
    cut_head(name);
    cut(name);
    close_bracket(name);
    while (name.end_token - name.first_token > 1 && contains<time_zones>(text(name.end_token - 1)))
      --name.end_token;
    while (name.end_token - name.first_token > 1 && contains<time_zones>(text(name.first_token)))
      ++name.first_token;
    // "Lawrence Hurley; Editing", "WALLACE: Let us", "The Last Tide), Ana Lund": no name goes over
    // such a mark, but a title over a colon.
    bool open = false;
    for (uint32_t i = name.first_token + 1; i < name.end_token; ++i) {
      open = open || text(i) == "(";
      if (text(i) == ";" || text(i) == ">" || text(i) == "via" || text(i) == "âº" ||  // ›
          (text(i) == ":" && name.type == Type::person) || (text(i) == ")" && !open))
        name.end_token = i;
    }
    take_agency(name);
    cut_clause(name);
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
      while (name.end_token - name.first_token > 1 &&
             contains<post_nominals>(text(name.end_token - 1)))
        --name.end_token;
    } else if (name.type == Type::org && name.end_token - name.first_token > 2 &&
               text(name.first_token) == "The") {
      ++name.first_token;
    } else if (name.type == Type::org && name.end_token - name.first_token > 1 &&
               (contains<offices_behind>(text(name.end_token - 1)) ||
                ((shape(name.end_token - 1) & shape_digit) &&
                 listed_.whole(name.first_token, name.end_token - 1) == Type::org))) {
      --name.end_token;  // "Elvas CEO", "Elvas A320"
    } else if (name.type == Type::loc && name.end_token - name.first_token > 1 &&
               contains<directions>(text(name.first_token))) {
      ++name.first_token;
    }
  }
  drop_empty();
  index();
  for (Name& name : names_) {
    if (name.type != Type::person) continue;
    while (
        name.first_token > sentence_of(name.first_token).first_token &&
        owner(name.first_token - 1) == none &&
        (is_initial(name.first_token - 1) || contains<name_particles>(text(name.first_token - 1))))
      owner(--name.first_token) = static_cast<uint32_t>(&name - names_.data());
    take_hyphen(name);
    if (name.end_token < block_->end_token && owner(name.end_token) == none &&
        name.end_token > name.first_token + 1 && contains<generations>(text(name.end_token)))
      owner(name.end_token++) = static_cast<uint32_t>(&name - names_.data());  // "Ana Lund | III"
    while (name.end_token < block_->end_token && owner(name.end_token) == none &&
           has_elided_particle(text(name.end_token)))  // "Ana | d'Elvas"
      owner(name.end_token++) = static_cast<uint32_t>(&name - names_.data());
    // "Ana | dos Santos" is one.
    Name* before = &name == names_.data() ? nullptr : &name - 1;
    if (before && before->type == Type::person && before->end_token == name.first_token &&
        (shape(name.first_token) & shape_lower)) {
      before->end_token = name.end_token;
      name.first_token = name.end_token;
    }
  }
  partners();
  for (Name& name : names_) take_particle(name);
  drop_empty();
  index();
  for (Name& name : names_) {
    if (name.end_token < block_->end_token && text(name.end_token) == "+" &&
        !document_.tokens[name.end_token].space_before && owner(name.end_token) == none &&
        (name.type == Type::org || name.type == Type::misc))
      owner(name.end_token++) = static_cast<uint32_t>(&name - names_.data());  // "Canal | +"
    take_partners(name);
    take_body(name);
    take_kind_word(name);
    take_place(name);
    take_purpose(name);
  }
  drop_empty();
  index();
}

}  // namespace crosshead
