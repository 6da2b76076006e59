// Ways to store the name lists, compared: bytes in memory, bytes in a packed file, time a look-up.
// usage: lookup_bench < NAMES    one name a line, as wasm/data/lists/*.tsv hold them
// Half of the look-ups are names of the list, half are not. The table is printed in Markdown;
// "file" is the information that must be stored, before any general compression.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "text/tokens.h"

namespace {

using Names = std::vector<std::string>;
using crosshead::word_key;

/// Open addressing over 64-bit keys, at most half full; those of text/lexicon.h fill three
/// quarters.
struct HashTable {
  std::vector<uint64_t> slots;
  explicit HashTable(const Names& names) {
    size_t size = 2;
    while (size < names.size() * 2) size *= 2;
    slots.assign(size, 0);
    for (const std::string& name : names) slots[slot(word_key(name))] = word_key(name);
  }
  size_t slot(uint64_t key) const {
    size_t at = (key ^ key >> 32) & (slots.size() - 1);
    while (slots[at] != 0 && slots[at] != key) at = (at + 1) & (slots.size() - 1);
    return at;
  }
  bool has(const std::string& name) const { return slots[slot(word_key(name))] != 0; }
};

struct SortedKeys {
  std::vector<uint64_t> keys;
  explicit SortedKeys(const Names& names) {
    for (const std::string& name : names) keys.push_back(word_key(name));
    std::sort(keys.begin(), keys.end());
  }
  bool has(const std::string& name) const {
    return std::binary_search(keys.begin(), keys.end(), word_key(name));
  }
};

/// Hash and displace (Belazzougui, Botelho, Dietzfelbinger 2009): a displacement for every four
/// keys, and a fingerprint of 28 bits each against words that are not there.
struct PerfectHash {
  std::vector<uint16_t> displacements;
  std::vector<uint32_t> prints;
  explicit PerfectHash(const Names& names)
      : displacements(names.size() / 4 + 1), prints(names.size() * 100 / 97 + 1) {
    std::vector<std::vector<uint64_t>> buckets(displacements.size());
    for (const std::string& name : names) {
      const uint64_t key = word_key(name);
      buckets[key % buckets.size()].push_back(key);
    }
    std::vector<size_t> order(buckets.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](size_t a, size_t b) { return buckets[a].size() > buckets[b].size(); });
    std::vector<bool> taken(prints.size());
    for (const size_t b : order)
      for (uint32_t displacement = 0; displacement < 65536; ++displacement) {
        std::vector<size_t> places;
        for (const uint64_t key : buckets[b]) {
          const size_t at = place(key, displacement);
          if (taken[at] || std::find(places.begin(), places.end(), at) != places.end()) break;
          places.push_back(at);
        }
        if (places.size() < buckets[b].size()) continue;
        displacements[b] = static_cast<uint16_t>(displacement);
        for (size_t i = 0; i < places.size(); ++i) {
          taken[places[i]] = true;
          prints[places[i]] = static_cast<uint32_t>(buckets[b][i] >> 36);
        }
        break;
      }
  }
  size_t place(uint64_t key, uint32_t displacement) const {
    return crosshead::phrase_key(key, displacement) % prints.size();
  }
  bool has(const std::string& name) const {
    const uint64_t key = word_key(name);
    return prints[place(key, displacements[key % displacements.size()])] == key >> 36;
  }
};

/// Bloom filter of ten bits a name and seven probes: says nothing of what a name is.
struct Bloom {
  std::vector<uint64_t> bits;
  explicit Bloom(const Names& names) : bits(names.size() * 10 / 64 + 1) {
    for (const std::string& name : names)
      each(name, [&](size_t bit) { return bits[bit / 64] |= uint64_t{1} << bit % 64, true; });
  }
  bool each(const std::string& name, const auto& visit) const {
    const uint64_t key = word_key(name), step = key >> 32 | 1;
    for (uint64_t probe = 0; probe < 7; ++probe)
      if (!visit((key + probe * step) % (bits.size() * 64))) return false;
    return true;
  }
  bool has(const std::string& name) const {
    return each(name, [&](size_t bit) { return (bits[bit / 64] >> bit % 64 & 1) != 0; });
  }
};

