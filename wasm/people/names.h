// Names: what the mentions of a document say, with equal names counted once.
//
// A name is a row of FORMS. A form is a word without capitals, accents, full stops and apostrophes,
// in one spelling ("Centre" and "Center", "St." and "Saint" share a form); "J.D." in a person's
// name is two. Hyphens and quotation marks divide words and are no forms. A person's title and
// suffix stand apart ("Mr", "Jr."), an organisation's legal form too ("Helvag AG").
//
//     José Peña-Ortiz Jr.  ->  jose | pena | -ortiz          suffix jr
//     Ponte Bank Holdings SA  ->  ponte | bank | holdings    (SA dropped)
//
// Forms are made once per distinct word, names are hashed: linear. Tested by
// tests/unit/names_test.cpp.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document.h"
#include "people/key_index.h"
#include "text/lexicon.h"

namespace crosshead {

/// One distinct name of one type.
struct DistinctName {
  MentionType type = MentionType::person;
  bool acronym = false;  ///< One word, mostly capitals: "WFP", "U.N.", "BoM".
  uint32_t first_form = 0, form_count = 0;
  uint32_t suffix = none;         ///< Form of a person's suffix ("jr", "iii"), or `none`.
  uint32_t entry = none;          ///< Lexicon entry of the name as first written, or `none`.
  uint32_t first_mention = 0;     ///< Index into Document::mentions.
  uint32_t first_in_body = none;  ///< First mention outside headline and standfirst, or `none`.
  uint32_t mention_count = 0;
};

/// True for the legal form of a company: "AG", "Inc.", "PLC". Any capitals, with or without a stop.
bool is_legal_form(std::string_view word);
/// True for letters after a person's name: "KC", "MP", "OBE".
bool is_honour(std::string_view word);

class Names {
 public:
  /// Reads all mentions that are names. Linear.
  Names(const Document& document, const Lexicon& lexicon);

  std::span<const DistinctName> all() const { return names_; }
  const DistinctName& operator[](uint32_t name) const { return names_[name]; }
  uint32_t size() const { return static_cast<uint32_t>(names_.size()); }
  /// The name of a mention; `none` for dates and amounts.
  uint32_t of_mention(uint32_t mention) const { return of_mention_[mention]; }

  std::span<const uint32_t> forms(const DistinctName& name) const {
    return std::span(forms_).subspan(name.first_form, name.form_count);
  }
  /// True if form `i` of the name hangs on the one before by a hyphen: "Peña-Ortiz".
  bool hyphenated(const DistinctName& name, uint32_t i) const {
    return hyphens_[name.first_form + i];
  }

  std::string_view text(uint32_t form) const {
    return std::string_view(pool_).substr(texts_[form].start,
                                          texts_[form].end - texts_[form].start);
  }
  /// First character of a form.
  char32_t initial(uint32_t form) const { return initials_[form]; }
  /// True if the form is a single letter.
  bool is_initial(uint32_t form) const { return single_[form]; }
  /// True for what links the words of a name and is left out of acronyms: "of", "and", "de".
  bool is_link(uint32_t form) const { return link_[form]; }
  /// True for particles that open a family name: "al", "bin", "van".
  bool is_particle(uint32_t form) const { return particle_[form]; }

 private:
  uint32_t form_of_text(std::string_view folded);
  uint32_t form_of_word(const Document& document, uint32_t word);
  void read_mention(const Document& document, const Lexicon& lexicon, uint32_t mention,
                    bool in_body);
  void add_mention(uint32_t name, uint32_t mention, bool in_body);

  std::vector<DistinctName> names_;
  std::vector<uint32_t> of_mention_;
  std::vector<uint32_t> forms_;      // grouped by name
  std::vector<uint8_t> hyphens_;     // parallel to forms_
  std::vector<uint32_t> word_form_;  // [words]: form, `none` (not yet made) or no_form
  std::string pool_;                 // texts of the forms
  std::vector<Span> texts_;          // [forms] into pool_
  std::vector<char32_t> initials_;   // [forms]
  std::vector<uint8_t> single_, link_, particle_;  // [forms]
  KeyIndex form_index_, name_index_;
  KeyIndex written_index_;  // name of a mention's type and tokens as written
};

}  // namespace crosshead
