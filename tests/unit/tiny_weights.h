// A tagger with few weights, of every kind that its file has: small enough to damage it everywhere.
#pragma once
#include "tagger/train_weights.h"

namespace crosshead::test {

inline Weights tiny_weights() {
  Weights weights;
  weights.transitions.assign((label_count + 1) * label_count, 0.0);
  weights.common_prints = {7u << 16 | 0x100, 7u << 16 | 0x200, 60000u << 16};
  weights.common_classes = {1, 2, 3};
  weights.features = {{0x12345670u, label_of(0, single), 1.0},
                      {0x12345670u, static_cast<uint8_t>(label_count + 2), -0.5},
                      {0xFFFFFFF0u, 0, 0.25},
                      {0x00000010u, 3, 0.001},
                      // One with the first in the file, and weaker.
                      {0x12345678u, label_of(1, begins), 1.0}};
  weights.transitions[1] = -0.5;
  return weights;
}

}  // namespace crosshead::test
