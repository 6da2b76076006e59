// An editing session: one text that changes by edits, read again after each at the price of what the
// edit changed. document() equals that of a fresh reading of the text, record for record. Tested by
// tests/unit/session_test.cpp, which compares the two after random edits.
#pragma once
#include <string_view>

#include "annotate.h"
#include "document.h"
#include "language.h"

namespace crosshead {

/// What an edit changed: outside of `now` every block, sentence, mention, quote and dateline is as it
/// was outside of `before`, shifted, but for the numbers and names of entities.
struct Change {
  Span before, now;  ///< Bytes of the earlier and of the present text.
};

class Session {
 public:
  /// Reads `text`, any bytes at all. The language outlives the session.
  Session(const Language& language, std::string_view text, const Options& options);

  const Document& document() const { return document_; }

  /// Puts `insert`, any bytes, in the place of `replaced`: bytes of document().text that begin and
  /// end at characters. The text stays shorter than 2^31 bytes.
  Change edit(Span replaced, std::string_view insert);

 private:
  const Language& language_;
  Options options_;
  Document document_;
  Memory memory_;
};

}  // namespace crosshead
