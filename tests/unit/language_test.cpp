// The model file: every way in which its bytes can be wrong is an error of its own, with an offset.
#include "language.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/tokens.h"

using crosshead::code_of;
using crosshead::Language;
using crosshead::ModelError;
using crosshead::ModelStatus;
using crosshead::none;
using crosshead::word_key;

namespace {

using Bytes = std::vector<uint8_t>;

constexpr size_t header_size = 24, section_size = 16;

void put_u32(Bytes& bytes, size_t at, uint32_t value) {
  for (int i = 0; i < 4; ++i)
    bytes[at + static_cast<size_t>(i)] = static_cast<uint8_t>(value >> 8 * i);
}

/// Makes the checksum fit again after a change.
void seal(Bytes& bytes) {
  put_u32(bytes, 20, crosshead::model_checksum(bytes));
}

struct Section {
  std::string tag, body;
};

Bytes packed(const std::vector<Section>& sections) {
  Bytes bytes(header_size + section_size * sections.size());
  const std::string magic = "xheadmdl";
  std::copy(magic.begin(), magic.end(), bytes.begin());
  put_u32(bytes, 8, crosshead::model_version);
  put_u32(bytes, 12, static_cast<uint32_t>(sections.size()));
  for (size_t i = 0; i < sections.size(); ++i) {
    const size_t at = header_size + i * section_size;
    std::copy(sections[i].tag.begin(), sections[i].tag.end(),
              bytes.begin() + static_cast<long>(at));
    put_u32(bytes, at + 4, static_cast<uint32_t>(bytes.size()));
    put_u32(bytes, at + 8, static_cast<uint32_t>(sections[i].body.size()));
    bytes.insert(bytes.end(), sections[i].body.begin(), sections[i].body.end());
  }
  put_u32(bytes, 16, static_cast<uint32_t>(bytes.size()));
  seal(bytes);
  return bytes;
}

const Section meta{"META", "test 1"};
const Section lists{"LEXI", "#places\nNorvale\tNor Vale\tcity/xx\t\n"};
const Section weights{"TAGR", ""};

Bytes small_model() {
  return packed({meta, lists, weights});
}

/// Opens the bytes from a buffer of exactly their size, so that a read beyond it is caught.
ModelStatus open(const Bytes& bytes, Language& language) {
  const Bytes exact(bytes.begin(), bytes.end());
  return language.open(exact);
}

std::string outcome(const Bytes& bytes) {
  Language language;
  const ModelStatus status = open(bytes, language);
  return std::string(code_of(status.error)) + " " + std::to_string(status.offset);
}

}  // namespace

TEST_CASE("model: a small file opens") {
  Language language;
  const ModelStatus status = open(small_model(), language);
  CHECK(status.ok());
  CHECK(status.message == "");
  CHECK(language.name == "test 1");
  CHECK(language.lexicon.find(word_key("Norvale")) != none);
}

TEST_CASE("model: every truncated length is refused with an offset inside it") {
  const Bytes whole = small_model();
  for (size_t size = 0; size < whole.size(); ++size) {
    CAPTURE(size);
    const Bytes part(whole.begin(), whole.begin() + static_cast<long>(size));
    Language language;
    const ModelStatus status = open(part, language);
    CHECK(status.error == (size == 0 ? ModelError::empty : ModelError::truncated));
    CHECK(status.offset <= size);
    CHECK_FALSE(status.message.empty());
    CHECK(language.lexicon.find(word_key("Norvale")) == none);
  }
  Bytes longer = whole;
  longer.push_back(0);
  CHECK(outcome(longer) == "model-truncated " + std::to_string(whole.size()));
}

TEST_CASE("model: every flipped bit is refused by the part that it falls in") {
  const Bytes whole = small_model();
  for (size_t bit = 0; bit < whole.size() * 8; ++bit) {
    CAPTURE(bit);
    Bytes flipped = whole;
    flipped[bit / 8] ^= static_cast<uint8_t>(1u << bit % 8);
    Language language;
    const ModelStatus status = open(flipped, language);
    const size_t byte = bit / 8;
    CHECK(status.error == (byte < 8    ? ModelError::not_a_model
                           : byte < 12 ? ModelError::wrong_version
                           : byte < 16 ? ModelError::bad_section
                           : byte < 20 ? ModelError::truncated
                                       : ModelError::damaged));
    CHECK(status.offset <= whole.size());
  }
}

TEST_CASE("model: a fitting checksum does not hide wrong bounds") {
  const size_t first = header_size, second = header_size + section_size;
  struct Row {
    const char* what;
    size_t at;
    uint32_t value;
    const char* want;
  };
  const Row rows[] = {
      {"version", 8, crosshead::model_version + 1, "model-wrong-version 8"},
      {"more sections than bytes", 12, 0xffffffffu, "model-bad-section 12"},
      {"offset behind the end", second + 4, 1u << 20, "model-bad-section 40"},
      {"size behind the end", second + 8, 1u << 20, "model-bad-section 40"},
      {"offset and size that wrap around", second + 8, 0xfffffff0u, "model-bad-section 40"},
      {"section inside the table", second + 4, 30, "model-bad-section 40"},
      {"section inside the header", first + 4, 0, "model-bad-section 24"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.what));
    Bytes bytes = small_model();
    put_u32(bytes, row.at, row.value);
    seal(bytes);
    CHECK(outcome(bytes) == std::string(row.want));
  }
}

TEST_CASE("model: sections that are missing or cannot be read") {
  CHECK(outcome(packed({meta, weights})).starts_with("model-bad-section"));
  CHECK(outcome(packed({meta, lists})).starts_with("model-bad-section"));
  CHECK(outcome(packed({})).starts_with("model-bad-section"));
  CHECK(outcome(packed({meta, lists, weights, {"MORE", "from a later version"}})) == "ok 0");
  // The offset is the line's, in the file.
  const std::string good = "#places\nNorvale\n";
  CHECK(outcome(packed({meta, {"LEXI", good + "#rivers\n"}, weights})) ==
        "model-bad-lexicon " + std::to_string(header_size + 3 * section_size + 6 + good.size()));
  CHECK(outcome(packed({meta, {"LEXI", "Norvale\n"}, weights})) ==
        "model-bad-lexicon " + std::to_string(header_size + 3 * section_size + 6));
}

TEST_CASE("model: a failure leaves nothing of the file before it") {
  Language language;
  CHECK(open(small_model(), language).ok());
  CHECK_FALSE(open({}, language).ok());
  CHECK(language.name == "");
  CHECK(language.lexicon.find(word_key("Norvale")) == none);
}
