// The tagger's weights, as the model file holds them, and as they are used.
//
// The section is little-endian; streams of one kind stand together, because they pack better so:
//
//     "XTG2", u32 bytes of the whole section
//     u32 size, then the names of the types, one a line: PERSON ORG LOC NORP MISC
//     u32 unit: natural-logarithm units per weight step, times 2^20
//     i16 transition[labels + 1][labels]; -32768: impossible. Labels: O, then B I E S of every type
//     u8 calibration[17]: percent right at path probability 0, 1/16 .. 16/16
//     table of word classes, table of features; each:
//       u32 count, u8 bits (12 to 16), u8 per_bucket[2^bits], u8 high[count], u8 low[count]
//     and after the word classes u8 class[count]; after the features
//       u8 size[count], u32 total, u8 column[total], i8 weight[total]
//
// A feature is known by the top 28 bits of its key: the first `bits` of them name the bucket, the
// others stand in `high` and `low`. With 40,000 features one look-up in 7,000 of a feature that is not there finds another's
// weights; four more bits a feature would cost 20 kB. A feature's weights
// belong to COLUMNS: one a label, one a type (all four labels of the type), one a position (B, I, E
// or S of every type); a label's score is the sum of its columns. This keeps the file small: what
// speaks for a PERSON is said once and not four times.
// Tested by tests/unit/tagger_model_test.cpp with every truncated length.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "tagger/crf.h"
#include "tagger/labels.h"

namespace crosshead {

/// Numbers of columns: the labels, then the types, then the positions.
inline constexpr uint32_t column_count = label_count + type_count + position_count;

/// Adds columns [column_count] to a row [crf_row] of the lattice.
template <class Number>
void add_columns(const Number* columns, Number* row) {
  row[0] += columns[0];
  for (uint32_t type = 0; type < type_count; ++type)
    for (uint32_t position = 0; position < position_count; ++position) {
      const uint32_t label = label_of(type, position);
      row[cell_of(label)] += columns[label] + columns[label_count + type] +
                             columns[label_count + type_count + position];
    }
}

/// Fingerprint of a key: its top bits, at the top of 32.
inline constexpr uint32_t print_bits = 28;
constexpr uint32_t print_of(uint64_t key) {
  return static_cast<uint32_t>(key >> 32) & ~0u << (32 - print_bits);
}
/// How many of a fingerprint's bits may name its bucket in the file.
inline constexpr uint32_t least_bucket_bits = 12, most_bucket_bits = 16;

/// Set of fingerprints, each with an index: open addressing, at most half full. Nine keys in ten that
/// are looked up are not there; a bit for each of eight times as many places as there are
/// fingerprints (64 kB, which stays in the cache) answers most of them.
class FingerprintTable {
 public:
  /// Index of a key's fingerprint, or UINT32_MAX.
  uint32_t find(uint64_t key) const {
    const uint32_t print = print_of(key), place = print >> filter_shift_;
    if (!(filter_[place / 64] >> place % 64 & 1)) return UINT32_MAX;
    for (uint32_t slot = print >> shift_;; slot = (slot + 1) & mask_) {
      const Slot& found = slots_[slot];
      if (found.index == UINT32_MAX || found.print == print) return found.index;
    }
  }
  /// `prints` in ascending order.
  void build(std::span<const uint32_t> prints);

 private:
  struct Slot {
    uint32_t print = 0, index = UINT32_MAX;
  };
  std::vector<Slot> slots_ = std::vector<Slot>(2);
  std::vector<uint64_t> filter_ = std::vector<uint64_t>(1);  // a bit for the top bits of a print
  uint32_t mask_ = 1, shift_ = 31, filter_shift_ = 31;
};

/// How common words are written in running text: a class from 1 (never a name) up, 0: not known.
class WordClasses {
 public:
  uint8_t find(uint64_t folded) const {
    const uint32_t index = table_.find(folded);
    return index == UINT32_MAX ? 0 : classes_[index];
  }
  /// `prints` ascending, a class each.
  void build(std::span<const uint32_t> prints, std::vector<uint8_t> classes) {
    table_.build(prints);
    classes_ = std::move(classes);
  }

 private:
  FingerprintTable table_;
  std::vector<uint8_t> classes_;
};

class TaggerModel {
 public:
  /// Reads the section; returns the offset of what cannot be read, or UINT32_MAX. An empty section
  /// is a model that knows nothing.
  uint32_t read(std::span<const uint8_t> bytes);

  bool empty() const { return weights_.empty(); }
  const Crf& crf() const { return crf_; }
  const CrfFactors& factors() const { return factors_; }
  const WordClasses& common_words() const { return common_; }
  /// Percent of mentions that are right at a path probability of 0..1, interpolated.
  uint8_t calibrated(float probability) const;

  /// Adds a feature's weights to columns [column_count]. False if it has none.
  bool add(uint64_t key, int32_t* columns) const {
    const uint32_t index = features_.find(key);
    if (index == UINT32_MAX) return false;
    for (uint32_t i = first_weight_[index]; i < first_weight_[index + 1]; ++i)
      columns[weights_[i].column] += weights_[i].value;
    return true;
  }

 private:
  struct Weight {
    uint8_t column;
    int8_t value;
  };
  Crf crf_;
  CrfFactors factors_ = {};
  uint8_t calibration_[17] = {};
  WordClasses common_;
  FingerprintTable features_;
  std::vector<uint32_t> first_weight_;  // [feature + 1]
  std::vector<Weight> weights_;
};

}  // namespace crosshead
