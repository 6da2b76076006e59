#include "tagger/views.h"

#include <algorithm>

#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

/// The least a line must have to be read as a heading in capitals, or in title case.
constexpr uint32_t caps_line_words = 2, title_line_words = 4, title_line_tokens = 30;
/// The least letters of a name in capitals: shorter ones are mostly short forms.
constexpr size_t shortest_shout = 4;
constexpr ListMask shouted_lists =
    mask_of(List::place) | mask_of(List::given_name) | mask_of(List::family_name);

/// Capital first letter, the rest small.
std::string capitalised(std::string_view text) {
  std::string lower;
  append_lower(lower, text);
  const Decoded first = decode(text, 0);
  std::string out(text.substr(0, first.length));
  return out + lower.substr(std::min<size_t>(lower.size(), decode(lower, 0).length));
}

}  // namespace

void Views::complete(View& view) const {
  view.common = view.shape & shape_letter ? common_.find(view.folded) : 0;
  view.identity = view.shape & shape_all_upper ? view.exact : view.folded;
  ListMask lists = 0;
  if (view.exact_entry != none) lists |= lexicon_.entry(view.exact_entry).lists & ~lower_lists;
  if (view.folded_entry != none) lists |= lexicon_.entry(view.folded_entry).lists & lower_lists;
  const uint32_t shape = view.shape & ~(shape_non_ascii | shape_mixed | shape_all_digits);
  view.signature = static_cast<uint32_t>(
      shape == 0 ? view.folded >> 32 : phrase_key(shape << 4 | view.common, lists) >> 32);
}

