#include "people/speech/kinds.h"

#include <algorithm>
#include <array>

#include "people/speech/phrase_cores.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

std::string_view token_text(const Document& d, uint32_t token) {
  return d.slice(d.tokens[token]);
}

bool is_stop(std::string_view mark) {
  static constexpr auto marks = std::to_array<std::string_view>(
      {".", "!", "?", "…", "...", "....", "—", "--", "–", "。", "！", "？"});
  return contains<marks>(mark);
}

/// 'The plan, Holm said, "is of no use"': an attribution inside the reporter's sentence; but not
/// behind an adverbial, 'On Monday, Holm said, "it is of no use"'.
bool is_set_off(const Line& line, const Cue& cue) {
  const uint32_t start = line.sentence_start(cue.first);
  if (cue.form != CueForm::finite || cue.subject.shared ||
      line.is(start, class_preposition | class_subordinator | class_adverb | class_conjunction))
    return false;
  uint32_t first = cue.inverted ? cue.chain : cue.subject.first;
  while (first > start && line.is(first - 1, class_article | class_determiner)) --first;
  return first > start && line.reads(first - 1, ",");
}

}  // namespace

bool is_bracketed(const Document& d, const Marked& marked) {
  const uint32_t first = marked.first_token + 1, last = marked.end_token - (marked.closed ? 2 : 1);
  return first < last && token_text(d, first) == "(" && token_text(d, last) == ")";
}

bool is_title_case(const Document& d, const Marked& marked, uint32_t least) {
  uint32_t capitals = 0, words = 0;
  for (uint32_t t = marked.first_token + 1; t + 1 < marked.end_token && words < 12; ++t) {
    if (d.tokens[t].kind != TokenKind::word) continue;
    ++words;
    const bool capital = d.tokens[t].shape & shape_upper_first;
    capitals += capital && (words == 1 || token_text(d, t) != "I");  // "No, I did not see it."
    if (!capital && (words == 1 || d.tokens[t].end - d.tokens[t].start > 4)) return false;
  }
  return capitals >= least && words < 12;
}

bool holds_clause(const Document& d, const Marked& m) {
  constexpr uint32_t reach = 30;
  static constexpr auto subjects =
      std::to_array<std::string_view>({"I", "we", "they", "he", "she"});
  const uint32_t end = std::min(m.end_token, m.first_token + reach);
  uint32_t words = 0;
  for (uint32_t t = m.first_token + 1; t < end; ++t) {
    const Token& token = d.tokens[t];
    if (token.kind != TokenKind::word) continue;
    const std::string_view text = d.slice(token);
    const uint32_t classes = d.word_of(token).classes;
    if (!words && (classes & (class_modal | class_be)) && token_text(d, m.end_token - 2) != "?")
      return false;
    if (words && ((classes & (class_finite | class_verb)) ||
                  (text.size() > 4 && (text.ends_with("ed") || text.ends_with("ED"))) ||
                  contains<subjects>(text)))
      return true;
    ++words;
  }
  return false;
}

Placement place(const Line& line, uint32_t hole) {
  const Document& d = line.r.document;
  Placement p;
  const Marked& marked = d.marked[line.items[hole].hole];
  const uint32_t start = line.sentence_start(hole);

  // What stands before: bullets, brackets and stars do not count.
  uint32_t before = hole;
  while (before > start && !line.is_hole(before - 1) && !line.items[before - 1].is_word &&
         !line.reads(before - 1, ":") && !line.reads(before - 1, ",") &&
         !line.is_dash(before - 1) && !line.reads(before - 1, ")") &&
         !line.reads(before - 1, "]") && !line.reads(before - 1, "%"))
    --before;
  const Span dateline = d.dateline.span;
  p.at_start =
      before == start ||
      (!dateline.empty() && d.tokens[line.items[before - 1].first_token].end <= dateline.end &&
       d.tokens[line.items[before - 1].first_token].start >= dateline.start);
  if (!p.at_start) {
    p.after_colon = line.reads(before - 1, ":");
    p.after_comma = line.reads(before - 1, ",");
    p.after_dash = line.is_dash(before - 1);
  }

  uint32_t first = marked.first_token + 1;
  const uint32_t last = marked.end_token - (marked.closed ? 1 : 0);
  for (uint32_t t = first; t < last && p.words < 40; ++t)
    if (d.tokens[t].kind == TokenKind::word || d.tokens[t].kind == TokenKind::number) {
      if (!p.words)
        p.begins_upper =
            (d.tokens[t].shape & shape_upper_first) || d.tokens[t].kind == TokenKind::number;
      ++p.words;
    }
  uint32_t end = last;
  while (end > first && (d.tokens[end - 1].kind == TokenKind::quote_mark ||
                         token_text(d, end - 1) == "]" || token_text(d, end - 1) == ")"))
    --end;
  const std::string_view tail = end > first ? token_text(d, end - 1) : std::string_view{};
  const std::string_view next = line.text(hole + 1);
  p.comma_inside = tail == "," || next == ",";
  p.stops_inside = p.comma_inside || is_stop(tail) || !marked.closed;
  p.ends_sentence =
      line.items[hole].ends_sentence || (is_stop(next) && line.items[hole + 1].ends_sentence);
  if (p.ends_sentence && is_stop(next) && !line.is_dash(hole + 1)) p.stops_inside = true;
  p.word_follows = hole + 1 < line.size() && !line.items[hole].ends_sentence &&
                   line.items[hole + 1].is_word && !line.is_capital(hole + 1);
  return p;
}

