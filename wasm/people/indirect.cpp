#include "people/indirect.h"

#include <algorithm>

#include "people/clauses.h"

namespace crosshead {
namespace {

/// Items between a verb and the "that" of its clause: "said in a statement on Friday that".
constexpr uint32_t max_that_distance = 14;

class IndirectFinder {
 public:
  IndirectFinder(const Line& line, const std::vector<Cue>& cues, Utterances& out)
      : line_(line), cues_(cues), out_(out), clauses_(line, cues, out) {}

  void find() {
    if (line_.r.document.blocks[line_.block].kind == BlockKind::headline && by_label()) return;
    uint32_t taken = 0;  // items up to here belong to a clause already
    for (uint32_t k = 0; k < cues_.size(); ++k) {
      const Cue& cue = cues_[k];
      if (cue.first < taken || !reports(cue)) continue;
      uint32_t start = line_.sentence_start(cue.first);
      uint32_t stop = clauses_.last_word(line_.sentence_end(cue.first));
      if (cue.first - start > max_clause_items) start = cue.first - max_clause_items;
      if (stop > cue.first + max_clause_items) stop = cue.first + max_clause_items;
      taken_ = taken;
      Clause clause =
          cue.cls == CueClass::source_after ? by_source(cue, start, stop) : by_verb(k, start, stop);
      if (!clause.rest_end && !clause.end) continue;
      add(clause, k);
      taken = std::max({taken, clause.end, clause.rest_end, cue.end});
    }
  }

 private:
  /// A reported clause as items; `rest` is what follows an attribution in its middle.
  struct Clause {
    uint32_t first = 0, end = 0;
    uint32_t rest_first = 0, rest_end = 0;
    Rule rule = Rule::clause_before;
  };

  /// "Holm: Bridge is safe", the headline's way of saying who said it; but not "Storm Ingrid: ...",
  /// nor "Holm: The woman who built the bridge". True if it was.
  bool by_label() {
    constexpr uint32_t max_label = 6;
    uint32_t colon = 0;
    while (colon < line_.size() && colon <= max_label && !line_.is_mark(colon, ":")) ++colon;
    const uint32_t first = colon + 1, end = clauses_.last_word(line_.size());
    if (colon == 0 || !line_.is_mark(colon, ":") || end < first + min_clause_items ||
        clauses_.has_speech(0, end) || line_.is_mark(end - 1, "?") ||
        line_.is(first, class_article | class_question))
      return false;
    const NounPhrase label = phrase_before(line_, colon, 0);
    if (label.first != 0 || !label.source || label.pronoun) return false;
    if (line_.is_name(label.head)) {
      const Mention& name = line_.r.document.mentions[line_.items[label.head].mention];
      const bool speaks = name.type == MentionType::person || name.type == MentionType::org;
      if (!speaks || name.first_token != line_.items[0].first_token || !clauses_.is_clause(first, end))
        return false;
    } else if (!line_.knows(label.head, List::source_noun) ||
               !(clauses_.is_clause(first, end) || clauses_.may_be_clause(first, end))) {
      return false;
    }
    Attribution by = attribution(label, Rule::label);
    by.cue = line_.span(colon, first);
    report(by, first, end);
    return true;
  }

  bool reports(const Cue& cue) const {
    if (!cue.subject || cue.negated || cue.modal || cue.passive || cue.form == CueForm::infinitive)
      return false;
    if (cue.subject.pronoun) {
      const std::string_view word = line_.text(cue.subject.first);
      if (word == "I" || word == "we" || word == "We" || word == "you" || word == "You")
        return false;
    }
    if (line_.is_mark(line_.sentence_end(cue.first) - 1, "?")) return false;
    // "if the letters show that": nobody has said it.
    const uint32_t before = cue.subject.shared || cue.inverted ? cue.chain : cue.subject.first;
    for (uint32_t i = before; i > 0 && i + 3 > before; --i)
      if (line_.text(i - 1) == "if" || line_.text(i - 1) == "If" || line_.text(i - 1) == "unless")
        return false;
    return cue.cls == CueClass::source_after || cue.cls == CueClass::ask || (cue.flags & cue_that);
  }

