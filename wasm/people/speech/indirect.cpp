#include "people/speech/indirect.h"

#include <algorithm>

#include "people/speech/adjuncts.h"
#include "people/speech/agreement.h"
#include "people/speech/clauses.h"
#include "people/speech/passives.h"
#include "people/speech/phrase_cores.h"
#include "people/speech/reports.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// What goes on behind the source of a figure: "..., according to Holm, from 12 in May".
constexpr std::string_view comparing[] = {"against", "compared", "down", "from", "up"};

constexpr std::string_view nobody[] = {"Neither", "No", "Nobody", "None",
                                       "neither", "no", "nobody", "none"};
/// What was done with a document: "according to the letter, seen by Holm, ...".
constexpr std::string_view shown[] = {"given", "made", "seen", "sent", "shown", "written"};

class IndirectFinder {
 public:
  IndirectFinder(const Line& line, const std::vector<Cue>& cues, Utterances& out)
      : line_(line),
        cues_(cues),
        out_(out),
        clauses_(line, cues, out),
        reports_(line, cues, clauses_) {}

  void find() {
    if (line_.r.document.blocks[line_.block].kind == BlockKind::headline &&
        (by_label() || by_tail()))
      return;
    uint32_t taken = 0;  // items up to here belong to a clause already
    for (uint32_t k = 0; k < cues_.size(); ++k) {
      const Cue& cue = cues_[k];
      if (cue.first < taken || !reports(cue)) continue;
      uint32_t start = line_.sentence_start(cue.first);
      uint32_t stop = clauses_.last_word(line_.sentence_end(cue.first));
      if (cue.first - start > max_clause_items) start = cue.first - max_clause_items;
      if (stop > cue.first + max_clause_items) stop = cue.first + max_clause_items;
      taken_ = taken;
      ReportedClause clause =
          cue.cls == CueClass::source_after ? by_source(cue, start, stop) : by_verb(k, start, stop);
      if (!clause.rest_end && !clause.end) continue;
      add(clause, k);
      taken = std::max({taken, clause.end, clause.rest_end, cue.end});
    }
  }

 private:
  /// "Holm: Bridge is safe", the headline's way of saying who said it; but not "Storm Ingrid: ...",
  /// nor "Holm: The woman who built the bridge". True if it was.
  bool by_label() {
    constexpr uint32_t max_label = 7;
    uint32_t colon = 0;
    const NounPhrase label = opening_label(line_, max_label, colon);
    if (!label.source) return false;
    const uint32_t first = colon + 1, end = clauses_.last_word(line_.size());
    if (end < first + min_clause_items || clauses_.has_speech(0, end) ||
        line_.reads(end - 1, "?") || line_.is(first, class_article | class_question))
      return false;
    if (line_.is_name(label.head)) {
      const Mention& name = line_.r.document.mentions[line_.items[label.head].mention];
      const bool speaks = name.type == MentionType::person || name.type == MentionType::org;
      if (!speaks || name.first_token != line_.items[0].first_token ||
          !clauses_.is_clause(first, end))
        return false;
    } else if (!line_.knows(label.head, List::source_noun) ||
               // "MARKET REPORT: Bridge is shut" names a part of the paper.
               ((line_.shape(label.head) & ~line_.shape(first)) & shape_all_upper) ||
               !(clauses_.is_clause(first, end) || clauses_.may_be_clause(first, end))) {
      return false;
    }
    Attribution by = attribution(label, Rule::label);
    by.cue = line_.span(colon, first);
    report(by, first, end);
    return true;
  }

  /// "Bridge is safe: mayor", "Bridge is safe - Holm": the source that ends a headline. True if it
  /// was.
  bool by_tail() {
    uint32_t mark = 0;
    const NounPhrase source = tail_source(line_, mark);
    const uint32_t last = line_.size() - 1;
    const bool colon = line_.reads(mark, ":");  // behind a dash a body may be the paper itself
    const bool fits = line_.is_name(last) ? is_person(line_, last) || colon
                                          : line_.knows(source.head, List::source_noun) &&
                                                (colon || !line_.is_capital(last));
    if (!source || !fits || line_.is(0, class_question) || clauses_.has_speech(0, mark) ||
        !clauses_.is_clause(0, mark))
      return false;
    for (const Cue& cue : cues_)
      if (cue.has_speaker() && !cue.weak && cue.form == CueForm::finite) return false;
    Attribution by = attribution(source, Rule::signature);
    by.cue = line_.span(mark, mark + 1);
    report(by, 0, mark);
    return true;
  }

