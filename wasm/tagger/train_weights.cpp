#include "tagger/train_weights.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "tagger/model.h"
#include "tagger/names.h"

namespace crosshead {
namespace {

void put_u32(std::string& out, uint32_t value) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(value >> shift);
}
void put_u16(std::string& out, uint32_t value) {
  out += static_cast<char>(value);
  out += static_cast<char>(value >> 8);
}

void put_prints(std::string& out, const std::vector<uint32_t>& prints) {
  put_u32(out, static_cast<uint32_t>(prints.size()));
  std::vector<uint32_t> per_bucket(65536, 0);
  for (const uint32_t print : prints) ++per_bucket[print >> 16];
  for (const uint32_t count : per_bucket) out += static_cast<char>(count);
  for (const uint32_t print : prints) out += static_cast<char>(print >> 8);
  for (const uint32_t print : prints) out += static_cast<char>(print);
}

}  // namespace

std::string serialise(const Weights& weights) {
  constexpr const char* names = "PERSON\nORG\nLOC\nNORP\nMISC\n";
  std::string out;
  put_u32(out, 0x31475458);
  put_u32(out, 0);  // the size, set at the end
  put_u32(out, static_cast<uint32_t>(std::string(names).size()));
  out += names;
  put_u32(out, static_cast<uint32_t>(std::lround(weights.unit * (1 << 20))));
  for (uint32_t from = 0; from <= label_count; ++from)
    for (uint32_t to = 0; to < label_count; ++to) {
      const bool allowed = may_follow(from == label_count ? 0 : from, to);
      const double steps = std::round(weights.transitions[from * label_count + to] / weights.unit);
      put_u16(out, allowed ? static_cast<uint32_t>(std::clamp(steps, -32000.0, 32000.0)) : 0x8000u);
    }
  for (const uint8_t percent : weights.calibration) out += static_cast<char>(percent);
  put_prints(out, weights.common_prints);
  for (const uint8_t cls : weights.common_classes) out += static_cast<char>(cls);

  struct Stored {
    uint32_t print;
    std::vector<std::pair<uint8_t, int8_t>> columns;
  };
  std::vector<Stored> stored;
  uint64_t last_key = 0;
  for (const Weights::Feature& feature : weights.features) {
    const double steps = std::clamp(std::round(feature.value / weights.unit), -127.0, 127.0);
    if (steps == 0) continue;
    if (stored.empty() || feature.key != last_key) stored.push_back({print_of(feature.key), {}});
    last_key = feature.key;
    stored.back().columns.push_back({feature.column, static_cast<int8_t>(steps)});
  }
  std::stable_sort(stored.begin(), stored.end(),
                   [](const Stored& a, const Stored& b) { return a.print < b.print; });
  stored.erase(std::unique(stored.begin(), stored.end(),
                           [](const Stored& a, const Stored& b) { return a.print == b.print; }),
               stored.end());
  std::vector<uint32_t> prints;
  std::string sizes, columns, values;
  for (const Stored& feature : stored) {
    prints.push_back(feature.print);
    sizes += static_cast<char>(feature.columns.size());
    for (const auto& [column, value] : feature.columns) {
      columns += static_cast<char>(column);
      values += static_cast<char>(value);
    }
  }
  put_prints(out, prints);
  out += sizes;
  put_u32(out, static_cast<uint32_t>(columns.size()));
  out += columns;
  out += values;
  const auto size = static_cast<uint32_t>(out.size());
  for (int i = 0; i < 4; ++i) out[4 + static_cast<size_t>(i)] = static_cast<char>(size >> 8 * i);
  std::printf("%zu features, %zu weights, %u bytes\n", prints.size(), columns.size(), size);
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
  uint64_t hits = 0, found = 0, gold = 0;
  for (TrainingText& text : texts) {
    std::vector<Name> names;
    tagger.find(text.document, names);
    for (const uint8_t label : text.labels)
      gold += label != 0 && label < label_count &&
              (position_of_label(label) == begins || position_of_label(label) == single);
    for (const Name& name : names) {
      bool same = true, open = false;
      const uint32_t length = name.end_token - name.first_token;
      const auto type = static_cast<uint32_t>(name.type);
      for (uint32_t i = 0; i < length; ++i) {
        const uint32_t position = length == 1       ? single
                                  : i == 0          ? begins
                                  : i + 1 == length ? ends
                                                    : inside;
        open = open || text.labels[name.first_token + i] > label_count;
        same = same && text.labels[name.first_token + i] == label_of(type, position);
      }
      if (open) continue;
      const auto bin =
          static_cast<size_t>(std::lround(std::clamp(name.probability, 0.0f, 1.0f) * 16));
      right[bin] += same;
      all[bin] += 1;
      hits += same;
      ++found;
    }
  }
  std::printf("held out: precision %.2f recall %.2f F1 %.2f\n", 100.0 * hits / found,
              100.0 * hits / gold, 200.0 * hits / (found + gold));
  double before = 0;
  for (uint32_t i = 0; i <= 16; ++i) {
    // A weak prior keeps thin bins near their own probability; never falling.
    const double share = (right[i] + 8 * i / 16.0) / (all[i] + 8);
    before = std::max(before, share);
    weights.calibration[i] = static_cast<uint8_t>(std::lround(100 * before));
    std::printf("probability %.2f: %5.0f mentions, %.1f %% right\n", i / 16.0, all[i],
                all[i] > 0 ? 100 * right[i] / all[i] : 0.0);
  }
}

}  // namespace crosshead
