#include "tagger/settle.h"

#include <algorithm>
#include <string_view>

#include "tagger/listed_names.h"
#include "tagger/settle_words.h"
#include "text/tokens.h"

namespace crosshead {
namespace {

using Type = MentionType;

class Settler {
 public:
  Settler(const Document& document, const Lexicon& lexicon, std::vector<Name>& names)
      : document_(document), lexicon_(lexicon), listed_(document, lexicon), names_(names) {
    listed_.part(names_);
    index();
  }

  void extents() {
    for (Name& name : names_) {
      if (name.type == Type::person) {
        while (name.end_token - name.first_token > 1 && in(post_nominals, text(name.end_token - 1)))
          --name.end_token;
      } else if (name.type == Type::loc && name.end_token - name.first_token > 2 &&
                 (word(name.first_token).shape & shape_one_letter) &&
                 text(name.first_token + 1) == "-") {
        name.first_token += 2;  // "R-Ohio", "D-Vermont"
      } else if (name.type == Type::loc && name.end_token - name.first_token > 1 &&
                 in(directions, text(name.first_token))) {
        ++name.first_token;
      }
    }
    index();
    for (Name& name : names_) {
      if (name.type != Type::person) continue;
      while (name.first_token > sentence_of(name.first_token).first_token &&
             owner_[name.first_token - 1] == none &&
             (is_initial(name.first_token - 1) || in(name_particles, text(name.first_token - 1))))
        owner_[--name.first_token] = static_cast<uint32_t>(&name - names_.data());
    }
    for (Name& name : names_) take_kind_word(name);
  }

  void kinds() {
    for (Name& name : names_) {
      if (name.end_token - name.first_token >= 2 && name.probability < sure_of_kind) {
        if (const KindWord* last = find_kind(last_words, text(name.end_token - 1)))
          name.type = last->type;
        else if (const KindWord* first = find_kind(first_words, text(name.first_token)))
          name.type = first->type;
      }
      name.type = listed_.type_of(name);
      if (name.type == Type::norp && is_language(name)) name.type = Type::misc;
      if (name.type == Type::org && is_political_group(name)) name.type = Type::norp;
    }
  }

  /// A short form that the article explains is a name wherever it stands, of its long form's type.
  void short_forms(const std::vector<Acronym>& acronyms) {
    for (const Acronym& acronym : acronyms) {
      const uint32_t own = owner_[acronym.token];
      const uint32_t longer = owner_[acronym.first_token];
      Type type = Type::org;
      if (longer != none && names_[longer].end_token >= acronym.end_token)
        type = names_[longer].type;
      else if (own != none)
        type = names_[own].type;
      if (type == Type::person || type == Type::norp) type = Type::org;
      explain(document_.tokens[acronym.token].word, type);
      const bool listed =
          lexicon_.longest(document_, acronym.first_token, acronym.end_token, listed_names)
              .token_count == acronym.end_token - acronym.first_token;
      if (listed) replace(acronym.first_token, acronym.end_token, type);
    }
    // "Helvag AG" explains "Helvag"; "Tobi Akinwande" explains "Akinwande".
    for (const Name& name : names_) {
      const uint32_t length = name.end_token - name.first_token;
      if (name.type == Type::org && length == 2 && in(legal_forms, text(name.end_token - 1)))
        explain(document_.tokens[name.first_token].word, Type::org);
      if (name.type == Type::person && length >= 2 && name.probability >= sure_of_person) {
        const Word& last = word(name.end_token - 1);
        if (last.folded_entry == none && !(last.shape & shape_one_letter))
          explain(document_.tokens[name.end_token - 1].word, Type::person);
      }
    }
    for (const Sentence& sentence : document_.sentences)
      for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        if (owner_[i] != none || explained_.empty()) continue;
        const uint8_t type = explained_[document_.tokens[i].word];
        if (type == unexplained) continue;
        // The capital of a sentence's first word is due and says nothing.
        const bool apart = (i <= sentence.first_token + 1 || !is_capital(i - 1)) &&
                           (i + 1 == sentence.end_token || !is_capital(i + 1));
        if (apart) added_.push_back({i, i + 1, static_cast<Type>(type), explained_probability});
      }
  }

