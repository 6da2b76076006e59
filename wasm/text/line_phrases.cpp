#include "text/line_phrases.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/unicode.h"

namespace crosshead {
namespace {

constexpr uint32_t max_bytes = 256;

/// Where in a line a phrase counts.
enum class Where : uint8_t { whole, start, sentence_start, end, anywhere };

struct Phrase {
  std::string_view words;  ///< Lower case, single spaces.
  Cue cue;
  Where where;
};

constexpr auto phrases = [] {
  auto table = std::to_array<Phrase>({
    // Bylines.
    {"by", cue_byline, Where::start},
    {"words by", cue_byline, Where::start},
    {"words and pictures by", cue_byline, Where::start},
    {"words and photographs by", cue_byline, Where::start},
    {"text by", cue_byline, Where::start},
    {"story by", cue_byline, Where::start},
    {"written by", cue_byline, Where::start},
    {"compiled by", cue_byline, Where::start},
    {"interview by", cue_byline, Where::start},
    {"analysis by", cue_byline, Where::start},
    {"opinion by", cue_byline, Where::start},
    {"posted by", cue_byline, Where::start},
    {"published by", cue_byline, Where::start},
    {"reported by", cue_byline, Where::start},
    {"from our correspondent", cue_byline, Where::start},
    {"from a correspondent", cue_byline, Where::start},
    {"staff reporter", cue_byline, Where::whole},
    {"staff reporters", cue_byline, Where::whole},
    {"staff writer", cue_byline, Where::whole},
    {"agencies", cue_byline, Where::whole},
    {"staff and agencies", cue_byline, Where::whole},
    {"associated press", cue_byline, Where::whole},
    {"the associated press", cue_byline, Where::whole},
    {"correspondent", cue_role, Where::end},
    {"correspondents", cue_role, Where::end},
    {"reporter", cue_role, Where::end},
    {"reporters", cue_role, Where::end},
    {"staff writer", cue_role, Where::end},
    {"staff writers", cue_role, Where::end},
    {"columnist", cue_role, Where::end},
    {"editor", cue_role, Where::end},
    {"political editor", cue_role, Where::end},
    {"bureau chief", cue_role, Where::end},
    {"contributor", cue_role, Where::end},
    {"critic", cue_role, Where::end},
    {"associated press writer", cue_role, Where::end},

    // Captions.
    {"photo by", cue_caption, Where::anywhere},
    {"photos by", cue_caption, Where::anywhere},
    {"picture by", cue_caption, Where::anywhere},
    {"photograph by", cue_caption, Where::anywhere},
    {"photo credit", cue_caption, Where::anywhere},
    {"image credit", cue_caption, Where::anywhere},
    {"figure #", cue_caption, Where::start},
    {"fig #", cue_caption, Where::start},
    {"table #", cue_caption, Where::start},
    {"image caption", cue_caption, Where::start},
    {"media caption", cue_caption, Where::start},
    {"file photo", cue_caption, Where::end},
    {"file picture", cue_caption, Where::end},
    {"file image", cue_caption, Where::end},
    {"getty images", cue_caption, Where::end},
    {"courtesy photo", cue_caption, Where::anywhere},

    // The foot of an article.
    {"reporting by", cue_credit, Where::start},
    {"additional reporting by", cue_credit, Where::start},
    {"editing by", cue_credit, Where::start},
    {"writing by", cue_credit, Where::start},
    {"edited by", cue_credit, Where::start},
    {"with reporting by", cue_credit, Where::start},
    {"with additional reporting by", cue_credit, Where::start},
    {"with inputs from", cue_credit, Where::start},
    {"with files from", cue_credit, Where::start},
    {"with agency inputs", cue_credit, Where::start},
    {"compiled and edited by", cue_credit, Where::start},
    {"contributed to this report", cue_credit, Where::end},
    {"contributed to this story", cue_credit, Where::end},
    {"contributed to this article", cue_credit, Where::end},
    {"contributed reporting", cue_credit, Where::end},
    {"reported from", cue_reported_from, Where::anywhere},
    {"ends", cue_endmark, Where::whole},
    {"end", cue_endmark, Where::whole},
    {"30", cue_endmark, Where::whole},
    {"more", cue_endmark, Where::whole},
    {"more follows", cue_endmark, Where::whole},
    {"more to follow", cue_endmark, Where::whole},
    {"more to come", cue_endmark, Where::whole},
    {"the end", cue_endmark, Where::whole},
    {"fin", cue_endmark, Where::whole},

    // Whole lines of a page's furniture.
    {"advertisement", cue_furniture_line, Where::whole},
    {"advertisements", cue_furniture_line, Where::whole},
    {"advertisement", cue_furniture_head, Where::start},
    {"advertising", cue_furniture_line, Where::whole},
    {"ad", cue_furniture_line, Where::whole},
    {"sponsored", cue_furniture_line, Where::whole},
    {"sponsored content", cue_furniture_line, Where::whole},
    {"story continues below advertisement", cue_furniture_line, Where::whole},
    {"article continues below", cue_furniture_head, Where::start},
    {"story continues below", cue_furniture_inside, Where::anywhere},
    {"article continues after", cue_furniture_head, Where::start},
    {"continue reading", cue_furniture_head, Where::start},
    {"skip advertisement", cue_furniture_line, Where::whole},
    {"scroll down for", cue_furniture_head, Where::start},
    {"scroll to top", cue_furniture_line, Where::whole},
    {"back to top", cue_furniture_line, Where::whole},
    {"home", cue_furniture_line, Where::whole},
    {"menu", cue_furniture_line, Where::whole},
    {"search", cue_furniture_line, Where::whole},
    {"search for", cue_furniture_line, Where::whole},
    {"skip to content", cue_furniture_line, Where::whole},
    {"skip to main content", cue_furniture_line, Where::whole},
    {"close", cue_furniture_line, Where::whole},
    {"cancel", cue_furniture_line, Where::whole},
    {"previous", cue_furniture_line, Where::whole},
    {"next", cue_furniture_line, Where::whole},
    {"next article", cue_furniture_line, Where::whole},
    {"previous article", cue_furniture_line, Where::whole},
    {"login", cue_furniture_line, Where::whole},
    {"log in", cue_furniture_line, Where::whole},
    {"log out", cue_furniture_line, Where::whole},
    {"sign in", cue_furniture_line, Where::whole},
    {"sign up", cue_furniture_line, Where::whole},
    {"register", cue_furniture_line, Where::whole},
    {"subscribe", cue_furniture_line, Where::whole},
    {"subscribe now", cue_furniture_line, Where::whole},
    {"subscribed", cue_furniture_line, Where::whole},
    {"newsletter", cue_furniture_line, Where::whole},
    {"newsletters", cue_furniture_line, Where::whole},
    {"share", cue_furniture_line, Where::whole},
    {"shares", cue_furniture_line, Where::whole},
    {"share on facebook", cue_furniture_line, Where::whole},
    {"share on twitter", cue_furniture_line, Where::whole},
    {"share on linkedin", cue_furniture_line, Where::whole},
    {"share this", cue_furniture_head, Where::start},
    {"tweet", cue_furniture_line, Where::whole},
    {"email", cue_furniture_line, Where::whole},
    {"print", cue_furniture_line, Where::whole},
    {"save", cue_furniture_line, Where::whole},
    {"copy link", cue_furniture_line, Where::whole},
    {"facebook", cue_furniture_line, Where::whole},
    {"twitter", cue_furniture_line, Where::whole},
    {"instagram", cue_furniture_line, Where::whole},
    {"linkedin", cue_furniture_line, Where::whole},
    {"whatsapp", cue_furniture_line, Where::whole},
    {"youtube", cue_furniture_line, Where::whole},
    {"pinterest", cue_furniture_line, Where::whole},
    {"reddit", cue_furniture_line, Where::whole},
    {"rss", cue_furniture_line, Where::whole},
    {"contact us", cue_furniture_line, Where::whole},
    {"about us", cue_furniture_line, Where::whole},
    {"contact", cue_furniture_line, Where::whole},
    {"advertise", cue_furniture_line, Where::whole},
    {"advertise with us", cue_furniture_line, Where::whole},
    {"careers", cue_furniture_line, Where::whole},
    {"help", cue_furniture_line, Where::whole},
    {"faq", cue_furniture_line, Where::whole},
    {"archives", cue_furniture_line, Where::whole},
    {"sitemap", cue_furniture_line, Where::whole},
    {"site map", cue_furniture_line, Where::whole},
    {"privacy", cue_furniture_line, Where::whole},
    {"accept all", cue_furniture_line, Where::whole},
    {"accept", cue_furniture_line, Where::whole},
    {"i accept", cue_furniture_line, Where::whole},
    {"load more", cue_furniture_line, Where::whole},
    {"show more", cue_furniture_line, Where::whole},
    {"see more", cue_furniture_line, Where::whole},
    {"see all", cue_furniture_line, Where::whole},
    {"view all", cue_furniture_line, Where::whole},
    {"play video", cue_furniture_line, Where::whole},
    {"watch the video", cue_furniture_head, Where::start},
    {"loading", cue_furniture_line, Where::whole},
    {"follow", cue_furniture_line, Where::whole},
    {"tags", cue_furniture_head, Where::start},
    {"topics", cue_furniture_line, Where::whole},
    {"filed under", cue_furniture_head, Where::start},
    {"categories", cue_furniture_line, Where::whole},
    {"trending", cue_furniture_line, Where::whole},
    {"exclusive offer", cue_furniture_line, Where::whole},
    {"for immediate release", cue_furniture_line, Where::start},
    {"embargoed until", cue_furniture_head, Where::start},
    {"embargoed for", cue_furniture_head, Where::start},
    {"not for publication before", cue_furniture_head, Where::start},
    {"media contact", cue_furniture_head, Where::start},
    {"media contacts", cue_furniture_head, Where::start},
    {"press contact", cue_furniture_head, Where::start},
    {"press contacts", cue_furniture_head, Where::start},
    {"notes to editors", cue_furniture_head, Where::start},
    {"min read", cue_furniture_weak, Where::end},
    {"minute read", cue_furniture_weak, Where::end},

    // How sentences of furniture open.
    {"sign up for", cue_furniture_head, Where::sentence_start},
    {"sign up to", cue_furniture_head, Where::sentence_start},
    {"sign up here", cue_furniture_head, Where::sentence_start},
    {"sign up now", cue_furniture_head, Where::sentence_start},
    {"subscribe to", cue_furniture_head, Where::sentence_start},
    {"subscribe for", cue_furniture_head, Where::sentence_start},
    {"subscribe today", cue_furniture_head, Where::sentence_start},
    {"join our", cue_furniture_head, Where::sentence_start},
    {"join the conversation", cue_furniture_head, Where::sentence_start},
    {"join the discussion", cue_furniture_head, Where::sentence_start},
    {"follow us on", cue_furniture_head, Where::sentence_start},
    {"follow us", cue_furniture_head, Where::sentence_start},
    {"follow him on", cue_furniture_head, Where::sentence_start},
    {"follow her on", cue_furniture_head, Where::sentence_start},
    {"follow me on", cue_furniture_head, Where::sentence_start},
    {"follow the author on", cue_furniture_head, Where::sentence_start},
    {"like us on", cue_furniture_head, Where::sentence_start},
    {"find us on", cue_furniture_head, Where::sentence_start},
    {"connect with us", cue_furniture_head, Where::sentence_start},
    {"download our", cue_furniture_head, Where::sentence_start},
    {"download the app", cue_furniture_head, Where::sentence_start},
    {"get our", cue_furniture_head, Where::sentence_start},
    {"get the latest", cue_furniture_head, Where::sentence_start},
    {"click here", cue_furniture_head, Where::sentence_start},
    {"tap here", cue_furniture_head, Where::sentence_start},
    {"support our journalism", cue_furniture_head, Where::sentence_start},
    {"support independent journalism", cue_furniture_head, Where::sentence_start},
    {"become a member", cue_furniture_head, Where::sentence_start},
    {"become a subscriber", cue_furniture_head, Where::sentence_start},
    {"already a subscriber", cue_furniture_head, Where::sentence_start},
    {"already have an account", cue_furniture_head, Where::sentence_start},
    {"create an account", cue_furniture_head, Where::sentence_start},
    {"log in to", cue_furniture_head, Where::start},
    {"sign in to", cue_furniture_head, Where::start},
    {"send us", cue_furniture_head, Where::sentence_start},
    {"got a tip", cue_furniture_head, Where::sentence_start},
    {"have a story", cue_furniture_head, Where::sentence_start},
    {"do you have a story", cue_furniture_head, Where::sentence_start},
    {"email us at", cue_furniture_head, Where::sentence_start},
    {"email the author", cue_furniture_head, Where::sentence_start},
    {"contact the author", cue_furniture_head, Where::sentence_start},
    {"contact the writer", cue_furniture_head, Where::sentence_start},
    {"contact the reporter", cue_furniture_head, Where::sentence_start},
    {"write to us", cue_furniture_head, Where::sentence_start},
    {"listen to", cue_furniture_weak, Where::start},
    {"listen", cue_furniture_weak, Where::start},
    {"watch", cue_furniture_weak, Where::start},
    {"video", cue_furniture_weak, Where::start},
    {"gallery", cue_furniture_weak, Where::start},
    {"in pictures", cue_furniture_weak, Where::start},
    {"copyright", cue_furniture_head, Where::start},
    {"©", cue_furniture_head, Where::start},
    {"all rights reserved", cue_furniture_inside, Where::anywhere},
    {"this material may not be published", cue_furniture_inside, Where::anywhere},
    {"may not be published broadcast rewritten", cue_furniture_inside, Where::anywhere},
    {"reproduced without permission", cue_furniture_inside, Where::anywhere},
    {"without prior written permission", cue_furniture_inside, Where::anywhere},
    {"we use cookies", cue_furniture_head, Where::sentence_start},
    {"this site uses cookies", cue_furniture_head, Where::sentence_start},
    {"this website uses cookies", cue_furniture_head, Where::sentence_start},
    {"by using this site", cue_furniture_head, Where::sentence_start},
    {"by continuing to use", cue_furniture_head, Where::sentence_start},
    {"by signing up you", cue_furniture_head, Where::sentence_start},
    {"by subscribing you", cue_furniture_head, Where::sentence_start},
    {"comments are", cue_furniture_head, Where::sentence_start},
    {"commenting is", cue_furniture_head, Where::sentence_start},
    {"commenting on this", cue_furniture_head, Where::sentence_start},
    {"please read our", cue_furniture_head, Where::sentence_start},
    {"please keep your comments", cue_furniture_head, Where::sentence_start},
    {"your email address will not be", cue_furniture_head, Where::sentence_start},
    {"read our", cue_furniture_head, Where::start},
    {"this article has been edited", cue_furniture_head, Where::sentence_start},
    {"this interview has been edited", cue_furniture_head, Where::sentence_start},
    {"this interview has been condensed", cue_furniture_head, Where::sentence_start},
    {"this conversation has been edited", cue_furniture_head, Where::sentence_start},
    {"this article was originally published", cue_furniture_head, Where::sentence_start},
    {"this article first appeared", cue_furniture_head, Where::sentence_start},
    {"this article originally appeared", cue_furniture_head, Where::sentence_start},
    {"this story was originally published", cue_furniture_head, Where::sentence_start},
    {"this story originally appeared", cue_furniture_head, Where::sentence_start},
    {"this post originally appeared", cue_furniture_head, Where::sentence_start},
    {"republished with permission", cue_furniture_head, Where::sentence_start},
    {"the views expressed", cue_furniture_head, Where::start},
    {"the opinions expressed", cue_furniture_head, Where::start},

    // Words that only furniture uses.
    {"in your inbox", cue_furniture_inside, Where::anywhere},
    {"to your inbox", cue_furniture_inside, Where::anywhere},
    {"our newsletter", cue_furniture_inside, Where::anywhere},
    {"our newsletters", cue_furniture_inside, Where::anywhere},
    {"our weekly newsletter", cue_furniture_inside, Where::anywhere},
    {"our daily newsletter", cue_furniture_inside, Where::anywhere},
    {"our privacy policy", cue_furniture_inside, Where::anywhere},
    {"privacy policy", cue_furniture_weak, Where::anywhere},
    {"privacy notice", cue_furniture_weak, Where::anywhere},
    {"cookie policy", cue_furniture_inside, Where::anywhere},
    {"cookie settings", cue_furniture_inside, Where::anywhere},
    {"terms of use", cue_furniture_inside, Where::anywhere},
    {"terms of service", cue_furniture_weak, Where::anywhere},
    {"terms and conditions", cue_furniture_weak, Where::anywhere},
    {"terms conditions", cue_furniture_weak, Where::anywhere},
    {"community guidelines", cue_furniture_inside, Where::anywhere},
    {"community standards", cue_furniture_weak, Where::anywhere},
    {"our community", cue_furniture_weak, Where::anywhere},
    {"article commenting", cue_furniture_inside, Where::anywhere},
    {"commenting", cue_furniture_weak, Where::anywhere},
    {"comments section", cue_furniture_weak, Where::anywhere},
    {"comment policy", cue_furniture_inside, Where::anywhere},
    {"commenting policy", cue_furniture_inside, Where::anywhere},
    {"your experience", cue_furniture_weak, Where::anywhere},
    {"for our users", cue_furniture_weak, Where::anywhere},
    {"place for users", cue_furniture_inside, Where::anywhere},
    {"ad blocker", cue_furniture_weak, Where::anywhere},
    {"adblocker", cue_furniture_weak, Where::anywhere},
    {"subscribers only", cue_furniture_inside, Where::end},
    {"comments below", cue_furniture_inside, Where::anywhere},
    {"comment below", cue_furniture_inside, Where::anywhere},
    {"unlimited access", cue_furniture_weak, Where::anywhere},
    {"free trial", cue_furniture_weak, Where::anywhere},
    {"breaking news alerts", cue_furniture_inside, Where::anywhere},
    {"news alerts", cue_furniture_weak, Where::anywhere},
    {"push notifications", cue_furniture_weak, Where::anywhere},
    {"our app", cue_furniture_inside, Where::anywhere},
    {"our apps", cue_furniture_inside, Where::anywhere},
    {"our journalism", cue_furniture_weak, Where::anywhere},
    {"powered by", cue_furniture_weak, Where::start},
    {"view the discussion thread", cue_furniture_inside, Where::anywhere},
    {"third party cookies", cue_furniture_weak, Where::anywhere},

    // Links to other articles.
    {"read more", cue_link_head, Where::start},
    {"read also", cue_link_head, Where::start},
    {"also read", cue_link_head, Where::start},
    {"read next", cue_link_head, Where::start},
    {"see also", cue_link_head, Where::start},
    {"more on this story", cue_link_head, Where::start},
    {"more on this", cue_link_head, Where::start},
    {"more from", cue_link_head, Where::start},
    {"more stories", cue_link_head, Where::start},
    {"more coverage", cue_link_head, Where::start},
    {"full coverage", cue_link_head, Where::whole},
    {"further reading", cue_link_head, Where::start},
    {"more news", cue_link_head, Where::whole},
    {"more in", cue_link_head, Where::start},
    {"related", cue_link_head, Where::start},
    {"related stories", cue_link_head, Where::start},
    {"recommended", cue_link_head, Where::whole},
    {"recommended for you", cue_link_head, Where::start},
    {"recommended stories", cue_link_head, Where::start},
    {"you may also like", cue_link_head, Where::start},
    {"you might also like", cue_link_head, Where::start},
    {"you may also be interested", cue_link_head, Where::start},
    {"most read", cue_link_head, Where::start},
    {"most popular", cue_link_head, Where::whole},
    {"most viewed", cue_link_head, Where::whole},
    {"most shared", cue_link_head, Where::whole},
    {"most commented", cue_link_head, Where::whole},
    {"popular posts", cue_link_head, Where::whole},
    {"popular stories", cue_link_head, Where::whole},
    {"top stories", cue_link_head, Where::whole},
    {"latest news", cue_link_head, Where::whole},
    {"latest stories", cue_link_head, Where::whole},
    {"trending now", cue_link_head, Where::whole},
    {"trending stories", cue_link_head, Where::whole},
    {"editors picks", cue_link_head, Where::whole},
    {"editor's picks", cue_link_head, Where::whole},
    {"don't miss", cue_link_head, Where::whole},
    {"in this section", cue_link_head, Where::whole},
    {"up next", cue_link_head, Where::whole},
    {"keep reading", cue_link_head, Where::start},
    {"from around the web", cue_link_head, Where::start},
    {"around the web", cue_link_head, Where::whole},
    {"promoted stories", cue_link_head, Where::whole},
    {"share this story", cue_link_head, Where::whole},
    {"share this article", cue_link_head, Where::whole},

    // Readers' comments.
    {"comments", cue_comments_head, Where::whole},
    {"comment", cue_comments_head, Where::whole},
    {"# comments", cue_comments_head, Where::whole},
    {"# comment", cue_comments_head, Where::whole},
    {"comments #", cue_comments_head, Where::whole},
    {"# responses", cue_comments_head, Where::whole},
    {"no comments", cue_comments_head, Where::whole},
    {"no comments yet", cue_comments_head, Where::whole},
    {"view comments", cue_comments_head, Where::whole},
    {"view # comments", cue_comments_head, Where::whole},
    {"show comments", cue_comments_head, Where::whole},
    {"reader comments", cue_comments_head, Where::whole},
    {"readers comments", cue_comments_head, Where::whole},
    {"readers' comments", cue_comments_head, Where::whole},
    {"leave a comment", cue_comments_head, Where::start},
    {"leave a reply", cue_comments_head, Where::start},
    {"post a comment", cue_comments_head, Where::start},
    {"add a comment", cue_comments_head, Where::start},
    {"write a comment", cue_comments_head, Where::start},
    {"be the first to comment", cue_comments_head, Where::start},
    {"have your say", cue_comments_head, Where::whole},
    {"have your say", cue_furniture_head, Where::sentence_start},
    {"sort by", cue_furniture_weak, Where::start},

    // Who is spoken to.
    {"you", cue_reader, Where::anywhere},
    {"your", cue_reader, Where::anywhere},
    {"our", cue_reader, Where::anywhere},
    {"we", cue_reader, Where::anywhere},
    {"us", cue_reader, Where::end},

    // A question that goes on from what stands before it, where a heading would name its subject.
    {"it", cue_refers_back, Where::anywhere},
    {"it's", cue_refers_back, Where::anywhere},
    {"that", cue_refers_back, Where::anywhere},
    {"this", cue_refers_back, Where::anywhere},
    {"those", cue_refers_back, Where::anywhere},
    {"these", cue_refers_back, Where::anywhere},
    {"they", cue_refers_back, Where::anywhere},
    {"them", cue_refers_back, Where::anywhere},
    {"their", cue_refers_back, Where::anywhere},
    {"he", cue_refers_back, Where::anywhere},
    {"him", cue_refers_back, Where::anywhere},
    {"his", cue_refers_back, Where::anywhere},
    {"she", cue_refers_back, Where::anywhere},
    {"her", cue_refers_back, Where::anywhere},
    {"here", cue_refers_back, Where::anywhere},
    {"again", cue_refers_back, Where::anywhere},
    {"not", cue_refers_back, Where::anywhere},
    {"so", cue_refers_back, Where::start},
    {"and", cue_refers_back, Where::start},
    {"but", cue_refers_back, Where::start},
    {"or", cue_refers_back, Where::start},
    {"now", cue_refers_back, Where::start},
    {"then", cue_refers_back, Where::start},
    {"why", cue_refers_back, Where::whole},
    {"how", cue_refers_back, Where::whole},
    {"what", cue_refers_back, Where::whole},
    {"who", cue_refers_back, Where::whole},
    {"was", cue_refers_back, Where::start},
    {"were", cue_refers_back, Where::start},
    {"did", cue_refers_back, Where::start},
    {"had", cue_refers_back, Where::start},

    // Labels that stand where a place of writing might.
    {"update", cue_label, Where::start},
    {"updated", cue_label, Where::start},
    {"breaking", cue_label, Where::start},
    {"breaking news", cue_label, Where::start},
    {"exclusive", cue_label, Where::start},
    {"opinion", cue_label, Where::start},
    {"analysis", cue_label, Where::start},
    {"comment", cue_label, Where::start},
    {"commentary", cue_label, Where::start},
    {"editorial", cue_label, Where::start},
    {"watch", cue_label, Where::start},
    {"video", cue_label, Where::start},
    {"live", cue_label, Where::start},
    {"correction", cue_label, Where::start},
    {"clarification", cue_label, Where::start},
    {"editor's note", cue_label, Where::start},
    {"note", cue_label, Where::start},
    {"warning", cue_label, Where::start},
    {"spoiler alert", cue_label, Where::start},
    {"q", cue_label, Where::start},
    {"a", cue_label, Where::start},
    {"q a", cue_label, Where::start},
    {"question", cue_label, Where::start},
    {"answer", cue_label, Where::start},
    {"interviewer", cue_label, Where::start},
    {"review", cue_label, Where::start},
    {"profile", cue_label, Where::start},
    {"explainer", cue_label, Where::start},
    {"factbox", cue_label, Where::start},
    {"timeline", cue_label, Where::start},
    {"feature", cue_label, Where::start},
    {"wrapup", cue_label, Where::start},
    {"tl dr", cue_label, Where::start},
    {"summary", cue_label, Where::start},
    {"key points", cue_label, Where::start},
    {"sources", cue_label, Where::start},
    {"source", cue_label, Where::start},
    {"photo", cue_label, Where::start},
    {"photos", cue_label, Where::start},
    {"more", cue_label, Where::start},
  });
  std::sort(table.begin(), table.end(),
            [](const Phrase& a, const Phrase& b) { return a.words < b.words; });
  return table;
}();

/// Hash of a phrase's first word; one step a character, so that folding a line computes it as it goes.
constexpr uint32_t first_hash = 2166136261u;
constexpr uint32_t hash_step(uint32_t hash, char c) {
  return (hash ^ static_cast<uint8_t>(c)) * 16777619u;
}

/// [hash % size] the first phrase (plus one) among those with equal first words, or 0; collisions go
/// to the next slot. Phrases with equal first words stand together in the sorted table.
constexpr uint32_t slot_count = 1024;
struct Slot {
  uint32_t hash = 0;
  uint16_t first = 0;
};
constexpr auto slots = [] {
  std::array<Slot, slot_count> table{};
  std::string_view before;
  for (uint16_t i = 0; i < phrases.size(); ++i) {
    const std::string_view word = phrases[i].words.substr(0, phrases[i].words.find(' '));
    if (word == before) continue;
    before = word;
    uint32_t hash = first_hash;
    for (const char c : word) hash = hash_step(hash, c);
    uint32_t at = hash % slot_count;
    while (table[at].first) at = (at + 1) % slot_count;
    table[at] = {hash, static_cast<uint16_t>(i + 1)};
  }
  return table;
}();

/// Index of the first phrase whose first word has this hash, or the number of phrases.
uint32_t first_phrase(uint32_t hash) {
  for (uint32_t at = hash % slot_count; slots[at].first; at = (at + 1) % slot_count)
    if (slots[at].hash == hash) return slots[at].first - 1u;
  return static_cast<uint32_t>(phrases.size());
}

/// Words that a stamp of publication is made of, beside numbers.
constexpr auto stamp_words = [] {
  auto table = std::to_array<std::string_view>(
      {"published", "updated", "posted", "last", "modified", "first", "on", "at", "and", "the",
       "created", "edited", "added", "date", "am", "pm", "a.m", "p.m", "gmt", "bst", "utc", "est",
       "edt", "et", "pst", "pdt", "pt", "cet", "cest", "ist", "hrs", "hours", "hour", "minutes",
       "mins", "min", "ago", "day", "days", "read", "of", "st", "nd", "rd", "th",
       "january", "february", "march", "april", "may", "june", "july", "august", "september",
       "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
       "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday",
       "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat",
       "sun"});
  std::sort(table.begin(), table.end());
  return table;
}();

constexpr uint32_t furniture = cue_furniture_line | cue_furniture_head | cue_furniture_inside |
                               cue_furniture_weak;

/// A place in a folded line where a phrase may start.
struct Start {
  uint16_t at;      ///< First byte of the word.
  uint16_t phrase;  ///< The first phrase that opens with this word.
  bool sentence;    ///< The word opens a sentence.
};

/// The line's words in lower case, parted by single spaces. A number is "#", but for the "30" that ends
/// an article.
class Folded {
 public:
  Folded(std::string_view line, std::string& buffer) : out_(buffer), cut_(line.size() > max_bytes) {
    out_.clear();
    const auto size = static_cast<uint32_t>(line.size());
    for (uint32_t at = 0; at < std::min(size, max_bytes);) {
      const Decoded d = decode(line, at);
      const uint8_t cls = char_class(d.c);
      at += d.length;
      if (cls & (char_letter | char_digit) || d.c == U'©') {
        if (!in_word_) open_word();
        if (d.c < 128) add(static_cast<char>(to_lower(d.c)));
        else append_wide(to_lower(d.c));
        if (d.c == U'©') close_word();
      } else if (in_word_ && (d.c == '\'' || d.c == U'’' || d.c == '.') && at < size &&
                 (char_class(decode(line, at).c) & char_letter)) {
        add(d.c == '.' ? '.' : '\'');
      } else if (!(cls & char_mark)) {
        if (in_word_) close_word();
        if (d.c == '.' || d.c == '!' || d.c == '?' || d.c == ':' || d.c == U'…') opens_ = true;
      }
    }
    if (in_word_) close_word();
  }

