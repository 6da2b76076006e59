// What a file is where its first bytes say so, for the command line and the page.
// Tested by tests/web/cli.test.mjs and page-input.test.mjs.

/** PDF, zip (docx, odt) and RTF begin like text and are none. */
const SIGNATURES = ['%PDF-', 'PK\u0003\u0004', '{\\rtf']

/** Whether a text is what a program for documents has written. */
export const isDocument = (text: string): boolean => SIGNATURES.some((signature) => text.startsWith(signature))

/** The encoding that a byte order mark of UTF-16 names; null without one. */
export function markedEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}
