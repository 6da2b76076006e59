#include "people/entities/roles.h"

#include <algorithm>
#include <array>

#include "people/entities/appositions.h"
#include "people/entities/role_phrases.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Prepositions between a post and what it is a post of; sorted.
constexpr auto post_links = std::to_array<std::string_view>({"at", "for", "in", "of", "on", "to"});

class Roles {
 public:
  Roles(Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon), p_(document, lexicon) {}

  void find(const SameBlocks& same) {
    same.each_mention([&](const SameRow& row) { keep(same.before().descriptions, row); },
                      [&](uint32_t m) { read(m); });
    for (const Description& d : document_.descriptions) {
      Entity& entity = document_.entities[document_.mentions[d.mention].entity];
      if (entity.role.empty() && d.role)
        entity.role = {document_.tokens[d.first_token].start,
                       document_.tokens[d.end_token - 1].end};
    }
  }

 private:
  /// Takes over the descriptions at the mentions of a row.
  void keep(const std::vector<Description>& before, const SameRow& row) {
    const uint32_t end = row.end_mention - row.shift.mentions;
    auto at = std::lower_bound(
        before.begin(), before.end(), row.first_mention - row.shift.mentions,
        [](const Description& d, uint32_t mention) { return d.mention < mention; });
    for (; at != before.end() && at->mention < end; ++at)
      document_.descriptions.push_back({.mention = at->mention + row.shift.mentions,
                                        .first_token = at->first_token + row.shift.tokens,
                                        .end_token = at->end_token + row.shift.tokens,
                                        .head_token = at->head_token + row.shift.tokens,
                                        .role = at->role});
  }

  void read(uint32_t index) {
    const Mention& mention = document_.mentions[index];
    if (mention.entity == none) return;
    if (mention.type != MentionType::person && mention.type != MentionType::org) return;
    mention_ = index;
    p_.enter(mention);
    const RoleWords role = before(mention);
    if (role) add(role), add_joined(role);
    add(before_comma(mention, role ? role.first : mention.first_token));
    if (!p_.person()) kind_after(mention);
    add(role_behind(p_, mention));
  }

  /// "Secretary of State": the noun of a phrase that ends with the noun `last`.
  uint32_t head_of(uint32_t first, uint32_t last) const {
    for (uint32_t t = first + 1; t < last; ++t)
      if (p_.text(t) == "of" && !p_.in_mention(t) &&
          (p_.word(t - 1).lists & (mask_of(List::title) | mask_of(List::source_noun))))
        return t - 1;
    return last;
  }

  /// "Volta partner Ana Lopez" is nobody's kin.
  bool is_of_firm(uint32_t head) const {
    return head > p_.from() && p_.in_mention_of(head - 1, MentionType::org);
  }

  void add(const RoleWords& role) {
    if (!role) return;
    const uint32_t head = head_of(role.first, role.head);
    document_.descriptions.push_back({.mention = mention_,
                                      .first_token = role.first,
                                      .end_token = role.end,
                                      .head_token = head,
                                      .role = !(p_.uses(head) & use_kin) || is_of_firm(head)});
  }

  /// "managing director and | chief executive X": the post before the one that stands beside the
  /// name; "the mayor and governor X" may be two.
  void add_joined(const RoleWords& role) {
    if (!p_.person() || role.first <= p_.from() + 1 || p_.text(role.first - 1) != "and") return;
    const uint32_t end = role.first - 1, start = p_.phrase_start(end);
    const bool pair = start + 1 == end && role.first + 1 == role.end && p_.is_capital(start);
    if (start == end || pair || p_.title_start(start, end) == none ||  // "King and Queen X"
        (start > p_.from() && (p_.uses(start - 1) & use_article)))
      return;
    add({start, end, end - 1});
    document_.descriptions.back().role = false;
  }

  uint32_t without_honorifics(uint32_t end) const {
    while (end > p_.from() && !p_.in_mention(end - 1) && p_.is_word(end - 1) &&
           p_.is_honorific(end - 1))
      --end;
    return end;
  }

  /// "Turkish Foreign Minister X".
  RoleWords before(const Mention& mention) const {
    const uint32_t end = without_honorifics(mention.first_token);
    const uint32_t start = p_.phrase_start(end);
    if (start == end) return {};
    uint32_t title = p_.title_start(start, end);
    // "Nigerian winger X", "Kiwi backpacker X": after a nationality any noun will do, but not what
    // those of one do: "if Dravians choose X".
    if (title == none && p_.person() && end - start >= 2 && (p_.shape(end - 1) & shape_lower) &&
        p_.in_mention_of(end - 2, MentionType::norp) &&
        (!p_.text(end - 2).ends_with('s') || p_.text(end - 2).ends_with("ss")))
      title = end - 1;
    if (title == none && p_.person() && mention.end_token - mention.first_token >= 2 &&
        p_.is_agent(end - 1))
      title = end - 1;
    if (title == none) return post_for(start, end);
    return {before_and(p_.role_start(start, title)), end, end - 1};
  }

