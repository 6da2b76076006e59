#include "people/entities/repeats.h"

#include <algorithm>
#include <span>

#include "people/entities/heading_clauses.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr uint8_t sure_enough = 50;        // confidence of a mention that is looked for elsewhere
constexpr uint8_t repeat_confidence = 70;  // a repeat is no surer than this

constexpr std::string_view team_posts[] = {"boss",        "captain", "coach",      "defender",
                                           "goalkeeper",  "manager", "midfielder", "pitcher",
                                           "quarterback", "skipper", "striker",    "winger"};

/// Walks along the mentions of a document. Asked for one token after the other.
class Between {
 public:
  explicit Between(const Document& document) : left_(document.mentions) {}

  /// Where the first mention begins that does not end before the token, or none.
  uint32_t next_mention(uint32_t token) {
    while (!left_.empty() && left_.front().end_token <= token) left_ = left_.subspan(1);
    return left_.empty() ? none : left_.front().first_token;
  }

 private:
  std::span<const Mention> left_;
};

class Repeats {
 public:
  Repeats(Document& document, const Lexicon& lexicon, EntityMemory& memory)
      : document_(document),
        lexicon_(lexicon),
        memory_(memory),
        longest_from_(document.words.size()) {}

  void find() {
    drop_honours();
    clauses_ = drop_heading_clauses(document_, lexicon_);
    define();
    find_speaking();
    models_.assign(memory_.sought.numbers(), none);
    for (uint32_t m = 0; m < document_.mentions.size(); ++m) learn(m);
    std::vector<Mention> found;
    Between between(document_);
    uint32_t end = 0;  // of the last match
    auto at = document_.sentences.begin();
    auto clause = clauses_.begin();
    for (const uint32_t t : document_.capitals) {
      if (t < end) continue;
      const uint32_t next = between.next_mention(t);
      if (next <= t) continue;
      while (clause != clauses_.end() && clause->end_token <= t) ++clause;
      while (at->end_token <= t) ++at;
      const Sentence& sentence = *at;
      const uint32_t limit = std::min({sentence.end_token, t + SoughtNames::longest_name, next});
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

  /// Puts mentions, in text order, among the others: from the end on, where there is room.
  void insert(const std::vector<Mention>& found) {
    std::vector<Mention>& all = document_.mentions;
    size_t from = all.size(), to = from + found.size();
    all.resize(to);
    for (size_t left = found.size(); left > 0;) {
      const bool goes_behind = from > 0 && all[from - 1].first_token > found[left - 1].first_token;
      all[--to] = goes_behind ? all[--from] : found[--left];
    }
  }

  /// "The Mountain Mission (MM)", "Helm AG (HLM.S)": what stands in the parentheses is a name too.
  void define() {
    std::vector<Mention> found;
    const std::span<const Mention> mentions = document_.mentions;
    const auto tokens = static_cast<uint32_t>(document_.tokens.size());
    for (size_t m = 0; m < mentions.size(); ++m) {
      const Mention& mention = mentions[m];
      const uint32_t t = mention.end_token + 1;
      if (mention.type != MentionType::org && mention.type != MentionType::misc) continue;
      if (t + 1 >= tokens || text(t - 1) != "(" || text(t + 1) != ")") continue;
      if (m + 1 < mentions.size() && mentions[m + 1].first_token <= t) continue;
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
    Between between(document_);
    auto sentence = document_.sentences.begin();
    for (const uint32_t t : document_.capitals) {
      if (!is_acronym(t)) continue;
      while (sentence->end_token <= t) ++sentence;
      if (t + 1 == sentence->end_token || !(shape(t + 1) & shape_lower)) continue;
      if (between.next_mention(t) <= t) continue;
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

  void learn(uint32_t m) {
    const Mention& mention = document_.mentions[m];
    if (!is_name(mention.type) ||
        (mention.confidence < sure_enough && !is_company(document_, mention)) ||
        mention.end_token - mention.first_token > SoughtNames::longest_name)
      return;
    const uint32_t spelling = memory_.written.of(document_, lexicon_, mention);
    if (learned_.size() <= spelling) learned_.resize(memory_.written.size());
    if (learned_[spelling]) return;  // teaches nothing new
    learned_[spelling] = true;
    const auto sought = memory_.sought.of(document_, spelling, mention);
    models_.resize(memory_.sought.numbers(), none);
    for (const SoughtWords& words : sought) {
      if (models_[words.key] == none) models_[words.key] = m;
      if (words.word == none) continue;
      uint8_t& longest = longest_from_[words.word];
      longest = std::max(longest, words.count);
    }
  }

  /// The mention that words of a key mean, or none.
  uint32_t model(uint64_t key) const {
    const uint32_t number = memory_.sought.number(key);
    return number == none ? none : models_[number];
  }

  Match longest(uint32_t first, uint32_t limit) const {
    Match best;
    const uint32_t words = longest_from_[document_.tokens[first].word];
    limit = std::min(limit, first + std::max<uint32_t>(words, is_acronym(first)));
    uint64_t key = word(first).exact;
    for (uint32_t end = first + 1; end <= limit; ++end) {
      if (end > first + 1) key = phrase_key(key, word(end - 1).exact);
      if (const uint32_t mention = model(key); mention != none) best = {mention, end};
    }
    return best;
  }

  /// The name that a label ends; one in capitals stands for the same in other letters ("PENCE:").
  Match labelled(uint32_t token) const {
    uint32_t mention = model(SoughtNames::label(word(token).exact));
    if (mention == none && is_acronym(token))
      mention = model(SoughtNames::label(word(token).folded));
    return mention == none ? Match{} : Match{mention, token + 1};
  }

  /// "Gazette: Why?" opens the question of an interviewer.
  bool is_label(const Sentence& sentence, uint32_t token) const {
    return token + 1 < sentence.end_token && text(token + 1) == ":" &&
           (token == sentence.first_token || document_.tokens[token - 1].kind != TokenKind::word);
  }

  /// "Marlins coach Lind": the last word of a club's name before what somebody is in it.
  bool is_team(const Sentence& sentence, uint32_t token) const {
    return token + 1 < sentence.end_token && (shape(token + 1) & shape_lower) &&
           text(token).ends_with('s') && contains<team_posts>(text(token + 1)) &&
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
    return !listed && !memory_.small.has(document_, word(first).folded);
  }

  Document& document_;
  const Lexicon& lexicon_;
  EntityMemory& memory_;
  std::vector<uint32_t> models_;       // [numbers of sought keys]: the mention that they mean
  std::vector<uint8_t> longest_from_;  // [words]: the most sought words that it opens
  std::vector<bool> learned_;          // [spellings]
  std::vector<Mention> clauses_;       // dropped from headings
};

}  // namespace

void find_repeats(Document& document, const Lexicon& lexicon, EntityMemory& memory) {
  Repeats(document, lexicon, memory).find();
}

}  // namespace crosshead
