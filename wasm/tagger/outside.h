// Tokens that can only stand outside of every name, found before the lattice is read: it then falls
// into short runs between them.
//
// Any path that gives a token another label can be turned into one that leaves it outside, by
// closing the name before it and opening the rest behind it anew: "B I E" becomes "S O S", "B I I
// E" becomes "S O B E". That changes the labels of the two neighbours at most, so the least by
// which the score then rises is a sum of a few differences, with the worst transitions on either
// side. Where it is above `margin` for every label, so is the best path's gain, and all other
// readings of the token together have at most label_count * e^-margin of the probability. Tested by
// tests/unit/outside_test.cpp against the whole lattice.
#pragma once
#include <cstdint>
#include <vector>

#include "tagger/model.h"

namespace crosshead {

class OutsideBound {
 public:
  /// `margin` in scores, above 0.
  OutsideBound(const Crf& crf, int32_t margin);

  /// Marks the tokens of a sentence, `scores` [length][crf_row], that can only stand outside.
  void mark(const int16_t* scores, uint32_t length, std::vector<uint8_t>& outside) const;

 private:
  /// Least gains in transitions, of one type, for each label that a token may lose.
  struct Gains {
    int32_t single;        ///< The token was S.
    int32_t begins, ends;  ///< It was B or E: the side that stays as it is.
    int32_t begins_inside, begins_ends, inside_inside, inside_ends;  ///< Behind it I or E was.
    int32_t left_begins[2], left_inside[2];  ///< Before it B or I was; the token was I or E.
  };
  bool only_outside(const Gains& gains, uint32_t type, const int16_t* row, const int16_t* before,
                    const int16_t* after) const;

  int32_t margin_;
  Gains gains_[type_count];
};

}  // namespace crosshead
