#include "people/speech/cue_subjects.h"

#include <algorithm>
#include <array>

#include "people/speech/adjuncts.h"
#include "people/speech/agreement.h"
#include "people/speech/messages.h"
#include "people/speech/phrase_cores.h"
#include "people/speech/subjects.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Items that a clause of prose may have before its verb: a bound on what looking back costs.
constexpr uint32_t max_clause = 80;

/// Verbs that never stand before their subject: "said Holm", but not "told Holm".
constexpr auto never_inverted =
    std::to_array<std::string_view>({"tell", "call", "accuse", "thank", "address"});

/// Prepositions that govern "it", and open no clause: "in charge of it".
constexpr auto governing =
    std::to_array<std::string_view>({"about", "by", "from", "in", "of", "on", "to", "with"});

/// Verbs of "Tass quoted the minister as saying": the minister speaks.
constexpr auto quoting = std::to_array<std::string_view>(
    {"quoted", "quotes", "quote", "quoting", "cited", "cites", "cite", "citing"});

}  // namespace

void CueSubjects::find(Cue& cue, uint32_t start, uint32_t stop, uint32_t before) const {
  if (cue.passive) {  // only an agent can speak: "was called X by Y"
    const uint32_t limit = std::min(stop, cue.end + 14);
    for (uint32_t i = cue.end; i < limit; ++i)
      if (line_.reads(i, "by")) {
        cue.subject = phrase_after(line_, i + 1, stop);
        break;
      }
    if (!cue.subject && cue.head == "tell") {
      cue.subject = forum_before(line_, before, start);
      cue.heard = static_cast<bool>(cue.subject);
      cue.passive = !cue.heard;
    }
    return;
  }
  const bool behind_hole =
      before > 0 && (line_.is_hole(before - 1) ||
                     (line_.reads(before - 1, ",") && before > 1 && line_.is_hole(before - 2)));
  const bool behind_comma = before > start && line_.reads(before - 1, ",");
  const bool opens =
      before == start || (before > 0 && line_.is_dash(before - 1)) ||
      (before > 0 && (line_.reads(before - 1, "so") || line_.reads(before - 1, "as")));
  if (cue.form == CueForm::finite && cue.chain == cue.first &&
      (behind_hole || behind_comma || opens) && cue.end < stop) {
    NounPhrase after;
    if (!contains<never_inverted>(cue.head) && cue.cls != CueClass::call &&
        (behind_hole || (cue.cls == CueClass::neutral && cue.head != "urge") ||
         cue.cls == CueClass::manner || cue.cls == CueClass::answer || cue.head == "write" ||
         cue.head == "argue" || cue.head == "reckon" || (behind_comma && is_claimed(cue))))
      after = phrase_after(line_, cue.end, stop);
    // "Holm, the mayor, said parents ...": without a verb before it nothing was said yet.
    // 'The star of "Slow Water," said she was ...': nor where the phrase has a verb of its own.
    const bool said =
        behind_hole
            ? !line_.is(after.end, class_finite) || is_possessive_ending(line_, after.end)
            : (!after.pronoun && !line_.is_hole(after.end) && ends_attribution(after.end, stop) &&
               !(after && is_figure(line_, after.end - 1)) &&  // "said sales slipped 2pc"
               !(behind_comma && is_apposition(start, before)) && !counts_some(after, stop) &&
               (!is_claimed(cue) || line_.text(cue.first).ends_with("d") ||
                cue.base == agrees(line_, after)));
    if (after && said && (after.source || (behind_hole && line_.is(after.first, class_article)))) {
      cue.subject = after;
      cue.inverted = true;
      return;
    }
  }
  const bool alone =
      before == start || line_.is_hole(before - 1) || line_.reads(before - 1, ",") ||
      line_.is(before - 1, class_conjunction | class_preposition | class_subordinator) ||
      line_.is_dash(before - 1);
  if (cue.form == CueForm::participle || cue.form == CueForm::infinitive) {
    if (is_quoted(cue, start)) return;
    NounPhrase beside;  // a message or its reader, who speaks if the sentence names nobody else
    if (!alone && cue.form == CueForm::participle) {
      cue.subject = subject_of(line_, before, start);
      if (cue.has_speaker() && !line_.reads(cue.subject.head, "those") &&
          !line_.reads(cue.subject.first - 1, "on"))  // "replied on Facebook saying"
        beside = cue.subject;
      if (beside && !(earlier_.size() && is_addressed(line_, earlier_.back(), beside)) &&
          !is_sent(line_, beside, start, clause_start(beside.first, start)))
        return;
    }
    share(cue, start, stop);
    if (!cue.subject) cue.subject = beside;
    return;
  }
  if (behind_comma && line_.r.document.blocks[line_.block].kind == BlockKind::headline)
    cue.subject = opener(start);
  if (cue.subject) return;
  cue.subject = subject_of(line_, before, start);
  // "the engineer in charge of it | warned"
  if (line_.reads(cue.subject.first, "it") && cue.subject.first > start + 1 &&
      contains<governing>(line_.text(cue.subject.first - 1)))
    cue.subject = clause_subject(line_, clause_start(before, start), before);
  const bool disagrees = cue.base && cue.chain == cue.first && cue.subject &&
                         !agrees(line_, cue.subject);  // "the trail say"
  if (cue.subject && (!cue.subject.source || disagrees) && before > start) {
    // The noun beside the verb is no source; the clause may open with one: "The man who fell
    // said".
    const NounPhrase first = clause_subject(line_, clause_start(before, start), before);
    bool other_clause = false;
    for (uint32_t i = first ? first.end : before; i < before; ++i)
      other_clause = other_clause || line_.is(i, class_subordinator | class_finite | class_verb) ||
                     line_.knows(i, List::cue);
    const bool modified =
        first && disagrees && agrees(line_, first) &&
        (line_.is(first.end, class_relative) || line_.text(first.end).ends_with("ing") ||
         line_.text(first.end).ends_with("ed"));
    const bool longer = first && first.first == cue.subject.first && first.end < cue.subject.end;
    if (longer)  // "Weather forecasters", of which one word is known
      cue.subject.source = first.source;
    else if (first && (modified || (!other_clause && !cue.subject.source)))
      cue.subject = first;
  }
  // "Two people who saw it | said", "who were there | said"
  const bool object =
      line_.reads(cue.subject.first, "it") || line_.reads(cue.subject.first, "there");
  if (cue.subject && (!cue.subject.pronoun || object) && cue.subject.first > start) {
    const NounPhrase first = clause_subject(line_, clause_start(before, start), before);
    if (first && runs_to(first, before)) cue.subject = first;
  }
  if (cue.subject && cue.subject.first > start && line_.reads(cue.subject.first - 1, "by") &&
      !line_.is(cue.chain - 1, class_relative)) {
    // "A study made by Holm found": the agent of a participle is not the subject, but may have a
    // clause of its own, "by Holm, who found".
    const NounPhrase first =
        clause_subject(line_, clause_start(cue.subject.first, start), cue.subject.first);
    if (first) cue.subject = first;
  }
  const bool adjunct =
      cue.subject.end == before && !cue.base && is_venue(line_, cue.subject, start);
  if (!cue.subject || adjunct) share(cue, start, stop);
}