  std::span<const Start> starts() const { return {starts_.data(), start_count_}; }
  bool cut() const { return cut_; }
  /// Nothing but the words of a date and time, and at least one number.
  bool is_stamp() const {
    return stamp_ && numbers_ > 0 && words_ > numbers_ && words_ <= max_stamp_words;
  }

 private:
  static constexpr uint32_t max_stamp_words = 16;

  void open_word() {
    if (!out_.empty()) out_.push_back(' ');
    in_word_ = true;
    start_ = static_cast<uint32_t>(out_.size());
    hash_ = first_hash;
  }
  void add(char c) {
    out_.push_back(c);
    hash_ = hash_step(hash_, c);
  }
  void append_wide(char32_t c) {
    const size_t from = out_.size();
    append_utf8(out_, c);
    for (size_t i = from; i < out_.size(); ++i) hash_ = hash_step(hash_, out_[i]);
  }
  void close_word() {
    in_word_ = false;
    ++words_;
    const std::string_view word = std::string_view(out_).substr(start_);
    if (word[0] >= '0' && word[0] <= '9') {
      ++numbers_;
      if (word.find_first_not_of("0123456789") == word.npos && word != "30") {
        out_.resize(start_);
        out_.push_back('#');
        hash_ = hash_step(first_hash, '#');
      }
    } else if (stamp_ && !std::binary_search(stamp_words.begin(), stamp_words.end(), word)) {
      stamp_ = false;
    }
    const uint32_t phrase = first_phrase(hash_);
    if (phrase < phrases.size())
      starts_[start_count_++] = {static_cast<uint16_t>(start_), static_cast<uint16_t>(phrase), opens_};
    opens_ = false;
  }

