#include "people/speech/cues.h"

#include <algorithm>
#include <array>

#include "people/speech/agreement.h"
#include "people/speech/cue_subjects.h"
#include "people/speech/messages.h"
#include "people/speech/passives.h"
#include "people/speech/phrase_cores.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr auto class_names = std::to_array<std::string_view>(
    {"neutral", "ask", "answer", "claim", "deny", "admit", "inform", "announce", "warn",
     "criticise", "praise", "promise", "predict", "think", "feel", "manner", "written", "call",
     "phrase"});

/// Phrases of the list that their source follows.
constexpr auto source_phrases =
    std::to_array<std::string_view>({"according to", "as per", "in the words of", "in the view of",
                                     "in the opinion of", "to quote"});
/// Phrases of the list that behave as verbs. The others only say where or how somebody spoke.
constexpr auto verb_phrases = std::to_array<std::string_view>(
    {"be quoted as saying", "be quoted as telling", "be cited as saying", "be reported as saying",
     "be overheard saying", "be heard shouting", "be on record as saying", "go on to say",
     "have this to say", "hasten to add", "be at pains to say", "say in part", "make the point",
     "take the view"});

/// Verbs whose bare form is their past as well.
constexpr auto same_forms = std::to_array<std::string_view>(
    {"put", "read", "hit", "bet", "cut", "set", "let", "beat", "cast", "split", "put it"});
/// What ends an adjunct between an auxiliary and its verb: "has in the past said".
constexpr auto adjunct_ends = std::to_array<std::string_view>(
    {"past", "time", "times", "days", "weeks", "months", "years", "interviews", "speeches",
     "statements", "occasion", "occasions", "private", "public", "effect", "general", "turn",
     "last"});
/// What others say of somebody who said it: "is alleged to have said".
constexpr auto hearsay = std::to_array<std::string_view>(
    {"alleged", "believed", "claimed", "heard", "overheard", "reported", "reputed", "rumoured",
     "rumored", "said", "supposed", "thought", "understood"});
/// How somebody is who says it: "was quick to add that".
constexpr auto ready = std::to_array<std::string_view>(
    {"anxious", "careful", "eager", "first", "forced", "happy", "keen", "quick"});
/// How those know of it who were there: "was heard saying", "can be seen shouting".
constexpr auto perceived = std::to_array<std::string_view>({"heard", "overheard", "seen"});
/// Verbs that a bare form follows: "Holm heard Lind say".
constexpr auto hearing =
    std::to_array<std::string_view>({"hear", "heard", "hearing", "hears", "overheard"});
/// What somebody does in order to say or ask something.
constexpr auto sending = std::to_array<std::string_view>(
    {"called", "emailed", "messaged", "phoned", "rang", "telephoned", "texted", "writes", "wrote"});
