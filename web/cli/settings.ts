// Reads the command line. A UsageError names the value and what is allowed.
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

declare const VERSION: string // set by scripts/build.mjs from package.json

export class UsageError extends Error {}

export const FORMATS = ['json', 'ndjson', 'html'] as const
export const UNITS = ['utf16', 'utf8', 'codepoint'] as const

export interface Settings {
  files: string[]
  format: (typeof FORMATS)[number]
  offsets: (typeof UNITS)[number]
  topicBreaks: boolean
  output: string | null
  model: string | null
  /** Threads that annotate NDJSON; 1: this one. */
  threads: number
  /** An output that an earlier run has begun. */
  resume: string | null
}

export const VERSION_LINE = `crosshead ${VERSION}\n`

export const HELP = `Usage: crosshead [options] [file ...]

Reads news articles: who is named, who said what, where the sections break.
Without files, or for the file -, reads standard input. A file is one article in plain
text: UTF-8, or UTF-16 with its byte order mark.

  --format json       one result a line, in the order of the articles (default)
  --format ndjson     {"id","text","hints"?} a line in, {"id","annotation"} a line out;
                      {"id","error":{"code","message"}} for a line that cannot be used.
                      Standard input and files ending in .ndjson or .jsonl are read so;
                      any other file is one article, and its name is the id.
  --format html       one HTML page with the articles marked up
  --offsets UNIT      what offsets count: utf16 (default), utf8 or codepoint
                      (hints always count utf16)
  --topic-breaks      look for breaks of topic in long texts without headings
  --output FILE       write there instead of standard output
  --threads N         threads for NDJSON records (default: one a core)
  --resume FILE       go on with an NDJSON output that was broken off: what it answers is
                      left out (by id), the rest is added; a file of anything else is refused
  --model FILE        a language other than the built-in English
  --help, --version

Texts may have up to 64 MB. Bytes that are not UTF-8 read as U+FFFD. What seems to be read
as what it is not, such as HTML or a PDF, is told on standard error.
Exit status: 0 the run finished, 1 an input, the output or the model failed, 2 wrong usage.
`

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((name) => name === value)
  if (found) return found
  const names = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
  throw new UsageError(`--${option} is "${value}", must be ${names}`)
}

const MOST_THREADS = 256

function readThreads(value: string | undefined): number {
  if (value === undefined) return availableParallelism()
  const threads = Number(value)
  if (/^\d+$/.test(value) && threads >= 1 && threads <= MOST_THREADS) return threads
  throw new UsageError(`--threads is "${value}", must be a number from 1 to ${MOST_THREADS}`)
}

/** Settings, or the text that --help or --version asks for. */
export function readSettings(args: string[]): Settings | string {
  let parsed
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'json' },
        offsets: { type: 'string' },
        'topic-breaks': { type: 'boolean', default: false },
        output: { type: 'string', short: 'o' },
        model: { type: 'string' },
        threads: { type: 'string' },
        resume: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    throw new UsageError((error as Error).message.replace(/\. To specify.*/s, ''))
  }
  const { values, positionals } = parsed
  if (values.help) return HELP
  if (values.version) return VERSION_LINE
  const format = oneOf('format', values.format, FORMATS)
  if (format === 'html' && values.offsets !== undefined) throw new UsageError('--offsets means nothing with --format html')
  const { output = null, resume = null } = values
  if (resume !== null && format !== 'ndjson') throw new UsageError('--resume needs --format ndjson')
  if (resume !== null && output !== null) throw new UsageError('--resume names the output: --output has no place beside it')
  return {
    files: positionals,
    format,
    offsets: oneOf('offsets', values.offsets ?? 'utf16', UNITS),
    topicBreaks: values['topic-breaks'],
    output: resume ?? output,
    resume,
    threads: readThreads(values.threads),
    model: values.model ?? null,
  }
}
