#include "tagger/model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>
#include <string_view>

namespace crosshead {
namespace {

constexpr uint32_t magic = 0x34475458;  // "XTG4"
constexpr std::string_view type_names = "PERSON\nORG\nLOC\nNORP\nMISC\n";
constexpr int16_t impossible = INT16_MIN;
/// A model of more features is refused: they would take 48 MB.
constexpr uint32_t most_features = 1 << 20;

/// Takes values off the front of the bytes; after the first that is missing, nothing more.
struct Reader {
  std::span<const uint8_t> bytes;
  size_t at = 0;
  bool failed = false;

  std::span<const uint8_t> take(size_t size) {
    if (failed || size > bytes.size() - at) {
      failed = true;
      return {};
    }
    at += size;
    return bytes.subspan(at - size, size);
  }
  uint32_t u32() {
    const auto b = take(4);
    return b.empty() ? 0 : b[0] | b[1] << 8 | b[2] << 16 | static_cast<uint32_t>(b[3]) << 24;
  }
};

uint16_t u16_at(std::span<const uint8_t> bytes, size_t index) {
  return static_cast<uint16_t>(bytes[2 * index] | bytes[2 * index + 1] << 8);
}

/// The fingerprints of one table, ascending. Fails unless the buckets hold exactly `count` of them.
std::vector<uint32_t> read_prints(Reader& reader) {
  const uint32_t count = reader.u32();
  const auto bits_of_bucket = reader.take(1);
  const uint32_t bits = bits_of_bucket.empty() ? 0 : bits_of_bucket[0];
  if (bits < least_bucket_bits || bits > most_bucket_bits) reader.failed = true;
  const auto per_bucket = reader.take(size_t{1} << (bits & 31));
  if (reader.failed || count > (reader.bytes.size() - reader.at) / 2) {
    reader.failed = true;
    return {};
  }
  const auto high = reader.take(count), low = reader.take(count);
  std::vector<uint32_t> prints;
  prints.reserve(count);
  const uint32_t rest_bits = print_bits - bits;
  for (uint32_t bucket = 0; bucket < 1u << bits; ++bucket) {
    if (per_bucket[bucket] > count - prints.size()) break;
    for (uint32_t i = 0; i < per_bucket[bucket]; ++i) {
      const auto rest = static_cast<uint32_t>(high[prints.size()] << 8 | low[prints.size()]);
      if (rest >> rest_bits != 0) reader.failed = true;
      prints.push_back((bucket << rest_bits | rest) << (32 - print_bits));
    }
  }
  if (prints.size() != count || !std::is_sorted(prints.begin(), prints.end())) reader.failed = true;
  return prints;
}

/// Ranks as the file has them: those behind one column together.
class RankStreams {
 public:
  explicit RankStreams(Reader& reader) {
    for (uint32_t& end : end_) {
      // A sum that no file has, and no overflow, stands for what is too much.
      const uint64_t sum = uint64_t{total_} + reader.u32();
      end = total_ = static_cast<uint32_t>(std::min<uint64_t>(sum, reader.bytes.size() + 1));
    }
    std::copy(end_.begin(), end_.end() - 1, next_.begin() + 1);
    ranks_ = reader.take(total_);
  }
  size_t size() const { return total_; }
  /// The next rank behind a column, or one that no column has.
  uint8_t take(uint8_t column) {
    return next_[column] < end_[column] ? ranks_[next_[column]++] : UINT8_MAX;
  }

