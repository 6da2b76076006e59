// Subresource Integrity for the modules that are loaded later: import() takes no hash, but a
// <link rel=modulepreload> does, and import() then takes the module that the link has checked.
// For wasm, model and worker see web/engine/files.ts. Tested by tests/web/integrity.test.mjs.
import type { ErrorCode } from '../types.js'

const failure = (code: ErrorCode, message: string) => Object.assign(new Error(message), { name: 'CrossheadError', code })

/**
 * Loads the module at `url` into the page's module map if its bytes have this hash ("sha384-…"); it does not run.
 * `host`, an element in the document, holds the link meanwhile. Rejects with integrity-failed or fetch-failed.
 */
export async function checkModule(url: URL, hash: string, host: Element): Promise<void> {
  const link = document.createElement('link')
  if (!link.relList.supports('modulepreload')) throw failure('integrity-failed', `this browser cannot check ${url}`)
  Object.assign(link, { rel: 'modulepreload', crossOrigin: 'anonymous', integrity: hash, href: url.href })
  const checked = await new Promise((resolve) => {
    link.onload = () => resolve(true)
    link.onerror = () => resolve(false)
    host.append(link)
  })
  link.remove()
  if (checked) return
  // The link does not tell why.
  const there = await fetch(url).then(({ ok }) => ok, () => false)
  throw there
    ? failure('integrity-failed', `${url} is not the file that was expected: its hash is not ${hash}`)
    : failure('fetch-failed', `cannot load ${url}`)
}

/** The hashes of dist/, by name. */
export type Hashes = Readonly<Record<string, string>>

/** What is asked before each import. */
export class Integrity {
  /** `folder` is where the names count from; `hashes` null: nothing is checked. */
  constructor(
    private readonly folder: URL,
    readonly hashes: Hashes | null,
    private readonly host: Element,
  ) {}

  async check(name: string): Promise<void> {
    if (this.hashes) await checkModule(new URL(name, this.folder), this.hashes[name]!, this.host)
  }
}
