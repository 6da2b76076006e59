// Training texts: column files read as a reader would meet them, cut by the engine's own tokeniser.
//
// A column file has "token TAB BIO-tag" a line, a blank line between sentences, "-DOCSTART-"
// between documents where they are known. Elsewhere a new document is taken to begin where a
// sentence shares no longer word with the ones before it. Sentences are printed with the spacing of
// running text, one to three a paragraph, with the hyphens that stand as tokens of their own glued
// in every other document. Name parts of compounds that a corpus takes for one token without a
// label ("US-led") are left open, and so is MISC where a corpus has none. Offline: never linked
// into the runtime.
#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "document.h"
#include "tagger/model.h"

namespace crosshead {

/// Labels that a corpus leaves open: anything at all; or nothing or a MISC.
inline constexpr uint8_t any_label = 255, outside_or_misc = 254;
constexpr bool allows(uint8_t open_label, uint32_t label) {
  if (open_label == any_label) return true;
  if (open_label != outside_or_misc) return label == open_label;
  return label == 0 || type_of_label(label) == type_count - 1;
}

/// One document: blocks, tokens, words and sentences stand; a label for every token.
struct TrainingText {
  Document document;
  std::vector<uint8_t> labels;  ///< [token]: a label, or one of the two below
};

/// Calls `visit` with every document of a file. False if the file cannot be read.
bool read_corpus(const std::string& path, const std::function<void(TrainingText&)>& visit);

}  // namespace crosshead
