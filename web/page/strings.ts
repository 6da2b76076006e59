// Every word of the interface, in one place, ready for translation. Values are sentences or
// functions that build one; nothing else in web/page holds text for the reader.
import type { Layer } from '../panels/layers.js'
import { kindNames, typeNames } from '../panels/names.js'
import type { BlockKind, QuoteKind } from '../types.js'
import type { Format } from './model/exports/index.js'

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`
const percent = (share: number) => `${Math.round(share * 100)} %`

const layerNames: Record<Layer, string> = {
  people: 'People',
  organisations: 'Organisations',
  places: 'Places',
  groups: 'Groups',
  others: 'Other names',
  figures: 'Dates and sums',
  quotes: 'Quotes',
  sections: 'Sections',
}

const quoteKinds: Record<QuoteKind, { name: string; explained: string }> = {
  direct: { name: kindNames.direct, explained: 'The speaker’s own words, standing as a clause of speech.' },
  mixed: { name: kindNames.mixed, explained: 'Quoted words built into the reporter’s sentence.' },
  indirect: { name: kindNames.indirect, explained: 'Reported in the reporter’s words, without quotation marks.' },
  term: { name: kindNames.term, explained: 'A title, nickname or coinage; nobody is reported as saying it.' },
}

const blockLabels: Partial<Record<BlockKind, string>> = {
  boilerplate: 'Site text',
  endmark: 'End of article',
  caption: 'Caption',
}

const formats: Record<Format, { name: string; explained: string }> = {
  json: { name: 'JSON', explained: 'Text and full result, offsets in UTF-16 units' },
  csv: { name: 'Quotes as CSV', explained: 'One line per quote, for a spreadsheet' },
  markdown: { name: 'Markdown', explained: 'The article with names in bold, then who said what' },
  html: { name: 'HTML page', explained: 'The marked article as one file, without scripts' },
  schemaOrg: { name: 'schema.org', explained: 'NewsArticle with mentions and quotations, JSON-LD' },
  webAnnotation: { name: 'Web Annotation', explained: 'W3C model, JSON-LD, offsets in code points' },
}

export const words = {
  title: 'Crosshead',
  tagline: 'Who is named, who said what, where the sections break',
  privacy: 'Your text is read on this device and sent nowhere.',

  desk: {
    label: 'Your text',
    placeholder: 'Paste or type a news article here, or drop a .txt, .md or .html file.',
    samples: 'Sample articles',
    open: 'Open a file',
    clear: 'Clear',
    bringBack: 'Bring back',
    counts: (characters: number, words: number) =>
      `${count(words, 'word', 'words')}, ${count(characters, 'character', 'characters')}`,
    cut: (characters: number, limit: number) =>
      `This text has ${characters.toLocaleString('en')} characters; the first ${limit.toLocaleString('en')} are read here. The command line reads up to 64 MB.`,
    notText: (name: string) => `${name} does not look like text, so it was not opened. Its words can be copied and pasted here.`,
    tooLarge: (name: string) => `${name} is larger than 64 MB, so it was not opened.`,
    oneOf: (name: string, files: number) => `The page reads one article at a time: of ${files} files it opened ${name}.`,
    unreadable: (name: string) => `${name} could not be read.`,
    restored: 'Your last text is back. It is kept on this device only.',
    badLink: 'The link does not hold a whole text: it was cut or changed on its way.',
    longLink: 'The link holds a longer text than the page reads, so it was not opened.',
    notKept: 'This browser does not let the page keep your text, so a reload will lose it.',
  },

  status: {
    loading: 'Loading the reader: you can type already',
    progress: 'Loaded',
    found: (mentions: number, quotes: number, sections: number) =>
      `${count(mentions, 'mention', 'mentions')}, ${count(quotes, 'quote', 'quotes')}, ${count(sections, 'section', 'sections')}`,
  },

  errors: {
    'wasm-blocked': 'This browser or site forbids WebAssembly, which the reader needs. Your text stays without marks.',
    'fetch-failed': 'A part of the reader could not be loaded. Check the connection and reload; your text is kept.',
    other: (message: string) => `The reader stopped: ${message}. Your text is kept; reload to try again.`,
  },

  legend: { label: 'Layers', hint: 'Switch what is marked', layerNames },

  article: {
    label: 'Annotated article',
    empty: 'The article appears here as you type, with its names, quotes and sections marked.',
    more: (left: number) => `Show more (${count(left, 'paragraph', 'paragraphs')} left)`,
    unknownSpeaker: 'speaker not named',
    noteLabel: (speaker: string) => `${speaker}: about this quote`,
    section: (n: number) => `Section ${n}`,
    blockLabels,
    typeNames,
  },

  card: {
    label: 'Details',
    close: 'Close',
    place: (at: number, of: number) => `Mention ${at} of ${of}`,
    previous: 'Previous mention',
    next: 'Next mention',
    aliases: 'Also called',
    mentions: 'All mentions',
    quotesOf: (n: number) => `Said ${count(n, 'thing', 'things')} here`,
    reading: 'Read as',
    confidence: (share: number) =>
      `${share >= 0.9 ? 'Sure' : share >= 0.7 ? 'Fairly sure' : share >= 0.5 ? 'Unsure' : 'A weak reading'} (${percent(share)})`,
    speaker: 'Speaker',
    speakerAs: (text: string) => `called “${text}” here`,
    unnamed: 'The article does not say',
    notNamed: 'Never named in the article',
    cue: 'Introduced by',
    why: 'Why',
    parts: (n: number) => `In ${n} parts, one utterance`,
    inside: 'Quoted inside another quote',
    quoteKinds,
    range: (from: string, to: string) => `${from} to ${to}`,
  },

  panels: {
    label: 'What the article holds',
    search: 'Filter',
    nothing: 'Nothing found yet.',
    noMatch: 'No entry matches the filter.',
    more: (left: number) => `Show more (${left.toLocaleString('en')} left)`,
    who: {
      title: 'Who is who',
      times: (n: number) => count(n, 'mention', 'mentions'),
      strip: 'Where in the article it is named',
    },
    said: {
      title: 'Who said what',
      unknown: 'Speaker not given',
      share: (share: number) => `${percent(share)} of the quoted words`,
      none: 'no quoted words',
      terms: 'Terms in quotation marks',
    },
    outline: {
      title: 'Outline',
      headline: 'Headline',
      byline: 'Byline',
      dateline: 'Dateline',
      opening: 'Opening',
      untitled: 'After the break',
      size: (w: number, q: number) =>
        q ? `${count(w, 'word', 'words')}, ${count(q, 'quote', 'quotes')}` : count(w, 'word', 'words'),
      boilerplate: (n: number) => `Not part of the article (${n})`,
    },
  },

  takeAway: {
    open: 'Take away',
    title: 'Take it away',
    close: 'Close',
    copy: 'Copy',
    copyOf: (name: string) => `Copy: ${name}`,
    download: 'Download',
    downloadOf: (name: string) => `Download: ${name}`,
    copied: 'Copied.',
    saved: (file: string) => `Saved as ${file}.`,
    noClipboard: 'The browser did not allow copying. Download works.',
    share: 'A link that holds the text',
    shareExplained: (limit: number) =>
      `The text travels in the link itself, never to a server. Links of up to ${limit.toLocaleString('en')} characters.`,
    tooLong: (limit: number) =>
      `This text makes a link of more than ${limit.toLocaleString('en')} characters, which mail and chat programs cut. Send a file instead.`,
    formats,
  },

  update: {
    there: 'A new version of Crosshead is ready.',
    take: 'Reload',
  },

  help: {
    open: 'Help',
    title: 'Reading with the keyboard',
    close: 'Close',
    keys: [
      ['Tab', 'moves between the text, the layers, the article and the panels'],
      ['← → ↑ ↓', 'in the article: move from mark to mark; in the tabs: from panel to panel'],
      ['Home, End', 'the first and the last mark'],
      ['Enter', 'opens the card of a mark, which the Tab key then goes into; once more walks to its next mention'],
      ['Esc', 'closes the card or this help'],
      ['?', 'opens this help, outside of text boxes'],
    ] as const,
    cues: 'How marks are drawn',
    language: 'English articles only: in another language the marks mean nothing.',
    privacyTitle: 'Where your text goes',
    privacyText:
      'Nowhere. The engine runs in this browser; after it has loaded, the page sends nothing and asks for nothing.',
  },
}

/** The engine's rule names (wasm/people/speech/attribution.cpp) -> why a speaker was chosen. */
const rules: Record<string, string> = {
  none: 'Nobody is named as the source',
  inverted: 'The quote is followed by “said” and the name',
  'cue-after': 'The quote is followed by the name and “said”',
  colon: 'The name and a colon lead into the quote',
  'cue-before': 'The name and “said” stand before the quote',
  'clause-before': 'The sentence reports what the named source said',
  'clause-after': 'The sentence ends with the name and “said”',
  'according-to': 'The sentence names its source with “according to” or the like',
  label: 'The name stands before the quote like a label',
  signature: 'The quote is signed with the name',
  'same-paragraph': 'It goes on in the paragraph of the speaker’s other quote',
  'multi-paragraph': 'The quote goes on from the paragraph before',
  continued: 'It follows the same speaker’s quote in the paragraph before',
  introduced: 'The sentence before it is about the speaker',
  beat: 'The sentence after it is about the speaker',
  'pull-quote': 'The words stand in the speaker’s quote elsewhere in the article',
  possessive: 'The sentence says whose words they are',
}

export const ruleInWords = (rule: string): string => rules[rule] ?? rule.replace(/[-_]+/g, ' ')
