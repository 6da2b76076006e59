// Reads what a caller asks for. Whatever is wrong is a bad-option that names the value and what is
// allowed; hints are checked by the engine, which knows the text.
import type { AnnotateOptions, AnnotatorOptions, OpenOptions } from '../types.js'
import { fail } from './errors.js'

const show = (value: unknown) => (typeof value === 'string' ? JSON.stringify(value) : String(value))

function checkNames(options: object, allowed: readonly string[]): void {
  if (typeof options !== 'object' || options === null) fail('bad-option', `the options must be an object, not ${show(options)}`)
  for (const name of Object.keys(options))
    if (!allowed.includes(name)) fail('bad-option', `unknown option "${name}": options are ${allowed.join(', ')}`)
}

function checkSignal(signal: AbortSignal | undefined): void {
  if (signal !== undefined && typeof signal?.throwIfAborted !== 'function')
    fail('bad-option', `signal must be an AbortSignal, not ${show(signal)}`)
}

/** The options of one call, as JSON for the engine, and its signal. */
export function readAnnotateOptions(options: AnnotateOptions = {}): { signal: AbortSignal | undefined; json: string } {
  checkNames(options, ['hints', 'topicBreaks', 'signal'])
  const { signal, ...forEngine } = options
  checkSignal(signal)
  try {
    return { signal, json: JSON.stringify(forEngine) }
  } catch (thrown) {
    fail('bad-option', `the options cannot be written as JSON: ${(thrown as Error).message}`)
  }
}

/** The options of a session, as JSON for the engine. */
export function readOpenOptions(options: OpenOptions = {}): string {
  checkNames(options, ['topicBreaks'])
  return JSON.stringify(options)
}

/** What can be checked against a hash; a script that is imported can not, but by the page's import map. */
const HASHED = ['crosshead.wasm', 'english-news.model', 'parts/worker.js'] as const

export function checkAnnotatorOptions(options: AnnotatorOptions): void {
  checkNames(options, ['worker', 'base', 'signal', 'integrity'])
  const { worker, signal, integrity } = options
  if (worker !== undefined && typeof worker !== 'boolean') fail('bad-option', `worker must be true or false, not ${show(worker)}`)
  checkSignal(signal)
  if (integrity !== undefined) for (const name of HASHED)
    if (typeof integrity?.[name] !== 'string') fail('bad-option', `integrity must have a hash for ${name}, as dist/integrity.json has`)
}

/** The folder that `base` names, as an absolute URL; a relative one counts from the page, in Node from the working folder. */
export function readBase(base: string | URL): URL {
  const here = globalThis.document?.baseURI ?? globalThis.location?.href ?? `file://${process.cwd()}/`
  try {
    const folder = new URL(String(base), here)
    if (!folder.pathname.endsWith('/')) folder.pathname += '/'
    return folder
  } catch {
    fail('bad-option', `base must be the address of a folder, not ${show(base)}`)
  }
}
