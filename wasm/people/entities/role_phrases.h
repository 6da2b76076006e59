// The noun phrases that can be a role: where one begins, and the title or noun that it turns on.
//
// There is no parser: closed classes of words, the lists of titles and nouns, and the mentions
// tell where a phrase ends. Every walk is bounded. Tested by tests/unit/roles_test.cpp.
#pragma once
#include <string_view>
#include <vector>

#include "document.h"
#include "people/function_words.h"
#include "text/lexicon.h"

namespace crosshead {

/// Tokens of a role, and of what is looked at around one, at most.
inline constexpr uint32_t role_reach = 14;

/// A role's words and the noun that it turns on; empty if there is none.
struct RoleWords {
  uint32_t first = 0, end = 0, head = 0;
  explicit operator bool() const { return end > first; }
};

/// The tokens of one document, as roles see them: `enter` a mention before asking.
class RolePhrases {
 public:
  RolePhrases(const Document& document, const Lexicon& lexicon);

  /// Questions from now on are about this mention and its sentence.
  void enter(const Mention& mention);
  uint32_t from() const { return from_; }
  uint32_t to() const { return to_; }
  bool person() const { return person_; }

  uint16_t uses(uint32_t token) const { return word(token).uses; }
  std::string_view text(uint32_t token) const { return document_.slice(document_.tokens[token]); }
  const Word& word(uint32_t token) const { return document_.word_of(document_.tokens[token]); }
  uint16_t shape(uint32_t token) const { return document_.tokens[token].shape; }
  TokenKind kind(uint32_t token) const { return document_.tokens[token].kind; }
  bool is_word(uint32_t token) const { return kind(token) == TokenKind::word; }
  bool in_mention(uint32_t token) const { return document_.mention_of[token] != none; }
  const Mention& mention(uint32_t token) const {
    return document_.mentions[document_.mention_of[token]];
  }
  bool in_mention_of(uint32_t token, MentionType type) const {
    return in_mention(token) && mention(token).type == type;
  }
  bool is_person(uint32_t token) const { return in_mention_of(token, MentionType::person); }
  bool is_capital(uint32_t token) const { return shape(token) & shape_upper_first; }

  /// A hyphen between two words, without spaces.
  bool is_hyphen(uint32_t token) const;
  /// Part of a word with hyphens: "two", "-" or "term" of "two-term".
  bool in_compound(uint32_t token) const;
  bool is_possessive(uint32_t token) const;
  bool is_honorific(uint32_t token) const;
  /// A verb of speech; not "official", which is a noun as well.
  bool is_cue(uint32_t token) const;
  /// A lower-case form in -ed, or an irregular one: "sacked", "led".
  bool is_past(uint32_t token) const;
  /// A noun for someone who does something, by its ending: "grower", "hydrologist", "publican".
  bool is_agent(uint32_t token) const;

  /// First token of the longest title or noun that ends at `end`, or `none`.
  uint32_t title_start(uint32_t from, uint32_t end) const;
  /// Leftmost token that a phrase ending before `end` can reach.
  uint32_t phrase_start(uint32_t end) const;
  /// From the title at [title, end) leftwards, as far as the phrase goes; not left of `start`.
  uint32_t role_start(uint32_t start, uint32_t title) const;

 private:
  bool is_noun(uint32_t token) const;  // a title or a noun of the lists
  bool is_participle(uint32_t token) const;
  bool is_verb(uint32_t token, uint32_t end) const;

  const Document& document_;
  const Lexicon& lexicon_;
  const uint8_t honorific_;
  uint32_t from_ = 0, to_ = 0;  // tokens of the sentence
  bool person_ = true;          // the mention is a person's, else an organisation's
};

}  // namespace crosshead
