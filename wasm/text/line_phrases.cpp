#include "text/line_phrases.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>
#include <span>
#include <string>

#include "text/calendar_names.h"
#include "text/phrase_table.h"
#include "text/unicode.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr uint32_t max_bytes = 256;

using phrase_table::Phrase;
using phrase_table::phrases;
using phrase_table::Where;

/// Hash of a phrase's first word; one step a character, so that folding a line computes it as it
/// goes.
constexpr uint32_t first_hash = 2166136261u;
constexpr uint32_t hash_step(uint32_t hash, char c) {
  return (hash ^ static_cast<uint8_t>(c)) * 16777619u;
}

/// A phrase as the program holds it: the number of its bytes, where it counts, the number of its
/// cue's bit, then its words.
constexpr size_t phrase_head = 3;
constexpr size_t packed_bytes = [] {
  size_t bytes = 0;
  for (const Phrase& phrase : phrases) bytes += phrase_head + phrase.words.size();
  return bytes;
}();
static_assert(packed_bytes <= UINT16_MAX);
constexpr auto packed_phrases = [] {
  std::array<char, packed_bytes> packed{};
  size_t at = 0;
  for (const Phrase& phrase : phrases) {
    if (phrase.words.size() > 127) std::abort();  // does not compile
    packed[at++] = static_cast<char>(phrase.words.size());
    packed[at++] = static_cast<char>(phrase.where);
    packed[at++] = static_cast<char>(std::countr_zero(static_cast<uint32_t>(phrase.cue)));
    for (const char c : phrase.words) packed[at++] = c;
  }
  return packed;
}();

/// [hash % size] the phrases with equal first words, as bytes [first, end) of packed_phrases; `end`
/// is 0 where there are none; collisions go to the next slot. The table is sorted, so they stand
/// together.
constexpr uint32_t slot_count = 1024;
struct Slot {
  uint32_t hash = 0;
  uint16_t first = 0, end = 0;
};
constexpr auto slots = [] {
  std::array<Slot, slot_count> table{};
  std::string_view before;
  size_t packed = 0;
  for (size_t i = 0; i < phrases.size(); ++i) {
    const std::string_view word = phrases[i].words.substr(0, phrases[i].words.find(' '));
    uint32_t hash = first_hash;
    for (const char c : word) hash = hash_step(hash, c);
    uint32_t at = hash % slot_count;
    while (table[at].end && table[at].hash != hash) at = (at + 1) % slot_count;
    if (word != before && table[at].end) std::abort();  // two words with one hash: does not compile
    if (word != before) table[at] = {hash, static_cast<uint16_t>(packed), 0};
    packed += phrase_head + phrases[i].words.size();
    table[at].end = static_cast<uint16_t>(packed);
    before = word;
  }
  return table;
}();

/// The phrases whose first word has this hash.
Slot phrases_of(uint32_t hash) {
  uint32_t at = hash % slot_count;
  while (slots[at].end && slots[at].hash != hash) at = (at + 1) % slot_count;
  return slots[at];
}

/// Words that a stamp of publication is made of, beside numbers, months and days. Of the zones,
/// those that press and agencies stamp with: in small letters others are words ("eat", "wat").
constexpr auto stamp_words = std::to_array<std::string_view>(
    {"issued", "published", "updated", "posted", "last",    "modified",  "first",
     "on",     "at",        "and",     "the",    "created", "edited",    "added",
     "date",   "am",        "pm",      "a.m",    "p.m",     "gmt",       "bst",
     "utc",    "est",       "edt",     "et",     "pst",     "pdt",       "pt",
     "cet",    "cest",      "ist",     "hrs",    "hours",   "hour",      "minutes",
     "mins",   "min",       "ago",     "day",    "days",    "read",      "of",
     "st",     "nd",        "rd",      "th",     "today",   "yesterday", "originally"});

bool is_stamp_word(std::string_view word) {
  return contains<stamp_words>(word) || contains<months>(word) || contains<short_months>(word) ||
         contains<weekdays>(word) || contains<short_weekdays>(word);
}

