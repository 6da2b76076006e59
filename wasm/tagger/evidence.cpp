#include "tagger/evidence.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr ListMask organisation_lists = mask_of(List::company) | mask_of(List::media) |
                                        mask_of(List::party) | mask_of(List::public_body) |
                                        mask_of(List::sport);

constexpr uint64_t k_in = word_key("in"), k_at = word_key("at"), k_near = word_key("near"),
                   k_from = word_key("from"), k_the = word_key("the"), k_open = word_key("("),
                   k_close = word_key(")"), k_colon = word_key(":"), k_s = word_key("'s"),
                   k_s_curly = word_key("\xE2\x80\x99s");

/// Words of reports on sport. Where they are frequent, a city may be its club.
constexpr auto sport_words = KeySet(std::to_array<uint64_t>(
    {word_key("ball"),       word_key("beat"),         word_key("captain"),  word_key("champion"),
     word_key("champions"),  word_key("championship"), word_key("club"),     word_key("clubs"),
     word_key("coach"),      word_key("cup"),          word_key("defender"), word_key("derby"),
     word_key("equaliser"),  word_key("fans"),         word_key("final"),    word_key("football"),
     word_key("game"),       word_key("games"),        word_key("goal"),     word_key("goalkeeper"),
     word_key("goals"),      word_key("league"),       word_key("match"),    word_key("matches"),
     word_key("midfielder"), word_key("penalty"),      word_key("player"),   word_key("players"),
     word_key("points"),     word_key("scored"),       word_key("season"),   word_key("semifinal"),
     word_key("side"),       word_key("soccer"),       word_key("squad"),    word_key("striker"),
     word_key("substitute"), word_key("team"),         word_key("teams"),    word_key("title"),
     word_key("tournament"), word_key("victory"),      word_key("win"),      word_key("winger")}));
/// The least number of them, and the share of all tokens, in per cent, that counts as much.
constexpr uint32_t least_sport_words = 4, much_sport = 3;

}  // namespace

void Evidence::begin(const Document& document, Views& views, const Earlier* earlier) {
  document_ = &document;
  views_ = &views;
  std::swap(acronyms_before_, m_.acronyms);
  std::swap(tokens_before_, m_.tokens);
  m_.acronyms.clear();
  next_acronym_ = 0;
  if (!earlier) {
    m_.tokens.clear();
    m_.counts.clear();
    m_.seen.clear();
    m_.sport_words.clear();
    m_.words = 0;
  }
  m_.tokens.clear();
  m_.tokens.reserve(document.tokens.size());
  m_.counts.resize(size_t{views.slots()} * seen_bits);
  m_.seen.resize(views.slots());
  marks_.begin(document, views);
  read_.assign(document.blocks.size(), 0);
  for_runs(
      document, earlier, [&](const BlockRun& run) { keep_run(*earlier, run); },
      [&](uint32_t b) {
        m_.tokens.resize(document.blocks[b].end_token);
        read_block(b);
      });
  if (earlier)
    earlier->for_gone([&](uint32_t b) {
      const Block& block = earlier->document.blocks[b];
      for (uint32_t i = block.first_token; i < block.end_token; ++i)
        count(views.tokens_before()[i], tokens_before_[i], uint32_t(-1));
    });
  measure_sport();
  settle_views();
}

/// Blocks that are read as they were keep what they show. The article may give a heading, which
/// shows nothing, other letters.
void Evidence::keep_run(const Earlier& earlier, const BlockRun& run) {
  const Document& before = earlier.document;
  const uint32_t first = before.blocks[run.before].first_token,
                 end = before.blocks[run.end_before() - 1].end_token,
                 shift = document_->blocks[run.first].first_token - first;
  m_.tokens.insert(m_.tokens.end(), tokens_before_.begin() + first, tokens_before_.begin() + end);
  const auto pass_acronyms = [&](uint32_t until, bool keep) {
    for (; next_acronym_ < acronyms_before_.size() && acronyms_before_[next_acronym_].token < until;
         ++next_acronym_) {
      const Acronym& one = acronyms_before_[next_acronym_];
      if (keep)
        m_.acronyms.push_back({one.token + shift, one.first_token + shift, one.end_token + shift});
    }
  };
  pass_acronyms(first, false);
  for (uint32_t b = run.first; b < run.end; ++b) {
    if (views_->plain(b)) continue;
    const uint32_t from = document_->blocks[b].first_token, to = document_->blocks[b].end_token;
    bool same = true;
    for (uint32_t i = from; i < to; ++i)
      same = same && views_->of(i) == views_->tokens_before()[i - shift];
    if (same) continue;
    pass_acronyms(from - shift, true);
    pass_acronyms(to - shift, false);
    read_block(b);
  }
  pass_acronyms(end, true);
}

void Evidence::read_block(uint32_t block) {
  read_[block] = 1;
  for (const Sentence& sentence : document_->sentences_of(document_->blocks[block])) {
    marks_.read(sentence);
    find_acronyms(sentence);
    if (views_->plain(block)) observe(sentence);
  }
}

