#include "people/speech/reports.h"

#include <algorithm>
#include <array>

#include "people/speech/adjuncts.h"
#include "people/speech/agreement.h"
#include "people/speech/phrase_cores.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Items between a verb and the "that" of its clause: "said in a statement on Friday that".
constexpr uint32_t max_that_distance = 14;

/// "Water stands at a tenth of its height, data showed": items of words that hold no known verb and
/// must be a clause, to be of such length.
constexpr uint32_t min_told_items = 5;

/// What somebody does while speaking: "..., he said, pointing at the bridge".
constexpr auto asides = std::to_array<std::string_view>(
    {"citing", "declining", "laughing", "looking", "nodding", "pointing", "quoting", "referring",
     "reading", "sitting", "smiling", "speaking", "standing", "turning", "using"});

/// What the reporter calls what was said or done: "..., he said, in a blow to the mayor".
constexpr auto comments = std::to_array<std::string_view>(
    {"blow", "deadliest", "latest", "move", "setback", "sign", "what", "worst"});

/// Prepositions of what is said, never of the saying: "said despite the rain, they would play".
constexpr auto concessions =
    std::to_array<std::string_view>({"despite", "instead", "unlike", "without"});

/// Verbs that have an object of their own as a rule, and a clause only behind "that": "answered the
/// question he had dodged", "held a rally he had announced".
constexpr auto needs_that = std::to_array<std::string_view>(
    {"answer", "comment", "document", "email", "hold", "remark", "see"});

}  // namespace

