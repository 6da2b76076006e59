// A marked text for the tests of who is who: "{P|Ana Lopez} met {O|Ponte Bank}." becomes a document
// with these mentions and no others. P O L N M: person, org, loc, norp, misc; D: date.
#pragma once
#include <algorithm>
#include <string>

#include "people/entities/aliases.h"
#include "people/entities/distinct_names.h"
#include "people/entities/roles.h"
#include "people/function_words.h"
#include "people/same_blocks.h"
#include "people/speech/places.h"
#include "people/word_classes.h"
#include "support.h"
#include "text/lexicon.h"

namespace crosshead::test {

/// A few rows of every list that the people of the tests need.
inline const Lexicon& small_lexicon() {
  static const Lexicon lexicon = [] {
    Lexicon made;
    made.read(
        "#cues\nsay\tsay|says|said\tneutral\tthat\n"
        "#titles\nMr\thonorific\tm\nMs\thonorific\tf\nDr\tmedical\tu\nSir\tnobility\tm\n"
        "Prime Minister\toffice\tu\nForeign Minister\toffice\tu\nFinance Minister\toffice\tu\n"
        "Minister\toffice\tu\nPresident\toffice\tu\nchancellor\toffice\tu\nmayor\toffice\tu\n"
        "chief executive\tbusiness\tu\nmanager\tsport\tu\nstriker\tsport\tu\nanalyst\tjob\tu\n"
        "spokeswoman\tjob\tf\nSecretary\toffice\tu\nSecretary of "
        "State\toffice\tu\nGeneral\trank\tu\n"
        "Gov.\toffice\tu\nGovernor\toffice\tu\nMP\toffice\tu\n"
        "#source_nouns\nminister\ts\tu\tperson\npresident\ts\tu\tperson\nmayor\ts\tu\tperson\n"
        "chancellor\ts\tu\tperson\nteacher\ts\tu\tperson\nfarmer\ts\tu\tperson\nman\ts\tm\tperson\n"
        "woman\ts\tf\tperson\nbrother\ts\tm\tperson\nspokesman\ts\tm\tperson\n"
        "spokeswoman\ts\tf\tperson\nministry\ts\tu\torganisation\ncompany\ts\tu\torganisation\n"
        "bank\ts\tu\torganisation\ngroup\ts\tu\torganisation\nunion\ts\tu\torganisation\n"
        "officials\tp\tu\tpeople\nfounder\ts\tu\tperson\nstriker\ts\tu\tperson\n"
        "#given_names\nAna\tf\tspanish\nLars\tm\tnordic\nIdris\tm\tarabic\nJordan\tu\tenglish\n"
        "Carla\tf\titalian\nDaniel\tm\tenglish\nDaniela\tf\titalian\n"
        "#companies\nApple\tApple Inc|AAPL\ttech/us\tamb\nVolta Works\tVW\tcars/xx\t\n"
        "#media\nReuters\tReuters News Agency\tagency/gb\t\n"
        "#parties\nNorth League\tNL|Lega\tparty/xx\t\nNew Left\tNL\tparty/yy\t\n"
        "#sports\nElmau Marrow\tMarrow\tclub/xx\tamb\n"
        "#places\nGaza Strip\tGaza\tregion\t\nChad\t\tcountry\t\n"
        "#groups\nRussian\tRussians\tnationality\t\nGreens\t\tpolitical\t\n"
        "#alias_families\nUnited States\tUS|U.S.|USA|America\tLOC\nCentral Reserve\tRes\tORG\n"
        "Islamic State\tIS|Daesh|ISIL\tORG\nMuhammad Qasir\tMohamed Kassir\tPERSON\n");
    return made;
  }();
  return lexicon;
}

/// The document of a marked text, with its mentions and without entities.
inline Document marked(std::string_view source) {
  std::string text;
  std::vector<Mention> mentions;
  for (size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '{') {
      const auto type = static_cast<MentionType>(std::string_view("POLNMD").find(source[i + 1]));
      mentions.push_back({.span = {static_cast<uint32_t>(text.size()), 0}, .type = type});
      i += 2;
    } else if (source[i] == '}') {
      mentions.back().span.end = static_cast<uint32_t>(text.size());
    } else {
      text += source[i];
    }
  }
  Document document = read(text);
  small_lexicon().look_up(document);
  find_word_classes(document);
  find_word_uses(document);
  uint32_t token = 0;
  for (Mention& mention : mentions) {
    while (document.tokens[token].start < mention.span.start) ++token;
    mention.first_token = token;
    while (token < document.tokens.size() && document.tokens[token].end <= mention.span.end)
      ++token;
    mention.end_token = token;
  }
  document.mentions = std::move(mentions);
  return document;
}

/// ... with entities.
inline Document with_entities(std::string_view source) {
  Document document = marked(source);
  find_entities(document, small_lexicon());
  find_roles(document, small_lexicon(), SameBlocks(document));
  return document;
}

struct Spellings {
  Spellings(const Document& document, const Lexicon& lexicon) {
    written.begin(document);
    find_facts(document, lexicon, SameBlocks(document), written, facts);
  }
  WrittenNames written;
  std::vector<MentionFacts> facts;
};
/// The names of a document, with what they refer to.
struct OwnNames : private Spellings, Names {
  OwnNames(const Document& document, const Lexicon& lexicon)
      : Spellings(document, lexicon), Names(written, Spellings::facts) {}
};

inline Places places_of(const Document& document) {
  Places places;
  find_places(document, SameBlocks(document), places);
  return places;
}

/// The entities as text, most salient first: "Ana Lopez = Lopez; Gaza". Every mention's text once.
inline std::string who(const Document& document) {
  std::string out;
  for (const Entity& entity : document.entities) {
    if (!out.empty()) out += "; ";
    out += document.slice(document.mentions[entity.name].span);
    for (uint32_t i = 0; i < entity.alias_count; ++i)
      (out += " = ") += document.slice(document.entity_aliases[entity.first_alias + i]);
  }
  return out;
}

}  // namespace crosshead::test
