// The same from CommonJS: node read.cjs article.txt
const fs = require('node:fs')

async function main() {
  const { createAnnotator } = await import('crosshead')
  const text = fs.readFileSync(process.argv[2], 'utf8')
  const annotator = await createAnnotator({ worker: true })
  for (const { speaker, start, end } of (await annotator.annotate(text)).quotes)
    console.log(`${speaker?.name ?? 'unknown'}: ${text.slice(start, end)}`)
  annotator.dispose()
}

main()
