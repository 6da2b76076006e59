// A linear-chain conditional random field over a lattice of scores: the best path, and marginals.
//
// Rows are [crf_row] cells, see labels.h; whatever stands in their empty cells is passed over. A
// transition that must not be is `forbidden`. The best path only adds and compares integers, ties to
// the lower cell. Marginals work on probabilities scaled row by row, in single precision with an
// exponential of our own, so that native and wasm give equal bits. Of the 21 * 21 transitions only
// 141 are possible: from a label that leaves no name open to one that goes on with none, and from B
// and I to the I and E of the same type; a step is the former as a small matrix and the latter cell by
// cell. Lafferty, McCallum, Pereira 2001; scaling after Rabiner 1989. Tested by tests/unit/crf_test.cpp
// against the sum over all paths.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "tagger/labels.h"

namespace crosshead {

/// Score of a transition that the labels rule out. Sums of scores stay far from it.
inline constexpr int32_t forbidden = -(1 << 28);

/// e^x for x <= 0, as a float; 0 below -80. Relative error under 1e-6.
float exp_negative(float x);

/// Transition scores by cell: [from][to]; row `crf_row` says how a sentence may begin. A sentence ends
/// where no name is open.
struct Crf {
  int32_t transition[crf_row + 1][crf_row];
  Crf();  ///< Everything that labels allow, at score 0.
};
/// Cells that a sentence may end with.
bool can_end(uint32_t cell);

/// Workspace, reused from stretch to stretch: at least as long as the last one.
struct CrfWork {
  std::vector<uint8_t> back;       ///< [length][crf_row]: the best cell before.
  std::vector<float> alpha, beta;  ///< [length][crf_row], scaled row by row.
  std::vector<float> psi;          ///< [length][crf_row]: e^score, scaled row by row.
  std::vector<float> scale;        ///< [length]: sum that alpha's row was divided by.
};

/// Makes a list of the workspace as long as a stretch. Lists only grow, since cells that are new are
/// set to zero first.
void make_room(auto& list, size_t size) {
  if (list.size() < size) list.resize(size);
}

/// How a lattice begins and ends: as its sentence does, or beside a token that is O for certain.
struct CrfEnds {
  bool begins = true, ends = true;
};

/// The labels of the best path of `scores` [length][crf_row] into `path`. O(length * crf_row^2).
void best_path(const Crf& crf, std::span<const int16_t> scores, CrfEnds at, CrfWork& work,
               std::span<uint8_t> path);

/// Transition scores as factors e^(score * unit), for marginals; made once a model.
struct CrfFactors {
  static constexpr uint32_t width = first_open_cell;      // cells that follow no open name
  static constexpr uint32_t closing = 1 + 2 * type_count;  // labels that leave none open: O, S, E

  float unit = 1;                        ///< Natural-logarithm units per score.
  std::vector<float> powers;             ///< [score below the greatest]: e^-(score * unit), as far
                                         ///< as it is more than 0 or scores can differ.
  float factor[crf_row + 1][crf_row]{};  ///< By cell [from][to]; 0 where it must not be.

  /// The same in the shape of a step; pack() fills it.
  alignas(16) float forward[closing][width];     ///< [from, of those that close][to]
  alignas(16) float backward[width][width];      ///< [to][from, of those that close]
  alignas(16) float enter[width], stay[width];   ///< [to]: from B, from I of its type
  alignas(16) float leave[2][crf_row];           ///< [the sentence ends][from, the lattice's last]
  void pack();
};
CrfFactors factors_of(const Crf& crf, float unit);

/// e^(scores * unit) by row, each row divided by its greatest cell, into work.psi.
void exponentiate(const CrfFactors& factors, std::span<const int16_t> scores, CrfWork& work);

/// Forward and backward sums of a lattice whose e^score rows stand in work.psi: fills alpha, beta
/// and scale, and takes what the lattice's end allows into the last row of psi. Afterwards alpha *
/// beta of a row are the label's marginals, and the logarithm of the sum over all paths is the sum of
/// log(scale), less what psi's rows were scaled by.
void forward_backward(const CrfFactors& factors, uint32_t length, CrfEnds at, CrfWork& work);

/// Probability that tokens [first, first + path.size()) carry exactly the labels of `path`, after
/// forward_backward().
float path_probability(const CrfFactors& factors, const CrfWork& work, uint32_t first,
                       std::span<const uint8_t> path);

/// The likeliest label of every token, after forward_backward(), into `path`. True if these labels
/// can follow one another, as they nearly always do: they are right a little more often than the
/// best path's (six sets of news, one name in a thousand), and cost no second pass.
bool likeliest_labels(const CrfFactors& factors, const CrfWork& work, std::span<uint8_t> path);

}  // namespace crosshead
