#include "tagger/train_data.h"

#include <tsl/robin_map.h>

#include <algorithm>
#include <cstdio>

#include "text/tokens.h"

namespace crosshead {
namespace {

/// A feature by number: the top 32 bits of its key, how often it was seen, and the columns it was
/// seen with. The file has fewer bits (model.h): with those, many of the millions seen here would
/// be one.
struct Features {
  tsl::robin_map<uint32_t, uint32_t> number;
  std::vector<uint32_t> print;
  std::vector<uint32_t> count, once, twice;  // column masks

  uint32_t add(uint64_t key) {
    const auto whole = static_cast<uint32_t>(key >> 32);
    const auto [at, added] = number.try_emplace(whole, static_cast<uint32_t>(print.size()));
    if (added) {
      print.push_back(whole);
      count.push_back(0);
      once.push_back(0);
      twice.push_back(0);
    }
    return at->second;
  }
  void observe(uint32_t feature, uint32_t columns) {
    ++count[feature];
    twice[feature] |= once[feature] & columns;
    once[feature] |= columns;
  }
};

uint32_t columns_of_label(uint32_t label) {
  if (label > label_count) return 0;  // left open
  if (label == 0) return 1;
  return 1u << label | 1u << (label_count + type_of_label(label)) |
         1u << (label_count + type_count + position_of_label(label));
}

/// Parts the number of a word from that of the same word taken for a new one.
uint64_t number_key(const View& view) {
  if (!view.unknown) return view.exact;
  const bool listed = view.exact_entry != none || view.folded_entry != none;
  return phrase_key(view.exact, listed ? hidden_identity : hidden_lists_too);
}

/// Drops what `renumber` maps to none from lists that `firsts` parts.
void compact(std::vector<uint32_t>& list, std::vector<uint32_t>& firsts,
             const std::vector<uint32_t>& renumber) {
  uint32_t to = 0, from = 0;
  for (size_t i = 1; i < firsts.size(); ++i) {
    for (; from < firsts[i]; ++from)
      if (renumber[list[from]] != none) list[to++] = renumber[list[from]];
    firsts[i] = to;
  }
  list.resize(to);
  list.shrink_to_fit();
}

class Collector {
 public:
  Collector(const Lexicon& lexicon, const WordClasses& common, const DataOptions& options)
      : options_(options), extractor_(lexicon, common) {
    data_.first_own.push_back(0);
    FeatureExtractor::edge_features(word_features_.emplace_back());
  }

  void count(const TrainingText& text) {
    if (text.again) return;
    for (const Word& word : text.document.words) counts_[word.exact] += word.count;
  }

  void add(const TrainingText& text, uint64_t text_number) {
    const Document& document = text.document;
    extractor_.begin(document, hide(document, text_number));
    article_.assign(extractor_.views().size(), {});
    for (size_t v = 0; v < article_.size(); ++v)
      extractor_.article_features(extractor_.views()[v], article_[v]);
    for (const Sentence& sentence : document.sentences) {
      LabelledSentence range{static_cast<uint32_t>(data_.word.size()), 0, false, text.again};
      for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        add_token(sentence, i, text.labels[i], text.again);
        range.masked = range.masked || text.labels[i] > label_count;
      }
      range.end = static_cast<uint32_t>(data_.word.size());
      data_.sentences.push_back(range);
    }
  }

  Data finish() {
    place_words();
    drop_rare();
    return std::move(data_);
  }

 private:
  /// Which words of a text are hidden.
  std::vector<uint8_t> hide(const Document& document, uint64_t text_number) const {
    std::vector<uint8_t> hidden(document.words.size(), hidden_nothing);
    for (size_t w = 0; w < hidden.size(); ++w) {
      const Word& word = document.words[w];
      if (!(word.shape & shape_upper_first) || counts_.at(word.exact) > options_.rare) continue;
      const uint64_t drawn = phrase_key(word.exact, text_number) >> 20;
      if (options_.unlisted_every > 0 && drawn % options_.unlisted_every == 0)
        hidden[w] = hidden_lists_too;
      else if (options_.unknown_every > 0 && (drawn >> 20) % options_.unknown_every == 0)
        hidden[w] = hidden_identity;
    }
    return hidden;
  }

