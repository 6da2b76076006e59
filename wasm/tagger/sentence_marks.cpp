#include "tagger/sentence_marks.h"

#include <algorithm>
#include <bit>

#include "text/sort_by.h"
#include "text/tokens.h"

namespace crosshead {

void SentenceMarks::begin(const Document& document, const Views& views) {
  document_ = &document;
  views_ = &views;
  const size_t tokens = document.tokens.size();
  runs_.resize(tokens);
  phrases_.clear();
  phrases_of_.resize(tokens);
  title_before_.resize(tokens + 1);
  in_title_.resize(tokens);
}

void SentenceMarks::read(const Sentence& sentence) {
  const auto fill = [&](auto& list, auto value) {
    std::fill(list.begin() + sentence.first_token, list.begin() + sentence.end_token, value);
  };
  fill(runs_, Run{});
  fill(title_before_, 0u);
  fill(in_title_, uint8_t{0});
  find_runs(sentence);
  find_titles(sentence);
  find_phrases(sentence);
}

void SentenceMarks::find_runs(const Sentence& sentence) {
  const Document& document = *document_;
  for (uint32_t i = sentence.first_token; i < sentence.end_token;) {
    if (!is_capital(view(i))) {
      ++i;
      continue;
    }
    uint32_t end = i + 1;
    while (end < sentence.end_token) {
      const bool hyphen = view(end).folded == word_key("-") && !document.tokens[end].space_before &&
                          end + 1 < sentence.end_token && !document.tokens[end + 1].space_before &&
                          is_capital(view(end + 1));
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

void SentenceMarks::find_titles(const Sentence& sentence) {
  const Document& document = *document_;
  for (uint32_t i = sentence.first_token; i < sentence.end_token;) {
    Lexicon::Match title;
    if (view(i).phrases & mask_of(List::title))
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

void SentenceMarks::find_phrases(const Sentence& sentence) {
  const auto first_mark = static_cast<uint32_t>(phrases_.size());
  uint32_t taken[list_count] = {};  // end of the list's last phrase
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    ListMask longer = view(i).phrases & ~lower_lists;
    if (!longer) continue;
    struct Best {
      uint32_t end;
      const Fact* fact;
    } best[list_count];
    ListMask marked = 0;
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
      mark.whole = runs_[i].first == i && runs_[i].end == end;
      for (mark.token = i; mark.token < end; ++mark.token) {
        mark.part = mark.token == i ? 0 : mark.token + 1 == end ? 2 : 1;
        phrases_.push_back(mark);
      }
    }
  }
  const auto marks = std::span(phrases_).subspan(first_mark);
  sort_by(marks, [](const PhraseMark& mark) { return mark.token; });
  uint32_t at = first_mark;
  for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
    phrases_of_[i].first = at;
    while (at < phrases_.size() && phrases_[at].token == i) ++at;
    phrases_of_[i].end = at;
  }
}

}  // namespace crosshead
