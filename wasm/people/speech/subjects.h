// Subjects: the noun phrase that a verb agrees with, over adverbs, dates, appositions, relative
// clauses and brackets ("Vera Holm, who runs the ministry, said"); or the one that opens a clause.
// Bounded walks. Tested by tests/unit/noun_phrases_test.cpp.
#pragma once
#include "people/speech/noun_phrases.h"

namespace crosshead {

/// The subject of the verb at item `verb`, within [limit, verb): steps over adverbs, dates,
/// appositions, relative clauses and brackets. Empty where the verb shares an earlier subject.
NounPhrase subject_of(const Line& line, uint32_t verb, uint32_t limit);

/// The first phrase of the clause [first, end) that may be its subject: "After the vote, Holm ...".
NounPhrase clause_subject(const Line& line, uint32_t first, uint32_t end);

/// 'Calling it "a joke," | Holm left': the subject behind the comma that closes an opening
/// participle whose objects begin at item `first`; the comma may stand inside quotation marks.
NounPhrase main_subject(const Line& line, uint32_t first, uint32_t end);

/// The subject of the sentence that item `item` ends, if it is a person's name or pronoun.
NounPhrase person_of_sentence(const Line& line, uint32_t item);

}  // namespace crosshead
