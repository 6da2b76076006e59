#include "people/cues.h"

#include <algorithm>
#include <array>

namespace crosshead {
namespace {

/// Items that a clause may have before its verb: longer ones are no prose, and looking on would
/// cost more than linear time.
constexpr uint32_t max_clause = 80;

constexpr auto class_names = std::to_array<std::string_view>(
    {"neutral", "ask", "answer", "claim", "deny", "admit", "inform", "announce", "warn",
     "criticise", "praise", "promise", "predict", "think", "feel", "manner", "written", "call",
     "phrase"});

/// Phrases of the list that their source follows.
constexpr auto source_phrases = std::to_array<std::string_view>(
    {"according to", "in the words of", "in the view of", "in the opinion of", "to quote"});
/// Phrases of the list that behave as verbs. The others only say where or how somebody spoke.
constexpr auto verb_phrases = std::to_array<std::string_view>(
    {"be quoted as saying", "be quoted as telling", "be cited as saying", "be reported as saying",
     "be overheard saying", "be heard shouting", "be on record as saying", "go on to say",
     "have this to say", "hasten to add", "be at pains to say", "say in part", "make the point",
     "take the view"});

/// Verbs whose bare form is their past as well.
constexpr auto same_forms = std::to_array<std::string_view>(
    {"put", "read", "hit", "bet", "cut", "set", "let", "beat", "cast", "split", "put it"});
/// Verbs of the list whose subject hears, means or finds out, and does not speak.
constexpr auto silent = std::to_array<std::string_view>({"hear", "mean"});
/// Verbs that never stand before their subject: "said Holm", but not "told Holm".
constexpr auto never_inverted =
    std::to_array<std::string_view>({"tell", "call", "accuse", "thank", "address"});

bool contains(const auto& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

class Finder {
 public:
  Finder(const Line& line, const CueClasses& classes, std::vector<Cue>& out)
      : line_(line), classes_(classes), out_(out) {}

  void find() {
    out_.clear();
    for (uint32_t i = 0; i < line_.size();) {
      Cue cue;
      if (match(i, cue) && read(cue)) {
        out_.push_back(cue);
        i = cue.end;
      } else {
        ++i;
      }
    }
  }

 private:
  /// Whether a cue's words stand at item `i`; fills what the list says of it.
  bool match(uint32_t i, Cue& cue) const {
    const Item& item = line_.items[i];
    if (item.hole != none || !item.is_word) return false;
    const uint32_t start = line_.sentence_start(i);
    const uint32_t stop = line_.sentence_end(i);
    if (line_.is_capital(i) && i != start && !(line_.shape(i) & shape_all_upper) && !is_title_say(i))
      return false;
    if (item.mention != none && line_.is_name(i) && line_.is_capital(i)) return false;
    // Only as far as the tokens follow each other on this line.
    uint32_t end = i + 1;
    while (end < stop && end < i + 6 && line_.items[end].hole == none) ++end;
    const auto match = line_.r.lexicon.longest(line_.r.document, item.first_token,
                                               line_.items[end - 1].end_token, mask_of(List::cue));
    if (match && take(match.entry, cue)) {
      cue.first = i;
      cue.end = i + match.token_count;
      return true;
    }
    const uint32_t entry =
        line_.r.document.word_of(line_.r.document.tokens[item.first_token]).folded_entry;
    if (match.token_count > 1 && take(entry, cue)) {
      cue.first = i;
      cue.end = i + 1;
      return true;
    }
    return false;
  }

  /// "Says" in a headline that gives every word a capital.
  bool is_title_say(uint32_t i) const {
    const std::string_view form = line_.text(i);
    return (form == "Says" || form == "Say" || form == "Said") &&
           line_.r.document.blocks[line_.block].kind == BlockKind::headline;
  }

  bool take(uint32_t entry, Cue& cue) const {
    bool found = false;
    for (const Fact& fact : line_.r.lexicon.facts(entry)) {
      if (fact.list != List::cue) continue;
      CueClass cls = classes_.of(fact.cls);
      if (contains(silent, line_.r.lexicon.head(List::cue, fact.row))) continue;
      if (cls == CueClass::phrase) {
        if (classes_.is_source_phrase(fact.row))
          cls = CueClass::source_after;
        else if (classes_.is_verb_phrase(fact.row))
          cls = CueClass::neutral;
        else
          continue;
      }
      if (found && (fact.flags & fact_ambiguous)) continue;
      found = true;
      cue.cls = cls;
      cue.flags = fact.flags;
      cue.weak = fact.flags & fact_ambiguous;
      cue.head = line_.r.lexicon.head(List::cue, fact.row);
      cue.base = !(fact.flags & fact_variant) && !contains(same_forms, cue.head);
    }
    return found;
  }

  /// Reads the words around a cue; false where it is no verb.
  bool read(Cue& cue) const {
    const uint32_t start = line_.sentence_start(cue.first);
    const uint32_t stop = line_.sentence_end(cue.first);
    cue.chain = cue.first;
    if (cue.cls == CueClass::source_after) {
      cue.subject = phrase_after(line_, cue.end, stop);
      return static_cast<bool>(cue.subject);
    }
    const std::string_view form = line_.text(cue.first);
    if (form == "thanks" && line_.is_mark(cue.end, "to")) return false;
    const bool ing = form.ends_with("ing");
    cue.form = ing ? CueForm::participle : CueForm::finite;
    bool be = false, to = false;
    while (cue.chain > start) {
      const uint32_t i = cue.chain - 1;
      if (line_.is_hole(i) || !line_.items[i].is_word) break;
      if (line_.is_capital(i) && i != start) break;
      if (line_.is(i, class_negation))
        cue.negated = true;
      else if (line_.is(i, class_modal))
        cue.modal = true;
      else if (line_.text(i) == "'s" || line_.text(i) == "’s") {
        // "she's saying", but "Holm's claim"
        if (i == start || !line_.is(i - 1, class_pronoun)) return false;
        be = true;
      } else if (line_.is(i, class_be))
        be = true;
      else if (line_.text(i) == "to")
        to = true;
      else if (!line_.is(i, class_auxiliary) &&
               !(line_.is(i, class_adverb) && !line_.is(i, class_determiner)) &&
               !(to && line_.is(i, class_semi_auxiliary)))
        break;
      cue.chain = i;
    }
    const uint32_t before = cue.chain;  // the subject ends here
    if (to && !line_.is(before, class_semi_auxiliary)) cue.form = CueForm::infinitive;
    if (be && ing) cue.form = CueForm::finite;
    if (be && !ing && is_past(form)) cue.passive = true;
    if (before == cue.first && before > start) {
      const uint32_t i = before - 1;
      if (line_.is(i, class_article | class_possessive) && !line_.is(i, class_pronoun))
        return false;
      if (line_.is(i, class_preposition) && !ing) return false;
      const std::string_view prior = line_.text(i);
      if (ing && (prior == "most" || prior == "more" || prior == "very" || prior == "less"))
        return false;
      if ((prior == "-" || prior == "‑") &&
          line_.items[i].end_token < line_.r.document.tokens.size() &&
          !line_.r.document.tokens[line_.items[i].first_token].space_before)
        return false;  // "so-called", "record-setting"
    }
    subject(cue, start, stop, before);
    // "the Holm report", "a judge ruled": a bare form does not agree with one person or thing.
    if (cue.base && cue.chain == cue.first && cue.form == CueForm::finite && !cue.inverted &&
        cue.subject && !cue.subject.shared && !agrees(cue.subject))
      return false;
    // "four other states": nor does a form in -s agree with several.
    if (form.ends_with("s") && !form.ends_with("ss") && cue.end == cue.first + 1 &&
        cue.chain == cue.first && cue.form == CueForm::finite && !cue.inverted && cue.subject &&
        !cue.subject.shared && !cue.subject.name && agrees(cue.subject))
      return false;
    return true;
  }

  /// Whether a phrase may be the subject of a bare verb form ("they say", "critics say").
  bool agrees(const NounPhrase& phrase) const {
    if (phrase.pronoun) {
      const std::string_view word = line_.text(phrase.first);
      return word != "he" && word != "she" && word != "it" && word != "He" && word != "She" &&
             word != "It";
    }
    const uint32_t last = phrase.head;
    const std::string_view word = line_.text(last);
    if (line_.is(last, class_quantity)) return true;
    for (uint32_t i = phrase.first; i <= last; ++i)
      if (line_.text(i) == "and" || line_.text(i) == "of" || line_.is(i, class_quantity))
        return true;
    if (const Fact* fact = line_.r.lexicon.fact(
            line_.r.document.word_of(line_.r.document.tokens[line_.items[last].first_token])
                .folded_entry,
            List::source_noun))
      return fact->flags & fact_plural;
    return !phrase.name &&
           (word.ends_with("s") || word == "people" || word == "men" || word == "women");
  }

  static bool is_past(std::string_view form) {
    return form.ends_with("ed") || form.ends_with("en") || form.ends_with("wn") || form == "said" ||
           form == "told" || form == "heard" || form == "put" || form == "bade";
  }

  void subject(Cue& cue, uint32_t start, uint32_t stop, uint32_t before) const {
    if (cue.passive) {  // only an agent can speak: "was called X by Y"
      const uint32_t limit = std::min(stop, cue.end + 14);
      for (uint32_t i = cue.end; i < limit; ++i)
        if (line_.text(i) == "by") {
          cue.subject = phrase_after(line_, i + 1, stop);
          break;
        }
      return;
    }
    const bool behind_hole =
        before > 0 && (line_.is_hole(before - 1) ||
                       (line_.is_mark(before - 1, ",") && before > 1 && line_.is_hole(before - 2)));
    const bool behind_comma = before > start && line_.is_mark(before - 1, ",");
    const bool opens =
        before == start || (before > 0 && line_.is_dash(before - 1)) ||
        (before > 0 && (line_.text(before - 1) == "so" || line_.text(before - 1) == "as"));
    if (cue.form == CueForm::finite && (behind_hole || behind_comma || opens) && cue.end < stop) {
      NounPhrase after;
      if (!contains(never_inverted, cue.head) &&
          (behind_hole || cue.cls == CueClass::neutral || cue.cls == CueClass::manner ||
           cue.cls == CueClass::answer || cue.head == "write" || cue.head == "argue"))
        after = phrase_after(line_, cue.end, stop);
      // "Holm, the mayor, said parents ...": without a verb before it nothing was said yet.
      const bool said = behind_hole || (!after.pronoun && ends_attribution(after.end, stop) &&
                                        !(behind_comma && is_apposition(start, before)));
      if (after && said &&
          (after.source || (behind_hole && line_.is(after.first, class_article)))) {
        cue.subject = after;
        cue.inverted = true;
        return;
      }
    }
    const bool alone =
        before == start || line_.is_hole(before - 1) || line_.is_mark(before - 1, ",") ||
        line_.is(before - 1, class_conjunction | class_preposition | class_subordinator) ||
        line_.is_dash(before - 1);
    if (cue.form == CueForm::participle || cue.form == CueForm::infinitive) {
      if (!alone && cue.form == CueForm::participle) {
        cue.subject = subject_of(line_, before, start);
        if (cue.has_speaker()) return;
      }
      share(cue, start);
      return;
    }
    cue.subject = subject_of(line_, before, start);
    const bool disagrees = cue.base && cue.chain == cue.first && cue.subject &&
                           !agrees(cue.subject);  // "the trail say"
    if (cue.subject && (!cue.subject.source || disagrees) && before > start) {
      // The noun beside the verb is no source; the clause may open with one: "The man who fell
      // said".
      const NounPhrase first = clause_subject(line_, clause_start(before, start), before);
      bool other_clause = false;
      for (uint32_t i = first ? first.end : before; i < before; ++i)
        other_clause = other_clause ||
                       line_.is(i, class_subordinator | class_finite | class_verb) ||
                       line_.knows(i, List::cue);
      const bool modified =
          first && disagrees && agrees(first) &&
          (line_.is(first.end, class_relative) || line_.text(first.end).ends_with("ing") ||
           line_.text(first.end).ends_with("ed"));
      if (first && (modified || (!other_clause && !cue.subject.source))) cue.subject = first;
    }
    if (cue.subject && cue.subject.first > start && line_.is_mark(cue.subject.first - 1, "by")) {
      // "A study made by Holm found": the agent of a participle is not the subject.
      const NounPhrase first =
          clause_subject(line_, clause_start(cue.subject.first, start), cue.subject.first);
      if (first) cue.subject = first;
    }
    if (!cue.subject) share(cue, start);
  }

  /// Whether an inverted attribution may end at `from`: "..., said Holm in a letter", but not
  /// "..., said Holm would go".
  bool ends_attribution(uint32_t from, uint32_t stop) const {
    if (from >= stop || !line_.items[from].is_word) return true;
    if (line_.is(from, class_adverb) && from + 1 < stop && line_.items[from + 1].is_word &&
        !line_.is(from + 1, class_preposition))
      return false;  // "said parents still want"
    return line_.is(from, class_preposition | class_relative | class_adverb) ||
           line_.items[from].mention != none;
  }

  /// Whether the sentence up to the comma before item `end` only names somebody: "Holm, the mayor,".
  bool is_apposition(uint32_t start, uint32_t end) const {
    const uint32_t first = std::max(start, end - std::min(end, max_clause));
    for (uint32_t i = first; i < end; ++i) {
      if (line_.is_hole(i) || line_.is(i, class_finite | class_verb)) return false;
      const std::string_view word = line_.text(i);
      if (i > first && word.size() > 4 && word.ends_with("ed") && !line_.is_capital(i))
        return false;
    }
    const NounPhrase named = subject_of(line_, end, start);
    return named && named.name && named.first < end - 1 && !named.pronoun;
  }

  uint32_t clause_start(uint32_t verb, uint32_t start) const {
    start = std::max(start, verb - std::min(verb, max_clause));
    for (uint32_t i = verb; i-- > start;)
      if (line_.is_mark(i, ",") || line_.is_mark(i, ";") || line_.is_mark(i, ":") ||
          line_.is_hole(i) || line_.is_dash(i) || (line_.is(i, class_conjunction) && i + 1 < verb))
        return i + 1;
    return start;
  }

  /// The subject of an earlier verb of the sentence, or of the sentence.
  void share(Cue& cue, uint32_t start) const {
    start = std::max(start, cue.first - std::min(cue.first, max_clause));
    for (size_t k = out_.size(); k-- > 0;) {
      const Cue& earlier = out_[k];
      if (earlier.first < start) break;
      if (earlier.passive || !earlier.has_speaker() || earlier.cls == CueClass::source_after)
        continue;
      cue.subject = earlier.subject;
      cue.subject.shared = true;
      return;
    }
    cue.subject = clause_subject(line_, start, cue.first);
    // "Holm said ... . Adding, ...": the sentence has none of its own.
    if (!cue.subject && cue.first == start && cue.form == CueForm::participle && !out_.empty() &&
        !out_.back().passive)
      cue.subject = out_.back().subject;
    cue.subject.shared = true;
  }

  const Line& line_;
  const CueClasses& classes_;
  std::vector<Cue>& out_;
};

}  // namespace

CueClasses::CueClasses(const Lexicon& lexicon) {
  const auto names = lexicon.classes(List::cue);
  for (size_t i = 0; i < names.size() && i < 32; ++i)
    for (size_t k = 0; k < class_names.size(); ++k)
      if (names[i] == class_names[k]) map_[i] = static_cast<CueClass>(k);
  const uint32_t rows = lexicon.rows(List::cue);
  source_rows_.resize(rows);
  verb_rows_.resize(rows);
  for (uint32_t row = 0; row < rows; ++row) {
    source_rows_[row] = contains(source_phrases, lexicon.head(List::cue, row));
    verb_rows_[row] = contains(verb_phrases, lexicon.head(List::cue, row));
  }
}

void find_cues(const Line& line, const CueClasses& classes, std::vector<Cue>& out) {
  Finder(line, classes, out).find();
}

uint32_t skip_addressee(const Line& line, uint32_t from, uint32_t limit) {
  uint32_t i = from;
  if (line.is(i, class_object | class_pronoun | class_reflexive) || line.text(i) == "her")
    return i + 1;
  const NounPhrase phrase = phrase_after(line, from, limit);
  return phrase ? phrase.end : from;
}

}  // namespace crosshead
