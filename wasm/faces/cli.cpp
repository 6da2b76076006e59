// The native program: the same engine as the wasm, for the golden tests, sanitizers and profiles.
// The product's command line is web/cli.ts.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "annotate.h"
#include "faces/records.h"

namespace {

bool read_file(const std::string& path, std::string& out) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return false;
  std::ostringstream all;
  all << in.rdbuf();
  out = std::move(all).str();
  return true;
}

/// One record a line in, one answer a line out.
void run_ndjson(crosshead::Annotator& annotator, const std::string& unit) {
  for (std::string line; std::getline(std::cin, line);)
    if (const std::string answer = annotate_record(annotator, line, unit); !answer.empty())
      std::cout << answer << '\n';
}

int run(int argc, char** argv) {
  CLI::App app{"Reads news articles: who is named, who said what, where the sections break."};
  std::vector<std::string> files;
  std::string model = "dist/english-news.model", format = "json", unit = "utf16", options;
  app.add_option("files", files, "Text files; without any, standard input");
  app.add_option("--model", model, "Model file")->capture_default_str();
  app.add_option("--format", format, "json or ndjson")->check(CLI::IsMember({"json", "ndjson"}));
  app.add_option("--offsets", unit, "Unit of offsets")
      ->check(CLI::IsMember({"utf8", "utf16", "codepoint"}));
  app.add_option("--options", options, "Options as JSON: hints, topicBreaks");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }

  std::string bytes;
  crosshead::Annotator annotator;
  if (!read_file(model, bytes)) {
    std::cerr << "crosshead: cannot read the model file " << model << '\n';
    return 1;
  }
  const auto status =
      annotator.open({reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()});
  if (!status.ok()) {
    std::cerr << "crosshead: " << model << ": " << status.message << " (byte " << status.offset
              << ", " << crosshead::code_of(status.error) << ")\n";
    return 1;
  }
  std::ios::sync_with_stdio(false);
  if (format == "ndjson") {
    run_ndjson(annotator, unit);
    return 0;
  }
  int failed = 0;
  if (files.empty()) {
    bytes.assign(std::istreambuf_iterator<char>(std::cin), {});
    std::cout << annotate_bytes(annotator, bytes, options, unit) << '\n';
  }
  for (const std::string& file : files) {
    if (read_file(file, bytes)) {
      std::cout << annotate_bytes(annotator, bytes, options, unit) << '\n';
    } else {
      std::cerr << "crosshead: cannot read " << file << '\n';
      failed = 1;
    }
  }
  return failed;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "crosshead: %s\n", error.what());
    return 1;
  }
}
