#include "people/speech/lines.h"

#include <algorithm>

namespace crosshead {

Reading::Reading(const Document& d, const Lexicon& l) : document(d), lexicon(l) {
  breaks.assign(document.tokens.size(), false);
  for (const Sentence& sentence : document.sentences)
    if (sentence.end_token > sentence.first_token) breaks[sentence.end_token - 1] = true;
}

void Line::read(uint32_t block_index, uint32_t parent_index) {
  const Document& document = r.document;
  block = block_index;
  parent = parent_index;
  items.clear();
  uint32_t token = document.blocks[block].first_token, end = document.blocks[block].end_token;
  uint32_t next = 0;  // next marked span to meet
  if (parent != none) {
    const Marked& outer = document.marked[parent];
    token = outer.first_token + 1;
    end = outer.end_token - (outer.closed ? 1 : 0);
    next = parent + 1;
  } else {
    next = static_cast<uint32_t>(
        std::lower_bound(document.marked.begin(), document.marked.end(), token,
                         [](const Marked& m, uint32_t t) { return m.first_token < t; }) -
        document.marked.begin());
  }
  const auto count = static_cast<uint32_t>(document.marked.size());
  while (token < end) {
    while (next < count && document.marked[next].first_token < token) ++next;
    Item item{.first_token = token, .end_token = token + 1};
    if (next < count && document.marked[next].first_token == token) {
      item.hole = next;
      item.end_token = std::min(document.marked[next].end_token, end);
      if (const auto& of = document.mention_of; of[token] == of[item.end_token - 1])
        item.mention = of[token];
    } else {
      const Token& t = document.tokens[token];
      item.mention = document.mention_of[token];
      // The WHO is no "who", nor is Ms Till a "till".
      const bool own =
          item.mention != none && (((t.shape & shape_all_upper) &&
                                    crosshead::is_name(document.mentions[item.mention].type)) ||
                                   ((t.shape & shape_upper_first) &&
                                    document.mentions[item.mention].type == MentionType::person));
      if (!own) item.classes = document.word_of(t).classes;
      const bool own_mark = item.mention != none &&  // "Canal+", "Yahoo!"
                            crosshead::is_name(document.mentions[item.mention].type) &&
                            document.mentions[item.mention].end_token == token + 1 &&
                            document.mentions[item.mention].first_token < token;
      item.is_word = t.kind == TokenKind::word || t.kind == TokenKind::number || own_mark;
    }
    item.ends_sentence = r.breaks[item.end_token - 1] || item.end_token >= end;
    token = item.end_token;
    items.push_back(item);
  }
  starts_.resize(items.size());
  ends_.resize(items.size());
  uint32_t start = 0;
  for (uint32_t i = 0; i < size(); ++i) {
    starts_[i] = start;
    if (items[i].ends_sentence) start = i + 1;
  }
  // A dateline is no part of its sentence.
  const Span dateline = document.dateline.span;
  if (parent == none && !dateline.empty() && size() &&
      dateline.start >= document.tokens[items[0].first_token].start) {
    uint32_t behind = 0;
    while (behind < size() && document.tokens[items[behind].first_token].start < dateline.end)
      ++behind;
    for (uint32_t i = behind; i < size() && starts_[i] < behind; ++i) starts_[i] = behind;
  }
  uint32_t stop = size();
  for (uint32_t i = size(); i-- > 0;) {
    if (items[i].ends_sentence) stop = i + 1;
    ends_[i] = stop;
  }
}

std::string_view Line::text(uint32_t i) const {
  if (i >= size() || items[i].hole != none) return {};
  return r.document.slice(r.document.tokens[items[i].first_token]);
}

uint16_t Line::shape(uint32_t i) const {
  return i < size() && items[i].hole == none ? r.document.tokens[items[i].first_token].shape : 0;
}

bool Line::knows(uint32_t i, List list) const {
  return i < size() && items[i].hole == none && r.has(items[i].first_token, list);
}

bool Line::reads(uint32_t i, std::string_view written) const {
  return text(i) == written;
}

bool Line::is_dash(uint32_t i) const {
  const std::string_view mark = text(i);
  if (mark == "—" || mark == "–" || mark == "―" || mark == "--" || mark == "---") return true;
  return mark == "-" && r.document.tokens[items[i].first_token].space_before;
}

bool Line::is_name(uint32_t i) const {
  if (i >= size() || items[i].mention == none) return false;
  return crosshead::is_name(r.document.mentions[items[i].mention].type);
}

uint32_t Line::sentence_start(uint32_t i) const {
  return i < size() ? starts_[i] : size();
}
uint32_t Line::sentence_end(uint32_t i) const {
  return i < size() ? ends_[i] : size();
}

}  // namespace crosshead
