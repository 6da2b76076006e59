// Evidence: what an article shows of its words and names, gathered before a single one is read.
// Short forms and their long ones, whether the article is about sport, and for every word how it is
// written elsewhere and beside what (context aggregation after Chieu and Ng 2003, Ratinov and Roth
// 2009), by the runs, titles and phrases of its sentences (sentence_marks.h). Linear in the tokens.
// Tested by tests/unit/features_test.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "document.h"
#include "tagger/sentence_marks.h"
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
  bool operator==(const Acronym&) const = default;
};

/// What an article shows, for the reading after an edit.
struct EvidenceMemory {
  std::vector<uint16_t> tokens;       ///< [token]: what it shows of its word; 0 in headings.
  std::vector<uint32_t> counts;       ///< [slot][seen_bits]: tokens that show it, see View::slot.
  std::vector<uint16_t> seen;         ///< [slot]: bits that have a count.
  std::vector<Acronym> acronyms;      ///< In text order.
  std::vector<uint32_t> sport_words;  ///< Words of reports on sport.
  uint32_t words = 0;                 ///< Words that were looked at for them.
  uint32_t sport = 0;
};

class Evidence {
 public:
  explicit Evidence(const Lexicon& lexicon) : lexicon_(lexicon), marks_(lexicon) {}

  /// Reads an article whose views stand, and completes the views by View::seen. Linear. With an
  /// earlier reading, what stands is that reading's and kept blocks are taken over.
  void begin(const Document& document, Views& views, const Earlier* earlier = nullptr);
  void swap(EvidenceMemory& memory) { std::swap(m_, memory); }

  /// Runs, titles and phrases of the sentences that were read: by begin() those of the blocks that it
  /// reads, others when they are asked for.
  const SentenceMarks& marks() const { return marks_; }
  void read_marks(const Sentence& sentence) { marks_.read(sentence); }
  /// True if a view is seen otherwise than in the earlier reading. If the article's sport is, all
  /// are.
  bool changed(uint32_t view) const { return changed_[view]; }
  bool any_changed() const { return any_changed_; }
  bool sport_changed() const { return sport_changed_; }
  /// True if a block is read as it was in the earlier reading.
  bool same_views(uint32_t block) const { return !read_[block]; }

  const std::vector<Acronym>& acronyms() const { return m_.acronyms; }
  /// How much the article speaks of sport: 0 not, 1 some, 2 much.
  uint32_t sport() const { return m_.sport; }

 private:
  void read_block(uint32_t block);
  void keep_run(const Earlier& earlier, const BlockRun& run);
  void find_acronyms(const Sentence& sentence);
  void measure_sport();
  void observe(const Sentence& sentence);
  void count(uint32_t view, uint16_t bits, uint32_t one);
  void settle_views();
  uint16_t seen_at(const Sentence& sentence, uint32_t token, bool due) const;
  const View& view(uint32_t token) const { return views_->at(token); }

  const Lexicon& lexicon_;
  const Document* document_ = nullptr;
  Views* views_ = nullptr;
  EvidenceMemory m_;
  std::vector<Acronym> acronyms_before_;
  uint32_t next_acronym_ = 0;  // of these
  std::vector<uint16_t> tokens_before_;
  SentenceMarks marks_;
  std::vector<uint8_t> read_;     // [block]
  std::vector<uint8_t> changed_;  // [view]
  bool any_changed_ = false, sport_changed_ = false;
};

}  // namespace crosshead