bool is_object_pronoun(const Line& line, uint32_t i) {
  if (line.is(i, class_object)) return true;
  return line.reads(i, "her") && (i + 1 >= line.size() || !line.items[i + 1].is_word);
}

NounPhrase object_pronoun(const Line& line, uint32_t i) {
  NounPhrase phrase{.first = i, .end = i + 1};
  name_speaker(line, phrase, i, i + 1);
  phrase.pronoun = phrase.source = true;
  return phrase;
}

uint32_t quoted_as(const Line& line, uint32_t verb) {
  if (!contains<quoting>(line.text(verb))) return none;
  for (uint32_t i = verb + 1; i + 1 < line.size() && i <= verb + max_phrase_items; ++i) {
    if (line.is_hole(i) || line.reads(i, ",") || line.items[i].ends_sentence) return none;
    if (line.reads(i, "as") && line.text(i + 1).ends_with("ing")) return i;
  }
  return none;
}

/// "Mayor Holm | quits, says ...", "2027: Mayor Holm | quits, says ...": who opens a headline,
/// whose verbs nobody lists.
NounPhrase CueSubjects::opener(uint32_t start) const {
  constexpr uint32_t longest_kicker = 3;
  for (uint32_t i = start + 1; i <= start + longest_kicker; ++i)
    if (line_.reads(i, ":")) start = i + 1;
  NounPhrase phrase{.first = start, .end = start};
  while (is_noun(line_, phrase.end) || is_joint(line_, phrase.end) ||
         is_joint(line_, phrase.end + 1) || is_possessive_ending(line_, phrase.end))
    ++phrase.end;
  if (phrase) name_speaker(line_, phrase, start, phrase.end);
  return phrase;
}

