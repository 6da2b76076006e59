#include "tagger/train_articles.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

#include "text/blocks.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace crosshead {
namespace {

/// One letter a type, in the order of labels.h.
constexpr std::string_view mark_letters = "POLNM";
constexpr std::string_view divider = "=====";

/// Appends a line without its marks, and the names they hold.
void print_line(std::string_view line, std::string& text, std::vector<MarkedName>& names) {
  while (!line.empty()) {
    const size_t open = line.find('{');
    text += line.substr(0, open);
    if (open == line.npos) return;
    line.remove_prefix(open);
    const size_t close = line.find('}'), type = mark_letters.find(line.size() > 1 ? line[1] : ' ');
    if (close == line.npos || type == mark_letters.npos || line[2] != ':') {
      text += '{';
      line.remove_prefix(1);
      continue;
    }
    const auto start = static_cast<uint32_t>(text.size());
    text += line.substr(3, close - 3);
    names.push_back({{start, static_cast<uint32_t>(text.size())}, static_cast<uint8_t>(type)});
    line.remove_prefix(close + 1);
  }
}

/// Fills what stages before the names fill.
void cut(Document& document) {
  find_blocks(document, false);
  find_tokens(document);
  find_sentences(document);
}

/// One block of an article as a text of its own.
TrainingText paragraph_alone(const TrainingText& article, uint32_t block) {
  const Document& whole = article.document;
  const Span span = whole.blocks[block].span;
  std::vector<MarkedName> names;
  for (uint32_t i = 0; i < whole.tokens.size(); ++i) {
    const Token& token = whole.tokens[i];
    const uint8_t label = article.labels[i];
    if (label == 0 || token.start < span.start || token.end > span.end) continue;
    const uint32_t position = position_of_label(label);
    const Span at{token.start - span.start, token.end - span.start};
    if (position == begins || position == single)
      names.push_back({at, static_cast<uint8_t>(type_of_label(label))});
    else if (!names.empty())
      names.back().span.end = at.end;
  }
  TrainingText text;
  text.again = true;
  text.document.text = whole.text.substr(span.start, span.end - span.start);
  cut(text.document);
  label(text, names);
  return text;
}

}  // namespace

void each_article(std::string_view file, const std::function<void(TrainingText&)>& visit) {
  TrainingText text;
  std::vector<MarkedName> names;
  const auto finish = [&] {
    if (text.document.text.find_first_not_of('\n') != std::string::npos) {
      cut(text.document);
      label(text, names);
      visit(text);
    }
    text.document.clear();
    names.clear();
  };
  while (!file.empty()) {
    const std::string_view line = file.substr(0, file.find('\n'));
    file.remove_prefix(std::min(file.size(), line.size() + 1));
    if (line.starts_with(divider)) {
      finish();
    } else {
      print_line(line, text.document.text, names);
      text.document.text += '\n';
    }
  }
  finish();
}

bool read_articles(const std::string& path, const std::function<void(TrainingText&)>& visit) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return false;
  each_article(std::string(std::istreambuf_iterator<char>(in), {}), visit);
  return true;
}

void add_paragraphs(std::vector<TrainingText>& texts, size_t first, uint32_t every) {
  const size_t end = texts.size();
  uint32_t number = 0;
  for (size_t i = first; i < end; ++i)
    for (uint32_t block = 0; block < texts[i].document.blocks.size(); ++block)
      if (++number % every == 0) texts.push_back(paragraph_alone(texts[i], block));
}

}  // namespace crosshead
