#include "tagger/settler.h"

#include <algorithm>
#include <string_view>

#include "tagger/company_words.h"
#include "tagger/kind_words.h"
#include "tagger/pattern_words.h"
#include "text/sort_by.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {

using Type = MentionType;

std::span<const Acronym> acronyms_of(const std::vector<Acronym>& acronyms, const Block& block) {
  if (acronyms.empty()) return {};
  const auto before = [](const Acronym& acronym, uint32_t token) { return acronym.token < token; };
  const auto from = std::lower_bound(acronyms.begin(), acronyms.end(), block.first_token, before);
  const auto end = std::lower_bound(from, acronyms.end(), block.end_token, before);
  return std::span(acronyms).subspan(static_cast<size_t>(from - acronyms.begin()),
                                     static_cast<size_t>(end - from));
}

namespace {

/// A person's name that explains its last word was read with at least so much confidence.
constexpr float sure_of_person = 0.8f;

/// One place for what several rules explain, which keeps the program small.
[[gnu::noinline]] void note(std::vector<Explained>& list, uint32_t token, Type type) {
  list.push_back({token, type});
}

}  // namespace

/// Where the names of a block begin and end and what kinds they are of, as the block alone tells.
void Settler::settle_alone(uint32_t block, std::span<const Name> read) {
  open(block);
  listed_.part(read, names_);
  index();
  extents();
  kinds();
  things();
  companies_.add_by_form(here(), added_);
  add_bodies();
  add_things();
  finish();
}

/// Appends what the names of the block at hand explain.
void Settler::explain(std::vector<Explained>& by_acronyms, std::vector<Explained>& by_names,
                      std::vector<Explained>& by_context) {
  index();
  for (const Acronym& acronym : acronyms_of_block())
    note(by_acronyms, acronym.token, type_of(acronym));
  // "Helvag AG" explains "Helvag", "Tobi Akinwande" "Akinwande", "Hurricane Talas" "Talas".
  for (const Name& name : names_) {
    const uint32_t length = name.end_token - name.first_token;
    if (name.type == Type::org && length == 2 && contains<legal_forms>(text(name.end_token - 1)))
      note(by_names, name.first_token, Type::org);
    if (name.type == Type::person && length >= 2 && name.probability >= sure_of_person) {
      const Word& last = word(name.end_token - 1);
      if (last.folded_entry == none && !(last.shape & shape_one_letter))
        note(by_names, name.end_token - 1, Type::person);
    }
    // "Talas District Council", "Talas councillors" make of a Talas that was read as something else
    // a place.
    const Word& head = word(name.first_token);
    const bool governs = length >= 2 && contains<kinds_of_places>(text(name.first_token + 1));
    const bool governed = length == 1 && name.end_token < block_->end_token &&
                          contains<townspeople>(text(name.end_token));
    if ((name.type == Type::loc || (name.type == Type::org && length > 2)) && head.lists == 0 &&
        (governs || governed))
      note(by_context, name.first_token, Type::loc);
    const bool storm = length >= 2 && contains<storms>(text(name.end_token - 2));
    const bool vessel = length == 1 && is_vessel(name) &&
                        !(word(name.first_token).lists & (person_names | mask_of(List::place)));
    const bool thing = length == 1 && name.type == Type::misc &&
                       companies_.is_called_thing(name, sentence_of(name.first_token));
    if (name.type == Type::misc && (storm || vessel || thing))
      note(by_context, name.end_token - 1, Type::misc);
  }
  // "Elvas Marlins" explains "Marlins", "flight TL17" "TL17", "Storm Talas" "Talas".
  for (const Telling& one : telling_) {
    const uint32_t i = one.token;
    const Sentence& sentence = sentences_[one.sentence];
    if (!(one.tells & (tells_capital | tells_figures))) continue;
    if ((one.tells & tells_pattern) && i + 1 < sentence.end_token && is_storm(i, sentence))
      note(by_context, i + 1, Type::misc);
    if (is_told(i, i + 1, sentence)) note(by_context, i, Type::org);
    if ((one.tells & tells_figures) && is_flight_code(i, sentence)) note(by_names, i, Type::misc);
    if (const uint32_t club = listed_.short_club(i, sentence); club != none)
      note(by_names, club, Type::org);
  }
  companies_.find(here(), by_context);
}

/// The same names with what the article explains and the lists know.
void Settler::settle_in_article(uint32_t block, std::span<const Name> alone) {
  open(block);
  names_.assign(alone.begin(), alone.end());
  index();
  enumerations();
  short_forms();
  fixed_phrases();
  finish();
}

/// Tokens that join name n to the one behind it in an enumeration: "," "and".
bool Settler::enumerates(size_t n) const {
  if (n + 1 >= names_.size()) return false;
  uint32_t i = names_[n].end_token;
  const uint32_t next = names_[n + 1].first_token;
  if (text(i) == "," && i < next) ++i;
  if (i < next && (text(i) == "and" || text(i) == "or")) ++i;
  return i == next && i > names_[n].end_token;
}

