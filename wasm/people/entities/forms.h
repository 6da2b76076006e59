// Forms: the words of names without capitals, accents, full stops and apostrophes, in one spelling.
//
// "Centre" and "Center" share a form, "St." and "Saint" too. A form is made once per distinct word;
// an editing session keeps them from reading to reading. Tested by tests/unit/distinct_names_test.cpp.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "document.h"
#include "people/key_index.h"

namespace crosshead {

class Forms {
 public:
  /// Stands for a word without letter or digit: it has no form.
  static constexpr uint32_t no_form = none - 1;

  /// Makes ready for the words of a document, which is one of more and more words.
  void begin(const Document& document) { of_word_.resize(document.words.size(), none); }
  /// The form of a word of that document, or no_form.
  uint32_t of_word(const Document& document, uint32_t word);
  /// The form of a text that is folded already.
  uint32_t of_text(std::string_view folded);

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
  std::vector<uint32_t> of_word_;  // [words]: form, `none` (not yet made) or no_form
  std::string pool_;               // texts of the forms
  std::vector<Span> texts_;        // [forms] into pool_
  std::vector<char32_t> initials_;                 // [forms]
  std::vector<uint8_t> single_, link_, particle_;  // [forms]
  KeyIndex index_;
};

}  // namespace crosshead
