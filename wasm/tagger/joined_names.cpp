// Names that were read as one and are two or more (ListedNames::part).
#include <algorithm>

#include "tagger/company_words.h"
#include "tagger/kind_words.h"
#include "tagger/listed_names.h"
#include "text/word_lists.h"

namespace crosshead {

using Type = MentionType;

bool ListedNames::part_clubs(const Name& name, std::vector<Name>& out) const {
  if (name.type != Type::org) return false;
  const size_t before = out.size();
  for (uint32_t at = name.first_token; at < name.end_token;) {
    const Lexicon::Match club =
        lexicon_.longest(document_, at, name.end_token, mask_of(List::sport));
    if (!club) {
      out.resize(before);
      return false;
    }
    out.push_back({at, at + club.token_count, name.type, name.probability});
    at += club.token_count;
  }
  return true;
}

/// Parts a name before token `i`: what stands there, of a type, and the rest.
[[gnu::noinline]] void ListedNames::part_at(uint32_t i, Type type, const Name& rest,
                                            const Name& name, std::vector<Name>& out) {
  out.insert(out.end(), {{name.first_token, i, type, name.probability}, rest});
}

bool ListedNames::part_groups(const Name& name, std::vector<Name>& out) const {
  const uint32_t first = name.first_token, end = name.end_token;
  if (name.type != Type::norp || end - first != 3 ||
      document_.slice(document_.tokens[first + 1]) != "-" ||
      !lexicon_.fact(word(end - 1).exact_entry, List::group))
    return false;
  part_at(first + 1, name.type, {end - 1, end, name.type, name.probability}, name, out);
  return true;
}

/// "Talas's Supreme Court", "Helvag's Alpine"; not "Talas's Voice", "People's Party".
bool ListedNames::part_owner(const Name& name, std::vector<Name>& out) const {
  if (name.type == Type::person || name.type == Type::norp) return false;
  for (uint32_t i = name.first_token + 1; i + 1 < name.end_token; ++i) {
    if (!is_possessive(text(i))) continue;
    std::optional<Type> owner = whole(name.first_token, i);
    if (!owner && name.type == Type::org && i > name.first_token + 1 && ends_as_body(i - 1))
      owner = Type::org;  // "Elvas Border Agency's Talas Division"
    if (!owner || whole(name.first_token, i + 1)) return false;
    // "America's Cup" is no place's, a product is its maker's.
    if (name.type == Type::misc ? *owner != Type::org : i + 2 >= name.end_token) return false;
    part_at(i, *owner, {i + 1, name.end_token, name.type, name.probability}, name, out);
    return true;
  }
  return false;
}

/// What a headline's subject or object is, if the lists know it.
std::optional<Type> ListedNames::party(uint32_t first, uint32_t end) const {
  const std::optional<Type> type = whole(first, end);
  if (type && *type != Type::norp && *type != Type::misc) return type;
  if (end - first >= 2 && ends_as_body(end - 1)) return Type::org;
  const bool given = end - first == 2 && (word(first).lists & mask_of(List::given_name));
  return given || word(end - 1).lists & person_names ? std::optional(Type::person) : std::nullopt;
}

/// "Lund meets Marsh": a verb in small letters parts a name. One side must be known, in what was
/// read as a person's both may be new. So does a score: "Elvas 31 Talas | 17". The right
/// side ends before token `limit`.
[[gnu::noinline]] bool ListedNames::part_clause(const Name& name, uint32_t limit,
                                                std::vector<Name>& out) const {
  constexpr size_t shortest_verb = 4;   // not "dos", "des"
  constexpr uint32_t longest_rest = 2;  // words that the name was cut short by
  const auto is_number = [&](uint32_t i) {
    return i < document_.tokens.size() && document_.tokens[i].kind == TokenKind::number;
  };
  const auto same_line = [&](uint32_t i) {
    const auto& tokens = document_.tokens;
    return document_.slice(Span{tokens[i - 1].end, tokens[i].start}).find('\n') ==
           std::string_view::npos;
  };
  for (uint32_t i = name.first_token + 1; i + 1 < name.end_token; ++i) {
    const bool verb = (shape(i) & shape_lower) && is_capital(i - 1) && !is_possessive(text(i)) &&
                      ((text(i).size() >= shortest_verb && text(i).back() == 's') ||
                       contains<match_verbs>(text(i)));
    uint32_t end = name.end_token;
    if (is_number(i) && is_number(end - 1))
      --end;                // "Elvas 31 Talas 17"
    else if (is_number(i))  // "Elvas Rovers 2 Talas | Town 1"
      while (end < std::min(limit, name.end_token + longest_rest) && is_capital(end) &&
             same_line(end))
        ++end;
    const bool score =
        is_number(i) && end > i + 1 && end < limit && is_number(end) && same_line(end);
    if (!is_capital(i + 1) || !(verb || score)) continue;
    const bool match = score || contains<match_verbs>(text(i));
    const std::optional<Type> left = match ? Type::org : party(name.first_token, i),
                              right = match ? Type::org : party(i + 1, name.end_token);
    const Type rest = left.value_or(name.type);
    if ((!left && !right && name.type != Type::person) || whole(name.first_token, name.end_token))
      return false;
    part_at(i, rest, {i + 1, score ? end : name.end_token, right.value_or(rest), name.probability},
            name, out);
    return true;
  }
  return false;
}

/// "Elvas Airlines and Talas Steel", "Navy and Coast Guard": what ends as a body, or is listed, is
/// whole, unless both share the kind that ends the name: "Elvas Museum and Art Gallery". "Ana Lund
/// of Volta" is not all a person.
[[gnu::noinline]] bool ListedNames::part_pair(const Name& name, std::vector<Name>& out) const {
  constexpr uint32_t shortest = 2;
  for (uint32_t i = name.first_token + 1; i + 1 < name.end_token; ++i) {
    const bool of = text(i) == "of" && name.type == Type::person;
    if (text(i) == "," || text(i) == "for" || (text(i) == "of" && !of))
      return false;  // "Centre for Media and Law", a list
    if (!of && (text(i) != "and" || name.type == Type::misc || name.type == Type::norp)) continue;
    const auto left = whole(name.first_token, i), right = whole(i + 1, name.end_token);
    const bool several = i - name.first_token >= shortest;
    const bool body =
        several && (contains<legal_forms>(text(i - 1)) ||
                    (!ends_as_body(name.end_token - 1) &&
                     (ends_as_body(i - 1) || (right == Type::org && i + 2 < name.end_token))));
    if (whole(name.first_token, name.end_token) || !(of ? several : body || (left && right)))
      return false;
    part_at(i, left.value_or(of ? Type::person : Type::org),
            {i + 1, name.end_token, right.value_or(Type::org), name.probability}, name, out);
    return true;
  }
  return false;
}

/// The word ends the name of a firm or another body.
[[gnu::noinline]] bool ListedNames::ends_as_body(uint32_t token) const {
  const KindWord* kind = find_kind(text(token), ends_name);
  return (kind && kind->type == Type::org) || contains<company_ends>(text(token)) ||
         contains<legal_forms>(text(token)) || find_kind(text(token), ends_body);
}

void ListedNames::part(std::span<const Name> names, std::vector<Name>& out) const {
  out.clear();
  for (size_t n = 0; n < names.size(); ++n) {
    Name name = names[n];
    const auto limit = n + 1 < names.size() ? names[n + 1].first_token
                                            : static_cast<uint32_t>(document_.tokens.size());
    for (uint32_t i = name.first_token + 1; i + 1 < name.end_token; ++i)
      if (document_.slice(document_.tokens[i]) == "vs.") {
        const Name one{name.first_token, i, name.type, name.probability};
        if (!part_clubs(one, out)) out.push_back(one);
        name.first_token = i + 1;
      }
    if (!part_clubs(name, out) && !part_groups(name, out) && !part_owner(name, out) &&
        !part_clause(name, limit, out) && !part_pair(name, out))
      out.push_back(name);
  }
}

}  // namespace crosshead
