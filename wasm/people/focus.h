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
#include "text/lexicon.h"

namespace crosshead {

class Focus {
 public:
  explicit Focus(const Document& document);

  /// A pronoun or nominal phrase at `token` was found to mean `entity`. In text order. A pronoun
  /// also tells the gender of someone whose gender was not known.
  void refer(uint32_t token, uint32_t entity, bool subject, Gender gender = Gender::unknown);
  /// `entity` speaks in the sentence of `token`. In text order.
  void spoke(uint32_t token, uint32_t entity);

  /// The person meant at `token`, of this gender if it is known and hardly one of `others`;
  /// `sentences` back at most, except for the one that a biography is about: it need not be near.
  uint32_t person(uint32_t token, Gender gender, uint32_t sentences,
                  std::span<const uint32_t> others = {}) const;
  /// The organisation, place or thing meant at `token`, of those that `fits(entity)` allows;
  /// `least` is what the place of a name in its sentence
  /// weighs at least. `topic`, if there is one, is the
  /// one that the article is about: it need not be near.
  uint32_t thing(uint32_t token, uint32_t sentences, uint32_t topic, int least,
                 const auto& fits) const {
    Ranking ranking;
    if (topic != none) ranking.offer(topic, topic_weight + repetition(topic));
    rank(token, sentences, ranking, least, [&](uint32_t entity) {
      const MentionType type = document_.entities[entity].type;
      const bool possible =
          type == MentionType::org || type == MentionType::loc || type == MentionType::misc;
      return possible && fits(entity) ? type_weight(type) : impossible;
    });
    return ranking.best();
  }

  /// True if the token stands between quotation marks.
  bool is_quoted(uint32_t token) const { return quoted_[token] != none; }

  /// Sentence of a token.
  uint32_t sentence_of(uint32_t token) const;

  /// Weights for thing(): any place, a subject, one that opens its sentence, only what was found to
  /// speak.
  static constexpr int any_place = -1000, as_subject = 1, as_opening = 26, as_speaker = 1000;

 private:
  static constexpr int impossible = -1000, subject_weight = 24;
  static constexpr int topic_weight = 110;  // as much as a name in the sentence before
  static constexpr int subject_of_text =
      75;  // less than a name, more than one beside a preposition
  struct Reference {
    uint32_t token, entity, sentence;
    int weight;       // of its place in its sentence
    uint32_t quoted;  // the marked span around it, or none
  };
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
  void rank(uint32_t token, uint32_t sentences, Ranking& ranking, int least,
            const auto& bonus) const;

  const Document& document_;
  uint32_t biography_ = none;       // the person whom the text is about, or none
  std::vector<Gender> gender_;      // [entities]
  std::vector<uint32_t> count_;     // [entities]: mentions, and what was found to mean them
  std::vector<uint32_t> sentence_;  // [tokens]
  std::vector<uint32_t> quoted_;    // [tokens]: outermost marked span or none
  std::vector<Reference> names_;    // mentions of the article proper, in text order
  std::vector<Reference> others_;   // pronouns and phrases resolved so far
  std::vector<Reference> speakers_;
};

/// Offers the references before a token whose place weighs `least` or more.
void Focus::rank(uint32_t token, uint32_t sentences, Ranking& ranking, int least,
                 const auto& bonus) const {
  constexpr uint32_t look_at = 60;  // references followed, at most
  constexpr int sentence_step = 20, block_step = 6, other_quote = -35, speaker_weight = 20,
                speaker_step = 10;
  const uint32_t here = sentence_of(token);
  if (here >= document_.sentences.size()) return;
  const uint32_t block = document_.sentences[here].block;
  const auto follow = [&](const std::vector<Reference>& references, bool spoken) {
    auto at = static_cast<uint32_t>(references.size());
    uint32_t low = 0;  // first reference at or after the token
    while (low < at) {
      const uint32_t middle = (low + at) / 2;
      if (references[middle].token < token)
        low = middle + 1;
      else
        at = middle;
    }
    for (uint32_t steps = 0; at > 0 && steps < look_at; ++steps) {
      const Reference& reference = references[--at];
      const uint32_t back = here - reference.sentence;
      if (back > sentences) break;
      const int extra = bonus(reference.entity);
      if (extra == impossible || (!spoken && reference.weight < least)) continue;
      const uint32_t blocks = block - document_.sentences[reference.sentence].block;
      int score = extra + 100 - sentence_step * static_cast<int>(back) -
                  block_step * static_cast<int>(blocks < 3 ? blocks : 3) + reference.weight;
      if (reference.quoted != none && reference.quoted != quoted_[token]) score += other_quote;
      score += repetition(reference.entity);
      ranking.offer(reference.entity, score);
      if (spoken) {  // the last one to speak counts
        if (back <= 3)
          ranking.raise(reference.entity,
                        speaker_weight - speaker_step * static_cast<int>(back > 0 ? back - 1 : 0));
        break;
      }
    }
  };
  follow(names_, false);
  follow(others_, false);
  follow(speakers_, true);
}

}  // namespace crosshead
