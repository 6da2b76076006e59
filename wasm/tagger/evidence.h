// Evidence: what an article shows of its words and names, gathered before a single one is read.
// Phrases of the lists, titles, runs of capitals, short forms and their long ones, whether the
// article is about sport, and for every word how it is written elsewhere and beside what (context
// aggregation after Chieu and Ng 2003, Ratinov and Roth 2009). Linear in the tokens.
// Tested by tests/unit/features_test.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "document.h"
#include "tagger/views.h"
#include "text/lexicon.h"

namespace crosshead {

/// What an article shows of a word, wherever it stands there (View::seen).
enum Seen : uint16_t {
  seen_lower = 1,    ///< In small letters.
  seen_capital = 2,  ///< With a capital where none is due.
  seen_upper = 4,    ///< In capitals inside a line of ordinary case.
  seen_after_title = 8,
  seen_after_given = 16,
  seen_in_organisation = 32,  ///< Inside a longer phrase of the lists of organisations.
  seen_in_place = 64,
  seen_acronym = 128,  ///< In brackets behind a capital: "Austrian Airlines (AUA)".
  seen_before_cue = 256,
  seen_after_in = 512,
  seen_after_the = 1024,
  seen_possessive = 2048,
  seen_in_run = 4096,  ///< Among further capitals.
  seen_alone = 8192,   ///< A capital without further ones.
};
inline constexpr uint32_t seen_bits = 14;

/// "World Food Programme (WFP)": the token of the short form, and the tokens of the long one.
struct Acronym {
  uint32_t token;
  uint32_t first_token, end_token;
};

/// A phrase of the lists over several tokens, seen from one of them.
struct PhraseMark {
  uint32_t token;
  uint32_t cls;  ///< Hash of the class's name.
  uint8_t list, flags;
  uint8_t part;    ///< 0 first, 1 inside, 2 last.
  uint8_t length;  ///< Tokens, at most 4.
  bool whole;      ///< The phrase is a whole run of capitals.
};

/// Capitals in a row, a hyphen between two of them included; empty for other tokens.
struct Run {
  uint32_t first = 0, end = 0;
  uint32_t length() const { return end - first; }
};

class Evidence {
 public:
  explicit Evidence(const Lexicon& lexicon) : lexicon_(lexicon) {}

  /// Reads an article whose views stand, and completes the views by View::seen. Linear.
  void begin(const Document& document, Views& views);

  const std::vector<Acronym>& acronyms() const { return acronyms_; }
  std::span<const PhraseMark> marks(uint32_t token) const {
    return std::span(marks_).subspan(first_mark_[token],
                                     first_mark_[token + 1] - first_mark_[token]);
  }
  const Run& run(uint32_t token) const { return runs_[token]; }
  /// Class of a title that ends right before a token, or 0.
  uint32_t title_before(uint32_t token) const { return title_before_[token]; }
  /// 1 first, 2 further token of a title, 0 no title.
  uint8_t in_title(uint32_t token) const { return in_title_[token]; }
  /// How much the article speaks of sport: 0 not, 1 some, 2 much.
  uint32_t sport() const { return sport_; }

 private:
  void find_runs();
  void find_titles();
  void mark_phrases();
  void mark_sentence(const Sentence& sentence);
  void find_acronyms();
  void measure_sport();
  void observe(Views& views);
  uint16_t seen_at(const Sentence& sentence, uint32_t token, bool due) const;
  const View& view(uint32_t token) const { return views_->at(token); }

  const Lexicon& lexicon_;
  const Document* document_ = nullptr;
  const Views* views_ = nullptr;
  std::vector<Run> runs_;               // [token]
  std::vector<PhraseMark> marks_;       // by token
  std::vector<uint32_t> first_mark_;    // [token + 1]
  std::vector<uint32_t> title_before_;  // [token + 1]
  std::vector<uint8_t> in_title_;       // [token]
  std::vector<Acronym> acronyms_;
  uint32_t sport_ = 0;
};

}  // namespace crosshead