  /// "Washington, D.C.", "Resolution 2254", "J. D. Marsh", names of the lists that were read in
  /// part or missed.
  void fixed_phrases() {
    dateline_place();
    for (const Sentence& sentence : document_.sentences)
      for (uint32_t i = sentence.first_token; i + 1 < sentence.end_token; ++i) {
        if (i + 2 < sentence.end_token && text(i) == "Washington" && text(i + 1) == "," &&
            (text(i + 2) == "DC" || text(i + 2) == "D.C."))
          replace(i, i + 3, Type::loc);
        else if (text(i) == "Resolution" && document_.tokens[i + 1].kind == TokenKind::number)
          replace(i, i + 2, Type::misc);
        else if (const ListedNames::Phrase phrase = listed_.phrase_at(i, sentence);
                 phrase.token_count > 0 && !two_names(i, phrase.token_count))
          replace(i, i + phrase.token_count, phrase.type);
        else
          initials(i, sentence);
      }
    for (const Sentence& sentence : document_.sentences)
      for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        if (owner_[i] != none) continue;
        if (const auto type = listed_.word_at(i, sentence))
          added_.push_back({i, i + 1, *type, explained_probability});
      }
  }

  void finish() {
    if (added_.empty()) return;
    // An added name replaces every name that it overlaps.
    std::stable_sort(added_.begin(), added_.end(),
                     [](const Name& a, const Name& b) { return a.first_token < b.first_token; });
    std::vector<Name> out;
    size_t at = 0;
    uint32_t end = 0;
    for (const Name& add : added_) {
      if (add.first_token < end) continue;
      while (at < names_.size() && names_[at].end_token <= add.first_token)
        out.push_back(names_[at++]);
      while (at < names_.size() && names_[at].first_token < add.end_token) ++at;
      out.push_back(add);
      end = add.end_token;
    }
    out.insert(out.end(), names_.begin() + static_cast<std::ptrdiff_t>(at), names_.end());
    names_ = std::move(out);
  }

  /// [token]: the name it belongs to.
  void index() {
    owner_.assign(document_.tokens.size(), none);
    for (uint32_t n = 0; n < names_.size(); ++n)
      for (uint32_t i = names_[n].first_token; i < names_[n].end_token; ++i) owner_[i] = n;
    sentence_.assign(document_.tokens.size(), 0);
    for (uint32_t s = 0; s < document_.sentences.size(); ++s)
      for (uint32_t i = document_.sentences[s].first_token; i < document_.sentences[s].end_token;
           ++i)
        sentence_[i] = s;
  }

 private:
  static constexpr uint8_t unexplained = 255;
  static constexpr float explained_probability = 0.9f, sure_of_person = 0.8f;
  static constexpr ListMask person_names = mask_of(List::given_name) | mask_of(List::family_name);
  static constexpr ListMask listed_names = mask_of(List::company) | mask_of(List::media) |
                                           mask_of(List::party) | mask_of(List::public_body) |
                                           mask_of(List::sport) | mask_of(List::place) |
                                           mask_of(List::misc_name);

  std::string_view text(uint32_t token) const { return document_.slice(document_.tokens[token]); }
  const Word& word(uint32_t token) const { return document_.word_of(document_.tokens[token]); }
  bool is_capital(uint32_t token) const { return word(token).shape & shape_upper_first; }
  const Sentence& sentence_of(uint32_t token) const {
    return document_.sentences[sentence_[token]];
  }

  /// "J.", "J.D.", "R"; not the article and the pronoun, and no country.
  bool is_initial(uint32_t token) const {
    const Word& w = word(token);
    const ListMask lists = w.exact_entry == none ? 0 : lexicon_.entry(w.exact_entry).lists;
    if (!(w.shape & shape_upper_first) || (lists & ~person_names)) return false;
    if ((w.shape & shape_one_letter) && (w.shape & shape_dot)) return true;
    if (w.shape & shape_one_letter) return text(token) != "A" && text(token) != "I";
    return (w.shape & shape_dot) && (w.shape & shape_all_upper) && text(token).size() <= 6;
  }

  bool is_language(const Name& name) const {
    if (name.end_token - name.first_token != 1) return false;
    const uint32_t i = name.first_token;
    const Sentence& sentence = sentence_of(i);
    if (i + 2 < sentence.end_token && text(i + 1) == "-" && in(glued_to_language, text(i + 2)))
      return true;
    const Fact* fact = lexicon_.fact(word(i).exact_entry, List::misc_name);
    if (!fact || lexicon_.classes(List::misc_name)[fact->cls] != "language") return false;
    if (i == sentence.first_token || !in(before_language, text(i - 1))) return false;
    // Before a noun it is an adjective: "in French waters".
    return i + 1 == sentence.end_token || document_.tokens[i + 1].kind != TokenKind::word ||
           text(i + 1) == "and" || text(i + 1) == "or";
  }

