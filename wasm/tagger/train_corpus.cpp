#include "tagger/train_corpus.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/sentences.h"
#include "text/tokens.h"
#include "text/unicode.h"

namespace crosshead {
namespace {

struct Line {
  std::string token, tag;
};
using SentenceLines = std::vector<Line>;

bool one_of(std::string_view token, std::initializer_list<std::string_view> set) {
  return std::find(set.begin(), set.end(), token) != set.end();
}

bool no_space_before(std::string_view t) {
  return one_of(
      t, {",",  ".",  ";",  ":",   "!",   "?",   "%",  ")",  "]",   "}",   "…",   "”",  "..", "...",
          "'s", "’s", "'S", "'re", "'ve", "'ll", "'d", "'m", "n't", "N'T", "n’t", "''", "’’"});
}
bool no_space_after(std::string_view t) {
  return one_of(t, {"(", "[", "{", "$", "£", "€", "¥", "“", "‘", "#", "``", "US$", "A$", "C$",
                    "HK$", "Rs", "Rs."});
}

constexpr std::array<std::string_view, type_count> types = {"PERSON", "ORG", "LOC", "NORP", "MISC"};

bool starts_with_letter(std::string_view token) {
  return !token.empty() && (static_cast<uint8_t>(token[0]) >= 0x80 ||
                            ((token[0] | 0x20) >= 'a' && (token[0] | 0x20) <= 'z'));
}

/// An unlabelled token that holds a hyphen and a capital may hold a name.
bool is_compound(const Line& line) {
  return line.tag == "O" && line.token.find('-') != line.token.npos && line.token.size() > 2 &&
         std::any_of(line.token.begin(), line.token.end(),
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Appends one sentence as it would be printed, the names in it, and its compounds.
void print_sentence(const SentenceLines& lines, bool glue_hyphens, std::string& text,
                    std::vector<MarkedName>& gold, std::vector<Span>& compounds) {
  bool open = false, glue = true, in_name = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    std::string_view token = lines[i].token;
    bool before = !glue, after = true;
    if (one_of(token, {"\"", "``", "''"})) {
      const bool opening =
          token == "``" || (token == "\"" && (i == 0 || (!open && i + 1 < lines.size())));
      open = opening;
      token = "\"";
      if (opening)
        after = false;
      else
        before = false;
    } else if (no_space_before(token)) {
      before = false;
    } else if (no_space_after(token)) {
      after = false;
    }
    if (glue_hyphens && token == "-" && i > 0 && i + 1 < lines.size() &&
        starts_with_letter(lines[i - 1].token) && starts_with_letter(lines[i + 1].token))
      before = after = false;
    if (token == "'" && i > 0 && (lines[i - 1].token.back() | 0x20) == 's') before = false;
    if (token == "-LRB-") token = "(", after = false;
    if (token == "-RRB-") token = ")", before = false;
    if (before && i > 0) text += ' ';
    const auto start = static_cast<uint32_t>(text.size());
    text += token;
    const auto end = static_cast<uint32_t>(text.size());
    glue = !after;
    if (is_compound(lines[i])) compounds.push_back({start, end});

    const std::string& tag = lines[i].tag;
    const std::string_view name = tag.size() > 2 ? std::string_view(tag).substr(2) : "";
    const auto found = std::find(types.begin(), types.end(), name);
    if (found == types.end()) {
      in_name = false;
      continue;
    }
    const auto type = static_cast<uint8_t>(found - types.begin());
    if (tag[0] == 'I' && in_name && gold.back().type == type)
      gold.back().span.end = end;
    else
      gold.push_back({{start, end}, type});
    in_name = true;
  }
}

/// Words long enough to tell what a text is about.
std::vector<std::string> topic_words(const SentenceLines& lines) {
  std::vector<std::string> words;
  for (const Line& line : lines)
    if (line.token.size() >= 6 ||
        (line.token.size() >= 4 && line.token[0] >= 'A' && line.token[0] <= 'Z'))
      words.push_back(line.token);
  return words;
}

class Builder {
 public:
  Builder(bool misc_unknown, const std::function<void(TrainingText&)>& visit)
      : misc_unknown_(misc_unknown), visit_(visit) {}

  void add(const SentenceLines& lines) {
    Document& document = text_.document;
    // One, two or three sentences a paragraph, in turn.
    const bool new_block = left_in_block_ == 0;
    if (!document.text.empty()) document.text += new_block ? "\n\n" : " ";
    const auto start = static_cast<uint32_t>(document.text.size());
    print_sentence(lines, documents_ % 2 == 0, document.text, gold_, compounds_);
    const auto end = static_cast<uint32_t>(document.text.size());
    if (new_block) {
      document.blocks.push_back({.span = {start, end}});
      block_size_ = block_size_ % 3 + 1;
      left_in_block_ = block_size_;
    }
    document.blocks.back().span.end = end;
    --left_in_block_;
    ++sentences_;
  }
  uint32_t sentences() const { return sentences_; }

  void finish() {
    Document& document = text_.document;
    if (!document.text.empty()) {
      find_tokens(document);
      find_sentences(document);
      label(text_, gold_);
      leave_open();
      visit_(text_);
      ++documents_;
    }
    document.clear();
    compounds_.clear();
    gold_.clear();
    sentences_ = 0;
    left_in_block_ = 0;
  }

 private:
  void leave_open() {
    if (misc_unknown_)
      for (uint8_t& label : text_.labels)
        if (label == 0) label = outside_or_misc;
    size_t at = 0;
    for (uint32_t i = 0; i < text_.labels.size(); ++i) {
      const Token& token = text_.document.tokens[i];
      while (at < compounds_.size() && compounds_[at].end <= token.start) ++at;
      if (at == compounds_.size()) break;
      if (token.start >= compounds_[at].start && text_.labels[i] == 0 &&
          (token.shape & shape_upper_first))
        text_.labels[i] = any_label;
    }
  }

  const bool misc_unknown_;
  const std::function<void(TrainingText&)>& visit_;
  TrainingText text_;
  std::vector<MarkedName> gold_;
  std::vector<Span> compounds_;
  uint32_t documents_ = 0, sentences_ = 0, block_size_ = 0, left_in_block_ = 0;
};

}  // namespace

bool read_corpus(const std::string& path, const std::function<void(TrainingText&)>& visit) {
  constexpr uint32_t longest_guess = 25;  // sentences of a document whose end is guessed
  std::ifstream in(path);
  if (!in) return false;
  Builder builder(path.find("person_org_loc") != std::string::npos, visit);
  SentenceLines lines;
  bool known_documents = false;
  std::vector<std::vector<std::string>> recent;
  const auto end_sentence = [&] {
    if (lines.empty()) return;
    if (!known_documents) {
      std::vector<std::string> words = topic_words(lines);
      const std::unordered_set<std::string> own(words.begin(), words.end());
      const bool related = std::any_of(recent.begin(), recent.end(), [&](const auto& sentence) {
        return std::any_of(sentence.begin(), sentence.end(),
                           [&](const auto& w) { return own.contains(w); });
      });
      if ((!related && builder.sentences() > 1) || builder.sentences() >= longest_guess) {
        builder.finish();
        recent.clear();
      }
      recent.push_back(std::move(words));
      if (recent.size() > 3) recent.erase(recent.begin());
    }
    builder.add(lines);
    lines.clear();
  };
  std::string row;
  while (std::getline(in, row)) {
    if (!row.empty() && row.back() == '\r') row.pop_back();
    if (row.starts_with("-DOCSTART-")) {
      end_sentence();
      builder.finish();
      known_documents = true;
    } else if (row.find_first_not_of(" \t") == row.npos) {
      end_sentence();
    } else {
      const size_t first = row.find_first_of(" \t"), last = row.find_last_of(" \t");
      if (first == row.npos) continue;
      lines.push_back({row.substr(0, first), row.substr(last + 1)});
    }
  }
  end_sentence();
  builder.finish();
  return true;
}

}  // namespace crosshead
