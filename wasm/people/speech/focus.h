// Focus: who is being talked about at a place in the text, for pronouns and phrases like "the
// 24-year-old".
//
// Weights of recency, grammatical role and repetition are added up, after Lappin and Leass, "An
// algorithm for pronominal anaphora resolution" (1994). There is no parser, so that a name counts
// as a subject when no preposition stands before it and it is the first in its sentence; and this
// is news, so that whoever spoke last is likely to go on speaking. When two come out nearly equal
// the answer is none. Each question looks at a bounded stretch of text. Tested by
// tests/unit/resolver_test.cpp.
#pragma once
#include <span>
#include <vector>

#include "document.h"
#include "people/speech/places.h"
#include "text/lexicon.h"

namespace crosshead {

class Focus {
 public:
  /// `places`: see places.h.
  Focus(const Document& document, std::span<const int8_t> places);

  /// A pronoun or nominal phrase at `token` was found to mean `entity`. In text order. A pronoun
  /// also tells the gender of someone whose gender was not known.
  void refer(uint32_t token, uint32_t entity, bool subject, Gender gender = Gender::unknown);
  /// `entity` speaks in the sentence of `token`. In text order.
  void spoke(uint32_t token, uint32_t entity);

  /// The person meant at `token`, of this gender if it is known and hardly one of `others`, or
  /// `never`; `sentences` back at most, except for the one that a biography is about: it need not be
  /// near.
  uint32_t person(uint32_t token, Gender gender, uint32_t sentences,
                  std::span<const uint32_t> others = {}, bool never = false) const;
  /// The organisation, place or thing meant at `token`, of those that `fits(entity)` allows;
  /// `least` is what the place of a name in its sentence weighs at least. `topic`, if there is one,
  /// is the one that the article is about: it need not be near.
  uint32_t thing(uint32_t token, uint32_t sentences, uint32_t topic, int least,
                 const auto& fits) const {
    Ranking ranking;
    if (topic != none) ranking.offer(topic, topic_weight + repetition(topic));
    Candidates candidates;
    gather(token, sentences, least, candidates);
    rank(candidates, ranking, [&](uint32_t entity) {
      const MentionType type = document_.entities[entity].type;
      const bool possible =
          type == MentionType::org || type == MentionType::loc || type == MentionType::misc;
      return possible && fits(entity) ? type_weight(type) : impossible;
    });
    return ranking.best();
  }

  /// The first person whom the text names, if that is right behind `token`: "It is cold," she says.
  /// Ana Lopez rows here; or none. Of this gender if it is known; `opens`: at the head of a sentence.
  uint32_t named_next(uint32_t token, Gender gender, bool opens) const;

  /// The person whom a biography or an obituary is about, or none.
  uint32_t subject_of_text() const { return biography_; }

  /// True if the token stands between quotation marks.
  bool is_quoted(uint32_t token) const { return quoted_[token] != none; }

  /// Sentence of a token. A few steps.
  uint32_t sentence_of(uint32_t token) const;

  /// Weights for thing(): any place, a subject, one that opens its sentence, only what was found to
  /// speak.
  static constexpr int any_place = -1000, as_subject = 1, as_opening = place_opening,
                       as_speaker = 1000;

 private:
  static constexpr uint32_t stride = 16;
  static constexpr int impossible = -1000;
  static constexpr int topic_weight = 110;  // as much as a name in the sentence before
  // Less than a name, more than one beside a preposition; in an obituary as much as a name.
  static constexpr int subject_of_life = 75, subject_of_obituary = 100;
  struct Reference {
    uint32_t token, entity, sentence;
    int weight;       // of its place in its sentence
    uint32_t quoted;  // the marked span around it, or none
  };
  /// The references that a question is about, each with the score of its place; those to who spoke
  /// come last, the nearest of them first.
  struct Candidate {
    uint32_t entity;
    int score;
    bool speaks;
    int raised;  // who spoke last gets so much more
  };
  struct Candidates {
    static constexpr uint32_t of_a_kind = 60;  // names, other references, speakers
    Candidate all[3 * of_a_kind];
    uint32_t count = 0;
  };
  bool is_called(const Reference& speaker, Gender gender) const;
  /// The best candidates of one question.
  struct Ranking {
    static constexpr uint32_t size = 12;
    uint32_t entity[size], count = 0;
    int score[size];
    /// The highest score of a candidate counts.
    void offer(uint32_t candidate, int points);
    /// Adds to the score of a candidate.
    void raise(uint32_t candidate, int points);
    uint32_t best() const;
  };

  uint32_t subject_of_biography() const;
  static int type_weight(MentionType type);
  int repetition(uint32_t entity) const;
  void gather(uint32_t token, uint32_t sentences, int least, Candidates& out) const;
  void rank(const Candidates& candidates, Ranking& ranking, const auto& bonus) const;

  const Document& document_;
  uint32_t biography_ = none;  // the person whom the text is about, or none
  int biography_weight_ = subject_of_life;
  uint32_t first_person_ = none;    // of names_: the first person
  std::vector<Gender> gender_;      // [entities]
  std::vector<uint32_t> count_;     // [entities]: mentions, and what was found to mean them
  std::vector<uint32_t> sentence_;  // [tokens / stride]: that of every so many tokens
  std::vector<uint32_t> quoted_;    // [tokens]: outermost marked span or none
  std::vector<Reference> names_;    // mentions of the article proper, in text order
  std::vector<Reference> others_;   // pronouns and phrases resolved so far
  std::vector<Reference> speakers_;
};

void Focus::rank(const Candidates& candidates, Ranking& ranking, const auto& bonus) const {
  bool spoken = false;
  for (const Candidate& candidate : std::span(candidates.all).first(candidates.count)) {
    if (candidate.speaks && spoken) continue;  // the last one to speak counts
    const int extra = bonus(candidate.entity);
    if (extra == impossible) continue;
    ranking.offer(candidate.entity, candidate.score + extra);
    if (!candidate.speaks) continue;
    ranking.raise(candidate.entity, candidate.raised);
    spoken = true;
  }
}

}  // namespace crosshead