  bool reports(const Cue& cue) const {
    const bool asked_by = is_asked_by(line_, cue) && cue.subject.source;
    if (!cue.subject || cue.negated || cue.modal || (cue.passive && !asked_by) ||
        cue.form == CueForm::infinitive)
      return false;
    if (cue.subject.pronoun) {
      const std::string_view word = line_.text(cue.subject.first);
      // "I told him", "I asked her" are events, "I say" is the text's own opinion.
      const std::string_view form = line_.text(cue.first);
      const bool event =
          !cue.subject.shared && (form == "told" || form == "asked" || form == "ask");
      if (!(event && word == "I") &&
          (word == "I" || word == "we" || word == "We" || word == "you" || word == "You"))
        return false;
    }
    if (line_.reads(line_.sentence_end(cue.first) - 1, "?")) return false;
    if (is_nobody(cue.subject.first) || (cue.subject.first > 0 && is_nobody(cue.subject.first - 1)))
      return false;
    // "Holm Announces Plans He Has Made": where every word has a capital, nouns look like clauses.
    if ((cue.weak || cue.cls == CueClass::announce) && line_.is_capital(cue.first) &&
        cue.form == CueForm::finite && !(line_.shape(cue.first) & shape_all_upper))
      return false;
    // "the gap between what Holm says her plan would do and what it did"
    if (cue.subject.first > 0 && !cue.subject.shared && !cue.inverted &&
        (line_.reads(cue.subject.first - 1, "what") || line_.reads(cue.subject.first - 1, "how")))
      return false;
    // "if the letters show that": nobody has said it.
    const uint32_t before = cue.subject.shared || cue.inverted ? cue.chain : cue.subject.first;
    for (uint32_t i = before; i > 0 && i + 3 > before && !line_.reads(i - 1, ","); --i)
      if (line_.reads(i - 1, "if") || line_.reads(i - 1, "If") || line_.reads(i - 1, "unless"))
        return false;
    return cue.cls == CueClass::source_after || cue.cls == CueClass::ask || (cue.flags & cue_that);
  }

  /// "Nobody said that", "neither side said": not "No 10 said".
  bool is_nobody(uint32_t i) const {
    return contains<nobody>(line_.text(i)) && !(line_.shape(i + 1) & shape_digit);
  }

  ReportedClause by_verb(uint32_t k, uint32_t start, uint32_t stop) const {
    const Cue& cue = cues_[k];
    // Set off by a comma behind its clause.
    const uint32_t first = cue.inverted || cue.subject.shared ? cue.chain : cue.subject.first;
    uint32_t before = first;
    while (before > start && line_.is(before - 1, class_article | class_determiner)) --before;
    // "The bridge is safe, | its builder, Holm, said": the name in apposition opens no attribution.
    if (cue.subject.name && before > start + 2 && line_.reads(before - 1, ",") &&
        line_.reads(cue.subject.end, ","))
      if (const NounPhrase noun = phrase_before(line_, before - 1, start);
          noun.source && !noun.name && !noun.pronoun) {
        if (noun.first > start + 1 && line_.reads(noun.first - 1, ",")) before = noun.first;
        if (noun.first <= start + 1) before = start;  // "Its builder, Holm, vowed"
      }
    before = title_start(before, start);
    const bool set_off =
        before > start + 1 && line_.reads(before - 1, ",") && !cue.subject.shared &&
        !line_.is(cue.chain - 1, class_relative);  // "Holm and Brandt, who joked of it"
    uint32_t i = cue.inverted || cue.passive ? std::max(cue.end, cue.subject.end) : cue.end;
    const uint32_t recipient = i;
    // "warned | 300,000 people could starve"; "the jury was told | Lind was there"
    // But "warned 3 friends it was late".
    const bool counted = (line_.shape(i) & shape_digit) &&
                         !(line_.knows(i + 1, List::source_noun) && line_.is(i + 2, class_pronoun));
    if ((cue.flags & cue_addressee) && !cue.heard && !counted && !cue.passive)
      i = behind_addressee(line_, i, stop);
    // "was asked by Holm KC, for the family, | whether"
    for (uint32_t comma = i + 1; cue.passive && line_.reads(i, ",") && comma < stop; ++comma)
      if (line_.reads(comma, ",") && line_.is(comma + 1, class_question) &&
          !line_.is(comma + 1, class_relative))
        i = comma + 1;
    // "promised | the plan would help", "warned | the town was late": the clause's own subject.
    // Not "the promise Holm has made".
    if (line_.is(i, cue.base && is_noun_too(cue.head) ? class_modal : class_finite) &&
        i > recipient + 1)
      i = recipient;
    const bool told = cue.head == "tell" && (i > recipient || cue.heard);
    // "an usher told me it was late": whoever tells somebody something speaks.
    const bool tells = told && cue.subject && line_.is(recipient, class_object) &&
                       line_.is(cue.subject.first, class_article);
    if (!cue.has_speaker() && !is_say(cue) && !tells && (cue.weak || cue.base || !set_off))
      return {};
    if (!cue.has_speaker() && !tells && Clauses::is_object(line_.text(i))) return {};
    // "Voters who say ... were": the clause runs into the verb of its noun, unless that had one.
    if (cue.chain > start + 1 && line_.is(cue.chain - 1, class_relative) &&
        !line_.reads(cue.chain - 2, ",") &&
        (cue.weak || !line_.reads(cue.chain - 1, "who") ||
         !clauses_.has_verb(start, cue.chain - 2)))
      return {};
    if (line_.reads(i, ",")) {  // As the paper noted, the bridge is safe.
      uint32_t as = first;
      while (as > start && line_.is(as - 1, class_article)) --as;
      if (as == start + 1 && line_.is(start, class_subordinator) &&
          (line_.reads(start, "As") || line_.reads(start, "as"))) {
        if (clauses_.has_speech(i + 1, stop) || !clauses_.is_clause(i + 1, stop)) return {};
        return {.first = i + 1, .end = stop, .rule = Rule::clause_before};
      }
    }
    for (uint32_t c = i; set_off && c < stop && !line_.reads(c, ","); ++c)
      if (line_.reads(c, ":")) return {};  // what follows the colon is what was said
    if (!cue.inverted) {
      const ReportedClause forward = reports_.behind_verb(k, i, stop, told);
      if (forward.end) return forward;
    }
    if (set_off && !cue.weak)
      return reports_.before_attribution(k, start, before - 1, i, stop, taken_);
    // "..., the court ruled | on Friday,"
    const uint32_t on = i + (line_.is(i, class_preposition) && is_time(line_, i + 1) ? 1 : 0);
    const uint32_t timed = cue.cls == CueClass::think ? i : behind_time(line_, on, stop);
    if (set_off && cue.weak && cue.form == CueForm::finite &&
        (timed >= stop ? cue.has_speaker() : line_.reads(timed, ",")))
      return reports_.before_attribution(k, start, before - 1, i, stop, taken_);
    return {};
  }

