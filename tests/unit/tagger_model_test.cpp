// The weights file: what is written is read, and every damaged form is refused with an offset.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "tagger/model.h"
#include "tiny_weights.h"

using namespace crosshead;
using test::tiny_weights;

namespace {

uint32_t read(TaggerModel& model, std::string_view bytes) {
  // A buffer of exactly this size, so that the sanitizer sees one byte too far.
  const std::vector<uint8_t> copy(bytes.begin(), bytes.end());
  return model.read(copy);
}

/// What features add to a row together.
std::array<int32_t, crf_row> row_of(const TaggerModel& model, const std::vector<uint64_t>& keys) {
  std::array<int32_t, crf_row> row = {};
  std::vector<FoundKey> found;
  model.find_all(keys, found);
  for (const FoundKey& feature : found) model.add(feature.number, row.data());
  return row;
}

}  // namespace

TEST_CASE("weights come back as they were written") {
  TaggerModel model;
  REQUIRE(read(model, serialise(tiny_weights())) == UINT32_MAX);
  CHECK_FALSE(model.empty());
  CHECK(model.common_words().find(uint64_t{7u << 16 | 0x200} << 32) == 2);
  CHECK(model.common_words().find(uint64_t{8u << 16} << 32) == 0);
  // The last was rounded to nothing, so it was never stored.
  const auto row = row_of(model, {0x1234567000000000u, 0xFFFFFFF000000000u, 0x0000001000000000u});
  CHECK(row[cell_of(label_of(0, single))] == 20);
  for (const Position position : {begins, inside, ends, single})
    CHECK(row[cell_of(label_of(2, position))] == -10);
  CHECK(row[0] == 5);
  CHECK(row[cell_of(label_of(1, begins))] == 0);
  CHECK(model.crf().transition[0][cell_of(label_of(0, begins))] == -10);
  CHECK(model.crf().transition[0][cell_of(label_of(1, inside))] == forbidden);
  CHECK(model.crf().transition[cell_of(label_of(1, begins))][cell_of(label_of(1, ends))] == 0);
}

TEST_CASE("ranks of columns tell the columns, and what comes often has a low one") {
  std::vector<std::vector<uint8_t>> features;
  for (uint32_t i = 0; i < 2000; ++i) {
    std::vector<uint8_t>& columns = features.emplace_back();
    for (uint8_t column = 0; column < column_count; ++column)
      if ((i * 2654435761u >> column & 3) == 0) columns.push_back(column);
    if (i % 2) columns = {3, 7, 29};
    columns.push_back(no_column);
  }
  ColumnRanks writer, reader;
  uint32_t usual = 0;
  for (const std::vector<uint8_t>& columns : features) {
    writer.begin();
    reader.begin();
    for (const uint8_t column : columns) {
      REQUIRE(writer.last() == reader.last());
      const uint8_t rank = writer.rank_of(column);
      REQUIRE(reader.column_at(rank) == column);
      usual += rank == 0;
    }
  }
  CHECK(usual > 4000);  // of every other feature, after the first ones
}

TEST_CASE("every truncated length, a longer file and a wrong version are refused") {
  const std::string bytes = serialise(tiny_weights());
  TaggerModel model;
  CHECK(read(model, "") == UINT32_MAX);  // knows nothing, and is no error
  CHECK(model.empty());
  for (size_t size = 1; size < bytes.size(); ++size) {
    const uint32_t offset = read(model, std::string_view(bytes).substr(0, size));
    REQUIRE(offset <= size);
    REQUIRE(model.empty());
  }
  CHECK(read(model, bytes + '\0') == 4);
  std::string other = bytes;
  other[3] = '9';
  CHECK(read(model, other) == 0);
}

TEST_CASE("a truncated file that tells its own size is refused where the bytes end") {
  const std::string bytes = serialise(tiny_weights());
  TaggerModel model;
  for (size_t size = 8; size < bytes.size(); ++size) {
    std::string cut = bytes.substr(0, size);
    for (size_t i = 0; i < 4; ++i) cut[4 + i] = static_cast<char>(size >> 8 * i);
    const uint32_t offset = read(model, cut);
    REQUIRE(offset <= size);
    REQUIRE(offset > 4);
    REQUIRE(model.empty());
  }
}

TEST_CASE("more than a hundred percent right is refused where it stands") {
  std::string bytes = serialise(tiny_weights());
  const size_t calibration = 4 + 4 + 4 + 25 + 4 + (label_count + 1) * label_count * 2;
  bytes[calibration + 3] = 100;
  TaggerModel model;
  CHECK(read(model, bytes) == UINT32_MAX);
  bytes[calibration + 3] = 101;
  CHECK(read(model, bytes) == calibration + 3);
  CHECK(model.empty());
}

TEST_CASE("every flipped bit is refused or gives other weights, and nothing is read outside") {
  const std::string bytes = serialise(tiny_weights());
  TaggerModel model;
  for (size_t at = 0; at < bytes.size(); ++at)
    for (size_t bit = 0; bit < 8; ++bit) {
      // Of the empty buckets, nearly all of the file, one bit each.
      if (bit != at % 8 && bytes.compare(at, 2, std::string(2, 0)) == 0) continue;
      std::string flipped = bytes;
      flipped[at] = static_cast<char>(flipped[at] ^ 1 << bit);
      const uint32_t offset = read(model, flipped);
      REQUIRE((offset == UINT32_MAX || offset <= bytes.size()));
      row_of(model, {0x1234567000000000u});
      REQUIRE(model.common_words().find(0x1234567000000000u) <= 255);
    }
}

TEST_CASE("many keys are found as one by one") {
  std::vector<uint32_t> prints;
  std::vector<uint64_t> keys;
  for (uint32_t i = 0; i < 1000; ++i) {
    // Ten neighbours each, which share a bucket.
    prints.push_back((i / 10 * 0x28000u + i % 10) << (32 - print_bits));
    keys.push_back(uint64_t{prints.back()} << 32 | i);
    keys.push_back(uint64_t{prints.back() + (20u << (32 - print_bits))} << 32);
  }
  FingerprintTable table;
  table.build(prints);
  std::vector<FoundKey> found;
  table.find_all(keys, found);
  size_t next = 0;
  for (uint32_t k = 0; k < keys.size(); ++k) {
    const uint32_t number = table.find(keys[k]);
    CHECK(number == (k % 2 ? UINT32_MAX : k / 2));
    if (number == UINT32_MAX) continue;
    REQUIRE(next < found.size());
    CHECK(found[next].key == k);
    CHECK(found[next++].number == number);
  }
  CHECK(next == found.size());
  table.find_all({}, found);
  CHECK(found.empty());
}
