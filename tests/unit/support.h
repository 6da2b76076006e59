// What the unit tests share: running the pipeline's first stages over a text, and naming spans by
// the text they cover, so that a failing check prints words and not numbers.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "document.h"
#include "text/blocks.h"
#include "text/quotes.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead::test {

/// A document with its blocks and tokens found.
inline Document tokenised(std::string_view text) {
  Document document;
  well_formed(text, document.text);
  find_blocks(document, false);
  find_tokens(document);
  return document;
}

/// ... its sentences and quotation marks too.
inline Document read(std::string_view text) {
  Document document = tokenised(text);
  find_sentences(document);
  find_marked(document);
  return document;
}

/// The texts of records that have a `span`, or of tokens.
inline std::vector<std::string> texts(const Document& document, const auto& records) {
  std::vector<std::string> out;
  for (const auto& record : records) {
    if constexpr (requires { record.span.start; })
      out.emplace_back(document.slice(record.span));
    else
      out.emplace_back(document.slice(record));
  }
  return out;
}

}  // namespace crosshead::test
