// Clauses: where reported speech without marks begins to be a clause, and where it ends.
//
// There is no parser. A clause is told by a verb of the closed classes, a past in -ed or a verb of
// speech; behind "said", where little else can stand, words without any of these may be one too. It
// ends with its sentence, or before the next attribution. Tested by tests/unit/indirect_test.cpp.
#pragma once
#include <vector>

#include "people/speech/utterances.h"

namespace crosshead {

/// Words a reported clause has at least; shorter finds are mostly objects ("said yes").
inline constexpr uint32_t min_clause_items = 3;
/// A clause longer than this is no sentence that anybody printed; keeps every scan bounded.
inline constexpr uint32_t max_clause_items = 200;

/// Questions about stretches [first, end) of a line. Each answer costs no more than the stretch.
class Clauses {
 public:
  Clauses(const Line& line, const std::vector<Cue>& cues, const Utterances& quoted)
      : line_(line), cues_(cues), quoted_(quoted) {}

  /// One past the last item before the final stop of a sentence that ends at `end`.
  uint32_t last_word(uint32_t end) const;
  /// Whether the items [first, end) have a subject and verb. `object`: they stand where an object
  /// may, as in "expects a cut in April", whose "cut" is no verb, and, but for "said", in "found a
  /// man who could see", whose verb is the relative clause's.
  bool is_clause(uint32_t first, uint32_t end, bool object = false, bool said = false) const;
  /// Whether words that hold no known verb may be a clause, where only a clause can be expected:
  /// "said parents still like the school", but not "said the same of Holm", "said nothing more".
  bool may_be_clause(uint32_t first, uint32_t end) const;
  /// Whether the items [first, end) hold a verb, as far as closed classes and endings tell.
  bool has_verb(uint32_t first, uint32_t end) const;
  bool opens_with_modal(uint32_t first, uint32_t end) const;
  /// A finite verb before the first preposition or comma.
  bool verb_soon(uint32_t first, uint32_t end) const;
  /// A past in -ed right behind the first noun phrase: "his attorney offered".
  bool past_soon(uint32_t first, uint32_t end) const;
  /// Words that somebody says stand among the items [first, end): the clause is no indirect speech
  /// then. The title of a film may stand in one.
  bool has_speech(uint32_t first, uint32_t end) const;
  /// Where the clause ends that starts at `first` and that cue `cue_index` reports; `stop` at most.
  uint32_t end(uint32_t first, uint32_t stop, uint32_t cue_index) const;
  /// Whether a word behind "said" is its object and opens no clause: "said nothing".
  static bool is_object(std::string_view word);

 private:
  bool is_open(uint32_t i) const;
  bool states(const Cue& cue, uint32_t first) const;
  bool is_acting(uint32_t i, uint32_t first) const;
  /// Whether ", hours after", ", a day before" opens at `first`: when the words were said.
  bool opens_aftermath(uint32_t first, uint32_t stop) const;
  uint32_t behind_apposition(uint32_t comma, uint32_t end) const;
  bool opens_background(uint32_t as, uint32_t stop) const;

  const Line& line_;
  const std::vector<Cue>& cues_;
  const Utterances& quoted_;
};

}  // namespace crosshead
