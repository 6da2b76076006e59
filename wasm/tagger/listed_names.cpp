#include "tagger/listed_names.h"

#include "tagger/kind_words.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

using Type = MentionType;

constexpr ListMask small_names = mask_of(List::media) | mask_of(List::company);
constexpr ListMask organisation_lists =
    small_names | mask_of(List::party) | mask_of(List::public_body) | mask_of(List::sport);
constexpr ListMask name_lists = small_names | mask_of(List::party) | mask_of(List::public_body) |
                                mask_of(List::sport) | mask_of(List::place) |
                                mask_of(List::misc_name) | mask_of(List::group);

/// Words before and behind the name of a language.
constexpr std::string_view before_language[] = {
    "in", "In", "into", "speak", "speaks", "spoke", "speaking", "learn", "learned", "learning"};
constexpr std::string_view behind_language[] = {
    "acronym", "dialect",  "dictionary", "exam",        "grammar",      "lessons", "phrase",
    "proverb", "proverbs", "subtitles",  "translation", "translations", "word",    "words"};
constexpr std::string_view glued_to_language[] = {"immersion", "language", "medium",
                                                  "speaker",   "speakers", "speaking"};
/// Nouns before "of" and a language: "two words of German".
constexpr std::string_view knowledge[] = {"command",    "knowledge", "mixture",
                                          "smattering", "word",      "words"};
/// What may follow a language, which is no noun that it describes: "in Tongan to his mother".
constexpr std::string_view past_language[] = {"and",     "as",   "at",   "before", "but",
                                              "for",     "from", "on",   "or",     "that",
                                              "through", "to",   "when", "while",  "with"};
/// What stands before a name and a hyphen, with or without blanks: "anti-IS", "pro - Western".
constexpr std::string_view name_prefixes[] = {"anti", "ex", "neo", "non", "post", "pre", "pro"};
/// Last words of what a party's member is called: "a Liberal Democrat voice".
constexpr std::string_view party_members[] = {"Conservative", "Dem", "Democrat"};
/// What a party's member is: "a Green MSP".
constexpr std::string_view partisans[] = {
    "MEP",       "MEPs",         "MLA",        "MLAs",        "MP",          "MPs",
    "MSP",       "MSPs",         "TD",         "TDs",         "backbencher", "backbenchers",
    "candidate", "candidates",   "councillor", "councillors", "critic",      "frontbencher",
    "leader",    "minister",     "peer",       "peers",       "senator",     "senators",
    "spokesman", "spokesperson", "spokeswoman"};

/// The full name of a club or a militia is not ambiguous if it has several words, whatever its
/// short one may be.
bool in_full(const Lexicon& lexicon, const Fact& fact, uint32_t words) {
  return words >= 2 && !(fact.flags & fact_variant) &&
         (fact.list == List::sport ||
          (fact.list == List::party &&
           lexicon.classes(List::party)[fact.cls].starts_with("militant")));
}

}  // namespace

/// What the lists take a phrase of so many words for, if they agree.
std::optional<Type> ListedNames::agreed(uint32_t entry, uint32_t words, bool ambiguous_too) const {
  std::optional<Type> type;
  for (const Fact& fact : lexicon_.facts(entry)) {
    if (!(mask_of(fact.list) & name_lists)) continue;
    if ((fact.flags & fact_ambiguous) && !ambiguous_too && !in_full(lexicon_, fact, words))
      return std::nullopt;
    const bool league =
        fact.list == List::sport && lexicon_.classes(List::sport)[fact.cls].starts_with("league");
    const Type says = fact.list == List::misc_name || league ? Type::misc
                      : fact.list == List::place             ? Type::loc
                      : fact.list == List::group             ? Type::norp
                                                             : Type::org;
    if (type && *type != says) return std::nullopt;
    type = says;
  }
  return type;
}

[[gnu::noinline]] std::optional<Type> ListedNames::whole(uint32_t first, uint32_t end) const {
  const Lexicon::Match match = lexicon_.longest(document_, first, end, name_lists);
  if (!match || match.token_count != end - first) return std::nullopt;
  return agreed(match.entry, match.token_count, match.token_count >= 2);
}

uint32_t ListedNames::short_club(uint32_t first, const Sentence& sentence) const {
  if (!(word(first).longer & mask_of(List::sport))) return none;
  const Lexicon::Match match =
      lexicon_.longest(document_, first, sentence.end_token, mask_of(List::sport));
  if (match.token_count < 2) return none;
  const uint32_t last = first + match.token_count - 1;
  const Fact* full = lexicon_.fact(match.entry, List::sport);
  if ((full->flags & fact_variant) || word(last).exact_entry == none) return none;
  for (const Fact& fact : lexicon_.facts(word(last).exact_entry))
    if (fact.list == List::sport && fact.row == full->row) return last;
  return none;
}

