#include "people/roles.h"

#include <algorithm>

#include "people/function_words.h"

namespace crosshead {
namespace {

constexpr uint32_t reach = 14;  // tokens of a role, at most

class Roles {
 public:
  Roles(Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon), mention_at_(document.tokens.size(), none) {
    honorific_ = lexicon.class_index(List::title, "honorific");
    for (uint32_t m = 0; m < document.mentions.size(); ++m)
      for (uint32_t t = document.mentions[m].first_token; t < document.mentions[m].end_token; ++t)
        mention_at_[t] = m;
  }

  void find() {
    for (uint32_t m = 0; m < document_.mentions.size(); ++m) {
      const Mention& mention = document_.mentions[m];
      if (mention.entity == none) continue;
      if (mention.type != MentionType::person && mention.type != MentionType::org) continue;
      const Sentence& sentence = document_.sentences[mention.sentence];
      from_ = sentence.first_token;
      to_ = std::max(sentence.end_token, mention.end_token);
      person_ = mention.type == MentionType::person;
      if (!before(mention)) before_comma(mention);
      if (!person_) kind_after(mention);
      after(mention);
    }
    for (Description& d : document_.descriptions) {
      Entity& entity = document_.entities[d.entity];
      if (entity.role.empty() && d.role)
        entity.role = {document_.tokens[d.first_token].start,
                       document_.tokens[d.end_token - 1].end};
    }
  }

 private:
  uint16_t uses(uint32_t token) const { return document_.word_of(document_.tokens[token]).uses; }
  std::string_view text(uint32_t token) const { return document_.slice(document_.tokens[token]); }
  const Word& word(uint32_t token) const { return document_.word_of(document_.tokens[token]); }
  uint16_t shape(uint32_t token) const { return document_.tokens[token].shape; }
  bool is_word(uint32_t token) const { return document_.tokens[token].kind == TokenKind::word; }
  /// A hyphen between two words, without spaces.
  bool is_hyphen(uint32_t token) const {
    return text(token) == "-" && !document_.tokens[token].space_before &&
           token + 1 < document_.tokens.size() && !document_.tokens[token + 1].space_before;
  }
  bool is_person(uint32_t token) const {
    return mention_at_[token] != none &&
           document_.mentions[mention_at_[token]].type == MentionType::person;
  }
  bool is_possessive(uint32_t token) const {
    return text(token) == "'s" || text(token) == "’s" || text(token) == "'" || text(token) == "’";
  }
  bool is_honorific(uint32_t token) const {
    const Fact* fact = lexicon_.fact(word(token).folded_entry, List::title);
    return fact && text(token) != "Chief" && text(token) != "chief" &&
           (fact->cls == honorific_ || text(token) == "Dr" || text(token) == "Dr." ||
            text(token) == "Sir" || text(token) == "Dame");
  }

  /// First token of the longest title or noun that ends at `end`, or `none`.
  uint32_t title_start(uint32_t from, uint32_t end) const {
    const ListMask lists =
        person_ ? mask_of(List::title) | mask_of(List::source_noun) : mask_of(List::source_noun);
    for (uint32_t t = from; t < end; ++t) {
      if (mention_at_[t] != none) continue;
      const Lexicon::Match match = lexicon_.longest(document_, t, end, lists);
      if (match.token_count != end - t) continue;
      const Fact* noun = lexicon_.fact(match.entry, List::source_noun);
      if (noun && (noun->flags & fact_plural)) continue;
      if (!person_ && (uses(end - 1) & use_modifier)) continue;  // "the opposition North League"
      if (noun &&
          lexicon_.classes(List::source_noun)[noun->cls] == (person_ ? "person" : "organisation"))
        return t;
      if (person_ && lexicon_.fact(match.entry, List::title)) return t;
    }
    return none;
  }

  /// "Secretary of State": the noun of a phrase that ends with the noun `last`.
  uint32_t head_of(uint32_t first, uint32_t last) const {
    for (uint32_t t = first + 1; t < last; ++t)
      if (text(t) == "of" && mention_at_[t] == none &&
          (word(t - 1).lists & (mask_of(List::title) | mask_of(List::source_noun))))
        return t - 1;
    return last;
  }

  bool add(const Mention& mention, uint32_t first, uint32_t end, uint32_t head) {
    if (first >= end) return false;
    head = head_of(first, head);
    document_.descriptions.push_back({.entity = mention.entity,
                                      .first_token = first,
                                      .end_token = end,
                                      .head_token = head,
                                      .role = !(uses(head) & use_kin)});
    return true;
  }

