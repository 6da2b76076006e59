// What an earlier run has written already, so that the next one goes on behind it.
import fs from 'node:fs'
import { reason } from './input.js'
import { OutputError } from './output.js'

const NEWLINE = 10
/** A line's id stands at its head. */
const HEAD = 64 * 1024
/** How every answer begins. */
const OPENING = '{"id":'

/** The records that an output answers, by id; records without an id cannot be told apart. */
export class Done {
  private readonly ids = new Map<string, number>() // answers

  get size(): number {
    return this.ids.size
  }

  add(line: string): void {
    const id = /^\{"id":(.*?),"(?:annotation|error)":\{/s.exec(line)?.[1]
    if (id && id !== 'null') this.ids.set(id, (this.ids.get(id) ?? 0) + 1)
  }

  /** Whether a record is answered. Each answer counts for one record. */
  take(id: string | null): boolean {
    const count = (id !== null && this.ids.get(id)) || 0
    if (count === 1) this.ids.delete(id!)
    else if (count > 1) this.ids.set(id!, count - 1)
    return count > 0
  }
}

/**
 * Reads an output, which need not be there yet, and cuts off a last line that was not finished. A file of
 * anything else stays as it is. Memory grows with the ids alone.
 */
export async function readDone(file: string): Promise<Done> {
  const done = new Done()
  if (!fs.existsSync(file)) return done
  try {
    let head: Buffer[] = []
    let size = 0
    let number = 1
    let whole = 0 // bytes of finished lines
    let at = 0
    const take = (part: Buffer) => {
      if (size < HEAD) head.push(part.subarray(0, HEAD - size))
      size += part.length
    }
    /** The head of the line that has been taken, which is an answer or, `cut`, the beginning of one. */
    const line = (cut: boolean) => {
      const text = Buffer.concat(head).toString('utf8')
      if (!(cut ? OPENING.startsWith(text.slice(0, OPENING.length)) : text.startsWith(OPENING)))
        throw new Error(`line ${number} is no answer of this program`)
      return text
    }
    for await (const chunk of fs.createReadStream(file) as AsyncIterable<Buffer>) {
      let from = 0
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
        take(chunk.subarray(from, end))
        done.add(line(false))
        number++
        head = []
        size = 0
        from = end + 1
        whole = at + from
      }
      take(chunk.subarray(from))
      at += chunk.length
    }
    line(true)
    fs.truncateSync(file, whole)
    return done
  } catch (thrown) {
    throw new OutputError(`cannot go on with ${file}: ${reason(thrown)}`)
  }
}