/// Finds short forms in brackets whose letters begin the capitalised words before them: "UTA", and
/// as many papers write it, "Uta".
void Evidence::find_acronyms(const Sentence& sentence) {
  constexpr uint32_t longest_form = 12;  // tokens
  for (uint32_t i = sentence.first_token + 3; i + 1 < sentence.end_token; ++i) {
    const std::string_view letters = view(i).text;
    if (!is_capital(view(i)) || letters.size() < 2 || letters.size() > longest_form) continue;
    if (view(i - 1).folded != k_open || view(i + 1).folded != k_close) continue;
    size_t left = letters.size();
    uint32_t from = i - 1, end = 0;
    while (left > 0 && from > sentence.first_token && i - from <= longest_form) {
      const View& word = view(--from);
      if (!is_capital(word)) continue;
      const char letter = letters[left - 1];
      if (word.text[0] != (letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter)) break;
      if (end == 0) end = from + 1;
      --left;
    }
    if (left == 0) m_.acronyms.push_back({i, from, end});
  }
}

void Evidence::measure_sport() {
  for (; m_.words < document_->words.size(); ++m_.words)
    if (sport_words.contains(document_->words[m_.words].folded)) m_.sport_words.push_back(m_.words);
  uint32_t found = 0;
  for (const uint32_t word : m_.sport_words) found += document_->words[word].count;
  const size_t tokens = document_->tokens.size();
  const uint32_t sport = found < least_sport_words            ? 0
                         : found * 100 >= tokens * much_sport ? 2
                         : found * 100 >= tokens              ? 1
                                                              : 0;
  sport_changed_ = sport != m_.sport;
  m_.sport = sport;
}

/// Collects what a sentence shows of its words.
void Evidence::observe(const Sentence& sentence) {
  bool due = true;  // a capital is due: the sentence begins here
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const View& word = view(i);
    if (!(word.shape & shape_letter)) {
      const TokenKind kind = document_->tokens[i].kind;
      due = due || kind == TokenKind::quote_mark || word.folded == k_colon;
      continue;
    }
    m_.tokens[i] = word.shape & shape_lower ? uint16_t{seen_lower}
                   : is_capital(word)       ? seen_at(sentence, i, due)
                                            : uint16_t{0};
    count(views_->of(i), m_.tokens[i], 1);
    due = false;
  }
}

/// Adds what a token shows of its view, or takes it away.
void Evidence::count(uint32_t v, uint16_t bits, uint32_t one) {
  if (bits == 0) return;
  const uint32_t slot = views_->all()[v].slot;
  uint32_t* counts = &m_.counts[size_t{slot} * seen_bits];
  uint32_t seen = m_.seen[slot] | bits;
  for (uint32_t left = bits; left; left &= left - 1) {
    uint32_t& count = counts[std::countr_zero(left)];
    count += one;
    if (count == 0) seen &= ~(left & -left);
  }
  m_.seen[slot] = static_cast<uint16_t>(seen);
}

/// Gives every view what the article shows of it.
void Evidence::settle_views() {
  std::vector<View>& views = views_->all();
  changed_.assign(views.size(), 0);
  any_changed_ = false;
  for (uint32_t v = 0; v < views.size(); ++v) {
    const uint16_t seen = m_.seen[views[v].slot];
    if (views[v].seen == seen) continue;
    views[v].seen = seen;
    changed_[v] = 1;
    any_changed_ = true;
  }
}

/// What a capital shows; `due` tells that the sentence begins with it.
uint16_t Evidence::seen_at(const Sentence& sentence, uint32_t i, bool due) const {
  const View& word = view(i);
  uint32_t bits = 0;
  const bool in_run = marks_.run(i).length() > 1;
  if (word.shape & shape_all_upper)
    bits |= seen_upper;
  else if (!due)
    bits |= seen_capital;
  if (!due || in_run) bits |= in_run ? seen_in_run : seen_alone;
  if (marks_.title_before(i)) bits |= seen_after_title;
  if (i > sentence.first_token) {
    const View& before = view(i - 1);
    if (is_capital(before) && lexicon_.fact(before.exact_entry, List::given_name))
      bits |= seen_after_given;
    const uint64_t b = before.folded;
    if (b == k_in || b == k_at || b == k_near || b == k_from) bits |= seen_after_in;
    if (b == k_the) bits |= seen_after_the;
  }
  if (i + 1 < sentence.end_token) {
    const View& after = view(i + 1);
    if (after.folded == k_s || after.folded == k_s_curly) bits |= seen_possessive;
    if (lexicon_.fact(after.folded_entry, List::cue)) bits |= seen_before_cue;
  }
  for (const PhraseMark& mark : marks_.phrases(i)) {
    const ListMask list = 1u << mark.list;
    if (list & organisation_lists) bits |= seen_in_organisation;
    if (list & mask_of(List::place)) bits |= seen_in_place;
  }
  const bool bracketed = i >= sentence.first_token + 2 && i + 1 < sentence.end_token &&
                         view(i - 1).folded == k_open && view(i + 1).folded == k_close;
  if (bracketed && (word.shape & shape_all_upper) && marks_.run(i - 2).length() > 0)
    bits |= seen_acronym;
  return static_cast<uint16_t>(bits);
}

}  // namespace crosshead
