// What goes out: text is gathered and written in large pieces, never faster than it is read.
import { once } from 'node:events'
import fs from 'node:fs'
import type { Writable } from 'node:stream'
import { reason } from './input.js'

const PIECE = 64 * 1024 // characters or bytes

/** The output could not be written; the message says why. */
export class OutputError extends Error {}

export class Output {
  private pending: (string | Uint8Array)[] = []
  private size = 0
  private failed: Error | null = null

  private constructor(
    private readonly stream: Writable,
    private readonly name: string,
  ) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The reader has what it wants (`crosshead ... | head`).
      if (error.code === 'EPIPE') process.exit(0)
      this.failed ??= error
    })
  }

  /** `append`: behind what stands there already. */
  static async open(file: string | null, append = false): Promise<Output> {
    if (file === null) return new Output(process.stdout, 'standard output')
    const stream = fs.createWriteStream(file, { flags: append ? 'a' : 'w' })
    try {
      await once(stream, 'open')
    } catch (thrown) {
      throw new OutputError(`cannot write ${file}: ${reason(thrown)}`)
    }
    return new Output(stream, file)
  }

  async write(text: string | Uint8Array): Promise<void> {
    this.pending.push(text)
    this.size += text.length
    if (this.size >= PIECE) await this.flush()
  }

  /** Hands over what is gathered, and waits until the stream takes more. */
  async flush(): Promise<void> {
    if (this.size > 0) {
      const bytes = Buffer.concat(this.pending.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
      this.pending = []
      this.size = 0
      if (!this.failed && !this.stream.write(bytes)) await once(this.stream, 'drain').catch(() => {})
    }
    if (this.failed) throw new OutputError(`cannot write ${this.name}: ${reason(this.failed)}`)
  }

  async close(): Promise<void> {
    await this.flush()
    if (this.stream === process.stdout) return
    // A disk that is full shows here, where all is written at last.
    await new Promise<void>((done) =>
      this.stream.end((error?: Error | null) => {
        this.failed ??= error ?? null
        done()
      }),
    )
    await this.flush()
  }
}