Type ListedNames::type_of(Name& name) const {
  const uint32_t length = name.end_token - name.first_token;
  const Lexicon::Match match =
      lexicon_.longest(document_, name.first_token, name.end_token, name_lists);
  if (match.token_count != length) return name.type;
  const std::optional<Type> type = agreed(match.entry, match.token_count);
  const bool league = type == Type::misc && lexicon_.fact(match.entry, List::sport);
  const bool unsure =
      name.probability < sure_of_kind &&
      (length >= 2 || (type == Type::org && (name.type == Type::person || name.type == Type::loc) &&
                       !(word(name.first_token).lists & ~organisation_lists)));
  // "Downing Street", "White House": houses of power are institutions.
  const Fact* body = lexicon_.fact(match.entry, List::public_body);
  const bool house = body && !(word(name.first_token).lists & ~organisation_lists) &&
                     lexicon_.classes(List::public_body)[body->cls].starts_with("government");
  // "Aston Villa", "Morgan Stanley", whatever it looks like
  const auto in_full = [&](const Fact* fact) {
    return fact && length >= 2 && !(fact->flags & fact_variant);
  };
  const bool club = in_full(lexicon_.fact(match.entry, List::sport)) ||
                    in_full(lexicon_.fact(match.entry, List::company));
  // a team called by its country
  if (name.type == Type::org && lexicon_.is_a(match.entry, List::place, "country"))
    return Type::loc;
  const bool planet =
      name.type == Type::person && lexicon_.is_a(match.entry, List::place, "celestial");
  if (type && club) name.probability = told_probability;
  if (type && (league || unsure || house || club || planet)) return *type;
  // "in New York", whatever else is called so
  const bool told = unsure || (length >= 2 && !(word(name.first_token).lists & person_names));
  const bool town = told && name.type == Type::person && lexicon_.fact(match.entry, List::place);
  return town ? Type::loc : name.type;
}

bool ListedNames::is_language(const Name& name, const Sentence& sentence) const {
  const uint32_t i = name.first_token;
  if (name.end_token - i != 1) return false;
  if (i + 2 < sentence.end_token && text(i + 1) == "-" && contains<glued_to_language>(text(i + 2)))
    return true;
  const auto listed = [&](uint32_t k) {
    return lexicon_.is_a(word(k).exact_entry, List::misc_name, "language");
  };
  if (!listed(i)) return false;
  if (i + 1 < sentence.end_token && contains<behind_language>(text(i + 1))) return true;
  uint32_t first = i;  // "speaks Waray, Tagalog and Latin"
  while (first > sentence.first_token + 2 && listed(first - 2) &&
         (text(first - 1) == "," || text(first - 1) == "and"))
    first -= 2;
  if (first == sentence.first_token) return false;
  const bool two = first > sentence.first_token + 1;
  const bool translated = two && text(first - 1) == "from" &&
                          (text(first - 2) == "translated" || text(first - 2) == "Translated");
  const bool words = two && text(first - 1) == "of" && contains<knowledge>(text(first - 2));
  if (!translated && !words && !contains<before_language>(text(first - 1))) return false;
  // Before a noun it is an adjective: "in French waters".
  return i + 1 == sentence.end_token || document_.tokens[i + 1].kind != TokenKind::word ||
         contains<past_language>(text(i + 1));
}

bool ListedNames::is_group(const Name& name) const {
  uint32_t first = name.first_token;
  if (name.end_token - first == 2 &&
      lexicon_.is_a(word(first).exact_entry, List::group, "nationality"))
    ++first;  // "Scottish Greens"
  const Lexicon::Match match =
      lexicon_.longest(document_, first, name.end_token, mask_of(List::group));
  if (match.token_count != name.end_token - first) return false;
  const Fact* party = lexicon_.fact(match.entry, List::party);
  if (party && lexicon_.classes(List::party)[party->cls].starts_with("militant")) return false;
  const bool members = document_.slice(document_.tokens[name.end_token - 1]).back() == 's';
  return lexicon_.is_a(match.entry, List::group, "political")
             ? members ||
                   (match.token_count >= 2 && contains<party_members>(text(name.end_token - 1)))
             : members && lexicon_.is_a(match.entry, List::group, "city");
}

bool ListedNames::is_partisan(uint32_t first, uint32_t end) const {
  const auto is_post = [&](uint32_t i) {
    return i < document_.tokens.size() && contains<partisans>(text(i));
  };
  return end == first + 1 && !(shape(first) & shape_all_upper) &&
         !lexicon_.fact(word(first).exact_entry, List::party) &&
         lexicon_.is_a(word(first).exact_entry, List::group, "political") &&
         (is_post(end) || (is_post(end + 1) && (shape(end) & shape_lower) && text(end) != "party"));
}

