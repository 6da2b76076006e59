// Where a name begins and ends.
#include <algorithm>
#include <string_view>

#include "tagger/company_words.h"
#include "tagger/settle_words.h"
#include "tagger/settler.h"
#include "text/word_lists.h"

namespace crosshead {

using Type = MentionType;

namespace {

/// "d'Elvas", "dell’Arno": a particle without its vowel, and a capital.
bool has_elided_particle(std::string_view word) {
  const size_t at = word.find_first_of("'\xE2");
  if (at == word.npos || at == 0 || !contains(elided_particles, word.substr(0, at))) return false;
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
    return contains(post_nominals, document_.slice(Span{tokens[first].start, tokens[end - 1].end}));
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
  if (name.end_token != i + 1 || !contains(papers, text(i)) || i == block_->first_token ||
      (text(i - 1) != "the" && text(i - 1) != "The"))
    return false;
  uint32_t next = i + 1;
  if (next < block_->end_token && contains(between_namesakes, text(next))) ++next;
  return next >= block_->end_token || !is_capital(next);
}

/// "Why | Elvas", "told TDs the | Government": what stands before a name that the lists know, and
/// before an article.
void Settler::cut_head(Name& name) const {
  const uint32_t first = name.first_token, length = name.end_token - first;
  if (length > 2 && text(first + 1) == "the" && is_members(text(first))) name.first_token += 2;
  if (length < 2 || !contains(question_words, text(first))) return;
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
    const bool office = contains(office_letters, text(i)) && is_capital(i + 1);
    if (!hail && !office) continue;
    name.first_token = i + 1;
    name.type = Type::person;
    return;
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
  const auto is_mark = [&](uint32_t i) {
    return i < block_->end_token && document_.tokens[i].kind == TokenKind::quote_mark;
  };
  for (size_t n = 0; n < names_.size(); ++n) {
    Name& name = names_[n];
    if (name.type != Type::person) continue;
    uint32_t close = name.end_token + 1;
    if (is_mark(name.end_token))
      while (close < block_->end_token && close - name.end_token <= longest_nickname &&
             (is_capital(close) || document_.tokens[close].kind == TokenKind::number))
        ++close;
    if (!is_mark(name.end_token) || !is_mark(close) || document_.tokens[close].space_before)
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

/// Drops names that another has taken in.
void Settler::drop_empty() {
  std::erase_if(names_, [](const Name& name) { return name.first_token == name.end_token; });
}

void Settler::extents() {
  size_t kept = 0;
  for (const Name& name : names_) {
    if (kept > 0 && is_post_nominal(name, names_[kept - 1])) continue;
    if (is_paper(name)) continue;
    if (name.end_token == name.first_token + 1 && contains(no_names, text(name.first_token)))
      continue;
    names_[kept++] = name;
  }
  names_.resize(kept);
  nicknames();
  for (Name& name : names_) {
    cut_head(name);
    cut(name);
    close_bracket(name);
    // "Lawrence Hurley; Editing", "WALLACE: Let us": no name goes over such a mark, but a title.
    for (uint32_t i = name.first_token + 1; i < name.end_token; ++i)
      if (text(i) == ";" || (text(i) == ":" && name.type == Type::person)) name.end_token = i;
    take_agency(name);
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
             contains(post_nominals, text(name.end_token - 1)))
        --name.end_token;
    } else if (name.type == Type::org && name.end_token - name.first_token > 2 &&
               text(name.first_token) == "The") {
      ++name.first_token;
    } else if (name.type == Type::org && name.end_token - name.first_token > 1 &&
               (contains(offices_behind, text(name.end_token - 1)) ||
                ((shape(name.end_token - 1) & shape_digit) &&
                 listed_.whole(name.first_token, name.end_token - 1) == Type::org))) {
      --name.end_token;  // "Elvas CEO", "Elvas A320"
    } else if (name.type == Type::loc && name.end_token - name.first_token > 1 &&
               contains(directions, text(name.first_token))) {
      ++name.first_token;
    }
  }
  index();
  for (Name& name : names_) {
    if (name.type != Type::person) continue;
    while (
        name.first_token > sentence_of(name.first_token).first_token &&
        owner(name.first_token - 1) == none &&
        (is_initial(name.first_token - 1) || contains(name_particles, text(name.first_token - 1))))
      owner(--name.first_token) = static_cast<uint32_t>(&name - names_.data());
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
  drop_empty();
  index();
  for (Name& name : names_) {
    take_body(name);
    take_kind_word(name);
    take_country(name);
  }
  drop_empty();
}

/// "Rift Valley | Review", "Hurricane | Iris": the word that tells the kind belongs to the name.
void Settler::take_kind_word(Name& name) {
  const auto n = static_cast<uint32_t>(&name - names_.data());
  const Sentence& sentence = sentence_of(name.first_token);
  const auto free = [&](uint32_t token) {
    return token >= sentence.first_token && token < sentence.end_token && owner(token) == none &&
           is_capital(token);
  };
  if (name.type == Type::norp || name.type == Type::misc) return;
  if (const uint32_t before = name.first_token - 1; free(before))
    if (const KindWord* kind = find_kind(first_words, text(before))) {
      owner(--name.first_token) = n;
      name.type = kind->type;
    }
  const uint32_t next = name.end_token;
  if (!free(next)) return;
  const KindWord* kind = find_kind(last_words, text(next));
  const bool company = name.type != Type::org &&
                       (contains(company_ends, text(next)) || contains(club_ends, text(next))) &&
                       (next + 1 == sentence.end_token || !is_capital(next + 1));
  if (!company && (!kind || kind->type == Type::misc)) return;
  owner(name.end_token++) = n;
  name.type = company ? Type::org : kind->type;  // "Elvas | Ferries"
}

/// "Talas Business Council | of | Elva": the place of a body that ends with its kind.
void Settler::take_country(Name& name) {
  if (name.type != Type::org || name.end_token - name.first_token < 2 || &name == &names_.back() ||
      !(find_kind(bodies, text(name.end_token - 1)) ||
        find_kind(last_words, text(name.end_token - 1))))
    return;
  Name& country = *(&name + 1);
  if (country.type != Type::loc || country.first_token != name.end_token + 1 ||
      text(name.end_token) != "of")
    return;
  name.end_token = country.end_token;
  country.first_token = country.end_token;
}

void Settler::take_body(Name& name) {
  if (name.type == Type::org && &name != names_.data()) {
    Name& group = *(&name - 1);
    const std::string_view last = text(name.end_token - 1), kin = text(group.end_token - 1);
    const bool members = kin.ends_with('s') && !kin.ends_with("ss");  // "Elvans Lose Court"
    if (members || group.type != Type::norp || group.end_token != name.first_token ||
        name.end_token - name.first_token < 2 ||
        (group.first_token > block_->first_token && text(group.first_token - 1) == "-") ||
        !(find_kind(bodies, last) || find_kind(last_words, last)))
      return;
    name.first_token = group.first_token;  // "Elvan | Space Agency"
    group.end_token = group.first_token;
  }
  if (name.type != Type::loc && name.type != Type::norp) return;
  const auto n = static_cast<uint32_t>(&name - names_.data());
  const Sentence& sentence = sentence_of(name.first_token);
  const auto free = [&](uint32_t token) {
    return token < sentence.end_token && owner(token) == none && is_capital(token);
  };
  uint32_t end = name.end_token;
  while (free(end) && end - name.end_token < longest_body) ++end;
  if (end == name.end_token || (end < sentence.end_token && is_capital(end))) return;
  const KindWord* kind = find_kind(bodies, text(end - 1));
  if (!kind) return;
  if (end + 1 < sentence.end_token && text(end) == "of" && free(end + 1)) {
    const uint32_t field = ++end;
    while (end - field < longest_field && (free(end) || (free(end + 1) && text(end) == "and")))
      ++end;
  }
  if (n > 0 && names_[n - 1].type == Type::norp && names_[n - 1].end_token == name.first_token) {
    name.first_token = names_[n - 1].first_token;  // "Elvan | Wolof | Council"
    names_[n - 1].end_token = name.first_token;
  }
  for (uint32_t i = name.first_token; i < end; ++i) owner(i) = n;
  name.end_token = end;
  name.type = kind->type;
}

}  // namespace crosshead
