#!/usr/bin/env node
// Writes the golden result of every case anew, from the native program; says which have changed.
// usage: update-cases.mjs [NAME ...]        look at the difference before you commit it
import fs from 'node:fs'
import { caseNames, goldenOf, layOut, nativeResults } from './lib/golden.mjs'

const wanted = process.argv.slice(2)
const names = caseNames().filter((name) => wanted.length === 0 || wanted.includes(name))
const results = nativeResults(names)
names.forEach((name, i) => {
  const file = goldenOf(name)
  const now = layOut(results[i])
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === now) return
  fs.writeFileSync(file, now)
  console.log(`changed: tests/cases/${name}.json`)
})
console.log(`${names.length} cases`)
