#include "tagger/features.h"

#include <algorithm>
#include <string>

#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

/// One template of features; the number enters the key. Numbers never change their meaning within a
/// version of the model's format.
enum class Template : uint32_t {
  exact = 1,
  folded,
  prefix,
  suffix,
  shape,
  length,
  common,
  list,
  list_class,
  longer,
  edge,
  seen,
  seen_all,
  pair_before,
  pair_after,
  signature_before,
  signature_after,
  signature_both,
  before_shape,
  after_shape,
  two_before,
  two_after,
  first,
  glue,
  glued_after,
  glued_before,
  run_place,
  run_last,
  run_last_lists,
  run_first,
  run_before,
  run_after,
  run_around,
  mark,
  mark_class,
  title_before,
  in_title,
  brackets,
  neighbour_lists
};

constexpr uint64_t mix(uint64_t a, uint64_t b) {
  uint64_t key = (a ^ (b >> 32)) * 0x9e3779b97f4a7c15u;
  key = (key ^ b) * 0xff51afd7ed558ccdu;
  return key ^ key >> 29;
}
constexpr uint64_t key_of(Template t, uint64_t a = 0, uint64_t b = 0) {
  return mix(mix(0x63726f7373ull + static_cast<uint32_t>(t), a), b) * 0x9e3779b97f4a7c15u;
}

constexpr uint8_t at_here = 1 << here, next_to = 1 << (here - 1) | 1 << (here + 1),
                  everywhere = 0x1F, around = at_here | next_to;

constexpr ListMask lower_lists =
    mask_of(List::cue) | mask_of(List::title) | mask_of(List::source_noun);
constexpr ListMask organisation_lists = mask_of(List::company) | mask_of(List::media) |
                                        mask_of(List::party) | mask_of(List::public_body) |
                                        mask_of(List::sport);

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

constexpr uint64_t k_in = word_key("in"), k_at = word_key("at"), k_near = word_key("near"),
                   k_from = word_key("from"), k_the = word_key("the"), k_hyphen = word_key("-"),
                   k_open = word_key("("), k_close = word_key(")"), k_colon = word_key(":"),
                   k_s = word_key("'s"), k_s_curly = word_key("\xE2\x80\x99s");

bool is_capital(const View& view) {
  return view.shape & shape_upper_first;
}

/// Capital first letter, the rest small.
std::string capitalised(std::string_view text) {
  std::string lower;
  append_lower(lower, text);
  const Decoded first = decode(text, 0);
  std::string out(text.substr(0, first.length));
  return out + lower.substr(std::min<size_t>(lower.size(), decode(lower, 0).length));
}

/// The least a line must have to be read as a heading in capitals, or in title case.
constexpr uint32_t caps_line_words = 2, title_line_words = 4, title_line_tokens = 30;

}  // namespace

void FeatureExtractor::complete(View& view) const {
  view.common = view.shape & shape_letter ? common_.find(view.folded) : 0;
  ListMask lists = 0;
  if (view.exact_entry != none) lists |= lexicon_.entry(view.exact_entry).lists & ~lower_lists;
  if (view.folded_entry != none) lists |= lexicon_.entry(view.folded_entry).lists & lower_lists;
  const uint32_t shape = view.shape & ~(shape_non_ascii | shape_mixed | shape_all_digits);
  view.signature = shape == 0 ? static_cast<uint32_t>(view.folded >> 32)
                              : static_cast<uint32_t>(mix(shape << 4 | view.common, lists) >> 32);
}

uint32_t FeatureExtractor::add_view(std::string_view text) {
  View view;
  view.text = text;
  view.exact = word_key(text);
  std::string lower;
  append_lower(lower, text);
  view.folded = word_key(lower);
  view.shape = shape_of(text);
  view.exact_entry = lexicon_.find(view.exact);
  view.folded_entry = view.folded == view.exact ? view.exact_entry : lexicon_.find(view.folded);
  complete(view);
  views_.push_back(view);
  return static_cast<uint32_t>(views_.size() - 1);
}

