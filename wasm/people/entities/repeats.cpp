#include "people/entities/repeats.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "people/entities/distinct_names.h"
#include "people/entities/heading_clauses.h"
#include "people/key_index.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr uint32_t longest_name = 6;  // tokens
constexpr size_t shortest_initials = 3;
constexpr uint8_t sure_enough = 50;        // confidence of a mention that is looked for elsewhere
constexpr uint8_t repeat_confidence = 70;  // a repeat is no surer than this

constexpr std::string_view team_posts[] = {"boss",        "captain", "coach",      "defender",
                                           "goalkeeper",  "manager", "midfielder", "pitcher",
                                           "quarterback", "skipper", "striker",    "winger"};

class Repeats {
 public:
  Repeats(Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon), longest_from_(document.words.size()) {}

  void find() {
    drop_honours();
    clauses_ = drop_heading_clauses(document_, lexicon_);
    define();
    find_speaking();
    for (uint32_t m = 0; m < document_.mentions.size(); ++m) learn(m);
    std::vector<Mention> found;
    uint32_t next = 0;  // mention at or after the token
    uint32_t end = 0;   // of the last match
    auto at = document_.sentences.begin();
    auto clause = clauses_.begin();
    for (const uint32_t t : document_.capitals) {
      if (t < end) continue;
      while (clause != clauses_.end() && clause->end_token <= t) ++clause;
      while (at->end_token <= t) ++at;
      const Sentence& sentence = *at;
      while (next < document_.mentions.size() && document_.mentions[next].end_token <= t) ++next;
      uint32_t limit = std::min(sentence.end_token, t + longest_name);
      if (next < document_.mentions.size()) {
        if (document_.mentions[next].first_token <= t) continue;
        limit = std::min(limit, document_.mentions[next].first_token);
      }
      Match match = longest(t, limit);
      bool label = false;
      const bool amid_capitals = clause != clauses_.end() && clause->first_token <= t;
      if (match.mention == none || !stands_alone(sentence, t, match.end, amid_capitals)) {
        label = is_label(sentence, t) || is_team(sentence, t);
        match = label ? labelled(t) : Match{};
      }
      if (match.mention == none) continue;
      const Mention& model = document_.mentions[match.mention];
      if (label && model.type != MentionType::org && text(match.end) != ":") continue;
      found.push_back(repeat(model, t, match.end));
      if (label && model.type == MentionType::misc)
        found.back().type = MentionType::org;  // what asks questions is a publication
      end = match.end;
    }
    insert(found);
  }

 private:
  struct Match {
    uint32_t mention = none, end = 0;
  };

  Mention repeat(const Mention& model, uint32_t first, uint32_t end) const {
    return {.span = {document_.tokens[first].start, document_.tokens[end - 1].end},
            .type = model.type,
            .confidence = std::min(model.confidence, repeat_confidence),
            .first_token = first,
            .end_token = end};
  }

  /// Puts mentions, in text order, among the others.
  void insert(const std::vector<Mention>& found) {
    if (found.empty()) return;
    std::vector<Mention> all;
    all.reserve(document_.mentions.size() + found.size());
    std::merge(document_.mentions.begin(), document_.mentions.end(), found.begin(), found.end(),
               std::back_inserter(all),
               [](const Mention& a, const Mention& b) { return a.first_token < b.first_token; });
    document_.mentions.swap(all);
  }

  /// "The Mountain Mission (MM)", "Helm AG (HLM.S)": what stands in the parentheses is a name too.
  void define() {
    std::vector<Mention> found;
    for (uint32_t m = 0; m < document_.mentions.size(); ++m) {
      const Mention& mention = document_.mentions[m];
      const uint32_t t = mention.end_token + 1;
      if (mention.type != MentionType::org && mention.type != MentionType::misc) continue;
      if (t + 1 >= document_.tokens.size() || text(t - 1) != "(" || text(t + 1) != ")") continue;
      if (m + 1 < document_.mentions.size() && document_.mentions[m + 1].first_token <= t) continue;
      if ((shape(t) & (shape_all_upper | shape_mixed)) && spells(t, mention))
        found.push_back(repeat(mention, t, t + 1));
    }
    insert(found);
  }

  /// "Ana Lopez KC": letters after a name are no part of it.
  void drop_honours() {
    for (Mention& mention : document_.mentions) {
      if (mention.type != MentionType::person) continue;
      while (mention.end_token - mention.first_token > 2 && is_acronym(mention.end_token - 1) &&
             is_honour(text(mention.end_token - 1)))
        --mention.end_token;
      mention.span.end = document_.tokens[mention.end_token - 1].end;
    }
  }

