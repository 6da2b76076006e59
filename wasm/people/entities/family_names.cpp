#include "people/entities/family_names.h"

#include <algorithm>

#include "people/function_words.h"
#include "people/key_index.h"
#include "people/word_classes.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// What the popular press calls somebody before his name: "Heartbroken Ana left".
constexpr std::string_view laden[] = {"Brave",   "Devastated", "Disgraced",   "Distraught",
                                      "Furious", "Grieving",   "Heartbroken", "Plucky",
                                      "Shamed",  "Tearful",    "Terrified",   "Tragic"};
/// Words that stand before a place, or are part of one's address.
constexpr std::string_view locating[] = {
    "At",      "From", "In",      "across",  "around", "at",      "for",
    "from",    "in",   "into",    "near",    "of",     "outside", "the",
    "through", "to",   "towards", "visited", "within", "-",       ","};

constexpr uint32_t bearers = 8;  // full names of one family that are compared

class Families {
 public:
  Families(Document& document, const Lexicon& lexicon) : document_(document), lexicon_(lexicon) {
    for (uint32_t m = 0; m < document.mentions.size(); ++m) {
      const Mention& mention = document.mentions[m];
      if (mention.type == MentionType::person && mention.end_token - mention.first_token > 1)
        full_names_.add(word(mention.end_token - 1).exact, m);
    }
  }

  void take_peoples() {
    for (Mention& mention : document_.mentions) {
      const uint32_t t = mention.first_token;
      if (mention.type == MentionType::norp && mention.end_token - t == 1 &&
          full_names_.holds(word(t).exact) && speaks(t))
        mention.type = MentionType::person;
    }
  }

  /// "Sheffield said": the man, where a Grant Sheffield is named and the town nowhere.
  void take_towns() {
    KeyIndex towns, speakers;  // names that stand where a town would; of whom one speaks
    for (uint32_t m = 0; m < document_.mentions.size(); ++m) {
      const Mention& mention = document_.mentions[m];
      const uint32_t first = mention.first_token;
      if (!names_town(mention)) continue;
      if (first == 0 || contains<locating>(text(first - 1)) ||
          document_.block_of(mention).kind == BlockKind::byline)
        towns.add(word(first).exact, m);
      else if (speaks(first))
        speakers.add(word(first).exact, m);
    }
    for (Mention& mention : document_.mentions)
      if (names_town(mention) && speakers.holds(word(mention.first_token).exact) &&
          !towns.holds(word(mention.first_token).exact))
        mention.type = MentionType::person;
  }

  /// "Brazen | Ana Lind | left": a word that opens the sentence and no given name, before a name
  /// that the article gives in full elsewhere.
  void cut_heads() {
    for (Mention& mention : document_.mentions) {
      const uint32_t first = mention.first_token, end = mention.end_token;
      if (mention.type == MentionType::person && end - first > 1 && contains<laden>(text(first))) {
        begin(mention, first + 1);
        continue;
      }
      // "Will | Dr Lind | agree?"
      if (mention.type == MentionType::person && end - first > 2 && opens_sentence(first) &&
          (text(first) == "Will" || text(first) == "May") &&
          (word(first + 1).lists & mask_of(List::title))) {
        begin(mention, first + 2);
        continue;
      }
      if (mention.type != MentionType::person || end - first < 3 ||
          (word(first).lists & mask_of(List::given_name)) || !opens_sentence(first))
        continue;
      bool known = false;
      full_names_.each(word(end - 1).exact, bearers, [&](uint32_t bearer) {
        const Mention& full = document_.mentions[bearer];
        if (full.end_token - full.first_token + 1 != end - first) return;
        bool same = true;
        for (uint32_t t = first + 1; t < end && same; ++t)
          same = word(t).exact == word(full.first_token + t - first - 1).exact;
        known = known || same;
      });
      if (!known) continue;
      begin(mention, first + 1);
    }
  }

