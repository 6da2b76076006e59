// Quotation marks one by one: which characters are marks, and what the neighbours of each say about
// whether it opens or closes. text/quotes pairs them. Constant time for each mark. Tested by
// tests/unit/quotes_test.cpp.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "document.h"

namespace crosshead::quote_marks {

enum class Group : uint8_t { twin, guillemet, small_guillemet, corner, white_corner, single };
enum class Side : uint8_t { open, close, either };

struct Glyph {
  std::string_view text;
  Group group;
  Side side;
  bool straight;  ///< A straight opener prefers a straight closer, a curly one a curly closer.
};

/// A quotation mark and what its neighbours say.
struct Mark {
  uint32_t token;
  const Glyph* glyph;
  bool open_side;   ///< Nothing readable stands right before it: it may open.
  bool close_side;  ///< No word follows directly: it may close.
  bool space_before, space_after;
  bool after_digit;
  bool after_stop;      ///< A comma, stop or bracket stands right before it.
  bool after_comma;     ///< A comma or colon does.
  uint32_t region = 0;  ///< For single marks: innermost pair of double marks around it, plus one.
};

/// The mark that a token's text is, or null.
const Glyph* glyph_of(std::string_view text);

/// A mark of punctuation that ends something, so that no opening mark hangs on it.
bool is_closing(std::string_view mark);

/// Replaces `marks` by all marks of the block with their surroundings.
void collect(const Document& document, const Block& block, std::vector<Mark>& marks);

inline bool only_opens(const Mark& m) {
  return m.glyph->side == Side::open || (m.open_side && !m.close_side);
}
inline bool only_closes(const Mark& m) {
  return m.glyph->side == Side::close || (m.close_side && !m.open_side);
}

/// True for the token behind an apostrophe that stands for missing letters or digits.
bool is_elided(const Document& document, uint32_t token);

/// How surely a single mark closes.
enum class Closing : uint8_t { no, weak, strong };
Closing closing(const Document& document, const Block& block, const Mark& mark);

/// Whether a single mark may open.
bool may_open(const Document& document, const Block& block, const Mark& mark);

}  // namespace crosshead::quote_marks
