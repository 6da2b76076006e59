#include "people/speech/attribution.h"

#include <algorithm>
#include <array>

#include "people/speech/cue_subjects.h"
#include "people/speech/messages.h"
#include "people/speech/passives.h"
#include "people/speech/phrase_cores.h"
#include "people/speech/subjects.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

struct RuleRow {
  const char* name;
  uint8_t weight;  ///< Hundredths.
};
/// In the order of enum Rule.
constexpr RuleRow rules[] = {
    {"none", 60},            // words in marks without a speaker
    {"inverted", 98},        // "...," said Holm
    {"cue-after", 97},       // "...," Holm said
    {"colon", 87},           // Holm said: "..."
    {"cue-before", 87},      // Holm said "..."
    {"clause-before", 86},   // Holm said the plan was "..."
    {"clause-after", 93},    // the plan was "...", Holm said
    {"according-to", 92},    // according to Holm, "..."
    {"label", 78},           // Holm: "..."
    {"signature", 85},       // "..." - Mayor Holm
    {"same-paragraph", 80},  // "..." Rain fell. "..."
    {"continued", 70},       // a paragraph of speech behind the speaker's last one
    {"introduced", 45},      // Holm was blunt. "..."
    {"beat", 40},            // "..." Holm smiled.
    {"possessive", 75},      // "..." in her words
};

/// Verbs that tell of speech only right beside the words: 'she began, "..."', but not 'she began
/// the "Blitz"'.
constexpr auto beside_only = std::to_array<std::string_view>(
    {"begin", "start", "open", "put", "publish", "interview", "interrupt", "break"});
/// Off the weight of an attribution whose verb the list of cues does not know.
constexpr uint8_t unlisted_malus = 20;

/// Whether the words behind a cue are an adjunct ("on Friday", "reporters", the end), so that the
/// cue belongs to what stands before it.
bool is_final(const Line& line, const Cue& cue, uint32_t stop) {
  uint32_t i = cue.inverted ? cue.subject.end : cue.end;
  if (i < cue.end) i = cue.end;
  if (i >= stop) return true;
  if (cue.flags & cue_addressee) i = skip_addressee(line, i, stop);
  while (i < stop && is_forum(line.text(i))) ++i;  // "Holm tells rally"
  if (i >= stop) return true;
  const Item& item = line.items[i];
  if (item.hole != none) return false;
  if (line.reads(i, ":")) return false;
  if (!item.is_word) return true;
  if (line.reads(i, "that")) return cue.inverted;
  if (item.mention != none && !line.is_name(i))  // "said on Monday", but not "the next week will"
    return !line.is(mention_end(line, i, stop), class_finite | class_verb);
  return line.is(i, class_preposition | class_adverb | class_conjunction | class_subordinator |
                        class_relative) ||
         cue.inverted;
}

bool has_finite(const Line& line, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; ++i)
    if (line.is(i, class_finite | class_verb | class_relative)) return true;
  return false;
}

bool crosses(const Line& line, uint32_t from, uint32_t to) {
  for (uint32_t i = from; i < to; ++i)
    if (line.reads(i, ";")) return true;
  return false;
}

bool has_hole(const Line& line, uint32_t from, uint32_t to) {
  while (from < to && !line.is_hole(from)) ++from;
  return from < to;
}

/// 'Asked if it was "a mess", Holm ...': whether words of the question stand at item `hole`.
bool is_asked(const Line& line, const std::vector<Cue>& cues, uint32_t hole) {
  const uint32_t start = line.sentence_start(hole);
  const size_t k = first_cue_from(cues, start);
  if (k >= cues.size() || cues[k].end > hole || cues[k].cls != CueClass::ask) return false;
  return line.text(cues[k].first).ends_with("ed") &&
         (cues[k].first == start ||
          (cues[k].first == start + 1 && line.is(start, class_subordinator)));
}

}  // namespace

bool gives_name(std::string_view verb) {
  return verb == "name" || verb == "nickname" || verb == "christen" || verb == "bill" ||
         verb == "style";
}

const char* name_of(Rule rule) {
  return rules[static_cast<size_t>(rule)].name;
}
uint8_t weight_of(Rule rule) {
  return rules[static_cast<size_t>(rule)].weight;
}

