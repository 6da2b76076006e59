// Cues: the verbs and phrases by which the reporter says that somebody speaks, each with its
// subject.
//
// The lexicon's list of cues (wasm/data/lists/cues.tsv) gives forms and classes. A form counts
// where it stands as a verb: not behind an article or possessive ("the claim"), not inside a name
// (a man called Said). Auxiliaries before it tell whether it is negated, modal or passive.
// Tested by tests/unit/cues_test.cpp.
#pragma once
#include <vector>

#include "people/speech/lines.h"
#include "people/speech/noun_phrases.h"

namespace crosshead {

/// Classes of the list, as cues.tsv names them, in this order; `source_after` ("according to") is
/// made of the phrases that a source follows.
enum class CueClass : uint8_t {
  neutral,
  ask,
  answer,
  claim,
  deny,
  admit,
  inform,
  announce,
  warn,
  criticise,
  praise,
  promise,
  predict,
  think,
  feel,
  manner,
  written,
  call,
  phrase,
  source_after
};

enum class CueForm : uint8_t { finite, participle, infinitive };

struct Cue {
  uint32_t first = 0, end = 0;  ///< Items of the verb or phrase itself, without auxiliaries.
  uint32_t chain = 0;           ///< First item of the verb with its auxiliaries.
  CueClass cls = CueClass::neutral;
  CueForm form = CueForm::finite;
  uint8_t flags = 0;      ///< FactFlag bits: cue_that, cue_addressee, cue_fragment.
  std::string_view head;  ///< The verb as the list names it: "say".
  bool base = false;      ///< The bare form, "say" as against "says" and "said".
  bool weak = false;      ///< Often no speech: counts only beside a quotation.
  bool negated = false, modal = false, passive = false;
  bool inverted = false;  ///< "said Holm"
  bool heard = false;     ///< "the court heard": its subject listens, nobody is said to speak.
  NounPhrase subject;     ///< Empty if the sentence names none.
  uint32_t frame = none;  ///< "Tass quoted him as saying": its first item.
  bool has_speaker() const { return subject && subject.source; }
};

/// Class indices of the lexicon's list of cues, looked up once.
class CueClasses {
 public:
  explicit CueClasses(const Lexicon& lexicon);
  CueClass of(uint8_t index) const { return index < 32 ? map_[index] : CueClass::neutral; }

 private:
  CueClass map_[32] = {};
};

/// Finds the cues of a line, in order. Linear.
void find_cues(const Line& line, const CueClasses& classes, std::vector<Cue>& out);

/// "Lind said Holm was | calling": whether the subject of cue `k`, a noun, stands right behind "said",
/// whose clause the cue is in.
inline bool in_report(const Line& line, const std::vector<Cue>& cues, size_t k) {
  if (k == 0 || cues[k].subject.shared || cues[k].subject.pronoun || cues[k].inverted) return false;
  const Cue& outer = cues[k - 1];
  const uint32_t article = outer.end < line.size() && line.items[outer.end].is_word ? 1 : 0;
  return outer.head == "say" && outer.has_speaker() && !outer.inverted &&
         outer.form == CueForm::finite && !line.is(outer.chain - 1, class_relative) &&
         cues[k].subject.first >= outer.end && cues[k].subject.first <= outer.end + article;
}

/// Index of the first cue whose words start at item `item` or behind it.
inline size_t first_cue_from(const std::vector<Cue>& cues, uint32_t item) {
  size_t low = 0, high = cues.size();
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (cues[middle].first < item)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/// Items from `from` on that a cue's recipient takes ("reporters", "the BBC", "her"), as the item
/// behind them; `from` itself if there is none.
uint32_t skip_addressee(const Line& line, uint32_t from, uint32_t limit);

}  // namespace crosshead