  /// Behind the recipient of "told": one name, pronoun or noun.
  uint32_t behind_addressee(uint32_t i, uint32_t stop) const {
    if (line_.is(i, class_object | class_reflexive) || line_.text(i) == "her") return i + 1;
    const uint32_t from = i;
    if (line_.is(i, class_quantity) && line_.is(i + 1, class_subordinator)) return i + 1;  // others
    while (i < stop && line_.is(i, class_article | class_possessive | class_determiner)) ++i;
    if (i < stop && line_.items[i].mention != none && line_.is_name(i)) {
      const uint32_t mention = line_.items[i].mention;
      while (i < stop && line_.items[i].mention == mention) ++i;
      while (i < stop && line_.knows(i, List::source_noun) && !line_.is(i, class_finite)) ++i;
      return i;
    }
    uint32_t head = none;
    for (uint32_t k = i;
         k < stop && k < i + 5 && line_.items[k].is_word && !line_.is(k, class_stops_phrase); ++k)
      if (line_.knows(k, List::source_noun) ||
          (line_.is_capital(k) && !line_.is(k, class_pronoun))) {
        head = k + 1;
        while (head < stop && line_.is_name(head) && line_.is_capital(head)) ++head;  // Mr. Holm
        break;
      }
    return head == none ? from : head;
  }

  bool is_time(uint32_t i) const {
    return i < line_.size() && line_.items[i].mention != none && !line_.is_name(i);
  }

  Clause by_verb(uint32_t k, uint32_t start, uint32_t stop) const {
    const Cue& cue = cues_[k];
    // Set off by a comma behind its clause.
    const uint32_t first = cue.inverted || cue.subject.shared ? cue.chain : cue.subject.first;
    uint32_t before = first;
    while (before > start && line_.is(before - 1, class_article | class_determiner)) --before;
    const bool set_off =
        before > start + 1 && line_.is_mark(before - 1, ",") && !cue.subject.shared;
    uint32_t i = cue.inverted ? std::max(cue.end, cue.subject.end) : cue.end;
    const uint32_t recipient = i;
    if (cue.flags & cue_addressee) i = behind_addressee(i, stop);
    const bool told = cue.head == "tell" && i > recipient;
    if (!cue.has_speaker() && !is_say(cue) && (cue.weak || cue.base || !set_off)) return {};
    if (!cue.has_speaker() && Clauses::is_object(line_.text(i))) return {};
    // "Voters who say ... were": the clause runs into the verb of its noun, unless that had one.
    if (cue.chain > start + 1 && line_.is(cue.chain - 1, class_relative) &&
        !line_.is_mark(cue.chain - 2, ",") &&
        (cue.weak || line_.text(cue.chain - 1) != "who" || !clauses_.has_verb(start, cue.chain - 2)))
      return {};
    if (line_.is_mark(i, ",")) {  // As the paper noted, the bridge is safe.
      uint32_t as = first;
      while (as > start && line_.is(as - 1, class_article)) --as;
      if (as == start + 1 && line_.is(start, class_subordinator) &&
          (line_.text(start) == "As" || line_.text(start) == "as")) {
        if (clauses_.has_speech(i + 1, stop) || !clauses_.is_clause(i + 1, stop)) return {};
        return {.first = i + 1, .end = stop, .rule = Rule::clause_before};
      }
    }
    for (uint32_t c = i; set_off && c < stop && !line_.is_mark(c, ","); ++c)
      if (line_.is_mark(c, ":")) return {};  // what follows the colon is what was said
    if (!cue.inverted) {
      const Clause forward = behind_verb(k, i, stop, told);
      if (forward.end) return forward;
    }
    if (set_off && !cue.weak) return before_attribution(k, start, before - 1, i, stop);
    if (set_off && cue.weak && cue.form == CueForm::finite &&
        (i >= stop ? cue.has_speaker() : line_.is_mark(i, ",")))
      return before_attribution(k, start, before - 1, i, stop);
    return {};
  }

