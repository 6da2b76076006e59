// Cores of noun phrases: which words belong to one, which of them name the source, and where the
// core begins. The phrases themselves are people/speech/noun_phrases. Tested by
// tests/unit/noun_phrases_test.cpp.
#pragma once
#include "people/speech/lines.h"
#include "people/speech/noun_phrases.h"

namespace crosshead {

/// The mention that an item is part of, or null.
const Mention* mention_at(const Line& line, uint32_t i);
/// First item, not left of `limit`, and one past the last, not right of it, of the mention that
/// item `i` is part of.
uint32_t mention_start(const Line& line, uint32_t i, uint32_t limit);
uint32_t mention_end(const Line& line, uint32_t i, uint32_t limit);
/// Inside the name of a place or organisation.
bool is_seat(const Line& line, uint32_t i);
/// A name, or a noun or title that sources are known by.
bool is_noun(const Line& line, uint32_t i);
/// All items [first, end) are such: "Lund mayor Ed Holm".
bool are_nouns(const Line& line, uint32_t first, uint32_t end);
/// A word in small letters that ends in -ed: a past or a participle.
bool is_past(const Line& line, uint32_t i);
/// Inside a date or time; inside the name of a person.
bool is_time(const Line& line, uint32_t i);
bool is_person(const Line& line, uint32_t i);
/// "'s", or the apostrophe that stands for it.
bool is_possessive_ending(const Line& line, uint32_t i);
/// A hyphen, ampersand or slash inside a compound: both sides hang on it.
bool is_joint(const Line& line, uint32_t i);
/// A word that can be part of a noun phrase's core: open words, names, determiners, numbers; no
/// verb between two of these ("Holm backed Lind").
bool is_core(const Line& line, uint32_t i);
/// A nickname between two names: Ana "Nan" Holm.
bool is_nickname(const Line& line, uint32_t i);
/// Items of the longest title at `i`, or 0.
uint32_t title_items(const Line& line, uint32_t i, uint32_t end);
/// Whether a title runs over the preposition at item `at`: "Secretary of State Ilka Brandt".
bool title_crosses(const Line& line, uint32_t first, uint32_t at, uint32_t end);
/// The name behind a post and what the post is of: "Governor of Washington | Vera Holm", "Minister
/// for Education | Mr Lind". First item of the name, where the preposition at item `at` leads to it
/// before `limit`; none where it does not: "a friend of Vera Holm", "spokesman for Mayor Vera
/// Holm".
uint32_t holder_behind(const Line& line, uint32_t at, uint32_t limit);
/// Start of the core that ends right before `end`; `end` itself if there is none.
uint32_t core_start(const Line& line, uint32_t end, uint32_t limit);
/// Fills what the speaker's words are, from the core [first, end) of the phrase.
void name_speaker(const Line& line, NounPhrase& phrase, uint32_t first, uint32_t end);

}  // namespace crosshead
