// What the name lists say of phrases of an article, beyond the weights: for names that the tagger
// missed, cut short, joined or read without confidence.
// Tested by tests/unit/settle_test.cpp.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "document.h"
#include "tagger/names.h"
#include "text/lexicon.h"

namespace crosshead {

class ListedNames {
 public:
  /// A phrase of the lists: tokens [first, first + token_count), or none of them.
  struct Phrase {
    uint32_t token_count = 0;
    MentionType type = MentionType::org;
  };

  /// Both outlive it.
  ListedNames(const Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon) {}

  /// Replaces `out` by names, parted where they are two or more. Fixtures set club beside club: an
  /// organisation wholly made of listed clubs is several. So is a compound of groups
  /// ("Franco-German") and what has a listed possessor ("Brazil's Supreme Court"), a headline's
  /// verb ("Lund meets Marsh") or a score ("Elvas 31 Talas 17").
  void part(std::span<const Name> names, std::vector<Name>& out) const;

  /// The type of tokens [first, end), if the lists know them as a whole; several are hardly chance.
  std::optional<MentionType> whole(uint32_t first, uint32_t end) const;

  /// The type of a name: what the lists say, where it has several words and was read without
  /// confidence; a league is no organisation, a house of power no place, a planet
  /// no person.
  MentionType type_of(Name& name) const;

  /// "Wolof" in "spoke Wolof", "Wolof-speaking"; not in "Wolof villages".
  bool is_language(const Name& name, const Sentence& sentence) const;

  /// Parties named by their members ("Social Democrats", "Greens") are groups of people, and so are
  /// the people of a town ("New Yorkers").
  bool is_group(const Name& name) const;

  /// A member's party before what the member is: "the Green leader".
  bool is_partisan(uint32_t first, uint32_t end) const;

  /// The short name of a club that is named in full from a token on, or none: "Marlins" of "Elvas
  /// Marlins".
  uint32_t short_club(uint32_t first, const Sentence& sentence) const;

  /// The longest name of several words that begins at a token. Two words may be chance where
  /// further capitals stand beside them.
  Phrase phrase_at(uint32_t token, const Sentence& sentence) const;

  /// "the Lunds": a listed family name in the plural behind the article; not "the Halls of
  /// Justice".
  bool is_family(uint32_t token, const Sentence& sentence) const;

  /// The name in "anti-IS" and "Western-backed", one that is written small ("dpa"), or one between
  /// small letters that the tagger missed.
  std::optional<MentionType> word_at(uint32_t token, const Sentence& sentence) const;

 private:
  bool part_clubs(const Name& name, std::vector<Name>& out) const;
  bool part_groups(const Name& name, std::vector<Name>& out) const;
  bool part_owner(const Name& name, std::vector<Name>& out) const;
  static void part_at(uint32_t i, MentionType type, const Name& rest, const Name& name,
                      std::vector<Name>& out);
  bool part_pair(const Name& name, std::vector<Name>& out) const;
  bool ends_as_body(uint32_t token) const;
  bool part_clause(const Name& name, uint32_t limit, std::vector<Name>& out) const;
  std::optional<MentionType> party(uint32_t first, uint32_t end) const;
  std::optional<MentionType> agreed(uint32_t entry, uint32_t words,
                                    bool ambiguous_too = false) const;
  std::string_view text(uint32_t token) const { return document_.slice(document_.tokens[token]); }
  const Word& word(uint32_t token) const { return document_.word_of(document_.tokens[token]); }
  uint16_t shape(uint32_t token) const { return document_.tokens[token].shape; }
  bool is_capital(uint32_t token) const { return shape(token) & shape_upper_first; }
  bool stands_out(uint32_t token, const Sentence& sentence) const;
  bool is_hyphen(uint32_t token) const;

  const Document& document_;
  const Lexicon& lexicon_;
};

}  // namespace crosshead
