// Starts the page: the components first, so that the text box is there at once, then the engine.
// The engine is the package as it is published, in engine/ beside the page.
import type { Annotator } from '../types.js'
import type { Desk } from './components/desk.js'
import { Page } from './components/page.js'
import { samples } from './samples/index.js'
import { textOfLink } from './share.js'
import { kept } from './store.js'
import { words } from './strings.js'

type Engine = { createAnnotator(): Promise<Annotator> }

/** The first text: what a link holds, else what was kept, else a sample. */
async function open(desk: Desk) {
  let notice = ''
  try {
    const text = await textOfLink(location.hash)
    if (text !== null) return desk.replace(text)
  } catch {
    notice = words.desk.badLink
  }
  const last = kept()
  const text = last?.text ?? (await samples[0]!.load())
  if (desk.text) return
  desk.replace(text, last?.hints)
  desk.notice = notice || (last ? words.desk.restored : '')
}

const page = document.querySelector('crosshead-page')
if (page instanceof Page) {
  await page.updateComplete
  void open(page.desk)
  void page.reader.start(async () => {
    const engine = new URL('engine/index.js', document.baseURI).href
    const { createAnnotator } = (await import(/* @vite-ignore */ engine)) as Engine
    return createAnnotator()
  })
}
