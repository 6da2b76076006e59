#include "tagger/measures.h"

#include <algorithm>
#include <span>
#include <utility>

#include "tagger/amounts.h"
#include "tagger/currencies.h"
#include "tagger/dates.h"
#include "tagger/periods.h"
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

void find_amounts(Document& document, std::vector<Mention>& out, const Earlier* earlier,
                  AmountMemory* memory) {
  AmountMemory local;
  AmountMemory& now = memory ? *memory : local;
  const std::vector<Mention> before = std::move(now.mentions);
  const std::vector<uint8_t> unknown_before = std::move(now.unknown);
  const bool pounds = now.terms.pounds, dollars = now.terms.dollars;
  if (!earlier) now.terms.clear();
  now.terms.read(document);
  if (now.terms.pounds != pounds || now.terms.dollars != dollars) earlier = nullptr;  // all anew
  now.mentions.clear();
  now.unknown.clear();
  document.values.clear();

  const auto add = [&](Mention mention, const Value* value, bool unknown) {
    if (value) {
      mention.value = static_cast<uint32_t>(document.values.size());
      document.values.push_back(*value);
      if (unknown) document.values.back().unit = unknown_currency;
    }
    now.mentions.push_back(mention);
    now.unknown.push_back(unknown);
  };
  const auto keep = [&](const BlockRun& run) {
    const Shift shift = earlier->shift(document, run);
    const Document& old = earlier->document;
    const auto at = [&](uint32_t token) {
      return std::lower_bound(before.begin(), before.end(), token,
                              [](const Mention& m, uint32_t t) { return m.first_token < t; });
    };
    const auto end = at(old.blocks[run.end_before() - 1].end_token);
    for (auto m = at(old.blocks[run.before].first_token); m != end; ++m) {
      Mention mention = *m;
      mention.span = shift.moved(mention.span);
      mention.first_token += shift.tokens;
      mention.end_token += shift.tokens;
      add(mention, mention.value == none ? nullptr : &old.values[mention.value],
          unknown_before[static_cast<size_t>(m - before.begin())]);
    }
  };
  const auto read = [&](uint32_t b) {
    const Block& block = document.blocks[b];
    Scan scan{document, now.terms, block.first_token, block.end_token, block.first_token};
    for (uint32_t i = block.first_token; i < block.end_token; ++i) {
      if (!scan.at(i).opens) continue;
      const Found found = find_at(scan, i);
      if (!found) continue;
      Mention mention;
      mention.type = found.type;
      mention.first_token = found.first;
      mention.end_token = found.end;
      mention.span = {document.tokens[found.first].start, document.tokens[found.end - 1].end};
      add(mention, found.has_value ? &found.value : nullptr,
          found.type == MentionType::money && found.value.unit == unknown_currency);
      scan.floor = found.end;
      i = found.end - 1;
    }
  };
  for_runs(document, earlier, keep, read);
  settle_currencies(document, now.mentions);
  out.insert(out.end(), now.mentions.begin(), now.mentions.end());
}

}  // namespace crosshead
