// The model that says what every line of an article is: for each kind of block a weighted sum of
// named binary features, and weights for which kind follows which. The best sequence of kinds is
// found by Viterbi's algorithm. All knowledge stands in two tables at the head of block_model.cpp.
//
// A feature states one plain fact about a line in its article; text/block_features works them out.
// Tested by tests/unit/blocks_test.cpp.
#pragma once
#include <array>
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
  // Where it stands. "Prose": a line that reads as running text, see text/prose.
  before_prose,
  past_head,
  after_prose,
  inside,
  between_prose,
  first_line,
  first_of_some_length,
  last_line,
  beside_headline,
  site_part,
  short_neighbour,
  item_neighbour,
  fragments,
  outer_fragments,
  menu,
  below_colon,
  above_items,
  entry_head,
  dateline_below,
  byline_below,
  stands_apart,
  // Compared with the whole article.
  breaks_stop_habit,
  like_a_heading,
  quoted_head,
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
  void clear(Feature feature) {
    bits_[index(feature) >> 6] &= ~(uint64_t{1} << (index(feature) & 63));
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

 public:
  bool operator==(const Features&) const = default;
};

inline constexpr uint32_t block_kind_count = 10;

/// The best sequences of kinds up to every line, for the reading after an edit.
struct KindMemory {
  struct State {
    std::array<int32_t, block_kind_count>
        best{};  ///< [kind] score of the best one, less their lead.
    std::array<uint8_t, block_kind_count> from{};  ///< [kind]: the kind before it.
  };
  std::vector<Features> features;  ///< [line]
  std::vector<State> states;       ///< [line]
};

/// The most likely kind of every line, given the features of all. Linear in the lines. Where `kept`
/// [line] gives the line's number in an earlier text, whose memory this is, sequences that begin
/// alike are not weighed again; `memory`, where given, is replaced.
void decide_kinds(std::span<const Features> lines, std::vector<BlockKind>& kinds,
                  std::span<const uint32_t> kept = {}, KindMemory* memory = nullptr);

}  // namespace crosshead