  /// The clause behind a verb and its recipient, from item `i` on. `told`: it has a recipient, and
  /// is a verb that then takes a clause.
  Clause behind_verb(uint32_t k, uint32_t i, uint32_t stop, bool told) const {
    const Cue& cue = cues_[k];
    // "that" right here or behind an adjunct.
    uint32_t that = none;
    for (uint32_t t = i; t < stop && t < i + max_that_distance; ++t) {
      if (line_.is_hole(t)) break;
      if (line_.text(t) == "that") {
        // Not "agreed with that", nor the relative of "in a film that showed".
        const bool relative = t > i && line_.is(t + 1, class_finite | class_verb);
        if (!relative && (t == i || !line_.is(t - 1, class_preposition))) that = t;
        break;
      }
      if (line_.is(t, class_finite | class_pronoun | class_conjunction | class_subordinator)) break;
      if (t == i && !(cue.flags & cue_addressee) &&
          !line_.is(t, class_preposition | class_adverb) && !is_time(t))
        break;
    }
    uint32_t first = none;
    bool sure = false;
    if (that != none && (cue.flags & cue_that)) {
      first = is_say(cue) && line_.is(that + 1, class_finite) ? that : that + 1;  // "that would help"
      sure = true;
    } else {
      const uint32_t behind = i;
      while (i < stop && (is_time(i) || (line_.is(i, class_preposition) && is_time(i + 1)) ||
                          (line_.is(i, class_adverb) && !line_.is(i, class_determiner) &&
                           line_.text(i) != "there")))
        ++i;
      if (line_.is(i, class_finite) && line_.is(behind, class_adverb)) i = behind;  // "too much is"
      if (i >= stop || line_.is_hole(i) || !line_.items[i].is_word) return {};
      // "asked the council's head whether": the recipient may be a long phrase.
      for (uint32_t t = i; cue.cls == CueClass::ask && t < stop && t < i + max_that_distance; ++t) {
        if (line_.is(t, class_question) && !line_.is_capital(t)) {
          i = t;
          break;
        }
        if (!line_.items[t].is_word || line_.is(t, class_finite | class_verb | class_pronoun))
          break;
      }
      const bool question = line_.is(i, class_question) && !line_.is_capital(i);
      if (question && (!cue.weak || cue.cls == CueClass::ask)) {
        if (line_.text(i) == "when" || line_.text(i) == "where" || line_.text(i) == "who") {
          if (cue.cls != CueClass::ask) return {};
        }
        if (line_.text(i) == "if" && cue.cls != CueClass::ask && !is_say(cue)) return {};
        first = i;
        sure = true;
      } else {
        if (cue.cls == CueClass::ask || !(cue.flags & cue_that)) return {};
        bool condition = false;  // "said if it rained, they would stay"
        for (uint32_t c = i; is_say(cue) && line_.is(i, class_subordinator) && c < stop; ++c)
          condition = condition || line_.is_mark(c, ",");
        const bool gerund = line_.is(i, class_finite) && line_.text(i).ends_with("ing");
        if (!condition && !gerund &&
            line_.is(i, class_preposition | class_conjunction | class_subordinator | class_finite |
                            class_negation | class_object))
          return {};
        if (cue.cls == CueClass::announce || cue.cls == CueClass::written) {
          if (cue.weak) return {};
        }
        first = i;
      }
    }
    const uint32_t end = clauses_.end(first, stop, k);
    if (clauses_.has_speech(first, end)) return {};
    if (!clauses_.is_clause(first, end) && !(is_say(cue) && clauses_.may_be_clause(first, end))) return {};
    if (!sure) {
      if (cue.head == "tell" && !told) return {};  // what follows is the recipient
      // A noun object has no verb of its own soon: "said nothing", "denied the charges".
      if (cue.weak) {
        const bool thought = cue.cls == CueClass::think || cue.cls == CueClass::feel ||
                             cue.cls == CueClass::claim || cue.cls == CueClass::predict ||
                             (cue.cls == CueClass::inform && cue.has_speaker()) ||
                             (cue.cls == CueClass::neutral &&
                              (line_.is(first, class_pronoun) || line_.is_name(first)));
        if (!thought || cue.form != CueForm::finite || !clauses_.verb_soon(first, end)) return {};
      } else if (!is_say(cue) && !told && !clauses_.verb_soon(first, end)) {
        return {};
      }
    }
    return {.first = first, .end = end, .rule = Rule::clause_before};
  }

  static bool is_say(const Cue& cue) { return cue.head == "say"; }

