// The lattice against the sum over all paths, on every tiny shape and many random scores.
#include <doctest/doctest.h>

#include <cmath>
#include <span>
#include <vector>

#include "tagger/crf.h"

using namespace crosshead;

namespace {

/// Numbers without pattern, the same every time (xorshift).
struct Random {
  uint32_t state = 2463534242u;
  int32_t between(int32_t low, int32_t high) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    return low + static_cast<int32_t>(state % static_cast<uint32_t>(high - low + 1));
  }
};

Crf random_crf(Random& random, uint32_t labels) {
  Crf crf;
  crf.labels = labels;
  for (uint32_t from = 0; from <= labels; ++from)
    for (uint32_t to = 0; to < labels; ++to)
      crf.transition[from][to] =
          to > 0 && random.between(0, 4) == 0 ? forbidden : random.between(-20, 20);
  for (uint32_t label = 0; label < labels; ++label)
    crf.can_end[label] = label == 0 || random.between(0, 2) > 0;
  return crf;
}

bool next_path(std::vector<uint8_t>& path, uint32_t labels) {
  for (size_t i = path.size(); i-- > 0;) {
    if (++path[i] < labels) return true;
    path[i] = 0;
  }
  return false;
}

/// Score of a path, or `forbidden`.
int32_t score_of(const Crf& crf, const std::vector<int32_t>& scores,
                 const std::vector<uint8_t>& path) {
  int32_t sum = 0;
  uint32_t from = crf.labels;
  for (size_t t = 0; t < path.size(); ++t) {
    if (crf.transition[from][path[t]] == forbidden) return forbidden;
    sum += crf.transition[from][path[t]] + scores[t * crf_row + path[t]];
    from = path[t];
  }
  return crf.can_end[from] ? sum : forbidden;
}

constexpr float unit = 0.05f;

}  // namespace

TEST_CASE("best path, marginals and path probabilities equal the sum over all paths") {
  Random random;
  for (uint32_t labels = 1; labels <= 4; ++labels)
    for (uint32_t length = 1; length <= 4; ++length)
      for (int trial = 0; trial < 40; ++trial) {
        const Crf crf = random_crf(random, labels);
        std::vector<int32_t> scores(length * crf_row, 0);
        for (uint32_t t = 0; t < length; ++t)
          for (uint32_t label = 0; label < labels; ++label)
            scores[t * crf_row + label] = random.between(-60, 60);

        double total = 0;
        std::vector<double> marginal(length * labels, 0.0);
        int32_t best = forbidden;
        std::vector<uint8_t> path(length, 0);
        do {
          const int32_t score = score_of(crf, scores, path);
          if (score == forbidden) continue;
          best = std::max(best, score);
          total += std::exp(score * double(unit));
          for (uint32_t t = 0; t < length; ++t)
            marginal[t * labels + path[t]] += std::exp(score * double(unit));
        } while (next_path(path, labels));
        if (total == 0) continue;

        CrfWork work;
        std::vector<uint8_t> found(length);
        best_path(crf, scores, work, found);
        CHECK(score_of(crf, scores, found) == best);

        const CrfFactors factors = factors_of(crf, unit);
        exponentiate(factors, scores, work);
        forward_backward(factors, length, work);
        for (uint32_t t = 0; t < length; ++t)
          for (uint32_t label = 0; label < labels; ++label)
            CHECK(work.alpha[t * crf_row + label] * work.beta[t * crf_row + label] ==
                  doctest::Approx(marginal[t * labels + label] / total).epsilon(1e-4));
        CHECK(path_probability(factors, work, 0, found) ==
              doctest::Approx(std::exp(best * double(unit)) / total).epsilon(1e-4));
        std::vector<uint8_t> likeliest(length);
        const bool best_too = likeliest_labels(factors, work, likeliest);
        if (best_too) CHECK(likeliest == found);
        CHECK(best_too == (std::exp(best * double(unit)) / total > 0.51));
        if (length > 2) {
          double part = 0;
          path.assign(length, 0);
          do {
            const int32_t score = score_of(crf, scores, path);
            if (score != forbidden && path[1] == found[1] && path[2] == found[2])
              part += std::exp(score * double(unit));
          } while (next_path(path, labels));
          CHECK(path_probability(factors, work, 1, std::span(found).subspan(1, 2)) ==
                doctest::Approx(part / total).epsilon(1e-4));
        }
      }
}

TEST_CASE("of equal paths the one with the lowest labels wins") {
  Crf crf;
  crf.labels = 3;
  for (bool& can_end : crf.can_end) can_end = true;
  std::vector<int32_t> scores(2 * crf_row, 7);
  std::vector<uint8_t> path(2, 9);
  CrfWork work;
  best_path(crf, scores, work, path);
  CHECK(path == std::vector<uint8_t>{0, 0});
}

TEST_CASE("the exponential is exact to a millionth") {
  for (float x = 0; x > -79; x -= 0.173f)
    CHECK(exp_negative(x) == doctest::Approx(std::exp(double(x))).epsilon(2e-6));
  CHECK(exp_negative(-1e9f) == 0.0f);
}
