// Files as bytes, and the model that is shipped: for tests, fuzz targets and benchmarks that read
// with the whole engine.
#pragma once
#include <cstdint>
#include <fstream>
#include <iterator>
#include <span>
#include <string>

namespace crosshead::test {

/// The bytes of a file; none where it cannot be read.
inline std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Bytes as a model takes them; looks into `bytes`.
inline std::span<const uint8_t> as_model(const std::string& bytes) {
  return {reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()};
}

#ifdef CROSSHEAD_MODEL
/// The model that is shipped, read once; the bytes stay.
inline std::span<const uint8_t> shipped_model() {
  static const std::string bytes = bytes_of(CROSSHEAD_MODEL);
  return as_model(bytes);
}
#endif

}  // namespace crosshead::test
