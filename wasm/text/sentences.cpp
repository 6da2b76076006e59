#include "text/sentences.h"

#include <array>
#include <string>

#include "text/abbreviations.h"
#include "text/unicode.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// Words that open a sentence in capitals after an abbreviation far more often than they continue a
/// name: "in the U.S. The bill". Counted on ordinary news prose.
constexpr auto openers = std::to_array<std::string_view>(
    {"A",     "After", "All", "An",   "And",  "As",    "At",    "But",   "By",   "For",
     "He",    "Her",   "His", "I",    "If",   "In",    "It",    "Its",   "No",   "On",
     "One",   "She",   "So",  "That", "The",  "Their", "There", "These", "They", "This",
     "Those", "To",    "We",  "What", "When", "While", "With",  "You"});

/// Words that a stop cuts short before a number: "No. 2", "Art. 5".
constexpr auto before_numbers =
    std::to_array<std::string_view>({"no", "nos", "art", "fig", "sec", "ch", "p", "pp", "vol"});

/// Openers that are family names, too: behind an initial they end no sentence ("K. So").
constexpr auto also_names =
    std::to_array<std::string_view>({"All", "An", "Her", "No", "On", "So", "To", "You"});

/// Words that a letter numbers, in lower case: "Group F. Braga meet them".
constexpr auto lettered = std::to_array<std::string_view>(
    {"appendix", "block", "category", "class", "exhibit", "grade", "group", "hepatitis",
     "influenza", "measure", "plan", "pool", "schedule", "section", "serie", "team", "type",
     "vitamin", "war"});

/// Words before a site called by a letter, where no initials stand: "she wrote on X. Braga denied".
constexpr std::string_view lettered_site = "X.";
constexpr auto before_site = std::to_array<std::string_view>(
    {"on", "via", "to", "network", "platform", "site", "bought", "owns"});

class Splitter {
 public:
  explicit Splitter(Document& document) : document_(document) {}

  void split(uint32_t block_index) {
    Block& block = document_.blocks[block_index];
    block.first_sentence = static_cast<uint32_t>(document_.sentences.size());
    block_first_ = block.first_token;
    block_end_ = block.end_token;
    uint32_t first = block.first_token;
    for (uint32_t i = first; i < block.end_token; ++i) {
      if (!is_stop(i)) continue;
      uint32_t end = i + 1, stop = i;
      for (; end < block.end_token && (is_stop_mark(end) || closes(end, block.end_token)); ++end)
        if (is_stop_mark(end)) stop = end;  // "(I-Vt.).": the mark counts, not the abbreviation
      if (end < block.end_token && (numbers_item(first, i) || !may_end(stop, end))) {
        i = end - 1;
        continue;
      }
      add(block_index, first, end);
      first = end;
      i = end - 1;
    }
    if (first < block.end_token) add(block_index, first, block.end_token);
    block.end_sentence = static_cast<uint32_t>(document_.sentences.size());
  }

 private:
  std::string_view text(uint32_t token) const { return document_.slice(document_.tokens[token]); }
  uint16_t shape(uint32_t token) const { return document_.tokens[token].shape; }

  bool is_stop_mark(uint32_t token) const {
    const std::string_view mark = text(token);
    return mark == "." || mark == "!" || mark == "?" || mark == "…" || mark == "..." ||
           mark == "。" || mark == "？" || mark == "！" ||
           (mark.size() > 1 && mark.starts_with(".."));
  }

  /// A mark that ends sentences, or an abbreviation with its stop.
  bool is_stop(uint32_t token) const {
    if (document_.tokens[token].kind == TokenKind::word)
      return (shape(token) & shape_dot) && text(token).back() == '.';
    return is_stop_mark(token);
  }

  /// A closing quotation mark or bracket that hangs on the stop before it.
  bool closes(uint32_t token, uint32_t end) const {
    const Token& t = document_.tokens[token];
    if (t.space_before) return false;
    const std::string_view mark = text(token);
    if (mark == ")" || mark == "]" || mark == "*" || mark == "**" || mark == "_") return true;
    if (t.kind != TokenKind::quote_mark) return false;
    // "Stop."He: a mark glued to both sides closes if what follows is no word.
    const bool glued = token + 1 < end && !document_.tokens[token + 1].space_before;
    return !glued || document_.tokens[token + 1].kind != TokenKind::word;
  }

  /// A number at the head of a sentence, with its stop: "2. The inquiry".
  bool numbers_item(uint32_t first, uint32_t stop) const {
    return stop == first + 1 && document_.tokens[first].kind == TokenKind::number &&
           text(stop) == ".";
  }

