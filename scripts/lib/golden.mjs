// Golden cases: tests/cases/NAME.txt and the result of the native program in NAME.json, laid out with
// one record a line. Taking the layout away gives the program's bytes back, so that every face can be
// compared byte for byte.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './steps.mjs'

export const CASES = path.join(root, 'tests/cases')
export const NATIVE = path.join(root, 'build/native/crosshead')
const MODEL = path.join(root, 'dist/english-news.model')

/** Names of all cases, sorted. */
export const caseNames = () => fs.readdirSync(CASES).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4)).sort()
export const textOf = (name) => path.join(CASES, `${name}.txt`)
export const goldenOf = (name) => path.join(CASES, `${name}.json`)

/** What the native program says of each case, one line each. */
export function nativeResults(names) {
  const args = ['--model', MODEL, ...names.map(textOf)]
  return execFileSync(NATIVE, args, { encoding: 'utf8', maxBuffer: 1 << 30 }).split('\n').slice(0, names.length)
}

/** A line break after every field of the result and every record of its arrays. */
export function layOut(json) {
  let depth = 0
  let inString = false
  let out = ''
  for (let i = 0; i < json.length; i++) {
    const c = json[i]
    out += c
    if (c === '\\' && inString) out += json[++i]
    else if (c === '"') inString = !inString
    else if (inString) continue
    else if (c === '{' || c === '[') {
      depth++
      if (depth <= 2 && json[i + 1] !== ']' && c === '[') out += '\n  '
      else if (depth === 1) out += '\n'
    } else if (c === '}' || c === ']') depth--
    else if (c === ',' && depth <= 2) out += depth === 1 ? '\n' : '\n  '
  }
  return `${out}\n`
}

/** The program's bytes again. */
export const compact = (laidOut) => laidOut.split('\n').map((line) => line.replace(/^ +/, '')).join('')
