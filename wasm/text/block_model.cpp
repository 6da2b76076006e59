#include "text/block_model.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/block_weights.h"

namespace crosshead {
namespace {

using F = Feature;
using block_weights::Step;
using block_weights::steps;
using block_weights::Weight;
using block_weights::weights;

/// Weights as [feature][kind] and [from][to], made when the program is compiled.
constexpr uint32_t kinds_count = block_kind_count;
constexpr auto emission = [] {
  std::array<std::array<int16_t, kinds_count>, static_cast<size_t>(F::count)> table{};
  for (const Weight& w : weights)
    table[static_cast<size_t>(w.feature)][static_cast<size_t>(w.kind)] += w.weight;
  return table;
}();
constexpr auto transition = [] {
  std::array<std::array<int16_t, kinds_count>, kinds_count> table{};
  for (const Step& s : steps)
    table[static_cast<size_t>(s.from)][static_cast<size_t>(s.to)] = s.weight;
  return table;
}();

using State = KindMemory::State;

/// The best sequences that end with a line, given those that end with the line before.
State step(const State* before, const Features& line) {
  State now;
  line.each([&](uint32_t feature) {
    for (uint32_t k = 0; k < kinds_count; ++k) now.best[k] += emission[feature][k];
  });
  for (uint32_t k = 0; before && k < kinds_count; ++k) {
    uint8_t arg = 0;
    int32_t best = before->best[0] + transition[0][k];
    for (uint8_t p = 1; p < kinds_count; ++p) {
      const int32_t score = before->best[p] + transition[p][k];
      arg = score > best ? p : arg;
      best = std::max(best, score);
    }
    now.from[k] = arg;
    now.best[k] += best;
  }
  // Scores stay small however long the text is: only their differences matter.
  const int32_t lead = *std::max_element(now.best.begin(), now.best.end());
  for (int32_t& score : now.best) score -= lead;
  return now;
}

}  // namespace

void decide_kinds(std::span<const Features> lines, std::vector<BlockKind>& kinds,
                  std::span<const uint32_t> kept, KindMemory* memory) {
  const size_t n = lines.size();
  kinds.resize(n);
  KindMemory local;
  KindMemory& now = memory ? *memory : local;
  const KindMemory before = std::exchange(now, {});
  now.features.assign(lines.begin(), lines.end());
  now.states.resize(n);
  uint32_t alike = none;  // earlier line whose best sequences the line before has
  for (size_t i = 0; i < n; ++i) {
    const uint32_t old = kept.empty() ? none : kept[i];
    const bool follows = old != none && (i == 0 ? old == 0 : alike != none && old == alike + 1);
    if (follows && before.features[old] == lines[i]) {
      now.states[i] = before.states[old];
      alike = old;
      continue;
    }
    now.states[i] = step(i > 0 ? &now.states[i - 1] : nullptr, lines[i]);
    alike = old != none && now.states[i].best == before.states[old].best ? old : none;
  }
  if (n == 0) return;
  const auto& best = now.states.back().best;
  auto kind = static_cast<uint8_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (size_t i = n; i-- > 0;) {
    kinds[i] = static_cast<BlockKind>(kind);
    kind = now.states[i].from[kind];
  }
}

}  // namespace crosshead