void FeatureExtractor::begin(const Document& document, const std::vector<bool>* unknown) {
  document_ = &document;
  views_.clear();
  letters_.clear();
  for (const Word& word : document.words) {
    View view{document.slice(word.first), word.exact,        word.folded,
              word.exact_entry,           word.folded_entry, word.shape};
    if (unknown && (*unknown)[views_.size()]) {
      view.unknown = true;
      view.exact_entry = view.folded_entry = none;
    }
    complete(view);
    views_.push_back(view);
  }
  token_views_.clear();
  for (const Token& token : document.tokens) token_views_.push_back(token.word);
  restore_case();
  mark_phrases();
  mark_titles();
  find_acronyms();
  observe();
}

/// Gives lines in capitals and in title case the letters that they would have in running text.
void FeatureExtractor::restore_case() {
  const Document& document = *document_;
  plain_.assign(document.blocks.size(), true);
  enum Line : uint8_t { ordinary, capitals, title };
  std::vector<Line> line_of(document.blocks.size(), ordinary);
  bool any = false;
  for (size_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    uint32_t words = 0, upper = 0, long_words = 0, long_capital = 0;
    for (uint32_t i = block.first_token; i < block.end_token; ++i) {
      const uint16_t shape = view(i).shape;
      if (!(shape & shape_letter) || (shape & shape_one_letter)) continue;
      ++words;
      upper += (shape & shape_all_upper) != 0;
      if (view(i).text.size() < 4) continue;
      ++long_words;
      long_capital += (shape & shape_upper_first) != 0;
    }
    const uint32_t tokens = block.end_token - block.first_token;
    const bool stopped = tokens > 0 && document.slice(document.tokens[block.end_token - 1]) == ".";
    if (words >= caps_line_words && upper == words)
      line_of[b] = capitals;
    else if (words >= title_line_words && tokens <= title_line_tokens && !stopped &&
             long_words >= 3 && long_capital * 5 >= long_words * 4)
      line_of[b] = title;
    if (line_of[b] != ordinary) {
      plain_[b] = false;
      any = true;
    }
  }

  // How the body writes each word: the forms share the slot of their first view.
  folded_of_.resize(views_.size());
  size_t size = 2;
  while (size < views_.size() * 2) size *= 2;
  std::vector<uint32_t> slots(size, none);
  for (uint32_t v = 0; v < views_.size(); ++v) {
    size_t slot = (views_[v].folded ^ views_[v].folded >> 32) & (size - 1);
    while (slots[slot] != none && views_[slots[slot]].folded != views_[v].folded)
      slot = (slot + 1) & (size - 1);
    if (slots[slot] == none) slots[slot] = v;
    folded_of_[v] = slots[slot];
  }
  if (!any) return;

  struct Forms {
    uint32_t lower = 0, capital = 0, upper = 0;
  };
  std::vector<Forms> forms(views_.size());
  for (const Sentence& sentence : document.sentences) {
    if (!plain_[sentence.block]) continue;
    for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      Forms& form = forms[folded_of_[token_views_[i]]];
      const uint16_t shape = view(i).shape;
      if (shape & shape_lower)
        ++form.lower;
      else if (shape & shape_all_upper)
        ++form.upper;
      else if (i > sentence.first_token && (shape & shape_upper_first))
        ++form.capital;
    }
  }

  const uint32_t words = static_cast<uint32_t>(views_.size());
  letters_.reserve(words);  // views point into it
  std::vector<uint32_t> restored(words, none);
  for (size_t b = 0; b < document.blocks.size(); ++b) {
    if (line_of[b] == ordinary) continue;
    for (uint32_t i = document.blocks[b].first_token; i < document.blocks[b].end_token; ++i) {
      const uint32_t v = token_views_[i];
      const View seen = views_[v];
      if (!(seen.shape & shape_upper_first) || (seen.shape & shape_mixed)) continue;
      if (restored[v] == none) {
        restored[v] = v;
        const Forms& form = forms[folded_of_[v]];
        const std::string capital = capitalised(seen.text);
        const uint32_t capital_entry = lexicon_.find(word_key(capital));
        const bool named =
            capital_entry != none && (lexicon_.entry(capital_entry).lists & ~lower_lists);
        const bool acronym = seen.exact_entry != none && (seen.shape & shape_all_upper) &&
                             (lexicon_.entry(seen.exact_entry).lists & ~lower_lists);
        enum { keep, small, large } to = keep;
        if (form.lower + form.capital + form.upper > 0)
          to = form.lower >= form.capital + form.upper ? small
               : form.capital >= form.upper            ? large
                                                       : keep;
        else if (acronym && seen.common == 0)
          to = keep;
        else if (seen.common && (!named || seen.common == 1))
          to = small;
        else if (line_of[b] == capitals)
          to = large;
        if (to == large && capital == seen.text) to = keep;
        if (to != keep) {
          letters_.emplace_back();
          if (to == small)
            append_lower(letters_.back(), seen.text);
          else
            letters_.back() = capital;
          restored[v] = add_view(letters_.back());
          folded_of_.push_back(folded_of_[v]);
        }
      }
      token_views_[i] = restored[v];
    }
  }
}

