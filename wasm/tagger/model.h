// The tagger's weights, as the model file holds them, and as they are used.
//
// The section is little-endian; streams of one kind stand together, because they pack better so:
//
//     "XTG4", u32 bytes of the whole section
//     u32 size, then the names of the types, one a line: PERSON ORG LOC NORP MISC
//     u32 unit: natural-logarithm units per weight step, times 2^20
//     i16 transition[labels + 1][labels]; -32768: impossible. Labels: O, then B I E S of every type
//     u8 calibration[17]: percent right, at most 100, at path probability 0, 1/16 .. 16/16
//     table of word classes, table of features; each:
//       u32 count, u8 bits (12 to 16), u8 per_bucket[2^bits], u8 high[count], u8 low[count]
//     and after the word classes u8 class[count]; after the features their columns, as ranks
//     (tagger/column_ranks.h), those behind one column together, and their weights, first of
//     the features that have one, then of those with two ...:
//       u32 ranks_behind[31], u8 rank[their sum], i8 weight[as many as columns]
//
// A word or a feature is known by the top 24 bits of its key: the first `bits` of them name the
// bucket, the others stand in `high` and `low`. With 20,000 features one look-up in 800 of a feature
// that is not there finds another's weights, which few names feel (wasm/data/MODEL.md); four more
// bits would cost 16 kB. A feature's weights
// belong to COLUMNS: one a label, one a type (all four labels of the type), one a position (B, I, E
// or S of every type); a label's score is the sum of its columns. This keeps the file small: what
// speaks for a PERSON is said once and not four times.
// Tested by tests/unit/tagger_model_test.cpp with every truncated length.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "tagger/column_ranks.h"
#include "tagger/crf.h"
#include "tagger/labels.h"
#include "text/key_filter.h"

namespace crosshead {

/// Adds what a column says to a row [crf_row] of the lattice: to one label, or to all of a type or of
/// a position.
template <class Number>
void add_column(uint32_t column, Number value, Number* row) {
  const auto add = [&](uint32_t cell) { row[cell] = static_cast<Number>(row[cell] + value); };
  if (column < label_count) return add(cell_of(column));
  if (column < label_count + type_count) {
    for (const uint32_t first : first_cell) add(first + column - label_count);
  } else {
    const uint32_t first = first_cell[column - label_count - type_count];
    for (uint32_t type = 0; type < type_count; ++type) add(first + type);
  }
}

/// What the columns of a label can say together, either way: three bytes.
inline constexpr int32_t most_weight = 3 * 128;

/// Fingerprint of a key: its top bits, at the top of 32.
inline constexpr uint32_t print_bits = 24;
constexpr uint32_t print_of(uint64_t key) {
  return static_cast<uint32_t>(key >> 32) & ~0u << (32 - print_bits);
}
/// How many of a fingerprint's bits may name its bucket in the file.
inline constexpr uint32_t least_bucket_bits = 12, most_bucket_bits = 16;

/// One of many keys that is in a table.
struct FoundKey {
  uint32_t key, number;  ///< Its place among the keys; its fingerprint's number in the table.
};

/// Set of fingerprints, each with its number in ascending order. Their first bits name a bucket, of
/// one fingerprint or none mostly, and the others stand there in order: 190 kB for 30,000 of them, where
/// a hash table takes 500. Half of the keys that are looked up are not there; a bit for each of eight
/// times as many places as there are fingerprints answers most of those.
class FingerprintTable {
 public:
  /// Number of a key's fingerprint, or UINT32_MAX.
  uint32_t find(uint64_t key) const {
    const uint32_t print = print_of(key);
    return filter_.may_hold(place_of(print)) ? search(print) : UINT32_MAX;
  }
  /// Those of `keys` that are there, in their order. No jump hangs on whether a key may be there, so
  /// the memory is asked for many of them at once.
  void find_all(std::span<const uint64_t> keys, std::vector<FoundKey>& found) const;
  /// `prints` in ascending order.
  void build(std::span<const uint32_t> prints);

 private:
  uint32_t place_of(uint32_t print) const { return print >> filter_shift_; }
  uint32_t search(uint32_t print) const {
    const uint32_t bucket = print >> bucket_shift_, rest = rest_of(print);
    for (uint32_t i = first_[bucket]; i < first_[bucket + 1]; ++i)
      if (rest_[i] == rest) return i;
    return UINT32_MAX;
  }
  uint16_t rest_of(uint32_t print) const {
    return static_cast<uint16_t>(print << (32 - bucket_shift_) >> 16);
  }

  uint32_t bucket_shift_ = 20, filter_shift_ = 26;
  std::vector<uint32_t> first_ = std::vector<uint32_t>(4097);  // [bucket + 1]: into rest_
  std::vector<uint16_t> rest_;                                 // [number]: bits behind the bucket's
  KeyFilter filter_;                                           // by the top bits of a print
};

/// How common words are written in running text: a class from 1 (never a name) up, 0: not known.
class WordClasses {
 public:
  uint8_t find(uint64_t folded) const {
    const uint32_t number = table_.find(folded);
    return number == UINT32_MAX ? 0 : classes_[number];
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

  bool empty() const { return rows_.empty(); }
  const Crf& crf() const { return crf_; }
  const CrfFactors& factors() const { return factors_; }
  const WordClasses& common_words() const { return common_; }
  /// Percent of mentions that are right at a path probability of 0..1, interpolated.
  uint8_t calibrated(float probability) const;

  /// Numbers of the features among `keys` that have weights.
  void find_all(std::span<const uint64_t> keys, std::vector<FoundKey>& found) const {
    features_.find_all(keys, found);
  }
  /// Adds the weights of a feature by its number, each within `most_weight`, to a row [crf_row].
  template <class Number>
  void add(uint32_t feature, Number* row) const {
    const int16_t* weights = rows_[feature].at;
    for (uint32_t cell = 0; cell < crf_row; ++cell)
      row[cell] = static_cast<Number>(row[cell] + weights[cell]);
  }

 private:
  struct Row {
    int16_t at[crf_row];
  };
  Crf crf_;
  CrfFactors factors_ = {};
  uint8_t calibration_[17] = {};
  WordClasses common_;
  FingerprintTable features_;
  std::vector<Row> rows_;  // [feature]: its columns, added up
};

}  // namespace crosshead
