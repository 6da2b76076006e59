// Running commands with progress: a step that takes longer than two seconds says so while it runs,
// and a step that fails shows the end of what it printed. Works before any npm package is there.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

const QUIET_MS = 2000 // a step shorter than this prints one line, at its end
const TICK_MS = 1000
const TICK_MS_NO_TTY = 15000 // a log file needs no more than a sign of life
const TAIL_LINES = 40

const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`

/** A failure that was explained already: print the message, no stack. */
export class StepError extends Error {}

/**
 * Shows `name` with the time it takes while `work` runs. `work` gets a function that replaces the
 * detail shown behind the name ("43 %", the last line printed).
 */
export async function progress(name, work) {
  const started = Date.now()
  const tty = process.stderr.isTTY
  let detail = ''
  let shown = 0
  const timer = setInterval(() => {
    const now = Date.now()
    if (now - started < QUIET_MS || now - shown < (tty ? TICK_MS : TICK_MS_NO_TTY)) return
    shown = now
    const line = `  ${name} … ${seconds(now - started)} ${detail}`
    process.stderr.write(tty ? `\r\x1b[K${line.slice(0, (process.stderr.columns ?? 80) - 1)}` : `${line}\n`)
  }, TICK_MS)
  const end = (mark) => {
    clearInterval(timer)
    process.stderr.write(`${tty ? '\r\x1b[K' : ''}${mark} ${name} (${seconds(Date.now() - started)})\n`)
  }
  try {
    const result = await work((text) => { detail = text })
    end('✓')
    return result
  } catch (error) {
    end('✗')
    throw error
  }
}

/**
 * Runs a command as one step. Its output goes to build/logs/; with `show`, to the terminal as well.
 * Throws StepError with the end of the output when it fails.
 */
export function run(name, command, args, { env = {}, show = false, cwd = root } = {}) {
  const logs = path.join(root, 'build/logs')
  fs.mkdirSync(logs, { recursive: true })
  const file = path.join(logs, `${name.replace(/[^a-z0-9]+/gi, '-').toLowerCase()}.log`)
  const log = fs.createWriteStream(file)
  return progress(name, (say) => new Promise((resolve, reject) => {
    let tail = ''
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const take = (chunk) => {
      log.write(chunk)
      if (show) process.stdout.write(chunk)
      tail = (tail + chunk).slice(-16000)
      const last = tail.trimEnd().split('\n').at(-1)
      if (last) say(last.trim())
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => reject(new StepError(`cannot run ${command}: ${error.message}`)))
    child.on('close', (code, signal) => {
      log.end()
      if (code === 0) return resolve()
      const lines = show ? '' : `${tail.trimEnd().split('\n').slice(-TAIL_LINES).join('\n')}\n`
      reject(new StepError(`${lines}${name} failed (${signal ?? `exit ${code}`}); the whole output is in ${path.relative(root, file)}`))
    })
  }))
}

/** Runs a script's main function: a failure that explains itself is a message and exit 1 or 2, not a stack. */
export async function main(work) {
  try {
    await work()
  } catch (error) {
    const usage = String(error.code).startsWith('ERR_PARSE_ARGS')
    if (!usage && !(error instanceof StepError)) throw error
    console.error(error.message)
    process.exit(usage ? 2 : 1)
  }
}
