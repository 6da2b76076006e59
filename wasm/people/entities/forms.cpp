#include "people/entities/forms.h"

#include <algorithm>
#include <array>

#include "text/tokens.h"
#include "text/unicode.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr uint32_t chain_limit = 64;  // equal hashes are equal texts but for bad luck

/// Spellings that name the same word; from the style guides of AP and the Guardian.
struct Spelling {
  std::string_view from, to;
};
constexpr auto spellings = std::to_array<Spelling>({
    {"st", "saint"},
    {"ste", "sainte"},
    {"mt", "mount"},
    {"ft", "fort"},
    {"&", "and"},
    {"centre", "center"},
    {"defence", "defense"},
    {"programme", "program"},
    {"labour", "labor"},
    {"theatre", "theater"},
    {"harbour", "harbor"},
    {"organisation", "organization"},
    {"intl", "international"},
    {"dept", "department"},
    {"univ", "university"},
    {"assn", "association"},
    {"bros", "brothers"},
    {"utd", "united"},
    {"govt", "government"},
    {"natl", "national"},
});

/// Words that link others and do not count in an acronym.
constexpr auto links = std::to_array<std::string_view>(
    {"a",   "an",  "and", "at",  "d",   "da", "das", "de", "del", "della",
     "der", "des", "di",  "do",  "dos", "du", "e",   "et", "for", "fur",
     "in",  "la",  "le",  "les", "of",  "on", "the", "to", "und", "y"});

/// Particles that may open a family name: van der Merwe, bin Salman, al-Assad, Mac Giolla.
constexpr auto particles = std::to_array<std::string_view>(
    {"abu", "al", "an",  "ap",    "as",  "ash", "at",  "bar", "ben", "bin", "bint",
     "da",  "de", "del", "della", "den", "der", "di",  "do",  "dos", "du",  "el",
     "ibn", "la", "le",  "mac",   "mc",  "ni",  "o",   "os",  "san", "te",  "ten",
     "ter", "ul", "van", "vom",   "von", "zu",  "zum", "zur"});

template <size_t n>
constexpr KeySet<n> keys_of(const std::array<std::string_view, n>& words) {
  std::array<uint64_t, n> keys{};
  std::transform(words.begin(), words.end(), keys.begin(), word_key);
  return KeySet<n>(keys);
}
constexpr auto link_keys = keys_of(links);
constexpr auto particle_keys = keys_of(particles);

}  // namespace

uint32_t Forms::of_text(std::string_view folded) {
  const uint64_t key = word_key(folded);
  uint32_t found = none;
  index_.each(key, chain_limit, [&](uint32_t form) {
    if (text(form) == folded) found = form;
  });
  if (found != none) return found;
  const auto form = static_cast<uint32_t>(texts_.size());
  const auto start = static_cast<uint32_t>(pool_.size());
  pool_ += folded;
  texts_.push_back({start, static_cast<uint32_t>(pool_.size())});
  const Decoded first = decode(folded, 0);
  initials_.push_back(first.c);
  single_.push_back(first.length == folded.size());
  link_.push_back(link_keys.contains(key));
  particle_.push_back(particle_keys.contains(key));
  index_.add(key, form);
  return form;
}

uint32_t Forms::of_word(const Document& document, uint32_t word) {
  uint32_t& known = of_word_[word];
  if (known != none) return known;
  const auto stays = [](char32_t c) {
    return c == '&' || (char_class(c) & (char_letter | char_digit | char_mark));
  };
  std::string folded;
  const std::string_view text = document.slice(document.words[word].first);
  if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<uint8_t>(c) > 127; })) {
    std::string base;
    append_base(base, text);
    for (uint32_t at = 0; at < base.size();) {
      const Decoded d = decode(base, at);
      if (stays(d.c)) folded.append(base, at, d.length);
      at += d.length;
    }
  } else {
    folded.resize(text.size());
    const auto end = std::copy_if(text.begin(), text.end(), folded.begin(),
                                  [&](char c) { return stays(static_cast<uint8_t>(c)); });
    folded.resize(static_cast<size_t>(end - folded.begin()));
    for (char& c : folded) c = static_cast<char>(to_lower(static_cast<uint8_t>(c)));
  }
  for (const Spelling& spelling : spellings)
    if (folded == spelling.from) folded = spelling.to;
  known = folded.empty() || folded.size() > 255 ? no_form : of_text(folded);
  return known;
}

}  // namespace crosshead
