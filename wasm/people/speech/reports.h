// Reports: the clause that a verb of speech governs, behind the verb ("Holm said the bridge was
// safe") or before the attribution ("The bridge is safe, Holm said"). Which verbs report at all is
// decided in people/speech/indirect. Tested by tests/unit/indirect_test.cpp.
#pragma once
#include <vector>

#include "people/speech/attribution.h"
#include "people/speech/clauses.h"

namespace crosshead {

/// A reported clause as items [first, end); `rest` is what follows an attribution in its middle.
/// Empty if `end` and `rest_end` are 0.
struct ReportedClause {
  uint32_t first = 0, end = 0;
  uint32_t rest_first = 0, rest_end = 0;
  Rule rule = Rule::clause_before;
};

/// "say" governs more than the other verbs: "said the same", "said if it rained, they would stay".
inline bool is_say(const Cue& cue) {
  return cue.head == "say";
}

/// Reads the clauses of a line; each question costs no more than the sentence.
class Reports {
 public:
  Reports(const Line& line, const std::vector<Cue>& cues, const Clauses& clauses)
      : line_(line), cues_(cues), clauses_(clauses) {}

  /// The clause behind cue `k` and its recipient, from item `i` on. `told`: it has a recipient, and
  /// is a verb that then takes a clause.
  ReportedClause behind_verb(uint32_t k, uint32_t i, uint32_t stop, bool told) const;
  /// "The bridge is safe, Holm said." and "The bridge, Holm said, is safe.": the attribution begins
  /// behind item `comma` and ends before item `behind`; items before `taken` belong to an earlier
  /// clause.
  ReportedClause before_attribution(uint32_t k, uint32_t start, uint32_t comma, uint32_t behind,
                                    uint32_t stop, uint32_t taken) const;
  bool in_dateline(uint32_t i) const;

 private:
  bool opens_adjunct(uint32_t i) const;
  bool needs_no_comma(uint32_t first, uint32_t end) const;
  bool has_main_verb(uint32_t first, uint32_t end) const;

  const Line& line_;
  const std::vector<Cue>& cues_;
  const Clauses& clauses_;
};

}  // namespace crosshead
