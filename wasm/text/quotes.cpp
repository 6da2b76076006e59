#include "text/quotes.h"

#include "text/quote_marks.h"
#include "text/sort_by.h"

namespace crosshead {
namespace {

using namespace quote_marks;

/// A pair of marks, as tokens; an unclosed one ends with its block.
struct Pair {
  uint32_t open, close;
  Group group;
  bool closed;
};

class Reader {
 public:
  explicit Reader(Document& document) : document_(document) {}

  void read(uint32_t block) {
    block_ = &document_.blocks[block];
    next_opens_single_ = block + 1 < document_.blocks.size() && opens_with_single(block + 1);
    collect(document_, *block_, marks_);
    if (marks_.empty()) return;
    pairs_.clear();
    pair_doubles();
    pair_singles();
    record(block);
  }

  /// Takes over the spans of kept blocks, but for the last one: what follows it may be new.
  void keep(const Earlier& earlier, const BlockRun& run) {
    const auto& before = earlier.document.marked;
    const Shift shift = earlier.shift(document_, run);
    const Range range = records_of(before, run.before, run.end_before() - 1);
    const uint32_t moved = static_cast<uint32_t>(document_.marked.size()) - range.first;
    for (uint32_t m = range.first; m < range.end; ++m) {
      Marked marked = before[m];
      marked.span = shift.moved(marked.span);
      marked.block += shift.blocks;
      marked.first_token += shift.tokens;
      marked.end_token += shift.tokens;
      marked.continues = none;
      if (marked.parent != none) marked.parent += moved;
      document_.marked.push_back(marked);
      if (marked.parent == none) tie(m + moved, glyph_of(text(marked.first_token))->group);
    }
    read(run.end - 1);
  }

 private:
  std::string_view text(uint32_t token) const { return document_.slice(document_.tokens[token]); }
  const Token& token(uint32_t i) const { return document_.tokens[i]; }

  bool opens_with_single(uint32_t block) const {
    const Block& next = document_.blocks[block];
    if (next.first_token + 1 >= next.end_token) return false;
    const Token& head = token(next.first_token);
    const Glyph* glyph =
        head.kind == TokenKind::quote_mark ? glyph_of(text(next.first_token)) : nullptr;
    return glyph && glyph->group == Group::single && !token(next.first_token + 1).space_before &&
           !is_elided(document_, next.first_token + 1);
  }

  // ---- double marks ----

  struct Open {
    uint32_t mark;
    bool straight;
  };

  /// Index on the stack of the open mark that `m` would close, or none.
  uint32_t partner(const Mark& m) const {
    uint32_t found = none;
    for (uint32_t i = static_cast<uint32_t>(stack_.size()); i-- > 0;) {
      const Glyph& open = *marks_[stack_[i].mark].glyph;
      if (open.group != m.glyph->group) continue;
      if (open.straight == m.glyph->straight) return i;
      if (found == none) found = i;
    }
    return found;
  }

  void pair_doubles() {
    // Marks that surely close minus marks that surely open, from each mark to the block's end; and
    // whether any mark of the same group follows at all.
    balance_.assign(marks_.size() + 1, 0);
    following_.assign(marks_.size(), 0);
    uint32_t seen = 0;
    for (size_t k = marks_.size(); k-- > 0;) {
      const Mark& m = marks_[k];
      balance_[k] = balance_[k + 1];
      following_[k] = seen >> static_cast<uint32_t>(m.glyph->group) & 1;
      if (m.glyph->group == Group::single) continue;
      seen |= 1u << static_cast<uint32_t>(m.glyph->group);
      const bool opens = only_opens(m), closes = only_closes(m);
      if (opens != closes) balance_[k] += closes ? 1 : -1;
    }

    stack_.clear();
    for (uint32_t k = 0; k < marks_.size(); ++k) {
      const Mark& m = marks_[k];
      if (m.glyph->group == Group::single) continue;
      const uint32_t open = partner(m);
      if (open == none ? opens_alone(k) : opens_inside(k, open)) {
        if (open != none && marks_[stack_[open].mark].glyph->straight == m.glyph->straight &&
            balance_[k + 1] < 2)
          stack_.resize(open);  // the earlier one was never closed: a slip of its writer
        if (stack_.size() < max_quote_depth) stack_.push_back({k, m.glyph->straight});
      } else if (open != none && !is_inch(k)) {
        pairs_.push_back({marks_[stack_[open].mark].token, m.token, m.glyph->group, true});
        stack_.resize(open);
      }
    }
    if (!stack_.empty() && may_stay_open(marks_[stack_[0].mark].token))
      pairs_.push_back({marks_[stack_[0].mark].token, block_->end_token - 1,
                        marks_[stack_[0].mark].glyph->group, false});
  }

