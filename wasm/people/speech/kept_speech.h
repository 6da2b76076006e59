// What an editing session keeps of who said what: the utterances of blocks that an edit leaves
// alone.
//
// A block's utterances hang on what people/same_blocks compares, and on what the block before hands
// on; the latter only where a quotation opens the block. A same block is kept where its quotations
// begin and end in it, and what it hangs on was kept too. Tested by tests/unit/session_test.cpp.
#pragma once
#include <vector>

#include "document.h"
#include "people/same_blocks.h"
#include "people/speech/attribution.h"
#include "people/speech/places.h"

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

/// Drafts in a row, [first, end), and their parts.
struct DraftRange {
  uint32_t first = 0, end = 0;
  uint32_t first_part = 0, end_part = 0;
};

/// What reading a block's own words added, and what it handed on.
struct BlockSpeech {
  DraftRange drafts;
  bool whole = false;   ///< Its quotations begin and end in it.
  bool opened = false;  ///< A quotation opens it: it hangs on what the block before hands on.
  bool any_direct = false, ends_with_colon = false;
  bool replies = false;  ///< Part of a dialogue: the next line of it is `reply`'s, if known.
  Attribution colon, speaker, introduced, reply;
};

/// What is said inside a marked span.
struct NestedSpeech {
  uint32_t marked = 0;
  DraftRange drafts;
};

struct SpeechMemory {
  std::vector<BlockSpeech> blocks;   ///< [block]
  std::vector<NestedSpeech> nested;  ///< In the order of the marked spans.
  std::vector<Draft> drafts;
  std::vector<DraftPart> parts;
  Places places;
};

/// Where the drafts and what they refer to lie now, less where they lay; modulo 2^32.
struct SpeechShift : PeopleShift {
  uint32_t drafts = 0;

  void move(Span& span) const {
    if (span.empty()) return;
    span.start += bytes;
    span.end += bytes;
  }
  void move(Attribution& by) const {
    move(by.speaker);
    move(by.cue);
    if (by.end_token <= by.first_token) return;
    by.first_token += tokens;
    by.end_token += tokens;
  }
  void move(Draft& draft) const {
    move(draft.by);
    draft.block += blocks;
    if (draft.first_marked != none) draft.first_marked += marked;
    if (draft.last_marked != none) draft.last_marked += marked;
  }
  void move(DraftPart& part) const {
    part.draft += drafts;
    move(part.span);
  }
};

}  // namespace crosshead