uint32_t Views::add_view(std::string_view text) {
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

void Views::begin(const Document& document, std::span<const uint8_t> hidden) {
  document_ = &document;
  views_.clear();
  letters_.clear();
  for (const Word& word : document.words) {
    View view;
    view.text = document.slice(word.first);
    view.exact = word.exact;
    view.folded = word.folded;
    view.exact_entry = word.exact_entry;
    view.folded_entry = word.folded_entry;
    view.shape = word.shape;
    const uint8_t hide = hidden.empty() ? uint8_t{hidden_nothing} : hidden[views_.size()];
    if (hide == hidden_lists_too) view.exact_entry = view.folded_entry = none;
    complete(view);
    if (hide != hidden_nothing) {
      view.unknown = true;
      view.identity = phrase_key(view.exact, ++hidden_count_);  // met nowhere else
    }
    views_.push_back(view);
  }
  token_views_.clear();
  for (const Token& token : document.tokens) token_views_.push_back(token.word);

  line_of_.clear();
  for (const Block& block : document.blocks) line_of_.push_back(read_line(block));
  fold();
  const auto words = static_cast<uint32_t>(views_.size());
  letters_.reserve(size_t{2} * words);  // views point into it
  calm_words(words);
  if (std::any_of(line_of_.begin(), line_of_.end(), [](Line l) { return l != Line::ordinary; }))
    restore_headings(words);
}

/// Names that running text writes in capitals, as datelines and bylines do: "HOUSTON (AP)".
void Views::calm_words(uint32_t words) {
  std::vector<uint32_t> calm(words);
  bool any = false;
  for (uint32_t v = 0; v < words; ++v) {
    calm[v] = v;
    const View seen = views_[v];
    if (!(seen.shape & shape_all_upper) || (seen.shape & (shape_digit | shape_dot)) ||
        seen.text.size() < shortest_shout || seen.exact_entry != none || seen.common ||
        seen.unknown)
      continue;
    const std::string capital = capitalised(seen.text);
    const uint32_t entry = lexicon_.find(word_key(capital));
    if (entry == none || !(lexicon_.entry(entry).lists & shouted_lists)) continue;
    letters_.push_back(capital);
    folded_of_.push_back(folded_of_[v]);
    calm[v] = add_view(letters_.back());
    any = true;
  }
  if (!any) return;
  for (size_t b = 0; b < line_of_.size(); ++b) {
    if (line_of_[b] != Line::ordinary) continue;
    const Block& block = document_->blocks[b];
    for (uint32_t i = block.first_token; i < block.end_token; ++i)
      token_views_[i] = calm[token_views_[i]];
  }
}

/// Headings get the letters that they would have in running text.
void Views::restore_headings(uint32_t words) {
  const std::vector<Forms> forms = count_forms();
  std::vector<uint32_t> replaced(words, none);
  for (size_t b = 0; b < line_of_.size(); ++b) {
    if (line_of_[b] == Line::ordinary) continue;
    const Block& block = document_->blocks[b];
    for (uint32_t i = block.first_token; i < block.end_token; ++i) {
      const uint32_t v = token_views_[i];
      if (replaced[v] == none) replaced[v] = restored(v, line_of_[b], forms[folded_of_[v]]);
      token_views_[i] = replaced[v];
    }
  }
}

Views::Line Views::read_line(const Block& block) const {
  uint32_t words = 0, upper = 0, long_words = 0, long_capital = 0;
  for (uint32_t i = block.first_token; i < block.end_token; ++i) {
    const uint16_t shape = at(i).shape;
    if (!(shape & shape_letter) || (shape & shape_one_letter)) continue;
    ++words;
    upper += (shape & shape_all_upper) != 0;
    if (at(i).text.size() < 4) continue;
    ++long_words;
    long_capital += (shape & shape_upper_first) != 0;
  }
  const uint32_t tokens = block.end_token - block.first_token;
  const bool stopped =
      tokens > 0 && document_->slice(document_->tokens[block.end_token - 1]) == ".";
  if (words >= caps_line_words && upper == words) return Line::capitals;
  const bool title = words >= title_line_words && tokens <= title_line_tokens && !stopped &&
                     long_words >= 3 && long_capital * 5 >= long_words * 4;
  return title ? Line::title : Line::ordinary;
}

/// The forms of a word share the slot of their first view.
void Views::fold() {
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
}

/// How the body writes each word, by folded form.
std::vector<Views::Forms> Views::count_forms() const {
  std::vector<Forms> forms(views_.size());
  for (const Sentence& sentence : document_->sentences) {
    if (!plain(sentence.block)) continue;
    for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      Forms& form = forms[folded_of_[token_views_[i]]];
      const uint16_t shape = at(i).shape;
      if (shape & shape_lower)
        ++form.lower;
      else if (shape & shape_all_upper)
        ++form.upper;
      else if (i > sentence.first_token && (shape & shape_upper_first))
        ++form.capital;
    }
  }
  return forms;
}

/// The view of a word of a heading: itself, or a new one with other letters.
uint32_t Views::restored(uint32_t v, Line line, const Forms& forms) {
  const View seen = views_[v];
  if (!(seen.shape & shape_upper_first) || (seen.shape & shape_mixed)) return v;
  const std::string capital = capitalised(seen.text);
  const uint32_t capital_entry = lexicon_.find(word_key(capital));
  const auto named = [&](uint32_t entry) {
    return entry != none && (lexicon_.entry(entry).lists & ~lower_lists);
  };
  enum { keep, small, large } to = keep;
  if (forms.lower + forms.capital + forms.upper > 0)
    to = forms.lower >= forms.capital + forms.upper ? small
         : forms.capital >= forms.upper             ? large
                                                    : keep;
  else if ((seen.shape & shape_all_upper) && named(seen.exact_entry) && seen.common == 0)
    to = keep;
  else if (seen.common && (!named(capital_entry) || seen.common == 1))
    to = small;
  else if (line == Line::capitals)
    to = large;
  if (to == large && capital == seen.text) to = keep;
  if (to == keep) return v;
  letters_.emplace_back();
  if (to == small)
    append_lower(letters_.back(), seen.text);
  else
    letters_.back() = capital;
  folded_of_.push_back(folded_of_[v]);
  return add_view(letters_.back());
}

}  // namespace crosshead
