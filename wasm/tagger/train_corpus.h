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
#include <functional>
#include <string>

#include "tagger/train_text.h"

namespace crosshead {

/// Calls `visit` with every document of a file. False if the file cannot be read.
bool read_corpus(const std::string& path, const std::function<void(TrainingText&)>& visit);

}  // namespace crosshead
