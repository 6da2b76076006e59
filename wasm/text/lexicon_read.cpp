// The lists as the model file holds them, read into the lexicon's tables.
#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "text/lexicon.h"
#include "text/list_tables.h"
#include "text/tokens.h"
#include "text/unicode.h"
#include "text/word_lists.h"
#include "text/word_map.h"

namespace crosshead {
namespace {

/// A row that begins as the one before says how far: with one of these bytes, 1 byte, 2 bytes ...
constexpr char first_shared = 14, last_shared = 31;

uint8_t flags_of(std::string_view text) {
  uint8_t flags = 0;
  if (text.empty()) return flags;
  each_part(text, ',', [&](std::string_view part) {
    for (const ListNote& note : list_notes)
      if (part == note.name) flags |= note.flag;
  });
  return flags;
}

/// Keys of the first word, the first two words ... of a phrase: the last one is the phrase's own.
/// `folded` takes it in lower case. Phrases of ASCII letters and blanks, nearly all, are cut
/// without the tokeniser; `lower` is room for the others.
void phrase_keys(std::string_view phrase, bool folded, std::vector<uint64_t>& keys,
                 std::string& lower) {
  keys.clear();
  const auto add = [&](uint64_t key) {
    keys.push_back(keys.empty() ? key : phrase_key(keys.back(), key));
  };
  constexpr uint64_t no_word = word_key({});
  constexpr char to_lower_case = 0x20;
  const char fold = folded ? to_lower_case : 0;
  uint64_t key = no_word;
  size_t at = 0;
  for (; at < phrase.size(); ++at) {
    const char c = phrase[at];
    if ((c | to_lower_case) >= 'a' && (c | to_lower_case) <= 'z') {
      key = next_key(key, static_cast<char>(c | fold));
    } else if (c == ' ') {
      if (key != no_word) add(key);
      key = no_word;
    } else {
      break;
    }
  }
  if (at == phrase.size()) {
    if (key != no_word) add(key);
    return;
  }
  keys.clear();
  if (folded) {
    lower.clear();
    append_lower(lower, phrase);
    phrase = lower;
  }
  const auto size = static_cast<uint32_t>(phrase.size());
  bool after_word = false;
  uint32_t last_end = none;
  for (uint32_t i = skip_space(phrase, 0, size); i < size; i = skip_space(phrase, i, size)) {
    const Token token = next_token(phrase, i, size, after_word && i == last_end);
    add(word_key(phrase.substr(token.start, token.end - token.start)));
    after_word = token.kind == TokenKind::word || token.kind == TokenKind::number;
    i = last_end = token.end;
  }
}

/// Class names of one list by key, while the lists are read.
class ClassNumbers {
 public:
  /// Number of a name, 65535 when there are too many; a new name is added to `names`.
  uint16_t of(std::string_view name, std::vector<std::string>& names) {
    if (name == last_name_ && last_ != UINT16_MAX) return last_;
    last_name_ = name;
    uint16_t& number = numbers_.of(name);  // plus one
    if (number == 0) {
      if (names.size() == most) return last_ = UINT16_MAX;
      names.emplace_back(name);
      number = static_cast<uint16_t>(names.size());
    }
    return last_ = static_cast<uint16_t>(number - 1);
  }