  /// "Lind | - | Moss" where the article names an Ana Lind-Moss is one name.
  void join_hyphens() {
    std::vector<Mention>& mentions = document_.mentions;
    for (size_t m = 0; m + 1 < mentions.size(); ++m) {
      const uint32_t t = mentions[m].end_token;
      if (mentions[m].type != MentionType::person || mentions[m + 1].type != MentionType::person ||
          mentions[m + 1].first_token != t + 1 || !is_hyphen(t))
        continue;
      bool known = false;
      full_names_.each(word(t + 1).exact, bearers, [&](uint32_t bearer) {
        const uint32_t end = mentions[bearer].end_token;
        known = known || (end - mentions[bearer].first_token > 3 && is_hyphen(end - 2) &&
                          word(end - 3).exact == word(t - 1).exact);
      });
      if (!known) continue;
      mentions[m].end_token = mentions[m + 1].end_token;
      mentions[m].span.end = mentions[m + 1].span.end;
      mentions[m + 1].end_token = mentions[m + 1].first_token;  // empty
    }
    std::erase_if(mentions, [](const Mention& m) { return m.first_token == m.end_token; });
  }

  /// "A Joyce": the initial of a known person belongs to the mention of the family name.
  void take_initials() {
    uint32_t last_end = 0;
    for (Mention& mention : document_.mentions) {
      const uint32_t t = mention.first_token;
      if (mention.type == MentionType::person && t > last_end && mention.end_token - t == 1 &&
          (shape(t - 1) & shape_one_letter) && (shape(t - 1) & shape_upper_first) &&
          text(t - 1) != "I") {
        bool known = false;
        full_names_.each(word(t).exact, bearers, [&](uint32_t bearer) {
          const Mention& full = document_.mentions[bearer];
          known = known || document_.text[full.span.start] == text(t - 1)[0];
        });
        if (known) begin(mention, t - 1);
      }
      last_end = mention.end_token;
    }
  }

 private:
  /// Lets a mention begin at a token.
  void begin(Mention& mention, uint32_t token) const {
    mention.first_token = token;
    mention.span.start = document_.tokens[token].start;
  }

  /// A place of one word that is the family name of somebody whom the article names in full.
  bool names_town(const Mention& mention) const {
    return mention.type == MentionType::loc && mention.end_token - mention.first_token == 1 &&
           full_names_.holds(word(mention.first_token).exact) &&
           !((shape(mention.first_token) & shape_all_upper) &&  // "WASHINGTON (AP)"
             mention.end_token < document_.tokens.size() && text(mention.end_token) == "(");
  }

  bool opens_sentence(uint32_t token) const {
    return sentence_of(document_.sentences, token).first_token == token;
  }

  std::string_view text(uint32_t token) const { return document_.slice(document_.tokens[token]); }
  const Word& word(uint32_t token) const { return document_.word_of(document_.tokens[token]); }
  uint16_t shape(uint32_t token) const { return document_.tokens[token].shape; }

  bool is_hyphen(uint32_t token) const {
    return text(token) == "-" && !document_.tokens[token].space_before;
  }

  /// A verb of speech stands behind the token or before it: "French also said", "said French,".
  bool speaks(uint32_t token) const {
    const auto is_cue = [&](uint32_t t) {
      return (shape(t) & shape_lower) && lexicon_.fact(word(t).folded_entry, List::cue) &&
             document_.tokens[t].kind == TokenKind::word;
    };
    const auto last = static_cast<uint32_t>(document_.tokens.size()) - 1;
    if (token > 0 && (word(token - 1).uses & (use_article | use_adverb))) return false;
    uint32_t next = token + 1;
    if (next < last && (word(next).classes & class_adverb)) ++next;
    return (next <= last && is_cue(next)) ||
           (token > 0 && is_cue(token - 1) && next <= last &&
            document_.tokens[next].kind == TokenKind::punctuation);
  }

  Document& document_;
  const Lexicon& lexicon_;
  KeyIndex full_names_;  // family name -> mentions of full names that end in it
};

}  // namespace

void settle_by_families(Document& document, const Lexicon& lexicon) {
  Families families(document, lexicon);
  families.take_peoples();
  families.take_towns();
  families.cut_heads();
  families.take_initials();
  families.join_hyphens();  // last: it moves the mentions
}

}  // namespace crosshead