ReportedClause Reports::behind_verb(uint32_t k, uint32_t i, uint32_t stop, bool told) const {
  const Cue& cue = cues_[k];
  // "that" right here or behind an adjunct.
  uint32_t that = none;
  bool adjunct = cue.flags & cue_addressee;  // inside a phrase that may stand before "that"
  uint32_t aside = none;                     // comma or dash that opens such a phrase
  // "said as she left that it was over"
  const bool meanwhile = (is_say(cue) || told) && line_.is(i + 1, class_pronoun) &&
                         (line_.reads(i, "as") || line_.reads(i, "while"));
  adjunct = adjunct || meanwhile;
  for (uint32_t t = i; t < stop && t < i + max_that_distance; ++t) {
    if (line_.is_hole(t) && !clauses_.has_speech(t, t + 1))
      continue;  // 'told "Breakfast Hour" that'
    if (line_.is_hole(t) || line_.reads(t, "(")) break;
    if (line_.reads(t, "that")) {
      // Not "agreed with that", nor the relative of "in a film that showed".
      const bool relative = t > i && line_.is(t + 1, class_finite | class_verb);
      const bool closed =
          aside == none || (aside + 1 < t && line_.text(aside) == line_.text(t - 1));
      const bool object = line_.reads(i, "off");  // "showing off a tin that her mother kept"
      if (!relative && !object && closed && (t == i || !line_.is(t - 1, class_preposition)))
        that = t;
      break;
    }
    const bool inside = aside != none || line_.is_name(t) || is_possessive_ending(line_, t) ||
                        is_time(line_, t);  // "in May that"
    // "told them after the vote that" goes on, "told them after he lost that" does not.
    const bool subordinates = line_.is(t, class_subordinator) && !line_.is(t, class_preposition);
    if (!inside && !meanwhile &&
        (subordinates || line_.is(t, class_finite | class_pronoun | class_conjunction)))
      break;
    // "responded by citing cases to prove that": it is the infinitive that takes the clause.
    if (line_.reads(t, "to") && t + 1 < stop && !line_.items[t + 1].classes &&
        !line_.is_capital(t + 1) && !line_.text(t + 1).ends_with("s") &&
        !line_.knows(t + 1, List::source_noun))
      break;
    // "responded the same way that we did": only adjuncts stand between a verb and its clause.
    if (aside == none && (line_.reads(t, ",") || line_.is_dash(t))) aside = t;
    adjunct = adjunct || line_.is(t, class_preposition) || aside != none ||
              line_.reads(t, "this") || line_.reads(t, "last") ||  // this weekend
              line_.reads(t, "late") || line_.reads(t, "early");
    if (!adjunct && !line_.is(t, class_adverb) && !is_figure(line_, t)) break;
  }
  uint32_t first = none;
  bool sure = false;
  if (that == i && line_.reads(i + 1, ",") && cue.form == CueForm::participle)
    return {};  // "Having said that, ..."
  if (that != none && (cue.flags & cue_that)) {
    first = line_.is(that + 1, class_finite) ? that : that + 1;  // "that would help"
    if (line_.reads(first, ",")) ++first;
    sure = true;
  } else {
    const uint32_t behind = i;
    bool counted = false;
    for (; i < stop; ++i) {  // over adverbs and times
      counted = (is_say(cue) || cue.cls == CueClass::think) && counts(line_, i, stop);
      if (counted) break;
      if (line_.reads(i, "how")) break;
      const uint32_t from = i + (line_.is(i, class_preposition) ? 1 : 0);
      if (const uint32_t time = behind_time(line_, from, stop); time > from)
        i = time - 1;
      else if (!line_.is(i, class_adverb) || line_.is(i, class_determiner) ||
               line_.reads(i, "there"))
        break;
    }
    if (line_.is(i, class_finite) && line_.is(behind, class_adverb)) i = behind;  // "too much is"
    if (i >= stop || line_.is_hole(i) || !(line_.items[i].is_word || is_figure(line_, i)))
      return {};
    // "asked the council's head whether": the recipient may be a long phrase.
    for (uint32_t t = i; cue.cls == CueClass::ask && t < stop && t < i + max_that_distance; ++t) {
      if (line_.is(t, class_question) && !line_.is_capital(t)) {
        i = t;
        break;
      }
      if (!line_.items[t].is_word || line_.is(t, class_finite | class_verb | class_pronoun)) break;
    }
    // "explained to reporters why"
    if (!cue.weak && line_.reads(i, "to"))
      if (const uint32_t why = phrase_after(line_, i + 1, stop).end;
          why > i + 1 && why < stop && line_.is(why, class_question) && !line_.is_capital(why))
        i = why;
    const bool question = line_.is(i, class_question) && !line_.is_capital(i);
    // "remembered how they had hidden"
    const bool told_how = line_.reads(i, "how") && cue.cls == CueClass::neutral && cue.subject &&
                          (cue.subject.pronoun || is_person(line_, cue.subject.end - 1)) &&
                          is_past(line_, cue.first);
    if (question && (!cue.weak || told_how || cue.cls == CueClass::ask)) {
      if (line_.reads(i, "when") || line_.reads(i, "where") || line_.reads(i, "who")) {
        if (cue.cls != CueClass::ask || (cue.flags & cue_addressee && cue.weak)) return {};
      }
      if (line_.reads(i, "if") && cue.cls != CueClass::ask && !is_say(cue)) return {};
      first = i;
      sure = true;
    } else {
      if (cue.cls == CueClass::ask || !(cue.flags & cue_that)) return {};
      bool condition = false;  // "said if it rained, they would stay", "said despite the rain, ..."
      const bool led = line_.is(i, class_subordinator) || contains<concessions>(line_.text(i));
      for (uint32_t c = i; is_say(cue) && led && c < stop; ++c)
        condition = condition || (line_.reads(c, ",") && !line_.is(c + 1, class_relative));
      // "said after the vote she would go"
      uint32_t subject = i;
      if ((is_say(cue) || told) && line_.is(i, class_preposition))
        subject = behind_adjunct(line_, i, stop);
      const bool compound = is_joint(line_, i + 1);  // "like-for-like sales"
      const bool gerund = !told && line_.is(i, class_finite) && line_.text(i).ends_with("ing");
      const bool none_of = line_.reads(i, "neither") ||  // "neither of them was hurt"
                           (line_.reads(i, "not") && line_.is(i + 1, class_determiner));
      if (subject != i)
        i = subject;
      else if (!condition && !gerund && !counted && !compound && !none_of &&
               line_.is(i, class_preposition | class_conjunction | class_subordinator |
                               class_finite | class_negation | class_object))
        return {};
      if (cue.weak && (cue.cls == CueClass::announce || cue.cls == CueClass::written)) return {};
      if (contains<needs_that>(cue.head)) return {};
      first = i;
    }
  }
  if (!sure && ((line_.is(first, class_pronoun) && line_.reads(first + 1, "to")) ||
                (Clauses::is_object(line_.text(first)) && line_.is(first + 1, class_conjunction))))
    return {};  // "expected it to be divided", "said yes and left"
  const uint32_t end = clauses_.end(first, stop, k);
  if (clauses_.has_speech(first, end)) return {};
  const bool expected =
      is_say(cue) ||
      (that != none &&
       (!cue.weak || (that == i && cue.has_speaker() && cue.form == CueForm::finite &&
                      (!is_noun_too(cue.head) || is_past(line_, cue.first) || cue.subject.pronoun ||
                       line_.is(cue.chain - 1, class_relative)))));
  // "Holm said she would", but not "as Holm said it would"
  const bool shortest = end == first + 2 && end == stop && line_.is(first, class_pronoun) &&
                        line_.is(first + 1, class_finite) &&
                        cue.subject.first == line_.sentence_start(first);
  // "told her they leave early", "ruled that it violates the law"
  const bool opens = (told || that != none) && line_.is(first, class_pronoun);
  if (!shortest && !clauses_.is_clause(first, end, !sure, is_say(cue)) &&
      !((expected || opens) && clauses_.may_be_clause(first, end)) &&
      // "admitted that the candidate misspoke": any verb
      !(expected && that == first - 1 && end > first + 2 &&
        line_.is(first, class_article | class_possessive)))
    return {};
  if (!sure) {
    if (cue.head == "tell" && !told) return {};  // what follows is the recipient
    // A noun object has no verb of its own soon: "said nothing", "denied the charges".
    if (cue.weak) {
      const bool thought =
          cue.cls == CueClass::think || cue.cls == CueClass::feel ||
          (cue.cls == CueClass::claim && !is_figure(line_, first)) ||  // "holds $3 million"
          cue.cls == CueClass::predict || (cue.cls == CueClass::inform && cue.has_speaker()) ||
          (cue.cls == CueClass::neutral &&
           (line_.is(first, class_pronoun) || line_.is_name(first) ||
            (cue.head == "suggest" && !line_.is(first, class_question)) || cue.head == "conclude" ||
            cue.head == "agree"));
      if (!thought || cue.form != CueForm::finite || !clauses_.verb_soon(first, end)) return {};
    } else if (!is_say(cue) && !told && !clauses_.verb_soon(first, end) &&
               !clauses_.past_soon(first, end)) {
      return {};
    }
  }
  return {.first = first, .end = end, .rule = Rule::clause_before};
}

