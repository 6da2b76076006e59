#include "text/lexicon.h"

#include <doctest/doctest.h>

#include <string>

#include "support.h"

using crosshead::Document;
using crosshead::Fact;
using crosshead::Lexicon;
using crosshead::List;
using crosshead::ListMask;
using crosshead::mask_of;
using crosshead::none;
using crosshead::phrase_key;
using crosshead::word_key;

namespace {

constexpr std::string_view small_lists =
    "#cues\n"
    "say\tsay|says|said\tneutral\tthat\n"
    "go on\tgo on|went on\tneutral\n"
    "tell\ttell|told\tneutral\tthat,addr\n"
    "#titles\n"
    "Prime Minister\toffice\tu\n"
    "Mrs\thonorific\tf\n"
    "#source_nouns\n"
    "officials\tp\tu\toffice\n"
    "#given_names\n"
    "Ana\tf\tiberian\n"
    "#companies\n"
    "Ponte Bank\tPonte|Ponte Bank Holdings|AT&T\tbank/pt\tamb\n"
    "#places\n"
    "Ponte\t\tcity/pt\n"
    "Ponte Vale do Sul\t\tregion/pt\n";

Lexicon small_lexicon() {
  Lexicon lexicon;
  REQUIRE(lexicon.read(small_lists) == none);
  return lexicon;
}

/// The words of the longest match at the first token.
std::string longest(const Lexicon& lexicon, std::string_view text, ListMask lists) {
  Document document = crosshead::test::tokenised(text);
  lexicon.look_up(document);
  const auto end = static_cast<uint32_t>(document.tokens.size());
  const Lexicon::Match match = lexicon.longest(document, 0, end, lists);
  if (!match) return "none";
  const crosshead::Span span{document.tokens[0].start, document.tokens[match.token_count - 1].end};
  return std::string(document.slice(span));
}

}  // namespace

TEST_CASE("lexicon: rows become facts with their class, flags and row") {
  const Lexicon lexicon = small_lexicon();
  const Fact* said = lexicon.fact(lexicon.find(word_key("said")), List::cue);
  REQUIRE(said);
  CHECK(lexicon.head(said->row) == "say");
  CHECK(lexicon.classes(List::cue)[said->cls] == "neutral");
  CHECK(said->flags == (crosshead::fact_variant | crosshead::cue_that));
  const Fact* told = lexicon.fact(lexicon.find(word_key("told")), List::cue);
  REQUIRE(told);
  CHECK((told->flags & crosshead::cue_addressee));
  const Fact* ana = lexicon.fact(lexicon.find(word_key("Ana")), List::given_name);
  REQUIRE(ana);
  CHECK(ana->flags == crosshead::fact_female);
  const Fact* officials = lexicon.fact(lexicon.find(word_key("officials")), List::source_noun);
  REQUIRE(officials);
  CHECK((officials->flags & crosshead::fact_plural));
  CHECK(lexicon.class_index(List::place, "city/pt") == 0);
  CHECK(lexicon.class_index(List::place, "lake") == UINT16_MAX);
  CHECK(!lexicon.is_a(none, List::place, "city/pt"));
  CHECK(lexicon.is_a(lexicon.find(word_key("Ponte")), List::place, "city/pt"));
}

TEST_CASE("lexicon: what a row shares with the one before, and forms that are endings") {
  Lexicon lexicon;
  REQUIRE(lexicon.read("#given_names\nAnabel\tf\n\x10\tf\n\x10selm\tm\nZoë\tf\n"
                       "#cues\nnote\t*s|-ing|wrote\tneutral\n") == none);
  for (const std::string_view name : {"Anabel", "Ana", "Anaselm", "Zoë"})
    CHECK(lexicon.fact(lexicon.find(word_key(name)), List::given_name));
  for (const std::string_view form : {"note", "notes", "noting", "wrote"})
    CHECK(lexicon.fact(lexicon.find(word_key(form)), List::cue));
  CHECK(lexicon.find(word_key("*s")) == none);
}

TEST_CASE("lexicon: phrases are parted as texts are, whatever their letters and signs") {
  Lexicon lexicon;
  REQUIRE(lexicon.read("#places\nSaint-Étienne\nSão Paulo\nŌtaki--Łódź\nSt. Œdenrode\nCôte d'Or\n"
                       "Nord×Süd\nAlma - Ata\nQuần đảo\n"
                       "#cues\nà-propos\t*ed|RE-CALL\tneutral\n") == none);
  const ListMask both = mask_of(List::place) | mask_of(List::cue);
  for (const char* name :
       {"Saint-Étienne", "São Paulo", "Ōtaki--Łódź", "St. Œdenrode", "Côte d'Or", "Nord×Süd",
        "Alma - Ata", "Quần đảo", "à-propos", "À-proposed", "re-call", "Re-Call"})
    CHECK_MESSAGE(longest(lexicon, name, both) == name, name);
  CHECK(longest(lexicon, "são paulo", both) == "none");
}

TEST_CASE("lexicon: the facts of an entry stand together though its lists do not") {
  Lexicon lexicon;
  REQUIRE(lexicon.read("#companies\nPonte\nVale\n#places\nVale\nPonte\n#groups\nVale\n") == none);
  for (const std::string_view name : {"Ponte", "Vale"}) {
    const uint32_t entry = lexicon.find(word_key(name));
    REQUIRE(entry != none);
    CHECK(lexicon.fact(entry, List::company));
    CHECK(lexicon.fact(entry, List::place));
  }
  CHECK(lexicon.facts(lexicon.find(word_key("Ponte"))).size() == 2);
  CHECK(lexicon.facts(lexicon.find(word_key("Vale"))).size() == 3);
}