  void add_token(const Sentence& sentence, uint32_t i, uint8_t label, bool again) {
    const View& view = extractor_.views()[extractor_.view_of(i)];
    const auto [at, added] =
        words_.try_emplace(number_key(view), static_cast<uint32_t>(word_features_.size()));
    if (added) extractor_.word_features(view, word_features_.emplace_back());
    data_.word.push_back(at->second);
    data_.label.push_back(label);
    keys_.clear();
    extractor_.token_features(sentence, i, keys_);
    for (uint32_t place = 0; place < place_count; ++place) {
      const int64_t j = int64_t{i} + place - here;
      if (j < sentence.first_token || j >= sentence.end_token) continue;
      for (const WordFeature& f : article_[extractor_.view_of(static_cast<uint32_t>(j))])
        if (f.places >> place & 1) keys_.push_back(placed(f.key, place));
    }
    for (const uint64_t key : keys_) {
      data_.own.push_back(features_.add(key));
      if (!again) features_.observe(data_.own.back(), columns_of_label(label));
    }
    data_.first_own.push_back(static_cast<uint32_t>(data_.own.size()));
  }

  /// Word features at every place of every word; then what they were seen with.
  void place_words() {
    data_.first_placed.push_back(0);
    for (const auto& list : word_features_)
      for (uint32_t place = 0; place < place_count; ++place) {
        for (const WordFeature& f : list)
          if (f.places >> place & 1) data_.placed.push_back(features_.add(placed(f.key, place)));
        data_.first_placed.push_back(static_cast<uint32_t>(data_.placed.size()));
      }
    for (const LabelledSentence& sentence : data_.sentences)
      for (uint32_t t = sentence.first; t < sentence.end && !sentence.again; ++t)
        for (uint32_t place = 0; place < place_count; ++place) {
          const size_t row = data_.row(sentence, t, place);
          for (uint32_t k = data_.first_placed[row]; k < data_.first_placed[row + 1]; ++k)
            features_.observe(data_.placed[k], columns_of_label(data_.label[t]));
        }
  }

  /// Keeps what was seen often enough, and renumbers.
  void drop_rare() {
    std::vector<uint32_t> renumber(features_.print.size(), none);
    data_.first_param.push_back(0);
    for (uint32_t f = 0; f < features_.print.size(); ++f) {
      const bool outside_only = features_.once[f] == 1;
      if (features_.count[f] < (outside_only ? options_.outside_cutoff : options_.cutoff)) continue;
      if (features_.twice[f] == 0) continue;
      renumber[f] = static_cast<uint32_t>(data_.print.size());
      data_.print.push_back(features_.print[f]);
      for (uint32_t column = 0; column < column_count; ++column)
        if (features_.twice[f] >> column & 1) data_.column.push_back(static_cast<uint8_t>(column));
      data_.first_param.push_back(static_cast<uint32_t>(data_.column.size()));
    }
    compact(data_.own, data_.first_own, renumber);
    compact(data_.placed, data_.first_placed, renumber);
    std::printf("%zu tokens, %zu words, %zu of %zu features, %zu weights\n", data_.word.size(),
                word_features_.size(), data_.print.size(), features_.print.size(),
                data_.column.size());
  }

  const DataOptions& options_;
  FeatureExtractor extractor_;
  Data data_;
  Features features_;
  tsl::robin_map<uint64_t, uint32_t> words_;
  tsl::robin_map<uint64_t, uint32_t> counts_;            // [word]: occurrences in all texts
  std::vector<std::vector<WordFeature>> word_features_;  // [word]
  std::vector<std::vector<WordFeature>> article_;        // [view]
  std::vector<uint64_t> keys_;
};

}  // namespace

Data collect(const std::vector<TrainingText>& texts, const Lexicon& lexicon,
             const WordClasses& common, const DataOptions& options) {
  Collector collector(lexicon, common, options);
  for (const TrainingText& text : texts) collector.count(text);
  for (size_t i = 0; i < texts.size(); ++i) collector.add(texts[i], i);
  return collector.finish();
}

void prune(Data& data, std::vector<double>& x) {
  std::vector<uint32_t> renumber(data.print.size(), none);
  std::vector<double> kept(x.begin(), x.begin() + transition_params);
  std::vector<uint32_t> first_param{0};
  std::vector<uint8_t> column;
  std::vector<uint32_t> print;
  for (uint32_t f = 0; f < data.print.size(); ++f) {
    const size_t before = column.size();
    for (uint32_t p = data.first_param[f]; p < data.first_param[f + 1]; ++p)
      if (x[transition_params + p] != 0) {
        column.push_back(data.column[p]);
        kept.push_back(x[transition_params + p]);
      }
    if (column.size() == before) continue;
    renumber[f] = static_cast<uint32_t>(print.size());
    print.push_back(data.print[f]);
    first_param.push_back(static_cast<uint32_t>(column.size()));
  }
  compact(data.own, data.first_own, renumber);
  compact(data.placed, data.first_placed, renumber);
  data.first_param = std::move(first_param);
  data.column = std::move(column);
  data.print = std::move(print);
  x = std::move(kept);
  std::printf("kept %zu features, %zu weights\n", data.print.size(), data.column.size());
}

}  // namespace crosshead
