// What speaks for each kind of line: what its features say, and which kind stands behind which. The
// method that weighs them is block_model's.
// Tested by tests/unit/blocks_test.cpp and by every golden case.
#pragma once
#include <array>
#include <cstdint>

#include "document.h"
#include "text/block_model.h"

namespace crosshead::block_weights {

using F = Feature;
using K = BlockKind;

struct Weight {
  Feature feature;
  BlockKind kind;
  int8_t weight;
};

/// What a feature says for or against a kind. Set by hand from what the features mean, in steps of
/// about one "point of doubt": 2 is a hint, 5 is good evidence, 10 and more settles it. A kind that
/// a feature does not mention gets nothing from it.
inline constexpr auto weights = std::to_array<Weight>({
    // Running text.
    {F::long_line, K::paragraph, 7},
    {F::middle_length, K::paragraph, 3},
    {F::ends_open, K::paragraph, 1},  // what nothing else explains
    {F::ends_stop, K::paragraph, 5},
    {F::ends_question, K::paragraph, 3},
    {F::ends_colon, K::paragraph, 5},
    {F::ends_comma, K::paragraph, 4},
    {F::starts_lower, K::paragraph, 4},
    {F::speech_dash, K::paragraph, 4},
    {F::many_numbers, K::paragraph, 3},
    {F::no_letters, K::paragraph, 4},
    {F::time_stamp, K::paragraph, -8},
    {F::label, K::paragraph, 3},
    {F::label_again, K::paragraph, 4},
    {F::in_double_quotes, K::paragraph, 4},
    {F::bracketed, K::paragraph, 2},
    {F::before_prose, K::paragraph, -2},
    {F::last_line, K::paragraph, 2},
    {F::hint_paragraph, K::paragraph, 6},
    {F::hint_quote, K::paragraph, 6},

    // Headline: the first line that could be one.
    {F::before_prose, K::headline, 2},
    {F::past_head, K::headline, -60},
    {F::beside_headline, K::headline, -10},
    {F::first_of_some_length, K::headline, 4},
    {F::first_line, K::headline, 2},
    {F::headline_length, K::headline, 1},
    {F::ends_open, K::headline, 3},
    {F::title_case, K::headline, 3},
    {F::top_hashes, K::headline, 10},
    {F::hint_title, K::headline, 14},
    {F::ends_stop, K::headline, -4},
    {F::ends_comma, K::headline, -6},
    {F::ends_colon, K::headline, -8},
    {F::starts_lower, K::headline, -5},
    {F::long_line, K::headline, -8},
    {F::one_word, K::headline, -4},
    {F::last_line, K::headline, -9},
    {F::byline_opening, K::headline, -8},
    {F::many_numbers, K::headline, -2},
    {F::bars, K::headline, -5},
    {F::menu, K::headline, -4},
    {F::code, K::headline, -8},
    {F::dateline_below, K::headline, 3},
    {F::bracketed, K::headline, -6},
    {F::bullet, K::headline, -8},
    {F::time_head, K::headline, -5},
    {F::speech_dash, K::headline, -6},
    {F::framed, K::headline, -8},
    {F::furniture_line, K::headline, -8},
    {F::furniture_head, K::headline, -6},
    {F::link_head, K::headline, -8},
    {F::hint_heading, K::headline, -2},
    {F::hint_paragraph, K::headline, -6},

    // Standfirst: a sentence or two under the headline, often without a stop.
    {F::before_prose, K::standfirst, 3},
    {F::past_head, K::standfirst, -60},
    {F::byline_below, K::standfirst, 6},
    {F::ends_open, K::standfirst, 3},
    {F::italic, K::standfirst, 7},
    {F::ends_stop, K::standfirst, -2},
    {F::long_line, K::standfirst, -3},
    {F::one_word, K::standfirst, -5},
    {F::first_line, K::standfirst, -6},
    {F::last_line, K::standfirst, -5},
    {F::bars, K::standfirst, -4},
    {F::menu, K::standfirst, -4},
    {F::dateline_below, K::standfirst, 3},
    {F::ends_colon, K::standfirst, -4},
    {F::bullet, K::standfirst, -6},
    {F::numbered, K::standfirst, -6},
    {F::framed, K::standfirst, -8},
    {F::time_head, K::standfirst, -6},
    {F::hint_heading, K::standfirst, -1},
    {F::bracketed, K::standfirst, -5},

    // Byline: who, and when it was published.
    {F::byline_opening, K::byline, 10},
    {F::byline_role, K::byline, 8},
    {F::time_stamp, K::byline, 10},
    {F::names_only, K::byline, 6},
    {F::before_prose, K::byline, 2},
    {F::first_line, K::byline, -6},
    {F::first_of_some_length, K::byline, -5},
    {F::numbered, K::byline, -6},
    {F::menu, K::byline, -7},
    {F::long_line, K::byline, -8},
    {F::ends_stop, K::byline, -4},
    {F::ends_colon, K::byline, -6},
    {F::ends_question, K::byline, -4},
    {F::no_letters, K::byline, -6},
    {F::hint_heading, K::byline, -4},

    // Crosshead: a short line between paragraphs that does not end as they do.
    {F::framed, K::crosshead, 18},
    {F::hashes, K::crosshead, 16},
    {F::equals, K::crosshead, 18},
    {F::bold, K::crosshead, 6},
    {F::time_head, K::crosshead, 10},
    {F::entry_head, K::crosshead, 16},
    {F::above_items, K::crosshead, 14},
    {F::numbered, K::crosshead, 3},
    {F::short_line, K::crosshead, 1},
    {F::ends_open, K::crosshead, 2},
    {F::between_prose, K::crosshead, 2},
    {F::breaks_stop_habit, K::crosshead, 3},
    {F::capitals, K::crosshead, 4},
    {F::title_case, K::crosshead, 3},
    {F::like_a_heading, K::crosshead, 3},
    {F::stands_apart, K::crosshead, 1},
    {F::short_question, K::crosshead, 9},
    {F::ends_question, K::crosshead, -5},
    {F::question_back, K::crosshead, -6},
    {F::interview_question, K::crosshead, -14},
    {F::middle_length, K::crosshead, -8},
    {F::hint_heading, K::crosshead, 14},
    {F::hint_title, K::crosshead, 6},
    {F::ends_stop, K::crosshead, -8},
    {F::ends_colon, K::crosshead, -3},
    {F::ends_comma, K::crosshead, -8},
    {F::starts_lower, K::crosshead, -5},
    {F::long_line, K::crosshead, -8},
    {F::many_numbers, K::crosshead, -8},
    {F::short_neighbour, K::crosshead, -2},
    {F::fragments, K::crosshead, -5},
    {F::in_double_quotes, K::crosshead, -7},
    {F::quoted_head, K::crosshead, 7},
    {F::label, K::crosshead, -8},
    {F::label_again, K::crosshead, -8},
    {F::bars, K::crosshead, -5},
    {F::code, K::crosshead, -10},
    {F::no_letters, K::crosshead, -6},
    {F::bracketed, K::crosshead, -12},
    {F::bullet, K::crosshead, -8},
    {F::speech_dash, K::crosshead, -8},
    {F::item_neighbour, K::crosshead, -4},
    {F::before_prose, K::crosshead, -5},
    {F::after_prose, K::crosshead, -7},
    {F::last_line, K::crosshead, -8},
    {F::byline_opening, K::crosshead, -8},
    {F::time_stamp, K::crosshead, -8},
    {F::endmark, K::crosshead, -20},
    {F::furniture_head, K::crosshead, -10},
    {F::furniture_inside, K::crosshead, -6},
    {F::caption_words, K::crosshead, -6},
    {F::hint_paragraph, K::crosshead, -3},
    {F::hint_item, K::crosshead, -6},

    {F::rule, K::divider, 20},
    {F::hint_rule, K::divider, 20},
    {F::after_prose, K::divider, -6},

    {F::bullet, K::list_item, 10},
    {F::numbered, K::list_item, 3},
    {F::item_neighbour, K::list_item, 9},
    {F::speech_dash, K::list_item, 1},
    {F::below_colon, K::list_item, 6},
    {F::hint_item, K::list_item, 12},

    {F::caption_words, K::caption, 12},
    {F::hint_caption, K::caption, 16},
    {F::long_line, K::caption, 2},

    // Boilerplate: what the site says, not the article.
    {F::furniture_line, K::boilerplate, 16},
    {F::furniture_head, K::boilerplate, 11},
    {F::furniture_inside, K::boilerplate, 8},
    {F::furniture_weak, K::boilerplate, 3},
    {F::furniture_many, K::boilerplate, 4},
    {F::link_head, K::boilerplate, 12},
    {F::below_link_head, K::boilerplate, 12},
    {F::below_comments_head, K::boilerplate, 20},
    {F::to_the_reader, K::boilerplate, 2},
    {F::site_part, K::boilerplate, 10},
    {F::no_letters, K::boilerplate, 2},
    {F::bars, K::boilerplate, 6},
    {F::code, K::boilerplate, 14},
    {F::inside, K::boilerplate, -2},
    {F::outer_fragments, K::boilerplate, 3},
    {F::menu, K::boilerplate, 3},
    {F::repeated, K::boilerplate, 1},
    {F::one_word, K::boilerplate, 1},
    {F::after_prose, K::boilerplate, 1},
    {F::hint_aside, K::boilerplate, 12},
    {F::hint_heading, K::boilerplate, -6},
    {F::hint_title, K::boilerplate, -8},

    {F::credit, K::endmark, 14},
    {F::endmark, K::endmark, 14},
    {F::rule, K::endmark, 16},
    {F::before_prose, K::endmark, -10},
    {F::between_prose, K::endmark, -4},
});

struct Step {
  BlockKind from, to;
  int8_t weight;
};

/// Which kind follows which: the order of an article's parts. A pair that is not listed weighs 0.
inline constexpr int8_t never = -100;
inline constexpr auto steps = std::to_array<Step>({
    {K::headline, K::headline, -8},       {K::headline, K::standfirst, 2},
    {K::headline, K::byline, 2},          {K::headline, K::crosshead, -3},
    {K::standfirst, K::standfirst, -3},   {K::standfirst, K::byline, 1},
    {K::standfirst, K::headline, never},  {K::byline, K::standfirst, -3},
    {K::byline, K::headline, -4},         {K::byline, K::byline, 1},
    {K::caption, K::headline, -4},        {K::caption, K::standfirst, -3},
    {K::boilerplate, K::boilerplate, 2},  {K::boilerplate, K::standfirst, -4},
    {K::paragraph, K::headline, never},   {K::paragraph, K::standfirst, never},
    {K::paragraph, K::byline, -5},        {K::crosshead, K::headline, never},
    {K::crosshead, K::standfirst, never}, {K::crosshead, K::byline, -5},
    {K::crosshead, K::crosshead, -2},     {K::crosshead, K::divider, -2},
    {K::crosshead, K::boilerplate, -3},   {K::crosshead, K::endmark, -4},
    {K::divider, K::byline, -5},          {K::divider, K::headline, never},
    {K::divider, K::standfirst, never},   {K::list_item, K::headline, never},
    {K::list_item, K::standfirst, never}, {K::list_item, K::byline, -3},
    {K::endmark, K::headline, never},     {K::endmark, K::standfirst, never},
    {K::endmark, K::crosshead, -6},       {K::endmark, K::paragraph, -2},
    {K::endmark, K::boilerplate, 3},
});

}  // namespace crosshead::block_weights
