#include "tagger/company_names.h"

#include <algorithm>

#include "tagger/company_words.h"
#include "tagger/extent_words.h"
#include "tagger/kind_words.h"

namespace crosshead {
namespace {

constexpr uint64_t k_shares = word_key("shares"), k_s = word_key("'s"),
                   k_s_curly = word_key("\xE2\x80\x99s"), k_chief = word_key("chief"),
                   k_executive = word_key("executive"), k_holders = word_key("shareholders"),
                   k_which = word_key("which"), k_comma = word_key(","), k_in = word_key("in"),
                   k_of = word_key("of"), k_benchmark = word_key("benchmark");
/// Words before a business that are looked at.
constexpr uint32_t longest_phrase = 5;
constexpr uint32_t longest_apposition = 7;  // tokens up to the business

}  // namespace

/// "The newspaper Talas said"; not "the newspaper Lund read".
bool CompanyNames::says(uint32_t token) const {
  return token < document_.tokens.size() && (text(token) == "said" || text(token) == "reported");
}

/// The name ends the phrase of what it is called, and does nothing that a founder or reader does.
[[gnu::noinline]] bool CompanyNames::closes(uint32_t end, const Sentence& sentence) const {
  if (end == sentence.end_token || contains<behind_phrase>(text(end)) || says(end)) return true;
  const Token& next = document_.tokens[end];
  const bool abbreviates = text(end) == "." && end + 1 < sentence.end_token;  // "No. 3"
  return next.kind == TokenKind::punctuation && !next.space_before && text(end) != "-" &&
         !abbreviates;
}

bool CompanyNames::is_called_business(const Name& name, const Sentence& sentence) const {
  if (name.type == MentionType::norp || name.type == MentionType::org) return false;
  if (name.type == MentionType::loc &&
      lexicon_.is_a(word(name.first_token).exact_entry, List::place, "country"))
    return false;
  const uint32_t first = name.first_token;
  const bool person = name.type == MentionType::person;
  const bool given = person && (word(first).lists & mask_of(List::given_name));
  const bool one = name.end_token == first + 1;
  if (follows_business(first, sentence) && closes(name.end_token, sentence))
    return !given || (text(first - 1) != "manufacturer" && !says(name.end_token));
  if (person && has_belongings(name.end_token, sentence)) return true;
  if (given || (one && (word(first).lists & person_names))) return false;
  if (called_before(first, name.end_token, sentence) == MentionType::org) return true;
  if (employs(first, sentence) && closes(name.end_token, sentence))
    return lexicon_.longest(document_, first, name.end_token, mask_of(List::place)).token_count <
           name.end_token - first;
  const bool version = name.type == MentionType::misc &&  // "Halo 2, a titanium band"
                       document_.tokens[name.end_token - 1].kind == TokenKind::number;
  return !version &&
         lexicon_.longest(document_, first, name.end_token, mask_of(List::place)).token_count <
             name.end_token - first &&
         ((name.type != MentionType::misc && is_seated(first, sentence) &&
           (name.end_token == sentence.end_token || !is_capital(name.end_token))) ||
          called_behind(name.end_token, sentence) == MentionType::org);
}

/// "Talas | 's chief executive", "Talas | 's shareholders": what no person has.
bool CompanyNames::has_belongings(uint32_t end, const Sentence& sentence) const {
  if (end + 2 >= sentence.end_token || !is_possessive(text(end))) return false;
  const std::string_view what = text(end + 1);
  return contains<belongings>(what) || (what == "chief" && contains<chiefs>(text(end + 2)));
}

[[gnu::noinline]] bool CompanyNames::is_business(uint32_t i) const {
  if (key_set<businesses>.contains(word(i).folded)) return true;
  const std::string_view last = text(i);  // "think tank", "start-up"
  if (i < 2 || (last != "up" && last != "tank")) return false;
  const uint32_t before = text(i - 1) == "-" ? i - 2 : i - 1;
  if (text(before) != (last == "up" ? "start" : "think")) return false;
  const uint32_t from = document_.tokens[before].end;  // in another block?
  return std::string_view(document_.text)
             .substr(from, document_.tokens[i].start - from)
             .find('\n') == std::string_view::npos;
}

/// "Shares in | Talas", "Elvas-based | Talas"
bool CompanyNames::is_seated(uint32_t first, const Sentence& sentence) const {
  if (first < sentence.first_token + 2) return false;
  return (text(first - 1) == "based" && text(first - 2) == "-" &&
          first > sentence.first_token + 2 && is_capital(first - 3)) ||
         (text(first - 1) == "in" && word(first - 2).folded == k_shares);
}

/// "the conglomerate | Talas"; not "the West Bank".
bool CompanyNames::follows_business(uint32_t first, const Sentence& sentence) const {
  return first > sentence.first_token && is_business(first - 1) &&
         !(first > sentence.first_token + 1 && is_capital(first - 1));
}

[[gnu::noinline]] bool CompanyNames::behind_business(uint32_t first, uint32_t end,
                                                     const Sentence& sentence) const {
  if (!follows_business(first, sentence)) return false;
  if (closes(end, sentence)) return true;
  for (uint32_t i = first - 1; i > sentence.first_token && i + longest_phrase > first; --i) {
    if (key_set<determiners>.contains(word(i - 1).folded)) return false;
    if (document_.tokens[i - 1].kind == TokenKind::punctuation && text(i - 1) != "-") break;
  }
  return true;
}

/// "An analyst at | Talas", "founder of | Talas"
[[gnu::noinline]] bool CompanyNames::employs(uint32_t first, const Sentence& sentence) const {
  if (first < sentence.first_token + 2) return false;
  const std::string_view link = text(first - 1), post = text(first - 2);
  if (link == "at") return contains<company_posts>(post) || post == "partner";
  return link == "of" &&
         (contains<heads>(post) ||
          (post == "executive" && first >= sentence.first_token + 3 && text(first - 3) == "chief"));
}

[[gnu::noinline]] std::optional<MentionType> CompanyNames::called_behind(
    uint32_t end, const Sentence& sentence) const {
  if (end + 2 >= sentence.end_token || word(end).folded != k_comma ||
      !(key_set<determiners>.contains(word(end + 1).folded) || is_possessive(text(end + 2))))
    return std::nullopt;
  const auto ends_phrase = [&](uint32_t i) {
    const TokenKind kind = document_.tokens[i].kind;
    return (kind != TokenKind::word && kind != TokenKind::number && text(i) != "-") ||
           contains<behind_phrase>(text(i));
  };
  const uint32_t limit = std::min(sentence.end_token, end + 2 + longest_apposition);
  for (uint32_t i = end + 2; i < limit && !ends_phrase(i); ++i) {
    const bool several = text(i) == "group" && i + 1 < limit && text(i + 1) == "of";
    const bool business = is_business(i) && text(i) != "operator" && !several && !is_capital(i);
    if (!business && !contains<things>(text(i)) && !contains<vessels>(text(i))) continue;
    if (i + 1 == sentence.end_token || ends_phrase(i + 1))
      return business ? MentionType::org : MentionType::misc;
  }
  return std::nullopt;
}

/// "The firm, | Talas,", "its new drug, | Talas,", "the drug | Talas": what is said before a name.
std::optional<MentionType> CompanyNames::called_before(uint32_t first, uint32_t end,
                                                       const Sentence& sentence) const {
  if (first < sentence.first_token + 3 || !closes(end, sentence)) return std::nullopt;
  const bool comma = word(first - 1).folded == k_comma;
  if (comma && says(end)) return std::nullopt;  // "at the firm, Lund said"
  const uint32_t noun = first - 1 - comma;
  uint32_t i = noun - 1;
  while (i > sentence.first_token && i + longest_phrase > noun &&
         (document_.tokens[i].kind == TokenKind::word || text(i) == "-") &&
         !key_set<determiners>.contains(word(i).folded) && text(i) != "whose")
    --i;
  if (!key_set<determiners>.contains(word(i).folded) && text(i) != "whose") return std::nullopt;
  if (contains<things>(text(noun))) return MentionType::misc;
  return comma && is_business(noun) ? std::optional(MentionType::org) : std::nullopt;
}

bool CompanyNames::is_called_thing(const Name& name, const Sentence& sentence) const {
  // "The product, | Iris," has a given name; "the model, | Iris, who" has it by right.
  const uint32_t first = name.first_token;
  const bool given = name.end_token == first + 1 && first > sentence.first_token + 1 &&
                     word(first - 1).folded == k_comma && text(first - 2) != "model" &&
                     !(word(first).lists & ~person_names);
  if (name.type == MentionType::norp || !(given || !word(first).lists)) return false;
  return called_before(first, name.end_token, sentence) == MentionType::misc ||
         (!word(first).lists && called_behind(name.end_token, sentence) == MentionType::misc);
}

/// The words around tokens [first, end) say that they name a company.
bool CompanyNames::told(uint32_t first, uint32_t end, const Sentence& sentence) const {
  if (behind_business(first, end, sentence)) return true;
  if (first > sentence.first_token && closes(end, sentence) &&
      (employs(first, sentence) || contains<before_firm>(text(first - 1))))
    return true;
  if (first > sentence.first_token + 1 && word(first - 2).folded == k_shares &&
      (word(first - 1).folded == k_in || word(first - 1).folded == k_of))
    return end == sentence.end_token || !is_capital(end);
  if (end + 2 >= sentence.end_token) return false;
  // Not "Port Elva captain", of a place, nor 'Review: "The captain'.
  if (contains<company_posts>(text(end)))
    return !contains<no_names>(text(first)) && !key_set<determiners>.contains(word(first).folded) &&
           (first == sentence.first_token || document_.tokens[first - 1].kind == TokenKind::word) &&
           lexicon_.longest(document_, first, end, mask_of(List::place)).token_count < end - first;
  const uint64_t next = word(end).folded, second = word(end + 1).folded,
                 third = word(end + 2).folded;
  if (next == k_shares) return key_set<moves>.contains(second);
  if (next == k_chief && second == k_executive) return true;
  if (next == k_s || next == k_s_curly)
    return second == k_holders || (second == k_chief && third == k_executive);
  return next == k_comma && second == k_which && key_set<company_verbs>.contains(third);
}

uint32_t CompanyNames::end_of(uint32_t i, const Sentence& sentence,
                              const NamesOfBlock& block) const {
  const uint32_t n = block.owner(i);
  if (n == none) {
    const bool apart = i > sentence.first_token &&
                       (i == sentence.first_token + 1 || !is_capital(i - 1)) &&
                       (i + 1 == sentence.end_token || !is_capital(i + 1));
    return apart ? i + 1 : i;
  }
  const Name& name = block.names[n];
  const bool may_be = name.type == MentionType::person || name.type == MentionType::loc ||
                      name.type == MentionType::org;
  const uint32_t length = name.end_token - name.first_token;
  if (!may_be || name.first_token != i || length > 2) return i;
  return length == 1 || is_unknown(i + 1) ? name.end_token : i;
}

/// "Brent crude", "benchmark Brent"
bool CompanyNames::is_benchmark(uint32_t i, const Sentence& sentence) const {
  const bool behind = i > sentence.first_token && word(i - 1).folded == k_benchmark;
  bool before = i + 1 < sentence.end_token && key_set<traded>.contains(word(i + 1).exact);
  // "Brent, the international benchmark,"
  const uint32_t limit = std::min(sentence.end_token, i + longest_phrase + 1);
  if (i + 1 < sentence.end_token && text(i + 1) == ",")
    for (uint32_t k = i + 2; k < limit; ++k) before = before || word(k).folded == k_benchmark;
  return (behind || before) && lexicon_.is_a(word(i).exact_entry, List::misc_name, "index");
}

void CompanyNames::find(const NamesOfBlock& block, std::vector<Explained>& told_words) const {
  const auto add = [&](uint32_t token, MentionType type) { told_words.push_back({token, type}); };
  for (const Name& name : block.names)
    if (name.type == MentionType::org && name.end_token - name.first_token >= 2 &&
        is_unknown(name.first_token) &&
        (contains<legal_forms>(text(name.end_token - 1)) ||
         contains<company_ends>(text(name.end_token - 1)) ||
         opens_ticker(name.end_token, block.sentences.back().end_token)))
      add(name.first_token, MentionType::org);
  for (const Telling& one : block.telling) {
    const uint32_t i = one.token;
    const Sentence& sentence = block.sentences[one.sentence];
    if (!(one.tells & tells_capital)) continue;
    if (word(i).lists & mask_of(List::misc_name) && is_benchmark(i, sentence))
      add(i, MentionType::misc);
    if (!is_unknown(i) || key_set<determiners>.contains(word(i).folded)) continue;
    // The capital of a sentence's first word is due: it takes more to make it a name elsewhere.
    const uint32_t end = end_of(i, sentence, block);
    const bool due = i == sentence.first_token && block.owner(i) == none;
    // "Meanwhile, a group of", "Undaunted, the firm"
    if (due && (word(i).classes || text(i).ends_with("ed"))) continue;
    if (const auto type = called_behind(due ? i + 1 : end, sentence))
      add(i, *type);
    else if (!due && end == i + 1 && told(i, end, sentence))
      add(i, MentionType::org);
  }
}

}  // namespace crosshead
