// The resolver's organisations: whom "the company", "the Dutch company", "the spending watchdog"
// mean. Tested by tests/unit/resolver_test.cpp.
#include <array>

#include "people/speech/organisation_kinds.h"
#include "people/speech/resolver.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr uint32_t topic_rank = 5;      // entities that an article can be about
constexpr uint32_t topic_mentions = 3;  // of the organisation that "the company" means from afar

/// Classes of public bodies that watch over others.
constexpr auto watchdogs =
    std::to_array<std::string_view>({"agency", "igo", "ngo", "regulator", "thinktank"});

/// In the names of those that are no companies.
constexpr auto no_businesses = std::to_array<std::string_view>(
    {"Agency",  "Association", "Authority",  "Board",      "Bureau",   "Commission", "Committee",
     "Council", "Court",       "Department", "Federation", "Ministry", "Office",     "Parliament",
     "Police",  "Residents",   "Society",    "Tribunal",   "Union",    "University"});

}  // namespace

/// "the company", "the Dutch company", "the spending watchdog": the organisation in focus, unless
/// the lists know it to be of another kind.
uint32_t Resolver::of_kind(const Phrase& phrase) const {
  constexpr uint32_t longest = 3;
  const OrganisationKind* kind = organisation_kind(text(phrase.head));
  uint32_t length = phrase.head + 1 - phrase.first;
  for (uint32_t t = phrase.first; t < phrase.head; ++t)  // "two-wheeler maker"
    if (reads(t, "-")) length -= 2;
  if (!kind || phrase.end != phrase.head + 1 || length > longest ||
      (length > 1 && phrase.possessed))
    return none;
  uint32_t family = none;  // "the UN agency"
  for (uint32_t t = phrase.first; t < phrase.head; ++t) {
    if (contains<telling_apart>(text(t)) ||
        ((shape(t) & shape_upper_first) && !mention_at(t) && !reads(phrase.head - 1, "based")))
      return none;
    if (mention_at(t) && contains<families_of_bodies>(text(t))) family = mention_at(t)->entity;
  }
  const auto fits = [&](uint32_t entity) {
    const Entity& e = document_.entities[entity];
    if (e.type != MentionType::org || entity == family) return false;
    const Mention& name = document_.mentions[e.name];
    const Lexicon::Match match =
        lexicon_.longest(document_, name.first_token, name.end_token, organisation_lists);
    const bool more = !kind->also.empty();
    if (!match || match.token_count != name.end_token - name.first_token) {
      if (kind->lists == mask_of(List::company))
        for (uint32_t t = name.first_token; t < name.end_token; ++t)  // "Elm Association (EA)"
          if (contains<no_businesses>(text(t))) return false;
      return kind->fit != KindFit::known ||
             (more && word(name.end_token - 1).folded == word_key(kind->also));
    }
    for (const Fact& fact : lexicon_.facts(match.entry)) {
      if (!(mask_of(fact.list) & kind->lists)) continue;
      const std::string_view of = lexicon_.classes(fact.list)[fact.cls];
      // "the agency", public or of news, is no paper
      if (fact.list == List::media && (kind->lists & mask_of(List::public_body)) &&
          !of.starts_with(kind->noun))
        continue;
      if ((kind->noun == "watchdog" || kind->noun == "regulator") &&
          !contains<watchdogs>(of.substr(0, of.find('/'))))
        continue;
      if ((kind->fit == KindFit::list && !(more && fact.list == List::public_body)) ||
          of.starts_with(kind->noun) || (more && of.starts_with(kind->also)))
        return true;
    }
    return false;
  };
  const bool ahead = heads(phrase) && (kind->lists & mask_of(List::company));
  const uint32_t least = ahead ? 1 : topic_mentions;
  uint32_t topic = none;
  for (uint32_t e = 0; e < document_.entities.size() && e < topic_rank && topic == none; ++e)
    if (fits(e) && document_.entities[e].mention_count >= least) topic = e;
  if (ahead && topic == 0) return topic;  // above the text it is the one that the text is about
  return focus_.thing(phrase.head, nominal_reach, topic, Focus::any_place, fits);
}

}  // namespace crosshead
