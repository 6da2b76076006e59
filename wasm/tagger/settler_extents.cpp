// What a name takes in: initials, particles and brackets beside it, a nickname inside, a partner.
#include <string_view>

#include "tagger/extent_words.h"
#include "tagger/settler.h"
#include "text/word_lists.h"

namespace crosshead {

using Type = MentionType;

namespace {

constexpr uint32_t longest_nickname = 4;  // tokens between the quotation marks

/// "d'Elvas", "dell’Arno": a particle without its vowel, and a capital.
bool has_elided_particle(std::string_view word) {
  const size_t at = word.find_first_of("'\xE2");
  if (at == word.npos || at == 0 || !contains<elided_particles>(word.substr(0, at))) return false;
  const size_t behind = at + (word[at] == '\'' ? 1 : std::string_view("’").size());
  return behind < word.size() && word[behind] >= 'A' && word[behind] <= 'Z';
}

}  // namespace

/// Drops names that another has taken in.
void Settler::drop_empty() {
  std::erase_if(names_, [](const Name& name) { return name.first_token == name.end_token; });
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

/// "J. D. | von | Lund | III", "Ana | d'Elvas", "Ana | dos Santos".
void Settler::take_parts(Name& name) {
  if (name.type != Type::person) return;
  const auto n = static_cast<uint32_t>(&name - names_.data());
  const auto free_behind = [&] {
    return name.end_token < block_->end_token && owner(name.end_token) == none;
  };
  while (name.first_token > sentence_of(name.first_token).first_token &&
         owner(name.first_token - 1) == none &&
         (is_initial(name.first_token - 1) || contains<name_particles>(text(name.first_token - 1))))
    owner(--name.first_token) = n;
  take_hyphen(name);
  if (free_behind() && name.end_token > name.first_token + 1 &&
      contains<generations>(text(name.end_token)))
    owner(name.end_token++) = n;
  while (free_behind() && has_elided_particle(text(name.end_token))) owner(name.end_token++) = n;
  Name* before = n == 0 ? nullptr : &name - 1;
  if (before && before->type == Type::person && before->end_token == name.first_token &&
      (shape(name.first_token) & shape_lower)) {
    before->end_token = name.end_token;
    name.first_token = name.end_token;
  }
}

/// "Canal | +"
void Settler::take_plus(Name& name) {
  if (name.end_token < block_->end_token && text(name.end_token) == "+" &&
      !document_.tokens[name.end_token].space_before && owner(name.end_token) == none &&
      (name.type == Type::org || name.type == Type::misc))
    owner(name.end_token++) = static_cast<uint32_t>(&name - names_.data());
}

void Settler::extents() {
  drop_no_names();
  nicknames();
  cut_ends();
  index();
  for (Name& name : names_) take_parts(name);
  partners();
  for (Name& name : names_) take_particle(name);
  drop_empty();
  index();
  for (Name& name : names_) {
    take_plus(name);
    take_body(name);
    take_kind_word(name);
    take_place(name);
    take_purpose(name);
  }
  drop_empty();
  index();
}

}  // namespace crosshead