  /// Whether a sentence may end with the stop `stop` when `next` is the first token behind it.
  bool may_end(uint32_t stop, uint32_t next) {
    const Token& follower = document_.tokens[next];
    if (!follower.space_before && follower.kind == TokenKind::word && is_stop_mark(stop) &&
        text(stop).size() > 1)
      return false;  // "in...Hama"
    if (document_.tokens[stop].kind == TokenKind::word) return may_end_with(stop, next);
    if (stop > 0 && text(stop) == "." && cut_short(stop - 1, follower)) return false;
    uint32_t head = next;  // step over opening marks
    while (head + 1 < block_end_ && document_.tokens[head].kind != TokenKind::word &&
           document_.tokens[head].kind != TokenKind::number &&
           document_.tokens[head].kind != TokenKind::url && head < next + 3)
      ++head;
    const Token& first = document_.tokens[head];
    if (first.kind == TokenKind::word && (shape(head) & shape_lower)) return false;
    // A comma, dash or colon behind the stop carries the sentence on.
    const std::string_view mark = text(next);
    return mark != "," && mark != ";" && mark != ":" && mark != "-" && mark != "--" &&
           mark != "–" && mark != "—" && mark != ")";
  }

  /// The word before a stop is short for something that goes on: "No. 2", "Roe v. Wade"; so is the
  /// number of a listing, "(7203.T)".
  bool cut_short(uint32_t word, const Token& follower) {
    const Token& token = document_.tokens[word];
    if (token.kind == TokenKind::number && follower.kind == TokenKind::word)
      return !follower.space_before && (follower.shape & shape_upper_first) &&
             word > block_first_ && text(word - 1) == "(";
    if (token.kind != TokenKind::word || document_.tokens[word + 1].space_before) return false;
    if (follower.kind == TokenKind::word) return text(word) == "v" || text(word) == "vs";
    return follower.kind == TokenKind::number && is_one_of<before_numbers>(text(word));
  }

  /// The same for an abbreviation.
  bool may_end_with(uint32_t abbreviation, uint32_t next) {
    const Token& follower = document_.tokens[next];
    if (follower.kind == TokenKind::number || follower.kind == TokenKind::punctuation ||
        follower.kind == TokenKind::symbol)
      return false;
    const bool opens = contains<openers>(text(next));
    if (shape(abbreviation) & shape_one_letter) {  // an initial, or the end of "Vitamin C."
      if (opens) return !contains<also_names>(text(next));
      if (abbreviation == block_first_ || (shape(next) & shape_lower) || !follower.space_before)
        return false;
      return is_one_of<lettered>(text(abbreviation - 1)) ||
             (text(abbreviation) == lettered_site && contains<before_site>(text(abbreviation - 1)));
    }
    const std::string_view word = text(abbreviation);
    lower_.clear();
    append_lower(lower_, word.substr(0, word.size() - 1));
    if (is_leading_abbreviation(lower_)) return false;
    if (follower.kind == TokenKind::quote_mark) return follower.space_before;
    return opens;
  }

  /// True if a word, in lower case, is one of a table's.
  template <const auto& table>
  bool is_one_of(std::string_view word) {
    lower_.clear();
    append_lower(lower_, word);
    return contains<table>(lower_);
  }

  void add(uint32_t block, uint32_t first, uint32_t end) {
    document_.sentences.push_back(
        {{document_.tokens[first].start, document_.tokens[end - 1].end}, block, first, end});
  }

  Document& document_;
  uint32_t block_first_ = 0, block_end_ = 0;
  std::string lower_;
};

}  // namespace

void find_sentences(Document& document, const Earlier* earlier) {
  document.sentences.clear();
  Splitter splitter(document);
  const auto keep = [&](const BlockRun& run) {
    const auto& before = earlier->document.sentences;
    const Shift shift = earlier->shift(document, run);
    const auto& blocks_before = earlier->document.blocks;
    const uint32_t first = blocks_before[run.before].first_sentence,
                   end = blocks_before[run.end_before() - 1].end_sentence,
                   moved = static_cast<uint32_t>(document.sentences.size()) - first;
    for (uint32_t b = run.first; b < run.end; ++b) {
      const Block& block = blocks_before[run.before + (b - run.first)];
      document.blocks[b].first_sentence = block.first_sentence + moved;
      document.blocks[b].end_sentence = block.end_sentence + moved;
    }
    for (uint32_t s = first; s < end; ++s)
      document.sentences.push_back({shift.moved(before[s].span), before[s].block + shift.blocks,
                                    before[s].first_token + shift.tokens,
                                    before[s].end_token + shift.tokens});
  };
  for_runs(document, earlier, keep, [&](uint32_t block) { splitter.split(block); });
}

}  // namespace crosshead