  /// "Minister for Housing X", "Minister for Trade and Industry X": `start` begins the field.
  RoleWords post_for(uint32_t start, uint32_t end) const {
    if (!p_.person() || !p_.is_capital(start)) return {};
    while (start > p_.from() + 1 && p_.text(start - 1) == "and" && p_.is_capital(start - 2))
      start = p_.phrase_start(start - 1);
    if (start <= p_.from() + 1 || p_.text(start - 1) != "for" || !p_.is_capital(start - 2))
      return {};
    const uint32_t link = start - 1, first = p_.phrase_start(link);
    const uint32_t title = p_.title_start(first, link);
    return title == none ? RoleWords{} : RoleWords{p_.role_start(first, title), end, link - 1};
  }

  /// "Work and | Pensions Secretary X": where capitals begin that "and" joins to those at `start`.
  uint32_t before_and(uint32_t start) const {
    constexpr uint32_t most = 3;
    if (start <= p_.from() + 1 || p_.text(start - 1) != "and" || !p_.is_capital(start))
      return start;
    uint32_t t = start - 1;
    while (t > p_.from() && start - t <= most && p_.is_capital(t - 1) && !p_.in_mention(t - 1) &&
           !p_.word(t - 1).classes)
      --t;
    const bool two = t == start - 1 || p_.title_start(t, start - 1) != none;  // "King and Queen X"
    return two ? start : t;
  }

  /// "The union's president, X,", "the mayor of Elm, X,", "the chairman, Councillor X,"; `end` is
  /// the name's first token or that of the role right before it.
  RoleWords before_comma(const Mention& mention, uint32_t end) const {
    if (!p_.person() && end > p_.from() && (p_.uses(end - 1) & use_article)) --end;
    end = without_honorifics(end);
    if (end <= p_.from() || p_.text(end - 1) != ",") return {};
    --end;
    const uint32_t next = mention.end_token;
    if (next < p_.to() && p_.is_word(next) && !(p_.uses(next) & use_relative)) return {};
    if (const uint32_t start = post_start(end); start != none) return {start, end, end - 1};
    // A bare surname is rather the next subject: "after talks with the mayor of Elm, Lind, ...".
    if (!p_.person() || mention.end_token - mention.first_token < 2) return {};
    const uint32_t link = post_link(end);
    const uint32_t start = link == none ? none : post_start(link);
    return start == none ? RoleWords{} : RoleWords{start, end, link - 1};
  }

  /// Start of a phrase that an article or a possessor opens and a title ends, or `none`.
  uint32_t post_start(uint32_t end) const {
    const auto opened = [&](uint32_t t) {
      return t > p_.from() &&
             ((p_.uses(t - 1) & (use_article | use_possessive)) || p_.is_possessive(t - 1));
    };
    uint32_t start = p_.phrase_start(end);
    if (start == end || start <= p_.from()) return none;
    uint32_t title_end = end;  // "the Mayor | of Elm"
    for (uint32_t t = start + 1; t < end && title_end == end; ++t)
      if (p_.text(t) == "of" && !p_.in_mention(t)) title_end = t;
    if (p_.title_start(start, title_end) == none && p_.title_start(start, end) == none) return none;
    // "the work and | pensions secretary", not "between the union and | company president"
    if (p_.text(start - 1) == "and" && p_.person()) {
      start = p_.phrase_start(start - 1);
      if (start > p_.from() + 1 && p_.text(start - 2) == "between") return none;
    }
    return opened(start) ? start : none;
  }

  /// The preposition in front of the noun phrase that ends at `end`, or `none`.
  uint32_t post_link(uint32_t end) const {
    uint32_t t = p_.phrase_start(end);
    if (t == end) return none;
    if (t > p_.from() && (p_.uses(t - 1) & (use_article | use_possessive))) --t;
    if (t <= p_.from() + 1 || p_.in_mention(t - 1) || !contains<post_links>(p_.text(t - 1)))
      return none;
    return t - 1;
  }

  /// "Islamic State group", "Unia union": the kind stands behind the name, and is no role.
  void kind_after(const Mention& mention) {
    const uint32_t at = mention.end_token;
    if (at >= p_.to() || p_.in_mention(at) || !(p_.shape(at) & shape_lower)) return;
    if (p_.title_start(at, at + 1) == none) return;
    // In "Pentagon group leaders" another noun carries on the phrase.
    if (at + 1 < p_.to() && p_.is_word(at + 1) &&
        lexicon_.fact(p_.word(at + 1).folded_entry, List::source_noun))
      return;
    add({at, at + 1, at});
    document_.descriptions.back().role = false;
  }

  Document& document_;
  const Lexicon& lexicon_;
  RolePhrases p_;
  uint32_t mention_ = none;  // that is read
};

}  // namespace

void find_roles(Document& document, const Lexicon& lexicon, const SameBlocks& same) {
  document.descriptions.clear();
  Roles(document, lexicon).find(same);
}

}  // namespace crosshead
