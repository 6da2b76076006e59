#include "people/speech/focus.h"

#include <algorithm>

#include "people/function_words.h"
#include "people/word_classes.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr int gender_weight = 12;
constexpr int named_weight = -60;     // by the words whose speaker is looked for
constexpr int repetition_weight = 3;  // for every mention
constexpr uint32_t repetition_limit = 4;
constexpr int clear_lead = 4;  // points by which the best must lead

constexpr auto male_titles = std::to_array<std::string_view>({"Lord", "Mr", "Mr.", "Sir"});
constexpr auto female_titles =
    std::to_array<std::string_view>({"Dame", "Lady", "Miss", "Mrs", "Mrs.", "Ms", "Ms."});

/// "Actress Ana Lind, who taught a nation to sew, dies at 88": whom the headline opens with and
/// calls dead.
uint32_t whom_obituary_is_of(const Document& document) {
  static constexpr std::string_view deaths[] = {"Dead", "Died", "Dies", "Obituary",
                                                "dead", "died", "dies", "obituary"};
  if (document.blocks.empty() || document.mentions.empty()) return none;
  const Block& headline = document.blocks[0];
  const Mention& first = document.mentions[0];
  if (headline.kind != BlockKind::headline || first.first_token >= headline.end_token ||
      first.type != MentionType::person)
    return none;
  for (uint32_t t = headline.first_token; t < first.first_token; ++t)  // titles: "Sir", "Former PM"
    if (document.tokens[t].kind != TokenKind::word ||
        (document.word_of(document.tokens[t]).classes & (class_stops_phrase | class_finite)))
      return none;
  for (uint32_t t = first.end_token; t < headline.end_token; ++t)
    if (contains<deaths>(document.slice(document.tokens[t]))) return first.entity;
  return none;
}

/// Most pronouns of an obituary are its subject's.
Gender gender_of_most_pronouns(const Document& document) {
  uint32_t male = 0, female = 0;
  for (const uint32_t t : document.pronouns)
    ++(document.word_of(document.tokens[t]).uses & use_male ? male : female);
  return male > 2 * female ? Gender::male : female > 2 * male ? Gender::female : Gender::unknown;
}

}  // namespace

Focus::Focus(const Document& document, std::span<const int8_t> places) : document_(document) {
  const auto tokens = static_cast<uint32_t>(document.tokens.size());
  uint32_t sentence = 0;
  for (uint32_t t = 0; t < tokens; t += stride) {
    while (document.sentences[sentence].end_token <= t) ++sentence;
    sentence_.push_back(sentence);
  }
  quoted_.assign(tokens, none);
  for (uint32_t q = 0; q < document.marked.size(); ++q) {
    const Marked& marked = document.marked[q];
    if (marked.parent == none)
      for (uint32_t t = marked.first_token; t < marked.end_token; ++t) quoted_[t] = q;
  }

  gender_.reserve(document.entities.size());
  count_.reserve(document.entities.size());
  for (const Entity& entity : document.entities) {
    gender_.push_back(entity.gender);
    count_.push_back(entity.mention_count);
  }

  biography_ = whom_obituary_is_of(document);
  if (biography_ == none) {
    biography_ = subject_of_biography();
  } else {
    biography_weight_ = subject_of_obituary;
    const Gender told = gender_of_most_pronouns(document);  // more than a given name tells
    if (told != Gender::unknown) gender_[biography_] = told;
  }

  names_.reserve(places.size());
  for (size_t m = 0; m < places.size(); ++m) {
    const Mention& mention = document.mentions[m];
    if (places[m] == no_place) continue;
    if (first_person_ == none && document.entities[mention.entity].type == MentionType::person)
      first_person_ = static_cast<uint32_t>(names_.size());
    names_.push_back({mention.first_token, mention.entity, mention.sentence, places[m],
                      quoted_[mention.first_token]});
  }
}

uint32_t Focus::sentence_of(uint32_t token) const {
  if (token >= quoted_.size()) return none;
  uint32_t sentence = sentence_[token / stride];
  while (document_.sentences[sentence].end_token <= token) ++sentence;
  return sentence;
}