  /// "it was safe, | Minister for Roads and Trade | Holm said": where the title begins that runs up
  /// to the subject at item `first`, over "and", behind a comma; else `first`.
  uint32_t title_start(uint32_t first, uint32_t start) const {
    constexpr uint32_t longest = 8;
    uint32_t title = first;
    while (title > start + 1 && title + longest > first &&
           (line_.is_capital(title - 1) || line_.reads(title - 1, "and") ||
            line_.reads(title - 1, "for") || line_.reads(title - 1, "of")))
      --title;
    return title < first && line_.reads(title - 1, ",") && line_.knows(title, List::title) ? title
                                                                                           : first;
  }

  /// "a farmer", "a group that counts storms", "chief clerk at Volta": whether the items [first,
  /// end) have no verb but that of a relative clause. Only a person or body with a name is called a
  /// bare noun.
  bool is_noun_apposition(uint32_t first, uint32_t end, bool named) const {
    if (!line_.is(first, class_article) &&
        !(named && line_.items[first].is_word && !line_.is_capital(first) &&
          !line_.items[first].classes))
      return false;
    uint32_t relative = first + 1;
    while (relative < end && !line_.is(relative, class_relative) && !line_.reads(relative, "that"))
      ++relative;
    return !clauses_.has_verb(first, relative);
  }

  /// Whether a clause opens at `first`: one subject, and soon its verb.
  bool opens_clause(uint32_t first, uint32_t stop) const {
    if (line_.is(first, class_stops_phrase) ||
        !(clauses_.verb_soon(first, stop) || clauses_.past_soon(first, stop)))
      return false;
    for (uint32_t i = first; i < stop && !line_.is(i, class_finite | class_verb); ++i)
      if (line_.is(i, class_conjunction) || line_.reads(i, ",")) return false;
    return true;
  }

  /// What is said of the source from item `i` on ends with a comma of its own: "according to Holm,
  /// a farmer, who saw it, | the bridge is safe".
  uint32_t behind_appositions(uint32_t i, uint32_t stop, bool named) const {
    for (uint32_t comma = i + 1; comma < stop && comma < i + max_apposition_items; ++comma) {
      if (line_.is_hole(comma)) break;
      if (!line_.reads(comma, ",")) continue;
      const bool noun = (named && line_.is(comma + 1, class_determiner | class_possessive) &&
                         !line_.reads(comma + 1, "a") && !line_.reads(comma + 1, "an")) ||
                        opens_clause(comma + 1, stop);
      const bool participle = (is_past(line_, i) || contains<shown>(line_.text(i))) &&
                              line_.is(i + 1, class_preposition);
      const bool age = comma == i + 1 && (line_.shape(i) & shape_all_digits);
      if (!(noun && is_noun_apposition(i, comma, named)) && !participle && !age &&
          !line_.is(i, class_relative) && !line_.reads(i, "of"))
        break;
      i = comma + 1;
    }
    return i;
  }

