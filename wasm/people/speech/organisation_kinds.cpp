#include "people/speech/organisation_kinds.h"

#include <algorithm>
#include <array>

namespace crosshead {
namespace {

constexpr ListMask business = mask_of(List::company), press = mask_of(List::media),
                   politics = mask_of(List::party), office = mask_of(List::public_body),
                   club = mask_of(List::sport);
constexpr auto cls = KindFit::cls;
constexpr auto kinds = std::to_array<OrganisationKind>({
    {"agency", office | press},
    {"airline", business, cls},
    {"bank", business | office},
    {"body", office | club},
    {"broadcaster", press, cls},
    {"brokerage", business, KindFit::known, "securities"},
    {"carmaker", business, cls},
    {"carrier", business},
    {"chain", business},
    {"charity", office, KindFit::known, "ngo"},
    {"chipmaker", business},
    {"club", club},
    {"commission", office},
    {"company", business},
    {"council", office},
    {"daily", press},
    {"department", office},
    {"drugmaker", business},
    {"firm", business},
    {"force", office, KindFit::known, "police"},
    {"group", business | politics | office, KindFit::list, "ngo"},
    {"institute", office},
    {"insurer", business, cls},
    {"lender", business | office},
    {"magazine", press, cls},
    {"maker", business},
    {"manufacturer", business},
    {"ministry", office, KindFit::known},
    {"movement", politics},
    {"network", press},
    {"newspaper", press, cls},
    {"operator", business},
    {"organisation", office | club},
    {"organization", office | club},
    {"paper", press},
    {"party", politics},
    {"quango", office},
    {"regulator", office},
    {"retailer", business},
    {"side", club},
    {"start-up", business},
    {"startup", business},
    {"supermarket", business, KindFit::known, "retailer"},
    {"team", club},
    {"union", politics, cls},
    {"utility", business},
    {"watchdog", office},
});

}  // namespace

const OrganisationKind* organisation_kind(std::string_view noun) {
  const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const OrganisationKind& k) {
    return k.noun.size() == noun.size() && k.noun.substr(1) == noun.substr(1) &&
           k.noun[0] == (noun[0] | 0x20);  // "Company says" in a headline
  });
  return kind == kinds.end() ? nullptr : &*kind;
}

}  // namespace crosshead
