// What training minimises: the negative log-likelihood of the labels under the engine's own
// features and lattice (crf.h), and its gradient from forward-backward. Offline. Sutton and
// McCallum 2012, section 5.
#pragma once
#include <cstdint>
#include <vector>

#include "tagger/crf.h"
#include "tagger/train_data.h"

namespace crosshead {

class Objective {
 public:
  /// `data` outlives the objective.
  explicit Objective(const Data& data);

  /// Number of parameters: the transitions, then one a column of a feature.
  size_t size() const { return transition_params + data_.column.size(); }
  /// Weight of the squares of the parameters.
  double l2 = 0;

  /// Value at `x` [size()], and the gradient there into `gradient` [size()]. Sums are
  /// taken in an order that the number of threads does not change, and so is the result.
  double operator()(const double* x, double* gradient);

 private:
  /// Sentence i belongs to shard i % shard_count; one thread sums one shard.
  static constexpr size_t shard_count = 8;
  struct Shard {
    double value;
    std::vector<float> rows;    // [row][crf_row]: gradient by cell
    std::vector<float> params;  // [param]
    CrfWork work, gold;         // of one sentence: all paths, and those that the labels allow
  };

  CrfFactors set_weights(const double* x);
  void sum_rows();
  void add_feature(uint32_t feature, float* columns) const;
  double sentence(const LabelledSentence& range, const CrfFactors& factors, Shard& shard) const;
  void score(const LabelledSentence& range, Shard& shard) const;
  void add_gradient(const LabelledSentence& range, const CrfFactors& factors, Shard& shard) const;

  const Data& data_;
  std::vector<float> weights_;  // [param]
  std::vector<float> rows_;     // [row][crf_row]: scores by cell
  std::vector<Shard> shards_;
};

}  // namespace crosshead
