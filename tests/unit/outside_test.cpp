// Tokens that are left out of the lattice, against the whole lattice.
#include "tagger/outside.h"

#include <doctest/doctest.h>

#include <random>

using namespace crosshead;

namespace {

constexpr float unit = 0.05f;

/// Random transitions between the labels that may follow each other; with `holes`, some are
/// forbidden.
Crf random_crf(std::mt19937& random, bool holes) {
  Crf crf;
  crf.labels = label_count;
  const auto score = [&] { return static_cast<int32_t>(random() % 81) - 40; };
  for (uint32_t from = 0; from < label_count; ++from)
    for (uint32_t to = 0; to < label_count; ++to)
      crf.transition[from][to] =
          may_follow(from, to) && (!holes || to == 0 || random() % 9) ? score() : forbidden;
  for (uint32_t label = 0; label < label_count; ++label) {
    crf.transition[label_count][label] = may_follow(0, label) ? score() : forbidden;
    crf.can_end[label] = label == 0 || position_of_label(label) >= ends;
  }
  return crf;
}

}  // namespace

TEST_CASE("a token that is left out stands outside on the best path and is hardly anything else") {
  constexpr int32_t margin = 120;  // e^-6
  std::mt19937 random(7);
  uint32_t left_out = 0, tokens = 0;
  for (int trial = 0; trial < 400; ++trial) {
    const Crf crf = random_crf(random, trial % 4 == 0);
    const OutsideBound bound(crf, margin);
    const auto length = static_cast<uint32_t>(1 + random() % 8);
    std::vector<int16_t> scores(length * crf_row, 0);
    for (uint32_t t = 0; t < length; ++t) {
      const int32_t lean = static_cast<int32_t>(random() % 1500);
      for (uint32_t label = 0; label < label_count; ++label)
        scores[t * crf_row + label] =
            static_cast<int16_t>(static_cast<int32_t>(random() % 201) - 100 + (label ? 0 : lean));
    }
    std::vector<uint8_t> outside, path(length);
    bound.mark(scores.data(), length, outside);

    const std::vector<int32_t> wide(scores.begin(), scores.end());
    CrfWork work;
    best_path(crf, wide, work, path);
    const CrfFactors factors = factors_of(crf, unit);
    exponentiate(factors, wide, work);
    forward_backward(factors, length, work);
    for (uint32_t t = 0; t < length; ++t) {
      ++tokens;
      if (!outside[t]) continue;
      ++left_out;
      CHECK(path[t] == 0);
      const float probability = work.alpha[t * crf_row] * work.beta[t * crf_row];
      CHECK(probability > 1 - label_count * exp_negative(-margin * unit) - 1e-4f);
    }
  }
  CHECK(left_out > tokens / 5);
  CHECK(left_out < tokens);
}