/// Forms that are verbs wherever they stand.
constexpr auto plain = std::to_array<std::string_view>({"said", "says", "told", "tells", "wrote"});
/// Verbs of the list whose subject does not speak.
constexpr auto silent = std::to_array<std::string_view>({"mean"});

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
    const Word& word = line_.r.document.word_of(line_.r.document.tokens[item.first_token]);
    if (!opens_phrase(word, mask_of(List::cue))) return false;
    const uint32_t start = line_.sentence_start(i);
    const uint32_t stop = line_.sentence_end(i);
    const bool title = line_.is_capital(i) && i != start && !(line_.shape(i) & shape_all_upper);
    if (title && !is_title_say(i)) return false;
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
    if (match.token_count > 1 && take(word.folded_entry, cue)) {
      cue.first = i;
      cue.end = i + 1;
      return true;
    }
    return false;
  }

  /// "Says" in a headline that gives every word a capital, or its first verb, "Warns", behind
  /// whoever does it.
  bool is_title_say(uint32_t i) const {
    if (line_.r.document.blocks[line_.block].kind != BlockKind::headline) return false;
    const std::string_view form = line_.text(i);
    if (form == "Says" || form == "Say" || form == "Said") return true;
    return out_.empty() && form.ends_with("s") && !form.ends_with("ss") && is_noun(line_, i - 1);
  }

  bool take(uint32_t entry, Cue& cue) const {
    bool found = false;
    for (const Fact& fact : line_.r.lexicon.facts(entry)) {
      if (fact.list != List::cue) continue;
      CueClass cls = classes_.of(fact.cls);
      const std::string_view head = line_.r.lexicon.head(fact.row);
      if (contains<silent>(head)) continue;
      if (cls == CueClass::phrase) {
        if (contains<source_phrases>(head))
          cls = CueClass::source_after;
        else if (contains<verb_phrases>(head))
          cls = CueClass::neutral;
        else
          continue;
      }
      if (found && (fact.flags & fact_ambiguous)) continue;
      found = true;
      cue.cls = cls;
      cue.flags = fact.flags;
      cue.weak = fact.flags & fact_ambiguous;
      cue.head = head;
      cue.base = !(fact.flags & fact_variant) && !contains<same_forms>(cue.head);
    }
    return found;
  }

  /// Reads the words around a cue; false where it is no verb.
  bool read(Cue& cue) const {
    const uint32_t start = line_.sentence_start(cue.first);
    const uint32_t stop = line_.sentence_end(cue.first);
    cue.chain = cue.first;
    if (cue.cls == CueClass::source_after) {
      cue.subject = is_object_pronoun(line_, cue.end) ? object_pronoun(line_, cue.end)
                                                      : phrase_after(line_, cue.end, stop, true);
      return cue.head == "as per" ? cue.has_speaker() : static_cast<bool>(cue.subject);
    }
    const std::string_view form = line_.text(cue.first);
    if (form == "thanks" && line_.reads(cue.end, "to")) return false;
    // 'He goes, "No."', 'she was like, "No."': speech only where it follows, and somebody's: not
    // 'the song goes, "..."', 'it was like, "..."'.
    const bool goes = form == "goes";
    if ((goes || cue.head == "be like") &&
        (!line_.reads(cue.end, ",") || !line_.is_hole(cue.end + 1) || cue.first == start ||
         (goes && !line_.is(cue.first - 1, class_pronoun)) || line_.reads(cue.first - 1, "it") ||
         line_.reads(cue.first - 1, "It")))
      return false;
    const bool ing = form.ends_with("ing");
    cue.form = ing ? CueForm::participle : CueForm::finite;
    bool be = false, to = false, hearsaid = false, seen = false;
    while (cue.chain > start) {
      const uint32_t i = cue.chain - 1;
      if (line_.is_hole(i) || !line_.items[i].is_word) break;
      if (line_.is_capital(i) && i != start) break;
      if (line_.is(i, class_negation))
        cue.negated = true;
      else if (line_.is(i, class_modal))
        cue.modal = true;
      else if (line_.reads(i, "'s") || line_.reads(i, "’s")) {
        // "she's saying", but "Holm's claim"
        if (i > start && line_.is_name(i - 1) && contains<plain>(form)) break;  // "Sotheby's said"
        if (i == start || !line_.is(i - 1, class_pronoun)) return false;
        be = true;
      } else if (line_.is(i, class_be))
        be = !hearsaid;
      else if (line_.reads(i, "to"))
        to = true;
      else if (to && contains<hearsay>(line_.text(i)) && i > start && line_.is(i - 1, class_be))
        to = be = false, hearsaid = true;
      else if (to && contains<ready>(line_.text(i)) && i > start && line_.is(i - 1, class_be))
        to = false;
      else if (ing && contains<perceived>(line_.text(i)) && i > start && line_.is(i - 1, class_be))
        seen = true;
      else if (!line_.is(i, class_auxiliary) &&
               !(line_.is(i, class_adverb) && !line_.is(i, class_determiner)) &&
               !(to && line_.is(i, class_semi_auxiliary))) {
        const uint32_t auxiliary = over_adjunct(i, start);
        if (auxiliary == none) break;
        cue.chain = auxiliary;
        continue;
      }
      cue.chain = i;
    }
    // "wrote to ask whether", "called friends to say", "took to Facebook to say", but not "was
    // called to say"
    const uint32_t sending_verb = to ? sent_with(cue.chain, start) : none;
    const bool sends = sending_verb != none;
    if (sends) cue.chain = sending_verb;
    const uint32_t before = cue.chain;  // the subject ends here
    if (before > start && line_.reads(before - 1, "nor")) cue.negated = true;
    if (to && !sends && !line_.is(before, class_semi_auxiliary)) cue.form = CueForm::infinitive;
    if (be && ing) cue.form = CueForm::finite;
    if (seen) cue.modal = false;  // "can be heard saying": it was said
    if (line_.reads(cue.chain, "Having") || line_.reads(cue.chain, "having"))
      cue.form = CueForm::participle;
    if ((be && !ing && is_past(form)) || is_bare_passive(line_, cue)) cue.passive = true;
    if (cue.base && before > start + 1 && contains<hearing>(line_.text(before - 2)) &&
        (line_.is(before - 1, class_object) || line_.reads(before - 1, "her"))) {
      cue.subject = object_pronoun(line_, before - 1);
      return true;
    }
    if (before == cue.first && before > start) {
      const uint32_t i = before - 1;
      if (line_.is(i, class_article | class_possessive) && !line_.is(i, class_pronoun))
        return false;
      if (line_.is(i, class_preposition) && !ing) return false;
      const std::string_view prior = line_.text(i);
      if (ing && prior == "worth") return false;  // "it is worth noting": nobody notes it
      if (ing && (prior == "most" || prior == "more" || prior == "very" || prior == "less"))
        return false;
      if ((prior == "-" || prior == "‑") &&
          line_.items[i].end_token < line_.r.document.tokens.size() &&
          !line_.r.document.tokens[line_.items[i].first_token].space_before)
        return false;  // "so-called", "record-setting"
    }
    if (is_done_by(line_, cue) || is_noun_form(line_, out_, cue, start) ||
        quoted_as(line_, cue.first) != none)
      return false;
    CueSubjects(line_, out_).find(cue, start, stop, before);
    if (cue.head == "hear") {
      if (cue.form != CueForm::finite || cue.inverted || !is_forum(line_, cue.subject))
        return false;
      cue.heard = cue.subject.source = true;
    }
    // "Holm's recent warning": what somebody has, and not who warns.
    if (ing && before == cue.first && is_owned(line_, cue.subject) &&
        (cue.cls == CueClass::warn || cue.cls == CueClass::manner || cue.cls == CueClass::written ||
         cue.cls == CueClass::ask))
      return false;
    const bool stands_alone = cue.chain == cue.first && cue.form == CueForm::finite &&
                              !cue.inverted && cue.subject && !cue.subject.shared &&
                              !is_collective(line_, cue.subject);
    // "the Holm report", "a judge ruled": a bare form does not agree with one person or thing.
    // "Volta say" is British for it.
    const Mention* team = mention_at(line_, cue.subject.head);
    if (stands_alone && cue.base && !agrees(line_, cue.subject) && !is_heard(cue) &&
        !(cue.head == "say" && team && team->type == MentionType::org))
      return false;
    // "four other states": nor does a form in -s agree with several.
    if (stands_alone && form.ends_with("s") && !form.ends_with("ss") && cue.end == cue.first + 1 &&
        !cue.subject.name && agrees(line_, cue.subject))
      return false;
    return true;
  }

  /// The verb of sending before the infinitive whose "to" is item `to`, or none.
  uint32_t sent_with(uint32_t to, uint32_t start) const {
    constexpr uint32_t reach = 5;
    for (uint32_t i = to; i-- > start && i + reach > to;) {
      const std::string_view word = line_.text(i);
      if (contains<sending>(word) ||
          ((word == "took" || word == "takes") && line_.reads(i + 1, "to") && i + 1 < to))
        return i > start && line_.is(i - 1, class_be) ? none : i;
      if (!line_.items[i].is_word ||
          line_.is(i, class_finite | class_pronoun | class_conjunction | class_subordinator))
        break;
    }
    return none;
  }

  bool is_heard(const Cue& cue) const {
    if (cue.cls == CueClass::think || cue.cls == CueClass::feel) return false;
    uint32_t i = cue.subject.first;
    while (i > 0 && line_.is(i - 1, class_determiner | class_possessive)) --i;
    return i > 0 && contains<hearing>(line_.text(i - 1));
  }

  /// "has in the past | said", "has since | said": the auxiliary before the adjunct that ends with
  /// item `last`, or none.
  uint32_t over_adjunct(uint32_t last, uint32_t start) const {
    constexpr uint32_t most = 4;
    if (!line_.reads(last, "since") && !contains<adjunct_ends>(line_.text(last))) return none;
    for (uint32_t i = last; i > start && i + most > last; --i)
      if (line_.is(i, class_preposition)) return line_.is(i - 1, class_auxiliary) ? i - 1 : none;
    return none;
  }

  static bool is_past(std::string_view form) {
    return form.ends_with("ed") || form.ends_with("en") || form.ends_with("wn") || form == "said" ||
           form == "told" || form == "heard" || form == "put" || form == "bade";
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
}

void find_cues(const Line& line, const CueClasses& classes, std::vector<Cue>& out) {
  Finder(line, classes, out).find();
}

uint32_t skip_addressee(const Line& line, uint32_t from, uint32_t limit) {
  uint32_t i = from;
  if (line.is(i, class_object | class_pronoun | class_reflexive) || line.reads(i, "her"))
    return i + 1;
  const NounPhrase phrase = phrase_after(line, from, limit);
  return phrase ? phrase.end : from;
}

}  // namespace crosshead
