#include "people/speech/terms.h"

#include <array>

#include "people/speech/kinds.h"
#include "people/speech/passives.h"
#include "people/speech/phrase_cores.h"
#include "text/word_lists.h"
#include "text/work_words.h"

namespace crosshead {
namespace {

/// Words right before a term that names a word: "the term ...", "known as ...".
constexpr auto term_heads = std::to_array<std::string_view>(
    {"word",     "words",   "term",       "terms",     "phrase",    "expression",
     "nickname", "titled",  "entitled",   "headlined", "nicknamed", "called",
     "named",    "dubbed",  "marked",     "labelled",  "labeled",   "so-called",
     "slogan",   "hashtag", "code-named", "codenamed", "captioned", "headline",
     "painted",  "printed", "emblazoned", "headed",    "theme",     "motto"});
/// What a few words before a colon are, that nobody says.
constexpr auto captions = std::to_array<std::string_view>(
    {"banner", "hashtag", "motto", "nickname", "placard", "slogan", "theme", "title"});
/// Words right before the title of a work, beside those of text/work_words.h. It opens with a
/// capital: 'a film "Slow Water"', but not 'called the programme "a mess"'.
constexpr auto more_works =
    std::to_array<std::string_view>({"episode", "anthem", "magazine", "EP", "LP", "track"});
bool is_work(std::string_view word) {
  return contains<works>(word) || contains<more_works>(word);
}
/// Longer words behind "the film", "the word" are terms only if they look like a title.
constexpr uint32_t max_term_tokens = 6;
/// Of these, the ones that are verbs of speech as well, and so no terms behind a speaker.
constexpr auto naming_verbs = std::to_array<std::string_view>(
    {"called", "named", "dubbed", "nicknamed", "labelled", "labeled"});
constexpr auto sign_nouns = std::to_array<std::string_view>(
    {"banner",   "banners",  "sign",      "signs",   "placard", "placards", "poster", "posters",
     "plaque",   "sticker",  "stickers",  "t-shirt", "shirt",   "shirts",   "hat",    "hats",
     "headline", "graffiti", "billboard", "label",   "notice",  "cap",      "caps",   "button",
     "buttons",  "flag",     "flags",     "cake",    "tattoo"});
/// Behind what analysts and agencies call a paper: 'has a "buy" rating'.
constexpr auto ratings =
    std::to_array<std::string_view>({"rating", "ratings", "recommendation", "stance"});
constexpr auto singing =
    std::to_array<std::string_view>({"sang", "sing", "singing", "sings", "sung"});
constexpr auto inscribing = std::to_array<std::string_view>(
    {"bearing", "carved", "daubed", "inscribed", "painted", "scrawled", "sprayed", "written"});
/// What a crowd utters, whoever else the sentence names: "said to cries of".
constexpr auto cries = std::to_array<std::string_view>(
    {"boos", "calls", "chant", "chants", "chorus", "choruses", "cries", "cry", "jeers", "screams",
     "shouts", "whispers", "yells"});

/// Of a work: 'held up a copy of "Loved"'.
constexpr auto copies =
    std::to_array<std::string_view>({"copies", "copy", "episode", "performance", "performances",
                                     "production", "rendition", "screening", "version"});

bool opens_upper(const Document& d, const Marked& marked) {
  const Token& first = d.tokens[marked.first_token + 1];
  return first.kind != TokenKind::word || (first.shape & shape_upper_first);
}

/// '"Slow Water" director Vera Holm': the title of a work before the role of a person.
bool is_credit(const Line& line, uint32_t hole) {
  constexpr uint32_t max_role = 2;
  uint32_t i = hole + 1;
  for (; i <= hole + max_role && i < line.size() && line.items[i].is_word; ++i)
    if (line.is_capital(i) || line.items[i].classes || line.text(i).ends_with("ed") ||
        (line.knows(i, List::cue) && !line.knows(i, List::source_noun)))
      break;
  const Document& d = line.r.document;
  const Marked& marked = d.marked[line.items[hole].hole];
  if (i == hole + 1 || !line.is_capital(i) || !line.is_name(i) || !marked.closed) return false;
  // '"Go home," chairman Holm ...' is speech, "'Cruel' mayor Holm" the headline's word for him.
  const bool headline = d.blocks[line.block].kind == BlockKind::headline;
  return d.tokens[marked.end_token - 2].kind == TokenKind::word &&
         is_title_case(d, marked, headline ? 2 : 1);
}

/// '"Slow Water," her first novel': the title of a work before what it is.
bool is_apposed_work(const Line& line, uint32_t hole) {
  constexpr uint32_t most = 4;
  uint32_t i = hole + 1;
  if (!line.is(i, class_article | class_possessive)) return false;
  while (i < hole + most && !is_work(line.text(i))) ++i;
  return is_work(line.text(i)) && !is_noun(line, i + 1);
}

}  // namespace

bool is_sign(const Line& line, const Cue& cue) {
  const NounPhrase& phrase = cue.subject;
  if (phrase && !phrase.pronoun && contains<sign_nouns>(line.text(phrase.head))) return true;
  uint32_t noun = cue.chain;  // "Holm wore a shirt | that read", "signs | saying"
  if (noun > 0 && (line.reads(noun - 1, "that") || line.reads(noun - 1, "which"))) --noun;
  if (noun > 0 && contains<sign_nouns>(line.text(noun - 1))) return true;
  // "a billboard near the church that | read", "banners, one of which | read"; not "took the sign
  // and read", "under the sign she read".
  constexpr uint32_t reach = 12;
  const uint32_t start = line.sentence_start(cue.chain);
  if (cue.head == "read")
    for (uint32_t i = cue.chain; i > start && i + reach > cue.chain; --i) {
      if (line.is(i - 1, class_conjunction | class_pronoun) || is_person(line, i - 1) ||
          line.is_hole(i - 1))
        break;
      if (contains<sign_nouns>(line.text(i - 1))) return true;
    }
  return false;
}

bool is_term(const Line& line, uint32_t hole) {
  if (is_bracketed(line.r.document, line.r.document.marked[line.items[hole].hole])) return true;
  // 'All Bets Are Off.' on a line of its own: a crosshead.
  if (line.parent == none && line.size() == 1 &&
      is_title_case(line.r.document, line.r.document.marked[line.items[hole].hole]))
    return true;
  if (is_credit(line, hole)) return true;
  if (hole == 0 || line.is_hole(hole - 1)) return false;
  const uint32_t start = line.sentence_start(hole);
  if (hole == start) return false;
  const bool title =
      is_title_case(line.r.document, line.r.document.marked[line.items[hole].hole], 1);
  if (title && is_apposed_work(line, hole)) return true;
  if (contains<ratings>(line.text(hole + 1))) return true;
  // fans who call themselves "Holmers"
  if (title && line.is(hole - 1, class_reflexive) && line.text(hole - 2).starts_with("call"))
    return true;
  const bool headline = line.r.document.blocks[line.block].kind == BlockKind::headline;
  // A nickname inside a name: Ana "Nan" Holm.
  const Marked& marked = line.r.document.marked[line.items[hole].hole];
  const uint32_t name = line.items[hole - 1].mention;
  if (line.is_capital(hole - 1) && line.is_capital(hole + 1) && !line.items[hole].ends_sentence &&
      marked.end_token - marked.first_token <= 5 && name != none &&
      (!headline || line.items[hole + 1].mention == name))  // "Holm Calls Lind 'Unfit' In Lund"
    return true;
  uint32_t before = hole - 1;
  if (line.reads(before, ",") && before > start) --before;
  const std::string_view word = line.text(before);
  // primary biliary cholangitis ("PBC")
  if (line.reads(hole + 1, ")") && line.reads(hole - 1, "(") && title) return true;
  // told "Breakfast Hour" that
  if (line.reads(hole + 1, "that") && is_title_case(line.r.document, marked)) return true;
  // In a headline capitals tell nothing: "WHO Warns of 'Narrow Window'".
  const bool warned = headline && hole > start + 1 && line.is(hole - 1, class_preposition) &&
                      line.knows(hole - 2, List::cue) && line.is_capital(hole - 2);
  if (is_title_case(line.r.document, marked) && !warned && !line.reads(hole - 1, ",") &&
      !line.reads(hole - 1, ":") &&
      (line.is(hole - 1, class_preposition | class_article) || line.reads(hole - 1, "'s") ||
       (line.is(hole - 1, class_possessive) && hole + 1 < line.size() &&
        line.items[hole + 1].is_word &&
        !line.items[hole + 1].classes) ||  // its "Life First" checklist
       line.reads(hole - 1, "’s")))
    return true;
  // "known as the 'first-day decree'"
  const uint32_t as = line.is(before, class_article) && before > start ? before - 1 : before;
  for (uint32_t i = as; line.reads(as, "as") && i-- > start && i + 5 > as;)
    if (line.reads(i, "known") || line.reads(i, "know") ||
        line.reads(i, "knew") ||  // "known among friends as", "is remembered in Lund as"
        (line.reads(i, "remembered") && (line.reads(i - 1, "is") || line.reads(i - 1, "was"))))
      return true;
  if (word == "words" && (line.is(before - 1, class_possessive) || line.reads(before - 1, "own") ||
                          is_possessive_ending(line, before - 1)))
    return false;  // in her own words, "it is over"
  if (word == "of" && before > start && contains<cries>(line.text(before - 1))) return true;
  if (word == "of" && before > start && contains<copies>(line.text(before - 1)) &&
      is_title_case(line.r.document, marked, 1))
    return true;
  // "what the trade calls a 'weather bomb'", "whom the crew call 'Captain'": a word for it, and no
  // verdict as "what critics call a 'mess'"
  if (const uint32_t verb = line.is(before, class_article) ? before - 1 : before;
      verb > start && line.text(verb).starts_with("call") && line.text(verb).size() < 6 &&
      marked.end_token - marked.first_token <= 4 && has_fronted_object(line, verb) &&
      !line.is(verb - 1, class_pronoun) && !line.is_capital(verb - 1) &&
      (title || !line.knows(verb - 1, List::source_noun)))
    return true;
  // "Holm, the man they call 'the Postman'"
  if (word.starts_with("call") && before > start + 1 && line.reads(before - 1, "they") &&
      line.knows(before - 2, List::source_noun))
    return true;
  // 'sang "Jerusalem"'
  const Token& ending = line.r.document.tokens[marked.end_token - (marked.closed ? 2 : 1)];
  if (contains<singing>(word) && title && (ending.shape & shape_upper_first)) return true;
  if (word == "words")  // 'had painted on the wall the words "never again"'
    for (uint32_t i = before; i > start && i + max_phrase_items > before; --i)
      if (contains<inscribing>(line.text(i - 1))) return true;
  // 'chose the theme: "One River"', 'a banner: "Save us"'
  if (word == ":" && before > start + 1 &&
      (contains<captions>(line.text(before - 1)) ||
       (line.is(before - 2, class_article) && contains<sign_nouns>(line.text(before - 1)))))
    return true;
  const bool work = is_work(word);
  if (work && !opens_upper(line.r.document, marked)) return false;
  if (!work && !contains<term_heads>(word)) return false;
  if (!word.ends_with("ed") && !is_title_case(line.r.document, marked) &&
      marked.end_token - marked.first_token > max_term_tokens)
    return false;
  if (contains<naming_verbs>(word)) {
    // "a group called ..." is a name; "Holm called ...", "called ... by Holm" are speech.
    if (line.reads(hole + 1, "by")) return false;
    if (before == start) return true;
    const bool fronted = has_fronted_object(line, before);
    // "what the mayor, Holm, called", "what critics called"
    if (fronted && (line.reads(before - 1, ",") || line.knows(before - 1, List::source_noun)))
      return false;
    if (fronted && line.is(before - 2, class_possessive)) return false;  // "what his agent called"
    if (fronted && line.reads(before - 1, "them") && line.reads(before - 2, "of"))
      return false;  // "what one of them called"
    const uint32_t last = line.is_name(before - 1) ? mention_start(line, before - 1, start) : start;
    if (!fronted && last > start && line.is(last - 1, class_preposition)) return true;
    return !line.is(before - 1, class_pronoun) && !line.is_capital(before - 1) &&
           !line.is(before - 1, class_auxiliary);
  }
  return true;
}

}  // namespace crosshead
