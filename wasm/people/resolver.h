// The resolver: which entity a noun phrase means ("she", "the minister", "Kerry", "the group").
//
// Quotes and the entity panel share it. It knows names first; pronouns and nominal phrases resolve
// only where number, gender, role and recency allow one reading, and else to `none`.
#pragma once
#include <vector>

#include "document.h"
#include "text/lexicon.h"

namespace crosshead {

class Resolver {
 public:
  /// `document` has its entities, and outlives the resolver.
  Resolver(const Document& document, const Lexicon& lexicon) : document_(document), lexicon_(lexicon) {}

  /// The entity that the phrase of tokens [first, end) names or refers to, or `none`.
  uint32_t resolve(uint32_t first_token, uint32_t end_token) const;

  /// Says that `entity` was found to speak in the sentence of `token`: later pronouns prefer it.
  /// Calls come in text order.
  void spoke(uint32_t token, uint32_t entity);

 private:
  const Document& document_;
  const Lexicon& lexicon_;
};

}  // namespace crosshead
