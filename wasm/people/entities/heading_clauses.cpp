#include "people/entities/heading_clauses.h"

#include "people/key_index.h"
#include "people/word_classes.h"
#include "text/tokens.h"

namespace crosshead {
namespace {

/// Words of clauses alone, and those that short names have too: "Back To The Mill".
constexpr uint32_t clause_only = class_pronoun | class_object | class_possessive | class_be |
                                 class_auxiliary | class_modal | class_negation | class_reflexive,
                   rare_in_names = class_adverb | class_verb | class_subordinator | class_relative |
                                   class_question;
constexpr uint32_t long_name = 5;  // words

bool is_heading(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::standfirst ||
         kind == BlockKind::crosshead;
}

/// True if the words of a name say that it is a clause.
bool reads_as_clause(const Document& document, const Mention& mention) {
  uint32_t words = 0, classes = 0;
  for (uint32_t t = mention.first_token; t < mention.end_token; ++t) {
    const Token& token = document.tokens[t];
    const Word& word = document.word_of(token);
    if (token.kind == TokenKind::word) ++words;
    const bool personal = mention.type == MentionType::person &&
                          (t == mention.first_token || (word.lists & person_names));
    if (personal || !(token.shape & shape_upper_first) || (token.shape & shape_all_upper)) continue;
    classes |= document.slice(token) == "To" ? uint32_t{class_adverb} : word.classes;
  }
  return (classes & clause_only) || (words >= long_name && (classes & rare_in_names));
}

/// Where the article has the same words as a name for the last time; made when it is first asked.
class LastPlaces {
 public:
  explicit LastPlaces(const Document& document) : document_(document) {}

  bool recurs(const Mention& mention) {
    for (size_t m = made_ ? 0 : document_.mentions.size(); m-- > 0;)
      places_.add_first(key_of(document_.mentions[m]), document_.mentions[m].first_token);
    made_ = true;
    bool later = false;
    places_.each(key_of(mention), 1, [&](uint32_t t) { later = t > mention.first_token; });
    return later;
  }

 private:
  uint64_t key_of(const Mention& mention) const { return word_key(document_.slice(mention.span)); }

  const Document& document_;
  KeyIndex places_;  // words of a name -> first token of the last that has them
  bool made_ = false;
};

}  // namespace

std::vector<Mention> drop_heading_clauses(Document& document, const Lexicon& lexicon) {
  LastPlaces places(document);
  const auto is_clause = [&](const Mention& mention) {
    const uint32_t first = mention.first_token, length = mention.end_token - first;
    return length >= 2 && is_name(mention.type) && reads_as_clause(document, mention) &&
           (first == 0 || document.tokens[first - 1].kind != TokenKind::quote_mark) &&
           lexicon.longest(document, first, first + length, ~ListMask{0}).token_count != length &&
           !places.recurs(mention);
  };
  std::vector<Mention> dropped;
  auto kept = document.mentions.begin();
  auto block = document.blocks.begin();
  for (const Mention& mention : document.mentions) {
    while (block->end_token <= mention.first_token) ++block;
    if (is_heading(block->kind) && is_clause(mention))
      dropped.push_back(mention);
    else if (!dropped.empty())
      *kept++ = mention;
    else
      ++kept;
  }
  document.mentions.erase(kept, document.mentions.end());
  return dropped;
}

}  // namespace crosshead
