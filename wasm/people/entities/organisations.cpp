#include "people/entities/organisations.h"

#include <algorithm>
#include <array>

#include "people/entities/acronyms.h"
#include "people/entities/known_names.h"
#include "text/sort_by.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr uint32_t look_at = 32;      // candidates followed in one chain
constexpr uint32_t longest_part = 6;  // words of a beginning or ending that are indexed

/// Nouns for buildings and grounds that everyone leaves out: "Dalymount" for "Dalymount Park".
constexpr auto facilities = std::to_array<std::string_view>(
    {"airport", "arena",  "bridge",  "castle",  "cathedral", "center", "church", "clinic",
     "college", "dam",    "field",   "garden",  "gardens",   "ground", "hall",   "hospital",
     "hotel",   "mall",   "museum",  "palace",  "park",      "plaza",  "prison", "river",
     "school",  "square", "stadium", "station", "theater",   "tower",  "towers", "university"});

/// Nouns that stand before a name and are left out: "Imelda" for "Cyclone Imelda".
constexpr auto classes_before = std::to_array<std::string_view>(
    {"co", "county", "cyclone", "hurricane", "mount", "operation", "river", "storm", "typhoon"});

/// Chambers: a committee of one is not short for it, nor is it short for the White House.
constexpr auto chambers = std::to_array<std::string_view>({"house", "senate"});

bool is_thing(MentionType type) {
  return type == MentionType::org || type == MentionType::loc || type == MentionType::misc;
}

enum class Part : uint64_t { whole = 11, beginning, ending, letters, stem };

uint64_t key_of(Part part, std::span<const uint32_t> forms) {
  uint64_t key = static_cast<uint64_t>(part);
  for (const uint32_t form : forms) key = phrase_key(key, form);
  return key;
}

/// Types whose names may be one thing when they are written alike or one is short for the other.
bool types_agree(MentionType a, MentionType b, size_t words) {
  if (a == b) return true;
  if (words >= 2) return true;  // the tagger was of two minds
  return a != MentionType::loc && b != MentionType::loc;
}

/// Last words of companies' full names, which reports give once, behind the short one as well:
/// "Pennant fell ... Pennant Grocery Holdings".
constexpr auto firms = std::to_array<std::string_view>(
    {"energy", "foods", "group", "holdings", "homes", "hotels", "industries", "motors", "partners",
     "pharmaceuticals", "resources", "systems", "technologies", "water"});

/// True if `full` stands before `name` does, and in the body; but where `name` stands in the
/// headline alone, or is the beginning of what stands there too, or of a firm's name, wherever. A
/// noun before a name tells enough in a headline: "Storm Imelda nears".
bool introduced(const Names& names, const DistinctName& full, const DistinctName& name,
                bool from_start) {
  const bool first = full.first_mention < name.first_mention;
  if (full.first_in_body == none)
    return first && ((from_start && full.type == MentionType::org) ||
                     contains<classes_before>(names.text(names.forms(full)[0])));
  const bool firm = from_start && full.type == MentionType::org &&
                    contains<firms>(names.text(names.forms(full).back()));
  return (first && from_start) || firm || name.first_in_body == none ||
         full.first_in_body < name.first_in_body;
}

/// "Co Clare"
bool is_county(const Names& names, const DistinctName& full) {
  const std::string_view first = names.text(names.forms(full)[0]);
  return full.type == MentionType::loc && full.form_count > 1 &&
         (first == "co" || first == "county");
}

/// True if a name of so many words can be cut from the place's name: "Elm Park", "Elm and Ash"; not
/// from "Elm Community Park".
bool place_may_shorten(const Names& names, size_t words, std::span<const uint32_t> full,
                       bool from_start) {
  if (!from_start) return contains<classes_before>(names.text(full[0]));
  const bool noun_left_out =
      full.size() == words + 1 && contains<facilities>(names.text(full.back()));
  return noun_left_out || names.text(full[1]) == "and";
}

