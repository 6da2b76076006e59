// The result for JavaScript: numbers and words. A page reads it in a quarter of the time that it takes
// to decode and parse the same as JSON, and a worker hands it on without a copy.
//
// A packed result is u32s: how many numbers there are, the numbers, and behind them the words as
// UTF-8, parted by newlines and filled up with newlines to a whole u32. Numbers stand in the order of
// the JSON's fields (faces/json.h):
//
//     offset, index, count    itself; `none` for null
//     string                  its place among the words; `none` for null
//     span or null            start and end, or `none` alone
//     array                   its length, then its elements
//     confidence              hundredths
//     a block's level         0 for none
//     a mention's value       0 for none, or 1 + Value::Kind, whether it is a range, one or two
//                             readings: a double as two u32 (the lower half first), a string
//
// What needs no telling is left out: the schema's number, an entity's id, the name of a speaker without
// an entity. Read by web/engine/unpack.ts. Tested by tests/web/cases.test.mjs against the native
// program's JSON.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "annotate.h"
#include "document.h"
#include "faces/offsets.h"
#include "session.h"

namespace crosshead {

/// The whole result. Linear.
std::vector<uint32_t> pack(const Document& document, OffsetUnit unit);

/// What stands in ranges (bytes, in text order) of an editing session's text: length, dateline and
/// the parts, each with its range and its blocks, sections that reach into it, sentences, mentions
/// and quotes.
std::vector<uint32_t> pack(const Document& document, std::span<const Change> changes,
                           const OffsetMap& map);

/// What is wrong with a model: the offset, then the code and the sentence as words 0 and 1.
std::vector<uint32_t> pack(const ModelStatus& wrong);

}  // namespace crosshead
