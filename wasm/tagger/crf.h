// A linear-chain conditional random field over a lattice of scores: the best path, and marginals.
//
// It knows nothing of text. `scores` is [length][row] (label-major rows, `labels` of them in use);
// a transition that must not be is `forbidden`. The best path only adds and compares integers, ties
// to the lowest label. Marginals work on probabilities scaled row by row, in single precision with
// an exponential of our own, so that native and wasm give equal bits. Lafferty, McCallum, Pereira
// 2001; scaling after Rabiner 1989. Tested by tests/unit/crf_test.cpp against the sum over all
// paths.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace crosshead {

/// Cells of one row: the label count rounded up, so that rows are whole vector registers.
inline constexpr uint32_t crf_row = 24;
/// Score of a transition that the labels rule out. Sums of scores stay far from it.
inline constexpr int32_t forbidden = -(1 << 28);

/// e^x for x <= 0, as a float; 0 below -80. Relative error under 1e-6.
float exp_negative(float x);

struct Crf {
  uint32_t labels = 0;  ///< At most crf_row.
  /// [from][to]; row `labels` says how a sentence may begin.
  int32_t transition[crf_row + 1][crf_row] = {};
  /// Labels that a sentence may end with.
  bool can_end[crf_row] = {};
};

/// Workspace, reused from sentence to sentence.
struct CrfWork {
  std::vector<uint8_t> back;       ///< [length][crf_row]: the best label before.
  std::vector<float> alpha, beta;  ///< [length][crf_row], scaled row by row.
  std::vector<float> psi;          ///< [length][crf_row]: e^score, scaled row by row.
  std::vector<float> scale;        ///< [length]: sum that alpha's row was divided by.
};

/// The best path of `scores` [length][crf_row] into `path`. O(length * labels^2).
void best_path(const Crf& crf, std::span<const int32_t> scores, CrfWork& work,
               std::span<uint8_t> path);

/// Transition scores as factors e^(score * unit), for marginals; made once a model.
struct CrfFactors {
  uint32_t labels = 0;
  float unit = 1;                                   ///< Natural-logarithm units per score.
  alignas(16) float forward[crf_row + 1][crf_row];  ///< [from][to]
  alignas(16) float backward[crf_row][crf_row];     ///< [to][from]
  alignas(16) float end[crf_row];                   ///< 1 or 0
  /// The cells of a row that are not all 0, in whole groups of crf_lanes: most labels can be
  /// followed by few others.
  struct Range {
    uint8_t first, end;
  } forward_range[crf_row + 1], backward_range[crf_row];
};
/// Cells that are worked on together: a vector register of floats.
inline constexpr uint32_t crf_lanes = 4;
CrfFactors factors_of(const Crf& crf, float unit);
/// Fills the ranges of factors whose rows stand.
void set_ranges(CrfFactors& factors);

/// Forward and backward sums of a sentence whose e^score rows stand in work.psi: fills alpha, beta
/// and scale. Afterwards alpha * beta of a row are the label's marginals, and the logarithm of the
/// sum over all paths is the sum of log(scale), less what psi's rows were scaled by.
void forward_backward(const CrfFactors& factors, uint32_t length, CrfWork& work);

/// e^(scores * unit) by row, each row divided by its greatest cell, into work.psi.
void exponentiate(const CrfFactors& factors, std::span<const int32_t> scores, CrfWork& work);

/// Probability that tokens [first, first + path.size()) carry exactly the labels of `path`, after
/// forward_backward().
float path_probability(const CrfFactors& factors, const CrfWork& work, uint32_t first,
                       std::span<const uint8_t> path);

/// The likeliest label of every token, after forward_backward(), into `path`. True if these labels
/// together have more than half of the probability: they are the best path then.
bool likeliest_labels(const CrfFactors& factors, const CrfWork& work, std::span<uint8_t> path);

}  // namespace crosshead