  std::string& out_;
  std::array<Start, max_bytes> starts_;  // words are fewer than bytes
  uint32_t start_count_ = 0, start_ = 0, hash_ = 0, words_ = 0, numbers_ = 0;
  bool cut_, in_word_ = false, opens_ = true, stamp_ = true;
};

}  // namespace

uint32_t line_cues(std::string_view line, std::string& buffer) {
  const Folded folded(line, buffer);
  const std::string_view words = buffer;
  uint32_t cues = 0, furniture_phrases = 0;
  if (folded.is_stamp()) cues |= cue_time_stamp;
  size_t furniture_end = 0;  // phrases of furniture are counted where they do not overlap
  for (const Start& start : folded.starts()) {
    const std::string_view rest = words.substr(start.at);
    const std::string_view first = rest.substr(0, rest.find(' '));
    for (uint32_t i = start.phrase; i < phrases.size() && phrases[i].words.starts_with(first); ++i) {
      const Phrase& phrase = phrases[i];
      const size_t size = phrase.words.size();
      if (!rest.starts_with(phrase.words) || (rest.size() > size && rest[size] != ' ')) continue;
      const bool at_end = rest.size() == size && !folded.cut();
      const bool here = phrase.where == Where::anywhere ||
                        (phrase.where == Where::whole && start.at == 0 && at_end) ||
                        (phrase.where == Where::start && start.at == 0) ||
                        (phrase.where == Where::sentence_start && start.sentence) ||
                        (phrase.where == Where::end && at_end);
      if (!here) continue;
      cues |= phrase.cue;
      if (!(phrase.cue & furniture)) continue;
      furniture_phrases += start.at >= furniture_end;
      furniture_end = std::max(furniture_end, start.at + size);
    }
  }
  if (furniture_phrases >= 2) cues |= cue_furniture_many;
  return cues;
}

}  // namespace crosshead
