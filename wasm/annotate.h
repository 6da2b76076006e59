// The engine's face to its faces: open a model, annotate texts.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "document.h"
#include "earlier.h"
#include "language.h"
#include "people/entities/entity_memory.h"
#include "people/speech/kept_speech.h"
#include "tagger/mentions.h"
#include "text/blocks.h"
#include "text/tokens.h"

namespace crosshead {

struct Options {
  bool topic_breaks = false;  ///< Look for breaks of topic in long texts without any heading.
};

/// What a reading keeps for the next one of nearly the same text: an editing session's (session.h).
struct Memory {
  Earlier
      earlier;  ///< Its `document` and `edit` are set by the session; for the first reading empty.
  bool any = false;  ///< There was an earlier reading.
  BlockMemory blocks;
  WordMemory words;
  MentionMemory mentions;
  EntityMemory entities;
  SpeechMemory speech;
};

/// Reads the text and the hints that stand in `document`. With a memory, keeps what the edit leaves
/// alone; the outcome is the same.
void annotate(Document& document, const Language& language, const Options& options,
              Memory* memory = nullptr);

/// Reads articles in one language. Not for use by two threads at once; cheap to keep.
class Annotator {
 public:
  /// Opens a model file; the bytes need not outlive the call.
  ModelStatus open(std::span<const uint8_t> model) { return language_.open(model); }
  /// The opened language, for sessions.
  const Language& language() const { return language_; }

  /// Annotates `text`, any bytes at all: what is not UTF-8 reads as U+FFFD. `hints` are byte ranges
  /// of the text *after* that replacement (the same ones for valid UTF-8), sorted by start.
  /// Linear in the text. The result is valid until the next call; its memory is used again.
  /// Texts of 2^31 bytes or more are the caller's mistake.
  const Document& annotate(std::string_view text, std::span<const Hint> hints = {},
                           const Options& options = {});

 private:
  Language language_;
  Document document_;
};

}  // namespace crosshead
