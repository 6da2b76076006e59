#include "people/speech/agreement.h"

#include <algorithm>
#include <array>

#include "people/speech/phrase_cores.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Verbs whose bare form and form in -s are nouns as a rule: "state officials", "their claims
/// about".
constexpr auto noun_forms = std::to_array<std::string_view>(
    {"state",     "reason",   "suspect", "claim",     "report",  "tweet",   "rule",      "hold",
     "broadcast", "fear",     "demand",  "question",  "hope",    "promise", "comment",   "note",
     "estimate",  "forecast", "project", "record",    "list",    "detail",  "document",  "view",
     "figure",    "judge",    "charge",  "signal",    "appeal",  "attack",  "blast",     "email",
     "text",      "post",     "protest", "offer",     "order",   "request", "challenge", "doubt",
     "guess",     "worry",    "wish",    "bet",       "talk",    "laugh",   "cry",       "shout",
     "release",   "issue",    "call",    "answer",    "reply",   "hint",    "bid",       "press",
     "toast",     "brief",    "lecture", "interview", "probe",   "query",   "quiz",      "leak",
     "dream",     "credit",   "fault",   "insult",    "cheer",   "boast",   "object",    "command",
     "address",   "counsel",  "regret",  "remark",    "account", "blame",   "praise",    "curse",
     "vow",       "pledge"});
/// Nouns that go with a verb in either number: "the data show", "the data shows".
constexpr auto collectives = std::to_array<std::string_view>(
    {"data", "Data", "media", "staff", "crew", "majority", "couple", "public", "family", "team",
     "government", "council", "committee", "group", "police", "Police", "management"});

/// Last words of parties that are named by their members: "the Scottish Conservatives claim".
constexpr auto parties =
    std::to_array<std::string_view>({"Conservatives", "Democrats", "Dems", "Greens", "Liberals",
                                     "Nationals", "Republicans", "Socialists", "Tories"});

bool is_several(const Line& line, uint32_t i) {
  if (line.shape(i) & shape_all_digits) return !line.reads(i, "1");
  const std::string_view word = line.text(i);
  return line.is(i, class_quantity) && word != "one" && word != "One" && word != "another" &&
         word != "Another";
}

/// Whether the word at item `i` agrees with a verb behind it: "the president hopes", "Democrats
/// fear".
bool takes_verb(const Line& line, uint32_t i, bool plural) {
  if (line.is_name(i)) {
    const MentionType type = line.r.document.mentions[line.items[i].mention].type;
    if (type == MentionType::org && contains<parties>(line.text(i))) return plural;
    if (type == MentionType::person || type == MentionType::org) return !plural;
    return plural && line.text(i).ends_with("s");
  }
  const Fact* noun = line.r.lexicon.fact(line.word(i).folded_entry, List::source_noun);
  return noun && static_cast<bool>(noun->flags & fact_plural) == plural;
}

/// A person's name, or a noun for one person or body.
bool names_one(const Line& line, uint32_t i) {
  return line.is_name(i) ? is_person(line, i) : takes_verb(line, i, false);
}

bool has_finite(const Line& line, const std::vector<Cue>& earlier, uint32_t first, uint32_t end) {
  for (uint32_t i = std::max(first, end - std::min(end, max_phrase_items)); i < end; ++i)
    if (line.is(i, class_finite | class_verb)) return true;
  return !earlier.empty() && earlier.back().first >= first;
}

}  // namespace

bool is_noun_too(std::string_view verb) {
  return contains<noun_forms>(verb);
}

bool is_collective(const Line& line, const NounPhrase& phrase) {
  return contains<collectives>(line.text(phrase.head));
}

