#include "people/indirect.h"

#include <algorithm>

#include "people/utterances.h"

namespace crosshead {
namespace {

/// Words a reported clause has at least; shorter finds are mostly objects ("said yes").
constexpr uint32_t min_clause_items = 3;
/// A clause longer than this is no sentence that anybody printed; keeps every scan bounded.
constexpr uint32_t max_clause_items = 200;
/// Items between a verb and the "that" of its clause: "said in a statement on Friday that".
constexpr uint32_t max_that_distance = 14;

class IndirectFinder {
 public:
  IndirectFinder(const Line& line, const std::vector<Cue>& cues, Utterances& out)
      : line_(line), cues_(cues), out_(out) {}

  void find() {
    uint32_t taken = 0;  // items up to here belong to a clause already
    for (uint32_t k = 0; k < cues_.size(); ++k) {
      const Cue& cue = cues_[k];
      if (cue.first < taken || !reports(cue)) continue;
      uint32_t start = line_.sentence_start(cue.first);
      uint32_t stop = last_word(line_.sentence_end(cue.first));
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

  /// One past the last item before the sentence's final stop.
  uint32_t last_word(uint32_t end) const {
    while (end > 0 && !line_.is_hole(end - 1) &&
           (line_.is_mark(end - 1, ".") || line_.is_mark(end - 1, "!") ||
            line_.is_mark(end - 1, "*") || line_.is_mark(end - 1, "**") ||
            line_.is_mark(end - 1, "_")))
      --end;
    return end;
  }

  bool is_clause(uint32_t first, uint32_t end) const {
    if (end < first + min_clause_items) return false;
    const BlockKind kind = line_.r.document.blocks[line_.block].kind;
    const bool headline = kind == BlockKind::headline || kind == BlockKind::standfirst;
    for (uint32_t i = first + 1; i < end; ++i) {
      const bool possessive =
          (line_.text(i) == "'s" || line_.text(i) == "’s") && !line_.is(i - 1, class_pronoun);
      if (line_.is(i, class_finite | class_verb) && !possessive) return true;
      if (headline && line_.is_mark(i, "to")) return true;  // "Mayor to sell bridge, sources say"
      if (line_.is_hole(i) || !line_.items[i].is_word || line_.is_capital(i)) continue;
      const std::string_view word = line_.text(i);
      if (word.size() > 4 && word.ends_with("ed")) return true;
    }
    for (size_t k = first_cue_from(cues_, first); k < cues_.size() && cues_[k].end <= end; ++k)
      if (cues_[k].form == CueForm::finite) return true;
    return false;
  }

  bool has_hole(uint32_t first, uint32_t end) const {
    for (uint32_t i = first; i < end; ++i)
      if (line_.is_hole(i)) return true;
    return false;
  }

  /// Where the clause that starts at `first` ends.
  uint32_t clause_end(uint32_t first, uint32_t stop, uint32_t cue_index) const {
    uint32_t end = stop;
    // "While Holm said that ..., he ..." and "Holm, who said ..., left": the comma ends the clause.
    const uint32_t start = line_.sentence_start(first);
    const Cue& own = cues_[cue_index];
    if (own.first - start > max_clause_items) return end;
    bool closes = (line_.is(start, class_subordinator) && own.first > start) ||
                  (!own.subject.shared && own.subject.first > start &&
                   line_.is(own.subject.first - 1, class_subordinator) &&
                   line_.text(own.subject.first - 1) != "that");
    for (uint32_t i = std::max(start, own.first > 20 ? own.first - 20 : 0); closes && i < own.first;
         ++i)
      closes = !line_.is_mark(i, ",") || i < own.subject.first;
    closes = closes || (own.chain > start + 1 && line_.is(own.chain - 1, class_relative) &&
                        line_.is_mark(own.chain - 2, ","));
    for (uint32_t i = first; i < stop; ++i) {
      const bool late = i > first + 2;
      const bool comma =
          late && line_.is_mark(i, ",") && (closes || line_.text(i + 1) == "compared");
      if (!comma && !line_.is_mark(i, ";")) continue;
      end = i;
      break;
    }
    for (uint32_t k = cue_index + 1; k < cues_.size() && cues_[k].first < end; ++k) {
      const Cue& cue = cues_[k];
      uint32_t from =
          cue.cls == CueClass::source_after || !cue.subject || cue.subject.shared || cue.inverted
              ? cue.chain
              : cue.subject.first;
      if (from <= first) continue;
      // ", adding ...", ", but Holm said ...", "and called ..."
      const bool source = cue.cls == CueClass::source_after;
      while (from > first + 1 && line_.is(from - 1, class_article | class_adverb)) --from;
      const bool comma = line_.is_mark(from - 1, ",");
      const bool conjunction = line_.is(from - 1, class_conjunction);
      if (source && !comma && !conjunction) {
        end = from;
        break;
      }
      if (!comma && !conjunction) continue;
      if (conjunction && cue.weak && !line_.is_mark(from - 2, ",")) continue;
      if (comma && cue.form == CueForm::participle && cue.weak) continue;  // ", hoping to ..."
      if (comma && cue.form == CueForm::finite && !source && !cue.inverted && cue.subject.shared)
        continue;
      end = from - 1;
      if (conjunction && end > first && line_.is_mark(end - 1, ",")) --end;
      break;
    }
    return end;
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
    if (cue.flags & cue_addressee) i = behind_addressee(i, stop);
    if (!cue.has_speaker() && (cue.weak || cue.base || !set_off)) return {};
    // "Voters who say ... were": the clause runs into the verb of its noun.
    if (cue.chain > start + 1 && line_.is(cue.chain - 1, class_relative) &&
        !line_.is_mark(cue.chain - 2, ","))
      return {};
    for (uint32_t c = i; set_off && c < stop; ++c)
      if (line_.is_mark(c, ":")) return {};  // what follows the colon is what was said
    if (!cue.inverted) {
      const Clause forward = behind_verb(k, i, stop);
      if (forward.end) return forward;
    }
    if (set_off && !cue.weak) return before_attribution(k, start, before - 1, i, stop);
    if (set_off && cue.weak && cue.form == CueForm::finite && i < stop && line_.is_mark(i, ","))
      return before_attribution(k, start, before - 1, i, stop);
    return {};
  }

  Clause behind_verb(uint32_t k, uint32_t i, uint32_t stop) const {
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
      if (t == i && !line_.is(t, class_preposition | class_adverb) && !is_time(t)) break;
    }
    uint32_t first = none;
    bool sure = false;
    if (that != none && (cue.flags & cue_that)) {
      first = that + 1;
      sure = true;
    } else {
      while (i < stop && (is_time(i) || (line_.is(i, class_preposition) && is_time(i + 1)) ||
                          (line_.is(i, class_adverb) && !line_.is(i, class_determiner))))
        ++i;
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
        if (line_.text(i) == "if" && cue.cls != CueClass::ask) return {};
        first = i;
        sure = true;
      } else {
        if (cue.cls == CueClass::ask || !(cue.flags & cue_that)) return {};
        bool condition = false;  // "said if it rained, they would stay"
        for (uint32_t c = i; is_say(cue) && line_.is(i, class_subordinator) && c < stop; ++c)
          condition = condition || line_.is_mark(c, ",");
        if (!condition && line_.is(i, class_preposition | class_conjunction | class_subordinator |
                                          class_finite | class_negation | class_object))
          return {};
        if (cue.cls == CueClass::announce || cue.cls == CueClass::written) {
          if (cue.weak) return {};
        }
        first = i;
      }
    }
    const uint32_t end = clause_end(first, stop, k);
    if (has_hole(first, end) || !is_clause(first, end)) return {};
    if (!sure) {
      // A noun object has no verb of its own soon: "said nothing", "denied the charges".
      if (cue.weak) {
        const bool thought = cue.cls == CueClass::think || cue.cls == CueClass::feel ||
                             cue.cls == CueClass::claim || cue.cls == CueClass::predict ||
                             (cue.cls == CueClass::inform && cue.has_speaker()) ||
                             (cue.cls == CueClass::neutral &&
                              (line_.is(first, class_pronoun) || line_.is_name(first)));
        if (!thought || cue.form != CueForm::finite || !verb_soon(first, end)) return {};
      } else if (!is_say(cue) && !verb_soon(first, end)) {
        return {};
      }
    }
    return {.first = first, .end = end, .rule = Rule::clause_before};
  }

