// The engine in JavaScript: functions that pass numbers; bytes lie in the module's memory.
//
// A call goes: room(bytes) gives the address at which the caller writes what it passes; the
// function reads it there and returns the size of its answer, bytes at the address answer(), 0 for
// none. Both hold until the next room(). So text goes in and a packed result (faces/packed.h) comes
// out with one copy each. Options are numbers as well: web/engine/request.ts reads and checks them,
// and neither a parser nor a writer of JSON is in the module. web/engine/engine.ts is the only
// caller.
#include <emscripten/bind.h>

#include <cstring>
#include <map>
#include <memory>
#include <string_view>
#include <vector>

#include "annotate.h"
#include "faces/offsets.h"
#include "faces/packed.h"
#include "session.h"

namespace {

using namespace crosshead;

std::unique_ptr<char[]> given;
std::vector<uint32_t> packed;

/// Drops the last answer and gives the address of as many bytes.
uintptr_t room(uint32_t bytes) {
  packed = {};
  given.reset();
  given.reset(new char[bytes]);
  return reinterpret_cast<uintptr_t>(given.get());
}

uintptr_t answer() {
  return reinterpret_cast<uintptr_t>(packed.data());
}

uint32_t answered(std::vector<uint32_t> with) {
  packed = std::move(with);
  return static_cast<uint32_t>(packed.size() * sizeof(uint32_t));
}

Annotator& annotator() {
  static Annotator instance;
  return instance;
}

/// Opens a model of `size` bytes. Answers nothing, or what is wrong with it.
uint32_t open_model(uint32_t size) {
  const ModelStatus status =
      annotator().open({reinterpret_cast<const uint8_t*>(given.get()), size});
  return status.ok() ? 0 : answered(pack(status));
}

/// The hints that stand behind the text, three u32 each: UTF-16 start and end, checked, and tag.
std::vector<Hint> read_hints(std::string_view text, uint32_t count) {
  std::vector<Hint> hints;
  if (count == 0) return hints;
  hints.reserve(count);
  const OffsetMap map(text, OffsetUnit::utf16);
  for (uint32_t i = 0; i < count; ++i) {
    uint32_t packed[3];
    std::memcpy(packed, text.data() + text.size() + i * sizeof packed, sizeof packed);
    hints.push_back(
        {{map.to_byte(packed[0]), map.to_byte(packed[1])}, static_cast<Tag>(packed[2])});
  }
  return hints;
}

/// Annotates `size` bytes of UTF-8, with `hints` hints behind them: the text is well-formed then.
/// Answers the result.
uint32_t annotate_text(uint32_t size, uint32_t hints, bool topic_breaks, uint32_t unit) {
  const std::string_view text(given.get(), size);
  const Options options{.topic_breaks = topic_breaks};
  return answered(pack(annotator().annotate(text, read_hints(text, hints), options),
                       static_cast<OffsetUnit>(unit)));
}

struct OpenSession {
  OpenSession(std::string_view text, const Options& options)
      : session(annotator().language(), text, options),
        map(session.document().text, OffsetUnit::utf16) {}

  Session session;
  OffsetMap map;  ///< Of the session's text; looks into it.
};

/// Editing sessions, by the number that the caller gave them.
std::map<uint32_t, OpenSession>& sessions() {
  static std::map<uint32_t, OpenSession> open;
  return open;
}

/// Opens a session on `size` bytes of UTF-8.
void open_session(uint32_t number, uint32_t size, bool topic_breaks) {
  sessions().erase(number);
  sessions().try_emplace(number, std::string_view(given.get(), size),
                         Options{.topic_breaks = topic_breaks});
}

/// Puts `size` bytes of UTF-8 in the place of the UTF-16 code units [start, end). Answers what
/// stands in the changed ranges; nothing if there is no such session.
uint32_t edit_session(uint32_t number, uint32_t start, uint32_t end, uint32_t size) {
  const auto found = sessions().find(number);
  if (found == sessions().end()) return 0;
  Session& session = found->second.session;
  OffsetMap& map = found->second.map;
  const std::vector<Change> changes =
      session.edit({map.to_byte(start), map.to_byte(end)}, std::string_view(given.get(), size));
  map = {session.document().text, OffsetUnit::utf16};
  return answered(pack(session.document(), changes, map));
}

/// The whole result of a session, as annotate() gives it; nothing if there is no such session.
uint32_t session_result(uint32_t number) {
  const auto found = sessions().find(number);
  if (found == sessions().end()) return 0;
  return answered(pack(found->second.session.document(), OffsetUnit::utf16));
}

void close_session(uint32_t number) {
  sessions().erase(number);
}

}  // namespace

EMSCRIPTEN_BINDINGS(crosshead) {
  emscripten::function("room", &room);
  emscripten::function("answer", &answer);
  emscripten::function("open", &open_model);
  emscripten::function("annotate", &annotate_text);
  emscripten::function("openSession", &open_session);
  emscripten::function("editSession", &edit_session);
  emscripten::function("sessionResult", &session_result);
  emscripten::function("closeSession", &close_session);
}