/// Fills the subject of "Tass quoted the minister as saying", "the minister was quoted as saying".
bool CueSubjects::is_quoted(Cue& cue, uint32_t start) const {
  if (cue.first < start + 2 || !line_.reads(cue.first - 1, "as")) return false;
  const uint32_t as = cue.first - 1;
  uint32_t verb = as;
  while (verb > start && verb + max_phrase_items > as && quoted_as(line_, verb) != as) --verb;
  if (quoted_as(line_, verb) != as) return false;
  const uint32_t object = verb + 1;
  while (verb > start && line_.is(verb - 1, class_be | class_auxiliary | class_adverb)) --verb;
  const NounPhrase subject = subject_of(line_, verb, start);
  if (object == as || line_.reads(object, "by")) {
    cue.subject = subject;
  } else if (line_.is(object, class_object) || line_.reads(object, "her")) {
    cue.subject = object_pronoun(line_, object);
  } else {
    cue.subject = phrase_after(line_, object, as);
  }
  if (object != as && subject) cue.frame = subject.first;
  return cue.has_speaker();
}

/// "A doctor who treated Lind | said", "a lawyer working for Lind | said": whether what stands
/// between the noun that opens the clause and the verb at item `end` tells of that noun. A relative
/// clause has one verb of its own; one that could govern the next is left alone ("who thinks Lind
/// said").
bool CueSubjects::runs_to(const NounPhrase& noun, uint32_t end) const {
  const uint32_t named = noun.name ? line_.items[noun.head].mention : none;
  const bool people =  // "Democrats who left | said"
      named != none && line_.r.document.mentions[named].type == MentionType::norp;
  if ((noun.name && !people) || noun.pronoun || noun.end >= end) return false;
  uint32_t behind = noun.end;  // "an official | of Volta | who"
  if (line_.is(behind, class_preposition) && line_.is_name(behind + 1))
    behind = mention_end(line_, behind + 1, end);
  const bool relative = line_.is(behind, class_relative) || line_.reads(behind, "that");
  if (!relative && !is_participle(behind)) return false;
  constexpr uint32_t other_clause =
      class_conjunction | class_subordinator | class_relative | class_question;
  uint32_t verbs = 0, last = none;
  for (uint32_t i = behind + 1; i < end; ++i) {
    if (is_possessive_ending(line_, i) && !line_.is(i - 1, class_pronoun)) continue;
    if (is_figure(line_, i) || line_.is(i - 1, class_possessive | class_article))
      continue;                                                       // "her name", "the talks"
    const bool governs = relative && line_.is(i, class_preposition);  // "after an inspection"
    if (!line_.items[i].is_word || (line_.is(i, other_clause) && !governs)) return false;
    const bool opens = relative && i == behind + 1 && !line_.items[i].classes &&
                       !line_.is_capital(i);  // "who owns"
    const bool to = line_.reads(i - 1, "to");
    if (!opens && !to && !line_.is(i, class_finite | class_verb) && !is_past(line_, i) &&
        !line_.knows(i, List::cue))
      continue;
    verbs += !to && (last == none || last + 1 < i) ? 1 : 0;  // "was", "was badly", "was hurt"
    last = line_.is(i + 1, class_adverb | class_negation) ? i + 1 : i;
  }
  const bool may_govern = last != none && line_.knows(last, List::cue) && line_.is_name(last + 1);
  return relative ? verbs == 1 && !may_govern : verbs == 0;
}

