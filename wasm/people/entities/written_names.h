// Written names: what one spelling of a name says by itself, whoever it is.
//
// A name is a row of forms (people/entities/forms.h); "J.D." in a person's name is two. Hyphens and
// quotation marks divide words and are no forms. A person's title and suffix stand apart ("Mr",
// "Jr."), an organisation's legal form too ("Helvag AG").
//
//     José Peña-Ortiz Jr.  ->  jose | pena | -ortiz          suffix jr
//     Ponte Bank Holdings SA  ->  ponte | bank | holdings    (SA dropped)
//
// A spelling is read once; an editing session keeps them from reading to reading. Tested by
// tests/unit/distinct_names_test.cpp.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "document.h"
#include "people/entities/forms.h"
#include "people/key_index.h"
#include "text/lexicon.h"

namespace crosshead {

/// One spelling of a name of one type: its words as written.
struct WrittenName {
  MentionType type = MentionType::person;
  bool family_first = false;  ///< "Lim Dae-ho", "Zhang Yue": the family's name opens it.
  bool nicknamed = false;     ///< Words in marks stand between a person's names: 'Ana "Tins" Lind'.
  bool acronym = false;       ///< One word, mostly capitals: "WFP", "U.N.", "BoM".
  uint32_t first_form = 0, form_count = 0;
  uint32_t suffix = none;  ///< Form of a person's suffix ("jr", "iii"), or `none`.
  uint32_t entry = none;   ///< Lexicon entry of the name as written, or `none`.
  uint32_t same = 0;       ///< First spelling that has this type, these forms and this suffix.
};

/// True for the legal form of a company: "AG", "Inc.", "PLC". Any capitals, with or without a stop.
bool is_legal_form(std::string_view word);
/// True for letters after a person's name: "KC", "MP", "OBE".
bool is_honour(std::string_view word);

class WrittenNames {
 public:
  /// Makes ready for a document, which is one of more and more words.
  void begin(const Document& document) { forms_of_.begin(document); }
  /// The spelling of a mention, which is a name. A probe; reads what it meets for the first time.
  uint32_t of(const Document& document, const Lexicon& lexicon, const Mention& mention);

  uint32_t size() const { return static_cast<uint32_t>(names_.size()); }
  const WrittenName& operator[](uint32_t name) const { return names_[name]; }
  const Forms& forms_of() const { return forms_of_; }
  /// Of all spellings, see WrittenName::first_form.
  std::span<const uint32_t> forms() const { return forms_; }
  /// Parallel to them: whether one hangs on the one before by a hyphen, as in "Peña-Ortiz".
  std::span<const uint8_t> hyphens() const { return hyphens_; }

 private:
  WrittenName read(const Document& document, const Lexicon& lexicon, const Mention& mention);
  void drop_additions(WrittenName& name, bool partners);
  uint32_t first_like(const WrittenName& name);

  Forms forms_of_;
  std::vector<WrittenName> names_;
  std::vector<uint32_t> forms_;
  std::vector<uint8_t> hyphens_;
  KeyIndex written_;  // type and tokens as written -> spelling
  KeyIndex alike_;    // type, forms and suffix -> spelling
};

}  // namespace crosshead
