// The lattice against the sum over all paths, on every tiny shape and many random scores.
#include <doctest/doctest.h>

#include <cmath>
#include <span>
#include <vector>

#include "random.h"
#include "tagger/coarse_lattice.h"
#include "tagger/crf.h"

using namespace crosshead;

namespace {

int32_t between(test::Random& random, int32_t low, int32_t high) {
  return low + static_cast<int32_t>(random.below(static_cast<uint32_t>(high - low + 1)));
}

Crf random_crf(test::Random& random) {
  Crf crf;
  for (uint32_t from = 0; from <= crf_row; ++from)
    for (uint32_t to = 0; to < crf_row; ++to)
      if (crf.transition[from][to] != forbidden)
        crf.transition[from][to] =
            to > 0 && between(random, 0, 4) == 0 ? forbidden : between(random, -20, 20);
  return crf;
}

bool next_path(std::vector<uint8_t>& path) {
  for (size_t i = path.size(); i-- > 0;) {
    if (++path[i] < label_count) return true;
    path[i] = 0;
  }
  return false;
}

/// Score of a path, or `forbidden`.
int32_t score_of(const Crf& crf, const std::vector<int16_t>& scores, CrfEnds at,
                 const std::vector<uint8_t>& path) {
  int32_t sum = 0;
  uint32_t from = at.begins ? crf_row : 0;
  for (size_t t = 0; t < path.size(); ++t) {
    const uint32_t to = cell_of(path[t]);
    if (crf.transition[from][to] == forbidden) return forbidden;
    sum += crf.transition[from][to] + scores[t * crf_row + to];
    from = to;
  }
  if (at.ends) return can_end(from) ? sum : forbidden;
  const int32_t out = crf.transition[from][0];
  return out == forbidden ? forbidden : sum + out;
}

constexpr float unit = 0.05f;

}  // namespace

TEST_CASE("cells and labels are the same in another order") {
  for (uint32_t label = 0; label < label_count; ++label) {
    CHECK(label_of_cell[cell_of(label)] == label);
    CHECK(can_end(cell_of(label)) == may_follow(label, 0));
    for (uint32_t to = 0; to < label_count; ++to)
      if (may_follow(label, to)) CHECK(may_follow(0, to) == (cell_of(to) < first_open_cell));
  }
}

TEST_CASE("best path, marginals and path probabilities equal the sum over all paths") {
  test::Random random(1);
  for (uint32_t length = 1; length <= 4; ++length)
    for (int trial = 0; trial < (length < 4 ? 20 : 4); ++trial) {
      const CrfEnds at{(trial & 1) == 0, (trial & 2) == 0};
      const Crf crf = random_crf(random);
      std::vector<int16_t> scores(length * crf_row);  // what empty cells hold does not matter
      for (int16_t& score : scores) score = static_cast<int16_t>(between(random, -60, 60));

      double total = 0;
      std::vector<double> marginal(length * label_count, 0.0);
      int32_t best = forbidden;
      std::vector<uint8_t> path(length, 0);
      do {
        const int32_t score = score_of(crf, scores, at, path);
        if (score == forbidden) continue;
        best = std::max(best, score);
        const double weight = std::exp(score * double(unit));
        total += weight;
        for (uint32_t t = 0; t < length; ++t) marginal[t * label_count + path[t]] += weight;
      } while (next_path(path));
      REQUIRE(total > 0);

      CrfWork work;
      std::vector<uint8_t> found(length);
      best_path(crf, scores, at, work, found);
      CHECK(score_of(crf, scores, at, found) == best);

      const CrfFactors factors = factors_of(crf, unit);
      exponentiate(factors, scores, work);
      forward_backward(factors, length, at, work);
      for (uint32_t t = 0; t < length; ++t)
        for (uint32_t label = 0; label < label_count; ++label) {
          const size_t cell = t * crf_row + cell_of(label);
          CHECK(work.alpha[cell] * work.beta[cell] ==
                doctest::Approx(marginal[t * label_count + label] / total).epsilon(1e-4));
        }
      CHECK(path_probability(factors, work, 0, found) ==
            doctest::Approx(std::exp(best * double(unit)) / total).epsilon(1e-4));
      std::vector<uint8_t> likeliest(length);
      const bool fit = likeliest_labels(factors, work, likeliest);
      CHECK(fit == (score_of(crf, scores, at, likeliest) != forbidden));
      for (uint32_t t = 0; t < length; ++t)
        for (uint32_t label = 0; label < label_count; ++label)
          CHECK(marginal[t * label_count + likeliest[t]] >=
                doctest::Approx(marginal[t * label_count + label]).epsilon(1e-4));
      if (length > 2) {
        double part = 0;
        path.assign(length, 0);
        do {
          const int32_t score = score_of(crf, scores, at, path);
          if (score != forbidden && path[1] == found[1] && path[2] == found[2])
            part += std::exp(score * double(unit));
        } while (next_path(path));
        CHECK(path_probability(factors, work, 1, std::span(found).subspan(1, 2)) ==
              doctest::Approx(part / total).epsilon(1e-4));
      }
    }
}

TEST_CASE("what the coarse lattice takes to be outside is outside") {
  constexpr int32_t margin = 80;  // 4 units
  test::Random random(1);
  uint32_t outside_count = 0, all = 0;
  for (int trial = 0; trial < 400; ++trial) {
    const Crf crf = random_crf(random);
    CoarseLattice coarse(crf);
    const auto length = static_cast<uint32_t>(between(random, 1, 12));
    std::vector<int16_t> scores(length * crf_row);
    for (int16_t& score : scores) score = static_cast<int16_t>(between(random, -60, 60));
    for (uint32_t t = 0; t < length; ++t)
      if (between(random, 0, 2) > 0)
        scores[t * crf_row] = static_cast<int16_t>(between(random, 100, 300));
    std::vector<uint8_t> outside(length);
    coarse.look(scores, margin, outside);
    CrfWork work;
    const CrfFactors factors = factors_of(crf, unit);
    exponentiate(factors, scores, work);
    forward_backward(factors, length, {}, work);
    all += length;
    for (uint32_t t = 0; t < length; ++t) {
      if (!outside[t]) continue;
      ++outside_count;
      // Five types of three positions, each at most e^-4 as likely.
      CHECK(work.alpha[t * crf_row] * work.beta[t * crf_row] > 0.8f);
    }
  }
  CHECK(outside_count * 3 > all);
}

TEST_CASE("of equal paths the one with the lowest cells wins") {
  const Crf crf;
  const std::vector<int16_t> scores(2 * crf_row, 7);
  std::vector<uint8_t> path(2, 9);
  CrfWork work;
  best_path(crf, scores, {}, work, path);
  CHECK(path == std::vector<uint8_t>{0, 0});
}

TEST_CASE("the exponential is exact to a millionth") {
  for (float x = 0; x > -79; x -= 0.173f)
    CHECK(exp_negative(x) == doctest::Approx(std::exp(double(x))).epsilon(2e-6));
  CHECK(exp_negative(-1e9f) == 0.0f);
}