/// Finds the phrases of the name lists over several tokens: the longest of each list, from the
/// left.
void FeatureExtractor::mark_phrases() {
  const Document& document = *document_;
  marks_.clear();
  const auto token_count = static_cast<uint32_t>(document.tokens.size());
  for (const Sentence& sentence : document.sentences) {
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
        taken[list] = best[list].end;
        const uint32_t length = best[list].end - i;
        for (uint32_t t = i; t < best[list].end; ++t)
          marks_.push_back({t, lexicon_.class_stem(best[list].fact->list, best[list].fact->cls),
                            static_cast<uint8_t>(list),
                            static_cast<uint8_t>(best[list].fact->flags & fact_ambiguous),
                            static_cast<uint8_t>(t == i                    ? 0
                                                 : t + 1 == best[list].end ? 2
                                                                           : 1),
                            static_cast<uint8_t>(std::min(length, 4u))});
      }
    }
  }
  std::stable_sort(marks_.begin(), marks_.end(),
                   [](const Mark& a, const Mark& b) { return a.token < b.token; });
  first_mark_.assign(token_count + 1, 0);
  for (const Mark& mark : marks_) ++first_mark_[mark.token + 1];
  for (uint32_t t = 0; t < token_count; ++t) first_mark_[t + 1] += first_mark_[t];
}

/// Finds titles ("Prime Minister", "Mr") and the runs of capitals.
void FeatureExtractor::mark_titles() {
  const Document& document = *document_;
  title_before_.assign(document.tokens.size() + 1, 0);
  in_title_.assign(document.tokens.size(), 0);
  run_first_.assign(document.tokens.size(), 0);
  run_end_.assign(document.tokens.size(), 0);
  for (const Sentence& sentence : document.sentences) {
    for (uint32_t i = sentence.first_token; i < sentence.end_token;) {
      if (view(i).folded_entry == none) {
        ++i;
        continue;
      }
      const Lexicon::Match title =
          lexicon_.longest(document, i, sentence.end_token, mask_of(List::title));
      if (!title) {
        ++i;
        continue;
      }
      const uint32_t end = i + title.token_count;
      const uint32_t cls =
          lexicon_.class_stem(List::title, lexicon_.fact(title.entry, List::title)->cls);
      for (uint32_t t = i; t < end; ++t) in_title_[t] = t == i ? 1 : 2;
      if (end < sentence.end_token) title_before_[end] = cls;
      i = end;
    }
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
      for (uint32_t t = i; t < end; ++t) {
        run_first_[t] = i;
        run_end_[t] = end;
      }
      i = end;
    }
  }
}

