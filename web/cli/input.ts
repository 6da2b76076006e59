// What comes in: whole texts, or lines of a stream in constant memory.
import fs from 'node:fs'
import { markedEncoding } from '../encoding.js'
import { checkLength } from '../engine/limits.js'

/** The longest line of NDJSON, in bytes: a text at the limit with room for its JSON escapes. */
export const LINE_LIMIT = 256 * 1024 * 1024

const NEWLINE = 10

export interface Line {
  /** Counts from 1. */
  number: number
  size: number
  /** Without the line break; null where the line is longer than LINE_LIMIT. */
  bytes: Uint8Array | null
}

/** The lines of a stream, as many at a time as a chunk completes. */
export async function* readLines(stream: AsyncIterable<Buffer>): AsyncGenerator<Line[]> {
  let parts: Buffer[] = []
  let size = 0
  let number = 0
  const add = (part: Buffer) => {
    size += part.length
    if (size > LINE_LIMIT) parts = []
    else parts.push(part)
  }
  const finish = (): Line => {
    const line = { number: ++number, size, bytes: size > LINE_LIMIT ? null : Buffer.concat(parts) }
    parts = []
    size = 0
    return line
  }
  for await (const chunk of stream) {
    const lines: Line[] = []
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at))
      lines.push(finish())
      from = at + 1
    }
    add(chunk.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (size > 0) yield [finish()]
}

/**
 * One whole text, in UTF-8; UTF-16 is known by its byte order mark, which stays a character of the text.
 * Fails with text-too-long as soon as that is known.
 */
export async function readText(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    checkLength(size)
    parts.push(chunk)
  }
  const bytes = Buffer.concat(parts)
  const marked = markedEncoding(bytes)
  return marked ? Buffer.from(new TextDecoder(marked, { ignoreBOM: true }).decode(bytes)) : bytes
}

/** Bytes in all inputs together, or null where that cannot be known (a pipe). */
export function totalSize(files: string[]): number | null {
  try {
    const stats = files.length > 0 ? files.map((file) => fs.statSync(file)) : [fs.fstatSync(0)]
    return stats.every((stat) => stat.isFile()) ? stats.reduce((sum, stat) => sum + stat.size, 0) : null
  } catch {
    return null
  }
}

/** "no such file or directory", of an error of the file system. */
export function reason(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  if (message.startsWith('EISDIR')) return 'it is a folder'
  return /^E[A-Z]+: (.*?)(, [a-z]+( '.*')?)?$/s.exec(message)?.[1] ?? message
}
