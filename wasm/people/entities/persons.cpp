#include "people/entities/persons.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "people/entities/known_names.h"
#include "people/entities/short_forms.h"
#include "text/sort_by.h"
#include "text/tokens.h"

namespace crosshead {
namespace {

constexpr uint32_t look_at = 32;  // candidates followed in one chain
constexpr size_t bearers_kept = 8;
constexpr size_t shortest_nickname = 3;  // letters

/// Kinds of keys: what a shorter name has in common with a fuller one.
enum class Part : uint64_t {
  initial_and_last = 1,
  beginning,
  ending,
  same_words,
  one_word,
  letters
};

uint64_t key_of(Part part, uint64_t a, uint64_t b) {
  return phrase_key(phrase_key(static_cast<uint64_t>(part), a), b);
}

/// Of the first letters of a given name.
uint64_t key_of_letters(std::string_view name) {
  uint64_t key = 0;
  for (const char letter : name.substr(0, shortest_nickname))
    key = key << 8 | static_cast<unsigned char>(letter);
  return key_of(Part::letters, key, 0);
}

/// "Bill" of "William", and where the lists know no such name, "Boni" of "Boniface".
bool is_nickname(std::string_view name, std::string_view given, bool listed) {
  bool found = !listed && name.size() >= shortest_nickname && name.size() < given.size() &&
               given.starts_with(name);
  each_full_form(name, [&](std::string_view full) { found = found || full == given; });
  return found;
}

uint64_t key_of_set(std::span<const uint32_t> forms) {
  uint64_t sum = 0;  // the order does not matter: "Kim Min-jae", "Min-jae Kim"
  for (const uint32_t form : forms) sum += phrase_key(17, form);
  return key_of(Part::same_words, sum, forms.size());
}

/// At most one letter put in, left out or changed; both of five letters or more.
bool near(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 5 || b.size() - a.size() > 1) return false;
  size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() == b.size()) return a.substr(i + (i < a.size())) == b.substr(i + (i < b.size()));
  return a.substr(i) == b.substr(i + 1);
}

/// A final vowel often tells a woman's given name from a man's: Daniel, Daniela.
bool ends_in_a(std::string_view name) {
  return name.ends_with('a');
}

bool same_given(const Names& names, uint32_t a, uint32_t b) {
  if (a == b) return true;
  if (names.is_initial(a) || names.is_initial(b)) return names.initial(a) == names.initial(b);
  const std::string_view x = names.text(a), y = names.text(b);
  bool short_form = false;
  each_full_form(x, [&](std::string_view full) { short_form = short_form || full == y; });
  each_full_form(y, [&](std::string_view full) { short_form = short_form || full == x; });
  return short_form || (ends_in_a(x) == ends_in_a(y) && near(x, y));
}

/// True if the middle names `s` can be `f` cut to initials or cut short. An initial must be the
/// first one: "George W." is not "George H. W.".
bool middles_agree(const Names& names, std::span<const uint32_t> s, std::span<const uint32_t> f) {
  if (s.empty() || f.empty()) return true;
  if (names.is_initial(s[0]) && !same_given(names, s[0], f[0])) return false;
  size_t at = 0;
  for (const uint32_t form : s) {
    while (at < f.size() && !same_given(names, form, f[at])) ++at;
    if (at++ == f.size()) return false;
  }
  return true;
}

/// Forms of a bare family name without its particles: [al, assad] -> [assad].
std::span<const uint32_t> without_particles(const Names& names, std::span<const uint32_t> forms) {
  size_t skip = 0;
  while (skip + 1 < forms.size() && names.is_particle(forms[skip])) ++skip;
  return forms.subspan(skip);
}

bool starts_with(std::span<const uint32_t> f, std::span<const uint32_t> s) {
  return s.size() <= f.size() && std::equal(s.begin(), s.end(), f.begin());
}
bool ends_with(std::span<const uint32_t> f, std::span<const uint32_t> s) {
  return s.size() <= f.size() && std::equal(s.rbegin(), s.rend(), f.rbegin());
}

/// One word, or a family name with its particles: nothing that says which of a family is meant.
bool is_bare(const Names& names, const DistinctName& name) {
  return without_particles(names, names.forms(name)).size() == 1;
}

