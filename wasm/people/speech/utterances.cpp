#include "people/speech/utterances.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "people/speech/indirect.h"
#include "people/speech/subjects.h"

namespace crosshead {
namespace {

bool may_quote(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::standfirst ||
         kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::caption;
}

/// Items that an attribution between two parts of a quotation has at most.
constexpr uint32_t max_between_items = 120;

/// Whether a block takes the floor from the ones before it: a list goes on where it does not speak.
bool hands_on_all(const BlockSpeech& speech, BlockKind kind) {
  return speech.any_direct || kind == BlockKind::paragraph;
}

}  // namespace

void Utterances::read() {
  speech_.reserve(r_.document.blocks.size());
  if (memory_) {  // about as many
    drafts.reserve(memory_->drafts.size());
    parts.reserve(memory_->parts.size());
  }
  read_blocks();
  read_nested();
  if (!memory_) return;
  memory_->blocks = std::move(speech_);
  memory_->nested = std::move(nested_);
  memory_->drafts = drafts;
  memory_->parts = parts;
}

/// What is said inside quotations: lines of their own, which nothing is handed to.
void Utterances::read_nested() {
  const Document& document = r_.document;
  same_.each_marked(
      [&](const SameRow& row) {
        const auto& before = memory_->nested;
        const uint32_t end = row.end_marked - row.shift.marked;
        auto at = std::lower_bound(
            before.begin(), before.end(), row.first_marked - row.shift.marked,
            [](const NestedSpeech& speech, uint32_t marked) { return speech.marked < marked; });
        for (; at != before.end() && at->marked < end; ++at)
          nested_.push_back({at->marked + row.shift.marked, keep_drafts(at->drafts, {row.shift})});
      },
      [&](uint32_t m) {
        if (m + 1 == document.marked.size() || document.marked[m + 1].parent != m ||
            !may_quote(document.blocks[document.marked[m].block].kind))
          return;
        const DraftRange from = here();
        read_line(document.marked[m].block, m);
        nested_.push_back({m, {from.first, here().first, from.first_part, here().first_part}});
      });
}

/// No drafts, where the next ones will stand.
DraftRange Utterances::here() const {
  const auto draft = static_cast<uint32_t>(drafts.size()),
             part = static_cast<uint32_t>(parts.size());
  return {draft, draft, part, part};
}

/// Takes over drafts of the earlier reading and their parts; tells where they are now.
DraftRange Utterances::keep_drafts(const DraftRange& range, SpeechShift shift) {
  DraftRange now = here();
  if (range.first == range.end && range.first_part == range.end_part) return now;
  shift.drafts = now.first - range.first;
  const auto keep = [&](const auto& before, uint32_t first, uint32_t end, auto& all) {
    const size_t at = all.size();
    all.insert(all.end(), before.begin() + first, before.begin() + end);
    for (auto& one : std::span(all).subspan(at)) shift.move(one);
  };
  keep(memory_->drafts, range.first, range.end, drafts);
  keep(memory_->parts, range.first_part, range.end_part, parts);
  now.end = here().end;
  now.end_part = here().end_part;
  return now;
}

/// Reads the blocks in order, and takes over what same blocks say: but for those that go on from
/// others, or that a quotation opens where what is handed to it may be new.
void Utterances::read_blocks() {
  handed_.emplace();  // nothing, now as before
  same_.each_block(
      [&](const SameRow& row) {
        for (uint32_t b = row.first; b < row.end; ++b) {
          const BlockSpeech& speech = memory_->blocks[b - row.shift.blocks];
          const bool moved_alike = handed_ == row.shift;
          const bool speaks = !skip(b);
          if (speaks && !(speech.whole && (moved_alike || !speech.opened))) {
            read_line(b, none);
            handed_.reset();
            continue;
          }
          if (speaks) keep_block(speech, {row.shift}, b);
          if (speaks && hands_on_all(speech, r_.document.blocks[b].kind))
            handed_ = row.shift;
          else if (!moved_alike)
            handed_.reset();
        }
      },
      [&](uint32_t b) {
        if (!skip(b)) read_line(b, none);
        handed_.reset();
      });
}

/// Whether nobody is quoted in a block: then it is done.
bool Utterances::skip(uint32_t block) {
  const BlockKind kind = r_.document.blocks[block].kind;
  if (kind == BlockKind::divider || kind == BlockKind::crosshead) {
    last_ = {};
    introduced_ = {};
  }
  if (may_quote(kind)) return false;
  speech_.emplace_back();
  return true;
}

/// Takes over what an earlier reading found in a block.
void Utterances::keep_block(const BlockSpeech& speech, SpeechShift shift, uint32_t block) {
  BlockSpeech& now = speech_.emplace_back(speech);
  now.drafts = keep_drafts(speech.drafts, shift);
  shift.move(now.colon);
  shift.move(now.speaker);
  shift.move(now.introduced);
  shift.move(now.reply);
  hand_over(now, block);
}

/// What a block hands on to the next one.
void Utterances::hand_over(const BlockSpeech& speech, uint32_t block) {
  colon_ = speech.colon;
  after_colon_ = speech.ends_with_colon;
  introduced_ = {};
  replies_ = speech.replies;
  reply_ = speech.reply;
  if (!hands_on_all(speech, r_.document.blocks[block].kind)) return;
  if (speech.any_direct) {
    last_ = speech.speaker;
    last_block_ = block;
  } else {
    last_ = {};
    introduced_ = speech.introduced;
  }
}

void Utterances::read_line(uint32_t block, uint32_t parent) {
  BlockSpeech speech{.drafts = here()};
  line_.read(block, parent);
  find_cues(line_, classes_, cues_);
  found_.clear();
  for (uint32_t i = 0; i < line_.size(); ++i)
    if (line_.is_hole(i)) found_.push_back(find_quote(line_, cues_, i, {colon_, after_colon_}));
  for (uint32_t k = 0; k < found_.size(); ++k) {
    FoundQuote& f = found_[k];
    const Marked& marked = r_.document.marked[line_.items[f.item].hole];
    if (parent == none && f.turn != none) {
      f.kind = QuoteKind::direct;
      add(f, block);
      continue;
    }
    if (parent == none && marked.continues != none && drafted_[marked.continues] != none &&
        f.item == 0) {
      if (is_bracketed(r_.document, marked)) {  // goes on behind it
        const uint32_t draft = drafted_[marked.continues];
        add(f, block);
        drafted_[line_.items[f.item].hole] = draft;
        continue;
      }
      // Reopened: the same utterance goes on. An attribution found here is that of the whole.
      f.draft = drafted_[marked.continues];
      Draft& draft = drafts[f.draft];
      draft.kind = QuoteKind::direct;
      if (!draft.by || (f.own && draft.by.rule >= Rule::same_paragraph)) {
        draft.by = f.own;
      }
      f.kind = QuoteKind::direct;
      if (!f.own) {
        f.own = draft.by;
        f.own.cue_index = none;
      }
      draft.last_marked = line_.items[f.item].hole;
      parts.push_back({f.draft, marked.span});
      drafted_[line_.items[f.item].hole] = f.draft;
      continue;
    }
    constexpr uint32_t max_between = 8;
    uint32_t prior = k;  // a nickname or title between the parts does not part them
    while (prior > 0 && k - prior < max_between &&
           (found_[prior - 1].kind == QuoteKind::term ||
            (found_[prior - 1].kind == QuoteKind::mixed && f.placement.at_start &&
             !found_[prior - 1].placement.at_start)))
      --prior;
    if (prior > 0 && f.item - found_[prior - 1].item <= max_between_items &&
        joins(found_[prior - 1], f)) {
      f.draft = found_[prior - 1].draft;
      f.kind = found_[prior - 1].kind;
      f.own = found_[prior - 1].own;
      drafts[f.draft].last_marked = line_.items[f.item].hole;
      parts.push_back({f.draft, marked.span});
      drafted_[line_.items[f.item].hole] = f.draft;
      continue;
    }
    add(f, block);
  }
  hand_on(block, parent != none);
  find_indirect(line_, cues_, *this);
  if (parent != none) return;

  speech.drafts.end = here().end;
  speech.drafts.end_part = here().end_part;
  speech.whole = all_whole();
  speech.opened = line_.is_hole(0);
  speech.ends_with_colon = line_.size() && line_.reads(line_.size() - 1, ":");
  if (speech.ends_with_colon) speech.colon = attribute_colon(line_, cues_, line_.size() - 1);
  speech.colon.cue_index = none;  // an index into this line's cues means nothing on the next one
  for (const FoundQuote& f : found_)
    if (f.kind == QuoteKind::direct) {
      speech.any_direct = true;
      speech.speaker = drafts[f.draft].by;
    }
  if (speech.any_direct)
    find_reply(block, speech);
  else if (line_.size())
    speech.introduced = introducing(line_, cues_, line_.size() - 1);
  hand_over(speech, block);
  speech_.push_back(speech);
}

/// No quotation of the line goes on from another block or is left open.
bool Utterances::all_whole() const {
  for (uint32_t i = 0; i < line_.size(); ++i) {
    if (!line_.is_hole(i)) continue;
    const Marked& marked = r_.document.marked[line_.items[i].hole];
    if (!marked.closed || marked.continues != none) return false;
  }
  return true;
}

/// Whether `next` resumes `previous` behind its attribution, or stands right beside it.
bool Utterances::joins(const FoundQuote& previous, const FoundQuote& next) const {
  if (previous.kind == QuoteKind::term || previous.draft == none) return false;
  const Placement& p = next.placement;
  if (next.kind == QuoteKind::term && !next.placement.after_comma && !next.placement.after_dash)
    return false;
  if (next.item == previous.item + 1)
    return previous.kind == QuoteKind::direct && p.at_start && !next.after;
  if (!previous.after || previous.own.cue_index == none) return false;
  const Cue& cue = cues_[previous.own.cue_index];
  if (cue.first < previous.item || cue.end > next.item) return false;
  // No verb of speech of its own: '"We lost," said Holm. "It is late." Lind agrees.'
  const Marked& marked = r_.document.marked[line_.items[next.item].hole];
  const bool own_sentence = p.at_start && line_.items[next.item].ends_sentence && marked.closed &&
                            r_.document.slice(r_.document.tokens[marked.end_token - 2]) == ".";
  if (next.after && !own_sentence && next.own.rule == next.after.rule) return false;
  const auto tells_of_speaker = [&](const Cue& other) {  // "..., said Holm, who said so."
    return line_.is(other.chain - 1, class_relative) &&
           line_.sentence_end(other.first) <= next.item;
  };
  for (uint32_t c = previous.own.cue_index + 1; c < cues_.size() && cues_[c].first < next.item; ++c)
    if (cues_[c].has_speaker() && !tells_of_speaker(cues_[c]) &&
        (p.after_colon || (cues_[c].end + 2 >= next.item && !p.at_start) ||
         (cues_[c].cls == CueClass::neutral && !cues_[c].weak &&
          // "..., he said, adding that ...": the speaker's own words go on
          !(p.at_start && cues_[c].subject.first == cue.subject.first))))
      return false;
  uint32_t sentences = 0;
  for (uint32_t i = previous.item; i < next.item; ++i) sentences += line_.items[i].ends_sentence;
  if (line_.items[previous.item].ends_sentence) --sentences;
  if (sentences > 1) return false;
  if (p.at_start) return previous.kind == QuoteKind::direct && next.kind == QuoteKind::direct;
  return sentences == 0 &&
         (p.after_comma || p.after_dash || p.after_colon || line_.reads(next.item - 1, ";"));
}

void Utterances::add(FoundQuote& f, uint32_t block) {
  const uint32_t marked = line_.items[f.item].hole;
  f.draft = static_cast<uint32_t>(drafts.size());
  drafts.push_back(
      {f.kind, f.kind == QuoteKind::term ? Attribution{} : f.own, block, marked, marked});
  Span span = r_.document.marked[marked].span;
  if (f.turn != none) span.start = r_.document.tokens[f.turn].start;
  parts.push_back({f.draft, span});
  drafted_[marked] = f.draft;
}

}  // namespace crosshead
