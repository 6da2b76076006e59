// A page that React hydrates and then renders anew every second: lines that count, paragraphs that are
// corrected, taken out, put back, and made from scratch although their words are the same.
// Bundled by serve.mjs; story(tick) is also what the server renders for tick 0.
import { createElement as h, useEffect, useState } from 'react'
import { hydrateRoot } from 'react-dom/client'

const PLACES = ['Halden', 'Moss', 'Larvik']

/** The paragraphs at one tick, as [key, tag, text]. */
export function story(tick) {
  const place = PLACES[tick % PLACES.length]
  return [
    ['head', 'h1', 'Storm closes the coast road'],
    ['count', 'p', `Live: updated ${tick} times.`],
    ['lead', 'p', 'OSLO — A storm closed the coast road south of Oslo on Monday, and Transport Minister Sigrid Aune asked drivers to stay at home.'],
    [`again-${Math.floor(tick / 2)}`, 'p', '“Nothing on that road is worth a life,” Aune said at a news conference in Oslo.'],
    ['where', 'p', `The police said that the road near ${place} was under water. Inspector Harald Lie said his officers had turned back 300 cars at ${place}.`],
    ...(tick % 4 === 3 ? [] : [['quote', 'p', '“We have not seen waves like this since 1987,” said Berit Nygaard, who keeps the lighthouse at Ula.']]),
    ['sub', 'h2', 'Trains still run'],
    ['end', 'p', 'The railway company Vestbanen said its trains would run all night. Its director, Jonas Falk, told travellers to bring patience and a sandwich.'],
  ]
}

function App() {
  const [tick, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTick((last) => last + 1), Number(new URLSearchParams(location.search).get('every') ?? 1000))
    return () => clearInterval(timer)
  }, [])
  globalThis.tick = tick
  return h('article', { id: 'story' }, story(tick).map(([key, tag, text]) =>
    h(tag, { key }, tag === 'p' && key !== 'count' ? [h('span', { key: 'a' }, text.slice(0, 20)), text.slice(20)] : text)))
}

export { App }

if (globalThis.document) hydrateRoot(document.querySelector('#root'), h(App))
