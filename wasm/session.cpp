#include "session.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <string>
#include <utility>

#include "text/sort_by.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

/// Finds what two documents, one edit apart, do not share: every record that has no equal on the
/// other side, as ranges of the present text.
class Comparison {
 public:
  Comparison(const Document& before, const Document& now, const Edit& edit)
      : before_(before), now_(now), edit_(edit) {
    ranges_.push_back({edit.start, edit.start + edit.inserted});
  }

  std::vector<Change> run() {
    compare(before_.blocks, now_.blocks,
            [](const Block& a, const Block& b) { return a.kind == b.kind && a.level == b.level; });
    compare(before_.sentences, now_.sentences, [](auto&, auto&) { return true; });
    compare(before_.mentions, now_.mentions, [&](const Mention& a, const Mention& b) {
      return a.type == b.type && a.confidence == b.confidence && same_value(a.value, b.value);
    });
    compare(before_.quotes, now_.quotes,
            [&](const Quote& a, const Quote& b) { return same_quote(a, b); });
    dateline();
    return changes();
  }

 private:
  /// A span of the earlier text, where it lies now; empty if the edit touches it.
  bool same(Span before, Span now) const {
    return before.empty() ? now.empty() : !now.empty() && edit_.before(now) == before;
  }

  /// Walks along two lists that are ordered by start.
  template <typename Record>
  void compare(const std::vector<Record>& all_before, const std::vector<Record>& all_now,
               auto&& equal) {
    const std::span<const Record> before = all_before, now = all_now;
    size_t b = 0, n = 0;
    while (b < before.size() && n < now.size()) {
      if (same(before[b].span, now[n].span) && equal(before[b], now[n])) {
        ++b, ++n;
        continue;
      }
      const Span moved = moved_to_now(before[b].span);
      const bool first = moved.start <= now[n].span.start, last = moved.start >= now[n].span.start;
      if (first) ranges_.push_back(moved);
      if (last) ranges_.push_back(now[n].span);
      b += first;
      n += last;
    }
    for (; b < before.size(); ++b) ranges_.push_back(moved_to_now(before[b].span));
    for (; n < now.size(); ++n) ranges_.push_back(now[n].span);
  }

  bool same_value(uint32_t a, uint32_t b) const {
    if (a == none || b == none) return a == b;
    return before_.values[a] == now_.values[b];
  }

  bool same_quote(const Quote& a, const Quote& b) const {
    if (a.kind != b.kind || a.confidence != b.confidence || a.part_count != b.part_count ||
        (a.rule != b.rule && std::string_view(a.rule) != b.rule) ||
        (a.parent == none) != (b.parent == none))
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
    if (!a.span.empty()) ranges_.push_back(moved_to_now(a.span));
    if (!b.span.empty()) ranges_.push_back(b.span);
  }

  /// Where a stretch of the earlier text lies now; what the edit took away is what it put there.
  Span moved_to_now(Span span) const {
    const auto moved = [&](uint32_t at, uint32_t inside) {
      if (at <= edit_.start) return at;
      return at >= edit_.start + edit_.removed ? at - edit_.removed + edit_.inserted : inside;
    };
    return {moved(span.start, edit_.start), moved(span.end, edit_.start + edit_.inserted)};
  }

  /// The ranges put together where they meet, on both sides.
  std::vector<Change> changes() {
    sort_by(ranges_, [](Span range) { return sort_key(range.start, range.end); });
    std::vector<Change> out;
    for (const Span range : ranges_) {
      if (!out.empty() && range.start <= out.back().now.end)
        out.back().now.end = std::max(out.back().now.end, range.end);
      else
        out.push_back({{}, range});
    }
    for (Change& change : out) {
      change.before = change.now;
      const uint32_t moved = edit_.inserted - edit_.removed;
      if (change.now.start > edit_.start) change.before.start -= moved;
      if (change.now.end >= edit_.start + edit_.inserted) change.before.end -= moved;
    }
    return out;
  }

  const Document &before_, &now_;
  const Edit edit_;
  std::vector<Span> ranges_;  // of the present text
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

std::vector<Change> Session::edit(Span replaced, std::string_view insert) {
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
