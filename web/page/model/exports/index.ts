// What can be taken away: each format's name, file name and writer.
import { article, FOOT, head } from '../../../html.js'
import type { Annotation } from '../../../types.js'
import { outline } from '../outline.js'
import { markdown } from './markdown.js'
import { quotesCsv } from './quotes-csv.js'
import { schemaOrg } from './schema-org.js'
import { webAnnotations } from './web-annotation.js'

function markedHtml(text: string, result: Annotation): string {
  const title = outline(text, result).headline?.text
  return head(title ?? 'Crosshead') + article(text, result, null) + FOOT
}

export const formats = ['json', 'csv', 'markdown', 'html', 'schemaOrg', 'webAnnotation'] as const
export type Format = (typeof formats)[number]

interface Writer {
  file: string
  type: string
  /** What a file of it begins with: some spreadsheets know UTF-8 by its mark alone. */
  mark?: string
  write(text: string, result: Annotation): string
}

export const writers: Record<Format, Writer> = {
  json: {
    file: 'crosshead.json',
    type: 'application/json',
    write: (text, annotation) => JSON.stringify({ text, annotation }),
  },
  csv: { file: 'quotes.csv', type: 'text/csv', mark: '\ufeff', write: quotesCsv },
  markdown: { file: 'article.md', type: 'text/markdown', write: markdown },
  html: { file: 'article.html', type: 'text/html', write: markedHtml },
  schemaOrg: { file: 'schema-org.jsonld', type: 'application/ld+json', write: schemaOrg },
  webAnnotation: { file: 'annotations.jsonld', type: 'application/ld+json', write: webAnnotations },
}
