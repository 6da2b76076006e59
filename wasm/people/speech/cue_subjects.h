// Who says it: the subject of each cue.
//
// To the left of the verb as a rule, to its right where the sentence turns ("..., said Holm"),
// behind "by" in the passive; a participle, an infinitive or a second verb shares the subject of an
// earlier one. A noun that opens the clause speaks where what follows only tells of it ("a man who
// knew Holm said"). Tested by tests/unit/cues_test.cpp.
#pragma once
#include <vector>

#include "people/speech/cues.h"

namespace crosshead {

/// "him", "them", "her" where it stands alone; as a phrase that can speak.
bool is_object_pronoun(const Line& line, uint32_t i);
NounPhrase object_pronoun(const Line& line, uint32_t i);

/// The "as" of "quoted the minister as saying", where item `verb` is such a verb; else none.
uint32_t quoted_as(const Line& line, uint32_t verb);

class CueSubjects {
 public:
  /// `earlier`: the cues of the line that were read before.
  CueSubjects(const Line& line, const std::vector<Cue>& earlier) : line_(line), earlier_(earlier) {}

  /// Fills the subject of a cue in the sentence [start, stop), whose verb with its auxiliaries
  /// begins at item `before`. Bounded work.
  void find(Cue& cue, uint32_t start, uint32_t stop, uint32_t before) const;

 private:
  NounPhrase opener(uint32_t start) const;
  bool is_quoted(Cue& cue, uint32_t start) const;
  bool runs_to(const NounPhrase& noun, uint32_t end) const;
  bool counts_some(const NounPhrase& phrase, uint32_t stop) const;
  bool is_participle(uint32_t i) const;
  bool ends_attribution(uint32_t from, uint32_t stop) const;
  bool is_claimed(const Cue& cue) const;
  bool is_apposition(uint32_t start, uint32_t end) const;
  uint32_t clause_start(uint32_t verb, uint32_t start) const;
  NounPhrase inner_subject(uint32_t start, uint32_t end) const;
  void share(Cue& cue, uint32_t start, uint32_t stop) const;

  const Line& line_;
  const std::vector<Cue>& earlier_;
};

}  // namespace crosshead
