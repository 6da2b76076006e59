// Puts phrases into the lexicon's tables while the lists are read.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "text/lexicon.h"

namespace crosshead {

class PhraseAdder {
 public:
  explicit PhraseAdder(Lexicon& lexicon) : lexicon_(lexicon) {}

  /// Adds a phrase: what its first token, its first two tokens ... open, and the fact at its whole.
  /// `folded` takes it in lower case. Linear in the phrase; a phrase without tokens adds nothing.
  void add(std::string_view phrase, const Fact& fact, bool folded);

 private:
  void add_tokens(std::string_view phrase, const Fact& fact, bool folded);
  void add_opening(uint64_t key, List list);
  void add_fact(uint64_t key, const Fact& fact);

  Lexicon& lexicon_;
  std::string lower_;
};

}  // namespace crosshead
