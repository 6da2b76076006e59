// The words that tell a name's kind belong to it, and so do the place and the field that a body is
// of.
#include <string_view>

#include "tagger/company_words.h"
#include "tagger/kind_words.h"
#include "tagger/settler.h"
#include "text/word_lists.h"

namespace crosshead {

using Type = MentionType;

namespace {

constexpr uint32_t longest_body = 3, longest_field = 5;  // words to its kind; behind "of"
constexpr uint32_t longest_free_body = 6;                // words that nobody read

/// What is of the place behind "of": "Bank of Elvas".
constexpr std::string_view bodies_before_places[] = {"Bank", "Institute", "Museum", "University"};
/// What is for something, in its name: "Talas Front for the Defence of Elva".
constexpr std::string_view bodies_for[] = {"Alliance",  "Campaign",  "Center",  "Centre",
                                           "Coalition", "Committee", "Council", "Forum",
                                           "Front",     "Institute", "Movement"};

/// What a name is of that ends with this word, or null: "Review", "Council".
const KindWord* kind_at_end(std::string_view word) {
  return find_kind(word, ends_name | ends_body);
}

}  // namespace

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
    if (const KindWord* kind = find_kind(text(before), opens_name)) {
      owner(--name.first_token) = n;
      name.type = kind->type;
    }
  uint32_t next = name.end_token;
  if (!free(next)) return;
  const bool news = name.type == Type::org && text(next) == "News" &&
                    free(next + 1);  // "Elvas Herald | News Service"
  next += news;
  const KindWord* kind = find_kind(text(next), ends_name);
  const bool company =
      news || (name.type != Type::org &&
               (contains<company_ends>(text(next)) || contains<club_ends>(text(next))) &&
               (next + 1 == sentence.end_token || !is_capital(next + 1)));
  if (!company && (!kind || kind->type == Type::misc)) return;
  while (name.end_token <= next) owner(name.end_token++) = n;
  name.type = company ? Type::org : kind->type;  // "Elvas | Ferries"
}

/// The place that "of" joins to a body that ends before token `end`, as a name, or null.
Name* Settler::place_behind(uint32_t end) {
  if (end + 1 >= block_->end_token || text(end) != "of") return nullptr;
  const uint32_t n = owner(end + 1);
  return n != none && names_[n].type == Type::loc && names_[n].first_token == end + 1 ? &names_[n]
                                                                                      : nullptr;
}

/// "Talas Business Council | of | Elva": the place of a body that ends with its kind.
void Settler::take_place(Name& name) {
  if (name.type != Type::org || name.end_token - name.first_token < 2 ||
      !kind_at_end(text(name.end_token - 1)))
    return;
  Name* place = place_behind(name.end_token);
  if (!place) return;
  name.end_token = place->end_token;
  place->first_token = place->end_token;
}

/// "Talas Front | for the | Defence of Elva": what a body is for, if it is no person.
void Settler::take_purpose(Name& name) {
  uint32_t at = name.end_token + 1;
  if (name.type != Type::org || name.end_token - name.first_token < 2 ||
      at + 1 >= block_->end_token || text(name.end_token) != "for" ||
      !contains<bodies_for>(text(name.end_token - 1)))
    return;
  if (text(at) == "the") ++at;
  const uint32_t n = owner(at);
  if (n == none || names_[n].type != Type::org || names_[n].first_token != at) return;
  name.end_token = names_[n].end_token;
  names_[n].first_token = names_[n].end_token;
}

/// "Talas Academy of Sciences", "Talas Council": a word of kind ends it, or stands before "of".
bool Settler::has_kind(const Name& name) const {
  for (uint32_t i = name.first_token + 1; i + 1 < name.end_token; ++i)
    if (text(i) == "of") return kind_at_end(text(i - 1));
  return kind_at_end(text(name.end_token - 1));
}

void Settler::take_body(Name& name) {
  if (name.type == Type::org && &name != names_.data()) {
    Name& group = *(&name - 1);
    const std::string_view kin = text(group.end_token - 1);
    const bool members = kin.ends_with('s') && !kin.ends_with("ss");  // "Elvans Lose Court"
    if (members || group.type != Type::norp || group.end_token != name.first_token ||
        name.end_token - name.first_token < 2 ||
        (group.first_token > block_->first_token && text(group.first_token - 1) == "-") ||
        !has_kind(name))
      return;
    name.first_token = group.first_token;  // "Elvan | Space Agency"
    group.end_token = group.first_token;
  }
  if (name.type != Type::loc && name.type != Type::norp) return;
  const auto n = static_cast<uint32_t>(&name - names_.data());
  const Sentence& sentence = sentence_of(name.first_token);
  const uint32_t first = name.first_token;  // "Bank of | Elvas"
  if (name.type == Type::loc && first >= sentence.first_token + 2 && text(first - 1) == "of" &&
      owner(first - 1) == none && owner(first - 2) == none &&
      contains<bodies_before_places>(text(first - 2))) {
    name.first_token = first - 2;
    owner(first - 2) = owner(first - 1) = n;
    name.type = Type::org;
    return;
  }
  const auto free = [&](uint32_t token) {
    return token < sentence.end_token && owner(token) == none && is_capital(token);
  };
  // "Tennis | South Elva"
  if (name.type == Type::loc && first > sentence.first_token && free(first - 1) &&
      contains<bodies_before_countries>(text(first - 1)) &&
      lexicon_.is_a(lexicon_.longest(document_, first, name.end_token, mask_of(List::place)).entry,
                    List::place, "country")) {
    owner(--name.first_token) = n;
    name.type = Type::org;
    return;
  }
  uint32_t end = name.end_token;
  while (free(end) && end - name.end_token < longest_body) ++end;
  if (end == name.end_token || (end < sentence.end_token && is_capital(end))) return;
  const KindWord* kind = find_kind(text(end - 1), ends_body);
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

/// "The | Planning Inspectorate", "its | Defend Trade Secrets Act": capitals that nobody read, up
/// to a word that tells their kind.
void Settler::add_bodies() {
  for (const Telling& one : telling_) {
    const uint32_t i = one.token;
    const Sentence& sentence = sentences_[one.sentence];
    if (!(one.tells & tells_capital) || i == sentence.first_token) continue;
    const bool opens = i == sentence.first_token + 1 && text(i - 1) == "The";
    if (!(opens || (shape(i - 1) & shape_lower))) continue;
    uint32_t end = i;
    while (end < sentence.end_token && is_capital(end) && owner(end) == none &&
           (!(shape(end) & shape_all_upper) || end == i))  // "the IT Act"
      ++end;
    if (end - i < 2 || end - i > longest_free_body ||
        (end < sentence.end_token && (is_capital(end) || owner(end) != none)))
      continue;
    const KindWord* kind = kind_at_end(text(end - 1));
    if (!kind || kind->type == Type::loc || listed_.whole(i, end)) continue;
    if (kind->type == Type::org)
      if (const Name* place = place_behind(end)) end = place->end_token;
    add(i, end, kind->type);
  }
}

}  // namespace crosshead
