#include "tagger/head_names.h"

#include <algorithm>
#include <array>

#include "text/lexicon.h"
#include "text/tokens.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

constexpr float stated_probability = 0.9f;
constexpr uint32_t longest_author = 4;  // words

/// What stands between the parts of a dateline: "PASADENA, Calif. (Norwire/AP)".
constexpr auto between_parts =
    std::to_array<std::string_view>({",", "/", "|", "-", "–", "and", "&"});
/// Capitals of a byline that no name goes over: "Words And Pictures By Ana Lund For The Courier".
constexpr std::string_view around_authors[] = {"by", "and", "in",   "for", "from",
                                               "of", "at",  "with", "the", "on"};

bool meets(Span span, const Block& block) {
  return !span.empty() && span.start < block.span.end && span.end > block.span.start;
}

/// Each part of a stretch of the dateline, unless it is known as well or better.
void add_parts(const Document& document, const Block& block, Span span, MentionType type,
               std::span<const Name> names, std::vector<Name>& out) {
  const auto add = [&](uint32_t first, uint32_t end) {
    const bool known = std::any_of(names.begin(), names.end(), [&](const Name& name) {
      return name.first_token == first && name.end_token == end && name.type == type &&
             name.probability >= stated_probability;
    });
    if (first != none && !known) out.push_back({first, end, type, stated_probability});
  };
  if (!meets(span, block)) return;
  uint32_t first = none, i = block.first_token;
  while (i < block.end_token && document.tokens[i].start < span.start) ++i;
  for (; i < block.end_token && document.tokens[i].end <= span.end; ++i) {
    const bool part = !contains<between_parts>(document.slice(document.tokens[i]));
    if (part && first == none) first = i;
    if (part) continue;
    add(first, i);
    first = none;
  }
  add(first, i);
}

/// Names of authors that were read in part.
class Authors {
 public:
  Authors(const Document& document, const Block& block, std::span<const Name> names)
      : document_(document), block_(block), names_(names) {}

  void find(std::vector<Name>& out) const {
    for (size_t n = 0; n < names_.size(); ++n) {
      const Name& name = names_[n];
      if (name.type != MentionType::person) continue;
      // Other names bound what it may take in, and all of it must be capitals up to a boundary.
      const uint32_t low = n > 0 ? names_[n - 1].end_token : block_.first_token;
      const uint32_t high = n + 1 < names_.size() ? names_[n + 1].first_token : block_.end_token;
      uint32_t first = name.first_token, end = name.end_token;
      while (first > low && is_part(first - 1) && same_line(first)) --first;
      while (end < high && is_part(end) && same_line(end)) ++end;
      if (end - first == name.end_token - name.first_token || end - first > longest_author)
        continue;
      if (first > block_.first_token && same_line(first) && runs_on(first - 1)) continue;
      if (end < block_.end_token && same_line(end) && runs_on(end)) continue;
      out.push_back({first, end, MentionType::person, stated_probability});
    }
  }

 private:
  const Word& word(uint32_t token) const { return document_.word_of(document_.tokens[token]); }
  /// A capital that may be part of a name.
  bool is_part(uint32_t token) const {
    const Word& w = word(token);
    return document_.tokens[token].kind == TokenKind::word && (w.shape & shape_upper_first) &&
           !(w.shape & shape_all_upper) && !key_set<around_authors>.contains(w.folded) &&
           !(w.lists & (mask_of(List::title) | mask_of(List::source_noun)));
  }
  /// No line break stands before a token.
  bool same_line(uint32_t token) const {
    const uint32_t from = document_.tokens[token - 1].end;
    return document_.slice(Span{from, document_.tokens[token].start}).find('\n') ==
           std::string_view::npos;
  }
  /// The words go on with what is no author: "Ana Lund | Political Correspondent", "Health editor".
  bool runs_on(uint32_t token) const {
    const Word& w = word(token);
    return document_.tokens[token].kind == TokenKind::word &&
           !key_set<around_authors>.contains(w.folded) &&
           ((w.shape & shape_upper_first) ||
            (w.lists & (mask_of(List::title) | mask_of(List::source_noun))));
  }

  const Document& document_;
  const Block& block_;
  std::span<const Name> names_;
};

/// "By Ana Duarte and Tomas Sole", "(Reporting by Ana Duarte; editing by Will Lund)"
bool has_authors(const Block& block) {
  return block.kind == BlockKind::byline || block.kind == BlockKind::endmark;
}

}  // namespace

bool states_names(const Document& document, const Block& block) {
  return has_authors(block) || meets(document.dateline.place, block) ||
         meets(document.dateline.agency, block);
}

void find_head_names(const Document& document, const Block& block, std::span<const Name> names,
                     std::vector<Name>& out) {
  add_parts(document, block, document.dateline.place, MentionType::loc, names, out);
  add_parts(document, block, document.dateline.agency, MentionType::org, names, out);
  if (has_authors(block)) Authors(document, block, names).find(out);
}

}  // namespace crosshead
