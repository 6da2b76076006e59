#include "people/entities/acronyms.h"

#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead {

bool acronym_fits(const Names& names, uint32_t acronym, std::span<const uint32_t> forms) {
  const std::string_view letters = names.text(acronym);
  if (forms.empty() || letters.size() < 2) return false;
  // Greedy from the left: a letter opens the next word that it can, else goes on in the word at
  // hand.
  uint32_t word = 0, inside = 0, opened = 0;
  for (uint32_t at = 0; at < letters.size();) {
    const Decoded letter = decode(letters, at);
    if (at == 0) {
      if (names.initial(forms[0]) != letter.c) return false;
      word = 0;
      inside = letter.length;
      opened = 1;
    } else {
      uint32_t next = word + 1;
      while (next < forms.size() && names.initial(forms[next]) != letter.c) ++next;
      const std::string_view rest = names.text(forms[word]);
      const size_t found = rest.find(letters.substr(at, letter.length), inside);
      if (next < forms.size() &&
          (next == word + 1 || names.is_link(forms[next - 1]) || found == std::string_view::npos)) {
        word = next;
        inside = letter.length;
        ++opened;
      } else if (found != std::string_view::npos) {
        inside = static_cast<uint32_t>(found) + letter.length;
      } else {
        return false;
      }
    }
    at += letter.length;
  }
  return opened >= 2 || forms.size() == 1;
}

void acronym_keys(const Names& names, std::span<const uint32_t> forms, std::vector<uint64_t>& out) {
  if (forms.size() < 2) return;
  constexpr uint32_t least_before_link = 3;  // words
  uint64_t all = 1, content = 1;
  uint32_t content_words = 0;
  for (const uint32_t form : forms) {
    if (names.is_link(form) && content_words >= least_before_link && content == all)
      out.push_back(all);
    all = phrase_key(all, names.initial(form));
    if (names.is_link(form)) continue;
    content = phrase_key(content, names.initial(form));
    ++content_words;
  }
  out.push_back(all);
  if (content_words >= 2 && content != all) out.push_back(content);
}

uint64_t acronym_key(const Names& names, uint32_t form) {
  const std::string_view letters = names.text(form);
  uint64_t key = 1;
  for (uint32_t at = 0; at < letters.size();) {
    const Decoded letter = decode(letters, at);
    key = phrase_key(key, letter.c);
    at += letter.length;
  }
  return key;
}

}  // namespace crosshead
