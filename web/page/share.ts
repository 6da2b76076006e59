// A link that carries the text itself: deflated, in the fragment, which no browser sends to a
// server. What comes in from a link is a stranger's: checked, bounded, and only ever text.
// Tested in tests/web/page.test.mjs.
import { textLimit } from './model/input.js'

/** Longer links are cut by mail programs and chats. In characters. */
export const linkLimit = 16_000

const marker = '#t='

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream, limit: number) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > limit) {
      await reader.cancel()
      throw new RangeError('too long')
    }
    chunks.push(value as Uint8Array<ArrayBuffer>)
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}

/** The page's address with the text in it, or null where that is longer than the limit. */
export async function shareLink(text: string, page: string): Promise<string | null> {
  const bytes = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'), Infinity)
  if (bytes.length > linkLimit) return null
  const code = btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  const link = new URL(page)
  link.hash = marker + code
  return link.href.length > linkLimit ? null : link.href
}

/** The text of a link's fragment; null where it holds none. Rejects if it is damaged or too long. */
export async function textOfLink(fragment: string): Promise<string | null> {
  if (!fragment.startsWith(marker)) return null
  const code = fragment.slice(marker.length).replaceAll('-', '+').replaceAll('_', '/')
  const bytes = Uint8Array.from(atob(code), (c) => c.charCodeAt(0))
  const inflated = await through(bytes, new DecompressionStream('deflate-raw'), textLimit * 3)
  return new TextDecoder('utf-8', { fatal: true }).decode(inflated)
}
