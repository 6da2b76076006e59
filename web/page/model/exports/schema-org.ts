// schema.org as JSON-LD: a NewsArticle with what it mentions and, as parts, its quotations. Only
// what the text says: no links to anything outside. Tested in tests/web/page-exports.test.mjs.
import { quoteText, speakerName } from '../../../panels/people.js'
import type { Annotation, NameType } from '../../../types.js'
import { outline } from '../outline.js'

const types: Record<NameType, string> = {
  PERSON: 'Person',
  ORG: 'Organization',
  LOC: 'Place',
  NORP: 'Thing',
  MISC: 'Thing',
}

export function schemaOrg(text: string, result: Annotation): string {
  const { headline, dateline } = outline(text, result)
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    inLanguage: 'en',
    ...(headline ? { headline: headline.text } : {}),
    ...(dateline ? { dateline: text.slice(result.dateline!.start, result.dateline!.end) } : {}),
    articleBody: text,
    mentions: result.entities.map(({ type, name, aliases, role }) => ({
      '@type': types[type],
      name,
      ...(aliases.length ? { alternateName: aliases } : {}),
      ...(role && type === 'PERSON' ? { jobTitle: role } : {}),
    })),
    hasPart: result.quotes
      .filter(({ kind }) => kind === 'direct' || kind === 'mixed')
      .map((quote) => {
        const speaker = speakerName(text, quote)
        const type = quote.speaker?.entity == null ? undefined : result.entities[quote.speaker.entity]?.type
        return {
          '@type': 'Quotation',
          text: quoteText(text, quote),
          ...(speaker === null ? {} : { creator: { '@type': type ? types[type] : 'Thing', name: speaker } }),
        }
      }),
  }
  return JSON.stringify(article, null, 2)
}
