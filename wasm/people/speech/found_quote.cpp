#include "people/speech/found_quote.h"

#include <algorithm>

#include "people/speech/passives.h"
#include "people/speech/phrase_cores.h"
#include "people/speech/terms.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// A transcript inside marks: the token behind "HOLM:" at the head of a marked span, or none.
uint32_t turn_of(const Document& document, const Marked& marked) {
  constexpr uint32_t max_label = 4;
  const uint32_t end = std::min(marked.end_token, marked.first_token + 2 + max_label);
  for (uint32_t t = marked.first_token + 1; t < end; ++t) {
    const Token& token = document.tokens[t];
    if (document.slice(token) == ":")
      return t > marked.first_token + 1 && t + 1 < marked.end_token ? t + 1 : none;
    const uint16_t shape = token.shape;
    if (token.kind != TokenKind::word || !(shape & shape_all_upper) || (shape & shape_dot))
      return none;
  }
  return none;
}

/// "Shops pull 'smart' lamps": a word of the headline's own sentence, which goes on behind it. Not
/// an outcry ("'Shame': fury at bill"), what a verb of speech takes ("accused of 'panic' over"), or
/// what somebody is or does ("Holm 'not sure' about").
bool is_scare_quote(const Line& line, const std::vector<Cue>& cues, uint32_t item) {
  constexpr uint32_t reach = 3;
  static constexpr std::string_view linking[] = {"Of", "To", "of", "to"};
  if (item + 1 >= line.size() || line.items[item].ends_sentence || !line.items[item + 1].is_word)
    return false;
  if (item > 0 && !is_possessive_ending(line, item - 1) &&
      (!line.items[item - 1].is_word || is_noun(line, item - 1) ||
       line.is(item - 1, class_pronoun | class_be) || contains<linking>(line.text(item - 1))))
    return false;
  const size_t k = first_cue_from(cues, item);
  return k == 0 || cues[k - 1].end + reach <= item;
}

}  // namespace

FoundQuote find_quote(const Line& line, const std::vector<Cue>& cues, uint32_t item,
                      const LedIn& led_in) {
  FoundQuote f;
  const Document& document = line.r.document;
  f.item = item;
  f.placement = place(line, item);
  if (line.parent == none && item == 0) {
    const Marked& marked = document.marked[line.items[item].hole];
    f.turn = turn_of(document, marked);
    if (f.turn != none) {
      f.own.rule = Rule::label;
      f.own.first_token = marked.first_token + 1;
      f.own.end_token = f.turn - 1;
      f.own.speaker = {document.tokens[marked.first_token + 1].start,
                       document.tokens[f.turn - 2].end};
      f.own.cue = document.tokens[f.turn - 1].span();
      return f;
    }
  }
  if (is_term(line, item)) return f;
  const Placement& p = f.placement;
  f.after = attribute_after(line, cues, item, p);
  if (f.after && f.after.cue_index != none && p.ends_sentence && !p.at_start && !p.after_colon &&
      line.items[item].ends_sentence)
    f.after = {};  // the next sentence speaks for itself
  Attribution before;
  if (p.at_start && item == 0 && led_in.colon && line.parent == none) {
    before = led_in.colon;
  } else if (p.after_colon) {
    uint32_t colon = item;
    while (colon > 0 && !line.reads(colon, ":")) --colon;
    before = attribute_colon(line, cues, colon);
  } else if (!p.at_start) {
    before = attribute_before(line, cues, item, p);
  }
  const Cue* cue = before && before.cue_index != none ? &cues[before.cue_index] : nullptr;

  // Which side speaks. Behind a colon or the verb itself, what stands before; with a comma inside,
  // what stands behind; else what stands before.
  const bool colon = before && (before.rule == Rule::colon || before.rule == Rule::label);
  const bool bound = (colon && !p.comma_inside) || (before && before.rule == Rule::cue_before);
  // 'Holm told the court it was "a mess," according to an affidavit': which only passes it on.
  const bool passed_on =
      before.rule == Rule::clause_before && cue && !cue->weak && f.after.rule == Rule::according_to;
  if (f.after && !bound && !passed_on && (p.comma_inside || p.at_start || !before)) {
    f.own = f.after;
  } else if (before) {
    f.own = before;
    f.after = {};
  } else {
    f.after = {};
    f.own = attribute_clause_after(line, cues, item);
    if (!f.own) f.own = in_saying(line, item);
    if (!f.own) f.own = attribute_tail(line, item);
  }
  const Cue* shown = f.after && f.after.cue_index != none ? &cues[f.after.cue_index] : cue;
  if (shown && is_sign(line, *shown) &&
      (shown->head == "read" || shown->head == "say" || shown->head == "proclaim" ||
       shown->head == "declare")) {
    f.own = {};
    f.after = {};
    return f;
  }
  if (line.parent == none && document.blocks[line.block].kind == BlockKind::headline) {
    const Marked& marked = document.marked[line.items[item].hole];
    const bool goes_on = line.reads(item - 1, "he") || line.reads(item - 1, "she") ||
                         (item > 0 && line.is(item - 1, class_article)) ||
                         (item > 0 && !before && is_noun(line, item - 1) && !p.begins_upper);
    // 'Live: "Leave now", residents told': a whole utterance before its attribution.
    const bool whole = p.begins_upper && p.comma_inside && p.words >= 2 &&
                       (p.at_start || p.after_colon) && !is_title_case(document, marked);
    if (whole || (holds_clause(document, marked) && !goes_on))  // not: he "never fell"
      f.kind = QuoteKind::direct;
    else if (!f.own && p.words <= 2 && is_scare_quote(line, cues, item))
      f.kind = QuoteKind::term;
    else if (f.own || item > 0 || !line.reads(1, ":") || line.is_capital(2) ||
             !is_title_case(document, marked))  // "Slow Water": a film of rain
      f.kind = QuoteKind::mixed;
    return f;
  }
  // 'billed the match as "the last dance"'; but not 'what critics billed as "a farce"', 'it does
  // not say "please"', which nobody says
  if (cue && f.own.rule == before.rule &&
      (cue->head == "say" ? cue->negated && !cue->modal
                          : gives_name(cue->head) && !(cue->head == "bill" && cue->has_speaker() &&
                                                       has_fronted_object(line, cue->first)))) {
    f.own = {};
    return f;
  }
  if ((item == 0 && led_in.after_colon && line.parent == none) ||
      (f.own.rule == Rule::signature &&
       holds_clause(document, document.marked[line.items[item].hole])))
    f.kind = QuoteKind::direct;
  else if (f.after && f.own.cue_index != none && cues[f.own.cue_index].cls == CueClass::call)
    f.kind = QuoteKind::mixed;  // '"Progress", they call it.'
  else if (is_direct(line, item, p, f.own.rule == before.rule ? cue : nullptr,
                     static_cast<bool>(f.after)))
    f.kind = QuoteKind::direct;
  else if (f.own)
    f.kind = QuoteKind::mixed;
  return f;
}

}  // namespace crosshead
