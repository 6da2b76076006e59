// Speakers of direct quotations that no verb attributes: the paragraph's last speaker, the person
// whom the sentence before tells of, the next speaker. Tested by tests/unit/utterances_test.cpp.
#include <algorithm>
#include <array>

#include "people/speech/phrase_cores.h"
#include "people/speech/subjects.h"
#include "people/speech/utterances.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// What somebody does who speaks next: 'Lind called it "a mess". Holm shrugged. "Let it be."'
constexpr auto reactions = std::to_array<std::string_view>(
    {"agreed",  "agrees",    "bristled",  "bristles",  "chuckled", "chuckles", "concurred",
     "concurs", "disagreed", "disagrees", "frowned",   "frowns",   "giggled",  "giggles",
     "grinned", "grins",     "hesitated", "hesitates", "laughed",  "laughs",   "nodded",
     "nods",    "paused",    "pauses",    "scoffed",   "scoffs",   "shrugged", "shrugs",
     "sighed",  "sighs",     "smiled",    "smiles",    "winced",   "winces"});

/// The person of the sentence that item `item` ends, if he reacts to something: "Holm, 54, sighed".
NounPhrase reacting(const Line& line, uint32_t item) {
  const NounPhrase person = person_of_sentence(line, item);
  const uint32_t end = person ? std::min(item, person.end + max_phrase_items) : 0;
  for (uint32_t i = person.end; i < end; ++i)
    if ((i == person.end || line.is(i - 1, class_adverb) || line.reads(i - 1, ",")) &&
        contains<reactions>(line.text(i)))
      return person;
  return {};
}

/// A speaker carried over from elsewhere: the words that name it stay, the cue does not.
Attribution carried(const Attribution& from, Rule rule) {
  Attribution a = from;
  a.rule = rule;
  a.cue = {};
  a.cue_index = none;
  a.asks = false;
  return a;
}

}  // namespace

Attribution introducing(const Line& line, const std::vector<Cue>& cues, uint32_t item,
                        bool reports_only) {
  const uint32_t start = line.sentence_start(item);
  const NounPhrase person = person_of_sentence(line, item);
  for (size_t k = first_cue_from(cues, start); k < cues.size() && cues[k].first <= item; ++k) {
    const Cue& cue = cues[k];
    if (cue.weak || cue.passive || cue.form != CueForm::finite || !cue.has_speaker()) continue;
    if (cue.cls == CueClass::ask) return {};
    // "Holm, the mayor said": a name before the noun is whose noun it is.
    if (cue.negated || cue.modal ||
        (person && person.name && !cue.subject.name && !cue.subject.pronoun))
      break;
    return carried(attribution(line, cues, static_cast<uint32_t>(k), Rule::introduced),
                   Rule::introduced);
  }
  return person && !reports_only ? attribution(person, Rule::introduced) : Attribution{};
}

/// Whether the block is one line of a dialogue: no more than a short quotation, right behind the
/// block that spoke last.
bool Utterances::is_line(uint32_t block) const {
  constexpr uint32_t longest = 24;  // tokens
  if (line_.size() != 1 || last_block_ + 1 != block) return false;
  const Marked& marked = r_.document.marked[line_.items[0].hole];
  return marked.closed && marked.end_token - marked.first_token < longest;
}

/// '"Is it late?" I ask.': whoever wrote the text, who never answers.
bool Utterances::is_author(const Attribution& by) const {
  return r_.document.slice(by.speaker) == "I";
}

/// Who is to answer the block's last words: whoever they are put to, or, in a dialogue, whoever
/// spoke before; nobody if the text does not tell.
void Utterances::find_reply(uint32_t block, BlockSpeech& speech) const {
  const FoundQuote& f = found_.back();
  const Marked& marked = r_.document.marked[line_.items[f.item].hole];
  if (f.kind != QuoteKind::direct || !marked.closed || marked.end_token < marked.first_token + 3)
    return;
  const bool question = r_.document.slice(r_.document.tokens[marked.end_token - 2]) == "?";
  if (is_line(block) && (question || replies_)) {
    speech.replies = true;
    if (replies_ && last_) speech.reply = carried(last_, Rule::continued);
  } else if (question && f.after && f.own.cue_index != none) {
    const Cue& cue = cues_[f.own.cue_index];
    const NounPhrase person = phrase_after(line_, cue.end, line_.sentence_end(cue.first));
    if (!cue.inverted && person.name && is_person(line_, person.end - 1)) {
      speech.replies = true;
      speech.reply = attribution(person, Rule::continued);
    } else if (is_author(f.own) ||  // 'said Lind. ... "Is it late?" asked Holm.'
               (cue.cls == CueClass::ask && last_ &&
                r_.document.slice(last_.speaker) != r_.document.slice(f.own.speaker))) {
      speech.replies = true;
      if (last_ && !is_author(last_)) speech.reply = carried(last_, Rule::continued);
    }
  }
}