/// "Helvag, Talas and Norpix": what stands between two of a kind and no list knows is a third.
void Settler::enumerations() {
  const auto may_be = [](const Name& name) {
    return name.type == Type::person || name.type == Type::loc || name.type == Type::org;
  };
  for (size_t n = 0; n < names_.size(); ++n) {
    Name& name = names_[n];
    if (!may_be(name) || name.end_token > name.first_token + 1 || word(name.first_token).lists)
      continue;
    if (n == 0 || !enumerates(n - 1) || !enumerates(n)) continue;
    const Type type = names_[n - 1].type;
    const bool letters = type == Type::person && shape(name.first_token) & shape_all_upper;
    if (type == names_[n + 1].type && may_be(names_[n - 1]) && !letters) name.type = type;
  }
}

void Settler::open(uint32_t block) {
  block_ = &document_.blocks[block];
  sentences_ = document_.sentences_of(*block_);
  telling_words_.find(sentences_, telling_);
  added_.clear();
}

/// The type of a short form: its long form's.
Type Settler::type_of(const Acronym& acronym) {
  const uint32_t own = owner(acronym.token);
  const uint32_t longer = owner(acronym.first_token);
  Type type = Type::org;
  if (longer != none && names_[longer].end_token >= acronym.end_token)
    type = names_[longer].type;
  else if (own != none)
    type = names_[own].type;
  return type == Type::person || type == Type::norp ? Type::org : type;
}

/// A short form that the article explains is a name wherever it stands.
void Settler::short_forms() {
  for (const Acronym& acronym : acronyms_of_block()) {
    const bool listed =
        lexicon_.longest(document_, acronym.first_token, acronym.end_token, listed_names)
            .token_count == acronym.end_token - acronym.first_token;
    if (listed) replace(acronym.first_token, acronym.end_token, type_of(acronym));
  }
  for (const Sentence& sentence : sentences_)
    for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const uint8_t type = explained_[document_.tokens[i].word];
      if (type == unexplained) continue;
      if (type & context_bit) told_by_context(i, static_cast<Type>(type & ~context_bit), sentence);
      if (!(type & context_bit) && static_cast<Type>(type) == Type::org && companies_.is_unknown(i))
        told_by_context(i, Type::org, sentence);  // "Talas", a person before "Talas Inc" was read
      if (type & context_bit || owner(i) != none) continue;
      // The capital of a sentence's first word is due and says nothing.
      const bool apart = (i <= sentence.first_token + 1 || !is_capital(i - 1)) &&
                         (i + 1 == sentence.end_token || !is_capital(i + 1));
      if (apart) add(i, i + 1, static_cast<Type>(type));
    }
}

/// The same for what the words around it tell.
void Settler::told_by_context(uint32_t i, Type type, const Sentence& sentence) {
  const uint32_t end = companies_.end_of(i, sentence, here()), n = owner(i);
  if ((type == Type::misc || type == Type::loc) && end > i + 1) return;  // "Brent Capital"
  if (type == Type::loc &&
      (n == none || (names_[n].type != Type::person && names_[n].type != Type::org)))
    return;
  if (n != none && end > i)
    names_[n].type = type;
  else if (end > i)
    add(i, end, type);
  else if (n == none && i == sentence.first_token &&
           companies_.called_behind(i + 1, sentence) == type)
    add(i, i + 1, type);  // "Talas, a firm based in Elvas,"
}

[[gnu::noinline]] void Settler::add(uint32_t first, uint32_t end, Type type) {
  added_.push_back({first, end, type, explained_probability});
}

void Settler::finish() {
  if (added_.empty()) return;
  // An added name replaces every name that it overlaps.
  sort_by(added_, [](const Name& name) { return name.first_token; });
  std::vector<Name>& out = merged_;
  out.clear();
  size_t at = 0;
  uint32_t end = 0;
  for (const Name& add : added_) {
    if (add.first_token < end) continue;
    while (at < names_.size() && names_[at].end_token <= add.first_token)
      out.push_back(names_[at++]);
    while (at < names_.size() && names_[at].first_token < add.end_token) ++at;
    out.push_back(add);
    end = add.end_token;
  }
  out.insert(out.end(), names_.begin() + static_cast<std::ptrdiff_t>(at), names_.end());
  names_.swap(out);
}

/// Notes which name each token belongs to.
void Settler::index() {
  owner_.assign(block_->end_token - block_->first_token, none);
  for (uint32_t n = 0; n < names_.size(); ++n)
    for (uint32_t i = names_[n].first_token; i < names_[n].end_token; ++i) owner(i) = n;
}

/// "J.", "J.D.", "R"; not the article and the pronoun, and no country.
bool Settler::is_initial(uint32_t token) const {
  const Word& w = word(token);
  const ListMask lists = w.exact_entry == none ? 0 : lexicon_.entry(w.exact_entry).lists;
  if (!(w.shape & shape_upper_first) || (lists & ~person_names)) return false;
  if ((w.shape & shape_one_letter) && (w.shape & shape_dot)) return true;
  if (w.shape & shape_one_letter) return text(token) != "A" && text(token) != "I";
  return (w.shape & shape_dot) && (w.shape & shape_all_upper) && text(token).size() <= 6;
}

}  // namespace crosshead
