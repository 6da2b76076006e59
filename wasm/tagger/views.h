// Views: the words of an article as the tagger reads them. A line in capitals or in title case is
// read with the letters that the article's body, the lists and the dictionary of common words give
// back, and so is a listed name in capitals.
// Tested by tests/unit/features_test.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "document.h"
#include "tagger/model.h"
#include "text/lexicon.h"

namespace crosshead {

/// A word as the tagger reads it.
struct View {
  std::string_view text;  ///< Into the document or the views' own letters.
  uint64_t exact = 0, folded = 0;
  /// What the word is told apart by: its folded form; capitals alone ("IS") are a word of their
  /// own.
  uint64_t identity = 0;
  uint32_t exact_entry = none, folded_entry = none;
  uint16_t shape = 0;
  uint8_t common = 0;      ///< Class of the dictionary of common words, 0: not in it.
  uint32_t signature = 0;  ///< Hash of shape, lists and `common`.
  uint16_t seen = 0;       ///< Bits of what the article shows of the word, see evidence.h.
  bool unknown = false;    ///< Read as a word never met: in training alone.
};

/// Lists that are matched in lower case.
inline constexpr ListMask lower_lists =
    mask_of(List::cue) | mask_of(List::title) | mask_of(List::source_noun);

constexpr bool is_capital(const View& view) {
  return view.shape & shape_upper_first;
}

/// What the trainer hides of a word, so that it teaches what to make of new ones.
enum Hidden : uint8_t { hidden_nothing, hidden_identity, hidden_lists_too };

class Views {
 public:
  /// Both outlive the views.
  Views(const Lexicon& lexicon, const WordClasses& common) : lexicon_(lexicon), common_(common) {}

  /// Reads an article whose tokens, words and sentences stand. Linear. `hidden` [word]: see Hidden.
  void begin(const Document& document, std::span<const uint8_t> hidden);

  const std::vector<View>& all() const { return views_; }
  std::vector<View>& all() { return views_; }
  /// Index of the view of a token.
  uint32_t of(uint32_t token) const { return token_views_[token]; }
  const View& at(uint32_t token) const { return views_[token_views_[token]]; }
  /// First of the views that differ from this one in their case alone.
  uint32_t folded_of(uint32_t view) const { return folded_of_[view]; }
  /// True if a block is written in ordinary case.
  bool plain(uint32_t block) const { return line_of_[block] == Line::ordinary; }

 private:
  enum class Line : uint8_t { ordinary, capitals, title };
  /// How often the body writes a word in each case.
  struct Forms {
    uint32_t lower = 0, capital = 0, upper = 0;
  };

  void complete(View& view) const;
  uint32_t add_view(std::string_view text);
  Line read_line(const Block& block) const;
  void fold();
  void calm_words(uint32_t words);
  void restore_headings(uint32_t words);
  std::vector<Forms> count_forms() const;
  uint32_t restored(uint32_t view, Line line, const Forms& forms);

  const Lexicon& lexicon_;
  const WordClasses& common_;
  const Document* document_ = nullptr;
  std::vector<View> views_;
  std::vector<uint32_t> token_views_;  // [token]
  std::vector<std::string> letters_;   // texts of restored views
  std::vector<uint32_t> folded_of_;    // [view]: first view with the same folded key
  std::vector<Line> line_of_;          // [block]
  uint64_t hidden_count_ = 0;
};

}  // namespace crosshead
