#include "people/speech/clauses.h"

#include <algorithm>
#include <array>

#include "people/speech/adjuncts.h"
#include "people/speech/agreement.h"
#include "people/speech/phrase_cores.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Words behind "said" that are its object and open no clause.
constexpr auto no_clause_heads = std::to_array<std::string_view>(
    {"nothing", "something", "anything", "everything", "no",     "yes",     "so",
     "as",      "much",      "little",   "more",       "enough", "goodbye", "hello",
     "thanks",  "prayers",   "things",   "that",       "this",   "it"});

/// What the reporter says of a report behind it: "said it was safe, a claim Lind denied", "but
/// declined to give details".
constexpr auto verdicts = std::to_array<std::string_view>(
    {"accusation", "allegation", "assertion", "blow", "charge", "claim", "contention", "decision",
     "figure", "finding", "ruling", "setback", "suggestion", "verdict", "victory"});
/// "warned that it would flood, hours after rain fell", "a day after".
constexpr auto periods = std::to_array<std::string_view>(
    {"day", "days", "hours", "minutes", "month", "months", "week", "weeks", "year", "years"});
/// What a ruling does: "ruled that it was void, handing Lind a victory".
constexpr auto results = std::to_array<std::string_view>(
    {"clearing", "dealing", "ending", "giving", "handing", "leaving", "overturning", "paving",
     "rejecting", "reversing", "setting", "siding", "striking", "upholding"});
/// Verbs of a clause that a past verb reports, and those of what the reporter says himself.
constexpr auto shifts =
    std::to_array<std::string_view>({"could", "had", "might", "was", "were", "would"});
constexpr auto now = std::to_array<std::string_view>({"are", "has", "have", "is"});
constexpr auto refusals = std::to_array<std::string_view>({"declined", "refused"});
/// ... "but would not say where", "but did not elaborate".
constexpr auto withheld = std::to_array<std::string_view>(
    {"answer", "comment", "confirm", "disclose", "elaborate", "explain", "give", "identify", "name",
     "provide", "reveal", "say", "specify"});

}  // namespace

bool Clauses::is_object(std::string_view word) {
  return contains<no_clause_heads>(word);
}

uint32_t Clauses::last_word(uint32_t end) const {
  while (end > 0 && !line_.is_hole(end - 1) &&
         (line_.reads(end - 1, ".") || line_.reads(end - 1, "!") || line_.reads(end - 1, "*") ||
          line_.reads(end - 1, "**") || line_.reads(end - 1, "_")))
    --end;
  return end;
}

/// A word of no class: a noun, as a rule.
bool Clauses::is_open(uint32_t i) const {
  return line_.items[i].is_word && !line_.items[i].classes && !line_.is_capital(i);
}

/// "the board | owes | it", "the plan | hides | the cost", "phones never | break": a word of no
/// class that can be but a verb where it stands.
bool Clauses::is_acting(uint32_t i, uint32_t first) const {
  if (!is_open(i) ||
      !(line_.is_name(i - 1) || line_.is(first, class_determiner | class_possessive)))
    return false;
  if (line_.reads(i - 1, "never")) return !line_.is(i - 2, class_conjunction);
  if (line_.is(i - 1, class_adverb) && line_.is(i + 1, class_article)) return is_open(i - 2);
  const std::string_view word = line_.text(i);
  return word.ends_with("s") && !word.ends_with("ss") && line_.items[i - 1].is_word &&
         !line_.is(i - 1, class_determiner | class_possessive | class_stops_phrase) &&
         (line_.is(i + 1, class_object | class_article | class_possessive | class_reflexive) ||
          line_.reads(i + 1, "it"));
}