void Focus::refer(uint32_t token, uint32_t entity, bool subject, Gender gender) {
  const uint32_t sentence = sentence_of(token);
  if (sentence == none || (!others_.empty() && others_.back().token >= token)) return;
  ++count_[entity];
  if (gender_[entity] == Gender::unknown) gender_[entity] = gender;
  others_.push_back({token, entity, sentence, subject ? place_subject : 0, quoted_[token]});
}

void Focus::spoke(uint32_t token, uint32_t entity) {
  const uint32_t sentence = sentence_of(token);
  if (sentence == none || entity == none) return;
  if (!speakers_.empty() && speakers_.back().token > token) return;
  speakers_.push_back({token, entity, sentence, place_subject, none});
}

/// Finds the references before a token whose place weighs `least` or more, and those to speakers.
void Focus::gather(uint32_t token, uint32_t sentences, int least, Candidates& out) const {
  constexpr int sentence_step = 20, block_step = 6, other_quote = -35, own_sentence = 12,
                speaker_weight = 20, speaker_step = 10;
  constexpr uint32_t most_blocks = 3, speaker_reach = 3;
  const uint32_t here = sentence_of(token);
  if (here >= document_.sentences.size()) return;
  const uint32_t block = document_.sentences[here].block;
  const Reference* acting = nullptr;
  for (const auto* references : {&names_, &others_, &speakers_}) {
    const bool speaks = references == &speakers_;
    auto at = std::lower_bound(references->begin(), references->end(), token,
                               [](const Reference& r, uint32_t t) { return r.token < t; });
    for (uint32_t steps = 0; at != references->begin() && steps < Candidates::of_a_kind; ++steps) {
      const Reference& reference = *--at;
      const uint32_t back = here - reference.sentence;
      if (back > sentences) break;
      if (!speaks && reference.weight < least) continue;
      const uint32_t blocks = block - document_.sentences[reference.sentence].block;
      int score = 100 - sentence_step * static_cast<int>(back) -
                  block_step * static_cast<int>(std::min(blocks, most_blocks)) + reference.weight +
                  repetition(reference.entity);
      if (reference.quoted != none && reference.quoted != quoted_[token]) score += other_quote;
      if (!speaks && back == 0 && reference.weight == place_opening) score += own_sentence;
      // "Holm said so. Lind sighed. She": whoever acts last is as near as whoever spoke before.
      if (!speaks && back > 0 && blocks == 0 && reference.weight >= place_subject &&
          reference.token <= document_.sentences[reference.sentence].first_token + 1 &&
          reference.quoted == none && (!acting || acting->sentence < reference.sentence) &&
          document_.entities[reference.entity].type == MentionType::person)
        acting = &reference;
      const bool since =
          acting && reference.sentence < acting->sentence && acting->entity != reference.entity;
      const int raised =
          speaks && back <= speaker_reach && !since
              ? speaker_weight - speaker_step * static_cast<int>(back > 0 ? back - 1 : 0)
              : 0;
      out.all[out.count++] = {reference.entity, score, speaks, raised};
    }
  }
}

/// Whether a title tells that the person of a reference is not of this gender: "Mr Lind spoke.
/// She".
bool Focus::is_called(const Reference& speaker, Gender gender) const {
  const auto is_titled = [&](uint32_t t) {
    const std::string_view word = document_.slice(document_.tokens[t]);
    return gender == Gender::female ? contains<male_titles>(word) : contains<female_titles>(word);
  };
  return is_titled(speaker.token) || (speaker.token > 0 && is_titled(speaker.token - 1));
}

