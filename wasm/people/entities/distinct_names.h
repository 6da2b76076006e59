// Names: what the mentions of a document say, with equal names counted once.
//
// A name is a row of forms (people/entities/forms.h); "J.D." in a person's name is two. Hyphens and
// quotation marks divide words and are no forms. A person's title and suffix stand apart ("Mr",
// "Jr."), an organisation's legal form too ("Helvag AG").
//
//     José Peña-Ortiz Jr.  ->  jose | pena | -ortiz          suffix jr
//     Ponte Bank Holdings SA  ->  ponte | bank | holdings    (SA dropped)
//
// Names are hashed: linear. Tested by tests/unit/distinct_names_test.cpp.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document.h"
#include "people/entities/forms.h"
#include "people/key_index.h"
#include "text/lexicon.h"

namespace crosshead {

/// One distinct name of one type.
struct DistinctName {
  MentionType type = MentionType::person;
  bool family_first = false;  ///< "Lim Dae-ho", "Zhang Yue": the family's name opens it.
  bool nicknamed = false;     ///< Words in marks stand between a person's names: 'Ana "Tins" Lind'.
  bool acronym = false;       ///< One word, mostly capitals: "WFP", "U.N.", "BoM".
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
  /// Reads all mentions that are names. `kept`, where given, holds the forms of the document's
  /// first `known` words, takes those of the others and outlives the names. Linear.
  Names(const Document& document, const Lexicon& lexicon, Forms* kept = nullptr,
        uint32_t known = 0);
  Names(const Names&) = delete;

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

  std::string_view text(uint32_t form) const { return forms_of_.text(form); }
  char32_t initial(uint32_t form) const { return forms_of_.initial(form); }
  bool is_initial(uint32_t form) const { return forms_of_.is_initial(form); }
  bool is_link(uint32_t form) const { return forms_of_.is_link(form); }
  bool is_particle(uint32_t form) const { return forms_of_.is_particle(form); }

 private:
  void read_mention(const Document& document, const Lexicon& lexicon, uint32_t mention,
                    bool in_body);
  void add_mention(uint32_t name, uint32_t mention, bool in_body);

  Forms own_;
  Forms& forms_of_;  // own_, or what the caller keeps
  std::vector<DistinctName> names_;
  std::vector<uint32_t> of_mention_;
  std::vector<uint32_t> forms_;   // grouped by name
  std::vector<uint8_t> hyphens_;  // parallel to forms_
  KeyIndex name_index_;
  KeyIndex written_index_;  // name of a mention's type and tokens as written
};

}  // namespace crosshead
