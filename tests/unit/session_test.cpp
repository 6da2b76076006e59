// A session against fresh readings: the same document after every edit, and nothing changed outside
// of the range that it reports. tests/fuzz/session_fuzz.cpp runs the same for as long as one likes.
#include "session.h"

#include <doctest/doctest.h>

#include <string>

#include "files.h"
#include "random_edits.h"
#include "text/unicode.h"

using namespace crosshead;
using namespace crosshead::test;

namespace {

Annotator& annotator() {
  static Annotator instance;
  static const bool opened = instance.open(shipped_model()).ok();
  REQUIRE(opened);
  return instance;
}

constexpr std::string_view article =
    "Dam holds after record rain\n\nELVAS (AFP) - Mayor Ana Duarte said on Friday: \"It "
    "held.\"\n\nDuarte, 54, told the World Food Programme (WFP) that £3bn was \"not enough\".\n\n"
    "- Two bridges -\n\n“We waited,” said Mark Holm of Reuters. “Then the water came.\n\n“It was "
    "over in an hour.” He left for London on Monday, according to the WFP.\n";

void check(Session& session, Span replaced, std::string_view insert) {
  const Document before = session.document();
  const std::vector<Change> changes = session.edit(replaced, insert);
  CHECK(difference(session.document(), annotator().annotate(session.document().text)) == "");
  CHECK(unreported(before, session.document(), changes) == "");
}

}  // namespace

TEST_CASE("session: every article grows letter by letter and shrinks again") {
  Session session(annotator().language(), "", {});
  for (uint32_t at = 0; at < article.size();) {
    const uint32_t end = at + decode(article, at).length;
    CAPTURE(at);
    check(session, {at, at}, article.substr(at, end - at));
    at = end;
  }
  while (!session.document().text.empty()) {
    const auto size = static_cast<uint32_t>(session.document().text.size());
    CAPTURE(size);
    check(session, {0, decode(session.document().text, 0).length}, "");
  }
}

TEST_CASE("session: random edits") {
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    Random random(seed);
    Session session(annotator().language(), article, {});
    for (uint32_t i = 0; i < 60; ++i) {
      CAPTURE(seed);
      CAPTURE(i);
      const RandomEdit edit = random_edit(random, session.document().text, article, 4000);
      check(session, edit.replaced, edit.insert);
    }
  }
}

TEST_CASE("session: a key in one paragraph changes nothing in the next") {
  const std::string text = "The council met in Braga on Monday.\n\nThe mayor left early.\n";
  Session session(annotator().language(), text, {});
  const auto at = static_cast<uint32_t>(text.find("early"));
  const std::vector<Change> changes = session.edit({at, at}, "very ");
  REQUIRE(changes.size() == 1);
  const auto& [earlier, now] = changes[0];
  CHECK(session.document().slice(now) == "The mayor left very early.");
  CHECK(text.substr(earlier.start, earlier.end - earlier.start) == "The mayor left early.");
}
