#include "people/speech/messages.h"

#include <array>

#include "people/speech/phrase_cores.h"
#include "people/speech/subjects.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// What speaks for its sender: "Lind released a statement saying".
constexpr auto messages = std::to_array<std::string_view>(
    {"statement", "statements", "letter", "email", "e-mail", "message", "tweet", "tweets", "post",
     "note", "memo", "release", "speech", "communique", "communiqué", "announcement", "text",
     "interview", "briefing"});

/// Where evidence is heard, and who hears it.
constexpr auto forums = std::to_array<std::string_view>(
    {"court",   "Court",   "committee", "conference", "crowd",  "hearing",  "inquest",
     "Inquest", "inquiry", "Inquiry",   "jurors",     "Jurors", "jury",     "magistrates",
     "meeting", "Meeting", "panel",     "rally",      "trial",  "tribunal", "Tribunal"});

/// Item of the word before a phrase and its determiners; `start` if there is none.
uint32_t word_before(const Line& line, const NounPhrase& phrase, uint32_t start) {
  uint32_t i = phrase.first;
  while (i > start && line.is(i - 1, class_determiner | class_possessive | class_adverb)) --i;
  return i > start ? i - 1 : start;
}

}  // namespace

bool is_venue(const Line& line, const NounPhrase& message, uint32_t start) {
  if (!message || !contains<messages>(line.text(message.head))) return false;
  const uint32_t before = word_before(line, message, start);
  return before < message.first && (line.reads(before, "in") || line.reads(before, "In"));
}

bool is_sent(const Line& line, const NounPhrase& message, uint32_t start, uint32_t clause) {
  if (!contains<messages>(line.text(message.head))) return false;
  uint32_t before = word_before(line, message, start);
  if (line.reads(before, "in") || line.reads(before, "with")) return true;
  if (before > start && line.reads(before, "out")) --before;  // put out a statement
  const NounPhrase sender = clause_subject(line, clause, before + 1);
  return sender && sender.end < before + 1 &&
         (line.is(before, class_verb) || is_past(line, before));
}

bool is_forum(std::string_view noun) {
  return contains<forums>(noun);
}

bool is_forum(const Line& line, const NounPhrase& phrase) {
  return phrase && is_forum(line.text(phrase.head));
}

NounPhrase forum_before(const Line& line, uint32_t verb, uint32_t start) {
  if (line.r.document.blocks[line.block].kind == BlockKind::headline) return {};
  NounPhrase phrase = subject_of(line, verb, start);
  if (!is_forum(line, phrase)) return {};
  phrase.source = true;
  return phrase;
}

bool is_addressed(const Line& line, const Cue& cue, const NounPhrase& phrase) {
  uint32_t i = line.reads(cue.end, "to") ? cue.end + 1 : cue.end;
  while (i < phrase.first && line.is(i, class_determiner | class_possessive)) ++i;
  const uint32_t noun = line.word(phrase.head).folded_entry;
  return i == phrase.first && !line.r.lexicon.is_a(noun, List::source_noun, "document") &&
         !cue.passive &&
         (cue.cls == CueClass::written || (cue.flags & cue_addressee && cue.head == "tell"));
}

}  // namespace crosshead
