// What the words of a line say about its place in an article: the set phrases of bylines, picture
// captions, credits, end marks and of everything a news site sets around its articles.
//
// The inventory is the table in text/phrase_table.h. A phrase is matched word by word, in lower
// case, without punctuation. Tested by tests/unit/line_phrases_test.cpp.
#pragma once
#include <string_view>

#include "document.h"

namespace crosshead {

/// What a phrase tells. Bits of the mask that line_cues() returns.
enum Cue : uint32_t {
  cue_byline = 1,              ///< Opens a byline: "By", "Words and pictures by".
  cue_role = 2,                ///< Closes one: "... correspondent".
  cue_time_stamp = 4,          ///< Nothing but a date and time of publication.
  cue_caption = 8,             ///< Opens or closes a picture's caption or credit.
  cue_credit = 16,             ///< "Reporting by", "Compiled by" at an article's foot.
  cue_endmark = 32,            ///< The whole line marks the end: "ENDS", "-30-".
  cue_furniture_line = 64,     ///< The whole line is site furniture: "Advertisement".
  cue_furniture_head = 128,    ///< A sentence opens as furniture does: "Sign up for".
  cue_furniture_inside = 256,  ///< Words that only furniture uses.
  cue_furniture_weak = 512,    ///< Words that furniture likes and articles use as well.
  cue_link_head = 1024,        ///< Heads a list of links: "Read more", "Related".
  cue_comments_head = 2048,    ///< Heads comments or the author's life: "3 comments".
  cue_reader = 4096,           ///< Speaks to the reader or for the site: "you", "our".
  cue_label = 8192,            ///< Opens with a label that is no place: "UPDATE", "WATCH".
  cue_furniture_many = 16384,  ///< Two phrases of furniture or more.
  cue_foot = 65536,            ///< Credits at the foot: "Lund reported from Braga", "With AAP".
  cue_stamp_part = 131072,     ///< A desk or author with date and time: "Desk / Updated: 3 May, 18:30".
  cue_pictured = 262144,       ///< Tells who is seen, in a line without a stop: "(pictured)".
  cue_invitation = 524288,     ///< Asks the reader to do something: "Follow", "Download".
  cue_medium = 1048576,        ///< What such requests are for: "on Facebook", "app".
  cue_heading = 2097152,       ///< A heading whatever stands around it: "In short:", "Results".
  cue_agencies = 4194304,      ///< Nothing but agencies' names: "With AFP and Reuters".
  cue_kicker = 8388608,        ///< Closes a line above the headline: "Film review".
  cue_addresses = 16777216,    ///< Speaks to somebody: "you", "your".
  cue_speaks = 33554432,       ///< Speaks of oneself: "I", "my".
  cue_letters = 67108864,      ///< Heads or opens readers' letters.
  cue_refers_back = 32768,     ///< "it", "so", "did": a question that goes on from the text before.
};

/// Cues of the line `line`. Only its first 256 bytes are read.
uint32_t line_cues(std::string_view line);

}  // namespace crosshead
