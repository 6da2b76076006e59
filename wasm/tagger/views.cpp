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

void Views::complete(View& view, Lexicon::Lists lists) const {
  view.common = view.shape & shape_letter ? common_.find(view.folded) : 0;
  view.identity = view.shape & shape_all_upper ? view.exact : view.folded;
  view.phrases = static_cast<uint16_t>((lists.longer & ~lower_lists) |
                                       ((lists.lists | lists.longer) & mask_of(List::title)));
  const uint32_t shape = view.shape & ~(shape_non_ascii | shape_mixed | shape_all_digits);
  view.signature = static_cast<uint32_t>(
      shape == 0 ? view.folded >> 32 : phrase_key(shape << 4 | view.common, lists.lists) >> 32);
}

void ViewMemory::clear() {
  views.clear();
  others.clear();
  folded_of.clear();
  std::fill(first_of.begin(), first_of.end(), none);
  slot_of.clear();
  slots = 0;
  forms.clear();
  letters.clear();
  word_views.clear();
  calm.clear();
  tokens.clear();
  lines.clear();
}

/// Adds a view whose text, keys, shape and entries stand.
uint32_t Views::add_view(const View& view, uint32_t first) {
  const auto index = static_cast<uint32_t>(m_.views.size());
  m_.views.push_back(view);
  m_.others.emplace_back();
  m_.forms.emplace_back();
  m_.slot_of.insert(m_.slot_of.end(), 2, none);
  if (first == none) first = find_first(index);
  m_.folded_of.push_back(first);
  uint32_t& slot = m_.slot_of[first * 2 + ((view.shape & shape_all_upper) != 0)];
  if (slot == none) slot = m_.slots++;
  m_.views.back().slot = slot;
  return index;
}

/// Adds a view of a word in letters that the text does not have.
uint32_t Views::add_letters(std::string letters, uint32_t word_view) {
  View view;
  view.text = m_.letters.emplace_back(std::move(letters));
  view.exact = word_key(view.text);
  std::string lower;
  append_lower(lower, view.text);
  view.folded = word_key(lower);
  view.shape = shape_of(view.text);
  view.exact_entry = lexicon_.find(view.exact);
  view.folded_entry = view.folded == view.exact ? view.exact_entry : lexicon_.find(view.folded);
  complete(view, lexicon_.lists_of(view.exact_entry, view.folded_entry));
  return add_view(view, m_.folded_of[word_view]);
}

void Views::begin(const Document& document, std::span<const uint8_t> hidden,
                  const Earlier* earlier) {
  document_ = &document;
  std::swap(tokens_before_, m_.tokens);
  std::swap(lines_before_, m_.lines);
  if (!earlier) m_.clear();
  m_.tokens.clear();
  m_.lines.clear();
  add_words(hidden);

  for_runs(
      document, earlier,
      [&](const BlockRun& run) {
        const Document& before = earlier->document;
        m_.tokens.insert(m_.tokens.end(),
                         tokens_before_.begin() + before.blocks[run.before].first_token,
                         tokens_before_.begin() + before.blocks[run.end_before() - 1].end_token);
        m_.lines.insert(m_.lines.end(), lines_before_.begin() + run.before,
                        lines_before_.begin() + run.end_before());
      },
      [&](uint32_t b) {
        const Block& block = document.blocks[b];
        m_.lines.push_back(read_line(block));
        for (uint32_t i = block.first_token; i < block.end_token; ++i) {
          const uint32_t word = document.tokens[i].word;
          m_.tokens.push_back(plain(b) ? m_.calm[word] : m_.word_views[word]);
        }
      });
  for_runs(
      document, earlier, [](const BlockRun&) {},
      [&](uint32_t block) {
        if (plain(block)) count_forms(document, block, m_.tokens, 1);
      });
  if (earlier)
    earlier->for_gone([&](uint32_t block) {
      if (lines_before_[block] == LineCase::ordinary)
        count_forms(earlier->document, block, tokens_before_, uint32_t(-1));
    });
  restore_headings();
}

/// Views of the words that have none yet. The texts of all are where the document has them now.
void Views::add_words(std::span<const uint8_t> hidden) {
  const auto known = static_cast<uint32_t>(m_.word_views.size());
  for (uint32_t w = 0; w < known; ++w)
    m_.views[m_.word_views[w]].text = document_->slice(document_->words[w].first);
  const auto words = static_cast<uint32_t>(document_->words.size());
  for (uint32_t w = known; w < words; ++w) {
    const Word& word = document_->words[w];
    View view;
    view.text = document_->slice(word.first);
    view.exact = word.exact;
    view.folded = word.folded;
    view.exact_entry = word.exact_entry;
    view.folded_entry = word.folded_entry;
    view.shape = word.shape;
    const uint8_t hide = hidden.empty() ? uint8_t{hidden_nothing} : hidden[w];
    if (hide == hidden_lists_too) view.exact_entry = view.folded_entry = none;
    complete(view,
             hide == hidden_lists_too ? Lexicon::Lists{} : Lexicon::Lists{word.lists, word.longer});
    if (hide != hidden_nothing) {
      view.unknown = true;
      view.identity = phrase_key(view.exact, ++hidden_count_);  // met nowhere else
    }
    m_.word_views.push_back(add_view(view));
  }
  for (uint32_t w = known; w < words; ++w) m_.calm.push_back(calmed(m_.word_views[w]));
}