  /// Parties named by their members ("Social Democrats", "Greens") are groups of people.
  bool is_political_group(const Name& name) const {
    const Lexicon::Match match =
        lexicon_.longest(document_, name.first_token, name.end_token, mask_of(List::group));
    if (match.token_count != name.end_token - name.first_token) return false;
    const Fact* party = lexicon_.fact(match.entry, List::party);
    if (party && lexicon_.classes(List::party)[party->cls].starts_with("militant")) return false;
    const Fact* fact = lexicon_.fact(match.entry, List::group);
    return lexicon_.classes(List::group)[fact->cls] == "political" &&
           text(name.end_token - 1).back() == 's';
  }

  void explain(uint32_t word, Type type) {
    if (explained_.empty()) explained_.assign(document_.words.size(), unexplained);
    if (explained_[word] == unexplained) explained_[word] = static_cast<uint8_t>(type);
  }

  /// True if a phrase of two words was read as a name each: "Afghan | Taliban".
  bool two_names(uint32_t first, uint32_t token_count) const {
    return token_count == 2 && owner_[first] != none && owner_[first + 1] != none &&
           owner_[first] != owner_[first + 1];
  }

  /// Makes tokens [first, end) one name, unless a longer one holds them already.
  void replace(uint32_t first, uint32_t end, Type type) {
    for (const uint32_t edge : {first, end - 1}) {
      const uint32_t n = owner_[edge];
      if (n != none && (names_[n].first_token < first || names_[n].end_token > end)) return;
    }
    const uint32_t n = owner_[first];
    if (n != none && names_[n].first_token == first && names_[n].end_token == end) return;
    added_.push_back({first, end, type, explained_probability});
  }

  /// The place of a dateline, part by part: "PASADENA, Calif."
  void dateline_place() {
    const Span place = document_.dateline.place;
    uint32_t first = none;
    for (uint32_t i = 0; !place.empty() && i < document_.tokens.size(); ++i) {
      const Token& token = document_.tokens[i];
      if (token.start < place.start) continue;
      const bool part = token.end <= place.end && text(i) != ",";
      if (part && first == none) first = i;
      if (!part && first != none) {
        added_.push_back({first, i, Type::loc, explained_probability});
        first = none;
      }
      if (token.start >= place.end) break;
    }
  }

  /// "J.D. Marsh", "R. K. Iyer": a capital behind initials is a person's name.
  void initials(uint32_t first, const Sentence& sentence) {
    uint32_t i = first;
    while (i < sentence.end_token && is_initial(i) && (word(i).shape & shape_dot)) ++i;
    if (i == first || i == sentence.end_token || !is_capital(i)) return;
    const uint32_t n = owner_[i];
    const bool alone = n == none || (names_[n].first_token == i && names_[n].end_token == i + 1);
    if (owner_[first] == none && alone && (word(i).shape & shape_all_upper) == 0)
      added_.push_back({first, i + 1, Type::person, explained_probability});
  }

  /// "Rift Valley | Review", "Hurricane | Iris": the word that tells the kind belongs to the name.
  void take_kind_word(Name& name) {
    const auto n = static_cast<uint32_t>(&name - names_.data());
    const Sentence& sentence = sentence_of(name.first_token);
    const auto free = [&](uint32_t token) {
      return token >= sentence.first_token && token < sentence.end_token && owner_[token] == none;
    };
    if (name.type == Type::norp || name.type == Type::misc) return;
    if (const uint32_t before = name.first_token - 1; free(before))
      if (const KindWord* kind = find_kind(first_words, text(before))) {
        owner_[--name.first_token] = n;
        name.type = kind->type;
      }
    if (const uint32_t next = name.end_token; free(next))
      if (const KindWord* kind = find_kind(last_words, text(next));
          kind && kind->type != Type::misc) {
        owner_[name.end_token++] = n;
        name.type = kind->type;
      }
  }

  const Document& document_;
  const Lexicon& lexicon_;
  const ListedNames listed_;
  std::vector<Name>& names_;
  std::vector<Name> added_;
  std::vector<uint32_t> owner_;     // [token]: its name
  std::vector<uint32_t> sentence_;  // [token]
  std::vector<uint8_t> explained_;  // [word]: type of a short name, or unexplained; may be empty
};

}  // namespace

void settle_names(const Document& document, const Lexicon& lexicon,
                  const std::vector<Acronym>& acronyms, std::vector<Name>& names) {
  Settler settler(document, lexicon, names);
  settler.extents();
  settler.kinds();
  settler.index();
  settler.short_forms(acronyms);
  settler.fixed_phrases();
  settler.finish();
}

}  // namespace crosshead
