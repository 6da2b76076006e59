// The tokens of a document, block by block, and its table of distinct words; what a token is stands
// in tokens.cpp.
#include <string>

#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

/// Finds or adds words by key: open addressing, at most half full.
class WordTable {
 public:
  WordTable(Document& document, std::vector<uint32_t>& slots) : document_(document), slots_(slots) {
    if (slots_.empty()) slots_.assign(1024, none);
  }

  /// Number of the word in `span`, whose key is given.
  uint32_t intern(Span span, uint64_t key) {
    const size_t slot = place(key);
    if (slots_[slot] == none) return add(slot, made(span, document_.slice(span), key));
    Word& word = document_.words[slots_[slot]];
    if (word.first.empty()) word.first = span;
    ++word.count;
    return slots_[slot];
  }

 private:
  size_t place(uint64_t key) const {
    size_t slot = (key ^ key >> 32) & (slots_.size() - 1);
    while (slots_[slot] != none && document_.words[slots_[slot]].exact != key)
      slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }

  Word made(Span span, std::string_view text, uint64_t key) {
    Word word{.first = span, .exact = key, .folded = key, .count = 1, .shape = shape_of(text)};
    if (word.shape & shape_lower || !(word.shape & shape_letter)) return word;
    if (!(word.shape & (shape_non_ascii | shape_apostrophe))) {
      word.folded = word_key({});
      for (const char c : text) word.folded = next_key(word.folded, static_cast<char>(to_lower(c)));
      return word;
    }
    lower_.clear();
    append_lower(lower_, text);
    word.folded = word_key(lower_);
    return word;
  }

  uint32_t add(size_t slot, const Word& word) {
    const auto index = static_cast<uint32_t>(document_.words.size());
    slots_[slot] = index;
    document_.words.push_back(word);
    if (document_.words.size() * 2 > slots_.size()) grow();
    return index;
  }

  void grow() {
    slots_.assign(slots_.size() * 2, none);
    for (uint32_t i = 0; i < document_.words.size(); ++i)
      slots_[place(document_.words[i].exact)] = i;
  }

  Document& document_;
  std::vector<uint32_t>& slots_;  // [power of two]: word index or none
  std::string lower_;
};

class Tokenizer {
 public:
  Tokenizer(Document& document, std::vector<uint32_t>& slots)
      : document_(document), table_(document, slots) {}

  void read(Block& block) {
    const std::string_view text = document_.text;
    block.first_token = static_cast<uint32_t>(document_.tokens.size());
    uint32_t last_end = none;
    bool after_word = false;
    for (uint32_t at = skip_space(text, block.span.start, block.span.end); at < block.span.end;
         at = skip_space(text, at, block.span.end)) {
      Token token{.start = at};
      PlainWord word = plain_word(text, at, block.span.end);
      if (word.end) {
        token.end = word.end;
      } else {
        token = next_token(text, at, block.span.end, after_word && at == last_end);
        word.key = word_key(document_.slice(token));
      }
      token.space_before = at != last_end;
      token.word = table_.intern(token.span(), word.key);
      token.shape = document_.words[token.word].shape;
      document_.tokens.push_back(token);
      after_word = token.kind == TokenKind::word || token.kind == TokenKind::number;
      at = last_end = token.end;
    }
    block.end_token = static_cast<uint32_t>(document_.tokens.size());
  }

  /// Takes over the tokens of kept blocks.
  void keep(const Earlier& earlier, const BlockRun& run) {
    const Document& before = earlier.document;
    const auto first = static_cast<uint32_t>(document_.tokens.size());
    const uint32_t from = before.blocks[run.before].first_token,
                   to = before.blocks[run.end_before() - 1].end_token;
    document_.tokens.insert(document_.tokens.end(), before.tokens.begin() + from,
                            before.tokens.begin() + to);
    for (uint32_t b = run.first; b < run.end; ++b) {
      const Block& block = before.blocks[run.before + (b - run.first)];
      document_.blocks[b].first_token = block.first_token - from + first;
      document_.blocks[b].end_token = block.end_token - from + first;
    }
    const uint32_t bytes = earlier.shift(document_, run).bytes;
    if (bytes == 0) return;
    for (size_t i = first; i < document_.tokens.size(); ++i) {
      document_.tokens[i].start += bytes;
      document_.tokens[i].end += bytes;
    }
  }

  /// Takes over the words of an earlier text, less the occurrences in blocks that are gone.
  void keep_words(Earlier& earlier) {
    document_.words.swap(earlier.document.words);
    const Edit& edit = earlier.edit;
    for (Word& word : document_.words) {
      if (word.first.empty() || word.first.start < edit.start + edit.removed) continue;
      word.first.start += edit.inserted - edit.removed;
      word.first.end += edit.inserted - edit.removed;
    }
    earlier.for_gone(
        [&](uint32_t block) { drop(earlier.document, earlier.document.blocks[block], edit); });
  }

  /// Gives words whose known occurrence is gone another one.
  void find_lost() {
    std::erase_if(lost_, [&](uint32_t w) {
      return document_.words[w].count == 0 || !document_.words[w].first.empty();
    });
    for (size_t i = 0, left = lost_.size(); left > 0; ++i) {
      Word& word = document_.words[document_.tokens[i].word];
      if (!word.first.empty()) continue;
      word.first = document_.tokens[i].span();
      --left;
    }
  }

 private:
  void drop(const Document& before, const Block& block, const Edit& edit) {
    for (uint32_t i = block.first_token; i < block.end_token; ++i) {
      const Token& token = before.tokens[i];
      Word& word = document_.words[token.word];
      --word.count;
      const uint32_t moved =
          token.start < edit.start + edit.removed ? 0 : edit.inserted - edit.removed;
      if (word.first != Span{token.start + moved, token.end + moved}) continue;
      word.first = {};
      lost_.push_back(token.word);
    }
  }

  Document& document_;
  WordTable table_;
  std::vector<uint32_t> lost_;  // words whose known occurrence is gone
};

}  // namespace

void find_tokens(Document& document, Earlier* earlier, WordMemory* memory) {
  document.tokens.clear();
  document.words.clear();
  WordMemory local;
  if (memory && !earlier) memory->slots.clear();
  Tokenizer tokenizer(document, (memory ? memory : &local)->slots);
  if (earlier) tokenizer.keep_words(*earlier);
  for_runs(
      document, earlier, [&](const BlockRun& run) { tokenizer.keep(*earlier, run); },
      [&](uint32_t block) { tokenizer.read(document.blocks[block]); });
  if (earlier) tokenizer.find_lost();
}

}  // namespace crosshead
