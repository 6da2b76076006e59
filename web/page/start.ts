// Starts the page, however it was delivered: the engine's files are asked for, the text box is
// there, and when the engine is, the text is read.
import type { Annotator } from '../types.js'
import type { Desk } from './components/desk.js'
import { Page } from './components/page.js'
import { samples } from './samples/index.js'
import { textOfLink } from './share.js'
import { kept } from './store.js'
import { words } from './strings.js'

/** The first text: what a link holds, else what was kept, else a sample. */
async function open(desk: Desk) {
  let notice = ''
  try {
    const text = await textOfLink(location.hash)
    if (text !== null) return desk.replace(text)
  } catch (thrown) {
    notice = thrown instanceof RangeError ? words.desk.longLink : words.desk.badLink
  }
  const last = kept()
  const text = last?.text ?? (await samples[0]!.load())
  if (desk.text) return
  desk.replace(text, last?.hints)
  desk.notice = notice || (last ? words.desk.restored : '')
}

/**
 * `create` gives the engine and tells the share of it that has come, 0..1. Resolves once the engine
 * is there, or has failed and the page says so.
 */
export async function start(create: (progress: (share: number) => void) => Promise<Annotator>): Promise<Page> {
  const page = document.querySelector('crosshead-page')
  if (!(page instanceof Page)) throw new Error('the document holds no <crosshead-page>')
  const engine = create((share) => (page.loaded = share))
  await page.updateComplete
  void open(page.desk)
  await page.reader.start(engine)
  return page
}