  ReportedClause by_source(const Cue& cue, uint32_t start, uint32_t stop) const {
    uint32_t before = cue.first;
    if (before > start && line_.reads(before - 1, ",")) --before;
    const bool opens = before == start ||
                       (before == start + 1 && (before == cue.first || line_.items[start].classes));
    // "According to Holm, the bridge is safe.", "the rock where, according to Holm, ships sank"
    if (opens || line_.is(before - 1, class_relative | class_subordinator)) {
      uint32_t comma = cue.subject.end;
      while (comma < stop && !line_.reads(comma, ",") && !line_.is_hole(comma)) ++comma;
      const bool quoted = before > start && line_.is_hole(before - 1);
      if (comma >= stop || line_.is_hole(comma) || quoted) return {};
      const uint32_t first = behind_appositions(comma + 1, stop, cue.subject.name);
      if (first >= stop || line_.is(first, class_relative) || clauses_.has_speech(first, stop) ||
          !(clauses_.is_clause(first, stop) || clauses_.may_be_clause(first, stop)))
        return {};
      return {.first = first, .end = stop, .rule = Rule::according_to};
    }
    uint32_t first = start;
    while (first < before && !line_.is_hole(first) &&
           (!line_.items[first].is_word || reports_.in_dateline(first)))
      ++first;
    while (first < before && line_.is(first, class_conjunction)) ++first;
    for (uint32_t i = first; i < before; ++i)
      if (line_.reads(i, ";")) first = i + 1;
    // "peers, according to Holm, will wait"
    uint32_t verb = cue.subject.end;
    while (verb < stop && line_.items[verb].is_word && !line_.is(verb, class_finite)) ++verb;
    if (++verb; before < cue.first && verb < stop && line_.reads(verb - 1, ",") &&
                line_.is(verb, class_finite | class_verb) && !clauses_.is_clause(first, before) &&
                !line_.is(first, class_preposition | class_subordinator) &&
                !clauses_.has_speech(first, before) && !clauses_.has_speech(verb, stop))
      return {.first = first,
              .end = before,
              .rest_first = verb,
              .rest_end = stop,
              .rule = Rule::according_to};
    // "In May, according to Holm, ships sank"
    uint32_t rest = cue.subject.end;  // behind the source and its comma
    while (rest < stop && !line_.is_hole(rest) && !line_.reads(rest, ",")) ++rest;
    ++rest;
    if (before < cue.first && !clauses_.is_clause(first, before)) {
      if (rest < stop && (line_.is(first, class_preposition) || is_time(line_, before - 1)) &&
          !line_.is(rest, class_preposition) && opens_clause(rest, stop) &&
          !clauses_.has_speech(first, stop))
        return {.first = first,
                .end = before,
                .rest_first = rest,
                .rest_end = stop,
                .rule = Rule::according_to};
    }
    if (clauses_.has_speech(first, before) ||
        line_.is(before - 1, class_subordinator | class_conjunction) ||  // "after, according to"
        !(clauses_.is_clause(first, before) ||
          (first == start && clauses_.may_be_clause(first, before))))
      return {};
    // "..., according to Holm, | from 12 in May"
    if (rest >= stop || !contains<comparing>(line_.text(rest)) || clauses_.has_speech(rest, stop))
      return {.first = first, .end = before, .rule = Rule::according_to};
    return {.first = first,
            .end = before,
            .rest_first = rest,
            .rest_end = stop,
            .rule = Rule::according_to};
  }

  void add(const ReportedClause& clause, uint32_t k) {
    const Attribution by = attribution(line_, cues_, k, clause.rule);
    const uint32_t draft = clause.end ? report(by, clause.first, clause.end) : none;
    if (!clause.rest_end) return;
    if (draft == none)
      report(by, clause.rest_first, clause.rest_end);
    else
      out_.parts.push_back({draft, line_.span(clause.rest_first, clause.rest_end)});
  }

  /// Adds the items [first, end) as what `by` says; the index of the draft.
  uint32_t report(const Attribution& by, uint32_t first, uint32_t end) {
    const auto draft = static_cast<uint32_t>(out_.drafts.size());
    out_.drafts.push_back({.kind = QuoteKind::indirect, .by = by, .block = line_.block});
    out_.parts.push_back({draft, line_.span(first, end)});
    return draft;
  }

  const Line& line_;
  const std::vector<Cue>& cues_;
  Utterances& out_;
  const Clauses clauses_;
  const Reports reports_;
  uint32_t taken_ = 0;  // items up to here belong to an earlier clause
};

}  // namespace

void find_indirect(const Line& line, const std::vector<Cue>& cues, Utterances& out) {
  if (line.parent != none) return;  // inside quoted words nothing is reported
  IndirectFinder(line, cues, out).find();
}

}  // namespace crosshead
