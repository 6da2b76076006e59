#include "session.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>

#include "text/unicode.h"

namespace crosshead {
namespace {

/// Narrows down what two documents, one edit apart, do not share. A range grows by every record
/// that has no equal on the other side; what it must not cut is taken in by and by.
class Comparison {
 public:
  Comparison(const Document& before, const Document& now, const Edit& edit)
      : before_(before), now_(now), edit_(edit) {
    change_.before = {edit.start, edit.start + edit.removed};
    change_.now = {edit.start, edit.start + edit.inserted};
  }

  Change run() {
    compare(before_.blocks, now_.blocks, [](const Block& a, const Block& b) {
      return a.kind == b.kind && a.level == b.level;
    });
    compare(before_.sentences, now_.sentences, [](auto&, auto&) { return true; });
    compare(before_.mentions, now_.mentions, [&](const Mention& a, const Mention& b) {
      return a.type == b.type && a.confidence == b.confidence && same_value(a.value, b.value);
    });
    compare(before_.quotes, now_.quotes,
            [&](const Quote& a, const Quote& b) { return same_quote(a, b); });
    dateline();
    return change_;
  }

 private:
  /// A span of the earlier text, where it lies now; empty if the edit touches it.
  bool same(Span before, Span now) const {
    return before.empty() ? now.empty() : !now.empty() && edit_.before(now) == before;
  }

  void compare(const auto& before, const auto& now, auto&& equal) {
    const size_t count = std::min(before.size(), now.size());
    const auto alike = [&](const auto& a, const auto& b) {
      return same(a.span, b.span) && equal(a, b);
    };
    size_t front = 0, back = 0;
    while (front < count && alike(before[front], now[front])) ++front;
    while (back < count - front &&
           alike(before[before.size() - 1 - back], now[now.size() - 1 - back]))
      ++back;
    for (size_t i = front; i < before.size() - back; ++i) take_before(before[i].span);
    for (size_t i = front; i < now.size() - back; ++i) take(now[i].span);
  }

  bool same_value(uint32_t a, uint32_t b) const {
    if (a == none || b == none) return a == b;
    return before_.values[a] == now_.values[b];
  }

  bool same_quote(const Quote& a, const Quote& b) const {
    if (a.kind != b.kind || a.confidence != b.confidence || a.part_count != b.part_count ||
        std::string_view(a.rule) != b.rule || (a.parent == none) != (b.parent == none))
      return false;
    for (uint32_t k = 0; k < a.part_count; ++k)
      if (!same(before_.quote_parts[a.first_part + k], now_.quote_parts[b.first_part + k]))
        return false;
    return same(a.speaker, b.speaker) && same(a.cue, b.cue);
  }

  void dateline() {
    const Dateline &a = before_.dateline, &b = now_.dateline;
    if (same(a.span, b.span) && same(a.place, b.place) && same(a.agency, b.agency) &&
        same(a.date, b.date))
      return;
    if (!a.span.empty()) take_before(a.span);
    if (!b.span.empty()) take(b.span);
  }

  /// Takes a span of the present text in, and the same stretch of the earlier one.
  void take(Span span) {
    change_.now.start = std::min(change_.now.start, span.start);
    change_.now.end = std::max(change_.now.end, span.end);
    change_.before = {change_.now.start, change_.now.end - edit_.inserted + edit_.removed};
  }
  void take_before(Span span) {
    change_.before.start = std::min(change_.before.start, span.start);
    change_.before.end = std::max(change_.before.end, span.end);
    change_.now = {change_.before.start, change_.before.end - edit_.removed + edit_.inserted};
  }

  const Document &before_, &now_;
  const Edit edit_;
  Change change_;
};

/// Words that are gone outnumber the others: a fresh reading drops them.
bool crowded(const Document& document) {
  constexpr size_t always_room = 4096;
  size_t gone = 0;
  for (const Word& word : document.words) gone += word.count == 0;
  return gone > always_room && gone * 2 > document.words.size();
}

}  // namespace

Session::Session(const Language& language, std::string_view text, const Options& options)
    : language_(language), options_(options) {
  well_formed(text, document_.text);
  annotate(document_, language_, options_, &memory_);
  memory_.any = true;
}

Change Session::edit(Span replaced, std::string_view insert) {
  assert(replaced.start <= replaced.end && replaced.end <= document_.text.size());
  std::string inserted;
  well_formed(insert, inserted);
  if (crowded(document_)) memory_.any = false;
  Document& before = memory_.earlier.document;
  std::swap(before, document_);
  document_.clear();
  document_.text.reserve(before.text.size() + inserted.size());
  document_.text.append(before.text, 0, replaced.start)
      .append(inserted)
      .append(before.text, replaced.end);
  memory_.earlier.edit = {replaced.start, replaced.end - replaced.start,
                          static_cast<uint32_t>(inserted.size())};
  annotate(document_, language_, options_, &memory_);
  memory_.any = true;
  return Comparison(before, document_, memory_.earlier.edit).run();
}

}  // namespace crosshead