/// "House" for "House of Elders", "Dravian House"; not for "House Budget Committee".
bool chamber_may_shorten(const Names& names, uint32_t word, std::span<const uint32_t> full,
                         bool from_start) {
  if (!contains<chambers>(names.text(word))) return true;
  return from_start ? names.text(full[1]) == "of" : names.text(full[full.size() - 2]) != "white";
}

/// What governs a place or guards it is never called by the place's name alone.
constexpr auto governments = std::to_array<std::string_view>(
    {"assembly", "council", "court", "government", "legislature", "parliament", "police"});

/// "New York" for the New York Gulls, not for the New York Courier.
bool place_stands_for(const DistinctName& place, const DistinctName& full, const Lexicon& lexicon) {
  return !is_place(lexicon, place.entry) || lexicon.fact(full.entry, List::sport);
}

/// What can stand between a name and its acronym or ticker: "(", "(TSX: ", ", or ".
bool opens_definition(const Document& document, const Mention& a, const Mention& b) {
  const uint32_t from = a.end_token, to = b.first_token;
  if (from >= to || to - from > 3) return false;
  const auto text = [&](uint32_t t) { return document.slice(document.tokens[t]); };
  if (text(from) == "(" || text(from) == "[") {
    if (to - from == 1) return true;
    if (to - from == 2) return document.tokens[from + 1].kind == TokenKind::quote_mark;
    return text(to - 1) == ":";
  }
  return to - from == 2 && text(from) == "," && text(from + 1) == "or";
}

/// Last words of papers' names, by which they are called and not by their town.
constexpr auto papers = std::to_array<std::string_view>(
    {"chronicle", "courier", "echo", "examiner", "gazette", "herald", "journal", "mail", "mercury",
     "mirror", "observer", "post", "sentinel", "standard", "telegraph", "times", "tribune"});

}  // namespace

bool is_paper(std::string_view last) {
  return contains<papers>(last);
}

Definition definition_behind(const Document& document, uint32_t m) {
  const std::span<const Mention> mentions = document.mentions;
  if (m + 1 >= mentions.size() || !opens_definition(document, mentions[m], mentions[m + 1]))
    return Definition::absent;
  // "(TSX: NLR)": the exchange is a mention of its own.
  const uint32_t colon = mentions[m + 1].end_token;
  const bool ticker = m + 2 < mentions.size() && mentions[m + 2].first_token == colon + 1 &&
                      document.slice(document.tokens[colon]) == ":";
  return ticker ? Definition::next_but_one : Definition::next;
}

void join_defined(const Document& document, const Names& names, const Lexicon& lexicon,
                  Clusters& clusters) {
  for (uint32_t i = 0; i + 1 < document.mentions.size(); ++i) {
    const Definition definition = names.facts(i).definition;
    if (definition == Definition::absent) continue;
    const uint32_t a = names.of_mention(i);
    if (names[a].type == MentionType::norp) continue;
    if (document.mentions[i].span.start < document.dateline.span.end) continue;  // "BRAGA (AP) -"
    const uint32_t next = i + (definition == Definition::next_but_one ? 2 : 1);
    const uint32_t b = names.of_mention(next);
    if (b == none || a == b || !is_thing(names[b].type)) continue;
    const DistinctName &x = names[a], &y = names[b];
    if (x.form_count == 0 || y.form_count == 0) continue;
    // "Jan Kalyan Morcha (JKM)", read as a person; people are not called by their letters.
    if (!is_thing(x.type)) {
      if (y.type == MentionType::org && y.acronym && x.form_count > 2 &&
          acronym_fits(names, names.forms(y)[0], names.forms(x)))
        clusters.join(a, b);
      continue;
    }
    const bool ticker = definition == Definition::next_but_one;
    const bool fits =
        (y.form_count == 1 && acronym_fits(names, names.forms(y)[0], names.forms(x))) ||
        (x.acronym && acronym_fits(names, names.forms(x)[0], names.forms(y)));
    // "Doctors Without Borders (MSF)": letters of another language, between organisations only.
    const bool foreign = y.acronym && x.type == MentionType::org && y.type == MentionType::org &&
                         !is_known(y, lexicon);
    // "Helm AG (7203.T)"
    const bool listing =
        y.type == MentionType::org && !y.acronym &&
        document.slice(document.mentions[next].span).find('.') != std::string_view::npos;
    if (fits || ticker || foreign || listing) clusters.join(a, b);
  }
}

