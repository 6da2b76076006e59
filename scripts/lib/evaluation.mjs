// What the evaluations share: annotations of many texts, and precision, recall and F1.
import { spawn } from 'node:child_process'
import fs from 'node:fs'

/**
 * Annotations of all texts, by their place in the list. CROSSHEAD_CLI names the program (default:
 * node dist/cli.js); `options` are more of its options.
 */
export function annotateAll(texts, ...options) {
  const [command, ...args] = (process.env.CROSSHEAD_CLI || 'node dist/cli.js').split(/\s+/)
  const child = spawn(command, [...args, '--format', 'ndjson', ...options], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''))
  return new Promise((resolve, reject) => {
    const chunks = []
    child.on('error', reject)
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.on('close', (code) => {
      if (code) return reject(new Error(`${command} exited with ${code}`))
      resolve(Buffer.concat(chunks).toString('utf8').trim().split('\n').map((line) => JSON.parse(line).annotation))
    })
  })
}

/** The records of a file of JSON lines. */
export const readRecords = (file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line))

const percent = (x) => (100 * x).toFixed(1)

/** How many of what a person marked were found, and how many of what was found are right. */
export class Tally {
  right = 0
  found = 0
  gold = 0
  missed = []
  wrong = []

  /** Counts two sets of keys: what is in both is right. */
  add(found, gold) {
    this.found += found.size
    this.gold += gold.size
    for (const key of gold) this.right += found.has(key)
  }

  /** Prints a line, and the first `errors` of what was noted as missed and as wrong. */
  print(name, errors = 0) {
    const precision = this.right / (this.found || 1), recall = this.right / (this.gold || 1)
    const f1 = (2 * precision * recall) / (precision + recall || 1)
    console.log(`${name}: P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}` +
      `  (${this.right} right, ${this.found} found, ${this.gold} gold)`)
    for (const text of this.missed.slice(0, errors)) console.log(`   missed  ${text}`)
    for (const text of this.wrong.slice(0, errors)) console.log(`   wrong   ${text}`)
  }
}

/** How many of some are right: "86.7 % (104 of 120)". */
export const share = (right, all) => `${percent(right / (all || 1))} % (${right} of ${all})`
