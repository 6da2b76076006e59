// What kind a name is of, by its own words and by those around it.
#include <algorithm>
#include <string_view>

#include "tagger/company_words.h"
#include "tagger/kind_words.h"
#include "tagger/settler.h"
#include "text/word_lists.h"
#include "text/work_words.h"

namespace crosshead {

using Type = MentionType;

namespace {

/// A listed name of so many tokens is hardly something else.
constexpr uint32_t sure_phrase = 4;

}  // namespace

void Settler::kinds() {
  for (Name& name : names_) {
    if (name.end_token - name.first_token >= 2 &&
        (name.probability < sure_of_kind ||
         (name.type == Type::person && !(word(name.end_token - 1).lists & person_names)) ||
         (contains<sure_kinds>(text(name.end_token - 1)) &&
          !listed_.whole(name.first_token, name.end_token)))) {
      const std::string_view end = text(name.end_token - 1);
      const bool given =
          name.type == Type::person && (word(name.first_token).lists & mask_of(List::given_name));
      const bool surname = given && (word(name.end_token - 1).lists & mask_of(List::family_name));
      if (name.type == Type::person && !given && contains<places_not_persons>(end))
        name.type = Type::loc;  // "Talas Lane"
      else if (surname)
        name.type = Type::person;  // "Carla Hill"
      else if (const KindWord* last = find_kind(end, ends_name))
        name.type = last->type;
      else if (const KindWord* first = find_kind(text(name.first_token), opens_name))
        name.type = first->type;
    }
    for (uint32_t i = name.first_token + 1; i + 1 < name.end_token; ++i) {
      if (i > name.first_token + 1 && is_versus(i)) name.type = Type::misc;  // "Lund v. Talas plc"
      if (text(i) == "&" && name.type == Type::person) name.type = Type::org;  // "Lund & Marsh"
    }
    if (is_town(name) || (name.type == Type::person && text(name.first_token) == "Co"))
      name.type = Type::loc;  // "Co Kerry"
    if (block_->kind == BlockKind::byline && name.type == Type::loc &&
        name.end_token - name.first_token >= 2 &&
        (word(name.first_token).lists & mask_of(List::given_name)))
      name.type = Type::person;  // "By Georgina Lake"
    name.type = listed_.type_of(name);
    if (name.type == Type::norp && listed_.is_language(name, sentence_of(name.first_token)))
      name.type = Type::misc;
    if ((name.type == Type::org || name.type == Type::loc) && listed_.is_group(name))
      name.type = Type::norp;
    if (is_governed(name)) name.type = Type::loc;
    take_area(name);
    if (name.type == Type::misc && name.end_token < block_->end_token &&
        contains<governed_places>(text(name.end_token)))
      settle(name, Type::loc);  // "Elvan Talas district"
    if (is_branch(name)) name.type = Type::org;
    if (name.end_token - name.first_token >= sure_phrase)
      if (const auto type = listed_.whole(name.first_token, name.end_token)) settle(name, *type);
    if (const auto type = called(name)) settle(name, *type);
    if (is_team(name)) settle(name, Type::org);
    if (name.type == Type::org && listed_.is_partisan(name.first_token, name.end_token))
      settle(name, Type::norp);
    if (!word(name.first_token).lists && is_named(name, named_bodies)) settle(name, Type::org);
    if (is_vessel(name) || is_work(name) || is_named(name, named_things) ||
        companies_.is_called_thing(name, sentence_of(name.first_token)))
      settle(name, Type::misc);
    if (is_told(name.first_token, name.end_token, sentence_of(name.first_token)) ||
        (name.type != Type::norp && is_paper_of_lists(name)))
      settle(name, Type::org);
    if (companies_.ends_as_company(name, block_->end_token) ||
        companies_.is_called_business(name, sentence_of(name.first_token)))
      settle(name, Type::org);
    if (name.type == Type::org && name.end_token - name.first_token > 2 &&
        text(name.first_token) == "The")
      owner(name.first_token++) = none;  // "The | Elvan Times"
  }
  shortened();
  several_places();
}

/// "The Surma and Kushiyara rivers", "the Talas, Orvik and Elva districts": what a plural tells of
/// names in a row.
void Settler::several_places() {
  for (size_t n = names_.size(); n-- > 1;) {
    if (names_[n].end_token >= block_->end_token ||
        !contains<kinds_in_plural>(text(names_[n].end_token)))
      continue;
    size_t first = n;
    while (first > 0 && enumerates(first - 1)) --first;
    if (first == n) continue;
    for (size_t k = first; k <= n; ++k)
      if (names_[k].type != Type::norp &&
          !listed_.whole(names_[k].first_token, names_[k].end_token))
        settle(names_[k], Type::loc);
  }
}

/// "Talas Local Government | Area", "Talas Local Government Area | of Elva": Nigeria's districts.
void Settler::take_area(Name& name) {
  const uint32_t reach = std::min(name.end_token, block_->end_token - 1);
  const uint32_t own = owner(name.first_token);
  for (uint32_t area = name.first_token + 3; area <= reach; ++area)
    if (text(area) == "Area" && text(area - 1) == "Government" && text(area - 2) == "Local" &&
        (owner(area) == none || owner(area) == own)) {
      owner(area) = own;
      name.end_token = area + 1;
      settle(name, Type::loc);
    }
}

/// "Elva Sound Line (ESL)": what is shortened behind its name and is no place of the lists is a
/// body.
void Settler::shortened() {
  for (const Acronym& acronym : acronyms_of_block()) {
    const uint32_t n = owner(acronym.first_token);
    if (n == none || names_[n].type != Type::loc || names_[n].first_token != acronym.first_token ||
        names_[n].end_token != acronym.end_token)
      continue;
    const std::string_view last = text(acronym.end_token - 1);
    const KindWord* kind = find_kind(last, ends_name | ends_body);
    const bool place = (kind && kind->type == Type::loc) || contains<lands>(last) ||
                       contains<kinds_of_places>(last);
    if (!place && !listed_.whole(acronym.first_token, acronym.end_token))
      settle(names_[n], Type::org);
  }
}

/// What the noun before "called" makes of a name: "a dog called Talas", "his horse, Talas", "a firm
/// called Talas", "the fund, named Talas"; not "a firm called Lund a liar", "a dog, the police
/// said".
std::optional<Type> Settler::called(const Name& name) const {
  const uint32_t i = name.first_token, end = name.end_token;
  const auto at = [&](uint32_t back) {
    return i >= block_->first_token + back ? text(i - back) : std::string_view();
  };
  uint32_t back = at(1) == "the" ? 2 : 1;
  const bool told = at(back) == "called" || at(back) == "named";
  back += told;
  if (at(back) == ",") ++back;
  if (back == 1) return std::nullopt;
  const bool unknown = end == i + 1 && at(1) != "the" && !word(i).lists;
  if (contains<animals>(at(back)))
    return told || unknown ? std::optional(Type::person) : std::nullopt;
  if (!told || at(back).empty()) return std::nullopt;
  if (contains<vessels>(at(back)) || contains<crosshead::things>(at(back)) ||
      contains<named_things>(at(back)))
    return Type::misc;
  constexpr uint32_t longest = 4;  // words before the noun
  uint32_t k = back + 1;
  while (k <= back + longest && !contains<articles>(at(k)) && at(k) != ",") ++k;
  const bool one = contains<articles>(at(k)) && (at(k)[0] | 32) == 'a';
  const bool made = end < block_->end_token &&
                    (text(end) == "as" || key_set<determiners>.contains(word(end).folded));
  if (!one || made) return std::nullopt;
  if (contains<named_places>(at(back))) return Type::loc;
  return companies_.is_business(i - back) ? std::optional(Type::org) : std::nullopt;
}

/// "Elvas beat Talas by", "Elvas 2 Talas 1", "Elvas 24-23 Talas": clubs called by their towns,
/// where the score is told: a town that beats another to host something is none. Countries that
/// play remain countries.
bool Settler::is_team(const Name& name) const {
  constexpr size_t longest_score = 3;
  const uint32_t first = name.first_token, end = name.end_token;
  if (name.type != Type::loc || (shape(first) & shape_all_upper)) return false;
  const Sentence& sentence = sentence_of(first);
  const auto inside = [&](uint32_t i) {
    return i >= sentence.first_token && i < sentence.end_token;
  };
  const auto is_score = [&](uint32_t i) {
    return inside(i) && document_.tokens[i].kind == TokenKind::number &&
           text(i).size() <= longest_score;
  };
  const auto is_hyphen = [&](uint32_t i) { return inside(i) && text(i) == "-"; };
  const auto side = [&](uint32_t i) { return inside(i) && is_capital(i); };
  const auto past_side = [&](uint32_t i) {
    while (side(i)) ++i;
    return i;
  };
  const auto plays = [&](uint32_t i) {
    if (!inside(i) || !(contains<match_verbs>(text(i)) || contains<between_sides>(text(i))))
      return false;
    uint32_t at = past_side(i + 1);
    bool scored = text(i)[0] == 'v' || (inside(at) && text(at) == "by");
    for (; !scored && at < sentence.end_token; ++at)
      scored = is_score(at) && is_hyphen(at + 1) && is_score(at + 2);
    return scored;
  };
  const bool left = side(end + 1)
                        ? plays(end) || (is_score(end) && is_score(past_side(end + 1)))
                        : is_score(end) && is_hyphen(end + 1) && is_score(end + 2) && side(end + 3);
  const bool right = side(first - 2) ? plays(first - 1) || (is_score(first - 1) && is_score(end))
                                     : is_score(first - 1) && is_hyphen(first - 2) &&
                                           is_score(first - 3) && side(first - 4);
  return (left || right) &&
         !lexicon_.is_a(lexicon_.longest(document_, first, end, mask_of(List::place)).entry,
                        List::place, "country");
}

/// "Of Elm Road, Lund, who": behind a road of an address stands its town.
bool Settler::is_town(const Name& name) const {
  if (&name == names_.data() || name.end_token == block_->end_token ||
      document_.tokens[name.end_token].kind != TokenKind::punctuation)
    return false;
  const Name& road = *(&name - 1);
  return road.end_token + 1 == name.first_token && text(road.end_token) == "," &&
         road.end_token - road.first_token >= 2 && contains<roads>(text(road.end_token - 1)) &&
         road.first_token > block_->first_token &&
         (document_.tokens[road.first_token - 1].kind == TokenKind::number ||
          contains<before_address>(text(road.first_token - 1)));
}

/// "The trawler Ana Lund", "the shuttle Elvas"; not "to ship Elvas wine", "the tanker Bassan
/// seized".
bool Settler::is_vessel(const Name& name) const {
  if (name.first_token <= block_->first_token + 1 || name.type == Type::norp) return false;
  const std::string_view what = text(name.first_token - 1);
  if (!contains<vessels>(what) && !(what == "carrier" && text(name.first_token - 2) == "aircraft"))
    return false;
  if (name.type == Type::person) return true;
  const bool ships = text(name.first_token - 2) == "to";
  return !ships && !lexicon_.is_a(word(name.first_token).exact_entry, List::place, "country") &&
         (name.end_token == block_->end_token || text(name.end_token) != "-");
}

/// "The Hera probe", "its Talas prize"; not "the Elvas prize", of a place, nor "a Helvag rocket".
bool Settler::is_named(const Name& name, std::span<const std::string_view> nouns) const {
  return name.type != Type::norp && name.first_token > block_->first_token &&
         name.end_token < block_->end_token &&
         std::find(nouns.begin(), nouns.end(), text(name.end_token)) != nouns.end() &&
         key_set<determiners>.contains(word(name.first_token - 1).folded) &&
         !lexicon_.longest(document_, name.first_token, name.end_token, listed_names);
}

/// "She told the Lantern that": a paper, where no list knows a title, a place or a group.
bool Settler::is_told(uint32_t i, uint32_t end, const Sentence& sentence) const {
  constexpr ListMask others = mask_of(List::title) | mask_of(List::source_noun) |
                              mask_of(List::place) | mask_of(List::group);
  if (!is_capital(i) || i < sentence.first_token + 2 || end >= sentence.end_token || end > i + 2 ||
      text(i - 1) != "the" || text(i - 2) != "told")
    return false;
  const uint32_t folded = word(i).folded_entry;
  return !(word(i).lists & others) &&
         (folded == none || !(lexicon_.entry(folded).lists & others)) &&
         (document_.tokens[end].kind != TokenKind::word || contains<behind_told>(text(end)));
}

/// "In The Talas": a paper's name keeps its article amid a sentence.
bool Settler::is_paper_of_lists(const Name& name) const {
  const uint32_t the = name.first_token - 1;
  return name.first_token > block_->first_token + 1 && text(the) == "The" &&
         (shape(the - 1) & shape_lower) && name.end_token == the + 2 &&
         block_->kind == BlockKind::paragraph &&
         lexicon_.fact(word(the + 1).exact_entry, List::media);
}

/// 'The film "Ana Lund"', 'the film, "Elvas"', '"The Lund"': all that stands in the marks.
bool Settler::is_work(Name& name) const {
  uint32_t open = name.first_token - 1;
  if (name.first_token < block_->first_token + 2 || name.type == Type::norp) return false;
  const bool inside = text(name.first_token) == "The" && name.end_token > name.first_token + 1;
  const bool article = inside || text(open) == "The";
  if (article && name.end_token > open + 2 &&
      (listed_.whole(name.first_token + inside, name.end_token) == Type::org ||
       listed_.whole(open + inside, name.end_token) == Type::org))
    return false;  // "The Elvas Courier"
  if (article && !inside) --open;
  if (!is_quote_mark(open)) return false;
  uint32_t before = open;
  while (before > block_->first_token && before + 2 > open && text(before - 1) == ",") --before;
  if (!article && (before == block_->first_token ||
                   !key_set<works, other_works>.contains(word(before - 1).exact)))
    return false;
  uint32_t close = name.end_token;
  if (close < block_->end_token && text(close) == ",") ++close;
  if (close == block_->end_token || !is_quote_mark(close)) return false;
  name.first_token = open + 1;
  return true;
}

}  // namespace crosshead