/// "during the talks", "even as rain fell", "now called Lund", "led by Holm".
bool Reports::opens_adjunct(uint32_t i) const {
  constexpr uint32_t linking = class_preposition | class_subordinator;
  if (line_.is(i, class_adverb)) return line_.is(i + 1, linking) || is_past(line_, i + 1);
  return line_.is(i, class_preposition) || (is_past(line_, i) && line_.is(i + 1, linking));
}

/// Whether what a word in -ing opens has a verb of its own: "Shifting sands could block the port".
bool Reports::has_main_verb(uint32_t first, uint32_t end) const {
  for (uint32_t i = first + 1; i < end; ++i) {
    if (line_.is(i, class_relative | class_subordinator | class_pronoun)) return false;
    if (line_.is(i, class_finite)) return true;
  }
  return false;
}

/// "Within a month | she had it": an adverbial that a pronoun ends, and no comma.
bool Reports::needs_no_comma(uint32_t first, uint32_t end) const {
  constexpr uint32_t longest = 6;
  if (!line_.is(first, class_preposition) || line_.is(first, class_subordinator)) return false;
  for (uint32_t i = first + 2; i < end && i < first + longest && line_.items[i].is_word; ++i)
    if (line_.is(i, class_pronoun) && line_.is(i + 1, class_finite) &&
        !line_.is(i - 1, class_stops_phrase))
      return true;
  return false;
}

