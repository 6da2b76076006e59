#!/usr/bin/env node
// Who may include whom. A file may include what its room's row allows, and nothing else of ours.
// usage: check-layers.mjs        exit 1 and one line per forbidden include
import fs from 'node:fs'
import path from 'node:path'
import { root } from './lib/steps.mjs'

/** Rooms of the engine, lowest first: [files, what they may include]. First match wins. */
const ENGINE = [
  [/^document\.h$/, []],
  [/^earlier\.h$/, [/^document\.h$/]],
  [/^text\//, [/^(document|earlier)\.h$/, /^text\//, /^unicode_tables\.h$/]],
  // Labels and the lattice over them are mathematics: they know nothing of texts.
  [/^tagger\/labels\./, []],
  [/^tagger\/(crf|coarse_lattice)\./, [/^tagger\/(labels|crf|coarse_lattice)\.h$/]],
  // Offline: the trainer may look at everything; nothing includes it.
  [/^tagger\/train/, [/./]],
  [/^tagger\//, [/^(document|earlier)\.h$/, /^text\/(unicode|sort_by|tokens|key_filter|word_lists|word_map|short_text|calendar_names|work_words|lexicon)\.h$/, /^tagger\//]],
  // What words say of people, then who is who, then who says what: each knows the rooms before it.
  [/^people\/[^/]+$/, [/^(document|earlier)\.h$/, /^text\/(unicode|sort_by|tokens|word_lists|word_map|lexicon)\.h$/, /^people\/[^/]+$/]],
  [/^people\/entities\//, [/^(document|earlier)\.h$/, /^text\/(unicode|sort_by|tokens|word_lists|word_map|lexicon)\.h$/, /^people\/[^/]+$/, /^people\/entities\//]],
  [/^people\/speech\//, [/^(document|earlier)\.h$/, /^text\/(unicode|sort_by|tokens|word_lists|word_map|work_words|lexicon)\.h$/, /^people\//]],
  [/^language\./, [/^language\.h$/, /^tagger\/(model|names)\.h$/, /^text\/lexicon\.h$/]],
  [/^annotate\./, [/^(document|earlier|language|annotate)\.h$/, /^(text|tagger|people)\//]],
  [/^session\./, [/^(document|earlier|language|annotate|session)\.h$/, /^text\/(unicode|sort_by)\.h$/]],
  [/^faces\//, [/^(document|annotate|session)\.h$/, /^faces\//, /^text\/unicode\.h$/]],
]
/** Outside libraries, and the files that may include them. */
const LIBRARIES = [
  [/^nlohmann\//, /^faces\/(json|result|records)/],
  [/^CLI\//, /^(faces\/cli|tagger\/train)/],
  [/^emscripten/, /^faces\/embind/],
  [/^lbfgs/, /^tagger\/train/],
]
/** Rooms of the web half. Only the engine's own room knows Emscripten's glue. */
const WEB = [
  [/^(types|encoding)\.ts$/, []],
  [/^html\.ts$/, [/^types\.ts$/]],
  [/^engine\/engine\.ts$/, [/^types\.ts$/, /^engine\//, /^\.\.\/build\/wasm\/engine\.ts$/]],
  [/^engine\//, [/^types\.ts$/, /^engine\//]],
  [/^cli\//, [/^(types|index|encoding|html)\.ts$/, /^(engine|cli)\//]],
  [/^dom\//, [/^types\.ts$/, /^dom\//]],
  [/^panels\//, [/^types\.ts$/, /^panels\//]],
  [/^embed\//, [/^(types|index)\.ts$/, /^(dom|panels|embed)\//]],
  [/^page\/(engine|download)\.ts$/, [/^types\.ts$/, /^engine\/(client|errors|home|protocol)\.ts$/]],
  [/^page\//, [/^(types|index|encoding|html)\.ts$/, /^(dom|panels|page)\//]],
  [/^index\.ts$/, [/^types\.ts$/, /^engine\//]],
]

const faults = []

function filesIn(dir, pattern) {
  if (!fs.existsSync(dir)) return []
  return fs.readdirSync(dir, { recursive: true }).map(String).filter((name) => pattern.test(name)).sort()
}

function check(half, rooms, file, target) {
  const room = rooms.find(([files]) => files.test(file))
  if (!room) faults.push(`${half}/${file}: stands in no known room`)
  else if (!room[1].some((allowed) => allowed.test(target))) faults.push(`${half}/${file} may not include ${target}`)
}

for (const file of filesIn(path.join(root, 'wasm'), /\.(h|cpp)$/)) {
  const text = fs.readFileSync(path.join(root, 'wasm', file), 'utf8')
  for (const [, target] of text.matchAll(/^#include "([^"]+)"/gm)) check('wasm', ENGINE, file, target)
  for (const [, target] of text.matchAll(/^#include <([^>]+)>/gm)) {
    const library = LIBRARIES.find(([name]) => name.test(target))
    if (library && !library[1].test(file)) faults.push(`wasm/${file} may not include <${target}>`)
    if (/^(iostream|regex|fstream|sstream)$/.test(target) && !/^(faces\/cli|tagger\/train)/.test(file))
      faults.push(`wasm/${file} may not include <${target}>`)
  }
}

for (const file of filesIn(path.join(root, 'web'), /\.ts$/)) {
  if (file.endsWith('.d.ts')) continue
  const text = fs.readFileSync(path.join(root, 'web', file), 'utf8')
  for (const [, target] of text.matchAll(/\bfrom '(\.[^']+)'|\bimport\('(\.[^']+)'\)/g)) {
    if (!target) continue
    const resolved = path.posix.join(path.posix.dirname(file), target).replace(/\.m?js$/, '.ts')
    check('web', WEB, file, resolved)
  }
}

for (const fault of faults) console.error(fault)
console.log(`layers: ${faults.length} forbidden includes`)
process.exit(faults.length ? 1 : 0)
