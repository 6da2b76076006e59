// Utterances: quotations put together from their parts, with the speaker that lines and paragraphs
// hand on.
//
// One pair of marks is not one utterance: "A," she said, "B." is one with two parts, a speech over
// three paragraphs is one with three, and a paragraph of speech without any verb still has the
// speaker of the paragraph before it. This stage reads the holes of each line in order, asks
// people/speech/attribution and people/speech/kinds about each, and adds or extends a draft.
// Tested by tests/unit/utterances_test.cpp.
#pragma once
#include <optional>
#include <vector>

#include "people/speech/found_quote.h"
#include "people/speech/kept_speech.h"

namespace crosshead {

/// Who speaks in the floating quotation that follows: whom the sentence that item `item` ends says
/// to report something ("The bridge is safe, says Holm. | ..."), or whom it tells of; nobody where
/// somebody asks. `reports_only`: nobody who is only told of.
Attribution introducing(const Line& line, const std::vector<Cue>& cues, uint32_t item,
                        bool reports_only = false);

class Utterances {
 public:
  /// Same blocks are not read again but taken from what the earlier reading left in `memory`, which,
  /// where given, is replaced.
  Utterances(const Reading& reading, const SameBlocks& same, SpeechMemory* memory)
      : r_(reading),
        classes_(reading.lexicon),
        line_(reading),
        drafted_(reading.document.marked.size(), none),
        same_(same),
        memory_(memory) {}

  /// Reads every block that may hold quotations.
  void read();
  /// Whether a marked span that was read already is words that nobody says.
  bool is_term(uint32_t marked) const {
    return drafted_[marked] != none && drafts[drafted_[marked]].kind == QuoteKind::term;
  }

  std::vector<Draft> drafts;
  std::vector<DraftPart> parts;

 private:
  void read_blocks();
  void read_nested();
  void read_line(uint32_t block, uint32_t parent);
  DraftRange here() const;
  DraftRange keep_drafts(const DraftRange& range, SpeechShift shift);
  void keep_block(const BlockSpeech& speech, SpeechShift shift, uint32_t block);
  bool skip(uint32_t block);
  void hand_over(const BlockSpeech& speech, uint32_t block);
  bool all_whole() const;
  bool joins(const FoundQuote& previous, const FoundQuote& next) const;
  void hand_on(uint32_t block, bool nested);
  void add(FoundQuote& found, uint32_t block);
  bool is_line(uint32_t block) const;
  bool is_author(const Attribution& by) const;
  void find_reply(uint32_t block, BlockSpeech& speech) const;

  const Reading& r_;
  CueClasses classes_;
  Line line_;
  std::vector<Cue> cues_;
  std::vector<FoundQuote> found_;
  std::vector<uint32_t> drafted_;  // [marked]: its draft, or none
  Attribution colon_;              // handed on by a block that ends with a colon
  Attribution last_;               // speaker of the last direct quote, while it may go on speaking
  Attribution introduced_;         // person that the block before speaks of last
  Attribution reply_;              // who answers the block before ...
  bool replies_ = false;           // ... if it is part of a dialogue
  bool after_colon_ = false;       // the block before ends with a colon
  uint32_t last_block_ = none;     // block of last_
  const SameBlocks& same_;
  SpeechMemory* memory_;
  std::optional<PeopleShift> handed_;  // how that moved since the earlier reading, if no more
  std::vector<BlockSpeech> speech_;    // [block]
  std::vector<NestedSpeech> nested_;
};

}  // namespace crosshead
