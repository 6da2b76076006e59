// The model that says what every line of an article is: for each kind of block a weighted sum of
// named binary features, and weights for which kind follows which. The best sequence of kinds is
// found by Viterbi's algorithm. All knowledge stands in two tables at the head of block_model.cpp.
//
// A feature states one plain fact about a line in its article; text/block_features works them out.
// Tested by tests/unit/blocks_test.cpp.
#pragma once
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "document.h"

namespace crosshead {

enum class Feature : uint8_t {
  // Marks around the words (text/line_marks).
  rule,
  framed,
  hashes,
  top_hashes,
  equals,
  bold,
  italic,
  bullet,
  numbered,
  time_head,
  speech_dash,
  in_double_quotes,
  bracketed,
  // How it ends, how it is written, how long it is. "Open": without any mark at its end.
  ends_open,
  ends_stop,
  ends_question,
  short_question,
  question_back,
  ends_colon,
  ends_comma,
  capitals,
  title_case,
  starts_lower,
  one_word,
  short_line,
  headline_length,
  middle_length,
  long_line,
  many_numbers,
  no_letters,
  names_only,
  bars,
  code,
  label,
  // Where it stands. "Prose": a line that reads as running text, see text/block_features.
  before_prose,
  past_head,
  after_prose,
  inside,
  between_prose,
  first_line,
  first_of_some_length,
  last_line,
  short_neighbour,
  numbered_neighbour,
  fragments,
  outer_fragments,
  menu,
  below_colon,
  dateline_below,
  byline_below,
  stands_apart,
  // Compared with the whole article.
  breaks_stop_habit,
  like_a_heading,
  repeated,
  label_again,
  interview_question,
  // What its words say (text/line_phrases).
  byline_opening,
  byline_role,
  time_stamp,
  caption_words,
  credit,
  endmark,
  furniture_line,
  furniture_head,
  furniture_inside,
  furniture_weak,
  furniture_many,
  link_head,
  below_link_head,
  below_comments_head,
  to_the_reader,
  // What markup says (Document::hints).
  hint_title,
  hint_heading,
  hint_paragraph,
  hint_item,
  hint_caption,
  hint_quote,
  hint_rule,
  hint_aside,
  count
};

/// The features of one line.
class Features {
 public:
  void set(Feature feature, bool on = true) {
    if (on) bits_[index(feature) >> 6] |= uint64_t{1} << (index(feature) & 63);
  }
  bool has(Feature feature) const {
    return bits_[index(feature) >> 6] >> (index(feature) & 63) & 1;
  }
  /// Calls `use` with the number of every feature that is set, in order.
  void each(auto&& use) const {
    for (uint32_t word = 0; word < 2; ++word)
      for (uint64_t bits = bits_[word]; bits; bits &= bits - 1)
        use(word * 64 + static_cast<uint32_t>(std::countr_zero(bits)));
  }

 private:
  static constexpr uint32_t index(Feature feature) { return static_cast<uint32_t>(feature); }
  uint64_t bits_[2] = {0, 0};
};

inline constexpr uint32_t block_kind_count = 10;

/// The most likely kind of every line, given the features of all. Linear in the lines.
void decide_kinds(std::span<const Features> lines, std::vector<BlockKind>& kinds);

}  // namespace crosshead
