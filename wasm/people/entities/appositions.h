// Appositions: the role that stands behind a name, between commas.
//
//     Angela Merkel, the German chancellor,
//     Ana Lopez, 54, president of the North League
//
// Not every noun behind a comma is one: "Without Messi, the team lost". Tested by
// tests/unit/roles_test.cpp.
#pragma once
#include "people/entities/role_phrases.h"

namespace crosshead {

/// The role behind the mention that `phrases` has entered; empty if there is none.
RoleWords role_behind(const RolePhrases& phrases, const Mention& mention);

}  // namespace crosshead
