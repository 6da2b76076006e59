#!/usr/bin/env node
// The command line: articles in, results out, in order and in constant memory (one article at a time).
// Tested by tests/web/cli.test.mjs.
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadEngine, type Engine } from '../engine/engine.js'
import type { Annotation, CrossheadError } from '../types.js'
import { readLines, readText, reason, totalSize } from './input.js'
import { Output, OutputError } from './output.js'
import { Progress } from './progress.js'
import { annotateLine } from './records.js'
import { readSettings, type Settings, UsageError } from './settings.js'

const OK = 0
const FAILED = 1
const USAGE = 2

const say = (message: string) => process.stderr.write(`crosshead: ${message}\n`)
const besideMe = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** A failure of the whole run that has its sentence. */
class RunError extends Error {}

async function openEngine(model: string | null): Promise<Engine> {
  const read = (file: string) => {
    try {
      return fs.readFileSync(file)
    } catch (thrown) {
      throw new RunError(`cannot read ${file}: ${reason(thrown)}`)
    }
  }
  const file = model ?? besideMe('english-news.model')
  const bytes = { wasm: read(besideMe('crosshead.wasm')), model: read(file) }
  try {
    return await loadEngine(bytes)
  } catch (thrown) {
    const { code, message, offset } = thrown as CrossheadError
    throw new RunError(offset === undefined ? `${message} (${code})` : `${file}: ${message} (byte ${offset}, ${code})`)
  }
}

/** The files, or standard input under no name. */
function inputs(settings: Settings): { name: string | null; open(): AsyncIterable<Buffer> }[] {
  if (settings.files.length === 0) return [{ name: null, open: () => process.stdin }]
  return settings.files.map((name) => ({ name, open: () => fs.createReadStream(name) }))
}

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

async function run(settings: Settings): Promise<number> {
  checkOutput(settings)
  const { format, offsets, topicBreaks, files } = settings
  const engine = await openEngine(settings.model)
  const html = format === 'html' ? await import('./html.js') : null
  const output = await Output.open(settings.output)
  const free = settings.output !== null || !process.stdout.isTTY
  const progress = new Progress(totalSize(files), Boolean(process.stderr.isTTY) && free)
  const options = { offsets, ...(topicBreaks ? { topicBreaks } : {}) }
  let status = OK

  async function records(stream: AsyncIterable<Buffer>) {
    for await (const lines of readLines(stream)) {
      for (const line of lines) {
        const answer = await annotateLine(engine, line, options)
        if (answer === null) continue
        await output.write(answer)
        await progress.add(line.size + 1)
      }
      await output.flush() // whoever writes a line and waits gets its answer
    }
  }

  async function article(name: string | null, stream: AsyncIterable<Buffer>) {
    const bytes = await readText(stream)
    const json = await engine.annotate(bytes, JSON.stringify(options))
    if (html) await output.write(html.article(bytes.toString('utf8'), JSON.parse(json) as Annotation, name))
    else await output.write(format === 'ndjson' ? `{"id":${JSON.stringify(name)},"annotation":${json}}\n` : `${json}\n`)
    await progress.add(bytes.length)
  }

  if (html) await output.write(html.head(files.length === 1 ? files[0]! : 'Crosshead'))
  for (const { name, open } of inputs(settings)) {
    try {
      if (format === 'ndjson' && (name === null || /\.(ndjson|jsonl)$/i.test(name))) await records(open())
      else await article(name, open())
    } catch (thrown) {
      if (thrown instanceof OutputError) throw thrown
      status = FAILED
      say(`cannot read ${name ?? 'standard input'}: ${reason(thrown)}`)
    }
  }
  if (html) await output.write(html.FOOT)
  await output.close()
  progress.close()
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
