// Names the speakers of an article: node read.mjs article.txt
import fs from 'node:fs'
import { createAnnotator } from 'crosshead'

const text = fs.readFileSync(process.argv[2], 'utf8')
const annotator = await createAnnotator()
for (const { speaker, start, end } of (await annotator.annotate(text)).quotes)
  console.log(`${speaker?.name ?? 'unknown'}: ${text.slice(start, end)}`)
annotator.dispose()