Attribution attribution(const NounPhrase& phrase, Rule rule) {
  Attribution a;
  if (!phrase) return a;
  a.rule = rule;
  a.speaker = phrase.speaker;
  a.first_token = phrase.first_token;
  a.end_token = phrase.end_token;
  if (phrase.shared) a.malus = 8;
  return a;
}

namespace {

/// The attribution to `by` whom the cue names.
Attribution attribution(const Line& line, const std::vector<Cue>& cues, uint32_t index, Rule rule,
                        const NounPhrase& by) {
  const Cue& cue = cues[index];
  Attribution a = attribution(by, rule);
  if (!a) return a;
  a.cue = line.span(cue.first, cue.end);
  a.cue_index = index;
  a.asks = is_asked_by(line, cue);
  if (cue.heard) {
    a.speaker = {};
    a.end_token = a.first_token;
  }
  if (cue.cls == CueClass::source_after) a.rule = Rule::according_to;
  if (cue.weak) a.malus = static_cast<uint8_t>(a.malus + 5);
  return a;
}

/// "hailed by critics as ... and by friends as": the last of those before the quotation who do what
/// a passive cue says.
NounPhrase last_agent(const Line& line, const Cue& cue, uint32_t hole) {
  for (uint32_t i = hole; cue.passive && i-- > cue.subject.end;)
    if (line.reads(i, "by"))
      if (const NounPhrase agent = phrase_after(line, i + 1, hole); agent.source) return agent;
  return cue.subject;
}

}  // namespace

Attribution attribution(const Line& line, const std::vector<Cue>& cues, uint32_t index, Rule rule) {
  return attribution(line, cues, index, rule, cues[index].subject);
}

