#include "tagger/outside.h"

#include <algorithm>

namespace crosshead {
namespace {

/// Stands for "no such path": it never is the least, and never makes a sum overflow.
constexpr int32_t unbounded = 1 << 24;

/// Least of `now` - `then` over the contexts in which `then` is possible.
class Least {
 public:
  void take(int32_t now, int32_t then) {
    if (then <= forbidden) return;
    least_ = std::min(least_, now <= forbidden ? -unbounded : now - then);
  }
  int32_t value() const { return least_; }

 private:
  int32_t least_ = unbounded;
};

/// Sum of what one change gains; 0 gain is impossible where `then` is.
int32_t gain(int32_t now, int32_t then) {
  Least least;
  least.take(now, then);
  return least.value();
}

}  // namespace

OutsideBound::OutsideBound(const Crf& crf, int32_t margin) : margin_(margin) {
  const auto& score = crf.transition;
  // Over all labels (or the sentence's start) that may stand before `then` and `now`.
  const auto before = [&](uint32_t now, uint32_t then) {
    Least least;
    for (uint32_t from = 0; from <= crf.labels; ++from)
      least.take(score[from][now], score[from][then]);
    return least.value();
  };
  const auto behind = [&](uint32_t now, uint32_t then) {
    Least least;
    for (uint32_t to = 0; to < crf.labels; ++to) least.take(score[now][to], score[then][to]);
    if (crf.can_end[then]) least.take(crf.can_end[now] ? 0 : forbidden, 0);
    return least.value();
  };
  for (uint32_t type = 0; type < type_count; ++type) {
    const uint32_t b = label_of(type, begins), i = label_of(type, inside), e = label_of(type, ends),
                   s = label_of(type, single);
    Gains& g = gains_[type];
    g.single = before(0, s) + behind(0, s);
    g.begins = before(0, b);
    g.ends = behind(0, e);
    g.begins_inside = gain(score[0][b], score[b][i]) + behind(b, i);
    g.begins_ends = gain(score[0][s], score[b][e]) + behind(s, e);
    g.inside_inside = gain(score[0][b], score[i][i]) + behind(b, i);
    g.inside_ends = gain(score[0][s], score[i][e]) + behind(s, e);
    for (uint32_t lost = 0; lost < 2; ++lost) {
      g.left_begins[lost] = before(s, b) + gain(score[s][0], score[b][lost ? e : i]);
      g.left_inside[lost] = before(e, i) + gain(score[e][0], score[i][lost ? e : i]);
    }
  }
}

bool OutsideBound::only_outside(const Gains& g, uint32_t type, const int16_t* row,
                                const int16_t* before, const int16_t* after) const {
  const uint32_t b = label_of(type, begins), i = label_of(type, inside), e = label_of(type, ends),
                 s = label_of(type, single);
  const int32_t needed = margin_ - row[0];
  if (g.single - row[s] < needed) return false;
  int32_t right_of_begins = unbounded, right_of_inside = unbounded;
  if (after) {
    const int32_t inside_gain = after[b] - after[i], ends_gain = after[s] - after[e];
    right_of_begins = std::min(inside_gain + g.begins_inside, ends_gain + g.begins_ends);
    right_of_inside = std::min(inside_gain + g.inside_inside, ends_gain + g.inside_ends);
    if (g.begins + right_of_begins - row[b] < needed) return false;
  }
  if (!before) return true;
  const int32_t begins_gain = before[s] - before[b], inside_gain = before[e] - before[i];
  const auto left = [&](uint32_t lost) {
    return std::min(begins_gain + g.left_begins[lost], inside_gain + g.left_inside[lost]);
  };
  return left(1) + g.ends - row[e] >= needed && left(0) + right_of_inside - row[i] >= needed;
}

void OutsideBound::mark(const int16_t* scores, uint32_t length,
                        std::vector<uint8_t>& outside) const {
  outside.resize(length);
  for (uint32_t t = 0; t < length; ++t) {
    const int16_t* row = scores + size_t{t} * crf_row;
    const int16_t* before = t > 0 ? row - crf_row : nullptr;
    const int16_t* after = t + 1 < length ? row + crf_row : nullptr;
    bool only = true;
    for (uint32_t type = 0; type < type_count && only; ++type)
      only = only_outside(gains_[type], type, row, before, after);
    outside[t] = only;
  }
}

}  // namespace crosshead
