#include "tagger/train_text.h"

#include <algorithm>

namespace crosshead {

void label(TrainingText& text, std::span<const MarkedName> names) {
  const std::vector<Token>& tokens = text.document.tokens;
  text.labels.assign(tokens.size(), 0);
  size_t at = 0;
  for (const Sentence& sentence : text.document.sentences) {
    uint32_t token = sentence.first_token;
    for (; at < names.size() && names[at].span.start < sentence.span.end; ++at) {
      const Span span = names[at].span;
      const auto covered = [&](uint32_t i) {
        const Token& t = tokens[i];
        const uint32_t from = std::max(t.start, span.start), to = std::min(t.end, span.end);
        return to > from && (to - from) * 2 >= t.end - t.start;
      };
      while (token < sentence.end_token && tokens[token].end <= span.start) ++token;
      while (token < sentence.end_token && !covered(token) && tokens[token].start < span.end)
        ++token;
      uint32_t end = token;
      while (end < sentence.end_token && covered(end)) ++end;
      for (uint32_t i = token; i < end; ++i)
        text.labels[i] = label_of(names[at].type, end - token == 1 ? single
                                                  : i == token     ? begins
                                                  : i + 1 == end   ? ends
                                                                   : inside);
      token = end;
    }
  }
}

}  // namespace crosshead