/// Finds short forms in brackets whose letters begin the capitalised words before them.
void FeatureExtractor::find_acronyms() {
  constexpr uint32_t longest_form = 12;  // tokens
  const Document& document = *document_;
  acronyms_.clear();
  for (const Sentence& sentence : document.sentences)
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

/// Collects what the article shows of every word (View::seen).
void FeatureExtractor::observe() {
  const Document& document = *document_;
  std::vector<uint16_t> seen(views_.size(), 0);  // [first view of the folded form]
  for (const Sentence& sentence : document.sentences) {
    if (!plain_[sentence.block]) continue;
    bool due = true;  // a capital is due: the sentence begins here
    for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      const View& word = view(i);
      if (!(word.shape & shape_letter)) {
        const TokenKind kind = document.tokens[i].kind;
        due = due || kind == TokenKind::quote_mark || word.folded == k_colon;
        continue;
      }
      uint32_t bits = 0;
      if (word.shape & shape_lower) bits |= seen_lower;
      if (is_capital(word)) {
        if (word.shape & shape_all_upper)
          bits |= seen_upper;
        else if (!due)
          bits |= seen_capital;
        if (!due || run_end_[i] - run_first_[i] > 1)
          bits |= run_end_[i] - run_first_[i] > 1 ? seen_in_run : seen_alone;
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
        for (uint32_t m = first_mark_[i]; m < first_mark_[i + 1]; ++m) {
          const ListMask list = 1u << marks_[m].list;
          if (list & organisation_lists) bits |= seen_in_organisation;
          if (list & mask_of(List::place)) bits |= seen_in_place;
        }
        const bool bracketed = i >= sentence.first_token + 2 && i + 1 < sentence.end_token &&
                               view(i - 1).folded == k_open && view(i + 1).folded == k_close;
        if (bracketed && (word.shape & shape_all_upper) && run_end_[i - 2] != 0)
          bits |= seen_acronym;
      }
      seen[folded_of_[token_views_[i]]] |= static_cast<uint16_t>(bits);
      due = false;
    }
  }
  for (uint32_t v = 0; v < views_.size(); ++v) views_[v].seen = seen[folded_of_[v]];
}

uint64_t FeatureExtractor::key_of_view(uint32_t view) const {
  return mix(views_[view].exact, views_[view].seen);
}

void FeatureExtractor::word_features(const View& view, std::vector<WordFeature>& out) const {
  const auto add = [&](uint8_t places, Template t, uint64_t a = 0, uint64_t b = 0) {
    out.push_back({key_of(t, a, b), places});
  };
  if (!view.unknown) {
    if (view.exact != view.folded) add(around, Template::exact, view.exact);
    add(everywhere, Template::folded, view.folded);
  }
  const uint32_t length = static_cast<uint32_t>(std::min<size_t>(view.text.size(), 12));
  add(everywhere, Template::shape, view.shape);
  if (!(view.shape & shape_letter)) return;
  add(at_here, Template::length, view.shape, length);
  if (view.common) add(everywhere, Template::common, view.common, is_capital(view));

  std::string lower;
  append_lower(lower, view.text.substr(0, 64));
  uint32_t at = 0;
  for (uint32_t count = 1; count <= 4 && at < lower.size(); ++count) {
    at += decode(lower, at).length;
    if (count >= 2 && at < lower.size())
      add(at_here, Template::prefix, word_key(std::string_view(lower).substr(0, at)),
          is_capital(view));
  }
  at = static_cast<uint32_t>(lower.size());
  for (uint32_t count = 1; count <= 4 && at > 0; ++count) {
    at = previous(lower, at);
    if (at > 0 || count > 2)
      add(count == 3 ? around : at_here, Template::suffix,
          word_key(std::string_view(lower).substr(at)), is_capital(view));
  }

  ListMask done = 0;
  const auto add_facts = [&](uint32_t entry, ListMask lists) {
    for (const Fact& fact : lexicon_.facts(entry)) {
      if (!(mask_of(fact.list) & lists)) continue;
      const auto list = static_cast<uint32_t>(fact.list);
      add(everywhere, Template::list_class,
          uint64_t{list} << 32 | lexicon_.class_stem(fact.list, fact.cls),
          (fact.flags & fact_ambiguous) | (fact.flags & fact_variant));
      if (!(done & mask_of(fact.list))) add(everywhere, Template::list, list, is_capital(view));
      done |= mask_of(fact.list);
    }
  };
  add_facts(view.exact_entry, ~lower_lists);
  add_facts(view.folded_entry, lower_lists);
  if (is_capital(view) && view.exact_entry != none && lexicon_.entry(view.exact_entry).longer)
    add(at_here, Template::longer, done);
}