  /// Leftmost token that a phrase ending before `end` can reach.
  uint32_t phrase_start(uint32_t end) const {
    uint32_t t = end;
    while (t > from_ && end - t < reach) {
      const uint32_t at = t - 1;
      if (mention_at_[at] != none) {
        const MentionType type = document_.mentions[mention_at_[at]].type;
        if (!is_name(type) || type == MentionType::person) break;
      } else if (!is_hyphen(at) && !(at > from_ && is_hyphen(at - 1))) {  // "US-backed" is one word
        const bool of_title = text(at) == "of" && t < end && (shape(t) & shape_upper_first) &&
                              at > from_ && (shape(at - 1) & shape_upper_first);
        if (is_possessive(at) || !is_word(at) || ((uses(at) & ends_phrase) && !of_title)) break;
        if (is_cue(at) || is_participle(at)) break;
      }
      t = at;
    }
    return t;
  }
  bool is_cue(uint32_t token) const {
    return (shape(token) & shape_lower) && lexicon_.fact(word(token).folded_entry, List::cue) &&
           !lexicon_.fact(word(token).folded_entry, List::source_noun) &&
           !lexicon_.fact(word(token).folded_entry, List::title);
  }

  /// A word in -ed that is no adjective within a phrase ("the club sacked manager X"), or one in
  /// -ing before a name ("supporting Russian envoy X").
  bool is_participle(uint32_t token) const {
    if (!(shape(token) & shape_lower) || (uses(token) & use_modifier)) return false;
    const bool ing =
        text(token).ends_with("ing") && token + 1 < to_ && mention_at_[token + 1] != none;
    if (!ing && !text(token).ends_with("ed")) return false;
    if (token <= from_) return false;
    if (ing) return !(uses(token - 1) & (use_article | use_possessive));
    return !(uses(token - 1) & (use_article | use_possessive | use_preposition | use_conjunction));
  }

  /// From the title at [title, end) leftwards, as far as the phrase goes.
  uint32_t role_start(uint32_t start, uint32_t title) const {
    // After a mark, an article, a preposition or a verb a new phrase begins: all of it is the role.
    const uint32_t edge = start - 1;
    const bool closed =
        start == from_ || (mention_at_[edge] == none && (uses(edge) & use_adverb) == 0 &&
                           !(is_participle(edge) && mention_at_[start] == none));
    if (closed) return start;
    uint32_t t = title;
    while (t > start) {
      const uint32_t at = t - 1;
      const bool goes_on = mention_at_[at] != none || is_hyphen(at) ||
                           (t < title && is_hyphen(t)) || (uses(at) & use_modifier) ||
                           (shape(at) & shape_upper_first) ||
                           lexicon_.fact(word(at).folded_entry, List::title) ||
                           lexicon_.fact(word(at).folded_entry, List::source_noun);
      if (!goes_on) break;
      t = at;
    }
    if (t < title && is_hyphen(t)) ++t;
    return t;
  }

  /// A noun for someone who does something, by its ending: "grower", "hydrologist", "publican".
  bool is_agent(uint32_t token) const {
    if (!(shape(token) & shape_lower) || mention_at_[token] != none) return false;
    if (uses(token) & (ends_phrase | use_modifier)) return false;
    constexpr std::string_view endings[] = {"er", "or", "ist", "ian", "ican", "man", "eer", "ant"};
    const std::string_view noun = text(token);
    return noun.size() >= 5 && std::any_of(std::begin(endings), std::end(endings),
                                           [&](std::string_view e) { return noun.ends_with(e); });
  }

  /// "Turkish Foreign Minister X".
  bool before(const Mention& mention) {
    uint32_t end = mention.first_token;
    while (end > from_ && mention_at_[end - 1] == none && is_word(end - 1) && is_honorific(end - 1))
      --end;
    const uint32_t start = phrase_start(end);
    if (start == end) return false;
    uint32_t title = title_start(start, end);
    // "Nigerian winger X", "Kiwi backpacker X": after a nationality any noun will do.
    if (title == none && person_ && end - start >= 2 && (shape(end - 1) & shape_lower) &&
        mention_at_[end - 2] != none &&
        document_.mentions[mention_at_[end - 2]].type == MentionType::norp)
      title = end - 1;
    if (title == none && person_ && mention.end_token - mention.first_token >= 2 &&
        is_agent(end - 1))
      title = end - 1;
    if (title == none) return false;
    return add(mention, role_start(start, title), end, end - 1);
  }

