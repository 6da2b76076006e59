// How much stack a call takes: no text makes it deep, because nothing recurses on the text's depth.
// The engine runs on a stack that was painted before; what is still painted afterwards was not
// used. Natively only: sanitizers and wasm lay their frames out in ways of their own.
#if defined(__linux__) && !defined(CROSSHEAD_SANITIZED)
#include <doctest/doctest.h>
#include <pthread.h>
#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "annotate.h"
#include "faces/json.h"
#include "files.h"

namespace {

constexpr size_t stack_size = size_t{8} << 20;
constexpr size_t stack_bound = size_t{32} << 10;  // measured: 10 kB
constexpr unsigned char paint = 0xA5;

struct Call {
  crosshead::Annotator* annotator;
  std::string text, json;
};

void* annotate(void* argument) {
  Call& call = *static_cast<Call*>(argument);
  call.json = crosshead::to_json(call.annotator->annotate(call.text), crosshead::OffsetUnit::utf16);
  return nullptr;
}

/// Bytes of stack that annotating `text` and writing the result takes.
size_t stack_of(crosshead::Annotator& annotator, const std::string& text) {
  void* stack = mmap(nullptr, stack_size, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  REQUIRE(stack != MAP_FAILED);
  std::memset(stack, paint, stack_size);
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  REQUIRE(pthread_attr_setstack(&attributes, stack, stack_size) == 0);
  Call call{&annotator, text, ""};
  pthread_t thread;
  REQUIRE(pthread_create(&thread, &attributes, annotate, &call) == 0);
  pthread_join(thread, nullptr);
  pthread_attr_destroy(&attributes);
  CHECK(call.json.starts_with("{\"crosshead\":1"));
  const auto* bytes = static_cast<const unsigned char*>(stack);
  const auto* used =
      std::find_if(bytes, bytes + stack_size, [](unsigned char byte) { return byte != paint; });
  const size_t size = static_cast<size_t>(bytes + stack_size - used);
  munmap(stack, stack_size);
  return size;
}

std::string nested(const std::string& open, const std::string& close, int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += open;
  for (int i = 0; i < depth; ++i) text += close;
  return text;
}

std::string repeated(const std::string& unit, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += unit;
  return text;
}

}  // namespace

TEST_CASE("stack: no text takes more than a small part of it") {
  crosshead::Annotator annotator;
  REQUIRE(annotator.open(crosshead::test::shipped_model()).ok());
  const std::string texts[] = {
      "a",
      nested("“he said ", " then”", 5000),
      nested("(", ")", 50000),
      repeated("“And on.\n\n", 5000),
      repeated("\"'“‘", 20000),
      repeated("“No,” said Ana Duarte of the U.N. on Friday. ", 3000),
      repeated("- Two words -\n\n", 5000),
      repeated("x", 300000),
      repeated("the president of the ", 10000),
      repeated("$5 million to £6bn, ", 10000),
  };
  size_t most = 0;
  for (const std::string& text : texts) most = std::max(most, stack_of(annotator, text));
  CAPTURE(most);
  CHECK(most < stack_bound);
}
#endif
