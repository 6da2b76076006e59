// The native program: the same engine as the wasm, for the golden tests, sanitizers and profiles.
// The product's command line is web/cli.ts.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "annotate.h"
#include "faces/json.h"
#include "text/unicode.h"

namespace {

using Json = nlohmann::ordered_json;

bool read_file(const std::string& path, std::string& out) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return false;
  out.assign(std::istreambuf_iterator<char>(in), {});
  return true;
}

std::string annotate(crosshead::Annotator& annotator, const std::string& bytes,
                     const std::string& options, const std::string& unit) {
  std::string text;
  crosshead::well_formed(bytes, text);
  Json json = options.empty() ? Json::object() : Json::parse(options, nullptr, false);
  if (json.is_object() && !json.contains("offsets")) json["offsets"] = unit;
  crosshead::Request request;
  const std::string wrong = crosshead::read_request(json.dump(), text, request);
  if (!wrong.empty()) return crosshead::error_json("bad-option", wrong);
  return crosshead::to_json(annotator.annotate(text, request.hints, request.options), request.unit);
}

/// One record {"id","text","hints"?} a line in, {"id","annotation"} or {"id","error"} a line out.
void run_ndjson(crosshead::Annotator& annotator, const std::string& unit) {
  std::string line;
  while (std::getline(std::cin, line)) {
    if (line.find_first_not_of(" \t\r") == line.npos) continue;
    const Json record = Json::parse(line, nullptr, false);
    const bool good = record.is_object() && record.contains("text") && record["text"].is_string();
    const std::string id =
        record.is_object() && record.contains("id") ? record["id"].dump() : "null";
    std::string options;
    if (good && record.contains("hints")) options = Json{{"hints", record["hints"]}}.dump();
    const std::string result =
        good ? annotate(annotator, record["text"].get<std::string>(), options, unit)
             : crosshead::error_json("bad-record", "the line is not a JSON object with a \"text\"");
    if (result.starts_with("{\"error\""))
      std::cout << "{\"id\":" << id << ',' << result.substr(1) << '\n';
    else
      std::cout << "{\"id\":" << id << ",\"annotation\":" << result << "}\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
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
    std::cout << annotate(annotator, bytes, options, unit) << '\n';
  }
  for (const std::string& file : files) {
    if (read_file(file, bytes)) {
      std::cout << annotate(annotator, bytes, options, unit) << '\n';
    } else {
      std::cerr << "crosshead: cannot read " << file << '\n';
      failed = 1;
    }
  }
  return failed;
}
