// The engine in JavaScript: functions that pass bytes and JSON. web/engine/engine.ts is their only
// caller; it passes text as UTF-8 bytes (TextEncoder), because Embind's own conversion of strings
// misreads lone surrogates.
#include <emscripten/bind.h>

#include <map>
#include <span>
#include <string>

#include "annotate.h"
#include "faces/json.h"
#include "faces/offsets.h"
#include "session.h"
#include "text/unicode.h"

namespace {

crosshead::Annotator& annotator() {
  static crosshead::Annotator instance;
  return instance;
}

/// Opens a model. Returns "" or {"error":...}.
std::string open_model(const std::string& bytes) {
  const crosshead::ModelStatus status =
      annotator().open({reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()});
  if (status.ok()) return "";
  return crosshead::error_json(crosshead::code_of(status.error), status.message, status.offset);
}

/// Annotates UTF-8 text. Returns the result or {"error":...}, as JSON.
std::string annotate(const std::string& text, const std::string& options) {
  crosshead::Request request;
  if (const std::string wrong = crosshead::read_request(options, text, request); !wrong.empty())
    return crosshead::error_json("bad-option", wrong);
  return crosshead::to_json(annotator().annotate(text, request.hints, request.options),
                            request.unit);
}

struct OpenSession {
  OpenSession(std::string_view text, const crosshead::Options& options)
      : session(annotator().language(), text, options),
        map(session.document().text, crosshead::OffsetUnit::utf16) {}

  crosshead::Session session;
  crosshead::OffsetMap map;  ///< Of the session's text; looks into it.
};

/// Editing sessions, by the number that the caller gave them.
std::map<uint32_t, OpenSession>& sessions() {
  static std::map<uint32_t, OpenSession> open;
  return open;
}

std::string lost(uint32_t number) {
  return crosshead::error_json("session-lost",
                               "there is no session " + std::to_string(number));
}

/// Opens a session on UTF-8 text. Returns "" or {"error":...}.
std::string open_session(uint32_t number, const std::string& text, const std::string& options) {
  crosshead::Request request;
  if (const std::string wrong = crosshead::read_request(options, text, request); !wrong.empty())
    return crosshead::error_json("bad-option", wrong);
  sessions().erase(number);
  sessions().try_emplace(number, text, request.options);
  return "";
}

/// Puts UTF-8 in the place of the UTF-16 code units [start, end). Returns what stands in the changed
/// range, or {"error":...}.
std::string edit_session(uint32_t number, uint32_t start, uint32_t end, const std::string& insert) {
  const auto found = sessions().find(number);
  if (found == sessions().end()) return lost(number);
  crosshead::Session& session = found->second.session;
  crosshead::OffsetMap& map = found->second.map;
  const crosshead::Change change = session.edit({map.to_byte(start), map.to_byte(end)}, insert);
  map = {session.document().text, crosshead::OffsetUnit::utf16};
  return crosshead::to_json(session.document(), change.now, map);
}

/// The whole result of a session, as annotate() gives it.
std::string session_result(uint32_t number) {
  const auto found = sessions().find(number);
  if (found == sessions().end()) return lost(number);
  return crosshead::to_json(found->second.session.document(), crosshead::OffsetUnit::utf16);
}

void close_session(uint32_t number) { sessions().erase(number); }

}  // namespace

EMSCRIPTEN_BINDINGS(crosshead) {
  emscripten::function("open", &open_model);
  emscripten::function("annotate", &annotate);
  emscripten::function("openSession", &open_session);
  emscripten::function("editSession", &edit_session);
  emscripten::function("sessionResult", &session_result);
  emscripten::function("closeSession", &close_session);
}
