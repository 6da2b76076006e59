// What who is who learns of words, of spellings and of mentions by themselves: an editing session
// keeps it from reading to reading. Tested by tests/unit/session_test.cpp.
#pragma once
#include <vector>

#include "document.h"
#include "people/entities/mention_facts.h"
#include "people/entities/sought_names.h"
#include "people/entities/written_names.h"
#include "people/key_index.h"

namespace crosshead {

/// The words that a document writes in small letters. Made when it is first asked; few articles ask.
class SmallWords {
 public:
  /// Whether the word of this key stands in the document, which is one of more and more words.
  bool has(const Document& document, uint64_t key) {
    for (; seen_ < document.words.size(); ++seen_)
      if (const Word& word = document.words[seen_]; word.shape & shape_lower)
        index_.add_first(word.exact, seen_);
    bool found = false;
    index_.each(key, 1, [&](uint32_t word) { found = document.words[word].count > 0; });
    return found;
  }

 private:
  KeyIndex index_;  // exact key -> word
  uint32_t seen_ = 0;
};

struct EntityMemory {
  WrittenNames written;
  SoughtNames sought;
  SmallWords small;
  std::vector<Mention> placed;      ///< Mentions as they were before entities changed them.
  std::vector<MentionFacts> facts;  ///< [mentions]

  /// Makes ready for a document, of whose words the first `known` were seen before.
  void begin(const Document& document, uint32_t known) {
    if (known == 0) *this = {};
    written.begin(document);
  }
};

}  // namespace crosshead
