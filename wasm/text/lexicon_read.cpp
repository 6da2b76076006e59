// The lists as the model file holds them, read into the lexicon's tables.
#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "text/add_phrase.h"
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
      if (part.size() == note.name.size() && part[0] == note.name[0] && part == note.name)
        flags |= note.flag;
  });
  return flags;
}

/// The cell that starts at `at`: up to a tab, the row's end or that of the lists.
std::string_view cell_at(const std::string& lists, size_t at) {
  const char* const start = lists.c_str() + at;
  const char* const last = lists.c_str() + lists.size();  // holds 0
  const char* end = start;
  while (static_cast<uint8_t>(*end) > '\n' || (*end != '\t' && *end != '\n' && end != last)) ++end;
  return {start, static_cast<size_t>(end - start)};
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

/// Reads the lists row by row.
class ListReader {
 public:
  explicit ListReader(Lexicon& lexicon)
      : lexicon_(lexicon), lists_(lexicon.text_), phrases_(lexicon), numbers_(list_count) {}

  /// Reads the row at `at` and tells where it ends. Nothing if there is no such table, or its
  /// classes are too many. A function of its own for every row: a browser makes a function fast
  /// while others run, and never the call that is running.
  [[gnu::noinline]] std::optional<size_t> read_row(size_t at);

 private:
  using Columns = std::array<std::string_view, 4>;

  bool open_table(std::string_view name);
  bool leaves_all_out(const Columns& columns) const;
  std::string_view column(const Columns& columns, int i) const;
  bool read_name(std::string_view cell);
  std::optional<Fact> read_fact(const Columns& columns);
  void add_forms(std::string_view forms, const Fact& fact);

  Lexicon& lexicon_;
  const std::string& lists_;
  PhraseAdder phrases_;
  std::vector<ClassNumbers> numbers_;  // [list]
  const ListTable* table_ = nullptr;
  Columns left_out_;           // what a row says that does not say it itself
  std::optional<Fact> usual_;  // of a row that leaves all out, most do; not yet of which row
  std::string_view name_;      // of the row: a cell, or `joined_` ...
  std::string joined_;         // ... with what it shares with the one before
  std::string form_;
};

/// The table whose rows follow. False if there is no such table.
bool ListReader::open_table(std::string_view name) {
  table_ = std::find_if(std::begin(list_tables), std::end(list_tables),
                        [&](const ListTable& t) { return t.name == name; });
  left_out_ = {};
  usual_ = {};
  return table_ != std::end(list_tables);
}

/// Fills the row's name. False if the row shares more with the one before than there is.
bool ListReader::read_name(std::string_view cell) {
  if (cell.empty() || cell[0] < first_shared || cell[0] > last_shared) {
    name_ = cell;
    return true;
  }
  const size_t shared = static_cast<size_t>(cell[0] - first_shared) + 1;
  if (shared > name_.size() || (shared < name_.size() && (name_[shared] & 0xC0) == 0x80))
    return false;  // ... or parts a character
  if (name_.data() != joined_.data()) joined_ = name_;
  joined_.resize(shared);
  joined_ += cell.substr(1);
  name_ = joined_;
  return true;
}

std::string_view ListReader::column(const Columns& columns, int i) const {
  if (i < 0) return {};
  const auto at = static_cast<size_t>(i);
  return columns[at].empty() ? left_out_[at] : columns[at];
}

/// True if a row has a name alone, and perhaps other forms of it.
bool ListReader::leaves_all_out(const Columns& columns) const {
  for (size_t i = 1; i < columns.size(); ++i)
    if (!columns[i].empty() && static_cast<int>(i) != table_->forms) return false;
  return true;
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

std::optional<size_t> ListReader::read_row(size_t at) {
  Columns columns;
  columns[0] = cell_at(lists_, at);
  size_t end = at + columns[0].size(), count = 1;
  for (; end < lists_.size() && lists_[end] == '\t'; ++count) {
    const std::string_view cell = cell_at(lists_, end + 1);
    if (count < columns.size()) columns[count] = cell;
    end += 1 + cell.size();
  }
  const std::string_view cell = columns[0];
  if (end == at) return end;  // an empty line
  if (cell.starts_with('#')) return open_table(cell.substr(1)) ? std::optional(end) : std::nullopt;
  if (!table_) return {};
  if (cell == "=") {
    left_out_ = columns;
    usual_ = {};
    return end;
  }
  const bool usual = leaves_all_out(columns);
  std::optional<Fact> fact = usual ? usual_ : std::nullopt;
  if (!fact) {
    fact = read_fact(columns);
    if (!fact) return {};
    if (usual) usual_ = fact;
  }
  if (!read_name(cell)) return {};
  fact->row = static_cast<uint32_t>(at);
  phrases_.add(name_, *fact, table_->folded);
  fact->flags |= fact_variant;
  add_forms(column(columns, table_->forms), *fact);
  return end;
}

void ListReader::add_forms(std::string_view forms, const Fact& fact) {
  if (forms.empty()) return;
  each_part(forms, '|', [&](std::string_view form) {
    // "*ed": the name with an ending; "-ing": without its last letter.
    const bool shorter = form.starts_with('-');
    if (shorter || form.starts_with('*')) {
      form_ = name_;
      if (shorter && !form_.empty() && static_cast<uint8_t>(form_.back()) < 128) form_.pop_back();
      form = form_ += form.substr(1);
    }
    if (form != name_) phrases_.add(form, fact, table_->folded);
  });
}

uint32_t Lexicon::read(std::string_view packed) {
  *this = {};
  // What reads phrases takes characters whole, so half of one would lead it out of the file.
  if (const size_t bad = ill_formed_at(packed); bad < packed.size())
    return static_cast<uint32_t>(bad);
  text_ = packed;
  // Room for the lists as they are, grown if need be: an entry takes some ten bytes. What is never
  // touched costs nothing, what is touched first costs a browser the most.
  make_slots(std::bit_ceil(std::max<size_t>(64, packed.size() / 8)));
  entries_.reserve(packed.size() / 8);
  facts_.reserve(packed.size() / 8);
  ListReader reader(*this);
  for (size_t at = 0; at < packed.size();) {
    const std::optional<size_t> end = reader.read_row(at);
    if (!end) {
      *this = {};
      return static_cast<uint32_t>(at);
    }
    at = *end + 1;
  }
  for (uint32_t list = 0; list < list_count; ++list)
    for (const std::string& name : classes_[list])
      stems_[list].push_back(static_cast<uint32_t>(
          word_key(std::string_view(name).substr(0, name.find('/'))) >> 32 | 1));
  return none;
}

}  // namespace crosshead
