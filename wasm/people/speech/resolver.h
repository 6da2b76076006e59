// The resolver: which entity a noun phrase means ("she", "the minister", "Kerry", "the group").
//
// Quotes and the entity panel share it. It knows names first; pronouns and nominal phrases resolve
// only where number, gender, role and recency allow one reading, and else to `none`:
//
//     Turkish Foreign Minister Feridun S.   the name that the phrase turns on
//     the Pentagon spokesman                a role that the article gave someone with the same
//     words the bureau, the company               the last word of a name; a kind of organisation
//     the 24-year-old, the Nigerian, she    who is being talked about (people/speech/focus.h)
//     his wife                              whom the article has called so: "His wife, Ana Lopez,"
//     a minister, officials                 nobody
//
// Sentences between the phrases asked for are read too: one that says "she" keeps its person in
// focus. Tested by tests/unit/resolver_test.cpp.
#pragma once
#include <array>
#include <span>
#include <vector>

#include "document.h"
#include "people/key_index.h"
#include "people/speech/focus.h"
#include "text/lexicon.h"

namespace crosshead {

class Resolver {
 public:
  /// `document` has its entities and descriptions, and outlives the resolver, as do its places.
  /// Linear.
  Resolver(const Document& document, const Lexicon& lexicon, const Places& places);

  /// The entity that the phrase of tokens [first, end) names or refers to, or `none`. The article
  /// may stand inside or before the phrase; a pronoun rarely means one of `others`. Best asked in text
  /// order. Bounded work, besides looking through `others`.
  uint32_t resolve(uint32_t first_token, uint32_t end_token, std::span<const uint32_t> others = {});

  /// The person whom the pronoun at `token`, inside words of `speaker`, means: somebody else, unless
  /// the text right before tells of somebody without a name; or `none`.
  uint32_t somebody_else(uint32_t token, uint32_t speaker) const;

  /// The organisation that a phrase for somebody without a name contains, or that is right behind it:
  /// "an Interpol official", "the agency's spokesman", "a spokesman | for Interpol"; or `none`.
  uint32_t employer(uint32_t first_token, uint32_t end_token);

  /// Says that `entity` was found to speak in the sentence of `token`: later pronouns prefer it.
  /// Calls come in text order.
  void spoke(uint32_t token, uint32_t entity);

  /// Whether the phrase of tokens [first, end) is "the" and a noun for one person: "the lawyer".
  bool is_one(uint32_t first_token, uint32_t end_token) const;

  /// Says that the phrase of tokens [first, end), which resolves to nobody, speaks: later pronouns
  /// may mean whoever that is. Calls come in text order.
  void unnamed_spoke(uint32_t first_token, uint32_t end_token);

 private:
  struct Phrase {
    uint32_t first, end;   // without article
    uint32_t head = none;  // the noun it turns on
    bool definite = false, indefinite = false, possessed = false, plural = false;
  };

  enum Calling : uint8_t { no_calling = 0, stage = 1, sport = 2, office = 4 };

  uint16_t uses(uint32_t token) const { return document_.word_of(document_.tokens[token]).uses; }
  const Word& word(uint32_t token) const { return document_.word_of(document_.tokens[token]); }
  uint16_t shape(uint32_t token) const { return document_.tokens[token].shape; }
  std::string_view text(uint32_t token) const { return document_.slice(document_.tokens[token]); }
  /// One function for all who ask keeps them small.
  bool reads(uint32_t token, std::string_view written) const;

  static constexpr uint32_t several = none - 1;
  static constexpr uint32_t nominal_reach = 3;  // sentences back

  uint32_t told_of(const Phrase& phrase) const;
  Calling calling(uint32_t token) const;
  uint32_t bearer_of(const Description& description) const {
    return document_.mentions[description.mention].entity;
  }
  uint32_t years(uint32_t token) const;
  static uint64_t people_key(const Mention& people) { return ~uint64_t{people.entity}; }
  uint32_t of_people(const Mention& people) const;
  uint32_t of_age(uint32_t age, uint32_t other) const;
  const Mention* mention_at(uint32_t token) const;
  uint32_t first_mention_in(uint32_t first_token) const;
  bool kind_follows(uint32_t next, uint32_t end) const;
  uint32_t named(uint32_t first, uint32_t end, bool& modifier_only) const;
  uint32_t pronoun(uint32_t token, std::span<const uint32_t> others = {}) const;
  bool addresses(uint32_t first, uint32_t end) const;
  Phrase read_phrase(uint32_t first, uint32_t end) const;
  bool is_person_noun(const Phrase& phrase) const;
  bool counts_children(uint32_t noun) const;
  bool of_something(const Phrase& phrase) const;
  bool of_body(const Phrase& phrase) const;
  uint32_t nominal(const Phrase& phrase);
  bool is_another_word(const Phrase& phrase) const;
  bool heads(const Phrase& phrase) const;
  uint32_t described(const Phrase& phrase, bool ahead) const;
  uint32_t relative(const Phrase& phrase) const;
  uint32_t introduced(const Phrase& phrase) const;
  uint32_t told_next(const Phrase& phrase) const;
  uint32_t of_kind(const Phrase& phrase) const;
  bool same_stem(uint32_t a, uint32_t b) const;
  bool agrees(const Phrase& phrase, const Description& description, bool elsewhere = false) const;
  uint32_t first_reference(uint32_t entity) const;
  uint32_t last_reference(uint32_t entity, uint32_t token) const;
  bool is_he_or_she(uint32_t token) const;
  bool means_unnamed(uint32_t token, uint32_t entity, Gender gender) const;
  void read_until(uint32_t token);
  void read_head(uint32_t sentence, uint32_t end);
  uint32_t spoken_for(uint32_t first);
  uint32_t person_at(uint32_t token) const;
  uint32_t own_name(uint32_t end) const;
  uint32_t unnamed_subject(uint32_t first, uint32_t end) const;

  const Document& document_;
  const Lexicon& lexicon_;
  const Places& places_;
  Focus focus_;
  std::vector<uint32_t> mentions_;  // [sentences]: its first mention; one more for the end
  std::vector<uint32_t> age_;       // [entities]: as told beside a name or by "the 24-year-old", or 0
  std::vector<uint8_t> calling_;    // [entities]: what its titles are callings of
  std::vector<bool> told_;          // [entities]: the text says who it is
  std::array<uint32_t, 100> of_ages_;  // [years]: the entity that is so old, or none or several
  KeyIndex heads_;                  // folded key of a head noun -> description
  KeyIndex name_words_;             // folded key of a name's own noun, or of a people -> entity
  uint32_t lead_end_ = 0;           // behind the sentences that a story opens with
  uint32_t leading_end_ = 0;        // behind the two persons whom the text is about most of all
  uint32_t read_ = 0;               // sentences that were taken in
  uint32_t pronouns_ = 0;           // of Document::pronouns, likewise
  uint32_t unnamed_ = none;         // head of the last phrase for somebody who has no name
};

}  // namespace crosshead