Fit fit_of_word(const Names& names, std::span<const uint32_t> s, const DistinctName& full) {
  const auto f = names.forms(full);
  const uint32_t word = s.back();
  if (f.size() < 2) return s.size() != f.size() && word == f.back() ? Fit::family : Fit::no;
  const bool only_particles =  // "Van den Berghe" against "[Joris] van den Berghe"
      without_particles(names, f).size() == 1;
  if (full.family_first && word == f.front()) return s.size() == 1 ? Fit::family : Fit::no;
  if (full.family_first && word == f.back()) return Fit::middle;
  if (word == f.back())
    return names.hyphenated(full, full.form_count - 1) && !names.is_particle(f[f.size() - 2])
               ? Fit::middle
               : Fit::family;
  if (only_particles) return Fit::no;
  if (word == f.front()) return s.size() == 1 ? Fit::given : Fit::no;
  return std::find(f.begin(), f.end(), word) != f.end() && !names.is_particle(word) ? Fit::middle
                                                                                    : Fit::no;
}

/// The family name that a double one begins with, if the name ends with one: "Ana [Lind]-Holm", who
/// was born Ana Maria Lind; else its last word.
uint32_t born_as(const Names& names, const DistinctName& name) {
  const auto forms = names.forms(name);
  const size_t last = forms.size() - 1;
  return forms[last - (last > 1 && names.hyphenated(name, static_cast<uint32_t>(last)) ? 1 : 0)];
}

/// Whether a suffix tells two persons apart: "Jr." from "Sr.", and "Lars Lind Jr." from the Lars
/// Lind whom the article had named before. The other way round, "Lars Lind" is short for him.
bool of_another_generation(const DistinctName& a, const DistinctName& b) {
  if (a.suffix == b.suffix) return false;
  if (a.suffix != none && b.suffix != none) return true;
  const auto& [plain, marked] = a.suffix == none ? std::tie(a, b) : std::tie(b, a);
  return plain.form_count > 1 && plain.first_in_body < marked.first_mention;
}

}  // namespace

Fit fit_of(const Names& names, const DistinctName& short_name, const DistinctName& full) {
  const auto s = names.forms(short_name), f = names.forms(full);
  if (s.empty() || f.empty() || s.size() > f.size()) return Fit::no;
  if (of_another_generation(short_name, full)) return Fit::no;
  if (std::equal(s.begin(), s.end(), f.begin(), f.end())) return Fit::whole;
  if (s.size() >= 2 && ends_with(f, s)) return Fit::family;  // "Mac Giolla", "Okonjo-Baert"
  if (is_bare(names, short_name)) return fit_of_word(names, s, full);
  if (starts_with(f, s)) return Fit::whole;  // "Grace Wanjiru" for "Grace Wanjiru Mwangi"
  if (s.back() == f.back() && same_given(names, s.front(), f.front()) &&
      (short_name.nicknamed || full.nicknamed ||
       middles_agree(names, s.subspan(1, s.size() - 2), f.subspan(1, f.size() - 2))))
    return Fit::whole;
  if (s.size() == f.size() && key_of_set(s) == key_of_set(f)) return Fit::whole;
  const uint32_t born = born_as(names, full), other = born_as(names, short_name);
  const std::string_view given = names.text(f.front()), called = names.text(s.front());
  if (born == other && s.back() != f.back() && (born == f.back() || born == s.back()) &&
      (given == called || is_nickname(called, given, false) || is_nickname(given, called, false)))
    return Fit::whole;
  return Fit::no;
}

