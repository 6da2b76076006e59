#include "language.h"

#include <bit>
#include <cstring>
#include <string_view>

namespace crosshead {
namespace {

constexpr std::string_view magic = "xheadmdl";
constexpr uint32_t header_size = 24, section_size = 16;

static_assert(std::endian::native == std::endian::little);  // as numbers in the file are
uint32_t read_u32(std::span<const uint8_t> bytes, size_t at) {
  uint32_t number;
  std::memcpy(&number, &bytes[at], sizeof number);
  return number;
}

ModelStatus failed(ModelError error, size_t offset, std::string message) {
  return {error, static_cast<uint32_t>(offset), std::move(message)};
}

std::string number(size_t n) {
  return std::to_string(n);
}

}  // namespace

uint32_t model_checksum(std::span<const uint8_t> file) {
  uint32_t sum = 0x811c9dc5u;
  size_t at = header_size;
  for (; at + 4 <= file.size(); at += 4) sum = (sum ^ read_u32(file, at)) * 0x01000193u;
  uint32_t last = 0;
  for (size_t i = 0; at + i < file.size(); ++i)
    last |= static_cast<uint32_t>(file[at + i]) << 8 * i;
  return at < file.size() ? (sum ^ last) * 0x01000193u : sum;
}

const char* code_of(ModelError error) {
  switch (error) {
    case ModelError::ok:
      return "ok";
    case ModelError::empty:
      return "model-empty";
    case ModelError::not_a_model:
      return "model-unknown-format";
    case ModelError::wrong_version:
      return "model-wrong-version";
    case ModelError::truncated:
      return "model-truncated";
    case ModelError::damaged:
      return "model-damaged";
    case ModelError::bad_section:
      return "model-bad-section";
    case ModelError::bad_lexicon:
      return "model-bad-lexicon";
    case ModelError::bad_tagger:
      return "model-bad-tagger";
  }
  return "model-unknown-error";
}

ModelStatus Language::open(std::span<const uint8_t> bytes) {
  *this = {};
  ModelStatus status = read(bytes);
  if (!status.ok()) *this = {};
  return status;
}

ModelStatus Language::read(std::span<const uint8_t> bytes) {
  if (bytes.empty()) return failed(ModelError::empty, 0, "the model file is empty");
  if (std::memcmp(bytes.data(), magic.data(), std::min(bytes.size(), magic.size())) != 0)
    return failed(ModelError::not_a_model, 0, "the file is not a Crosshead model");
  if (bytes.size() < header_size)
    return failed(
        ModelError::truncated, bytes.size(),
        "the model file ends inside its header, after " + number(bytes.size()) + " of 24 bytes");
  if (const uint32_t found = read_u32(bytes, 8); found != model_version)
    return failed(ModelError::wrong_version, 8,
                  "the model file has version " + number(found) + ", this engine reads version " +
                      number(model_version));
  if (const uint32_t size = read_u32(bytes, 16); size != bytes.size())
    return failed(
        ModelError::truncated, std::min<size_t>(size, bytes.size()),
        "the model file has " + number(bytes.size()) + " bytes, its header says " + number(size));
  if (model_checksum(bytes) != read_u32(bytes, 20))
    return failed(ModelError::damaged, 20, "the model file is damaged: its checksum does not fit");
  const uint32_t sections = read_u32(bytes, 12);
  if (sections > (bytes.size() - header_size) / section_size)
    return failed(ModelError::bad_section, 12,
                  "the model file cannot hold the " + number(sections) + " sections it announces");

  const size_t table_end = header_size + sections * section_size;
  bool has_lexicon = false, has_tagger = false;
  for (uint32_t i = 0; i < sections; ++i) {
    const size_t at = header_size + i * section_size;
    const std::string_view tag(reinterpret_cast<const char*>(bytes.data()) + at, 4);
    const uint32_t offset = read_u32(bytes, at + 4), size = read_u32(bytes, at + 8);
    if (offset > bytes.size() || size > bytes.size() - offset)
      return failed(ModelError::bad_section, at,
                    "section " + std::string(tag) + " of the model file ends at byte " +
                        std::to_string(uint64_t{offset} + size) + " of " + number(bytes.size()));
    if (offset < table_end)
      return failed(ModelError::bad_section, at,
                    "section " + std::string(tag) + " of the model file starts at byte " +
                        number(offset) + ", inside the table of sections");
    const auto data = bytes.subspan(offset, size);
    const std::string_view text(reinterpret_cast<const char*>(data.data()), size);
    if (tag == "META") {
      name = text;
    } else if (tag == "LEXI") {
      has_lexicon = true;
      if (const uint32_t line = lexicon.read(text); line != none)
        return failed(ModelError::bad_lexicon, offset + size_t{line},
                      "a line of the model's lists cannot be read");
    } else if (tag == "TAGR") {
      has_tagger = true;
      if (const uint32_t where = tagger.read(data); where != none)
        return failed(ModelError::bad_tagger, offset + size_t{where},
                      "the tagger's tables in the model file cannot be read");
    }
  }
  if (!has_lexicon || !has_tagger)
    return failed(ModelError::bad_section, header_size,
                  "the model file lacks its lists or its tagger");
  names = std::make_unique<NameTagger>(lexicon, tagger);
  return {};
}

}  // namespace crosshead