void join_things(const Names& names, const Lexicon& lexicon, Clusters& clusters) {
  std::vector<uint32_t> order;
  for (uint32_t i = 0; i < names.size(); ++i)
    if (is_thing(names[i].type) && names[i].form_count) order.push_back(i);
  sort_by(order, [&](uint32_t name) { return ~names[name].form_count; });

  KeyIndex index(order.size() * 4);
  std::vector<uint64_t> keys;
  for (const uint32_t i : order) {
    const DistinctName& name = names[i];
    const auto forms = names.forms(name);
    const bool one_word = forms.size() == 1;
    // "Fed" is the Federal Reserve's, and no short name of the Elm Fed.
    const bool known =
        is_known(name, lexicon) || lexicon.is_a(name.entry, List::alias_family, "ORG");

    bool joined = false;
    index.each(key_of(Part::whole, forms), look_at, [&](uint32_t other) {
      if (!types_agree(name.type, names[other].type, forms.size())) return;
      clusters.join(i, other);
      joined = true;
    });
    const auto join_only = [&](const OnlyRoot& root) {
      if (joined || root.get() == none) return;
      clusters.join(i, root.get());
      joined = true;
    };
    const auto shortened = [&](bool from_start) {
      OnlyRoot root;
      bool governed = false;
      index.each(
          key_of(from_start ? Part::beginning : Part::ending, forms), look_at, [&](uint32_t other) {
            const DistinctName& full = names[other];
            const bool publication =  // "Review" for a Rift Valley Review that was read as a work
                !from_start && full.type == MentionType::misc && name.type == MentionType::org;
            if (full.type != name.type && !publication) return;
            // "Clare" is the County Clare named before, whatever else is called so.
            const bool county = is_county(names, full);
            if (one_word && ((known && !county) || !introduced(names, full, name, from_start) ||
                             !chamber_may_shorten(names, forms[0], names.forms(full), from_start)))
              return;
            if (!one_word && from_start && !place_stands_for(name, full, lexicon)) return;
            // "United Nations" is not the United Nations Children's Fund.
            if (!one_word && from_start && known && name.type == MentionType::org &&
                !contains<firms>(names.text(names.forms(full).back())))
              return;
            if (name.type != MentionType::org &&
                !place_may_shorten(names, forms.size(), names.forms(full), from_start))
              return;
            root.offer(clusters.root(other));
            governed = governed || (from_start &&
                                    (contains<governments>(names.text(names.forms(full).back())) ||
                                     is_paper(names.text(names.forms(full).back()))));
          });
      return governed ? OnlyRoot() : root;
    };
    if (!joined && !name.acronym) {
      join_only(shortened(true));
      join_only(shortened(false));
    }
    // "S.C." is a state, whatever else it spells.
    const bool state = name.type == MentionType::loc && is_place(lexicon, name.entry);
    if (!joined && name.acronym && one_word && !state) {
      OnlyRoot root;
      index.each(phrase_key(static_cast<uint64_t>(Part::letters), acronym_key(names, forms[0])),
                 look_at, [&](uint32_t other) {
                   if (types_agree(name.type, names[other].type, 2))
                     root.offer(clusters.root(other));
                 });
      join_only(root);
    }

    index.add(key_of(Part::whole, forms), i);
    for (uint32_t n = 1; n < forms.size() && n <= longest_part; ++n) {
      index.add(key_of(Part::beginning, forms.first(n)), i);
      index.add(key_of(Part::ending, forms.last(n)), i);
    }
    keys.clear();
    acronym_keys(names, forms, keys);
    for (const uint64_t key : keys)
      index.add(phrase_key(static_cast<uint64_t>(Part::letters), key), i);
  }
}

}  // namespace crosshead
