#include "people/entities/doubtful_names.h"

#include "people/word_classes.h"
#include "text/tokens.h"

namespace crosshead {
namespace {

constexpr uint32_t rare = 2;            // mentions that a doubtful name has at most
constexpr uint32_t longest_office = 3;  // letters of an office in capitals: "AG"

/// An office in short: "AG", or "Rep" for "Rep.".
bool is_office(const Lexicon& lexicon, const Word& word) {
  return ((word.shape & shape_all_upper) && word.first.end - word.first.start <= longest_office) ||
         lexicon.fact(lexicon.find(next_key(word.folded, '.')), List::title);
}

/// Known to be something else than a name, or formed like it: "Interestingly", "Debating".
bool is_other_word(const Document& document, const Word& word) {
  const std::string_view text = document.slice(word.first);
  return word.classes || word.folded_entry != none || text.ends_with("ed") ||
         text.ends_with("ing") || text.ends_with("ly");
}

bool is_doubtful(const Document& document, const Lexicon& lexicon, const DistinctName& name) {
  if (name.type != MentionType::person || name.form_count < 2 || name.mention_count > rare)
    return false;
  const Mention& mention = document.mentions[name.first_mention];
  const uint32_t first = mention.first_token;
  const Word& word = document.word_of(document.tokens[first]);
  if (word.shape & shape_one_letter) return false;
  for (uint32_t t = first + 1; t + 1 < mention.end_token; ++t)  // "GIFs of Lind", "Lind v. Lind"
    if (document.word_of(document.tokens[t]).classes & (class_preposition | class_conjunction))
      return true;
  const bool given = lexicon.fact(word.exact_entry, List::given_name) != nullptr;
  if (given) return name.first_in_body == none && (word.classes & class_modal);  // "Will Lind go?"
  if (name.first_in_body == none || is_office(lexicon, word)) return true;
  const uint32_t opens = document.sentences[mention.sentence].first_token;
  const bool due =  // the capital
      first == opens || (first == opens + 1 && document.tokens[opens].kind != TokenKind::word);
  return due && is_other_word(document, word);
}

}  // namespace

std::vector<bool> find_doubtful(const Document& document, const Lexicon& lexicon,
                                const Names& names) {
  std::vector<bool> doubtful(names.size());
  for (uint32_t i = 0; i < names.size(); ++i)
    doubtful[i] = is_doubtful(document, lexicon, names[i]);
  return doubtful;
}

}  // namespace crosshead
