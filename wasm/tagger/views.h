// Views: the words of an article as the tagger reads them. A line in capitals or in title case is
// read with the letters that the article's body, the lists and the dictionary of common words give
// back, and so is a listed name in capitals.
// Tested by tests/unit/features_test.cpp.
#pragma once
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include "document.h"
#include "earlier.h"
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
  uint32_t signature = 0;  ///< Hash of shape, lists and `common`.
  uint32_t slot = 0;       ///< Number of what the article tells of the word, see Views::slots.
  uint16_t shape = 0;
  uint16_t seen = 0;     ///< Bits of what the article shows of the word, see evidence.h.
  uint16_t phrases = 0;  ///< ListMask: names of two words or more, and titles, that begin with it.
  uint8_t common = 0;    ///< Class of the dictionary of common words, 0: not in it.
  bool unknown = false;  ///< Read as a word never met: in training alone.
};

constexpr bool is_capital(const View& view) {
  return view.shape & shape_upper_first;
}

/// What the trainer hides of a word, so that it teaches what to make of new ones.
enum Hidden : uint8_t { hidden_nothing, hidden_identity, hidden_lists_too };

/// How a line is written.
enum class LineCase : uint8_t { ordinary, capitals, title };

/// The views of one article, and what is known of its words whatever the article says. Views stay
/// where they are from edit to edit; those of words that are gone are no longer referred to.
struct ViewMemory {
  /// How often the body writes a word in each case.
  struct Forms {
    uint32_t lower = 0, capital = 0, upper = 0;
  };
  /// The same word with other letters, as far as it was asked for.
  struct Others {
    uint32_t small = none, large = none, large_entry = none;  ///< Views; lexicon entry.
    bool asked = false, is_large = false;  ///< `large_entry` stands; the word is its large form.
  };

  std::vector<View> views;
  std::vector<Others> others;       ///< [view]
  std::vector<uint32_t> folded_of;  ///< [view]: first view with the same folded key.
  std::vector<uint32_t> first_of;   ///< [power of two]: first view of a folded key, or none.
  std::vector<uint32_t> slot_of;    ///< [first view of a folded key][in capitals alone]: slot, or none.
  uint32_t slots = 0;
  std::vector<Forms> forms;         ///< [view], by folded_of.
  std::deque<std::string> letters;  ///< Texts of views that are no words; they stay where they are.
  std::vector<uint32_t> word_views;  ///< [word]
  std::vector<uint32_t> calm;        ///< [word]: its view in running text.
  std::vector<uint32_t> tokens;      ///< [token]: its view.
  std::vector<LineCase> lines;       ///< [block]

  /// Forgets the article and keeps the room.
  void clear();
};

class Views {
 public:
  /// Both outlive the views.
  Views(const Lexicon& lexicon, const WordClasses& common) : lexicon_(lexicon), common_(common) {}

  /// Reads an article whose tokens, words and sentences stand. Linear. `hidden` [word]: see Hidden.
  /// With an earlier reading, what stands is that reading's and kept blocks are taken over.
  void begin(const Document& document, std::span<const uint8_t> hidden,
             const Earlier* earlier = nullptr);
  void swap(ViewMemory& memory) { std::swap(m_, memory); }

  const std::vector<View>& all() const { return m_.views; }
  std::vector<View>& all() { return m_.views; }
  /// Index of the view of a token.
  uint32_t of(uint32_t token) const { return m_.tokens[token]; }
  const View& at(uint32_t token) const { return m_.views[m_.tokens[token]]; }
  /// What the article tells of a word is kept by View::slot, a number below this: its forms share one,
  /// but capitals alone ("IS") are a word of their own.
  uint32_t slots() const { return m_.slots; }
  /// True if a block is written in ordinary case.
  bool plain(uint32_t block) const { return m_.lines[block] == LineCase::ordinary; }

  /// Views of the tokens, and cases of the lines, of the earlier reading.
  const std::vector<uint32_t>& tokens_before() const { return tokens_before_; }
  const std::vector<LineCase>& lines_before() const { return lines_before_; }

 private:
  using Forms = ViewMemory::Forms;

  void complete(View& view, Lexicon::Lists lists) const;
  uint32_t add_view(const View& view, uint32_t first = none);
  uint32_t add_letters(std::string letters, uint32_t word_view);
  void add_words(std::span<const uint8_t> hidden);
  uint32_t calmed(uint32_t view);
  LineCase read_line(const Block& block) const;
  uint32_t find_first(uint32_t view);
  void count_forms(const Document& document, uint32_t block, const std::vector<uint32_t>& tokens,
                   uint32_t one);
  void restore_headings();
  uint32_t restored(uint32_t view, LineCase line);

  const Lexicon& lexicon_;
  const WordClasses& common_;
  const Document* document_ = nullptr;
  ViewMemory m_;
  std::vector<uint32_t> tokens_before_;
  std::vector<LineCase> lines_before_;
  std::vector<uint32_t> replaced_;  // [view]: its view in headings, or none
  uint64_t hidden_count_ = 0;
};

}  // namespace crosshead
