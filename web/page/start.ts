// Starts the page, however it was delivered: the engine's files are asked for, the text box is
// there, and when the engine is, the text is read.
import type { Annotator } from '../types.js'
import type { Desk } from './components/desk.js'
import { Page } from './components/page.js'
import { samples } from './samples/index.js'
import { textOfLink } from './share.js'
import { kept } from './store.js'
import { words } from './strings.js'

/** Opens the text that the address holds, and gives whether it holds one; of a damaged one the desk says so. */
async function follow(desk: Desk): Promise<boolean> {
  try {
    const text = await textOfLink(location.hash)
    if (text !== null) desk.replace(text)
    return text !== null
  } catch (thrown) {
    desk.notice = thrown instanceof RangeError ? words.desk.longLink : words.desk.badLink
    return false
  }
}

/** The first text: what a link holds, else what was kept, else a sample. */
async function open(desk: Desk) {
  if (await follow(desk)) return
  const { notice } = desk
  const last = kept()
  const text = last?.text ?? (await samples[0]!.load())
  if (desk.text) return
  desk.replace(text, last?.hints, last !== null)
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
  addEventListener('hashchange', () => void follow(page.desk)) // a link that was pasted over this page's address
  await page.reader.start(engine)
  return page
}
