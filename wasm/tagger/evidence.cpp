#include "tagger/evidence.h"

#include <algorithm>
#include <array>

#include "text/tokens.h"

namespace crosshead {
namespace {

constexpr ListMask organisation_lists = mask_of(List::company) | mask_of(List::media) |
                                        mask_of(List::party) | mask_of(List::public_body) |
                                        mask_of(List::sport);

constexpr uint64_t k_in = word_key("in"), k_at = word_key("at"), k_near = word_key("near"),
                   k_from = word_key("from"), k_the = word_key("the"), k_hyphen = word_key("-"),
                   k_open = word_key("("), k_close = word_key(")"), k_colon = word_key(":"),
                   k_s = word_key("'s"), k_s_curly = word_key("\xE2\x80\x99s");

/// std::sort, at compile time.
template <size_t size>
constexpr std::array<uint64_t, size> sorted(std::array<uint64_t, size> keys) {
  for (size_t i = 1; i < size; ++i)
    for (size_t j = i; j > 0 && keys[j] < keys[j - 1]; --j) std::swap(keys[j], keys[j - 1]);
  return keys;
}

/// Words of reports on sport, sorted by key. Where they are frequent, a city may be its club.
constexpr auto sport_words = sorted(std::to_array<uint64_t>(
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

void Evidence::begin(const Document& document, Views& views) {
  document_ = &document;
  views_ = &views;
  find_runs();
  find_titles();
  mark_phrases();
  find_acronyms();
  measure_sport();
  observe(views);
}

void Evidence::find_runs() {
  const Document& document = *document_;
  runs_.assign(document.tokens.size(), {});
  for (const Sentence& sentence : document.sentences)
    for (uint32_t i = sentence.first_token; i < sentence.end_token;) {
      if (!is_capital(view(i))) {
        ++i;
        continue;
      }
      uint32_t end = i + 1;
      while (end < sentence.end_token) {
        const bool hyphen = view(end).folded == k_hyphen && !document.tokens[end].space_before &&
                            end + 1 < sentence.end_token &&
                            !document.tokens[end + 1].space_before && is_capital(view(end + 1));
        if (hyphen)
          end += 2;
        else if (is_capital(view(end)))
          ++end;
        else
          break;
      }
      std::fill(runs_.begin() + i, runs_.begin() + end, Run{i, end});
      i = end;
    }
}

/// Finds titles ("Prime Minister", "Mr").
void Evidence::find_titles() {
  const Document& document = *document_;
  title_before_.assign(document.tokens.size() + 1, 0);
  in_title_.assign(document.tokens.size(), 0);
  for (const Sentence& sentence : document.sentences)
    for (uint32_t i = sentence.first_token; i < sentence.end_token;) {
      Lexicon::Match title;
      if (view(i).folded_entry != none)
        title = lexicon_.longest(document, i, sentence.end_token, mask_of(List::title));
      if (!title) {
        ++i;
        continue;
      }
      const uint32_t end = i + title.token_count;
      for (uint32_t t = i; t < end; ++t) in_title_[t] = t == i ? 1 : 2;
      if (end < sentence.end_token)
        title_before_[end] =
            lexicon_.class_stem(List::title, lexicon_.fact(title.entry, List::title)->cls);
      i = end;
    }
}

/// Finds the phrases of the name lists over several tokens.
void Evidence::mark_phrases() {
  marks_.clear();
  for (const Sentence& sentence : document_->sentences) mark_sentence(sentence);
  std::stable_sort(marks_.begin(), marks_.end(),
                   [](const PhraseMark& a, const PhraseMark& b) { return a.token < b.token; });
  const auto token_count = static_cast<uint32_t>(document_->tokens.size());
  first_mark_.assign(token_count + 1, 0);
  for (const PhraseMark& mark : marks_) ++first_mark_[mark.token + 1];
  for (uint32_t t = 0; t < token_count; ++t) first_mark_[t + 1] += first_mark_[t];
}

/// The longest phrase of each list, from the left.
void Evidence::mark_sentence(const Sentence& sentence) {
  uint32_t taken[list_count] = {};  // end of the list's last phrase
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    uint32_t found = view(i).exact_entry;
    if (found == none || !lexicon_.entry(found).longer) continue;
    struct Best {
      uint32_t end = 0;
      const Fact* fact = nullptr;
    } best[list_count];
    uint64_t key = view(i).exact;
    for (uint32_t end = i + 1; end < sentence.end_token && lexicon_.entry(found).longer;) {
      key = phrase_key(key, view(end).exact);
      found = lexicon_.find(key);
      if (found == none) break;
      ++end;
      for (const Fact& fact : lexicon_.facts(found)) {
        const auto list = static_cast<uint32_t>(fact.list);
        if (!(mask_of(fact.list) & lower_lists) && i >= taken[list] && best[list].end < end)
          best[list] = {end, &fact};
      }
    }
    for (uint32_t list = 0; list < list_count; ++list) {
      if (!best[list].fact) continue;
      const uint32_t end = taken[list] = best[list].end;
      PhraseMark mark = {};
      mark.cls = lexicon_.class_stem(best[list].fact->list, best[list].fact->cls);
      mark.list = static_cast<uint8_t>(list);
      mark.flags = best[list].fact->flags & fact_ambiguous;
      mark.length = static_cast<uint8_t>(std::min(end - i, 4u));
      mark.whole = runs_[i].first == i && runs_[i].end == end;
      for (mark.token = i; mark.token < end; ++mark.token) {
        mark.part = mark.token == i ? 0 : mark.token + 1 == end ? 2 : 1;
        marks_.push_back(mark);
      }
    }
  }
}

/// Finds short forms in brackets whose letters begin the capitalised words before them.
void Evidence::find_acronyms() {
  constexpr uint32_t longest_form = 12;  // tokens
  acronyms_.clear();
  for (const Sentence& sentence : document_->sentences)
    for (uint32_t i = sentence.first_token + 3; i + 1 < sentence.end_token; ++i) {
      const std::string_view letters = view(i).text;
      if (!(view(i).shape & shape_all_upper) || letters.size() > longest_form) continue;
      if (view(i - 1).folded != k_open || view(i + 1).folded != k_close) continue;
      size_t left = letters.size();
      uint32_t from = i - 1, end = 0;
      while (left > 0 && from > sentence.first_token && i - from <= longest_form) {
        const View& word = view(--from);
        if (!is_capital(word)) continue;
        if (word.text[0] != letters[left - 1]) break;
        if (end == 0) end = from + 1;
        --left;
      }
      if (left == 0) acronyms_.push_back({i, from, end});
    }
}

void Evidence::measure_sport() {
  uint32_t found = 0;
  for (const Word& word : document_->words)
    if (std::binary_search(sport_words.begin(), sport_words.end(), word.folded))
      found += word.count;
  const size_t tokens = document_->tokens.size();
  sport_ = found < least_sport_words            ? 0
           : found * 100 >= tokens * much_sport ? 2
           : found * 100 >= tokens              ? 1
                                                : 0;
}

/// Collects what the article shows of every word. Capitals alone ("IS") are a word of their own.
void Evidence::observe(Views& views) {
  const Document& document = *document_;
  const auto slot = [&](uint32_t v) {
    return views.folded_of(v) * 2 + ((views.all()[v].shape & shape_all_upper) != 0);
  };
  std::vector<uint16_t> seen(views.all().size() * 2, 0);
  for (const Sentence& sentence : document.sentences) {
    if (!views.plain(sentence.block)) continue;
    bool due = true;  // a capital is due: the sentence begins here
    for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const View& word = view(i);
      if (!(word.shape & shape_letter)) {
        const TokenKind kind = document.tokens[i].kind;
        due = due || kind == TokenKind::quote_mark || word.folded == k_colon;
        continue;
      }
      seen[slot(views.of(i))] |= seen_at(sentence, i, due);
      due = false;
    }
  }
  for (uint32_t v = 0; v < views.all().size(); ++v) views.all()[v].seen = seen[slot(v)];
}

uint16_t Evidence::seen_at(const Sentence& sentence, uint32_t i, bool due) const {
  const View& word = view(i);
  if (word.shape & shape_lower) return seen_lower;
  if (!is_capital(word)) return 0;
  uint32_t bits = 0;
  const bool in_run = runs_[i].length() > 1;
  if (word.shape & shape_all_upper)
    bits |= seen_upper;
  else if (!due)
    bits |= seen_capital;
  if (!due || in_run) bits |= in_run ? seen_in_run : seen_alone;
  if (title_before_[i]) bits |= seen_after_title;
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
  for (const PhraseMark& mark : marks(i)) {
    const ListMask list = 1u << mark.list;
    if (list & organisation_lists) bits |= seen_in_organisation;
    if (list & mask_of(List::place)) bits |= seen_in_place;
  }
  const bool bracketed = i >= sentence.first_token + 2 && i + 1 < sentence.end_token &&
                         view(i - 1).folded == k_open && view(i + 1).folded == k_close;
  if (bracketed && (word.shape & shape_all_upper) && runs_[i - 2].length() > 0)
    bits |= seen_acronym;
  return static_cast<uint16_t>(bits);
}

}  // namespace crosshead