/// Names that running text writes in capitals, as datelines and bylines do: "HOUSTON (AP)".
uint32_t Views::calmed(uint32_t v) {
  const View& seen = m_.views[v];
  if (!(seen.shape & shape_all_upper) || (seen.shape & (shape_digit | shape_dot)) ||
      seen.text.size() < shortest_shout || seen.exact_entry != none || seen.common || seen.unknown)
    return v;
  std::string capital = capitalised(seen.text);
  const uint32_t entry = lexicon_.find(word_key(capital));
  if (entry == none || !(lexicon_.entry(entry).lists & shouted_lists)) return v;
  return add_letters(std::move(capital), v);
}

/// Headings get the letters that they would have in running text.
void Views::restore_headings() {
  replaced_.assign(m_.views.size(), none);
  for (size_t b = 0; b < m_.lines.size(); ++b) {
    if (m_.lines[b] == LineCase::ordinary) continue;
    const Block& block = document_->blocks[b];
    for (uint32_t i = block.first_token; i < block.end_token; ++i) {
      const uint32_t v = m_.word_views[document_->tokens[i].word];
      if (replaced_[v] == none) replaced_[v] = restored(v, m_.lines[b]);
      m_.tokens[i] = replaced_[v];
    }
  }
}

LineCase Views::read_line(const Block& block) const {
  uint32_t words = 0, upper = 0, long_words = 0, long_capital = 0;
  for (uint32_t i = block.first_token; i < block.end_token; ++i) {
    const Token& token = document_->tokens[i];
    const uint16_t shape = token.shape;
    if (!(shape & shape_letter) || (shape & shape_one_letter)) continue;
    ++words;
    upper += (shape & shape_all_upper) != 0;
    if (token.end - token.start < 4) continue;
    ++long_words;
    long_capital += (shape & shape_upper_first) != 0;
  }
  const uint32_t tokens = block.end_token - block.first_token;
  const bool stopped =
      tokens > 0 && document_->slice(document_->tokens[block.end_token - 1]) == ".";
  if (words >= caps_line_words && upper == words) return LineCase::capitals;
  const bool title = words >= title_line_words && tokens <= title_line_tokens && !stopped &&
                     long_words >= 3 && long_capital * 5 >= long_words * 4;
  return title ? LineCase::title : LineCase::ordinary;
}

/// The forms of a word share the number of their first view.
uint32_t Views::find_first(uint32_t view) {
  const auto place = [&](uint64_t folded) {
    size_t at = (folded ^ folded >> 32) & (m_.first_of.size() - 1);
    while (m_.first_of[at] != none && m_.views[m_.first_of[at]].folded != folded)
      at = (at + 1) & (m_.first_of.size() - 1);
    return at;
  };
  if (m_.views.size() * 2 > m_.first_of.size()) {
    m_.first_of.assign(std::max<size_t>(1024, m_.first_of.size() * 2), none);
    for (uint32_t v = 0; v < view; ++v)
      if (m_.folded_of[v] == v) m_.first_of[place(m_.views[v].folded)] = v;
  }
  uint32_t& first = m_.first_of[place(m_.views[view].folded)];
  if (first == none) first = view;
  return first;
}

/// Counts how a block of the body writes each word, by folded form; `one` is -1 to take it back.
void Views::count_forms(const Document& document, uint32_t block,
                        const std::vector<uint32_t>& tokens, uint32_t one) {
  for (const Sentence& sentence : document.sentences_of(document.blocks[block]))
    for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
      Forms& form = m_.forms[m_.folded_of[tokens[i]]];
      const uint16_t shape = m_.views[tokens[i]].shape;
      if (shape & shape_lower)
        form.lower += one;
      else if (shape & shape_all_upper)
        form.upper += one;
      else if (i > sentence.first_token && (shape & shape_upper_first))
        form.capital += one;
    }
}

/// The view of a word of a heading: itself, or one with other letters.
uint32_t Views::restored(uint32_t v, LineCase line) {
  const View seen = m_.views[v];
  if (!(seen.shape & shape_upper_first) || (seen.shape & shape_mixed)) return v;
  if (!m_.others[v].asked) {
    const std::string capital = capitalised(seen.text);
    m_.others[v].large_entry = lexicon_.find(word_key(capital));
    m_.others[v].is_large = capital == seen.text;
    m_.others[v].asked = true;
  }
  const ViewMemory::Others& other = m_.others[v];
  const Forms& forms = m_.forms[m_.folded_of[v]];
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
  else if (seen.common && (!named(other.large_entry) || seen.common == 1))
    to = small;
  else if (line == LineCase::capitals)
    to = large;
  if (to == large && other.is_large) to = keep;
  if (to == keep) return v;
  const uint32_t known = to == small ? other.small : other.large;
  if (known != none) return known;
  std::string letters;
  if (to == small)
    append_lower(letters, seen.text);
  else
    letters = capitalised(seen.text);
  const uint32_t view = add_letters(std::move(letters), v);
  return (to == small ? m_.others[v].small : m_.others[v].large) = view;
}

}  // namespace crosshead