bool agrees(const Line& line, const NounPhrase& phrase) {
  if (phrase.pronoun) {
    const std::string_view word = line.text(phrase.first);
    return word != "he" && word != "she" && word != "it" && word != "He" && word != "She" &&
           word != "It";
  }
  const uint32_t last = phrase.head;
  const std::string_view word = line.text(last);
  for (uint32_t i = phrase.first; i <= last; ++i)
    if ((line.reads(i, "and") || line.reads(i, "of") || is_several(line, i)) &&
        !is_joint(line, i - 1) && !is_joint(line, i + 1))  // "the mother-of-two", "54-year-old"
      return true;
  if (const Fact* fact = line.r.lexicon.fact(line.word(last).folded_entry, List::source_noun))
    return fact->flags & fact_plural;
  if (contains<parties>(word)) return true;
  return !phrase.name &&
         (word.ends_with("s") || word == "people" || word == "men" || word == "women");
}

bool is_noun_form(const Line& line, const std::vector<Cue>& earlier, const Cue& cue,
                  uint32_t start) {
  const std::string_view form = line.text(cue.first);
  if (cue.chain != cue.first || !(cue.base || form.ends_with("s")) ||
      !contains<noun_forms>(cue.head) || cue.first == start)
    return false;
  const uint32_t before = cue.first - 1, next = cue.end;
  const std::string_view prior = line.text(before);
  if (line.is(before, class_pronoun | class_relative | class_reflexive)) return false;
  // "Bridge is safe, claims mayor"
  if (prior == "," && is_noun(line, next) &&
      line.r.document.blocks[line.block].kind == BlockKind::headline)
    return false;
  // "says demand is weak": right behind another verb of saying.
  if (cue.base && !earlier.empty() && earlier.back().has_speaker() &&
      earlier.back().end == cue.first && earlier.back().form == CueForm::finite)
    return true;
  if (line.shape(before) & shape_digit || (line.is(before, class_quantity) && !cue.base))
    return true;
  if (prior.size() > 4 && prior.ends_with("est")) return true;
  // "in prepared remarks:", 'her leaked emails "grave"', but not "the board she chaired claims"
  if (!cue.base && !line.is_capital(before) && !is_noun(line, before) &&
      (is_past(line, before) || cue.head == "remark" || cue.head == "comment") && before > start &&
      line.is(before - 1, class_preposition | class_possessive))
    return true;
  // "in Lund and Holm states.", but "Lund states that"
  if (const Mention* place = mention_at(line, before);
      cue.head == "state" && place && place->type == MentionType::loc && !line.reads(next, "that"))
    if (const uint32_t name = mention_start(line, before, start);
        name > start && line.is(name - 1, class_conjunction | class_preposition))
      return true;
  if (line.is_hole(next) || next >= line.size() || !line.items[next].is_word) return false;
  // "Volta figures show"
  if (line.is(next, class_finite) || line.reads(next, "show") || line.reads(next, "suggest"))
    return true;
  if (line.reads(next, "that") && line.is(next + 1, class_finite | class_verb)) return true;
  if (prior == "," && cue.head == "state") return true;  // "Holm's niece, state Rep. Brandt"
  if (line.is(before, class_conjunction) && !has_finite(line, earlier, start, before)) return true;
  // "the actor deletes post after": an unknown verb stands before it.
  if (cue.base && before > start && prior.ends_with("s") && !line.items[before].classes &&
      !line.is_capital(before) && !is_noun(line, before) && names_one(line, before - 1))
    return true;
  if (line.reads(next, "of") || line.reads(next, "Of")) return true;  // "Holm claims of"
  // "rated their claims as", "issues like these", "her remarks and": what may follow a noun.
  constexpr uint32_t follows =
      class_verb | class_preposition | class_conjunction | class_semi_auxiliary;
  if (line.is_name(next) || (line.is_capital(next) && !line.is_capital(cue.first)) ||
      (!line.reads(next, "as") && (line.items[next].classes & ~follows)))
    return false;
  return line.is(before, class_determiner | class_quantity) || !takes_verb(line, before, cue.base);
}

bool is_owned(const Line& line, const NounPhrase& phrase) {
  if (!phrase || phrase.name || phrase.shared || line.items[phrase.head].classes ||
      is_noun(line, phrase.head))
    return false;
  for (uint32_t i = phrase.first; i < phrase.head; ++i)
    if (is_possessive_ending(line, i) || line.is(i, class_possessive)) return true;
  return false;
}

}  // namespace crosshead
