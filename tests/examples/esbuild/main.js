// Names the people of the page's story. esbuild leaves the engine's files alone, so `base` says where they lie.
import { createAnnotator } from 'crosshead'

const annotator = await createAnnotator({ base: new URL('crosshead/', import.meta.url) })
const { entities } = await annotator.annotate(document.querySelector('#story').textContent)
document.querySelector('#names').textContent = entities.map(({ name }) => name).join(', ')
