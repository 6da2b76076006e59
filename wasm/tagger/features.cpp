#include "tagger/features.h"

#include <algorithm>
#include <array>
#include <cassert>
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
  first_signature,
  first_seen,
  mark_whole,
  sport,
  sport_class,
  title_near
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

constexpr uint64_t k_hyphen = word_key("-"), k_open = word_key("("), k_close = word_key(")");

/// How far before a name a title may stand, in tokens: "chairman of the foundation, Mo Ibrahim".
constexpr uint32_t title_reach = 6;

enum Case : uint8_t { small, capital, capitals };
Case case_of(const View& view) {
  return view.shape & shape_all_upper ? capitals : is_capital(view) ? capital : small;
}

}  // namespace

void FeatureExtractor::begin(const Document& document, std::span<const uint8_t> hidden,
                             const Earlier* earlier) {
  document_ = &document;
  views_.begin(document, hidden, earlier);
  evidence_.begin(document, views_, earlier);
}

bool FeatureExtractor::same(const Sentence& tokens) const {
  if (evidence_.sport_changed() || !evidence_.same_views(tokens.block)) return false;
  if (!evidence_.any_changed()) return true;
  for (uint32_t i = tokens.first_token; i < tokens.end_token; ++i)
    if (evidence_.changed(views_.of(i))) return false;
  return true;
}

uint64_t FeatureExtractor::key_of_rows(const View& view) const {
  return is_capital(view) ? mix(mix(view.exact, view.seen), evidence_.sport()) : view.exact;
}

void FeatureExtractor::word_features(const View& view, std::vector<WordFeature>& out) const {
  const auto add = [&](uint8_t places, Template t, uint64_t a = 0, uint64_t b = 0) {
    out.push_back({key_of(t, a, b), places});
  };
  const Case letters = case_of(view);
  if (!view.unknown) {
    if (view.exact != view.folded) add(around, Template::exact, view.exact);
    add(everywhere, Template::folded, view.identity);
  }
  const uint32_t length = static_cast<uint32_t>(std::min<size_t>(view.text.size(), 12));
  add(everywhere, Template::shape, view.shape);
  if (!(view.shape & shape_letter)) return;
  add(at_here, Template::length, view.shape, length);
  if (view.common) add(everywhere, Template::common, view.common, letters);

  std::string lower;
  append_lower(lower, view.text.substr(0, 64));
  uint32_t at = 0;
  for (uint32_t count = 1; count <= 4 && at < lower.size(); ++count) {
    at += decode(lower, at).length;
    if (count >= 2 && at < lower.size())
      add(at_here, Template::prefix, word_key(std::string_view(lower).substr(0, at)), letters);
  }
  at = static_cast<uint32_t>(lower.size());
  for (uint32_t count = 1; count <= 4 && at > 0; ++count) {
    at = previous(lower, at);
    if (at > 0 || count > 2)
      add(count == 3 ? around : at_here, Template::suffix,
          word_key(std::string_view(lower).substr(at)), letters);
  }

  ListMask done = 0;
  const auto add_facts = [&](uint32_t entry, ListMask lists) {
    for (const Fact& fact : lexicon_.facts(entry)) {
      if (!(mask_of(fact.list) & lists)) continue;
      const auto list = static_cast<uint32_t>(fact.list);
      add(everywhere, Template::list_class,
          uint64_t{list} << 32 | lexicon_.class_stem(fact.list, fact.cls),
          (fact.flags & fact_ambiguous) | (fact.flags & fact_variant));
      if (!(done & mask_of(fact.list))) add(everywhere, Template::list, list, letters != small);
      done |= mask_of(fact.list);
    }
  };
  add_facts(view.exact_entry, ~lower_lists);
  add_facts(view.folded_entry, lower_lists);
  if (letters != small && view.exact_entry != none && lexicon_.entry(view.exact_entry).longer)
    add(at_here, Template::longer, done);
}

void FeatureExtractor::article_features(const View& view, std::vector<WordFeature>& out) const {
  if (!is_capital(view)) return;
  const uint16_t seen = view.seen;
  out.push_back({key_of(Template::seen_all, seen & 7, view.common), around});
  out.push_back({key_of(Template::seen_all, 16 | (seen & 0x3f8), seen & 7), at_here});
  for (uint32_t bit = 0; bit < seen_bits; ++bit)
    if (seen >> bit & 1) out.push_back({key_of(Template::seen, bit), around});
  const uint32_t sport = evidence_.sport();
  if (sport == 0) return;
  out.push_back({key_of(Template::sport, sport, view.signature), at_here});
  for (const Fact& fact : lexicon_.facts(view.exact_entry))
    if (!(mask_of(fact.list) & lower_lists))
      out.push_back({key_of(Template::sport_class, sport,
                            uint64_t{static_cast<uint32_t>(fact.list)} << 32 |
                                lexicon_.class_stem(fact.list, fact.cls)),
                     at_here});
}

