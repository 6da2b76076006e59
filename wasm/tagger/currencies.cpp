#include "tagger/currencies.h"

#include <array>
#include <string>

#include "tagger/money.h"

namespace crosshead {

void settle_currencies(Document& document, std::span<const Mention> mentions) {
  std::array<std::string, currency_families.size()> settled;
  const auto each_money = [&](auto visit) {
    for (const Mention& mention : mentions)
      if (mention.type == MentionType::money && mention.value != none)
        visit(document.values[mention.value], document.slice(mention.span));
  };
  each_money([&](const Value& value, std::string_view) {
    for (size_t i = 0; i < settled.size() && value.unit != unknown_currency; ++i)
      if (settled[i].empty() && currency_families[i].codes.find(value.unit) != std::string::npos)
        settled[i] = value.unit;
  });
  each_money([&](Value& value, std::string_view text) {
    if (value.unit != unknown_currency) return;
    for (size_t i = 0; i < settled.size(); ++i)
      if (!settled[i].empty() && text.find(currency_families[i].word) != text.npos) {
        value.unit = settled[i];
        return;
      }
  });
}

}  // namespace crosshead
