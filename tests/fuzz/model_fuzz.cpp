// Any bytes as a model file: it opens and then annotates, or is refused with an offset inside it.
//
// A checksum stands before everything, and the tagger's tables are 130 kB even when empty, so the
// first byte says what the rest is:
//     'F'   a file; its checksum is made to fit
//     'L'   the lists (the text of section LEXI)
//     'T'   changes to a small tagger, five bytes each: where (four bytes), what
//     'C'   the tagger cut after so many bytes (four bytes), then changes as above
#include <vector>

#include "faces/json.h"
#include "support.h"
#include "tiny_weights.h"

using namespace crosshead;

namespace {

constexpr size_t header_size = 24, section_size = 16;

uint32_t u32_at(std::string_view bytes, size_t at) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4; ++i)
    value |= static_cast<uint32_t>(static_cast<uint8_t>(bytes[at + i])) << 8 * i;
  return value;
}

void put_u32(std::string& bytes, size_t at, uint32_t value) {
  for (size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> 8 * i);
}

/// Makes the checksum fit.
void seal(std::string& file) {
  if (file.size() < header_size) return;
  put_u32(file, 20,
          crosshead::model_checksum({reinterpret_cast<const uint8_t*>(file.data()), file.size()}));
}

std::string packed(std::string_view lists, std::string_view tagger) {
  std::string file("xheadmdl");
  file.resize(header_size + 2 * section_size);
  const std::string_view bodies[] = {lists, tagger};
  for (size_t i = 0; i < 2; ++i) {
    const size_t at = header_size + i * section_size;
    file.replace(at, 4, i ? "TAGR" : "LEXI");
    put_u32(file, at + 4, static_cast<uint32_t>(file.size()));
    put_u32(file, at + 8, static_cast<uint32_t>(bodies[i].size()));
    file += bodies[i];
  }
  put_u32(file, 8, model_version);
  put_u32(file, 12, 2);
  put_u32(file, 16, static_cast<uint32_t>(file.size()));
  seal(file);
  return file;
}

const std::string& small_tagger() {
  static const std::string bytes = serialise(test::tiny_weights());
  return bytes;
}

std::string changed_tagger(std::string_view changes, bool cut) {
  std::string bytes = small_tagger();
  if (cut && changes.size() >= 4) {
    bytes.resize(u32_at(changes, 0) % (bytes.size() + 16));
    changes.remove_prefix(4);
  }
  for (; changes.size() >= 5 && !bytes.empty(); changes.remove_prefix(5))
    bytes[u32_at(changes, 0) % bytes.size()] = changes[4];
  return bytes;
}

std::string file_of(std::string_view input) {
  if (input.empty()) return "";
  const std::string_view rest = input.substr(1);
  switch (input[0]) {
    case 'L':
      return packed(rest, "");
    case 'T':
      return packed("#places\nNorvale\n", changed_tagger(rest, false));
    case 'C':
      return packed("#places\nNorvale\n", changed_tagger(rest, true));
    default: {
      std::string file(rest);
      seal(file);
      return file;
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string file = file_of(test::as_text(data, size));
  // A buffer of exactly the file's size: one byte too far is seen.
  const std::vector<uint8_t> bytes(file.begin(), file.end());
  Annotator annotator;
  const ModelStatus status = annotator.open(bytes);
  if (!status.ok()) {
    test::expect(!status.message.empty(), "an error has a sentence");
    test::expect(status.offset <= bytes.size(), "an offset lies inside the file");
  }
  // Opened or refused, the annotator can be used.
  test::expect_valid(annotator.annotate(
      "NORVALE (AFP) - Dr Ana Duarte, the mayor, said: \"It held for 3.5 km.\"\n\nShe left."));
  return 0;
}
