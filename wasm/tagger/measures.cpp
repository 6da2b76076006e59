#include "tagger/measures.h"

#include <span>
#include <utility>

#include "tagger/amounts.h"
#include "tagger/dates.h"
#include "tagger/periods.h"
#include "tagger/terms.h"
#include "tagger/times.h"

namespace crosshead {
namespace {

/// The grammars in order of precedence: the first that finds something decides.
constexpr Found (*grammars[])(const Scan&, uint32_t) = {find_time, find_amount, find_date,
                                                        find_period};

Found find_at(const Scan& scan, uint32_t i) {
  for (const auto grammar : grammars)
    if (Found found = grammar(scan, i)) return found;
  return {};
}

}  // namespace

void find_amounts(Document& document, std::vector<Mention>& out) {
  Terms terms;
  terms.read(document);
  document.values.clear();
  const size_t first = out.size();
  for (const Block& block : document.blocks) {
    Scan scan{document, terms, block.first_token, block.end_token, block.first_token};
    for (uint32_t i = block.first_token; i < block.end_token; ++i) {
      if (!scan.at(i).opens) continue;
      Found found = find_at(scan, i);
      if (!found) continue;
      Mention mention;
      mention.type = found.type;
      mention.first_token = found.first;
      mention.end_token = found.end;
      mention.span = {document.tokens[found.first].start, document.tokens[found.end - 1].end};
      if (found.has_value) {
        mention.value = static_cast<uint32_t>(document.values.size());
        document.values.push_back(std::move(found.value));
      }
      out.push_back(mention);
      scan.floor = found.end;
      i = found.end - 1;
    }
  }
  settle_currencies(document, std::span(out).subspan(first));
}

}  // namespace crosshead
