#include "tagger/settle.h"

#include <algorithm>
#include <string_view>

#include "text/tokens.h"

namespace crosshead {
namespace {

using Type = MentionType;

/// Names of a kind that their last word tells: courts, hospitals, journals are organisations,
/// streets and stations places, festivals and indexes other names.
struct KindWord {
  std::string_view word;
  Type type;
};
constexpr KindWord last_words[] = {
    {"Academy", Type::org},    {"Agency", Type::org},      {"Airlines", Type::org},
    {"Airways", Type::org},    {"Association", Type::org}, {"Authority", Type::org},
    {"Chronicle", Type::org},  {"Clinic", Type::org},      {"College", Type::org},
    {"Commission", Type::org}, {"Committee", Type::org},   {"Council", Type::org},
    {"Courier", Type::org},    {"Court", Type::org},       {"Exchange", Type::org},
    {"Federation", Type::org}, {"Foundation", Type::org},  {"Gazette", Type::org},
    {"Herald", Type::org},     {"Hospital", Type::org},    {"Institute", Type::org},
    {"Ministry", Type::org},   {"Movement", Type::org},    {"Museum", Type::org},
    {"Newswire", Type::org},   {"Party", Type::org},       {"Review", Type::org},
    {"Tribune", Type::org},    {"University", Type::org},  {"Airport", Type::loc},
    {"Avenue", Type::loc},     {"Cathedral", Type::loc},   {"Hill", Type::loc},
    {"Island", Type::loc},     {"Islands", Type::loc},     {"Peninsula", Type::loc},
    {"River", Type::loc},      {"Road", Type::loc},        {"Stadium", Type::loc},
    {"Station", Type::loc},    {"Street", Type::loc},      {"Valley", Type::loc},
    {"Award", Type::misc},     {"Awards", Type::misc},     {"Cup", Type::misc},
    {"Festival", Type::misc},  {"Games", Type::misc},      {"Index", Type::misc},
    {"Prize", Type::misc},     {"Treaty", Type::misc},     {"War", Type::misc}};
/// ... or their first word.
constexpr KindWord first_words[] = {{"Cyclone", Type::misc}, {"Hurricane", Type::misc},
                                    {"Typhoon", Type::misc}, {"Lake", Type::loc},
                                    {"Mount", Type::loc},    {"Rue", Type::loc}};
/// A name read with more confidence than this keeps its type.
constexpr float sure_of_kind = 0.9f;

/// Letters behind a person's name that are no part of it.
constexpr std::string_view post_nominals[] = {"KC",  "QC",  "SC",  "MP", "MEP", "TD",
                                              "CBE", "OBE", "MBE", "MD", "PhD"};
/// Legal forms of companies: what stands before one is the company's short name.
constexpr std::string_view legal_forms[] = {"AG",   "SA",  "SE",   "NV",   "PLC",   "Plc",
                                            "plc",  "Inc", "Inc.", "Corp", "Corp.", "Ltd",
                                            "Ltd.", "LLC", "GmbH", "Co."};
/// Words before and behind the name of a language.
constexpr std::string_view before_language[] = {"in",       "into",  "speak",   "speaks",  "spoke",
                                                "speaking", "learn", "learned", "learning"};
constexpr std::string_view glued_to_language[] = {"speaking", "language", "speaker", "speakers"};

template <size_t n>
bool in(const std::string_view (&table)[n], std::string_view word) {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

class Settler {
 public:
  Settler(const Document& document, const Lexicon& lexicon, std::vector<Name>& names)
      : document_(document), lexicon_(lexicon), names_(names) {}

  void extents() {
    for (Name& name : names_) {
      if (name.type == Type::person) {
        while (name.end_token - name.first_token > 1 && in(post_nominals, text(name.end_token - 1)))
          --name.end_token;
      } else if (name.type == Type::loc && name.end_token - name.first_token > 2 &&
                 (word(name.first_token).shape & shape_one_letter) &&
                 text(name.first_token + 1) == "-") {
        name.first_token += 2;  // "R-Ohio", "D-Vermont"
      }
    }
    index();
    for (Name& name : names_) {
      if (name.type != Type::person) continue;
      while (name.first_token > sentence_of(name.first_token).first_token &&
             owner_[name.first_token - 1] == none && is_initial(name.first_token - 1))
        owner_[--name.first_token] = static_cast<uint32_t>(&name - names_.data());
    }
  }

  void kinds() {
    const auto kind = [&](const auto& table, std::string_view text) -> const KindWord* {
      const auto* found = std::find_if(std::begin(table), std::end(table),
                                       [&](const KindWord& k) { return k.word == text; });
      return found == std::end(table) ? nullptr : found;
    };
    for (Name& name : names_) {
      if (name.end_token - name.first_token >= 2 && name.probability < sure_of_kind) {
        if (const KindWord* last = kind(last_words, text(name.end_token - 1)))
          name.type = last->type;
        else if (const KindWord* first = kind(first_words, text(name.first_token)))
          name.type = first->type;
      }
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

  /// "Washington, D.C.", "Resolution 2254", and long names of the lists that were read in part.
  void fixed_phrases() {
    for (const Sentence& sentence : document_.sentences)
      for (uint32_t i = sentence.first_token; i + 1 < sentence.end_token; ++i) {
        if (i + 2 < sentence.end_token && text(i) == "Washington" && text(i + 1) == "," &&
            (text(i + 2) == "DC" || text(i + 2) == "D.C."))
          replace(i, i + 3, Type::loc);
        else if (text(i) == "Resolution" && document_.tokens[i + 1].kind == TokenKind::number)
          replace(i, i + 2, Type::misc);
        else if (const uint32_t entry = word(i).exact_entry;
                 entry != none && is_capital(i) && lexicon_.entry(entry).longer)
          listed_phrase(i, sentence.end_token);
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
  static constexpr uint32_t listed_tokens = 3;  // a phrase of the lists this long is hardly chance
  static constexpr ListMask organisations = mask_of(List::company) | mask_of(List::media) |
                                            mask_of(List::party) | mask_of(List::public_body) |
                                            mask_of(List::sport);
  static constexpr ListMask listed_names =
      organisations | mask_of(List::place) | mask_of(List::misc_name);

  std::string_view text(uint32_t token) const { return document_.slice(document_.tokens[token]); }
  const Word& word(uint32_t token) const { return document_.word_of(document_.tokens[token]); }
  bool is_capital(uint32_t token) const { return word(token).shape & shape_upper_first; }
  const Sentence& sentence_of(uint32_t token) const {
    return document_.sentences[sentence_[token]];
  }

  /// "J.", "J.D.", "R"; not the article and the pronoun, and no country.
  bool is_initial(uint32_t token) const {
    const Word& w = word(token);
    if (!(w.shape & shape_upper_first) || w.exact_entry != none) return false;
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

  void listed_phrase(uint32_t first, uint32_t end) {
    const Lexicon::Match match = lexicon_.longest(document_, first, end, listed_names);
    if (match.token_count < listed_tokens || !is_capital(first + match.token_count - 1)) return;
    const Fact& fact = lexicon_.facts(match.entry).front();
    if (fact.flags & fact_ambiguous) return;
    const ListMask lists = lexicon_.entry(match.entry).lists;
    const Type type = lists & organisations              ? Type::org
                      : lists & mask_of(List::misc_name) ? Type::misc
                                                         : Type::loc;
    replace(first, first + match.token_count, type);
  }

  const Document& document_;
  const Lexicon& lexicon_;
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
  settler.index();
  settler.extents();
  settler.kinds();
  settler.index();
  settler.short_forms(acronyms);
  settler.fixed_phrases();
  settler.finish();
}

}  // namespace crosshead
