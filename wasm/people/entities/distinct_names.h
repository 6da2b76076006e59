// Names: what the mentions of a document say, with equal names counted once.
//
// Spellings of one type that come to the same forms (people/entities/written_names.h) are one name.
// Near-linear. Tested by tests/unit/distinct_names_test.cpp.
#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "document.h"
#include "people/entities/mention_facts.h"
#include "people/entities/written_names.h"

namespace crosshead {

/// One distinct name of one type: its first spelling here, an acronym if all of them are, with the
/// entry of the first that has one.
struct DistinctName : WrittenName {
  uint32_t first_mention = 0;     ///< Index into Document::mentions.
  uint32_t first_in_body = none;  ///< First mention outside headline and standfirst, or `none`.
  uint32_t mention_count = 0;
};

class Names {
 public:
  /// The names of mentions with these facts, [mentions]. `written`, which they refer to, and the facts
  /// outlive the names. Linear.
  Names(const WrittenNames& written, std::span<const MentionFacts> facts);
  Names(const Names&) = delete;

  std::span<const DistinctName> all() const { return names_; }
  const DistinctName& operator[](uint32_t name) const { return names_[name]; }
  uint32_t size() const { return static_cast<uint32_t>(names_.size()); }
  /// The name of a mention; `none` for dates and amounts.
  uint32_t of_mention(uint32_t mention) const { return of_mention_[mention]; }

  const MentionFacts& facts(uint32_t mention) const { return facts_[mention]; }

  std::span<const uint32_t> forms(const WrittenName& name) const {
    return written_.forms().subspan(name.first_form, name.form_count);
  }
  /// True if form `i` of the name hangs on the one before by a hyphen: "Peña-Ortiz".
  bool hyphenated(const WrittenName& name, uint32_t i) const {
    return written_.hyphens()[name.first_form + i];
  }

  std::string_view text(uint32_t form) const { return written_.forms_of().text(form); }
  char32_t initial(uint32_t form) const { return written_.forms_of().initial(form); }
  bool is_initial(uint32_t form) const { return written_.forms_of().is_initial(form); }
  bool is_link(uint32_t form) const { return written_.forms_of().is_link(form); }
  bool is_particle(uint32_t form) const { return written_.forms_of().is_particle(form); }

 private:
  uint32_t name_of(uint32_t spelling, uint32_t mention);

  const WrittenNames& written_;
  const std::span<const MentionFacts> facts_;
  std::vector<DistinctName> names_;
  std::vector<uint32_t> of_mention_;
  std::vector<uint32_t> of_same_;  // [spellings]: the name of WrittenName::same, or none
};

}  // namespace crosshead
