#include "people/speech/passives.h"

#include <array>

#include "text/word_lists.h"

namespace crosshead {
namespace {

/// What stands behind the participle in prose, and more of it in headlines, where a past tense is
/// rare: "praised for", "told to", "warned over".
constexpr auto reasons = std::to_array<std::string_view>({"of", "for", "over"});
constexpr auto headline_links =
    std::to_array<std::string_view>({"of", "over", "to", "about", "after", "as"});
/// What turns the object of an active verb to its front: "what Holm described as".
constexpr auto fronted = std::to_array<std::string_view>({"what", "which", "that", "whom", "What"});

/// A verb whose object is the one who is called, described, blamed or praised.
bool judges(const Cue& cue) {
  if (cue.cls == CueClass::inform) return cue.flags & cue_fragment;
  return (cue.flags & (cue_fragment | cue_addressee)) &&
         (cue.cls == CueClass::call || cue.cls == CueClass::criticise ||
          cue.cls == CueClass::praise);
}

/// A verb whose object is the one who hears it.
bool addresses(const Cue& cue) {
  return (cue.flags & cue_addressee) && (cue.cls == CueClass::neutral || cue.cls == CueClass::ask ||
                                         cue.cls == CueClass::inform || cue.cls == CueClass::warn);
}

/// '"a liar" by Lind': an agent behind the words that the participle governs.
bool has_agent(const Line& line, uint32_t hole) {
  return line.reads(hole + 1, "by") && phrase_after(line, hole + 2, line.sentence_end(hole)).source;
}

/// Whether a word of the sentence that stands not far before the verb is such a one.
bool any_before(const Line& line, uint32_t verb, const auto& fits) {
  const uint32_t start = line.sentence_start(verb);
  for (uint32_t i = verb; i-- > start && i + max_phrase_items > verb;)
    if (fits(line.text(i))) return true;
  return false;
}

}  // namespace

bool has_fronted_object(const Line& line, uint32_t verb) {
  return any_before(line, verb, [](std::string_view word) { return contains<fronted>(word); });
}

bool is_done_by(const Line& line, const Cue& cue) {
  const std::string_view form = line.text(cue.first);
  return cue.chain == cue.first && line.reads(cue.end, "by") && form.ends_with("ed") &&
         cue.cls != CueClass::answer && !(cue.weak && cue.cls == CueClass::neutral) &&
         !judges(cue) && !addresses(cue) && !line.text(cue.end + 1).ends_with("ing");
}

bool is_asked_by(const Line& line, const Cue& cue) {
  return cue.passive && (cue.cls == CueClass::ask || cue.head == "tell") &&
         line.reads(cue.end, "by");
}

bool is_bare_passive(const Line& line, const Cue& cue) {
  const bool judging = judges(cue);
  if (!judging && !addresses(cue)) return false;
  const std::string_view form = line.text(cue.first);
  if (!form.ends_with("ed") && form != "told") return false;
  for (uint32_t i = cue.chain; i < cue.first; ++i)
    if (line.is(i, class_finite)) return false;
  if (!judging && cue.first > 0 && line.reads(cue.first - 1, "when")) return true;  // when asked
  const uint32_t next = cue.end;
  const std::string_view word = line.text(next);
  if (word == "by") return !line.text(next + 1).ends_with("ing");
  const bool headline = line.r.document.blocks[line.block].kind == BlockKind::headline;
  const uint32_t words = headline && line.is(next, class_article) ? next + 1 : next;
  if (line.is_hole(words)) {
    if (judging && has_agent(line, words))
      return !line.is(cue.chain - 1, class_pronoun) &&
             !any_before(line, cue.first, [](std::string_view before) { return before == "what"; });
    if (!headline) return false;
  } else if (!(judging && cue.cls != CueClass::call && contains<reasons>(word)) &&
             !(headline &&
               (next >= line.sentence_end(cue.first) || contains<headline_links>(word)))) {
    return false;
  }
  return !has_fronted_object(line, cue.first);
}

}  // namespace crosshead