bool Clauses::is_clause(uint32_t first, uint32_t end, bool object, bool said) const {
  if (end < first + min_clause_items) return false;
  const BlockKind kind = line_.r.document.blocks[line_.block].kind;
  const bool headline = kind == BlockKind::headline || kind == BlockKind::standfirst;
  const bool asks = line_.is(first, class_question);
  bool relative = false, seen = line_.is(first, class_pronoun);
  for (uint32_t i = first + 1; i < end; ++i) {
    const bool possessive =
        is_possessive_ending(line_, i) &&
        !line_.is(i - 1, class_pronoun | class_determiner | class_subordinator | class_adverb);
    // "declared an emergency | and did not lift it": the next verb of whoever declared it.
    if (object && !said && !seen && line_.is(i, class_conjunction) &&
        (line_.is(i + 1, class_finite | class_verb) || is_past(line_, i + 1)))
      return false;
    const bool noun = object && line_.is(i, class_verb) &&
                      line_.is(i - 1, class_article | class_possessive) && !line_.is_name(i - 1);
    // "a man | who could see", "a flaw | she had not seen", "a flaw | the town had not seen": the
    // noun's own clause has a verb.
    const bool noun_before =
        is_open(i - 1) && !line_.is(i - 2, class_pronoun) && !line_.text(i - 1).ends_with("ing");
    relative = relative ||
               (object && !said &&
                (line_.is(i, class_relative) || (line_.is(i, class_pronoun) && is_open(i - 1)) ||
                 (line_.is(i, class_article | class_possessive) && noun_before && !asks)));
    seen = seen || relative;
    const bool verb = line_.is(i, class_finite | class_verb) && !possessive && !noun;
    if (relative && (verb || is_past(line_, i))) {
      while (i + 1 < end &&
             (line_.is(i + 1, class_finite | class_verb | class_adverb | class_negation) ||
              is_past(line_, i + 1)))
        ++i;
      relative = false;
      continue;
    }
    if (verb) return true;
    if (headline && line_.reads(i, "to")) return true;  // "Mayor to sell bridge, sources say"
    if (line_.is_hole(i) || !line_.items[i].is_word || line_.is_capital(i)) continue;
    if (is_acting(i, first) || (line_.reads(i, "used") && line_.reads(i + 1, "to")) ||
        (is_past(line_, i) && !(object && !said && line_.reads(i + 1, "by"))))
      return true;
  }
  for (size_t k = first_cue_from(cues_, first); k < cues_.size() && cues_[k].end <= end; ++k)
    if (cues_[k].form == CueForm::finite) return true;
  return false;
}

bool Clauses::may_be_clause(uint32_t first, uint32_t end) const {
  constexpr uint32_t min_items = 4;
  const std::string_view next = line_.text(first + 1);
  if (end < first + min_items) return false;
  if (line_.reads(first, "it") && is_open(first + 1) && next.ends_with("s"))
    return true;  // "said it prefers rain"
  const bool counted = ((line_.shape(first + 1) | line_.shape(first + 2)) & shape_digit) &&
                       counts(line_, first, end);  // "about 20 people live"
  if (line_.is(first, class_stops_phrase | class_reflexive) && !counted) return false;
  return !is_object(line_.text(first)) && next != "same" && next != "opposite" &&
         next != "following" && next != "truth" && next != "word" && next != "words";
}

bool Clauses::has_verb(uint32_t first, uint32_t end) const {
  for (uint32_t i = first; i < end; ++i) {
    if (line_.is(i, class_finite | class_verb)) return true;
    if (i > first && is_past(line_, i)) return true;
  }
  return false;
}

/// "it would be safe": whether the first finite verb is a modal.
bool Clauses::opens_with_modal(uint32_t first, uint32_t end) const {
  while (first < end && !line_.is(first, class_finite)) ++first;
  return line_.is(first, class_modal);
}

/// "most voters | say", "three clans now | claim": whether a cue is the verb of the subject that
/// opens a clause at `first`.
bool Clauses::states(const Cue& cue, uint32_t first) const {
  const uint32_t behind = cue.subject.end;
  return cue.form == CueForm::finite && cue.has_speaker() && !cue.subject.shared && !cue.inverted &&
         cue.subject.first >= first && cue.subject.first <= first + 1 && behind == cue.chain &&
         (!is_noun_too(cue.head) || cue.chain < cue.first);
}

bool Clauses::verb_soon(uint32_t first, uint32_t end) const {
  if (line_.is(first, class_pronoun)) return true;
  const uint32_t limit = std::min(end, first + 9);
  size_t k = first_cue_from(cues_, first + 1);
  for (uint32_t i = first + 1; i < limit; ++i) {
    if (line_.is(i, class_conjunction) && i == first + 1 && !line_.is_name(first)) return false;
    const bool noun = line_.is(i - 1, class_article) && !line_.is(i, class_finite);
    if ((line_.is(i, class_finite | class_verb) && !noun) || is_acting(i, first)) return true;
    while (k < cues_.size() && cues_[k].first < i) ++k;
    if (k < cues_.size() && cues_[k].first == i && states(cues_[k], first)) return true;
    const bool clause = line_.is(i, class_subordinator) && !line_.is(i, class_adverb);
    if (line_.reads(i, ",") && line_.is(behind_apposition(i, end), class_finite | class_verb))
      return true;
    if (line_.reads(i, ",") || clause || line_.reads(i, "to") || line_.reads(i, "for"))
      return false;
  }
  return false;
}

