// Names the people of the page's story. No build: the package's dist/ lies beside the page as crosshead/.
import { createAnnotator } from './crosshead/index.js'

const annotator = await createAnnotator()
const { entities } = await annotator.annotate(document.querySelector('#story').textContent)
document.querySelector('#names').textContent = entities.map(({ name }) => name).join(', ')
