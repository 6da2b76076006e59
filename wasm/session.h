// An editing session: one text that changes by edits, read again after each at the price of what
// the edit changed. document() equals that of a fresh reading of the text, record for record.
// Tested by tests/unit/session_test.cpp, which compares the two after random edits.
#pragma once
#include <string_view>
#include <vector>

#include "annotate.h"
#include "document.h"
#include "language.h"

namespace crosshead {

/// A range that an edit changed: bytes of the earlier and of the present text.
struct Change {
  Span before, now;
};

class Session {
 public:
  /// Reads `text`, any bytes at all. The language outlives the session.
  Session(const Language& language, std::string_view text, const Options& options);

  const Document& document() const { return document_; }

  /// Puts `insert`, any bytes, in the place of `replaced`: bytes of document().text that begin and
  /// end at characters. The text stays shorter than 2^31 bytes. Tells what that changed, in text
  /// order, apart from each other: outside of these ranges every block, sentence, mention, quote
  /// and dateline is as it was, moved, but for the numbers and names of entities.
  std::vector<Change> edit(Span replaced, std::string_view insert);

 private:
  const Language& language_;
  Options options_;
  Document document_;
  Memory memory_;
};

}  // namespace crosshead