/// The smallest acyclic automaton of the names (Daciuk and others 2000): an edge is a letter, the
/// state behind it and two flags.
struct Automaton {
  struct Edge {
    uint32_t target : 22, letter : 8, final : 1, last : 1;
  };
  std::vector<Edge> edges{{0, 0, 0, 1}};
  uint32_t root = 0;
  explicit Automaton(const Names& names) { root = build(names, 0, names.size(), 0); }
  uint32_t build(const Names& names, size_t first, size_t end, size_t depth) {
    std::vector<uint32_t> state;
    while (first < end && names[first].size() == depth) ++first;
    while (first < end) {
      const char letter = names[first][depth];
      size_t to = first;
      while (to < end && names[to][depth] == letter) ++to;
      const bool final = names[first].size() == depth + 1;
      const uint32_t target = build(names, first, to, depth + 1);
      state.push_back(target | static_cast<uint32_t>(static_cast<uint8_t>(letter)) << 22 |
                      uint32_t{final} << 30 | uint32_t{to == end} << 31);
      first = to;
    }
    if (state.empty()) return 0;
    const auto [at, added] = known.try_emplace(state, static_cast<uint32_t>(edges.size()));
    if (added)
      for (const uint32_t e : state)
        edges.push_back({e & 0x3FFFFF, e >> 22 & 255, e >> 30 & 1, e >> 31});
    return at->second;
  }
  bool has(const std::string& name) const {
    uint32_t state = root;
    for (size_t i = 0; i < name.size(); ++i) {
      uint32_t e = state;
      if (e == 0) return false;
      while (edges[e].letter != static_cast<uint8_t>(name[i])) {
        if (edges[e].last) return false;
        ++e;
      }
      if (i + 1 == name.size()) return edges[e].final;
      state = edges[e].target;
    }
    return false;
  }
  std::map<std::vector<uint32_t>, uint32_t> known;
};

void measure(const char* what, const Names& queries, size_t names, double memory, double file,
             const std::function<size_t(const Names&)>& count) {
  double best = 1e9;
  size_t found = 0;
  for (int round = 0; round < 7; ++round) {
    const auto start = std::chrono::steady_clock::now();
    found = count(queries);
    const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
    best = std::min(best, taken.count() / static_cast<double>(queries.size()));
  }
  std::printf("| %s | %.0f kB | %.0f kB | %.0f ns | %zu of %zu |\n", what, memory / 1000,
              file / 1000, best, found - names, queries.size() - names);
}

template <class Set>
std::function<size_t(const Names&)> counter(const Set& set) {
  return [&set](const Names& queries) {
    return static_cast<size_t>(
        std::count_if(queries.begin(), queries.end(), [&](const auto& q) { return set.has(q); }));
  };
}

}  // namespace

int main() {
  Names names;
  for (std::string line; std::getline(std::cin, line);)
    if (!line.empty()) names.push_back(line);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  Names queries = names;
  for (const std::string& name : names) {
    std::string other = name;  // as long and as lettered as a name
    std::swap(other.front(), other.back());
    other += 'q';
    queries.push_back(other);
  }
  // An order that no cache foresees, the same at every run.
  std::sort(queries.begin(), queries.end(),
            [](const auto& a, const auto& b) { return word_key(a) < word_key(b); });

  const auto n = static_cast<double>(names.size());
  double letters = 0;
  for (const std::string& name : names) letters += static_cast<double>(name.size()) + 1;
  // A sorted set of n fingerprints of 28 bits needs log2(2^28 / n) + 1.44 bits a name.
  const double prints = n * (28 - std::log2(n) + 1.44) / 8;
  const HashTable table(names);
  const SortedKeys sorted(names);
  const PerfectHash perfect(names);
  const Bloom bloom(names);
  const Automaton automaton(names);
  std::printf(
      "%zu names, %.0f kB of letters\n\n| structure | memory | file | look-up | wrongly found "
      "|\n|---|---|---|---|---|\n",
      names.size(), letters / 1000);
  measure("hash table from the names' text", queries, names.size(),
          static_cast<double>(table.slots.size()) * 8, letters, counter(table));
  measure("sorted keys, binary search", queries, names.size(), n * 8, prints, counter(sorted));
  measure("perfect hash, 28-bit fingerprints", queries, names.size(),
          static_cast<double>(perfect.prints.size()) * 4 +
              static_cast<double>(perfect.displacements.size()) * 2,
          n * 28 / 8 + static_cast<double>(perfect.displacements.size()) * 2, counter(perfect));
  measure("Bloom filter, 10 bits a name", queries, names.size(),
          static_cast<double>(bloom.bits.size()) * 8, static_cast<double>(bloom.bits.size()) * 8,
          counter(bloom));
  measure("minimal automaton (FST without outputs)", queries, names.size(),
          static_cast<double>(automaton.edges.size()) * 4,
          static_cast<double>(automaton.edges.size()) * 4, counter(automaton));
}