 private:
  std::span<const uint8_t> ranks_;
  uint32_t total_ = 0;
  std::array<uint32_t, column_count + 1> next_{}, end_{};  // [column]
};

/// Appends the columns of the next feature. False if a rank is missing or they do not ascend.
bool read_feature(ColumnRanks& ranks, RankStreams& behind, std::vector<uint8_t>& columns) {
  for (ranks.begin();;) {
    const uint8_t last = ranks.last(), rank = behind.take(last);
    if (rank > no_column) return false;
    const uint8_t column = ranks.column_at(rank);
    if (column == no_column) return true;
    if (last != no_column && column <= last) return false;
    columns.push_back(column);
  }
}

/// The columns of many features, and how many each has.
struct Columns {
  std::vector<uint8_t> all, sizes;
};

/// The columns of `count` features. Fails unless they use up all ranks.
Columns read_columns(Reader& reader, size_t count) {
  RankStreams behind(reader);
  Columns columns;
  if (behind.size() < count) reader.failed = true;  // one ends each feature
  if (reader.failed) return columns;
  columns.sizes.resize(count);
  columns.all.reserve(behind.size() - count);
  ColumnRanks ranks;
  for (uint8_t& size : columns.sizes) {
    const size_t first = columns.all.size();
    if (!read_feature(ranks, behind, columns.all)) reader.failed = true;
    size = static_cast<uint8_t>(columns.all.size() - first);
  }
  if (columns.all.size() != behind.size() - count) reader.failed = true;
  return columns;
}

}  // namespace

void FingerprintTable::find_all(std::span<const uint64_t> keys,
                                std::vector<FoundKey>& found) const {
  found.resize(keys.size());
  size_t count = 0;
  for (uint32_t i = 0; i < keys.size(); ++i) {
    const uint32_t print = print_of(keys[i]);
    found[count] = {i, print};
    count += filter_.may_hold(place_of(print));
  }
  size_t there = 0;
  for (size_t i = 0; i < count; ++i) {
    found[there] = {found[i].key, search(found[i].number)};
    there += found[there].number != UINT32_MAX;
  }
  found.resize(there);
}

void FingerprintTable::build(std::span<const uint32_t> prints) {
  const auto bits = std::clamp(static_cast<uint32_t>(std::bit_width(prints.size())), 12u, 20u);
  bucket_shift_ = 32 - bits;
  first_.assign((size_t{1} << bits) + 1, 0);
  rest_.clear();
  filter_shift_ = bucket_shift_ - 3;
  filter_.reset(size_t{1} << (32 - filter_shift_));
  for (const uint32_t print : prints) {
    ++first_[(print >> bucket_shift_) + 1];
    rest_.push_back(rest_of(print));
    filter_.add(place_of(print));
  }
  std::partial_sum(first_.begin(), first_.end(), first_.begin());
}

uint32_t TaggerModel::read(std::span<const uint8_t> bytes) {
  *this = {};
  if (bytes.empty()) return UINT32_MAX;
  Reader reader{bytes};
  const auto failed_at = [&](size_t where) {
    *this = {};
    return static_cast<uint32_t>(std::min(where, bytes.size()));
  };
  if (reader.u32() != magic) return failed_at(0);
  if (reader.u32() != bytes.size()) return failed_at(4);
  const auto names = reader.take(reader.u32());
  if (reader.failed || names.size() != type_names.size() ||
      std::memcmp(names.data(), type_names.data(), names.size()) != 0)
    return failed_at(8);
  const float unit = static_cast<float>(reader.u32()) / (1 << 20);

  const auto transitions = reader.take((label_count + 1) * label_count * 2);
  const size_t calibration_at = reader.at;
  const auto calibration = reader.take(sizeof calibration_);
  if (reader.failed) return failed_at(reader.at);
  for (size_t i = 0; i < calibration.size(); ++i)
    if (calibration[i] > 100) return failed_at(calibration_at + i);
  for (uint32_t from = 0; from <= label_count; ++from)
    for (uint32_t to = 0; to < label_count; ++to) {
      if (!may_follow(from, to)) continue;
      const auto score = static_cast<int16_t>(u16_at(transitions, from * label_count + to));
      crf_.transition[row_before(from)][cell_of(to)] = score == impossible ? forbidden : score;
    }
  factors_ = factors_of(crf_, unit);
  std::copy(calibration.begin(), calibration.end(), calibration_);

  const size_t classes_at = reader.at;
  const std::vector<uint32_t> words = read_prints(reader);
  const auto classes = reader.take(words.size());
  if (reader.failed) return failed_at(classes_at);
  common_.build(words, {classes.begin(), classes.end()});

  const size_t features_at = reader.at;
  const std::vector<uint32_t> prints = read_prints(reader);
  if (reader.failed || prints.size() > most_features) return failed_at(features_at);
  const size_t columns_at = reader.at;
  const Columns columns = read_columns(reader, prints.size());
  const auto weights = reader.take(columns.all.size());
  if (reader.failed) return failed_at(columns_at);
  features_.build(prints);
  rows_.resize(prints.size());
  // Weights stand by how many their feature has.
  std::array<uint32_t, column_count + 2> next{};  // [number of columns]
  for (const uint8_t size : columns.sizes) next[size + 1u] += size;
  std::partial_sum(next.begin(), next.end(), next.begin());
  for (uint32_t feature = 0, i = 0; feature < prints.size(); ++feature)
    for (const uint32_t size = columns.sizes[feature], end = i + size; i < end; ++i)
      add_column(columns.all[i], static_cast<int16_t>(static_cast<int8_t>(weights[next[size]++])),
                 rows_[feature].at);
  if (reader.at != bytes.size()) return failed_at(reader.at);
  return UINT32_MAX;
}

uint8_t TaggerModel::calibrated(float probability) const {
  const float scaled = std::clamp(probability, 0.0f, 1.0f) * 16;
  const auto low = static_cast<uint32_t>(scaled);
  if (low >= 16) return calibration_[16];
  const float part = scaled - static_cast<float>(low);
  return static_cast<uint8_t>(static_cast<float>(calibration_[low]) * (1 - part) +
                              static_cast<float>(calibration_[low + 1]) * part + 0.5f);
}

}  // namespace crosshead
