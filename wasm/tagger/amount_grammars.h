// The grammars of amounts: a number and what it counts, money, a percentage or a unit of measure.
// find_amount() tries one after the other. Tested by tests/unit/amounts_test.cpp.
#pragma once
#include <cstdint>
#include <string_view>

#include "tagger/numbers.h"
#include "tagger/terms.h"

namespace crosshead {

/// Money that begins with its sign at `token`: "$5-10 million", "Rs 200", "US$5".
Found money_after_sign(const Scan& scan, uint32_t token);
/// Money whose word or sign follows the number at `token`: "5 Swiss francs", "20 €", "80p".
Found money_before_word(const Scan& scan, uint32_t token, const NumberRange& number);
/// "3.5 percent", "10%-15%", "25 basis points".
Found percent(const Scan& scan, uint32_t token, const NumberRange& number);
/// "12 kilometres", "5ft 11in", "28 F", "60 km/h".
Found quantity(const Scan& scan, uint32_t token, const NumberRange& number);

/// The amount of tokens [first, end): its number times 10^power, of a currency or unit. A rough
/// number gives it no reading.
Found amount(uint32_t first, uint32_t end, MentionType type, const NumberRange& number, int power,
             std::string_view unit);

/// Takes "minus" or a free-standing minus sign before the amount into it.
void take_minus(const Scan& scan, Found& out);

/// Verbs and prepositions of change before `first` make two amounts around "to" a before and an
/// after: "rose from 5 to 6 percent".
bool in_change(const Scan& scan, uint32_t first);

}  // namespace crosshead
