// The rules by which the names of one block are settled, see settle.h: where they begin and end and
// what kinds they are of.
// Tested by tests/unit/settle_test.cpp.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "tagger/company_names.h"
#include "tagger/listed_names.h"
#include "tagger/settle.h"
#include "tagger/telling.h"

namespace crosshead {

/// What a word stands for beside the types: what the words around it tell, which is worth less, as
/// a bit beside the type; nothing.
inline constexpr uint8_t context_bit = 64, unexplained = 255;

/// Short forms in a block, of those in text order.
std::span<const Acronym> acronyms_of(const std::vector<Acronym>& acronyms, const Block& block);

class Settler {
 public:
  Settler(const Document& document, const Lexicon& lexicon, const std::vector<Acronym>& acronyms,
          const std::vector<uint8_t>& explained)
      : document_(document),
        lexicon_(lexicon),
        telling_words_(document),
        listed_(document, lexicon),
        companies_(document, lexicon),
        acronyms_(acronyms),
        explained_(explained) {}

  /// Where the names of a block begin and end and what kinds they are of, as the block alone tells.
  void settle_alone(uint32_t block, std::span<const Name> read);

  /// Appends what the names of the block at hand explain.
  void explain(std::vector<Explained>& by_acronyms, std::vector<Explained>& by_names,
               std::vector<Explained>& by_context);

  /// The same names with what the article explains and the lists know.
  void settle_in_article(uint32_t block, std::span<const Name> alone);

  const std::vector<Name>& names() const { return names_; }

 private:
  void open(uint32_t block);
  /// Notes which name each token belongs to.
  void index();
  /// Adds tokens [first, end) as a name, which replaces those that it overlaps.
  void add(uint32_t first, uint32_t end, MentionType type);
  /// Puts what was added into the list of names.
  void finish();
  /// What the words around a name say leaves no doubt.
  static void settle(Name& name, MentionType type) {
    name.type = type;
    name.probability = told_probability;
  }
  bool enumerates(size_t n) const;
  void enumerations();
  std::span<const Acronym> acronyms_of_block() const { return acronyms_of(acronyms_, *block_); }
  /// The type of a short form: its long form's.
  MentionType type_of(const Acronym& acronym);
  /// A short form that the article explains is a name wherever it stands.
  void short_forms();
  /// The same for what the words around it tell.
  void told_by_context(uint32_t i, MentionType type, const Sentence& sentence);

  // settler_cuts.cpp: what a name sheds
  void drop_no_names();
  bool is_amount(const Name& name) const;
  bool is_post_nominal(const Name& name, const Name& before) const;
  bool is_paper(const Name& name) const;
  bool is_written(const Name& name) const;
  bool is_no_name(const Name& name) const;
  void cut_ends();
  void cut_head(Name& name) const;
  void cut_zones(Name& name) const;
  void cut_at_mark(Name& name) const;
  void take_agency(Name& name);
  void cut_clause(Name& name) const;
  void cut_letters(Name& name) const;

  // settler_extents.cpp: what it takes in
  void extents();
  void close_bracket(Name& name) const;
  void nicknames();
  void partners();
  void take_parts(Name& name);
  void take_hyphen(Name& name);
  void take_particle(Name& name);
  void take_plus(Name& name);
  void drop_empty();

  // settler_bodies.cpp: the words of a kind, and the place and field of a body
  /// "Rift Valley | Review", "Hurricane | Iris": the word that tells the kind belongs to the name.
  void take_kind_word(Name& name);
  /// "Elvan | Trade Council", "Elvas | Department of Health": so do the words before it.
  void take_body(Name& name);
  void take_place(Name& name);
  void take_purpose(Name& name);
  bool has_kind(const Name& name) const;
  Name* place_behind(uint32_t end);
  void add_bodies();

  // settler_kinds.cpp: what kind it is of
  void kinds();
  void shortened();
  void take_area(Name& name);
  void several_places();
  bool is_town(const Name& name) const;
  bool is_team(const Name& name) const;
  std::optional<MentionType> called(const Name& name) const;
  bool is_vessel(const Name& name) const;
  bool is_work(Name& name) const;
  bool is_told(uint32_t i, uint32_t end, const Sentence& sentence) const;
  bool is_paper_of_lists(const Name& name) const;
  bool is_named(const Name& name, std::span<const std::string_view> nouns) const;