 private:
  static constexpr size_t most = 2048;
  WordMap<uint16_t> numbers_;
  std::string_view last_name_;  // most rows are of the class of the one before
  uint16_t last_ = UINT16_MAX;
};

}  // namespace

uint32_t Lexicon::find_or_add(uint64_t key) {
  const uint32_t slot = slot_of(key);
  if (slots_[slot] != none) return slots_[slot];
  const auto added = static_cast<uint32_t>(entries_.size());
  entries_.push_back({key, 0, 0, 0, 0});
  place(added, slot);
  if (entries_.size() * 2 > slots_.size()) make_slots(slots_.size() * 2);
  return added;
}

/// Gives an entry its slot.
void Lexicon::place(uint32_t entry, uint32_t slot) {
  slots_[slot] = entry;
  filter_.add(place_of(entries_[entry].key));
}

/// Makes slots, a power of two, and places the entries that are there.
void Lexicon::make_slots(size_t count) {
  slots_.assign(count, none);
  filter_shift_ = 63 - static_cast<uint32_t>(std::countr_zero(count));
  filter_.reset(count * 2);
  for (uint32_t i = 0; i < entries_.size(); ++i) place(i, slot_of(entries_[i].key));
}

/// Reads the lists row by row.
class ListReader {
 public:
  explicit ListReader(Lexicon& lexicon) : lexicon_(lexicon), numbers_(list_count) {
    pending_.reserve(lexicon.text_.size() / 16);
  }

  /// Reads the row at [offset, end) of the lists. False if there is no such table, or its classes
  /// are too many. A function of its own for every row: a browser makes a function fast while
  /// others run, and never the call that is running.
  [[gnu::noinline]] bool read_row(uint32_t offset, uint32_t end);
  /// Puts the facts of one entry together, in the order of the lists.
  void finish();

 private:
  /// A fact on its way to its entry.
  struct Pending {
    uint32_t entry;
    Fact fact;
  };
  using Columns = std::array<std::string_view, 4>;

  std::string_view column(const Columns& columns, int i) const;
  bool read_name(std::string_view cell);
  std::optional<Fact> read_fact(const Columns& columns);
  void add(std::string_view phrase, const Fact& fact);