/// Gives direct quotes without an attribution of their own the speaker of their surroundings.
void Utterances::hand_on(uint32_t block, bool nested) {
  if (nested) return;
  const bool headline = r_.document.blocks[block].kind == BlockKind::headline;
  // The first attribution behind each hole that names its speaker beside the words.
  std::vector<uint32_t> next(found_.size() + 1, none);
  for (uint32_t k = static_cast<uint32_t>(found_.size()); k-- > 0;) {
    const FoundQuote& f = found_[k];
    const bool beside = f.kind == QuoteKind::direct &&
                        (f.own.rule == Rule::cue_after || f.own.rule == Rule::inverted);
    next[k] = beside ? k : next[k + 1];
  }
  Attribution before;  // speaker of the nearest attributed words before
  for (uint32_t k = 0; k < found_.size(); ++k) {
    FoundQuote& f = found_[k];
    Draft& draft = drafts[f.draft];
    if (k > 0 && found_[k - 1].kind != QuoteKind::term && drafts[found_[k - 1].draft].by)
      before = drafts[found_[k - 1].draft].by;
    if (draft.kind != QuoteKind::direct || draft.by || headline) continue;
    if (draft.first_marked != line_.items[f.item].hole) continue;
    // An introducing sentence right before it.
    const bool first = f.item == 0;
    Attribution by;
    if (before) by = carried(before, Rule::same_paragraph);
    if (f.placement.at_start && line_.items[f.item].ends_sentence)
      if (const Attribution it = behind_saying(line_, f.item + 1)) {
        draft.by = f.own = it;
        continue;
      }
    if (!first && f.placement.at_start) {
      const bool apart = by && found_[k - 1].item < line_.sentence_start(f.item - 1);
      if (const NounPhrase person = reacting(line_, f.item - 1); by && person)
        by = attribution(person, Rule::introduced);
      else if (const Attribution it = introducing(line_, cues_, f.item - 1, apart);
               it && (apart || !by))
        by = it;
    }
    // 'And on the bridge: "It will stay."'
    if (!by && f.placement.after_colon && last_ && last_block_ + 1 == block &&
        (line_.reads(0, "On") || (line_.reads(0, "And") && line_.reads(1, "on"))))
      by = carried(last_, Rule::continued);
    if (!by && first && replies_ && is_line(block)) {
      by = reply_;
      if (!by) continue;
    }
    if (!by && first) {
      // Each signature is that of its own words.
      if (last_ && last_.rule != Rule::signature && last_block_ != none && last_block_ < block)
        by = carried(last_, Rule::continued);
      else if (introduced_)
        by = introduced_;
    }
    if (!by && next[k + 1] != none) by = carried(found_[next[k + 1]].own, Rule::same_paragraph);
    if (!by && f.item + 1 < line_.size() && line_.items[f.item].ends_sentence) {
      bool cued = false;
      const uint32_t stop = line_.sentence_end(f.item + 1);
      for (size_t c = first_cue_from(cues_, f.item);
           c < cues_.size() && cues_[c].first < stop && !cued; ++c)
        cued = !cues_[c].weak;
      if (!cued) {
        const NounPhrase person = phrase_after(line_, f.item + 1, stop);
        const bool it = line_.reads(person.first, "It");
        if (person && !it && (person.pronoun || (person.name && line_.is_name(person.end - 1))))
          by = attribution(person, Rule::beat);
      }
    }
    draft.by = by;
    f.own = by;
  }
}

}  // namespace crosshead