std::vector<Shared> join_persons(const Names& names, const Lexicon& lexicon,
                                 const std::vector<bool>& doubtful, Clusters& clusters) {
  std::vector<uint32_t> order;
  std::vector<uint32_t> letters(names.size());
  for (uint32_t i = 0; i < names.size(); ++i) {
    if (names[i].type != MentionType::person || names[i].form_count == 0) continue;
    order.push_back(i);
    for (const uint32_t form : names.forms(names[i]))
      letters[i] += static_cast<uint32_t>(names.text(form).size());
  }
  sort_by(order, [&](uint32_t name) { return sort_key(~names[name].form_count, ~letters[name]); });

  std::vector<Shared> shared;
  KeyIndex index(order.size() * 6);
  for (const uint32_t i : order) {
    const DistinctName& name = names[i];
    const auto forms = names.forms(name);
    const bool bare = is_bare(names, name);

    Fit best = Fit::no;
    OnlyRoot person;
    std::vector<uint32_t> bearers;
    const auto offer = [&](uint32_t other) {
      const Fit fit = fit_of(names, name, names[other]);
      if (fit == Fit::no || fit < best) return;
      if (fit > best) {
        best = fit;
        person = {};
        bearers.clear();
      }
      const uint32_t root = clusters.root(other);
      person.offer(root);
      const auto same = [&](uint32_t bearer) { return clusters.root(bearer) == root; };
      if (bearers.size() < bearers_kept && std::none_of(bearers.begin(), bearers.end(), same))
        bearers.push_back(other);
    };
    if (bare) {
      const uint64_t key = key_of(Part::one_word, forms.back(), 0);
      for (const bool doubts : {false, true})
        if (best == Fit::no)
          index.each(key, look_at, [&](uint32_t other) {
            if (doubtful[other] == doubts) offer(other);
          });
      // "Boni", of the one Boniface whom the article names before
      const std::string_view text = names.text(forms.back());
      if (best == Fit::no && forms.size() == 1 && name.suffix == none) {
        const bool listed = lexicon.fact(name.entry, List::given_name);
        OnlyRoot one;
        const auto look = [&](std::string_view given) {
          index.each(key_of_letters(given), look_at, [&](uint32_t other) {
            if (names[other].form_count > 1 && !doubtful[other] &&
                names[other].first_in_body < name.first_in_body &&
                is_nickname(text, names.text(names.forms(names[other]).front()), listed))
              one.offer(clusters.root(other));
          });
        };
        look(text);
        each_full_form(text, look);
        if (!one.several()) person = one;
        best = Fit::given;
      }
    } else {
      index.each(key_of(Part::initial_and_last, names.initial(forms.front()), forms.back()),
                 look_at, offer);
      if (const uint32_t born = born_as(names, name); born != forms.back())
        index.each(key_of(Part::initial_and_last, names.initial(forms.front()), born), look_at,
                   offer);
      each_full_form(names.text(forms.front()), [&](std::string_view full) {
        const auto initial = static_cast<unsigned char>(full[0]);
        if (initial != names.initial(forms.front()))  // "Bill Lind" for William Lind
          index.each(key_of(Part::initial_and_last, initial, forms.back()), look_at, offer);
      });
      index.each(key_of(Part::beginning, forms[0], forms[1]), look_at, offer);
      index.each(key_of(Part::ending, forms[forms.size() - 2], forms.back()), look_at, offer);
      index.each(key_of_set(forms), look_at, offer);
    }
    // "Washington" alone is rather the city than Washington Okello.
    if (best == Fit::given && is_place(lexicon, name.entry)) person = {};
    if (!person.several() && person.any())
      clusters.join(i, person.get());
    else if ((bare || best == Fit::family) && person.several())
      shared.push_back({i, std::move(bearers)});

    if (forms.size() >= 2) {
      index.add(key_of(Part::initial_and_last, names.initial(forms.front()), forms.back()), i);
      if (const uint32_t born = born_as(names, name); born != forms.back())
        index.add(key_of(Part::initial_and_last, names.initial(forms.front()), born), i);
      index.add(key_of(Part::beginning, forms[0], forms[1]), i);
      index.add(key_of(Part::ending, forms[forms.size() - 2], forms.back()), i);
      index.add(key_of_set(forms), i);
      index.add(key_of_letters(names.text(forms.front())), i);
      for (size_t f = 0; f < forms.size(); ++f)
        if (std::find(forms.begin(), forms.begin() + static_cast<std::ptrdiff_t>(f), forms[f]) ==
            forms.begin() + static_cast<std::ptrdiff_t>(f))
          index.add(key_of(Part::one_word, forms[f], 0), i);
    }
  }
  return shared;
}

}  // namespace crosshead
