#include "people/entities/shared_names.h"

#include <algorithm>

#include "people/entities/gender.h"
#include "people/function_words.h"

namespace crosshead {
namespace {

/// The usual bearer is named in full so many times as often as any other.
constexpr uint32_t outweighs = 3;

/// What the article tells of a person by full names.
struct Bearer {
  uint32_t first = none;  ///< First full mention.
  uint32_t count = 0;     ///< Full mentions.
  uint64_t title = 0;     ///< Key of the title before the last one that has one.
  bool front = false;     ///< Named in full in the headline or standfirst ...
  bool body = false;      ///< ... and outside of them.
  bool relative = false;  ///< Introduced as somebody's: "her nephew, Lars Lind".
  Gender gender = Gender::unknown;
};

/// Key of the title right before a mention, as in "Senator Lind", or 0; forms of address are none.
uint64_t title_before(const Document& document, const Lexicon& lexicon, const Mention& mention) {
  if (mention.first_token <= document.sentences[mention.sentence].first_token) return 0;
  const Word& word = document.word_of(document.tokens[mention.first_token - 1]);
  const bool title = (word.shape & shape_upper_first) &&
                     lexicon.fact(word.folded_entry, List::title) &&
                     !lexicon.is_a(word.folded_entry, List::title, "honorific");
  return title ? word.folded : 0;
}

/// The word for kin in "her nephew, Lars Lind", "his father, former Senator Lars Lind", "Ana Lind,
/// his daughter", or `none`.
uint32_t kin_beside(const Document& document, const Mention& mention) {
  const Sentence& sentence = document.sentences[mention.sentence];
  const auto text = [&](uint32_t t) { return document.slice(document.tokens[t]); };
  const auto uses = [&](uint32_t t) { return document.word_of(document.tokens[t]).uses; };
  constexpr uint32_t title_words = 4;
  const auto of_title = [&](uint32_t t) {
    return (document.tokens[t].shape & shape_upper_first) || (uses(t) & use_modifier);
  };
  uint32_t t = mention.first_token;
  for (uint32_t steps = 0; steps < title_words && t > sentence.first_token && of_title(t - 1);
       ++steps)
    --t;
  if (t > sentence.first_token && text(t - 1) == ",") --t;
  if (t > sentence.first_token && (uses(t - 1) & use_kin)) return t - 1;
  t = mention.end_token;
  const bool behind = t + 2 < sentence.end_token && text(t) == "," &&
                      (uses(t + 1) & use_possessive) && (uses(t + 2) & use_kin);
  return behind ? t + 2 : none;
}

/// A title's gender and a person's, of whom it may not be known.
bool agrees(Gender title, Gender person) {
  return title == Gender::unknown || title == person;
}

/// The bearer that the article is about, or `none`.
uint32_t usual_bearer(const Shared& shared, Clusters& clusters,
                      const std::vector<Bearer>& bearers) {
  uint32_t usual = none, first = none, most = 0, next = 0;
  OnlyRoot front, own;  // "own": introduced in their own right
  for (const uint32_t name : shared.bearers) {
    const uint32_t root = clusters.root(name);
    if (root == usual) continue;
    if (bearers[root].front && bearers[root].body) front.offer(root);
    if (!bearers[root].relative) own.offer(root);
    if (first == none || bearers[root].first < bearers[first].first) first = root;
    const uint32_t count = bearers[root].count;
    next = std::max(next, std::min(count, most));
    if (count <= most) continue;
    most = count;
    usual = root;
  }
  if (most >= (usual == first ? outweighs : 2 * outweighs) * next) return usual;
  if (front.any()) return front.get();
  return own.get() != none && bearers[own.get()].count == most ? own.get() : none;
}

}  // namespace

void place_shared(const Document& document, const Lexicon& lexicon, const Names& names,
                  const std::vector<Shared>& shared, Clusters& clusters,
                  std::vector<uint32_t>& node) {
  if (shared.empty()) return;
  constexpr uint32_t not_shared = none;
  std::vector<uint32_t> shared_of(names.size(), not_shared);
  for (uint32_t s = 0; s < shared.size(); ++s) shared_of[shared[s].name] = s;

  std::vector<Bearer> bearers(names.size());  // [root]
  bool his = false, her = false;              // relatives are introduced as
  for (uint32_t m = 0; m < document.mentions.size(); ++m) {
    const uint32_t name = names.of_mention(m);
    if (name == none || names[name].type != MentionType::person) continue;
    Bearer& bearer = bearers[clusters.root(name)];
    if (names[name].form_count >= 2) {
      if (bearer.first == none) {
        bearer.first = m;
        const uint32_t kin = kin_beside(document, document.mentions[m]);
        bearer.relative = kin != none;
        if (kin != none && kin > 0) {
          his = his || pronoun_gender(document, kin - 1) == Gender::male;
          her = her || pronoun_gender(document, kin - 1) == Gender::female;
        }
      }
      ++bearer.count;
      if (const uint64_t title = title_before(document, lexicon, document.mentions[m]))
        bearer.title = title;
      (names.facts(m).front ? bearer.front : bearer.body) = true;
    }
    if (shared_of[name] != not_shared || bearer.gender != Gender::unknown) continue;
    bearer.gender = names.facts(m).title;
    if (bearer.gender == Gender::unknown)
      bearer.gender = given_name_gender(document, lexicon, document.mentions[m]);
  }
  std::vector<uint32_t> usual(shared.size());
  for (uint32_t s = 0; s < shared.size(); ++s)
    if ((usual[s] = usual_bearer(shared[s], clusters, bearers)) != none) {
      Bearer& bearer = bearers[usual[s]];
      if (bearer.front && bearer.gender == Gender::unknown && his != her)
        bearer.gender = his ? Gender::male : Gender::female;
    }

  // Root that the name was used for so far, bare and with "Mr" or "Ms": papers that say "Mr Lind"
  // mean something else by "the Lind family".
  struct Holder {
    uint32_t bare = none, addressed = none;
  };
  std::vector<Holder> holders(shared.size());
  for (uint32_t m = 0; m < document.mentions.size(); ++m) {
    const uint32_t name = names.of_mention(m);
    if (name == none || shared_of[name] == not_shared) continue;
    const uint32_t s = shared_of[name];
    const Gender gender = names.facts(m).title;
    const bool bare = gender == Gender::unknown;
    const uint32_t holder =
        bare || holders[s].addressed == none ? holders[s].bare : holders[s].addressed;
    uint32_t before = none, before_count = 0, after = none, after_count = 0;
    bool usual_before = false;
    for (const uint32_t bearer_name : shared[s].bearers) {
      const uint32_t root = clusters.root(bearer_name);
      const Bearer& bearer = bearers[root];
      if (gender != Gender::unknown && bearer.gender != Gender::unknown && bearer.gender != gender)
        continue;
      if (bearer.first == none) continue;
      if (bearer.first < m) {
        before = root;
        ++before_count;
        if (root == usual[s] && agrees(gender, bearer.gender)) usual_before = true;
      } else {
        ++after_count;
        if (after == none || bearer.first < bearers[after].first) after = root;
      }
    }
    const BlockKind kind = document.block_of(document.mentions[m]).kind;
    uint32_t chosen = none;
    if (gender != Gender::unknown && before_count + after_count == 1)
      chosen = before_count ? before : after;  // "Mr Lind", of Ana and Lars Lind
    else if (before_count == 1)
      chosen = before;
    else if (before_count > 1 && holder != none && agrees(gender, bearers[holder].gender))
      chosen = holder;
    else if (before_count == 0)
      chosen = kind == BlockKind::paragraph ? usual[s] : after;
    if (chosen == none && usual_before) {
      // "Senator Lind" is the usual one only if full names call that one a senator, too.
      const uint64_t title = title_before(document, lexicon, document.mentions[m]);
      if (title == 0 || title == bearers[usual[s]].title) chosen = usual[s];
    }
    if (chosen == none) continue;
    if (before_count == 1 && agrees(gender, bearers[chosen].gender))
      (bare ? holders[s].bare : holders[s].addressed) = chosen;
    node[m] = chosen;
  }
}

}  // namespace crosshead
