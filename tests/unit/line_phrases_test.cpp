#include "text/line_phrases.h"

#include <doctest/doctest.h>

using namespace crosshead;

TEST_CASE("line phrases: each line shows the cue, or none") {
  struct Row {
    const char* line;
    uint32_t cues;  ///< These bits and no others, labels and persons left aside.
  };
  const Row rows[] = {
      {"The mill burned down on Friday", 0},
      {"By Ana Lund", cue_byline},
      {"Ana Lund, Porto correspondent", cue_role},
      {"Updated 3 May 2024 at 10:15 GMT", cue_time_stamp},
      {"Saturday, October 9, 2010", cue_time_stamp},
      {"May burned the mill on Friday 9", 0},
      {"Ana Lund, The Canadian Press", cue_role},
      {"When you buy a book here, we may earn an affiliate fee.", cue_furniture_line},
      {"Do you know more about this? Call Ana Lund.", cue_furniture_head},
      {"Do they know more about this?", 0},
      {"Investor contact: Ana Lund", cue_furniture_head},
      {"The mill. Photo by Ana Lund", cue_caption},
      {"(Reporting by Ana Lund)", cue_credit},
      {"Lund reported from Braga.", cue_foot},
      {"Reed in Porto contributed.", cue_foot},
      {"(with AAP)", cue_agencies},
      {"Source: Al Jazeera and news agencies", cue_agencies},
      {"with the press", 0},
      {"AAP said so", 0},
      {"Follow Mill News on Facebook", cue_invitation | cue_medium},
      {"Notes to editors", cue_heading},
      {"Film review", cue_kicker},
      {"Reed contributed bread", 0},
      {"This version corrects the name.", cue_furniture_line},
      {"-30-", cue_endmark},
      {"30 mills", 0},
      {"MORE FOLLOWS", cue_endmark | cue_furniture_weak},
      {"ADVERTISEMENT", cue_furniture_line | cue_furniture_head},
      {"The advertisement burned", 0},
      {"The mill burned. Sign up for alerts.", cue_furniture_head},
      {"He said sign up for nothing", 0},
      {"All rights reserved.", cue_furniture_inside | cue_furniture_head},
      {"Sign up to our newsletter",
       cue_furniture_head | cue_furniture_inside | cue_furniture_many | cue_medium},
      {"Read more: Mills to see", cue_link_head | cue_furniture_weak},
      {"He read more", 0},
      {"12 Comments", cue_comments_head},
      {"Editor\xE2\x80\x99s picks", cue_link_head},
      {"", 0},
  };
  constexpr uint32_t aside = cue_reader | cue_label | cue_refers_back | cue_addresses | cue_speaks;
  for (const Row& row : rows) {
    CAPTURE(std::string(row.line));
    CHECK((line_cues(row.line) & ~aside) == row.cues);
  }
  CHECK((line_cues("Watch: mill burns") & cue_label));
  CHECK((line_cues("How did it burn?") & cue_refers_back));
}
