// The set phrases of bylines, captions, credits, end marks and site furniture, as one table of
// data.
//
// Written for this project from the wording that English-language news sites and wire services use.
// Lower case, single spaces, "#" for a number; "|" parts the phrases of a row. What each cue means
// stands at enum Cue in text/line_phrases.h, which also does the matching.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "text/line_phrases.h"

namespace crosshead::phrase_table {

/// Where in a line a phrase counts.
enum class Where : uint8_t { whole, start, sentence_start, end, anywhere };

struct Row {
  Cue cue;
  Where where;
  std::string_view phrases;
};

struct Phrase {
  std::string_view words;
  Cue cue;
  Where where;
};

// clang-format off
inline constexpr auto rows = std::to_array<Row>({
    {cue_byline, Where::start,
     "by|words by|words and pictures by|words and photographs by|text by|story by|"
     "written by|compiled by|interview by|analysis by|opinion by|posted by|published by|"
     "reported by|reporting from|from our correspondent|from a correspondent"},
    {cue_byline, Where::sentence_start,
     "photographs by|pictures by|photography by"},
    {cue_byline, Where::whole,
     "author|authors|name and address supplied|updated on|"
     "staff reporter|staff reporters|staff writer|agencies|"
     "staff and agencies|"
     "associated press|the associated press"},
    {cue_role, Where::end,
     "correspondent|correspondents|reporter|reporters|staff writer|staff writers|columnist|"
     "editor|political editor|bureau chief|contributor|critic|associated press writer|"
     "the canadian press|the associated press|postmedia news|press association"},
    {cue_caption, Where::anywhere,
     "photo by|photos by|picture by|photograph by|photo credit|image credit|courtesy photo"},
    {cue_caption, Where::start,
     "figure #|fig #|table #|image caption|media caption|image source|image copyright|"
     "getty images|pa media|image credit"},
    {cue_caption, Where::end,
     "file photo|file picture|file image|getty images|family photo|family handout|stock photo|"
     "hide caption"},
    {cue_pictured, Where::anywhere,
     "pictured|seen here"},
    {cue_credit, Where::start,
     "reporting by|editing by|writing by|edited by|"
     "with reporting by|with additional reporting by|with inputs from|with files from|"
     "with agency inputs|compiled and edited by|additional reporting|with a report from|"
     "with reports from|this report by"},
    {cue_credit, Where::end,
     "contributed to this report|contributed to this story|contributed to this article|"
     "contributed reporting"},
    {cue_credit, Where::anywhere,
     "contributed reporting from"},
    {cue_foot, Where::anywhere,
     "reported from|contributed from"},
    {cue_foot, Where::start,
     "with input|with assistance|translated by|contributing"},
    {cue_foot, Where::end,
     "contributed"},
    {cue_endmark, Where::whole,
     "ends|end|enditem|30|more|more follows|more to follow|more to come|the end|fin|prnewswire"},
    {cue_furniture_line, Where::whole,
     "advertisement|advertisements|advertising|ad|sponsored|sponsored content|"
     "story continues below advertisement|skip advertisement|scroll to top|back to top|home|"
     "menu|search|search for|close|cancel|previous|"
     "next|next article|previous article|login|log in|log out|sign in|sign up|register|"
     "subscribe|subscribe now|subscribed|newsletter|newsletters|share|shares|"
     "share on facebook|share on twitter|share on linkedin|tweet|email|print|save|copy link|"
     "facebook|twitter|instagram|linkedin|whatsapp|youtube|pinterest|reddit|rss|contact us|"
     "about us|contact|advertise|advertise with us|careers|help|faq|archives|sitemap|"
     "site map|privacy|accept all|accept|i accept|load more|show more|see more|see all|"
     "view all|play video|loading|follow|topics|categories|trending|exclusive offer|"
     "image|learn more|view image in fullscreen|reuse this content|# shares|# views|# likes|"
     "# min|# mins|# min read|# minute read|# mins to read|view gallery|"
     "back to gallery|copy link url copied|"
     "image # of #|sharing is caring|view all comments|view all partners|end of article|"
     "academic rigour journalistic flair|academic rigor journalistic flair|"
     "disclosure statement|press release|news release|media release|press statement|"
     "skip past newsletter promotion|after newsletter promotion|view in browser"},
    {cue_furniture_line, Where::start,
     "letters should be|letters may be|letters of up to|this live blog is|"
     "skip to|why you can trust|related article|for immediate release|press release embargoed|"
     "news release embargoed|this story has been corrected|this story has been updated|"
     "this article has been corrected|this article has been updated|this article was amended|"
     "this article was updated|this story was updated|this post has been updated|"
     "this piece has been updated|this version corrects|an earlier version of this article|"
     "an earlier version of this story|correction an earlier version|"
     "our standards the thomson reuters|a version of this article appears in print|"
     "the bbc is not responsible|share on|share to|share all|share or comment|"
     "click to share|space to play or pause|eds|add to your|getting your trinity audio|"
     "editor's note this|editor's note an earlier|this summary is ai generated|"
     "we believe in the free flow of information|"
     "this article appeared in|comments our rules|attn|"
     "republish our articles|view author archive|get author rss feed|from the print edition|"
     "this is a developing story|this is a breaking news story|"
     "this story appears in the|view this post on|listen to this article|"
     "kindly share this"},
    {cue_furniture_line, Where::anywhere,
     "coverage receives financial support from|coverage receives support from|"
     "solely responsible for all content|may earn a commission|earn an affiliate|"
     "affiliate commission|is not medical advice|not for distribution|"
     "original article can be|use the form below|use the form on our|"
     "affiliate links|send us news|journalism co funded by|syndicated feed"},
    {cue_furniture_head, Where::start,
     "advertisement|article continues below|article continues after|continue reading|"
     "scroll down for|share this|watch the video|tags|filed under|embargoed until|"
     "embargoed for|not for publication before|investor contact|investor contacts|media contact|"
     "media contacts|press contact|"
     "press contacts|log in to|sign in to|copyright|©|read our|"
     "the views expressed|the opinions expressed|opinions expressed are|opinions expressed in|"
     "follow ap's"},
    {cue_furniture_head, Where::sentence_start,
     "sign up for|sign up to|sign up here|sign up now|subscribe to|subscribe for|"
     "subscribe today|read the original article|this article has been amended|"
     "this story has been amended|this article was first published|"
     "a previous version of this article|a previous version of this story|have a tip|"
     "if you have been affected by|tell us what you think|join our|join the conversation|"
     "join the discussion|follow us on|"
     "follow us|follow him on|follow her on|follow me on|follow the author on|like us on|"
     "find us on|connect with us|download our|download the app|get our|get the latest|"
     "click here|tap here|support our journalism|support independent journalism|"
     "become a member|become a subscriber|already a subscriber|already have an account|"
     "create an account|send us|got a tip|got a story|got news|share your pictures|"
     "share your photos|"
     "do you have an opinion|do you know more about this|do you have information|"
     "do you have any information|"
     "email our|contact our newsroom|if you buy something through|if you or someone you know|"
     "have you been affected|are you affected|have a story|do you have a story|email us at|"
     "email the author|contact the author|contact the writer|contact the reporter|"
     "write to us|we use cookies|this site uses cookies|this website uses cookies|"
     "by using this site|by continuing to use|by signing up you|by subscribing you|"
     "comments are|commenting is|commenting on this|please read our|"
     "please keep your comments|your email address will not be|this article has been edited|"
     "this interview has been|this interview was conducted|this conversation has been edited|"
     "this article was originally published|"
     "this article first appeared|this article originally appeared|"
     "this story was originally published|this story originally appeared|"
     "this post originally appeared|republished with permission|have your say"},
    {cue_furniture_inside, Where::anywhere,
     "story continues below|all rights reserved|this material may not be published|"
     "may not be published broadcast rewritten|reproduced without permission|"
     "without prior written permission|in your inbox|to your inbox|straight to your|"
     "our newsletter|"
     "our newsletters|our weekly newsletter|our daily newsletter|our privacy policy|"
     "cookie policy|cookie settings|terms of use|community guidelines|article commenting|"
     "comment policy|commenting policy|place for users|comments below|comment below|"
     "breaking news alerts|our app|our apps|view the discussion thread|apnews.com|"
     "www.apnews.com"},
    {cue_furniture_inside, Where::end,
     "subscribers only"},
    {cue_furniture_head, Where::end,
     "all rights reserved"},
    {cue_furniture_weak, Where::end,
     "min read|minute read"},
    {cue_furniture_weak, Where::whole,
     "up next"},
    {cue_furniture_weak, Where::start,
     "must read|most popular|related|media|investors|published in|contact|contacts|enquiries|"
     "press enquiries|press office|media enquiries|for media enquiries|for more information|more|"
     "also|read|recommended|don't miss|topics|"
     "for further information|listen to|listen|watch|video|gallery|in pictures|powered by|sort by"},
    {cue_furniture_weak, Where::anywhere,
     "privacy policy|privacy notice|terms of service|terms and conditions|terms conditions|"
     "community standards|our community|commenting|comments section|your experience|"
     "for our users|ad blocker|adblocker|unlimited access|free trial|news alerts|"
     "push notifications|our journalism|third party cookies"},
    {cue_link_head, Where::start,
     "read more|read also|also read|read next|see also|more on this story|more on this|"
     "more from|more stories|more coverage|further reading|more in|related stories|"
     "recommended for you|recommended stories|you may also like|you might also like|"
     "you may also be interested|you may like|most read|most viewed|see more on|keep reading|"
     "from around the web"},
    {cue_link_head, Where::whole,
     "related|related links|related articles|related news|related posts|related topics|"
     "related tags|suggested topics|related internet links|related content|"
     "explore more on these topics|most read stories|full coverage|more news|recommended|"
     "most popular|most shared|"
     "media contact|media contacts|press contact|press contacts|media enquiries|press enquiries|"
     "enquiries|contacts|"
     "most commented|popular posts|popular stories|top stories|latest news|latest stories|"
     "trending now|trending stories|editors picks|editor's picks|don't miss|in this section|"
     "around the web|promoted stories|share this story|share this article"},
    {cue_comments_head, Where::whole,
     "comments|comment|new # comments|new # comment|# comments|# comment|comments #|# responses|"
     "no comments|"
     "no comments yet|view comments|view # comments|show comments|reader comments|"
     "readers comments|readers' comments|have your say"},
    {cue_comments_head, Where::start,
     "leave a comment|leave a reply|post a comment|add a comment|write a comment|"
     "be the first to comment|about the author|about the authors|about the writer|"
     "discussion about this post|what readers are saying"},
    {cue_kicker, Where::end,
     "news|review|reviews|interview|release|obituary|obituaries|politics|exclusive|league|music|"
     "books|report|check|sport|sports|alert"},
    {cue_invitation, Where::sentence_start,
     "follow|download|install|join|stay up to date"},
    {cue_medium, Where::anywhere,
     "on facebook|on instagram|on twitter|on whatsapp|on x|telegram|"
     "whatsapp channel|newsletter|app|latest news"},
    {cue_heading, Where::whole,
     "in short|results|final scores|notes to editors|key points|key takeaways|key facts|"
     "at a glance|what we know|what to know|what you need to know|in brief|summary|"
     "line ups|lineups|player ratings|teams"},
    {cue_reader, Where::anywhere,
     "you|your|our|we"},
    {cue_reader, Where::end,
     "us"},
    {cue_letters, Where::whole,
     "letters|letter"},
    {cue_letters, Where::start,
     "letters to the editor|letter to the editor|your letters|readers' letters|dear editor|"
     "dear sir"},
    {cue_addresses, Where::anywhere,
     "you|your|you're|you've"},
    {cue_speaks, Where::anywhere,
     "i|i'm|i've|my|me|we|our"},
    {cue_refers_back, Where::anywhere,
     "it|it's|that|this|those|these|they|them|their|he|him|his|she|her|here|again|not"},
    {cue_refers_back, Where::start,
     "so|and|but|or|now|then|was|were|did|had"},
    {cue_refers_back, Where::whole,
     "why|how|what|who"},
    {cue_label, Where::start,
     "update|updated|breaking|breaking news|exclusive|opinion|analysis|comment|commentary|"
     "editorial|watch|video|live|correction|clarification|editor's note|note|warning|"
     "spoiler alert|q|a|q a|question|answer|interviewer|review|profile|explainer|factbox|"
     "timeline|feature|wrapup|sir|revealed|tl dr|summary|key points|"
     "sources|source|photo|photos|more"},
});
// clang-format on

inline constexpr size_t phrase_count = [] {
  size_t count = 0;
  for (const Row& row : rows)
    count += 1 + static_cast<size_t>(std::count(row.phrases.begin(), row.phrases.end(), '|'));
  return count;
}();

/// All phrases, sorted by their words.
inline constexpr auto phrases = [] {
  std::array<Phrase, phrase_count> table{};
  size_t next = 0;
  for (const Row& row : rows) {
    std::string_view rest = row.phrases;
    for (size_t bar = 0; bar != rest.npos; rest.remove_prefix(bar + 1)) {
      bar = rest.find('|');
      table[next++] = {rest.substr(0, bar), row.cue, row.where};
      if (bar == rest.npos) break;
    }
  }
  std::sort(table.begin(), table.end(),
            [](const Phrase& a, const Phrase& b) { return a.words < b.words; });
  return table;
}();

}  // namespace crosshead::phrase_table
