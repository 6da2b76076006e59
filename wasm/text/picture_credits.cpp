#include "text/picture_credits.h"

#include <algorithm>
#include <array>

#include "text/news_agencies.h"
#include "text/unicode.h"
#include "text/word_lists.h"

namespace crosshead {
namespace {

/// A credit stands within so many bytes of the line's end.
constexpr size_t max_tail = 100;
constexpr size_t max_bracket = 60;
/// A sentence this long, in bytes, above nothing but a provider's name is an article's last.
constexpr size_t max_sentence = 150;

// clang-format off
constexpr auto credits = sorted(std::to_array<std::string_view>(
    {"Photo:", "Photos:", "PHOTO:", "Picture:", "Pictures:", "Image:", "Photograph:", "Credit:", "Image Credits:",
     "Pic:", "pic: ", "Photo courtesy", "(Supplied", "Photo by", "Photograph by", "Picture by", "Getty Images", "AP Photo", "/AFP", "/Reuters",
     "/AP)", "REUTERS/", "via AP)", "Composite:", "Illustration:", "Graphic:", "File photo",
     "FILE PHOTO", "File photo:", "FILE PHOTO:", "Credit...", "Photo / ", "Photos / ",
     "Picture / ", "PTI Photo", "ANI Photo"}));
// clang-format on
/// [byte]: the first credit that begins with it, or the number of all: most places are passed with
/// one look.
constexpr auto first_credit = [] {
  std::array<uint8_t, 256> table{};
  table.fill(credits.size());
  for (size_t i = credits.size(); i-- > 0;)
    table[static_cast<uint8_t>(credits[i][0])] = static_cast<uint8_t>(i);
  return table;
}();

/// True if `holds` is true of a credit that the text begins with.
bool begins_credit(std::string_view text, const auto& holds) {
  for (size_t i = first_credit[static_cast<uint8_t>(text[0])];
       i < credits.size() && credits[i][0] == text[0]; ++i)
    if (text.starts_with(credits[i]) && holds(credits[i])) return true;
  return false;
}

/// Who else than an agency a picture is from, behind its caption's one sentence: "The dam on
/// Monday. Supplied"
constexpr auto other_providers =
    std::to_array<std::string_view>({"EPA", "Supplied", "Handout", "THE CANADIAN PRESS"});

/// A photographer in capitals behind a dash: "A boy waits in Samar. —ANA LUND"
bool ends_in_photographer(std::string_view line) {
  constexpr std::string_view dash = "—";
  constexpr size_t least_bytes = 5;
  const size_t at = line.rfind(dash);
  if (at == line.npos || at < 2 || line[at - 1] != ' ' || line[at - 2] != '.') return false;
  const std::string_view name = line.substr(at + dash.size());
  for (uint32_t i = 0; i < name.size(); i += decode(name, i).length)
    if (char_class(decode(name, i).c) & (char_lower | char_digit)) return false;
  return name.size() >= least_bytes;
}

/// "The dam on Monday (Reuters/Ana Lund)", "(ABC News: Ana Lund)", "[Ana Lund/Al Jazeera]"
bool ends_in_agency(std::string_view line) {
  const bool square = line.ends_with(']');  // around lists of sources too
  if (!square && !line.ends_with(')')) return false;
  const std::string_view tail = line.substr(line.size() - std::min(line.size(), max_bracket));
  const size_t open = tail.rfind(square ? '[' : '('), part = tail.find_last_of("/:");
  if (open == tail.npos || part == tail.npos || part <= open + 1 || part + 3 >= tail.size())
    return false;
  if (square && (tail.find(' ', open) == tail.npos || tail.find(',', open) != tail.npos))
    return false;
  const auto capital = [&](size_t at) {
    return (char_class(decode(tail, static_cast<uint32_t>(at)).c) & char_upper) != 0;
  };
  if (tail[part] == '/') return capital(open + 1) && capital(part + 1);
  for (size_t at = part + 1; at < tail.size(); ++at)
    if (tail[at - 1] == ' ' && !capital(at)) return false;  // "(WARNING: Video contains ...)"
  return capital(open + 1) && tail[part + 1] == ' ';
}

}  // namespace

/// Their photographer may be named too: "The dam on Monday. AP/Ana Lund"
bool ends_in_provider(std::string_view line) {
  const size_t stop = line.find(". ");
  if (stop >= max_sentence) return false;
  const std::string_view credit = line.substr(stop + 2);
  const size_t slash = credit.find('/');
  const std::string_view first = credit.substr(0, slash);
  if (contains<news_agencies>(first) || contains<other_providers>(first)) return true;
  if (slash == credit.npos) return false;
  for (uint32_t at = 0; at < credit.size(); ++at)  // "Ana Lund/Mill News"
    if ((at == 0 || credit[at - 1] == ' ' || credit[at - 1] == '/') &&
        !(char_class(decode(credit, at).c) & char_upper))
      return false;
  return true;
}

bool credits_picture(std::string_view line) {
  if (line.empty()) return false;
  const char32_t first = decode(line, 0).c;
  if (first == U'📸' || first == U'📷' || first == U'🎥' || first == U'📹') return true;
  if (begins_credit(line, [](std::string_view credit) { return credit.ends_with(':'); }))
    return true;
  for (size_t at = line.size() - std::min(line.size(), max_tail); at < line.size(); ++at) {
    const std::string_view rest = line.substr(at);
    const auto ends_line = [&](std::string_view credit) {  // no sentence follows
      return rest.find(". ", credit.size()) == rest.npos;
    };
    if (begins_credit(rest, ends_line)) return true;
  }
  if (ends_in_agency(line)) return true;
  const bool word = char_class(decode(line, previous(line, static_cast<uint32_t>(line.size()))).c) &
                    char_letter;  // as at the end of no paragraph
  return word && (ends_in_provider(line) || ends_in_photographer(line));
}

}  // namespace crosshead
