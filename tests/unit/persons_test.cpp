#include "people/entities/persons.h"

#include <doctest/doctest.h>

#include "people/entities/doubtful_names.h"
#include "people_support.h"

using namespace crosshead;
using namespace crosshead::test;

TEST_CASE("persons: how a short name fits a fuller one") {
  struct Row {
    const char* full;
    const char* name;
    Fit fit;
  };
  const Row rows[] = {
      {"Ana Lopez", "Lopez", Fit::family},
      {"Ana Lopez", "Ana", Fit::given},
      {"Ana Maria Lopez", "Maria", Fit::middle},
      {"Ana Lopez", "A. Lopez", Fit::whole},
      {"Ana Lopez", "L. Lopez", Fit::no},
      {"Ana Lopez", "Carla Lopez", Fit::no},
      {"George H. W. Moss", "George Moss", Fit::whole},
      {"George H. W. Moss", "George W. Moss", Fit::no},
      {"John Fitz Moss", "John F. Moss", Fit::whole},
      {"Sergey Petrenko", "Sergei Petrenko", Fit::whole},
      {"Daniela Moss", "Daniel Moss", Fit::no},
      {"Robert Lane Jr.", "Robert Lane Sr.", Fit::no},
      {"Robert Lane Jr.", "Robert Lane", Fit::whole},
      {"Hafez al-Sabah", "Sabah", Fit::family},
      {"Hafez al-Sabah", "al-Sabah", Fit::family},
      {"Joris van den Elst", "Van den Elst", Fit::family},
      {"Ilse van den Elst-Kun", "Van den Elst", Fit::middle},
      {"Declan Mac Gill", "Mac Gill", Fit::family},
      {"Kavita Rao-Desai", "Rao-Desai", Fit::family},
      {"Kavita Rao-Desai", "Desai", Fit::middle},
      {"Kim Min-jae", "Min-jae Kim", Fit::whole},
      {"Kim Min-jae", "Kim", Fit::family},
      {"Grace Wambui Njeri", "Grace Wambui", Fit::whole},
      {"Kenneth Lane", "Ken Lane", Fit::whole},
      {"William Lane", "Bill Lane", Fit::whole},
      {"William Lane", "Bob Lane", Fit::no},
      // before a marriage and after
      {"Ana Maria Lind", "Ana Lind-Moss", Fit::whole},
      {"Annabel Maria Lind", "Anna Lind-Moss", Fit::whole},
      {"Ana Maria Lind", "Carla Lind-Moss", Fit::no},
      {"Ana Maria Lind", "Ana Lane-Moss", Fit::no},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.name));
    const OwnNames names(marked("{P|" + std::string(row.full) + "} {P|" + row.name + "}"),
                         small_lexicon());
    REQUIRE(names.size() == 2);
    CHECK(fit_of(names, names[1], names[0]) == row.fit);
  }
}

TEST_CASE("persons: one bearer of a short name takes it, two leave it open") {
  struct Row {
    const char* text;
    const char* want;
    uint32_t shared;
  };
  const Row rows[] = {
      {"{P|Ana Lopez} {P|A. Lopez} {P|Lopez}", "Ana Lopez = A. Lopez = Lopez", 0},
      {"{P|Ana Lopez} {P|Andre Lopez} {P|A. Lopez}", "Ana Lopez; Andre Lopez; A. Lopez", 0},
      {"{P|Ana Lopez} {P|Lars Lopez} {P|Lopez}", "Ana Lopez; Lars Lopez; Lopez", 1},
      // a family name before a given name
      {"{P|Ana Jordan} {P|Jordan Lind} {P|Jordan}", "Ana Jordan = Jordan; Jordan Lind", 0},
      {"{P|Vik Desai} {P|Kavita Rao-Desai} {P|Desai}", "Vik Desai = Desai; Kavita Rao-Desai", 0},
      // a nickname is no middle name, two middle names are two men
      {"{P|Errol “Tins” Moss} won. {P|Errol Moss} {P|Errol Clair Moss}",
       "Errol “Tins” Moss = Errol Moss = Errol Clair Moss", 0},
      {"{P|Errol Tins Moss} won. {P|Errol Moss} {P|Errol Clair Moss}",
       "Errol Tins Moss; Errol Moss; Errol Clair Moss", 0},
      // what a given name is cut to; not what the lists know as a name of its own
      {"{P|Robert Lind} won. {P|Bob} wept.", "Robert Lind = Bob", 0},
      {"{P|Boniface Moss} won. {P|Boni} wept.", "Boniface Moss = Boni", 0},
      {"{P|Boni} wept. {P|Boniface Moss} won.", "Boni; Boniface Moss", 0},
      {"{P|Danielle Moss} won. {P|Daniel} wept.", "Danielle Moss; Daniel", 0},
      {"{P|Robert Lind} met {P|Robert Moss}. {P|Bob} wept.", "Robert Lind; Robert Moss; Bob", 0},
      {"{P|Robert Lind} won. {P|Bob Sr.} wept.", "Robert Lind; Bob Sr.", 0},
      // the list of alias families
      {"{P|Muhammad Qasir} {P|Mohamed Kassir} {P|Kassir}",
       "Muhammad Qasir = Mohamed Kassir = Kassir", 0},
  };
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    CHECK(who(with_entities(row.text)) == std::string(row.want));
    const OwnNames names(marked(row.text), small_lexicon());
    Clusters clusters(names.size());
    const Document document = marked(row.text);
    const std::vector<bool> doubtful = find_doubtful(document, small_lexicon(), names);
    CHECK(join_persons(names, small_lexicon(), doubtful, clusters).size() == row.shared);
  }
}