ListedNames::Phrase ListedNames::phrase_at(uint32_t first, const Sentence& sentence) const {
  constexpr uint32_t hardly_chance = 3;  // tokens
  if (!(word(first).longer & name_lists)) return {};
  const Lexicon::Match match = lexicon_.longest(document_, first, sentence.end_token, name_lists);
  const uint32_t end = first + match.token_count;
  if (match.token_count < 2 || !is_capital(first)) return {};
  const bool figure = document_.tokens[end - 1].kind == TokenKind::number;
  // "49 | ers", "Ky | ."; not "Christie | 's", which more often says whose something is.
  const bool glued = !document_.tokens[end - 1].space_before && !is_possessive(text(end - 1));
  if (!figure && !glued && !is_capital(end - 1)) return {};
  const bool titled = end < sentence.end_token && (word(end).lists & mask_of(List::title)) &&
                      lexicon_.fact(match.entry, List::public_body);
  const std::optional<Type> type = agreed(match.entry, match.token_count, titled);
  if (!type) return {};
  // "FTSE 100", "Radio 4"; not "Number 10" and no date: "Sept. 11".
  if (figure && ((*type != Type::misc && !lexicon_.fact(match.entry, List::media)) ||
                 lexicon_.is_a(match.entry, List::misc_name, "event")))
    return {};
  const bool group = *type == Type::norp;
  if (group && document_.slice(document_.tokens[first + 1]) == "-") return {};
  // The capital of a sentence's first word is due and says nothing; one behind a group begins what
  // is of that group ("South Korean President"), or whoever heads a body.
  const bool apart =
      (first <= sentence.first_token + 1 || !is_capital(first - 1)) &&
      (group || end == sentence.end_token || !is_capital(end) || (*type == Type::org && titled));
  if (match.token_count < hardly_chance && !apart) return {};
  return {match.token_count, *type};
}

bool ListedNames::is_family(uint32_t i, const Sentence& sentence) const {
  const std::string_view name = text(i);
  if (!name.ends_with('s') || name.ends_with("ss") || word(i).exact_entry != none ||
      i == sentence.first_token || (text(i - 1) != "the" && text(i - 1) != "The") ||
      (i + 1 < sentence.end_token && (is_capital(i + 1) || text(i + 1) == "of")))
    return false;
  const uint32_t one = lexicon_.find(word_key(name.substr(0, name.size() - 1)));
  return lexicon_.fact(one, List::family_name) != nullptr;
}

/// A capital between small letters that is no person's name; few letters stand for much else.
bool ListedNames::stands_out(uint32_t i, const Sentence& sentence) const {
  constexpr size_t sure_letters = 4;
  const bool letters = shape(i) & shape_all_upper;
  return i > sentence.first_token && (shape(i - 1) & shape_lower) &&
         (i + 1 == sentence.end_token || !is_capital(i + 1)) && !(shape(i) & shape_dot) &&
         (!letters || text(i).size() >= sure_letters) && !(word(i).lists & person_names);
}

/// A hyphen between two words, without a blank.
bool ListedNames::is_hyphen(uint32_t token) const {
  const auto& tokens = document_.tokens;
  return document_.slice(tokens[token]) == "-" && !tokens[token].space_before &&
         token + 1 < tokens.size() && !tokens[token + 1].space_before;
}

std::optional<Type> ListedNames::word_at(uint32_t i, const Sentence& sentence) const {
  const Word& w = word(i);
  if (w.lists == 0) return std::nullopt;
  if (w.shape & shape_lower) {
    return (w.lists & ~(small_names | mask_of(List::alias_family))) == 0 ? agreed(w.exact_entry, 1)
                                                                         : std::nullopt;
  }
  if (!is_capital(i) || w.exact_entry == none) return std::nullopt;
  if ((i <= sentence.first_token + 1 || !is_capital(i - 1)) && is_partisan(i, i + 1))
    return Type::norp;
  const bool opens = i == sentence.first_token;
  const bool parted = opens ? i + 1 < sentence.end_token &&
                                  is_capital(i + 1)  // "Coalition MPs"; not "Unity leader"
                            : (shape(i - 1) & shape_lower) || i == sentence.first_token + 1;
  if (i + 1 < sentence.end_token && parted && !(shape(i) & shape_all_upper) &&
      contains<partisans>(text(i + 1)) && lexicon_.fact(w.exact_entry, List::party))
    return Type::org;  // "two Coalition MPs"
  if (i > sentence.first_token && text(i - 1) == "the" && text(i).ends_with('s') &&
      stands_out(i, sentence) && lexicon_.is_a(w.exact_entry, List::group, "political"))
    return Type::norp;  // "the Liberals"
  const auto& tokens = document_.tokens;
  const bool before = i >= sentence.first_token + 2 && document_.slice(tokens[i - 1]) == "-" &&
                      (contains<name_prefixes>(document_.slice(tokens[i - 2])) ||
                       (is_hyphen(i - 1) && (shape(i - 2) & shape_lower)));
  const bool compound =
      before || (i + 2 < sentence.end_token && is_hyphen(i + 1) && (shape(i + 2) & shape_lower));
  if (!compound || (w.shape & shape_one_letter))  // "X-ray"
    return stands_out(i, sentence) ? agreed(w.exact_entry, 1) : std::nullopt;
  if (lexicon_.fact(w.exact_entry, List::group)) return Type::norp;
  return agreed(w.exact_entry, 1, true);
}

}  // namespace crosshead
