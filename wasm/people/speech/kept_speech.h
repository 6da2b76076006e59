// What an editing session keeps of who said what: the utterances of blocks that an edit leaves
// alone.
//
// A block's utterances hang on its own words, mentions and marks, and on what the block before
// hands on; the latter only where a quotation opens the block. A block is kept where all of its own
// is as it was, its quotations begin and end in it, and what it hangs on was kept too. Tested by
// tests/unit/session_test.cpp.
#pragma once
#include <vector>

#include "document.h"
#include "earlier.h"
#include "people/speech/attribution.h"

namespace crosshead {

/// A quote in the making.
struct Draft {
  QuoteKind kind = QuoteKind::term;
  Attribution by;
  uint32_t block = 0;
  uint32_t first_marked = none;  ///< Its first marked span; none for indirect speech.
  uint32_t last_marked = none;
};
struct DraftPart {
  uint32_t draft;
  Span span;
};

/// What reading a block's own words added, and what it handed on.
struct BlockSpeech {
  uint32_t first_draft = 0, end_draft = 0;
  uint32_t first_part = 0, end_part = 0;
  bool whole = false;   ///< Its quotations begin and end in it.
  bool opened = false;  ///< A quotation opens it: it hangs on what the block before hands on.
  bool any_direct = false, ends_with_colon = false;
  bool replies = false;  ///< Part of a dialogue: the next line of it is `reply`'s, if known.
  Attribution colon, speaker, introduced, reply;
};

struct SpeechMemory {
  std::vector<BlockSpeech> blocks;  ///< [block]
  std::vector<Draft> drafts;
  std::vector<DraftPart> parts;
};

/// Where the records of a block lie now, less where they lay; modulo 2^32.
struct SpeechShift : Shift {
  uint32_t marked = 0, drafts = 0;

  bool operator==(const SpeechShift&) const = default;
  using Shift::moved;
  Attribution moved(Attribution by) const {
    by.speaker = moved(by.speaker);
    by.cue = moved(by.cue);
    if (by.end_token > by.first_token) {
      by.first_token += tokens;
      by.end_token += tokens;
    }
    return by;
  }
  Draft moved(Draft draft) const {
    draft.by = moved(draft.by);
    draft.block += blocks;
    if (draft.first_marked != none) draft.first_marked += marked;
    if (draft.last_marked != none) draft.last_marked += marked;
    return draft;
  }
};

/// Compares kept blocks with what they were. Asked for one block after the other.
class KeptBlocks {
 public:
  KeptBlocks(const Document& now, const Earlier& earlier) : now_(now), earlier_(earlier) {}

  /// The earlier block whose words, kind, mentions and marks `block` has, or none. Fills `shift`,
  /// but for its drafts.
  uint32_t find(uint32_t block, SpeechShift& shift);

 private:
  /// Records of a document that stand before the block at hand.
  struct Cursor {
    uint32_t mention = 0, marked = 0;
    void go(const Document& document, uint32_t token);
  };
  static uint32_t dateline_in(const Document& document, const Block& block);

  const Document& now_;
  const Earlier& earlier_;
  Cursor at_, at_before_;
};

}  // namespace crosshead
