// The weights on their way into the file of model.h: rounding, layout, calibration. Offline.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "tagger/train_text.h"
#include "text/lexicon.h"

namespace crosshead {

struct Weights {
  struct Feature {
    uint32_t print;  ///< Top 32 bits of the key.
    uint8_t column;
    double value;
  };
  double unit = 0.05;                   ///< Natural-logarithm units per stored step.
  std::vector<double> transitions;      ///< [labels + 1][labels]
  std::vector<uint32_t> common_prints;  ///< As in the file, ascending.
  std::vector<uint8_t> common_classes;
  std::vector<Feature> features;  ///< Weights of one fingerprint stand together.
  uint8_t calibration[17] = {0, 6, 13, 19, 25, 31, 38, 44, 50, 56, 63, 69, 75, 81, 88, 94, 100};
};

/// The section's bytes. Weights that round to zero are left out.
std::string serialise(const Weights& weights);

/// Measures how often mentions of a path probability are right, and sets Weights::calibration.
void calibrate(Weights& weights, std::vector<TrainingText>& texts, const Lexicon& lexicon);

}  // namespace crosshead