  /// "The union's president, X,".
  bool before_comma(const Mention& mention) {
    uint32_t end = mention.first_token;
    if (!person_ && end > from_ && (uses(end - 1) & use_article)) --end;
    while (end > from_ && mention_at_[end - 1] == none && is_word(end - 1) && is_honorific(end - 1))
      --end;
    if (end <= from_ || text(end - 1) != ",") return false;
    --end;
    const uint32_t next = mention.end_token;
    if (next < to_ && is_word(next) && !(uses(next) & use_relative)) return false;
    const uint32_t start = phrase_start(end);
    if (start == end || start <= from_) return false;
    const bool opened =
        (uses(start - 1) & (use_article | use_possessive)) || is_possessive(start - 1);
    if (!opened || title_start(start, end) == none) return false;
    return add(mention, start, end, end - 1);
  }

  /// "Islamic State group", "Unia union": the kind stands behind the name, and is no role.
  void kind_after(const Mention& mention) {
    const uint32_t at = mention.end_token;
    if (at >= to_ || mention_at_[at] != none || !(shape(at) & shape_lower)) return;
    if (title_start(at, at + 1) == none) return;
    // In "Pentagon group leaders" another noun carries on the phrase.
    if (at + 1 < to_ && is_word(at + 1) &&
        lexicon_.fact(word(at + 1).folded_entry, List::source_noun))
      return;
    add(mention, at, at + 1, at);
    document_.descriptions.back().role = false;
  }

  /// "X, 54, the German chancellor,".
  bool after(const Mention& mention) {
    uint32_t t = mention.end_token;
    if (t + 1 >= to_ || text(t) != ",") return false;
    ++t;
    if (t + 1 < to_ && document_.tokens[t].kind == TokenKind::number && text(t + 1) == ",") t += 2;
    bool article = false;
    if (t < to_ && (uses(t) & (use_article | use_possessive))) {
      article = true;
      ++t;
    }
    const uint32_t start = t;
    while (t < to_ && t - start < reach) {
      if (is_person(t)) return false;  // "Ana Lopez, mayor Lars Lind and"
      const bool inside =
          mention_at_[t] != none || is_hyphen(t) ||
          (is_word(t) && !(uses(t) & ends_phrase) && !is_possessive(t) && !is_cue(t));
      if (!inside) {
        if (!is_possessive(t)) break;
        // "the company's founder": what belongs to the role stands after the possessor.
        return after_possessor(mention, t + 1);
      }
      ++t;
    }
    return close_after(mention, start, t, article);
  }

  bool after_possessor(const Mention& mention, uint32_t start) {
    uint32_t t = start;
    while (t < to_ && t - start < reach && mention_at_[t] == none && is_word(t) &&
           !(uses(t) & ends_phrase))
      ++t;
    return close_after(mention, start, t, true);
  }

  bool close_after(const Mention& mention, uint32_t start, uint32_t end, bool article) {
    if (start >= end || mention_at_[end - 1] != none) return false;
    const uint32_t title = title_start(start, end);
    // With an article any noun will do for a person: "X, a hydrologist at".
    if (title == none && !(article && person_ && (shape(end - 1) & shape_lower))) return false;
    if (!article && title != start && !(title != none && role_start(start, title) == start))
      return false;
    const uint32_t head = end - 1;
    // "president of the United Workers Congress"
    if (end + 1 < to_ && text(end) == "of") {
      uint32_t t = end + 1;
      if (uses(t) & use_article) ++t;
      if (t < to_ && mention_at_[t] != none && !is_person(t))
        end = document_.mentions[mention_at_[t]].end_token;
      else if (t == end + 1 && t < to_ && is_word(t) && (shape(t) & shape_upper_first))
        end = t + 1;
    }
    return add(mention, start, end, head);
  }

  Document& document_;
  const Lexicon& lexicon_;
  std::vector<uint32_t> mention_at_;  // [tokens]: the mention that covers the token, or none
  uint8_t honorific_ = 255;
  uint32_t from_ = 0, to_ = 0;  // tokens of the sentence
  bool person_ = true;          // the mention is a person's, else an organisation's
};

}  // namespace

void find_roles(Document& document, const Lexicon& lexicon) {
  document.descriptions.clear();
  Roles(document, lexicon).find();
}

}  // namespace crosshead
