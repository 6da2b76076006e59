// Runs one fuzz target over files and the files of folders, without a fuzzer: every seed is a test.
// usage: NAME_replay PATH...
#include <algorithm>
#include <filesystem>
#include <vector>

#include "support.h"

int main(int argc, char** argv) {
  namespace fs = std::filesystem;
  std::vector<fs::path> files;
  for (int i = 1; i < argc; ++i) {
    if (!fs::is_directory(argv[i]))
      files.emplace_back(argv[i]);
    else
      for (const auto& entry : fs::directory_iterator(argv[i])) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    const std::string bytes = crosshead::test::bytes_of(file);
    std::fprintf(stderr, "%s\n", file.c_str());
    // A buffer of exactly the input's size: one byte too far is seen.
    const std::vector<uint8_t> exact(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
  }
  crosshead::test::expect(!files.empty(), "there are files to replay");
  return 0;
}