  /// "IS said": letters that the lists know, before a verb of speech and not in a line of capitals.
  void find_speaking() {
    std::vector<Mention> found;
    uint32_t next = 0;  // mention at or after the token
    auto sentence = document_.sentences.begin();
    for (const uint32_t t : document_.capitals) {
      if (!is_acronym(t)) continue;
      while (sentence->end_token <= t) ++sentence;
      if (t + 1 == sentence->end_token || !(shape(t + 1) & shape_lower)) continue;
      while (next < document_.mentions.size() && document_.mentions[next].end_token <= t) ++next;
      if (next < document_.mentions.size() && document_.mentions[next].first_token <= t) continue;
      if (!lexicon_.is_a(word(t).exact_entry, List::alias_family, "ORG")) continue;
      if (!lexicon_.fact(word(t + 1).folded_entry, List::cue)) continue;
      found.push_back(repeat({.type = MentionType::org}, t, t + 1));
    }
    insert(found);
  }

  /// True if the letters of the token before a stop occur in order in the name, the first at its
  /// head.
  bool spells(uint32_t token, const Mention& name) const {
    const std::string_view all = text(token);
    const std::string_view letters = all.substr(0, all.find('.', 1));
    const std::string_view words = document_.slice(name.span).substr(0, 200);
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    if (letters.size() < 2 || lower(letters[0]) != lower(words[0])) return false;
    size_t at = 0;
    for (const char letter : letters) {
      while (at < words.size() && lower(words[at]) != lower(letter)) ++at;
      if (at++ == words.size()) return false;
    }
    return true;
  }

  std::string_view text(uint32_t token) const { return document_.slice(document_.tokens[token]); }
  const Word& word(uint32_t token) const { return document_.word_of(document_.tokens[token]); }
  uint16_t shape(uint32_t token) const { return document_.tokens[token].shape; }
  bool is_capital(uint32_t token) const { return shape(token) & shape_upper_first; }
  bool is_acronym(uint32_t token) const { return shape(token) & shape_all_upper; }

  uint64_t key_of(uint32_t first, uint32_t end) const {
    uint64_t key = word(first).exact;
    for (uint32_t t = first + 1; t < end; ++t) key = phrase_key(key, word(t).exact);
    return key;
  }

  void add(uint32_t mention, uint32_t first, uint32_t end) {
    names_.add_first(key_of(first, end), mention);
    uint8_t& longest = longest_from_[document_.tokens[first].word];
    longest = std::max(longest, static_cast<uint8_t>(end - first));
  }

  void learn(uint32_t m) {
    const Mention& mention = document_.mentions[m];
    const uint32_t first = mention.first_token, end = mention.end_token;
    const bool company =
        mention.type == MentionType::org && end - first > 1 && is_legal_form(text(end - 1));
    if (!is_name(mention.type) || (mention.confidence < sure_enough && !company)) return;
    if (end - first > longest_name) return;
    const uint64_t written = phrase_key(key_of(first, end), static_cast<uint64_t>(mention.type));
    if (!learned_.add_first(written, m)) return;  // teaches nothing new
    add(m, first, end);
    if (end - first < 2) return;
    if (mention.type == MentionType::person && is_capital(end - 1) && !is_suffix(end - 1))
      add(m, end - 1, end);
    if (company) add(m, first, end - 1);
    if (mention.type == MentionType::org) add_initials(m);
    if (mention.type == MentionType::org && is_capital(first) && !is_acronym(first) &&
        word(first).exact_entry == none && word(first).folded_entry == none)
      add(m, first, first + 1);  // "Ponte" for "Ponte Bank": a word that no list knows
    labels_.add_first(word(end - 1).exact, m);
    if (!is_acronym(end - 1)) labels_.add_first(word(end - 1).folded, m);
  }
  /// "TPB" for "Talas Planning Board": the first letters of its capitals, if they are several.
  void add_initials(uint32_t m) {
    const Mention& mention = document_.mentions[m];
    std::array<char, longest_name> letters;
    size_t count = 0;
    for (uint32_t t = mention.first_token; t < mention.end_token; ++t)
      if (is_capital(t) && !is_acronym(t)) letters[count++] = text(t)[0];
    if (count >= shortest_initials) names_.add_first(word_key({letters.data(), count}), m);
  }

