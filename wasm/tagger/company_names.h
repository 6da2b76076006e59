// What tells a company that no list knows: its legal form, its line of business, its shares. The
// tagger has little but the look of such a name and takes it for a person or a place.
// Tested by tests/unit/settle_test.cpp.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "document.h"
#include "tagger/names.h"
#include "tagger/telling.h"
#include "text/lexicon.h"

namespace crosshead {

/// A token whose word stands for a longer name.
struct Explained {
  uint32_t token;
  MentionType type;
  bool operator==(const Explained&) const = default;
};

/// The names of a block, in order.
struct NamesOfBlock {
  std::span<const Sentence> sentences;
  std::span<const Telling> telling;  ///< Of these sentences.
  std::span<const Name> names;
  std::span<const uint32_t> owners;  ///< [token of the block]: the name that holds it, or none.
  uint32_t first_token;

  uint32_t owner(uint32_t token) const { return owners[token - first_token]; }
};

class CompanyNames {
 public:
  CompanyNames(const Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon) {}

  /// "Ana Lund Ltd", "Talas Robotics": the last word leaves no doubt.
  bool ends_as_company(const Name& name, uint32_t block_end) const;

  /// "The conglomerate Ana Lund in Elvas", "Malka-Amin, a security firm,": what the words around a
  /// name call it, whatever it looks like.
  bool is_called_business(const Name& name, const Sentence& sentence) const;

  /// Appends companies that were missed or cut short before their legal form: "Talas | Foods plc".
  void add_by_form(const NamesOfBlock& block, std::vector<Name>& added) const;

  /// Appends the short names of companies that the words around them tell ("chipmaker Talas",
  /// "Talas shares fell") or their legal form, and benchmarks that are also people's names ("Brent
  /// crude"). They are worth no more than that: the same word may be a person's name or no name
  /// elsewhere.
  void find(const NamesOfBlock& block, std::vector<Explained>& told) const;

  /// End of the name at a token that may be what such a word tells: of one word, or of two if no
  /// list knows the second, that were read as a name; of one amid a sentence that was not. Else the
  /// token.
  uint32_t end_of(uint32_t token, const Sentence& sentence, const NamesOfBlock& block) const;

  /// No list knows it but those of organisations.
  bool is_unknown(uint32_t token) const {
    constexpr ListMask organisations = mask_of(List::company) | mask_of(List::media) |
                                       mask_of(List::party) | mask_of(List::public_body);
    const Word& w = word(token);
    return !(w.lists & ~organisations) && is_capital(token) && !(w.shape & shape_one_letter);
  }

  /// "Talas, a language model that": the name of a thing, whatever it looks like.
  bool is_called_thing(const Name& name, const Sentence& sentence) const;

  /// "Chipmaker", "firm": what a company is called.
  bool is_business(uint32_t token) const;

  /// What an apposition calls the name that ends before a token: "Talas, the Elvan chipmaker based
  /// in", "Talas, Elvas's largest lender,", "Talas, a novel".
  std::optional<MentionType> called_behind(uint32_t end, const Sentence& sentence) const;

 private:
  bool told(uint32_t first, uint32_t end, const Sentence& sentence) const;
  bool says(uint32_t token) const;
  bool has_belongings(uint32_t end, const Sentence& sentence) const;
  bool closes(uint32_t end, const Sentence& sentence) const;
  bool is_seated(uint32_t first, const Sentence& sentence) const;
  bool follows_business(uint32_t first, const Sentence& sentence) const;
  bool behind_business(uint32_t first, uint32_t end, const Sentence& sentence) const;
  std::optional<MentionType> called_before(uint32_t first, uint32_t end,
                                           const Sentence& sentence) const;
  bool employs(uint32_t first, const Sentence& sentence) const;
  bool opens_ticker(uint32_t token, uint32_t end) const;
  uint32_t first_before(uint32_t form, bool ticker, const Sentence& sentence,
                        const NamesOfBlock& block) const;
  std::string_view text(uint32_t token) const { return document_.slice(document_.tokens[token]); }
  const Word& word(uint32_t token) const { return document_.word_of(document_.tokens[token]); }
  bool is_capital(uint32_t token) const {
    return document_.tokens[token].shape & shape_upper_first;
  }

  bool is_benchmark(uint32_t token, const Sentence& sentence) const;

  const Document& document_;
  const Lexicon& lexicon_;
};

}  // namespace crosshead
