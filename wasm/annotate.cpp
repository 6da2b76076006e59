// The pipeline, in order. Each stage reads what stands in the document and adds to it.
#include "annotate.h"

#include <cassert>

#include "people/aliases.h"
#include "people/speakers.h"
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

const Document& Annotator::annotate(std::string_view text, std::span<const Hint> hints,
                                    const Options& options) {
  assert(text.size() < (size_t{1} << 31));
  Document& document = document_;
  document.clear();
  well_formed(text, document.text);
  document.hints.assign(hints.begin(), hints.end());

  find_blocks(document, options.topic_breaks);  // headline, paragraphs, crossheads; sections
  find_tokens(document);                        // words, numbers and marks of every block
  language_.lexicon.look_up(document);          // what the lists know of every distinct word
  find_sentences(document);                     // never across a block
  find_marked(document);                        // what stands between quotation marks
  find_mentions(document, language_.lexicon, language_.tagger);  // names, dates, amounts
  find_entities(document, language_.lexicon);  // one entity for every name of one thing
  find_quotes(document, language_.lexicon);    // who said what
  return document;
}

}  // namespace crosshead
