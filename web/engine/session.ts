// An editing session, seen from the client: it knows the text, so that a session which died with its
// worker or its wasm instance is opened again on the text as it was, without a word to the caller.
// Its calls run one after the other. Tested by tests/web/session.test.mjs, in both homes.
import type { Annotation, Change, CrossheadError } from '../types.js'
import { fail } from './errors.js'
import { checkLength, toBytes } from './limits.js'
import type { Request } from './protocol.js'
import { unpackChange, unpackResult } from './unpack.js'

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000
/** Errors after which the engine may know nothing of the session. */
const LOST = ['session-lost', 'engine-failed', 'worker-failed']

export class EditingSession {
  private last: Promise<unknown> = Promise.resolve()
  private isOpen = false // as far as we know
  private closed = false

  constructor(
    private readonly session: number,
    private text: string,
    private readonly options: string,
    private readonly send: (request: Request) => Promise<Uint8Array>,
  ) {}

  start(): Promise<void> {
    return this.inTurn(() => this.open())
  }

  edit(start: number, end: number, insert: string): Promise<Change> {
    return this.inTurn(async () => {
      const { text, session } = this
      this.check(start, end, insert)
      checkLength(text.length - (end - start) + insert.length)
      // The engine's text has no halves of characters: what the edit may pair or part goes with it.
      const from = isHigh(text.charCodeAt(start - 1)) ? start - 1 : start
      const to = isLow(text.charCodeAt(end)) ? end + 1 : end
      const words = text.slice(from, start) + insert + text.slice(end, to)
      const answer = await this.ask(() => ({ id: 0, kind: 'edit', session, start: from, end: to, text: new TextEncoder().encode(words) }))
      this.text = text.slice(0, start) + insert + text.slice(end)
      const change = unpackChange(answer) as Change
      const moved = insert.length - (end - start)
      for (const part of change.parts)
        part.before = { start: part.start > start ? part.start - moved : part.start, end: part.end < start + insert.length ? part.end : part.end - moved }
      return change
    })
  }

  result(): Promise<Annotation> {
    return this.inTurn(async () => unpackResult(await this.ask(() => ({ id: 0, kind: 'result', session: this.session }))))
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.last = this.last.then(() => (this.isOpen ? this.send({ id: 0, kind: 'close', session: this.session }) : null)).catch(() => {})
  }

  private async inTurn<T>(run: () => Promise<T>): Promise<T> {
    if (this.closed) fail('disposed', 'the session was closed')
    const turn = this.last.then(run)
    this.last = turn.catch(() => {})
    return turn
  }

  private async open(): Promise<void> {
    const { session, options } = this
    await this.send({ id: 0, kind: 'open', session, text: toBytes(this.text), options })
    this.isOpen = true
  }

  /** Sends a request; a session that was lost meanwhile is opened again first, once. */
  private async ask(request: () => Request): Promise<Uint8Array> {
    if (!this.isOpen) await this.open()
    try {
      return await this.send(request())
    } catch (thrown) {
      const { code } = thrown as CrossheadError
      if (LOST.includes(code)) this.isOpen = false
      if (code !== 'session-lost') throw thrown
    }
    await this.open()
    return this.send(request())
  }

  private check(start: number, end: number, insert: string): void {
    if (typeof insert !== 'string') fail('bad-option', `what an edit inserts must be a string, not ${typeof insert}`)
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= this.text.length))
      fail('bad-option', `an edit of [${start}, ${end}) must have 0 <= start <= end <= ${this.text.length}`)
  }
}
