// One language: the model file, opened. Another language is another file.
//
// The file is little-endian:
//
//     0   8 bytes  "xheadmdl"
//     8   u32      version, see model_version
//     12  u32      number of sections
//     16  u32      size of the whole file
//     20  u32      FNV-1a (32 bit) of the u32 words from byte 24 on, the last one filled with zeros
//     24  sections, 16 bytes each: 4 bytes tag, u32 offset, u32 size, u32 zero
//     ..  the sections' bytes
//
//     "META"  text: name and version of the language, shown to the user
//     "LEXI"  the lists, see text/lexicon.h
//     "TAGR"  the tagger's weights, see tagger/model.h
//
// Every count and offset is compared with the bytes that are there before it is used. Made by
// scripts/pack-model.mjs. Tested by tests/unit/language_test.cpp with every truncated length.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "tagger/model.h"
#include "tagger/names.h"
#include "text/lexicon.h"

namespace crosshead {

/// Version of the file and of what its sections hold: a file of another one is refused.
inline constexpr uint32_t model_version = 5;

enum class ModelError : uint8_t {
  ok,
  empty,          ///< No bytes.
  not_a_model,    ///< The first eight bytes are others.
  wrong_version,  ///< Made for another version of the engine.
  truncated,      ///< Fewer or more bytes than the header says.
  damaged,        ///< The checksum does not fit.
  bad_section,    ///< A section lies outside the file, or one is missing.
  bad_lexicon,    ///< A line of the lists cannot be read.
  bad_tagger,     ///< The tagger's tables contradict each other.
};

/// What went wrong, where (byte offset into the file), in a sentence for the user.
struct ModelStatus {
  ModelError error = ModelError::ok;
  uint32_t offset = 0;
  std::string message;
  bool ok() const { return error == ModelError::ok; }
};

/// Stable name of an error for programs: "model-truncated".
const char* code_of(ModelError error);

/// What bytes 20 to 23 of a model file with this content must be.
uint32_t model_checksum(std::span<const uint8_t> file);

struct Language {
  std::string name;
  Lexicon lexicon;
  TaggerModel tagger;
  /// Reads names with the two; keeps its memory, and what it knows of words, from text to text. An
  /// open language therefore stays where it is and serves one thread.
  std::unique_ptr<NameTagger> names;

  /// Opens a model file; the bytes need not outlive the call. On failure the language is empty.
  ModelStatus open(std::span<const uint8_t> bytes);

 private:
  ModelStatus read(std::span<const uint8_t> bytes);
};

}  // namespace crosshead