  /// Whether a mark opens when nothing of its group is open.
  bool opens_alone(uint32_t k) const {
    const Mark& m = marks_[k];
    if (m.space_after && m.glyph->side != Side::open)  // 'she said," we ..."' is a slip of spacing
      return m.glyph->straight && m.after_comma && following_[k];
    switch (m.glyph->side) {
      case Side::open:
        return true;
      case Side::close:
        return m.open_side && !m.close_side && following_[k];
      case Side::either:
        break;
    }
    if (m.open_side) return !m.close_side || following_[k];
    return !m.close_side && !m.after_digit && following_[k];
  }

  /// Whether a mark opens a further level although its group is open already.
  bool opens_inside(uint32_t k, uint32_t open) const {
    const Mark& m = marks_[k];
    if (m.glyph->side == Side::close) return false;
    if (m.glyph->side == Side::either) return m.open_side && !m.close_side;
    // An opening glyph closes where it hangs behind a word: „so“, »so«.
    const bool hangs = !m.open_side && m.close_side;
    return !hangs || marks_[stack_[open].mark].token + 1 == m.token;
  }

  /// 12" inside a quotation: a mark behind a digit, when the next mark closes as well.
  bool is_inch(uint32_t k) const {
    const Mark& m = marks_[k];
    if (!m.after_digit || !m.glyph->straight) return false;
    uint32_t next = k + 1;
    while (next < marks_.size() && marks_[next].glyph->group == Group::single) ++next;
    return next < marks_.size() && only_closes(marks_[next]);
  }

  /// An unclosed mark is kept only where speech may begin: at the head of a block or sentence, or
  /// behind a colon or comma.
  bool may_stay_open(uint32_t i) const {
    if (i + 1 >= block_->end_token) return false;
    if (i == block_->first_token) return true;
    const std::string_view before = text(i - 1);
    return is_closing(before) || before == "-" || before == "--" || before == "–" ||
           before == "—" || token(i - 1).kind == TokenKind::quote_mark;
  }

  // ---- single marks ----