uint32_t Focus::person(uint32_t token, Gender gender, uint32_t sentences,
                       std::span<const uint32_t> others, bool never) const {
  const auto bonus = [&](uint32_t entity) {
    if (document_.entities[entity].type != MentionType::person) return impossible;
    const bool other = std::find(others.begin(), others.end(), entity) != others.end();
    if (other && never) return impossible;
    const int named = other ? named_weight : 0;
    if (gender == Gender::unknown || gender_[entity] == Gender::unknown) return named;
    return gender_[entity] == gender ? gender_weight + named : impossible;
  };
  Ranking ranking;
  if (biography_ != none && bonus(biography_) != impossible &&
      document_.mentions[document_.entity_mentions[document_.entities[biography_].first_mention]]
              .first_token < token)
    ranking.offer(biography_, biography_weight_ + bonus(biography_) + repetition(biography_));
  Candidates candidates;
  gather(token, sentences, any_place, candidates);
  rank(candidates, ranking, bonus);
  // Given names mislead: "Amara Holm spoke. She said", where there is no woman else, and nothing
  // but the name tells that she is none.
  if (ranking.count == 0 && !speakers_.empty()) {
    auto at = std::lower_bound(speakers_.begin(), speakers_.end(), token,
                               [](const Reference& r, uint32_t t) { return r.token < t; });
    if (at != speakers_.begin() && sentence_of(token) - (--at)->sentence <= 1 &&
        document_.entities[at->entity].type == MentionType::person && !is_called(*at, gender))
      return at->entity;
  }
  // "Amara Holm sighed. “No,” she said": whoever acted in the sentence before.
  if (ranking.count == 0 && !never) {
    auto at = std::lower_bound(names_.begin(), names_.end(), token,
                               [](const Reference& r, uint32_t t) { return r.token < t; });
    const uint32_t here = sentence_of(token);
    while (at != names_.begin() && (--at)->sentence == here) continue;
    const bool acts = at != names_.end() && at->sentence + 1 == here &&
                      at->weight >= place_opening && at->quoted == none &&
                      document_.sentences[at->sentence].block == document_.sentences[here].block;
    if (acts && document_.entities[at->entity].type == MentionType::person &&
        !is_called(*at, gender) &&
        (at == names_.begin() || std::prev(at)->sentence != at->sentence))
      return at->entity;
  }
  return ranking.best();
}

uint32_t Focus::named_next(uint32_t token, Gender gender, bool opens) const {
  constexpr uint32_t reach = 2;  // sentences
  if (first_person_ == none) return none;
  const Reference& person = names_[first_person_];
  const Gender other = gender_[person.entity];
  if (person.token <= token || person.sentence - sentence_of(token) > reach ||
      person.quoted != none || person.weight < (opens ? as_opening : place_possessor) ||
      (gender != Gender::unknown && other != Gender::unknown && other != gender))
    return none;
  return person.entity;
}

/// The person whom the text is about: the most salient entity, named far more often than any other
/// person.
uint32_t Focus::subject_of_biography() const {
  constexpr uint32_t least_mentions = 5, lead = 2;
  const auto& entities = document_.entities;
  if (entities.empty() || entities[0].type != MentionType::person ||
      entities[0].mention_count < least_mentions)
    return none;
  for (uint32_t e = 1; e < entities.size(); ++e)
    if (entities[e].type == MentionType::person &&
        entities[e].mention_count * lead > entities[0].mention_count)
      return none;
  return 0;
}

int Focus::repetition(uint32_t entity) const {
  return repetition_weight * static_cast<int>(std::min(count_[entity], repetition_limit));
}

int Focus::type_weight(MentionType type) {
  return type == MentionType::org ? 20 : type == MentionType::loc ? 4 : -4;
}

void Focus::Ranking::offer(uint32_t candidate, int points) {
  for (uint32_t i = 0; i < count; ++i)
    if (entity[i] == candidate) {
      score[i] = std::max(score[i], points);
      return;
    }
  if (count == size) return;
  entity[count] = candidate;
  score[count++] = points;
}

void Focus::Ranking::raise(uint32_t candidate, int points) {
  constexpr int unnamed = 40;  // spoke, but not by name within reach
  for (uint32_t i = 0; i < count; ++i)
    if (entity[i] == candidate) {
      score[i] += points;
      return;
    }
  offer(candidate, points + unnamed);
}

uint32_t Focus::Ranking::best() const {
  uint32_t first = none, second = none;
  for (uint32_t i = 0; i < count; ++i) {
    if (first == none || score[i] > score[first]) {
      second = first;
      first = i;
    } else if (second == none || score[i] > score[second]) {
      second = i;
    }
  }
  if (first == none) return none;
  if (second != none && score[first] - score[second] < clear_lead) return none;
  return entity[first];
}

}  // namespace crosshead
