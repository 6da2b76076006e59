// Which blocks keep what people's stages know of them.
#include "people/same_blocks.h"

#include <doctest/doctest.h>

#include "people/entities/landmarks.h"
#include "people_support.h"

using namespace crosshead;
using namespace crosshead::test;

namespace {

/// A text before and after an edit, both with marked mentions.
struct Edited {
  Edited(std::string_view before, std::string_view after) : now(marked(after)) {
    earlier.document = marked(before);
    place_mentions(earlier.document);
    place_mentions(now);
    const std::string &a = earlier.document.text, &b = now.text;
    uint32_t start = 0, end = 0;  // what both have in common at the head, and at the end
    while (start < a.size() && start < b.size() && a[start] == b[start]) ++start;
    const auto rest = static_cast<uint32_t>(std::min(a.size(), b.size())) - start;
    while (end < rest && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
    earlier.edit = {start, static_cast<uint32_t>(a.size()) - start - end,
                    static_cast<uint32_t>(b.size()) - start - end};
    earlier.match(now);
  }

  /// "=" for a block that is the same, "." for another one, a stroke between rows.
  std::string rows(const SameBlocks& same) const {
    std::string out;
    same.each_block([&](const SameRow& row) { out += "|" + std::string(row.end - row.first, '='); },
                    [&](uint32_t) { out += "."; });
    return out;
  }

  Earlier earlier;
  Document now;
};

constexpr std::string_view text =
    "{P|Ana Lopez} left the town on foot.\n\n\"It rains,\" {P|Lopez} said of the weather.\n\n"
    "It was dry in {L|Elm} when she came.\n\nThe town of {L|Elm} is small, {P|Lopez} said.";

}  // namespace

TEST_CASE("same blocks: words, mentions and marks as they were") {
  struct Row {
    const char* after;
    const char* want;
  };
  const Row rows[] = {
      {"{P|Ana Lopez} left the town on foot.\n\n\"It rains,\" {P|Lopez} said of all the "
       "weather.\n\n"
       "It was dry in {L|Elm} when she came.\n\nThe town of {L|Elm} is small, {P|Lopez} said.",
       "|=.|=="},
      // another type
      {"{P|Ana Lopez} left the town on foot.\n\n\"It rains,\" {P|Lopez} said of all the "
       "weather.\n\n"
       "It was dry in {O|Elm} when she came.\n\nThe town of {L|Elm} is small, {P|Lopez} said.",
       "|=..|="},
      // a mention less, in the block that moves the numbers of those behind it
      {"{P|Ana Lopez} left the town on foot.\n\n\"It rains,\" Lopez said of the weather!\n\n"
       "It was dry in {L|Elm} when she came.\n\nThe town of {L|Elm} is small, {P|Lopez} said.",
       "|=.|=="},
      {"{P|Ana Lopez} left the town on foot.\n\n\"It rains,\" {P|Lopez} said of the weather!\n\n"
       "It was dry in Elm when she came.\n\nThe town of {L|Elm} is small, {P|Lopez} said.",
       "|=..|="},
      // a mark that is not closed any more
      {"{P|Ana Lopez} left the town on foot.\n\n\"It rains, {P|Lopez} said of the weather.\n\n"
       "It was dry in {L|Elm} when she came.\n\nThe town of {L|Elm} is small, {P|Lopez} said.",
       "|=.|=="},
  };
  for (const Row& row : rows) {
    CAPTURE(row.after);
    const Edited edited(text, row.after);
    const SameBlocks same(edited.now, &edited.earlier, edited.earlier.document.mentions);
    CHECK(edited.rows(same) == std::string(row.want));
    CHECK(edited.rows(SameBlocks(edited.now)) == "....");
  }
}

TEST_CASE("same blocks: a type that is settled later parts a row") {
  Edited edited(text, std::string(text) + " So did others.");
  SameBlocks same(edited.now, &edited.earlier, edited.earlier.document.mentions);
  CHECK(edited.rows(same) == "|===.");
  edited.now.mentions[1].type = MentionType::org;
  same.settle(edited.now);
  CHECK(edited.rows(same) == "|=.|=.");
  uint32_t kept = 0;
  std::string read;
  same.each_mention([&](const SameRow& row) { kept += row.end_mention - row.first_mention; },
                    [&](uint32_t m) { read += std::to_string(m) + " "; });
  CHECK(kept == 2);
  CHECK(read == "1 3 4 ");
}
