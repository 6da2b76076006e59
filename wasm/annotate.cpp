// The pipeline, in order. Each stage reads what stands in the document and adds to it.
#include "annotate.h"

#include <cassert>

#include "people/aliases.h"
#include "people/function_words.h"
#include "people/speakers.h"
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
  values.clear();
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
  BlockMemory* blocks = memory ? &memory->blocks : nullptr;
  MentionMemory* mentions = memory ? &memory->mentions : nullptr;
  SpeechMemory* speech = memory ? &memory->speech : nullptr;
  const auto known = earlier ? static_cast<uint32_t>(earlier->document.words.size()) : 0;  // words
  find_blocks(document, options.topic_breaks, edit, blocks);  // headline, paragraphs ...; sections
  if (earlier) earlier->match(document);        // which of them the earlier text had
  find_tokens(document, earlier, memory ? &memory->words : nullptr);  // words, numbers and marks of every block
  language.lexicon.look_up(document, known);    // what the lists know of every distinct word
  find_word_classes(document, known);           // and what grammar knows of it
  find_word_uses(document, known);
  find_sentences(document, earlier);            // never across a block
  find_marked(document, earlier);               // what stands between quotation marks
  find_mentions(document, language.lexicon, language.names.get(), earlier, mentions);  // names, dates, amounts
  find_entities(document, language.lexicon);  // one entity for every name of one thing
  find_quotes(document, language.lexicon, earlier, speech);  // who said what
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
