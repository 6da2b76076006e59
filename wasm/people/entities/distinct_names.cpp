#include "people/entities/distinct_names.h"

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

bool is_front(BlockKind kind) {
  return kind == BlockKind::headline || kind == BlockKind::standfirst;
}

}  // namespace

bool is_legal_form(std::string_view word) {
  return contains<legal_forms>(without_stops(word));
}
bool is_honour(std::string_view word) {
  return contains<honours>(without_stops(word));
}

Names::Names(const Document& document, const Lexicon& lexicon, Forms* kept, uint32_t known)
    : forms_of_(kept ? *kept : own_) {
  forms_of_.begin(document, known);
  of_mention_.assign(document.mentions.size(), none);
  for (uint32_t i = 0; i < document.mentions.size(); ++i) {
    const Mention& mention = document.mentions[i];
    if (is_name(mention.type))
      read_mention(document, lexicon, i, !is_front(document.block_of(mention).kind));
  }
}

void Names::read_mention(const Document& document, const Lexicon& lexicon, uint32_t index,
                         bool in_body) {
  const Mention& mention = document.mentions[index];
  uint64_t written_as = static_cast<uint64_t>(mention.type) + 1;
  for (uint32_t t = mention.first_token; t < mention.end_token; ++t) {
    const Token& token = document.tokens[t];
    written_as =
        phrase_key(written_as, document.word_of(token).exact + static_cast<uint64_t>(token.kind));
  }
  uint32_t known = none;
  written_index_.each(written_as, 1, [&](uint32_t name) { known = name; });
  if (known != none) return add_mention(known, index, in_body);  // written like one before
  const auto first_form = static_cast<uint32_t>(forms_.size());
  const bool person = mention.type == MentionType::person;
  DistinctName name{.type = mention.type, .first_form = first_form};
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
    const std::string_view letters = this->text(form);
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
  auto count = static_cast<uint32_t>(forms_.size()) - first_form;
  const auto drop_last = [&] {
    forms_.pop_back();
    hyphens_.pop_back();
    --count;
  };
  if (person) {
    while (count > 2 && contains<honours>(text(forms_.back()))) drop_last();
    if (count > 1 && contains<suffixes>(text(forms_.back()))) {
      name.suffix = forms_.back();
      drop_last();
    }
  } else {
    while (count > 1u + partners && mention.type == MentionType::org &&
           contains<legal_forms>(text(forms_.back())))
      drop_last();
    if (count > 1 && text(forms_[first_form]) == "the") {
      forms_.erase(forms_.begin() + first_form);
      hyphens_.erase(hyphens_.begin() + first_form);
      --count;
    }
  }
  name.form_count = count;
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
  name.first_mention = index;

  uint64_t key = phrase_key(static_cast<uint64_t>(mention.type), name.suffix);
  for (uint32_t i = 0; i < count; ++i) key = phrase_key(key, forms_[first_form + i]);
  uint32_t found = none;
  name_index_.each(key, chain_limit, [&](uint32_t other) {
    const DistinctName& o = names_[other];
    if (found == none && o.type == name.type && o.suffix == name.suffix && o.form_count == count &&
        std::equal(forms(o).begin(), forms(o).end(), forms(name).begin()))
      found = other;
  });
  if (found == none) {
    found = size();
    names_.push_back(name);
    name_index_.add(key, found);
  } else {
    forms_.resize(first_form);
    hyphens_.resize(first_form);
  }
  DistinctName& kept = names_[found];
  kept.acronym = kept.acronym && name.acronym;
  if (kept.entry == none) kept.entry = name.entry;
  written_index_.add(written_as, found);
  add_mention(found, index, in_body);
}

/// A mention bears a name.
void Names::add_mention(uint32_t name, uint32_t mention, bool in_body) {
  DistinctName& kept = names_[name];
  ++kept.mention_count;
  if (in_body && kept.first_in_body == none) kept.first_in_body = mention;
  of_mention_[mention] = name;
}

}  // namespace crosshead
