#include "people/entities/appositions.h"

#include <array>

#include "people/word_classes.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr uint32_t of_reach = 10;  // tokens of "of the North League's youth wing", at most

/// Words that open a phrase like prepositions do.
constexpr auto openers = std::to_array<std::string_view>(
    {"Alongside", "Given", "Led", "Thanks", "Throughout", "Unlike"});

/// Modifiers of a role that can be its noun: "a senior at Elm High".
constexpr auto nouns_too =
    std::to_array<std::string_view>({"graduate", "junior", "senior", "veteran"});

class Apposition {
 public:
  Apposition(const RolePhrases& phrases, const Mention& mention) : p_(phrases), mention_(mention) {}

  RoleWords find() const {
    uint32_t t = mention_.end_token;
    if (t + 1 >= p_.to() || p_.text(t) != ",") return {};
    ++t;
    if (t + 1 < p_.to() && p_.kind(t) == TokenKind::number && p_.text(t + 1) == ",") t += 2;
    const bool article = t < p_.to() && (p_.uses(t) & (use_article | use_possessive));
    if (article) ++t;
    if (t + 4 < p_.to() && p_.kind(t) == TokenKind::number && p_.is_hyphen(t + 1) &&
        p_.is_hyphen(t + 3))
      t += 5;  // "a 34-year-old teacher"
    const uint32_t start = t;
    for (; t < p_.to() && t - start < role_reach; ++t) {
      if (p_.is_person(t)) return {};  // "Ana Lopez, mayor Lars Lind and"
      // "the company's founder": what belongs to the role stands after the possessor.
      if (p_.is_possessive(t)) return close(t + 1, behind_possessor(t + 1), true);
      if (!p_.in_mention(t) && !p_.in_compound(t) && !goes_on(t)) break;
    }
    return close(start, t, article);
  }

 private:
  /// A word that can stand in a role.
  bool goes_on(uint32_t t) const {
    return p_.is_word(t) && !(p_.uses(t) & ends_phrase) && !p_.is_cue(t);
  }
  bool is_verb(uint32_t t) const {
    return (p_.uses(t) & use_verb) || p_.is_past(t) || p_.is_cue(t);
  }

  /// "a broker based in Elm", not "the resort failed to".
  bool is_reduced(uint32_t t) const {
    return t + 1 < p_.to() && p_.is_past(t) && (p_.uses(t + 1) & use_preposition) &&
           p_.text(t + 1) != "to";
  }

  /// "a delegate serving on", "a Dravian trying to"; not "the Dravian sibling".
  bool is_doing(uint32_t t) const {
    return !p_.in_mention(t) && (p_.shape(t) & shape_lower) && p_.text(t).ends_with("ing") &&
           p_.title_start(t, t + 1) == none;
  }

  uint32_t behind_possessor(uint32_t t) const {
    const uint32_t start = t;
    while (t < p_.to() && t - start < role_reach && !p_.in_mention(t) && p_.is_word(t) &&
           !(p_.uses(t) & ends_phrase))
      ++t;
    return t;
  }

  RoleWords close(uint32_t start, uint32_t end, bool article) const {
    if (end > start + 1 && (is_reduced(end - 1) || is_doing(end - 1))) --end;
    if (start >= end || p_.in_mention(end - 1)) return {};
    const uint32_t title = p_.title_start(start, end);
    // With an article any noun will do for a person: "X, a hydrologist at".
    if (title == none && !(article && p_.person() && is_noun(end - 1, end))) return {};
    if (!article && title != start && !(title != none && p_.role_start(start, title) == start))
      return {};
    if (article && is_fronted() && !is_closed(end, title != none)) return {};
    return {start, of_end(end), end - 1};
  }

  /// Whether a word of no list can be the noun that ends a role.
  bool is_noun(uint32_t last, uint32_t end) const {
    const std::string_view noun = p_.text(last);
    if (!(p_.shape(last) & shape_lower) || p_.is_past(last)) return false;
    if ((p_.uses(last) & use_modifier) && !contains<nouns_too>(noun)) return false;
    if (noun.ends_with('s') && !noun.ends_with("ss") && !noun.ends_with("us")) return false;
    if (p_.is_hyphen(last - 1) && !p_.is_agent(last)) return false;  // "a Dravian-born"
    // "X, the mood was calm", but "X, a painter accused of"
    return end >= p_.to() || !is_verb(end) || is_reduced(end);
  }

