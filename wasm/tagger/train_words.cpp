#include "tagger/train_words.h"

#include <tsl/robin_map.h>

#include <algorithm>
#include <cstdio>

namespace crosshead {

void count_common(const std::vector<TrainingText>& texts, uint32_t cutoff,
                  std::vector<uint32_t>& prints, std::vector<uint8_t>& classes) {
  struct Forms {
    uint32_t lower = 0, capital = 0;
  };
  tsl::robin_map<uint64_t, Forms> forms;
  for (const TrainingText& text : texts)
    for (const Sentence& sentence : text.document.sentences)
      for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        const Word& word = text.document.word_of(text.document.tokens[i]);
        if (word.shape & shape_lower)
          ++forms[word.folded].lower;
        else if (i > sentence.first_token && (word.shape & shape_upper_first))
          ++forms[word.folded].capital;
      }
  std::vector<std::pair<uint32_t, uint8_t>> found;
  for (const auto& [key, form] : forms) {
    if (form.lower < cutoff) continue;
    const double share = form.capital / double(form.lower + form.capital);
    found.push_back({print_of(key), share < 0.02 ? 1 : share < 0.2 ? 2 : 3});
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end(),
                          [](const auto& a, const auto& b) { return a.first == b.first; }),
              found.end());
  for (const auto& [print, cls] : found) {
    prints.push_back(print);
    classes.push_back(cls);
  }
}

void settle_compounds(std::vector<TrainingText>& texts) {
  struct Uses {
    uint32_t all = 0, outside = 0, alone[type_count] = {};
  };
  tsl::robin_map<uint64_t, Uses> uses;
  for (const TrainingText& text : texts)
    for (uint32_t i = 0; i < text.labels.size(); ++i) {
      const uint8_t label = text.labels[i];
      if (label >= label_count) continue;
      Uses& word = uses[text.document.word_of(text.document.tokens[i]).exact];
      ++word.all;
      word.outside += label == 0;
      if (label > 0 && position_of_label(label) == single) ++word.alone[type_of_label(label)];
    }
  uint32_t settled = 0, open = 0;
  for (TrainingText& text : texts)
    for (uint32_t i = 0; i < text.labels.size(); ++i) {
      if (text.labels[i] != any_label) continue;
      ++open;
      const Uses& word = uses[text.document.word_of(text.document.tokens[i]).exact];
      if (word.all >= 4 && word.outside * 4 >= word.all * 3) text.labels[i] = 0;
      for (uint32_t type = 0; type < type_count; ++type)
        if (word.all >= 4 && word.alone[type] * 4 >= word.all * 3) {
          text.labels[i] = label_of(type, single);
          ++settled;
        }
    }
  std::printf("%u name parts of compounds, %u settled\n", open, settled);
}

}  // namespace crosshead
