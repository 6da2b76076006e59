#include "people/entities/written_names.h"

#include <algorithm>
#include <array>

#include "text/tokens.h"
#include "text/unicode.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr uint32_t chain_limit = 64;  // equal hashes are equal texts but for bad luck

constexpr auto suffixes =
    std::to_array<std::string_view>({"jr", "sr", "ii", "iii", "iv", "junior", "senior"});

/// Letters after a person's name; they come and go with it.
constexpr auto honours =
    std::to_array<std::string_view>({"am", "ao", "cbe", "dbe", "esq", "frs", "kbe", "kc", "mbe",
                                     "md", "mep", "mla", "mp", "msp", "obe", "phd", "qc", "sc"});

/// Legal forms of companies; they come and go with a name without changing who it is.
constexpr auto legal_forms = std::to_array<std::string_view>(
    {"ab",   "ag",          "as",   "asa", "bhd",          "bv",  "co",  "company",
     "corp", "corporation", "gmbh", "inc", "incorporated", "kg",  "kk",  "limited",
     "llc",  "llp",         "lp",   "ltd", "nv",           "oy",  "oyj", "plc",
     "pty",  "sa",          "sab",  "sae", "se",           "spa", "srl"});

std::string without_stops(std::string_view word) {
  std::string folded;
  append_base(folded, word);
  std::erase(folded, '.');
  return folded;
}

/// East Asian order: a part of the given name in small letters behind a hyphen, or a family name of
/// there in front of what is none.
bool puts_family_first(const Document& document, const Lexicon& lexicon, const Mention& mention) {
  constexpr uint32_t longest = 4;  // tokens
  const auto word = [&](uint32_t t) -> const Word& { return document.word_of(document.tokens[t]); };
  const uint32_t last = mention.end_token - 1, length = mention.end_token - mention.first_token;
  if (length < 2 || length > longest) return false;
  if (length == longest && document.slice(document.tokens[last - 1]) == "-")
    return word(last).shape & shape_lower;
  const uint32_t family = word(mention.first_token).exact_entry;
  return length < longest && !(word(last).lists & mask_of(List::family_name)) &&
         !(word(mention.first_token).lists & mask_of(List::given_name)) &&
         (lexicon.is_a(family, List::family_name, "chinese") ||
          lexicon.is_a(family, List::family_name, "korean"));
}

}  // namespace

bool is_legal_form(std::string_view word) {
  return contains<legal_forms>(without_stops(word));
}
bool is_honour(std::string_view word) {
  return contains<honours>(without_stops(word));
}

uint32_t WrittenNames::of(const Document& document, const Lexicon& lexicon,
                          const Mention& mention) {
  uint64_t key = static_cast<uint64_t>(mention.type) + 1;
  for (uint32_t t = mention.first_token; t < mention.end_token; ++t) {
    const Token& token = document.tokens[t];
    key = phrase_key(key, document.word_of(token).exact + static_cast<uint64_t>(token.kind));
  }
  uint32_t found = none;
  written_.each(key, 1, [&](uint32_t name) { found = name; });
  if (found != none) return found;
  found = size();
  written_.add(key, found);
  names_.push_back(read(document, lexicon, mention));
  names_.back().same = first_like(names_.back());
  return found;
}