  bool is_suffix(uint32_t token) const {
    return (shape(token) & (shape_dot | shape_all_upper | shape_one_letter)) != 0;
  }

  Match longest(uint32_t first, uint32_t limit) const {
    Match best;
    const uint32_t words = longest_from_[document_.tokens[first].word];
    limit = std::min(limit, first + std::max<uint32_t>(words, is_acronym(first)));
    uint64_t key = word(first).exact;
    for (uint32_t end = first + 1; end <= limit; ++end) {
      if (end > first + 1) key = phrase_key(key, word(end - 1).exact);
      names_.each(key, 1, [&](uint32_t mention) { best = {mention, end}; });
    }
    return best;
  }

  /// The name that a label ends; one in capitals stands for the same in other letters ("PENCE:").
  Match labelled(uint32_t token) const {
    Match match;
    const auto take = [&](uint32_t mention) { match = {mention, token + 1}; };
    labels_.each(word(token).exact, 1, take);
    if (match.mention == none && is_acronym(token)) labels_.each(word(token).folded, 1, take);
    return match;
  }

  /// "Gazette: Why?" opens the question of an interviewer.
  bool is_label(const Sentence& sentence, uint32_t token) const {
    return token + 1 < sentence.end_token && text(token + 1) == ":" &&
           (token == sentence.first_token || document_.tokens[token - 1].kind != TokenKind::word);
  }

  /// "Marlins coach Lind": the last word of a club's name before what somebody is in it.
  bool is_team(const Sentence& sentence, uint32_t token) const {
    return token + 1 < sentence.end_token && (shape(token + 1) & shape_lower) &&
           contains<team_posts>(text(token + 1)) && text(token).ends_with('s') &&
           (token == sentence.first_token || !is_capital(token - 1));
  }

  /// No part of a longer name, no ordinary word, and no word of a line in capitals.
  bool stands_alone(const Sentence& sentence, uint32_t first, uint32_t end, bool amid_capitals) {
    const auto capital_beside = [&](uint32_t token) {
      return document_.tokens[token].kind == TokenKind::word && is_capital(token);
    };
    const bool opens = first == sentence.first_token;
    const bool initial = !opens && (shape(first - 1) & shape_one_letter);  // see take_initials
    const bool left =
        !opens && !initial && first - 1 != sentence.first_token && capital_beside(first - 1);
    const bool right = end < sentence.end_token && capital_beside(end);
    if (end - first == 1 && (shape(first) & shape_one_letter)) {
      // "X said", "But X said"; not "Malcolm X", "an X-ray"
      const bool named = !opens && capital_beside(first - 1) &&
                         (first - 1 != sentence.first_token || !word(first - 1).classes);
      return !named && !right && !(end < sentence.end_token && text(end) == "-");
    }
    if (end - first == 1 && is_acronym(first))  // "THIS IS A TEST"
      return !(!opens && is_acronym(first - 1)) && !(end < sentence.end_token && is_acronym(end));
    if ((left || right) && (!amid_capitals || word(first).classes)) return false;
    if (end - first > 1) return true;
    const bool listed = word(first).folded_entry != none &&
                        (lexicon_.entry(word(first).folded_entry).lists &
                         (mask_of(List::cue) | mask_of(List::title) | mask_of(List::source_noun)));
    return !listed && !in_small_letters(word(first).folded);
  }

  /// Whether the article writes a word in small letters too. Few articles ask.
  bool in_small_letters(uint64_t folded) {
    if (!lower_) {
      lower_.emplace();
      for (const Word& word : document_.words)
        if (word.count > 0 && (word.shape & shape_lower)) lower_->add(word.exact, 0);
    }
    return lower_->holds(folded);
  }

  Document& document_;
  const Lexicon& lexicon_;
  KeyIndex names_;                     // exact words of a name -> the mention that is its model
  std::vector<uint8_t> longest_from_;  // [words]: tokens of the longest of these that it opens
  KeyIndex labels_;   // last word of a name, as written and in small letters -> the same
  KeyIndex learned_;  // types and exact words of the names that were learned
  std::vector<Mention> clauses_;   // dropped from headings
  std::optional<KeyIndex> lower_;  // words that the article writes in small letters
};

}  // namespace

void find_repeats(Document& document, const Lexicon& lexicon) {
  Repeats(document, lexicon).find();
}

}  // namespace crosshead
