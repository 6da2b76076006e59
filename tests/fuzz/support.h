// What the fuzz targets share: an engine with the real model, and how a broken rule ends the run.
//
// A target is a function over bytes (libFuzzer's LLVMFuzzerTestOneInput), built with the preset
// `fuzz` (clang, AddressSanitizer, UndefinedBehaviorSanitizer). Its search begins with the seeds, so
// that one that once failed is a test in every run.
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "annotate.h"
#include "files.h"
#include "invariants.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace crosshead::test {

/// Ends the run as a crash, so that the fuzzer keeps the input.
inline void expect(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "broken rule: %s\n", what.c_str());
  std::abort();
}

inline void expect_valid(const Document& document) {
  const std::string broken = broken_invariant(document);
  expect(broken.empty(), broken);
}

/// An annotator with the model that is shipped.
inline Annotator& annotator() {
  static Annotator instance;
  static const bool opened = instance.open(shipped_model()).ok();
  expect(opened, "the model opens");
  return instance;
}

inline std::string_view as_text(const uint8_t* data, size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace crosshead::test