  Lexicon& lexicon_;
  std::vector<Pending> pending_;
  std::vector<ClassNumbers> numbers_;  // [list]
  const ListTable* table_ = nullptr;
  Columns left_out_;           // what a row says that does not say it itself
  std::optional<Fact> usual_;  // of a row that says nothing itself, most do; not yet of which row
  std::string name_, form_;    // of the row
  std::vector<uint64_t> keys_;
  std::string lower_;
};

/// Fills the row's name. False if the row shares more with the one before than there is.
bool ListReader::read_name(std::string_view cell) {
  if (cell.empty() || cell[0] < first_shared || cell[0] > last_shared) {
    name_ = cell;
    return true;
  }
  const size_t shared = static_cast<size_t>(cell[0] - first_shared) + 1;
  if (shared > name_.size() || (shared < name_.size() && (name_[shared] & 0xC0) == 0x80))
    return false;  // ... or parts a character
  name_.resize(shared);
  name_ += cell.substr(1);
  return true;
}

std::string_view ListReader::column(const Columns& columns, int i) const {
  if (i < 0) return {};
  const auto at = static_cast<size_t>(i);
  return columns[at].empty() ? left_out_[at] : columns[at];
}

/// What the columns say, but for the row. Nothing if the classes of the list are too many.
std::optional<Fact> ListReader::read_fact(const Columns& columns) {
  const auto list = static_cast<size_t>(table_->list);
  Fact fact{table_->list, 0, 0, 0};
  fact.cls = numbers_[list].of(column(columns, table_->cls), lexicon_.classes_[list]);
  if (fact.cls == UINT16_MAX) return {};
  fact.flags = flags_of(column(columns, table_->notes)) |
               flags_of(column(columns, table_->gender)) |
               flags_of(column(columns, table_->number));
  return fact;
}

bool ListReader::read_row(uint32_t offset, uint32_t end) {
  const std::string_view line = std::string_view(lexicon_.text_).substr(offset, end - offset);
  if (line.empty()) return true;
  if (line[0] == '#') {
    table_ = std::find_if(std::begin(list_tables), std::end(list_tables),
                          [&](const ListTable& t) { return t.name == line.substr(1); });
    left_out_ = {};
    usual_ = {};
    return table_ != std::end(list_tables);
  }
  if (!table_) return false;
  Columns columns;
  const size_t tab = line.find('\t');
  columns[0] = line.substr(0, tab);
  if (tab != line.npos) {
    size_t count = 1;
    each_part(line.substr(tab + 1), '\t', [&](std::string_view part) {
      if (count < columns.size()) columns[count++] = part;
    });
  }
  if (columns[0] == "=") {
    left_out_ = columns;
    usual_ = {};
    return true;
  }
  std::optional<Fact> fact = tab == line.npos ? usual_ : std::nullopt;
  if (!fact) {
    fact = read_fact(columns);
    if (!fact) return false;
    if (tab == line.npos) usual_ = fact;
  }
  if (!read_name(columns[0])) return false;
  auto& heads = lexicon_.heads_[static_cast<size_t>(table_->list)];
  fact->row = static_cast<uint32_t>(heads.size());
  heads.push_back({offset, offset + static_cast<uint32_t>(columns[0].size())});
  add(name_, *fact);
  fact->flags |= fact_variant;
  const std::string_view forms = column(columns, table_->forms);
  if (!forms.empty())
    each_part(forms, '|', [&](std::string_view form) {
      // "*ed": the name with an ending; "-ing": without its last letter.
      const bool shorter = form.starts_with('-');
      if (shorter || form.starts_with('*')) {
        form_ = name_;
        if (shorter && !form_.empty() && static_cast<uint8_t>(form_.back()) < 128) form_.pop_back();
        form = form_ += form.substr(1);
      }
      if (form != name_) add(form, *fact);
    });
  return true;
}

void ListReader::add(std::string_view phrase, const Fact& fact) {
  phrase_keys(phrase, table_->folded, keys_, lower_);
  const auto list = static_cast<uint16_t>(mask_of(fact.list));
  for (size_t i = 0; i < keys_.size(); ++i) {
    const uint32_t index = lexicon_.find_or_add(keys_[i]);
    Lexicon::Entry& entry = lexicon_.entries_[index];
    if (i + 1 < keys_.size()) {
      entry.longer |= list;
    } else if (entry.fact_count < UINT16_MAX) {
      ++entry.fact_count;
      entry.lists |= list;
      pending_.push_back({index, fact});
    }
  }
}

void ListReader::finish() {
  uint32_t first = 0;
  for (Lexicon::Entry& entry : lexicon_.entries_) {
    entry.first_fact = first;
    first += entry.fact_count;
    entry.fact_count = 0;
  }
  lexicon_.facts_.resize(first);
  for (const Pending& p : pending_) {
    Lexicon::Entry& entry = lexicon_.entries_[p.entry];
    lexicon_.facts_[entry.first_fact + entry.fact_count++] = p.fact;
  }
}

uint32_t Lexicon::read(std::string_view packed) {
  *this = {};
  // What reads phrases takes characters whole, so half of one would lead it out of the file.
  if (const size_t bad = ill_formed_at(packed); bad < packed.size())
    return static_cast<uint32_t>(bad);
  text_ = packed;
  // Room for the lists as they are, grown if need be: an entry takes some ten bytes.
  make_slots(std::bit_ceil(std::max<size_t>(64, packed.size() / 4)));
  entries_.reserve(packed.size() / 8);
  ListReader reader(*this);
  for (size_t at = 0; at < packed.size();) {
    const size_t end = std::min(packed.find('\n', at), packed.size());
    if (!reader.read_row(static_cast<uint32_t>(at), static_cast<uint32_t>(end))) {
      *this = {};
      return static_cast<uint32_t>(at);
    }
    at = end + 1;
  }
  reader.finish();
  for (uint32_t list = 0; list < list_count; ++list)
    for (const std::string& name : classes_[list])
      stems_[list].push_back(static_cast<uint32_t>(
          word_key(std::string_view(name).substr(0, name.find('/'))) >> 32 | 1));
  return none;
}

}  // namespace crosshead