/// Agencies by one word, as it stands in a folded line (their names as written: news_agencies.h),
/// and the words around them in a line that says whose report it was.
constexpr auto agency_words = std::to_array<std::string_view>(
    {"bernama", "bss", "cna", "gna",        "nan", "aap",      "abc", "afp",   "agencies",
     "ani",     "ap",  "app", "associated", "bbc", "canadian", "dpa", "efe",   "ians",
     "jazeera", "pa",  "pti", "reuters",    "rnz", "tass",     "upi", "wires", "xinhua"});
constexpr auto around_agencies = std::to_array<std::string_view>(
    {"#", "additional", "al", "and", "by", "france", "from", "input", "inputs", "media", "news",
     "press", "reporting", "source", "sources", "the", "with"});

constexpr uint32_t furniture =
    cue_furniture_line | cue_furniture_head | cue_furniture_inside | cue_furniture_weak;

/// A place in a folded line where a phrase may start.
struct Start {
  uint16_t at;                   ///< First byte of the word.
  uint16_t phrase, end_phrases;  ///< The phrases that open with it: a slot's first, end.
  bool sentence;                 ///< The word opens a sentence.
};

/// The line's words in lower case, parted by single spaces. A number is "#", but for the "30" that
/// ends an article.
class Folded {
 public:
  explicit Folded(std::string_view line) : cut_(line.size() > max_bytes) {
    const auto size = static_cast<uint32_t>(line.size()), end = std::min(size, max_bytes);
    for (uint32_t at = 0; at < end;) {
      if (line[at] == ' ') {  // most of what is in no word
        if (in_word_) close_word();
        ++at;
        continue;
      }
      const Decoded d = decode(line, at);
      const uint8_t cls = char_class(d.c);
      at += d.length;
      if (cls & (char_letter | char_digit) || d.c == U'©') {
        if (!in_word_) open_word();
        add(to_lower(d.c));
        at = add_small(line, at, end);
        if (d.c == U'©') close_word();
      } else if (in_word_ && (d.c == '\'' || d.c == U'’' || d.c == '.') && at < size &&
                 (char_class(decode(line, at).c) & char_letter)) {
        add(d.c == '.' ? '.' : '\'');
      } else if (!(cls & char_mark)) {
        if (in_word_) close_word();
        if (d.c == '.' || d.c == '!' || d.c == '?' || d.c == ':' || d.c == U'…') opens_ = true;
      }
    }
    if (in_word_) close_word();
  }

  std::string_view words() const { return {out_.data(), size_}; }
  std::span<const Start> starts() const { return {starts_.data(), start_count_}; }
  bool cut() const { return cut_; }
  /// Nothing but the words of a date and time, and at least one number.
  bool is_stamp() const {
    return numbers_ > 0 && words_ > numbers_ && words_ <= max_stamp_words && others(0) == 0;
  }
  /// A date with its time, and no more other words than those of a desk or a city.
  bool has_stamp() const {
    if (numbers_ < min_stamp_numbers || words_ > max_stamp_words) return false;
    const uint32_t count = others(max_stated_others);
    return count > 0 && ((count <= max_stamp_others && count * 2 + numbers_ <= words_) ||
                         (count <= max_stated_others && says_updated()));
  }

  /// Nothing but the names of agencies, and one at least.
  bool is_agencies() const {
    if (words_ > max_agency_words) return false;
    bool any = false;
    const bool all = every_part(words(), ' ', [&](std::string_view word) {
      const bool agency = contains<agency_words>(word);
      any = any || agency;
      return agency || contains<around_agencies>(word);
    });
    return any && all;
  }

 private:
  static constexpr uint32_t max_agency_words = 7;
  static constexpr uint32_t max_stamp_words = 20, max_stamp_others = 3, min_stamp_numbers = 4,
                            max_stated_others = 10;