/// Behind the second comma of "the foul | , a high tackle by Lind, | was", or `comma`.
uint32_t Clauses::behind_apposition(uint32_t comma, uint32_t end) const {
  constexpr uint32_t most = 16;
  if (!line_.is(comma + 1, class_article | class_relative | class_possessive) &&
      !(line_.shape(comma + 1) & shape_all_digits))  // an age
    return comma;
  for (uint32_t i = comma + 2; i < std::min(end, comma + most) && !line_.is_hole(i); ++i)
    if (line_.reads(i, ",")) return i + 1;
  return comma;
}

bool Clauses::past_soon(uint32_t first, uint32_t end) const {
  constexpr uint32_t reach = 6;
  for (uint32_t i = first + 1; i < std::min(end, first + reach); ++i) {
    if (!line_.items[i].is_word || line_.is(i, class_stops_phrase)) return false;
    if (is_past(line_, i)) return !line_.is(i - 1, class_determiner | class_possessive);
  }
  return false;
}

bool Clauses::has_speech(uint32_t first, uint32_t end) const {
  for (uint32_t i = first; i < end; ++i)
    if (line_.is_hole(i) && !quoted_.is_term(line_.items[i].hole)) return true;
  return false;
}

bool Clauses::opens_aftermath(uint32_t first, uint32_t stop) const {
  constexpr uint32_t most = 3;  // "just two days"
  for (uint32_t i = first; i < std::min(stop, first + most) && !line_.is(i, class_preposition); ++i)
    if (contains<periods>(line_.text(i)))
      return line_.reads(i + 1, "after") || line_.reads(i + 1, "before");
  return false;
}

/// "said it was safe | , as rain fell", ", as have others", which the reporter tells of; but not ",
/// as well as", ", as a friend".
bool Clauses::opens_background(uint32_t as, uint32_t stop) const {
  if (!line_.reads(as, "as") || line_.text(as + 1).ends_with("ing")) return false;
  return line_.is(as + 1, class_finite) ||
         (!line_.is(as + 1, class_adverb | class_pronoun) &&
          (verb_soon(as + 1, stop) ||
           (!line_.is(as + 1, class_article) && past_soon(as + 1, stop))));
}

