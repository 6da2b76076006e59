#include "tagger/train_weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "tagger/model.h"
#include "tagger/names.h"

namespace crosshead {
namespace {

void put_u32(std::string& out, uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift);
}
void put_i16(std::string& out, int16_t value) {
  out += static_cast<char>(value);
  out += static_cast<char>(value >> 8);
}

/// About as many buckets as fingerprints.
void put_prints(std::string& out, const std::vector<uint32_t>& prints) {
  uint32_t bits = least_bucket_bits;
  while (bits < most_bucket_bits && prints.size() >> bits > 0) ++bits;
  put_u32(out, static_cast<uint32_t>(prints.size()));
  out += static_cast<char>(bits);
  std::vector<uint32_t> per_bucket(size_t{1} << bits, 0);
  std::string high, low;
  for (const uint32_t print : prints) {
    ++per_bucket[print >> (32 - bits)];
    const uint32_t rest = print << bits >> (32 - print_bits + bits);
    high += static_cast<char>(rest >> 8);
    low += static_cast<char>(rest);
  }
  for (const uint32_t count : per_bucket) out += static_cast<char>(count);
  out += high + low;
}

/// A feature as the file has it.
struct Stored {
  uint32_t whole;  ///< Fingerprint of 32 bits, by which the trainer knows it.
  std::vector<std::pair<uint8_t, int8_t>> columns;

  uint32_t print() const { return print_of(uint64_t{whole} << 32); }
  int strength() const {
    int sum = 0;
    for (const auto& [column, value] : columns) sum += std::abs(value);
    return sum;
  }
};

/// Puts features in the order of their fingerprints. Of two that have one in the file, the weaker
/// one goes.
void keep_strongest(std::vector<Stored>& features) {
  std::sort(features.begin(), features.end(), [](const Stored& a, const Stored& b) {
    return a.print() != b.print() ? a.print() < b.print() : a.strength() > b.strength();
  });
  const auto same = [](const Stored& a, const Stored& b) { return a.print() == b.print(); };
  features.erase(std::unique(features.begin(), features.end(), same), features.end());
}

constexpr const char* type_names[type_count] = {"PERSON", "ORG", "LOC", "NORP", "MISC"};

struct Score {
  double right = 0, found = 0, gold = 0;
};
void print(const char* what, const Score& score) {
  std::printf("held out, %s: precision %.1f recall %.1f F1 %.1f of %.0f\n", what,
              100 * score.right / score.found, 100 * score.right / score.gold,
              200 * score.right / (score.found + score.gold), score.gold);
}

enum class Verdict { right, wrong, open };
Verdict judge(const Name& name, const std::vector<uint8_t>& labels) {
  const uint32_t length = name.end_token - name.first_token;
  bool same = true;
  for (uint32_t i = 0; i < length; ++i) {
    const uint32_t position = length == 1       ? single
                              : i == 0          ? begins
                              : i + 1 == length ? ends
                                                : inside;
    const uint8_t label = labels[name.first_token + i];
    if (label > label_count) return Verdict::open;
    same = same && label == label_of(static_cast<uint32_t>(name.type), position);
  }
  return same ? Verdict::right : Verdict::wrong;
}

}  // namespace