  static bool is_small(char c) { return c >= 'a' && c <= 'z'; }
  static bool is_number(std::string_view word) {
    return word[0] == '#' || (word[0] >= '0' && word[0] <= '9');
  }
  /// Words of no date, of which no more than one beyond `most` are counted.
  uint32_t others(uint32_t most) const {
    uint32_t count = 0;
    every_part(words(), ' ', [&](std::string_view word) {
      count += !is_number(word) && !is_stamp_word(word);
      return count <= most;
    });
    return count;
  }
  /// "Ana Lund | Elvas | Updated: November 4, 2026 07:12"
  bool says_updated() const {
    return words().find(" updated ") != std::string_view::npos ||
           words().find(" published ") != std::string_view::npos;
  }
  void open_word() {
    if (size_ > 0) out_[size_++] = ' ';
    in_word_ = true;
    start_ = size_;
    hash_ = first_hash;
  }
  void add(char c) {
    out_[size_++] = c;
    hash_ = hash_step(hash_, c);
  }
  /// Adds small ASCII letters, most of most words, as they stand. Returns where they end.
  uint32_t add_small(std::string_view line, uint32_t at, uint32_t end) {
    uint32_t hash = hash_, size = size_;  // kept from memory that a char might change
    for (; at < end && is_small(line[at]); ++at) {
      out_[size++] = line[at];
      hash = hash_step(hash, line[at]);
    }
    hash_ = hash;
    size_ = size;
    return at;
  }
  void add(char32_t c) {
    if (c < 128) return add(static_cast<char>(c));
    std::string wide;
    append_utf8(wide, c);
    for (const char byte : wide) add(byte);
  }
  void close_word() {
    in_word_ = false;
    ++words_;
    const std::string_view word = words().substr(start_);
    if (is_number(word)) {
      ++numbers_;
      if (word.find_first_not_of("0123456789") == word.npos && word != "30") {
        size_ = start_;
        hash_ = first_hash;
        add('#');
      }
    }
    if (const Slot found = phrases_of(hash_); found.end)
      starts_[start_count_++] = {static_cast<uint16_t>(start_), found.first, found.end, opens_};
    opens_ = false;
  }

  // A space before every word, and small letters that are longer than their capitals, at most
  // double what is read.
  std::array<char, 2 * (max_bytes + 4)> out_;
  std::array<Start, max_bytes> starts_;  // words are fewer than bytes
  uint32_t size_ = 0, start_count_ = 0, start_ = 0, hash_ = 0, words_ = 0, numbers_ = 0;
  bool cut_, in_word_ = false, opens_ = true;
};

}  // namespace

uint32_t line_cues(std::string_view line) {
  const Folded folded(line);
  const std::string_view words = folded.words();
  uint32_t cues = 0, furniture_phrases = 0;
  if (folded.is_stamp()) cues |= cue_time_stamp;
  if (folded.has_stamp()) cues |= cue_stamp_part;
  if (folded.is_agencies()) cues |= cue_agencies;
  size_t furniture_end = 0;  // phrases of furniture are counted where they do not overlap
  for (const Start& start : folded.starts()) {
    const std::string_view rest = words.substr(start.at);
    for (size_t i = start.phrase, size = 0; i < start.end_phrases; i += phrase_head + size) {
      const char* const phrase = &packed_phrases[i];
      size = static_cast<uint8_t>(phrase[0]);
      const auto where = static_cast<Where>(phrase[1]);
      const bool at_end = rest.size() == size && !folded.cut();
      const bool here =
          where == Where::anywhere || (where == Where::whole && start.at == 0 && at_end) ||
          (where == Where::start && start.at == 0) ||
          (where == Where::sentence_start && start.sentence) || (where == Where::end && at_end);
      if (!here || !rest.starts_with(std::string_view(phrase + phrase_head, size)) ||
          (rest.size() > size && rest[size] != ' '))
        continue;
      const uint32_t cue = uint32_t{1} << phrase[2];
      cues |= cue;
      if (!(cue & furniture)) continue;
      furniture_phrases += start.at >= furniture_end;
      furniture_end = std::max(furniture_end, start.at + size);
    }
  }
  if (furniture_phrases >= 2) cues |= cue_furniture_many;
  return cues;
}

}  // namespace crosshead
