// The words of the embed's interface. Plain strings, so that a publisher can replace any of them;
// {n} and the like are filled in, and no word depends on a number. English is here, other languages
// lie in languages.ts and are loaded when they are asked for.
import { kindNames, typeNames } from '../panels/names.js'
import type { Integrity } from './integrity.js'
import type { Labels, OwnLabels, Settings } from './settings.js'

export const english: Labels = {
  aid: 'Reading aid',
  open: 'Who is who and who said what: {n}',
  start: 'Who is who and who said what',
  loading: 'Reading the article',
  failed: 'The reading aid could not be loaded.',
  panel: 'In this article',
  close: 'Close',
  who: 'Who is who',
  said: 'Who said what',
  sections: 'Sections',
  nothing: 'Nothing found.',
  more: 'Show more: {n}',
  previous: 'Previous mark',
  next: 'Next mark',
  walk: 'From mark to mark',
  details: 'Details',
  mentions: 'Mentions: {n}',
  place: '{at} of {of}',
  aliases: 'Also called: {names}',
  quotes: 'Quotes: {n}',
  unknownSpeaker: 'Speaker not named',
  opening: 'Opening',
  untitled: 'After the break',
  types: typeNames,
  kinds: kindNames,
}

/** Fills {name} places. */
export const fill = (label: string, values: Record<string, string | number>): string =>
  label.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all))

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ku|ps|sd|ug|ur|yi)\b/i
const directionOf = (lang: string): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr')

function merge(base: Labels, own: OwnLabels | null): Labels {
  return { ...base, ...own, types: { ...base.types, ...own?.types }, kinds: { ...base.kinds, ...own?.kinds } }
}

/** What an element says, in its own language or that of the page around it; English where that cannot be loaded. */
export async function labelsOf(host: HTMLElement & Settings, integrity: Integrity, failed: (error: unknown) => void) {
  const asked = host.lang || (host.closest('[lang]') as HTMLElement | null)?.lang || ''
  const { labels, lang } = await loadLabels(asked, host.labels, integrity).catch((error: unknown) => {
    failed(error)
    return loadLabels('en', host.labels, integrity)
  })
  const dir = host.dir === 'rtl' || host.dir === 'ltr' ? host.dir : directionOf(lang)
  return { labels, lang, dir } as const
}

/** The labels of a language, English where it is not there, with the publisher's own over them. */
async function loadLabels(lang: string, own: OwnLabels | null, integrity: Integrity): Promise<{ labels: Labels; lang: string }> {
  const language = lang.toLowerCase().split('-')[0]!
  if (language === 'en' || language === '') return { labels: merge(english, own), lang: 'en' }
  await integrity.check('parts/languages.js')
  const { languages } = await import('./languages.js')
  const found = languages[language]
  // With labels of their own, publishers may use a language that is not here.
  return { labels: merge(found ?? english, own), lang: found || own ? language : 'en' }
}