  /// "president of the United Workers Congress": the end with what `of` at `end` adds, where that
  /// is a name and can be taken whole.
  uint32_t of_end(uint32_t end) const {
    if (end + 1 >= p_.to() || p_.text(end) != "of") return end;
    uint32_t t = end + 1;
    const bool article = p_.uses(t) & use_article;
    if (article) ++t;
    if (t >= p_.to()) return end;
    if (!p_.in_mention(t) && (article || !p_.is_word(t) || !p_.is_capital(t))) return end;
    const uint32_t name = p_.in_mention(t) ? p_.mention(t).end_token : t + 1;
    for (; t < p_.to() && t - end < of_reach; ++t) {
      if (p_.is_person(t)) return end;  // "architect of Lind's campaign"
      if (p_.in_mention(t) || p_.in_compound(t) || p_.is_possessive(t)) continue;
      if (!goes_on(t) || p_.is_past(t)) break;
    }
    // Verbs may follow the name itself; behind further words only what surely closes the phrase.
    if (t >= p_.to() || t == name) return t < p_.to() && p_.kind(t) == TokenKind::number ? end : t;
    const bool mark = p_.kind(t) == TokenKind::punctuation && !p_.is_possessive(t - 1);
    const bool conjunction =  // not within "a Dravian bread and cake firm"
        (p_.uses(t) & use_conjunction) &&
        (p_.is_capital(t - 1) || p_.text(t) == "that" ||
         (t + 1 < p_.to() && (p_.uses(t + 1) & (use_article | use_possessive))));
    return mark || conjunction || (p_.uses(t) & (use_preposition | use_relative)) ? t : end;
  }

  /// First token of the clause or phrase that the name stands in, `role_reach` tokens back at most.
  uint32_t clause_start() const {
    uint32_t t = mention_.first_token;
    while (t > p_.from() && mention_.first_token - t < role_reach &&
           (p_.in_mention(t - 1) || p_.is_word(t - 1) || p_.in_compound(t - 1) ||
            p_.kind(t - 1) == TokenKind::number))
      --t;
    if (t < mention_.first_token && (p_.word(t).classes & class_conjunction)) ++t;
    return t;
  }

  /// "Without X, the team lost": the name ends a phrase in front of its clause, so that the
  /// clause's subject follows.
  bool is_fronted() const {
    const uint32_t first = clause_start();
    if (first >= mention_.first_token || p_.in_mention(first)) return false;
    const uint32_t classes = p_.word(first).classes;
    if (classes & class_subordinator) return true;
    if (!(classes & class_preposition) && !contains<openers>(p_.text(first)) &&
        !(p_.is_capital(first) &&
          (p_.text(first).ends_with("ing") || p_.text(first).ends_with("ed"))))
      return false;
    for (uint32_t t = first + 1; t < mention_.first_token; ++t)
      if (!p_.in_mention(t) && is_verb(t)) return false;  // "In May he met X, a teacher."
    return true;
  }

  /// "After X, the chancellor, left": a comma comes before any verb.
  bool is_closed(uint32_t end, bool titled) const {
    uint32_t steps = 0;
    for (uint32_t t = end; t < p_.to() && steps < role_reach; ++steps) {
      if (p_.in_mention(t)) {
        t = p_.mention(t).end_token;
        continue;
      }
      if (p_.text(t) == "," || (p_.uses(t) & use_relative)) return true;
      if (t == end && p_.text(t) == "that") return true;
      // "..., including X, the mayor of Elm."
      if (p_.text(t) == ".") return titled && clause_start() > p_.from() + 1;
      if (!p_.in_compound(t) && is_verb(t)) return false;
      ++t;
    }
    return false;
  }

  const RolePhrases& p_;
  const Mention& mention_;
};

}  // namespace

RoleWords role_behind(const RolePhrases& phrases, const Mention& mention) {
  return Apposition(phrases, mention).find();
}

}  // namespace crosshead