TEST_CASE("lexicon: one phrase may stand in several lists") {
  const Lexicon lexicon = small_lexicon();
  const uint32_t ponte = lexicon.find(word_key("Ponte"));
  REQUIRE(ponte != none);
  CHECK(lexicon.facts(ponte).size() == 2);
  CHECK(lexicon.entry(ponte).lists == (mask_of(List::company) | mask_of(List::place)));
  CHECK(lexicon.entry(ponte).longer);
  CHECK(lexicon.fact(ponte, List::company)->flags ==
        (crosshead::fact_variant | crosshead::fact_ambiguous));
  CHECK(lexicon.fact(ponte, List::cue) == nullptr);
  CHECK(lexicon.fact(none, List::cue) == nullptr);
  CHECK(lexicon.find(phrase_key(word_key("Ponte"), word_key("Bank"))) != none);
  CHECK(lexicon.find(word_key("Vale")) == none);
}

TEST_CASE("lexicon: the longest phrase wins, names as written, words in any case") {
  const Lexicon lexicon = small_lexicon();
  const ListMask names = mask_of(List::company) | mask_of(List::place);
  struct Row {
    const char* text;
    ListMask lists;
    const char* want;
  };
  const Row rows[] = {
      {"Ponte Bank Holdings fell", names, "Ponte Bank Holdings"},
      {"Ponte Bank fell", names, "Ponte Bank"},
      {"Ponte Bank fell", mask_of(List::place), "Ponte"},
      {"Ponte Vale do Norte", names, "Ponte"},
      {"Ponte Vale do Sul", names, "Ponte Vale do Sul"},
      {"ponte bank", names, "none"},
      {"PONTE BANK", names, "none"},
      {"AT&T rose", names, "AT&T"},
      {"PRIME MINISTER Reeve", mask_of(List::title), "PRIME MINISTER"},
      {"prime minister", mask_of(List::title), "prime minister"},
      {"prime time", mask_of(List::title), "none"},
      {"Went on to", mask_of(List::cue), "Went on"},
      {"went off", mask_of(List::cue), "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(longest(lexicon, row.text, row.lists) == std::string(row.want));
  }
}

TEST_CASE("lexicon: a phrase ends where its tokens end") {
  const Lexicon lexicon = small_lexicon();
  Document document = crosshead::test::tokenised("Ponte Bank");
  lexicon.look_up(document);
  CHECK(lexicon.longest(document, 0, 1, mask_of(List::company)).token_count == 1);
  CHECK(lexicon.longest(document, 0, 0, mask_of(List::company)).token_count == 0);
}

TEST_CASE("lexicon: what cannot be read is named by its offset, and nothing stays") {
  Lexicon lexicon;
  CHECK(lexicon.find(word_key("said")) == none);
  CHECK(lexicon.read("") == none);
  CHECK(lexicon.find(word_key("said")) == none);
  CHECK(lexicon.read("said\n") == 0);
  CHECK(lexicon.read("#cues\nsay\n#rivers\n") == 10);
  CHECK(lexicon.find(word_key("say")) == none);
  CHECK(lexicon.read(small_lists) == none);
  CHECK(lexicon.read("#rivers\n") == 0);
  CHECK(lexicon.find(word_key("said")) == none);
  CHECK(lexicon.classes(List::cue).empty());
  // A row cannot share more than there is, nor half of a character.
  CHECK(lexicon.read("#cities\n\x10x\n") == 8);
  CHECK(lexicon.read("#cities\nZoë\n\x10x\n") == 13);
  // Missing columns and empty lines are rows like any other.
  CHECK(lexicon.read("#places\n\n\t\t\t\nNorvale") == none);
  CHECK(lexicon.find(word_key("Norvale")) != none);
}

TEST_CASE("lexicon: there may be many classes, but not too many") {
  std::string lists = "#places\n";
  const auto grow = [&](int from, int to) {
    for (int i = from; i < to; ++i) {
      const std::string number = std::to_string(i);
      lists.append("Q").append(number).append("\t\tclass").append(number).append("\n");
    }
  };
  grow(0, 400);
  Lexicon lexicon;
  CHECK(lexicon.read(lists) == none);
  const Fact* last = lexicon.fact(lexicon.find(word_key("Q399")), List::place);
  REQUIRE(last);
  CHECK(lexicon.classes(List::place)[last->cls] == "class399");
  grow(400, 5000);
  const uint32_t refused = lexicon.read(lists);
  CHECK(refused < lists.size());
  CHECK(lists[refused] == 'Q');
  CHECK(lexicon.find(word_key("Q399")) == none);
}

TEST_CASE("lexicon: lists that are not UTF-8 are refused where they are not") {
  Lexicon lexicon;
  const std::string lists = "#companies\nSt\xC3\xB6hr\nTrask\xC3\n";
  CHECK(lexicon.read(lists) == lists.rfind('\xC3'));
  CHECK(lexicon.find(word_key("St\xC3\xB6hr")) == none);
  CHECK(lexicon.read("#alias_families\nUnited States\tUS|U\x96") == 34);
}
