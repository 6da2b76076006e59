// The pipeline, in order. Each stage reads what stands in the document and adds to it.
#include "annotate.h"

#include <cassert>

#include "people/entities/aliases.h"
#include "people/entities/roles.h"
#include "people/function_words.h"
#include "people/same_blocks.h"
#include "people/speech/speakers.h"
#include "people/word_classes.h"
#include "tagger/mentions.h"
#include "text/blocks.h"
#include "text/lexicon.h"
#include "text/quotes.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead {

void Document::clear() {
  text.clear();
  hints.clear();
  blocks.clear();
  dateline = {};
  sections.clear();
  tokens.clear();
  words.clear();
  sentences.clear();
  marked.clear();
  mentions.clear();
  mention_of.clear();
  values.clear();
  capitals.clear();
  pronouns.clear();
  entities.clear();
  entity_mentions.clear();
  entity_aliases.clear();
  descriptions.clear();
  quotes.clear();
  quote_parts.clear();
}

void annotate(Document& document, const Language& language, const Options& options,
              Memory* memory) {
  Earlier* earlier = memory && memory->any ? &memory->earlier : nullptr;
  const Edit* edit = earlier ? &earlier->edit : nullptr;
  const auto known = earlier ? static_cast<uint32_t>(earlier->document.words.size()) : 0;  // words
  const auto of = [&](auto Memory::*part) { return memory ? &(memory->*part) : nullptr; };
  const Lexicon& lexicon = language.lexicon;

  // headline, paragraphs ...; sections; which blocks the earlier text had
  find_blocks(document, options.topic_breaks, edit, of(&Memory::blocks));
  if (earlier) earlier->match(document);
  // words, numbers and marks of every block; what lists and grammar know of every distinct word
  find_tokens(document, earlier, of(&Memory::words));
  lexicon.look_up(document, known);
  find_word_classes(document, known);
  find_word_uses(document, known);
  // sentences, never across a block; what stands between quotation marks
  find_sentences(document, earlier);
  find_marked(document, earlier);
  // names, dates, amounts
  find_mentions(document, lexicon, language.names.get(), earlier, of(&Memory::mentions));
  // one entity for every name of one thing; which blocks name the same as in the earlier text
  const SameBlocks same = find_entities(document, lexicon, earlier, of(&Memory::entities), known);
  // what they are called besides; who said what
  find_roles(document, lexicon, same);
  find_quotes(document, lexicon, same, of(&Memory::speech));
}

const Document& Annotator::annotate(std::string_view text, std::span<const Hint> hints,
                                    const Options& options) {
  assert(text.size() < (size_t{1} << 31));
  document_.clear();
  well_formed(text, document_.text);
  document_.hints.assign(hints.begin(), hints.end());
  crosshead::annotate(document_, language_, options);
  return document_;
}

}  // namespace crosshead
