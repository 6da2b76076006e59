#!/usr/bin/env node
// The command line: articles in, results out, in order and in constant memory.
// Tested by tests/web/cli.test.mjs and archive.test.mjs.
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile } from '../engine/compile.js'
import { type EngineParts, loadEngine } from '../engine/engine.js'
import { unpackResult } from '../engine/unpack.js'
import type { CrossheadError } from '../types.js'
import { Crew } from './crew.js'
import { doubts } from './doubts.js'
import { type Line, readLines, readText, reason, totalSize } from './input.js'
import { Output, OutputError } from './output.js'
import { Progress } from './progress.js'
import { inOrder } from './in-order.js'
import { annotateLines, recordId } from './records.js'
import { Done, readDone } from './resume.js'
import { readSettings, type Settings, UsageError } from './settings.js'

const OK = 0
const FAILED = 1
const USAGE = 2

const say = (message: string) => void process.stderr.write(`crosshead: ${message}\n`)
const besideMe = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** A failure of the whole run that has its sentence. */
class RunError extends Error {}

function readEngine(model: string | null) {
  const read = (file: string) => {
    try {
      return fs.readFileSync(file)
    } catch (thrown) {
      throw new RunError(`cannot read ${file}: ${reason(thrown)}`)
    }
  }
  return { wasm: read(besideMe('crosshead.wasm')), model: read(model ?? besideMe('english-news.model')) }
}

/** The engine, and what further threads make theirs of: what is compiled once is compiled for all. */
async function openEngine(model: string | null) {
  const { wasm, model: bytes } = readEngine(model)
  try {
    const parts: EngineParts = { wasm: await compile(wasm), model: bytes }
    return { parts, engine: await loadEngine(parts) }
  } catch (thrown) {
    const { code, message, offset } = thrown as CrossheadError
    const file = model ?? 'english-news.model'
    throw new RunError(offset === undefined ? `${message} (${code})` : `${file}: ${message} (byte ${offset}, ${code})`)
  }
}

/** The files; standard input, which is also written "-", has no name. */
function inputs({ files }: Settings): { name: string | null; open(): AsyncIterable<Buffer> }[] {
  return (files.length > 0 ? files : ['-']).map((name) =>
    name === '-' ? { name: null, open: () => process.stdin } : { name, open: () => fs.createReadStream(name) })
}

const called = (name: string | null) => name ?? 'standard input'

/** Whether a file is one of records, by its name. */
const holdsRecords = (name: string) => /\.(ndjson|jsonl)$/i.test(name)

/** An output that is an input as well would be emptied before it is read. */
function checkOutput({ files, output }: Settings): void {
  const same = (file: string) => {
    try {
      return output !== null && fs.realpathSync(file) === fs.realpathSync(output)
    } catch {
      return false
    }
  }
  const clash = files.find(same)
  if (clash) throw new UsageError(`--output is "${output}", which is also read`)
}

/** A sentence for each file that cannot be read. */
function missing(files: string[]): string[] {
  return files.flatMap((file) => {
    try {
      if (file !== '-') fs.accessSync(file, fs.constants.R_OK)
      return []
    } catch (thrown) {
      return `cannot read ${file}: ${reason(thrown)}`
    }
  })
}

async function run(settings: Settings): Promise<number> {
  checkOutput(settings)
  const { format, offsets, topicBreaks, files, threads, resume } = settings
  const failures = missing(files)
  if (files.length > 0 && failures.length === files.length) {
    failures.forEach(say) // an output of another run stays as it is
    return FAILED
  }
  if (process.stdin.isTTY && (files.length === 0 || files.includes('-')))
    say('reading standard input up to Ctrl+D; --help says what else can be read')
  const { parts, engine } = await openEngine(settings.model)
  const html = format === 'html' ? await import('../html.js') : null
  const done = resume === null ? new Done() : await readDone(resume)
  const sources = inputs(settings)
  const output = await Output.open(settings.output, resume !== null)
  const free = settings.output !== null || !process.stdout.isTTY
  const progress = new Progress(totalSize(files), Boolean(process.stderr.isTTY) && free)
  const options = { offsets, ...(topicBreaks ? { topicBreaks } : {}) }
  const crew = threads > 1 ? new Crew(threads, { parts, options }) : null
  const annotate = crew?.annotate ?? ((lines: Line[]) => annotateLines(engine, lines, options))
  let status = OK

  /** What is still to be done of some lines. */
  const rest = (lines: Line[]) =>
    lines.filter((line) => {
      if (done.size === 0 || !done.take(recordId(line))) return true
      progress.skip(line.size + 1)
      return false
    })

  async function* batches(stream: AsyncIterable<Buffer>) {
    for await (const lines of readLines(stream)) {
      const left = rest(lines)
      if (left.length > 0) yield left
    }
  }

  const records = (stream: AsyncIterable<Buffer>) =>
    inOrder(batches(stream), crew ? 2 * threads : 1, annotate, async (answers, lines, last) => {
      await output.write(answers)
      if (last) await output.flush() // whoever writes a line and waits gets its answer
      await progress.add(lines.reduce((sum, line) => sum + line.size + 1, 0), lines.length)
    })

  async function article(name: string | null, stream: AsyncIterable<Buffer>) {
    const id = JSON.stringify(name)
    const text = await readText(stream)
    if (format === 'ndjson' && done.take(id)) return progress.skip(text.length)
    for (const doubt of doubts(text, format)) say(`${called(name)} ${doubt}`)
    const annotation = unpackResult(await engine.annotate(text, JSON.stringify(options)))
    if (html) {
      await output.write(html.article(text.toString('utf8'), annotation, name))
    } else {
      const json = JSON.stringify(annotation)
      await output.write(format === 'ndjson' ? `{"id":${id},"annotation":${json}}\n` : `${json}\n`)
    }
    await progress.add(text.length, 1)
  }

  try {
    if (html) await output.write(html.head((sources.length === 1 && sources[0]!.name) || 'Crosshead'))
    for (const { name, open } of sources) {
      try {
        if (format === 'ndjson' && (name === null || holdsRecords(name))) await records(open())
        else await article(name, open())
      } catch (thrown) {
        if (thrown instanceof OutputError) throw thrown
        status = FAILED
        say(`cannot read ${called(name)}: ${reason(thrown)}`)
      }
    }
    if (html) await output.write(html.FOOT)
    await output.close()
  } finally {
    crew?.close()
    progress.close()
  }
  return status
}

async function main(): Promise<number> {
  try {
    const settings = readSettings(process.argv.slice(2))
    if (typeof settings !== 'string') return await run(settings)
    const output = await Output.open(null)
    await output.write(settings)
    await output.close()
    return OK
  } catch (thrown) {
    if (thrown instanceof UsageError) {
      say(`${thrown.message}\nTry: crosshead --help`)
      return USAGE
    }
    if (!(thrown instanceof RunError || thrown instanceof OutputError)) throw thrown
    say(thrown.message)
    return FAILED
  }
}

process.exitCode = await main()