  void pair_singles() {
    // The gap of double marks that each single mark stands in.
    const size_t doubles = pairs_.size();
    sort_by(pairs_, [](const Pair& pair) { return pair.open; });
    regions_.clear();
    size_t next_pair = 0;
    for (Mark& m : marks_) {
      if (m.glyph->group != Group::single) continue;
      for (; next_pair < doubles && pairs_[next_pair].open < m.token; ++next_pair) {
        while (!regions_.empty() && pairs_[regions_.back()].close < pairs_[next_pair].open)
          regions_.pop_back();
        regions_.push_back(static_cast<uint32_t>(next_pair));
      }
      while (!regions_.empty() && pairs_[regions_.back()].close < m.token) regions_.pop_back();
      m.region = regions_.empty() ? 0 : regions_.back() + 1;
    }

    // From the right: the next mark of each sort in the same gap.
    struct Next {
      uint32_t strong = none, weak = none, open = none;
    };
    std::vector<Next> state(doubles + 1), next(marks_.size());
    for (size_t k = marks_.size(); k-- > 0;) {
      const Mark& m = marks_[k];
      if (m.glyph->group != Group::single) continue;
      Next& s = state[m.region];
      next[k] = s;
      const Closing c = closing(document_, *block_, m);
      if (c == Closing::strong) s.strong = static_cast<uint32_t>(k);
      if (c == Closing::weak) s.weak = static_cast<uint32_t>(k);
      if (c != Closing::strong && may_open(document_, *block_, m))
        s.open = static_cast<uint32_t>(k);
    }

    std::vector<uint32_t> busy(doubles + 1,
                               0);  // token up to which the gap's single marks are used
    for (uint32_t k = 0; k < marks_.size(); ++k) {
      const Mark& m = marks_[k];
      if (m.glyph->group != Group::single || m.token < busy[m.region] ||
          !may_open(document_, *block_, m))
        continue;
      const Next& n = next[k];
      if (m.glyph->side == Side::close && n.strong == none) continue;  // an apostrophe
      uint32_t close = none;
      if (n.strong != none && n.strong < n.open)
        close = n.strong;
      else if (n.weak != none && n.weak < n.open)
        close = n.weak;
      if (close != none) {
        pairs_.push_back({m.token, marks_[close].token, Group::single, true});
        busy[m.region] = marks_[close].token + 1;
      } else if (n.open == none && m.region == 0 && next_opens_single_ &&
                 m.glyph->side != Side::close && may_stay_open(m.token)) {
        pairs_.push_back({m.token, block_->end_token - 1, Group::single, false});
        busy[m.region] = block_->end_token;
      }
    }
  }

  // ---- records ----

  void record(uint32_t block) {
    sort_by(pairs_, [](const Pair& pair) { return sort_key(pair.open, ~pair.close); });
    parents_.clear();
    for (const Pair& pair : pairs_) {
      if (pair.close <= pair.open + 1 && pair.closed) continue;  // nothing inside
      while (!parents_.empty() && document_.marked[parents_.back()].end_token <= pair.open)
        parents_.pop_back();
      if (parents_.size() >= max_quote_depth) continue;
      const auto index = static_cast<uint32_t>(document_.marked.size());
      document_.marked.push_back({.span = {token(pair.open).start, token(pair.close).end},
                                  .block = block,
                                  .first_token = pair.open,
                                  .end_token = pair.close + 1,
                                  .parent = parents_.empty() ? none : parents_.back(),
                                  .closed = pair.closed});
      if (parents_.empty()) tie(index, pair.group);
      parents_.push_back(index);
    }
  }

  /// Ties a span at the head of its block to the one that an earlier block left open.
  void tie(uint32_t index, Group group) {
    Marked& marked = document_.marked[index];
    const bool at_head = marked.first_token == document_.blocks[marked.block].first_token;
    if (at_head && left_open_ != none && left_open_group_ == group &&
        joins(document_.marked[left_open_].block, marked.block))
      marked.continues = left_open_;
    if (at_head) left_open_ = none;
    if (!marked.closed) {
      left_open_ = index;
      left_open_group_ = group;
    }
  }

  /// No block of running text stands between two blocks.
  bool joins(uint32_t from, uint32_t to) const {
    for (uint32_t i = from + 1; i < to; ++i)
      if (document_.blocks[i].kind != BlockKind::boilerplate &&
          document_.blocks[i].kind != BlockKind::caption)
        return false;
    return true;
  }

  Document& document_;
  const Block* block_ = nullptr;
  bool next_opens_single_ = false;
  uint32_t left_open_ = none;  // the last span that its block left open
  Group left_open_group_ = Group::twin;
  std::vector<Mark> marks_;
  std::vector<Pair> pairs_;
  std::vector<Open> stack_;
  std::vector<int32_t> balance_;    // [marks + 1]
  std::vector<uint8_t> following_;  // [marks]
  std::vector<uint32_t> regions_, parents_;
};

}  // namespace

void find_marked(Document& document, const Earlier* earlier) {
  document.marked.clear();
  Reader reader(document);
  for_runs(
      document, earlier, [&](const BlockRun& run) { reader.keep(*earlier, run); },
      [&](uint32_t block) { reader.read(block); });
}

}  // namespace crosshead
