// The page as a folder: the engine's files lie in engine/ beside it.
import { download } from './download.js'
import { openEngine } from './engine.js'
import { workOffline } from './offline.js'
import { start } from './start.js'

const folder = new URL('engine/', document.baseURI)
const page = await start((progress) => openEngine(new URL('worker.js', folder).href, download(folder, progress)))
// After the first marks: the service worker's downloads must not slow them.
workOffline((take) => page.offer(take))