bool is_direct(const Line& line, uint32_t hole, const Placement& p, const Cue* cue,
               bool attributed_after) {
  const Marked& marked = line.r.document.marked[line.items[hole].hole];
  if (p.at_start) {
    if (attributed_after) return true;
    // "We knew nothing of it," a voice said: whoever it was, these are words of speech.
    if (p.comma_inside && p.begins_upper && p.words >= 4 && !is_title_case(line.r.document, marked))
      return true;
    if (p.word_follows) return false;
    if (p.ends_sentence) return p.stops_inside || p.words >= 3;
    return p.stops_inside && p.words >= 5;
  }
  if (p.after_colon) {  // a word for it: "managed decline".
    const bool speaks = cue || p.begins_upper;
    return p.words >= 3 ? p.stops_inside || speaks : p.stops_inside && speaks;
  }
  if (!cue) {
    // Her essay, "Come home," is long: the name of a thing.
    if (p.after_comma && p.comma_inside && line.is(hole + 1, class_be)) return false;
    const bool opens =
        line.is(hole - 1, class_conjunction) && line.sentence_start(hole) == hole - 1;
    return (p.after_comma || p.after_dash || opens) && p.begins_upper && p.stops_inside &&
           p.words >= 4 &&
           !(p.comma_inside && !line.is(hole - 2, class_be) &&  // her film, "Slow Water", ...
             is_title_case(line.r.document, marked));
  }
  if (cue->flags & cue_fragment && cue->cls != CueClass::announce) return false;
  // Directly behind the verb, its recipient, or their comma.
  uint32_t behind = cue->end;
  if (behind < hole && !line.reads(behind, ",")) {
    const uint32_t addressee = skip_addressee(line, behind, hole);
    if (addressee <= hole && (cue->flags & cue_addressee)) behind = addressee;
  }
  if (behind + 2 <= hole && line.reads(behind, "to") && line.is(behind + 1, class_object))
    behind += 2;       // "said to me"
  bool comma = false;  // said, simply, "No."
  for (; behind < hole && (line.is(behind, class_adverb) || line.reads(behind, ",")); ++behind)
    comma = comma || line.reads(behind, ",");
  if (behind == hole) {
    if (comma)  // as she put it, "too dear for us"
      return p.begins_upper || (p.words >= 4 && cue->head != "put it" && !is_set_off(line, *cue));
    const bool speaks = cue->cls == CueClass::neutral || cue->cls == CueClass::manner ||
                        cue->cls == CueClass::answer;
    // "They say 'no' and mean it," said Holm.
    if (line.parent != none && speaks && !cue->weak) return true;
    // 'chanted "Shame on you" and sang': the sentence goes on, the words stand alone; but not 'told
    // "Fox and Friends" after', 'chanting "We are here" and "We stay"', 'wrote "The Long Road"
    // when'.
    const bool alone = p.words >= 3 && cue->head != "tell" && !line.is_hole(hole + 2) &&
                       !is_title_case(line.r.document, marked) &&
                       line.is(hole + 1, class_conjunction | class_subordinator);
    if (p.word_follows && !(p.begins_upper && (p.stops_inside || alone) && !p.comma_inside))
      return false;
    if (cue->weak) return p.begins_upper && p.stops_inside;
    if (p.begins_upper) return true;
    // 'promises "jobs and hope."': the object of a verb that says more than that somebody spoke;
    // 'urged Holm "to go."': an infinitive that hangs on it.
    if (token_text(line.r.document, marked.first_token + 1) == "to") return false;
    return ((p.ends_sentence && p.stops_inside) || p.words <= 3) &&
           ((speaks && cue->head != "note") || holds_clause(line.r.document, marked));
  }
  // 'chanted "Let us in!" and "Say it!"': as the words before the conjunction.
  if (behind + 2 <= hole && p.begins_upper && p.stops_inside && line.is_hole(hole - 2) &&
      line.is(hole - 1, class_conjunction))
    return is_direct(line, hole - 2, place(line, hole - 2), cue, attributed_after);
  if (p.after_comma) return p.begins_upper && p.stops_inside && p.words >= 3;
  return false;
}

}  // namespace crosshead