ReportedClause Reports::before_attribution(uint32_t k, uint32_t start, uint32_t comma,
                                           uint32_t behind, uint32_t stop, uint32_t taken) const {
  const Cue& cue = cues_[k];
  if (line_.reads(behind, ";")) stop = behind;
  // "The bridge, Holm said in a letter on Monday, was safe."
  if (const uint32_t next = behind_aside(line_, behind, stop);
      (is_say(cue) || !cue.base) && next > behind && line_.reads(next, ",") &&
      (line_.is(next + 1, class_finite | class_verb) || line_.text(next + 1).ends_with("ed")))
    behind = next;
  const bool resumes = behind < stop && line_.reads(behind, ",");
  // "The town, said Holm, | a clerk in Lund, | is safe"
  if (resumes && cue.inverted && line_.is(behind + 1, class_article))
    for (uint32_t c = behind + 2; c < stop && c < behind + max_apposition_items; ++c)
      if (line_.reads(c, ",")) {
        if (!clauses_.has_verb(behind + 1, c) && line_.is(c + 1, class_finite | class_verb))
          behind = c;
        break;
      }
  if (behind < stop && !resumes && !cue.inverted &&
      !line_.is(behind,
                class_preposition | class_adverb | class_conjunction | class_subordinator) &&
      !is_figure(line_, behind))
    return {};
  for (uint32_t t = behind; t < stop && t < behind + max_that_distance && !line_.reads(t, ","); ++t)
    if (line_.reads(t, "that")) return {};
  uint32_t first = start;
  while (first < comma && (!line_.items[first].is_word || in_dateline(first))) {
    if (line_.is_hole(first)) return {};
    ++first;
  }
  while (first < comma && line_.is(first, class_conjunction) && !line_.reads(first, "Nor")) ++first;
  for (uint32_t i = first; i < comma; ++i)
    if (line_.reads(i, ";") || line_.reads(i, ":")) first = i + 1;
  if (first < taken) return {};
  // "And yet, Holm said, the bridge is safe"
  if (first >= comma && resumes && !cue.inverted) {
    const uint32_t rest = behind + 1, end = clauses_.end(rest, stop, k);
    if (clauses_.has_speech(rest, end) || !clauses_.is_clause(rest, end) ||
        line_.is(rest, class_conjunction | class_relative | class_subordinator | class_finite))
      return {};
    return {.first = rest, .end = end, .rule = Rule::clause_after};
  }
  const bool joint = line_.is(comma - 1, class_subordinator | class_conjunction | class_question);
  if (first >= comma || (clauses_.has_speech(first, comma) && !joint)) return {};
  const uint32_t on = behind + (line_.is(behind, class_preposition) ? 1 : 0);
  const bool last = behind >= stop || behind_time(line_, on, stop) >= stop;  // "said | on Monday"
  const bool whole =
      clauses_.is_clause(first, comma) ||
      ((is_say(cue) || (cue.cls == CueClass::inform && comma > first + min_told_items)) &&
       cue.has_speaker() && last && clauses_.may_be_clause(first, comma));
  const bool stands_alone = line_.is(first + 1, class_finite) ||     // "That is enough"
                            counts(line_, first, comma) ||           // "At least 20 people fled"
                            line_.reads(first, "Among") ||           // "Among them was Holm"
                            line_.reads(first, "That") ||            // "That claim was false"
                            (line_.shape(first + 1) & shape_digit);  // "About 270 people"
  const bool adverbial =
      (line_.is(first, class_subordinator | class_preposition) && !stands_alone) ||
      (line_.text(first).ends_with("ing") && !has_main_verb(first, comma)) ||
      line_.reads(first, "Asked");
  // behind an adverbial: "On Monday, rain fell, Holm said"
  bool main_clause = needs_no_comma(first, comma);
  for (uint32_t i = first; i < comma && !main_clause; ++i)
    main_clause = line_.reads(i, ",") && !opens_adjunct(i + 1) && !line_.is(i + 1, class_relative);
  if (resumes) {
    const uint32_t rest = behind + 1;
    const uint32_t end = clauses_.end(rest, stop, k);
    const bool rest_quotes = clauses_.has_speech(rest, end);
    constexpr uint32_t most_of_comment = 5;
    const bool background =  // "..., he said, as rain fell"; not "as long as it rains"
        line_.reads(rest, "as") && !line_.reads(rest + 2, "as") &&
        (line_.is(rest + 1, class_pronoun) || clauses_.has_verb(rest + 1, end));
    // "..., he said, in one of the worst storms", "in an apparent reference to"
    bool comment = false;
    for (uint32_t i = rest + 1; line_.reads(rest, "in") && i < end && i < rest + most_of_comment;
         ++i)
      comment = comment || contains<comments>(line_.text(i));
    // "..., he said, and could be off": its verb goes on.
    const bool goes_on = line_.is(rest, class_conjunction) && line_.is(rest + 1, class_modal);
    const bool tail =
        goes_on ||
        (line_.is(rest, class_preposition | class_subordinator) && !background && !comment) ||
        (line_.text(rest).ends_with("ing") &&  // "..., he said, including ..."
         !line_.knows(rest, List::cue) && !contains<asides>(line_.text(rest)));
    if (rest < end && !rest_quotes && !cue.inverted && whole && tail)
      return {.first = first,
              .end = comma,
              .rest_first = rest,
              .rest_end = end,
              .rule = Rule::clause_after};
    // "The plan, he argued, hides the cost": any verb, behind a bare subject.
    const bool verb =
        line_.is(rest, class_finite | class_verb) ||
        (!whole && line_.is(comma - 1, class_finite)) ||  // "It was, he said, a mess"
        (!whole && !adverbial &&
         (is_past(line_, rest) || (line_.text(rest).ends_with("s") && !line_.items[rest].classes &&
                                   !line_.is_capital(rest))));
    if (rest < end && !rest_quotes && (!cue.inverted || !whole) &&
        (clauses_.is_clause(rest, end) || verb) && !background && !comment &&
        !line_.is(rest, class_conjunction | class_relative) && !line_.text(rest).ends_with("ing")) {
      if (joint) return {.first = rest, .end = end, .rule = Rule::clause_after};
      return {.first = first,
              .end = comma,
              .rest_first = rest,
              .rest_end = end,
              .rule = Rule::clause_after};
    }
    if (rest_quotes && (!whole || line_.is(rest, class_finite) ||
                        line_.is(comma - 1, class_finite)))  // 'The trip was, he said, "a joy"'
      return {};
  }
  if (joint) return {};
  if (!whole || (adverbial && !main_clause)) return {};
  for (size_t i = first_cue_from(cues_, first); i < k; ++i)  // another speaker's words stand before
    if (!cues_[i].weak && cues_[i].has_speaker() && cues_[i].end < comma &&
        cues_[i].form == CueForm::finite && line_.reads(cues_[i].end, "that"))
      return {};
  return {.first = first, .end = comma, .rule = Rule::clause_after};
}

bool Reports::in_dateline(uint32_t i) const {
  const Span dateline = line_.r.document.dateline.span;
  return line_.r.document.tokens[line_.items[i].first_token].start < dateline.end &&
         line_.r.document.tokens[line_.items[i].first_token].end > dateline.start;
}

}  // namespace crosshead
