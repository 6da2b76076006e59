// Names by a fixed pattern, and those of the lists that were read in part or missed.
#include <string_view>

#include "tagger/company_words.h"
#include "tagger/head_names.h"
#include "tagger/kind_words.h"
#include "tagger/pattern_words.h"
#include "tagger/settler.h"
#include "tagger/thing_words.h"
#include "text/calendar_names.h"
#include "text/word_lists.h"

namespace crosshead {

using Type = MentionType;

namespace {

constexpr size_t longest_road_number = 3, longest_flight_code = 6;

}  // namespace

/// "The Sunday Lantern said" is no day of a Lantern's, which nobody read. That it is no date:
/// periods.cpp.
bool Settler::is_weekday_paper(uint32_t i, const Sentence& sentence) {
  return i > sentence.first_token && key_set<weekdays>.contains(word(i).folded) &&
         (text(i - 1) == "the" || text(i - 1) == "The") && is_capital(i + 1) &&
         owner(i + 1) == none && !(shape(i + 1) & shape_all_upper);
}

/// First token of the road whose kind stands at `i` before its number, or none: "Interstate 95",
/// "County Road 12"; not "Highway 61 Revisited", "Road 5".
uint32_t Settler::road_start(uint32_t i, const Sentence& sentence) const {
  if (document_.tokens[i + 1].kind != TokenKind::number || !contains<numbered_roads>(text(i)))
    return none;
  const bool owned = i > sentence.first_token && contains<road_owners>(text(i - 1));
  const bool goes_on = i + 2 < sentence.end_token && is_capital(i + 2);
  if ((!owned && text(i) == "Road") || text(i + 1).size() > longest_road_number || goes_on)
    return none;
  return owned ? i - 1 : i;
}

/// First token of the paper or flight whose kind stands at `i` before its number, or none: "Senate
/// Bill 12", "Flight 17"; not "Bill, 55".
uint32_t Settler::paper_start(uint32_t i, const Sentence& sentence) const {
  if ((document_.tokens[i + 1].kind != TokenKind::number && !is_flight_code(i + 1, sentence)) ||
      !contains<numbered_papers>(text(i)))
    return none;
  return i > sentence.first_token && contains<paper_houses>(text(i - 1)) ? i - 1 : i;
}

/// "flight TL17": two letters or figures and two to four figures.
bool Settler::is_flight_code(uint32_t i, const Sentence& sentence) const {
  if (!(shape(i) & shape_digit) || i == sentence.first_token) return false;
  const std::string_view code = text(i);
  return code.size() >= 4 && code.size() <= longest_flight_code &&
         code.find_first_not_of("0123456789", 2) == code.npos &&
         (text(i - 1) == "flight" || text(i - 1) == "Flight");
}

/// "v." stands right before a token.
bool Settler::is_versus(uint32_t token) const {
  return text(token - 1) == "." && text(token - 2) == "v" &&
         !document_.tokens[token - 1].space_before;
}

/// "Lund v. Talas Foods": two parties and "v." between them are one case, but for two countries,
/// which play each other.
bool Settler::add_case(uint32_t i, const Sentence& sentence) {
  if (i < sentence.first_token + 3 || !is_versus(i) || !is_capital(i - 3)) return false;
  const uint32_t left = owner(i - 3), right = owner(i);
  if (left != none && left == right) return false;
  if (left != none && right != none && names_[left].type == Type::loc &&
      names_[right].type == Type::loc)
    return false;
  add(left == none ? i - 3 : names_[left].first_token,
      right == none ? i + 1 : names_[right].end_token, Type::misc);
  return true;
}

/// End of the place called after the saint at `i`, or none: "St. Peter's Square", "St Ann Church".
uint32_t Settler::saint_end(uint32_t i, const Sentence& sentence) const {
  if ((text(i) != "St" && text(i) != "St.") || i + 2 >= sentence.end_token || !is_capital(i + 1))
    return none;
  uint32_t end = i + 2;
  if (is_possessive(text(end))) ++end;
  if (end >= sentence.end_token || !is_capital(end)) return none;
  const std::string_view last = text(end);
  const KindWord* kind = find_kind(last, ends_name);
  return contains<places_not_persons>(last) || contains<saints_places>(last) ||
                 (kind && kind->type == Type::loc)
             ? end + 1
             : none;
}

/// "Storm Talas", the first words of a report; not "Hurricane Center".
bool Settler::is_storm(uint32_t i, const Sentence& sentence) const {
  if (!contains<storms>(text(i)) || !is_capital(i + 1) || contains<no_storms>(text(i + 1)))
    return false;
  const bool more = i + 2 < sentence.end_token && is_capital(i + 2);
  return i == sentence.first_token && !more && !(shape(i) & shape_all_upper);
}

/// "Director of Roads | Ana Lund", "Director of Roads, | Ana Lund": who heads a body, and not the
/// body.
bool Settler::is_post(uint32_t i, uint32_t end, const Sentence& sentence) {
  if (text(i + 1) != "of" || !lexicon_.fact(word(i).folded_entry, List::title)) return false;
  if (end < sentence.end_token && text(end) == ",") ++end;
  const uint32_t n = end < sentence.end_token ? owner(end) : none;
  return n != none && names_[n].type == Type::person;
}

/// "On X, Lund wrote", "the platform X", "a TikTok video": what is used there is no company; not
/// "on X Street", "on X and Y axes".
bool Settler::is_network(uint32_t i, const Sentence& sentence) {
  if (!(word(i).lists & mask_of(List::media)) || i == sentence.first_token ||
      !lexicon_.is_a(word(i).exact_entry, List::media, "platform"))
    return false;
  const std::string_view before = text(i - 1), behind = text(i + 1);
  const std::string_view further = i > sentence.first_token + 1 ? text(i - 2) : std::string_view();
  const bool used = (contains<network_prepositions>(before) && !contains<burdens>(further)) ||
                    (before == "to" && contains<to_network>(further));
  const bool said = contains<before_network>(before) || contains<behind_network>(behind);
  if (text(i) != "X") {
    const uint32_t n = owner(i);
    return (used || said) && n != none && names_[n].end_token - names_[n].first_token == 1;
  }
  if (said) return (i - 1 == sentence.first_token || !is_capital(i - 1)) && !is_capital(i + 1);
  return used &&
         (document_.tokens[i + 1].kind != TokenKind::word || behind.ends_with("day") ||
          contains<behind_on_network>(behind)) &&
         document_.tokens[i + 1].kind != TokenKind::number && behind != "-";
}

/// End of the title behind "the journal", as "Cell" or "Annals of the Elvan Academy"; none if there
/// is none, or it is a person who keeps one.
uint32_t Settler::journal_end(uint32_t i, const Sentence& sentence) const {
  constexpr uint32_t longest_title = 8, longest_before = 5;
  // "A study in Nature": the lists know it, and the words before it leave no doubt.
  if (i > sentence.first_token + 1 && text(i - 1) == "in" && contains<publications>(text(i - 2)) &&
      (word(i).lists & mask_of(List::media)) && !is_capital(i + 1))
    return i + 1;
  if (i < sentence.first_token + 2 || text(i - 1) != "journal" || (word(i).lists & person_names))
    return none;
  uint32_t the = i - 2;  // "the peer-reviewed medical journal"
  while (the > sentence.first_token && i - the <= longest_before && text(the) != "the") --the;
  if (text(the) != "the" && text(the) != "The") return none;
  uint32_t end = i + 1;
  for (uint32_t next = end; next < sentence.end_token && next < i + longest_title; ++next) {
    if (is_capital(next))
      end = next + 1;
    else if (text(next) != "of" && text(next) != "and" &&
             (text(next - 1) != "of" || text(next) != "the"))
      break;
  }
  return end;
}

/// "The M1" in a sentence that speaks of roads.
bool Settler::is_road_code(uint32_t i, const Sentence& sentence) const {
  const std::string_view code = text(i);
  if (!(shape(i) & shape_digit) || i == sentence.first_token || code.size() < 2 ||
      code.size() > longest_road_number + 1 ||
      (code[0] != 'A' && code[0] != 'M' && code[0] != 'N') ||
      code.find_first_not_of("0123456789", 1) != code.npos || is_capital(i + 1) ||
      (text(i - 1) != "the" && text(i - 1) != "The"))
    return false;
  for (uint32_t k = sentence.first_token; k < sentence.end_token; ++k)
    if (key_set<of_roads>.contains(word(k).folded)) return true;
  return false;
}

/// "Washington, D.C.", "Resolution 2254", "Lund v. Talas", "the M1": adds the name of a pattern
/// that tells itself by its first word, by figures or by what stands right before it; true if there
/// is one.
bool Settler::add_pattern(uint32_t i, const Sentence& sentence) {
  if (i + 2 < sentence.end_token && text(i) == "Washington" && text(i + 1) == "," &&
      (text(i + 2) == "DC" || text(i + 2) == "D.C."))
    replace(i, i + 3, Type::loc);
  else if (is_weekday_paper(i, sentence))
    add(i, i + 2, Type::org);
  else if (const uint32_t paper = paper_start(i, sentence); paper != none)
    replace(paper, i + 2, Type::misc);
  else if (const uint32_t road = road_start(i, sentence); road != none)
    replace(road, i + 2, Type::loc);
  else if (const uint32_t saint = saint_end(i, sentence); saint != none)
    add(i, saint, Type::loc);
  else if (add_case(i, sentence))
    return true;
  else if (is_storm(i, sentence))
    replace(i, i + 2, Type::misc);
  else if (const uint32_t end = journal_end(i, sentence); end != none)
    replace(i, end, Type::org);
  else if ((text(i) == "No" || text(i) == "Number") && text(i + 1) == "10" &&
           i + 2 < sentence.end_token && contains<behind_number_10>(text(i + 2)))
    replace(i, i + 2, Type::org);
  else if (is_network(i, sentence))
    add(i, i + 1, Type::misc);
  else if (is_flight_code(i, sentence))
    replace(i, i + 1, Type::misc);
  else if (is_road_code(i, sentence))
    add(i, i + 1, Type::loc);
  else
    return false;
  return true;
}

/// Names of a pattern, "J. D. Marsh", names of the lists that were read in part or missed.
void Settler::fixed_phrases() {
  find_head_names(document_, *block_, names_, added_);
  for (const Telling& one : telling_) {
    const uint32_t i = one.token;
    const Sentence& sentence = sentences_[one.sentence];
    if (i + 1 == sentence.end_token) continue;
    if (one.tells & tells_bracket) add_bracketed(i, sentence);
    if (!(one.tells & tells_capital)) continue;
    const std::string_view before = i > sentence.first_token ? text(i - 1) : std::string_view();
    const bool may_be = (one.tells & (tells_pattern | tells_figures)) || before == "." ||
                        before == "journal" || (word(i).lists & mask_of(List::media));
    if (may_be && add_pattern(i, sentence)) continue;
    if (const ListedNames::Phrase phrase = listed_.phrase_at(i, sentence);
        phrase.token_count > 0 && (phrase.type == Type::loc || !two_names(i, phrase.token_count)) &&
        !(phrase.type == Type::org && text(i) == "The") &&
        !(owner(i) != none && phrase.token_count == 2 && i + 2 < sentence.end_token &&
          is_capital(i + 2)) &&
        !is_post(i, i + phrase.token_count, sentence))
      replace(i, i + phrase.token_count, phrase.type);
    else
      initials(i, sentence);
  }
  for (const Telling& one : telling_) {
    const uint32_t i = one.token;
    const Sentence& sentence = sentences_[one.sentence];
    if ((one.tells & tells_capital) && listed_.is_family(i, sentence)) {
      if (const uint32_t n = owner(i); n == none)
        add(i, i + 1, Type::person);
      else if (names_[n].end_token - names_[n].first_token == 1)
        names_[n].type = Type::person;
    }
    if (!(one.tells & tells_listed) || owner(i) != none) continue;
    if (const auto type = listed_.word_at(i, sentence)) add(i, i + 1, *type);
  }
}

/// True if a phrase of two words was read as a name each: "Afghan | Taliban".
bool Settler::two_names(uint32_t first, uint32_t token_count) {
  return token_count == 2 && owner(first) != none && owner(first + 1) != none &&
         owner(first) != owner(first + 1);
}

/// Makes tokens [first, end) one name, unless a longer one holds them already.
void Settler::replace(uint32_t first, uint32_t end, Type type) {
  for (const uint32_t edge : {first, end - 1}) {
    const uint32_t n = owner(edge);
    if (n != none && (names_[n].first_token < first || names_[n].end_token > end)) return;
  }
  const uint32_t n = owner(first);
  if (n != none && names_[n].first_token == first && names_[n].end_token == end) return;
  add(first, end, type);
}

/// "J.D. Marsh", "R. K. Iyer": a capital behind initials is a person's name.
void Settler::initials(uint32_t first, const Sentence& sentence) {
  uint32_t i = first;
  while (i < sentence.end_token && is_initial(i) && (shape(i) & shape_dot)) ++i;
  if (i == first || i == sentence.end_token || !is_capital(i)) return;
  const uint32_t n = owner(i);
  // "It is rated R. Running time", "by Part I. Survey data"
  constexpr ListMask common =
      mask_of(List::cue) | mask_of(List::title) | mask_of(List::source_noun);
  if (n == none && i == first + 1 && !(word(i).lists & person_names) &&
      ((word(i).lists & common) || text(i).ends_with("ing")))
    return;
  const bool alone = n == none || (names_[n].first_token == i && names_[n].end_token == i + 1);
  if (owner(first) == none && alone && (shape(i) & shape_all_upper) == 0)
    add(first, i + 1, Type::person);
}

}  // namespace crosshead
