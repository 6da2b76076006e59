// The labels of the tagger, and where they stand in a row of the lattice.
//
// A name of one token is S (single), a longer one B (begins), I (inside)..., E (ends), each with its
// type; every other token is O. Labels are numbered as the model file has them: O, then B I E S of
// every type. A row's cells are ordered by what the labels can follow, so that the lattice works on
// whole vectors: first those that follow no open name, then those that go on with one.
//
//     cell    0  1 - 5  6 - 10  12 - 16  18 - 22      11, 17 and 23 are empty
//     label   O  B      S       I        E            of each type in turn
#pragma once
#include <array>
#include <cstdint>

namespace crosshead {

inline constexpr uint32_t type_count = 5, position_count = 4;
inline constexpr uint32_t label_count = 1 + type_count * position_count;

enum Position : uint8_t { begins, inside, ends, single };
constexpr uint8_t label_of(uint32_t type, uint32_t position) {
  return static_cast<uint8_t>(1 + type * position_count + position);
}
constexpr uint32_t type_of_label(uint32_t label) { return (label - 1) / position_count; }
constexpr uint32_t position_of_label(uint32_t label) { return (label - 1) % position_count; }
/// The beginning of a sentence, where a label would stand before another.
inline constexpr uint32_t sentence_begin = label_count;
/// True if `to` may follow `from`, a label or `sentence_begin`, in one sentence.
constexpr bool may_follow(uint32_t from, uint32_t to) {
  const bool open = from > 0 && from < label_count && position_of_label(from) <= inside;
  const bool goes_on = to > 0 && (position_of_label(to) == inside || position_of_label(to) == ends);
  return open ? goes_on && type_of_label(from) == type_of_label(to) : !goes_on;
}

/// Cells of a row.
inline constexpr uint32_t crf_row = 24;
/// The first cell of each position, by type from there.
inline constexpr uint32_t first_cell[position_count] = {1, 12, 18, 6};
/// Cells before this one follow no open name; the others go on with one.
inline constexpr uint32_t first_open_cell = 12;

constexpr uint32_t cell_of(uint32_t label) {
  return label == 0 ? 0 : first_cell[position_of_label(label)] + type_of_label(label);
}
/// Row of a table of transitions by cell: of a label or, behind all cells, of `sentence_begin`.
constexpr uint32_t row_before(uint32_t from) {
  return from == sentence_begin ? crf_row : cell_of(from);
}
/// [cell]: its label; UINT8_MAX for empty ones.
inline constexpr std::array<uint8_t, crf_row> label_of_cell = [] {
  std::array<uint8_t, crf_row> labels{};
  for (uint8_t& label : labels) label = UINT8_MAX;
  for (uint32_t label = 0; label < label_count; ++label)
    labels[cell_of(label)] = static_cast<uint8_t>(label);
  return labels;
}();

}  // namespace crosshead
