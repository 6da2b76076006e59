// The page as a folder: the engine is the package as it is published, in engine/ beside it.
import type { Annotator } from '../types.js'
import { workOffline } from './offline.js'
import { start } from './start.js'

type Engine = { createAnnotator(): Promise<Annotator> }

const page = await start(async () => {
  const engine = new URL('engine/index.js', document.baseURI).href
  const { createAnnotator } = (await import(/* @vite-ignore */ engine)) as Engine
  return createAnnotator()
})
// After the first marks: the service worker's downloads must not slow them.
workOffline((take) => page.offer(take))
