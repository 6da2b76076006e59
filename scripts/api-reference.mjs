#!/usr/bin/env node
// Writes web/docs/api.md from the declarations that are shipped: every exported type with its comment.
// usage: api-reference.mjs        after a build; `npm run build` does it too
// tests/web/docs.test.mjs fails where the file is not what the declarations give.
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './lib/steps.mjs'

export const FILE = path.join(root, 'web/docs/api.md')

/** Declarations of one file in their order: [{ name, comment, code }]. What is not exported is left out. */
function declarations(source) {
  const found = []
  let comment = ''
  let lines = []
  for (const line of source.split('\n')) {
    if (lines.length === 0 && /^\/\*\*/.test(line)) comment = ''
    if (lines.length === 0 && /^(\/\*\*| \*)/.test(line)) {
      comment += `${line.replace(/^\/\*\* ?|\s*\*\/$|^ \* ?/g, '')}\n`
      continue
    }
    if (lines.length === 0 && !/^(export |interface |declare |type )/.test(line)) continue
    lines.push(line)
    const code = lines.join('\n')
    const open = (code.match(/[{([]/g) ?? []).length - (code.match(/[})\]]/g) ?? []).length
    if (open > 0 || !/[;}]$/.test(line)) continue
    const name = /^(?:export )?(?:declare )?(?:interface|type|class|function|const|let) (\w+)/.exec(code)?.[1]
    if (name && code.startsWith('export ')) found.push({ name, comment: comment.trim(), code: code.replace(/^export (declare )?/, '').replace(/^ {4}/gm, '  ') })
    comment = ''
    lines = []
  }
  return found
}

const section = ({ name, comment, code }) => `### ${name}\n\n${comment ? `${comment}\n\n` : ''}\`\`\`ts\n${code}\n\`\`\`\n`

/** The whole page, as the declarations in dist/ give it. */
export function reference() {
  const parts = [['crosshead', 'index.d.ts'], ['crosshead/embed', 'embed.d.ts']].map(([entry, file]) => {
    const items = declarations(fs.readFileSync(path.join(root, 'dist', file), 'utf8'))
    // Functions and classes first: they are what one calls.
    items.sort((a, b) => Number(/^(function|class)/.test(b.code)) - Number(/^(function|class)/.test(a.code)))
    return `## \`import … from '${entry}'\`\n\n${items.map(({ name }) => `[${name}](#${name.toLowerCase()})`).join(' · ')}\n\n${items.map(section).join('\n')}`
  })
  return `# Reference

Made by \`scripts/api-reference.mjs\` from the declarations that are shipped; do not edit. Offsets are half-open UTF-16 code units
into the text that was given: \`text.slice(start, end)\`.

${parts.join('\n')}`
}

export const writeReference = () => fs.writeFileSync(FILE, reference())

if (process.argv[1] === fileURLToPath(import.meta.url)) writeReference()