void FeatureExtractor::edge_features(std::vector<WordFeature>& out) {
  out.push_back({key_of(Template::edge), everywhere});
}

void FeatureExtractor::token_features(const Sentence& sentence, uint32_t token,
                                      std::vector<uint64_t>& out) const {
  const Document& document = *document_;
  static const View edge{.folded = 0xED6E, .identity = 0xED6E, .signature = 0xED6E};
  const auto at = [&](int64_t offset) -> const View& {
    const int64_t i = int64_t{token} + offset;
    return i < sentence.first_token || i >= sentence.end_token
               ? edge
               : views_.at(static_cast<uint32_t>(i));
  };
  // In a row of fixed length: a list that grows looks for room at every one.
  std::array<uint64_t, most_token_features> keys;
  size_t count = 0;
  // One place for most, which keeps the program small.
  const auto add = [&](Template t, uint64_t a = 0, uint64_t b = 0) __attribute__((noinline)) {
    keys[count++] = key_of(t, a, b);
  };
  const auto append = [&] {
    assert(count <= keys.size());
    out.insert(out.end(), keys.begin(), keys.begin() + count);
  };
  const View &before = at(-1), &word = at(0), &after = at(1);

  const struct {
    Template t;
    uint64_t a, b;
  } of_all[] = {
      {Template::pair_before, before.identity, word.identity},
      {Template::pair_after, word.identity, after.identity},
      {Template::signature_before, before.signature, word.signature},
      {Template::signature_after, word.signature, after.signature},
      {Template::signature_both, mix(before.signature, word.signature), after.signature},
      {Template::before_shape, before.identity, word.signature},
      {Template::after_shape, after.identity, word.signature},
  };
  for (const auto& one : of_all) keys[count++] = key_of(one.t, one.a, one.b);

  const bool first = token == sentence.first_token ||
                     (token == sentence.first_token + 1 && !(before.shape & shape_letter));
  if (first) {
    add(Template::first, word.shape, word.common);
    add(Template::first_signature, word.signature);
    add(Template::first_seen, word.signature, word.seen & 7);
  }

  const bool hyphen_before = before.folded == k_hyphen, hyphen_after = after.folded == k_hyphen;
  if (hyphen_before || hyphen_after) {
    const bool glued = hyphen_before ? !document.tokens[token].space_before
                                     : !document.tokens[token + 1].space_before;
    const uint32_t where = hyphen_before | hyphen_after << 1;
    add(Template::glue, where | glued << 2, word.signature);
    add(Template::glue, where | 8, word.exact);
    if (hyphen_before) add(Template::glued_before, at(-2).identity, word.signature);
    if (hyphen_after) add(Template::glued_after, at(2).identity, word.signature);
    if (hyphen_after) add(Template::glued_after, at(2).shape, word.exact);
  }
  const SentenceMarks& marks = evidence_.marks();
  if (marks.in_title(token)) add(Template::in_title, marks.in_title(token), word.shape);
  if (marks.title_before(token))
    add(Template::title_before, marks.title_before(token), word.signature);
  for (const PhraseMark& mark : marks.phrases(token)) {
    add(Template::mark, mark.list << 8 | mark.flags, mark.part | mark.length << 2);
    add(Template::mark_class, uint64_t{mark.list} << 32 | mark.cls, mark.part);
    if (mark.whole) add(Template::mark_whole, mark.list << 8 | mark.flags, mark.part);
  }
  if (!is_capital(word)) return append();

  add(Template::two_before, at(-2).identity, before.identity);
  add(Template::two_after, after.identity, at(2).identity);
  if (before.folded == k_open && after.folded == k_close)
    add(Template::brackets, word.shape & shape_all_upper);
  const Run& run = marks.run(token);
  const uint32_t run_length = std::min(run.length(), 4u);
  const uint32_t place = (token == run.first) | (token + 1 == run.end) << 1;
  add(Template::run_place, run_length, place | first << 2);
  const View& last = views_.at(run.end - 1);
  if (token + 1 < run.end) {
    add(Template::run_last, last.identity, token == run.first);
    add(Template::run_last_lists, last.signature, place);
  }
  if (token > run.first)
    add(Template::run_first, views_.at(run.first).identity, token + 1 == run.end);
  const View& run_before = at(int64_t{run.first} - 1 - token);
  const View& run_after = at(int64_t{run.end} - token);
  add(Template::run_before, run_before.identity, place);
  add(Template::run_after, run_after.identity, place);
  add(Template::run_around, mix(run_before.signature, run_length), run_after.signature);
  for (uint32_t distance = 2;
       distance <= title_reach && run.first >= sentence.first_token + distance; ++distance)
    if (marks.in_title(run.first - distance)) {
      add(Template::title_near, distance > 3, mix(word.signature, place));
      break;
    }
  append();
}

}  // namespace crosshead
