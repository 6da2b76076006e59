// Names the people of the page's story. Vite finds the engine's files by itself.
import { createAnnotator } from 'crosshead'

const annotator = await createAnnotator()
const { entities } = await annotator.annotate(document.querySelector('#story').textContent)
document.querySelector('#names').textContent = entities.map(({ name }) => name).join(', ')
