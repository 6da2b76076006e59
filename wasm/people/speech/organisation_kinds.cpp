#include "people/speech/organisation_kinds.h"

#include <algorithm>
#include <array>

namespace crosshead {
namespace {

struct Kind {
  std::string_view noun;
  ListMask lists;
};
constexpr ListMask business = mask_of(List::company), press = mask_of(List::media),
                   politics = mask_of(List::party), office = mask_of(List::public_body),
                   club = mask_of(List::sport), own = own_class;
constexpr auto kinds = std::to_array<Kind>({
    {"agency", office | press},
    {"airline", business | own},
    {"bank", business | office},
    {"body", office | club},
    {"broadcaster", press | own},
    {"carmaker", business | own},
    {"carrier", business},
    {"chain", business},
    {"chipmaker", business},
    {"club", club},
    {"commission", office},
    {"company", business},
    {"council", office},
    {"daily", press},
    {"department", office},
    {"drugmaker", business},
    {"firm", business},
    {"group", business | politics},
    {"institute", office},
    {"insurer", business | own},
    {"lender", business | office},
    {"magazine", press | own},
    {"maker", business},
    {"manufacturer", business},
    {"ministry", office | own},
    {"movement", politics},
    {"network", press},
    {"newspaper", press | own},
    {"organisation", office | club},
    {"organization", office | club},
    {"paper", press},
    {"party", politics},
    {"regulator", office},
    {"retailer", business},
    {"side", club},
    {"start-up", business},
    {"startup", business},
    {"team", club},
    {"union", politics | own},
    {"utility", business},
    {"watchdog", office},
});

}  // namespace

ListMask lists_of_kind(std::string_view noun) {
  const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) {
    return k.noun.size() == noun.size() && k.noun.substr(1) == noun.substr(1) &&
           k.noun[0] == (noun[0] | 0x20);  // "Company says" in a headline
  });
  return kind == kinds.end() ? 0 : kind->lists;
}

}  // namespace crosshead