  // settler_around.cpp: by what stands right around it
  bool is_governed(const Name& name) const;
  bool is_branch(const Name& name) const;
  void add_bracketed(uint32_t i, const Sentence& sentence);
  void add_law(uint32_t i, const Sentence& sentence);
  void add_version(uint32_t i, const Sentence& sentence);

  // settler_works.cpp: works, laws, indexes, languages and cars
  void things();
  bool is_car(const Name& name) const;
  bool is_prize(const Name& name) const;
  void take_year(Name& name) const;
  uint32_t title_end(uint32_t first, bool marked, const Sentence& sentence) const;
  void add_work(uint32_t i, const Sentence& sentence);
  void add_marked(uint32_t i, const Sentence& sentence);
  void add_code(uint32_t i, const Sentence& sentence);
  void add_things();

  // settler_phrases.cpp: fixed patterns, and names of the lists that were read in part or missed
  /// "Washington, D.C.", "Resolution 2254", "J. D. Marsh".
  void fixed_phrases();
  bool add_pattern(uint32_t i, const Sentence& sentence);
  bool is_weekday_paper(uint32_t i, const Sentence& sentence);
  uint32_t paper_start(uint32_t i, const Sentence& sentence) const;
  bool is_versus(uint32_t token) const;
  bool add_case(uint32_t i, const Sentence& sentence);
  uint32_t saint_end(uint32_t i, const Sentence& sentence) const;
  bool is_flight_code(uint32_t i, const Sentence& sentence) const;
  bool is_storm(uint32_t i, const Sentence& sentence) const;
  bool is_post(uint32_t i, uint32_t end, const Sentence& sentence);
  bool is_network(uint32_t i, const Sentence& sentence);
  uint32_t journal_end(uint32_t i, const Sentence& sentence) const;
  uint32_t road_start(uint32_t i, const Sentence& sentence) const;
  bool is_road_code(uint32_t i, const Sentence& sentence) const;
  /// True if a phrase of two words was read as a name each: "Afghan | Taliban".
  bool two_names(uint32_t first, uint32_t token_count);
  /// Makes tokens [first, end) one name, unless a longer one holds them already.
  void replace(uint32_t first, uint32_t end, MentionType type);
  /// "J.D. Marsh", "R. K. Iyer": a capital behind initials is a person's name.
  void initials(uint32_t first, const Sentence& sentence);

  static constexpr float explained_probability = 0.9f;
  static constexpr ListMask listed_names = mask_of(List::company) | mask_of(List::media) |
                                           mask_of(List::party) | mask_of(List::public_body) |
                                           mask_of(List::sport) | mask_of(List::place) |
                                           mask_of(List::misc_name);

  std::string_view text(uint32_t token) const { return document_.slice(document_.tokens[token]); }
  const Word& word(uint32_t token) const { return document_.word_of(document_.tokens[token]); }
  uint16_t shape(uint32_t token) const { return document_.tokens[token].shape; }
  bool is_capital(uint32_t token) const { return shape(token) & shape_upper_first; }
  bool is_quote_mark(uint32_t token) const {
    return token < block_->end_token && document_.tokens[token].kind == TokenKind::quote_mark;
  }
  /// "J.", "J.D.", "R"; not the article and the pronoun, and no country.
  bool is_initial(uint32_t token) const;
  NamesOfBlock here() const { return {sentences_, telling_, names_, owner_, block_->first_token}; }
  uint32_t& owner(uint32_t token) { return owner_[token - block_->first_token]; }
  const Sentence& sentence_of(uint32_t token) const {
    return crosshead::sentence_of(sentences_, token);
  }

  const Document& document_;
  const Lexicon& lexicon_;
  const TellingWords telling_words_;
  const ListedNames listed_;
  const CompanyNames companies_;
  const std::vector<Acronym>& acronyms_;
  const std::vector<uint8_t>& explained_;  // [word]: type of a short name, or unexplained
  // Of the block at hand:
  const Block* block_ = nullptr;
  std::span<const Sentence> sentences_;
  std::vector<Telling> telling_;
  std::vector<Name> names_;
  std::vector<Name> added_, merged_;
  std::vector<uint32_t> owner_;  // [token of the block]: its name
};

}  // namespace crosshead
