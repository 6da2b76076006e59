#!/usr/bin/env node
// Makes the character tables of wasm/text/unicode.cpp from Debian's `unicode-data`.
// usage: unicode-tables.mjs OUT.h [UnicodeData.txt]
//
// A two-stage table per property: `stage1[c >> 7]` names a page of 128 entries in `stage2`. Equal
// pages are stored once. Classes are bytes; lower case and base letters are stored as differences
// modulo 2^16, which is enough because no mapping leaves its plane.
import fs from 'node:fs'

const [out, source = '/usr/share/unicode/UnicodeData.txt'] = process.argv.slice(2)
if (!out) {
  console.error('usage: unicode-tables.mjs OUT.h [UnicodeData.txt]')
  process.exit(2)
}

const LIMIT = 0x20000 // beyond: planes 2 and up hold CJK letters and nothing with case
const bit = { upper: 1, lower: 2, letter: 4, digit: 8, space: 16, punctuation: 32, symbol: 64, mark: 128 }
const classes = new Uint8Array(LIMIT)
const lower = new Int32Array(LIMIT)
const decomposed = new Map()

const classOf = (category) => {
  if (category === 'Lu' || category === 'Lt') return bit.letter | bit.upper
  if (category === 'Ll') return bit.letter | bit.lower
  if (category[0] === 'L') return bit.letter
  if (category === 'Nd') return bit.digit
  if (category[0] === 'P') return bit.punctuation
  if (category[0] === 'S' || category[0] === 'N') return bit.symbol
  if (category[0] === 'M') return bit.mark
  if (category[0] === 'Z') return bit.space
  return 0
}

let rangeStart = null
for (const line of fs.readFileSync(source, 'utf8').split('\n')) {
  if (!line) continue
  const field = line.split(';')
  const c = parseInt(field[0], 16)
  if (c >= LIMIT) break
  if (field[1].endsWith('First>')) { rangeStart = c; continue }
  for (let x = field[1].endsWith('Last>') ? rangeStart : c; x <= c; x++) classes[x] = classOf(field[2])
  if (field[13]) lower[c] = parseInt(field[13], 16) - c
  if (field[5] && !field[5].startsWith('<')) decomposed.set(c, parseInt(field[5].split(' ')[0], 16))
}
for (const c of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x200b, 0xfeff]) classes[c] = bit.space
for (const c of [0x200c, 0x200d, 0xfe0e, 0xfe0f]) classes[c] = bit.mark // joiners, variation selectors
classes[0xad] = bit.mark // soft hyphen: part of the word it may break

// Letters with a stroke or without a dot have no decomposition; readers still type them bare.
const bare = { 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ħ': 'h', 'ı': 'i', 'ŧ': 't', 'ð': 'd', 'ß': 's' }
const base = new Int32Array(LIMIT)
const BASE_LIMIT = 0x2000 // Latin, Greek, Cyrillic and their extensions; what lies beyond is left alone
for (let c = 0; c < LIMIT; c++) {
  let x = c + lower[c]
  while (c < BASE_LIMIT && decomposed.has(x)) x = decomposed.get(x)
  const s = String.fromCodePoint(x)
  base[c] = (bare[s]?.codePointAt(0) ?? x) - c
}

const twoStage = (name, type, values) => {
  const pages = new Map(), stage1 = [], stage2 = []
  for (let p = 0; p < LIMIT; p += 128) {
    const page = Array.from(values.subarray(p, p + 128), (v) => type === 'int16_t' ? (v << 16) >> 16 : v), key = page.join()
    if (!pages.has(key)) { pages.set(key, pages.size); stage2.push(...page) }
    stage1.push(pages.get(key))
  }
  return `inline constexpr ${Math.max(...stage1) < 256 ? 'uint8_t' : 'uint16_t'} ${name}_stage1[${stage1.length}] = {${stage1}};\n` +
    `inline constexpr ${type} ${name}_stage2[${stage2.length}] = {${stage2}};\n`
}

fs.writeFileSync(out, `// Made by scripts/unicode-tables.mjs from UnicodeData.txt. Do not edit.
#pragma once
#include <cstdint>
namespace crosshead::unicode_tables {
inline constexpr uint32_t limit = ${LIMIT};
${twoStage('class', 'uint8_t', classes)}${twoStage('lower', 'int16_t', lower)}${twoStage('base', 'int16_t', base)}}  // namespace crosshead::unicode_tables
`)