/// "Holm, who left, said | three of the dead | were": some of many, with a verb of their own.
bool CueSubjects::counts_some(const NounPhrase& phrase, uint32_t stop) const {
  if (!line_.is(phrase.first, class_quantity) || !line_.reads(phrase.end, "of")) return false;
  const NounPhrase many = phrase_after(line_, phrase.end + 1, stop);
  return many && line_.is(many.end, class_finite);
}

/// "living near", "published in", but not "refused to": right behind a noun.
bool CueSubjects::is_participle(uint32_t i) const {
  const std::string_view word = line_.text(i);
  if (is_past(line_, i)) return line_.is(i + 1, class_preposition) && !line_.reads(i + 1, "to");
  return word.size() > 5 && word.ends_with("ing") && !line_.is_capital(i);
}

/// Whether an inverted attribution may end at `from`: "..., said Holm in a letter", but not
/// "..., said Holm would go".
bool CueSubjects::ends_attribution(uint32_t from, uint32_t stop) const {
  if (from >= stop || !line_.items[from].is_word) return true;
  if (line_.is(from, class_adverb) && from + 1 < stop && line_.items[from + 1].is_word &&
      !line_.is(from + 1, class_preposition))
    return false;  // "said parents still want"
  return line_.is(from, class_preposition | class_relative | class_adverb) || line_.is_name(from) ||
         is_time(line_, from);
}

/// "The bridge is safe, insists Holm", "It will fall, warn experts": verbs that turn round with a
/// clause before them; in the past only those that address nobody.
bool CueSubjects::is_claimed(const Cue& cue) const {
  constexpr auto bit = [](CueClass cls) { return 1u << static_cast<uint32_t>(cls); };
  constexpr uint32_t any = bit(CueClass::claim) | bit(CueClass::admit);
  constexpr uint32_t present = any | bit(CueClass::warn) | bit(CueClass::promise) |
                               bit(CueClass::predict) | bit(CueClass::think) | bit(CueClass::feel) |
                               bit(CueClass::inform);
  if (!line_.text(cue.first).ends_with("d")) return bit(cue.cls) & present;
  return !cue.weak && (bit(cue.cls) & any);
}

/// Whether the sentence up to the comma before item `end` only names somebody: "Holm, the mayor,".
bool CueSubjects::is_apposition(uint32_t start, uint32_t end) const {
  const uint32_t first = std::max(start, end - std::min(end, max_clause));
  bool relative = false;  // "Holm, whose father was mayor,"
  for (uint32_t i = first; i < end; ++i) {
    if (line_.reads(i, ",")) relative = line_.is(i + 1, class_relative);
    if (line_.is_hole(i)) return false;
    if (relative || is_possessive_ending(line_, i)) continue;
    if (line_.is(i, class_finite | class_verb) ||
        (i > first && is_past(line_, i) && !is_joint(line_, i - 1)))
      return false;
  }
  const NounPhrase named = subject_of(line_, end, start);
  return named && named.name && named.first < end - 1 && !named.pronoun;
}

uint32_t CueSubjects::clause_start(uint32_t verb, uint32_t start) const {
  start = std::max(start, verb - std::min(verb, max_clause));
  for (uint32_t i = verb; i-- > start;)
    if (line_.reads(i, ",") || line_.reads(i, ";") || line_.reads(i, ":") || line_.is_hole(i) ||
        line_.is_dash(i) || (line_.is(i, class_conjunction) && i + 1 < verb))
      return i + 1;
  return start;
}

