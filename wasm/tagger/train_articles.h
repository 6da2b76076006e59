// Training articles: texts with their names marked where they stand, cut by the engine's own stages
// as a pasted article is: headline, byline, paragraphs, as they are printed.
//
//   {P:Angela Merkel} person   {O:Northern Rail} organisation   {L:Lake Chad} place
//   {N:Russian} group          {M:Nobel Peace Prize} any other name
//
// A line of five or more "=" parts two articles. Offline: never linked into the runtime. Tested by
// tests/unit/train_articles_test.cpp.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tagger/train_text.h"

namespace crosshead {

/// Calls `visit` with every article of a file's text, in order.
void each_article(std::string_view file, const std::function<void(TrainingText&)>& visit);

/// The same for a file. False if it cannot be read.
bool read_articles(const std::string& path, const std::function<void(TrainingText&)>& visit);

/// Appends every n-th paragraph of texts [first, end) as a text of its own, as a reader may paste it:
/// what the article says elsewhere of its names is not there.
void add_paragraphs(std::vector<TrainingText>& texts, size_t first, uint32_t every);

}  // namespace crosshead