WrittenName WrittenNames::read(const Document& document, const Lexicon& lexicon,
                               const Mention& mention) {
  const auto first_form = static_cast<uint32_t>(forms_.size());
  const bool person = mention.type == MentionType::person;
  WrittenName name{.type = mention.type, .first_form = first_form};
  uint64_t written = 0;
  bool hyphen = false, partners = false;
  uint32_t words = 0, last_word = none;
  for (uint32_t t = mention.first_token; t < mention.end_token; ++t) {
    const Token& token = document.tokens[t];
    const Word& word = document.word_of(token);
    written = t == mention.first_token ? word.exact : phrase_key(written, word.exact);
    const std::string_view text = document.slice(token);
    if (text == "-" || text == "‐" || text == "–") {
      hyphen = true;
      continue;
    }
    partners = partners || text == "&";  // "Lund & Company" is no Lund
    name.nicknamed = name.nicknamed || (person && token.kind == TokenKind::quote_mark);
    if (token.kind == TokenKind::punctuation || token.kind == TokenKind::quote_mark) continue;
    if (text == "'s" || text == "’s") continue;
    const uint32_t form = forms_of_.of_word(document, token.word);
    if (form == Forms::no_form) continue;
    ++words;
    last_word = token.word;
    // "J.D." and "JD" before a family name are two initials.
    const std::string_view letters = forms_of_.text(form);
    const bool initials = person && letters.size() <= 3 && letters.size() >= 2 &&
                          ((word.shape & shape_dot) && (word.shape & shape_all_upper));
    if (initials) {
      for (const char letter : std::string(letters)) {
        const uint32_t one = forms_of_.of_text(std::string_view(&letter, 1));
        forms_.push_back(one);
        hyphens_.push_back(false);
      }
    } else {
      forms_.push_back(form);
      hyphens_.push_back(hyphen && forms_.size() > first_form + 1);
    }
    hyphen = false;
  }
  name.form_count = static_cast<uint32_t>(forms_.size()) - first_form;
  drop_additions(name, partners);
  if (words == 1 && !(document.words[last_word].shape & shape_apostrophe)) {
    const std::string_view written_word = document.slice(document.words[last_word].first);
    const auto capitals = std::count_if(written_word.begin(), written_word.end(),
                                        [](char c) { return c >= 'A' && c <= 'Z'; });
    name.acronym = capitals >= 2 && written_word.size() <= 10 &&
                   capitals * 2 > std::count_if(written_word.begin(), written_word.end(),
                                                [](char c) { return c >= 'a' && c <= 'z'; });
  }
  name.entry = lexicon.find(written);
  if (name.type == MentionType::norp && name.entry == none && words == 2) {
    const uint32_t party = document.words[last_word].exact_entry;  // "Scottish Conservatives"
    const Word& people = document.word_of(document.tokens[mention.first_token]);
    if (lexicon.is_a(party, List::group, "political") &&
        lexicon.is_a(people.exact_entry, List::group, "nationality"))
      name.entry = party;
  }
  name.family_first = person && puts_family_first(document, lexicon, mention);
  return name;
}

/// Honours, suffix and legal form at the end, the article at the head. The name is the last one.
void WrittenNames::drop_additions(WrittenName& name, bool partners) {
  const auto last = [&] { return forms_of_.text(forms_.back()); };
  const auto drop_last = [&] {
    forms_.pop_back();
    hyphens_.pop_back();
    --name.form_count;
  };
  if (name.type == MentionType::person) {
    while (name.form_count > 2 && contains<honours>(last())) drop_last();
    if (name.form_count > 1 && contains<suffixes>(last())) {
      name.suffix = forms_.back();
      drop_last();
    }
    return;
  }
  while (name.form_count > 1u + partners && name.type == MentionType::org &&
         contains<legal_forms>(last()))
    drop_last();
  if (name.form_count > 1 && forms_of_.text(forms_[name.first_form]) == "the") {
    forms_.erase(forms_.begin() + name.first_form);
    hyphens_.erase(hyphens_.begin() + name.first_form);
    --name.form_count;
  }
}

/// The first spelling that says the same as the last one.
uint32_t WrittenNames::first_like(const WrittenName& name) {
  const auto forms = std::span(forms_).subspan(name.first_form, name.form_count);
  uint64_t key = phrase_key(static_cast<uint64_t>(name.type), name.suffix);
  for (const uint32_t form : forms) key = phrase_key(key, form);
  uint32_t found = none;
  alike_.each(key, chain_limit, [&](uint32_t other) {
    const WrittenName& o = names_[other];
    if (found == none && o.type == name.type && o.suffix == name.suffix &&
        o.form_count == name.form_count &&
        std::equal(forms.begin(), forms.end(), forms_.begin() + o.first_form))
      found = other;
  });
  if (found != none) return found;
  found = size() - 1;
  alike_.add(key, found);
  return found;
}

}  // namespace crosshead
