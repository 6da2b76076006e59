#include "people/entities/misread.h"

#include <array>

#include "people/entities/organisations.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Of names whose type the words around them tell: how many of a hundred are right (43 of 48 in
/// three sets of news articles), and for how many others one counts.
constexpr uint8_t told_share = 90;
constexpr uint32_t told_weight = 6;
constexpr uint32_t look_at = 16;  // candidates followed in one chain

/// Last words of companies' names before which a place's name may be the short one.
constexpr std::string_view business_words[] = {
    "Energy", "Foods",    "Group",    "Holdings",  "Homes",   "Hotels",  "Industries",  "Lines",
    "Media",  "Networks", "Partners", "Resources", "Studios", "Systems", "Technologies"};

/// Last words of what is no work and has no article of its own: "the Talas Awards".
constexpr std::string_view no_works[] = {
    "Act",   "Award", "Awards", "Championship", "Championships", "Cup",   "Festival",
    "Games", "Index", "League", "Open",         "Prix",          "Prize", "War"};

enum class Part : uint64_t { whole = 31, family, beginning, ending };

uint64_t key_of(Part part, std::span<const uint32_t> forms) {
  uint64_t key = static_cast<uint64_t>(part);
  for (const uint32_t form : forms) key = phrase_key(key, form);
  return key;
}

bool can_join(MentionType type) {
  return is_name(type) && type != MentionType::norp;
}

bool is_any_name(const DistinctName& name, const Lexicon& lexicon) {
  constexpr ListMask things = mask_of(List::company) | mask_of(List::media) | mask_of(List::party) |
                              mask_of(List::public_body) | mask_of(List::sport) |
                              mask_of(List::misc_name) | mask_of(List::place) |
                              mask_of(List::group) | mask_of(List::alias_family);
  return name.entry != none && (lexicon.entry(name.entry).lists & things);
}

}  // namespace

void join_misread(const Document& document, const Names& names, const Lexicon& lexicon,
                  Clusters& clusters) {
  std::vector<uint32_t> joined(names.size());  // names in the cluster of each root
  for (uint32_t i = 0; i < names.size(); ++i) ++joined[clusters.root(i)];
  const auto lone = [&](uint32_t i) { return joined[clusters.root(i)] == 1; };

  const auto addressed = [&](const DistinctName& name) {  // "Mr Jordan"
    return name.type == MentionType::person && name.form_count == 1 &&
           names.facts(name.first_mention).title != Gender::unknown;
  };

  const auto ends_as_company = [&](const DistinctName& name) {
    const Mention& mention = document.mentions[name.first_mention];
    const auto last = document.slice(document.tokens[mention.end_token - 1]);
    return contains<business_words>(last) || is_legal_form(last);
  };

  KeyIndex index(names.size() * 2);
  for (uint32_t i = 0; i < names.size(); ++i) {
    const auto forms = names.forms(names[i]);
    if (!can_join(names[i].type) || forms.empty()) continue;
    const auto last = static_cast<uint32_t>(forms.size()) - 1;
    index.add(key_of(Part::whole, forms), i);
    if (names[i].type == MentionType::person && forms.size() > 1)
      index.add(key_of(Part::family, forms.last(names.hyphenated(names[i], last) ? 2 : 1)), i);
    if (names[i].type == MentionType::org && forms.size() > 1)
      index.add(key_of(Part::beginning, forms.first(1)), i);
    if (names[i].type == MentionType::org && forms.size() > 2 && ends_as_company(names[i]))
      index.add(key_of(Part::beginning, forms.first(last)), i);
    if (forms.size() > 1 &&
        (lexicon.fact(names[i].entry, List::sport) ||
         (names[i].type == MentionType::org && is_paper(names.text(forms[last])))))
      index.add(key_of(Part::ending, forms.last(1)), i);
  }

  for (uint32_t i = 0; i < names.size(); ++i) {
    const DistinctName& name = names[i];
    const auto forms = names.forms(name);
    if (!can_join(name.type) || forms.empty() || !lone(i)) continue;
    const bool person = name.type == MentionType::person;
    if (addressed(name)) continue;
    const bool known = is_any_name(name, lexicon);
    const bool personal =
        lexicon.fact(name.entry, List::given_name) || lexicon.fact(name.entry, List::family_name);
    OnlyRoot root;
    index.each(key_of(Part::whole, forms), look_at, [&](uint32_t other) {
      if (other == i || addressed(names[other])) return;
      if (person && names[other].type == MentionType::person) return;  // Jr. and Sr.
      // Written alike, a person and a place can be two: Jordan of Jordan.
      const bool crosses = person || names[other].type == MentionType::person;
      if (crosses && forms.size() == 1 && (personal || (!person && known))) return;
      root.offer(clusters.root(other));
    });
    const bool one_word = forms.size() == 1 || (forms.size() == 2 && names.hyphenated(name, 1));
    // "Lowther Ridge", a place by its looks, of Lowther Ridge Homes
    if (!root.any() && (one_word || name.type == MentionType::loc) && !known) {
      index.each(key_of(Part::beginning, forms), look_at, [&](uint32_t other) {
        const uint32_t introduced = names[other].first_in_body;
        if (names[other].type == name.type) return;  // then it was read right
        if (introduced != none && introduced < name.first_in_body) root.offer(clusters.root(other));
      });
      if (!person && one_word)
        index.each(key_of(Part::family, forms), look_at,
                   [&](uint32_t other) { root.offer(clusters.root(other)); });
    }
    // No country is called by its federation's name, and a work may be called by a paper's.
    if (!root.any() && one_word && name.type != MentionType::misc &&
        !lexicon.is_a(name.entry, List::place,
                      "country"))  // "Villa" of Aston Villa, "Mercury" of the Elvas Mercury
      index.each(key_of(Part::ending, forms), look_at,
                 [&](uint32_t other) { root.offer(clusters.root(other)); });
    if (root.get() == none) continue;
    const uint32_t from = clusters.root(i), to = root.get();
    clusters.join(i, to);
    const uint32_t sum = joined[from] + joined[to];
    joined[clusters.root(i)] = sum;
  }
}