  /// "The bridge is safe, Holm said." and "The bridge, Holm said, is safe."
  Clause before_attribution(uint32_t k, uint32_t start, uint32_t comma, uint32_t behind,
                            uint32_t stop) const {
    const Cue& cue = cues_[k];
    const bool resumes = behind < stop && line_.is_mark(behind, ",");
    if (behind < stop && !resumes && !cue.inverted &&
        !line_.is(behind,
                  class_preposition | class_adverb | class_conjunction | class_subordinator) &&
        !is_time(behind))
      return {};
    for (uint32_t t = behind; t < stop && t < behind + max_that_distance && !line_.is_mark(t, ",");
         ++t)
      if (line_.text(t) == "that") return {};
    uint32_t first = start;
    while (first < comma && (!line_.items[first].is_word || in_dateline(first))) {
      if (line_.is_hole(first)) return {};
      ++first;
    }
    while (first < comma && line_.is(first, class_conjunction) && line_.text(first) != "Nor")
      ++first;
    for (uint32_t i = first; i < comma; ++i)
      if (line_.is_mark(i, ";") || line_.is_mark(i, ":")) first = i + 1;
    if (first < taken_) return {};
    const bool joint = line_.is(comma - 1, class_subordinator | class_conjunction | class_question);
    if (first >= comma || (clauses_.has_speech(first, comma) && !joint)) return {};
    const bool whole = clauses_.is_clause(first, comma);
    const bool stands_alone = line_.is(first + 1, class_finite) ||  // "That is enough"
                              (line_.shape(first + 1) & shape_digit);  // "About 270 people"
    const bool adverbial = (line_.is(first, class_subordinator | class_preposition) &&
                            !stands_alone) ||
                           line_.text(first).ends_with("ing") || line_.text(first) == "Asked";
    bool inner_comma = false;
    for (uint32_t i = first; i < comma; ++i) inner_comma = inner_comma || line_.is_mark(i, ",");
    if (resumes) {
      const uint32_t rest = behind + 1;
      const uint32_t end = clauses_.end(rest, stop, k);
      const bool rest_quotes = clauses_.has_speech(rest, end);
      const bool tail = line_.is(rest, class_preposition | class_subordinator) ||
                        line_.text(rest).ends_with("ing");  // "..., he said, including ..."
      if (rest < end && !rest_quotes && !cue.inverted && whole && tail)
        return {.first = first,
                .end = comma,
                .rest_first = rest,
                .rest_end = end,
                .rule = Rule::clause_after};
      if (rest < end && !rest_quotes && (!cue.inverted || !whole) &&
          (clauses_.is_clause(rest, end) || line_.is(rest, class_finite | class_verb)) &&
          !line_.is(rest, class_conjunction | class_relative) &&
          !line_.text(rest).ends_with("ing")) {
        if (joint) return {.first = rest, .end = end, .rule = Rule::clause_after};
        return {.first = first,
                .end = comma,
                .rest_first = rest,
                .rest_end = end,
                .rule = Rule::clause_after};
      }
      if (rest_quotes && !whole) return {};
    }
    if (joint) return {};
    if (!whole || (adverbial && !inner_comma)) return {};
    for (size_t i = first_cue_from(cues_, first); i < k;
         ++i)  // another speaker's words stand before
      if (!cues_[i].weak && cues_[i].has_speaker() && cues_[i].end < comma &&
          cues_[i].form == CueForm::finite && line_.text(cues_[i].end) == "that")
        return {};
    return {.first = first, .end = comma, .rule = Rule::clause_after};
  }

  bool in_dateline(uint32_t i) const {
    const Span dateline = line_.r.document.dateline.span;
    return line_.r.document.tokens[line_.items[i].first_token].start < dateline.end &&
           line_.r.document.tokens[line_.items[i].first_token].end > dateline.start;
  }

  Clause by_source(const Cue& cue, uint32_t start, uint32_t stop) const {
    uint32_t before = cue.first;
    if (before > start && line_.is_mark(before - 1, ",")) --before;
    if (before <= start + 1) {  // According to Holm, the bridge is safe.
      uint32_t comma = cue.subject.end;
      while (comma < stop && !line_.is_mark(comma, ",") && !line_.is_hole(comma)) ++comma;
      if (comma >= stop || line_.is_hole(comma)) return {};
      // An apposition behind the source ends with a comma of its own.
      const uint32_t first = comma + 1;
      if (first >= stop || clauses_.has_speech(first, stop) ||
          !(clauses_.is_clause(first, stop) || clauses_.may_be_clause(first, stop)))
        return {};
      return {.first = first, .end = stop, .rule = Rule::according_to};
    }
    uint32_t first = start;
    while (first < before && !line_.is_hole(first) &&
           (!line_.items[first].is_word || in_dateline(first)))
      ++first;
    while (first < before && line_.is(first, class_conjunction)) ++first;
    for (uint32_t i = first; i < before; ++i)
      if (line_.is_mark(i, ";")) first = i + 1;
    if (clauses_.has_speech(first, before) ||
        !(clauses_.is_clause(first, before) || (first == start && clauses_.may_be_clause(first, before))))
      return {};
    return {.first = first, .end = before, .rule = Rule::according_to};
  }

  void add(const Clause& clause, uint32_t k) {
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
  uint32_t taken_ = 0;  // items up to here belong to an earlier clause
};

}  // namespace

void find_indirect(const Line& line, const std::vector<Cue>& cues, Utterances& out) {
  if (line.parent != none) return;  // inside quoted words nothing is reported
  IndirectFinder(line, cues, out).find();
}

}  // namespace crosshead