Attribution attribute_after(const Line& line, const std::vector<Cue>& cues, uint32_t hole,
                            const Placement& placement) {
  uint32_t from = hole + 1;
  if (from >= line.size()) return {};
  const bool new_sentence = line.items[hole].ends_sentence;
  if (!placement.at_start && !placement.after_colon && is_asked(line, cues, hole)) return {};
  // 'It is over': mayor quits
  const bool colon = placement.at_start && line.reads(from, ":") &&
                     line.r.document.blocks[line.block].kind == BlockKind::headline;
  while (from < line.size() && !line.is_hole(from) && !line.items[from].is_word &&
         ((colon && from == hole + 1) || line.reads(from, ",") || line.is_dash(from) ||
          line.reads(from, "*")))
    ++from;
  if (from >= line.size() || (from > hole + 1 && line.items[from - 1].ends_sentence)) return {};
  const uint32_t stop = line.sentence_end(from);

  // "..." - Mayor Ilka Brandt
  if (from > hole + 1 && line.is_dash(from - 1) &&
      placement.ends_sentence | placement.stops_inside) {
    const NounPhrase name = phrase_after(line, from, stop);
    if (name && name.name &&
        (name.end >= line.size() || line.reads(name.end, ",") || line.reads(name.end, ".")) &&
        line.sentence_start(from) <= from) {
      Attribution a = attribution(name, Rule::signature);
      a.cue = line.span(from - 1, from);
      return a;
    }
  }

  uint32_t end = from;
  if (const Attribution words = in_words(line, from, end)) return words;
  if (placement.at_start && !new_sentence)
    if (const Attribution words = behind_saying(line, from)) return words;

  auto at = cues.begin() + static_cast<std::ptrdiff_t>(first_cue_from(cues, from));
  for (; at != cues.end() && at->first < stop && at->first < from + max_apposition_items; ++at) {
    const Cue& cue = *at;
    const auto index = static_cast<uint32_t>(at - cues.begin());
    if (!cue.subject || cue.passive) continue;
    if (cue.form == CueForm::infinitive || (colon && cue.cls == CueClass::feel)) continue;
    if (!cue.has_speaker() && cue.subject.first != from && !line.is(from, class_article)) continue;
    // 'a "forceful" man, he sees Lind as': the verb governs words of its own.
    const bool within = !placement.at_start && !placement.after_colon && !placement.after_comma;
    if (new_sentence && !is_final(line, cue, stop)) return {};
    if (cue.cls == CueClass::source_after) {
      if (cue.first <= from + 1) return attribution(line, cues, index, Rule::according_to);
      continue;
    }
    // '"until all are home," as the state warned of "chaos"': nor with a quotation of its own.
    if (within && (!is_final(line, cue, stop) ||
                   (line.is(cue.end, class_preposition) && line.is_hole(cue.end + 1)) ||
                   (cue.cls != CueClass::neutral && line.reads(cue.end, "to"))))
      return {};
    if (cue.inverted) {
      if (cue.chain <= from + 1) return attribution(line, cues, index, Rule::inverted);
      continue;
    }
    if (cue.subject.shared) continue;
    // "the official, who asked not to be named, said": the verb of the phrase itself.
    if (line.is(cue.chain - 1, class_relative)) {
      const uint32_t limit = std::min(stop, from + max_apposition_items);
      const auto same = std::find_if(at + 1, cues.end(), [&](const Cue& other) {
        return other.subject.first == cue.subject.first || other.first >= limit;
      });
      if (same != cues.end() && same->first < limit && same->has_speaker()) continue;
    }
    // 'Asked if it was "a mess", Holm said: "No."': the verb is that of the words behind its colon.
    if (!placement.at_start && line.reads(skip_addressee(line, cue.end, stop), ":")) return {};
    const uint32_t first = cue.frame != none ? cue.frame : cue.subject.first;
    if (first < from) continue;
    // "Not now," was all | she would say; "...," is how | Holm put it
    const std::string_view link = line.text(from + 1);
    const bool all = line.is(from, class_be) && (link == "all" || link == "how");
    bool adverbs = true;
    for (uint32_t i = from + (all ? 2 : 0); i < first; ++i)
      adverbs = adverbs && (line.is(i, class_adverb | class_article | class_determiner) ||
                            line.reads(i, ",") || line.reads(i, "as") || line.reads(i, "or") ||
                            line.is_dash(i));
    const bool adverbial = line.is(from, class_preposition) && placement.comma_inside;
    // '"...," his wife, Vera Holm, said'
    const NounPhrase other = first > from + 1 && line.reads(first - 1, ",")
                                 ? phrase_after(line, from, first)
                                 : NounPhrase{};
    bool apposed = other && other.end + 1 == first;
    if (other && !apposed && is_possessive_ending(line, other.end)) {  // "the state's controller"
      apposed = true;
      for (uint32_t i = other.end + 1; i + 1 < first; ++i)
        apposed = apposed && line.items[i].is_word &&
                  !line.is(i, class_finite | class_verb | class_stops_phrase);
    }
    if (new_sentence && placement.at_start && first != from && !apposed) return {};
    // Words of the phrase that it is not known to begin with: '"...," The Early Show host said'.
    bool phrase = placement.at_start && placement.comma_inside && is_final(line, cue, stop);
    for (uint32_t i = from; phrase && i < first; ++i)
      phrase = line.items[i].is_word && !line.is(i, class_finite | class_verb | class_preposition |
                                                        class_subordinator | class_conjunction);
    if (adverbs || adverbial || apposed || phrase)
      return attribution(line, cues, index, Rule::cue_after);
    return {};
  }
  // 'It is over': Vera Holm on what comes next
  if (colon)
    if (const NounPhrase phrase = phrase_after(line, from, stop);
        phrase.name && is_person(line, phrase.end - 1) && line.reads(phrase.end, "on"))
      return attribution(phrase, Rule::label);
  // A verb that the list does not know: "...," an angry Holm retaliated.
  if (placement.at_start && placement.comma_inside && !new_sentence) {
    const NounPhrase phrase = phrase_after(line, from, stop);
    const uint32_t verb = phrase.end;
    if (phrase && phrase.source && verb < stop && line.items[verb].is_word &&
        !line.is_capital(verb) && (line.text(verb).ends_with("ed") || line.is(verb, class_verb))) {
      Attribution a = attribution(phrase, Rule::cue_after);
      a.cue = line.span(verb, verb + 1);
      a.malus = unlisted_malus;
      return a;
    }
  }
  return {};
}