  bool is_say(const Cue& cue) const {
    const std::string_view form = line_.text(cue.first);
    return form == "said" || form == "says" || form == "say" || form == "saying";
  }

  /// A finite verb before the first preposition or comma.
  bool verb_soon(uint32_t first, uint32_t end) const {
    if (line_.is(first, class_pronoun)) return true;
    const uint32_t limit = std::min(end, first + 9);
    for (uint32_t i = first + 1; i < limit; ++i) {
      if (line_.is(i, class_finite | class_verb)) return true;
      if (line_.is_mark(i, ",") || line_.text(i) == "to" || line_.text(i) == "for" ||
          line_.text(i) == "that")
        return false;
    }
    return false;
  }

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
    if (first >= comma || (has_hole(first, comma) && !joint)) return {};
    const bool whole = is_clause(first, comma);
    const bool adverbial = line_.is(first, class_subordinator | class_preposition) ||
                           line_.text(first).ends_with("ing") || line_.text(first) == "Asked";
    bool inner_comma = false;
    for (uint32_t i = first; i < comma; ++i) inner_comma = inner_comma || line_.is_mark(i, ",");
    if (resumes) {
      const uint32_t rest = behind + 1;
      const uint32_t end = clause_end(rest, stop, k);
      const bool rest_quotes = has_hole(rest, end);
      const bool tail = line_.is(rest, class_preposition | class_subordinator) ||
                        line_.text(rest).ends_with("ing");  // "..., he said, including ..."
      if (rest < end && !rest_quotes && !cue.inverted && whole && tail)
        return {.first = first,
                .end = comma,
                .rest_first = rest,
                .rest_end = end,
                .rule = Rule::clause_after};
      if (rest < end && !rest_quotes && (!cue.inverted || !whole) &&
          (is_clause(rest, end) || line_.is(rest, class_finite | class_verb)) &&
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
      if (first >= stop || has_hole(first, stop) || !is_clause(first, stop)) return {};
      return {.first = first, .end = stop, .rule = Rule::according_to};
    }
    uint32_t first = start;
    while (first < before && !line_.is_hole(first) &&
           (!line_.items[first].is_word || in_dateline(first)))
      ++first;
    while (first < before && line_.is(first, class_conjunction)) ++first;
    for (uint32_t i = first; i < before; ++i)
      if (line_.is_mark(i, ";")) first = i + 1;
    if (has_hole(first, before) || !is_clause(first, before)) return {};
    return {.first = first, .end = before, .rule = Rule::according_to};
  }

  void add(const Clause& clause, uint32_t k) {
    const auto draft = static_cast<uint32_t>(out_.drafts.size());
    Attribution by = attribution(line_, cues_, k, clause.rule);
    out_.drafts.push_back({.kind = QuoteKind::indirect, .by = by, .block = line_.block});
    if (clause.end) out_.parts.push_back({draft, line_.span(clause.first, clause.end)});
    if (clause.rest_end)
      out_.parts.push_back({draft, line_.span(clause.rest_first, clause.rest_end)});
  }

  const Line& line_;
  const std::vector<Cue>& cues_;
  Utterances& out_;
  uint32_t taken_ = 0;  // items up to here belong to an earlier clause
};

}  // namespace

void find_indirect(const Line& line, const std::vector<Cue>& cues, Utterances& out) {
  if (line.parent != none) return;  // inside quoted words nothing is reported
  IndirectFinder(line, cues, out).find();
}

}  // namespace crosshead