std::string serialise(const Weights& weights) {
  std::string names;
  for (const char* name : type_names) names.append(name) += '\n';
  std::string out;
  put_u32(out, 0x34475458);
  put_u32(out, 0);  // the size, set at the end
  put_u32(out, static_cast<uint32_t>(names.size()));
  out += names;
  put_u32(out, static_cast<uint32_t>(std::lround(weights.unit * (1 << 20))));
  for (uint32_t from = 0; from <= label_count; ++from)
    for (uint32_t to = 0; to < label_count; ++to) {
      const bool allowed = may_follow(from, to);
      const double steps = std::round(weights.transitions[from * label_count + to] / weights.unit);
      put_i16(out,
              allowed ? static_cast<int16_t>(std::clamp(steps, -32000.0, 32000.0)) : INT16_MIN);
    }
  for (const uint8_t percent : weights.calibration) out += static_cast<char>(percent);
  put_prints(out, weights.common_prints);
  for (const uint8_t cls : weights.common_classes) out += static_cast<char>(cls);

  std::vector<Stored> stored;
  for (const Weights::Feature& feature : weights.features) {
    const double steps = std::clamp(std::round(feature.value / weights.unit), -127.0, 127.0);
    if (steps == 0) continue;
    if (stored.empty() || feature.print != stored.back().whole)
      stored.push_back({feature.print, {}});
    stored.back().columns.push_back({feature.column, static_cast<int8_t>(steps)});
  }
  std::erase_if(stored, [](const Stored& feature) {
    return feature.columns.size() == 1 && std::abs(feature.columns[0].second) == 1;
  });  // a quarter of all features, and next to nothing of what they tell together
  keep_strongest(stored);
  for (Stored& feature : stored) std::sort(feature.columns.begin(), feature.columns.end());
  std::vector<uint32_t> prints;
  ColumnRanks ranks;
  std::array<std::string, column_count + 1> behind, weights_by_size;
  size_t total = 0;
  for (const Stored& feature : stored) {
    prints.push_back(feature.print());
    total += feature.columns.size();
    ranks.begin();
    const auto put_rank = [&](uint8_t column) {
      std::string& stream = behind[ranks.last()];
      stream += static_cast<char>(ranks.rank_of(column));
    };
    for (const auto& [column, value] : feature.columns) {
      put_rank(column);
      weights_by_size[feature.columns.size()] += static_cast<char>(value);
    }
    put_rank(no_column);
  }
  put_prints(out, prints);
  for (const std::string& stream : behind) put_u32(out, static_cast<uint32_t>(stream.size()));
  for (const std::string& stream : behind) out += stream;
  for (const std::string& stream : weights_by_size) out += stream;
  const auto size = static_cast<uint32_t>(out.size());
  for (int i = 0; i < 4; ++i) out[4 + static_cast<size_t>(i)] = static_cast<char>(size >> 8 * i);
  std::printf("%zu features, %zu weights, %u bytes\n", prints.size(), total, size);
  return out;
}

void calibrate(Weights& weights, std::vector<TrainingText>& texts, const Lexicon& lexicon) {
  for (uint32_t i = 0; i <= 16; ++i)
    weights.calibration[i] = static_cast<uint8_t>(std::lround(i * 6.25));
  const std::string bytes = serialise(weights);
  TaggerModel model;
  if (model.read({reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()}) != UINT32_MAX)
    return;
  NameTagger tagger(lexicon, model);
  double right[17] = {}, all[17] = {};
  Score scores[type_count];
  for (TrainingText& text : texts) {
    std::vector<Name> names;
    tagger.find(text.document, names);
    for (const uint8_t label : text.labels)
      if (label != 0 && label < label_count &&
          (position_of_label(label) == begins || position_of_label(label) == single))
        ++scores[type_of_label(label)].gold;
    for (const Name& name : names) {
      const Verdict verdict = judge(name, text.labels);
      if (verdict == Verdict::open) continue;
      const bool same = verdict == Verdict::right;
      const auto bin =
          static_cast<size_t>(std::lround(std::clamp(name.probability, 0.0f, 1.0f) * 16));
      right[bin] += same;
      all[bin] += 1;
      Score& score = scores[static_cast<size_t>(name.type)];
      score.right += same;
      ++score.found;
    }
  }
  Score sum;
  for (size_t type = 0; type < type_count; ++type) {
    print(type_names[type], scores[type]);
    sum.right += scores[type].right;
    sum.found += scores[type].found;
    sum.gold += scores[type].gold;
  }
  print("all", sum);
  double before = 0;
  for (uint32_t i = 0; i <= 16; ++i) {
    // A weak prior keeps thin bins near their own probability; never falling.
    const double share = (right[i] + 8 * i / 16.0) / (all[i] + 8);
    before = std::max(before, share);
    weights.calibration[i] = static_cast<uint8_t>(std::lround(100 * before));
    std::printf("probability %.2f: %.0f mentions, %.1f %% right\n", i / 16.0, all[i],
                all[i] > 0 ? 100 * right[i] / all[i] : 0.0);
  }
}

}  // namespace crosshead