uint32_t Clauses::end(uint32_t first, uint32_t stop, uint32_t cue_index) const {
  uint32_t last = stop;
  // "Noting that it was late, Holm left": the clause ends before its subject's comma.
  if (cues_[cue_index].subject.shared && cues_[cue_index].subject.first > first) {
    last = cues_[cue_index].subject.first;
    while (last > first && !line_.reads(last, ",")) --last;
    return last;
  }
  // "While Holm said that ..., he ..." and "Holm, who said ..., left": the comma ends the clause.
  const uint32_t start = line_.sentence_start(first);
  const Cue& own = cues_[cue_index];
  if (own.first - start > max_clause_items) return last;
  const bool led = !own.subject.shared && own.subject.first > start &&
                   line_.is(own.subject.first - 1, class_subordinator) &&
                   !line_.reads(own.subject.first - 1, "that") &&
                   (own.subject.first == start + 1 || !line_.items[own.subject.first - 2].is_word ||
                    line_.is(own.subject.first - 2, class_conjunction));
  bool closes = led || (line_.is(start, class_subordinator) && own.first > start) ||
                (own.passive && own.first == start);  // "Asked by Holm whether it was, Lind"
  for (uint32_t i = std::max(start, own.first > 20 ? own.first - 20 : 0); closes && i < own.first;
       ++i)
    closes = !line_.reads(i, ",") || (i < own.subject.first && (led || !has_verb(start, i)));
  closes = closes || (own.chain > start + 1 && line_.is(own.chain - 1, class_relative) &&
                      line_.reads(own.chain - 2, ","));
  // "said that if the deal fails, the town would pay": the clause goes on behind its own first one.
  uint32_t opened = first;
  if (line_.is(first, class_subordinator) && !line_.reads(first, "that") &&
      !line_.reads(first, "whether") && own.cls != CueClass::ask)
    while (opened < stop && !line_.reads(opened, ",")) ++opened;
  if (opened >= stop) opened = first;
  const uint32_t subject_end =
      phrase_after(line_, first, stop).end;  // "that the mayor | , 54, would"
  bool only = false;                         // "not only lost money, but closed a plant"
  for (uint32_t i = opened > first ? opened + 1 : first; i < stop; ++i) {
    only = only || (line_.reads(i, "only") && line_.is(i - 1, class_negation));
    const bool late = i > first + 2;
    const bool verdict = line_.is(i + 1, class_article) && contains<verdicts>(line_.text(i + 2));
    if (i == subject_end && closes && line_.reads(i, ",")) {
      uint32_t next = i + 1;
      while (next < stop && !line_.reads(next, ",")) ++next;
      if (next + 1 < stop && line_.is(next + 1, class_finite)) {
        i = next;
        continue;
      }
    }
    const bool comma = late && line_.reads(i, ",") &&
                       (closes || (own.head == "rule" && contains<results>(line_.text(i + 1))) ||
                        line_.reads(i + 1, "compared") || opens_aftermath(i + 1, stop) ||
                        opens_background(i + 1, stop));
    // ", but offered no proof", ", but the town paid": the reporter objects; not ", but that".
    const bool objects = line_.reads(i - 1, ",") && (line_.reads(i + 1, "the") ||
                                                     is_past(line_, i + 1) || line_.is_name(i + 1));
    const bool refuses = contains<refusals>(line_.text(i + 1)) ||
                         ((line_.reads(i + 1, "would") || line_.reads(i + 1, "did")) &&
                          line_.is(i + 2, class_negation) && contains<withheld>(line_.text(i + 3)));
    const bool turns = late && !only && line_.reads(i, "but") && (objects || refuses);
    // ", which is what mayors say": the reporter's word on what was said
    const bool comment =
        line_.reads(i + 1, "which") && line_.is(i + 2, class_be) && line_.is(i + 3, class_question);
    const bool judged = late && (verdict || comment) && (line_.reads(i, ",") || line_.is_dash(i));
    if (!comma && !turns && !judged && !line_.reads(i, ";")) continue;
    last = turns && line_.reads(i - 1, ",") ? i - 1 : i;
    break;
  }
  for (uint32_t k = cue_index + 1; k < cues_.size() && cues_[k].first < last; ++k) {
    const Cue& cue = cues_[k];
    uint32_t from =
        cue.cls == CueClass::source_after || !cue.subject || cue.subject.shared || cue.inverted
            ? cue.chain
            : cue.subject.first;
    if (from <= first) continue;
    if (from <= opened + 1 && (cue.modal || cue.weak)) continue;
    if (cue.negated) continue;  // whoever did not say it
    // ", adding ...", ", but Holm said ...", "and called ..."
    const bool source = cue.cls == CueClass::source_after;
    while (from > first + 1 && line_.is(from - 1, class_article | class_adverb)) --from;
    if (is_time(line_, from - 1))  // ", and | last month an official called"
      if (const uint32_t time = mention_start(line_, from - 1, first);
          time > first + 2 && line_.is(time - 1, class_conjunction))
        from = time;
    // ", though she noted that", ", which he called \"rain\"": a report of its own.
    const bool clear =
        !cue.weak || line_.is(cue.end, class_question) || line_.reads(cue.end, "that");
    if (cue.has_speaker() && !cue.subject.shared && clear && line_.reads(from - 2, ",") &&
        (line_.is(from - 1, class_subordinator) ||
         (line_.is(from - 1, class_relative) && cue.subject.pronoun)))
      --from;
    // ", and its mayor, Ilka Brandt, accused": the name in apposition opens no clause.
    if (cue.subject.name && line_.reads(from - 1, ",") && line_.reads(cue.subject.end, ","))
      if (const NounPhrase noun = phrase_before(line_, from - 1, first); noun && !noun.name) {
        uint32_t opens = noun.first;
        while (opens > first && line_.is(opens - 1, class_article | class_possessive)) --opens;
        if (opens > first + 2 && line_.is(opens - 1, class_conjunction) &&
            line_.reads(opens - 2, ","))
          from = opens;
      }
    const bool comma = line_.reads(from - 1, ",") || line_.is_dash(from - 1);
    const bool conjunction = line_.is(from - 1, class_conjunction);
    if (source && !comma && !conjunction) {
      last = from;
      break;
    }
    if (!comma && !conjunction) continue;
    if (conjunction && cue.modal && cue.weak) continue;  // ", and owners would feel that"
    // "said the maker, Volta of Lund, had been asked": the clause's own verb.
    if (comma && cue.passive && line_.is(cue.chain, class_finite)) continue;
    // "said towns like Lund and Bern will note": the conjunction joins nouns.
    if (conjunction && !cue.subject.shared && !line_.reads(from - 2, ",") && !has_verb(first, from))
      continue;
    // "said it would be safe, and asked us to stay": behind a modal the past is the speaker's.
    if (conjunction && cue.subject.shared && !cue.weak && line_.reads(from - 2, ",") &&
        is_past(line_, cue.chain) && opens_with_modal(first, from)) {
      last = from - 2;
      break;
    }
    // "said it was safe, but has not decided", "said he met them and asked them to leave": the
    // clause's own verbs.
    if (conjunction && cue.subject.shared && !cue.inverted &&
        (cue.weak || cue.cls == CueClass::ask) && !line_.reads(cue.end, "that") &&
        !line_.is_hole(cue.end))
      continue;
    if (conjunction && !line_.reads(from - 2, ",") && !line_.reads(cue.end, "that") &&
        (cue.weak || (cue.subject.shared && !cue.has_speaker())))
      continue;
    if (comma && cue.form == CueForm::participle && cue.weak && !(cue.flags & cue_fragment))
      continue;  // ", hoping to ...", but not ", citing ..."
    if (comma && cue.form == CueForm::finite && !source && !cue.inverted && cue.subject.shared)
      continue;
    last = from - 1;
    if (conjunction && last > first && line_.reads(last - 1, ",")) --last;
    break;
  }
  // 'suggested that she was coached, and dismissed it as "a lie"': the sentence's next verb.
  if (has_speech(first, last))
    for (uint32_t k = cue_index + 1; k < cues_.size() && cues_[k].first < last; ++k) {
      const uint32_t chain = cues_[k].chain;
      if (chain > first + 2 && cues_[k].subject.shared && line_.is(chain - 1, class_conjunction) &&
          line_.reads(chain - 2, ",") && !has_speech(first, chain))
        last = chain - 2;
    }
  // 'said it was late | and that it was "cold"', 'ruled that it was void, | a move that Holm called
  // "mad"': only what follows is quoted.
  for (uint32_t i = first + 2; i + 1 < last && !line_.is_hole(i); ++i) {
    const bool other = (line_.reads(i, "and") || line_.reads(i, "but")) &&
                       line_.reads(i + 1, "that") && !line_.reads(i + 2, "of");
    const bool verdict = line_.reads(i, ",") && line_.is(i + 1, class_article) &&
                         (line_.is(i + 3, class_relative) || line_.reads(i + 3, "that"));
    if ((other || verdict) && has_speech(i, last)) {
      last = line_.reads(i - 1, ",") ? i - 1 : i;
      break;
    }
  }
  // 'said the water was safe and pleaded: "Stay calm."'; not 'safe and clean: "..."'
  constexpr uint32_t most = 5;
  for (uint32_t colon = last; colon > first + 1 && colon + 2 >= last; --colon)
    if (line_.reads(colon - 1, ":") && line_.is_hole(colon))
      for (uint32_t i = colon; i > first && i + most > colon; --i)
        if ((line_.reads(i, "and") || line_.reads(i, "but")) &&
            (line_.is(i + 1, class_verb) || is_past(line_, i + 1) || line_.knows(i + 1, List::cue)))
          return i;
  // "warned that drugs were a threat, | and Holm has cut prices": what is so now the reporter says.
  if (is_past(line_, own.first) || line_.reads(own.first, "told") ||
      line_.reads(own.first, "said")) {
    bool shifted = false;
    constexpr uint32_t longest_subject = 5;
    for (uint32_t i = first + 1; i + 3 < last && !line_.is_hole(i); ++i) {
      shifted = shifted || contains<shifts>(line_.text(i));
      if (!shifted || !line_.reads(i, ",") ||
          !(line_.reads(i + 1, "and") || line_.reads(i + 1, "but")))
        continue;
      for (uint32_t v = i + 3; v < last && v < i + 2 + longest_subject; ++v) {
        if (contains<now>(line_.text(v))) return i;
        if (!line_.items[v].is_word || line_.is(v, class_stops_phrase)) break;
      }
    }
  }
  // 'said the water was safe: "We drink it ourselves."'
  for (uint32_t i = first + 2; i + 1 < last && !line_.is_hole(i); ++i)
    if (line_.reads(i, ":") && has_speech(i + 1, i + 2)) return i;
  return last;
}

}  // namespace crosshead
