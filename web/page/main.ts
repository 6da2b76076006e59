// Starts the page: the components first, so that the text box is there at once, then the engine.
// The engine is the package as it is published, in engine/ beside the page.
import type { Annotator } from '../types.js'
import { Page } from './components/page.js'
import { samples } from './samples/index.js'

type Engine = { createAnnotator(): Promise<Annotator> }

const page = document.querySelector('crosshead-page')
if (page instanceof Page) {
  await page.updateComplete
  void samples[0]!.load().then((text) => {
    if (!page.desk.text) page.desk.replace(text)
  })
  void page.reader.start(async () => {
    const engine = new URL('engine/index.js', document.baseURI).href
    const { createAnnotator } = (await import(/* @vite-ignore */ engine)) as Engine
    return createAnnotator()
  })
}