void FeatureExtractor::article_features(const View& view, std::vector<WordFeature>& out) const {
  if (!is_capital(view)) return;
  const uint16_t seen = view.seen;
  out.push_back({key_of(Template::seen_all, seen & 7, view.common), around});
  out.push_back({key_of(Template::seen_all, 16 | (seen & 0x3f8), seen & 7), at_here});
  for (uint32_t bit = 0; bit < 14; ++bit)
    if (seen >> bit & 1) out.push_back({key_of(Template::seen, bit), around});
}

void FeatureExtractor::edge_features(std::vector<WordFeature>& out) {
  out.push_back({key_of(Template::edge), everywhere});
}

void FeatureExtractor::token_features(const Sentence& sentence, uint32_t token,
                                      std::vector<uint64_t>& out) const {
  const Document& document = *document_;
  static const View edge{.folded = 0xED6E, .signature = 0xED6E};
  const auto at = [&](int64_t offset) -> const View& {
    const int64_t i = int64_t{token} + offset;
    return i < sentence.first_token || i >= sentence.end_token ? edge
                                                               : view(static_cast<uint32_t>(i));
  };
  const auto add = [&](Template t, uint64_t a = 0, uint64_t b = 0) {
    out.push_back(key_of(t, a, b));
  };
  const View &before = at(-1), &word = at(0), &after = at(1);
  const bool capital = is_capital(word);

  add(Template::pair_before, before.folded, word.folded);
  add(Template::pair_after, word.folded, after.folded);
  add(Template::signature_before, before.signature, word.signature);
  add(Template::signature_after, word.signature, after.signature);
  add(Template::signature_both, mix(before.signature, word.signature), after.signature);
  add(Template::before_shape, before.folded, word.signature);
  add(Template::after_shape, after.folded, word.signature);

  const bool first = token == sentence.first_token ||
                     (token == sentence.first_token + 1 && !(before.shape & shape_letter));
  if (first) add(Template::first, word.shape, word.common);

  const bool hyphen_before = before.folded == k_hyphen, hyphen_after = after.folded == k_hyphen;
  if (hyphen_before || hyphen_after) {
    const bool glued = hyphen_before ? !document.tokens[token].space_before
                                     : !document.tokens[token + 1].space_before;
    const uint32_t where = hyphen_before | hyphen_after << 1;
    add(Template::glue, where | glued << 2, word.signature);
    add(Template::glue, where | 8, word.exact);
    if (hyphen_before) add(Template::glued_before, at(-2).folded, word.signature);
    if (hyphen_after) add(Template::glued_after, at(2).folded, word.signature);
    if (hyphen_after) add(Template::glued_after, at(2).shape, word.exact);
  }
  if (in_title_[token]) add(Template::in_title, in_title_[token], word.shape);
  if (title_before_[token]) add(Template::title_before, title_before_[token], word.signature);
  for (uint32_t m = first_mark_[token]; m < first_mark_[token + 1]; ++m) {
    const Mark& mark = marks_[m];
    const uint64_t where = mark.part | mark.length << 2;
    add(Template::mark, mark.list << 8 | mark.flags, where);
    add(Template::mark_class, uint64_t{mark.list} << 32 | mark.cls, mark.part);
  }
  if (!capital) return;

  add(Template::two_before, at(-2).folded, before.folded);
  add(Template::two_after, after.folded, at(2).folded);
  if (before.folded == k_open && after.folded == k_close)
    add(Template::brackets, word.shape & shape_all_upper);
  const uint32_t run_first = run_first_[token], run_end = run_end_[token];
  const uint32_t run_length = std::min(run_end - run_first, 4u);
  const uint32_t place = (token == run_first) | (token + 1 == run_end) << 1;
  add(Template::run_place, run_length, place | first << 2);
  const View& last = view(run_end - 1);
  if (token + 1 < run_end) {
    add(Template::run_last, last.folded, token == run_first);
    add(Template::run_last_lists, last.signature, place);
  }
  if (token > run_first) add(Template::run_first, view(run_first).folded, token + 1 == run_end);
  const View& run_before = at(int64_t{run_first} - 1 - token);
  const View& run_after = at(int64_t{run_end} - token);
  add(Template::run_before, run_before.folded, place);
  add(Template::run_after, run_after.folded, place);
  add(Template::run_around, mix(run_before.signature, run_length), run_after.signature);
}

}  // namespace crosshead