void settle_types(Document& document) {
  for (Entity& entity : document.entities) {
    std::array<uint32_t, 5> votes{};
    const auto vote = [&](uint32_t mention, uint32_t weight) {
      const Mention& m = document.mentions[mention];
      // What the words around one tell counts for more than what several look like.
      if (m.confidence == told_confidence) weight *= told_weight;
      votes[static_cast<size_t>(m.type)] += weight * (1u + m.confidence);
    };
    vote(entity.name, 1);  // the fullest name is the easiest to read
    for (uint32_t i = 0; i < entity.mention_count; ++i)
      vote(document.entity_mentions[entity.first_mention + i], 1);
    size_t best = static_cast<size_t>(entity.type);
    for (size_t type = 0; type < votes.size(); ++type)
      if (votes[type] > votes[best]) best = type;
    entity.type = static_cast<MentionType>(best);
    for (uint32_t i = 0; i < entity.mention_count; ++i) {
      Mention& m = document.mentions[document.entity_mentions[entity.first_mention + i]];
      m.type = entity.type;
      if (m.confidence == told_confidence) m.confidence = told_share;
    }
  }
}

void take_articles(Document& document) {
  const auto the = [&](uint32_t token) { return document.slice(document.tokens[token]) == "The"; };
  for (const Entity& entity : document.entities) {
    const auto mention = [&](uint32_t i) -> Mention& {
      return document.mentions[document.entity_mentions[entity.first_mention + i]];
    };
    bool titled = false, other = false;  // "the Talas Road"
    uint32_t works = 0;
    for (uint32_t i = 0; i < entity.mention_count; ++i) {
      const Mention& m = mention(i);
      if (m.type != MentionType::misc) continue;
      other = other || contains<no_works>(document.slice(document.tokens[m.end_token - 1]));
      ++works;
      const uint32_t t = m.first_token;
      titled = titled || the(t) ||
               (t >= document.sentences[m.sentence].first_token + 2 && the(t - 1) &&
                (document.tokens[t - 2].shape & shape_lower));
      other = other || (t > 0 && document.slice(document.tokens[t - 1]) == "the");
    }
    if (other || works == 0) continue;
    for (uint32_t i = 0; i < entity.mention_count && titled; ++i) {
      Mention& m = mention(i);
      if (m.first_token == document.sentences[m.sentence].first_token || the(m.first_token) ||
          !the(m.first_token - 1))
        continue;
      m.span.start = document.tokens[--m.first_token].start;
    }
  }
}

}  // namespace crosshead