Attribution attribute_before(const Line& line, const std::vector<Cue>& cues, uint32_t hole,
                             const Placement& placement) {
  const uint32_t start = line.sentence_start(hole);
  uint32_t end = 0;
  const Attribution opening = in_words(line, start, end);  // In Holm's view, ...
  for (uint32_t i = hole; placement.after_comma && i-- > start && i + max_owned_items > hole;)
    if (const Attribution words = in_words(line, i, end); words && end + 1 == hole) return words;
  auto at = cues.begin() + static_cast<std::ptrdiff_t>(first_cue_from(cues, hole));
  // A weak cue far from the words ("hopes", "continues") gives way to a verb of saying before it.
  uint32_t weak = none;
  while (at != cues.begin()) {
    --at;
    const Cue& cue = *at;
    if (cue.first < start || cue.first + max_distance_items < hole) break;
    if (!cue.subject || cue.end > hole) continue;
    if (!cue.has_speaker() && (cue.weak || cue.subject.shared)) continue;
    if (cue.weak && (cue.negated || cue.modal)) continue;
    if (((cue.weak && !(cue.flags & cue_fragment)) || line.text(cue.first).ends_with("ing")) &&
        in_report(line, cues, static_cast<size_t>(at - cues.begin())))
      continue;
    if (crosses(line, cue.end, hole)) break;
    // 'Lind called it "a mess", while Holm found it "fresh"': words of its own part them.
    if (weak != none && !cues[weak].passive && has_hole(line, cue.end, cues[weak].subject.first))
      break;
    const auto index = static_cast<uint32_t>(at - cues.begin());
    if (cue.cls == CueClass::source_after) {
      return attribution(line, cues, index, Rule::according_to);
    }
    uint32_t behind = cue.end;
    if (behind < hole && (line.reads(behind, ",") || line.reads(behind, "that"))) ++behind;
    if (gives_name(cue.head) && has_finite(line, cue.end, hole)) continue;  // "name a judge who is"
    // 'thought her "easier"'
    const bool of_object =
        cue.end + 1 == hole && is_object_pronoun(line, cue.end) &&
        (cue.cls == CueClass::think || cue.cls == CueClass::feel || cue.cls == CueClass::inform);
    const bool beside =
        of_object || (behind == hole && (behind > cue.end || placement.begins_upper));
    // 'had answered "in minutes"' is no answer.
    if (!beside && (cue.weak || cue.cls == CueClass::answer) && !(cue.flags & cue_fragment)) {
      if (weak == none && !contains<beside_only>(cue.head)) weak = index;
      continue;
    }
    // 'His wife, he added, told him to "go"': whoever says the whole sentence.
    if (const Cue* around = at == cues.begin() ? nullptr : &*(at - 1);
        around && around->has_speaker() && !around->weak && around->end + 1 == cue.chain &&
        line.reads(around->end, ",") && line.reads(around->subject.first - 1, ",") &&
        !around->subject.shared && around->subject.first > start && !cue.subject.shared &&
        !cue.subject.name && cue.subject.first < around->subject.first)
      return attribution(line, cues, index - 1, Rule::clause_after);
    return attribution(line, cues, index, behind == hole ? Rule::cue_before : Rule::clause_before,
                       last_agent(line, cue, hole));
  }
  if (weak != none)
    return attribution(line, cues, weak,
                       cues[weak].end == hole ? Rule::cue_before : Rule::clause_before);
  return opening;
}

Attribution attribute_clause_after(const Line& line, const std::vector<Cue>& cues, uint32_t hole) {
  const uint32_t stop = line.sentence_end(hole);
  auto at = cues.begin() + static_cast<std::ptrdiff_t>(first_cue_from(cues, hole));
  for (; at != cues.end() && at->first < stop && at->first < hole + max_distance_items; ++at) {
    const Cue& cue = *at;
    if (!cue.subject || cue.passive || cue.form != CueForm::finite) continue;
    if (!cue.has_speaker() && cue.weak) continue;
    const auto index = static_cast<uint32_t>(at - cues.begin());
    const uint32_t first =
        cue.inverted || cue.cls == CueClass::source_after ? cue.chain : cue.subject.first;
    if (cue.subject.shared || first <= hole) continue;
    uint32_t before = first;
    while (before > hole + 1 && line.is(before - 1, class_article | class_determiner)) --before;
    const bool set_off = line.reads(before - 1, ",") || line.is_hole(before - 1) ||
                         line.is_dash(before - 1) || cue.cls == CueClass::source_after;
    if (set_off && is_final(line, cue, stop))
      return attribution(line, cues, index, Rule::clause_after);
  }
  return {};
}

}  // namespace crosshead