/// "There was talk when Holm rose and | said", "of Lind, who spoke, | saying": the subject of the
/// nearest clause inside the sentence that runs up to item `end`.
NounPhrase CueSubjects::inner_subject(uint32_t start, uint32_t end) const {
  if (end < start + 3 || !(line_.reads(end - 1, "and") || line_.reads(end - 1, ","))) return {};
  for (uint32_t i = end - 1; i-- > start + 1;) {
    if (line_.is_hole(i)) return {};
    if (line_.reads(i, "who"))
      return phrase_before(line_, line_.reads(i - 1, ",") ? i - 1 : i, start);
    if (!line_.reads(i, "where") &&
        (!line_.is(i, class_subordinator) || line_.is(i, class_preposition)))
      continue;
    const NounPhrase subject = clause_subject(line_, i + 1, end);
    return line_.reads(subject.first, "it") ? NounPhrase{} : subject;
  }
  return {};
}

/// The subject of an earlier verb of the sentence, or of the sentence.
void CueSubjects::share(Cue& cue, uint32_t start, uint32_t stop) const {
  // "asked to explain": whoever asked wants the words.
  if (cue.form == CueForm::infinitive && !earlier_.empty() && earlier_.back().passive &&
      (earlier_.back().flags & cue_addressee) && earlier_.back().end == cue.chain)
    return;
  const uint32_t sentence = start;
  start = std::max(start, cue.first - std::min(cue.first, max_clause));
  // "said she accepted it and added that": a report goes on from a report.
  const bool reports = line_.reads(cue.end, "that") || line_.is(cue.end, class_question);
  const Cue* shared = nullptr;
  for (size_t k = earlier_.size();
       k-- > 0 && (!shared || (reports && (shared->weak || shared->cls == CueClass::ask)));) {
    const Cue& earlier = earlier_[k];
    if (earlier.first < start) break;
    if (earlier.passive || !earlier.has_speaker() || earlier.cls == CueClass::source_after ||
        is_venue(line_, earlier.subject, sentence) || in_report(line_, earlier_, k))
      continue;
    if (!shared || !(earlier.weak || earlier.cls == CueClass::ask)) shared = &earlier;
  }
  // "Holm spoke where activists stood, | shouting"
  if (shared && cue.cls == CueClass::manner && line_.reads(cue.chain - 1, ",")) {
    cue.subject = inner_subject(shared->end, cue.chain);
    if (cue.has_speaker()) return;
  }
  if (shared) {
    cue.subject = shared->subject;
    // "a clerk, who did not wish to be named, | told": not "who"
    if (const uint32_t who = cue.subject.first; line_.reads(who, "who") && who > sentence + 1 &&
                                                line_.reads(who - 1, ",") &&
                                                line_.reads(cue.chain - 1, ","))
      if (const NounPhrase clerk = phrase_before(line_, who - 1, sentence); clerk.source)
        cue.subject = clerk;
    cue.subject.shared = true;
    return;
  }
  const bool opens = cue.form == CueForm::participle && cue.first <= sentence + 1;
  cue.subject = opens ? main_subject(line_, cue.end, stop) : NounPhrase{};
  if (!cue.subject) cue.subject = clause_subject(line_, start, cue.first);
  if (!cue.subject) {
    cue.subject = inner_subject(start, cue.chain);
    if (cue.base && cue.chain == cue.first && !agrees(line_, cue.subject))
      cue.subject = {};  // "The two met when Volta closed, and say"
  }
  // "Holm said ... . Adding, ..."
  if (!cue.subject && cue.first == start && cue.form == CueForm::participle && !earlier_.empty() &&
      !earlier_.back().passive)
    cue.subject = earlier_.back().subject;
  cue.subject.shared = true;
}

}  // namespace crosshead
