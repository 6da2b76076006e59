#include "tagger/sentence_marks.h"

#include <algorithm>
#include <bit>

#include "text/sort_by.h"
#include "text/tokens.h"

namespace crosshead {

void SentenceMarks::begin(const Document& document, const Views& views) {
  document_ = &document;
  views_ = &views;
  phrases_.clear();
  marks_.resize(document.tokens.size());
}

void SentenceMarks::read(const Sentence& sentence) {
  std::fill(marks_.begin() + sentence.first_token, marks_.begin() + sentence.end_token,
            TokenMarks{});
  const auto first_phrase = static_cast<uint32_t>(phrases_.size());
  uint32_t run_end = 0, title_end = 0;
  ListEnds taken = {};
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    const View& word = view(i);
    if (i >= run_end && is_capital(word)) run_end = mark_run(i, sentence);
    if (!word.phrases) continue;  // most words
    if (i >= title_end && (word.phrases & mask_of(List::title)))
      title_end = mark_title(i, sentence);
    if (word.phrases & ~lower_lists) mark_phrases(i, sentence, taken);
  }
  if (phrases_.size() > first_phrase) group_phrases(first_phrase);
}

/// Marks the capitals that begin at a token and gives their end.
uint32_t SentenceMarks::mark_run(uint32_t i, const Sentence& sentence) {
  const auto& tokens = document_->tokens;
  uint32_t end = i + 1;
  while (end < sentence.end_token) {
    const bool hyphen = view(end).folded == word_key("-") && !tokens[end].space_before &&
                        end + 1 < sentence.end_token && !tokens[end + 1].space_before &&
                        is_capital(view(end + 1));
    if (hyphen)
      end += 2;
    else if (is_capital(view(end)))
      ++end;
    else
      break;
  }
  for (uint32_t t = i; t < end; ++t) marks_[t].run = {i, end};
  return end;
}

/// Marks the title that begins at a token, if one does, and gives its end; else the token.
uint32_t SentenceMarks::mark_title(uint32_t i, const Sentence& sentence) {
  const Lexicon::Match title =
      lexicon_.longest(*document_, i, sentence.end_token, mask_of(List::title));
  if (!title) return i;
  const uint32_t end = i + title.token_count;
  for (uint32_t t = i; t < end; ++t) marks_[t].in_title = t == i ? 1 : 2;
  if (end < sentence.end_token)
    marks_[end].title_before =
        lexicon_.class_stem(List::title, lexicon_.fact(title.entry, List::title)->cls);
  return end;
}

/// Appends the phrases that begin at a token, the longest of each list, unless one of the list goes
/// on there.
void SentenceMarks::mark_phrases(uint32_t i, const Sentence& sentence, ListEnds& taken) {
  struct Best {
    uint32_t end;
    const Fact* fact;
  } best[list_count];
  ListMask longer = view(i).phrases & ~lower_lists, marked = 0;
  uint64_t key = view(i).exact;
  for (uint32_t end = i + 1; end < sentence.end_token && longer;) {
    key = phrase_key(key, view(end).exact);
    const uint32_t found = lexicon_.find(key);
    if (found == none) break;
    longer = lexicon_.entry(found).longer & ~lower_lists;
    ++end;
    for (const Fact& fact : lexicon_.facts(found)) {
      const auto list = static_cast<uint32_t>(fact.list);
      if ((mask_of(fact.list) & lower_lists) || i < taken[list]) continue;
      if ((marked & mask_of(fact.list)) && best[list].end == end) continue;  // its first fact
      best[list] = {end, &fact};
      marked |= mask_of(fact.list);
    }
  }
  for (; marked; marked &= marked - 1) {
    const auto list = static_cast<uint32_t>(std::countr_zero(marked));
    const uint32_t end = taken[list] = best[list].end;
    PhraseMark mark = {};
    mark.cls = lexicon_.class_stem(best[list].fact->list, best[list].fact->cls);
    mark.list = static_cast<uint8_t>(list);
    mark.flags = best[list].fact->flags & fact_ambiguous;
    mark.length = static_cast<uint8_t>(std::min(end - i, 4u));
    mark.whole = run(i).first == i && run(i).end == end;
    for (mark.token = i; mark.token < end; ++mark.token) {
      mark.part = mark.token == i ? 0 : mark.token + 1 == end ? 2 : 1;
      phrases_.push_back(mark);
    }
  }
}

/// Orders a sentence's phrases, which stand from `first` on, by the tokens that see them.
void SentenceMarks::group_phrases(uint32_t first) {
  sort_by(std::span(phrases_).subspan(first), [](const PhraseMark& mark) { return mark.token; });
  for (uint32_t p = first; p < phrases_.size(); ++p) {
    Range& range = marks_[phrases_[p].token].phrases;
    if (range.end == 0) range.first = p;
    range.end = p + 1;
  }
}

}  // namespace crosshead
