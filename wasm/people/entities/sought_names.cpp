#include "people/entities/sought_names.h"

#include <array>

#include "text/tokens.h"

namespace crosshead {
namespace {

constexpr size_t shortest_initials = 3;

uint64_t key_of(const Document& document, uint32_t first, uint32_t end) {
  const auto exact = [&](uint32_t t) { return document.word_of(document.tokens[t]).exact; };
  uint64_t key = exact(first);
  for (uint32_t t = first + 1; t < end; ++t) key = phrase_key(key, exact(t));
  return key;
}

}  // namespace

bool is_company(const Document& document, const Mention& mention) {
  return mention.type == MentionType::org && mention.end_token - mention.first_token > 1 &&
         is_legal_form(document.slice(document.tokens[mention.end_token - 1]));
}

std::span<const SoughtWords> SoughtNames::of(const Document& document, uint32_t spelling,
                                             const Mention& mention) {
  if (groups_.size() <= spelling) groups_.resize(spelling + 1);
  Group& group = groups_[spelling];
  if (group.first == none) {
    group.first = static_cast<uint32_t>(words_.size());
    read(document, mention);
    group.end = static_cast<uint32_t>(words_.size());
  }
  return std::span(words_).subspan(group.first, group.end - group.first);
}

void SoughtNames::read(const Document& document, const Mention& mention) {
  const uint32_t first = mention.first_token, end = mention.end_token;
  const auto phrase = [&](uint32_t from, uint32_t to) {
    add(key_of(document, from, to), document.tokens[from].word, to - from);
  };
  phrase(first, end);
  if (end - first < 2) return;
  const Word &head = document.word_of(document.tokens[first]),
             &last = document.word_of(document.tokens[end - 1]);
  constexpr uint16_t suffix = shape_dot | shape_all_upper | shape_one_letter;
  if (mention.type == MentionType::person && (last.shape & shape_upper_first) &&
      !(last.shape & suffix))
    phrase(end - 1, end);
  if (is_company(document, mention)) phrase(first, end - 1);
  if (mention.type == MentionType::org) add_initials(document, mention);
  if (mention.type == MentionType::org && (head.shape & shape_upper_first) &&
      !(head.shape & shape_all_upper) && head.exact_entry == none && head.folded_entry == none)
    phrase(first, first + 1);  // "Ponte" for "Ponte Bank": a word that no list knows
  add(label(last.exact));
  if (!(last.shape & shape_all_upper)) add(label(last.folded));
}

/// "TPB" for "Talas Planning Board": the first letters of its capitals, if they are several.
void SoughtNames::add_initials(const Document& document, const Mention& mention) {
  std::array<char, longest_name> letters;
  size_t count = 0;
  for (uint32_t t = mention.first_token; t < mention.end_token; ++t) {
    const Token& token = document.tokens[t];
    if ((token.shape & shape_upper_first) && !(token.shape & shape_all_upper))
      letters[count++] = document.text[token.start];
  }
  if (count >= shortest_initials) add(word_key({letters.data(), count}));
}

void SoughtNames::add(uint64_t key, uint32_t word, uint32_t count) {
  if (index_.add_first(key, numbers_)) ++numbers_;
  words_.push_back({number(key), word, static_cast<uint8_t>(count)});
}

uint32_t SoughtNames::number(uint64_t key) const {
  uint32_t found = none;
  index_.each(key, 1, [&](uint32_t number) { found = number; });
  return found;
}

uint64_t SoughtNames::label(uint64_t word) {
  constexpr uint64_t before_colon = 1;
  return phrase_key(before_colon, word);
}

}  // namespace crosshead
